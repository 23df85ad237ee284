//! The tables that a province is placed in: the one at hand, what it is by the other choice among results that contradict each
//! other, and what it is without results of others that the plan states without a source.

use super::filled::{FilledLadder, Point};
use super::own_place::OwnPlace;
use super::rank_or_score::{either, rank_by_either};
use super::span::{RankAnswer, RankSpan};
use crate::measurement::SAME_SCORE;

/// A table of results, and our own place in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RankTable {
    /// The score of every rank, known or estimated.
    pub ladder: FilledLadder,
    /// What is known of our own place on it.
    pub own: OwnPlace,
    /// By the other choice, where its results contradict each other.
    pub doubted: Option<Box<RankTable>>,
    /// Where only our score is known: the same with each of the two ranks, the best and the worst, that the others leave for it.
    pub seated: Vec<RankTable>,
    /// Where only our score is known: the seats that the others leave for it, best first.
    pub seats: Vec<u32>,
    /// Whether figures of it contradict each other.
    pub is_contradictory: bool,
}

/// Where a province is placed.
pub(super) struct Tables<'a> {
    /// The table at hand.
    pub(super) table: &'a RankTable,
    /// Without what the plan states of others without a source: with what is published of them in its place, and with nothing.
    pub(super) sure: &'a [RankTable],
}

impl Tables<'_> {
    /// The rank when the index changes by `change` points, with its reasons. It rests on what is assumed of others where it
    /// would be another one without that. `None` when nothing bounds it.
    pub(super) fn rank(&self, change: f64) -> Option<RankAnswer<Point>> {
        let mut answer = self.table.rank(change)?;
        let without: Vec<Option<RankSpan>> =
            self.sure.iter().map(|table| table.rank(change).map(|answer| answer.span)).collect();
        let span = &mut answer.span;
        let is_own_assumed = span.is_assumed;
        span.is_assumed |= without.iter().any(|without| *without != Some(*span));
        span.sure = (!is_own_assumed).then_some((span.best, span.worst));
        // Of figures that contradict each other one is wrong, and nobody knows which: then nothing is sure. What is assumed
        // against them is wrong itself.
        let tables = if self.sure.is_empty() { std::slice::from_ref(self.table) } else { self.sure };
        if tables.iter().any(|table| table.is_contradictory) {
            span.sure = None;
        }
        for without in &without {
            span.sure = span.sure.zip(*without).map(|((best, worst), w)| (best.min(w.best), worst.max(w.worst)));
        }
        Some(answer)
    }
}

impl RankTable {
    fn rank(&self, change: f64) -> Option<RankAnswer<Point>> {
        let mut answer = rank_by_either(&self.ladder, &self.own, change)?;
        // Of a published rank that nothing moves no table says anything.
        let is_fixed = self.own.rank.is_some() && change.abs() < SAME_SCORE;
        if let Some(other) = self.doubted.as_deref().filter(|_| !is_fixed).and_then(|table| table.rank(change)) {
            answer = either(answer, other);
        }
        let mut seated: Vec<RankSpan> = self.seated.iter().filter_map(|t| t.rank(change)).map(|a| a.span).collect();
        seated.extend(self.own.has_no_seat.then_some(answer.span));
        let (best, worst) = (seated.iter().map(|s| s.best).min(), seated.iter().map(|s| s.worst).max());
        if let (Some(best), Some(worst)) = (best, worst) {
            answer.span = answer.span.within(best, worst);
        }
        Some(answer)
    }
}
