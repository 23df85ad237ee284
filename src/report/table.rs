//! A table as plain data: what every list of the program is before it becomes text, CSV, JSON or a grid on screen.

use chrono::NaiveDate;
use index_core::{DeadlineState, Status};

/// A table with typed cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What each cell of a row means, in order.
    pub columns: Vec<Column>,
    /// The rows; every row has one cell per column.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The model's field name: the key in JSON, and the same in both languages.
    pub key: &'static str,
    /// The heading, in the reader's language.
    pub title: &'static str,
    /// How wide the content usually is, in characters; a hint for grids.
    pub width_chars: u16,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The index of the thing in its list of the plan, so that a click finds it.
    pub index: usize,
    /// One cell per column.
    pub cells: Vec<Cell>,
}

/// A cell; the type decides how it is sorted, aligned, drawn and written.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Not known.
    Missing,
    /// Words.
    Text(String),
    /// Several names, such as supporting agencies.
    List(Vec<String>),
    /// A count.
    Count(u64),
    /// A figure, shown with so many decimals.
    Number {
        /// The figure.
        value: f64,
        /// Decimals on screen; files get the full value.
        decimals: usize,
        /// Whether a plus sign is shown.
        signed: bool,
        /// Whether the figure is estimated or assumed, and is shown with "≈".
        estimated: bool,
    },
    /// A share, in percent of 100.
    Percent(f64),
    /// A rank among `of` units; 1 is best.
    Rank {
        /// The place.
        rank: u32,
        /// How many units are ranked.
        of: u32,
    },
    /// A day.
    Date(NaiveDate),
    /// How far something is.
    Status(Status),
    /// How a deadline stands.
    Deadline(DeadlineState),
}
