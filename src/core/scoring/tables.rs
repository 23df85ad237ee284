//! What a rank is by another table: without the results of others that the plan states without a source, or by the other choice
//! among results that contradict each other.

use super::filled::{FilledLadder, Point};
use super::rank::OwnPlace;
use super::rank_or_score::{either, rank_by_either};
use super::span::RankAnswer;
use crate::measurement::SAME_SCORE;

/// A table of results, and our own place by it.
#[derive(Clone, Debug, PartialEq)]
pub struct RankTable {
    pub(super) ladder: FilledLadder,
    pub(super) own: OwnPlace,
}

/// Where a province is placed.
pub(super) struct Tables<'a> {
    /// The table.
    pub(super) ladder: &'a FilledLadder,
    /// Our own place by it.
    pub(super) own: &'a OwnPlace,
    /// By the other choice, where its results contradict each other.
    pub(super) doubted: Option<&'a RankTable>,
    /// Without what the plan states of others without a source: with what is published of them in its place, and with nothing.
    pub(super) sure: &'a [RankTable],
}

impl Tables<'_> {
    /// The rank when the index changes by `change` points, with its reasons. It rests on what is assumed of others where it
    /// would be another one without that. `None` when nothing bounds it.
    pub(super) fn rank(&self, change: f64) -> Option<RankAnswer<Point>> {
        let answer = rank_by_either(self.ladder, self.own, change)?;
        // Of a published rank that nothing moves no table says anything.
        let is_fixed = self.own.rank.is_some() && change.abs() < SAME_SCORE;
        let other = self.doubted.filter(|_| !is_fixed).and_then(|table| table.rank(change));
        let mut answer = other.map_or(answer, |other| either(answer, other));
        let rests_on_it =
            self.sure.iter().any(|table| table.rank(change).map(|without| without.span) != Some(answer.span));
        answer.span.is_assumed |= rests_on_it;
        Some(answer)
    }
}

impl RankTable {
    fn rank(&self, change: f64) -> Option<RankAnswer<Point>> {
        rank_by_either(&self.ladder, &self.own, change)
    }
}
