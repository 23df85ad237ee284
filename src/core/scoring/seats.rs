//! Who sits where in a table of results, and which seats a score leaves for somebody whose rank is not known.
//!
//! A table has as many seats as units are ranked. Who has a rank to himself sits there; where several share a rank, nobody has
//! the ranks behind it, and our own province sits behind the others.

use crate::measurement::reaches;
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
    /// The score, 0..=100, where it is known.
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
}

impl<'a> Seats<'a> {
    /// The seats of the other provinces with a rank, and our own where our rank is known.
    pub(super) fn of(results: &'a ReferenceResults, own: &str, own_rank: Option<u32>) -> Self {
        let others = results.rows.iter().filter(|row| row.province != own);
        let mut taken: Vec<Seat<'_>> = others
            .filter_map(|row| Some(Seat { at: 0, rank: row.rank?, holder: Some(&row.province), score: row.score }))
            .collect();
        let ours = results.row(own).filter(|row| row.rank == own_rank);
        taken.extend(own_rank.map(|rank| Seat { at: 0, rank, holder: None, score: ours.and_then(|row| row.score) }));
        taken.sort_by_key(|seat| (seat.rank, seat.holder.is_none()));
        let mut last = 0;
        for seat in &mut taken {
            seat.at = seat.rank.max(last + 1);
            last = seat.at;
        }
        Self { taken, n_units: results.n_units }
    }

    /// Those that are taken, best first.
    pub(super) fn taken(&self) -> &[Seat<'a>] {
        &self.taken
    }

    /// Those that are known to be nobody's, or of whom nothing is known.
    pub(super) fn free(&self) -> impl DoubleEndedIterator<Item = u32> {
        (1..=self.n_units).filter(|at| self.taken.binary_search_by_key(at, |seat| seat.at).is_err())
    }

    /// Who has no seat of his own rank, although nobody shares it: so many share better ones. Of those that one pushes on, the first.
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

    /// The seats that are left for a score between `lo` and `hi`, by the known scores of the others; `rounding` is how far each of
    /// those may be off. Where none is left, and so the figures cannot all be true, the seat that the score would take.
    pub(super) fn room(&self, (lo, hi): (f64, f64), rounding: impl Fn(f64) -> f64) -> Result<Room, u32> {
        // Scores that are printed otherwise are not the same, even if their roundings touch.
        let printed = f64::midpoint(lo, hi);
        let is_above = |score: f64| !reaches(printed, score) && reaches(score - rounding(score), hi);
        let is_below = |score: f64| !reaches(score, printed) && reaches(lo, score + rounding(score));
        let above = |seat: &&Seat<'_>| seat.score.is_some_and(is_above);
        let below = |seat: &&Seat<'_>| seat.score.is_some_and(is_below);
        let first = self.taken.iter().filter(above).map(|seat| seat.at + 1).max().unwrap_or(1);
        let last = self.taken.iter().filter(below).map(|seat| seat.at - 1).min().unwrap_or(self.n_units);
        let seats: Vec<u32> = self.free().filter(|at| (first..=last).contains(at)).collect();
        let (Some(&best), Some(&worst)) = (seats.first(), seats.last()) else { return Err(first) };
        // Behind somebody with the same score, the rank is shared.
        let shared = |at: u32| {
            let before = self.taken.iter().find(|seat| seat.at + 1 == at)?;
            before.score.filter(|_| !above(&before) && !below(&before)).map(|_| before.rank)
        };
        Ok(Room { best: shared(best).unwrap_or(best), worst, seats })
    }

    /// Of the other provinces whose rank is not known, those whose score leaves them no seat.
    pub(super) fn homeless<'r>(
        &self,
        results: &'r ReferenceResults,
        own: &str,
        rounding: impl Fn(f64) -> f64,
    ) -> impl Iterator<Item = &'r ReferenceRow> {
        let scored = results.rows.iter().filter(move |row| row.rank.is_none() && row.province != own);
        scored.filter(move |row| {
            row.score.is_some_and(|score| {
                let off = rounding(score);
                self.room((score - off, score + off), &rounding).is_err()
            })
        })
    }

    /// The free seats next to a place where none is left: one before it and one behind it.
    pub(super) fn next_to(&self, place: u32) -> Room {
        let best = self.free().rfind(|at| *at < place).unwrap_or(place);
        let worst = self.free().find(|at| *at > place).unwrap_or(place.min(self.n_units));
        Room { best, worst, seats: vec![best, worst] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn results(rows: &[(&str, Option<u32>, Option<f64>)]) -> ReferenceResults {
        let row = |&(province, rank, score): &(&str, Option<u32>, Option<f64>)| ReferenceRow {
            rank,
            province: province.to_owned(),
            score,
            source: String::new(),
            note: None,
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
        let seats = Seats::of(&table, "X", None);
        let room = |score: f64| seats.room((score, score), |_| 0.0).map(|room| (room.best, room.worst));
        assert_eq!(room(55.0), Ok((2, 2)), "B holds 3");
        assert_eq!(room(45.0), Ok((5, 5)));
        assert_eq!(room(50.0), Ok((2, 5)), "as good as C: before, or behind and sharing its rank");
        assert_eq!(room(70.0), Err(1), "nobody is better than the first");
        assert_eq!(room(10.0), Ok((7, 8)));
        let rounded = |score: f64| seats.room((score - 0.005, score + 0.005), |_| 0.005).map(|room| room.seats);
        assert_eq!(rounded(50.01), Ok(vec![2]), "printed above C");
        assert_eq!(rounded(49.99), Ok(vec![5]), "printed below C");
        assert_eq!(rounded(50.0), Ok(vec![2, 5]));
        assert_eq!(seats.next_to(1), Room { best: 1, worst: 2, seats: vec![1, 2] });
    }

    #[test]
    fn who_shares_a_rank_takes_the_next_seat_and_may_crowd_others_out() {
        let rows = [("A", Some(2), Some(50.0)), ("B", Some(2), Some(50.0)), ("C", Some(3), None)];
        let table = results(&rows);
        let crowded = |own| Seats::of(&table, "X", own).crowded().map(|s| (s.rank, s.holder)).collect::<Vec<_>>();
        assert_eq!(crowded(None), [(3, Some("C"))]);
        assert_eq!(crowded(Some(4)), [(3, Some("C"))], "we are only pushed on");
        let fine = results(&rows[..2]);
        assert_eq!(Seats::of(&fine, "X", Some(4)).crowded().count(), 0);
        assert_eq!(Seats::of(&fine, "X", Some(2)).taken().last().map(|s| (s.at, s.rank)), Some((4, 2)));
    }
}
