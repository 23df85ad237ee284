//! The steps behind and ahead, each with what it led from and to, and when it was done.

use super::OpenPlan;
use crate::edit::Edit;
use crate::plan::Plan;
use chrono::NaiveDateTime;
use std::sync::Arc;

/// A step of the history, with the plan on both sides of it.
#[derive(Clone, Copy, Debug)]
pub struct PastStep<'a> {
    /// What was done; the last edit of a gesture.
    pub edit: &'a Edit,
    /// The plan before.
    pub before: &'a Arc<Plan>,
    /// The plan after.
    pub after: &'a Arc<Plan>,
    /// When it was done, as [`OpenPlan::set_now`] was told.
    pub at: Option<NaiveDateTime>,
}

impl OpenPlan {
    /// The time of the place, which is noted beside the steps from here on: the core has no clock.
    pub const fn set_now(&mut self, now: Option<NaiveDateTime>) {
        self.now = now;
    }

    /// The steps that were done and those that were undone, both in the order in which they were done.
    #[must_use]
    pub fn history(&self) -> (Vec<PastStep<'_>>, Vec<PastStep<'_>>) {
        let done: Vec<_> = self.history.done().collect();
        let undone: Vec<_> = self.history.undone().collect();
        let afters = done.iter().skip(1).map(|(state, ..)| &state.plan).chain([&self.state.plan]);
        let befores = [&self.state.plan].into_iter().chain(undone.iter().map(|(state, ..)| &state.plan));
        let behind = done.iter().zip(afters);
        let behind = behind.map(|(&(before, edit, at), after)| PastStep { edit, before: &before.plan, after, at });
        let ahead = undone.iter().zip(befores);
        let ahead = ahead.map(|(&(after, edit, at), before)| PastStep { edit, before, after: &after.plan, at });
        (behind.collect(), ahead.collect())
    }
}
