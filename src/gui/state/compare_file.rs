//! The open plan beside another file, which is only read.

use super::base::State;
use super::file_names::absolute;
use crate::gui::model::command::Command;
use crate::gui::model::compare_file::{FileComparison, FileRead};
use crate::gui::model::dialog::Dialog;
use crate::plan_file;
use crate::text::{Word, in_file};
use eframe::egui::Context;
use index_core::diff;
use std::path::Path;

impl State {
    pub(super) fn ask_comparison(&mut self) {
        self.show_comparison(FileComparison::default());
    }

    pub(super) fn browse_comparison(&self, ctx: &Context) {
        let title = Word::CompareFile.text(self.lang());
        let Some(plan) = self.shown() else { return };
        self.browse(ctx, move |dialog| {
            let dialog = dialog.set_title(title).add_filter("JSON", &["json"]);
            let chosen = pollster::block_on(dialog.pick_file());
            chosen.map(|file| Command::CompareWith(file.path().to_owned()).of(plan)).into_iter().collect()
        });
    }

    /// Reads the other file and shows what differs.
    pub(super) fn compare_with(&mut self, path: &Path) {
        let lang = self.lang();
        let path = absolute(path);
        let Some(now) = self.tab().map(|tab| tab.open.plan()) else { return };
        let read = match plan_file::load(&path) {
            Ok(loaded) => FileRead::Differences(path.clone(), diff(&loaded.plan, now).into()),
            Err(error) => {
                let place = in_file(lang, &path, error.place());
                FileRead::Trouble(format!("{place}: {}. {}", error.what(lang), error.hint(lang)))
            }
        };
        self.show_comparison(FileComparison { path: path.display().to_string(), read: Some(read) });
    }

    fn show_comparison(&mut self, comparison: FileComparison) {
        self.dialog = self.shown().map(|plan| Dialog::CompareFile { plan, comparison });
    }
}
