//! The place among the provinces of a region, from the place among all.
//!
//! Who is above us stands before whoever is not, so the place among all says of every other seat of the table whether its
//! holder is surely above, surely not, or either. A member whose rank is not known holds one of the seats that no known
//! province has, and one whose score is known one of those that its score leaves: at least as many of them are above us as do
//! not fit into the seats that may be below, and at most as many as fit into those that may be above.

use super::seats::{Seat, Seats};
use super::span::RankSpan;
use crate::reference::ReferenceResults;
use std::collections::BTreeSet;

/// How many others sit at or before a seat: surely at least, and at most. They differ where our own seat is not known, and for a
/// member of whom only the score is known.
#[derive(Clone, Copy)]
struct Before {
    least: u32,
    most: u32,
}

/// The place among `members`, where the place among all is `span`. `members` may name our own province, and one twice;
/// `rounding` is how far a score may be off. `None` where the table has not enough seats for them.
pub(super) fn place_in_region(
    results: &ReferenceResults,
    (own, own_rank): (&str, Option<u32>),
    span: &RankSpan,
    members: &[String],
    rounding: impl Fn(f64) -> f64,
) -> Option<RankSpan> {
    let members: BTreeSet<&str> = members.iter().map(String::as_str).filter(|name| *name != own).collect();
    let seats = Seats::of(results, own, own_rank);
    let taken = seats.taken();
    let own_seat = taken.iter().find(|seat| seat.holder.is_none()).map(|seat| seat.at);
    let before = |first: u32, last: u32| match own_seat {
        Some(own) => Before { least: first - u32::from(own < first), most: last - u32::from(own < last) },
        None => Before { least: first - 1, most: last },
    };
    let is_member = |seat: &&Seat<'_>| seat.holder.is_some_and(|name| members.contains(name));
    let mut known: Vec<Before> = taken.iter().filter(is_member).map(|seat| before(seat.at, seat.at)).collect();
    // Of whom only the score is known, that has its seats.
    let scored = results.rows.iter().filter(|row| row.rank.is_none() && members.contains(row.province.as_str()));
    let rooms = scored.filter_map(|row| row.score).filter_map(|score| {
        let off = rounding(score);
        seats.room((score - off, score + off), &rounding).ok()
    });
    known.extend(rooms.map(|room| before(room.best, room.worst)));
    let free: Vec<Before> = seats.free().map(|at| before(at, at)).collect();
    // A table that has a province twice seats nobody.
    let n_unknown = members.len().checked_sub(known.len())?;
    let is_overfull = taken.iter().any(|seat| seat.at > results.n_units);
    if n_unknown + usize::from(own_seat.is_none()) > free.len() || is_overfull {
        return None;
    }
    // How many members are above us when so many of all others are: at least, and at most.
    let least = |n_above: u32| {
        let surely = |seats: &[Before]| seats.iter().filter(|seat| seat.most <= n_above).count();
        surely(&known) + n_unknown.saturating_sub(free.len() - surely(&free))
    };
    let most = |n_above: u32| {
        let possibly = |seats: &[Before]| seats.iter().filter(|seat| seat.least <= n_above).count();
        possibly(&known) + n_unknown.min(possibly(&free))
    };
    let rank = |n_above: usize| u32::try_from(n_above + 1).unwrap_or(u32::MAX);
    let among = |(best, worst): (u32, u32)| (rank(least(best - 1)), rank(most(worst - 1)));
    let (best, worst) = among((span.best, span.worst));
    let likely = span.likely.map(among);
    let likely = if best == worst { Some((best, worst)) } else { likely };
    let estimate = likely.filter(|(from, to)| from == to).map(|(from, _)| from);
    // Where ranks crowd each other out, nobody knows who sits where.
    let is_crowded = seats.crowded().next().is_some();
    let (of, sure) = (rank(members.len()), span.sure.map(among).filter(|_| !is_crowded));
    Some(RankSpan { best, worst, estimate, likely, of, is_assumed: span.is_assumed, sure })
}
