//! The table of the reference results: what is published of every province in the baseline's year.

use super::{columns, number, rows, text};
use crate::report::{Cell, Row, Table};
use crate::text::{Heading, Lang};
use index_core::{Document, ReferenceRow};

pub(super) fn table(document: &Document, lang: Lang) -> Table {
    let columns = columns(
        lang,
        &[
            ("province", Heading::Province, 24),
            ("rank", Heading::Rank, 8),
            ("score", Heading::Score, 9),
            ("source", Heading::Source, 48),
            ("note", Heading::Note, 30),
        ],
    );
    let Some(reference) = document.context().reference.as_deref() else { return Table { columns, rows: Vec::new() } };
    let mut rows: Vec<Row> = rows(reference.rows.iter().map(|row| cells(row, reference.n_units, lang)));
    rows.sort_by_key(|row| reference.rows[row.index].rank.unwrap_or(u32::MAX));
    Table { columns, rows }
}

fn cells(row: &ReferenceRow, of: u32, lang: Lang) -> Vec<Cell> {
    vec![
        Cell::Text(row.province.clone()),
        row.rank.map_or(Cell::Missing, |rank| Cell::Rank { rank, of, estimated: false }),
        row.score.map_or(Cell::Missing, |score| number(score, 2)),
        text(Some(row.source.as_str()).filter(|s| !s.is_empty())),
        text(row.note.as_ref().map(|n| lang.remark(n))),
    ]
}
