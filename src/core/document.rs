//! The one door: a plan that is open, its draft, its history, and the numbers that follow from it.
//!
//! Only [`Document::apply`] changes a plan. It checks, keeps the plan before as a named step, applies, and rescores
//! in full at once, so that undo, figures and "unsaved" cannot be forgotten. Whoever draws reads what stands here.

use crate::check::{Problem, check};
use crate::edit::{Change, Edit, EditError};
use crate::history::{Gesture, History};
use crate::plan::{Move, Plan};
use crate::scoring::{Outcome, Refusal, Scorecard, ScoringContext, score, unmoved, what_if};
use std::sync::Arc;

/// The scenario one is working on, before it is kept in the plan under a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The scenario of the plan it was taken from or kept as.
    pub scenario: Option<String>,
    /// The moves.
    pub moves: Vec<Move>,
}

/// What a step of the history goes back to.
#[derive(Clone, Debug)]
struct State {
    plan: Arc<Plan>,
    draft: Arc<Draft>,
}

/// The numbers that follow from a state.
#[derive(Clone, Debug)]
struct Figures {
    scorecard: Scorecard,
    outcome: Outcome,
    problems: Vec<Problem>,
}

/// A plan that is open.
#[derive(Clone, Debug)]
pub struct Document {
    context: ScoringContext,
    state: State,
    saved: Arc<Plan>,
    history: History<State>,
    figures: Figures,
}

impl Document {
    /// Opens a plan with an empty draft.
    #[must_use]
    pub fn new(plan: Plan, context: ScoringContext) -> Self {
        let plan = Arc::new(plan);
        let state = State { plan: Arc::clone(&plan), draft: Arc::new(Draft::default()) };
        let scorecard = score(&plan, &context);
        let outcome = unmoved(&plan, &context, &scorecard);
        let problems = check(&plan, &context);
        let figures = Figures { scorecard, outcome, problems };
        Self { context, state, saved: plan, history: History::default(), figures }
    }

    /// Applies an edit as a step of its own.
    ///
    /// # Errors
    /// See [`EditError`]; nothing has changed then.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), EditError> {
        self.apply_within(edit, None)
    }

    /// Applies an edit as part of a gesture: edits of one gesture are undone together.
    ///
    /// An edit that changes nothing makes no step.
    ///
    /// # Errors
    /// See [`EditError`]; nothing has changed then.
    pub fn apply_within(&mut self, edit: &Edit, gesture: Option<Gesture>) -> Result<(), EditError> {
        let mut next = self.state.clone();
        let n_units = self.figures.scorecard.n_units;
        Change { plan: &mut next.plan, draft: &mut next.draft, n_units }.carry_out(edit)?;
        if next.plan == self.state.plan && next.draft == self.state.draft {
            return Ok(());
        }
        let figures = self.figures_of(&next).map_err(EditError::Refused)?;
        let before = std::mem::replace(&mut self.state, next);
        self.figures = figures;
        self.history.record(before, edit.clone(), gesture);
        Ok(())
    }

    /// Whether an edit would be carried out; nothing changes.
    ///
    /// # Errors
    /// See [`EditError`].
    pub fn would_accept(&self, edit: &Edit) -> Result<(), EditError> {
        let mut next = self.state.clone();
        let n_units = self.figures.scorecard.n_units;
        Change { plan: &mut next.plan, draft: &mut next.draft, n_units }.carry_out(edit)
    }

    /// Takes the last step back; says whether there was one.
    pub fn undo(&mut self) -> bool {
        let leave = self.state.clone();
        let there = self.history.undo(leave);
        self.go_to(there)
    }

    /// Does the step again that was taken back last; says whether there was one.
    pub fn redo(&mut self) -> bool {
        let leave = self.state.clone();
        let there = self.history.redo(leave);
        self.go_to(there)
    }

    fn go_to(&mut self, state: Option<State>) -> bool {
        let Some(state) = state else { return false };
        // A state of the history was computed once before, so its moves are not refused.
        if let Ok(figures) = self.figures_of(&state) {
            self.figures = figures;
        }
        self.state = state;
        true
    }

    /// The numbers of a state; those of the plan are kept when only the draft changed.
    fn figures_of(&self, state: &State) -> Result<Figures, Vec<Refusal>> {
        let (scorecard, problems) = if Arc::ptr_eq(&state.plan, &self.state.plan) {
            (self.figures.scorecard.clone(), self.figures.problems.clone())
        } else {
            (score(&state.plan, &self.context), check(&state.plan, &self.context))
        };
        let outcome = what_if(&state.plan, &self.context, &scorecard, &state.draft.moves)?;
        Ok(Figures { scorecard, outcome, problems })
    }

    /// Notes that the plan as it stands is in the file.
    pub fn mark_saved(&mut self) {
        self.saved = Arc::clone(&self.state.plan);
    }

    /// Whether the plan differs from the file.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        !Arc::ptr_eq(&self.saved, &self.state.plan) && self.saved != self.state.plan
    }

    /// Whether the draft has moves that no scenario of the plan keeps.
    #[must_use]
    pub fn is_draft_unsaved(&self) -> bool {
        let draft = &self.state.draft;
        let kept = draft.scenario.as_deref().and_then(|name| self.state.plan.scenario(name));
        !draft.moves.is_empty() && kept.is_none_or(|s| s.moves != draft.moves)
    }

    /// The plan as it stands.
    #[must_use]
    pub fn plan(&self) -> &Arc<Plan> {
        &self.state.plan
    }

    /// The plan as it is in the file.
    #[must_use]
    pub fn saved_plan(&self) -> &Arc<Plan> {
        &self.saved
    }

    /// The scenario one is working on.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.state.draft
    }

    /// Framework and reference results.
    #[must_use]
    pub fn context(&self) -> &ScoringContext {
        &self.context
    }

    /// The numbers of the baseline.
    #[must_use]
    pub fn scorecard(&self) -> &Scorecard {
        &self.figures.scorecard
    }

    /// What the draft brings.
    #[must_use]
    pub fn outcome(&self) -> &Outcome {
        &self.figures.outcome
    }

    /// Everything that is wrong with the plan.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.figures.problems
    }

    /// What undo would take back.
    #[must_use]
    pub fn next_undo(&self) -> Option<&Edit> {
        self.history.next_undo()
    }

    /// What redo would do again.
    #[must_use]
    pub fn next_redo(&self) -> Option<&Edit> {
        self.history.next_redo()
    }
}
