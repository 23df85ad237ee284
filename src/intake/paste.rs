//! A block of cells from Excel or Word at a place of a table: what would change, and what does not fit and why.

mod cells;
mod columns;
mod rows;
mod spellings;

use crate::intake::cells_of_text::records;
use crate::report::TableKind;
use crate::text::Lang;
use cells::Pasting;
use columns::Block;
use index_core::{Cause, Edit, FieldChange, OpenPlan, Plan};
use std::sync::Arc;

/// Where a block is pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastePlace {
    /// The table.
    pub kind: TableKind,
    /// The rows that take the lines of the block; of indicators all that are shown, for they are found by code or name.
    pub rows: Vec<PasteRow>,
    /// Which of the rows takes the first line.
    pub first: usize,
    /// Key and heading of all columns, those that are shown first.
    pub columns: Vec<(&'static str, &'static str)>,
    /// How many columns are shown.
    pub n_shown: usize,
    /// The first of the columns that take the cells of a block without headings.
    pub from: usize,
    /// Whether a block of one line goes into every row.
    pub repeat: bool,
    /// Whether every line becomes a row of its own, and none that is there is written over.
    pub adds_all: bool,
    /// The lines of the block.
    pub lines: Vec<Vec<String>>,
}

/// A row that takes a line of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasteRow {
    /// Its place in the plan, the [`crate::report::Row::index`].
    pub index: usize,
    /// Its place among the rows that are shown, from 1.
    pub number: usize,
    /// What copying gives of each of its columns ([`crate::report::Cell::copied`]): a text that comes back is no change.
    pub copied: Vec<String>,
}

impl PastePlace {
    /// The lines of a block of the clipboard, its cells separated by tabs.
    #[must_use]
    pub fn lines_of(block: &str) -> Vec<Vec<String>> {
        records(block)
    }

    /// Whether the block writes over rows that are there, where it could add its lines as well.
    #[must_use]
    pub fn can_add_instead(&self) -> bool {
        let is_found_by_name = self.kind == TableKind::Indicators;
        !self.repeat && !is_found_by_name && self.first < self.rows.len() && self.lines.len() > 1
    }

    /// The place of a column.
    fn column(&self, key: &str) -> Option<usize> {
        self.columns.iter().position(|(known, _)| *known == key)
    }
}

/// What pasting a block would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paste {
    /// The cells that would change.
    pub changes: Vec<PasteChange>,
    /// The rows that would be added.
    pub added: Vec<PasteAdded>,
    /// The cells and lines that cannot be pasted.
    pub misfits: Vec<PasteMisfit>,
    /// The headings of the columns that are not used.
    pub unused: Vec<String>,
    /// The place of the first new row.
    pub first_added: Option<usize>,
    /// The plan afterwards.
    pub plan: Arc<Plan>,
}

/// A row that would be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasteAdded {
    /// What people call it.
    pub row: String,
    /// What it holds besides, in words.
    pub what: String,
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
    /// All of it as one step.
    #[must_use]
    pub fn edit(&self) -> Edit {
        if self.added.is_empty() {
            return Edit::Set(self.changes.iter().map(|one| one.change.clone()).collect());
        }
        Edit::Replace { plan: Arc::clone(&self.plan), cause: Cause::Paste }
    }

    /// Whether it would change nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.added.is_empty()
    }
}

/// What pasting a block at a place would do to a document.
#[must_use]
pub fn paste(open: &OpenPlan, place: &PastePlace, lang: Lang) -> Paste {
    let mut block = Block::of(place, lang);
    if let (true, [line]) = (place.repeat, block.lines.as_slice()) {
        block.lines = vec![*line; place.rows.len()];
    }
    let mut pasting = Pasting::new(open, place, &block, lang);
    for (at, (number, line)) in block.lines.iter().enumerate() {
        pasting.line((at, *number), line);
    }
    pasting.done()
}
