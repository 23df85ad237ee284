//! Which rows of a table are shown, and in which order: typed sorting, a filter that does not mind diacritics, groups.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::cell::text_of;
use super::groups::{Groups, Line, Section};
use super::words::GridWords;
use crate::report::{Cell, Row, Table};
use crate::text::{Lang, fold, matches};

/// How the rows are wanted.
#[derive(Clone, Copy)]
pub(super) struct Wish<'a> {
    /// Only rows with all these words.
    pub(super) filter: &'a str,
    /// The column sorted by, and whether the greatest comes first.
    pub(super) sort: Option<(usize, bool)>,
    /// The groups they stand in.
    pub(super) groups: Option<&'a Arc<Groups>>,
    /// The keys of the groups that are folded.
    pub(super) folded: &'a BTreeSet<String>,
}

/// The rows to show, worked out again only when something changed.
#[derive(Clone, Debug, Default)]
pub(super) struct Order {
    table: Arc<Table>,
    lang: Lang,
    filter: String,
    sort: Option<(usize, bool)>,
    groups: Option<Arc<Groups>>,
    folded_groups: BTreeSet<String>,
    /// Every row's words without diacritics, once something was looked for in them.
    folded: Option<Vec<String>>,
    /// How many rows were found, also in groups that are folded.
    found: usize,
    lines: Arc<[Line]>,
    sections: Arc<[Section]>,
    generation: u64,
    table_generation: u64,
}

impl Order {
    /// The lines to show.
    pub(super) const fn lines(&self) -> &Arc<[Line]> {
        &self.lines
    }

    /// The groups that have headings.
    pub(super) const fn sections(&self) -> &Arc<[Section]> {
        &self.sections
    }

    /// What was looked for last.
    pub(super) fn filter(&self) -> &str {
        &self.filter
    }

    /// How many rows were found, also in groups that are folded.
    pub(super) const fn found(&self) -> usize {
        self.found
    }

    /// A number that is new whenever the lines are.
    pub(super) const fn generation(&self) -> u64 {
        self.generation
    }

    /// A number that is new whenever the table is.
    pub(super) const fn table_generation(&self) -> u64 {
        self.table_generation
    }

    /// Brings the lines up to date.
    pub(super) fn update(&mut self, table: &Arc<Table>, wish: Wish, words: &GridWords) {
        let is_same = Arc::ptr_eq(&self.table, table) || self.table == *table;
        let same_table = self.generation > 0 && self.lang == words.lang && is_same;
        // The same content in another place: the next comparison is of the places.
        self.table = Arc::clone(table);
        let same_groups = self.groups.as_ref() == wish.groups && self.folded_groups == *wish.folded;
        if same_table && same_groups && self.filter == wish.filter && self.sort == wish.sort {
            return;
        }
        if !same_table {
            self.lang = words.lang;
            self.folded = None;
        }
        self.filter = wish.filter.to_owned();
        self.sort = wish.sort;
        self.groups = wish.groups.cloned();
        self.folded_groups.clone_from(wish.folded);
        self.generation += 1;
        if !same_table {
            self.table_generation = self.generation;
        }
        let rows = self.rows(table, words);
        self.found = rows.len();
        let (lines, sections) = match &self.groups {
            Some(groups) => groups.arranged(&rows, &self.folded_groups),
            None => (rows.into_iter().map(Line::Row).collect(), Vec::new()),
        };
        (self.lines, self.sections) = (lines.into(), sections.into());
    }

    /// The rows that are found, sorted, by their place in the table.
    fn rows(&mut self, table: &Table, words: &GridWords) -> Vec<usize> {
        let filter = self.filter.as_str();
        let mut rows: Vec<usize> = if filter.trim().is_empty() {
            (0..table.rows.len()).collect()
        } else {
            let of_table = || table.rows.iter().map(|row| folded(row, words)).collect();
            let folded = self.folded.get_or_insert_with(of_table);
            let found = |(at, text): (usize, &String)| matches(text, filter).then_some(at);
            folded.iter().enumerate().filter_map(found).collect()
        };
        if let Some((column, greatest_first)) = self.sort {
            let keys: Vec<SortKey> = table.rows.iter().map(|row| SortKey::of(row, column)).collect();
            rows.sort_by(|&a, &b| match (keys.get(a), keys.get(b)) {
                (Some(a), Some(b)) => compare(a, b, greatest_first),
                _ => Ordering::Equal,
            });
        }
        rows
    }
}

/// A cell that is sorted by, with its words, which are folded once and not in every comparison.
struct SortKey<'a> {
    cell: &'a Cell,
    words: Cow<'a, str>,
    folded: String,
}

impl<'a> SortKey<'a> {
    fn of(row: &'a Row, column: usize) -> Self {
        let cell = row.cells.get(column).unwrap_or(&Cell::Missing);
        let words: Cow<'a, str> = match cell {
            Cell::Text(text) => Cow::Borrowed(text),
            Cell::Term { text, .. } => Cow::Borrowed(text),
            Cell::List(names) => Cow::Owned(names.join("; ")),
            _ => Cow::Borrowed(""),
        };
        Self { cell, folded: fold(&words), words }
    }
}

fn folded(row: &Row, words: &GridWords) -> String {
    let mut text = String::new();
    for cell in &row.cells {
        text.push_str(&fold(&text_of(cell, words)));
        text.push(' ');
    }
    text
}

/// How two cells are sorted; what is not known comes last either way.
fn compare(a: &SortKey, b: &SortKey, greatest_first: bool) -> Ordering {
    match (a.cell, b.cell) {
        (Cell::Missing, Cell::Missing) => Ordering::Equal,
        (Cell::Missing, _) => Ordering::Greater,
        (_, Cell::Missing) => Ordering::Less,
        _ if greatest_first => by_type(b, a),
        _ => by_type(a, b),
    }
}

fn by_type(x: &SortKey, y: &SortKey) -> Ordering {
    match (x.cell, y.cell) {
        (Cell::Text(_) | Cell::Term { .. }, Cell::Text(_) | Cell::Term { .. }) | (Cell::List(_), Cell::List(_)) => {
            by_words(&x.folded, &y.folded).then_with(|| x.words.cmp(&y.words))
        }
        (Cell::Date(a) | Cell::Yearly(a), Cell::Date(b) | Cell::Yearly(b)) => a.cmp(b),
        (Cell::Status(a), Cell::Status(b)) => a.cmp(b),
        (Cell::Deadline(a), Cell::Deadline(b)) => a.cmp(b),
        (Cell::Target(a), Cell::Target(b)) => a.cmp(b),
        (Cell::Years(a), Cell::Years(b)) => a.cmp(b),
        (Cell::Received { received: a, asked_for: m }, Cell::Received { received: b, asked_for: n }) => {
            a.cmp(b).then(n.cmp(m))
        }
        (Cell::Rank { rank: a, of: m, .. }, Cell::Rank { rank: b, of: n, .. }) => a.cmp(b).then(m.cmp(n)),
        (a, b) => match (figure(a), figure(b)) {
            (Some(a), Some(b)) => a.total_cmp(&b),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => kind(a).cmp(&kind(b)),
        },
    }
}

/// Cells of one kind stay together where a column has several.
const fn kind(cell: &Cell) -> u8 {
    match cell {
        Cell::Date(_) | Cell::Yearly(_) => 0,
        Cell::Status(_) => 1,
        Cell::Deadline(_) => 2,
        Cell::Target(_) => 3,
        Cell::Years(_) => 4,
        Cell::Received { .. } => 5,
        Cell::Text(_) | Cell::Term { .. } => 6,
        Cell::List(_) => 7,
        _ => 8,
    }
}

fn figure(cell: &Cell) -> Option<f64> {
    match *cell {
        Cell::Count(count) => Some(count as f64),
        Cell::Number { value, .. } | Cell::Percent(value) | Cell::Share { value, .. } => Some(value),
        Cell::Rank { rank, .. } => Some(f64::from(rank)),
        _ => None,
    }
}

/// Folded words, with the numbers in them as numbers: 6.2.4 comes before 6.10.
fn by_words(mut x: &str, mut y: &str) -> Ordering {
    loop {
        let (piece_a, rest_a) = piece(x);
        let (piece_b, rest_b) = piece(y);
        let order = match (piece_a.parse::<u64>(), piece_b.parse::<u64>()) {
            (Ok(a), Ok(b)) => a.cmp(&b),
            _ => piece_a.cmp(piece_b),
        };
        if order != Ordering::Equal {
            return order;
        }
        if piece_a.is_empty() {
            return Ordering::Equal;
        }
        (x, y) = (rest_a, rest_b);
    }
}

/// The digits, or the other characters, at the beginning of a text, and what is left.
fn piece(text: &str) -> (&str, &str) {
    let is_digit = text.starts_with(|c: char| c.is_ascii_digit());
    let end = text.find(|c: char| c.is_ascii_digit() != is_digit).unwrap_or(text.len());
    text.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted<const N: usize>(mut texts: [&str; N]) -> [&str; N] {
        let row = |text: &&str| Row { index: 0, cells: vec![Cell::Text((*text).to_owned())] };
        texts.sort_by(|a, b| compare(&SortKey::of(&row(a), 0), &SortKey::of(&row(b), 0), false));
        texts
    }

    #[test]
    fn codes_are_sorted_by_their_numbers() {
        let codes = sorted(["6.10", "10.1", "6.2.4", "6.2", "6.2.10", "1.1.1"]);
        assert_eq!(codes, ["1.1.1", "6.2", "6.2.4", "6.2.10", "6.10", "10.1"]);
    }

    #[test]
    fn diacritics_do_not_decide_unless_all_else_is_equal() {
        let names = sorted(["Đà Nẵng", "Hà Nội", "Cần Thơ", "An Giang", "Ấn"]);
        assert_eq!(names, ["Ấn", "An Giang", "Cần Thơ", "Đà Nẵng", "Hà Nội"]);
    }

    #[test]
    fn what_is_not_known_comes_last_either_way() {
        let rank = Cell::Rank { rank: 5, of: 63, estimated: false };
        let row = Row { index: 0, cells: vec![Cell::Missing, rank, Cell::Count(3), Cell::Count(12)] };
        let [missing, rank, three, twelve] = [0, 1, 2, 3].map(|column| SortKey::of(&row, column));
        assert_eq!(compare(&missing, &rank, false), Ordering::Greater);
        assert_eq!(compare(&missing, &rank, true), Ordering::Greater);
        assert_eq!(compare(&three, &twelve, true), Ordering::Greater);
    }
}
