//! How well a ladder is filled.

use super::{FilledLadder, KnownRung, between};

/// How far the filled ladder misses the known scores when each is left out in turn, in points of 0..=100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LadderError {
    /// How many scores were left out, each once.
    pub n_scores: u32,
    /// The mean of the misses.
    pub mean: f64,
    /// The greatest miss.
    pub max: f64,
}

impl FilledLadder {
    /// How well the ladder is filled: each known score but the first and the last, estimated from the others. `None`
    /// where fewer than three are known.
    #[must_use]
    pub fn leave_one_out(&self) -> Option<LadderError> {
        let miss = |trio: &[KnownRung]| {
            let guess = between(self.n_units, &trio[0], &trio[2], trio[1].place)?;
            Some((guess - trio[1].point.1).abs())
        };
        let misses: Vec<f64> = self.rungs.windows(3).filter_map(miss).collect();
        let n_scores = u32::try_from(misses.len()).ok().filter(|n| *n > 0)?;
        let max = misses.iter().copied().fold(0.0, f64::max);
        Some(LadderError { n_scores, mean: misses.iter().sum::<f64>() / f64::from(n_scores), max })
    }
}
