//! Where a block is pasted.

use super::columns::Block;
use crate::intake::cells_of_text::records;
use crate::report::TableKind;
use crate::text::Lang;

/// Where a block is pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastePlace {
    /// The table.
    pub kind: TableKind,
    /// The rows that take the lines of the block; of indicators all that are shown, for they are found by code or name.
    pub rows: Vec<PasteRow>,
    /// The rows that a filter hides, which only a code or a name leads to.
    pub hidden: Vec<PasteRow>,
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
    /// Its place among the rows that are shown, from 1; `None` of one that a filter hides.
    pub number: Option<usize>,
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
        let takes_new = self.kind != TableKind::Indicators && self.kind.list().is_some();
        !self.repeat && takes_new && self.first < self.rows.len() && self.lines.len() > 1
    }

    /// The place with what is most often meant: a table that brings headings of its own is added, not written over rows that
    /// happen to be below the keyboard.
    #[must_use]
    pub fn as_usual(mut self, lang: Lang) -> Self {
        self.adds_all = self.can_add_instead() && Block::of(&self, lang).is_foreign;
        self
    }

    /// The place of a column.
    pub(super) fn column(&self, key: &str) -> Option<usize> {
        self.columns.iter().position(|(known, _)| *known == key)
    }
}
