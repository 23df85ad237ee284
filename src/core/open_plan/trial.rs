//! Changes that are only tried.

use super::Moment;
use crate::edit::{Change, Edit, EditError, FieldChange};
use crate::plan::Plan;
use crate::scoring::ScoringContext;
use std::sync::Arc;

/// A copy of a plan on which changes are tried, without the numbers that follow from each.
#[derive(Debug)]
pub struct Trial {
    state: Moment,
    n_units: u32,
    context: ScoringContext,
}

impl Trial {
    pub(super) const fn new(state: Moment, n_units: u32, context: ScoringContext) -> Self {
        Self { state, n_units, context }
    }

    /// Makes one more change.
    ///
    /// # Errors
    /// See [`EditError`]; the change is left out then.
    pub fn set(&mut self, change: &FieldChange) -> Result<(), EditError> {
        let Self { state: Moment { plan, draft }, n_units, context } = self;
        Change { plan, draft, n_units: *n_units, context }.set(change)
    }

    /// Carries out any edit of the plan, such as one that adds a row. Of an edit of several changes, those before the one
    /// that is refused stay.
    ///
    /// # Errors
    /// See [`EditError`].
    pub fn carry_out(&mut self, edit: &Edit) -> Result<(), EditError> {
        let Self { state: Moment { plan, draft }, n_units, context } = self;
        Change { plan, draft, n_units: *n_units, context }.carry_out(edit)
    }

    /// The plan as it is after the changes so far.
    #[must_use]
    pub const fn plan(&self) -> &Arc<Plan> {
        &self.state.plan
    }
}
