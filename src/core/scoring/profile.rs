//! The scorecard of a plan: every indicator's score, and where the province stands.

use super::ScoringContext;
use super::rank::{RankQuestion, RankSpan, bounds_from_rank};
use crate::framework::{Direction, Level};
use crate::measurement::{Basis, Measurement};
use crate::methodology::{min_max_score, rank_score};
use crate::plan::Plan;

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
        /// Among how many.
        of: u32,
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
    /// The ground.
    pub basis: Basis,
}

impl IndicatorScore {
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
    /// Interpolated from the published rank.
    Rank,
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
    /// The score was clipped to 0..=100.
    Clipped,
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
    let published = published_score(plan, context);
    let (baseline, ground, notes) = standing(plan, context, n_units, published, computed);
    Scorecard { scores, indicators, baseline, ground, published, computed, n_units, notes }
}

/// How many units are ranked: by the reference results, else by the baseline; 0 when nobody says.
fn n_units(plan: &Plan, context: &ScoringContext) -> u32 {
    let reference = context.reference.as_ref().map(|r| r.n_units);
    reference.or(plan.baseline.of).unwrap_or_default()
}

/// An indicator's score by the first rule that applies: given, min-max, rank curve.
pub(super) fn indicator_score(m: &Measurement, direction: Direction, n_units: u32) -> Option<IndicatorScore> {
    let made = |score, origin| Some(IndicatorScore { score, rank: m.rank, origin, basis: m.basis });
    if let Some(score) = m.score.filter(|s| (0.0..=100.0).contains(s)) {
        return made(score, ScoreOrigin::Given);
    }
    if let (Some(value), Some(min), Some(max)) = (m.value, m.min, m.max)
        && let Some(score) = min_max_score(value, min, max, direction)
    {
        return made(score, ScoreOrigin::MinMax { value, min, max });
    }
    let (rank, of) = (m.rank?, m.of.unwrap_or(n_units));
    made(rank_score(rank, of)?, ScoreOrigin::RankCurve { rank, of })
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

/// The published score: the plan's own, else the reference results' for the plan's province and year.
fn published_score(plan: &Plan, context: &ScoringContext) -> Option<f64> {
    let own = plan.baseline.score.filter(|s| (0.0..=100.0).contains(s) && plan.baseline.basis.is_official());
    own.or_else(|| {
        let reference = context.reference.as_ref().filter(|r| plan.baseline.year.is_none_or(|y| y == r.year))?;
        reference.row(&plan.document.province)?.score
    })
}

fn standing(
    plan: &Plan,
    context: &ScoringContext,
    n_units: u32,
    published: Option<f64>,
    computed: Option<f64>,
) -> (IndexStanding, ScoreGround, Vec<Note>) {
    let reference = context.reference.as_deref();
    let province = plan.document.province.as_str();
    let rank = published_rank(plan, context, n_units);
    let points = reference.map(|r| r.known_points(province)).unwrap_or_default();
    let from_rank = rank.and_then(|r| bounds_from_rank(&points, r));
    let mut notes = Vec::new();
    let assumed = plan.baseline.score.filter(|s| (0.0..=100.0).contains(s)).map(Interval::point);
    let (score, basis, ground) = match (published, computed, from_rank, assumed) {
        (Some(published), computed, ..) => {
            if let Some(computed) = computed {
                notes.push(Note::ComputedDiffers { published, computed });
            }
            let own = plan.baseline.score.is_some() && plan.baseline.basis.is_official();
            let (basis, ground) =
                if own { (plan.baseline.basis, ScoreGround::Plan) } else { (Basis::Published, ScoreGround::Reference) };
            (Some(Interval::point(published)), basis, ground)
        }
        (None, Some(computed), ..) => {
            notes.push(Note::ScoreComputed);
            (Some(Interval::point(computed)), Basis::Estimated, ScoreGround::Computed)
        }
        (None, None, _, Some(assumed)) => (Some(assumed), plan.baseline.basis, ScoreGround::Assumed),
        (None, None, Some(interval), None) => {
            notes.extend(rank.map(|rank| Note::ScoreFromRank { rank }));
            (Some(interval), Basis::Estimated, ScoreGround::Rank)
        }
        (None, None, None, None) => {
            notes.push(Note::ScoreUnknown);
            (None, Basis::Estimated, ScoreGround::Unknown)
        }
    };
    let question = RankQuestion { points: &points, published_rank: rank, own_score: published, n_units };
    let standing = IndexStanding { score, basis, rank: question.span(score, 0.0) };
    (standing, ground, notes)
}

/// The published rank: the plan's own, else the reference results' for the plan's province and year.
pub(crate) fn published_rank(plan: &Plan, context: &ScoringContext, n_units: u32) -> Option<u32> {
    let own = plan.baseline.rank.filter(|r| (1..=n_units).contains(r));
    own.or_else(|| {
        let reference = context.reference.as_ref().filter(|r| plan.baseline.year.is_none_or(|y| y == r.year))?;
        reference.row(&plan.document.province)?.rank
    })
}
