//! The left rail: the rooms, with how much is in each.

use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::model::room::Room;
use crate::gui::state::State;
use crate::gui::theme::{RAIL_WIDTH, tokens};
use crate::gui::widgets::nav_item::nav_item;
use eframe::egui::{Margin, Panel, Ui};
use strum::VariantArray;

/// Draws the rail.
pub fn rail_ui(ui: &mut Ui, state: &State) {
    let frame = tokens(ui).bar_frame().inner_margin(Margin::symmetric(8, 12));
    Panel::left("rail").resizable(false).exact_size(RAIL_WIDTH).frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let lang = state.lang();
        for room in Room::VARIANTS.iter().copied() {
            if matches!(room, Room::WhatIf | Room::Framework) {
                ui.add_space(6.0);
                ui.separator();
                ui.add_space(6.0);
            }
            let count = state.tab().and_then(|t| room.count(t.open.plan(), t.told.n_agencies()));
            let item = nav_item(ui, room.word().text(lang), count, state.room == room);
            let shortcut = ui.ctx().format_shortcut(&Action::Go(room).shortcut());
            if item.on_hover_text(format!("{} ({shortcut})", room.tip().text(lang))).clicked() {
                let _ = state.sender().send(Command::Act(Action::Go(room)));
            }
        }
    });
}
