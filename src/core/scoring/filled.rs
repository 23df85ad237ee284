//! The filled ladder: the score of every rank, known or estimated, one for everything that asks.
//!
//! Scores fall with rank, so an unpublished score lies between its published neighbours. The estimate is linear in the
//! normal score of the rank ([`normal_score`]), for provinces crowd in the middle of a table and thin out at its ends.
//! Outside the first and the last known score there is no estimate, only a bound.

mod error;
mod known;
mod rounding;

use super::interval::Interval;
use crate::methodology::normal_score;
pub use error::LadderError;
pub use known::LeftOut;
pub(crate) use known::{KnownRung, Point, Unranked};
pub(super) use rounding::is_surely_above;

/// The score of every rank of a table that has holes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FilledLadder {
    n_units: u32,
    own: Option<u32>,
    rungs: Vec<KnownRung>,
    unranked: Vec<Unranked>,
    shared: Vec<u32>,
    scores: Vec<Option<f64>>,
    by_rank: Vec<Option<f64>>,
    left_out: Vec<LeftOut>,
    decimals: usize,
}

impl FilledLadder {
    /// Fills a table of `n_units` ranks from the other provinces' known ranks and scores, in any order, and our own
    /// published rank with its score where that is published too.
    #[must_use]
    pub fn new(n_units: u32, others: &[(u32, f64)], own: Option<(u32, Option<f64>)>) -> Self {
        let scores: Vec<f64> = others.iter().map(|o| o.1).chain(own.and_then(|o| o.1)).collect();
        let decimals = rounding::usual_decimals(&scores);
        let mut ladder = Self { n_units, own: own.map(|o| o.0), decimals, ..Self::default() };
        let mut points = others.to_vec();
        points.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        for point in points {
            ladder.add(point);
        }
        match own {
            Some((rank, Some(score))) => ladder.add_own((rank, score)),
            Some((rank, None)) => ladder.own = Some(ladder.own_place(rank).unwrap_or(rank)),
            None => {}
        }
        ladder.by_rank = filled(n_units, &ladder.rungs);
        ladder.scores.clone_from(&ladder.by_rank);
        ladder
    }

    /// The same where these places, in ascending order, share the rank of the place before them, and so its score.
    pub(super) fn with_shared(mut self, places: &[u32]) -> Self {
        self.shared = places.iter().copied().filter(|place| (2..=self.n_units).contains(place)).collect();
        self.scores = self.shared_out(self.by_rank.clone());
        self
    }

    /// The table by the other choice, where results contradict each other: without the better ranks that have less than a later
    /// one. `None` where nothing contradicts.
    #[must_use]
    pub(super) fn doubted(&self, others: &[Point], own: Option<(u32, Option<f64>)>) -> Option<Self> {
        if self.left_out.is_empty() {
            return None;
        }
        let mut points = others.to_vec();
        points.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.total_cmp(&b.1)));
        let mut kept: Vec<Point> = Vec::new();
        for (rank, score) in points {
            if kept.last().is_none_or(|last| score > last.1 || (score >= last.1 && rank <= last.0)) {
                kept.push((rank, score));
            }
        }
        Some(Self::new(self.n_units, &kept, own))
    }

    fn add(&mut self, point: Point) {
        let (rank, score) = point;
        if !(1..=self.n_units).contains(&rank) {
            return;
        }
        let mut place = rank;
        if let Some(last) = self.rungs.last() {
            let (better_rank, better_score) = last.point;
            place = rank.max(last.place + 1);
            let is_above = |score, other| is_surely_above(score, other, |score| self.rounding(score));
            let is_falling = !is_above(score, better_score) && (rank > better_rank || !is_above(better_score, score));
            let has_no_place = is_falling && place > self.n_units;
            if !is_falling || has_no_place {
                self.left_out.push(LeftOut { rank, score, better_rank, better_score, has_no_place });
                return;
            }
        }
        self.rungs.push(KnownRung { place, point, is_own: false });
    }

    /// Our own place; a score that the others contradict is left out, and never puts one of theirs in doubt.
    fn add_own(&mut self, (rank, score): Point) {
        if !(1..=self.n_units).contains(&rank) || !self.allows(rank, score) {
            return;
        }
        if let Some(place) = self.own_place(rank) {
            let at = self.rungs.partition_point(|r| r.place < place);
            self.rungs.insert(at, KnownRung { place, point: (rank, score), is_own: true });
            self.own = Some(place);
        }
    }

    /// Whether the other provinces' known scores leave a rank this score, 0..=100, as far as all are rounded.
    pub(super) fn allows(&self, rank: u32, score: f64) -> bool {
        let is_above = |score, other| is_surely_above(score, other, |score| self.rounding(score));
        let (mut above, mut below) = (self.before(rank), self.behind(rank));
        !above.any(|other| is_above(score, other)) && !below.any(|other| is_above(other, score))
    }

    /// Our place with a rank: who shares it stands before us. `None` where no place is left.
    fn own_place(&self, rank: u32) -> Option<u32> {
        let shared = self.rungs.iter().rev().find(|r| r.point.0 == rank).map(|r| r.place + 1);
        let place = shared.unwrap_or(rank);
        let is_free = self.rungs.iter().all(|r| r.place != place);
        Some(place).filter(|place| is_free && *place <= self.n_units)
    }

    /// The same with others of whom only the score is known, best first: each is taken to sit where, among the places that it
    /// may have, the ladder without it comes nearest to its score, and the holes beside it are filled from there.
    pub(super) fn with_unranked(mut self, unranked: Vec<Unranked>) -> Self {
        let mut known = self.rungs.clone();
        let mut last = 0;
        for other in &unranked {
            let misses = |seat: &u32| Some((self.scores.get(*seat as usize - 1).copied()?? - other.score).abs());
            let behind = other.seats.iter().copied().filter(|seat| *seat > last);
            let nearest = behind.filter_map(|seat| Some((seat, misses(&seat)?))).min_by(|a, b| a.1.total_cmp(&b.1));
            let Some((place, _)) = nearest else { continue };
            last = place;
            let at = known.partition_point(|rung| rung.place < place);
            known.insert(at, KnownRung { place, point: (place, other.score), is_own: false });
        }
        self.scores = self.shared_out(filled(self.n_units, &known));
        Self { unranked, ..self }
    }

    /// The score of every place as those with a rank have it, each by itself, without those of whom only the score is known.
    pub(crate) fn by_rank(&self) -> &[Option<f64>] {
        &self.by_rank
    }

    /// The places that share the rank of the place before them, best first.
    pub(crate) fn shared(&self) -> &[u32] {
        &self.shared
    }

    /// The other provinces of which only the score is known, where it leaves them more than one place.
    pub(crate) fn unranked(&self) -> &[Unranked] {
        &self.unranked
    }

    /// How many units are ranked.
    #[must_use]
    pub const fn n_units(&self) -> u32 {
        self.n_units
    }

    /// Our own place, where our rank is known.
    pub(crate) const fn own(&self) -> Option<u32> {
        self.own
    }

    /// Whether another province has our place: figures that cannot all be true.
    pub(crate) fn is_own_taken(&self) -> bool {
        self.own.is_some_and(|own| self.others().any(|rung| rung.place == own))
    }

    /// The places whose score is known, falling.
    pub(super) fn rungs(&self) -> &[KnownRung] {
        &self.rungs
    }

    /// Whether no other province's score is known.
    #[must_use]
    pub fn has_no_others(&self) -> bool {
        self.others().next().is_none()
    }

    /// The score of each place from the top, 0..=100: known or estimated; `None` outside the known scores. Empty where
    /// no score is known.
    #[must_use]
    pub fn scores(&self) -> &[Option<f64>] {
        &self.scores
    }

    /// How far an exact score may be from the one that is published, in points: half a unit of the last digit that the
    /// table is printed with, or of the score's own when it has more of them; 0 for one that nobody has rounded.
    #[must_use]
    pub fn rounding(&self, score: f64) -> f64 {
        rounding::with(rounding::decimals(score).max(self.decimals))
    }

    /// The known figures that contradict a better rank's and are left out.
    #[must_use]
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    /// The score of a rank between the other provinces' known scores, 0..=100; `None` outside them.
    #[must_use]
    pub fn at_rank(&self, rank: u32) -> Option<Interval> {
        let (upper, lower) = self.neighbours(rank)?;
        let (lo, hi) = self.bounds(rank);
        let estimate = between(self.n_units, &upper, &lower, rank)?.clamp(lo, hi.max(lo));
        Some(Interval { estimate, lo, hi })
    }

    /// Between which scores a rank's must lie, by the other provinces' known scores: lowest and highest, 0..=100.
    #[must_use]
    pub fn bounds(&self, rank: u32) -> (f64, f64) {
        let hi = self.before(rank).fold(100.0, f64::min);
        (self.behind(rank).fold(0.0, f64::max).min(hi), hi)
    }

    /// Between which exact scores a rank's must lie, as far as the others' are rounded: lowest and highest.
    pub(super) fn exact_bounds(&self, rank: u32) -> (f64, f64) {
        let (least, most) = (|score| score - self.rounding(score), |score| score + self.rounding(score));
        // Where nobody is before or behind, what is printed there is rounded as well.
        let hi = self.before(rank).map(most).fold(most(100.0), f64::min);
        (self.behind(rank).map(least).fold(least(0.0), f64::max).min(hi), hi)
    }

    /// The known scores of the others that stand at a rank or before it.
    fn before(&self, rank: u32) -> impl Iterator<Item = f64> {
        let ranked = self.others().filter(move |r| r.place <= rank).map(|r| r.point.1);
        ranked.chain(self.unranked.iter().filter(move |other| other.worst() <= rank).map(|other| other.score))
    }

    /// The known scores of the others that stand at a rank or behind it.
    fn behind(&self, rank: u32) -> impl Iterator<Item = f64> {
        let ranked = self.others().filter(move |r| r.place >= rank).map(|r| r.point.1);
        ranked.chain(self.unranked.iter().filter(move |other| other.best() >= rank).map(|other| other.score))
    }

    /// The other provinces next to a rank whose scores are known, above and below; the same twice when one has the rank.
    pub(crate) fn neighbours(&self, rank: u32) -> Option<(KnownRung, KnownRung)> {
        let upper = self.others().rev().find(|r| r.place <= rank)?;
        let lower = self.others().find(|r| r.place >= rank)?;
        Some((*upper, if lower.place == upper.place { *upper } else { *lower }))
    }

    /// The other provinces whose scores are known, best first.
    pub(crate) fn others(&self) -> impl DoubleEndedIterator<Item = &KnownRung> {
        self.rungs.iter().filter(|r| !r.is_own)
    }

    /// The scores of all places, where those who share a rank have the same.
    fn shared_out(&self, mut scores: Vec<Option<f64>>) -> Vec<Option<f64>> {
        let places = self.shared.iter().map(|place| *place as usize).filter(|place| *place <= scores.len());
        for place in places.collect::<Vec<_>>() {
            scores[place - 1] = scores[place - 2];
        }
        scores
    }
}

/// The score of every place, as far as these rungs, best first, have one on either side. What is printed alike, or with other
/// numbers of decimals, may stand in either order, but never rises.
fn filled(n_units: u32, known: &[KnownRung]) -> Vec<Option<f64>> {
    let mut scores = vec![None; if known.is_empty() { 0 } else { n_units as usize }];
    let mut least = 100.0_f64;
    let falling = known.iter().map(|rung| {
        least = least.min(rung.point.1);
        KnownRung { point: (rung.point.0, least), ..*rung }
    });
    let known: Vec<KnownRung> = falling.collect();
    for rung in &known {
        scores[rung.place as usize - 1] = Some(rung.point.1);
    }
    for pair in known.windows(2) {
        for place in pair[0].place + 1..pair[1].place {
            scores[place as usize - 1] = between(n_units, &pair[0], &pair[1], place);
        }
    }
    scores
}

/// The score at a place between two known ones, linear in the normal score of the place.
fn between(n_units: u32, upper: &KnownRung, lower: &KnownRung, place: u32) -> Option<f64> {
    let (high, low) = (upper.point.1, lower.point.1.min(upper.point.1));
    let (top, bottom) = (normal_score(upper.place, n_units)?, normal_score(lower.place, n_units)?);
    if upper.place == lower.place {
        return Some(high);
    }
    let share = (normal_score(place, n_units)? - top) / (bottom - top);
    Some((high + share * (low - high)).clamp(low, high))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_hole_is_filled_by_normal_scores_and_the_ends_are_only_bounded() {
        // (z(39) − z(33)) / (z(42) − z(33)) of 63 ranks is 0.65665…, not 6/9.
        let ladder = FilledLadder::new(63, &[(33, 36.50), (42, 33.76)], Some((39, None)));
        let interval = ladder.at_rank(39).expect("between two");
        assert!((interval.estimate - 34.700_685).abs() < 1e-6, "{interval:?}");
        assert_eq!((interval.lo, interval.hi), (33.76, 36.50));
        assert_eq!((ladder.at_rank(10), ladder.bounds(10)), (None, (36.50, 100.0)));
        assert_eq!((ladder.at_rank(50), ladder.bounds(50)), (None, (0.0, 33.76)));
        assert_eq!(ladder.scores()[32], Some(36.50));
        assert_eq!((ladder.scores()[31], ladder.scores()[42]), (None, None));
    }

    #[test]
    fn our_own_published_place_is_a_rung_but_no_neighbour_of_itself() {
        let ladder = FilledLadder::new(10, &[(2, 60.0), (9, 40.0)], Some((5, Some(50.0))));
        assert_eq!(ladder.scores()[4], Some(50.0));
        assert_eq!(ladder.bounds(5), (40.0, 60.0));
        assert_eq!(ladder.own(), Some(5));
    }

    #[test]
    fn who_shares_our_rank_stands_before_us_also_where_our_score_is_not_known() {
        let ladder = FilledLadder::new(10, &[(5, 50.0), (7, 45.0), (9, 40.0)], Some((7, None)));
        assert_eq!(ladder.own(), Some(8));
        assert_eq!(FilledLadder::new(10, &[(7, 45.0), (8, 44.0)], Some((7, None))).own(), Some(7), "no place is left");
    }

    #[test]
    fn a_score_above_a_better_ranks_is_left_out_and_told() {
        let ladder = FilledLadder::new(10, &[(2, 60.0), (4, 61.0), (5, 50.0), (5, 49.0)], Some((5, Some(50.0))));
        let told = ladder.left_out().iter().map(|f| (f.rank, f.score, f.better_rank)).collect::<Vec<_>>();
        assert_eq!(told, [(4, 61.0, 2), (5, 49.0, 5)]);
        assert!(ladder.scores()[3].is_some_and(|s| s > 50.0 && s < 60.0));
        assert_eq!(ladder.own(), Some(6), "we share rank 5 and stand behind the other");
    }

    #[test]
    fn a_score_is_as_exact_as_the_table_is_printed_or_as_it_is_itself() {
        let table =
            |extra: f64| FilledLadder::new(9, &[(1, 60.02), (2, 50.5), (3, 47.82), (4, 45.49), (6, extra)], None);
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-12, "{a} {b}");
        for extra in [32.69, 32.691_234_5] {
            near(table(extra).rounding(47.82), 0.005);
            near(table(extra).rounding(50.5), 0.005);
        }
        near(table(32.691_2).rounding(32.691_2), 0.000_05);
        near(table(32.691_234_56).rounding(32.691_234_56), 0.0);
        near(FilledLadder::new(9, &[(1, 60.0), (2, 50.5)], None).rounding(60.0), 0.5);
    }

    #[test]
    fn ranks_that_cannot_be_are_left_out() {
        let ladder = FilledLadder::new(10, &[(0, 90.0), (11, 5.0)], None);
        assert!(ladder.has_no_others() && ladder.scores().is_empty());
        assert_eq!(ladder.leave_one_out(), None);
    }

    proptest! {
        #[test]
        fn a_filled_ladder_never_rises(points in proptest::collection::vec((1_u32..=63, 0.0_f64..=100.0), 0..20)) {
            let ladder = FilledLadder::new(63, &points, None);
            let known: Vec<f64> = ladder.scores().iter().copied().flatten().collect();
            prop_assert!(known.windows(2).all(|w| w[0] >= w[1]));
            prop_assert_eq!(ladder.rungs().len() + ladder.left_out().len(), points.len());
        }

        #[test]
        fn where_many_share_the_last_ranks_none_is_dropped_in_silence(ranks in proptest::collection::vec(3_u32..=5, 0..8)) {
            let points: Vec<Point> = ranks.iter().map(|rank| (*rank, 50.0)).collect();
            let ladder = FilledLadder::new(5, &points, None);
            prop_assert_eq!(ladder.rungs().len() + ladder.left_out().len(), points.len());
        }
    }
}
