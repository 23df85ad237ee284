//! A block of cells from Excel or Word at a place of a table: what would change, and what does not fit and why.

use crate::intake::cells_of_text;
use crate::intake::field_value::field_value;
use crate::report::{TableKind, cell_field};
use crate::text::parse::typed;
use crate::text::{EditWord, Lang, basis_of, fold, problems};
use index_core::{Edit, FieldChange, List, OpenPlan, Trial, Value};

/// Where a block is pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastePlace {
    /// The table.
    pub kind: TableKind,
    /// The rows that take the lines of the block.
    pub rows: Vec<PasteRow>,
    /// Key and heading of all columns that are shown.
    pub columns: Vec<(&'static str, &'static str)>,
    /// The first of the columns that take the cells of a block without headings.
    pub from: usize,
    /// Whether a block of one line goes into every row.
    pub repeat: bool,
    /// The block, cells separated by tabs.
    pub block: String,
}

/// A row that takes a line of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasteRow {
    /// Its place in the plan, the [`crate::report::Row::index`].
    pub index: usize,
    /// Its place among the rows that are shown, from 1.
    pub number: usize,
    /// What copying gives of each of its columns ([`crate::report::Cell::copied`]): a text that comes back is no change.
    pub copied: Vec<String>,
}

/// What pasting a block would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paste {
    /// The cells that would change.
    pub changes: Vec<PasteChange>,
    /// The cells that cannot be pasted.
    pub misfits: Vec<PasteMisfit>,
}

/// A cell that would change.
#[derive(Clone, Debug, PartialEq)]
pub struct PasteChange {
    /// What people call the row.
    pub row: String,
    /// The heading of the column.
    pub column: &'static str,
    /// What it holds now, in words.
    pub old: String,
    /// What it would hold, in words.
    pub new: String,
    /// The change.
    pub change: FieldChange,
}

/// A cell that cannot be pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasteMisfit {
    /// What people call the row; its number in the block when it is outside the table.
    pub row: String,
    /// The heading of the column; its number in the block when it is outside the table.
    pub column: String,
    /// The text.
    pub text: String,
    /// Why, in words.
    pub why: String,
}

impl Paste {
    /// All changes as one step.
    #[must_use]
    pub fn edit(&self) -> Edit {
        Edit::Set(self.changes.iter().map(|one| one.change.clone()).collect())
    }
}

/// What pasting a block at a place would do to a document.
#[must_use]
pub fn paste(open: &OpenPlan, place: &PastePlace, lang: Lang) -> Paste {
    let mut lines = cells_of_text::records(&place.block);
    let by_heading = lines.first().and_then(|first| headings(place, first, lang));
    if by_heading.is_some() {
        lines.remove(0);
    }
    if let (true, [line]) = (place.repeat, lines.as_slice()) {
        lines = vec![line.clone(); place.rows.len()];
    }
    let column_of = |at: usize| match &by_heading {
        Some(found) => found.get(at).copied().unwrap_or(Column::Outside),
        None if place.from + at < place.columns.len() => Column::At(place.from + at),
        None => Column::Outside,
    };
    let mut pasting = Pasting { open, place, lang, trial: open.trial(), paste: Paste::default() };
    for (at, line) in lines.iter().enumerate() {
        let not_entered: Vec<usize> = line
            .iter()
            .enumerate()
            .filter_map(|(column, text)| match column_of(column) {
                Column::Ground(of) if says_not_entered(text) => Some(of),
                _ => None,
            })
            .collect();
        for (column, text) in line.iter().enumerate() {
            let goes = column_of(column);
            let is_entered = !matches!(goes, Column::At(at) if not_entered.contains(&at));
            pasting.cell(at, (column, goes), (text, is_entered));
        }
    }
    pasting.paste
}

/// Where a cell of a block goes.
#[derive(Clone, Copy)]
enum Column {
    /// Into the column at this place of those that are shown.
    At(usize),
    /// Nowhere: it says on what ground the figure of this column stands.
    Ground(usize),
    /// Beyond the table.
    Outside,
}

/// The columns that the first line of a block names, when it is made of headings of the table, as what is copied here is.
fn headings(place: &PastePlace, first: &[String], lang: Lang) -> Option<Vec<Column>> {
    let column = |cell: &String| {
        let wanted = fold(cell.trim());
        let is_named = |title: &str| fold(title) == wanted;
        let named = place.columns.iter().position(|(_, title)| is_named(title));
        let ground_of = || place.columns.iter().position(|(_, title)| is_named(&basis_of(lang, title)));
        named.map(Column::At).or_else(|| ground_of().map(Column::Ground))
    };
    first.iter().map(column).collect::<Option<Vec<_>>>().filter(|found| !found.is_empty())
}

/// Whether the ground of a figure is that it was only shown, in either language: what was estimated on one row is no figure
/// of another.
fn says_not_entered(ground: &str) -> bool {
    [Lang::Vi, Lang::En].iter().any(|lang| fold(ground.trim()) == fold(EditWord::NotEntered.text(*lang)))
}

struct Pasting<'a> {
    open: &'a OpenPlan,
    place: &'a PastePlace,
    lang: Lang,
    trial: Trial,
    paste: Paste,
}

impl Pasting<'_> {
    fn cell(&mut self, at: usize, (column, goes): (usize, Column), (text, is_entered): (&str, bool)) {
        let (place, lang) = (self.place, self.lang);
        let row = place.rows.get(at);
        let known = match goes {
            Column::Ground(_) => return,
            Column::At(column) => row.zip(place.columns.get(column)).map(|(row, heading)| (row, column, heading)),
            Column::Outside => None,
        };
        let Some((row, column, (key, title))) = known else {
            // Empty cells at the edge of a block are no loss.
            if !text.trim().is_empty() {
                let name = row.map_or_else(|| format!("+{}", at + 1), |row| self.row_name(row));
                let heading = match goes {
                    Column::At(column) => place.columns.get(column).map(|(_, title)| (*title).to_owned()),
                    Column::Ground(_) | Column::Outside => None,
                };
                let heading = heading.unwrap_or_else(|| format!("+{}", column + 1));
                self.refuse(name, heading, text, EditWord::OutsideTable.text(lang).to_owned());
            }
            return;
        };
        if row.copied.get(column).is_some_and(|copied| copied.trim() == text.trim()) {
            return;
        }
        let is_estimate = !is_entered || text.trim_start().starts_with('≈');
        let not_pasted = || Err(EditWord::EstimateNotPasted.text(lang).to_owned());
        if let Err(why) = if is_estimate { not_pasted() } else { self.set(row, (key, title), text) } {
            let name = self.row_name(row);
            self.refuse(name, (*title).to_owned(), text, why);
        }
    }

    fn set(&mut self, row: &PasteRow, (key, column): (&str, &'static str), text: &str) -> Result<(), String> {
        let lang = self.lang;
        let Some((record, field)) = cell_field(self.place.kind, key, row.index) else {
            let is_code = self.place.kind == TableKind::Indicators && key == "code";
            let why = if is_code { EditWord::CodeInForm } else { EditWord::NotEdited };
            return Err(why.text(lang).to_owned());
        };
        let value = field_value(self.open, lang, (record, field), plain(text));
        let value = value.map_err(|fault| fault.of_cell(lang, text))?;
        let before = self.open.plan().value(record, field).unwrap_or(Value::Missing);
        let change = FieldChange { record, field, value };
        self.trial.set(&change).map_err(|error| problems::edit_error(lang, &error))?;
        if change.value != before {
            let (old, new) = (typed(lang, &before), typed(lang, &change.value));
            self.paste.changes.push(PasteChange { row: self.row_name(row), column, old, new, change });
        }
        Ok(())
    }

    fn refuse(&mut self, row: String, column: String, text: &str, why: String) {
        self.paste.misfits.push(PasteMisfit { row, column, text: text.trim().to_owned(), why });
    }

    /// The number of a row on screen with its title.
    fn row_name(&self, row: &PasteRow) -> String {
        let list = self.place.kind.list().unwrap_or(List::Indicators);
        match self.open.plan().row_title(list, row.index) {
            Some(title) => format!("{} · {title}", row.number),
            None => row.number.to_string(),
        }
    }
}

/// The text without the apostrophe that keeps a spreadsheet from taking words for a formula.
fn plain(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(text)
}
