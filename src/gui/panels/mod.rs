//! The rooms of the window. A panel reads a [`View`] and sends commands; what it may keep itself is its own filter
//! and order, which stand in [`Panels`].

mod form;
mod inspector;
mod list;
mod overview;
mod plan;
mod row_bar;
mod what_if;

pub use inspector::inspector_ui;

use super::view::{Room, View};
use eframe::egui::Ui;
use form::Forms;
use list::ListPanels;
use what_if::WhatIfPanel;

/// What the panels of one plan remember.
#[derive(Default)]
pub struct Panels {
    lists: ListPanels,
    forms: Forms,
    what_if: WhatIfPanel,
}

/// Draws a room.
pub fn room_ui(ui: &mut Ui, view: &View, room: Room, panels: &mut Panels, focus_filter: bool) {
    match room {
        Room::Overview => overview::overview_ui(ui, view),
        Room::Plan => plan::plan_ui(ui, view, &mut panels.forms),
        Room::WhatIf => what_if::what_if_ui(ui, view, &mut panels.what_if),
        list => panels.lists.ui(ui, view, list, focus_filter),
    }
}

impl Panels {
    /// Opens a record of the plan's own room and brings it into view.
    pub fn show_in_plan(&mut self, record: index_core::Record) {
        self.forms.show(record);
    }
}
