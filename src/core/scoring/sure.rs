//! What a rank is without the results of others that the plan states without a source.

use super::filled::{FilledLadder, Point};
use super::rank::OwnPlace;
use super::rank_or_score::rank_by_either;
use super::span::RankAnswer;

/// A table without what the plan states of others without a source, and our own place by it: with what is published of them in
/// its place, or with nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct SureTable {
    pub(super) ladder: FilledLadder,
    pub(super) own: OwnPlace,
}

/// The rank when the index changes by `change` points, with its reasons. It rests on what is assumed of others where it would
/// be another one without that.
pub(super) fn rank_among(
    ladder: &FilledLadder,
    own: &OwnPlace,
    sure: &[SureTable],
    change: f64,
) -> Option<RankAnswer<Point>> {
    let mut answer = rank_by_either(ladder, own, change)?;
    let is_other = |SureTable { ladder, own }: &SureTable| {
        rank_by_either(ladder, own, change).map(|without| without.span) != Some(answer.span)
    };
    let rests_on_it = sure.iter().any(is_other);
    answer.span.is_assumed |= rests_on_it;
    Some(answer)
}
