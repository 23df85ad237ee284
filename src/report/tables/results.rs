//! The table of the reference results: what is published of every province in the baseline's year.

use crate::report::cells::{columns, rows, text};
use crate::report::data::parts::data_columns;
use crate::report::{Cell, Row, Table, codes};
use crate::text::{Heading, Lang, sentences};
use index_core::{Basis, Document, ReferenceRow};

pub(super) fn table(document: &Document, lang: Lang) -> Table {
    let mut columns = columns(
        lang,
        &[
            ("province", Heading::Province, 24),
            ("rank", Heading::Rank, 8),
            ("score", Heading::Score, 9),
            ("source", Heading::Source, 48),
            ("note", Heading::Note, 30),
        ],
    );
    columns.extend(data_columns(&["basis"]));
    let Some(reference) = document.context().reference.as_deref() else { return Table { columns, rows: Vec::new() } };
    let mut rows: Vec<Row> = rows(reference.rows.iter().map(|row| cells(document, row, reference.n_units, lang)));
    rows.sort_by_key(|row| reference.rows[row.index].rank.unwrap_or(u32::MAX));
    Table { columns, rows }
}

fn cells(document: &Document, row: &ReferenceRow, of: u32, lang: Lang) -> Vec<Cell> {
    let mut corrections = document.plan().reference_corrections.iter();
    let correction = corrections.find(|c| c.province == row.province && !c.is_empty());
    let basis = match correction {
        Some(correction) if correction.has_source() => "plan",
        Some(_) => codes::basis(Basis::Assumed),
        None => codes::basis(Basis::Published),
    };
    let estimated = correction.is_some_and(|c| !c.has_source());
    let score = |value| Cell::Number { value, decimals: 2, signed: false, estimated };
    let assumed = estimated.then(|| sentences::assumed_result(lang));
    vec![
        Cell::Text(row.province.clone()),
        row.rank.map_or(Cell::Missing, |rank| Cell::Rank { rank, of, estimated }),
        row.score.map_or(Cell::Missing, score),
        text(Some(row.source.as_str()).filter(|s| !s.is_empty())),
        text(row.note.as_ref().map(|n| lang.remark(n)).or(assumed)),
        Cell::Text(basis.to_owned()),
    ]
}
