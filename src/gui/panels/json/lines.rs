//! The lines of the plan's text, and which of them are folded away.

use crate::gui::model::places::is_within;
use crate::plan_file::{OutlineLine, outline, print};
use index_core::Plan;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The text of a plan, line by line.
#[derive(Default)]
pub(super) struct Lines {
    plan: Option<Arc<Plan>>,
    text: String,
    all: Vec<OutlineLine>,
    /// The paths of what is folded; they outlive a change of the plan.
    folded: BTreeSet<String>,
    /// The lines that are not folded away.
    shown: Vec<usize>,
    /// The path to go to when the text is made.
    wanted: Option<String>,
    /// The line to scroll to.
    scroll_to: Option<usize>,
}

impl Lines {
    /// Makes the text again if the plan has changed.
    pub(super) fn renew(&mut self, plan: &Arc<Plan>) {
        if !self.plan.as_ref().is_some_and(|p| Arc::ptr_eq(p, plan)) {
            self.text = print(plan);
            self.all = outline(&self.text);
            self.plan = Some(Arc::clone(plan));
            self.renew_shown();
        }
        if let Some(path) = self.wanted.take()
            && let Some(line) = self.all.iter().position(|l| l.path == path)
        {
            self.show_line(line);
        }
    }

    /// The text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Every line.
    pub(super) fn all(&self) -> &[OutlineLine] {
        &self.all
    }

    /// The lines that are not folded away.
    pub(super) fn shown(&self) -> &[usize] {
        &self.shown
    }

    /// Whether what begins on a line is folded.
    pub(super) fn is_folded(&self, line: usize) -> bool {
        self.all.get(line).is_some_and(|l| l.closed_by.is_some() && self.folded.contains(&l.path))
    }

    /// Folds what begins on a line, or opens it again.
    pub(super) fn toggle(&mut self, line: usize) {
        let Some(line) = self.all.get(line) else { return };
        if !self.folded.remove(&line.path) {
            self.folded.insert(line.path.clone());
        }
        self.renew_shown();
    }

    /// Folds everything but the whole.
    pub(super) fn fold_all(&mut self) {
        let inner = self.all.iter().filter(|l| l.closed_by.is_some() && l.depth > 0);
        self.folded = inner.map(|l| l.path.clone()).collect();
        self.renew_shown();
    }

    /// Opens everything.
    pub(super) fn unfold_all(&mut self) {
        self.folded.clear();
        self.renew_shown();
    }

    /// Goes to the place of a path as soon as the text is made.
    pub(super) fn reveal(&mut self, path: &str) {
        self.wanted = Some(path.to_owned());
    }

    /// Opens whatever hides a line, and scrolls there.
    pub(super) fn show_line(&mut self, line: usize) {
        let Some(path) = self.all.get(line).map(|l| l.path.clone()) else { return };
        self.folded.retain(|folded| *folded == path || !is_within(&path, folded));
        self.renew_shown();
        self.scroll_to = Some(line);
    }

    /// The position among the shown lines to scroll to, once.
    pub(super) fn take_scroll(&mut self) -> Option<usize> {
        let line = self.scroll_to.take()?;
        self.shown.iter().position(|shown| *shown == line)
    }

    fn renew_shown(&mut self) {
        self.shown.clear();
        let mut next = 0;
        while let Some(line) = self.all.get(next) {
            self.shown.push(next);
            next = line.closed_by.filter(|_| self.folded.contains(&line.path)).unwrap_or(next) + 1;
        }
    }
}
