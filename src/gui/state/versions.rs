//! Versions before: listed with what differs, brought back as one step.

use super::base::State;
use crate::gui::model::dialog::Dialog;
use crate::gui::model::recovery::PastVersion;
use crate::gui::widgets::chip::Tone;
use crate::plan_file;
use crate::text::{Word, problems};
use index_core::{Cause, Edit, diff};
use std::sync::Arc;

impl State {
    /// Lists the versions before of the plan that is shown.
    pub(super) fn ask_version(&mut self) {
        let Some(tab) = self.tab() else { return };
        let versions = tab.path.as_deref().map(plan_file::versions).unwrap_or_default();
        let now = tab.open.plan();
        let past = versions.into_iter().map(|version| PastVersion {
            saved: version.saved,
            differences: diff(now, &version.plan),
            plan: Arc::new(version.plan),
        });
        self.safety.versions = past.collect();
        self.dialog = self.shown().map(|plan| Dialog::Versions { plan });
    }

    pub(super) fn restore(&mut self, version: usize) {
        let Some(plan) = self.safety.versions.get(version).map(|past| Arc::clone(&past.plan)) else { return };
        self.safety.versions.clear();
        if let Some(tab) = self.tabs.get_mut(self.active) {
            match tab.open.apply(&Edit::Replace { plan, cause: Cause::Restore }) {
                Ok(()) => self.say(Tone::Ok, Word::VersionRestored.text(self.lang())),
                Err(error) => self.say(Tone::Bad, problems::edit_error(self.lang(), &error)),
            }
        }
    }
}
