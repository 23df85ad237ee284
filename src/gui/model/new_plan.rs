//! A plan that is to be begun: from what, and for whom.

use crate::plan_file::{self, samples};
use index_core::plan::next_year::year_of;
use index_core::{Beginning, Catalogue, Counterpart, DocumentInfo, NextYear, Plan, ReferenceResults, SingleDays};
use std::sync::Arc;
use strum::VariantArray;

/// From what a plan begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A row for every indicator of the framework.
    Framework,
    /// The rows of a sample.
    Sample,
    /// What the plan of the year before hands on.
    LastYear,
    /// Nothing.
    Empty,
}

/// A road to a new plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum Road {
    /// From the framework.
    Framework,
    /// From a sample.
    Sample,
    /// From the framework, which a table then fills.
    Table,
}

/// What the dialog has asked so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPlan {
    /// From what the plan begins.
    pub origin: Origin,
    /// The name of the sample.
    pub sample: &'static str,
    /// The plan of the year before, by [`crate::gui::state::tab::PlanTab::id`].
    pub last_year: Option<u64>,
    /// Whether what belongs to the sample alone is left out.
    pub is_emptied: bool,
    /// Whether the single days of what is not done come into the next year.
    pub moves_days: bool,
    /// For whom, and from which year.
    pub beginning: Beginning,
    /// Whether a table is asked for once the plan is there.
    pub has_table: bool,
    /// Whether the number of provinces is neither of the usual ones.
    pub is_other_of: bool,
    /// Whether the names of a later year are listed.
    pub shows_later_names: bool,
    /// Whether the second step is shown.
    pub is_second_step: bool,
    /// Whether the first field of the step wants the keyboard.
    pub wants_focus: bool,
}

impl NewPlan {
    /// The dialog as it appears: from the framework, with the latest results.
    #[must_use]
    pub fn new(catalogue: &Catalogue) -> Self {
        let latest = catalogue.references().iter().max_by_key(|r| r.year);
        let (year, of) = (latest.map(|r| r.year), latest.map(|r| r.n_units));
        Self {
            origin: Origin::Framework,
            sample: samples().first().map_or("", |s| s.name),
            last_year: None,
            is_emptied: false,
            moves_days: true,
            beginning: Beginning { year, of, ..Beginning::default() },
            has_table: false,
            is_other_of: false,
            shows_later_names: false,
            is_second_step: false,
            wants_focus: true,
        }
    }

    /// The dialog as it appears on one of the roads.
    #[must_use]
    pub fn by(road: Road, catalogue: &Catalogue) -> Self {
        let origin = if road == Road::Sample { Origin::Sample } else { Origin::Framework };
        Self { origin, has_table: road == Road::Table, ..Self::new(catalogue) }
    }

    /// Goes on from a plan: its province as the latest results name it, its title with the next year.
    pub fn go_on_from(&mut self, id: u64, plan: &Plan, catalogue: &Catalogue) {
        (self.origin, self.last_year) = (Origin::LastYear, Some(id));
        let province = &plan.document.province;
        let context = catalogue.context_for(plan);
        if let Some(latest) = context.stated.iter().max_by_key(|results| results.year) {
            (self.beginning.year, self.beginning.of) = (Some(latest.year), Some(latest.n_units));
        }
        let years = plan.baseline.year.zip(self.beginning.year);
        let now = years.map(|(before, now)| context.crosswalk.counterpart(province, before, now));
        self.beginning.province = match now {
            Some(Counterpart::Same(name) | Counterpart::Other(name)) => name.to_owned(),
            None => province.clone(),
        };
        let title = &plan.document.title;
        let next_title = year_of(plan).and_then(|year| {
            let next = year.checked_add(1)?;
            Some(title.replace(&year.to_string(), &next.to_string()))
        });
        self.beginning.title = next_title.unwrap_or_else(|| title.clone());
    }

    /// What was typed, without white space around it.
    #[must_use]
    pub fn trimmed(&self) -> Beginning {
        let trim = |text: &str| crate::text::marks::composed(text.trim());
        let Beginning { title, province, .. } = &self.beginning;
        Beginning { title: trim(title), province: trim(province), ..self.beginning }
    }
}

/// What the plan of the year before hands on, as the dialog asks.
pub(in crate::gui) fn hand_on(catalogue: &Catalogue, wanted: &NewPlan, last_year: &Plan) -> NextYear {
    let beginning = wanted.trimmed();
    let framework = &catalogue.context_for(last_year).framework;
    let results = results_of(catalogue, &beginning, last_year);
    let days = if wanted.moves_days { SingleDays::Move } else { SingleDays::Stay };
    beginning.next_year(last_year, framework, results.as_deref(), days)
}

/// The results of the year that a plan begins from, as another plan has them, by the names of the new one.
fn results_of(catalogue: &Catalogue, beginning: &Beginning, of: &Plan) -> Option<Arc<ReferenceResults>> {
    let document = DocumentInfo { province: beginning.province.clone(), ..DocumentInfo::default() };
    let (reference, baseline) = (of.reference.clone(), of.baseline.clone());
    let reference_corrections = of.reference_corrections.clone();
    let named = Plan { document, reference, baseline, reference_corrections, ..Plan::default() };
    catalogue.context_for(&named).results_of(beginning.year?).cloned()
}

/// The plan that was asked for; `None` only when there is no such sample, or no plan of the year before.
pub(in crate::gui) fn begin(catalogue: &Catalogue, wanted: &NewPlan, last_year: Option<&Plan>) -> Option<Plan> {
    let beginning = wanted.trimmed();
    let reference = results_of(catalogue, &beginning, &Plan::default());
    let reference = reference.as_deref();
    let framework = catalogue.default_framework();
    Some(match wanted.origin {
        Origin::Framework => beginning.from_framework(framework, reference),
        Origin::Empty => beginning.empty(framework, reference),
        Origin::LastYear => hand_on(catalogue, wanted, last_year?).plan,
        Origin::Sample => {
            let sample = plan_file::samples().iter().find(|s| s.name == wanted.sample)?;
            let plan = plan_file::parse(sample.json.as_bytes()).ok()?.plan;
            beginning.from_plan(&plan, wanted.is_emptied, reference)
        }
    })
}
