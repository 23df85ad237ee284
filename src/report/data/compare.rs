//! Scenarios side by side, and the plan as one of them, for programs.

use super::goal_answers::{goal_states, goals_json};
use super::outcome::{group_json, move_json};
use crate::report::cells::{count, list, rows, text};
use crate::report::compare::{all_notes, compared, everything};
use crate::report::data::parts::{
    STANDING, caveats_cell, caveats_json, count_cell, data_columns, index_caveats, index_cells, notes_json,
    standing_json,
};
use crate::report::outcome::change;
use crate::report::to_json::number;
use crate::report::{Cell, Table, codes};
use crate::text::Lang;
use crate::text::scenario_words::unable;
use chrono::NaiveDate;
use index_core::{
    Choice, Compared, Level, OpenPlan, Outcome, contributions_by_agency, contributions_by_pillar, milestones,
};
use serde_json::{Value, json};

/// The comparison, for programs. Weights are 0..=1, scores 0..=100.
#[must_use]
pub fn compare_json(open: &OpenPlan, choices: &[Choice], today: NaiveDate, lang: Lang) -> Value {
    let all = compared(open, choices, today);
    let baseline = &open.scorecard().baseline;
    let by_agency = everything(open, today).map(|o| contributions_by_agency(open.plan(), &o));
    let by_pillar = everything(open, today).map(|o| contributions_by_pillar(open.context(), &o));
    json!({
        "plan": open.plan().document.title,
        "baseline": standing_json(baseline),
        "goals": goals_json(open, None),
        "scenarios": choices.iter().zip(&all).map(|(c, one)| one_json(open, c, one, lang)).collect::<Value>(),
        "milestones": milestones(open.plan(), open.context(), open.scorecard()).iter().map(|m| json!({
            "by": m.by.map(|day| day.to_string()),
            "codes": m.codes,
            "scenario": standing_json(&m.outcome.scenario),
            "delta": number(m.outcome.delta),
        })).collect::<Value>(),
        "agencies": by_agency.unwrap_or_default().iter()
            .map(|(name, sum)| json!({ "name": name, "contribution": number(*sum) })).collect::<Value>(),
        "pillars": by_pillar.unwrap_or_default().iter()
            .map(|(code, sum)| json!({ "code": code, "contribution": number(*sum) })).collect::<Value>(),
        "notes": notes_json(&all_notes(open, &all), lang),
        "caveats": caveats_json(lang),
    })
}

fn one_json(open: &OpenPlan, choice: &Choice, compared: &Compared, lang: Lang) -> Value {
    let outcome = compared.outcome.as_ref().ok();
    let pillars = outcome.map(|o| o.groups.iter().filter(|g| g.level == Level::Pillar));
    json!({
        "kind": codes::of(choice),
        "name": name(choice),
        "scenario": outcome.map(|o| standing_json(&o.scenario)),
        "delta": outcome.map(|o| number(o.delta)),
        "goals": outcome.map(|o| goals_json(open, Some(o))),
        "pillars": pillars.map(|all| all.map(group_json).collect::<Value>()),
        "moves": outcome.map(|o| o.moves.iter().map(|moved| move_json(open, moved)).collect::<Value>()),
        "left_out": compared.left_out,
        "refused": compared.outcome.as_ref().err().map(|why| json!({
            "codes": codes::unable(why).into_iter().map(|(code, key)| json!({ "code": code, "key": key })).collect::<Value>(),
            "text": unable(lang, why, false),
        })),
    })
}

/// The name of a scenario of the plan; what is no scenario of the plan has a kind only.
const fn name<'a>(choice: &Choice<'a>) -> Option<&'a str> {
    if let Choice::Scenario(name) = choice { Some(name) } else { None }
}

/// A row for the baseline and one for each of `choices`, for programs.
#[must_use]
pub fn compare_data(open: &OpenPlan, choices: &[Choice], today: NaiveDate) -> Table {
    let columns = data_columns(
        &[&["kind", "name"][..], &STANDING, &["of", "delta", "goals", "moves", "left_out", "refused", "caveats"]]
            .concat(),
    );
    let card = open.scorecard();
    let mut first = vec![Cell::Text("baseline".to_owned()), Cell::Missing];
    first.extend(baseline_cells(open));
    first.extend([Cell::Missing, Cell::Missing, Cell::Missing, index_caveats(&card.baseline, &card.notes)]);
    let all = compared(open, choices, today);
    let others = choices.iter().zip(&all).map(|(choice, one)| one_cells(open, choice, one));
    Table { columns, rows: rows([first].into_iter().chain(others)) }
}

fn one_cells(open: &OpenPlan, choice: &Choice, one: &Compared) -> Vec<Cell> {
    let outcome = one.outcome.as_ref().ok();
    let mut cells = vec![Cell::Text(codes::of(choice).to_owned()), text(name(choice))];
    cells.extend(outcome.map_or_else(|| vec![Cell::Missing; STANDING.len() + 3], |o| outcome_cells(open, o)));
    let refused = one.outcome.as_ref().err().map(codes::unable).unwrap_or_default();
    let refused =
        refused.into_iter().map(|(code, key)| code.map_or_else(|| key.to_owned(), |code| format!("{code} {key}")));
    cells.extend([
        outcome.map_or(Cell::Missing, |o| count(o.n_changes())),
        list(&one.left_out),
        list(&refused.collect::<Vec<_>>()),
        outcome.map_or_else(|| caveats_cell(&[codes::UNKNOWN]), |o| index_caveats(&o.scenario, &o.notes)),
    ]);
    cells
}

/// The standing, among how many, no change and the state of every goal that results can decide.
fn baseline_cells(open: &OpenPlan) -> Vec<Cell> {
    let standing = &open.scorecard().baseline;
    let mut cells = index_cells(standing);
    cells.extend([count_cell(standing.rank.map(|r| r.of)), Cell::Missing, list(&goal_states(open, None))]);
    cells
}

/// The same of an outcome, with its change.
fn outcome_cells(open: &OpenPlan, outcome: &Outcome) -> Vec<Cell> {
    let standing = &outcome.scenario;
    let goals = goal_states(open, Some(outcome));
    let mut cells = index_cells(standing);
    cells.extend([count_cell(standing.rank.map(|r| r.of)), change(outcome.delta), list(&goals)]);
    cells
}
