//! Beginning a plan from what the dialog asked.

use super::base::State;
use crate::gui::model::dialog::Dialog;
use crate::gui::model::new_plan::{NewPlan, Road, begin};
use crate::gui::model::room::Room;
use crate::gui::state::tab::PlanTab;
use crate::intake::import::ImportSubject;
use crate::plan_file;
use crate::text::Word;
use index_core::Plan;
use std::sync::Arc;

impl State {
    /// Asks what the new plan begins with.
    pub(super) fn ask_new_plan(&mut self) {
        self.dialog = Some(Dialog::NewPlan(NewPlan::new(&self.catalogue)));
    }

    /// Asks for whom a new plan is, on one of the roads to it.
    pub(super) fn ask_new_plan_by(&mut self, road: Road) {
        self.dialog = Some(Dialog::NewPlan(NewPlan::by(road, &self.catalogue)));
    }

    /// Asks for the plan of the year after the one that is shown.
    pub(super) fn ask_next_year(&mut self) {
        let Some(tab) = self.tab() else { return };
        let mut plan = NewPlan::new(&self.catalogue);
        plan.go_on_from(tab.id, tab.open.plan(), &self.catalogue);
        plan.is_second_step = true;
        self.dialog = Some(Dialog::NewPlan(plan));
    }

    /// The plan that the dialog goes on from.
    pub(in crate::gui) fn last_year_of(&self, wanted: &NewPlan) -> Option<&Arc<Plan>> {
        self.tabs.iter().find(|tab| Some(tab.id) == wanted.last_year).map(|tab| tab.open.plan())
    }

    /// Opens the new plan as a plan without a file.
    pub(super) fn create_plan(&mut self, wanted: &NewPlan) {
        let last_year = self.last_year_of(wanted).map(AsRef::as_ref);
        let Some(plan) = begin(&self.catalogue, wanted, last_year) else { return };
        // The new plan takes the road of every plan, so that it is what its file would say.
        let loaded = match plan_file::parse(plan_file::print(&plan).as_bytes()) {
            Ok(loaded) => loaded,
            Err(error) => {
                let lang = self.lang();
                return self.ask_after_trouble(Dialog::trouble(
                    Word::CannotOpen.text(lang),
                    error.what(lang),
                    error.hint(lang),
                ));
            }
        };
        let mut tab = PlanTab::new(loaded, &self.catalogue);
        tab.is_entered = !wanted.beginning.title.is_empty() || !wanted.beginning.province.is_empty();
        self.room = if wanted.has_table { Room::Indicators } else { Room::default() };
        self.show(tab);
        if wanted.has_table {
            self.ask_import(ImportSubject::Indicators);
        }
    }
}
