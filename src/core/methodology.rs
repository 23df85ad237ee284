//! How figures become scores from 0 to 100.
//!
//! No public source gives the PII's own formula in full. It follows WIPO's Global Innovation Index: min-max
//! normalisation to 0..100 and weighted arithmetic means upward (OECD/JRC, *Handbook on Constructing Composite
//! Indicators*, 2008, steps 5 and 6). Where only a rank is known, the rank curve stands in for the score.

use crate::framework::Direction;

/// The score of rank `rank` among `n_units`, 0..=100: `100·(n−r)/(n−1)`, linear.
///
/// A rank already has direction in it: 1 is best, also for an inverse indicator. `None` when the rank is not
/// within 1..=n or when there are fewer than two units.
#[must_use]
pub fn rank_score(rank: u32, n_units: u32) -> Option<f64> {
    if n_units < 2 || rank == 0 || rank > n_units {
        return None;
    }
    Some(100.0 * f64::from(n_units - rank) / f64::from(n_units - 1))
}

/// The rank whose [`rank_score`] is nearest to `score`, 1..=n.
#[must_use]
pub fn nearest_rank(score: f64, n_units: u32) -> Option<u32> {
    if n_units < 2 || !score.is_finite() {
        return None;
    }
    let rank = f64::from(n_units) - score.clamp(0.0, 100.0) / 100.0 * f64::from(n_units - 1);
    (1..=n_units).min_by(|a, b| (f64::from(*a) - rank).abs().total_cmp(&(f64::from(*b) - rank).abs()))
}

/// The min-max score of a raw value, 0..=100: `100·(x−min)/(max−min)`, reversed for an inverse indicator and
/// clipped at the bounds. `None` when the bounds are not in order.
#[must_use]
pub fn min_max_score(value: f64, min: f64, max: f64, direction: Direction) -> Option<f64> {
    if !(value.is_finite() && min.is_finite() && max.is_finite() && min < max) {
        return None;
    }
    let score = (100.0 * (value - min) / (max - min)).clamp(0.0, 100.0);
    Some(match direction {
        Direction::Positive => score,
        Direction::Negative => 100.0 - score,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_rank_curve_of_the_design() {
        assert!((rank_score(57, 63).unwrap_or_default() - 9.677_419).abs() < 1e-6);
        assert!((rank_score(30, 63).unwrap_or_default() - 53.225_806).abs() < 1e-6);
        assert_eq!(rank_score(1, 63), Some(100.0));
        assert_eq!(rank_score(34, 34), Some(0.0));
        assert_eq!((rank_score(0, 63), rank_score(64, 63), rank_score(1, 1)), (None, None, None));
    }

    #[test]
    fn an_inverse_indicator_is_reversed() {
        assert_eq!(min_max_score(2.0, 0.0, 10.0, Direction::Positive), Some(20.0));
        assert_eq!(min_max_score(2.0, 0.0, 10.0, Direction::Negative), Some(80.0));
        assert_eq!(min_max_score(12.0, 0.0, 10.0, Direction::Positive), Some(100.0));
        assert_eq!(min_max_score(2.0, 10.0, 0.0, Direction::Positive), None);
    }

    proptest! {
        #[test]
        fn a_better_rank_never_scores_less(n in 2_u32..200, a in 1_u32..200, b in 1_u32..200) {
            let (a, b) = (a.min(n), b.min(n));
            prop_assert_eq!(a <= b, rank_score(a, n) >= rank_score(b, n));
        }

        #[test]
        fn the_nearest_rank_of_a_ranks_score_is_the_rank(n in 2_u32..200, r in 1_u32..200) {
            let r = r.min(n);
            prop_assert_eq!(rank_score(r, n).and_then(|s| nearest_rank(s, n)), Some(r));
        }
    }
}
