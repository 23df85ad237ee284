//! The status bar: saved or not, problems, where the numbers come from.

use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::state::State;
use crate::gui::theme::{LABEL, RADIUS_SMALL, STATUS_BAR_HEIGHT, Weight, rich, tokens};
use crate::gui::widgets::icon::{Icon, icon};
use crate::gui::widgets::paint::focus_ring;
use crate::text::difference_words::unsaved_changes;
use crate::text::new_plan_words::NewPlanWord;
use crate::text::start_words::{StartWord, version_line};
use crate::text::{Word, method, problem_count, recompute_time};
use eframe::egui::{Align, Color32, CursorIcon, Label, Layout, Margin, Panel, Role, Sense, Ui, WidgetInfo};
use index_core::{Side, Subject};

/// Draws the status bar.
pub fn status_bar_ui(ui: &mut Ui, state: &State) {
    let frame = tokens(ui).bar_frame().inner_margin(Margin::symmetric(12, 0));
    Panel::bottom("status").resizable(false).exact_size(STATUS_BAR_HEIGHT).frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            if state.is_at_start() {
                return at_start(ui, state);
            }
            saved_state(ui, state);
            ui.add_space(12.0);
            problems(ui, state);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let lang = state.lang();
                let second = tokens(ui).second;
                let took = state.recompute.map(|time| format!("\n{}", recompute_time(lang, time))).unwrap_or_default();
                let method = format!("{}\n{}{took}", Word::MethodLong.text(lang), method(lang));
                let line = asked(ui, Word::MethodShort.text(lang), second).on_hover_text(method);
                if line.clicked() && state.tab().is_some() {
                    let _ = state.sender().send(Command::Explain(Subject::Score(Side::Baseline)));
                }
            });
        });
    });
}

/// On the start page: which version this is; a click says more.
fn at_start(ui: &mut Ui, state: &State) {
    let (t, lang) = (tokens(ui), state.lang());
    let line = version_line(lang, state.catalogue.references());
    if asked(ui, &line, t.second).on_hover_text(Action::About.tooltip(lang)).clicked() {
        let _ = state.sender().send(Command::Act(Action::About));
    }
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| small(ui, StartWord::Offline.text(lang), t.second));
}

/// Words that do something; with the keyboard there is a ring around them.
fn asked(ui: &mut Ui, text: &str, color: Color32) -> eframe::egui::Response {
    let label = Label::new(rich(text, LABEL, Weight::Medium, color)).truncate().sense(Sense::click());
    let response = ui.add(label);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    if response.has_focus() {
        focus_ring(ui, response.rect, f32::from(RADIUS_SMALL));
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn small(ui: &mut Ui, text: &str, color: Color32) -> eframe::egui::Response {
    ui.add(Label::new(rich(text, LABEL, Weight::Medium, color)).truncate())
}

fn saved_state(ui: &mut Ui, state: &State) {
    let t = tokens(ui);
    let lang = state.lang();
    let Some(tab) = state.tab() else { return };
    let (color, text) = if tab.is_never_saved() {
        (if tab.is_unsaved() { t.warn } else { t.second }, NewPlanWord::NeverSaved.text(lang))
    } else if tab.open.is_unsaved() {
        (t.warn, Word::NotSaved.text(lang))
    } else if tab.panels.is_typing() {
        (t.warn, Word::HalfTyped.text(lang))
    } else if tab.open.is_draft_unsaved() {
        (t.warn, Word::MovesNotKept.text(lang))
    } else if tab.path.is_none() {
        (t.second, Word::SamplePlan.text(lang))
    } else {
        (t.ok, Word::Saved.text(lang))
    };
    icon(ui, Icon::Dot, 10.0, color);
    let count = tab.changes.list().len();
    if count > 0 {
        // How many changes there are; a click lists them.
        let text = unsaved_changes(lang, count);
        if asked(ui, &text, color).on_hover_text(Action::Differences.tooltip(lang)).clicked() {
            let _ = state.sender().send(Command::Act(Action::Differences));
        }
        return;
    }
    if tab.panels.is_typing() {
        // What it is, and a way to give it up where its row is gone.
        if asked(ui, text, color).on_hover_text(Action::Differences.tooltip(lang)).clicked() {
            let _ = state.sender().send(Command::Act(Action::Differences));
        }
        return;
    }
    let label = small(ui, text, color);
    if let Some(path) = &tab.path {
        label.on_hover_text(path.display().to_string());
    }
}

/// How many faults and reminders there are; a click lists them.
fn problems(ui: &mut Ui, state: &State) {
    let t = tokens(ui);
    let Some(tab) = state.tab() else { return };
    let (faults, reminders) = (tab.told.n_faults(), tab.told.n_reminders());
    let color = if faults > 0 { t.bad } else { t.second };
    if faults > 0 {
        icon(ui, Icon::Warning, 12.0, color);
    }
    let text = problem_count(state.lang(), faults, reminders);
    if asked(ui, &text, color).on_hover_text(Action::Problems.tooltip(state.lang())).clicked() {
        let _ = state.sender().send(Command::Act(Action::Problems));
    }
}
