//! The rank among the others, from reference results that have holes.
//!
//! Scores fall with rank, so a known score bounds its neighbours: another province at rank k is surely above when
//! some rank j ≥ k has a known score above ours, and surely below when some rank j ≤ k has a known score below
//! ours. Our own published rank adds what is known of the baseline: who stood above us stays above when we do not
//! rise, and who stood below stays below when we do not fall.

use super::profile::Interval;

/// A rank with what is certain of it, all 1..=`of`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankSpan {
    /// The best rank that is possible.
    pub best: u32,
    /// The worst rank that is possible.
    pub worst: u32,
    /// The most likely rank, within the two; `None` when the score is not known.
    pub estimate: Option<u32>,
    /// How many units are ranked.
    pub of: u32,
}

impl RankSpan {
    /// Whether it is one rank.
    #[must_use]
    pub const fn is_certain(&self) -> bool {
        self.best == self.worst
    }
}

/// What is known when a rank is asked for.
pub(super) struct RankQuestion<'a> {
    /// Rank and score of the other provinces where both are known, best rank first.
    pub(super) points: &'a [(u32, f64)],
    /// Our own published rank.
    pub(super) published_rank: Option<u32>,
    /// Our own published score.
    pub(super) own_score: Option<f64>,
    /// How many units are ranked.
    pub(super) n_units: u32,
}

impl RankQuestion<'_> {
    /// The rank of a score that came about by `change` from the baseline. `None` when nothing bounds it.
    pub(super) fn span(&self, score: Option<Interval>, change: f64) -> Option<RankSpan> {
        if self.n_units == 0 || (self.published_rank.is_none() && (score.is_none() || self.points.is_empty())) {
            return None;
        }
        let best = (1 + self.surely_above(score, change)).min(self.n_units);
        let worst = self.n_units.saturating_sub(self.surely_below(score, change)).max(best);
        let estimate = match self.published_rank {
            Some(rank) if change == 0.0 => Some(rank),
            _ => score.and_then(|s| self.interpolated(s.estimate)),
        };
        Some(RankSpan { best, worst, estimate: estimate.map(|r| r.clamp(best, worst)), of: self.n_units })
    }

    fn surely_above(&self, score: Option<Interval>, change: f64) -> u32 {
        let by_score = score.and_then(|s| self.points.iter().rev().find(|p| p.1 > s.hi)).map_or(0, |p| p.0);
        match self.published_rank {
            // Ranks 1..=by_score hold us as well when our own rank is among them.
            Some(own) => {
                let above = if own <= by_score { by_score - 1 } else { by_score };
                let above = if change <= 0.0 { above.max(own - 1) } else { above };
                // A computed score may contradict the published rank; the rank is the better witness.
                if change >= 0.0 { above.min(own - 1) } else { above }
            }
            None if change < 0.0 => by_score.saturating_sub(1),
            None => by_score,
        }
    }

    fn surely_below(&self, score: Option<Interval>, change: f64) -> u32 {
        let first = score.and_then(|s| self.points.iter().find(|p| p.1 < s.lo)).map(|p| p.0);
        let by_score = first.map_or(0, |rank| (self.n_units + 1).saturating_sub(rank));
        match self.published_rank {
            Some(own) => {
                let below = if first.is_some_and(|rank| own >= rank) { by_score - 1 } else { by_score };
                let behind = self.n_units.saturating_sub(own);
                let below = if change >= 0.0 { below.max(behind) } else { below };
                if change <= 0.0 { below.min(behind) } else { below }
            }
            None if change > 0.0 => by_score.saturating_sub(1),
            None => by_score,
        }
    }

    /// The rank by linear interpolation between the known scores, our own published one among them.
    fn interpolated(&self, score: f64) -> Option<u32> {
        let mut points = self.points.to_vec();
        if let (Some(rank), Some(own)) = (self.published_rank, self.own_score) {
            let at = points.partition_point(|p| p.0 < rank);
            points.insert(at, (rank, own));
        }
        let upper = points.iter().rev().find(|p| p.1 >= score);
        let lower = points.iter().find(|p| p.1 <= score);
        let rank = match (upper, lower) {
            (Some(upper), Some(lower)) if upper.1 > lower.1 => {
                let share = (upper.1 - score) / (upper.1 - lower.1);
                f64::from(upper.0) + share * (f64::from(lower.0) - f64::from(upper.0))
            }
            // Equal scores share the better rank.
            (Some(_), Some(equal)) => f64::from(equal.0),
            (Some(last), None) => f64::from(last.0),
            (None, Some(first)) => f64::from(first.0),
            (None, None) => return None,
        };
        // A half rounds to the worse rank: nobody should be promised a place by rounding.
        (1..=self.n_units).rev().min_by(|a, b| (f64::from(*a) - rank).abs().total_cmp(&(f64::from(*b) - rank).abs()))
    }
}

/// The score of a published rank: interpolated between the neighbours, bounded by them.
///
/// `None` when no neighbour on one of the sides has a known score.
pub(super) fn bounds_from_rank(points: &[(u32, f64)], rank: u32) -> Option<Interval> {
    let upper = points.iter().rev().find(|p| p.0 <= rank)?;
    let lower = points.iter().find(|p| p.0 >= rank)?;
    if lower.0 == upper.0 {
        return Some(Interval::point(upper.1));
    }
    let share = f64::from(rank - upper.0) / f64::from(lower.0 - upper.0);
    // An estimate is no finer than what it is made from: published scores have two decimals.
    let estimate = ((upper.1 + share * (lower.1 - upper.1)) * 100.0).round() / 100.0;
    Some(Interval { estimate, lo: lower.1, hi: upper.1 })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]
    use super::*;
    use proptest::prelude::*;

    const POINTS: [(u32, f64); 3] = [(2, 60.0), (5, 50.0), (9, 40.0)];

    fn question(published_rank: Option<u32>, own_score: Option<f64>) -> RankQuestion<'static> {
        RankQuestion { points: &POINTS, published_rank, own_score, n_units: 10 }
    }

    fn span(question: &RankQuestion, score: f64, change: f64) -> (u32, u32, Option<u32>) {
        let span = question.span(Some(Interval::point(score)), change).expect("a rank");
        (span.best, span.worst, span.estimate)
    }

    #[test]
    fn nothing_moved_keeps_the_published_rank() {
        assert_eq!(span(&question(Some(7), Some(45.0)), 45.0, 0.0), (7, 7, Some(7)));
    }

    #[test]
    fn a_rise_never_costs_a_place_and_holes_widen_the_span() {
        let q = question(Some(7), Some(45.0));
        // Rank 5 has 50 and stays above; rank 6 is not known; who was behind stays behind.
        assert_eq!(span(&q, 46.0, 1.0), (6, 7, Some(7)));
        // Above rank 5, below rank 2: ranks 3 and 4 are not known.
        assert_eq!(span(&q, 55.0, 10.0), (3, 5, Some(4)));
    }

    #[test]
    fn a_fall_loses_to_the_known_ones() {
        let q = question(Some(7), Some(45.0));
        // Rank 9 has 40 and is above us now, so are all better ones; rank 10 is not known.
        assert_eq!(span(&q, 39.0, -6.0), (9, 10, Some(9)));
        assert_eq!(span(&q, 44.0, -1.0), (7, 8, Some(7)));
    }

    #[test]
    fn equal_scores_share_the_better_rank() {
        assert_eq!(span(&question(Some(7), Some(45.0)), 50.0, 5.0).0, 3);
        assert_eq!(span(&question(None, None), 50.0, 0.0), (3, 8, Some(5)));
    }

    #[test]
    fn without_published_rank_only_scores_speak() {
        assert_eq!(span(&question(None, None), 45.0, 0.0), (6, 8, Some(7)));
        assert_eq!(question(None, None).span(None, 0.0), None);
    }

    #[test]
    fn an_unknown_score_is_still_bounded_by_the_published_rank() {
        let span = question(Some(7), None).span(None, 1.0).expect("a rank");
        assert_eq!((span.best, span.worst, span.estimate), (1, 7, None));
    }

    #[test]
    fn a_rank_between_known_scores_is_interpolated() {
        let interval = bounds_from_rank(&[(33, 36.50), (42, 33.76)], 39).expect("neighbours");
        assert_eq!(interval.estimate, 34.67);
        assert_eq!((interval.lo, interval.hi), (33.76, 36.50));
        assert_eq!(bounds_from_rank(&POINTS, 10), None);
        assert_eq!(bounds_from_rank(&POINTS, 5), Some(Interval::point(50.0)));
    }

    proptest! {
        #[test]
        fn spans_are_in_order_and_shrink_never_with_a_rise(score in 0.0_f64..100.0, rise in 0.0_f64..20.0, rank in 1_u32..=10) {
            let q = question(Some(rank), None);
            let a = q.span(Some(Interval::point(score)), 0.0).expect("a rank");
            let b = q.span(Some(Interval::point((score + rise).min(100.0))), rise).expect("a rank");
            prop_assert!(a.best <= a.worst && b.best <= b.worst);
            prop_assert!(b.best <= a.best || rise == 0.0);
            prop_assert!(b.worst <= a.worst);
            prop_assert!(a.estimate.is_none_or(|e| (a.best..=a.worst).contains(&e)));
        }
    }
}
