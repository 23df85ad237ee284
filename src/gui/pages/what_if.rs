//! The live what-if: score and rank before and after, the goal, and up to eight levers that a room can move.

use crate::gui::model::presenting::PresentState;
use crate::gui::model::view::View;
use crate::gui::pages::figures::{goal_chip, main_goal};
use crate::gui::pages::lever_row::row_ui;
use crate::gui::pages::levers::{MOST, rows};
use crate::gui::pages::sheet::{Sheet, area, words};
use crate::gui::theme::{Weight, workshop};
use crate::gui::widgets::chip::{Tone, chip_sized};
use crate::gui::widgets::hero::hero_change;
use crate::text::present_words::{other_moves, rank_among};
use crate::text::{
    GoalWords, PresentWord, Word, goal_name, rank_certainty, rank_estimate, rank_marked, scenario_score, score_figure,
};
use eframe::egui::{Align, Align2, Layout};
use index_core::Side;

/// Where the big figures begin.
const HEROES: f32 = 158.0;
/// Where the levers begin.
const ROWS: f32 = 388.0;
/// The height of the line above the levers.
const CERTAINTY: f32 = 52.0;
/// The most height of a lever.
const ROW: f32 = 92.0;
/// The least width of the goal beside the figures.
const GOAL: f32 = 330.0;
/// The height of a line of words below the goal.
const LINE: f32 = 33.0;
/// More letters of a rank before and after than fit in the usual size.
const LONG: usize = 8;

/// Draws the page.
pub(super) fn what_if_ui(sheet: &mut Sheet, view: &View, state: &PresentState) {
    let (rank, end) = heroes_ui(sheet, view);
    goal_ui(sheet, view, end + 64.0);
    certainty_ui(sheet, view, rank);
    let rows = rows(view, state);
    if rows.is_empty() {
        let text = PresentWord::NoLevers.text(view.lang);
        let place = area(workshop::MARGIN, ROWS + 20.0, sheet.right(), ROWS + 100.0);
        let color = sheet.t.second;
        sheet.write(place, Align2::LEFT_TOP, words(text, workshop::LEAD, Weight::Regular, color).rows(2));
        return;
    }
    // With few levers there is more air between them.
    let height = ((sheet.bottom() - ROWS) / rows.len().max(MOST - 2) as f32).min(ROW);
    for (i, lever) in rows.iter().enumerate() {
        let top = ROWS + height * i as f32;
        row_ui(sheet, view, lever, (top, top + height), i == state.lever);
    }
    let shown = |code: &str| rows.iter().any(|lever| lever.code == code);
    let more = view.open.outcome().moves.iter().filter(|m| !shown(&m.code)).count();
    if more > 0 {
        let text = other_moves(view.lang, more);
        let place = area(workshop::MARGIN, ROWS - CERTAINTY, rank - workshop::GAP, ROWS - 4.0);
        let color = sheet.t.warn;
        sheet.write(place, Align2::LEFT_CENTER, words(&text, workshop::LEAST, Weight::Medium, color));
    }
}

/// Whether anything is moved away from where it stands; an assumption alone is no change.
fn is_moved(view: &View) -> bool {
    view.open.outcome().moves.iter().any(|m| m.contribution != 0.0)
}

/// Score and rank before and after; gives where the rank begins and ends.
fn heroes_ui(sheet: &mut Sheet, view: &View) -> (f32, f32) {
    let outcome = view.open.outcome();
    let is_moved = is_moved(view);
    let score = is_moved.then(|| scenario_score(view.lang, outcome));
    let rank = is_moved.then(|| rank_marked(&outcome.scenario));
    let mut hero = |left: f32, label: &str, before: &str, after: Option<&str>| {
        let letters = before.chars().count() + after.map_or(0, |after| after.chars().count());
        let share = if letters > LONG && left > workshop::MARGIN { 0.7 } else { 1.0 };
        let size = sheet.px(workshop::HERO) * share;
        let label = (label, sheet.px(workshop::ROW));
        let room = area(left, HEROES, sheet.right(), ROWS);
        let add = |ui: &mut eframe::egui::Ui| hero_change(ui, label, before, after, size).rect.width();
        left + sheet.place(room, Layout::left_to_right(Align::Min), add) / sheet.px(1.0)
    };
    let before = score_figure(view.lang, &outcome.baseline);
    let end = hero(workshop::MARGIN, view.word(Word::PiiScore), &before, score.as_deref());
    let label = rank_among(view.lang, view.open.scorecard().n_units);
    let begin = (end + 84.0).max(HERO_RANK);
    (begin, hero(begin, &label, &rank_marked(&outcome.baseline), rank.as_deref()))
}

/// The rank never begins before this, so that it does not run to and fro while a lever is moved.
const HERO_RANK: f32 = 886.0;

/// The goal, beside the figures.
fn goal_ui(sheet: &mut Sheet, view: &View, left: f32) {
    let t = sheet.t;
    let left = left.min(sheet.right() - GOAL);
    let Some(goal) = main_goal(view) else { return };
    let (look, GoalWords { state, beside }) = goal_chip(view, goal, Some(view.open.outcome()));
    let label = format!("{} {}", view.word(Word::GoalLabel), goal_name(view.lang, goal));
    let below = |from: f32, to: f32| area(left, HEROES + from, sheet.right(), HEROES + to);
    let [label_place, chip, rest] = [below(0.0, 40.0), below(40.0, 100.0), below(100.0, 100.0 + LINE * 2.0)];
    sheet.write(label_place, Align2::LEFT_TOP, words(&label, workshop::ROW, Weight::Medium, t.second));
    let size = sheet.px(workshop::LEAD).min(sheet.px(30.0));
    sheet.place(chip, Layout::left_to_right(Align::Center), |ui| chip_sized(ui, look.0, look.1, &state, size));
    if let Some(beside) = beside {
        sheet.write(rest, Align2::LEFT_TOP, words(&beside, workshop::LEAST, Weight::Regular, t.second).rows(2));
    }
}

/// How sure the rank is and on what it rests, below it and the goal, above the levers.
fn certainty_ui(sheet: &mut Sheet, view: &View, left: f32) {
    let outcome = view.open.outcome();
    let line = area(left, ROWS - CERTAINTY, sheet.right(), ROWS - 4.0);
    let mut rest = line;
    if is_moved(view) {
        let certainty = rank_certainty(view.lang, &outcome.scenario, Side::Scenario);
        let texts: Vec<String> = rank_estimate(&outcome.scenario).into_iter().chain(certainty).collect();
        let color = sheet.t.second;
        let text = texts.join(" · ");
        let written = sheet.write(line, Align2::LEFT_CENTER, words(&text, workshop::LABEL, Weight::Regular, color));
        rest.min.x = written.right() + 24.0;
    }
    if outcome.moves.iter().any(|m| m.is_assumed) {
        sheet.chip(rest, Layout::left_to_right(Align::Center), (Tone::Warn, None), view.word(Word::HasAssumptions));
    }
}
