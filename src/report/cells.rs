//! How the columns, rows and cells of tables are made.

use super::codes;
use super::table::{Cell, Column, Row};
use crate::text::comment_words::newest_comment;
use crate::text::{Heading, Lang, sentences};
use chrono::NaiveDate;
use index_core::{Assignment, Comment, IndicatorRow, OpenPlan, Sourced};

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

/// A day that may be missing.
pub(super) fn day(day: Option<NaiveDate>) -> Cell {
    day.map_or(Cell::Missing, Cell::Date)
}

/// Names; missing when there are none.
pub(super) fn list(names: &[String]) -> Cell {
    if names.is_empty() { Cell::Missing } else { Cell::List(names.to_vec()) }
}

/// The newest comment; missing where nothing was said.
pub(super) fn comments(lang: Lang, comments: &[Comment]) -> Cell {
    newest_comment(lang, comments).map_or(Cell::Missing, Cell::Text)
}

/// How work is given to somebody; missing where the document does not say.
pub(super) fn assignment(how: Option<Assignment>, lang: Lang) -> Cell {
    how.map_or(Cell::Missing, |how| Cell::term(codes::of(how), sentences::assignment(lang, how)))
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
pub(super) fn entry_name(open: &OpenPlan, code: &str, lang: Lang) -> Option<String> {
    let own = open.plan().indicator(code).and_then(|row| row.name.as_ref());
    name(open, code, own, lang)
}

/// The same of an indicator's row, which may have its code with another row.
pub(super) fn indicator_name(open: &OpenPlan, row: &IndicatorRow, lang: Lang) -> Option<String> {
    name(open, &row.code, row.name.as_ref(), lang)
}

fn name(open: &OpenPlan, code: &str, own: Option<&String>, lang: Lang) -> Option<String> {
    let is_in_framework = open.context().framework.entry(code).is_some();
    own.filter(|_| lang == Lang::Vi || !is_in_framework).cloned().or_else(|| {
        let spec = &open.context().framework.entry(code)?.spec;
        Some(lang.pick(&spec.name_vi, &spec.name_en).to_owned())
    })
}

/// A rank with its origin, marked where it is not official.
pub(super) fn sourced_rank(rank: Option<&Sourced<u32>>, of: Option<u32>) -> Cell {
    let cell = |rank: &Sourced<u32>| match of {
        Some(of) => Cell::Rank { rank: rank.value, of, estimated: !rank.origin.is_official() },
        None => Cell::Count(u64::from(rank.value)),
    };
    rank.map_or(Cell::Missing, cell)
}

/// A score with its origin, marked where it is not official.
pub(super) fn sourced_score(score: Option<&Sourced<f64>>) -> Cell {
    let cell = |score: &Sourced<f64>| {
        let estimated = !score.origin.is_official();
        Cell::Number { value: score.value, decimals: 2, signed: false, estimated }
    };
    score.map_or(Cell::Missing, cell)
}
