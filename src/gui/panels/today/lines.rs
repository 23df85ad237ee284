//! What is shown of what waits: worked out again only when the plan, the day or the filters change.

use super::filters::Filters;
use crate::gui::model::view::View;
use crate::text::Lang;
use chrono::NaiveDate;
use index_core::waiting::{Urgency, Waiting, waiting};
use index_core::{Plan, Record};
use std::sync::Arc;

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// The heading of a group, with how many lines it has.
    Heading(Urgency, usize),
    /// Something that waits, by its place among what is shown.
    Item(usize),
}

/// What tells a line from its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key(Record, Option<NaiveDate>);

impl Key {
    pub(super) const fn of(one: &Waiting) -> Self {
        Self(one.record, one.day)
    }
}

/// What waits, and what is shown of it.
#[derive(Clone, Default)]
pub(super) struct Lines {
    made: Option<(Arc<Plan>, Lang, NaiveDate)>,
    filters: Filters,
    all: Vec<Waiting>,
    /// What is shown, by its place among all.
    shown: Vec<usize>,
    lines: Vec<Line>,
}

impl Lines {
    /// Works it out again if needed.
    pub(super) fn renew(&mut self, view: &View, filters: &Filters) {
        let plan = view.open.plan();
        let is_same = |(of, lang, day): &(Arc<Plan>, Lang, NaiveDate)| {
            Arc::ptr_eq(of, plan) && (*lang, *day) == (view.lang, view.today)
        };
        let is_known = self.made.as_ref().is_some_and(is_same);
        if is_known && self.filters == *filters {
            return;
        }
        if !is_known {
            self.made = Some((Arc::clone(plan), view.lang, view.today));
            self.all = waiting(plan, view.today);
        }
        self.filters = filters.clone();
        self.shown = (0..self.all.len()).filter(|at| filters.keep(view, &self.all[*at])).collect();
        self.lines.clear();
        let mut items = 0;
        for group in self.shown.chunk_by(|a, b| self.all[*a].urgency == self.all[*b].urgency) {
            let urgency = group.first().map(|at| self.all[*at].urgency);
            self.lines.extend(urgency.map(|urgency| Line::Heading(urgency, group.len())));
            self.lines.extend((items..items + group.len()).map(Line::Item));
            items += group.len();
        }
    }

    /// Everything that waits.
    pub(super) fn all(&self) -> &[Waiting] {
        &self.all
    }

    /// What is shown, by its place among all.
    pub(super) fn shown(&self) -> &[usize] {
        &self.shown
    }

    /// The lines of the list.
    pub(super) fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// What is shown at a place.
    pub(super) fn item(&self, at: usize) -> &Waiting {
        &self.all[self.shown[at]]
    }

    /// Where something is shown.
    pub(super) fn place_of(&self, key: Key) -> Option<usize> {
        self.shown.iter().position(|at| Key::of(&self.all[*at]) == key)
    }

    /// The line on which the item at a place is shown.
    pub(super) fn line_of(&self, item: usize) -> Option<usize> {
        self.lines.iter().position(|line| *line == Line::Item(item))
    }
}
