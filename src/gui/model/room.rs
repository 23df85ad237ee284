//! The rooms of the window, and what is selected in them.

use crate::text::Word;
use eframe::egui::Key;
use index_core::Plan;

/// A room of the window: one item of the left rail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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
    /// Every room, in the order of the rail.
    pub const ALL: [Self; 12] = [
        Self::Overview,
        Self::Plan,
        Self::Indicators,
        Self::Targets,
        Self::Tasks,
        Self::Deadlines,
        Self::Agencies,
        Self::WhatIf,
        Self::Scenarios,
        Self::Framework,
        Self::Results,
        Self::Json,
    ];

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

/// What is selected, by its position in the plan's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selection {
    /// An indicator.
    Indicator(usize),
    /// A target.
    Target(usize),
    /// A task.
    Task(usize),
    /// A deadline.
    Deadline(usize),
    /// An agency, by its position in [`index_core::plan::agencies`].
    Agency(usize),
    /// An entry of the framework, by its position.
    Entry(usize),
    /// A province's published result, by its position in the reference results.
    Result(usize),
}

impl Selection {
    /// The room that lists what is selected.
    #[must_use]
    pub const fn room(self) -> Room {
        match self {
            Self::Indicator(_) => Room::Indicators,
            Self::Target(_) => Room::Targets,
            Self::Task(_) => Room::Tasks,
            Self::Deadline(_) => Room::Deadlines,
            Self::Agency(_) => Room::Agencies,
            Self::Entry(_) => Room::Framework,
            Self::Result(_) => Room::Results,
        }
    }

    /// The position in the list of a room, when this selection is of that room.
    #[must_use]
    pub fn index_in(self, room: Room) -> Option<usize> {
        let (Self::Indicator(i)
        | Self::Target(i)
        | Self::Task(i)
        | Self::Deadline(i)
        | Self::Agency(i)
        | Self::Entry(i)
        | Self::Result(i)) = self;
        (self.room() == room).then_some(i)
    }
}
