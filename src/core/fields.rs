//! Every field of a plan by name, so that forms, tables, pasting, finding and differences share one road.
//!
//! A record is a place in the plan that has fields: the document, the baseline, a row of a list. What a field holds
//! is a [`Value`]; [`Plan::value`] reads one and [`Plan::set_value`] writes one. A new field is one line in
//! `fields/records.rs`.

mod names;
mod path;
mod records;
mod slot;
mod value;

pub(crate) use slot::composed;
pub use value::{Kind, Value};

use crate::measurement::Basis;
use crate::plan::{Asked, Commented, Extra, Plan};
use strum::{EnumIter, IntoEnumIterator, IntoStaticStr, VariantArray};
use thiserror::Error;

/// A list of the plan.
#[derive(Clone, Copy, Debug, EnumIter, IntoStaticStr, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[strum(serialize_all = "snake_case")]
pub enum List {
    /// What the plan promises.
    Goals,
    /// What the plan asks of how it is carried out.
    Requirements,
    /// Where the indicators' data come from.
    DataSources,
    /// The headings of the tasks.
    Sections,
    /// The indicators.
    Indicators,
    /// What must be handed in for an indicator, by its row.
    Evidence(usize),
    /// Numbers to reach.
    Targets,
    /// Pieces of work.
    Tasks,
    /// Dates.
    Deadlines,
    /// Named what-ifs.
    Scenarios,
    /// Explanations that were asked for of a row.
    Inquiries(Asked, usize),
    /// What was said of a row.
    Comments(Commented, usize),
}

impl List {
    /// Every list at the top of the plan, in the order of the file.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::iter().filter(|list| list.above().is_none())
    }

    /// The row that a list belongs to, by its list; `None` for those at the top of the plan.
    #[must_use]
    pub const fn above(self) -> Option<(Self, usize)> {
        match self {
            Self::Evidence(row) => Some((Self::Indicators, row)),
            Self::Inquiries(of, row) => Some((list_of(of), row)),
            Self::Comments(of, row) => Some((list_of_commented(of), row)),
            _ => None,
        }
    }

    /// The lists that belong to a row of this one, in the order of the file.
    pub fn within(self, row: usize) -> impl Iterator<Item = Self> {
        let evidence = (self == Self::Indicators).then_some(Self::Evidence(row));
        let asked = Asked::VARIANTS.iter().copied().find(|of| list_of(*of) == self);
        let inquiries = asked.map(|of| Self::Inquiries(of, row));
        evidence.into_iter().chain(inquiries).chain(self.comments(row))
    }

    /// The list of the comments on one of its rows; `None` where nothing is said of rows.
    #[must_use]
    pub fn comments(self, row: usize) -> Option<Self> {
        let of = Commented::VARIANTS.iter().copied().find(|of| list_of_commented(*of) == self);
        of.map(|of| Self::Comments(of, row))
    }
}

/// The list of the rows of which an explanation is asked for.
const fn list_of(asked: Asked) -> List {
    match asked {
        Asked::Indicators => List::Indicators,
        Asked::Tasks => List::Tasks,
        Asked::Deadlines => List::Deadlines,
    }
}

/// The list of the rows that are commented on.
const fn list_of_commented(of: Commented) -> List {
    match of {
        Commented::Goals => List::Goals,
        Commented::Indicators => List::Indicators,
        Commented::Targets => List::Targets,
        Commented::Tasks => List::Tasks,
        Commented::Deadlines => List::Deadlines,
    }
}

/// A place in the plan that has fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Record {
    /// The official document.
    Document,
    /// The province as published.
    Baseline,
    /// A row of a list.
    Row(List, usize),
    /// What is known of an indicator, by its row.
    Measurement(usize),
}

/// The name of a field, as in the plan file; a yearly deadline has `yearly` in the place of `date`.
#[derive(Clone, Copy, Debug, IntoStaticStr, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "each is named as in the plan file, where the model describes it")]
pub enum Field {
    Actual,
    AndAfter,
    Answer,
    #[strum(serialize = "due")]
    AnswerDue,
    Answered,
    Asked,
    #[strum(serialize = "of")]
    AskedOf,
    Assignment,
    Author,
    Authority,
    Basis,
    BestRank,
    BetterThanYear,
    By,
    Code,
    Deadlines,
    Definition,
    Dismissed,
    Done,
    #[strum(serialize = "date")]
    Due,
    #[strum(serialize = "kind")]
    DueKind,
    Effective,
    Effort,
    #[strum(serialize = "field")]
    EvidenceField,
    #[strum(serialize = "owner")]
    EvidenceOwner,
    ExpectedBy,
    ExpectedRank,
    ExpectedScore,
    Finished,
    Funding,
    Group,
    Id,
    Incomplete,
    Indicator,
    Indicators,
    Issued,
    Lead,
    LegalBasis,
    Link,
    Max,
    Measures,
    Min,
    Moves,
    Name,
    No,
    Note,
    Number,
    Of,
    Owner,
    Progress,
    Province,
    Provinces,
    ProvincesSource,
    Rank,
    RankAtMost,
    #[strum(serialize = "value")]
    RawValue,
    Received,
    Recipients,
    Region,
    Responsible,
    Scope,
    Score,
    ScoreAtLeast,
    Section,
    #[strum(serialize = "indicators")]
    Serves,
    SharePercent,
    SignedBy,
    Source,
    Started,
    Status,
    Support,
    #[strum(serialize = "due")]
    TaskDue,
    Text,
    Timing,
    Title,
    To,
    Unit,
    Value,
    #[strum(serialize = "date")]
    Written,
    Year,
}

/// Why a field cannot be set.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum FieldError {
    /// The plan has no such record.
    #[error("there is no such row")]
    NoSuchRecord,
    /// The record has no such field.
    #[error("there is no such field")]
    NoSuchField,
    /// The field takes another kind of value.
    #[error("the field takes another kind of value")]
    WrongKind,
}

impl Record {
    /// The fields of the record, in the order of the file.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        records::fields(self)
    }

    /// What a field holds in a new record of this kind; `None` when it has no such field.
    pub(crate) fn blank(self, field: Field) -> Option<Value> {
        records::blank(self, field)
    }

    /// What kind of value a field of the record takes; `None` when it has no such field.
    #[must_use]
    pub fn kind(self, field: Field) -> Option<Kind> {
        records::kind(self, field)
    }
}

impl Plan {
    /// What a field holds; `None` when there is no such record or field.
    #[must_use]
    pub fn value(&self, record: Record, field: Field) -> Option<Value> {
        records::get(self, record, field)
    }

    /// Writes a field. A changed figure of a measurement or of the baseline is assumed until its source is named; a measurement
    /// that says nothing is removed. One without a figure may have the year and the number of the ranked for the next.
    ///
    /// # Errors
    /// See [`FieldError`]; nothing has changed then.
    pub fn set_value(&mut self, record: Record, field: Field, value: Value) -> Result<(), FieldError> {
        let Record::Measurement(row) = record else {
            let before = (self.baseline.score, self.baseline.rank);
            records::set(self, record, field, value)?;
            if before != (self.baseline.score, self.baseline.rank) {
                (self.baseline.basis, self.baseline.source) = (Basis::Assumed, None);
            }
            return Ok(());
        };
        let is_figure =
            matches!(field, Field::Rank | Field::Of | Field::Score | Field::RawValue | Field::Min | Field::Max);
        let usual_of = self.baseline.of;
        let indicator = self.indicators.get_mut(row).ok_or(FieldError::NoSuchRecord)?;
        let mut measurement = indicator.measurement.clone().unwrap_or_default();
        let before = measurement.clone();
        records::set_measurement(&mut measurement, field, value)?;
        if is_figure && measurement != before {
            measurement.basis = Basis::Assumed;
            measurement.source = None;
        }
        indicator.measurement = Some(measurement).filter(|m| !m.is_empty(usual_of));
        Ok(())
    }

    /// The fields of a record that this version does not know; `None` where it has none.
    pub(crate) fn extra(&self, record: Record) -> Option<&Extra> {
        records::extra(self, record).filter(|extra| !extra.0.is_empty())
    }

    /// Whether a record says the same as one of another plan, in all that it holds.
    pub(crate) fn is_same_as(&self, record: Record, other: &Self, of: Record) -> bool {
        records::are_same((self, record), (other, of))
    }

    /// A figure that is the same for records that say the same.
    pub(crate) fn digest(&self, record: Record) -> u64 {
        records::digest(self, record)
    }

    /// How many rows a list has; `None` for what belongs to a row that is not there.
    #[must_use]
    pub fn row_count(&self, list: List) -> Option<usize> {
        Some(match list {
            List::Goals => self.goals.len(),
            List::Requirements => self.requirements.len(),
            List::DataSources => self.data_sources.len(),
            List::Sections => self.sections.len(),
            List::Indicators => self.indicators.len(),
            List::Evidence(row) => self.indicators.get(row)?.evidence.len(),
            List::Targets => self.targets.len(),
            List::Tasks => self.tasks.len(),
            List::Deadlines => self.deadlines.len(),
            List::Scenarios => self.scenarios.len(),
            List::Inquiries(of, row) => self.inquiries(of, row)?.len(),
            List::Comments(of, row) => self.comments(of, row)?.len(),
        })
    }
}
