//! Trying the cells of a block one after the other, and noting what each would change.

use super::columns::{Block, Column, says_not_entered};
use super::place::PastePlace;
use super::rows::{Goes, RowFinder};
use super::told::{Paste, PasteAdded, PasteChange, PasteMisfit};
use crate::intake::field_value::field_value;
use crate::report::{TableKind, cell_field};
use crate::text::parse::typed;
use crate::text::{EditWord, Lang, is_at_row, problems};
use index_core::{Edit, Field, FieldChange, List, OpenPlan, Record, Trial, Value};
use std::sync::Arc;

/// A block on its way into a plan.
pub(super) struct Pasting<'a> {
    open: &'a OpenPlan,
    place: &'a PastePlace,
    block: &'a Block<'a>,
    lang: Lang,
    trial: Trial,
    rows: RowFinder,
    paste: Paste,
}

/// The row that a line goes into.
struct Row<'a> {
    index: usize,
    /// What people call it.
    name: String,
    /// What copying gives of its columns; nothing of a new row.
    copied: &'a [String],
    is_new: bool,
    /// The code it was found by.
    code: Option<String>,
    /// What was written into it.
    written: Vec<(&'static str, FieldChange)>,
}

impl<'a> Pasting<'a> {
    pub(super) fn new(open: &'a OpenPlan, place: &'a PastePlace, block: &'a Block<'a>, lang: Lang) -> Self {
        let paste = Paste { unused: block.unused.clone(), ..Paste::default() };
        Self { open, place, block, lang, trial: open.trial(), rows: RowFinder::new(open, place, block), paste }
    }

    pub(super) fn done(mut self) -> Paste {
        self.paste.plan = Arc::clone(self.trial.plan());
        self.paste
    }

    /// Tries a line, by its place below the headings and its number in the block.
    pub(super) fn line(&mut self, (at, number): (usize, usize), line: &[String]) {
        let place = self.place;
        match self.rows.goes(at, line, (place, self.block), self.trial.plan(), self.lang) {
            Goes::Nowhere => {}
            Goes::Outside => self.outside(number, line),
            Goes::Refused { text, why } => self.refuse(format!("+{number}"), "–".to_owned(), &text, why),
            Goes::Into { index, code } => {
                let shown = place.rows.iter().find(|row| row.index == index);
                let copied = shown.map_or(&[][..], |row| row.copied.as_slice());
                let name = self.row_name(index, shown.map_or(index + 1, |row| row.number));
                let mut row = Row { index, name, copied, is_new: false, code, written: Vec::new() };
                self.cells(&mut row, line);
            }
            Goes::New { code } => self.add(number, code, line),
        }
    }

    /// Adds a row at the end of the list.
    fn add(&mut self, number: usize, code: Option<String>, line: &[String]) {
        let Some(list) = self.place.kind.list() else { return };
        let at = self.trial.plan().row_count(list).unwrap_or_default();
        let coded = code.clone().map(|code| FieldChange {
            record: Record::Row(list, at),
            field: Field::Code,
            value: Value::Text(code),
        });
        let added = self.trial.carry_out(&Edit::AddRow { list, at });
        let added = added.and_then(|()| coded.map_or(Ok(()), |coded| self.trial.set(&coded)));
        if let Err(error) = added {
            return self.refuse(format!("+{number}"), "–".to_owned(), "", problems::edit_error(self.lang, &error));
        }
        let name = format!("+{number}");
        let mut row = Row { index: at, name, copied: &[], is_new: true, code, written: Vec::new() };
        self.cells(&mut row, line);
        let changes: Vec<FieldChange> = row.written.iter().map(|(_, change)| change.clone()).collect();
        if let Some(other) = self.rows.same_as(self.trial.plan(), list, &changes) {
            let text = self.trial.plan().row_title(list, at).unwrap_or_default();
            // It was added last, so it is there.
            let _ = self.trial.carry_out(&Edit::RemoveRows { list, rows: vec![at] });
            return self.refuse(row.name, "–".to_owned(), &text, is_at_row(self.lang, other + 1));
        }
        let title = self.trial.plan().row_title(list, at).unwrap_or_default();
        let is_besides = |change: &FieldChange| change.value != Value::Text(title.clone());
        let written = row.written.iter().filter(|(_, change)| is_besides(change));
        let what = written.map(|(column, change)| format!("{column}: {}", typed(self.lang, &change.value)));
        let what = what.collect::<Vec<_>>().join("; ");
        self.paste.first_added.get_or_insert(at);
        self.paste.added.push(PasteAdded { row: title, what });
    }

    /// Tries the cells of a line in its row.
    fn cells(&mut self, row: &mut Row<'_>, line: &[String]) {
        let grounds = line.iter().enumerate().filter_map(|(at, text)| match self.block.column(at) {
            Column::Ground(of) if says_not_entered(text) => Some(of),
            _ => None,
        });
        let not_entered: Vec<usize> = grounds.collect();
        for (at, text) in line.iter().enumerate() {
            match self.block.column(at) {
                Column::At(column) => self.cell(row, column, text, !not_entered.contains(&column)),
                Column::Outside => self.outside_cell(row.name.clone(), at, text),
                Column::Ground(_) | Column::Unused => {}
            }
        }
    }

    fn cell(&mut self, row: &mut Row<'_>, column: usize, text: &str, is_entered: bool) {
        let lang = self.lang;
        let Some((key, title)) = self.place.columns.get(column).copied() else { return };
        // What a row was found by stays; gaps of cells that were one are no wish to empty what is there.
        let is_found = row.code.is_some();
        let is_gap = (row.is_new || is_found) && text.trim().is_empty();
        let is_key = is_found && (key == "code" || key == "name" && self.rows.is_name_of(row.code.as_deref(), text));
        let comes_back = row.copied.get(column).is_some_and(|copied| copied.trim() == text.trim());
        if is_gap || is_key || comes_back {
            return;
        }
        let is_estimate = !is_entered || text.trim_start().starts_with('≈');
        let not_pasted = || Err(EditWord::EstimateNotPasted.text(lang).to_owned());
        if let Err(why) = if is_estimate { not_pasted() } else { self.set(row, (key, title), text) } {
            self.refuse(row.name.clone(), title.to_owned(), text, why);
        }
    }

    fn set(&mut self, row: &mut Row<'_>, (key, column): (&str, &'static str), text: &str) -> Result<(), String> {
        let lang = self.lang;
        let Some((record, field)) = cell_field(self.place.kind, key, row.index) else {
            let is_code = self.place.kind == TableKind::Indicators && key == "code";
            let why = if is_code { EditWord::CodeInForm } else { EditWord::NotEdited };
            return Err(why.text(lang).to_owned());
        };
        let value = field_value(self.open, lang, (record, field), plain(text));
        let value = value.map_err(|fault| fault.of_cell(lang, text))?;
        let change = FieldChange { record, field, value };
        self.trial.set(&change).map_err(|error| problems::edit_error(lang, &error))?;
        if row.is_new {
            row.written.push((column, change));
            return Ok(());
        }
        let before = self.open.plan().value(record, field).unwrap_or(Value::Missing);
        if change.value != before {
            let (old, new) = (typed(lang, &before), typed(lang, &change.value));
            self.paste.changes.push(PasteChange { row: row.name.clone(), column, old, new, change });
        }
        Ok(())
    }

    /// Tells the cells of a line for which there is no row.
    fn outside(&mut self, number: usize, line: &[String]) {
        for (at, text) in line.iter().enumerate() {
            let heading = match self.block.column(at) {
                Column::At(column) => self.place.columns.get(column).map(|(_, title)| (*title).to_owned()),
                Column::Ground(_) | Column::Unused => continue,
                Column::Outside => None,
            };
            self.is_outside(format!("+{number}"), heading.unwrap_or_else(|| format!("+{}", at + 1)), text);
        }
    }

    fn outside_cell(&mut self, row: String, at: usize, text: &str) {
        self.is_outside(row, format!("+{}", at + 1), text);
    }

    /// Empty cells at the edge of a block are no loss.
    fn is_outside(&mut self, row: String, heading: String, text: &str) {
        if !text.trim().is_empty() {
            self.refuse(row, heading, text, EditWord::OutsideTable.text(self.lang).to_owned());
        }
    }

    fn refuse(&mut self, row: String, column: String, text: &str, why: String) {
        self.paste.misfits.push(PasteMisfit { row, column, text: text.trim().to_owned(), why });
    }

    /// The number of a row on screen with its title.
    fn row_name(&self, index: usize, number: usize) -> String {
        let list = self.place.kind.list().unwrap_or(List::Indicators);
        match self.open.plan().row_title(list, index) {
            Some(title) => format!("{number} · {title}"),
            None => number.to_string(),
        }
    }
}

/// The text without the apostrophe that keeps a spreadsheet from taking words for a formula.
pub(super) fn plain(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(text)
}
