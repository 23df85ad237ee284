//! A column of a table, described once: its key, heading and width, the field that its cells write, and its cells.

use super::table::{Cell, Column, Row, Table};
use crate::text::{Heading, Lang};
use index_core::Field;

/// What a cell of a column writes when it is edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellField {
    /// A field of the row.
    Row(Field),
    /// A field of what is measured of the row's indicator.
    Measured(Field),
}

/// A column; `F` makes the cell of a line of its table.
pub(super) struct ColumnOf<F> {
    key: &'static str,
    heading: Option<Heading>,
    width_chars: u16,
    field: Option<CellField>,
    cell: F,
}

/// The columns of a table.
pub(super) type Columns<F, const N: usize> = [ColumnOf<F>; N];

/// A column that people and programs read.
pub(super) const fn shown<F>(key: &'static str, heading: Heading, width_chars: u16, cell: F) -> ColumnOf<F> {
    ColumnOf { key, heading: Some(heading), width_chars, field: None, cell }
}

/// A column whose cells are edited as this field of the row.
pub(super) const fn edited<F>(
    key: &'static str,
    heading: Heading,
    width_chars: u16,
    field: Field,
    cell: F,
) -> ColumnOf<F> {
    ColumnOf { key, heading: Some(heading), width_chars, field: Some(CellField::Row(field)), cell }
}

/// A column whose cells are edited as this field of what is measured.
pub(super) const fn measured<F>(
    key: &'static str,
    heading: Heading,
    width_chars: u16,
    field: Field,
    cell: F,
) -> ColumnOf<F> {
    ColumnOf { key, heading: Some(heading), width_chars, field: Some(CellField::Measured(field)), cell }
}

/// A column that only programs read.
pub(super) const fn data<F>(key: &'static str, cell: F) -> ColumnOf<F> {
    ColumnOf { key, heading: None, width_chars: 0, field: None, cell }
}

/// The table of some columns with a row for each line; `make` has a column make its cell of a line.
pub(super) fn table_of<F, L>(
    of: &[ColumnOf<F>],
    lang: Lang,
    lines: impl Iterator<Item = L>,
    make: impl Fn(&F, &L) -> Cell,
) -> Table {
    let column = |of: &ColumnOf<F>| Column {
        key: of.key,
        title: of.heading.map_or("", |heading| heading.text(lang)),
        width_chars: of.width_chars,
    };
    let cells = |line: L| of.iter().map(|column| make(&column.cell, &line)).collect();
    let rows = lines.enumerate().map(|(index, line)| Row { index, cells: cells(line) }).collect();
    Table { columns: of.iter().map(column).collect(), rows }
}

/// What the cells of a column write, by its key.
pub(super) fn field_of<F>(of: &[ColumnOf<F>], key: &str) -> Option<CellField> {
    of.iter().find(|column| column.key == key)?.field
}
