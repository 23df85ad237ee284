//! The parts that every report of figures shares: its head, a standing, its notes and the caveats of the method.

use super::to_json::number;
use super::to_text::{TEXT_WIDTH, wrap};
use super::{Cell, codes};
use crate::text::{Item, Lang, sentences};
use index_core::{Basis, Document, IndexStanding, Note, RankSpan};
use serde_json::{Map, Value, json};

/// Title, number, province and year of the baseline.
pub(super) fn head(document: &Document, lang: Lang) -> String {
    let plan = document.plan();
    let number = plan.document.number.as_ref().map(|n| format!(" ({n})")).unwrap_or_default();
    let year =
        plan.baseline.year.map(|y| format!(", {} {y}", Item::Year.text(lang).to_lowercase())).unwrap_or_default();
    let title = wrap(&format!("{}{number}", plan.document.title), TEXT_WIDTH).join("\n");
    format!("{title}\n{}{year}\n", plan.document.province)
}

/// A title over a block of text.
pub(super) fn titled(title: &str, block: &str) -> String {
    format!("\n{title}\n{block}")
}

/// The notes, and the caveats of the method as the last of them.
pub(super) fn notes_text(notes: &[Note], lang: Lang) -> String {
    let notes = notes.iter().map(|n| sentences::note(lang, n));
    let all = notes.chain(sentences::caveats(lang).map(str::to_owned));
    titled(Item::Notes.text(lang), &list_text(all))
}

/// Sentences as a list, one below the other.
pub(super) fn list_text(sentences: impl IntoIterator<Item = String>) -> String {
    sentences.into_iter().map(|n| format!("- {}\n", wrap(&n, TEXT_WIDTH - 2).join("\n  "))).collect()
}

/// The notes with a key that is the same in both languages.
pub(super) fn notes_json(notes: &[Note], lang: Lang) -> Value {
    notes.iter().map(|n| json!({ "key": codes::note(n), "text": sentences::note(lang, n) })).collect()
}

/// Where the province stands; `bounds` only where the score is not one figure.
pub(super) fn standing_json(standing: &IndexStanding) -> Value {
    let mut object = Map::new();
    object.insert("score".to_owned(), standing.score.map_or(Value::Null, |s| number(s.estimate)));
    if let Some(score) = standing.score.filter(|s| !s.is_point()) {
        object.insert("bounds".to_owned(), json!([number(score.lo), number(score.hi)]));
    }
    let basis = standing.score.map_or(Value::Null, |_| json!(codes::basis(standing.basis)));
    object.insert("basis".to_owned(), basis);
    let rank = standing.rank.map(|r| json!({ "best": r.best, "worst": r.worst, "estimate": r.estimate }));
    object.insert("rank".to_owned(), rank.unwrap_or(Value::Null));
    Value::Object(object)
}

/// A score of the index, marked as estimated unless it is official.
pub(super) fn score_cell(score: Option<f64>, basis: Basis) -> Cell {
    let cell = |value| Cell::Number { value, decimals: 2, signed: false, estimated: !basis.is_official() };
    score.map_or(Cell::Missing, cell)
}

/// A rank of the index: one figure, or from best to worst.
pub(super) fn rank_cell(span: Option<RankSpan>) -> Cell {
    match span {
        None => Cell::Missing,
        Some(span) if span.is_single() => Cell::Count(u64::from(span.best)),
        Some(span) => Cell::Text(format!("{}–{}", span.best, span.worst)),
    }
}
