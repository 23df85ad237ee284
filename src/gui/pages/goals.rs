//! Every goal, whether it is met now, and whether the what-if that is going on would meet it.

use crate::gui::model::view::View;
use crate::gui::pages::figures::{answer_ui, goal_chip};
use crate::gui::pages::sheet::{Sheet, area, words};
use crate::gui::theme::{Weight, workshop};
use crate::text::present_words::and_others;
use crate::text::{PresentWord, Word, goal_name};
use eframe::egui::{Align, Align2, Rect};
use index_core::Goal;

/// How many goals fit.
const MOST: usize = 6;
/// The height of a goal.
const ROW: f32 = 118.0;
/// The width of a state, and of the year.
const STATE: f32 = 410.0;
const YEAR: f32 = 130.0;

/// Draws the page.
pub(super) fn goals_ui(sheet: &mut Sheet, view: &View) {
    let t = sheet.t;
    let goals = sorted(view);
    let (left, right) = (workshop::MARGIN, sheet.right());
    if goals.is_empty() {
        let text = words(PresentWord::NoGoals.text(view.lang), workshop::LEAD, Weight::Regular, t.second);
        sheet.write(area(left, workshop::TOP + 20.0, right, workshop::TOP + 120.0), Align2::LEFT_TOP, text.rows(2));
        return;
    }
    let is_moved = !view.open.draft().moves.is_empty();
    let states = if is_moved { 2.0 } else { 1.0 };
    let columns = Columns { text: (left, right - STATE * states - YEAR - 30.0), right, is_moved };
    heads_ui(sheet, view, &columns);
    let mut top = workshop::TOP + workshop::HEAD_HEIGHT;
    for goal in goals.iter().take(MOST) {
        sheet.line(left, right, top);
        goal_ui(sheet, view, goal, &columns, top);
        top += ROW;
    }
    sheet.line(left, right, top);
    if goals.len() > MOST {
        let text = and_others(view.lang, goals.len() - MOST);
        let place = area(left, top + 6.0, right, top + 44.0);
        sheet.write(place, Align2::LEFT_CENTER, words(&text, workshop::LEAST, Weight::Regular, t.second));
    }
}

/// Goals with figures first; each kind in the order of the plan.
fn sorted<'a>(view: &View<'a>) -> Vec<&'a Goal> {
    let mut goals: Vec<&Goal> = view.open.plan().goals.iter().collect();
    goals.sort_by_key(|g| !g.has_figure());
    goals
}

/// Where the columns are.
struct Columns {
    text: (f32, f32),
    right: f32,
    is_moved: bool,
}

impl Columns {
    /// The columns of states: now, and with the what-if when anything is moved.
    fn states(&self) -> Vec<(f32, f32)> {
        let last = (self.right - STATE, self.right);
        if self.is_moved { vec![(self.right - STATE * 2.0, last.0), last] } else { vec![last] }
    }

    fn year(&self) -> (f32, f32) {
        (self.text.1 + 30.0, self.text.1 + 30.0 + YEAR)
    }
}

fn heads_ui(sheet: &mut Sheet, view: &View, columns: &Columns) {
    let lang = view.lang;
    let states = [PresentWord::Now, PresentWord::WithDraft];
    let mut heads = vec![(columns.text, view.word(Word::GoalLabel).trim_end_matches(':'))];
    heads.push((columns.year(), PresentWord::ByYear.text(lang)));
    heads.extend(columns.states().into_iter().zip(states.map(|word| word.text(lang))));
    let color = sheet.t.second;
    for ((from, to), text) in heads {
        let place = area(from, workshop::TOP, to, workshop::TOP + workshop::HEAD_HEIGHT);
        sheet.write(place, Align2::LEFT_CENTER, words(text, workshop::LEAST, Weight::Medium, color));
    }
}

fn goal_ui(sheet: &mut Sheet, view: &View, goal: &Goal, columns: &Columns, top: f32) {
    let t = sheet.t;
    let cell = |(from, to): (f32, f32)| area(from, top, to, top + ROW);
    let demand = goal_name(view.lang, goal);
    let place = cell(columns.text);
    if demand.is_empty() {
        let text = words(&goal.text, workshop::LABEL, Weight::Regular, t.text).rows(3);
        sheet.write(place, Align2::LEFT_CENTER, text);
    } else {
        demand_ui(sheet, goal, &demand, place);
    }
    let year = goal.by.map(|year| year.to_string()).unwrap_or_default();
    sheet.write(cell(columns.year()), Align2::LEFT_CENTER, words(&year, workshop::ROW, Weight::SemiBold, t.text));
    if !goal.has_figure() {
        // Nothing can be said of it, now or later, so it is said once and quietly.
        let first = cell(columns.states()[0]).with_max_x(columns.right);
        let text = words(view.word(Word::NoNumber), workshop::LABEL, Weight::Regular, t.second);
        sheet.write(first, Align2::LEFT_CENTER, text);
        return;
    }
    for (column, scenario) in columns.states().into_iter().zip([None, Some(view.open.outcome())]) {
        let place = cell(column).with_max_x(column.1 - 20.0);
        answer_ui(sheet, goal_chip(view, goal, scenario), (place, Align::Min));
    }
}

/// What a goal asks for in figures, and below it in words.
fn demand_ui(sheet: &mut Sheet, goal: &Goal, demand: &str, place: Rect) {
    let t = sheet.t;
    let text = words(&goal.text, workshop::LEAST, Weight::Regular, t.second).rows(2);
    let rows = sheet.rows_of(text, place.width()).min(2);
    // Both together stand in the middle of the row.
    let top = place.center().y - (38.0 + 31.0 * rows as f32) * 0.5;
    let upper = area(place.left(), top, place.right(), top + 38.0);
    sheet.write(upper, Align2::LEFT_CENTER, words(demand, workshop::ROW, Weight::Bold, t.text));
    sheet.write(area(place.left(), top + 38.0, place.right(), place.bottom()), Align2::LEFT_TOP, text);
}
