//! Goals as a room reads them, and what stands for what is not known.

use crate::gui::panels::overview::cards::goal_tone;
use crate::gui::view::View;
use crate::gui::widgets::chip::Tone;
use crate::gui::widgets::icon::Icon;
use crate::text::goal_state as goal_words;
use index_core::{Goal, IndexStanding, goal_state};

/// What is not known.
pub(super) const NOT_KNOWN: &str = "–";

/// The first goal that has a figure and speaks of all provinces.
pub(super) fn main_goal<'a>(view: &View<'a>) -> Option<&'a Goal> {
    view.document.plan().goals.iter().find(|g| g.is_judged())
}

/// Whether a goal is met, for a chip.
pub(super) fn goal_chip(view: &View, goal: &Goal, standing: &IndexStanding) -> ((Tone, Option<Icon>), &'static str) {
    let state = goal_state(goal, standing);
    (goal_tone(state), goal_words(view.lang, state))
}
