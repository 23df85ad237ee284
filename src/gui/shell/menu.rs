//! The menu: every action with its shortcut, from the one list.

use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::state::State;
use crate::gui::theme::TOP_BAR_HEIGHT;
use eframe::egui::{Button, Response, ScrollArea, Ui};

/// The height of an item.
const ITEM: f32 = 25.0;
/// Room for the scroll bar beside the shortcuts.
const SCROLL_BAR: f32 = 14.0;

/// The menu below `opener`.
pub fn menu_ui(opener: &Response, state: &State) {
    eframe::egui::Popup::menu(opener).show(|ui| {
        ui.set_min_width(280.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.spacing_mut().interact_size.y = ITEM;
        ui.spacing_mut().button_padding.y = 2.0;
        let height = ui.ctx().content_rect().height() - TOP_BAR_HEIGHT * 2.0;
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - SCROLL_BAR);
            for &action in Action::all() {
                if action.starts_group() {
                    ui.separator();
                }
                item(ui, state, action);
            }
        });
    });
}

fn item(ui: &mut Ui, state: &State, action: Action) {
    let lang = state.lang();
    let shortcut = ui.ctx().format_shortcut(&action.shortcut());
    let button = Button::new(action.text(lang)).shortcut_text(shortcut);
    let response = ui.add_enabled(state.is_enabled(action), button).on_hover_text(action.tooltip(lang));
    if response.clicked() {
        let _ = state.sender().send(Command::Act(action));
        ui.close();
    }
}
