//! What the data of every verb is made of: columns, standings, caveats by their codes.

use crate::report::cells::{entry_name, text};
use crate::report::codes;
use crate::report::table::{Cell, Column};
use crate::report::to_json::number;
use crate::text::{Caveat, Lang, note};
use index_core::{Basis, IndexStanding, IndicatorScore, Interval, Note, OpenPlan, RankSpan, ScoreOrigin};
use serde_json::{Map, Value, json};
use strum::VariantArray;

/// Columns that only programs read, by their keys.
pub(in crate::report) fn data_columns(keys: &[&'static str]) -> Vec<Column> {
    keys.iter().map(|key| Column::data(key)).collect()
}

/// The name as the plan or else the framework has it, and the English one.
pub(in crate::report) fn names(open: &OpenPlan, code: &str) -> [Cell; 2] {
    [Lang::Vi, Lang::En].map(|lang| text(entry_name(open, code, lang).as_deref()))
}

/// The names as members of an object: `name` and `name_en`.
pub(in crate::report) fn insert_names(object: &mut Map<String, Value>, open: &OpenPlan, code: &str) {
    object.insert("name".to_owned(), json!(entry_name(open, code, Lang::Vi)));
    object.insert("name_en".to_owned(), json!(entry_name(open, code, Lang::En)));
}

/// The score of an indicator, when it has one.
pub(in crate::report) fn known(open: &OpenPlan, code: &str) -> Option<IndicatorScore> {
    open.context().framework.position(code).and_then(|position| open.scorecard().indicators[position])
}

/// On what ground the rank, the raw value or the score of an indicator is known.
pub(in crate::report) fn measured_basis(open: &OpenPlan, code: &str) -> Option<Basis> {
    Some(open.plan().indicator(code)?.measurement.as_ref()?.basis)
}

/// A rank that is known.
pub(in crate::report) const fn one_rank(rank: u32, of: u32, is_assumed: bool) -> RankSpan {
    RankSpan {
        best: rank,
        worst: rank,
        estimate: Some(rank),
        likely: Some((rank, rank)),
        of,
        is_assumed,
        is_doubtful: false,
        sure: if is_assumed { None } else { Some((rank, rank)) },
    }
}

/// A basis by its code.
pub(in crate::report) fn basis_cell(basis: Option<Basis>) -> Cell {
    text(basis.map(codes::of))
}

/// A count that may be missing.
pub(in crate::report) fn count_cell(count: Option<u32>) -> Cell {
    count.map_or(Cell::Missing, |n| Cell::Count(u64::from(n)))
}

/// A figure in full.
pub(in crate::report) fn figure_cell(value: Option<f64>) -> Cell {
    value.map_or(Cell::Missing, |value| Cell::Number { value, decimals: 4, signed: false, estimated: false })
}

/// The columns of [`standing_cells`].
pub(in crate::report) const STANDING: [&str; 7] =
    ["score", "score_lo", "score_hi", "basis", "rank_best", "rank_worst", "rank_estimate"];

/// A standing: its score with bounds and basis, its rank from best to worst with the estimate.
pub(in crate::report) fn standing_cells(
    score: Option<Interval>,
    basis: Option<Basis>,
    rank: Option<RankSpan>,
) -> Vec<Cell> {
    vec![
        figure_cell(score.map(|s| s.estimate)),
        figure_cell(score.map(|s| s.lo)),
        figure_cell(score.map(|s| s.hi)),
        basis_cell(basis.filter(|_| score.is_some())),
        count_cell(rank.map(|r| r.best)),
        count_cell(rank.map(|r| r.worst)),
        count_cell(rank.and_then(|r| r.estimate)),
    ]
}

/// The standing of the index, in the columns of [`STANDING`].
pub(in crate::report) fn index_cells(standing: &IndexStanding) -> Vec<Cell> {
    standing_cells(standing.score, Some(standing.basis), standing.rank)
}

/// Where the province stands. A score that is one figure has equal bounds.
pub(in crate::report) fn standing_json(standing: &IndexStanding) -> Value {
    let rank = standing.rank.map(|r| {
        json!({
            "best": r.best, "worst": r.worst, "estimate": r.estimate, "of": r.of, "assumed": r.is_assumed,
            "contradictory": r.is_doubtful,
        })
    });
    json!({
        "score": standing.score.map(|s| number(s.estimate)),
        "bounds": standing.score.map(|s| [number(s.lo), number(s.hi)]),
        "basis": standing.score.map(|_| codes::of(standing.basis)),
        "rank": rank,
    })
}

/// What must be known with the score of an indicator.
pub(in crate::report) fn indicator_caveats(score: Option<IndicatorScore>) -> Cell {
    let Some(score) = score else { return caveats_cell(&[codes::UNKNOWN]) };
    let from = match score.origin {
        ScoreOrigin::RankCurve { .. } => Some(codes::FROM_RANK),
        ScoreOrigin::MinMax { .. } => Some(codes::FROM_VALUE),
        ScoreOrigin::Given => None,
    };
    let assumed = (score.basis == Basis::Assumed).then_some(codes::ASSUMED);
    caveats_cell(&from.into_iter().chain(assumed).collect::<Vec<_>>())
}

/// What must be known with a figure of the index: its notes, and the limits of the method.
pub(in crate::report) fn index_caveats(standing: &IndexStanding, notes: &[Note]) -> Cell {
    let mut all: Vec<&str> = notes.iter().map(codes::of).collect();
    all.dedup();
    all.extend(standing.rank.filter(|rank| rank.is_assumed).map(|_| codes::ASSUMED));
    all.extend(standing.rank.filter(|rank| rank.is_doubtful).map(|_| codes::CONTRADICTORY));
    all.extend(Caveat::VARIANTS.iter().map(codes::of));
    caveats_cell(&all)
}

/// Caveats by their codes.
pub(in crate::report) fn caveats_cell(codes: &[&str]) -> Cell {
    if codes.is_empty() { Cell::Missing } else { Cell::List(codes.iter().map(|code| (*code).to_owned()).collect()) }
}

/// The notes by their code, each with its sentence.
pub(in crate::report) fn notes_json(notes: &[Note], lang: Lang) -> Value {
    notes.iter().map(|n| json!({ "key": codes::of(n), "text": note(lang, n) })).collect()
}

/// The limits of the method by their code, each with its sentence.
pub(in crate::report) fn caveats_json(lang: Lang) -> Value {
    said(Caveat::VARIANTS.iter().copied(), lang)
}

/// The limits of the method where the others move too.
pub(in crate::report) fn caveats_of_moving_others_json(lang: Lang) -> Value {
    said(Caveat::of_moving_others(), lang)
}

fn said(caveats: impl Iterator<Item = Caveat>, lang: Lang) -> Value {
    caveats.map(|caveat| json!({ "key": codes::of(caveat), "text": caveat.text(lang) })).collect()
}
