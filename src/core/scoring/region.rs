//! The place among the provinces of a region, from the place among all.
//!
//! Who is above us stands before whoever is not, so the place among all says of every other seat of the table whether its
//! holder is surely above, surely not, or either. A member whose rank is not known holds one of the seats that no known
//! province has: at least as many of them are above us as do not fit into the seats that may be below, and at most as
//! many as fit into those that may be above.

use super::span::RankSpan;
use crate::reference::ReferenceResults;
use std::collections::BTreeSet;

/// How many others sit at or before a seat: surely at least, and at most. They differ where our own seat is not known.
#[derive(Clone, Copy)]
struct Seat {
    least: u32,
    most: u32,
}

/// The place among `members`, where the place among all is `span`. `members` may name our own province, and one twice.
/// `None` where the table has not enough seats for them.
pub(super) fn place_in_region(
    results: &ReferenceResults,
    (own, own_rank): (&str, Option<u32>),
    span: &RankSpan,
    members: &[String],
) -> Option<RankSpan> {
    let members: BTreeSet<&str> = members.iter().map(String::as_str).filter(|name| *name != own).collect();
    let taken = taken_seats(results, own, own_rank);
    let own_seat = taken.iter().find(|(_, holder)| holder.is_none()).map(|(seat, _)| *seat);
    let seat = |at: u32| match own_seat {
        Some(own) => Seat { least: at - u32::from(own < at), most: at - u32::from(own < at) },
        None => Seat { least: at - 1, most: at },
    };
    let is_member = |holder: &Option<&str>| holder.is_some_and(|name| members.contains(name));
    let known: Vec<Seat> = taken.iter().filter(|(_, holder)| is_member(holder)).map(|(at, _)| seat(*at)).collect();
    let is_free = |at: &u32| taken.iter().all(|(seat, _)| seat != at);
    let free: Vec<Seat> = (1..=results.n_units).filter(is_free).map(seat).collect();
    // A table that has a province twice seats nobody.
    let n_unknown = members.len().checked_sub(known.len())?;
    if n_unknown + usize::from(own_seat.is_none()) > free.len() || taken.iter().any(|(at, _)| *at > results.n_units) {
        return None;
    }
    // How many members are above us when so many of all others are: at least, and at most.
    let least = |n_above: u32| {
        let surely = |seats: &[Seat]| seats.iter().filter(|seat| seat.most <= n_above).count();
        surely(&known) + n_unknown.saturating_sub(free.len() - surely(&free))
    };
    let most = |n_above: u32| {
        let possibly = |seats: &[Seat]| seats.iter().filter(|seat| seat.least <= n_above).count();
        possibly(&known) + n_unknown.min(possibly(&free))
    };
    let rank = |n_above: usize| u32::try_from(n_above + 1).unwrap_or(u32::MAX);
    let (best, worst) = (rank(least(span.best - 1)), rank(most(span.worst - 1)));
    let likely = span.likely.map(|(from, to)| (rank(least(from - 1)), rank(most(to - 1))));
    let likely = if best == worst { Some((best, worst)) } else { likely };
    let estimate = likely.filter(|(from, to)| from == to).map(|(from, _)| from);
    Some(RankSpan { best, worst, estimate, likely, of: rank(members.len()), is_assumed: span.is_assumed })
}

/// The seats of the table that are known to be taken, best first, with the province that has each; `None` is ourselves.
/// Where several share a rank, nobody has the ranks behind it, and we sit behind the others.
fn taken_seats<'a>(results: &'a ReferenceResults, own: &str, own_rank: Option<u32>) -> Vec<(u32, Option<&'a str>)> {
    let others = results.rows.iter().filter(|row| row.province != own);
    let mut ranked: Vec<(u32, Option<&str>)> =
        others.filter_map(|row| Some((row.rank?, Some(row.province.as_str())))).collect();
    ranked.extend(own_rank.map(|rank| (rank, None)));
    ranked.sort_by_key(|(rank, holder)| (*rank, holder.is_none()));
    let mut last = 0;
    for (seat, _) in &mut ranked {
        *seat = (*seat).max(last + 1);
        last = *seat;
    }
    ranked
}
