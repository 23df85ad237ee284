//! What a text is as the value of a field of a plan: in a form, in a cell, in a pasted block.

use crate::text::form_words::not_taken;
use crate::text::goal_seek_words::goal_range;
use crate::text::parse::{expected, is_no_day, parse, rank_units};
use crate::text::{Lang, no_such_day, no_value, other_units};
use index_core::{Field, Kind, OpenPlan, Record, Value, figure};

/// Why a text is no value of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadFault {
    /// It is no value of the kind.
    NotRead(Kind),
    /// It has the parts of a day, and there is no such day.
    NoSuchDay,
    /// It is a rank among another number of provinces than those of the field.
    OtherUnits {
        /// Among how many it is.
        written: u32,
        /// Among how many the field's ranks are.
        known: u32,
    },
}

impl ReadFault {
    /// The fault of a text in a cell, in words.
    #[must_use]
    pub fn of_cell(self, lang: Lang, text: &str) -> String {
        match self {
            Self::NotRead(kind) => no_value(lang, text, expected(lang, kind)),
            Self::NoSuchDay => no_such_day(lang, text),
            Self::OtherUnits { written, known } => other_units(lang, written, known),
        }
    }
}

/// Reads a text as the value of a field.
///
/// # Errors
/// When it is none; "9/34" is none where ranks are among 63.
pub fn field_value(
    open: &OpenPlan,
    lang: Lang,
    (record, field): (Record, Field),
    text: &str,
) -> Result<Value, ReadFault> {
    let kind = record.kind(field).unwrap_or(Kind::ReadOnly);
    let fault = |kind| if is_no_day(kind, text) { ReadFault::NoSuchDay } else { ReadFault::NotRead(kind) };
    // Any words say when a task is carried out, but a day that does not exist is a slip.
    if kind == Kind::Timing && is_no_day(kind, text) {
        return Err(ReadFault::NoSuchDay);
    }
    let value = parse(lang, kind, text).map_err(|not_read| fault(not_read.0))?;
    if kind != Kind::Rank {
        return Ok(value);
    }
    let n_units = open.scorecard().n_units;
    among(lang, text, open.context().units_of_record(open.plan(), record, n_units)).map(|()| value)
}

/// Whether a rank is among so many, where its text says among how many it is.
fn among(lang: Lang, text: &str, known: Option<u32>) -> Result<(), ReadFault> {
    match rank_units(lang, text).zip(known) {
        Some((written, known)) if written != known => Err(ReadFault::OtherUnits { written, known }),
        _ => Ok(()),
    }
}

/// Reads a text as a rank among so many, 0 where that is not known: "9", "9/63", "Hạng 9", as in a field of the plan.
///
/// # Errors
/// When it is none, in words.
pub fn typed_rank(lang: Lang, text: &str, n_units: u32) -> Result<u32, String> {
    let known = Some(n_units).filter(|of| *of > 0);
    let range = || goal_range(lang, false, n_units);
    let Ok(Value::Count(written)) = parse(lang, Kind::Rank, text) else { return Err(range()) };
    among(lang, text, known).map_err(|fault| not_taken(lang, &fault.of_cell(lang, text)))?;
    figure::rank(written, known).map_err(|_| range())
}
