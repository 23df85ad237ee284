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

/// A rank and a known score.
pub(crate) type Point = (u32, f64);

/// Who says that others are surely above or below.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Witness<P> {
    /// Nobody: no known score speaks of it.
    Nothing,
    /// The province nearest to us whose known score is surely above or below ours; so are all beyond it.
    Score(P),
    /// Our published rank: whoever stood there stays there.
    PublishedRank(u32),
}

/// Where the most likely rank comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RankEstimate<P> {
    /// Nowhere: the score is not known, or nobody else's is.
    Nothing,
    /// Nothing has changed since it was published.
    PublishedRank(u32),
    /// Interpolated between known scores.
    Interpolated {
        /// The nearest known score that is not below ours.
        upper: Option<P>,
        /// The nearest known score that is not above ours.
        lower: Option<P>,
        /// Our score.
        score: f64,
        /// The rank between the two, not rounded yet.
        rank: f64,
    },
}

/// A rank with the reasons for both of its ends and for the estimate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankAnswer<P> {
    /// The rank.
    pub span: RankSpan,
    /// Why so many are surely above.
    pub above: Witness<P>,
    /// Why so many are surely below.
    pub below: Witness<P>,
    /// Where the estimate comes from.
    pub estimate: RankEstimate<P>,
}

impl<P> RankAnswer<P> {
    /// The same answer with its witnesses called otherwise.
    pub(crate) fn map<Q>(self, name: impl Fn(P) -> Q) -> RankAnswer<Q> {
        let witness = |w: Witness<P>| match w {
            Witness::Nothing => Witness::Nothing,
            Witness::Score(point) => Witness::Score(name(point)),
            Witness::PublishedRank(rank) => Witness::PublishedRank(rank),
        };
        let estimate = match self.estimate {
            RankEstimate::Nothing => RankEstimate::Nothing,
            RankEstimate::PublishedRank(rank) => RankEstimate::PublishedRank(rank),
            RankEstimate::Interpolated { upper, lower, score, rank } => {
                RankEstimate::Interpolated { upper: upper.map(&name), lower: lower.map(&name), score, rank }
            }
        };
        RankAnswer { span: self.span, above: witness(self.above), below: witness(self.below), estimate }
    }
}

/// What is known when a rank is asked for.
pub(super) struct RankQuestion<'a> {
    /// Rank and score of the other provinces where both are known, best rank first.
    pub(super) points: &'a [Point],
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
        self.answer(score, change).map(|answer| answer.span)
    }

    /// Like [`RankQuestion::span`], with the reasons.
    pub(super) fn answer(&self, score: Option<Interval>, change: f64) -> Option<RankAnswer<Point>> {
        if self.n_units == 0 || (self.published_rank.is_none() && (score.is_none() || self.points.is_empty())) {
            return None;
        }
        let (n_above, above) = self.surely_above(score, change);
        let (n_below, below) = self.surely_below(score, change);
        let best = (1 + n_above).min(self.n_units);
        let worst = self.n_units.saturating_sub(n_below).max(best);
        let estimate = match self.published_rank {
            Some(rank) if change == 0.0 => RankEstimate::PublishedRank(rank),
            _ => score.map_or(RankEstimate::Nothing, |s| self.interpolated(s.estimate)),
        };
        let rank = match estimate {
            RankEstimate::Nothing => None,
            RankEstimate::PublishedRank(rank) => Some(rank),
            RankEstimate::Interpolated { rank, .. } => self.rounded(rank),
        };
        let span = RankSpan { best, worst, estimate: rank.map(|r| r.clamp(best, worst)), of: self.n_units };
        Some(RankAnswer { span, above, below, estimate })
    }

    fn surely_above(&self, score: Option<Interval>, change: f64) -> (u32, Witness<Point>) {
        let point = score.and_then(|s| self.points.iter().rev().find(|p| p.1 > s.hi));
        let by_score = point.map_or(0, |p| p.0);
        let witness = point.map_or(Witness::Nothing, |p| Witness::Score(*p));
        match self.published_rank {
            // Ranks 1..=by_score hold us as well when our own rank is among them.
            Some(own) => {
                let above = if own <= by_score { by_score - 1 } else { by_score };
                Self::with_published_rank((above, witness), own, own - 1, (change <= 0.0, change >= 0.0))
            }
            None if change < 0.0 => (by_score.saturating_sub(1), witness),
            None => (by_score, witness),
        }
    }

    fn surely_below(&self, score: Option<Interval>, change: f64) -> (u32, Witness<Point>) {
        let first = score.and_then(|s| self.points.iter().find(|p| p.1 < s.lo));
        let by_score = first.map_or(0, |p| (self.n_units + 1).saturating_sub(p.0));
        let witness = first.map_or(Witness::Nothing, |p| Witness::Score(*p));
        match self.published_rank {
            Some(own) => {
                let below = if first.is_some_and(|p| own >= p.0) { by_score - 1 } else { by_score };
                let behind = self.n_units.saturating_sub(own);
                Self::with_published_rank((below, witness), own, behind, (change >= 0.0, change <= 0.0))
            }
            None if change > 0.0 => (by_score.saturating_sub(1), witness),
            None => (by_score, witness),
        }
    }

    /// What the scores say, with what our published rank adds: so many are there at the least, or at the most.
    ///
    /// A computed score may contradict the published rank; the rank is the better witness.
    fn with_published_rank(
        (by_score, witness): (u32, Witness<Point>),
        own: u32,
        by_rank: u32,
        (at_least, at_most): (bool, bool),
    ) -> (u32, Witness<Point>) {
        let is_raised = at_least && by_rank > by_score;
        let is_lowered = at_most && by_rank < by_score;
        let is_fixed = at_least && at_most;
        if is_raised || is_lowered || is_fixed { (by_rank, Witness::PublishedRank(own)) } else { (by_score, witness) }
    }

    /// The rank by linear interpolation between the known scores, our own published one among them.
    fn interpolated(&self, score: f64) -> RankEstimate<Point> {
        let mut points = self.points.to_vec();
        if let (Some(rank), Some(own)) = (self.published_rank, self.own_score) {
            let at = points.partition_point(|p| p.0 < rank);
            points.insert(at, (rank, own));
        }
        let upper = points.iter().rev().find(|p| p.1 >= score).copied();
        let lower = points.iter().find(|p| p.1 <= score).copied();
        let rank = match (upper, lower) {
            (Some(upper), Some(lower)) if upper.1 > lower.1 => {
                let share = (upper.1 - score) / (upper.1 - lower.1);
                f64::from(upper.0) + share * (f64::from(lower.0) - f64::from(upper.0))
            }
            // Equal scores share the better rank.
            (Some(_), Some(equal)) => f64::from(equal.0),
            (Some(last), None) => f64::from(last.0),
            (None, Some(first)) => f64::from(first.0),
            (None, None) => return RankEstimate::Nothing,
        };
        RankEstimate::Interpolated { upper, lower, score, rank }
    }

    /// The nearest rank. A half rounds to the worse one: nobody should be promised a place by rounding.
    fn rounded(&self, rank: f64) -> Option<u32> {
        (1..=self.n_units).rev().min_by(|a, b| (f64::from(*a) - rank).abs().total_cmp(&(f64::from(*b) - rank).abs()))
    }
}

/// The known scores next to a rank, above and below; the same twice when the rank itself has one. `None` when no
/// neighbour on one of the sides has a known score.
pub(crate) fn neighbours(points: &[Point], rank: u32) -> Option<(Point, Point)> {
    let upper = points.iter().rev().find(|p| p.0 <= rank)?;
    let lower = points.iter().find(|p| p.0 >= rank)?;
    Some((*upper, if lower.0 == upper.0 { *upper } else { *lower }))
}

/// The score of a published rank: interpolated between the neighbours, bounded by them.
///
/// `None` when no neighbour on one of the sides has a known score.
pub(super) fn bounds_from_rank(points: &[Point], rank: u32) -> Option<Interval> {
    let (upper, lower) = neighbours(points, rank)?;
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
    fn both_ends_of_a_rank_have_a_reason() {
        let why = |score, change| question(Some(7), Some(45.0)).answer(Some(Interval::point(score)), change);
        let stays = why(45.0, 0.0).expect("a rank");
        assert_eq!((stays.above, stays.below), (Witness::PublishedRank(7), Witness::PublishedRank(7)));
        let risen = why(55.0, 10.0).expect("a rank");
        assert_eq!((risen.above, risen.below), (Witness::Score((2, 60.0)), Witness::Score((5, 50.0))));
        let (upper, lower) = (Some((2, 60.0)), Some((5, 50.0)));
        assert_eq!(risen.estimate, RankEstimate::Interpolated { upper, lower, score: 55.0, rank: 3.5 });
        let fallen = why(44.0, -1.0).expect("a rank");
        assert_eq!((fallen.above, fallen.below), (Witness::PublishedRank(7), Witness::Score((9, 40.0))));
        let first = why(70.0, 25.0).expect("a rank");
        assert_eq!((first.above, first.span.best), (Witness::Nothing, 1));
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
