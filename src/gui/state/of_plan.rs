//! Commands about one plan, whichever is shown when they are carried out.

use super::base::{START_PAGE, State};
use crate::gui::model::command::Command;
use eframe::egui::Context;

impl State {
    /// Sends a command about the plan that is shown now.
    pub(in crate::gui) fn send(&self, command: Command) {
        let _ = self.sender.send(match self.shown() {
            Some(plan) => command.of(plan),
            None => command,
        });
    }

    /// The plan that is shown, by its [`crate::gui::state::tab::PlanTab::id`].
    pub(in crate::gui) fn shown(&self) -> Option<u64> {
        self.tab().map(|tab| tab.id)
    }

    /// Shows a plan by its [`crate::gui::state::tab::PlanTab::id`]; says whether it is open.
    pub(in crate::gui) fn show_plan(&mut self, plan: u64) -> bool {
        let at = self.tabs.iter().position(|tab| tab.id == plan);
        self.active = at.unwrap_or(self.active);
        at.is_some()
    }

    /// Carries out what was asked for about a plan. The person may have gone on to another plan since, and stays
    /// there; what is asked about a plan that is closed comes to nothing.
    pub(super) fn handle_for(&mut self, plan: u64, command: Command, ctx: &Context) {
        let before = self.shown();
        if self.show_plan(plan) {
            self.handle(command, ctx);
            match before {
                _ if self.shown() != Some(plan) => {}
                Some(before) => drop(self.show_plan(before)),
                None => self.active = START_PAGE,
            }
        }
    }
}
