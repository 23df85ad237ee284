//! The tables of a plan: one for every list a planner works through. Column keys are the model's field names.

mod agencies;
mod deadlines;
mod framework;
mod goals;
mod indicators;
mod overview;
mod overview_data;
mod results;
mod targets;
mod tasks;

use super::{Cell, Column, Row, Table, codes};
use crate::text::{Heading, Lang, framework_about, results_about, sentences};
use chrono::NaiveDate;
use index_core::{Assignment, Document};

/// Which table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TableKind {
    /// The plan at a glance.
    Overview,
    /// The indicators the plan works on.
    Indicators,
    /// Numbers to reach by a year.
    Targets,
    /// Pieces of work.
    Tasks,
    /// Dates by which something is due.
    Deadlines,
    /// Who holds what.
    Agencies,
    /// What the plan promises.
    Goals,
    /// The framework with the plan's corrections.
    Framework,
    /// The reference results with the plan's corrections.
    Results,
}

impl TableKind {
    /// Every table, in the order of the window's rail.
    pub const ALL: [Self; 9] = [
        Self::Overview,
        Self::Indicators,
        Self::Targets,
        Self::Tasks,
        Self::Deadlines,
        Self::Agencies,
        Self::Goals,
        Self::Framework,
        Self::Results,
    ];
}

/// A table of a plan as it stands on `today`, for people, with its words in `lang`.
#[must_use]
pub fn table(kind: TableKind, document: &Document, today: NaiveDate, lang: Lang) -> Table {
    whole(kind, document, today, lang).for_people()
}

/// A table of a plan as it stands on `today`, for programs: with bases and caveats, the same in both languages.
#[must_use]
pub fn data_table(kind: TableKind, document: &Document, today: NaiveDate) -> Table {
    match kind {
        TableKind::Overview => overview_data::table(document, today),
        kind => whole(kind, document, today, Lang::Vi),
    }
}

/// What is to be said of a table as a whole, in the words of a language.
#[must_use]
pub fn about(kind: TableKind, document: &Document, lang: Lang) -> Option<String> {
    let context = document.context();
    match kind {
        TableKind::Framework => Some(framework_about(lang, &context.framework)),
        TableKind::Results => {
            let corrected = document.plan().reference_corrections.len();
            context.reference.as_deref().map(|results| results_about(lang, results, corrected))
        }
        _ => None,
    }
}

/// A table with the columns that people read and those that only programs read.
fn whole(kind: TableKind, document: &Document, today: NaiveDate, lang: Lang) -> Table {
    match kind {
        TableKind::Overview => overview::table(document, today, lang),
        TableKind::Indicators => indicators::table(document, today, lang),
        TableKind::Targets => targets::table(document, today, lang),
        TableKind::Tasks => tasks::table(document, lang),
        TableKind::Deadlines => deadlines::table(document, today, lang),
        TableKind::Agencies => agencies::table(document, lang),
        TableKind::Goals => goals::table(document, lang),
        TableKind::Framework => framework::table(document, lang),
        TableKind::Results => results::table(document, lang),
    }
}

/// Columns from key, heading and usual width in characters.
pub(super) fn columns(lang: Lang, of: &[(&'static str, Heading, u16)]) -> Vec<Column> {
    of.iter().map(|&(key, heading, width_chars)| Column { key, title: heading.text(lang), width_chars }).collect()
}

/// Numbered rows from their cells.
pub(super) fn rows(cells: impl Iterator<Item = Vec<Cell>>) -> Vec<Row> {
    cells.enumerate().map(|(index, cells)| Row { index, cells }).collect()
}

/// A text that may be missing.
pub(super) fn text(text: Option<&str>) -> Cell {
    text.map_or(Cell::Missing, |t| Cell::Text(t.to_owned()))
}

/// Names; missing when there are none.
pub(super) fn list(names: &[String]) -> Cell {
    if names.is_empty() { Cell::Missing } else { Cell::List(names.to_vec()) }
}

/// How work is given to somebody; missing where the document does not say.
pub(super) fn assignment(how: Option<Assignment>, lang: Lang) -> Cell {
    how.map_or(Cell::Missing, |how| Cell::term(codes::assignment(how), sentences::assignment(lang, how)))
}

/// Something that is so; missing where it is not said.
pub(super) const fn yes(is_so: bool) -> Cell {
    if is_so { Cell::Yes } else { Cell::Missing }
}

/// A count.
pub(super) fn count(n: usize) -> Cell {
    Cell::Count(n as u64)
}

/// An effective weight, 0..=1.
pub(super) fn weight(value: f64) -> Cell {
    Cell::Share { value, decimals: 2 }
}

/// A plain figure.
pub(super) fn number(value: f64, decimals: usize) -> Cell {
    Cell::Number { value, decimals, signed: false, estimated: false }
}

/// A year: a figure without decimals that may be missing.
pub(super) fn year(year: Option<i32>) -> Cell {
    year.map_or(Cell::Missing, |y| number(f64::from(y), 0))
}

/// The name of an entry: in Vietnamese the plan's own wording; else the framework's, which has both languages.
pub(super) fn entry_name(document: &Document, code: &str, lang: Lang) -> Option<String> {
    let own = document.plan().indicator(code).and_then(|row| row.name.clone());
    let is_in_framework = document.context().framework.entry(code).is_some();
    own.filter(|_| lang == Lang::Vi || !is_in_framework).or_else(|| {
        let spec = &document.context().framework.entry(code)?.spec;
        Some(lang.pick(&spec.name_vi, &spec.name_en).to_owned())
    })
}
