//! Changing the plan: edits, gestures, undo and redo, keeping the draft as a scenario.

use super::base::State;
use crate::gui::model::dialog::Dialog;
use crate::gui::widgets::chip::Tone;
use crate::text::{Word, problems};
use index_core::{Edit, Gesture};
use std::time::Instant;

impl State {
    pub(super) fn edit(&mut self, edit: &Edit, gesture: Option<Gesture>) {
        self.apply(edit, gesture);
    }

    /// A dialog whose change is refused stays, so that what was chosen in it is not chosen twice.
    pub(super) fn answer(&mut self, edit: &Edit) {
        if self.apply(edit, None) {
            self.dialog = None;
        }
    }

    /// Applies an edit, or tells why the plan refuses it; says whether it was applied.
    pub(super) fn apply(&mut self, edit: &Edit, gesture: Option<Gesture>) -> bool {
        let lang = self.lang();
        let Some(tab) = self.tabs.get_mut(self.active) else { return false };
        let start = Instant::now();
        let result = tab.open.apply_within(edit, gesture);
        self.recompute = Some(start.elapsed());
        let is_applied = result.is_ok();
        if let Err(error) = result {
            self.say(Tone::Bad, problems::edit_error(lang, &error));
        } else if matches!(edit, Edit::SaveScenario { .. }) {
            self.say(Tone::Ok, Word::ScenarioKept.text(lang));
        }
        is_applied
    }

    pub(super) fn cancel(&mut self, gesture: Gesture) {
        if let Some(tab) = self.tabs.get_mut(self.active) {
            let _was_there = tab.open.cancel(gesture);
        }
    }

    pub(super) fn step(&mut self, step: fn(&mut index_core::OpenPlan) -> bool) {
        let Some(tab) = self.tabs.get_mut(self.active) else { return };
        let start = Instant::now();
        step(&mut tab.open);
        self.recompute = Some(start.elapsed());
    }

    pub(super) fn ask_scenario_name(&mut self) {
        let Some(tab) = self.tab() else { return };
        let name = tab.open.draft().scenario.clone().unwrap_or_default();
        self.dialog = Some(Dialog::SaveScenario { plan: tab.id, name, note: String::new() });
    }
}
