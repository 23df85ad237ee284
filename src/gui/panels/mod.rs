//! The rooms of the window. A panel reads a [`View`] and sends commands; what it may keep itself is its own filter
//! and order, which stand in [`Panels`].

mod ask;
pub(super) mod calendar;
mod facts;
mod form;
mod inspector;
mod json;
mod list;
pub(super) mod overview;
mod plan;
mod row_bar;
mod scenarios;
pub mod unsettled;
pub(super) mod what_if;

pub use inspector::inspector_ui;

use crate::gui::model::room::Room;
use crate::gui::model::view::View;
use eframe::egui::Ui;
use form::Forms;
use json::JsonPanel;
use list::ListPanels;
use scenarios::ScenariosPanel;
use what_if::WhatIfPanel;

/// What the panels of one plan remember.
#[derive(Default)]
pub struct Panels {
    lists: ListPanels,
    forms: Forms,
    what_if: WhatIfPanel,
    scenarios: ScenariosPanel,
    json: JsonPanel,
    pub(super) calendar: calendar::CalendarPanel,
}

impl Panels {
    /// What is remembered for a picture of a room: what is filtered and sorted, but nothing that is being done.
    #[must_use]
    pub fn for_picture(&self) -> Self {
        Self {
            lists: self.lists.for_picture(),
            what_if: self.what_if.for_picture(),
            calendar: self.calendar.clone(),
            ..Self::default()
        }
    }

    /// Goes to the place of a path in the text of the file when that is drawn next.
    pub fn reveal_in_json(&mut self, path: &str) {
        self.json.reveal(path);
    }
}

/// Draws a room.
pub fn room_ui(ui: &mut Ui, view: &View, room: Room, panels: &mut Panels, focus_filter: bool) {
    match room {
        Room::Overview => overview::overview_ui(ui, view),
        Room::Plan => plan::plan_ui(ui, view, &mut panels.forms),
        Room::WhatIf => what_if::what_if_ui(ui, view, &mut panels.what_if),
        Room::Scenarios => scenarios::scenarios_ui(ui, view, &mut panels.scenarios),
        Room::Json => json::json_ui(ui, view, &mut panels.json, focus_filter),
        Room::Deadlines if panels.calendar.is_shown => calendar::calendar_ui(ui, view, &mut panels.calendar),
        list => panels.lists.ui(ui, view, list, focus_filter),
    }
}

impl Panels {
    /// Opens a record of the plan's own room and brings it into view.
    pub fn show_in_plan(&mut self, record: index_core::Record) {
        self.forms.show(record);
    }
}
