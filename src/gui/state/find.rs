//! Opens the panel that finds, and says which plan it searches.

use super::base::State;
use crate::gui::state::tab::PlanTab;
use index_core::Plan;
use std::sync::Arc;

impl State {
    /// Opens the panel, or gives its field the keyboard when it is open.
    pub(super) fn open_find(&mut self) {
        self.find.is_open = true;
        self.find.wants_focus = true;
    }

    /// The same, with something to put in the place of what is found.
    pub(super) fn open_replace(&mut self) {
        self.find.is_replacing = true;
        self.open_find();
    }

    /// The plan that is searched.
    #[must_use]
    pub fn searched_plan(&self) -> Option<Arc<Plan>> {
        self.tab().map(|tab: &PlanTab| Arc::clone(tab.open.plan()))
    }
}
