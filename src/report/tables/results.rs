//! The table of the results of the provinces: what is published of each year, and what the plan states beside that.

use crate::report::cells::{sourced_rank, sourced_score, text, year};
use crate::report::column::{Columns, data, shown, table_of};
use crate::report::{Cell, Table, codes};
use crate::text::results_words::{other_years, row_sources};
use crate::text::{Heading, Lang, results_about, sentences};
use index_core::{Basis, OpenPlan, Origin, ReferenceRow, ResultCorrection, ResultLine};

/// A province in a year.
struct Line<'a> {
    of: ResultLine<'a>,
    lang: Lang,
}

impl Line<'_> {
    /// What is said of it: what the plan states goes before a remark on what is published.
    fn note(&self) -> Option<String> {
        let row = self.of.row?;
        let stated = self.of.correction.map(|correction| match row {
            _ if is_left_out(correction.rank, row.rank()) || is_left_out(correction.score, row.score()) => {
                sentences::result_left_out(self.lang).to_owned()
            }
            row if row.is_assumed() => sentences::assumed_result(self.lang).to_owned(),
            _ => sentences::corrected_result(self.lang, correction, self.of.published.is_some()),
        });
        stated.or_else(|| row.note.as_ref().map(|note| self.lang.remark(note).to_owned()))
    }

    /// On what ground the least certain of its figures stands.
    fn origin(&self) -> Option<Origin> {
        let row = self.of.row?;
        let is_of_plan = row.origins().any(|origin| origin == Origin::Plan);
        let assumed = row.origins().find(|origin| !origin.is_official());
        Some(assumed.unwrap_or(if is_of_plan { Origin::Plan } else { Origin::On(Basis::Published) }))
    }
}

/// Whether a figure that the plan states is not what stands in the table.
fn is_left_out<T: Copy + PartialEq>(stated: Option<T>, known: Option<T>) -> bool {
    stated.is_some() && stated != known
}

/// On what ground a figure stands, for programs.
fn basis_cell(origin: Option<Origin>) -> Cell {
    text(origin.map(codes::origin))
}

const COLUMNS: Columns<fn(&Line<'_>) -> Cell, 9> = [
    shown("province", Heading::Province, 24, |l| Cell::Text(l.of.province.to_owned())),
    shown("year", Heading::Year, 7, |l| year(Some(l.of.year))),
    shown("rank", Heading::Rank, 8, |l| sourced_rank(l.of.row.and_then(|row| row.rank.as_ref()), Some(l.of.n_units))),
    shown("score", Heading::Score, 9, |l| sourced_score(l.of.row.and_then(|row| row.score.as_ref()))),
    shown("source", Heading::Source, 48, |l| {
        text(l.of.row.and_then(|row| row_sources(l.lang, row).or_else(|| row.sources())).as_deref())
    }),
    shown("note", Heading::Note, 30, |l| text(l.note().as_deref())),
    data("basis", |l| basis_cell(l.origin())),
    data("rank_basis", |l| basis_cell(l.of.row.and_then(|row| row.rank.as_ref()).map(|rank| rank.origin))),
    data("score_basis", |l| basis_cell(l.of.row.and_then(|row| row.score.as_ref()).map(|score| score.origin))),
];

/// Every province of every year; those of which nothing is known are there to be filled in.
pub(super) fn table(open: &OpenPlan, lang: Lang) -> Table {
    let lines = open.context().result_lines(open.plan());
    let mut years: Vec<i32> = lines.iter().map(|line| line.year).collect();
    years.dedup();
    let place = |line: &ResultLine| {
        let year = years.iter().position(|year| *year == line.year);
        (year, line.row.and_then(ReferenceRow::rank).unwrap_or(u32::MAX), line.row.is_none())
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
