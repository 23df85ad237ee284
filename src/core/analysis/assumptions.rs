//! What is not certain of a rank when the others move too.

use super::observed::Observed;

/// What is not certain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumptions {
    /// How the random numbers begin.
    pub seed: u64,
    /// How many tables are drawn, at least 1.
    pub n_replicates: u32,
    /// How far all the others move together, in points of 0..=100.
    pub drift: f64,
    /// How far each of the others moves by itself: the standard deviation, in points, 0 or more.
    pub spread: f64,
    /// How far the rank curve may bend, 0..=1: 0 is linear, 1 lets the middle of the table lie a quarter higher or
    /// lower than on the line.
    pub curve: f64,
    /// How far each weight may be off, as a share of it, 0..=0.9.
    pub weights: f64,
}

/// How far each of the others moves by itself where no two years tell, in points.
const USUAL_SPREAD: f64 = 1.0;

impl Assumptions {
    /// What is taken where nobody says otherwise: each of the others moves as far as was observed, to a tenth of a point.
    #[must_use]
    pub fn usual(observed: Option<&Observed>) -> Self {
        let spread = observed.map_or(USUAL_SPREAD, |observed| (observed.spread * 10.0).round() / 10.0);
        Self { seed: 1, n_replicates: 10_000, drift: 0.0, spread, curve: 0.0, weights: 0.0 }
    }
}
