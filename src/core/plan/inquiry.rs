//! Explanations that were asked for of those who are late.

use super::{Extra, Period, Plan};
use chrono::NaiveDate;
use strum::VariantArray;

/// Rows of which an explanation can be asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray)]
pub enum Asked {
    /// An indicator, for its evidence.
    #[default]
    Indicators,
    /// A task.
    Tasks,
    /// A deadline.
    Deadlines,
}

/// An explanation (*giải trình*) that was asked for, and its answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inquiry {
    /// The day it was asked for.
    pub asked: Option<NaiveDate>,
    /// The agency it was asked of.
    pub of: Option<String>,
    /// The last day for the answer.
    pub due: Option<NaiveDate>,
    /// The day of the answer.
    pub answered: Option<NaiveDate>,
    /// What was answered, in short.
    pub answer: Option<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}

impl Inquiry {
    /// Whether it still waits for its answer.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.answered.is_none() && self.answer.is_none()
    }

    /// How its answer stands on `today`; `None` where it is there or nobody says until when.
    #[must_use]
    pub fn on(&self, today: NaiveDate) -> Option<Period> {
        self.due.filter(|_| self.is_open()).map(|due| Period::until(due, today))
    }
}

impl Plan {
    /// The explanations that were asked for of a row; `None` when there is no such row.
    #[must_use]
    pub fn inquiries(&self, of: Asked, row: usize) -> Option<&[Inquiry]> {
        Some(match of {
            Asked::Indicators => &self.indicators.get(row)?.inquiries,
            Asked::Tasks => &self.tasks.get(row)?.inquiries,
            Asked::Deadlines => &self.deadlines.get(row)?.inquiries,
        })
    }

    /// Every explanation that was asked for, with its row and its place among those of the row.
    pub fn all_inquiries(&self) -> impl Iterator<Item = (Asked, usize, usize, &Inquiry)> {
        let indicators = self.indicators.iter().enumerate().map(|(at, row)| (Asked::Indicators, at, &row.inquiries));
        let tasks = self.tasks.iter().enumerate().map(|(at, row)| (Asked::Tasks, at, &row.inquiries));
        let deadlines = self.deadlines.iter().enumerate().map(|(at, row)| (Asked::Deadlines, at, &row.inquiries));
        let rows = indicators.chain(tasks).chain(deadlines);
        rows.flat_map(|(of, row, all)| all.iter().enumerate().map(move |(k, inquiry)| (of, row, k, inquiry)))
    }

    /// The explanations of a row, to be changed.
    pub(crate) fn inquiries_mut(&mut self, of: Asked, row: usize) -> Option<&mut Vec<Inquiry>> {
        Some(match of {
            Asked::Indicators => &mut self.indicators.get_mut(row)?.inquiries,
            Asked::Tasks => &mut self.tasks.get_mut(row)?.inquiries,
            Asked::Deadlines => &mut self.deadlines.get_mut(row)?.inquiries,
        })
    }
}
