//! The rank where our score and our rank cannot both be true.
//!
//! One of the two is wrong, and nobody knows which: a change is answered once by each, and both answers are allowed for.

use super::filled::{FilledLadder, Point};
use super::interval::Interval;
use super::own_place::OwnPlace;
use super::rank::rank_answer;
use super::span::{RankAnswer, RankEstimate, RankSpan};
use crate::measurement::SAME_SCORE;

/// The rank when the index changes by `change` points, with its reasons. `None` when nothing bounds it.
pub(super) fn rank_by_either(ladder: &FilledLadder, own: &OwnPlace, change: f64) -> Option<RankAnswer<Point>> {
    let by_rank = rank_answer(ladder, own, change)?;
    // What is published stays so as long as nothing is moved.
    let Some(score) = own.contradicting.filter(|_| change.abs() >= SAME_SCORE) else { return Some(by_rank) };
    let rounding = ladder.rounding(score);
    let of_score = OwnPlace {
        rank: None,
        score: Some(Interval::point(score)),
        bounds: Some((score - rounding, score + rounding)),
        contradicting: None,
        is_assumed: own.is_assumed,
        has_no_seat: false,
    };
    Some(rank_answer(ladder, &of_score, change).map_or(by_rank, |by_score| either(by_rank, by_score)))
}

/// What both answers allow, and no estimate but one that they share.
pub(super) fn either(one: RankAnswer<Point>, other: RankAnswer<Point>) -> RankAnswer<Point> {
    let (a, b) = (one.span, other.span);
    let likely = a.likely.zip(b.likely).map(|(a, b)| (a.0.min(b.0), a.1.max(b.1)));
    let (best, worst) = (a.best.min(b.best), a.worst.max(b.worst));
    let single = likely.filter(|(from, to)| from == to).map(|(rank, _)| rank);
    let span = RankSpan { best, worst, estimate: single, likely, ..a };
    RankAnswer {
        span,
        above: if a.best <= b.best { one.above } else { other.above },
        below: if a.worst >= b.worst { one.below } else { other.below },
        estimate: if single.is_some() { one.estimate } else { RankEstimate::Nothing },
    }
}
