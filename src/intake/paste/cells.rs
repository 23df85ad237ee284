//! Trying the cells of a block one after the other, and noting what each would change.

use super::columns::{Block, Column};
use super::place::{PastePlace, PasteRow};
use super::rows::{Goes, RowFinder, words_of};
use super::told::{Paste, PasteAdded, PasteChange, PasteMisfit};
use crate::intake::field_value::field_value;
use crate::intake::said_basis::said_basis;
use crate::report::{TableKind, cell_field};
use crate::text::fields::row_of;
use crate::text::parse::typed;
use crate::text::{EditWord, Heading, Lang, capitalised, problems};
use index_core::{Basis, Cause, Edit, Field, FieldChange, List, OpenPlan, Plan, Record, Trial, Value};
use std::collections::BTreeMap;

/// A block on its way into a plan.
pub(super) struct Pasting<'a> {
    open: &'a OpenPlan,
    place: &'a PastePlace,
    block: &'a Block<'a>,
    lang: Lang,
    trial: Trial,
    rows: RowFinder,
    /// The rows of the table by their place in the plan.
    shown: BTreeMap<usize, &'a PasteRow>,
    /// All that was set, in the order in which it was.
    set: Vec<FieldChange>,
    /// The rows that are added, in their order.
    rows_added: Vec<Edit>,
    /// The number of the heading above the lines, where one was read.
    section: Option<String>,
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
    /// Whether that was not in the column of codes.
    is_by_name: bool,
    /// What was written into it.
    written: Vec<(&'static str, FieldChange)>,
}

impl<'a> Pasting<'a> {
    pub(super) fn new(
        open: &'a OpenPlan,
        (place, block): (&'a PastePlace, &'a Block<'a>),
        rows: RowFinder,
        lang: Lang,
    ) -> Self {
        let paste = Paste { unused: block.unused.clone(), ..Paste::default() };
        let shown = place.rows.iter().chain(&place.hidden).map(|row| (row.index, row)).collect();
        let (trial, set, rows_added) = (open.trial(), Vec::new(), Vec::new());
        Self { open, place, block, lang, trial, rows, shown, set, rows_added, section: None, paste }
    }

    /// What was tried, with all of it as one step.
    pub(super) fn done(mut self) -> Paste {
        self.paste.edit = if self.rows_added.is_empty() {
            Edit::Set(self.set)
        } else {
            self.rows_added.push(Edit::Set(self.set));
            Edit::Together { edits: self.rows_added, cause: Cause::Paste }
        };
        self.paste
    }

    /// Tells a line above the headings, which is of another table.
    pub(super) fn above(&mut self, number: usize, line: &[String]) {
        let why = EditWord::AboveHeadings.text(self.lang).to_owned();
        self.refuse(format!("+{number}"), "–".to_owned(), &words_of(line), why);
    }

    /// Tries a line, by its place below the headings and its number in the block.
    pub(super) fn line(&mut self, (at, number): (usize, usize), line: &[String]) {
        let place = self.place;
        let so_far = (self.set.len(), self.paste.misfits.len());
        match self.rows.goes(at, line, (place, self.block), self.trial.plan(), self.lang) {
            Goes::Nowhere => {}
            Goes::Outside => self.outside(number, line),
            Goes::Refused { text, why } => self.refuse(format!("+{number}"), "–".to_owned(), &text, why),
            Goes::Into { index, code } => {
                let shown = self.shown.get(&index).copied();
                let copied = shown.map_or(&[][..], |row| row.copied.as_slice());
                let name = self.row_name(index, shown.and_then(|row| row.number));
                let is_by_name = self.is_by_name(line);
                let mut row = Row { index, name, copied, is_new: false, code, is_by_name, written: Vec::new() };
                self.cells(&mut row, line);
                self.note(row.code.as_deref(), so_far);
            }
            Goes::Section { no, title } => self.section(no, &title),
            Goes::New { code } => {
                self.add(number, code.clone(), line);
                self.note(code.as_deref(), so_far);
            }
        }
    }

    fn is_by_name(&self, line: &[String]) -> bool {
        self.block.text(line, self.place.column("code")).is_empty()
    }

    /// Notes that the indicator of a code was read, unless nothing of its line could be.
    fn note(&mut self, code: Option<&str>, (n_set, n_misfits): (usize, usize)) {
        let is_read = self.set.len() > n_set || self.paste.misfits.len() == n_misfits;
        if let Some(code) = code.filter(|_| is_read) {
            self.rows.note(code);
        }
    }

    /// Takes a line for the heading of the tasks below it, and adds that where the plan has none of its number.
    fn section(&mut self, no: String, title: &str) {
        let at = self.trial.plan().sections.len();
        if self.trial.plan().sections.iter().all(|section| section.no != no) {
            let record = Record::Row(List::Sections, at);
            let fields = [(Field::No, no.as_str()), (Field::Title, title)];
            let set = fields.map(|(field, text)| FieldChange { record, field, value: Value::Text(text.to_owned()) });
            let row = Edit::AddRow { list: List::Sections, at };
            // An empty row at the end and words in it are always possible.
            let _ = self.trial.carry_out(&row).and_then(|()| set.iter().try_for_each(|change| self.trial.set(change)));
            self.rows_added.push(row);
            self.set.extend(set);
            self.paste.added.push(PasteAdded {
                row: format!("{no}. {title}"),
                what: capitalised(row_of(self.lang, List::Sections)),
            });
        }
        self.section = Some(no);
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
        let added = added.and_then(|()| coded.as_ref().map_or(Ok(()), |coded| self.trial.set(coded)));
        if let Err(error) = added {
            return self.refuse(format!("+{number}"), "–".to_owned(), "", problems::edit_error(self.lang, &error));
        }
        let name = format!("+{number}");
        let is_by_name = self.is_by_name(line);
        let mut row = Row { index: at, name, copied: &[], is_new: true, code, is_by_name, written: Vec::new() };
        self.cells(&mut row, line);
        self.put_into_section(&mut row);
        let fields = self.place.columns.iter().filter_map(|(key, _)| cell_field(self.place.kind, key, at));
        let fields: Vec<Field> = fields.map(|(_, field)| field).collect();
        if !self.place.adds_all && self.rows.same_as(self.trial.plan(), list, &fields).is_some() {
            let text = self.trial.plan().row_title(list, at).unwrap_or_default();
            // It was added last, so it is there.
            let _ = self.trial.carry_out(&Edit::RemoveRows { list, rows: vec![at] });
            return self.refuse(row.name, "–".to_owned(), &text, EditWord::IsThere.text(self.lang).to_owned());
        }
        self.set.extend(coded.into_iter().chain(row.written.iter().map(|(_, change)| change.clone())));
        let title = self.trial.plan().row_title(list, at).unwrap_or_default();
        let is_besides = |change: &FieldChange| change.value != Value::Text(title.clone());
        let written = row.written.iter().filter(|(_, change)| is_besides(change));
        let what = written.map(|(column, change)| format!("{column}: {}", typed(self.lang, &change.value)));
        let what = what.collect::<Vec<_>>().join("; ");
        self.paste.first_added.get_or_insert(at);
        self.rows_added.push(Edit::AddRow { list, at });
        self.paste.added.push(PasteAdded { row: title, what });
    }

    /// Puts a new task under the heading above it, unless its line says another one.
    fn put_into_section(&mut self, row: &mut Row<'_>) {
        let Some(no) = self.section.clone() else { return };
        let record = Record::Row(List::Tasks, row.index);
        let change = FieldChange { record, field: Field::Section, value: Value::Text(no) };
        let is_said = row.written.iter().any(|(_, written)| written.field == Field::Section);
        if !is_said && self.trial.set(&change).is_ok() {
            row.written.push((Heading::Section.text(self.lang), change));
        }
    }

    /// Tries the cells of a line in its row.
    fn cells(&mut self, row: &mut Row<'_>, line: &[String]) {
        let grounds = line.iter().enumerate().filter_map(|(at, text)| match self.block.column(at) {
            // What was estimated on one row is no figure of another.
            Column::Ground(of) if said_basis(text) == Some(Basis::Estimated) => Some(of),
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
        self.tell_old_score(row);
    }

    /// Tells where a new rank stands beside the score of the old one: the figures would go by both.
    fn tell_old_score(&mut self, row: &Row<'_>) {
        let record = Record::Measurement(row.index);
        let value = |plan: &Plan, field| plan.value(record, field).unwrap_or(Value::Missing);
        let is_changed = |field| value(self.open.plan(), field) != value(self.trial.plan(), field);
        let is_of_indicator = self.place.kind == TableKind::Indicators && !row.is_new;
        let score = value(self.trial.plan(), Field::Score);
        if is_of_indicator && score != Value::Missing && is_changed(Field::Rank) && !is_changed(Field::Score) {
            let title = self.place.columns.iter().find(|(key, _)| *key == "score").map_or("–", |(_, title)| *title);
            let why = EditWord::OldScoreStays.text(self.lang).to_owned();
            self.refuse(row.name.clone(), title.to_owned(), &typed(self.lang, &score), why);
        }
    }

    fn cell(&mut self, row: &mut Row<'_>, column: usize, text: &str, is_entered: bool) {
        let lang = self.lang;
        let Some((key, title)) = self.place.columns.get(column).copied() else { return };
        // What a row was found by stays; gaps of cells that were one are no wish to empty what is there.
        let is_found = row.code.is_some();
        let is_gap = (row.is_new || is_found || self.block.is_foreign) && text.trim().is_empty();
        // A table from elsewhere names the row; only one that was copied here, with its codes, renames it.
        let is_other_wording =
            self.block.is_foreign || row.is_by_name || self.rows.is_name_of(row.code.as_deref(), text);
        let is_key = is_found && (key == "code" || key == "name" && is_other_wording);
        let comes_back = row.copied.get(column).is_some_and(|copied| copied.trim() == text.trim());
        if is_gap || is_key || comes_back {
            return;
        }
        let is_number = || text.trim().chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '/' | ' ' | '%'));
        if is_found && key == "name" && is_number() {
            return self.refuse(
                row.name.clone(),
                title.to_owned(),
                text,
                EditWord::NumberIsNoName.text(lang).to_owned(),
            );
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
        if self.is_unknown_code(field, &value) {
            return Err(EditWord::NoSuchIndicator.text(lang).to_owned());
        }
        let change = FieldChange { record, field, value };
        self.trial.set(&change).map_err(|error| problems::edit_error(lang, &error))?;
        if row.is_new {
            row.written.push((column, change));
            return Ok(());
        }
        let before = self.open.plan().value(record, field).unwrap_or(Value::Missing);
        // An empty cell may leave what is usual, such as "not begun".
        let after = self.trial.plan().value(record, field).unwrap_or(Value::Missing);
        if after != before {
            let (old, new) = (typed(lang, &before), typed(lang, &after));
            self.set.push(change);
            self.paste.changes.push(PasteChange { row: row.name.clone(), column, old, new });
        }
        Ok(())
    }

    /// Whether a target or a task is to serve an indicator that the framework does not have.
    fn is_unknown_code(&self, field: Field, value: &Value) -> bool {
        let codes = match (field, value) {
            (Field::Indicator, Value::Text(code)) => std::slice::from_ref(code),
            (Field::Serves, Value::Texts(codes)) => codes,
            _ => &[],
        };
        let framework = &self.open.context().framework;
        codes.iter().any(|code| framework.indicator(code).is_none())
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
    fn row_name(&self, index: usize, number: Option<usize>) -> String {
        let title = self.place.kind.list().and_then(|list| self.open.plan().row_title(list, index));
        let parts = [number.map(|number| number.to_string()), title].into_iter().flatten();
        parts.collect::<Vec<_>>().join(" · ")
    }
}

/// The text without the apostrophe that keeps a spreadsheet from taking words for a formula.
pub(super) fn plain(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(text)
}
