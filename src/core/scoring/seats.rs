//! Who sits where in a table of results, and which seats a score leaves for somebody whose rank is not known.
//!
//! A table has as many seats as units are ranked. Who has a rank to himself sits there; where several share a rank, nobody has
//! the ranks behind it, and our own province sits behind the others.

use super::filled::{Point, Unranked, is_surely_above};
use crate::reference::{ReferenceResults, ReferenceRow};

/// A seat that is known to be taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Seat<'a> {
    /// The seat, from 1.
    pub(super) at: u32,
    /// The rank of who sits there: the seat, or a better one that is shared.
    pub(super) rank: u32,
    /// Who sits there; `None` is our own province.
    pub(super) holder: Option<&'a str>,
    /// The score, 0..=100, where it is known: of those who share a rank, that of any.
    pub(super) score: Option<f64>,
}

/// The seats of a table that are known to be taken, best first.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seats<'a> {
    taken: Vec<Seat<'a>>,
    n_units: u32,
}

/// The seats that a score leaves, best first, and the ranks that go with the first and the last of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Room {
    pub(super) best: u32,
    pub(super) worst: u32,
    pub(super) seats: Vec<u32>,
    /// The better rank of whoever sits before the first of them, whose score is not known and may be ours.
    pub(super) may_share: Option<u32>,
}

/// Somebody of whom only the score is known, and between which seats.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sitter<'a> {
    /// Who; `None` is our own province.
    pub(super) row: Option<&'a ReferenceRow>,
    /// The score, 0..=100.
    pub(super) score: f64,
    /// The first and the last seat that all the scores together leave; `None` where they leave none.
    pub(super) seats: Option<(u32, u32)>,
    /// Where it would sit by its score alone.
    would: u32,
}

/// Somebody of whom only the score is known, with the first and the last seat that those with a rank leave; `None` is our own
/// province.
#[derive(Clone, Copy)]
struct Loose<'a> {
    row: Option<&'a ReferenceRow>,
    score: f64,
    limits: (u32, u32),
}

/// Our own province: its name, and what is known of its rank and score.
#[derive(Clone, Copy, Debug)]
pub(super) struct Us<'a> {
    pub(super) name: &'a str,
    pub(super) rank: Option<u32>,
    pub(super) score: Option<f64>,
}

impl<'a> Seats<'a> {
    /// The seats of the other provinces with a rank, and our own where our rank is known.
    pub(super) fn of(results: &'a ReferenceResults, us: Us<'_>) -> Self {
        let others = results.rows.iter().filter(|row| row.province != us.name);
        let mut taken: Vec<Seat<'_>> = others
            .filter_map(|row| Some(Seat { at: 0, rank: row.rank()?, holder: Some(&row.province), score: row.score() }))
            .collect();
        taken.extend(us.rank.map(|rank| Seat { at: 0, rank, holder: None, score: us.score }));
        taken.sort_by_key(|seat| (seat.rank, seat.holder.is_none()));
        let mut last = 0;
        for seat in &mut taken {
            seat.at = seat.rank.max(last + 1);
            last = seat.at;
        }
        // Who shares a rank with others has the score that goes with it, where that is one.
        for sharers in taken.chunk_by_mut(|a, b| a.rank == b.rank) {
            let mut scores = sharers.iter().filter(|seat| seat.holder.is_some()).filter_map(|seat| seat.score);
            let Some(score) = scores.next().filter(|score| scores.all(|other| other == *score)) else { continue };
            sharers.iter_mut().filter(|seat| seat.holder.is_some()).for_each(|seat| seat.score = Some(score));
        }
        Self { taken, n_units: results.n_units }
    }

    /// Rank and score of the others where both are known, best first.
    pub(super) fn points(&self) -> Vec<Point> {
        let others = self.taken.iter().filter(|seat| seat.holder.is_some());
        others.filter_map(|seat| Some((seat.rank, seat.score?))).collect()
    }

    /// Those whose holder shares the rank of the seat before, best first.
    pub(super) fn shared(&self) -> impl Iterator<Item = u32> {
        self.taken.windows(2).filter(|pair| pair[0].rank == pair[1].rank).map(|pair| pair[1].at)
    }

    /// Those that are taken, best first.
    pub(super) fn taken(&self) -> &[Seat<'a>] {
        &self.taken
    }

    /// Those that are known to be nobody's, or of whom nothing is known.
    pub(super) fn free(&self) -> impl DoubleEndedIterator<Item = u32> {
        (1..=self.n_units).filter(|at| self.taken.binary_search_by_key(at, |seat| seat.at).is_err())
    }

    /// Those that are free and that no score holds for certain: whose score leaves one seat has it.
    pub(super) fn left<'s>(&'s self, sitters: &'s [Sitter<'_>]) -> impl Iterator<Item = u32> + 's {
        let is_held = |at: &u32| sitters.iter().any(|other| other.row.is_some() && other.seats == Some((*at, *at)));
        self.free().filter(move |at| !is_held(at))
    }

    /// The first of each run of those who sit behind their rank because too many share a better one.
    pub(super) fn crowded(&self) -> impl Iterator<Item = &Seat<'a>> {
        let pairs = self.taken.windows(2);
        let is_pushed = |pair: &[Seat<'_>]| pair[1].at > pair[1].rank && pair[0].rank < pair[1].rank;
        let mut was_pushed = false;
        let first = move |pair: &&[Seat<'a>]| {
            let was = was_pushed;
            was_pushed = is_pushed(pair) || (was && pair[0].rank == pair[1].rank);
            is_pushed(pair) && !was
        };
        let last = self.taken.last().filter(|seat| seat.at > self.n_units && seat.rank <= self.n_units);
        let pushed = pairs.filter(first).map(|pair| &pair[1]);
        let is_told = self.taken.windows(2).any(is_pushed);
        pushed.chain(last.filter(|_| !is_told))
    }

    /// Those of whom only the score is known, best first, with the seats that all the scores leave for them: who is surely above
    /// another sits before it, and no two sit on one seat. `rounding` is how far each score may be off.
    pub(super) fn sitters<'r>(
        &self,
        results: &'r ReferenceResults,
        us: Us<'_>,
        rounding: impl Fn(f64) -> f64,
    ) -> Vec<Sitter<'r>> {
        let all = self.loose(results, us, &rounding);
        let free: Vec<u32> = self.free().collect();
        let (earliest, latest) = (earliest(&free, &all), latest(&free, &all));
        let sitter = |(at, one): (usize, &Loose<'r>)| {
            let &Loose { row, score, limits: (first, last) } = one;
            let n_above = all[..at].iter().take_while(|other| is_surely_above(other.score, score, &rounding)).count();
            let below = all[at + 1..].iter().position(|other| is_surely_above(score, other.score, &rounding));
            let fits = earliest[at].is_some_and(|seat| seat <= last);
            let before = n_above.checked_sub(1).and_then(|above| earliest[above]).map_or(0, |seat| seat + 1);
            let behind = below.and_then(|below| latest[at + 1 + below]).map_or(u32::MAX, |seat| seat.saturating_sub(1));
            let seats = next(&free, first.max(before)).zip(last_before(&free, last.min(behind)));
            Sitter { row, score, seats: seats.filter(|(a, b)| fits && a <= b), would: first }
        };
        all.iter().enumerate().map(sitter).collect()
    }

    /// The seats of the others of whom only the score is known, one after the other, best first. Of those whose scores are the
    /// same nobody knows who sits before whom, but one of them does. `None` where there are not seats for all.
    pub(super) fn in_order(
        &self,
        results: &ReferenceResults,
        us: Us<'_>,
        rounding: impl Fn(f64) -> f64,
    ) -> Option<Vec<Unranked>> {
        let free: Vec<u32> = self.free().collect();
        let (ours, others): (Vec<Loose<'_>>, Vec<Loose<'_>>) =
            self.loose(results, us, &rounding).into_iter().partition(|one| one.row.is_none());
        // Our own seat is before those that we are surely above, and behind those that are surely above us.
        let with_us = |at: usize| {
            let mut all = others.clone();
            all.splice(at..at, ours.iter().copied());
            all
        };
        let our_score = ours.first().map(|us| us.score);
        let n_not_below = our_score.map_or(0, |score| {
            others.iter().take_while(|other| !is_surely_above(score, other.score, &rounding)).count()
        });
        let n_above = our_score.map_or(0, |score| {
            others.iter().take_while(|other| is_surely_above(other.score, score, &rounding)).count()
        });
        let without_us = |mut seats: Vec<Option<u32>>, at: usize| {
            drop(seats.splice(at..at + ours.len(), []));
            seats
        };
        let first = without_us(earliest(&free, &with_us(n_not_below)), n_not_below);
        let last = without_us(latest(&free, &with_us(n_above)), n_above);
        let seated = others.iter().zip(first.into_iter().zip(last)).map(|(other, (first, last))| {
            let between = first?..=last?;
            let seats: Vec<u32> = free.iter().copied().filter(|at| between.contains(at)).collect();
            (!seats.is_empty()).then_some(Unranked { seats, score: other.score })
        });
        seated.collect()
    }

    /// Those of whom only the score is known, best first, we among them where our rank is not known.
    fn loose<'r>(&self, results: &'r ReferenceResults, us: Us<'_>, rounding: &impl Fn(f64) -> f64) -> Vec<Loose<'r>> {
        let others = results.rows.iter().filter(|row| row.rank.is_none() && row.province != us.name);
        let ours = us.score.filter(|_| us.rank.is_none()).map(|score| (None, score));
        let scores = others.filter_map(|row| Some((Some(row), row.score()?))).chain(ours);
        let mut all: Vec<Loose<'r>> =
            scores.map(|(row, score)| Loose { row, score, limits: self.limits(score, rounding) }).collect();
        all.sort_by(|a, b| b.score.total_cmp(&a.score));
        all
    }

    /// The first and the last seat that a score has by those that are taken.
    fn limits(&self, score: f64, rounding: &impl Fn(f64) -> f64) -> (u32, u32) {
        let above = |seat: &&Seat<'_>| seat.score.is_some_and(|other| is_surely_above(other, score, rounding));
        let below = |seat: &&Seat<'_>| seat.score.is_some_and(|other| is_surely_above(score, other, rounding));
        let first = self.taken.iter().filter(above).map(|seat| seat.at + 1).max().unwrap_or(1);
        let last = self.taken.iter().filter(below).map(|seat| seat.at - 1).min().unwrap_or(self.n_units);
        (first, last)
    }

    /// The room of our own score among the sitters, where our rank is not known. Where none is left, and so the figures cannot
    /// all be true, the seats next to the one that it would take.
    pub(super) fn own_room(&self, sitters: &[Sitter<'_>], rounding: impl Fn(f64) -> f64) -> Option<Result<Room, Room>> {
        let ours = sitters.iter().find(|sitter| sitter.row.is_none())?;
        let between = |(first, last): (u32, u32)| self.left(sitters).filter(move |at| (first..=last).contains(at));
        let seats: Vec<u32> = ours.seats.into_iter().flat_map(between).collect();
        let (Some(&best), Some(&worst)) = (seats.first(), seats.last()) else {
            return Some(Err(self.next_to(ours.would)));
        };
        let is_same = |score: f64| {
            !is_surely_above(score, ours.score, &rounding) && !is_surely_above(ours.score, score, &rounding)
        };
        // Behind somebody with the same score, the rank is shared.
        let before = self.taken.iter().find(|seat| seat.at + 1 == best);
        let shared = before.and_then(|seat| seat.score.filter(|score| is_same(*score)).map(|_| seat.rank));
        let may_share = before.filter(|seat| seat.score.is_none()).map(|seat| seat.rank);
        Some(Ok(Room { best: shared.unwrap_or(best), worst, seats, may_share }))
    }

    /// The free seats next to a place where none is left: one before it and one behind it.
    fn next_to(&self, place: u32) -> Room {
        let best = self.free().rfind(|at| *at < place).unwrap_or(place);
        let worst = self.free().find(|at| *at > place).unwrap_or(place.min(self.n_units));
        Room { best, worst, seats: vec![best, worst], may_share: None }
    }
}

/// The first of the free seats from one on.
fn next(free: &[u32], least: u32) -> Option<u32> {
    free.get(free.partition_point(|at| *at < least)).copied()
}

/// The last of the free seats up to one.
fn last_before(free: &[u32], most: u32) -> Option<u32> {
    free.partition_point(|at| *at <= most).checked_sub(1).map(|at| free[at])
}

/// The seat of each, as far to the front as all fit that are not below.
fn earliest(free: &[u32], all: &[Loose<'_>]) -> Vec<Option<u32>> {
    scan(all.iter().map(|one| one.limits.0), |before: Option<u32>, first| {
        next(free, first.max(before.map_or(0, |before| before + 1)))
    })
}

/// The seat of each, as far to the back as all fit that are not above.
fn latest(free: &[u32], all: &[Loose<'_>]) -> Vec<Option<u32>> {
    let mut latest = scan(all.iter().rev().map(|one| one.limits.1), |behind: Option<u32>, last| {
        last_before(free, last.min(behind.map_or(u32::MAX, |behind| behind.saturating_sub(1))))
    });
    latest.reverse();
    latest
}

/// What each makes of the one before; behind one that makes nothing, it begins anew.
fn scan<T: Copy, R: Copy>(all: impl Iterator<Item = T>, step: impl Fn(Option<R>, T) -> Option<R>) -> Vec<Option<R>> {
    let mut last = None;
    all.map(|item| {
        last = step(last, item);
        last
    })
    .collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]
    use super::*;

    fn results(rows: &[(&str, Option<u32>, Option<f64>)]) -> ReferenceResults {
        let row = |&(province, rank, score): &(&str, Option<u32>, Option<f64>)| {
            ReferenceRow::published(province, rank, score, "")
        };
        ReferenceResults { id: "r".into(), year: 2024, n_units: 8, rows: rows.iter().map(row).collect() }
    }

    #[test]
    fn a_score_leaves_the_seats_that_nobody_holds() {
        let table = results(&[
            ("A", Some(1), Some(60.0)),
            ("B", Some(3), None),
            ("C", Some(4), Some(50.0)),
            ("D", Some(6), Some(40.0)),
        ]);
        let us = |score| Us { name: "X", rank: None, score: Some(score) };
        let seats = Seats::of(&table, us(0.0));
        let room = |score: f64, off: f64| {
            let sitters = seats.sitters(&table, us(score), |_| off);
            seats.own_room(&sitters, |_| off).expect("our score is known")
        };
        let exact = |score: f64| room(score, 0.0).map(|room| (room.best, room.worst)).map_err(|room| room.best);
        assert_eq!(exact(55.0), Ok((2, 2)), "B holds 3");
        assert_eq!(exact(45.0), Ok((5, 5)));
        assert_eq!(exact(50.0), Ok((2, 5)), "as good as C: before, or behind and sharing its rank");
        assert_eq!(exact(70.0), Err(1), "nobody is better than the first");
        assert_eq!(exact(10.0), Ok((7, 8)));
        let rounded = |score: f64| room(score, 0.005).map(|room| room.seats);
        assert_eq!(rounded(50.01), Ok(vec![2]), "printed above C");
        assert_eq!(rounded(49.99), Ok(vec![5]), "printed below C");
        assert_eq!(rounded(50.0), Ok(vec![2, 5]));
        assert_eq!(seats.next_to(1), Room { best: 1, worst: 2, seats: vec![1, 2], may_share: None });
    }

    #[test]
    fn who_shares_a_rank_takes_the_next_seat_and_may_crowd_others_out() {
        let rows = [("A", Some(2), Some(50.0)), ("B", Some(2), Some(50.0)), ("C", Some(3), None)];
        let table = results(&rows);
        let us = |rank| Us { name: "X", rank, score: None };
        let crowded = |own| Seats::of(&table, us(own)).crowded().map(|s| (s.rank, s.holder)).collect::<Vec<_>>();
        assert_eq!(crowded(None), [(3, Some("C"))]);
        assert_eq!(crowded(Some(4)), [(3, Some("C"))], "we are only pushed on");
        let fine = results(&rows[..2]);
        assert_eq!(Seats::of(&fine, us(Some(4))).crowded().count(), 0);
        assert_eq!(Seats::of(&fine, us(Some(2))).taken().last().map(|s| (s.at, s.rank)), Some((4, 2)));
    }

    #[test]
    fn those_without_a_rank_leave_each_other_their_seats() {
        let table = results(&[
            ("A", Some(1), Some(60.0)),
            ("B", Some(4), Some(50.0)),
            ("C", None, Some(55.0)),
            ("D", None, Some(57.0)),
            ("E", Some(8), Some(20.0)),
        ]);
        let of = |ours: Option<f64>| {
            let us = Us { name: "X", rank: None, score: ours };
            let seats = Seats::of(&table, us);
            seats.sitters(&table, us, |_| 0.0).iter().map(|s| (s.score, s.seats)).collect::<Vec<_>>()
        };
        assert_eq!(of(None), [(57.0, Some((2, 2))), (55.0, Some((3, 3)))]);
        assert_eq!(of(Some(30.0))[2], (30.0, Some((5, 7))));
        assert!(of(Some(56.0)).iter().any(|(_, seats)| seats.is_none()), "three for two seats");
        let us = Us { name: "X", rank: Some(3), score: Some(56.0) };
        let sitters = Seats::of(&table, us).sitters(&table, us, |_| 0.0);
        assert!(sitters.iter().any(|s| s.score == 55.0 && s.seats.is_none()), "we hold the last seat above B");
    }
}
