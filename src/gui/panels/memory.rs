//! What the panels of one plan remember.

use super::calendar::CalendarPanel;
use super::form::Forms;
use super::json::JsonPanel;
use super::list::ListPanels;
use super::scenarios::ScenariosPanel;
use super::what_if::WhatIfPanel;

/// What the panels of one plan remember.
#[derive(Default)]
pub struct Panels {
    pub(super) lists: ListPanels,
    pub(super) forms: Forms,
    pub(super) what_if: WhatIfPanel,
    pub(super) scenarios: ScenariosPanel,
    pub(super) json: JsonPanel,
    pub(in crate::gui) calendar: CalendarPanel,
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

impl Panels {
    /// Opens a record of the plan's own room and brings it into view.
    pub fn show_in_plan(&mut self, record: index_core::Record) {
        self.forms.show(record);
    }
}
