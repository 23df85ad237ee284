//! The plans of one province beside the one that is shown: those that are open, and those of files that were open before.

use crate::plan_file::{Glances, ReadError};
use index_core::{OpenPlan, Plan};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// The plans beside the one that is shown.
#[derive(Clone, Debug, Default)]
pub struct PlansBeside {
    /// The plans, the earliest year first.
    pub plans: Vec<Arc<OpenPlan>>,
    /// Why files are left out, a sentence each.
    pub told: Vec<String>,
    /// Whether files are still being looked into.
    pub is_looking: bool,
}

impl PlansBeside {
    /// Whether they are the same as others, by what they are made of.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let plans = self.plans.len() == other.plans.len();
        let mut pairs = self.plans.iter().zip(&other.plans);
        plans
            && pairs.all(|(a, b)| Arc::ptr_eq(a, b))
            && (&self.told, self.is_looking) == (&other.told, other.is_looking)
    }
}

/// What is known of the files that were open before, and of the plans that are open.
#[derive(Default)]
pub struct OtherYears {
    /// Looks into the files on threads.
    pub(in crate::gui) glances: Glances<Result<Arc<OpenPlan>, ReadError>>,
    /// What was seen in each; `None` while it is looked into.
    pub(in crate::gui) files: BTreeMap<PathBuf, Option<Result<Arc<OpenPlan>, ReadError>>>,
    /// The open plans by their tabs, as they were copied last.
    pub(in crate::gui) copies: BTreeMap<u64, (Arc<Plan>, Arc<OpenPlan>)>,
    /// Whether the room was shown in the frame before.
    pub(in crate::gui) is_shown: bool,
}
