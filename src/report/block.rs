//! What a report is made of, for people, before it becomes text or another format.

use super::{Cell, Table};
use crate::text::{Item, Lang, note, one_line};
use index_core::{Basis, Note, OpenPlan};

/// A part of a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// What the report is about, with what stands below it.
    Title(String, String),
    /// The heading of a section.
    Heading(String),
    /// A heading within a section.
    Subheading(String),
    /// Sentences, each a paragraph.
    Paragraphs(Vec<String>),
    /// Lines that are not to be broken.
    Lines(Vec<String>),
    /// Sentences as a list.
    List(Vec<String>),
    /// A table, for people.
    Table(Table),
}

/// Title, number, province and year of the baseline.
pub(super) fn head(open: &OpenPlan, lang: Lang) -> Block {
    let plan = open.plan();
    let number = plan.document.number.as_ref().map(|n| format!(" ({n})")).unwrap_or_default();
    let year =
        plan.baseline.year.map(|y| format!(", {} {y}", Item::Year.text(lang).to_lowercase())).unwrap_or_default();
    let title = one_line(&format!("{}{number}", plan.document.title)).into_owned();
    Block::Title(title, format!("{}{year}", one_line(&plan.document.province)))
}

/// A table under its heading; nothing where it has no rows.
pub(super) fn section(heading: &str, table: Table) -> impl Iterator<Item = Block> + use<> {
    let heading = Block::Heading(heading.to_owned());
    let is_empty = table.rows.is_empty();
    [heading, Block::Table(table)].into_iter().filter(move |_| !is_empty)
}

/// The notes, and what must be known with every figure as the last of them.
pub(super) fn notes(notes: &[Note], caveats: impl IntoIterator<Item = &'static str>, lang: Lang) -> [Block; 2] {
    let notes = notes.iter().map(|n| note(lang, n));
    let all = notes.chain(caveats.into_iter().map(str::to_owned)).collect();
    [Block::Heading(Item::Notes.text(lang).to_owned()), Block::List(all)]
}

/// A score of the index, marked as estimated unless it is official.
pub(super) fn score_cell(score: Option<f64>, basis: Basis) -> Cell {
    let cell = |value| Cell::Number { value, decimals: 2, signed: false, estimated: !basis.is_official() };
    score.map_or(Cell::Missing, cell)
}
