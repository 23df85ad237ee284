//! The table of the results of the provinces: what is published of each year, and what the plan states beside that.

use crate::report::cells::{text, year};
use crate::report::column::{Columns, data, shown, table_of};
use crate::report::{Cell, Table, codes};
use crate::text::results_words::other_years;
use crate::text::{Heading, Lang, results_about, sentences};
use index_core::{Basis, OpenPlan, ResultCorrection, ResultLine};

/// A province in a year.
struct Line<'a> {
    of: ResultLine<'a>,
    lang: Lang,
}

impl Line<'_> {
    fn is_assumed(&self) -> bool {
        self.of.correction.is_some_and(|c| !c.has_source())
    }
}

const COLUMNS: Columns<fn(&Line<'_>) -> Cell, 7> = [
    shown("province", Heading::Province, 24, |l| Cell::Text(l.of.province.to_owned())),
    shown("year", Heading::Year, 7, |l| year(Some(l.of.year))),
    shown("rank", Heading::Rank, 8, |l| {
        let cell = |rank| Cell::Rank { rank, of: l.of.n_units, estimated: l.is_assumed() };
        l.of.row.and_then(|row| row.rank).map_or(Cell::Missing, cell)
    }),
    shown("score", Heading::Score, 9, |l| {
        let cell = |value| Cell::Number { value, decimals: 2, signed: false, estimated: l.is_assumed() };
        l.of.row.and_then(|row| row.score).map_or(Cell::Missing, cell)
    }),
    shown("source", Heading::Source, 48, |l| {
        text(l.of.row.map(|row| row.source.as_str()).filter(|source| !source.is_empty()))
    }),
    shown("note", Heading::Note, 30, |l| {
        let corrected = l.of.correction.map(|correction| match l.is_assumed() {
            true => sentences::assumed_result(l.lang).to_owned(),
            false => sentences::corrected_result(l.lang, correction, l.of.published.is_some()),
        });
        let note = l.of.row.and_then(|row| row.note.as_ref()).map(|n| l.lang.remark(n).to_owned());
        text(note.or(corrected).as_deref())
    }),
    data("basis", |l| {
        let basis = match (l.of.correction, l.of.row) {
            (Some(correction), _) if correction.has_source() => codes::PLAN,
            (Some(_), _) => codes::of(Basis::Assumed),
            (None, Some(_)) => codes::of(Basis::Published),
            (None, None) => return Cell::Missing,
        };
        Cell::Text(basis.to_owned())
    }),
];

/// Every province of every year; those of which nothing is known are there to be filled in.
pub(super) fn table(open: &OpenPlan, lang: Lang) -> Table {
    let lines = open.context().result_lines(open.plan());
    let mut years: Vec<i32> = lines.iter().map(|line| line.year).collect();
    years.dedup();
    let place = |line: &ResultLine| {
        let year = years.iter().position(|year| *year == line.year);
        (year, line.row.and_then(|row| row.rank).unwrap_or(u32::MAX), line.row.is_none())
    };
    let places: Vec<_> = lines.iter().map(place).collect();
    let lines = lines.into_iter().map(|of| Line { of, lang });
    let mut table = table_of(&COLUMNS, lang, lines, |cell, line| cell(line));
    table.rows.sort_by_key(|row| places[row.index]);
    table
}

/// What is known of the reference results, and of the other years.
pub(super) fn about(open: &OpenPlan, lang: Lang) -> Option<String> {
    let context = open.context();
    let reference = context.reference.as_deref()?;
    let corrections: Vec<&ResultCorrection> = context.stated_in(reference.year).map(|(_, c)| c).collect();
    let own = results_about(lang, reference, &corrections);
    let others = context.stated.iter().filter(|results| results.year != reference.year);
    let others: Vec<_> = others.map(|results| (results.year, results.rows.len(), results.n_units)).collect();
    Some([Some(own), other_years(lang, &others)].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// The rows of which something is known.
pub(super) fn known(mut table: Table) -> Table {
    let figures = ["rank", "score"].map(|key| table.columns.iter().position(|column| column.key == key));
    let is_known = |cells: &[Cell]| figures.iter().flatten().any(|at| cells.get(*at) != Some(&Cell::Missing));
    table.rows.retain(|row| is_known(&row.cells));
    table
}
