//! The top bar: menu, open plans as tabs, undo with the step's name, save, language, light or dark.

use super::menu::menu_ui;
use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::state::State;
use crate::gui::state::titles::titles;
use crate::gui::theme::{BODY, Look, TOP_BAR_HEIGHT, Weight, rich, tokens};
use crate::gui::widgets::button::{icon_button, primary_with, quiet, quiet_with};
use crate::gui::widgets::icon::{Icon, icon};
use crate::gui::widgets::tab::{fixed_tab, plan_tab};
use crate::text::palette_words::PaletteWord;
use crate::text::{Word, shortened, undo_step};
use eframe::egui::{Align, Layout, Margin, Panel, ScrollArea, Sense, Ui, UiBuilder, vec2};

/// The usual width of a tab. The tabs go first: the rest is written out only where there is width beside them.
const TAB_WIDTH: f32 = 150.0;
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
            logo(ui, state);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                tools(ui, state);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| tabs(ui, state));
            });
        });
    });
}

/// The name of the program, which opens the menu.
fn logo(ui: &mut Ui, state: &State) {
    let lang = state.lang();
    let t = tokens(ui);
    let builder = UiBuilder::new().id_salt("menu").sense(Sense::click());
    let scope = ui.scope_builder(builder, |ui| {
        ui.allocate_ui_with_layout(vec2(64.0, 32.0), Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            icon(ui, Icon::Diamond, 14.0, t.accent);
            ui.add(eframe::egui::Label::new(rich("PII", BODY + 1.5, Weight::Bold, t.accent)).selectable(false));
            icon(ui, Icon::ChevronDown, 12.0, t.second);
        });
    });
    let response = scope.response.on_hover_text(Word::Menu.text(lang));
    response.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Button, true, Word::Menu.text(lang)));
    menu_ui(&response, state);
}

fn tabs(ui: &mut Ui, state: &State) {
    let lang = state.lang();
    let send = |command| drop(state.sender().send(command));
    ScrollArea::horizontal().id_salt("tabs").auto_shrink(false).show(ui, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let start = fixed_tab(ui, Action::Start.text(lang), state.is_at_start());
            if start.on_hover_text(tip(ui, state, Action::Start)).clicked() {
                send(Command::Act(Action::Start));
            }
            for (i, (open, title)) in state.tabs.iter().zip(titles(&state.tabs, lang)).enumerate() {
                let is_active = i == state.active;
                let close = crate::text::close_plan(lang, &title);
                let response = plan_tab(ui, &title, is_active, open.has_unsaved_work(), &close);
                if response.close {
                    send(Command::Close(i));
                } else if response.clicked {
                    send(Command::Activate(i));
                }
            }
            if icon_button(ui, Icon::Plus, Action::Open.tooltip(lang)).clicked() {
                send(Command::Act(Action::Open));
            }
        });
    });
}

/// From the right: present, look, language, save, redo, undo, the palette.
fn tools(ui: &mut Ui, state: &State) {
    let lang = state.lang();
    let send = |action| drop(state.sender().send(Command::Act(action)));
    present_button(ui, state);
    let look = match state.look() {
        Look::Light => Icon::Sun,
        Look::Dark => Icon::Moon,
        Look::Contrast => Icon::Contrast,
    };
    if icon_button(ui, look, Action::Look.tooltip(lang)).clicked() {
        send(Action::Look);
    }
    let switch = quiet(ui, lang.pick("VI", "EN")).on_hover_text(Action::Language.tooltip(lang));
    if switch.clicked() {
        send(Action::Language);
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

/// How much width the tabs leave, as wide as they usually are.
fn beside_tabs(ui: &Ui, state: &State) -> f32 {
    ui.ctx().content_rect().width() - START_WIDTH - TAB_WIDTH * state.tabs.len() as f32
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

fn tip(ui: &Ui, state: &State, action: Action) -> String {
    format!("{} ({})", action.tooltip(state.lang()), ui.ctx().format_shortcut(&action.shortcut()))
}
