//! Scores, ranks and goals as a room reads them: "≈" before our own figures, "–" for what is not known.

use crate::gui::panels::overview::cards::goal_tone;
use crate::gui::view::View;
use crate::gui::widgets::chip::Tone;
use crate::gui::widgets::icon::Icon;
use crate::text::{goal_state as goal_words, score};
use index_core::{Goal, IndexStanding, goal_state};

/// What is not known.
pub(super) const NOT_KNOWN: &str = "–";

/// The score.
pub(super) fn score_text(view: &View, standing: &IndexStanding) -> String {
    standing.score.map_or_else(|| NOT_KNOWN.to_owned(), |s| score(view.lang, s.estimate, standing.basis))
}

/// The rank: the most likely one, else between which two it is.
pub(super) fn rank_text(standing: &IndexStanding) -> String {
    let Some(span) = standing.rank else { return NOT_KNOWN.to_owned() };
    span.estimate.map_or_else(|| format!("{}–{}", span.best, span.worst), |rank| rank.to_string())
}

/// The first goal that has a figure and speaks of all provinces.
pub(super) fn main_goal<'a>(view: &View<'a>) -> Option<&'a Goal> {
    view.document.plan().goals.iter().find(|g| g.is_judged())
}

/// Whether a goal is met, for a chip.
pub(super) fn goal_chip(view: &View, goal: &Goal, standing: &IndexStanding) -> ((Tone, Option<Icon>), &'static str) {
    let state = goal_state(goal, standing);
    (goal_tone(state), goal_words(view.lang, state))
}
