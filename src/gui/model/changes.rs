//! What differs between a plan and its file, compared again only when one of the two has changed.

use index_core::{Difference, Document, Plan, diff};
use std::sync::Arc;

/// What differs between a plan and its file.
#[derive(Default)]
pub struct Changes {
    between: Option<(Arc<Plan>, Arc<Plan>)>,
    list: Vec<Difference>,
}

impl Changes {
    /// Compares again if needed.
    pub fn renew(&mut self, document: &Document) {
        let (saved, plan) = (document.saved_plan(), document.plan());
        let is_same = |(a, b): &(Arc<Plan>, Arc<Plan>)| Arc::ptr_eq(a, saved) && Arc::ptr_eq(b, plan);
        if !self.between.as_ref().is_some_and(is_same) {
            self.list = if document.is_unsaved() { diff(saved, plan) } else { Vec::new() };
            self.between = Some((Arc::clone(saved), Arc::clone(plan)));
        }
    }

    /// What differs, in the order of the file.
    #[must_use]
    pub fn list(&self) -> &[Difference] {
        &self.list
    }
}
