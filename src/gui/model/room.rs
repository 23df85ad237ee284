//! The rooms of the window, the keys that go there, and what is selected in them.

use crate::gui::widgets::icon::Icon;
pub use crate::report::Room;
use crate::report::TableKind;
use eframe::egui::Key;
use index_core::{List, Record};

/// The key that goes to a room, with Ctrl.
#[must_use]
pub const fn key_of(room: Room) -> Key {
    match room {
        Room::Today => Key::U,
        Room::Overview => Key::Num1,
        Room::Plan => Key::Num2,
        Room::Indicators => Key::Num3,
        Room::Targets => Key::Num4,
        Room::Tasks => Key::Num5,
        Room::Deadlines => Key::Num6,
        Room::Agencies => Key::Num7,
        Room::WhatIf => Key::Num8,
        Room::Scenarios => Key::E,
        Room::Years => Key::Period,
        Room::Framework => Key::G,
        Room::Results => Key::B,
        Room::Json => Key::Num9,
    }
}

/// The icon of a room.
#[must_use]
pub const fn icon_of(room: Room) -> Icon {
    match room {
        Room::Today => Icon::Clock,
        Room::Overview => Icon::Tiles,
        Room::Plan => Icon::Document,
        Room::Indicators => Icon::Bars,
        Room::Targets => Icon::Target,
        Room::Tasks => Icon::Checklist,
        Room::Deadlines => Icon::Calendar,
        Room::Agencies => Icon::People,
        Room::WhatIf => Icon::Sliders,
        Room::Scenarios => Icon::Branches,
        Room::Years => Icon::Trend,
        Room::Framework => Icon::Tree,
        Room::Results => Icon::Podium,
        Room::Json => Icon::Braces,
    }
}

/// What is selected: a row of a table ([`crate::report::Row::index`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Selection {
    /// The table.
    pub table: TableKind,
    /// The row.
    pub row: usize,
}

impl Selection {
    /// A row of a table.
    #[must_use]
    pub const fn of(table: TableKind, row: usize) -> Self {
        Self { table, row }
    }

    /// The row of a table that a record is, or belongs to.
    #[must_use]
    pub fn holding(record: Record) -> Option<Self> {
        let (list, row) = match record {
            Record::Measurement(row) => (List::Indicators, row),
            Record::Row(list, row) => list.above().unwrap_or((list, row)),
            Record::Document | Record::Baseline => return None,
        };
        Some(Self::of(Room::of_list(list)?.table()?, row))
    }

    /// The row in the table of a room, when this selection is of that room.
    #[must_use]
    pub fn index_in(self, room: Room) -> Option<usize> {
        (room.table() == Some(self.table)).then_some(self.row)
    }

    /// Whether its form belongs beside a room: the text of the file and the list of what waits have rows of every table.
    #[must_use]
    pub fn is_shown_in(self, room: Room) -> bool {
        matches!(room, Room::Json | Room::Today) || self.index_in(room).is_some()
    }

    /// The record of the plan; agencies, the framework and the results are in no list of the file.
    #[must_use]
    pub fn record(self) -> Option<Record> {
        self.table.list().map(|list| Record::Row(list, self.row))
    }
}
