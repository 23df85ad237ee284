//! The years side by side: which plans of the province are handed to the room. Files are only read: none is changed or held.

use super::base::State;
use crate::gui::model::beside::PlansBeside;
use crate::gui::model::room::Room;
use crate::plan_file::{DiskFault, ReadError};
use crate::text::years_words::not_read;
use eframe::egui::Context;
use index_core::plan::next_year::year_of;
use index_core::{OpenPlan, is_same_province};
use std::path::Path;
use std::sync::Arc;

impl State {
    /// While the room is shown: has the files looked into that were open before, and hands it the plans of the province.
    pub(super) fn look_at_years(&mut self, ctx: &Context) {
        for (path, seen) in self.other_years.glances.news() {
            self.other_years.files.insert(path, Some(seen));
        }
        let is_shown = self.room == Room::Years && self.tab().is_some();
        let was_shown = std::mem::replace(&mut self.other_years.is_shown, is_shown);
        if !is_shown {
            return;
        }
        if !was_shown {
            self.ask_for_years(ctx);
        }
        self.copy_open_plans();
        let beside = self.plans_beside();
        if self.tabs.get_mut(self.active).is_some_and(|tab| tab.panels.set_beside(beside)) {
            ctx.request_repaint();
        }
    }

    /// Has every file looked into that was open before and is not open now.
    fn ask_for_years(&mut self, ctx: &Context) {
        self.other_years.files.clear();
        for path in self.settings.recent.iter().filter(|path| !is_open(self, path)).cloned().collect::<Vec<_>>() {
            self.other_years.files.insert(path.clone(), None);
            let (catalogue, ctx) = (Arc::clone(&self.catalogue), ctx.clone());
            let see = move |read: Result<crate::plan_file::Loaded, ReadError>| {
                read.map(|loaded| Arc::new(OpenPlan::new(loaded.plan, catalogue)))
            };
            self.other_years.glances.ask(&path, see, move || ctx.request_repaint());
        }
    }

    /// Copies the open plans that have changed since.
    fn copy_open_plans(&mut self) {
        let copies = &mut self.other_years.copies;
        copies.retain(|id, _| self.tabs.iter().any(|tab| tab.id == *id));
        for tab in &self.tabs {
            let is_new = copies.get(&tab.id).is_none_or(|(plan, _)| !Arc::ptr_eq(plan, tab.open.plan()));
            if is_new {
                let copy = (Arc::clone(tab.open.plan()), Arc::new(tab.open.clone()));
                copies.insert(tab.id, copy);
            }
        }
    }

    /// The plans of the province beside the one that is shown, and what cannot be read.
    fn plans_beside(&self) -> PlansBeside {
        let Some(shown) = self.tab() else { return PlansBeside::default() };
        let lang = self.lang();
        let others = self.other_years.copies.iter().filter(|(id, _)| **id != shown.id).map(|(_, (_, open))| open);
        let files = self.other_years.files.iter().filter(|(path, _)| !is_open(self, path));
        let read = files.clone().filter_map(|(_, seen)| seen.as_ref()?.as_ref().ok());
        let mut plans: Vec<Arc<OpenPlan>> =
            others.chain(read).filter(|open| is_same_province(&shown.open, open)).cloned().collect();
        plans.sort_by_key(|open| year_of(open.plan()));
        let is_gone = |error: &ReadError| {
            matches!(error, ReadError::Io { fault: DiskFault::FileMissing | DiskFault::FolderMissing, .. })
        };
        let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let told = files.clone().filter_map(|(path, seen)| {
            let error = seen.as_ref()?.as_ref().err().filter(|error| !is_gone(error))?;
            Some(not_read(lang, &name(path), &error.what(lang)))
        });
        let (told, is_looking) = (told.collect(), files.clone().any(|(_, seen)| seen.is_none()));
        PlansBeside { plans, told, is_looking }
    }
}

/// Whether a file is open: then the plan as it stands counts.
fn is_open(state: &State, path: &Path) -> bool {
    state.tabs.iter().any(|tab| tab.path.as_deref() == Some(path))
}
