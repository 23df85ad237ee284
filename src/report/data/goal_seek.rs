//! The answer of goal seeking, for programs.

use super::{what_if_data, what_if_json};
use crate::report::data::parts::{count_cell, data_columns, figure_cell};
use crate::report::{Cell, Table, codes};
use crate::text::Lang;
use index_core::{GoalQuestion, OpenPlan, Seeking, Wanted};
use serde_json::{Map, Value, json};

/// The answer, for programs: its state and cost, then what the moves bring.
#[must_use]
pub fn goal_seek_json(open: &OpenPlan, question: &GoalQuestion, seeking: &Seeking, lang: Lang) -> Value {
    let found = seeking.best();
    let wanted = match question.wanted {
        Wanted::Rank(rank) => json!({ "rank": rank }),
        Wanted::Score(score) => json!({ "score": score }),
    };
    let mut object = Map::new();
    object.insert("wanted".to_owned(), wanted);
    object.insert("certain".to_owned(), json!(question.is_certain));
    object.insert("max_places".to_owned(), json!(question.max_places));
    object.insert("state".to_owned(), json!(codes::of(seeking)));
    object.insert("reached".to_owned(), json!(reached(question, seeking)));
    object.insert("effort".to_owned(), json!(found.map(|f| f.effort)));
    object.insert("places".to_owned(), json!(found.map(|f| f.n_places)));
    if let Value::Object(outcome) = what_if_json(open, lang) {
        object.extend(outcome);
    }
    Value::Object(object)
}

/// The moves of the answer and the index as the last row, which also has what was wanted, the state and the cost.
#[must_use]
pub fn goal_seek_data(open: &OpenPlan, question: &GoalQuestion, seeking: &Seeking) -> Table {
    let (wanted_rank, wanted_score) = match question.wanted {
        Wanted::Rank(rank) => (Some(rank), None),
        Wanted::Score(score) => (None, Some(score)),
    };
    let found = seeking.best();
    let code = |code: Option<&'static str>| code.map_or(Cell::Missing, |code| Cell::Text(code.to_owned()));
    let answer = [
        ("wanted_rank", count_cell(wanted_rank)),
        ("wanted_score", figure_cell(wanted_score)),
        ("certain", code(Some(if question.is_certain { "true" } else { "false" }))),
        ("max_places", count_cell(question.max_places)),
        ("state", code(Some(codes::of(seeking)))),
        ("reached", code(reached(question, seeking))),
        ("effort", count_cell(found.map(|f| f.effort))),
        ("places", count_cell(found.map(|f| f.n_places))),
    ];
    let mut table = what_if_data(open);
    table.columns.extend(data_columns(&answer.each_ref().map(|(key, _)| *key)));
    let width = table.columns.len();
    if let Some(index) = table.rows.last_mut() {
        index.cells.extend(answer.map(|(_, cell)| cell));
    }
    table.rows.iter_mut().for_each(|row| row.cells.resize(width, Cell::Missing));
    table
}

/// How far what was wanted is reached by the moves of the answer, or without any.
fn reached(question: &GoalQuestion, seeking: &Seeking) -> Option<&'static str> {
    let state = match seeking {
        Seeking::AlreadyThere(state) => *state,
        _ => question.wanted.state(&seeking.best()?.outcome.scenario),
    };
    Some(codes::of(state))
}
