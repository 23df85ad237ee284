//! A province over the years, for programs.

use crate::report::cells::{rows, text, year};
use crate::report::data::parts::{count_cell, data_columns, figure_cell};
use crate::report::to_json::number;
use crate::report::years::works;
use crate::report::{Cell, Table, codes};
use crate::text::years_words::plan_named;
use index_core::{
    GoalAnswer, IndicatorThen, MeasuredThen, OpenPlan, Sourced, Stated, YearBreak, YearRow, YearStanding, YearWork,
    Years,
};
use serde_json::{Value, json};

/// The columns of the table for programs.
const COLUMNS: [&str; 18] = [
    "year",
    "province",
    "other_province",
    "score",
    "score_basis",
    "score_source",
    "rank",
    "of",
    "rank_basis",
    "rank_source",
    "plan",
    "goals",
    "targets_met",
    "targets_on_the_way",
    "targets_missed",
    "targets_not_known",
    "tasks_done",
    "tasks",
];

/// A row a year, or one for each plan of it, for programs.
#[must_use]
pub fn years_data(plans: &[&OpenPlan], years: &Years) -> Table {
    let cells = |row, work| [standing_cells(row), work_cells(plans, work)].concat();
    let cells = years.rows.iter().flat_map(|row| works(row).map(move |work| cells(row, work)));
    Table { columns: data_columns(&COLUMNS), rows: rows(cells) }
}

fn standing_cells(row: &YearRow) -> Vec<Cell> {
    let standing = &row.standing;
    let (score, rank) = (standing.score.as_ref(), standing.rank.as_ref());
    vec![
        year(Some(row.year)),
        Cell::Text(standing.province.clone()),
        if standing.is_other { Cell::Yes } else { Cell::Missing },
        figure_cell(score.map(|score| score.value)),
        text(score.map(|score| codes::origin(score.origin))),
        text(score.and_then(|score| score.source.as_deref())),
        count_cell(rank.map(|rank| rank.value)),
        count_cell(standing.of),
        text(rank.map(|rank| codes::origin(rank.origin))),
        text(rank.and_then(|rank| rank.source.as_deref())),
    ]
}

fn work_cells(plans: &[&OpenPlan], work: Option<&YearWork>) -> Vec<Cell> {
    let plan = work.and_then(|work| plans.get(work.plan));
    let goals = work.zip(plan).map(|(work, open)| goals(open, work)).filter(|goals| !goals.is_empty());
    let goal = |(id, answer): (&str, &GoalAnswer)| format!("{id}={}", codes::goal_answer(answer));
    let of = |figure: fn(&YearWork) -> usize| work.map_or(Cell::Missing, |work| Cell::Count(figure(work) as u64));
    vec![
        text(plan.map(|open| plan_named(&open.plan().document)).as_deref()),
        goals.map_or(Cell::Missing, |goals| Cell::List(goals.into_iter().map(goal).collect())),
        of(|work| work.targets.met),
        of(|work| work.targets.on_the_way),
        of(|work| work.targets.missed),
        of(|work| work.targets.not_known),
        of(|work| work.tasks_done),
        of(|work| work.tasks),
    ]
}

/// The goals of a plan by their ids, each with whether it is met.
fn goals<'a>(open: &'a OpenPlan, work: &'a YearWork) -> Vec<(&'a str, &'a GoalAnswer)> {
    work.goals.iter().filter_map(|(at, answer)| Some((open.plan().goals.get(*at)?.id.as_str(), answer))).collect()
}

fn goal_json((id, answer): (&str, &GoalAnswer)) -> Value {
    json!({ "id": id, "state": codes::goal_answer(answer), "judged_by_year": answer.judging_year() })
}

/// The years, for programs; `remarks` are sentences.
#[must_use]
pub fn years_json(plans: &[&OpenPlan], years: &Years, remarks: &[String]) -> Value {
    json!({
        "province": plans.first().map(|open| &open.plan().document.province),
        "plans": plans.iter().map(|open| plan_named(&open.plan().document)).collect::<Vec<_>>(),
        "years": years.rows.iter().flat_map(|row| works(row).map(|work| json!({
            "year": row.year,
            "standing": standing_json(&row.standing),
            "plan": work.map(|work| work_json(plans, work)),
        }))).collect::<Value>(),
        "breaks": years.breaks.iter().map(|one| break_json(*one)).collect::<Value>(),
        "indicators": years.indicators.iter().map(indicator_json).collect::<Value>(),
        "notes": remarks,
    })
}

fn standing_json(standing: &YearStanding) -> Value {
    let rank = standing.rank.as_ref().map(|rank| figure_json(rank, &json!(rank.value)));
    let score = standing.score.as_ref().map(|score| figure_json(score, &number(score.value)));
    let pillars = standing.pillars.iter().map(|(code, score)| json!({ "code": code, "score": number(*score) }));
    json!({
        "province": standing.province,
        "other_province": standing.is_other,
        "score": score,
        "rank": rank,
        "of": standing.of,
        "pillars": pillars.collect::<Value>(),
        "others": standing.others.iter().map(stated_json).collect::<Value>(),
    })
}

fn figure_json<T>(figure: &Sourced<T>, value: &Value) -> Value {
    json!({ "value": value, "basis": codes::origin(figure.origin), "source": figure.source })
}

fn stated_json(stated: &Stated) -> Value {
    json!({
        "rank": stated.rank,
        "of": stated.of,
        "score": stated.score.map(number),
        "basis": codes::origin(stated.origin),
        "source": stated.source,
    })
}

fn work_json(plans: &[&OpenPlan], work: &YearWork) -> Value {
    let open = plans.get(work.plan);
    let goals = open.map(|open| goals(open, work)).unwrap_or_default();
    json!({
        "name": open.map(|open| plan_named(&open.plan().document)),
        "goals": goals.into_iter().map(goal_json).collect::<Value>(),
        "targets": {
            "met": work.targets.met,
            "on_the_way": work.targets.on_the_way,
            "missed": work.targets.missed,
            "not_known": work.targets.not_known,
        },
        "tasks_done": work.tasks_done,
        "tasks": work.tasks,
    })
}

fn break_json(of: YearBreak) -> Value {
    match of {
        YearBreak::OtherUnits { before: (before, of_before), after: (after, of_after) } => {
            json!({ "key": "other_units", "before": before, "after": after, "of_before": of_before, "of_after": of_after })
        }
        YearBreak::Merged { before, after } => json!({ "key": "merged", "before": before, "after": after }),
    }
}

fn indicator_json(then: &IndicatorThen) -> Value {
    let measured =
        |m: &MeasuredThen| json!({ "rank": m.rank, "of": m.of, "year": m.year, "basis": codes::of(m.basis) });
    json!({
        "code": then.code,
        "before": measured(&then.before),
        "after": measured(&then.after),
        "rise": then.rise.ok(),
        "not_comparable": then.rise.err().map(codes::of),
    })
}
