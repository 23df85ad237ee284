//! The table of the reference results: what is published of every province in the baseline's year.

use crate::report::cells::text;
use crate::report::column::{Columns, data, shown, table_of};
use crate::report::{Cell, Table, codes};
use crate::text::{Heading, Lang, sentences};
use index_core::{Basis, OpenPlan, ReferenceRow, ResultCorrection};

/// A province with what the plan corrects of it.
struct Line<'a> {
    row: &'a ReferenceRow,
    of: u32,
    correction: Option<&'a ResultCorrection>,
    lang: Lang,
}

impl Line<'_> {
    fn is_assumed(&self) -> bool {
        self.correction.is_some_and(|c| !c.has_source())
    }
}

const COLUMNS: Columns<fn(&Line<'_>) -> Cell, 6> = [
    shown("province", Heading::Province, 24, |l| Cell::Text(l.row.province.clone())),
    shown("rank", Heading::Rank, 8, |l| {
        let cell = |rank| Cell::Rank { rank, of: l.of, estimated: l.is_assumed() };
        l.row.rank.map_or(Cell::Missing, cell)
    }),
    shown("score", Heading::Score, 9, |l| {
        let cell = |value| Cell::Number { value, decimals: 2, signed: false, estimated: l.is_assumed() };
        l.row.score.map_or(Cell::Missing, cell)
    }),
    shown("source", Heading::Source, 48, |l| text(Some(l.row.source.as_str()).filter(|s| !s.is_empty()))),
    shown("note", Heading::Note, 30, |l| {
        let corrected = l.correction.map(|correction| match l.is_assumed() {
            true => sentences::assumed_result(l.lang).to_owned(),
            false => sentences::corrected_result(l.lang, correction),
        });
        let note = l.row.note.as_ref().map(|n| l.lang.remark(n).to_owned());
        text(note.or(corrected).as_deref())
    }),
    data("basis", |l| {
        let basis = match l.correction {
            Some(correction) if correction.has_source() => "plan",
            Some(_) => codes::of(Basis::Assumed),
            None => codes::of(Basis::Published),
        };
        Cell::Text(basis.to_owned())
    }),
];

pub(super) fn table(open: &OpenPlan, lang: Lang) -> Table {
    let reference = open.context().reference.as_deref();
    let known = reference.map(|reference| reference.rows.as_slice()).unwrap_or_default();
    let of = reference.map_or(0, |reference| reference.n_units);
    let lines = known.iter().map(|row| {
        let mut corrections = open.context().corrections.iter();
        let correction = corrections.find(|c| c.province == row.province && !c.is_empty());
        Line { row, of, correction, lang }
    });
    let mut table = table_of(&COLUMNS, lang, lines, |cell, line| cell(line));
    table.rows.sort_by_key(|row| known[row.index].rank.unwrap_or(u32::MAX));
    table
}
