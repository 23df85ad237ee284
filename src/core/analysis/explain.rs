//! Why a number is what it is: the rule that made it, what it is made from, with weights, basis and source, what of
//! that is not known, and what is assumed.
//!
//! Nothing is computed anew here that scoring has computed: an explanation is the same number with its reasons.

mod reasons;

use crate::framework::{Framework, Level};
use crate::measurement::Basis;
use crate::plan::Plan;
use crate::scoring::{
    IndicatorScore, Interval, LadderError, MoveOutcome, Note, Outcome, RankAnswer, Scorecard, ScoringContext,
};
use reasons::Asked;

/// On which side of a what-if a number stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The province as it is.
    Baseline,
    /// The province after the moves.
    Scenario,
}

/// A number that can be asked.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The score of the index.
    Score(Side),
    /// The rank of the province.
    Rank(Side),
    /// The score of a sub-index, pillar or sub-pillar, by its position in the framework, and its change.
    Group(usize),
    /// The score of an indicator, by its position in the framework.
    Indicator(usize),
    /// What the move of an indicator adds to the index, by its code.
    Contribution(String),
}

impl Subject {
    /// The number that an entry of the framework stands for.
    #[must_use]
    pub fn of_entry(framework: &Framework, position: usize) -> Self {
        match framework.entries().get(position).map(|e| e.spec.level) {
            Some(Level::Index) => Self::Score(Side::Baseline),
            Some(Level::Indicator) => Self::Indicator(position),
            _ => Self::Group(position),
        }
    }
}

/// A number with its reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// What was asked, or what it comes down to: a scenario without moves is the baseline.
    pub subject: Subject,
    /// The rule, with its figures.
    pub rule: Rule,
    /// The change of an entry's own score by the moves, in points of 0..=100; `None` where nothing in it is moved.
    pub change: Option<f64>,
    /// On what ground the number, or the figure it is made from, stands; `None` where there is none.
    pub basis: Option<Basis>,
    /// The year the figure speaks of.
    pub year: Option<i32>,
    /// Where the figure is from.
    pub source: Option<String>,
    /// The entry of the framework it belongs to.
    pub position: Option<usize>,
    /// What it is made from.
    pub members: Vec<Member>,
    /// Other numbers that stand behind it or beside it.
    pub leads: Vec<Subject>,
    /// How many indicators are below the entry, itself included.
    pub n_indicators: usize,
    /// The positions of those whose score is not known.
    pub unknown: Vec<usize>,
    /// The codes of the indicators that stand on an assumption.
    pub assumed: Vec<String>,
    /// What else the reader must know.
    pub notes: Vec<Note>,
    /// On what ground the rank or raw value stands that an indicator's score is made from.
    pub figure_basis: Option<Basis>,
    /// How far the filled ladder may be off, where the number rests on it.
    pub ladder_error: Option<LadderError>,
}

/// By which rule a number came about.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// It was published.
    Published {
        /// The score.
        score: f64,
    },
    /// The plan states it, but not as official.
    Stated {
        /// The score.
        score: f64,
    },
    /// The filled ladder's at our rank, between two known scores.
    Interpolated {
        /// The score.
        score: Interval,
        /// Our rank.
        rank: u32,
        /// The nearest known score above.
        upper: Neighbour,
        /// The nearest known score below; the same when it has our rank.
        lower: Neighbour,
    },
    /// The weighted mean of the members.
    Mean {
        /// The score.
        score: f64,
    },
    /// Not known: something that is needed is missing.
    Unknown,
    /// The baseline plus the sum of what the moves add.
    Moved {
        /// The score before, when anything bounds it.
        before: Option<Interval>,
        /// The score after, clipped to 0..=100.
        after: Option<Interval>,
        /// The sum.
        delta: f64,
    },
    /// A rank among the others.
    Rank(RankAnswer<Neighbour>),
    /// The score of an indicator.
    Indicator(IndicatorScore),
    /// Effective weight × change of the indicator's score.
    Contribution {
        /// The move, with how both its scores came about.
        moved: MoveOutcome,
    },
}

/// A province whose rank and score are known.
#[derive(Clone, Debug, PartialEq)]
pub struct Neighbour {
    /// Its name.
    pub province: String,
    /// Its rank; `None` where only its score is known, and leaves it several.
    pub rank: Option<u32>,
    /// Its score, 0..=100.
    pub score: f64,
    /// Where both are from.
    pub source: Option<String>,
    /// Whether the plan states it without a source.
    pub is_assumed: bool,
}

/// Something a number is made from: an entry of the framework, or a move.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The question that leads on to it.
    pub subject: Subject,
    /// Its position in the framework.
    pub position: usize,
    /// Its weight over the sum of its siblings', 0..=1.
    pub within: f64,
    /// Its weight as felt at the top, 0..=1.
    pub effective: f64,
    /// Its score, 0..=100: of a move, the one before.
    pub score: Option<f64>,
    /// What its move adds to the index, when the member is a move.
    pub contribution: Option<f64>,
    /// On what ground its figure stands; groups are always computed.
    pub basis: Option<Basis>,
    /// Whether its score was computed here, whatever the figure below it rests on.
    pub is_estimated: bool,
    /// Where its figure is from.
    pub source: Option<String>,
    /// How many of the indicators in it have a score.
    pub n_known: usize,
    /// How many indicators are in it.
    pub n_indicators: usize,
}

/// Explains a number of a plan. `None` when there is no such number: a move that was not made, a place that the
/// framework does not have.
#[must_use]
pub fn explain(
    plan: &Plan,
    context: &ScoringContext,
    card: &Scorecard,
    outcome: &Outcome,
    subject: &Subject,
) -> Option<Explanation> {
    let asked = Asked { plan, context, card, outcome };
    let is_moved = !outcome.moves.is_empty();
    match subject {
        Subject::Score(Side::Scenario) if is_moved => asked.scenario_score(),
        Subject::Score(_) => asked.baseline_score(),
        Subject::Rank(Side::Scenario) if is_moved => asked.rank(Side::Scenario),
        Subject::Rank(_) => asked.rank(Side::Baseline),
        Subject::Group(position) | Subject::Indicator(position) => {
            let entry = context.framework.entries().get(*position)?;
            match entry.spec.level {
                Level::Index => asked.baseline_score(),
                Level::Indicator => asked.indicator(*position),
                Level::SubIndex | Level::Pillar | Level::SubPillar => asked.group(*position),
            }
        }
        Subject::Contribution(code) => asked.contribution(code),
    }
}
