//! The model's values as they are spelled in files: the same in both languages, so that scripts can rely on them.

use index_core::{GoalAnswer, JudgedBy, Origin, Timing, Unable};

/// What must be known with a score that is made from a rank.
pub const FROM_RANK: &str = "score_from_rank";
/// What must be known with a score that is made from a raw value.
pub const FROM_VALUE: &str = "score_from_value";
/// What must be known with a figure that the user assumed.
pub const ASSUMED: &str = "assumed";
/// What must be known with a rank that is counted among figures that contradict each other.
pub const CONTRADICTORY: &str = "contradictory";
/// What is said where nothing is known.
pub const UNKNOWN: &str = "unknown";

/// A value of a fixed list, spelled as in the plan file.
pub fn of(value: impl Into<&'static str>) -> &'static str {
    value.into()
}

/// On what ground a figure of a province stands.
pub fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::On(basis) => of(basis),
        Origin::Plan => "plan",
    }
}

/// Whether a goal is met; of one that nothing judges yet, why.
#[must_use]
pub fn goal_answer(answer: &GoalAnswer) -> &'static str {
    match answer.judged_by {
        JudgedBy::Standing | JudgedBy::Results(_) => of(answer.state),
        JudgedBy::Awaits(_) => "awaits_results",
        JudgedBy::NoResults(_) => "no_results",
    }
}

/// When a task is carried out, as in the plan file.
#[must_use]
pub fn timing(timing: &Timing) -> String {
    match timing {
        Timing::Ongoing => "ongoing".to_owned(),
        Timing::Yearly => "yearly".to_owned(),
        Timing::Year(year) => year.to_string(),
        Timing::Date(day) => day.to_string(),
        Timing::Words(words) => words.clone(),
    }
}

/// Why one of those compared brings no figures: codes of the plan with the reason.
#[must_use]
pub fn unable(unable: &Unable) -> Vec<(Option<&str>, &'static str)> {
    match unable {
        Unable::NoSuchScenario => vec![(None, "no_such_scenario")],
        Unable::Refused(refusals) => refusals.iter().map(|r| (Some(r.code.as_str()), of(r.kind))).collect(),
    }
}
