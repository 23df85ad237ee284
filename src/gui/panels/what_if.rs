//! What if: each indicator a row with its rank bar and a slider; the result always in view; pillars before and after;
//! the ladder of provinces.

mod assume;
mod certainty;
mod falls;
mod levers;
mod memory;
mod pay;
mod pillars;
mod result;
mod side;
mod target;
mod unknown;

pub(super) use memory::WhatIfPanel;

use crate::gui::figures::levers::{LeverRow, lever_rows};
use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::model::view::View;
use crate::gui::theme::{GAP, GAP_SMALL, TABLE, TITLE, Weight, rich, tokens};
use crate::gui::widgets::button::{primary, quiet};
use crate::gui::widgets::chip::{Tone, chip_button, chip_sized};
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::menu::{MenuLine, drop_menu};
use crate::gui::widgets::page::note_scrolled;
use crate::gui::widgets::waterfall::Fall;
use crate::text::Word;
use eframe::egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, ScrollArea, Ui, UiBuilder};
use falls::{falls, falls_ui, fit_below};
use index_core::Edit;
use levers::{known_height, levers_ui};

/// Below this width the pillars and the ladder stand under the sliders.
const SIDE_FROM: f32 = 900.0;
/// From this width on the title and the buttons stand in one line.
const HEAD_FROM: f32 = 700.0;
/// The width of the column with pillars and ladder.
const SIDE_WIDTH: f32 = 316.0;
/// From this width on a picture, which cannot be scrolled, has pillars and ladder beside each other.
const TWO_SIDES_FROM: f32 = 1440.0;

/// Draws the what-if room.
pub(super) fn what_if_ui(ui: &mut Ui, view: &View, panel: &mut WhatIfPanel) {
    let frame = tokens(ui).page_frame().inner_margin(Margin { left: 24, right: 24, top: 16, bottom: 16 });
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        head_ui(ui, view);
        result::result_ui(ui, view);
        let (levers, falls) = (lever_rows(view), falls(view));
        if ui.available_width() >= SIDE_FROM {
            wide_ui(ui, view, panel, (levers, &falls));
        } else {
            let narrow = ScrollArea::vertical().id_salt("narrow").auto_shrink(false).show(ui, |ui| {
                ui.allocate_ui(eframe::egui::vec2(ui.available_width(), 420.0), |ui| {
                    levers_ui(ui, view, panel, levers);
                });
                side::side_ui(ui, view, panel, (1, &falls));
            });
            note_scrolled(ui, &narrow);
        }
    });
}

/// The levers, what they bring below where there is room, and the rest beside.
fn wide_ui(ui: &mut Ui, view: &View, panel: &mut WhatIfPanel, (levers, falls): (Vec<LeverRow>, &[Fall])) {
    let n_sides = if view.is_picture && ui.available_width() >= TWO_SIDES_FROM { 2 } else { 1 };
    let bare = |margin: Margin| Frame::new().inner_margin(margin);
    let known = known_height(ui, view, &levers);
    let is_below = !view.is_picture && fit_below(falls, ui.available_height(), known);
    let beside = if is_below { &[] } else { falls };
    Panel::right("what-if-side")
        .resizable(false)
        .show_separator_line(false)
        .exact_size((SIDE_WIDTH + GAP) * n_sides as f32)
        .frame(bare(Margin { left: GAP as i8, ..Margin::ZERO }))
        .show(ui, |ui| {
            let side = ScrollArea::vertical().id_salt("side").auto_shrink(false);
            let shown = side.show(ui, |ui| side::side_ui(ui, view, panel, (n_sides, beside)));
            note_scrolled(ui, &shown);
        });
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
        let panel_below = |id: &'static str| {
            let frame = bare(Margin { top: GAP as i8, ..Margin::ZERO });
            Panel::bottom(id).resizable(false).show_separator_line(false).frame(frame)
        };
        if n_sides > 1 {
            panel_below("what-if-notes").show(ui, |ui| side::notes_ui(ui, view));
        }
        if is_below {
            panel_below("what-if-falls").show(ui, |ui| falls_ui(ui, view, falls));
        }
        // A slider stays the same one when what its first step brings comes in below.
        let same = UiBuilder::new().scope_id(ui.scope_id().with("levers"));
        ui.scope_builder(same, |ui| levers_ui(ui, view, panel, levers));
    });
}

/// Title, scenario, reset and save; in two lines where there is little room.
fn head_ui(ui: &mut Ui, view: &View) {
    let is_wide = ui.available_width() >= HEAD_FROM;
    ui.horizontal(|ui| {
        let color = tokens(ui).text;
        ui.label(rich(view.word(Word::WhatIf), TITLE, Weight::Bold, color));
        if !view.is_picture {
            scenario_menu(ui, view);
        } else if !view.open.draft().moves.is_empty() {
            chip_sized(ui, Tone::Accent, None, &scenario_name(view), TABLE);
        }
        if is_wide && !view.is_picture {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| tools_ui(ui, view));
        }
    });
    if !is_wide && !view.is_picture {
        ui.horizontal_wrapped(|ui| tools_ui(ui, view));
    }
}

/// What is done with the moves.
fn tools_ui(ui: &mut Ui, view: &View) {
    let has_moves = !view.open.draft().moves.is_empty();
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
}

/// The name of the draft, with a star when it is not kept in the plan.
fn scenario_name(view: &View) -> String {
    let name = match &view.open.draft().scenario {
        Some(name) => crate::text::scenario_label(view.lang, name),
        None => view.word(Word::NewScenario).to_owned(),
    };
    format!("{name}{}", if view.open.is_draft_unsaved() { " *" } else { "" })
}

/// What the menu of scenarios does.
#[derive(Clone, Copy)]
enum ScenarioChoice<'a> {
    /// Begin a new one.
    New,
    /// Load one by its name.
    Load(&'a str),
    /// Delete the loaded one.
    Delete(&'a str),
}

/// The scenarios of the plan: load one, begin a new one, delete the loaded one.
fn scenario_menu(ui: &mut Ui, view: &View) {
    let loaded = view.open.draft().scenario.as_deref();
    let scenarios = &view.open.plan().scenarios;
    let opener = chip_button(ui, Tone::Accent, &scenario_name(view)).on_hover_text(view.word(Word::ScenarioMenuTip));
    let delete = loaded.map(|name| crate::text::delete_scenario(view.lang, name)).unwrap_or_default();
    let mut lines =
        vec![MenuLine { icon: Some(Icon::Plus), ..MenuLine::new(ScenarioChoice::New, view.word(Word::NewScenario)) }];
    lines.extend(scenarios.iter().enumerate().map(|(at, scenario)| MenuLine {
        tip: scenario.note.as_deref().unwrap_or_default(),
        is_chosen: loaded == Some(scenario.name.as_str()),
        starts_group: at == 0,
        ..MenuLine::new(ScenarioChoice::Load(&scenario.name), &scenario.name)
    }));
    lines.extend(loaded.filter(|name| view.open.plan().scenario(name).is_some()).map(|name| MenuLine {
        icon: Some(Icon::Trash),
        starts_group: true,
        ..MenuLine::new(ScenarioChoice::Delete(name), &delete)
    }));
    match drop_menu(&opener, &lines) {
        Some(ScenarioChoice::New) => view.edit(Edit::ClearMoves),
        Some(ScenarioChoice::Load(name)) => view.edit(Edit::LoadScenario { name: name.to_owned() }),
        Some(ScenarioChoice::Delete(name)) => view.edit(Edit::DeleteScenario { name: name.to_owned() }),
        None => {}
    }
}
