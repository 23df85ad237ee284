//! The line of a table from outside that has its headings, and what each column is by them.

use crate::text::fold;

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

/// What a column may be, with the ways its heading is spelled, as [`heading_key`] has them.
pub(super) type Spelled<T> = (T, Vec<String>);

/// What somebody has chosen for a heading: a column, or that it is none.
pub(super) type Chosen<'a, T> = &'a dyn Fn(&str) -> Option<Option<T>>;

/// A line that has headings.
#[derive(Debug, PartialEq)]
pub(super) struct Headings<T> {
    /// Its place.
    pub(super) line: usize,
    /// What its columns are.
    pub(super) columns: Vec<Option<T>>,
    /// How many of them are spelled exactly as a heading is, or were chosen: what only begins so may be a row.
    pub(super) n_exact: usize,
}

/// The line with the headings: the one of which most is known, at least two, the first of equals.
pub(super) fn find_headings<T: Copy + PartialEq>(
    rows: &[Vec<String>],
    spelled: &[Spelled<T>],
    chosen: Chosen<'_, T>,
) -> Option<Headings<T>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let found = rows.iter().take(SEARCHED).enumerate().map(|(line, row)| {
        let (columns, n_exact) = of_headings(row, width, spelled, chosen);
        Headings { line, columns, n_exact }
    });
    let n_known = |found: &Headings<T>| found.columns.iter().flatten().count();
    let best = found.collect::<Vec<_>>().into_iter().rev().max_by_key(n_known);
    best.filter(|found| n_known(found) >= 2)
}

/// What each column is when a line has the headings, and how many of them are exactly so.
fn of_headings<T: Copy + PartialEq>(
    row: &[String],
    width: usize,
    spelled: &[Spelled<T>],
    chosen: Chosen<'_, T>,
) -> (Vec<Option<T>>, usize) {
    let keys: Vec<String> = row.iter().map(|heading| heading_key(heading)).collect();
    let mut columns: Vec<Option<T>> = vec![None; width];
    for (at, key) in keys.iter().enumerate() {
        put(&mut columns, at, chosen(key).flatten().into_iter());
    }
    let mut put_spelled = |is_it: fn(&str, &str) -> bool| {
        let is_new = |key: &str| !key.is_empty() && chosen(key).is_none();
        for (at, key) in keys.iter().enumerate().filter(|(_, key)| is_new(key)) {
            let fitting = spelled.iter().filter(|(_, spellings)| spellings.iter().any(|spelling| is_it(key, spelling)));
            put(&mut columns, at, fitting.map(|(column, _)| *column));
        }
        columns.iter().flatten().count()
    };
    // A heading that is spelled exactly so goes before one that only begins so, such as "Hạng 2024".
    let n_exact = put_spelled(|key, spelling| key == spelling);
    put_spelled(begins);
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
