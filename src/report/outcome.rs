//! What a set of moves brings: as text for people, as a table, and as JSON for programs.

use super::block::{head, notes_json, notes_text, rank_cell, score_cell, standing_json, titled};
use super::tables::{columns, entry_name, number, rows};
use super::to_json::number as json_number;
use super::{Cell, TEXT_WIDTH, Table, to_text};
use crate::text::sums::contributions;
use crate::text::{Heading, Item, Lang, scenario_standing_score, sentences, standing_rank, standing_score};
use index_core::{Document, Level, MoveOutcome, Place, goal_state};
use serde_json::{Value, json};

/// The outcome of the document's draft, for people.
#[must_use]
pub fn what_if_text(document: &Document, lang: Lang) -> String {
    let mut moves = what_if_table(document, lang);
    moves.rows.pop();
    for (row, contribution) in moves.rows.iter_mut().zip(contributions(document.outcome())) {
        row.cells[CONTRIBUTION_COLUMN] = change(contribution);
    }
    let mut text = head(document, lang);
    text.push('\n');
    text.push_str(&to_text(&result_table(document, lang), lang, TEXT_WIDTH));
    if !moves.rows.is_empty() {
        text.push_str(&titled(Item::Moves.text(lang), &to_text(&moves, lang, TEXT_WIDTH)));
        text.push_str(&titled(Item::Pillars.text(lang), &to_text(&group_table(document, lang), lang, TEXT_WIDTH)));
    }
    text.push_str(&notes_text(&document.outcome().notes, lang));
    text
}

/// The outcome of the document's draft, for programs. Weights are 0..=1, scores 0..=100.
#[must_use]
pub fn what_if_json(document: &Document, lang: Lang) -> Value {
    let outcome = document.outcome();
    let pillars = outcome.groups.iter().filter(|g| g.level == Level::Pillar);
    json!({
        "plan": document.plan().document.title,
        "baseline": standing_json(&outcome.baseline),
        "scenario": standing_json(&outcome.scenario),
        "delta": json_number(outcome.delta),
        "pillars": pillars.map(|g| json!({ "code": g.code, "delta": json_number(g.delta) })).collect::<Value>(),
        "moves": outcome.moves.iter().map(move_json).collect::<Value>(),
        "notes": notes_json(&outcome.notes, lang),
        "method": sentences::method(lang),
    })
}

pub(super) fn move_json(moved: &MoveOutcome) -> Value {
    let place = |p: Place| json!({ "rank": p.rank, "score": json_number(p.score) });
    json!({
        "code": moved.code,
        "weight": json_number(moved.weight),
        "from": place(moved.from),
        "to": place(moved.to),
        "contribution": json_number(moved.contribution),
    })
}

/// The position of what a move brings in [`what_if_table`].
const CONTRIBUTION_COLUMN: usize = 7;

/// A row for each move of the draft, and one for the index as the last.
#[must_use]
pub fn what_if_table(document: &Document, lang: Lang) -> Table {
    let columns = columns(
        lang,
        &[
            ("code", Heading::Code, 7),
            ("name", Heading::Indicator, 48),
            ("weight", Heading::Weight, 10),
            ("from_rank", Heading::FromRank, 8),
            ("from_score", Heading::FromScore, 9),
            ("to_rank", Heading::ToRank, 8),
            ("to_score", Heading::ToScore, 9),
            ("contribution", Heading::Contribution, 10),
        ],
    );
    let moves = document.outcome().moves.iter().map(|moved| move_cells(document, moved, lang));
    Table { columns, rows: rows(moves.chain(index_cells(document, lang))) }
}

fn move_cells(document: &Document, moved: &MoveOutcome, lang: Lang) -> Vec<Cell> {
    let rank = |p: Place| p.rank.map_or(Cell::Missing, |r| Cell::Count(u64::from(r)));
    // A score that stands for a rank is our own figure.
    let score = |p: Place| {
        let estimated = p.rank.is_some();
        Cell::Number { value: p.score, decimals: 2, signed: false, estimated }
    };
    vec![
        Cell::Text(moved.code.clone()),
        entry_name(document, &moved.code, lang).map_or(Cell::Missing, Cell::Text),
        number(100.0 * moved.weight, 2),
        rank(moved.from),
        score(moved.from),
        rank(moved.to),
        score(moved.to),
        change(moved.contribution),
    ]
}

fn index_cells(document: &Document, lang: Lang) -> Option<Vec<Cell>> {
    let outcome = document.outcome();
    let top = &document.context().framework.entries().first()?.spec.code;
    let (before, after) = (&outcome.baseline, &outcome.scenario);
    Some(vec![
        Cell::Text(top.clone()),
        entry_name(document, top, lang).map_or(Cell::Missing, Cell::Text),
        number(100.0, 2),
        rank_cell(before.rank),
        score_cell(before.score.map(|s| s.estimate), before.basis),
        rank_cell(after.rank),
        score_cell(after.score.map(|s| s.estimate), after.basis),
        change(outcome.delta),
    ])
}

pub(super) fn change(value: f64) -> Cell {
    Cell::Number { value, decimals: 2, signed: true, estimated: false }
}

/// Score, rank and goals before and after.
fn result_table(document: &Document, lang: Lang) -> Table {
    let columns = columns(
        lang,
        &[
            ("item", Heading::Item, 40),
            ("baseline", Heading::Baseline, 30),
            ("scenario", Heading::Scenario, 30),
            ("delta", Heading::Delta, 10),
        ],
    );
    let outcome = document.outcome();
    let row = |name: &str, before: String, after: String, delta| {
        vec![Cell::Text(name.to_owned()), Cell::Text(before), Cell::Text(after), delta]
    };
    let nothing = || Cell::Text(String::new());
    let (before, after) = (&outcome.baseline, &outcome.scenario);
    let scores = (standing_score(lang, before), scenario_standing_score(lang, outcome));
    let mut cells = vec![
        row(Item::Score.text(lang), scores.0, scores.1, change(outcome.delta)),
        row(Item::Rank.text(lang), standing_rank(lang, before), standing_rank(lang, after), nothing()),
    ];
    for goal in document.plan().goals.iter().filter(|g| g.is_judged()) {
        let name = format!("{}: {}", Item::Goal.text(lang), sentences::goal_demand(lang, goal));
        let state = |s: &index_core::IndexStanding| sentences::goal_state(lang, goal_state(goal, s)).to_owned();
        cells.push(row(&name, state(before), state(after), nothing()));
    }
    Table { columns, rows: rows(cells.into_iter()) }
}

/// The change of every sub-index and pillar.
fn group_table(document: &Document, lang: Lang) -> Table {
    let columns = columns(
        lang,
        &[
            ("code", Heading::Code, 7),
            ("name", Heading::Name, 48),
            ("before", Heading::Score, 10),
            ("delta", Heading::Delta, 10),
        ],
    );
    let cells = document.outcome().groups.iter().map(|g| {
        let name = entry_name(document, &g.code, lang).map_or(Cell::Missing, Cell::Text);
        let before = score_cell(g.before, index_core::measurement::Basis::Estimated);
        vec![Cell::Text(g.code.clone()), name, before, change(g.delta)]
    });
    Table { columns, rows: rows(cells) }
}
