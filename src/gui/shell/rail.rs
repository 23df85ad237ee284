//! The left rail: the rooms, with how much is in each.

use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::model::room::{Room, icon_of};
use crate::gui::state::State;
use crate::gui::theme::{NARROW, RAIL_NARROW, RAIL_WIDTH, tokens};
use crate::gui::widgets::nav_item::nav_item;
use eframe::egui::{Id, Margin, Panel, ScrollArea, Ui};
use strum::VariantArray;

/// Draws the rail.
pub fn rail_ui(ui: &mut Ui, state: &State) {
    let frame = tokens(ui).bar_frame().inner_margin(Margin::symmetric(8, 12));
    let is_narrow = ui.ctx().content_rect().width() < NARROW;
    let width = if is_narrow { RAIL_NARROW } else { RAIL_WIDTH };
    Panel::left("rail").resizable(false).exact_size(width).frame(frame).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| rooms_ui(ui, state, is_narrow));
    });
}

fn rooms_ui(ui: &mut Ui, state: &State, is_narrow: bool) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let lang = state.lang();
    // In a low window the room that is shown comes into sight, however somebody came there.
    let last = Id::unique("room of the rail");
    let is_new = ui.data_mut(|data| data.get_temp(last) != Some(state.room));
    ui.data_mut(|data| data.insert_temp(last, state.room));
    for room in Room::VARIANTS.iter().copied() {
        if matches!(room, Room::WhatIf | Room::Framework) {
            ui.add_space(6.0);
            ui.separator();
            ui.add_space(6.0);
        }
        let count = state.tab().and_then(|t| room.count(t.open.plan(), t.told.counted()));
        let name = room.word().text(lang);
        let item = nav_item(ui, (icon_of(room), name), count, (state.room == room, is_narrow));
        let shortcut = ui.ctx().format_shortcut(&Action::Go(room).shortcut());
        if is_new && state.room == room {
            item.scroll_to_me(None);
        }
        if item.on_hover_text(format!("{} ({shortcut})", room.tip().text(lang))).clicked() {
            state.send(Command::Act(Action::Go(room)));
        }
    }
}
