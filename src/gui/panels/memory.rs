//! What the panels of one plan remember.

use super::calendar::CalendarPanel;
use super::form::Forms;
use super::json::JsonPanel;
use super::list::ListPanels;
use super::scenarios::ScenariosPanel;
use super::today::TodayPanel;
use super::what_if::WhatIfPanel;
use super::years::YearsPanel;
use crate::gui::model::beside::PlansBeside;
use crate::gui::model::room::Room;
use crate::report::TableKind;

/// What the panels of one plan remember.
#[derive(Default)]
pub struct Panels {
    pub(super) today: TodayPanel,
    pub(super) lists: ListPanels,
    pub(super) forms: Forms,
    pub(super) what_if: WhatIfPanel,
    pub(super) scenarios: ScenariosPanel,
    pub(super) years: YearsPanel,
    pub(super) json: JsonPanel,
    pub(in crate::gui) calendar: CalendarPanel,
}

impl Panels {
    /// What is remembered for a picture of a room: what is filtered and sorted, but nothing that is being done.
    #[must_use]
    pub fn for_picture(&self) -> Self {
        Self {
            today: self.today.for_picture(),
            lists: self.lists.for_picture(),
            what_if: self.what_if.for_picture(),
            years: self.years.for_picture(),
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
    /// Hands the plans of other years to the room that shows them side by side; says whether they are others than before.
    pub fn set_beside(&mut self, beside: PlansBeside) -> bool {
        self.years.set_beside(beside)
    }

    /// Puts the keyboard into the table or the list of a room; says whether it has one.
    pub fn take_table_in_hand(&mut self, room: Room) -> bool {
        if room == Room::Today {
            self.today.take_in_hand();
            return true;
        }
        let table = room.table().filter(|_| !self.shows_calendar(room));
        if let Some(table) = table {
            self.lists.take_in_hand(table);
        }
        table.is_some()
    }

    /// Shows a row that was added to a table, with the keyboard in its first cell to fill in.
    pub fn show_new_row(&mut self, table: TableKind) {
        self.lists.show_new_row(table);
    }

    /// Whether the keyboard is in the table or the list of a room.
    #[must_use]
    pub fn is_table_in_hand(&self, room: Room) -> bool {
        let is_in_list = || room == Room::Today && self.today.is_in_hand();
        is_in_list() || room.table().is_some_and(|table| self.lists.is_in_hand(table))
    }

    /// Puts the keyboard into the form of what is selected.
    pub fn take_form_in_hand(&mut self) {
        self.forms.wants_keyboard = true;
    }

    /// Whether a room shows the calendar instead of its table.
    pub(super) fn shows_calendar(&self, room: Room) -> bool {
        room == Room::Deadlines && self.calendar.is_shown
    }

    /// Opens a comment that has just been begun, with the keyboard in its text.
    pub fn write_comment(&mut self, record: index_core::Record) {
        self.forms.write_comment(record);
    }

    /// Opens a record in its form and brings it into view.
    pub fn show_record(&mut self, record: index_core::Record) {
        self.forms.show(record);
    }
}
