//! Pasting into tables and importing them.

use super::base::State;
use crate::gui::model::command::{Command, TableWish};
use crate::gui::model::dialog::Dialog;
use crate::gui::model::import::ImportDialog;
use crate::gui::model::paste::PastePreview;
use crate::gui::model::room::{Room, Selection};
use crate::gui::widgets::chip::Tone;
use crate::intake::import::{ImportSubject, heading_key};
use crate::intake::{ImportError, ImportSheet, PastePlace, read_sheets, sheets_of_text};
use crate::text::{imported, in_file};
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
        Box::new(ImportDialog { subject, year: year.unwrap_or_default(), ..ImportDialog::default() })
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
        let lang = self.lang();
        let mut dialog = self.import_dialog();
        dialog.path = path.display().to_string();
        match read_sheets(path) {
            Ok(sheets) => {
                if dialog.source.is_empty() {
                    dialog.source = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
                }
                self.take_import(dialog, sheets);
            }
            Err(error) => {
                let (what, hint) = (error.what(lang), error.hint(lang));
                dialog.trouble = Some(format!("{}: {what}. {hint}", in_file(lang, path, None)));
                self.show_import(dialog);
            }
        }
    }

    pub(super) fn import_text(&mut self, text: &str) {
        let lang = self.lang();
        let mut dialog = self.import_dialog();
        let sheets = sheets_of_text(text);
        if sheets.is_empty() {
            dialog.trouble = Some(ImportError::Empty.what(lang));
            self.show_import(dialog);
        } else {
            self.take_import(dialog, sheets);
        }
    }

    fn take_import(&mut self, mut dialog: Box<ImportDialog>, sheets: Vec<ImportSheet>) {
        dialog.take(sheets, &self.settings.import_columns, &self.catalogue);
        self.show_import(dialog);
    }

    fn show_import(&mut self, import: Box<ImportDialog>) {
        self.dialog = self.shown().map(|plan| Dialog::Import { plan, import });
    }

    /// The import that is open, with its choices; a new one when none is.
    fn import_dialog(&mut self) -> Box<ImportDialog> {
        match self.dialog.take() {
            Some(Dialog::Import { import, .. }) => import,
            _ => Box::default(),
        }
    }

    /// Takes the table over as one step, and remembers what its columns were.
    pub(super) fn apply_import(&mut self) {
        let lang = self.lang();
        let Some(Dialog::Import { import: dialog, .. }) = &self.dialog else { return };
        let Some(preview) = self.tab().map(|tab| dialog.preview(&tab.open, lang)) else { return };
        let is_remembered = dialog.subject == ImportSubject::Indicators;
        for (heading, column) in dialog.headings().iter().zip(&dialog.matching.columns).filter(|_| is_remembered) {
            let (key, name) = (heading_key(heading), column.map_or("", |c| c.key()));
            if !key.is_empty() {
                self.settings.import_columns.insert(key, name.to_owned());
            }
        }
        self.dialog = None;
        if self.apply(&preview.edit(), None) {
            self.say(Tone::Ok, imported(lang, preview.updated.len(), preview.added.len()));
        }
    }
}
