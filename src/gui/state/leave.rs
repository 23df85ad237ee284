//! Leaving a plan or the program: what is not saved is asked about, and can be saved on the way out.

use super::base::{START_PAGE, State};
use crate::gui::model::command::Leaving;
use crate::gui::model::dialog::Dialog;
use crate::gui::state::tab::PlanTab;
use eframe::egui::{Context, ViewportCommand};

impl State {
    pub(super) fn close(&mut self, tab: usize) {
        self.settle_all();
        self.notice_gone();
        match self.tabs.get(tab) {
            Some(known) if known.has_unsaved_work() => self.dialog = Some(Dialog::Close { plan: known.id }),
            Some(_) => self.close_anyway(tab),
            None => {}
        }
    }

    pub(super) fn close_anyway(&mut self, tab: usize) {
        self.dialog = None;
        if tab < self.tabs.len() {
            self.tabs.remove(tab);
            if self.active != START_PAGE && (self.active > tab || self.active == self.tabs.len()) {
                self.active = self.active.saturating_sub(1);
            }
        }
    }

    pub(super) fn quit(&mut self, ctx: &Context) {
        self.settle_all();
        self.notice_gone();
        if self.tabs.iter().any(PlanTab::has_unsaved_work) {
            self.ask_to_quit();
        } else {
            self.quit_anyway(ctx);
        }
    }

    /// Asks what to do with unsaved work; a question that waits for its answer comes back after it.
    pub(in crate::gui) fn ask_to_quit(&mut self) {
        let open = self.dialog.replace(Dialog::Quit);
        self.safety.questions.extend(open.filter(Dialog::is_question));
    }

    pub(super) fn quit_anyway(&mut self, ctx: &Context) {
        self.dialog = None;
        for tab in &mut self.tabs {
            tab.discard();
        }
        ctx.send_viewport_cmd(ViewportCommand::Close);
    }

    /// Saves the next plan that is not saved, and leaves when there is none. Each save that succeeds comes back here;
    /// a question on the way (where to save, what to do with a changed file) keeps it waiting, and giving up the
    /// question gives up the leaving.
    pub(super) fn save_and_leave(&mut self, leaving: Leaving, ctx: &Context) {
        self.settle_all();
        let unsaved = match leaving {
            Leaving::Plan => self.tab().filter(|tab| tab.is_unsaved()).map(|_| self.active),
            Leaving::Program => self.tabs.iter().position(PlanTab::is_unsaved),
        };
        self.leaving = unsaved.map(|_| leaving);
        match (unsaved, leaving) {
            (Some(tab), _) => {
                self.active = tab;
                self.save();
            }
            // Moves and text that are in no plan are asked about once more.
            (None, Leaving::Plan) => self.close(self.active),
            (None, Leaving::Program) => self.quit(ctx),
        }
    }

    /// Gives up the leaving when no question keeps it waiting.
    pub(super) fn forget_leaving(&mut self) {
        if self.dialog.is_none() {
            self.leaving = None;
        }
    }
}
