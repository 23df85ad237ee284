//! The curve that stands in for an indicator's scores where only ranks are known.

use crate::figure;

/// The score of every rank of an indicator, falling from rank 1 to the last.
///
/// Without more knowledge it is the straight line from (1, 100) to (n, 0). Where both a score and a rank of the
/// indicator are known, it passes through that point: straight from (1, 100) to it and from it to (n, 0). A move to the
/// rank one has then changes nothing, and a worse rank never gains.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankCurve {
    n_units: u32,
    through: Option<(u32, f64)>,
}

impl RankCurve {
    /// The straight line over `n_units` ranks; `None` when there are fewer than two, or more than [`MAX_UNITS`](figure::MAX_UNITS).
    #[must_use]
    pub fn linear(n_units: u32) -> Option<Self> {
        figure::units(n_units).ok().map(|n_units| Self { n_units, through: None })
    }

    /// The curve through a known rank, 1..=`n_units`, and its known score, 0..=100; `None` where they are not within.
    #[must_use]
    pub fn through(n_units: u32, rank: u32, score: f64) -> Option<Self> {
        let is_within = figure::rank(rank, Some(n_units)).is_ok() && figure::score(score).is_ok();
        Self::linear(n_units).filter(|_| is_within).map(|line| Self { through: Some((rank, score)), ..line })
    }

    /// How many units are ranked, 2 or more.
    #[must_use]
    pub const fn n_units(&self) -> u32 {
        self.n_units
    }

    /// The known rank and score it passes through, when it is not the straight line.
    #[must_use]
    pub const fn known(&self) -> Option<(u32, f64)> {
        self.through
    }

    /// The score of a rank, 0..=100; `None` when the rank is not within 1..=n.
    #[must_use]
    pub fn score(&self, rank: u32) -> Option<f64> {
        let n = self.n_units;
        let rank = figure::rank(rank, Some(n)).ok()?;
        let part = |length: u32, whole: u32| f64::from(length) / f64::from(whole);
        Some(match self.through {
            None => 100.0 * part(n - rank, n - 1),
            Some((known, score)) if rank == known => score,
            Some((known, score)) if rank < known => score + (100.0 - score) * part(known - rank, known - 1),
            Some((known, score)) => score * part(n - rank, n - known),
        })
    }

    /// The rank whose score is nearest to `score`, 1..=n; the better of two. `None` when the score is no number.
    #[must_use]
    pub fn nearest(&self, score: f64) -> Option<u32> {
        if !score.is_finite() {
            return None;
        }
        // The first rank whose score is not above; the one before it may be nearer.
        let (mut above, mut below) = (1, self.n_units);
        while above < below {
            let middle = u32::midpoint(above, below);
            if self.score(middle)? > score { above = middle + 1 } else { below = middle }
        }
        let far = |rank: &u32| self.score(*rank).map_or(f64::INFINITY, |s| (s - score).abs());
        [below.saturating_sub(1).max(1), below].into_iter().min_by(|a, b| far(a).total_cmp(&far(b)))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_line_of_the_design() {
        let line = |n, rank| RankCurve::linear(n).and_then(|line| line.score(rank));
        assert!((line(63, 57).expect("within") - 9.677_419).abs() < 1e-6);
        assert!((line(63, 30).expect("within") - 53.225_806).abs() < 1e-6);
        assert_eq!((line(63, 1), line(34, 34)), (Some(100.0), Some(0.0)));
        assert_eq!((line(63, 0), line(63, 64), line(1, 1)), (None, None, None));
    }

    #[test]
    fn a_known_point_bends_the_line() {
        let curve = RankCurve::through(63, 57, 20.0).expect("within");
        assert_eq!((curve.score(1), curve.score(57), curve.score(63)), (Some(100.0), Some(20.0), Some(0.0)));
        assert_eq!(curve.score(29), Some(60.0), "half of the way from rank 57 to rank 1");
        assert_eq!(curve.score(60), Some(10.0), "half of the way from rank 57 to rank 63");
        assert_eq!((curve.score(0), curve.score(64)), (None, None));
    }

    #[test]
    fn at_the_ends_the_known_score_takes_the_place_of_0_or_100() {
        let first = RankCurve::through(34, 1, 88.0).expect("within");
        assert_eq!((first.score(1), first.score(34)), (Some(88.0), Some(0.0)));
        let last = RankCurve::through(34, 34, 7.0).expect("within");
        assert_eq!((last.score(1), last.score(34)), (Some(100.0), Some(7.0)));
        assert_eq!(RankCurve::through(34, 35, 7.0), None);
        assert_eq!(RankCurve::through(34, 3, 100.5), None);
        assert_eq!(RankCurve::linear(1), None);
    }

    proptest! {
        #[test]
        fn the_nearest_rank_of_a_ranks_score_is_the_rank(n in 2_u32..200, rank in 1_u32..200) {
            let curve = RankCurve::linear(n).expect("two ranks");
            let rank = rank.min(n);
            prop_assert_eq!(curve.score(rank).and_then(|s| curve.nearest(s)), Some(rank));
        }

        #[test]
        fn a_worse_rank_never_gains(n in 2_u32..200, known in 1_u32..200, score in 0.0_f64..=100.0, a in 1_u32..200, b in 1_u32..200) {
            let curve = RankCurve::through(n, known.min(n), score).expect("within");
            let (better, worse) = (a.min(b).min(n), a.max(b).min(n));
            let (high, low) = (curve.score(better).expect("within"), curve.score(worse).expect("within"));
            prop_assert!(high >= low && (0.0..=100.0).contains(&high) && (0.0..=100.0).contains(&low));
        }
    }
}
