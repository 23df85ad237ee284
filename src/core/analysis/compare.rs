//! Scenarios side by side, each over the same baseline: the draft, the plan's scenarios, and what the plan expects.

use super::expected::{Counted, expected};
use crate::framework::Level;
use crate::plan::{Move, Plan};
use crate::scoring::{Outcome, Refusal, Scorecard, ScoringContext, what_if};
use chrono::NaiveDate;
use strum::IntoStaticStr;

/// How many are compared at the most, beside the baseline: more columns are not read.
pub const MAX_COMPARED: usize = 6;

/// One that is to be compared.
#[derive(Clone, Copy, Debug, IntoStaticStr, PartialEq)]
#[strum(serialize_all = "snake_case")]
pub enum Choice<'a> {
    /// Moves that are not in the plan.
    Draft(&'a [Move]),
    /// A scenario of the plan, by its name.
    Scenario(&'a str),
    /// A part of what the plan expects.
    #[strum(transparent)]
    Plan(Counted),
}

/// What one of those compared brings.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// What its moves bring over the baseline.
    pub outcome: Result<Outcome, Unable>,
    /// The codes of the rows whose expectation cannot be computed; empty but for parts of the plan.
    pub left_out: Vec<String>,
}

/// Why one of those compared brings no figures.
#[derive(Clone, Debug, PartialEq)]
pub enum Unable {
    /// The plan has no scenario of this name.
    NoSuchScenario,
    /// Moves cannot be computed.
    Refused(Vec<Refusal>),
}

/// Compares the first [`MAX_COMPARED`] of `choices` over the baseline of `plan`, whose scorecard is `card`.
///
/// One that cannot be computed says why and leaves the others as they are.
#[must_use]
pub fn compare(
    plan: &Plan,
    context: &ScoringContext,
    card: &Scorecard,
    today: NaiveDate,
    choices: &[Choice],
) -> Vec<Compared> {
    let outcome = |moves: &[Move]| what_if(plan, context, card, moves).map_err(Unable::Refused);
    let one = |choice: &Choice| match *choice {
        Choice::Draft(moves) => Compared { outcome: outcome(moves), left_out: Vec::new() },
        Choice::Scenario(name) => {
            let scenario = plan.scenario(name).ok_or(Unable::NoSuchScenario);
            Compared { outcome: scenario.and_then(|s| outcome(&s.moves)), left_out: Vec::new() }
        }
        Choice::Plan(counted) => {
            let found = expected(plan, context, card, counted, today);
            Compared { outcome: outcome(&found.moves), left_out: found.left_out }
        }
    };
    choices.iter().take(MAX_COMPARED).map(one).collect()
}

/// The indicators that any of the outcomes moves, in the order of the framework.
#[must_use]
pub fn moved_codes<'a>(context: &ScoringContext, outcomes: impl Iterator<Item = &'a Outcome>) -> Vec<&'a str> {
    let mut codes: Vec<&str> = outcomes.flat_map(|o| &o.moves).map(|m| m.code.as_str()).collect();
    codes.sort_by_key(|code| context.framework.position(code));
    codes.dedup();
    codes
}

/// What the moves bring by pillar, in points of the index, in the order of the framework; pillars that do not move are
/// left out.
#[must_use]
pub fn contributions_by_pillar(context: &ScoringContext, outcome: &Outcome) -> Vec<(String, f64)> {
    let entries = context.framework.entries();
    let pillars = outcome.groups.iter().filter(|g| g.level == Level::Pillar && g.delta != 0.0);
    pillars.map(|g| (g.code.clone(), g.delta * entries[g.position].effective_weight)).collect()
}
