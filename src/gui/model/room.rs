//! The rooms of the window, and what is selected in them.

use crate::report::TableKind;
use crate::text::Word;
use eframe::egui::Key;
use index_core::{List, Plan, Record};
use strum::{IntoStaticStr, VariantArray};

/// A room of the window: one item of the left rail, in its order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Room {
    /// Where we are, what is weakest, what is due.
    #[default]
    Overview,
    /// The document, the baseline, the goals.
    Plan,
    /// The indicators of the plan.
    Indicators,
    /// Numbers to reach.
    Targets,
    /// Pieces of work.
    Tasks,
    /// Dates.
    Deadlines,
    /// Who holds what.
    Agencies,
    /// What if.
    WhatIf,
    /// Scenarios side by side.
    Scenarios,
    /// The framework with the plan's corrections.
    Framework,
    /// The reference results with the plan's corrections.
    Results,
    /// The plan file as text.
    Json,
}

impl Room {
    /// Its name.
    #[must_use]
    pub const fn word(self) -> Word {
        match self {
            Self::Overview => Word::Overview,
            Self::Plan => Word::PlanRoom,
            Self::Indicators => Word::Indicators,
            Self::Targets => Word::Targets,
            Self::Tasks => Word::Tasks,
            Self::Deadlines => Word::Deadlines,
            Self::Agencies => Word::Agencies,
            Self::WhatIf => Word::WhatIf,
            Self::Scenarios => Word::Scenarios,
            Self::Framework => Word::Framework,
            Self::Results => Word::Results,
            Self::Json => Word::Json,
        }
    }

    /// What is in it.
    #[must_use]
    pub const fn tip(self) -> Word {
        match self {
            Self::Overview => Word::OverviewTip,
            Self::Plan => Word::PlanRoomTip,
            Self::Indicators => Word::IndicatorsTip,
            Self::Targets => Word::TargetsTip,
            Self::Tasks => Word::TasksTip,
            Self::Deadlines => Word::DeadlinesTip,
            Self::Agencies => Word::AgenciesTip,
            Self::WhatIf => Word::WhatIfTip,
            Self::Scenarios => Word::ScenariosTip,
            Self::Framework => Word::FrameworkTip,
            Self::Results => Word::ResultsTip,
            Self::Json => Word::JsonTip,
        }
    }

    /// The key that goes there, with Ctrl.
    #[must_use]
    pub const fn key(self) -> Key {
        match self {
            Self::Overview => Key::Num1,
            Self::Plan => Key::Num2,
            Self::Indicators => Key::Num3,
            Self::Targets => Key::Num4,
            Self::Tasks => Key::Num5,
            Self::Deadlines => Key::Num6,
            Self::Agencies => Key::Num7,
            Self::WhatIf => Key::Num8,
            Self::Scenarios => Key::E,
            Self::Framework => Key::G,
            Self::Results => Key::B,
            Self::Json => Key::Num9,
        }
    }

    /// The table that it shows, where it is one.
    #[must_use]
    pub const fn table(self) -> Option<TableKind> {
        match self {
            Self::Indicators => Some(TableKind::Indicators),
            Self::Targets => Some(TableKind::Targets),
            Self::Tasks => Some(TableKind::Tasks),
            Self::Deadlines => Some(TableKind::Deadlines),
            Self::Agencies => Some(TableKind::Agencies),
            Self::Framework => Some(TableKind::Framework),
            Self::Results => Some(TableKind::Results),
            Self::Overview | Self::Plan | Self::WhatIf | Self::Scenarios | Self::Json => None,
        }
    }

    /// The room that shows a table.
    #[must_use]
    pub fn of_table(table: TableKind) -> Option<Self> {
        Self::VARIANTS.iter().copied().find(|room| room.table() == Some(table))
    }

    /// The room of the table whose rows are those of a list of the plan.
    #[must_use]
    pub fn of_list(list: List) -> Option<Self> {
        Self::VARIANTS.iter().copied().find(|room| room.table().and_then(TableKind::list) == Some(list))
    }

    /// How many things are in it; the agencies are counted by who asks, for that takes time.
    #[must_use]
    pub const fn count(self, plan: &Plan, n_agencies: usize) -> Option<usize> {
        match self {
            Self::Overview | Self::Plan | Self::WhatIf | Self::Framework | Self::Results | Self::Json => None,
            Self::Indicators => Some(plan.indicators.len()),
            Self::Targets => Some(plan.targets.len()),
            Self::Tasks => Some(plan.tasks.len()),
            Self::Deadlines => Some(plan.deadlines.len()),
            Self::Agencies => Some(n_agencies),
            Self::Scenarios => Some(plan.scenarios.len()),
        }
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
            Record::Measurement(row) | Record::Row(List::Evidence(row), _) => (List::Indicators, row),
            Record::Row(list, row) => (list, row),
            Record::Document | Record::Baseline => return None,
        };
        Some(Self::of(Room::of_list(list)?.table()?, row))
    }

    /// The row in the table of a room, when this selection is of that room.
    #[must_use]
    pub fn index_in(self, room: Room) -> Option<usize> {
        (room.table() == Some(self.table)).then_some(self.row)
    }

    /// The record of the plan; agencies, the framework and the results are in no list of the file.
    #[must_use]
    pub fn record(self) -> Option<Record> {
        self.table.list().map(|list| Record::Row(list, self.row))
    }
}
