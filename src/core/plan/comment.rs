//! Comments: what somebody has said of a row, and when.

use super::{Extra, Plan};
use chrono::NaiveDate;
use strum::VariantArray;

/// Rows that can be commented on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray)]
pub enum Commented {
    /// A goal.
    Goals,
    /// An indicator.
    #[default]
    Indicators,
    /// A target.
    Targets,
    /// A task.
    Tasks,
    /// A deadline.
    Deadlines,
}

/// What somebody has said of a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comment {
    /// The day it was written.
    pub date: Option<NaiveDate>,
    /// Who wrote it, as they sign.
    pub author: Option<String>,
    /// What was said.
    pub text: String,
    /// Fields this version does not know.
    pub extra: Extra,
}

impl Plan {
    /// The comments on a row, the oldest first; `None` when there is no such row.
    #[must_use]
    pub fn comments(&self, of: Commented, row: usize) -> Option<&[Comment]> {
        Some(match of {
            Commented::Goals => &self.goals.get(row)?.comments,
            Commented::Indicators => &self.indicators.get(row)?.comments,
            Commented::Targets => &self.targets.get(row)?.comments,
            Commented::Tasks => &self.tasks.get(row)?.comments,
            Commented::Deadlines => &self.deadlines.get(row)?.comments,
        })
    }

    /// The comments on a row, to be changed.
    pub(crate) fn comments_mut(&mut self, of: Commented, row: usize) -> Option<&mut Vec<Comment>> {
        Some(match of {
            Commented::Goals => &mut self.goals.get_mut(row)?.comments,
            Commented::Indicators => &mut self.indicators.get_mut(row)?.comments,
            Commented::Targets => &mut self.targets.get_mut(row)?.comments,
            Commented::Tasks => &mut self.tasks.get_mut(row)?.comments,
            Commented::Deadlines => &mut self.deadlines.get_mut(row)?.comments,
        })
    }
}
