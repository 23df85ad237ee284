//! What a field holds, of what kind that is, and which figures a kind admits: one rule for edits, imports and checks.

use crate::figure::{self, FigureFault};
use crate::measurement::Basis;
use crate::plan::{Assignment, Due, DueKind, Group, Scope, Status, TargetValue, Timing};
use chrono::NaiveDate;

/// What a field holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Missing,
    /// Words.
    Text(String),
    /// Several texts.
    Texts(Vec<String>),
    /// Yes or no.
    Flag(bool),
    /// A whole number of zero or more.
    Count(u32),
    /// A year.
    Year(i32),
    /// Several years.
    Years(Vec<i32>),
    /// A figure.
    Number(f64),
    /// A day.
    Date(NaiveDate),
    /// When a deadline falls.
    Due(Due),
    /// How the day of a deadline is meant.
    DueKind(DueKind),
    /// How the document groups an indicator.
    Group(Group),
    /// How far something is.
    Status(Status),
    /// On what ground a figure stands.
    Basis(Basis),
    /// Among whom a rank is promised.
    Scope(Scope),
    /// How the document gives work to somebody.
    Assignment(Assignment),
    /// When a task is carried out.
    Timing(Timing),
    /// What must be reached.
    Target(TargetValue),
}

/// What kind of value a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each takes the value of the same name, or is said")]
pub enum Kind {
    Text,
    Texts,
    Flag,
    /// A rank, a whole number.
    Rank,
    /// How many units are ranked, a whole number.
    Units,
    /// What a place costs, a whole number.
    Effort,
    /// Any other whole number.
    Count,
    /// How much of a piece of work is done, in whole percent.
    Progress,
    Year,
    Years,
    /// A score, 0..=100.
    Score,
    /// A share in percent.
    Share,
    /// Any other figure.
    Number,
    Date,
    Due,
    DueKind,
    Group,
    Status,
    Basis,
    Scope,
    Assignment,
    Timing,
    Target,
    /// Shown, not edited as a field.
    ReadOnly,
}

impl Kind {
    /// Whether its values are figures within a range; each kind has one of its own.
    #[must_use]
    pub const fn is_figure(self) -> bool {
        matches!(
            self,
            Self::Rank | Self::Units | Self::Effort | Self::Progress | Self::Score | Self::Share | Self::Number
        )
    }

    /// Whether a figure can stand in a field of this kind; `of` is how many units its ranks are among, `None` where nobody
    /// knows. A value of another kind is not judged here.
    ///
    /// # Errors
    /// When it is out of the kind's range.
    pub fn check(self, value: &Value, of: Option<u32>) -> Result<(), FigureFault> {
        match (self, value) {
            (Self::Rank, Value::Count(rank)) => figure::rank(*rank, of).map(drop),
            (Self::Units, Value::Count(units)) => figure::units(*units).map(drop),
            (Self::Effort, Value::Count(effort)) => figure::effort(*effort).map(drop),
            (Self::Progress, Value::Count(percent)) => figure::progress(*percent).map(drop),
            (Self::Score, Value::Number(score)) => figure::score(*score).map(drop),
            (Self::Share, Value::Number(percent)) => figure::share(*percent).map(drop),
            (Self::Number, Value::Number(number)) => figure::number(*number).map(drop),
            _ => Ok(()),
        }
    }
}
