//! What a set of moves brings, for programs.

use super::goal_answers::goals_json;
use super::parts::one_rank;
use crate::report::cells::{rows, weight};
use crate::report::data::parts::{
    caveats_cell, caveats_json, count_cell, data_columns, index_caveats, index_cells, measured_basis, names,
    notes_json, standing_cells, standing_json,
};
use crate::report::outcome::change;
use crate::report::to_json::number;
use crate::report::{Cell, Table, codes};
use crate::text::Lang;
use index_core::{Basis, GroupChange, Interval, Level, MoveOutcome, OpenPlan, Place};
use serde_json::{Value, json};

/// The outcome of the document's draft, for programs. Weights are 0..=1, scores 0..=100.
#[must_use]
pub fn what_if_json(open: &OpenPlan, lang: Lang) -> Value {
    let outcome = open.outcome();
    let pillars = outcome.groups.iter().filter(|g| g.level == Level::Pillar);
    json!({
        "plan": open.plan().document.title,
        "baseline": standing_json(&outcome.baseline),
        "scenario": standing_json(&outcome.scenario),
        "delta": number(outcome.delta),
        "goals": { "baseline": goals_json(open, None), "scenario": goals_json(open, Some(outcome)) },
        "pillars": pillars.map(group_json).collect::<Value>(),
        "moves": outcome.moves.iter().map(|moved| move_json(open, moved)).collect::<Value>(),
        "notes": notes_json(&outcome.notes, lang),
        "caveats": caveats_json(lang),
    })
}

/// The change of a group, with its score before where it is known: our own figure.
pub(super) fn group_json(group: &GroupChange) -> Value {
    json!({
        "code": group.code,
        "score": group.before.map(number),
        "basis": group.before.map(|_| codes::of(Basis::Estimated)),
        "delta": number(group.delta),
    })
}

pub(super) fn move_json(open: &OpenPlan, moved: &MoveOutcome) -> Value {
    let of = open.units_of(&moved.code);
    let place = |p: Place, basis: Option<Basis>| {
        json!({
            "rank": p.rank,
            "of": p.rank.map(|_| of),
            "score": number(p.score),
            "basis": basis.map(codes::of),
        })
    };
    json!({
        "code": moved.code,
        "weight": number(moved.weight),
        "from": place(moved.from, basis_before(open, moved)),
        "to": place(moved.to, Some(Basis::Assumed)),
        "contribution": number(moved.contribution),
    })
}

/// On what ground the standing before a move is known.
fn basis_before(open: &OpenPlan, moved: &MoveOutcome) -> Option<Basis> {
    if moved.is_assumed { Some(Basis::Assumed) } else { measured_basis(open, &moved.code) }
}

/// The moves of the draft and the index as the last row, for programs.
#[must_use]
pub fn what_if_data(open: &OpenPlan) -> Table {
    const BEFORE: [&str; 7] = [
        "from_score",
        "from_score_lo",
        "from_score_hi",
        "from_basis",
        "from_rank_best",
        "from_rank_worst",
        "from_rank_estimate",
    ];
    const AFTER: [&str; 7] =
        ["to_score", "to_score_lo", "to_score_hi", "to_basis", "to_rank_best", "to_rank_worst", "to_rank_estimate"];
    let keys = [&["code", "name", "name_en", "weight"][..], &BEFORE, &AFTER, &["of", "contribution", "caveats"]];
    let moves = open.outcome().moves.iter().map(|moved| move_data(open, moved));
    Table { columns: data_columns(&keys.concat()), rows: rows(moves.chain(index_data(open))) }
}

fn move_data(open: &OpenPlan, moved: &MoveOutcome) -> Vec<Cell> {
    let of = open.units_of(&moved.code);
    let place = |p: Place, basis| {
        let span = p.rank.map(|rank| one_rank(rank, of, moved.is_assumed));
        standing_cells(Some(Interval::point(p.score)), basis, span)
    };
    let from_rank = (moved.from.rank.is_some() || moved.to.rank.is_some()).then_some(codes::FROM_RANK);
    let assumed = moved.is_assumed.then_some(codes::ASSUMED);
    let caveats: Vec<&str> = from_rank.into_iter().chain(assumed).collect();
    let mut cells = vec![Cell::Text(moved.code.clone())];
    cells.extend(names(open, &moved.code));
    cells.push(weight(moved.weight));
    cells.extend(place(moved.from, basis_before(open, moved)));
    cells.extend(place(moved.to, Some(Basis::Assumed)));
    cells.extend([count_cell(Some(of)), change(moved.contribution), caveats_cell(&caveats)]);
    cells
}

fn index_data(open: &OpenPlan) -> Option<Vec<Cell>> {
    let outcome = open.outcome();
    let top = &open.context().framework.entries().first()?.spec.code;
    let mut cells = vec![Cell::Text(top.clone())];
    cells.extend(names(open, top));
    cells.push(weight(1.0));
    cells.extend(index_cells(&outcome.baseline));
    cells.extend(index_cells(&outcome.scenario));
    let of = outcome.scenario.rank.map(|rank| rank.of);
    cells.extend([count_cell(of), change(outcome.delta), index_caveats(&outcome.scenario, &outcome.notes)]);
    Some(cells)
}
