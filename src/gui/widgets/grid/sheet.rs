//! A table as it is on screen.

use std::sync::Arc;

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
    /// The visible rows, by their place in the table.
    pub(super) rows: Arc<[usize]>,
    /// A number that is new whenever the rows are.
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

    /// The row at a place of the screen.
    pub(super) fn row(&self, at: usize) -> Option<&Row> {
        self.table.rows.get(*self.rows.get(at)?)
    }

    /// The cell of a row in the column at a place of the screen.
    pub(super) fn cell<'b>(&self, row: &'b Row, column: usize) -> &'b Cell {
        self.columns.get(column).and_then(|&at| row.cells.get(at)).unwrap_or(&Cell::Missing)
    }

    /// Where on screen the row with this [`Row::index`] is.
    pub(super) fn place_of(&self, index: Option<usize>) -> Option<usize> {
        let index = index?;
        (0..self.rows.len()).find(|&at| self.row(at).is_some_and(|row| row.index == index))
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
