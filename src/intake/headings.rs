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

/// The line with the headings and what its columns are: the one of which most is known, at least two, the first of equals.
pub(super) fn find_headings<T: Copy + PartialEq>(
    rows: &[Vec<String>],
    spelled: &[Spelled<T>],
    chosen: Chosen<'_, T>,
) -> Option<(usize, Vec<Option<T>>)> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let found = rows.iter().take(SEARCHED).map(|row| of_headings(row, width, spelled, chosen)).enumerate();
    let n_known = |columns: &[Option<T>]| columns.iter().flatten().count();
    let best = found.collect::<Vec<_>>().into_iter().rev().max_by_key(|(_, columns)| n_known(columns));
    best.filter(|(_, columns)| n_known(columns) >= 2)
}

/// What each column is when a line has the headings.
fn of_headings<T: Copy + PartialEq>(
    row: &[String],
    width: usize,
    spelled: &[Spelled<T>],
    chosen: Chosen<'_, T>,
) -> Vec<Option<T>> {
    let keys: Vec<String> = row.iter().map(|heading| heading_key(heading)).collect();
    let mut columns = vec![None; width];
    let mut put = |at: usize, column: T| {
        let is_free = !columns.contains(&Some(column)) && columns.get(at).is_some_and(Option::is_none);
        if let (true, Some(place)) = (is_free, columns.get_mut(at)) {
            *place = Some(column);
        }
    };
    for (at, key) in keys.iter().enumerate() {
        chosen(key).flatten().into_iter().for_each(|column| put(at, column));
    }
    let is_new = |key: &&String| !key.is_empty() && chosen(key).is_none();
    // A heading that is spelled exactly so goes before one that only begins so, such as "Hạng 2024".
    let exact = |key: &str, spelling: &str| key == spelling;
    let begins = |key: &str, spelling: &str| {
        key.len() <= LONGEST && key.strip_prefix(spelling).is_some_and(|rest| rest.starts_with(' '))
    };
    for is_it in [exact as fn(&str, &str) -> bool, begins] {
        for (at, key) in keys.iter().enumerate().filter(|(_, key)| is_new(key)) {
            let found = spelled.iter().find(|(_, spellings)| spellings.iter().any(|spelling| is_it(key, spelling)));
            found.into_iter().for_each(|(column, _)| put(at, *column));
        }
    }
    columns
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
