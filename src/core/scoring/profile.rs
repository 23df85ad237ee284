//! The scorecard of a plan: every indicator's score, and where the province stands.

use super::ScoringContext;
use super::baseline::{n_units, standpoint};
use super::filled::{FilledLadder, NotFalling};
use super::rank::OwnPlace;
use super::span::RankSpan;
use super::what_if::{Place, RefusalKind};
use crate::framework::{Direction, Level};
use crate::measurement::{Basis, Measurement};
use crate::methodology::{RankCurve, min_max_score};
use crate::plan::Plan;
use std::sync::Arc;

/// A score with what is certain of it, all 0..=100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The best single figure.
    pub estimate: f64,
    /// Surely not below this.
    pub lo: f64,
    /// Surely not above this.
    pub hi: f64,
}

impl Interval {
    /// A figure that is certain.
    #[must_use]
    pub const fn point(score: f64) -> Self {
        Self { estimate: score, lo: score, hi: score }
    }

    /// The interval moved by `change` and clipped to 0..=100.
    #[must_use]
    pub fn shifted(self, change: f64) -> Self {
        let shift = |score: f64| (score + change).clamp(0.0, 100.0);
        Self { estimate: shift(self.estimate), lo: shift(self.lo), hi: shift(self.hi) }
    }

    /// Whether it is one figure.
    #[must_use]
    pub fn is_point(self) -> bool {
        self.lo >= self.hi
    }
}

/// By which rule an indicator's score came about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ScoreOrigin {
    /// It was given.
    Given,
    /// From the raw value and its bounds.
    MinMax {
        /// The raw value.
        value: f64,
        /// The lower bound.
        min: f64,
        /// The upper bound.
        max: f64,
    },
    /// From a rank by the rank curve.
    RankCurve {
        /// The rank.
        rank: u32,
        /// The curve, with the number of the ranked and the point it passes through.
        curve: RankCurve,
    },
}

/// An indicator's score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IndicatorScore {
    /// The score, 0..=100.
    pub score: f64,
    /// The rank, when it is known.
    pub rank: Option<u32>,
    /// The rule.
    pub origin: ScoreOrigin,
    /// The ground of the score: what was computed here is estimated, and what is assumed stays assumed. The ground of
    /// the rank or the raw value is the measurement's own.
    pub basis: Basis,
    /// The curve along which it moves; `None` where nobody says how many are ranked.
    pub curve: Option<RankCurve>,
}

impl IndicatorScore {
    /// Where the indicator stands.
    #[must_use]
    pub fn place(&self) -> Place {
        Place { score: self.score, rank: self.rank, origin: self.origin }
    }

    /// Whether the score itself is official: given as such, not made from a rank or a raw value here.
    #[must_use]
    pub fn is_official(&self) -> bool {
        self.basis.is_official() && self.origin == ScoreOrigin::Given
    }
}

/// Where the province stands: in the baseline, or in a scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IndexStanding {
    /// The index's score; `None` when nothing bounds it.
    pub score: Option<Interval>,
    /// On what ground the score stands.
    pub basis: Basis,
    /// The rank among the others; `None` when nothing bounds it.
    pub rank: Option<RankSpan>,
}

impl IndexStanding {
    /// Whether score or rank rest on something that the user assumed: then nothing of them is certain.
    #[must_use]
    pub fn is_assumed(&self) -> bool {
        self.basis == Basis::Assumed || self.rank.is_some_and(|span| span.is_assumed)
    }
}

/// By which rule the index's score came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreGround {
    /// The plan states it as official.
    Plan,
    /// The reference results have it.
    Reference,
    /// Computed from all indicators.
    Computed,
    /// The plan states it, but not as official.
    Assumed,
    /// The filled ladder's at the published rank.
    Rank,
    /// The filled ladder's at a rank that the plan states, but not as official.
    AssumedRank,
    /// Nothing bounds it.
    Unknown,
}

/// Something the reader of a number must know.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// The score is estimated from the published rank and the neighbours' scores.
    ScoreFromRank {
        /// The published rank.
        rank: u32,
    },
    /// The score is computed from all indicators, with the framework's weights.
    ScoreComputed,
    /// The score is not known; differences are still exact.
    ScoreUnknown,
    /// The published and the computed score differ.
    ComputedDiffers {
        /// The published score.
        published: f64,
        /// The computed score.
        computed: f64,
    },
    /// The move rests on an assumed baseline.
    AssumedBaseline {
        /// The indicator.
        code: String,
    },
    /// The index computed from all indicators lies outside what the published rank allows.
    ComputedOutside {
        /// The computed score.
        computed: f64,
        /// The least that the rank allows.
        lo: f64,
        /// The most that the rank allows.
        hi: f64,
    },
    /// A move of the draft cannot be computed and is left out.
    Asleep {
        /// The indicator.
        code: String,
        /// Why.
        kind: RefusalKind,
    },
    /// The score was clipped to 0..=100.
    Clipped,
    /// Figures that the number rests on cannot all be true.
    Contradiction(Contradiction),
}

/// Figures that cannot all be true. None is chosen silently: whatever follows from them allows for each.
#[derive(Clone, Debug, PartialEq)]
pub enum Contradiction {
    /// The reference results are of another year, or rank another number of units, and are not used.
    OtherTable {
        /// The year of the results.
        year: i32,
        /// How many units they rank.
        n_units: u32,
        /// How many the baseline says.
        of: Option<u32>,
    },
    /// The reference results give our rank to another province.
    RankTaken {
        /// The rank.
        rank: u32,
        /// The province.
        province: String,
    },
    /// Our published score is not between the scores of those around our published rank.
    ScoreOutsideNeighbours {
        /// The score.
        score: f64,
        /// The rank.
        rank: u32,
        /// The least that the rank allows.
        lo: f64,
        /// The most that the rank allows.
        hi: f64,
    },
    /// Scores of the reference results do not fall with the rank; the later ones are left out.
    NotFalling {
        /// The first of them.
        first: NotFalling,
        /// How many there are.
        n: usize,
    },
    /// An indicator's score and rank do not belong together: the first of all with a low score, the last with a high
    /// one, or a score from 0 to 1 taken for one from 0 to 100.
    ScoreAndRankApart {
        /// The score, 0..=100.
        score: f64,
        /// The rank.
        rank: u32,
        /// Among how many.
        of: u32,
    },
}

/// The numbers of a plan's baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct Scorecard {
    /// The score of each entry of the framework, in its order; groups have one when all their members do.
    pub scores: Vec<Option<f64>>,
    /// How each indicator's score came about; `None` for groups and for indicators without a score.
    pub indicators: Vec<Option<IndicatorScore>>,
    /// Where the province stands.
    pub baseline: IndexStanding,
    /// By which rule that score came about.
    pub ground: ScoreGround,
    /// The published score of the index, when there is one.
    pub published: Option<f64>,
    /// The index computed from the indicators, when all have a score.
    pub computed: Option<f64>,
    /// How many units are ranked.
    pub n_units: u32,
    /// The score of every rank, known or estimated.
    pub ladder: Arc<FilledLadder>,
    /// What is known of our own place on it.
    pub own: OwnPlace,
    /// What the reader must know.
    pub notes: Vec<Note>,
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
            indicators[position] = measured.and_then(|m| indicator_score(m, entry.spec.direction, n_units));
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
        ground: at.ground,
        published: at.published,
        computed,
        n_units,
        ladder: at.ladder,
        own: at.own,
        notes: at.notes,
    }
}

/// An indicator's score by the first rule that applies: given, min-max, rank curve. Where its rank is known as well, its
/// curve passes through both.
pub(super) fn indicator_score(m: &Measurement, direction: Direction, n_units: u32) -> Option<IndicatorScore> {
    let line = RankCurve::linear(m.of.unwrap_or(n_units));
    let through = |score| line.zip(m.rank).and_then(|(line, rank)| RankCurve::through(line.n_units(), rank, score));
    let computed = if m.basis == Basis::Assumed { Basis::Assumed } else { Basis::Estimated };
    let made = |score, origin, basis| {
        Some(IndicatorScore { score, rank: m.rank, origin, basis, curve: through(score).or(line) })
    };
    if let Some(score) = m.score.filter(|s| (0.0..=100.0).contains(s)) {
        return made(score, ScoreOrigin::Given, m.basis);
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
pub(crate) fn score_and_rank_apart(m: &Measurement, n_units: u32) -> Option<Contradiction> {
    let (score, rank, of) = (m.score?, m.rank?, m.of.unwrap_or(n_units));
    let is_apart =
        (rank == 1 && score < 50.0) || (rank == of && score > 50.0) || (score > 0.0 && score <= 1.0 && rank <= of / 2);
    let is_possible = of > 1 && (1..=of).contains(&rank) && (0.0..=100.0).contains(&score);
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
