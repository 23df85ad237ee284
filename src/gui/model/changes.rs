//! What differs between a plan and its file, compared again only when one of the two has changed.

use index_core::{Difference, OpenPlan, Plan, diff};
use std::sync::Arc;

/// What differs between a plan and its file.
#[derive(Default)]
pub struct Changes {
    between: Option<(Option<Arc<Plan>>, Arc<Plan>)>,
    list: Vec<Difference>,
}

impl Changes {
    /// Compares again if needed.
    pub fn renew(&mut self, open: &OpenPlan) {
        let (saved, plan) = (open.saved_plan(), open.plan());
        let is_saved = |a: &Option<Arc<Plan>>| a.as_ref().map(Arc::as_ptr) == saved.map(Arc::as_ptr);
        if !self.between.as_ref().is_some_and(|(a, b)| is_saved(a) && Arc::ptr_eq(b, plan)) {
            let compared = saved.filter(|_| open.is_unsaved());
            self.list = compared.map(|saved| diff(saved, plan)).unwrap_or_default();
            self.between = Some((saved.cloned(), Arc::clone(plan)));
        }
    }

    /// What differs, in the order of the file; nothing where there is no file that the plan differs from.
    #[must_use]
    pub fn list(&self) -> &[Difference] {
        &self.list
    }
}
