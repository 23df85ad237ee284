//! The rank among the others, from reference results that have holes.
//!
//! Scores fall with rank, so a known score bounds its neighbours: another province at rank k is surely above when
//! some rank j ≥ k has a known score above ours, and surely below when some rank j ≤ k has a known score below
//! ours. Our own published rank adds what is known of the baseline: who stood above us stays above when we do not
//! rise, and who stood below stays below when we do not fall. Published scores are rounded: one is surely above another
//! only when it is by more than both may be off.

use super::filled::{FilledLadder, Point, Unranked};
use super::own_place::OwnPlace;
use super::span::{RankAnswer, RankEstimate, RankSpan, Witness};
use crate::measurement::{SAME_SCORE, reaches};

/// The rank when the index changes by `change` points, with its reasons. `None` when nothing bounds it.
pub(super) fn rank_answer(ladder: &FilledLadder, own: &OwnPlace, change: f64) -> Option<RankAnswer<Point>> {
    let n = ladder.n_units();
    if n == 0 || (own.rank.is_none() && (own.bounds.is_none() || ladder.has_no_others())) {
        return None;
    }
    // Moves that cancel out leave the last bit of a sum.
    let change = if change.abs() < SAME_SCORE { 0.0 } else { change };
    let question = Question { ladder, own, change };
    let (n_above, above) = question.surely_above();
    let (n_below, below) = question.surely_below();
    let best = (1 + n_above).min(n);
    let worst = n.saturating_sub(n_below).max(best);
    let likely = question.likely();
    let single = likely.filter(|(from, to)| from == to).map(|(rank, _)| rank.clamp(best, worst));
    let estimate = single.map_or(RankEstimate::Nothing, |rank| question.estimate(rank));
    let likely = likely.map(|(from, to)| (from.clamp(best, worst), to.clamp(best, worst)));
    let span = RankSpan {
        best,
        worst,
        estimate: single,
        likely,
        of: n,
        is_assumed: own.is_assumed,
        is_doubtful: false,
        sure: None,
    };
    Some(RankAnswer { span, above, below, estimate })
}

struct Question<'a> {
    ladder: &'a FilledLadder,
    own: &'a OwnPlace,
    change: f64,
}

impl Question<'_> {
    fn moved(&self, score: f64) -> f64 {
        super::interval::moved(score, self.change)
    }

    /// Our own place on the ladder, where our rank is known: the rank, or a later one that is shared. Another province may
    /// have it as well.
    fn seat(&self) -> Option<u32> {
        self.own.rank.and(self.ladder.own())
    }

    /// Our own place, unless another province has it: then all that are counted are others.
    fn place(&self) -> Option<u32> {
        self.seat().filter(|_| !self.ladder.is_own_taken())
    }

    fn surely_above(&self) -> (u32, Witness<Point>) {
        let hi = self.own.bounds.map(|b| self.moved(b.1));
        let last = |score: f64| self.others_above(score).max_by_key(|(place, _)| *place);
        let rung = hi.and_then(last);
        let by_score = rung.map_or(0, |(place, _)| place);
        let witness = rung.map_or(Witness::Nothing, |(_, point)| Witness::Score(point));
        match self.own.rank {
            // The places 1..=by_score hold us as well when our own is among them, but nobody whose score is known.
            Some(rank) => {
                let holds_us = self.seat().is_some_and(|place| place <= by_score);
                let n_known = hi.map_or(0, |hi| self.others_above(hi).count() as u32);
                let above = (by_score - u32::from(holds_us)).max(n_known);
                self.with_own_rank((above, witness), rank - 1, (self.change <= 0.0, self.change >= 0.0))
            }
            // Who is above us now was above us before, or has passed us: then its place counts us as well.
            None => {
                let before = self.own.bounds.and_then(|b| last(b.1.max(hi?))).map_or(0, |(place, _)| place);
                let passed = if by_score > before { by_score - u32::from(self.is_any_free(1, by_score)) } else { 0 };
                (before.max(passed), witness)
            }
        }
    }

    /// Whether any of these places is not known to be another province's, so that it may be ours.
    fn is_any_free(&self, from: u32, to: u32) -> bool {
        let taken = self.ladder.others().filter(|rung| (from..=to).contains(&rung.place)).count();
        (taken as u64) < u64::from(to + 1 - from)
    }

    /// The other provinces with a known score: the best and the worst place that each may have, and its figures as a witness.
    fn known(&self) -> impl Iterator<Item = (u32, u32, Point)> {
        let places = |other: &Unranked| (other.best(), other.worst(), (other.best(), other.score));
        let unranked = self.ladder.unranked().iter().map(places);
        unranked.chain(self.ladder.others().map(|rung| (rung.place, rung.place, rung.point)))
    }

    /// The other provinces whose known scores are surely above a score: the best place of each, before which all are above.
    fn others_above(&self, score: f64) -> impl Iterator<Item = (u32, Point)> {
        let all = self.known().filter(move |(.., (_, other))| is_above(other - self.ladder.rounding(*other), score));
        all.map(|(best, _, point)| (best, point))
    }

    /// The exact score of another province at the most.
    fn most(&self, score: f64) -> f64 {
        score + self.ladder.rounding(score)
    }

    /// The other provinces whose known scores are surely not above a score: the worst place of each, behind which nobody is.
    fn others_reached(&self, score: f64) -> impl Iterator<Item = (u32, Point)> {
        let all = self.known().filter(move |(_, _, point)| !is_above(self.most(point.1), score));
        all.map(|(_, worst, point)| (worst, point))
    }

    /// Equal scores share the better rank, so who has our score is not above us and counts here.
    fn surely_below(&self) -> (u32, Witness<Point>) {
        let n = self.ladder.n_units();
        let lo = self.own.bounds.map(|b| self.moved(b.0));
        let rung = lo.and_then(|lo| self.others_reached(lo).min_by_key(|(place, _)| *place));
        let by_score = rung.map_or(0, |(place, _)| (n + 1).saturating_sub(place));
        let witness = rung.map_or(Witness::Nothing, |(_, point)| Witness::Score(point));
        match self.own.rank {
            Some(rank) => {
                let holds_us = self.seat().is_some_and(|own| rung.is_some_and(|(place, _)| own >= place));
                let n_known = lo.map_or(0, |lo| self.others_reached(lo).count() as u32);
                let below = (by_score - u32::from(holds_us)).max(n_known);
                self.with_own_rank((below, witness), n.saturating_sub(rank), (self.change >= 0.0, self.change <= 0.0))
            }
            // Who is below us now was below us before, or we have reached it: then our own place may be among those.
            None => {
                let least = self.own.bounds.and_then(|b| Some(b.0.min(lo?)));
                let is_below = |least, other: f64| is_above(least, self.most(other));
                let below = |least| self.known().filter(|k| is_below(least, k.2.1)).map(|(_, worst, _)| worst).min();
                let surely = least.and_then(below).map_or(0, |place| (n + 1).saturating_sub(place));
                let is_free = rung.is_some_and(|(place, _)| self.is_any_free(place, n));
                (surely.max(by_score - u32::from(is_free)), witness)
            }
        }
    }

    /// What the scores say, with what our own rank adds: so many are there at the least, or at the most.
    ///
    /// A score may contradict the published rank; the rank is the better witness.
    fn with_own_rank(
        &self,
        (by_score, witness): (u32, Witness<Point>),
        by_rank: u32,
        (at_least, at_most): (bool, bool),
    ) -> (u32, Witness<Point>) {
        let is_raised = at_least && by_rank > by_score;
        let is_lowered = at_most && by_rank < by_score;
        let is_fixed = at_least && at_most;
        let own = self.own.rank.unwrap_or_default();
        if is_raised || is_lowered || is_fixed { (by_rank, Witness::OwnRank(own)) } else { (by_score, witness) }
    }

    /// Where the one rank comes from that the filled ladder leaves.
    fn estimate(&self, rank: u32) -> RankEstimate<Point> {
        let Some(before) = self.own.score.filter(|_| self.own.rank.is_none() || self.change != 0.0) else {
            return RankEstimate::OwnRank(rank);
        };
        let (score, n_above) = (self.moved(before.estimate), rank - 1);
        let upper = self.ladder.others().rev().find(|r| is_above(r.point.1, score)).map(|r| r.point);
        let lower = self.ladder.others().find(|r| !is_above(r.point.1, score)).map(|r| r.point);
        RankEstimate::Counted { score, n_above, upper, lower }
    }

    /// Between which ranks the filled ladder puts us. A province is overtaken only when its score there is reached; outside
    /// the known scores, where there are ranks, nobody can say who is overtaken.
    fn likely(&self) -> Option<(u32, u32)> {
        match (self.own.rank, self.own.score) {
            (Some(rank), _) if self.change == 0.0 => Some((rank, rank)),
            (_, Some(score)) if !self.ladder.has_no_others() => {
                self.n_above_after(score.estimate).map(|(least, most)| (1 + least, 1 + most))
            }
            _ => None,
        }
    }

    /// How many others are above us after the change, at least and at most, when we had a score before.
    fn n_above_after(&self, before: f64) -> Option<(u32, u32)> {
        let (least, most) = self.n_above(self.moved(before))?;
        if self.own.rank.is_some() {
            return Some((least, most));
        }
        // Where our own rank is not known, the place that we have fallen from is among those above.
        let (least_before, most_before) = self.n_above(before)?;
        Some((least - u32::from(least > least_before), most - u32::from(most > most_before)))
    }

    /// How many other provinces are above a score on the filled ladder, at least and at most: they differ where some have no
    /// score there. `None` where nobody has one.
    fn n_above(&self, score: f64) -> Option<(u32, u32)> {
        let place = self.place();
        let rungs = self.ladder.rungs();
        let (first, last) = (rungs.first()?, rungs.last()?);
        let (mut least, mut most) = (0, 0);
        for (rank, other) in (1..).zip(self.ladder.scores()).filter(|(rank, _)| place != Some(*rank)) {
            let (surely, possibly) = match other {
                Some(other) => (is_above(*other, score), is_above(*other, score)),
                // The ranks before the first known score have as much or more, those behind the last one as much or less.
                None if rank < first.place => (!is_above(score, first.point.1), true),
                None => (false, rank > last.place && is_above(last.point.1, score)),
            };
            least += u32::from(surely);
            most += u32::from(possibly);
        }
        Some((least, most))
    }
}

/// Whether a score is above another; the last bit of a sum of decimals must not decide.
fn is_above(score: f64, other: f64) -> bool {
    !reaches(other, score)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]
    use super::*;
    use crate::scoring::Interval;
    use proptest::prelude::*;

    /// Printed with two decimals, so each may be 0.005 off.
    const POINTS: [(u32, f64); 3] = [(2, 60.02), (5, 50.02), (9, 40.02)];

    /// Our published rank and score, or where we stand without a published rank.
    struct Us {
        ladder: FilledLadder,
        own: OwnPlace,
    }

    fn us(rank: Option<u32>, score: Option<f64>) -> Us {
        let ladder = FilledLadder::new(10, &POINTS, rank.map(|rank| (rank, score)));
        let of_rank = rank.map(|rank| ladder.bounds(rank));
        let own = OwnPlace {
            rank,
            score: score.map(Interval::point).or(rank.and_then(|rank| ladder.at_rank(rank))),
            bounds: score.map(|s| (s, s)).or(of_rank).map(|(lo, hi)| (lo - 0.005, hi + 0.005)),
            ..OwnPlace::default()
        };
        Us { ladder, own }
    }

    impl Us {
        fn answer(&self, change: f64) -> RankAnswer<Point> {
            rank_answer(&self.ladder, &self.own, change).expect("a rank")
        }

        fn span(&self, change: f64) -> (u32, u32, Option<u32>) {
            let span = self.answer(change).span;
            (span.best, span.worst, span.estimate)
        }
    }

    #[test]
    fn nothing_moved_keeps_the_published_rank() {
        assert_eq!(us(Some(7), Some(45.0)).span(0.0), (7, 7, Some(7)));
    }

    #[test]
    fn a_rise_never_costs_a_place_and_holes_widen_the_span() {
        let us = us(Some(7), Some(45.0));
        // Rank 5 has 50.02 and stays above; rank 6 is filled with 47.4 and is not reached; who was behind stays behind.
        assert_eq!(us.span(1.0), (6, 7, Some(7)));
        // Above rank 5, below rank 2: ranks 3 and 4 are not known; the ladder has 55.8 and 52.7 there.
        assert_eq!(us.span(10.0), (3, 5, Some(4)));
    }

    #[test]
    fn a_province_is_overtaken_only_when_its_score_is_reached() {
        let us = us(Some(7), Some(45.0));
        let sixth = us.ladder.scores()[5].expect("filled");
        assert_eq!(us.span(sixth - 45.0 - 1e-8).2, Some(7));
        assert_eq!(us.span(sixth - 45.0 + 1e-8).2, Some(6));
    }

    #[test]
    fn a_fall_loses_to_the_known_ones() {
        let us = us(Some(7), Some(45.0));
        // Rank 9 has 40 and is above us now, so are all better ones; of rank 10 nobody knows.
        assert_eq!(us.span(-6.0), (9, 10, None));
        assert_eq!(us.span(-1.0), (7, 8, Some(7)));
    }

    #[test]
    fn equal_scores_share_the_better_rank() {
        let us = us(Some(7), Some(45.0));
        assert_eq!(us.span(5.03), (3, 5, Some(5)), "surely reached");
        assert_eq!(us.span(5.025), (3, 7, Some(5)), "reached by what is printed; the exact scores may be apart");
        assert_eq!(us.span(5.02), (3, 7, Some(5)), "who has our score is not above us by the estimate");
        assert_eq!(us.span(5.01), (3, 7, Some(6)));
        assert_eq!(us.span(5.009), (6, 7, Some(6)), "surely not reached");
        let tied = FilledLadder::new(10, &POINTS, Some((5, Some(50.02))));
        let score = Some(Interval::point(50.02));
        let own = OwnPlace { rank: Some(5), score, bounds: Some((50.015, 50.025)), ..OwnPlace::default() };
        let span = |change| rank_answer(&tied, &own, change).expect("a rank").span;
        assert_eq!((span(0.0).best, span(0.0).worst), (5, 5));
        assert_eq!((span(-0.1).best, span(-0.1).worst), (6, 8), "then the other is above");
    }

    #[test]
    fn without_published_rank_only_scores_speak() {
        assert_eq!(us(None, Some(45.0)).span(0.0), (6, 8, Some(8)));
        let nothing = Us { own: OwnPlace::default(), ..us(None, None) };
        assert_eq!(rank_answer(&nothing.ladder, &nothing.own, 0.0), None);
    }

    #[test]
    fn a_province_whose_rank_is_not_known_gains_nothing_by_a_fall_and_loses_nothing_by_a_rise() {
        let us = us(None, Some(45.0));
        assert_eq!(us.span(0.01), (6, 8, Some(8)));
        assert_eq!(us.span(-0.01), (6, 8, Some(8)));
        // Rank 9 has passed us, and the place that we had is among the nine.
        assert_eq!(us.span(-6.0), (9, 10, None));
        // Rank 5 is surely reached: who stands behind it, but for ourselves, is below.
        assert_eq!(us.span(5.03), (3, 5, Some(5)));
    }

    #[test]
    fn the_last_bit_of_a_sum_decides_nothing() {
        let ladder = FilledLadder::new(10, &[(1, 60.0), (8, 45.49), (10, 30.0)], Some((7, Some(46.01))));
        let own = OwnPlace {
            rank: Some(7),
            score: Some(Interval::point(46.01)),
            bounds: Some((46.005, 46.015)),
            ..OwnPlace::default()
        };
        let span = |change| rank_answer(&ladder, &own, change).expect("a rank").span;
        let fallen = span(-0.52);
        assert_eq!((fallen.best, fallen.worst, fallen.estimate), (7, 9, Some(7)), "45.49 is reached, as it is printed");
        let cancelled = span(0.1 + 0.2 - 0.3);
        assert_eq!((cancelled.best, cancelled.worst), (7, 7), "nothing has changed");
    }

    #[test]
    fn without_any_score_the_published_rank_still_bounds() {
        let ladder = FilledLadder::new(10, &[], Some((7, None)));
        let own = OwnPlace { rank: Some(7), ..OwnPlace::default() };
        let span = rank_answer(&ladder, &own, 1.0).expect("a rank").span;
        assert_eq!((span.best, span.worst, span.estimate), (1, 7, None));
    }

    #[test]
    fn before_the_first_and_behind_the_last_known_score_there_are_only_bounds() {
        // Rank 1 is not known: it may have 100, and nobody can be sure to have passed it.
        assert_eq!(us(Some(3), Some(55.0)).span(20.0), (1, 2, None));
        let likely = |us: &Us, change| us.answer(change).span.likely;
        let third = us(Some(3), Some(55.0));
        assert_eq!([1.0, 5.02, 20.0].map(|c| likely(&third, c)), [Some((3, 3)), Some((2, 2)), Some((1, 2))]);
        assert_eq!(likely(&us(Some(7), Some(45.0)), -6.0), Some((9, 10)), "of rank 10 nobody knows");
        // Rank 10 has 40 or less: at 41 it is surely behind, at 39 nobody knows.
        assert_eq!(us(Some(7), Some(45.0)).span(-4.0), (7, 8, Some(8)));
    }

    #[test]
    fn what_is_assumed_is_never_certain() {
        let mut us = us(Some(7), Some(45.0));
        us.own.is_assumed = true;
        let span = us.answer(0.0).span;
        assert!(span.is_single() && !span.is_certain());
    }

    #[test]
    fn both_ends_of_a_rank_have_a_reason() {
        let why = |change| us(Some(7), Some(45.0)).answer(change);
        let stays = why(0.0);
        assert_eq!((stays.above, stays.below), (Witness::OwnRank(7), Witness::OwnRank(7)));
        let risen = why(10.0);
        assert_eq!((risen.above, risen.below), (Witness::Score((2, 60.02)), Witness::Score((5, 50.02))));
        let (upper, lower) = (Some((2, 60.02)), Some((5, 50.02)));
        assert_eq!(risen.estimate, RankEstimate::Counted { score: 55.0, n_above: 3, upper, lower });
        let fallen = why(-1.0);
        assert_eq!((fallen.above, fallen.below), (Witness::OwnRank(7), Witness::Score((9, 40.02))));
        let first = why(25.0);
        assert_eq!((first.above, first.span.best), (Witness::Nothing, 1));
    }

    proptest! {
        #[test]
        fn spans_are_in_order_and_a_rise_never_costs_a_place(
            rank in prop::option::of(1_u32..=10), own in prop::option::of(0.0_f64..100.0), a in -30.0_f64..30.0,
            b in -30.0_f64..30.0,
        ) {
            prop_assume!(rank.is_some() || own.is_some());
            let us = us(rank, own);
            let (fall, rise) = (us.answer(a.min(b)).span, us.answer(a.max(b)).span);
            prop_assert!(fall.best <= fall.worst && rise.best <= rise.worst);
            prop_assert!(rise.best <= fall.best && rise.worst <= fall.worst);
            prop_assert!(rise.estimate.zip(fall.estimate).is_none_or(|(rise, fall)| rise <= fall));
            for span in [fall, rise] {
                prop_assert!(span.estimate.is_none_or(|e| (span.best..=span.worst).contains(&e)));
            }
        }
    }
}
