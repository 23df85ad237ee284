//! Goals as a room reads them, and what stands for what is not known.

use super::sheet::{Sheet, words};
use crate::gui::panels::overview::cards::goal_look;
use crate::gui::theme::{Weight, workshop};
use crate::gui::view::View;
use crate::gui::widgets::chip::Tone;
use crate::gui::widgets::icon::Icon;
use crate::text::{GoalWords, goal_words};
use eframe::egui::{Align, Align2, Layout, Rect};
use index_core::{Goal, Outcome};

/// What is not known.
pub(super) const NOT_KNOWN: &str = "–";

/// The first goal that results can decide.
pub(super) fn main_goal<'a>(view: &View<'a>) -> Option<&'a Goal> {
    view.document.plan().goals.iter().find(|g| g.is_judged())
}

/// Whether a goal is met today or in a scenario, for a chip and what stands beside it.
pub(super) fn goal_chip(view: &View, goal: &Goal, scenario: Option<&Outcome>) -> ((Tone, Option<Icon>), GoalWords) {
    let answer = view.document.judge(goal, scenario);
    (goal_look(&answer), goal_words(view.lang, goal, &answer))
}

/// Whether a goal is met, as a chip at one side of a place, and below it what is to be known beside that.
pub(super) fn answer_ui(
    sheet: &mut Sheet,
    view: &View,
    goal: &Goal,
    scenario: Option<&Outcome>,
    (place, side): (Rect, Align),
) {
    let (look, GoalWords { state, beside }) = goal_chip(view, goal, scenario);
    let (layout, below) = match side {
        Align::Max => (Layout::right_to_left(Align::Center), Align2::RIGHT_TOP),
        _ => (Layout::left_to_right(Align::Center), Align2::LEFT_TOP),
    };
    let middle = if beside.is_some() { place.center().y } else { place.bottom() };
    sheet.chip(place.with_max_y(middle), layout, look, &state);
    let color = sheet.t.second;
    let text = words(beside.as_deref().unwrap_or_default(), workshop::LEAST, Weight::Regular, color).rows(2);
    sheet.write(place.with_min_y(middle), below, text);
}
