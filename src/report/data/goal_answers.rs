//! Whether goals are met, for programs.

use crate::report::data::parts::caveats_cell;
use crate::report::{Cell, codes};
use index_core::{Goal, GoalAnswer, OpenPlan, Outcome, RankSpan};
use serde_json::{Value, json};

/// Every goal that results can decide, at the standing of today or of a scenario.
pub(super) fn goals_json(open: &OpenPlan, scenario: Option<&Outcome>) -> Value {
    let judged = open.plan().goals.iter().filter(|goal| goal.is_judged());
    let one = |goal: &Goal| {
        let answer = open.judge(goal, scenario);
        json!({
            "id": goal.id,
            "by": goal.by,
            "state": codes::goal_answer(&answer),
            "standing_state": standing_state(&answer),
            "undecided": answer.undecided.map(codes::of),
            "place": answer.place.map(span_json),
            "before": answer.before.map(|(year, span)| json!({ "year": year, "rank": span_json(span) })),
        })
    };
    judged.map(one).collect()
}

/// Every such goal as `id=state`; of one that nothing judges yet, with what the standing would make of it:
/// `id=awaits_results:met`.
pub(super) fn goal_states(open: &OpenPlan, scenario: Option<&Outcome>) -> Vec<String> {
    let judged = open.plan().goals.iter().filter(|goal| goal.is_judged());
    let one = |goal: &Goal| {
        let answer = open.judge(goal, scenario);
        let standing = standing_state(&answer).map(|state| format!(":{state}")).unwrap_or_default();
        format!("{}={}{standing}", goal.id, codes::goal_answer(&answer))
    };
    judged.map(one).collect()
}

/// What the standing would make of a goal that nothing judges yet.
pub(in crate::report) fn standing_state(answer: &GoalAnswer) -> Option<&'static str> {
    answer.verdict().is_none().then(|| codes::of(answer.state))
}

/// What must be known with a place.
pub(in crate::report) fn span_caveats(span: Option<RankSpan>) -> Cell {
    let assumed = span.filter(|span| span.is_assumed).map(|_| codes::ASSUMED);
    let contradictory = span.filter(|span| span.is_doubtful).map(|_| codes::CONTRADICTORY);
    caveats_cell(&assumed.into_iter().chain(contradictory).collect::<Vec<_>>())
}

fn span_json(span: RankSpan) -> Value {
    json!({
        "best": span.best,
        "worst": span.worst,
        "estimate": span.estimate,
        "of": span.of,
        "assumed": span.is_assumed,
        "contradictory": span.is_doubtful,
    })
}
