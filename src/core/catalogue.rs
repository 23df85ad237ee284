//! Every framework and every table of results that the program knows, and which of them a plan is scored with.

use crate::crosswalk::Crosswalk;
use crate::framework::Framework;
use crate::plan::{Plan, ResultCorrection};
use crate::reference::ReferenceResults;
use crate::scoring::ScoringContext;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The frameworks and reference results that plans can name. It is given once; what a plan names in it is looked up
/// anew at every step, so that a plan that names another framework or other results is scored with them at once.
#[derive(Clone, Debug)]
pub struct Catalogue {
    default: Arc<Framework>,
    others: Vec<Arc<Framework>>,
    references: Arc<[Arc<ReferenceResults>]>,
    crosswalk: Arc<Crosswalk>,
}

impl Catalogue {
    /// A catalogue. `default` is the framework of a plan that is begun, and the one to score with when a plan names
    /// a framework that is not there.
    #[must_use]
    pub fn new(default: Framework, others: Vec<Framework>, references: Vec<ReferenceResults>) -> Self {
        Self {
            default: Arc::new(default),
            others: others.into_iter().map(Arc::new).collect(),
            references: references.into_iter().map(Arc::new).collect(),
            crosswalk: Arc::default(),
        }
    }

    /// The same, with a merger of provinces between the years of its results.
    #[must_use]
    pub fn with_crosswalk(self, crosswalk: Crosswalk) -> Self {
        Self { crosswalk: Arc::new(crosswalk), ..self }
    }

    /// The framework with this id.
    #[must_use]
    pub fn framework(&self, id: &str) -> Option<&Arc<Framework>> {
        [&self.default].into_iter().chain(&self.others).find(|f| f.id() == id)
    }

    /// The reference results with this id, such as `pii-2023`.
    #[must_use]
    pub fn reference(&self, id: &str) -> Option<&Arc<ReferenceResults>> {
        self.references.iter().find(|r| r.id == id)
    }

    /// The published results of every year that is known.
    #[must_use]
    pub fn references(&self) -> &[Arc<ReferenceResults>] {
        &self.references
    }

    /// Which province became which.
    #[must_use]
    pub fn crosswalk(&self) -> &Crosswalk {
        &self.crosswalk
    }

    /// The framework of a plan that is begun.
    #[must_use]
    pub fn default_framework(&self) -> &Framework {
        &self.default
    }

    /// What a plan names, as it is here: its framework, or the default one for an unknown id; the reference results
    /// it names, or those of its baseline's year when it names none. A year of which the plan alone has results is there,
    /// with nothing published.
    #[must_use]
    pub fn named_by(&self, plan: &Plan) -> ScoringContext {
        let framework = self.framework(&plan.framework).unwrap_or(&self.default);
        let years = self.years_with(plan);
        let of_year = || years.iter().find(|r| Some(r.year) == plan.baseline.year);
        let of_id = |id: &String| years.iter().find(|r| r.id == *id);
        let reference = plan.reference.as_ref().map_or_else(of_year, of_id).cloned();
        ScoringContext {
            framework: Arc::clone(framework),
            reference,
            stated: Arc::clone(&years),
            years,
            crosswalk: Arc::clone(&self.crosswalk),
            corrections: Arc::default(),
        }
    }

    /// The results of every year that is known, and of those of which only the plan states any.
    fn years_with(&self, plan: &Plan) -> Arc<[Arc<ReferenceResults>]> {
        let is_here = |year: &i32| self.references.iter().any(|r| r.year == *year);
        let corrections = plan.reference_corrections.iter().filter(|c| !c.is_empty());
        let of_province = |c: &ResultCorrection| c.year.filter(|year| self.crosswalk.has_province(&c.province, *year));
        let stated: BTreeSet<i32> = corrections.filter_map(of_province).filter(|year| !is_here(year)).collect();
        if stated.is_empty() {
            return Arc::clone(&self.references);
        }
        let empty = |year| Some(Arc::new(ReferenceResults::empty(year, self.crosswalk.n_provinces(year)?)));
        self.references.iter().cloned().chain(stated.into_iter().filter_map(empty)).collect()
    }

    /// What scoring needs for a plan: what it names, with its own corrections.
    #[must_use]
    pub fn context_for(&self, plan: &Plan) -> ScoringContext {
        self.named_by(plan).corrected(plan)
    }
}
