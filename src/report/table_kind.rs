//! Which tables a plan has.

use crate::text::Word;
use index_core::List;
use strum::{IntoStaticStr, VariantArray};

/// Which table, in the order of the window's rail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum TableKind {
    /// What waits.
    Today,
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
    /// Its name.
    #[must_use]
    pub const fn word(self) -> Word {
        match self {
            Self::Today => Word::Today,
            Self::Overview => Word::Overview,
            Self::Indicators => Word::Indicators,
            Self::Targets => Word::Targets,
            Self::Tasks => Word::Tasks,
            Self::Deadlines => Word::Deadlines,
            Self::Agencies => Word::Agencies,
            Self::Goals => Word::Goals,
            Self::Framework => Word::Framework,
            Self::Results => Word::Results,
        }
    }

    /// The column where a new row begins: what no row can be without.
    #[must_use]
    pub const fn begins_with(self) -> &'static str {
        match self {
            Self::Indicators => "code",
            Self::Deadlines => "title",
            _ => "name",
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
            Self::Today | Self::Overview | Self::Agencies | Self::Framework | Self::Results => None,
        }
    }
}
