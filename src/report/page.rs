//! The pages of the program: the rooms of its window, and the pages that are shown in a workshop.

use super::TableKind;
use crate::text::Word;
use index_core::{List, Plan};
use std::sync::LazyLock;
use strum::{IntoStaticStr, VariantArray};

/// A page of which pictures are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// A room of the window.
    Room(Room),
    /// A page of a workshop.
    Workshop(WorkshopPage),
}

impl Page {
    /// Every page, in the order in which they are shown: not the rooms that are for writing.
    #[must_use]
    pub fn all() -> &'static [Self] {
        static ALL: LazyLock<Vec<Page>> = LazyLock::new(|| {
            let rooms = Room::VARIANTS.iter().filter(|room| !matches!(room, Room::Plan | Room::Json));
            let workshop = WorkshopPage::VARIANTS.iter().copied().map(Page::Workshop);
            rooms.copied().map(Page::Room).chain(workshop).collect()
        });
        &ALL
    }

    /// What the command line calls it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Room(room) => room.into(),
            Self::Workshop(page) => page.into(),
        }
    }
}

/// A room of the window: one item of the left rail, in its order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Room {
    /// What waits.
    Today,
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
    /// The province over the years.
    Years,
    /// The framework with the plan's corrections.
    Framework,
    /// The results of the provinces, with what the plan states of them.
    Results,
    /// The plan file as text.
    Json,
}

/// What of a plan takes time to count, and so is counted by who asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// The agencies that it names.
    pub agencies: usize,
    /// What waits today.
    pub waiting: usize,
}

impl Room {
    /// Its name.
    #[must_use]
    pub const fn word(self) -> Word {
        match self {
            Self::Today => TableKind::Today.word(),
            Self::Overview => TableKind::Overview.word(),
            Self::Plan => Word::PlanRoom,
            Self::Indicators => TableKind::Indicators.word(),
            Self::Targets => TableKind::Targets.word(),
            Self::Tasks => TableKind::Tasks.word(),
            Self::Deadlines => TableKind::Deadlines.word(),
            Self::Agencies => TableKind::Agencies.word(),
            Self::WhatIf => Word::WhatIf,
            Self::Scenarios => Word::Scenarios,
            Self::Years => Word::YearsRoom,
            Self::Framework => TableKind::Framework.word(),
            Self::Results => TableKind::Results.word(),
            Self::Json => Word::Json,
        }
    }

    /// What is in it.
    #[must_use]
    pub const fn tip(self) -> Word {
        match self {
            Self::Today => Word::TodayTip,
            Self::Overview => Word::OverviewTip,
            Self::Plan => Word::PlanRoomTip,
            Self::Indicators => Word::IndicatorsTip,
            Self::Targets => Word::TargetsTip,
            Self::Tasks => Word::TasksTip,
            Self::Deadlines => Word::DeadlinesTip,
            Self::Agencies => Word::AgenciesTip,
            Self::WhatIf => Word::WhatIfTip,
            Self::Scenarios => Word::ScenariosTip,
            Self::Years => Word::YearsRoomTip,
            Self::Framework => Word::FrameworkTip,
            Self::Results => Word::ResultsTip,
            Self::Json => Word::JsonTip,
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
            Self::Today | Self::Overview | Self::Plan | Self::WhatIf | Self::Scenarios | Self::Years | Self::Json => {
                None
            }
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

    /// How many things are in it.
    #[must_use]
    pub const fn count(self, plan: &Plan, counted: Counted) -> Option<usize> {
        match self {
            Self::Today => Some(counted.waiting),
            Self::Overview | Self::Plan | Self::WhatIf | Self::Years | Self::Framework | Self::Results | Self::Json => {
                None
            }
            Self::Indicators => Some(plan.indicators.len()),
            Self::Targets => Some(plan.targets.len()),
            Self::Tasks => Some(plan.tasks.len()),
            Self::Deadlines => Some(plan.deadlines.len()),
            Self::Agencies => Some(counted.agencies),
            Self::Scenarios => Some(plan.scenarios.len()),
        }
    }
}

/// A workshop page, in the order in which they are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", prefix = "workshop-")]
pub enum WorkshopPage {
    /// Which plan this is, and what its figures rest on.
    #[default]
    Title,
    /// Score, rank, goals, neighbours.
    Standing,
    /// The weakest indicators.
    Weakest,
    /// The live what-if.
    WhatIf,
    /// The scenarios beside each other.
    Scenarios,
    /// Agencies and dates.
    Who,
    /// Every goal.
    Goals,
}

impl WorkshopPage {
    fn position(self) -> usize {
        Self::VARIANTS.iter().position(|page| *page == self).unwrap_or_default()
    }

    /// Its number, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        self.position() + 1
    }

    /// The page after this one; the last stays.
    #[must_use]
    pub fn next(self) -> Self {
        Self::VARIANTS.get(self.position() + 1).copied().unwrap_or(self)
    }

    /// The page before this one; the first stays.
    #[must_use]
    pub fn before(self) -> Self {
        Self::VARIANTS[self.position().saturating_sub(1)]
    }
}
