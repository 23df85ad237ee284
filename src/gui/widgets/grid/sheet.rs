//! A table as it is on screen.

use std::sync::Arc;

use super::groups::{Line, Section};
use super::words::GridWords;
use crate::report::{Cell, Column, Row, Table};

/// A table as it is on screen: some of its columns, some of its rows, in an order.
pub(super) struct Sheet<'a> {
    /// The whole table.
    pub(super) table: &'a Table,
    /// The words.
    pub(super) words: &'a GridWords<'a>,
    /// What the rows are filtered by, which is marked in their cells.
    pub(super) filter: &'a str,
    /// The visible columns, by their place in the table.
    pub(super) columns: Vec<usize>,
    /// The lines: the visible rows, under the headings of their groups where they stand in groups.
    pub(super) lines: Arc<[Line]>,
    /// The groups that have headings.
    pub(super) sections: Arc<[Section]>,
    /// A number that is new whenever the lines are.
    pub(super) generation: u64,
    /// What the cells of each column of the table are like.
    pub(super) fits: Arc<[Fit]>,
}

impl Sheet<'_> {
    /// The column at a place of the screen.
    pub(super) fn column(&self, at: usize) -> Option<&Column> {
        self.table.columns.get(*self.columns.get(at)?)
    }

    /// What the cells in the column at a place of the screen are like.
    pub(super) fn fit(&self, at: usize) -> Fit {
        self.columns.get(at).and_then(|&at| self.fits.get(at)).copied().unwrap_or_default()
    }

    /// The row at a place of the screen; none where a heading is.
    pub(super) fn row(&self, at: usize) -> Option<&Row> {
        match self.lines.get(at)? {
            Line::Row(row) => self.table.rows.get(*row),
            Line::Heading(_) => None,
        }
    }

    /// The cell of a row in the column at a place of the screen.
    pub(super) fn cell<'b>(&self, row: &'b Row, column: usize) -> &'b Cell {
        self.columns.get(column).and_then(|&at| row.cells.get(at)).unwrap_or(&Cell::Missing)
    }

    /// Where on screen the row with this [`Row::index`] is.
    pub(super) fn place_of(&self, index: Option<usize>) -> Option<usize> {
        let index = index?;
        (0..self.lines.len()).find(|&at| self.row(at).is_some_and(|row| row.index == index))
    }

    /// The section whose heading is at a place of the screen.
    pub(super) fn section(&self, at: usize) -> Option<&Section> {
        match self.lines.get(at)? {
            Line::Heading(section) => self.sections.get(*section),
            Line::Row(_) => None,
        }
    }

    /// Where on screen the heading of the group with this key is.
    pub(super) fn place_of_section(&self, key: &str) -> Option<usize> {
        (0..self.lines.len()).find(|&at| self.section(at).is_some_and(|section| section.group.key == key))
    }

    /// The nearest row to a place of the screen that is no heading: there, below or above.
    pub(super) fn row_from(&self, place: usize, is_down: bool) -> Option<usize> {
        let is_row = |at: &usize| self.row(*at).is_some();
        if is_down { (place..self.lines.len()).find(is_row) } else { (0..=place).rev().find(is_row) }
    }
}

/// What the cells of a column are like.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fit {
    /// How wide those are that cannot wrap, such as dates and states.
    pub(super) width: f32,
    /// Whether some hold text that may wrap.
    pub(super) has_text: bool,
    /// Whether they stand to the right: the first known one decides.
    pub(super) is_right: bool,
}
