//! Going to a place of the plan's own room.

use super::base::State;
use crate::gui::model::room::Room;
use index_core::{List, Record};

impl State {
    /// Opens the record of a path of the file in the plan's own room; gives the room that has the path.
    pub(super) fn show_in_plan(&mut self, list: &str, row: Option<usize>) -> Room {
        let record = match (list.split('.').next().unwrap_or(list), row) {
            ("goals", Some(row)) => Record::Row(List::Goals, row),
            ("requirements", Some(row)) => Record::Row(List::Requirements, row),
            ("sections", Some(row)) => Record::Row(List::Sections, row),
            ("data_sources", Some(row)) => Record::Row(List::DataSources, row),
            ("scenarios", Some(row)) => Record::Row(List::Scenarios, row),
            ("document", _) => Record::Document,
            ("baseline", _) => Record::Baseline,
            ("scenarios", None) => return Room::WhatIf,
            _ => return Room::Overview,
        };
        if let Some(tab) = self.tabs.get_mut(self.active) {
            tab.panels.show_in_plan(record);
        }
        Room::Plan
    }
}
