//! Which tables a plan has.

use index_core::List;

/// Which table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TableKind {
    /// The plan at a glance.
    Overview,
    /// The indicators the plan works on.
    Indicators,
    /// Numbers to reach by a year.
    Targets,
    /// Pieces of work.
    Tasks,
    /// Dates by which something is due.
    Deadlines,
    /// Who holds what.
    Agencies,
    /// What the plan promises.
    Goals,
    /// The framework with the plan's corrections.
    Framework,
    /// The reference results with the plan's corrections.
    Results,
}

impl TableKind {
    /// Every table, in the order of the window's rail.
    pub const ALL: [Self; 9] = [
        Self::Overview,
        Self::Indicators,
        Self::Targets,
        Self::Tasks,
        Self::Deadlines,
        Self::Agencies,
        Self::Goals,
        Self::Framework,
        Self::Results,
    ];

    /// How it is called where words are the same in both languages.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Indicators => "indicators",
            Self::Targets => "targets",
            Self::Tasks => "tasks",
            Self::Deadlines => "deadlines",
            Self::Agencies => "agencies",
            Self::Goals => "goals",
            Self::Framework => "framework",
            Self::Results => "results",
        }
    }

    /// The list of the plan whose rows its rows are; `None` for what is worked out or not of the plan.
    #[must_use]
    pub const fn list(self) -> Option<List> {
        match self {
            Self::Indicators => Some(List::Indicators),
            Self::Targets => Some(List::Targets),
            Self::Tasks => Some(List::Tasks),
            Self::Deadlines => Some(List::Deadlines),
            Self::Goals => Some(List::Goals),
            Self::Overview | Self::Agencies | Self::Framework | Self::Results => None,
        }
    }
}
