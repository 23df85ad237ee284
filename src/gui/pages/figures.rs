//! Goals as a room reads them, and what stands for what is not known.

use crate::gui::figures::looks::goal_look;
use crate::gui::model::view::View;
use crate::gui::pages::sheet::{Sheet, area, words};
use crate::gui::theme::{Weight, workshop};
use crate::gui::widgets::chip::Tone;
use crate::gui::widgets::icon::Icon;
use crate::text::{GoalWords, goal_words};
use eframe::egui::{Align, Align2, Layout, Rect};
use index_core::{Goal, Outcome};

/// What is not known.
pub(super) const NOT_KNOWN: &str = "–";

/// The height of a chip above words, and of a line of those.
const CHIP_ROOM: f32 = 52.0;
const LINE: f32 = 31.0;

/// The first goal that results can decide.
pub(super) fn main_goal<'a>(view: &View<'a>) -> Option<&'a Goal> {
    view.open.plan().goals.iter().find(|g| g.is_judged())
}

/// Whether a goal is met today or in a scenario, for a chip and what stands beside it.
pub(super) fn goal_chip(view: &View, goal: &Goal, scenario: Option<&Outcome>) -> ((Tone, Option<Icon>), GoalWords) {
    let answer = view.open.judge(goal, scenario);
    (goal_look(&answer), goal_words(view.lang, goal, &answer))
}

/// Whether a goal is met, as a chip at one side of a place, and below it what is to be known beside that.
pub(super) fn answer_ui(
    sheet: &mut Sheet,
    (look, GoalWords { state, beside }): ((Tone, Option<Icon>), GoalWords),
    (place, side): (Rect, Align),
) {
    let (layout, below) = match side {
        Align::Max => (Layout::right_to_left(Align::Center), Align2::RIGHT_TOP),
        _ => (Layout::left_to_right(Align::Center), Align2::LEFT_TOP),
    };
    let Some(beside) = beside else { return sheet.chip(place, layout, look, &state) };
    let text = words(&beside, workshop::LEAST, Weight::Regular, sheet.t.second);
    let most = ((place.height() - CHIP_ROOM) / LINE) as usize;
    let rows = sheet.rows_of(text, place.width()).min(most).max(1);
    // In the middle of the place, whether there is one line or more.
    let air = ((place.height() - CHIP_ROOM - LINE * rows as f32) * 0.5).max(0.0);
    let middle = place.top() + air + CHIP_ROOM;
    sheet.chip(area(place.left(), place.top() + air, place.right(), middle), layout, look, &state);
    sheet.write(place.with_min_y(middle), below, text.rows(rows));
}
