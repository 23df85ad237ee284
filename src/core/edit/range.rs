//! The ranges of figures: the one rule of what a field can hold, for edits, blocks and imports.

use super::EditError;
use crate::fields::{Field, FieldError, Value};
use crate::measurement::MAX_UNITS;
use crate::plan::MAX_EFFORT;

/// Whether a figure can stand in a field; `of` is how many units its ranks are among, `None` where nobody knows.
///
/// # Errors
/// When it is out of the field's range.
pub fn check_range(field: Field, value: &Value, of: Option<u32>) -> Result<(), EditError> {
    match (field, value) {
        (Field::Rank | Field::RankAtMost | Field::ExpectedRank | Field::BestRank, Value::Count(rank)) => {
            let of = of.unwrap_or(u32::MAX);
            if (1..=of).contains(rank) { Ok(()) } else { Err(EditError::RankOutOfRange { rank: *rank, of }) }
        }
        (Field::Of, Value::Count(of)) if !(2..=MAX_UNITS).contains(of) => Err(EditError::UnitsOutOfRange(*of)),
        (Field::Score | Field::ScoreAtLeast | Field::ExpectedScore, Value::Number(score))
            if !(0.0..=100.0).contains(score) =>
        {
            Err(EditError::ScoreOutOfRange(*score))
        }
        (Field::Progress, Value::Count(progress)) if *progress > 100 => Err(EditError::ProgressOutOfRange(*progress)),
        (Field::Effort, Value::Count(effort)) if !(1..=MAX_EFFORT).contains(effort) => {
            Err(EditError::EffortOutOfRange(*effort))
        }
        // No file can hold it.
        (_, Value::Number(figure)) if !figure.is_finite() => Err(FieldError::WrongKind.into()),
        _ => Ok(()),
    }
}
