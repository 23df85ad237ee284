//! The ladder of provinces around us: known scores, holes shown as holes, ourselves before and after.
//!
//! A province whose score is not known may stand on either side of us; its rung says so.

use super::profile::Scorecard;
use super::what_if::Outcome;
use crate::measurement::SAME_SCORE;
use crate::plan::Plan;
use crate::reference::{ReferenceResults, ReferenceRow};

/// A step of the ladder, best rank first.
#[derive(Clone, Debug, PartialEq)]
pub struct Rung {
    /// The first rank it stands for.
    pub first: u32,
    /// The last rank it stands for; equal to `first` but for a hole.
    pub last: u32,
    /// What it is.
    pub kind: RungKind,
    /// The score, 0..=100, where it is known or estimated.
    pub score: Option<f64>,
    /// Whether the plan states it of another province without a source.
    pub is_assumed: bool,
    /// Whether it may as well stand on the other side of ourselves in the scenario.
    pub is_open: bool,
}

/// What a step of the ladder is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RungKind {
    /// Another province.
    Province(String),
    /// Ranks of which nothing is known.
    Hole,
    /// Ourselves as published.
    Baseline,
    /// Ourselves in the scenario.
    Scenario,
}

/// The ladder of all ranks; empty without reference results. The others have the ranks of the baseline's year; our own
/// place in the scenario is the estimated one.
#[must_use]
pub fn ladder(plan: &Plan, card: &Scorecard, outcome: &Outcome) -> Vec<Rung> {
    let Some(reference) = &card.table.results else { return Vec::new() };
    let baseline_rank = outcome.baseline.rank.and_then(|r| r.estimate);
    let mut others = others(reference, &plan.document.province, baseline_rank);
    for rung in &mut others {
        let RungKind::Province(name) = &rung.kind else { continue };
        rung.is_assumed = reference.row(name).is_some_and(ReferenceRow::is_assumed);
    }
    let scenario = outcome.scenario.rank.filter(|_| !outcome.moves.is_empty());
    if let Some(span) = scenario {
        for (at, rung) in (1..).zip(&mut others) {
            rung.is_open = span.best <= at && at < span.worst;
        }
    }
    let baseline = baseline_rank.map(|rank| {
        let at = others.iter().filter(|r| r.first < rank).count();
        (at, single(rank, RungKind::Baseline, outcome.baseline.score.map(|s| s.estimate)))
    });
    let scenario = scenario.and_then(|span| span.estimate).map(|rank| {
        let score = outcome.scenario.score.map(|s| s.estimate);
        ((rank as usize - 1).min(others.len()), single(rank, RungKind::Scenario, score))
    });
    // Between the same two others, the better of our own places comes first.
    let ours = if outcome.delta < -SAME_SCORE { [baseline, scenario] } else { [scenario, baseline] };
    let mut rungs = Vec::with_capacity(others.len() + 2);
    for (at, other) in others.into_iter().map(Some).chain([None]).enumerate() {
        let here = ours.iter().flatten().filter(|(place, _)| *place == at);
        rungs.extend(here.map(|(_, rung)| rung.clone()));
        rungs.extend(other);
    }
    merged(rungs)
}

const fn single(rank: u32, kind: RungKind, score: Option<f64>) -> Rung {
    Rung { first: rank, last: rank, kind, score, is_assumed: false, is_open: false }
}

/// A rung a place that others have, best first. Where several share a rank, nobody has the ranks behind it.
fn others(reference: &ReferenceResults, own: &str, own_rank: Option<u32>) -> Vec<Rung> {
    let mut rungs = Vec::new();
    let mut n_placed = 0;
    for rank in 1..=reference.n_units {
        let rung = |kind, score| single(rank, kind, score);
        let holders = reference.rows.iter().filter(|r| r.rank() == Some(rank) && r.province != own);
        let before = rungs.len();
        rungs.extend(holders.map(|row| rung(RungKind::Province(row.province.clone()), row.score())));
        let n_here = rungs.len() - before + usize::from(own_rank == Some(rank));
        if n_here > 0 {
            n_placed = (rank as usize - 1).max(n_placed) + n_here;
        } else if n_placed < rank as usize {
            rungs.push(rung(RungKind::Hole, None));
            n_placed = rank as usize;
        }
    }
    rungs
}

/// Holes side by side are one rung.
fn merged(rungs: Vec<Rung>) -> Vec<Rung> {
    let mut merged: Vec<Rung> = Vec::with_capacity(rungs.len());
    for rung in rungs {
        let is_hole = |r: &Rung| r.kind == RungKind::Hole;
        match merged.last_mut().filter(|last| is_hole(last) && is_hole(&rung) && last.is_open == rung.is_open) {
            Some(hole) => hole.last = rung.last,
            None => merged.push(rung),
        }
    }
    merged
}
