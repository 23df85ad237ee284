//! What if: each indicator a row with its rank bar and a slider; the result always in view; pillars before and after;
//! the ladder of provinces.

mod assume;
mod certainty;
mod falls;
pub(in crate::gui) mod levers;
mod pay;
mod result;
pub(in crate::gui) mod side;

use crate::gui::action::Action;
use crate::gui::command::Command;
use crate::gui::theme::{GAP, GAP_SMALL, TITLE, Weight, rich, tokens};
use crate::gui::view::View;
use crate::gui::widgets::button::{primary, quiet};
use crate::gui::widgets::chip::{Tone, chip_button};
use crate::text::Word;
use assume::Assumption;
use certainty::Certainty;
use eframe::egui::{Align, CentralPanel, Layout, Margin, Panel, Popup, ScrollArea, Ui};
use index_core::Edit;
use pay::Pay;

/// What the what-if room remembers.
#[derive(Default)]
pub(super) struct WhatIfPanel {
    /// Whether all indicators of the framework are shown, not only those of the plan; `None` before anybody chose.
    shows_all: Option<bool>,
    /// What the column beside the contribution shows.
    pay: Pay,
    /// How sure the rank is.
    certainty: Certainty,
    /// The indicator whose assumed baseline is being typed.
    assumption: Option<Assumption>,
}

/// Below this width the pillars and the ladder stand under the sliders.
const SIDE_FROM: f32 = 900.0;
/// The width of the column with pillars and ladder.
const SIDE_WIDTH: f32 = 316.0;

/// Draws the what-if room.
pub(super) fn what_if_ui(ui: &mut Ui, view: &View, panel: &mut WhatIfPanel) {
    let frame = tokens(ui).page_frame().inner_margin(Margin { left: 24, right: 24, top: 16, bottom: 16 });
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        head_ui(ui, view);
        result::result_ui(ui, view);
        if ui.available_width() >= SIDE_FROM {
            let bare = eframe::egui::Frame::new().inner_margin(Margin { left: GAP as i8, ..Margin::ZERO });
            Panel::right("what-if-side")
                .resizable(false)
                .show_separator_line(false)
                .exact_size(SIDE_WIDTH + GAP)
                .frame(bare)
                .show(ui, |ui| {
                    ScrollArea::vertical()
                        .id_salt("side")
                        .auto_shrink(false)
                        .show(ui, |ui| side::side_ui(ui, view, &mut panel.certainty));
                });
            CentralPanel::default().frame(eframe::egui::Frame::new()).show(ui, |ui| levers::levers_ui(ui, view, panel));
        } else {
            ScrollArea::vertical().id_salt("narrow").auto_shrink(false).show(ui, |ui| {
                ui.allocate_ui(eframe::egui::vec2(ui.available_width(), 420.0), |ui| {
                    levers::levers_ui(ui, view, panel);
                });
                side::side_ui(ui, view, &mut panel.certainty);
            });
        }
    });
}

/// Title, scenario, reset and save.
fn head_ui(ui: &mut Ui, view: &View) {
    let has_moves = !view.document.draft().moves.is_empty();
    ui.horizontal(|ui| {
        let color = tokens(ui).text;
        ui.label(rich(view.word(Word::WhatIf), TITLE, Weight::Bold, color));
        scenario_menu(ui, view);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = GAP_SMALL;
            let save = ui.add_enabled_ui(has_moves, |ui| primary(ui, view.word(Word::SaveScenario))).inner;
            if save.on_hover_text(view.word(Word::SaveScenarioTip)).clicked() {
                view.send(Command::Act(Action::SaveScenario));
            }
            let seek = quiet(ui, view.word(Word::SeekGoal));
            if seek.on_hover_text(view.word(Word::SeekGoalTip)).clicked() {
                view.send(Command::Act(Action::SeekGoal));
            }
            let reset = ui.add_enabled_ui(has_moves, |ui| quiet(ui, view.word(Word::ResetMoves))).inner;
            if reset.on_hover_text(view.word(Word::ResetMovesTip)).clicked() {
                view.send(Command::Act(Action::ResetMoves));
            }
        });
    });
}

/// The scenarios of the plan: load one, begin a new one, delete the loaded one.
fn scenario_menu(ui: &mut Ui, view: &View) {
    let draft = view.document.draft();
    let mut text = match &draft.scenario {
        Some(name) => crate::text::scenario_label(view.lang, name),
        None => view.word(Word::NewScenario).to_owned(),
    };
    if view.document.is_draft_unsaved() {
        text.push_str(" *");
    }
    let opener = chip_button(ui, Tone::Accent, &text).on_hover_text(view.word(Word::ScenarioMenuTip));
    Popup::menu(&opener).show(|ui| {
        ui.set_min_width(220.0);
        if ui.button(view.word(Word::NewScenario)).clicked() {
            view.edit(Edit::ClearMoves);
            ui.close();
        }
        if !view.document.plan().scenarios.is_empty() {
            ui.separator();
        }
        for scenario in &view.document.plan().scenarios {
            let is_loaded = draft.scenario.as_ref() == Some(&scenario.name);
            let item = ui.selectable_label(is_loaded, &scenario.name);
            let item = if let Some(note) = &scenario.note { item.on_hover_text(note) } else { item };
            if item.clicked() {
                view.edit(Edit::LoadScenario { name: scenario.name.clone() });
                ui.close();
            }
        }
        if let Some(name) = draft.scenario.clone().filter(|n| view.document.plan().scenario(n).is_some()) {
            ui.separator();
            if ui.button(crate::text::delete_scenario(view.lang, &name)).clicked() {
                view.edit(Edit::DeleteScenario { name });
                ui.close();
            }
        }
    });
}
