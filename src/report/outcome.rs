//! What a set of moves brings, for people.

use super::block::{head, notes, score_cell, section};
use super::data::{what_if_data, what_if_json};
use super::{Block, Cell, Report, Table};
use crate::report::cells::{columns, entry_name, rows, weight};
use crate::text::sums::contributions;
use crate::text::{
    Heading, Item, Lang, caveats, goal_name, goal_words, scenario_standing_score, standing_rank, standing_score,
};
use index_core::{MoveOutcome, OpenPlan, Outcome, Place, ScoreOrigin};
use serde_json::Value;

/// The outcome of the document's draft.
pub struct WhatIfReport<'a>(pub &'a OpenPlan);

impl Report for WhatIfReport<'_> {
    fn blocks(&self, lang: Lang) -> Vec<Block> {
        let open = self.0;
        let mut blocks = vec![head(open, lang), Block::Table(result_table(open, lang))];
        let moves = moves_table(open, lang);
        if !moves.rows.is_empty() {
            blocks.extend(section(Item::Moves.text(lang), moves));
            blocks.extend(section(Item::Pillars.text(lang), group_table(open, lang)));
        }
        blocks.extend(notes(&open.outcome().notes, caveats(lang), lang));
        blocks
    }

    fn json(&self, lang: Lang) -> Value {
        what_if_json(self.0, lang)
    }

    fn data(&self, _: Lang) -> Option<Table> {
        Some(what_if_data(self.0))
    }
}

/// A row for each move of the draft, for people: contributions as they add up to the change.
fn moves_table(open: &OpenPlan, lang: Lang) -> Table {
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
    let outcome = open.outcome();
    let shown = outcome.moves.iter().zip(contributions(outcome));
    let moves = shown.map(|(moved, contribution)| move_cells(open, moved, contribution, lang));
    Table { columns, rows: rows(moves) }
}

fn move_cells(open: &OpenPlan, moved: &MoveOutcome, contribution: f64, lang: Lang) -> Vec<Cell> {
    let rank = |p: Place| p.rank.map_or(Cell::Missing, |r| Cell::Count(u64::from(r)));
    // A score that follows from a rank or a raw value is our own figure, and so is one that is assumed.
    let score = |p: Place, is_assumed: bool| {
        let estimated = is_assumed || p.origin != ScoreOrigin::Given;
        Cell::Number { value: p.score, decimals: 2, signed: false, estimated }
    };
    vec![
        Cell::Text(moved.code.clone()),
        entry_name(open, &moved.code, lang).map_or(Cell::Missing, Cell::Text),
        weight(moved.weight),
        rank(moved.from),
        score(moved.from, moved.is_assumed),
        rank(moved.to),
        score(moved.to, false),
        change(contribution),
    ]
}

pub(super) fn change(value: f64) -> Cell {
    Cell::Number { value, decimals: 2, signed: true, estimated: false }
}

/// Score, rank and goals before and after.
fn result_table(open: &OpenPlan, lang: Lang) -> Table {
    let columns = columns(
        lang,
        &[
            ("item", Heading::Item, 40),
            ("baseline", Heading::Baseline, 30),
            ("scenario", Heading::Scenario, 30),
            ("delta", Heading::Delta, 10),
        ],
    );
    let outcome = open.outcome();
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
    for goal in open.plan().goals.iter().filter(|g| g.is_judged()) {
        let name = format!("{}: {}", Item::Goal.text(lang), goal_name(lang, goal));
        let state = |of: Option<&Outcome>| goal_words(lang, goal, &open.judge(goal, of)).line();
        cells.push(row(&name, state(None), state(Some(outcome)), nothing()));
    }
    Table { columns, rows: rows(cells.into_iter()) }
}

/// The change of every sub-index and pillar.
fn group_table(open: &OpenPlan, lang: Lang) -> Table {
    let columns = columns(
        lang,
        &[
            ("code", Heading::Code, 7),
            ("name", Heading::Name, 48),
            ("before", Heading::Score, 10),
            ("delta", Heading::Delta, 10),
        ],
    );
    let cells = open.outcome().groups.iter().map(|g| {
        let name = entry_name(open, &g.code, lang).map_or(Cell::Missing, Cell::Text);
        let before = score_cell(g.before, index_core::measurement::Basis::Estimated);
        vec![Cell::Text(g.code.clone()), name, before, change(g.delta)]
    });
    Table { columns, rows: rows(cells) }
}
