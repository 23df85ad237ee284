//! The tables that a province is placed in: the one at hand, what it is by the other choice among results that contradict each
//! other, and what it is without results of others that the plan states without a source.

use super::filled::{FilledLadder, Point};
use super::own_place::OwnPlace;
use super::rank_or_score::{either, rank_by_either};
use super::span::{RankAnswer, RankSpan, Witness};
use super::standing::Contradiction;
use crate::measurement::SAME_SCORE;
use crate::reference::ReferenceResults;
use std::sync::Arc;

/// A table of results, and our own place in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RankTable {
    /// The results that it is made from.
    pub results: Option<Arc<ReferenceResults>>,
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
    /// Where only our score is known: the rank of whoever sits before the first of those seats, whose score may be ours.
    pub may_share: Option<u32>,
    /// Figures of it that cannot all be true.
    pub contradictions: Vec<Contradiction>,
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
        // Of figures that contradict each other one is wrong, and nobody knows which: then nothing is sure.
        let tables = if self.sure.is_empty() { std::slice::from_ref(self.table) } else { self.sure };
        if tables.iter().any(RankTable::is_contradictory) {
            span.sure = None;
            span.is_doubtful = self.table.is_contradictory() && !self.table.is_fixed(change);
        }
        for without in &without {
            span.sure = span.sure.zip(*without).map(|((best, worst), w)| (best.min(w.best), worst.max(w.worst)));
        }
        Some(answer)
    }
}

impl RankTable {
    /// Whether nothing moves a rank that is stated: of that no table says anything.
    fn is_fixed(&self, change: f64) -> bool {
        self.own.rank.is_some() && change.abs() < SAME_SCORE
    }

    /// Whether figures of it contradict each other.
    #[must_use]
    pub fn is_contradictory(&self) -> bool {
        !self.contradictions.is_empty()
    }

    pub(super) fn rank(&self, change: f64) -> Option<RankAnswer<Point>> {
        let mut answer = rank_by_either(&self.ladder, &self.own, change)?;
        if let Some(other) =
            self.doubted.as_deref().filter(|_| !self.is_fixed(change)).and_then(|table| table.rank(change))
        {
            answer = either(answer, other);
        }
        // Where only our score is known, the best and the worst seat bound the rank, each with its own witness.
        let seated: Vec<RankAnswer<Point>> = self.seated.iter().filter_map(|table| table.rank(change)).collect();
        let all = || seated.iter().chain(self.own.has_no_seat.then_some(&answer));
        let by_seat = |witness| if matches!(witness, Witness::OwnRank(_)) { Witness::Seats } else { witness };
        let ends = all().min_by_key(|a| a.span.best).zip(all().max_by_key(|a| a.span.worst));
        if let Some((best, worst)) = ends.filter(|_| !seated.is_empty()) {
            let (above, below) = (by_seat(best.above), by_seat(worst.below));
            let mut span = answer.span.within(best.span.best, worst.span.worst);
            // Who has our score shares our rank, until one of us moves.
            let shared = self.may_share.filter(|_| change.abs() < SAME_SCORE);
            span.best = span.best.min(shared.unwrap_or(span.best));
            answer = RankAnswer { span, above, below, ..answer };
        }
        Some(answer)
    }
}
