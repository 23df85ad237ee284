//! The rooms and the form of what is selected, as the window shows them.

use super::json;
use super::memory::Panels;
use super::scenarios;
use super::what_if;
use super::years;
use super::{calendar, inspector, overview, plan};
use crate::gui::model::room::Room;
use crate::gui::model::view::View;
use eframe::egui::Ui;

/// Draws a room.
pub fn room_ui(ui: &mut Ui, view: &View, room: Room, panels: &mut Panels, focus_filter: bool) {
    match room {
        Room::Today => panels.today.ui(ui, view, focus_filter),
        Room::Overview => overview::overview_ui(ui, view),
        Room::Plan => {
            panels.forms.follow(view);
            plan::plan_ui(ui, view, &mut panels.forms);
        }
        Room::WhatIf => what_if::what_if_ui(ui, view, &mut panels.what_if),
        Room::Years => years::years_ui(ui, view, &mut panels.years),
        Room::Scenarios => scenarios::scenarios_ui(ui, view, &mut panels.scenarios),
        Room::Json => json::json_ui(ui, view, &mut panels.json, focus_filter),
        Room::Deadlines if panels.shows_calendar(room) => calendar::calendar_ui(ui, view, &mut panels.calendar),
        Room::Indicators
        | Room::Targets
        | Room::Tasks
        | Room::Deadlines
        | Room::Agencies
        | Room::Framework
        | Room::Results => {
            if let Some(table) = room.table() {
                panels.lists.ui(ui, view, (room, table), focus_filter);
            }
        }
    }
}

/// Draws the form of what is selected, at the right of the window.
pub fn inspector_ui(ui: &mut Ui, view: &View, panels: &mut Panels) {
    panels.forms.follow(view);
    inspector::inspector_ui(ui, view, &mut panels.forms);
}
