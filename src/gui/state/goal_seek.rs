//! Seeking the least effort to a goal.

use super::base::State;
use crate::gui::model::dialog::Dialog;
use crate::gui::model::goal_seek::{FoundGoal, GoalDialog};
use crate::gui::state::tab::PlanTab;
use index_core::{GoalQuestion, goal_seek};

impl State {
    pub(super) fn ask_goal(&mut self) {
        self.found_goal = None;
        let lang = self.lang();
        let of = |tab: &PlanTab| Dialog::GoalSeek { plan: tab.id, goal: GoalDialog::of(&tab.open, lang) };
        self.dialog = self.tab().map(of);
    }

    pub(super) fn seek_goal(&mut self, question: GoalQuestion) {
        let Some(open) = self.tab().map(|tab| &tab.open) else { return };
        let seeking = goal_seek(open.plan(), open.context(), open.scorecard(), &question);
        self.found_goal = Some(FoundGoal { question, seeking });
    }
}
