//! The start page: which files it shows, what is seen in them, and what is asked for there.

use super::base::{START_PAGE, State};
use crate::gui::model::command::StartRequest;
use crate::gui::model::dialog::Dialog;
use crate::gui::model::recovery::RecoveryOffer;
use crate::gui::model::start::{MOST_CARDS, RecentFile, RecentState};
use crate::gui::state::tab::PlanTab;
use crate::gui::widgets::chip::Tone;
use crate::text::start_words::{file_gone_here, waits_for_drive};
use eframe::egui::Context;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

impl State {
    /// Shows the start page; whoever came by the keyboard goes on with it.
    pub(super) fn go_to_start(&mut self, ctx: &Context) {
        self.note_active();
        self.active = START_PAGE;
        self.start.is_stale = true;
        self.start.wants_focus = !ctx.input(|i| i.pointer.any_released());
    }

    /// Notes for the next run which plan is worked on; on the start page it is the one before.
    pub(in crate::gui) fn note_active(&mut self) {
        if let Some(tab) = self.tab() {
            self.settings.active = tab.name().unwrap_or_default();
        }
    }

    /// Shows, of the plans that were open the last time, the one that was worked on.
    pub(in crate::gui) fn show_active(&mut self) {
        let name = Some(&self.settings.active);
        let at = self.tabs.iter().position(|tab| tab.name().as_ref() == name);
        self.active = at.unwrap_or_default();
    }

    /// Carries out what was asked for; a call an arm.
    pub(super) fn start_request(&mut self, request: StartRequest, ctx: &Context) {
        match request {
            StartRequest::Open(path) => self.open_recent(&path),
            StartRequest::Forget(path) => self.forget_recent(&path, ctx),
            StartRequest::Recover(file) => self.ask(Dialog::Recover { file }),
            StartRequest::Begin(road) => self.ask_new_plan_by(road),
            StartRequest::TourSample => self.show_tour_sample(),
            StartRequest::LeaveTour { close } => self.leave_tour(close),
        }
    }

    /// While the start page is shown: hears what was seen in the files, and has those looked into that were not yet.
    pub(super) fn look_at_recents(&mut self, ctx: &Context) {
        let news = self.start.glances.news();
        for (path, state) in news {
            let seen = self.start.recents.iter_mut().find(|file| file.path == path);
            seen.into_iter().for_each(|file| file.state = state.clone());
        }
        if !self.is_at_start() {
            // What stands on the cards may change until the page is shown again.
            (self.start.wanted, self.start.is_stale) = (None, true);
            return;
        }
        self.list_recents(ctx);
        let is_seen = |path: &Path| self.seen(path).is_some_and(|state| !matches!(state, RecentState::Looking));
        if self.start.wanted.as_deref().is_some_and(is_seen)
            && let Some(path) = self.start.wanted.take()
        {
            self.open_recent(&path);
            ctx.request_repaint();
        }
    }

    /// Lists the files as the settings have them; what was seen stays until something newer is.
    fn list_recents(&mut self, ctx: &Context) {
        let is_stale = std::mem::take(&mut self.start.is_stale);
        let paths = &self.settings.recent[..self.settings.recent.len().min(MOST_CARDS)];
        if !is_stale && paths.iter().eq(self.start.recents.iter().map(|file| &file.path)) {
            return;
        }
        let mut before = std::mem::take(&mut self.start.recents);
        for path in paths {
            let known = before.iter().position(|file| file.path == *path).map(|at| before.swap_remove(at));
            let is_new = known.is_none();
            let new = || RecentFile { path: path.clone(), state: RecentState::Looking, since: Instant::now() };
            self.start.recents.push(known.unwrap_or_else(new));
            if is_new || is_stale {
                let (catalogue, ctx) = (Arc::clone(&self.catalogue), ctx.clone());
                let see = move |read| RecentState::of(read, &catalogue);
                self.start.glances.ask(path, see, move || ctx.request_repaint());
            }
        }
        ctx.request_repaint();
    }

    fn seen(&self, path: &Path) -> Option<&RecentState> {
        self.start.recents.iter().find(|file| file.path == path).map(|file| &file.state)
    }

    /// Opens a file of the list, and asks about unsaved work that was left of it. The window does not wait for a drive that
    /// does not answer.
    fn open_recent(&mut self, path: &Path) {
        let lang = self.lang();
        let is_open = self.tabs.iter().any(|tab| tab.path.as_deref() == Some(path));
        match self.seen(path) {
            Some(RecentState::Looking) if !is_open => {
                self.start.wanted = Some(path.to_owned());
                return self.say(Tone::Neutral, waits_for_drive(lang, path));
            }
            Some(RecentState::Gone) if !is_open => {
                self.start.is_stale = true;
                return self.say(Tone::Warn, file_gone_here(lang, path));
            }
            _ => self.open_file(path),
        }
        if let Some(file) = self.left_over_of(path).map(|offer| offer.recovery.file.clone()) {
            self.ask(Dialog::Recover { file });
        }
    }

    /// Takes a file off the list; the file itself stays as it is.
    fn forget_recent(&mut self, path: &Path, ctx: &Context) {
        self.settings.forget(path);
        self.start.wanted.take_if(|wanted| wanted == path);
        self.list_recents(ctx);
    }

    /// The unsaved work of an earlier run that began with a file.
    #[must_use]
    pub fn left_over_of(&self, path: &Path) -> Option<&RecoveryOffer> {
        self.safety.left_over.iter().find(|offer| offer.recovery.work.path.as_deref() == Some(path))
    }

    /// What will be opened again the next time, and which of it was worked on last.
    pub(in crate::gui) fn note_open(&mut self) {
        self.note_active();
        self.settings.open = self.tabs.iter().filter_map(PlanTab::name).collect();
    }
}
