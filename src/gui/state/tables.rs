//! Pasting into tables and importing them.

use super::State;
use crate::gui::command::Command;
use crate::gui::dialogs::{Dialog, ImportDialog};
use crate::gui::widgets::chip::Tone;
use crate::plan_file::{ImportError, ImportSheet, read_sheets, sheets_of_text};
use crate::report::PastePlace;
use crate::report::import::heading_key;
use crate::text::{EditWord, imported, in_file};
use eframe::egui::Context;
use std::path::Path;

impl State {
    pub(super) fn ask_paste(&mut self, place: PastePlace) {
        self.dialog = Some(Dialog::Paste(place));
    }

    pub(super) fn ask_import(&mut self) {
        self.dialog = Some(Dialog::Import(Box::default()));
    }

    pub(super) fn browse_import(&self, ctx: &Context) {
        let title = EditWord::ImportTitle.text(self.lang());
        self.browse(ctx, move || {
            let kinds = ["xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt"];
            let dialog = rfd::AsyncFileDialog::new().set_title(title).add_filter("Excel, CSV", &kinds);
            let chosen = pollster::block_on(dialog.pick_file());
            chosen.map(|file| Command::ReadImport(file.path().to_owned())).into_iter().collect()
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
                self.dialog = Some(Dialog::Import(dialog));
            }
        }
    }

    pub(super) fn import_text(&mut self, text: &str) {
        let lang = self.lang();
        let mut dialog = self.import_dialog();
        let sheets = sheets_of_text(text);
        if sheets.is_empty() {
            dialog.trouble = Some(ImportError::Empty.what(lang));
            self.dialog = Some(Dialog::Import(dialog));
        } else {
            self.take_import(dialog, sheets);
        }
    }

    fn take_import(&mut self, mut dialog: Box<ImportDialog>, sheets: Vec<ImportSheet>) {
        dialog.take(sheets, &self.settings.import_columns);
        self.dialog = Some(Dialog::Import(dialog));
    }

    /// The import that is open, with its choices; a new one when none is.
    fn import_dialog(&mut self) -> Box<ImportDialog> {
        match self.dialog.take() {
            Some(Dialog::Import(dialog)) => dialog,
            _ => Box::default(),
        }
    }

    /// Takes the table over as one step, and remembers what its columns were.
    pub(super) fn apply_import(&mut self) {
        let lang = self.lang();
        let Some(Dialog::Import(dialog)) = &self.dialog else { return };
        let preview = dialog.preview(self);
        for (heading, column) in dialog.headings().iter().zip(&dialog.matching.columns) {
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
