//! A block of cells from Excel or Word at a place of a table: what would change, and what does not fit and why.

use super::cell_field::cell_field;
use super::field_value::field_value;
use super::{TableKind, blocks};
use crate::text::parse::typed;
use crate::text::{EditWord, Lang, fold, problems};
use index_core::{Document, Edit, FieldChange, List, Trial, Value};

/// Where a block is pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastePlace {
    /// The table.
    pub kind: TableKind,
    /// The rows that take the lines of the block, by their [`super::Row::index`].
    pub rows: Vec<usize>,
    /// Key and heading of the columns that take its cells.
    pub columns: Vec<(&'static str, &'static str)>,
    /// Whether a block of one line goes into every row.
    pub repeat: bool,
    /// The block, cells separated by tabs.
    pub block: String,
}

/// What pasting a block would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paste {
    /// The cells that would change.
    pub changes: Vec<PasteChange>,
    /// The cells that cannot be pasted.
    pub misfits: Vec<PasteMisfit>,
}

/// A cell that would change.
#[derive(Clone, Debug, PartialEq)]
pub struct PasteChange {
    /// What people call the row.
    pub row: String,
    /// The heading of the column.
    pub column: &'static str,
    /// What it holds now, in words.
    pub old: String,
    /// What it would hold, in words.
    pub new: String,
    /// The change.
    pub change: FieldChange,
}

/// A cell that cannot be pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasteMisfit {
    /// What people call the row; its number in the block when it is outside the table.
    pub row: String,
    /// The heading of the column; its number in the block when it is outside the table.
    pub column: String,
    /// The text.
    pub text: String,
    /// Why, in words.
    pub why: String,
}

impl Paste {
    /// All changes as one step.
    #[must_use]
    pub fn edit(&self) -> Edit {
        Edit::Set(self.changes.iter().map(|one| one.change.clone()).collect())
    }
}

/// What pasting a block at a place would do to a document.
#[must_use]
pub fn paste(document: &Document, place: &PastePlace, lang: Lang) -> Paste {
    let mut lines = blocks::records(&place.block);
    // What was copied here with its headings comes back without them.
    let is_title = |(cell, (_, title)): (&String, &(&str, &str))| fold(cell.trim()) == fold(title);
    if lines.first().is_some_and(|first| !first.is_empty() && first.iter().zip(&place.columns).all(is_title)) {
        lines.remove(0);
        // Behind the table's own columns stand the bases that were copied with it.
        lines.iter_mut().for_each(|line| line.truncate(place.columns.len()));
    }
    if let (true, [line]) = (place.repeat, lines.as_slice()) {
        lines = vec![line.clone(); place.rows.len()];
    }
    let (mut paste, mut trial) = (Paste::default(), document.trial());
    for (at, line) in lines.iter().enumerate() {
        for (column, text) in line.iter().enumerate() {
            cell(document, place, lang, (at, column, text), (&mut trial, &mut paste));
        }
    }
    paste
}

fn cell(
    document: &Document,
    place: &PastePlace,
    lang: Lang,
    (at, column, text): (usize, usize, &str),
    (trial, to): (&mut Trial, &mut Paste),
) {
    let row = place.rows.get(at).copied();
    let heading = place.columns.get(column).copied();
    let name = row.map_or_else(|| format!("+{}", at + 1), |row| row_name(document, place.kind, row));
    let title = heading.map_or_else(|| format!("+{}", column + 1), |(_, title)| title.to_owned());
    let mut refuse = |why: String| {
        to.misfits.push(PasteMisfit { row: name.clone(), column: title.clone(), text: text.trim().to_owned(), why });
    };
    let (Some(row), Some((key, title))) = (row, heading) else {
        // Empty cells at the edge of a block are no loss.
        if !text.trim().is_empty() {
            refuse(EditWord::OutsideTable.text(lang).to_owned());
        }
        return;
    };
    let plan = document.plan();
    let Some((record, field)) = cell_field(place.kind, key, row) else {
        return refuse(EditWord::NotEdited.text(lang).to_owned());
    };
    let value = match field_value(document, lang, (record, field), plain(text)) {
        Ok(value) => value,
        Err(fault) => return refuse(fault.of_cell(lang, text)),
    };
    let before = plan.value(record, field).unwrap_or(Value::Missing);
    let change = FieldChange { record, field, value };
    if let Err(error) = trial.set(&change) {
        return refuse(problems::edit_error(lang, &error));
    }
    if change.value != before {
        let (old, new) = (typed(lang, &before), typed(lang, &change.value));
        to.changes.push(PasteChange { row: name, column: title, old, new, change });
    }
}

/// The text without the apostrophe that keeps a spreadsheet from taking words for a formula.
fn plain(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(text)
}

fn row_name(document: &Document, kind: TableKind, row: usize) -> String {
    let list = match kind {
        TableKind::Targets => List::Targets,
        TableKind::Tasks => List::Tasks,
        TableKind::Deadlines => List::Deadlines,
        _ => List::Indicators,
    };
    document.plan().row_name(list, row).unwrap_or_else(|| (row + 1).to_string())
}
