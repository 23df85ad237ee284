//! The menu: every action with its shortcut, from the one list.

use crate::gui::action::Action;
use crate::gui::command::Command;
use crate::gui::state::State;
use eframe::egui::{Button, Response, Ui};

/// The menu below `opener`.
pub fn menu_ui(opener: &Response, state: &State) {
    eframe::egui::Popup::menu(opener).show(|ui| {
        ui.set_min_width(280.0);
        for action in Action::ALL {
            if action.starts_group() {
                ui.separator();
            }
            item(ui, state, action);
        }
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
