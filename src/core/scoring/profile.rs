//! The scorecard of a plan: every indicator's score, and where the province stands.

use super::ScoringContext;
use super::baseline::{n_units, standpoint};
use super::indicator_score::{IndicatorScore, ScoreOrigin};
use super::standing::{Contradiction, IndexStanding, Note};
use super::tables::{RankTable, Tables};
use crate::figure;
use crate::framework::{Direction, Level};
use crate::measurement::{Basis, Measurement};
use crate::methodology::{RankCurve, min_max_score};
use crate::plan::Plan;
use std::sync::Arc;

/// The numbers of a plan's baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct Scorecard {
    /// The score of each entry of the framework, in its order; groups have one when all their members do.
    pub scores: Vec<Option<f64>>,
    /// How each indicator's score came about; `None` for groups and for indicators without a score.
    pub indicators: Vec<Option<IndicatorScore>>,
    /// Where the province stands.
    pub baseline: IndexStanding,
    /// The published score of the index, when there is one.
    pub published: Option<f64>,
    /// The index computed from the indicators, when all have a score.
    pub computed: Option<f64>,
    /// How many units are ranked.
    pub n_units: u32,
    /// The results that the province is placed among, and its own place.
    pub table: Arc<RankTable>,
    /// The table without what is assumed of others, where anything is.
    pub sure: Arc<[RankTable]>,
    /// What the reader must know.
    pub notes: Vec<Note>,
}

impl Scorecard {
    /// Where the province is placed.
    pub(super) fn tables(&self) -> Tables<'_> {
        Tables { table: &self.table, sure: &self.sure }
    }
}

/// Scores a plan. A plan with holes or faults gets the numbers that can be had.
#[must_use]
pub fn score(plan: &Plan, context: &ScoringContext) -> Scorecard {
    let framework = &context.framework;
    let n_units = n_units(plan, context);
    let mut indicators: Vec<Option<IndicatorScore>> = vec![None; framework.entries().len()];
    let mut seen = vec![false; framework.entries().len()];
    for row in &plan.indicators {
        let Some(position) = framework.position(&row.code) else { continue };
        let entry = &framework.entries()[position];
        // Of two rows with one code, which check reports, the first counts.
        if entry.spec.level == Level::Indicator && !std::mem::replace(&mut seen[position], true) {
            let measured = row.measurement.as_ref();
            indicators[position] =
                measured.and_then(|m| indicator_score(m, entry.spec.direction, context.units_of(Some(m), n_units)));
        }
    }
    let scores = aggregate(context, &indicators);
    let computed = scores.first().copied().flatten();
    // What is computed from an assumption is one.
    let is_assumed = indicators.iter().flatten().any(|score| score.basis == Basis::Assumed);
    let basis = if is_assumed { Basis::Assumed } else { Basis::Estimated };
    let at = standpoint(plan, context, computed.map(|computed| (computed, basis)));
    Scorecard {
        scores,
        indicators,
        baseline: at.standing,
        published: at.published,
        computed,
        n_units,
        table: at.table,
        sure: at.sure,
        notes: at.notes,
    }
}

/// An indicator's score by the first rule that applies: given, min-max, rank curve among `of` units. Where its rank is known as well, its
/// curve passes through both.
pub(super) fn indicator_score(m: &Measurement, direction: Direction, of: u32) -> Option<IndicatorScore> {
    let line = RankCurve::linear(of);
    let through = |score| line.zip(m.rank).and_then(|(line, rank)| RankCurve::through(line.n_units(), rank, score));
    // What is not official is assumed, whatever it is called: its source is not ours to vouch for.
    let (given, computed) =
        if m.basis.is_official() { (m.basis, Basis::Estimated) } else { (Basis::Assumed, Basis::Assumed) };
    let made = |score, origin, basis| {
        let rank = m.rank.filter(|rank| figure::rank(*rank, Some(of)).is_ok());
        Some(IndicatorScore { score, rank, origin, basis, curve: through(score).or(line) })
    };
    if let Some(score) = m.score.and_then(|s| figure::score(s).ok()) {
        return made(score, ScoreOrigin::Given, given);
    }
    if let (Some(value), Some(min), Some(max)) = (m.value, m.min, m.max)
        && let Some(score) = min_max_score(value, min, max, direction)
    {
        return made(score, ScoreOrigin::MinMax { value, min, max }, computed);
    }
    let (rank, curve) = (m.rank?, line?);
    let origin = ScoreOrigin::RankCurve { rank, curve };
    Some(IndicatorScore { score: curve.score(rank)?, rank: Some(rank), origin, basis: computed, curve: Some(curve) })
}

/// Whether a measurement's score and rank cannot both be true. By min-max the first of all has 100 and the last has 0,
/// so the first with a low score or the last with a high one is doubtful, and so is a score up to 1 in the better half:
/// it may be meant as a share of 1.
pub(crate) fn score_and_rank_apart(m: &Measurement, of: u32) -> Option<Contradiction> {
    let (score, rank) = (m.score?, m.rank?);
    let is_apart =
        (rank == 1 && score < 50.0) || (rank == of && score > 50.0) || (score > 0.0 && score <= 1.0 && rank <= of / 2);
    let is_possible = of > 1 && figure::rank(rank, Some(of)).is_ok() && figure::score(score).is_ok();
    (is_apart && is_possible).then_some(Contradiction::ScoreAndRankApart { score, rank, of })
}

/// Weighted arithmetic means upward; a group has a score when all its members do.
fn aggregate(context: &ScoringContext, indicators: &[Option<IndicatorScore>]) -> Vec<Option<f64>> {
    let framework = &context.framework;
    let mut scores: Vec<Option<f64>> = indicators.iter().map(|i| i.map(|i| i.score)).collect();
    for position in (0..scores.len()).rev() {
        let children = &framework.entries()[position].children;
        if !children.is_empty() {
            let parts = children.iter().map(|&c| Some(scores[c]? * framework.weight_within_siblings(c)));
            scores[position] = parts.sum();
        }
    }
    scores
}
