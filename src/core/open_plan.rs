//! The one door: a plan that is open, its draft, its history, and the numbers that follow from it.
//!
//! Only [`OpenPlan::apply`] changes a plan. It checks, keeps the plan before as a named step, applies, and rescores
//! in full at once, so that undo, figures and "unsaved" cannot be forgotten. Whoever draws reads what stands here.

mod past;
mod trial;

use crate::analysis::{Levers, levers};
use crate::catalogue::Catalogue;
use crate::check::{Problem, check_scored};
use crate::draft::Draft;
use crate::edit::{Change, Edit, EditError, FieldChange};
use crate::fields::{Field, List, Record};
use crate::history::{Gesture, History};
use crate::plan::{Goal, Plan};
use crate::scoring::{
    GoalAnswer, IndicatorScore, Outcome, Refusal, Scorecard, ScoringContext, judge, score, unmoved, what_can_be,
};
use chrono::NaiveDateTime;
pub use past::PastStep;
use std::sync::Arc;
pub use trial::Trial;

/// What a step of the history goes back to.
#[derive(Clone, Debug)]
struct Moment {
    plan: Arc<Plan>,
    draft: Arc<Draft>,
}

/// The numbers that follow from a state.
#[derive(Clone, Debug)]
struct Figures {
    context: ScoringContext,
    scorecard: Scorecard,
    levers: Levers,
    outcome: Outcome,
    /// The moves of the draft that cannot be computed.
    asleep: Vec<Refusal>,
    problems: Vec<Problem>,
}

/// What an edit would make of a plan.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The plan.
    pub plan: Arc<Plan>,
    /// The draft.
    pub draft: Arc<Draft>,
    /// The numbers of the baseline.
    pub scorecard: Scorecard,
    /// What the draft brings.
    pub outcome: Outcome,
    /// Everything that is wrong with the plan.
    pub problems: Vec<Problem>,
}

fn is_same(a: &Moment, b: &Moment) -> bool {
    a.plan == b.plan && a.draft == b.draft
}

/// The scenario that is worked on keeps its name when it is renamed, and has none when it is gone. Only writing its name
/// is renaming: in another plan, a scenario at its place is a stranger.
fn follow_scenario(edit: &Edit, before: &Plan, next: &mut Moment) {
    let Some(name) = next.draft.scenario.as_deref().filter(|name| next.plan.scenario(name).is_none()) else { return };
    let at = before.scenarios.iter().position(|s| s.name == name);
    let is_renaming = |c: &FieldChange| matches!(c.record, Record::Row(List::Scenarios, _)) && c.field == Field::Name;
    let is_renamed = matches!(edit, Edit::Set(changes) if changes.iter().any(is_renaming));
    let renamed = at.filter(|_| is_renamed).and_then(|at| next.plan.scenarios.get(at)).map(|s| s.name.clone());
    Arc::make_mut(&mut next.draft).scenario = renamed.filter(|name| !name.is_empty());
}

/// The refusals that concern what an edit asks for, rather than what was in the draft before.
fn asked_moves(edit: &Edit, asleep: &[Refusal]) -> Vec<Refusal> {
    match edit {
        Edit::SetMove { code, .. } => asleep.iter().filter(|r| r.code == *code).cloned().collect(),
        Edit::SetMoves { .. } | Edit::LoadScenario { .. } => asleep.to_vec(),
        _ => Vec::new(),
    }
}

/// A plan that is open.
#[derive(Clone, Debug)]
pub struct OpenPlan {
    /// What plans can name.
    catalogue: Arc<Catalogue>,
    state: Moment,
    saved: Option<Arc<Plan>>,
    history: History<Moment>,
    now: Option<NaiveDateTime>,
    figures: Figures,
}

impl OpenPlan {
    /// Opens a plan with an empty draft. What it is scored with is what it names in the catalogue, at every step.
    #[must_use]
    pub fn new(plan: Plan, catalogue: Arc<Catalogue>) -> Self {
        let context = catalogue.context_for(&plan);
        let plan = Arc::new(plan);
        let state = Moment { plan: Arc::clone(&plan), draft: Arc::new(Draft::default()) };
        let scorecard = score(&plan, &context);
        let levers = levers(&plan, &context, &scorecard);
        let outcome = unmoved(&context, &scorecard);
        let problems = check_scored(&plan, &context, &scorecard);
        let figures = Figures { context, scorecard, levers, outcome, asleep: Vec::new(), problems };
        Self { catalogue, state, saved: Some(plan), history: History::default(), now: None, figures }
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
    /// Each edit of a gesture takes the place of the one before it, as if it had been the only one: "6" on the way
    /// to "64" leaves no trace. An edit that changes nothing makes no step. Edits that belong together but do not
    /// replace each other are one [`Edit::Together`].
    ///
    /// # Errors
    /// See [`EditError`]; nothing has changed then.
    pub fn apply_within(&mut self, edit: &Edit, gesture: Option<Gesture>) -> Result<(), EditError> {
        let before = self.history.before(gesture).cloned();
        let (next, figures) = self.after(before.as_ref(), edit)?;
        if is_same(&next, &self.state) {
            return Ok(());
        }
        self.figures = figures;
        let now = std::mem::replace(&mut self.state, next);
        match before {
            Some(before) if is_same(&before, &self.state) => self.history.forget(),
            before => self.history.record(before.unwrap_or(now), edit.clone(), gesture, self.now),
        }
        Ok(())
    }

    /// What [`OpenPlan::apply`] would make of an edit: the same answer, and this plan stays as it is.
    ///
    /// # Errors
    /// See [`EditError`].
    pub fn preview(&self, edit: &Edit) -> Result<Preview, EditError> {
        let (Moment { plan, draft }, figures) = self.after(None, edit)?;
        Ok(Preview { plan, draft, scorecard: figures.scorecard, outcome: figures.outcome, problems: figures.problems })
    }

    /// A copy on which changes are tried one after another.
    #[must_use]
    pub fn trial(&self) -> Trial {
        Trial::new(self.state.clone(), self.figures.scorecard.n_units, self.context().clone())
    }

    /// Takes a gesture back that is still going on, as undo would, so that it can be done again; says whether there was
    /// one. What was saved meanwhile stays.
    pub fn cancel(&mut self, gesture: Gesture) -> bool {
        self.history.before(Some(gesture)).is_some() && self.undo()
    }

    /// The state after an edit, from the state before the gesture it belongs to, or from now.
    fn after(&self, before: Option<&Moment>, edit: &Edit) -> Result<(Moment, Figures), EditError> {
        let from = before.unwrap_or(&self.state);
        if let Edit::Together { edits, .. } = edit {
            return self.after_all(from, edits);
        }
        let mut next = from.clone();
        let n_units = self.figures.scorecard.n_units;
        let context = self.context();
        Change { plan: &mut next.plan, draft: &mut next.draft, n_units, context }.carry_out(edit)?;
        follow_scenario(edit, &from.plan, &mut next);
        let figures = self.figures_of(&next);
        // A change of the plan never waits for the moves, but a move that is asked for must be possible.
        let asked = asked_moves(edit, &figures.asleep);
        if asked.is_empty() { Ok((next, figures)) } else { Err(EditError::Refused(asked)) }
    }

    /// The state after several edits: each must be possible after those before it.
    fn after_all(&self, from: &Moment, edits: &[Edit]) -> Result<(Moment, Figures), EditError> {
        let (catalogue, saved) = (Arc::clone(&self.catalogue), self.saved.clone());
        let (state, figures) = (from.clone(), self.figures_of(from));
        let mut on_the_way = Self { catalogue, state, saved, history: History::default(), now: None, figures };
        for edit in edits {
            (on_the_way.state, on_the_way.figures) = on_the_way.after(None, edit)?;
        }
        Ok((on_the_way.state, on_the_way.figures))
    }

    /// Takes the last step back; says whether there was one.
    pub fn undo(&mut self) -> bool {
        let leave = self.state.clone();
        let there = self.history.undo(leave);
        self.enter(there)
    }

    /// Does the step again that was taken back last; says whether there was one.
    pub fn redo(&mut self) -> bool {
        let leave = self.state.clone();
        let there = self.history.redo(leave);
        self.enter(there)
    }

    /// Goes to where so many steps of the history are done, undoing or redoing what lies between; says whether that
    /// was another place.
    pub fn go_to(&mut self, n_done: usize) -> bool {
        let mut there = None;
        while self.history.n_done() != n_done {
            let leave = there.clone().unwrap_or_else(|| self.state.clone());
            let is_back = self.history.n_done() > n_done;
            let next = if is_back { self.history.undo(leave) } else { self.history.redo(leave) };
            if next.is_none() {
                break;
            }
            there = next;
        }
        self.enter(there)
    }

    fn enter(&mut self, state: Option<Moment>) -> bool {
        let Some(state) = state else { return false };
        self.figures = self.figures_of(&state);
        self.state = state;
        true
    }

    /// The numbers of a state; those of the plan are kept when only the draft changed. Moves that cannot be computed
    /// sleep: they are left out of the outcome, which tells of them.
    fn figures_of(&self, state: &Moment) -> Figures {
        let mut figures = if Arc::ptr_eq(&state.plan, &self.state.plan) {
            self.figures.clone()
        } else {
            let context = self.context_of(&state.plan);
            let scorecard = score(&state.plan, &context);
            let levers = levers(&state.plan, &context, &scorecard);
            let problems = check_scored(&state.plan, &context, &scorecard);
            let (outcome, asleep) = (self.figures.outcome.clone(), Vec::new());
            Figures { context, scorecard, levers, outcome, asleep, problems }
        };
        (figures.outcome, figures.asleep) =
            what_can_be(&state.plan, &figures.context, &figures.scorecard, &state.draft.moves);
        figures
    }

    /// The context of a plan; the one at hand when it names and corrects the same.
    fn context_of(&self, plan: &Plan) -> ScoringContext {
        let now = &self.state.plan;
        let is_same = (&plan.framework, &plan.reference, plan.baseline.year, &plan.document.province)
            == (&now.framework, &now.reference, now.baseline.year, &now.document.province)
            && plan.framework_corrections == now.framework_corrections
            && plan.reference_corrections == now.reference_corrections;
        if is_same { self.figures.context.clone() } else { self.catalogue.context_for(plan) }
    }

    /// Another plan with the same frameworks and results at hand, opened.
    pub(crate) fn beside(&self, plan: Plan) -> Self {
        Self::new(plan, Arc::clone(&self.catalogue))
    }

    /// Notes that the plan as it stands is in the file.
    pub fn mark_saved(&mut self) {
        self.history.end_gesture();
        self.saved = Some(Arc::clone(&self.state.plan));
    }

    /// Notes what the file holds when it is not the plan as it stands: another program wrote it. `None`: it holds no plan, or
    /// there is none.
    pub fn mark_file_holds(&mut self, plan: Option<Arc<Plan>>) {
        self.saved = plan;
    }

    /// Whether the plan differs from the file.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        let is_same = |saved: &Arc<Plan>| Arc::ptr_eq(saved, &self.state.plan) || *saved == self.state.plan;
        !self.saved.as_ref().is_some_and(is_same)
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

    /// The plan as it is in the file; `None` where no file holds one.
    #[must_use]
    pub const fn saved_plan(&self) -> Option<&Arc<Plan>> {
        self.saved.as_ref()
    }

    /// The scenario one is working on.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.state.draft
    }

    /// Framework and reference results, with the plan's corrections.
    #[must_use]
    pub fn context(&self) -> &ScoringContext {
        &self.figures.context
    }

    /// Framework and reference results as they are in the catalogue.
    #[must_use]
    pub fn uncorrected(&self) -> ScoringContext {
        self.catalogue.named_by(&self.state.plan)
    }

    /// The numbers of the baseline.
    #[must_use]
    pub fn scorecard(&self) -> &Scorecard {
        &self.figures.scorecard
    }

    /// What each indicator alone could add.
    #[must_use]
    pub fn levers(&self) -> &Levers {
        &self.figures.levers
    }

    /// What the draft brings.
    #[must_use]
    pub fn outcome(&self) -> &Outcome {
        &self.figures.outcome
    }

    /// The score of an indicator's row; `None` also where an earlier row has its code, for that one counts.
    #[must_use]
    pub fn score_of_row(&self, row: usize) -> Option<IndicatorScore> {
        let rows = &self.state.plan.indicators;
        let code = &rows.get(row)?.code;
        let position = self.context().framework.position(code)?;
        let is_first = rows.iter().position(|other| other.code == *code) == Some(row);
        self.figures.scorecard.indicators[position].filter(|_| is_first)
    }

    /// Among how many units an indicator is ranked.
    #[must_use]
    pub fn units_of(&self, code: &str) -> u32 {
        let row = self.state.plan.indicator(code);
        self.context().units_of(row.and_then(|row| row.measurement.as_ref()), self.figures.scorecard.n_units)
    }

    /// Whether a goal is met: where the province stands now, or in the scenario of an outcome.
    #[must_use]
    pub fn judge(&self, goal: &Goal, scenario: Option<&Outcome>) -> GoalAnswer {
        judge(&self.state.plan, &self.figures.context, &self.figures.scorecard, goal, scenario)
    }

    /// The moves of the draft that cannot be computed now. They stay in the draft and count again when they can be.
    #[must_use]
    pub fn asleep(&self) -> &[Refusal] {
        &self.figures.asleep
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
