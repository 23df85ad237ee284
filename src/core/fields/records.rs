//! The fields of every record, one line a record.

use super::slot::{Kinded, Slot};
use super::{Field, FieldError, Kind, List, Record, Value};
use crate::measurement::Measurement;
use crate::plan::{
    Baseline, Comment, DataSource, Deadline, DocumentInfo, Evidence, Extra, Goal, IndicatorRow, Inquiry, Plan,
    Requirement, Scenario, Section, Target, Task,
};
use std::any::Any;
use std::fmt::{self, Debug, Write};
use std::hash::{DefaultHasher, Hasher};

/// A record of the model: its fields by name.
trait Fields: Any + Debug {
    fn fields() -> &'static [Field]
    where
        Self: Sized;
    fn get(&self, field: Field) -> Option<Value>;
    fn set(&mut self, field: Field, value: Value) -> Result<(), FieldError>;
    fn kind(field: Field) -> Option<Kind>
    where
        Self: Sized;
    /// What a field of a new one holds.
    fn blank(field: Field) -> Option<Value>
    where
        Self: Sized;
    /// What this version does not know of it.
    fn extra(&self) -> &Extra;
    /// Whether another record says the same, in all that it holds.
    fn is_same(&self, other: &dyn Fields) -> bool;
}

/// The kind of a field, found by its type.
fn kind_of<T, S: Kinded>(_: fn(&T) -> &S) -> Kind {
    S::KIND
}

/// The kind of a field: as its record says, or else by its type.
macro_rules! kind {
    ($slot:ident) => {
        kind_of(|r: &Self| &r.$slot)
    };
    ($slot:ident $kind:ident) => {
        Kind::$kind
    };
}

macro_rules! records {
    ($($type:ident { $($field:ident: $slot:ident $(is $kind:ident)?),+ $(,)? })+) => { $(
        impl Fields for $type {
            fn fields() -> &'static [Field] {
                &[$(Field::$field),+]
            }

            fn get(&self, field: Field) -> Option<Value> {
                match field {
                    $(Field::$field => Some(self.$slot.read()),)+
                    _ => None,
                }
            }

            fn set(&mut self, field: Field, value: Value) -> Result<(), FieldError> {
                match field {
                    $(Field::$field => self.$slot.write(value),)+
                    _ => Err(FieldError::NoSuchField),
                }
            }

            fn kind(field: Field) -> Option<Kind> {
                match field {
                    $(Field::$field => Some(kind!($slot $($kind)?)),)+
                    _ => None,
                }
            }

            fn blank(field: Field) -> Option<Value> {
                Self::default().get(field)
            }

            fn extra(&self) -> &Extra {
                &self.extra
            }

            fn is_same(&self, other: &dyn Fields) -> bool {
                (other as &dyn Any).downcast_ref::<Self>() == Some(self)
            }
        }
    )+ };
}

records! {
    DocumentInfo {
        Title: title, Year: year, Number: number, Issued: issued, Effective: effective, Authority: authority, Province: province,
        SignedBy: signed_by, LegalBasis: legal_basis, Funding: funding, Recipients: recipients, Source: source,
        Incomplete: incomplete,
    }
    Baseline { Year: year, Score: score is Score, Rank: rank is Rank, Of: of is Units, Basis: basis, Source: source }
    DataSource { Name: name, Indicators: indicators is Count, SharePercent: share_percent is Share, Note: note, Source: source }
    Goal {
        Id: id, Text: text, RankAtMost: rank_at_most is Rank, ScoreAtLeast: score_at_least is Score, Scope: scope,
        Region: region, Provinces: provinces, ProvincesSource: provinces_source, BetterThanYear: better_than_year, By: by,
        AndAfter: and_after, Source: source,
    }
    Requirement { Text: text, Source: source }
    Section { No: no, Title: title, Source: source }
    IndicatorRow {
        Code: code, Name: name, Group: group, Lead: lead, Support: support, Assignment: assignment,
        Responsible: responsible, Measures: measures, Definition: definition, Deadlines: deadlines, Status: status, Progress: progress,
        ExpectedRank: expected_rank is Rank, ExpectedScore: expected_score is Score, ExpectedBy: expected_by,
        Effort: effort is Effort, BestRank: best_rank is Rank, Note: note, Source: source,
    }
    Measurement {
        RawValue: value is Number, Unit: unit, Min: min is Number, Max: max is Number, Score: score is Score,
        Rank: rank is Rank, Of: of is Units, Year: year, Basis: basis, Source: source,
    }
    Evidence { Title: title, EvidenceField: field, EvidenceOwner: owner, Received: received, Link: link, Source: source }
    Target {
        No: no, Name: name, Unit: unit, Value: value, By: by, Owner: owner, Indicator: indicator, Actual: actual is Number,
        Note: note, Source: source,
    }
    Task {
        No: no, Section: section, Name: name, Lead: lead, Support: support, Assignment: assignment,
        Responsible: responsible, Timing: timing, AndAfter: and_after, Started: started, TaskDue: due, Finished: finished,
        Funding: funding, Serves: indicators, Deadlines: deadlines, Status: status, Progress: progress, Note: note,
        Source: source,
    }
    Deadline {
        Id: id, Title: title, Due: due, DueKind: kind, To: to, Done: done, Dismissed: dismissed, Note: note,
        Source: source,
    }
    Scenario { Name: name, Note: note, Moves: moves }
    Comment { Written: date, Author: author, Text: text }
    Inquiry { Asked: asked, AskedOf: of, AnswerDue: due, Answered: answered, Answer: answer }
}

/// Carries out something with the type of a record.
macro_rules! by_type {
    ($record:expr, $call:ident $(, $argument:expr)*) => {
        match $record {
            Record::Document => <DocumentInfo as Fields>::$call($($argument),*),
            Record::Baseline => <Baseline as Fields>::$call($($argument),*),
            Record::Measurement(_) => <Measurement as Fields>::$call($($argument),*),
            Record::Row(List::Goals, _) => <Goal as Fields>::$call($($argument),*),
            Record::Row(List::Requirements, _) => <Requirement as Fields>::$call($($argument),*),
            Record::Row(List::DataSources, _) => <DataSource as Fields>::$call($($argument),*),
            Record::Row(List::Sections, _) => <Section as Fields>::$call($($argument),*),
            Record::Row(List::Indicators, _) => <IndicatorRow as Fields>::$call($($argument),*),
            Record::Row(List::Evidence(_), _) => <Evidence as Fields>::$call($($argument),*),
            Record::Row(List::Targets, _) => <Target as Fields>::$call($($argument),*),
            Record::Row(List::Tasks, _) => <Task as Fields>::$call($($argument),*),
            Record::Row(List::Deadlines, _) => <Deadline as Fields>::$call($($argument),*),
            Record::Row(List::Scenarios, _) => <Scenario as Fields>::$call($($argument),*),
            Record::Row(List::Inquiries(..), _) => <Inquiry as Fields>::$call($($argument),*),
            Record::Row(List::Comments(..), _) => <Comment as Fields>::$call($($argument),*),
        }
    };
}

pub(super) fn fields(record: Record) -> &'static [Field] {
    by_type!(record, fields)
}

pub(super) fn kind(record: Record, field: Field) -> Option<Kind> {
    by_type!(record, kind, field)
}

/// What a field of a new record holds.
pub(super) fn blank(record: Record, field: Field) -> Option<Value> {
    by_type!(record, blank, field)
}

/// Whether two records, each in its plan, say the same.
pub(super) fn are_same(one: (&Plan, Record), other: (&Plan, Record)) -> bool {
    match (at(one.0, one.1), at(other.0, other.1)) {
        (Some(one), Some(other)) => one.is_same(other),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// A figure that is the same for records that say the same.
pub(super) fn digest(plan: &Plan, record: Record) -> u64 {
    let mut digest = Digest::default();
    // A digest takes whatever is written.
    let _ = write!(digest, "{:?}", at(plan, record));
    digest.0.finish()
}

#[derive(Default)]
struct Digest(DefaultHasher);

impl Write for Digest {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.write(text.as_bytes());
        Ok(())
    }
}

/// The record, where there is one.
fn at(plan: &Plan, record: Record) -> Option<&dyn Fields> {
    Some(match record {
        Record::Document => &plan.document,
        Record::Baseline => &plan.baseline,
        Record::Measurement(row) => plan.indicators.get(row)?.measurement.as_ref()?,
        Record::Row(List::Goals, row) => plan.goals.get(row)?,
        Record::Row(List::Requirements, row) => plan.requirements.get(row)?,
        Record::Row(List::DataSources, row) => plan.data_sources.get(row)?,
        Record::Row(List::Sections, row) => plan.sections.get(row)?,
        Record::Row(List::Indicators, row) => plan.indicators.get(row)?,
        Record::Row(List::Evidence(of), row) => plan.indicators.get(of)?.evidence.get(row)?,
        Record::Row(List::Targets, row) => plan.targets.get(row)?,
        Record::Row(List::Tasks, row) => plan.tasks.get(row)?,
        Record::Row(List::Deadlines, row) => plan.deadlines.get(row)?,
        Record::Row(List::Scenarios, row) => plan.scenarios.get(row)?,
        Record::Row(List::Inquiries(of, above), row) => plan.inquiries(of, above)?.get(row)?,
        Record::Row(List::Comments(of, above), row) => plan.comments(of, above)?.get(row)?,
    })
}

pub(super) fn get(plan: &Plan, record: Record, field: Field) -> Option<Value> {
    match (at(plan, record), record) {
        (Some(record), _) => record.get(field),
        (None, Record::Measurement(row)) if row < plan.indicators.len() => {
            Measurement::fields().contains(&field).then_some(Value::Missing)
        }
        (None, _) => None,
    }
}

pub(super) fn extra(plan: &Plan, record: Record) -> Option<&Extra> {
    at(plan, record).map(Fields::extra)
}

pub(super) fn set(plan: &mut Plan, record: Record, field: Field, value: Value) -> Result<(), FieldError> {
    fn put<T: Fields>(row: Option<&mut T>, field: Field, value: Value) -> Result<(), FieldError> {
        row.ok_or(FieldError::NoSuchRecord)?.set(field, value)
    }
    match record {
        Record::Document => plan.document.set(field, value),
        Record::Baseline => plan.baseline.set(field, value),
        Record::Measurement(_) => Err(FieldError::NoSuchRecord),
        Record::Row(List::Goals, row) => put(plan.goals.get_mut(row), field, value),
        Record::Row(List::Requirements, row) => put(plan.requirements.get_mut(row), field, value),
        Record::Row(List::DataSources, row) => put(plan.data_sources.get_mut(row), field, value),
        Record::Row(List::Sections, row) => put(plan.sections.get_mut(row), field, value),
        Record::Row(List::Indicators, row) => put(plan.indicators.get_mut(row), field, value),
        Record::Row(List::Evidence(of), row) => {
            put(plan.indicators.get_mut(of).and_then(|i| i.evidence.get_mut(row)), field, value)
        }
        Record::Row(List::Targets, row) => put(plan.targets.get_mut(row), field, value),
        Record::Row(List::Tasks, row) => put(plan.tasks.get_mut(row), field, value),
        Record::Row(List::Deadlines, row) => put(plan.deadlines.get_mut(row), field, value),
        Record::Row(List::Scenarios, row) => put(plan.scenarios.get_mut(row), field, value),
        Record::Row(List::Inquiries(of, above), row) => {
            put(plan.inquiries_mut(of, above).and_then(|all| all.get_mut(row)), field, value)
        }
        Record::Row(List::Comments(of, above), row) => {
            put(plan.comments_mut(of, above).and_then(|all| all.get_mut(row)), field, value)
        }
    }
}

/// Writes a field of a measurement that the caller holds.
pub(super) fn set_measurement(m: &mut Measurement, field: Field, value: Value) -> Result<(), FieldError> {
    m.set(field, value)
}
