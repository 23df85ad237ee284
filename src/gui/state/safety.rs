//! Nothing is lost: recovery files, versions before, answers about files that other programs changed, plans open twice.

use super::base::State;
use super::file_names::is_same_file;
use crate::gui::model::command::SafetyRequest;
use crate::gui::model::dialog::Dialog;
use crate::gui::model::recovery::{Bases, RecoveryOffer, unread};
use crate::gui::state::tab::{CopyOf, PlanTab};
use crate::gui::widgets::chip::Tone;
use crate::plan_file::{self, BadSettings, FileStamp, ReadError, Recovery, Unsaved};
use crate::text::{Word, bad_settings, done_unread, problems, recovery_put_aside};
use eframe::egui::Context;
use index_core::{Cause, Edit, Plan};
use std::path::Path;
use std::sync::Arc;

impl State {
    /// Says when settings were bad.
    pub fn say_bad_settings(&mut self) {
        let told = |bad: &BadSettings| bad_settings(self.lang(), &bad.file, bad.aside.as_deref());
        let told: Vec<String> = self.settings.bad.iter().map(told).collect();
        if !told.is_empty() {
            self.say(Tone::Warn, told.join(" "));
        }
    }

    /// Asks about the unsaved work of runs that crashed.
    pub fn offer_left_over(&mut self) {
        let Some(session) = &mut self.safety.session else { return };
        let left = session.left_over();
        let mut bases = Bases::default();
        for recovery in left.found {
            let offer = RecoveryOffer::of(recovery, &mut bases);
            if offer.is_settled() {
                session.delete(&offer.recovery.file);
                continue;
            }
            self.safety.questions.push_back(Dialog::Recover { file: offer.recovery.file.clone() });
            self.safety.left_over.push(offer);
        }
        if !left.put_aside.is_empty() {
            let told = recovery_put_aside(self.lang(), &left.put_aside);
            self.say(Tone::Warn, told);
        }
    }

    /// Asks a question as soon as no other dialog is open; the same question once.
    pub(super) fn ask(&mut self, question: Dialog) {
        if self.dialog.as_ref() != Some(&question) && !self.safety.questions.contains(&question) {
            self.safety.questions.push_back(question);
        }
    }

    /// At the end of a frame: keeps what is unsaved, and notices what others did; says whether there is more to draw.
    pub(in crate::gui) fn look_after(&mut self, ctx: &Context) -> bool {
        let has_focus = ctx.input(|i| i.focused);
        let is_back = has_focus && !self.safety.had_focus;
        if is_back {
            self.start.is_stale = true;
            if self.guard_again() {
                ctx.request_repaint();
            }
            self.check_files();
        }
        self.hear_of_faults(ctx);
        self.safety.had_focus = has_focus;
        self.hear_of_files(ctx);
        self.look_at_recents(ctx);
        self.look_at_years(ctx);
        self.follow_tour();
        self.keep_safe();
        // Whoever comes back to the window has not begun to type.
        let is_typing = self.is_typing(ctx) && !is_back;
        if self.dialog.is_none() {
            let question = self.next_question(is_typing);
            self.pose(question);
            self.forget_leaving();
            return self.dialog.is_some();
        }
        false
    }

    /// Carries out an answer; a call an arm.
    pub(super) fn safety_request(&mut self, request: SafetyRequest) {
        self.dialog = None;
        match request {
            SafetyRequest::Recover(file) => self.recover(&file),
            SafetyRequest::Delete(file) => self.delete_recovery(&file),
            SafetyRequest::TakeTheirs(path) => self.take_theirs(&path),
            SafetyRequest::KeepMine { path, save } => self.keep_mine(&path, save),
            SafetyRequest::ShowBoth(path) | SafetyRequest::OpenCopy(path) => self.open_copy(&path),
            SafetyRequest::OpenAnyway(path) => self.open_anyway(&path),
            SafetyRequest::Restore(version) => self.restore(version),
        }
    }

    fn take_offer(&mut self, file: &Path) -> Option<Recovery> {
        let at = self.safety.left_over.iter().position(|offer| offer.recovery.file == file)?;
        Some(self.safety.left_over.remove(at).recovery)
    }

    fn delete_recovery(&mut self, file: &Path) {
        if let (Some(found), Some(session)) = (self.take_offer(file), &self.safety.session) {
            session.delete(&found.file);
        }
    }

    /// Opens what the work began with and brings the work back, as one step that is not saved.
    fn recover(&mut self, file: &Path) {
        let Some(found) = self.take_offer(file) else { return };
        let work = found.work;
        let unreadable = work.path.as_deref().and_then(|path| unread(&plan_file::load(path).err()?));
        let said = self.open_base(&work);
        let cause = Cause::Recover;
        let plan = Edit::Replace { plan: work.plan, cause };
        let edits = vec![plan, Edit::RestoreDraft(work.draft)];
        let Some(tab) = self.tabs.get_mut(self.active) else { return };
        if let Err(error) = tab.open.apply(&Edit::Together { edits, cause }) {
            // The recovery file stays where it is, and is offered again.
            return self.say(Tone::Bad, problems::edit_error(self.lang(), &error));
        }
        self.resume(&work.unfinished);
        // The new recovery file is on the disk before the old one goes.
        self.keep_safe();
        if let Some(session) = &self.safety.session {
            session.delete(file);
        }
        let is_only_typed = self.tab().is_some_and(|tab| !tab.is_unsaved() && !work.unfinished.is_empty());
        let said = if is_only_typed { Word::TypedRecovered } else { said }.text(self.lang());
        match unreadable.zip(work.path) {
            Some((error, path)) => self.say_unread(said, &path, &error),
            None => self.say(Tone::Ok, said),
        }
    }

    /// Says what was done although the file on the disk cannot be read.
    fn say_unread(&mut self, done: &str, path: &Path, error: &ReadError) {
        let told = done_unread(self.lang(), done, path, &error.what(self.lang()));
        self.say(Tone::Warn, told);
    }

    /// Shows what the work began with: a plan that is open and has no work of its own, else a new tab. Where the file
    /// is already open with other work, here or in another run, the tab has no file, so that neither is written over
    /// the other. Gives what to say of it.
    fn open_base(&mut self, work: &Unsaved) -> Word {
        let is_base = |tab: &PlanTab| match (&tab.path, &work.path) {
            (Some(open), Some(path)) => is_same_file(open, path),
            (None, None) => tab.sample.is_some() && tab.sample == work.sample.as_deref(),
            _ => false,
        };
        if let Some(free) = self.tabs.iter().position(|tab| is_base(tab) && !tab.has_unsaved_work()) {
            self.active = free;
            self.dialog = None;
            self.mark_base(work);
            return Word::Restored;
        }
        let is_open = work.path.is_some() && self.tabs.iter().any(is_base);
        let lock = match &work.path {
            Some(path) if !is_open => self.safety.lock(path),
            _ => Ok(None),
        };
        let path = work.path.as_ref().filter(|_| !is_open && lock.is_ok());
        let loaded = work.path.as_ref().and_then(|path| plan_file::load(path).ok());
        match (path, loaded) {
            (Some(path), Some(loaded)) => self.show_file(path, loaded, lock.unwrap_or_default()),
            (None, Some(loaded)) => self.show(PlanTab::new(loaded, &self.catalogue)),
            (path, None) => {
                let sample = work.sample.as_deref().filter(|_| work.path.is_none());
                let of_sample = sample.and_then(|name| PlanTab::of_sample(name, &self.catalogue));
                let mut tab =
                    of_sample.unwrap_or_else(|| PlanTab::of_no_file(Plan::clone(&work.plan), &self.catalogue));
                tab.path = path.cloned();
                tab.safety.lock = lock.unwrap_or_default();
                self.show(tab);
            }
        }
        let said = if work.path.is_none() || path.is_some() { Word::Restored } else { Word::RestoredBeside };
        self.mark_base(work);
        said
    }

    /// Notes the file that the work of the shown plan began with: what another program wrote since is asked about before it
    /// is written over.
    fn mark_base(&mut self, work: &Unsaved) {
        let Some(tab) = self.tabs.get_mut(self.active) else { return };
        let is_as_it_was = tab.stamp.as_ref().map(FileStamp::key) == work.base;
        tab.stamp.take_if(|_| !is_as_it_was);
        tab.safety.origin = work.path.clone().map(|path| (path, work.base.clone()));
    }

    fn take_theirs(&mut self, path: &Path) {
        let Some(tab) = self.tabs.get_mut(self.active) else { return };
        match plan_file::load(path) {
            Ok(loaded) => {
                let stamp = loaded.stamp.clone();
                let theirs = PlanTab::new(loaded, &self.catalogue);
                let plan = Arc::clone(theirs.open.plan());
                let edit = Edit::Replace { plan: Arc::clone(&plan), cause: Cause::TakeTheirs };
                if let Err(error) = tab.open.apply(&edit) {
                    return self.say(Tone::Bad, problems::edit_error(self.lang(), &error));
                }
                tab.open.mark_file_holds(Some(plan));
                tab.reading = theirs.reading;
                tab.stamp = stamp;
                self.say(Tone::Ok, Word::TheirsTaken.text(self.lang()));
            }
            Err(error) => self.explain_read(path, &error),
        }
    }

    fn keep_mine(&mut self, path: &Path, save: bool) {
        if save {
            return self.save_to(path, true);
        }
        let theirs = plan_file::load(path);
        let Some(tab) = self.tabs.get_mut(self.active) else { return };
        let said = Word::MineKept.text(self.settings.lang);
        match theirs {
            Ok(theirs) => {
                tab.stamp = theirs.stamp;
                tab.open.mark_file_holds(Some(Arc::new(theirs.plan)));
                self.say(Tone::Ok, said);
            }
            Err(error) => {
                // What cannot be read is no plan, so everything of this one is unsaved.
                tab.stamp = FileStamp::of(path);
                tab.open.mark_file_holds(None);
                self.say_unread(said, path, &error);
            }
        }
    }

    /// Opens what a file holds as a plan that has no file yet.
    fn open_copy(&mut self, path: &Path) {
        match plan_file::load(path) {
            Ok(loaded) => {
                let saved = loaded.stamp.as_ref().and_then(FileStamp::modified);
                let mut tab = PlanTab::new(loaded, &self.catalogue);
                tab.copy_of = Some(CopyOf { path: path.to_owned(), saved });
                self.show(tab);
                self.say(Tone::Ok, Word::CopyOpened.text(self.lang()));
            }
            Err(error) => self.explain_read(path, &error),
        }
    }

    fn open_anyway(&mut self, path: &Path) {
        match plan_file::load(path) {
            Ok(loaded) => self.show_file(path, loaded, None),
            Err(error) => self.explain_read(path, &error),
        }
    }
}
