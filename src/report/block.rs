//! The parts that every report of figures shares: its head, a standing, its notes and the caveats of the method.

use super::Cell;
use super::to_text::{TEXT_WIDTH, wrap};
use crate::text::{Item, Lang, one_line, sentences};
use index_core::{Basis, Document, Note};

/// Title, number, province and year of the baseline.
pub(super) fn head(document: &Document, lang: Lang) -> String {
    let plan = document.plan();
    let number = plan.document.number.as_ref().map(|n| format!(" ({n})")).unwrap_or_default();
    let year =
        plan.baseline.year.map(|y| format!(", {} {y}", Item::Year.text(lang).to_lowercase())).unwrap_or_default();
    let title = wrap(&one_line(&format!("{}{number}", plan.document.title)), TEXT_WIDTH).join("\n");
    format!("{title}\n{}{year}\n", one_line(&plan.document.province))
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

/// A score of the index, marked as estimated unless it is official.
pub(super) fn score_cell(score: Option<f64>, basis: Basis) -> Cell {
    let cell = |value| Cell::Number { value, decimals: 2, signed: false, estimated: !basis.is_official() };
    score.map_or(Cell::Missing, cell)
}
