//! The numbers of the baseline, for programs.

use super::parts::{one_rank, standing_cells};
use crate::report::cells::{rows, weight};
use crate::report::data::parts::{
    basis_cell, caveats_cell, caveats_json, count_cell, data_columns, index_caveats, indicator_caveats, insert_names,
    measured_basis, names, notes_json, standing_json,
};
use crate::report::to_json::number;
use crate::report::{Cell, Table, codes};
use crate::text::{Caveat, Lang};
use index_core::{Basis, Entry, Interval, Level, OpenPlan, RankSpan, ScoreOrigin};
use serde_json::{Map, Value, json};

/// The scorecard, for programs. Weights are 0..=1, scores 0..=100.
#[must_use]
pub fn score_json(open: &OpenPlan, lang: Lang) -> Value {
    let card = open.scorecard();
    let of_level = |level: Level| entries(open).filter(move |(_, e)| e.spec.level == level);
    json!({
        "plan": open.plan().document.title,
        "baseline": standing_json(&card.baseline),
        "published": card.published.map(number),
        "computed": card.computed.map(number),
        "pillars": of_level(Level::Pillar).map(|(p, entry)| group_json(open, p, entry)).collect::<Value>(),
        "indicators": of_level(Level::Indicator).map(|(p, entry)| indicator_json(open, p, entry)).collect::<Value>(),
        "notes": notes_json(&card.notes, lang),
        "caveats": caveats_json(lang),
    })
}

fn entries(open: &OpenPlan) -> impl Iterator<Item = (usize, &Entry)> {
    open.context().framework.entries().iter().enumerate()
}

/// Code, names and effective weight.
fn named(open: &OpenPlan, entry: &Entry) -> Map<String, Value> {
    let mut object = Map::new();
    object.insert("code".to_owned(), json!(entry.spec.code));
    insert_names(&mut object, open, &entry.spec.code);
    object.insert("weight".to_owned(), number(entry.effective_weight));
    object
}

/// A group; its score is computed here from those of its members.
fn group_json(open: &OpenPlan, position: usize, entry: &Entry) -> Value {
    let mut object = named(open, entry);
    let score = open.scorecard().scores[position];
    object.insert("score".to_owned(), json!(score.map(number)));
    object.insert("basis".to_owned(), json!(score.map(|_| codes::of(Basis::Estimated))));
    Value::Object(object)
}

/// An indicator: `basis` is that of what is measured, `score_basis` that of the score.
fn indicator_json(open: &OpenPlan, position: usize, entry: &Entry) -> Value {
    let mut object = named(open, entry);
    let score = open.scorecard().indicators[position];
    let rank = score.and_then(|s| s.rank);
    let values = [
        ("score", json!(score.map(|s| number(s.score)))),
        ("score_basis", json!(score.map(|s| codes::of(s.basis)))),
        ("rank", json!(rank)),
        ("of", json!(rank.map(|_| open.units_of(&entry.spec.code)))),
        ("basis", json!(score.and(measured_basis(open, &entry.spec.code)).map(codes::of))),
        ("origin", json!(score.map(|s| origin_json(s.origin)))),
    ];
    object.extend(values.map(|(key, value)| (key.to_owned(), value)));
    Value::Object(object)
}

pub(in crate::report) fn origin_json(origin: ScoreOrigin) -> Value {
    let rule = codes::of(origin);
    match origin {
        ScoreOrigin::Given => json!({ "rule": rule }),
        ScoreOrigin::MinMax { value, min, max } => {
            json!({ "rule": rule, "value": number(value), "min": number(min), "max": number(max) })
        }
        ScoreOrigin::RankCurve { rank, curve } => json!({
            "rule": rule, "rank": rank, "of": curve.n_units(),
            "through": curve.known().map(|(rank, score)| json!({ "rank": rank, "score": number(score) })),
        }),
    }
}

/// A row for each entry of the framework, the index first, for programs.
#[must_use]
pub fn score_data(open: &OpenPlan) -> Table {
    let columns = data_columns(&[
        "code",
        "name",
        "name_en",
        "level",
        "weight",
        "score",
        "score_lo",
        "score_hi",
        "score_basis",
        "rank_best",
        "rank_worst",
        "rank_estimate",
        "of",
        "basis",
        "rule",
        "caveats",
    ]);
    Table { columns, rows: rows(entries(open).map(|(position, entry)| entry_cells(open, position, entry))) }
}

fn entry_cells(open: &OpenPlan, position: usize, entry: &Entry) -> Vec<Cell> {
    let mut cells = vec![Cell::Text(entry.spec.code.clone())];
    cells.extend(names(open, &entry.spec.code));
    cells.extend([Cell::Text(codes::of(entry.spec.level).to_owned()), weight(entry.effective_weight)]);
    cells.extend(match entry.spec.level {
        Level::Index => of_index(open),
        Level::Indicator => of_indicator(open, position, &entry.spec.code),
        _ => of_group(open, position),
    });
    cells
}

/// Score with bounds and basis, rank from best to worst with the estimate, among how many.
fn figures(score: Option<Interval>, basis: Option<Basis>, rank: Option<RankSpan>) -> Vec<Cell> {
    let mut cells = standing_cells(score, basis, rank);
    cells.push(count_cell(rank.map(|r| r.of)));
    cells
}

fn of_index(open: &OpenPlan) -> Vec<Cell> {
    let card = open.scorecard();
    let standing = &card.baseline;
    let mut cells = figures(standing.score, Some(standing.basis), standing.rank);
    let basis = standing.score.map(|_| standing.basis);
    cells.extend([basis_cell(basis), Cell::Missing, index_caveats(standing, &card.notes)]);
    cells
}

fn of_group(open: &OpenPlan, position: usize) -> Vec<Cell> {
    let score = open.scorecard().scores[position];
    let mut cells = figures(score.map(Interval::point), Some(Basis::Estimated), None);
    let caveat = if score.is_some() { codes::of(Caveat::GiiMethod) } else { codes::UNKNOWN };
    let basis = score.map(|_| Basis::Estimated);
    cells.extend([basis_cell(basis), Cell::Missing, caveats_cell(&[caveat])]);
    cells
}

fn of_indicator(open: &OpenPlan, position: usize, code: &str) -> Vec<Cell> {
    let score = open.scorecard().indicators[position];
    let (of, measured) = (open.units_of(code), measured_basis(open, code));
    let rank = score.and_then(|s| s.rank).map(|rank| one_rank(rank, of, measured == Some(Basis::Assumed)));
    let mut cells = figures(score.map(|s| Interval::point(s.score)), score.map(|s| s.basis), rank);
    let rule = score.map_or(Cell::Missing, |s| Cell::Text(codes::of(s.origin).to_owned()));
    cells.extend([basis_cell(measured.filter(|_| score.is_some())), rule, indicator_caveats(score)]);
    cells
}
