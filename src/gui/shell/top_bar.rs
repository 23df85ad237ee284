//! The top bar: menu, open plans as tabs, undo with the step's name, save, language, light or dark.

use super::menu::menu_ui;
use super::tabs::tabs_ui;
use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::state::State;
use crate::gui::theme::{Look, NARROW, TOP_BAR_HEIGHT, tokens};
use crate::gui::widgets::button::{icon_button, primary_with, quiet, quiet_with};
use crate::gui::widgets::icon::Icon;
use crate::text::palette_words::PaletteWord;
use crate::text::{shortened, undo_step};
use eframe::egui::{Align, Layout, Margin, Panel, Ui};

/// The usual width of a tab. The tabs go first: the rest is written out only where there is width beside them.
const TAB_WIDTH: f32 = 150.0;
/// The width of the menus.
const MENUS_WIDTH: f32 = 250.0;
/// The width of the tab of the start page.
const START_WIDTH: f32 = 100.0;
/// With so much beside the tabs, the name of the step to undo is written out.
const WITH_STEP: f32 = 720.0;
/// With so much, the button of the workshop pages has its word.
const WITH_PRESENT: f32 = 500.0;
/// With so much, the field that opens the palette is written out as well.
const WITH_FIELD: f32 = 860.0;
/// A longer name of a step is cut; the tooltip has it in full.
const STEP_CHARS: usize = 30;

/// Draws the top bar.
pub fn top_bar_ui(ui: &mut Ui, state: &State) {
    let frame = tokens(ui).bar_frame().inner_margin(Margin::symmetric(12, 0));
    Panel::top("top").resizable(false).exact_size(TOP_BAR_HEIGHT).frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.scope(|ui| menu_ui(ui, state));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                tools(ui, state);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| tabs_ui(ui, state));
            });
        });
    });
}

/// From the right: present, look, language, save, redo, undo, the palette.
fn tools(ui: &mut Ui, state: &State) {
    let lang = state.lang();
    let send = |action| drop(state.sender().send(Command::Act(action)));
    present_button(ui, state);
    // The menu has them as well.
    if ui.ctx().content_rect().width() >= NARROW {
        look_ui(ui, state);
    }
    let save = ui.add_enabled_ui(state.is_enabled(Action::Save), |ui| {
        icon_button(ui, Icon::Save, &tip(ui, state, Action::Save))
    });
    if save.inner.clicked() {
        send(Action::Save);
    }
    let open = state.tab().map(|t| &t.open);
    let redo = ui.add_enabled_ui(state.is_enabled(Action::Redo), |ui| {
        icon_button(ui, Icon::Redo, &tip(ui, state, Action::Redo))
    });
    if redo.inner.clicked() {
        send(Action::Redo);
    }
    let step = open.and_then(|d| d.next_undo().map(|edit| undo_step(lang, edit, d.plan())));
    let room = beside_tabs(ui, state);
    let undo = ui.add_enabled_ui(step.is_some(), |ui| match &step {
        Some(step) if room > WITH_STEP => quiet_with(ui, Some(Icon::Undo), &shortened(step, STEP_CHARS), None)
            .on_hover_text(tip(ui, state, Action::Undo)),
        Some(step) => icon_button(ui, Icon::Undo, step),
        None => icon_button(ui, Icon::Undo, &tip(ui, state, Action::Undo)),
    });
    if undo.inner.clicked() {
        send(Action::Undo);
    }
    let shortcut = ui.ctx().format_shortcut(&Action::Palette.shortcut()).replace('+', " ");
    let find = if room > WITH_FIELD {
        quiet_with(ui, Some(Icon::Search), PaletteWord::Button.text(lang), Some(&shortcut))
            .on_hover_text(Action::Palette.tooltip(lang))
    } else {
        icon_button(ui, Icon::Search, &tip(ui, state, Action::Palette))
    };
    if find.clicked() {
        send(Action::Palette);
    }
}

/// Language and look.
fn look_ui(ui: &mut Ui, state: &State) {
    let lang = state.lang();
    let look = match state.look() {
        Look::Light => Icon::Sun,
        Look::Dark => Icon::Moon,
        Look::Contrast | Look::DarkContrast => Icon::Contrast,
    };
    if icon_button(ui, look, Action::Look.tooltip(lang)).clicked() {
        state.send(Command::Act(Action::Look));
    }
    let switch = quiet(ui, lang.pick("VI", "EN")).on_hover_text(Action::Language.tooltip(lang));
    if switch.clicked() {
        state.send(Command::Act(Action::Language));
    }
}

/// How much width the tabs leave, as wide as they usually are.
fn beside_tabs(ui: &Ui, state: &State) -> f32 {
    ui.ctx().content_rect().width() - MENUS_WIDTH - START_WIDTH - TAB_WIDTH * state.tabs.len() as f32
}

/// The way to the workshop pages; without its word where the window is narrow.
fn present_button(ui: &mut Ui, state: &State) {
    let is_wide = beside_tabs(ui, state) > WITH_PRESENT;
    let text = Action::Present.text(state.lang());
    let tip = tip(ui, state, Action::Present);
    let button = ui.add_enabled_ui(state.is_enabled(Action::Present), |ui| {
        if is_wide {
            primary_with(ui, Some(Icon::Play), text).on_hover_text(tip)
        } else {
            icon_button(ui, Icon::Play, &tip)
        }
    });
    if button.inner.clicked() {
        let _ = state.sender().send(Command::Act(Action::Present));
    }
}

pub(super) fn tip(ui: &Ui, state: &State, action: Action) -> String {
    format!("{} ({})", action.tooltip(state.lang()), ui.ctx().format_shortcut(&action.shortcut()))
}
