//! The history, the differences, and the ways between rows and their places in the file.

use super::base::State;
use crate::gui::model::room::Room;
use std::time::Instant;

impl State {
    /// Compares the plans with their files where one of the two has changed.
    pub fn note_changes(&mut self) {
        for tab in &mut self.tabs {
            tab.renew(self.today);
        }
    }

    pub(super) fn go_to_step(&mut self, n_done: usize) {
        let Some(tab) = self.tabs.get_mut(self.active) else { return };
        let start = Instant::now();
        tab.open.go_to(n_done);
        self.recompute = Some(start.elapsed());
    }

    /// Selects the row a path belongs to; a path of no row leaves what is selected.
    pub(super) fn select_path(&mut self, path: &str) {
        let (room, before) = (self.room, self.tab().and_then(|t| t.selection));
        self.go_to_path(path);
        self.room = room;
        if self.tab().is_some_and(|t| t.selection.is_none()) {
            self.select(before);
        }
    }

    /// Goes to the JSON room, to the place of what is selected.
    pub(super) fn show_in_json(&mut self) {
        self.room = Room::Json;
        let Some(tab) = self.tabs.get_mut(self.active) else { return };
        if let Some(path) = tab.selection.and_then(|selection| Some(selection.record()?.path())) {
            tab.panels.reveal_in_json(&path);
        }
    }
}
