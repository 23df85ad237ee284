//! Corrections: where a plan differs from the embedded framework and reference results.

use super::{Extra, names_something};
use crate::figure::{self, FigureFault};
use crate::framework::Direction;

/// An entry of the framework as the plan has it; what is missing is as embedded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EntryCorrection {
    /// The entry's code.
    pub code: String,
    /// Its Vietnamese name.
    pub name: Option<String>,
    /// Its weight within its siblings, above zero.
    pub weight: Option<f64>,
    /// Whether more is better.
    pub direction: Option<Direction>,
    /// Where this is from.
    pub source: Option<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}

impl EntryCorrection {
    /// Whether it corrects anything.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.name.is_none() && self.weight.is_none() && self.direction.is_none()
    }

    /// Whether it says where it is from.
    #[must_use]
    pub fn has_source(&self) -> bool {
        names_something(self.source.as_deref())
    }

    /// Its weight, where that is none.
    pub(crate) fn fault(&self) -> Option<FigureFault> {
        self.weight.and_then(|weight| figure::weight(weight).err())
    }
}

/// A province's published result as the plan has it; what is missing is as embedded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResultCorrection {
    /// The province, named as in the reference results.
    pub province: String,
    /// The year of the results; that of the reference results where it is missing.
    pub year: Option<i32>,
    /// Its rank.
    pub rank: Option<u32>,
    /// Its score, 0..=100.
    pub score: Option<f64>,
    /// Where this is from.
    pub source: Option<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}

impl ResultCorrection {
    /// Whether it corrects nothing: what is published stays.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rank.is_none() && self.score.is_none()
    }

    /// Whether it states something without saying where that is from.
    #[must_use]
    pub fn is_assumed(&self) -> bool {
        !self.is_empty() && !self.has_source()
    }

    /// Whether it says where it is from.
    #[must_use]
    pub fn has_source(&self) -> bool {
        names_something(self.source.as_deref())
    }
    /// The fields whose figures are none; `of` is how many units are ranked, `None` where nobody knows.
    pub(crate) fn faults(&self, of: Option<u32>) -> impl Iterator<Item = (&'static str, FigureFault)> {
        let score = self.score.and_then(|score| figure::score(score).err());
        let rank = self.rank.and_then(|rank| figure::rank(rank, of).err());
        [("score", score), ("rank", rank)].into_iter().filter_map(|(field, fault)| Some((field, fault?)))
    }
}
