//! Undo and redo by snapshots: each step keeps the state before it, shared by `Arc`.

use crate::edit::Edit;
use chrono::NaiveDateTime;

/// A gesture of the user: edits with the same number are one step, such as all of one drag of a slider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gesture(pub u64);

/// A step that can be undone or redone.
#[derive(Clone, Debug)]
struct Step<S> {
    /// The state on the other side of the step.
    state: S,
    /// What was done; the last edit of a gesture.
    edit: Edit,
    /// The gesture it belongs to.
    gesture: Option<Gesture>,
    /// When it was done, in the time of the place; `None` where nobody said.
    at: Option<NaiveDateTime>,
}

/// The steps behind and ahead.
#[derive(Clone, Debug)]
pub struct History<S> {
    undo: Vec<Step<S>>,
    redo: Vec<Step<S>>,
}

/// How many steps are kept. A snapshot shares all that did not change, so this costs little.
const MAX_STEPS: usize = 1_000;

impl<S> Default for History<S> {
    fn default() -> Self {
        Self { undo: Vec::new(), redo: Vec::new() }
    }
}

impl<S> History<S> {
    /// Notes that `edit` was applied to `before`, and when. Edits of one gesture make one step.
    pub fn record(&mut self, before: S, edit: Edit, gesture: Option<Gesture>, at: Option<NaiveDateTime>) {
        self.redo.clear();
        match self.undo.last_mut() {
            Some(last) if gesture.is_some() && last.gesture == gesture => (last.edit, last.at) = (edit, at),
            _ => self.undo.push(Step { state: before, edit, gesture, at }),
        }
        if self.undo.len() > MAX_STEPS {
            self.undo.remove(0);
        }
    }

    /// The state before the step of a gesture that is still going on.
    #[must_use]
    pub fn before(&self, gesture: Option<Gesture>) -> Option<&S> {
        let last = self.undo.last()?;
        (gesture.is_some() && last.gesture == gesture).then_some(&last.state)
    }

    /// Ends the gesture that is going on: what comes of it now is a step of its own.
    pub fn end_gesture(&mut self) {
        if let Some(last) = self.undo.last_mut() {
            last.gesture = None;
        }
    }

    /// Forgets the last step: it came to nothing.
    pub fn forget(&mut self) {
        self.undo.pop();
    }

    /// Steps back: takes the state to leave, gives the state to return to.
    pub fn undo(&mut self, leave: S) -> Option<S> {
        let mut step = self.undo.pop()?;
        let there = std::mem::replace(&mut step.state, leave);
        self.redo.push(Step { gesture: None, ..step });
        Some(there)
    }

    /// Steps forward: takes the state to leave, gives the state to return to.
    pub fn redo(&mut self, leave: S) -> Option<S> {
        let mut step = self.redo.pop()?;
        let there = std::mem::replace(&mut step.state, leave);
        self.undo.push(Step { gesture: None, ..step });
        Some(there)
    }

    /// How many steps can be undone.
    #[must_use]
    pub fn n_done(&self) -> usize {
        self.undo.len()
    }

    /// What was done, the oldest first, each with the state before it and when that was.
    pub(crate) fn done(&self) -> impl Iterator<Item = (&S, &Edit, Option<NaiveDateTime>)> {
        self.undo.iter().map(|s| (&s.state, &s.edit, s.at))
    }

    /// What was undone, the next to be done again first, each with the state after it and when it was done.
    pub(crate) fn undone(&self) -> impl Iterator<Item = (&S, &Edit, Option<NaiveDateTime>)> {
        self.redo.iter().rev().map(|s| (&s.state, &s.edit, s.at))
    }

    /// What undo would take back.
    #[must_use]
    pub fn next_undo(&self) -> Option<&Edit> {
        self.undo.last().map(|s| &s.edit)
    }

    /// What redo would do again.
    #[must_use]
    pub fn next_redo(&self) -> Option<&Edit> {
        self.redo.last().map(|s| &s.edit)
    }
}
