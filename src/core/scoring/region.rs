//! The place among the provinces of a region, from the place among all.
//!
//! Who is above us stands before whoever is not, so the place among all says of every other seat of the table whether its
//! holder is above, wherever our own seat is. A member whose rank is not known holds one of the seats that no known
//! province has, and one whose score is known one of those that its score leaves: at least as many of them are above us as do
//! not fit into the seats that may be below, and at most as many as fit into those that may be above.

use super::seats::{Seat, Seats, Sitter};
use super::span::RankSpan;
use super::tables::RankTable;
use crate::measurement::reaches;
use crate::reference::ReferenceRow;
use std::collections::BTreeSet;

/// The place of the province `own` among `members`, where the place among all is `span` when its index has changed by `change`
/// points. `members` may name our own province, and one twice. `None` where the table has not enough seats for them.
pub(super) fn place_in_region(
    table: &RankTable,
    own: &str,
    (span, change): (&RankSpan, f64),
    members: &[String],
) -> Option<RankSpan> {
    let results = table.results.as_deref()?;
    let members: BTreeSet<&str> = members.iter().map(String::as_str).filter(|name| *name != own).collect();
    let rounding = |score: f64| table.ladder.rounding(score);
    let us = table.own.us(own);
    let seats = Seats::of(results, us);
    // Where ranks crowd each other out, nobody knows who sits where.
    let is_crowded = seats.crowded().next().is_some();
    let at = |seat: &Seat<'_>| if is_crowded { seat.rank } else { seat.at };
    let taken = seats.taken();
    let sitters = seats.sitters(results, us, rounding);
    let free: Vec<u32> = seats.left(&sitters).collect();
    let own_seat = taken.iter().find(|seat| seat.holder.is_none()).map(at);
    let ours: Vec<u32> = match own_seat {
        Some(seat) => vec![seat],
        None if table.seats.is_empty() => free.clone(),
        None => table.seats.clone(),
    };
    let is_member = |seat: &&Seat<'_>| seat.holder.is_some_and(|name| members.contains(name));
    // Between which seats a member sits.
    let mut known: Vec<(u32, u32)> = taken.iter().filter(is_member).map(|seat| (at(seat), at(seat))).collect();
    // Of whom only the score is known, that has its seats.
    let is_in = |sitter: &&Sitter<'_>| sitter.row.is_some_and(|row| members.contains(row.province.as_str()));
    known.extend(sitters.iter().filter(is_in).filter_map(|sitter| sitter.seats));
    // A table that has a province twice seats nobody.
    let n_unknown = members.len().checked_sub(known.len())?;
    let is_overfull = taken.iter().any(|seat| seat.at > results.n_units);
    if n_unknown + usize::from(own_seat.is_none()) > free.len() || is_overfull {
        return None;
    }
    // Whose score is known is held against ours as well.
    let bounds = table.own.bounds_after(change);
    let scores = || {
        let rows = results.rows.iter().filter(|row| members.contains(row.province.as_str()));
        rows.filter_map(ReferenceRow::score)
    };
    let n_above = bounds.map_or(0, |(_, hi)| scores().filter(|s| !reaches(hi, s - rounding(*s))).count());
    let n_not = bounds.map_or(0, |(lo, _)| scores().filter(|s| reaches(lo, s + rounding(*s))).count());
    let held = Held { known, n_unknown, free };
    let rank = |n_above: usize| u32::try_from(n_above + 1).unwrap_or(u32::MAX);
    let among = |(best, worst): (u32, u32)| {
        let best = ours.iter().map(|own| held.least_above(*own, best - 1)).min().unwrap_or_default().max(n_above);
        let worst = ours.iter().map(|own| held.most_above(*own, worst - 1)).max().unwrap_or_default();
        let worst = worst.min(members.len().saturating_sub(n_not)).max(best);
        (rank(best), rank(worst))
    };
    let (best, worst) = among((span.best, span.worst));
    let likely = span.likely.map(among);
    let likely = if best == worst { Some((best, worst)) } else { likely };
    let estimate = likely.filter(|(from, to)| from == to).map(|(from, _)| from);
    Some(RankSpan { best, worst, estimate, likely, of: rank(members.len()), sure: None, ..*span })
}

/// Which seats the members hold, as far as that is known.
struct Held {
    /// The first and the last seat of each of whom anything is known.
    known: Vec<(u32, u32)>,
    /// How many hold any of the free ones.
    n_unknown: usize,
    /// The seats that nobody is known to hold.
    free: Vec<u32>,
}

impl Held {
    /// How many members are above us at the least, when so many of all others are and we sat at `own`.
    fn least_above(&self, own: u32, n_above: u32) -> usize {
        let (n_free, n_free_above) = self.n_free(own, n_above);
        let surely = self.known.iter().filter(|(_, last)| is_above(*last, own, n_above)).count();
        surely + self.n_unknown.saturating_sub(n_free - n_free_above)
    }

    /// How many at the most.
    fn most_above(&self, own: u32, n_above: u32) -> usize {
        let possibly = self.known.iter().filter(|(first, _)| is_above(*first, own, n_above)).count();
        possibly + self.n_unknown.min(self.n_free(own, n_above).1)
    }

    /// How many seats beside ours are free, and how many of them are above us.
    fn n_free(&self, own: u32, n_above: u32) -> (usize, usize) {
        let others = || self.free.iter().filter(|at| **at != own);
        (others().count(), others().filter(|at| is_above(**at, own, n_above)).count())
    }
}

/// Whether who sits at `at` is above us, when `n_above` of all others are and we sat at `own`.
fn is_above(at: u32, own: u32, n_above: u32) -> bool {
    at - u32::from(own < at) <= n_above
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::*;
    use crate::reference::ReferenceResults;
    use crate::scoring::OwnPlace;
    use proptest::prelude::*;
    use std::sync::Arc;

    const N: u32 = 6;
    const OTHERS: [&str; 5] = ["A", "B", "C", "D", "E"];

    /// Every order of the others that has those with a rank in their seats, with our own seat in it.
    fn orders(ranks: &[Option<u32>], ours: &[u32]) -> Vec<(u32, Vec<usize>)> {
        fn fill(
            seat: u32,
            own: u32,
            ranks: &[Option<u32>],
            order: &mut Vec<usize>,
            found: &mut Vec<(u32, Vec<usize>)>,
        ) {
            if seat > N {
                found.push((own, order.clone()));
            } else if seat == own {
                fill(seat + 1, own, ranks, order, found);
            } else {
                for other in 0..ranks.len() {
                    if !order.contains(&other) && ranks[other].is_none_or(|rank| rank == seat) {
                        order.push(other);
                        fill(seat + 1, own, ranks, order, found);
                        order.pop();
                    }
                }
            }
        }
        let mut found = Vec::new();
        ours.iter().for_each(|own| fill(1, *own, ranks, &mut Vec::new(), &mut found));
        found
    }

    proptest! {
        /// The place in the region is what all the orders leave that are possible, no wider and no narrower.
        #[test]
        fn the_place_is_that_of_every_possible_order(
            order in Just([1_u32, 2, 3, 4, 5, 6]).prop_shuffle(),
            known in prop::collection::vec(any::<bool>(), 5),
            is_own_known in any::<bool>(),
            hidden in prop::collection::vec(any::<bool>(), 6),
            members in prop::collection::vec(any::<bool>(), 5),
            (from, to) in (1..=N, 1..=N),
        ) {
            let ranks: Vec<Option<u32>> = known.iter().zip(order).map(|(known, rank)| known.then_some(rank)).collect();
            let rows = OTHERS.iter().zip(&ranks).map(|(name, rank)| ReferenceRow::published(name, *rank, None, ""));
            let results = ReferenceResults { id: "r".into(), year: 2024, n_units: N, rows: rows.collect() };
            let own_rank = is_own_known.then_some(order[5]);
            let is_free = |seat: &u32| !ranks.contains(&Some(*seat));
            let free: Vec<u32> = (1..=N).filter(is_free).collect();
            // Our score leaves some of the free seats, the true one among them.
            let seats: Vec<u32> =
                free.iter().copied().filter(|seat| *seat == order[5] || !hidden[*seat as usize - 1]).collect();
            let (best, worst) = (from.min(to), from.max(to));
            let span = RankSpan { best, worst, estimate: None, likely: None, of: N, is_assumed: false, is_doubtful: false, sure: None };
            let names: Vec<String> =
                OTHERS.iter().zip(&members).filter(|(_, is)| **is).map(|(name, _)| (*name).to_owned()).collect();
            let given: &[u32] = if is_own_known { &[] } else { &seats };
            let own = OwnPlace { rank: own_rank, ..OwnPlace::default() };
            let results = Some(Arc::new(results));
            let table = RankTable { results, own, seats: given.to_vec(), ..RankTable::default() };
            let place = place_in_region(&table, "X", (&span, 0.0), &names).unwrap();
            let ours = own_rank.map_or(seats.clone(), |rank| vec![rank]);
            let above = |order: &[usize], n: u32| order.iter().take(n as usize).filter(|o| members[**o]).count() as u32;
            let places: Vec<u32> = orders(&ranks, &ours)
                .iter()
                .flat_map(|(_, order)| (best..=worst).map(|rank| 1 + above(order, rank - 1)))
                .collect();
            let wanted = (*places.iter().min().unwrap(), *places.iter().max().unwrap());
            prop_assert_eq!((place.best, place.worst), wanted, "{:?} {:?} {:?}", ranks, ours, span);
        }
    }
}
