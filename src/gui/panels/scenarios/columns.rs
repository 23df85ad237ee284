//! Which scenarios are compared, and what each comes to.

use crate::gui::model::view::View;
use crate::text::scenario_words::choice_name;
use index_core::{Choice, Compared, Counted, MAX_COMPARED, compare, expects};
use std::collections::BTreeSet;
use strum::VariantArray;

/// What the room remembers.
#[derive(Default)]
pub(in crate::gui::panels) struct ScenariosPanel {
    /// Which are compared.
    pub(super) chosen: Vec<Chosen>,
    /// Which were there to choose from; what is new is compared at once, when there is room.
    known: BTreeSet<Chosen>,
}

/// One that can be compared, as it is remembered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Chosen {
    Draft,
    Scenario(String),
    Plan(Counted),
}

impl Chosen {
    fn of(choice: &Choice) -> Self {
        match choice {
            Choice::Draft(_) => Self::Draft,
            Choice::Scenario(name) => Self::Scenario((*name).to_owned()),
            Choice::Plan(counted) => Self::Plan(*counted),
        }
    }
}

/// One that is compared.
pub(super) struct Column<'a> {
    pub(super) choice: Choice<'a>,
    pub(super) name: &'a str,
    pub(super) compared: Compared,
}

/// The draft when no scenario keeps it, the plan's scenarios, and its parts when it expects something.
pub(super) fn available<'a>(view: &View<'a>) -> Vec<Choice<'a>> {
    let open = view.open;
    let draft = open.is_draft_unsaved().then(|| Choice::Draft(&open.draft().moves));
    let scenarios = open.plan().scenarios.iter().map(|s| Choice::Scenario(&s.name));
    let is_expected = expects(open.plan());
    let parts = Counted::VARIANTS.iter().copied().filter(|_| is_expected).map(Choice::Plan);
    draft.into_iter().chain(scenarios).chain(parts).collect()
}

impl ScenariosPanel {
    /// Forgets what is gone, and compares what is new while there is room.
    pub(super) fn take_up(&mut self, available: &[Choice]) {
        let there: BTreeSet<Chosen> = available.iter().map(Chosen::of).collect();
        self.chosen.retain(|c| there.contains(c));
        let new = available.iter().map(Chosen::of).filter(|c| !self.known.contains(c));
        self.chosen.extend(new.take(MAX_COMPARED.saturating_sub(self.chosen.len())));
        self.known = there;
    }

    pub(super) fn is_chosen(&self, choice: &Choice) -> bool {
        self.chosen.contains(&Chosen::of(choice))
    }

    pub(super) fn toggle(&mut self, choice: &Choice) {
        let one = Chosen::of(choice);
        if self.is_chosen(choice) {
            self.chosen.retain(|c| *c != one);
        } else if self.chosen.len() < MAX_COMPARED {
            self.chosen.push(one);
        }
    }
}

pub(super) fn columns<'a>(view: &View<'a>, panel: &ScenariosPanel, available: &[Choice<'a>]) -> Vec<Column<'a>> {
    let open = view.open;
    let choices: Vec<Choice> = available.iter().filter(|c| panel.is_chosen(c)).copied().collect();
    let all = compare(open.plan(), open.context(), open.scorecard(), view.today, &choices);
    let pairs = choices.into_iter().zip(all);
    pairs.map(|(choice, compared)| Column { choice, name: choice_name(view.lang, &choice), compared }).collect()
}
