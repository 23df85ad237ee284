//! The line of a table from outside that has its headings, and what each column is by them.

use crate::text::fold;
use std::collections::BTreeSet;

/// So many lines are looked at: a title and an official's name may stand above the headings.
const SEARCHED: usize = 12;
/// A longer text is a row that begins like a heading.
const LONGEST: usize = 60;

/// A heading as it is compared: without diacritics, signs and spaces too many.
#[must_use]
pub fn heading_key(heading: &str) -> String {
    let folded = fold(heading);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The years that a text speaks of. The number of a document, "2088/QĐ-BKHCN", and a day, "ngày 2 tháng 1 năm 2026", are none.
pub(super) fn years_in(text: &str) -> BTreeSet<i32> {
    let folded = fold(text);
    let words: Vec<&str> =
        folded.split_whitespace().map(|word| word.trim_matches(['(', ')', ',', '.', ':', ';'])).collect();
    let before = |at: usize, by: usize| at.checked_sub(by).and_then(|at| words.get(at)).copied();
    let is_of_day = |at: usize| before(at, 1) == Some("nam") && before(at, 3) == Some("thang");
    let is_year = |(at, word): &(usize, &&str)| word.len() == 4 && before(*at, 1) != Some("so") && !is_of_day(*at);
    let years = words.iter().enumerate().filter(is_year).filter_map(|(_, word)| word.parse().ok());
    years.filter(|year| (2000..2100).contains(year)).collect()
}

/// The one year that a heading speaks of.
pub(super) fn year_in(heading: &str) -> Option<i32> {
    let years = years_in(heading);
    years.first().copied().filter(|_| years.len() == 1)
}

/// A heading as a choice for it is remembered: whatever year it speaks of. "Năm 2024" alone is no other year's.
#[must_use]
pub fn remembered_key(heading: &str) -> String {
    let key = heading_key(heading);
    let Some(year) = year_in(&key) else { return key };
    let year = year.to_string();
    let words: Vec<&str> = key.split(' ').filter(|word| *word != year).collect();
    match words.strip_suffix(&["nam"]).unwrap_or(&words) {
        [] => key,
        words => words.join(" "),
    }
}

/// What a column may be, with the ways its heading is spelled, as [`heading_key`] has them.
pub(super) type Spelled<T> = (T, Vec<String>);

/// What is asked of a table besides the ways in which headings are spelled.
pub(super) struct Asked<'a, T> {
    /// What somebody has chosen for a heading: a column, or that it is none.
    pub(super) chosen: &'a dyn Fn(&str) -> Option<Option<T>>,
    /// Of what year the figures are to be.
    pub(super) year: Option<i32>,
}

/// Headings, in one line or in two of which cells are merged.
#[derive(Debug, PartialEq)]
pub(super) struct Headings<T> {
    /// The place of their last line.
    pub(super) line: usize,
    /// How many lines they are.
    pub(super) n_lines: usize,
    /// What they say, a column each.
    pub(super) heads: Vec<String>,
    /// What its columns are.
    pub(super) columns: Vec<Option<T>>,
    /// How many of them are spelled exactly as a heading is, or were chosen: what only begins so may be a row.
    pub(super) n_exact: usize,
}

/// The line with the headings: the one of which most is known, at least two, the first of equals.
pub(super) fn find_headings<T: Copy + PartialEq>(
    rows: &[Vec<String>],
    spelled: &[Spelled<T>],
    asked: &Asked<'_, T>,
) -> Option<Headings<T>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let of = |line: usize, n_lines: usize, heads: Vec<String>| {
        let (columns, n_exact) = of_headings(&heads, width, spelled, asked);
        Headings { line, n_lines, heads, columns, n_exact }
    };
    let lines = || rows.iter().take(SEARCHED).enumerate();
    let single = lines().map(|(line, row)| of(line, 1, row.clone()));
    let double = lines().zip(rows.iter().skip(1)).map(|((line, above), row)| of(line + 1, 2, joined(above, row)));
    let n_known = |found: &Headings<T>| found.columns.iter().flatten().count();
    // Two lines are headings together only where they say more than each alone.
    let best = single.chain(double).collect::<Vec<_>>().into_iter().rev().max_by_key(n_known);
    best.filter(|found| n_known(found) >= 2)
}

/// The headings of two lines: a cell that is merged down stands in the line above, and one that is merged across, "Kết quả năm
/// 2025", says of what year those below it are.
fn joined(above: &[String], below: &[String]) -> Vec<String> {
    let mut group = "";
    let cell = |line: &'_ [String], at: usize| line.get(at).map_or("", |cell| cell.trim()).to_owned();
    let heads = (0..above.len().max(below.len())).map(|at| {
        let (upper, lower) = (above.get(at).map_or("", |cell| cell.trim()), cell(below, at));
        if !upper.is_empty() {
            group = upper;
        }
        match year_in(group) {
            _ if lower.is_empty() => upper.to_owned(),
            Some(year) if years_in(&lower).is_empty() => format!("{lower} {year}"),
            _ => lower,
        }
    });
    heads.collect()
}

/// When a heading has its turn: one of the year that is asked for before one without a year, and that before one of another.
#[derive(Clone, Copy, PartialEq)]
enum Turn {
    First,
    Second,
    Last,
}

impl Turn {
    fn of(year: Option<i32>, asked: Option<i32>) -> Self {
        match year {
            None => Self::Second,
            year if year == asked => Self::First,
            _ => Self::Last,
        }
    }
}

/// What each column is when a line has the headings, and how many of them are exactly so.
fn of_headings<T: Copy + PartialEq>(
    row: &[String],
    width: usize,
    spelled: &[Spelled<T>],
    asked: &Asked<'_, T>,
) -> (Vec<Option<T>>, usize) {
    let mut columns: Vec<Option<T>> = vec![None; width];
    let mut n_exact = 0;
    for now in [Turn::First, Turn::Second, Turn::Last] {
        let turn = (0..).zip(row).filter(|(_, heading)| Turn::of(year_in(heading), asked.year) == now);
        let turn: Vec<(usize, String)> = turn.map(|(at, heading)| (at, heading_key(heading))).collect();
        let n_before = columns.iter().flatten().count();
        for (at, key) in &turn {
            put(&mut columns, *at, (asked.chosen)(key).flatten().into_iter());
        }
        let mut put_spelled = |is_it: fn(&str, &str) -> bool| {
            let is_new = |key: &str| !key.is_empty() && (asked.chosen)(key).is_none();
            for (at, key) in turn.iter().filter(|(_, key)| is_new(key)) {
                let is_spelled = |spellings: &[String]| spellings.iter().any(|spelling| is_it(key, spelling));
                let fitting = spelled.iter().filter(|(_, spellings)| is_spelled(spellings));
                put(&mut columns, *at, fitting.map(|(column, _)| *column));
            }
            columns.iter().flatten().count()
        };
        // A heading that is spelled exactly so goes before one that only begins so, such as "Hạng 2024".
        n_exact += put_spelled(|key, spelling| key == spelling) - n_before;
        put_spelled(begins);
    }
    (columns, n_exact)
}

/// Gives a heading the first column that fits and that no other heading has.
fn put<T: Copy + PartialEq>(columns: &mut [Option<T>], at: usize, mut fitting: impl Iterator<Item = T>) {
    let free = fitting.find(|column| !columns.contains(&Some(*column)));
    if let Some(place) = columns.get_mut(at)
        && place.is_none()
    {
        *place = free;
    }
}

/// Whether a heading begins with a spelling. Of one word that is not enough: "Số liệu" is no number and "Hạng mục" no rank,
/// but "Hạng 2024" and "Hạng năm 2024" are; "Năm 2024" is a figure of that year.
fn begins(key: &str, spelling: &str) -> bool {
    let Some(rest) = key.strip_prefix(spelling).and_then(|rest| rest.strip_prefix(' ')) else { return false };
    let is_of_year =
        spelling != "nam" && rest.strip_prefix("nam ").unwrap_or(rest).starts_with(|c: char| c.is_ascii_digit());
    key.len() <= LONGEST && (spelling.contains(' ') || is_of_year)
}

/// Whether a line only numbers the columns, "(1) (2) (3)", as tables of official documents do below their headings.
pub(super) fn is_numbering(row: &[String]) -> bool {
    let mut cells = row.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).peekable();
    let is_number = |cell: &str| {
        let inner = cell.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        inner.is_some_and(|inner| inner.chars().all(|c| c.is_ascii_alphanumeric()) && inner.len() <= 2)
    };
    cells.peek().is_some() && cells.all(is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_that_are_only_numbered_are_no_row() {
        let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        assert!(is_numbering(&row(&["(1)", "(2)", "", "(10)"])));
        assert!(!is_numbering(&row(&["(1)", "Rà soát"])) && !is_numbering(&row(&["", ""])));
    }
}
