//! Which rule of figures each field keeps, for edits, blocks and imports.

use super::EditError;
use crate::fields::{Field, Value};
use crate::figure;

/// Whether a figure can stand in a field; `of` is how many units its ranks are among, `None` where nobody knows.
///
/// # Errors
/// When it is out of the field's range.
pub fn check_range(field: Field, value: &Value, of: Option<u32>) -> Result<(), EditError> {
    match (field, value) {
        (Field::Rank | Field::RankAtMost | Field::ExpectedRank | Field::BestRank, Value::Count(rank)) => {
            figure::rank(*rank, of)?;
        }
        (Field::Of, Value::Count(of)) => drop(figure::units(*of)?),
        (Field::Score | Field::ScoreAtLeast | Field::ExpectedScore, Value::Number(score)) => {
            figure::score(*score)?;
        }
        (Field::Progress, Value::Count(progress)) => drop(figure::progress(*progress)?),
        (Field::Effort, Value::Count(effort)) => drop(figure::effort(*effort)?),
        (Field::SharePercent, Value::Number(percent)) => drop(figure::share(*percent)?),
        (_, Value::Number(number)) => drop(figure::number(*number)?),
        _ => {}
    }
    Ok(())
}
