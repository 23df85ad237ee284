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

    /// The plan that is searched.
    #[must_use]
    pub fn searched_plan(&self) -> Option<Arc<Plan>> {
        self.tab().map(|tab: &PlanTab| Arc::clone(tab.open.plan()))
    }
}
