//! Opening, saving and closing plans; the system's dialogs run on threads of their own.

use super::base::State;
use super::file_names::{absolute, is_same_file, with_json};
use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::model::dialog::Dialog;
use crate::gui::model::unsettled::{Reach, Spot, Unsettled};
use crate::gui::state::tab::PlanTab;
use crate::gui::widgets::chip::Tone;
use crate::plan_file::{self, DiskFault, FileStamp, Loaded, PlanLock, ReadError, SaveError};
use crate::text::{
    Word, in_file, open_elsewhere, saved_to, saved_without_field, saved_without_moves, saved_without_text,
};
use eframe::egui::Context;
use std::path::Path;
use std::time::{Duration, Instant};

/// A dialog that ends sooner than this was never on the screen: the system has none to offer.
const NO_DIALOG: Duration = Duration::from_millis(400);

impl State {
    pub(super) fn open_file(&mut self, path: &Path) {
        let path = &absolute(path);
        let known = self.tabs.iter().position(|t| t.path.as_deref().is_some_and(|p| is_same_file(p, path)));
        if let Some(known) = known {
            self.active = known;
            self.dialog = None;
            return;
        }
        match plan_file::load(path) {
            Ok(loaded) => {
                let Ok(lock) = self.safety.lock(path) else {
                    self.dialog = None;
                    return self.ask(Dialog::OpenElsewhere { path: path.to_owned() });
                };
                self.show_file(path, loaded, lock);
            }
            Err(error) => self.explain_read(path, &error),
        }
    }

    /// Shows a file that was read.
    pub(super) fn show_file(&mut self, path: &Path, loaded: Loaded, lock: Option<PlanLock>) {
        let stamp = loaded.stamp.clone();
        let mut tab = PlanTab::new(loaded, &self.catalogue);
        (tab.path, tab.stamp) = (Some(path.to_owned()), stamp);
        tab.safety.lock = lock;
        tab.renew(self.today);
        self.show_problems |= tab.told.n_faults() > 0 && !self.settings.keeps_problems_closed;
        self.settings.remember(path);
        self.show(tab);
    }

    /// Says why a file cannot be opened; what was typed comes back after it.
    pub(super) fn explain_read(&mut self, path: &Path, error: &ReadError) {
        let lang = self.lang();
        let what = format!("{}: {}", in_file(lang, path, error.place()), error.what(lang));
        self.ask_after_trouble(Dialog::trouble(Word::CannotOpen.text(lang), what, error.hint(lang)));
    }

    /// Says why a picture cannot be written; what was typed comes back after it.
    pub(super) fn explain_export(&mut self, path: &Path, error: &SaveError) {
        let lang = self.lang();
        let what = format!("{}: {}", in_file(lang, path, None), error.what(lang));
        self.ask_after_trouble(Dialog::trouble(Word::CannotSave.text(lang), what, error.hint(lang)));
    }

    /// Says why a plan cannot be written, and offers another place.
    fn explain_save(&mut self, path: &Path, error: &SaveError) {
        let lang = self.lang();
        let what = format!("{}: {}", in_file(lang, path, None), error.what(lang));
        self.ask_elsewhere(what, error.hint(lang));
    }

    /// Says that a file is open elsewhere and is not written over.
    fn explain_in_use(&mut self, path: &Path) {
        let lang = self.lang();
        self.ask_elsewhere(open_elsewhere(lang, path), Word::OpenElsewhereSave.text(lang).to_owned());
    }

    /// Says why a file is not written, and offers another place; the dialog that had asked for this one comes back anyway.
    fn ask_elsewhere(&mut self, what: String, hint: String) {
        let is_asked_again = matches!(self.dialog, Some(Dialog::SaveAs { .. }));
        let way_out = (!is_asked_again).then_some((Word::SaveElsewhere, Action::SaveAs));
        let title = Word::CannotSave.text(self.lang()).to_owned();
        self.ask_after_trouble(Dialog::Trouble { title, what, hint, way_out });
    }

    /// Tells of a trouble, then goes back to the dialog in which it began, so that nothing is typed twice.
    pub(super) fn ask_after_trouble(&mut self, trouble: Dialog) {
        let before = self.dialog.take();
        self.ask(trouble);
        if let Some(before @ (Dialog::Open { .. } | Dialog::SaveAs { .. } | Dialog::SavePicture { .. })) = before {
            self.ask(before);
        }
    }

    pub(super) fn open_sample(&mut self, name: &'static str) {
        let known = self.tabs.iter().position(|t| t.sample == Some(name) && t.path.is_none());
        if let Some(known) = known {
            self.active = known;
            self.dialog = None;
        } else if let Some(tab) = PlanTab::of_sample(name, &self.catalogue) {
            self.show(tab);
        }
    }

    pub(super) fn show(&mut self, mut tab: PlanTab) {
        self.last_tab += 1;
        tab.id = self.last_tab;
        self.tabs.push(tab);
        self.active = self.tabs.len() - 1;
        self.dialog = None;
    }

    pub(super) fn save(&mut self) {
        match self.tab().and_then(|t| t.path.clone()) {
            Some(path) => self.save_to(&path, false),
            None => self.ask_save_as(),
        }
    }

    pub(super) fn ask_save_as(&mut self) {
        self.settle(Reach::Everything);
        let Some(tab) = self.tab() else { return };
        self.dialog = Some(Dialog::SaveAs { plan: tab.id, path: tab.suggested_file().display().to_string() });
    }

    /// Writes the plan; asks first when that would replace what this window has not read.
    pub(super) fn save_to(&mut self, path: &Path, overwrite: bool) {
        let path = &absolute(path);
        self.settle(Reach::Everything);
        let Some(tab) = self.tabs.get_mut(self.active) else { return };
        let is_own = tab.path.as_deref().is_some_and(|p| is_same_file(p, path));
        let there = FileStamp::read(path);
        // Nobody can say what it holds now, so there is nothing to ask about.
        if let Err(fault @ DiskFault::Held) = there {
            return self.explain_save(path, &SaveError { path: path.to_owned(), fault });
        }
        let is_as_read = is_own && tab.stamp.is_some() && tab.stamp == there.ok();
        if !overwrite && path.is_file() && !is_as_read {
            let (plan, path) = (tab.id, path.to_owned());
            let changed = |path| Dialog::ChangedOutside { plan, path, is_saving: true };
            self.pose(Some(if is_own { changed(path) } else { Dialog::Overwrite { plan, path } }));
            return;
        }
        // Another file is locked before it is written, so that nobody's open plan is written over.
        let Ok(lock) = (if is_own { Ok(None) } else { self.safety.lock(path) }) else {
            return self.explain_in_use(path);
        };
        match plan_file::save(path, tab.open.plan()) {
            Ok(stamp) => {
                tab.path = Some(path.to_owned());
                tab.copy_of = None;
                tab.stamp = Some(stamp);
                tab.open.mark_saved();
                let (plan, left) = (tab.id, std::mem::take(&mut tab.unsettled));
                if !is_own {
                    tab.safety.lock = lock;
                }
                self.dialog = None;
                self.settings.remember(path);
                self.say_saved(path, &left);
                if let Some(leaving) = self.leaving {
                    let _ = self.sender().send(Command::SaveAndLeave(leaving).of(plan));
                }
            }
            Err(error) => self.explain_save(path, &error),
        }
    }

    /// Says that a file is saved; where something is typed that is no value, shows that unless one is leaving.
    fn say_saved(&mut self, path: &Path, left: &[Unsettled]) {
        let lang = self.lang();
        let n_moves = self.tab().filter(|tab| tab.open.is_draft_unsaved()).map(|tab| tab.open.draft().moves.len());
        let Some(first) = left.first() else {
            return match n_moves.filter(|n| *n > 0) {
                Some(n_moves) => self.say(Tone::Warn, saved_without_moves(lang, path, n_moves)),
                None => self.say(Tone::Ok, saved_to(lang, path)),
            };
        };
        let all: Vec<&str> = left.iter().map(|left| left.what.as_str()).collect();
        let all = all.join("; ");
        let told = match first.place {
            Spot::Text => saved_without_text(lang, path, &all),
            Spot::Gone => saved_without_field(lang, path, &all, Word::BringRowBack.text(lang)),
            Spot::Cell(_) | Spot::Field(_) | Spot::Agency => {
                saved_without_field(lang, path, &all, Word::CorrectIt.text(lang))
            }
        };
        self.say(Tone::Warn, told);
        if self.leaving.is_none() {
            self.show_unsettled(&first.place);
        }
    }

    pub(super) fn browse_open(&self, ctx: &Context) {
        let title = Word::OpenPlan.text(self.lang());
        self.browse(ctx, move |dialog| {
            let dialog = dialog.set_title(title).add_filter("JSON", &["json"]);
            let files = pollster::block_on(dialog.pick_files()).unwrap_or_default();
            files.into_iter().map(|f| Command::OpenFile(f.path().to_owned())).collect()
        });
    }

    pub(super) fn browse_save(&self, ctx: &Context) {
        let title = Word::SaveAs.text(self.lang());
        let Some(tab) = self.tab() else { return };
        let (file, plan) = (tab.suggested_file(), tab.id);
        self.browse(ctx, move |dialog| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let dialog = dialog.set_title(title).add_filter("JSON", &["json"]).set_file_name(name);
            let dialog = file.parent().into_iter().fold(dialog, rfd::AsyncFileDialog::set_directory);
            let chosen = pollster::block_on(dialog.save_file());
            chosen.map(|file| Command::SaveChosen(file.path().to_owned()).of(plan)).into_iter().collect()
        });
    }

    /// Saves to a file that was chosen in the system's dialog.
    ///
    /// That dialog has asked about replacing the file that was chosen, but not about one that only gets its name here.
    pub(super) fn save_chosen(&mut self, chosen: &Path) {
        let path = with_json(chosen);
        self.save_to(&path, path == chosen);
    }

    /// Runs a dialog of the system on its own thread and sends what came of it.
    pub(super) fn browse(
        &self,
        ctx: &Context,
        ask: impl FnOnce(rfd::AsyncFileDialog) -> Vec<Command> + Send + 'static,
    ) {
        let (sender, ctx, dialog) = (self.sender(), ctx.clone(), self.system_dialog.clone());
        std::thread::spawn(move || {
            let start = Instant::now();
            let commands = ask(dialog);
            if commands.is_empty() && start.elapsed() < NO_DIALOG {
                let _ = sender.send(Command::BrowseEnded);
            }
            for command in commands {
                let _ = sender.send(command);
            }
            ctx.request_repaint();
        });
    }

    /// Nothing came back at once: there is no dialog on this machine, so the typed path is the way.
    pub(super) fn browse_ended(&mut self) {
        let lang = self.lang();
        self.say(Tone::Warn, Word::NoSystemDialog.text(lang));
    }
}
