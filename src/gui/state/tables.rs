//! Pasting into tables and importing them.

use super::base::State;
use crate::gui::model::command::{Command, TableWish};
use crate::gui::model::dialog::Dialog;
use crate::gui::model::import::ImportDialog;
use crate::gui::model::paste::PastePreview;
use crate::gui::model::room::{Room, Selection};
use crate::gui::widgets::chip::Tone;
use crate::intake::import::{ImportSubject, heading_key, remembered_key};
use crate::intake::{ImportError, ImportSheet, PastePlace, read_sheets, sheets_of_text};
use crate::text::{imported, in_file};
use chrono::Datelike as _;
use eframe::egui::Context;
use index_core::Edit;
use std::path::Path;

impl State {
    /// Keeps in the settings how tables are wanted.
    pub(super) fn want_tables(&mut self, wish: TableWish) {
        match wish {
            TableWish::Density(density) => self.settings.density = Some(density),
            TableWish::GroupBy(table, by) => {
                let table = <&str>::from(table);
                self.settings.groups.remove(table);
                self.settings.groups.extend(by.map(|by| (table.to_owned(), by.to_owned())));
            }
        }
    }

    pub(super) fn ask_paste(&mut self, place: PastePlace) {
        self.dialog = self.shown().map(|plan| Dialog::Paste { plan, place, preview: PastePreview::default() });
    }

    /// Takes over what was pasted and shows the first new row, which no filter hides.
    pub(super) fn take_pasted(&mut self, edit: &Edit, added: Option<Selection>) {
        if !self.apply(edit, None) {
            return;
        }
        self.dialog = None;
        if let Some(row) = added {
            self.show_new_row(row);
        }
    }

    pub(super) fn ask_import(&mut self, subject: ImportSubject) {
        let dialog = self.new_import(subject);
        self.show_import(dialog);
    }

    /// Asks for a table of what the room shows: of the results in their room, else of the indicators.
    pub(super) fn ask_import_here(&mut self) {
        let is_results = self.room == Room::Results;
        self.ask_import(if is_results { ImportSubject::Results } else { ImportSubject::Indicators });
    }

    fn new_import(&self, subject: ImportSubject) -> Box<ImportDialog> {
        let reference = self.tab().and_then(|tab| tab.open.context().reference.as_ref());
        let year = reference.filter(|_| subject == ImportSubject::Results).map(|results| results.year.to_string());
        let (year, this_year) = (year.unwrap_or_default(), self.today.year());
        Box::new(ImportDialog { subject, year, this_year, ..ImportDialog::default() })
    }

    /// Shows what a pasted table of results would change, in the year that is shown unless the table says its own.
    pub(super) fn paste_results(&mut self, text: &str, year: Option<String>) {
        let mut dialog = self.new_import(ImportSubject::Results);
        dialog.year = year.unwrap_or(dialog.year);
        self.show_import(dialog);
        self.import_text(text);
    }

    pub(super) fn browse_import(&self, ctx: &Context) {
        let Some(Dialog::Import { plan, import }) = &self.dialog else { return };
        let (title, plan) = (import.title().text(self.lang()), *plan);
        self.browse(ctx, move |dialog| {
            let kinds = ["xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt"];
            let dialog = dialog.set_title(title).add_filter("Excel, CSV", &kinds);
            let chosen = pollster::block_on(dialog.pick_file());
            chosen.map(|file| Command::ReadImport(file.path().to_owned()).of(plan)).into_iter().collect()
        });
    }

    pub(super) fn read_import(&mut self, path: &Path) {
        let mut dialog = self.import_dialog();
        dialog.path = path.display().to_string();
        let sheets = read_sheets(path);
        if sheets.is_ok() && dialog.source.is_empty() {
            dialog.source = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        }
        self.take_import(dialog, sheets, &format!("{}: ", in_file(self.lang(), path, None)));
    }

    pub(super) fn import_text(&mut self, text: &str) {
        let dialog = self.import_dialog();
        self.take_import(dialog, sheets_of_text(text), "");
    }

    /// Shows what was read, or why it could not be, after where it is from.
    fn take_import(
        &mut self,
        mut dialog: Box<ImportDialog>,
        sheets: Result<Vec<ImportSheet>, ImportError>,
        from: &str,
    ) {
        let lang = self.lang();
        match sheets {
            Ok(sheets) => dialog.take(sheets, &self.settings.import_columns, &self.catalogue),
            Err(error) => dialog.trouble = Some(format!("{from}{}. {}", error.what(lang), error.hint(lang))),
        }
        self.show_import(dialog);
    }

    fn show_import(&mut self, import: Box<ImportDialog>) {
        self.dialog = self.shown().map(|plan| Dialog::Import { plan, import });
    }

    /// The import that is open, with its choices; a new one when none is.
    fn import_dialog(&mut self) -> Box<ImportDialog> {
        match self.dialog.take() {
            Some(Dialog::Import { import, .. }) => import,
            _ => self.new_import(ImportSubject::default()),
        }
    }

    /// Takes the table over as one step, and remembers what its columns were.
    pub(super) fn apply_import(&mut self) {
        let lang = self.lang();
        let Some(Dialog::Import { import: dialog, .. }) = &self.dialog else { return };
        let Some(preview) = self.tab().map(|tab| dialog.preview(&tab.open, lang)) else { return };
        if dialog.subject == ImportSubject::Indicators {
            let columns = dialog.matching.heads.iter().zip(&dialog.matching.columns);
            let chosen =
                columns.map(|(heading, column)| (heading, remembered_key(heading), column.map_or("", |c| c.key())));
            // Of the columns of several years one is taken: that the others are not says nothing of the next table.
            let is_choice = |(heading, key, name): &(&String, String, &str)| {
                !key.is_empty() && (!name.is_empty() || *key == heading_key(heading))
            };
            let chosen = chosen.filter(is_choice).map(|(_, key, name)| (key, name.to_owned())).collect();
            self.settings.remember_columns(chosen);
        }
        self.dialog = None;
        if self.apply(&preview.edit(), None) {
            self.say(Tone::Ok, imported(lang, preview.updated.len(), preview.added.len(), preview.refused.len()));
        }
    }
}
