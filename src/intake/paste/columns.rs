//! What the columns of a pasted block are: by its headings, or by where it is pasted.

use super::place::PastePlace;
use super::spellings::{own_title, spellings};
use crate::intake::headings::{Asked, find_headings, is_numbering};
use crate::report::cell_field;
use crate::text::{Lang, basis_of, fold};

/// Where a cell of a block goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// Into the column at this place of those of the table.
    At(usize),
    /// Nowhere: it says on what ground the figure of this column stands.
    Ground(usize),
    /// Nowhere: its heading is of no column that can be written.
    Unused,
    /// Beyond the table.
    Outside,
}

/// The lines of a block below its headings, and what its columns are.
pub(super) struct Block<'a> {
    /// The lines, with their number in the block, from 1.
    pub(super) lines: Vec<(usize, &'a [String])>,
    /// The lines above its headings that have more than a title, with their number in the block.
    pub(super) above: Vec<(usize, &'a [String])>,
    /// What its columns are by its headings; `None` where it has none.
    columns: Option<Vec<Column>>,
    /// Whether the headings are not those of the table, so that the block is a table of its own.
    pub(super) is_foreign: bool,
    /// The first column of a block without headings.
    from: usize,
    /// How many columns of the table are shown.
    n_shown: usize,
    /// The headings of columns that are not used.
    pub(super) unused: Vec<String>,
}

impl<'a> Block<'a> {
    pub(super) fn of(place: &'a PastePlace, lang: Lang) -> Self {
        let own = place.lines.first().and_then(|first| Some((first, own_headings(place, first, lang)?)));
        let foreign = if own.is_none() { foreign_headings(place) } else { None };
        let is_foreign = foreign.is_some();
        let own = own.map(|(heads, columns)| Found { first: 0, last: 0, heads: heads.clone(), columns });
        let found = own.or(foreign);
        let first = found.as_ref().map_or(0, |found| found.last + 1);
        let n_above = found.as_ref().map_or(0, |found| found.first);
        let has_heads = found.is_some();
        let (heads, columns) = found.map(|found| (found.heads, found.columns)).unzip();
        let numbered = || (1..).zip(place.lines.iter().map(Vec::as_slice));
        let n_filled = |line: &[String]| line.iter().filter(|cell| !cell.trim().is_empty()).count();
        let above = numbered().take(n_above).filter(|(_, line)| n_filled(line) > 1).collect();
        let lines: Vec<_> = numbered().skip(first).skip_while(|(_, line)| has_heads && is_numbering(line)).collect();
        let heads: Vec<String> = heads.unwrap_or_default();
        let is_unused = |at: &usize| columns.as_ref().and_then(|all| all.get(*at)) == Some(&Column::Unused);
        let has_content =
            |at: &usize| lines.iter().any(|(_, line)| line.get(*at).is_some_and(|c| !c.trim().is_empty()));
        let n_columns = columns.as_ref().map_or(0, Vec::len);
        let unused = (0..n_columns).filter(is_unused).filter(has_content).map(|at| {
            let head = heads.get(at).map(|head| head.split_whitespace().collect::<Vec<_>>().join(" "));
            head.filter(|head| !head.is_empty()).unwrap_or_else(|| format!("+{}", at + 1))
        });
        let unused = unused.collect();
        // Names alone are not numbers, which stand in the first column.
        let is_single = place.lines.iter().all(|line| line.len() == 1);
        let begins = place.column(place.kind.begins_with()).filter(|_| place.rows.is_empty() && is_single);
        Self { lines, above, is_foreign, columns, from: begins.unwrap_or(place.from), n_shown: place.n_shown, unused }
    }

    /// Where the cells at a place of the lines go.
    pub(super) fn column(&self, at: usize) -> Column {
        match &self.columns {
            Some(found) => found.get(at).copied().unwrap_or(Column::Outside),
            None if self.from + at < self.n_shown => Column::At(self.from + at),
            None => Column::Outside,
        }
    }

    /// Whether headings say what the columns are.
    pub(super) const fn has_headings(&self) -> bool {
        self.columns.is_some()
    }

    /// What a line has for a column of the table.
    pub(super) fn text<'l>(&self, line: &'l [String], column: Option<usize>) -> &'l str {
        let goes = |at: &usize| column.is_some_and(|column| self.column(*at) == Column::At(column));
        (0..line.len()).find(goes).and_then(|at| line.get(at)).map_or("", |cell| cell.trim())
    }
}

/// The columns that the first line of a block names, when it is made of headings of the table, as what is copied here is.
fn own_headings(place: &PastePlace, first: &[String], lang: Lang) -> Option<Vec<Column>> {
    let column = |cell: &String| {
        let wanted = fold(cell.trim());
        let is_named = |title: &str| fold(title) == wanted;
        let named = place.columns.iter().position(|(_, title)| is_named(title));
        let ground_of = || place.columns.iter().position(|(_, title)| is_named(&basis_of(lang, title)));
        named.map(Column::At).or_else(|| ground_of().map(Column::Ground))
    };
    let mut found = first.iter().map(column).collect::<Option<Vec<_>>>().filter(|found| !found.is_empty())?;
    // Of a column that stands twice, the first is meant; the other one is told.
    for at in 1..found.len() {
        if found[..at].contains(&found[at]) {
            found[at] = Column::Unused;
        }
    }
    Some(found)
}

/// The headings of a block.
struct Found {
    /// Their first line.
    first: usize,
    /// Their last line.
    last: usize,
    /// What they say.
    heads: Vec<String>,
    /// What the columns are by them.
    columns: Vec<Column>,
}

/// The headings of a table from elsewhere. A line that only begins like headings is a row: two must be exact, or
/// one among three.
fn foreign_headings(place: &PastePlace) -> Option<Found> {
    let found = find_headings(&place.lines, &spelled(place), &Asked { chosen: &|_| None, year: None })?;
    let n_known = found.columns.iter().flatten().count();
    let is_sure = found.n_exact >= 2 || (found.n_exact == 1 && n_known >= 3);
    let columns = found.columns.iter().map(|of| of.map_or(Column::Unused, Column::At)).collect();
    let (first, last) = (found.line + 1 - found.n_lines, found.line);
    is_sure.then_some(Found { first, last, heads: found.heads, columns })
}

/// How the headings of the columns that can be written are spelled. What a column of the table is called is no spelling of
/// another one.
fn spelled(place: &PastePlace) -> Vec<(usize, Vec<String>)> {
    let is_written = |key: &str| key == place.kind.begins_with() || cell_field(place.kind, key, 0).is_some();
    let columns = || place.columns.iter().enumerate().filter(|(_, (key, _))| is_written(key));
    let titles: Vec<String> = columns().filter_map(|(_, (key, title))| own_title(key, title)).collect();
    let spelled = columns().map(|(at, (key, title))| {
        let own = own_title(key, title);
        let mut spellings = spellings(place.kind, key, title);
        spellings.retain(|spelling| own.as_ref() == Some(spelling) || !titles.contains(spelling));
        (at, spellings)
    });
    spelled.collect()
}
