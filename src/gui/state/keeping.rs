//! Keeping unsaved work against a crash: at the end of a frame, what changed goes to the recovery files.

use super::base::State;
use super::kept::Sent;
use crate::gui::state::tab::PlanTab;
use crate::plan_file::{self, DiskFault, FileStamp, KeepFault, Session, Settings, Snapshot, Unfinished, Unsaved};
use eframe::egui::Context;
use index_core::Plan;
use std::path::Path;
use std::sync::Arc;

/// When settings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// When one changed that does not change all the time.
    Changes,
    /// Now, at the end of the run.
    All,
}

impl State {
    /// Begins to keep unsaved work, in the person's own folder.
    pub(in crate::gui) fn guard(&mut self) {
        match plan_file::data_folder() {
            Some(folder) => drop(self.guard_in(&folder.join("recovery"))),
            None => self.safety.start_fault = Some(DiskFault::FolderMissing),
        }
    }

    /// Begins to keep unsaved work in a folder; says whether it can.
    pub fn guard_in(&mut self, folder: &Path) -> bool {
        let started = Session::start(folder);
        self.safety.folder = Some(folder.to_owned());
        self.safety.start_fault = started.as_ref().err().map(DiskFault::of);
        self.safety.session = started.ok();
        self.safety.is_heard = false;
        self.safety.session.is_some()
    }

    /// Begins to keep unsaved work where that was not possible before; says whether it can now.
    pub(super) fn guard_again(&mut self) -> bool {
        let folder = self.safety.folder.clone().filter(|_| self.safety.start_fault.is_some());
        folder.is_some_and(|folder| self.guard_in(&folder))
    }

    /// Has a frame drawn whenever the disk begins or ceases to refuse.
    pub(super) fn hear_of_faults(&mut self, ctx: &Context) {
        if let Some(session) = self.safety.session.as_ref().filter(|_| !self.safety.is_heard) {
            let ctx = ctx.clone();
            session.wake_with(move || ctx.request_repaint());
            self.safety.is_heard = true;
        }
    }

    /// What the disk refuses the recovery files, as long as it does.
    #[must_use]
    pub fn keep_fault(&self) -> Option<KeepFault> {
        let of_start = self.safety.start_fault.map(KeepFault::NotKept);
        of_start.or_else(|| self.safety.session.as_ref()?.fault())
    }

    /// Sends what changed since the last time to the recovery files, and lets go of what is saved or closed.
    pub fn keep_safe(&mut self) {
        let Some(session) = &self.safety.session else { return };
        for tab in &mut self.tabs {
            if !tab.has_unsaved_work() {
                tab.safety.slot = None;
                tab.safety.sent = None;
            } else if !tab.is_sent() {
                let slot = *tab.safety.slot.get_or_insert_with(|| {
                    self.safety.last_slot += 1;
                    self.safety.last_slot
                });
                self.safety.slots.insert(slot);
                let (view, panels) = tab.view(&self.settings, self.today, &self.sender);
                let (plan, unfinished) = panels.as_typed(&view);
                session.keep(tab.snapshot(slot, plan, unfinished));
                tab.safety.sent = Some(tab.to_send());
            }
        }
        let tabs = &self.tabs;
        self.safety.slots.retain(|slot| {
            let is_used = tabs.iter().any(|tab| tab.safety.slot == Some(*slot));
            if !is_used {
                session.forget(*slot);
            }
            is_used
        });
    }

    /// Keeps the settings as soon as they change, so that a power cut loses no list of plans. What another window has noted
    /// meanwhile stays in it. Settings are a comfort: when they cannot be kept, that is no reason to disturb anybody.
    pub fn keep_settings(&mut self, file: Option<&Path>, kept: Kept) {
        self.note_open();
        let Some(file) = file else { return };
        if kept == Kept::All || self.settings.has_news_since(&self.kept_settings) {
            self.settings.take_over_recent(&Settings::load_from(file), &self.kept_settings);
            let _ = self.settings.save_to(file);
            self.kept_settings = self.settings.clone();
        }
    }

    /// Ends the run: what is unsaved and not given up is on the disk afterwards.
    pub fn end_run(&mut self) {
        self.keep_safe();
        self.safety.session = None;
    }
}

impl PlanTab {
    fn is_sent(&self) -> bool {
        self.safety.sent.as_ref().is_some_and(|sent| {
            Arc::ptr_eq(&sent.plan, self.open.plan())
                && sent.draft == *self.open.draft()
                && sent.stamp == self.stamp
                && sent.typed == self.panels.typed()
        })
    }

    fn to_send(&self) -> Sent {
        let (plan, draft) = (Arc::clone(self.open.plan()), self.open.draft().clone());
        Sent { plan, draft, stamp: self.stamp.clone(), typed: self.panels.typed() }
    }

    /// The work as it stands; with what is being typed, where that makes a plan.
    fn snapshot(&self, slot: u64, typed: Option<Arc<Plan>>, unfinished: Vec<Unfinished>) -> Snapshot {
        let origin = self.safety.origin.as_ref();
        let path = self.path.as_ref().or(origin.map(|(path, _)| path));
        let base = self.stamp.as_ref().map(FileStamp::key).or_else(|| origin?.1.clone());
        let work = Unsaved {
            path: path.map(|path| std::path::absolute(path).unwrap_or_else(|_| path.clone())),
            sample: self.sample.map(str::to_owned),
            base,
            plan: typed.unwrap_or_else(|| Arc::clone(self.open.plan())),
            draft: self.open.draft().clone(),
            unfinished,
        };
        Snapshot { slot, work }
    }
}
