//! Beginning a plan from what the dialog asked.

use super::State;
use crate::gui::dialogs::Dialog;
use crate::gui::dialogs::new_plan::{NewPlan, Origin};
use crate::gui::tab::PlanTab;
use crate::plan_file;
use crate::text::Word;
use index_core::{Catalogue, Plan};

impl State {
    /// Asks what the new plan begins with.
    pub(super) fn ask_new_plan(&mut self) {
        self.dialog = Some(Dialog::NewPlan(NewPlan::new(&self.catalogue)));
    }

    /// Opens the new plan as a plan without a file.
    pub(super) fn create_plan(&mut self, wanted: &NewPlan) {
        let Some(plan) = begin(&self.catalogue, wanted) else { return };
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
        self.room = crate::gui::view::Room::default();
        self.show(tab);
    }
}

/// The plan that was asked for; `None` only when there is no such sample.
pub(in crate::gui) fn begin(catalogue: &Catalogue, wanted: &NewPlan) -> Option<Plan> {
    let beginning = wanted.trimmed();
    let reference = beginning.year.and_then(|year| catalogue.reference(&format!("pii-{year}"))).map(AsRef::as_ref);
    let framework = catalogue.default_framework();
    Some(match wanted.origin {
        Origin::Framework => beginning.from_framework(framework, reference),
        Origin::Empty => beginning.empty(framework, reference),
        Origin::Sample => {
            let sample = plan_file::samples().iter().find(|s| s.name == wanted.sample)?;
            let plan = plan_file::parse(sample.json.as_bytes()).ok()?.plan;
            beginning.from_plan(&plan, wanted.is_emptied, reference)
        }
    })
}
