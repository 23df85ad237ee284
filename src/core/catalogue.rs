//! Every framework and every table of results that the program knows, and which of them a plan is scored with.

use crate::crosswalk::Crosswalk;
use crate::framework::Framework;
use crate::plan::Plan;
use crate::reference::ReferenceResults;
use crate::scoring::ScoringContext;
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

    /// The framework of a plan that is begun.
    #[must_use]
    pub fn default_framework(&self) -> &Framework {
        &self.default
    }

    /// What a plan names, as it is here: its framework, or the default one for an unknown id; the reference results
    /// it names, or those of its baseline's year when it names none.
    #[must_use]
    pub fn named_by(&self, plan: &Plan) -> ScoringContext {
        let framework = self.framework(&plan.framework).unwrap_or(&self.default);
        let of_year = || self.references.iter().find(|r| Some(r.year) == plan.baseline.year);
        let reference = plan.reference.as_ref().map_or_else(of_year, |id| self.reference(id));
        ScoringContext {
            framework: Arc::clone(framework),
            reference: reference.cloned(),
            years: Arc::clone(&self.references),
            crosswalk: Arc::clone(&self.crosswalk),
            corrections: Arc::default(),
        }
    }

    /// What scoring needs for a plan: what it names, with its own corrections.
    #[must_use]
    pub fn context_for(&self, plan: &Plan) -> ScoringContext {
        self.named_by(plan).corrected(plan)
    }
}
