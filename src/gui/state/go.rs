//! Going to a room, a row, an indicator; the look of the window; the clipboard.

use super::base::State;
use crate::gui::model::room::{Room, Selection};
use crate::gui::theme;
use crate::gui::widgets::chip::Tone;
use eframe::egui::Context;

impl State {
    pub(super) fn show_calendar(&mut self, is_shown: bool) {
        if let Some(tab) = self.tabs.get_mut(self.active) {
            tab.panels.calendar.is_shown = is_shown;
        }
    }

    pub(super) fn next_look(&mut self, ctx: &Context) {
        let look = match &mut self.present.on {
            // The look of the pages is not that of the window, which comes back after them.
            Some(presenting) => {
                presenting.look = presenting.look.next();
                presenting.look
            }
            None => {
                let look = self.look().next();
                self.settings.look = look.name().to_owned();
                look
            }
        };
        theme::install(ctx, look);
    }

    pub(super) fn select(&mut self, selection: Option<Selection>) {
        if let Some(tab) = self.tabs.get_mut(self.active) {
            tab.selection = selection;
        }
    }

    /// Goes to the list and the row that a path of the file speaks of.
    pub(super) fn go_to_path(&mut self, path: &str) {
        let (list, rest) = path.split_once('[').unwrap_or((path, ""));
        let row = rest.split(']').next().and_then(|n| n.parse().ok());
        let (room, selection) = match (list, row) {
            ("indicators", Some(row)) => (Room::Indicators, Some(Selection::Indicator(row))),
            ("targets", Some(row)) => (Room::Targets, Some(Selection::Target(row))),
            ("tasks", Some(row)) => (Room::Tasks, Some(Selection::Task(row))),
            ("deadlines", Some(row)) => (Room::Deadlines, Some(Selection::Deadline(row))),
            ("framework_corrections", _) => (Room::Framework, None),
            ("reference_corrections", _) => (Room::Results, None),
            _ => (self.show_in_plan(list, row), None),
        };
        self.room = room;
        self.show_inspector |= selection.is_some();
        self.select(selection);
    }

    pub(super) fn go_to_indicator(&mut self, room: Room, code: &str) {
        let row = self.tab().and_then(|t| t.document.plan().indicators.iter().position(|r| r.code == code));
        self.room = room;
        self.select(row.map(Selection::Indicator));
    }

    pub(super) fn copy(&mut self, text: String, ctx: &Context) {
        let rows = text.lines().count().saturating_sub(1);
        ctx.copy_text(text);
        self.say(Tone::Ok, crate::text::rows_copied(self.lang(), rows));
    }
}
