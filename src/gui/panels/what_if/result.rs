//! The result: rank and score before and after, whether the goal is met, how many moves.

use crate::gui::figures::ladder::passed;
use crate::gui::figures::looks::goal_look;
use crate::gui::model::view::View;
use crate::gui::panels::ask::ask;
use crate::gui::theme::{GAP_SMALL, HAIRLINE, HERO, LABEL, SPACE, TABLE, TITLE, Weight, font, rich, tokens};
use crate::gui::widgets::card::card;
use crate::gui::widgets::chip::{Tone, chip_sized};
use crate::gui::widgets::hero::hero_change;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::label::lines;
use crate::text;
use crate::text::form_words::FormWord;
use crate::text::{
    Word, goal_name, goal_words, rank_below, rank_marked, rank_remark, rank_word, scenario_score, score_figure, signed,
};
use eframe::egui::{Align, Label, Layout, Sense, Ui, vec2};
use index_core::{Goal, Side, Subject};

/// The height of the card's content.
const HEIGHT: f32 = 96.0;
/// How many lines what stands below a figure may take.
const NOTE_ROWS: usize = 2;

/// Between the parts of the card.
const SPACING: f32 = 20.0;
/// How wide the rank is, which is asked for first, and the score.
const RANK: f32 = 300.0;
const SCORE: f32 = 270.0;
/// The same where there is little room.
const NARROW: f32 = 210.0;
/// The same in a window that is enlarged.
const LEAST: f32 = 120.0;
/// From this width on there is room for both as they are wanted.
const WIDE_FROM: f32 = 900.0;
/// How many goals have a line.
const MOST_GOALS: usize = 3;
/// Between those lines.
const GOAL_GAP: f32 = 3.0;
/// How wide a goal is at least.
const GOAL: f32 = 186.0;

/// Draws the result card.
pub(super) fn result_ui(ui: &mut Ui, view: &View) {
    card(ui, |ui| {
        let line = vec2(ui.available_width(), HEIGHT);
        // All labels stand on one line, however high what is below them.
        ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = SPACING;
            let is_wide = ui.available_width() >= WIDE_FROM;
            let rest = ui.available_width() - GOAL - SPACING * 5.0;
            let narrow = (rest * 0.5).clamp(LEAST, NARROW);
            let wide = |width: f32| if is_wide { width } else { narrow };
            block(ui, wide(RANK), |ui| rank(ui, view, is_wide));
            divider(ui);
            block(ui, wide(SCORE), |ui| score(ui, view, is_wide));
            divider(ui);
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.x = SPACING;
                if ui.available_width() > GOAL + 84.0 + SPACING {
                    block(ui, 84.0, |ui| moves_count(ui, view));
                }
                // What stands beside a verdict is long; it takes what is left.
                let left = ui.available_width();
                if left > GOAL {
                    ui.with_layout(Layout::left_to_right(Align::Min), |ui| block(ui, left, |ui| goals(ui, view)));
                }
            });
        });
    });
}

/// Whether anything is moved away from where it stands; an assumption alone is no change.
fn is_moved(view: &View) -> bool {
    view.open.outcome().moves.iter().any(|m| m.contribution != 0.0)
}

/// Which figures are asked: those after the moves, once there are any.
const fn side(is_moved: bool) -> Side {
    if is_moved { Side::Scenario } else { Side::Baseline }
}

/// A part of the card with a width of its own.
fn block(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, HEIGHT), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 4.0;
        add(ui);
    });
}

/// A thin line between two parts.
fn divider(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(HAIRLINE, HEIGHT), Sense::hover());
    ui.painter().vline(rect.center().x, rect.y_range(), (HAIRLINE, tokens(ui).border));
}

/// The score before and after, and the change.
fn score(ui: &mut Ui, view: &View, is_wide: bool) {
    let outcome = view.open.outcome();
    let is_moved = is_moved(view);
    let before = score_figure(view.lang, &outcome.baseline);
    let after = is_moved.then(|| scenario_score(view.lang, outcome));
    let size = if is_wide { HERO * 0.7 } else { HERO * 0.5 };
    let drawn = hero_change(ui, (view.word(Word::PiiScore), LABEL), &before, after.as_deref(), size);
    ask(ui, view, &drawn, Subject::Score(side(is_moved)));
    if is_moved {
        let (tone, icon) = change_tone(outcome.delta);
        let change = chip_sized(ui, tone, icon, &signed(view.lang, outcome.delta, 2), TABLE);
        change.on_hover_text(view.word(Word::DeltaTip));
    }
}

const fn change_tone(delta: f64) -> (Tone, Option<Icon>) {
    if delta > 0.0 {
        (Tone::Ok, Some(Icon::Up))
    } else if delta < 0.0 {
        (Tone::Bad, Some(Icon::Down))
    } else {
        (Tone::Neutral, None)
    }
}

/// The rank before and after, and what is certain of it.
fn rank(ui: &mut Ui, view: &View, is_wide: bool) {
    let outcome = view.open.outcome();
    let is_moved = is_moved(view);
    let after = is_moved.then(|| rank_marked(&outcome.scenario));
    let label = rank_word(view.lang, view.open.scorecard().n_units);
    let size = if is_wide { HERO } else { HERO * 0.6 };
    let drawn = hero_change(ui, (&label, LABEL), &rank_marked(&outcome.baseline), after.as_deref(), size);
    ask(ui, view, &drawn, Subject::Rank(side(is_moved)));
    let below = if is_moved {
        rank_below(view.lang, &outcome.scenario, Side::Scenario)
    } else {
        rank_remark(view.lang, &outcome.baseline)
    };
    let (is_ours, names) = passed(view, outcome);
    let passed = text::standing_words::passed(view.lang, is_ours, &names);
    // Lines of words, not of controls.
    ui.spacing_mut().interact_size.y = 0.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GAP_SMALL;
        let (note, t) = (font(LABEL, Weight::Medium), tokens(ui));
        if let Some(below) = below {
            lines(ui, &below, note.clone(), t.second, NOTE_ROWS).on_hover_text(view.word(Word::SurelyTip));
        }
        if let Some(passed) = passed {
            lines(ui, &passed, note, if is_ours { t.accent } else { t.bad }, 1);
        }
    });
}

/// The goals that can be judged: one with all that is to be said of it, several in a line each.
fn goals(ui: &mut Ui, view: &View) {
    let judged: Vec<&Goal> = view.open.plan().goals.iter().filter(|goal| goal.is_judged()).collect();
    match judged.as_slice() {
        [] => {}
        [one] => goal(ui, view, one),
        several => {
            let color = tokens(ui).second;
            // As high as the figures beside them.
            (ui.spacing_mut().interact_size.y, ui.spacing_mut().item_spacing.y) = (LABEL, GOAL_GAP);
            ui.label(rich(FormWord::GoalsCard.text(view.lang), LABEL, Weight::Medium, color));
            several.iter().take(MOST_GOALS).for_each(|goal| goal_line(ui, view, goal));
            if let Some(rest) = several.len().checked_sub(MOST_GOALS).filter(|rest| *rest > 0) {
                ui.label(rich(format!("+{rest}"), LABEL, Weight::Medium, color));
            }
        }
    }
}

/// A goal in a line: what it asks for, and whether the scenario meets it, or why that is not known.
fn goal_line(ui: &mut Ui, view: &View, goal: &Goal) {
    let answer = view.open.judge(goal, Some(view.open.outcome()));
    let words = goal_words(view.lang, goal, &answer);
    let (tone, icon) = goal_look(&answer);
    let color = tokens(ui).second;
    let whole = format!("{}\n{}", goal.text, words.line());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE;
        chip_sized(ui, tone, icon, &goal_name(view.lang, goal), LABEL).on_hover_text(&whole);
        let verdict = words.beside.as_deref().unwrap_or(&words.state);
        ui.add(Label::new(rich(verdict, LABEL, Weight::Medium, color)).truncate()).on_hover_text(&whole);
    });
}

fn goal(ui: &mut Ui, view: &View, goal: &Goal) {
    let answer = view.open.judge(goal, Some(view.open.outcome()));
    let words = goal_words(view.lang, goal, &answer);
    let (tone, icon) = goal_look(&answer);
    let color = tokens(ui).second;
    let label = format!("{} {}", view.word(Word::GoalLabel), goal_name(view.lang, goal));
    ui.label(rich(label, LABEL, Weight::Medium, color));
    chip_sized(ui, tone, icon, &words.state, TABLE).on_hover_text(&goal.text);
    if let Some(beside) = words.beside {
        lines(ui, &beside, font(LABEL, Weight::Medium), color, NOTE_ROWS);
    }
}

fn moves_count(ui: &mut Ui, view: &View) {
    let t = tokens(ui);
    ui.label(rich(view.word(Word::MovesCount), LABEL, Weight::Medium, t.second));
    let count = view.open.outcome().n_changes();
    ui.label(rich(count.to_string(), TITLE, Weight::Bold, t.text));
    if view.open.outcome().moves.iter().any(|m| m.is_assumed) {
        chip_sized(ui, Tone::Warn, None, view.word(Word::HasAssumptions), LABEL)
            .on_hover_text(view.word(Word::HasAssumptionsTip));
    }
}
