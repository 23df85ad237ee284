//! The ladder of provinces around us: known scores, holes shown as holes, ourselves before and after.

use super::ScoringContext;
use super::what_if::Outcome;
use crate::plan::Plan;

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

/// The ladder of all ranks; empty without reference results.
#[must_use]
pub fn ladder(plan: &Plan, context: &ScoringContext, outcome: &Outcome) -> Vec<Rung> {
    let Some(reference) = context.reference.as_deref() else { return Vec::new() };
    let own = plan.document.province.as_str();
    let baseline_rank = outcome.baseline.rank.and_then(|r| r.estimate);
    let mut rungs: Vec<Rung> = Vec::new();
    for rank in 1..=reference.n_units {
        if baseline_rank == Some(rank) {
            let score = outcome.baseline.score.map(|s| s.estimate);
            rungs.push(Rung { first: rank, last: rank, kind: RungKind::Baseline, score });
            continue;
        }
        let named = reference.rows.iter().find(|r| r.rank == Some(rank) && r.province != own);
        match (named, rungs.last_mut()) {
            (Some(row), _) => {
                let kind = RungKind::Province(row.province.clone());
                rungs.push(Rung { first: rank, last: rank, kind, score: row.score });
            }
            (None, Some(hole)) if hole.kind == RungKind::Hole => hole.last = rank,
            (None, _) => rungs.push(Rung { first: rank, last: rank, kind: RungKind::Hole, score: None }),
        }
    }
    if !outcome.moves.is_empty()
        && let Some(rank) = outcome.scenario.rank.and_then(|r| r.estimate)
    {
        // Before the one whose place we take, after it when we fell.
        let fell = outcome.delta < 0.0;
        let at = rungs.iter().position(|r| if fell { r.first > rank } else { r.last >= rank });
        let score = outcome.scenario.score.map(|s| s.estimate);
        let rung = Rung { first: rank, last: rank, kind: RungKind::Scenario, score };
        rungs.insert(at.unwrap_or(rungs.len()), rung);
    }
    rungs
}
