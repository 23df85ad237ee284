//! Going to a room, a row, an indicator; the look of the window; the clipboard.

use super::base::State;
use crate::gui::model::room::{Room, Selection};
use crate::gui::theme;
use crate::gui::widgets::chip::Tone;
use crate::report::TableKind;
use crate::text::Word;
use eframe::egui::Context;
use index_core::Record;

impl State {
    pub(super) fn show_calendar(&mut self, is_shown: bool) {
        if let Some(tab) = self.tabs.get_mut(self.active) {
            tab.panels.calendar.is_shown = is_shown;
        }
    }

    /// Shows the open plan after the one that is shown, or before it, round and round.
    pub(super) fn go_round(&mut self, is_forward: bool) {
        let last = self.tabs.len().saturating_sub(1);
        self.active = match (self.tab().is_some(), is_forward) {
            (true, true) if self.active < last => self.active + 1,
            (true, false) if self.active > 0 => self.active - 1,
            (_, true) => 0,
            (_, false) => last,
        };
    }

    /// Goes to a room, with the keyboard in its table.
    pub(super) fn go_to_room(&mut self, room: Room) {
        self.room = room;
        if let Some(tab) = self.tabs.get_mut(self.active) {
            tab.panels.take_table_in_hand(room);
        }
    }

    /// Puts the keyboard from the table into the form of the selected row, and from anywhere else into the table.
    pub(super) fn go_to_form(&mut self) {
        let (room, lang) = (self.room, self.lang());
        let has_row = self.tab().and_then(|tab| tab.selection).is_some_and(|s| s.is_shown_in(room));
        let Some(tab) = self.tabs.get_mut(self.active) else { return };
        if has_row && tab.panels.is_table_in_hand(room) {
            tab.panels.take_form_in_hand();
            self.show_inspector = true;
        } else if !tab.panels.take_table_in_hand(room) {
            self.say(Tone::Neutral, Word::NoTableHere.text(lang));
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

    /// Shows the problems, or hides them for good: then no fault opens the list by itself any more.
    pub(super) fn show_or_hide_problems(&mut self) {
        self.show_problems = !self.show_problems;
        self.settings.keeps_problems_closed = !self.show_problems;
    }

    pub(super) fn select(&mut self, selection: Option<Selection>) {
        if let Some(tab) = self.tabs.get_mut(self.active) {
            tab.selection = selection;
        }
    }

    /// Selects what was clicked. A form that only comes with it waits until the click can be no double click any more.
    pub(super) fn select_by_hand(&mut self, selection: Selection) {
        let stood = self.is_inspector_due();
        self.select(Some(selection));
        self.inspector_waits |= !stood && self.is_inspector_due();
    }

    /// Goes to the row or the record that a path of the file speaks of.
    pub(super) fn go_to_path(&mut self, path: &str) {
        let selection = Record::holding(path).and_then(Selection::holding);
        self.room = match (selection.and_then(|s| Room::of_table(s.table)), Record::holding(path)) {
            (Some(room), _) => room,
            (None, Some(record)) => self.show_in_plan(record),
            (None, None) => match path.split(['[', '.']).next() {
                Some("framework_corrections") => Room::Framework,
                Some("reference_corrections") => Room::Results,
                Some("scenarios") => Room::WhatIf,
                _ => Room::Overview,
            },
        };
        self.show_inspector |= selection.is_some();
        self.select(selection);
        // What belongs to a row stands folded in its form.
        if let Some(record @ Record::Row(list, _)) = Record::holding(path)
            && list.above().is_some()
        {
            self.show_record(record);
        }
    }

    /// Opens a record in the plan's own room, which it gives.
    fn show_in_plan(&mut self, record: Record) -> Room {
        self.show_record(record);
        Room::Plan
    }

    fn show_record(&mut self, record: Record) {
        if let Some(tab) = self.tabs.get_mut(self.active) {
            tab.panels.show_record(record);
        }
    }

    pub(super) fn go_to_indicator(&mut self, room: Room, code: &str) {
        let row = self.tab().and_then(|t| t.open.plan().indicators.iter().position(|r| r.code == code));
        self.room = room;
        self.select(row.map(|row| Selection::of(TableKind::Indicators, row)));
    }

    pub(super) fn copy(&mut self, text: String, ctx: &Context) {
        let rows = text.lines().count().saturating_sub(1);
        ctx.copy_text(text);
        self.say(Tone::Ok, crate::text::rows_copied(self.lang(), rows));
    }
}
