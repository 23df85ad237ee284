//! A table as JSON: one object a row, keys as in the model, typed values.

use super::{Cell, Table, codes};
use serde_json::{Map, Value, json};

/// A table as a JSON array.
#[must_use]
pub fn to_json(table: &Table) -> Value {
    let object = |cells: &[Cell]| -> Value {
        let pairs = table.columns.iter().zip(cells).map(|(column, cell)| (column.key.to_owned(), value(cell)));
        Value::Object(pairs.collect::<Map<_, _>>())
    };
    Value::Array(table.rows.iter().map(|row| object(&row.cells)).collect())
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Missing => Value::Null,
        Cell::Text(text) => json!(text),
        Cell::Term { code, .. } => json!(code),
        Cell::List(names) => json!(names),
        Cell::Years(years) => json!(years),
        Cell::Yes => json!(true),
        Cell::Count(n) => json!(n),
        Cell::Number { value, .. } | Cell::Percent(value) | Cell::Share { value, .. } => number(*value),
        Cell::Received { received, asked_for } => json!({ "received": received, "asked_for": asked_for }),
        Cell::Rank { rank, of, estimated } => json!({ "rank": rank, "of": of, "estimated": estimated }),
        Cell::Date(day) | Cell::Yearly(day) => json!(day.to_string()),
        Cell::Status(status) => json!(codes::of(*status)),
        Cell::Target(state) => json!(codes::of(*state)),
        Cell::Deadline(state) => json!(codes::of(*state)),
    }
}

/// A figure; whole ones without `.0`, as people write them.
pub(super) fn number(value: f64) -> Value {
    let is_whole = value.fract() == 0.0 && value.abs() < 1e15;
    if is_whole { json!(value as i64) } else { json!(value) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use index_core::{DeadlineState, Status};

    #[test]
    fn cells_keep_their_types() {
        let list = Cell::List(vec!["a".to_owned()]);
        assert_eq!(value(&Cell::Missing), Value::Null);
        assert_eq!(value(&list), json!(["a"]));
        assert_eq!(value(&Cell::Yes), json!(true));
        assert_eq!(
            value(&Cell::Rank { rank: 7, of: 63, estimated: false }),
            json!({ "rank": 7, "of": 63, "estimated": false })
        );
        let assumed = Cell::Rank { rank: 7, of: 63, estimated: true };
        assert_eq!(value(&assumed), json!({ "rank": 7, "of": 63, "estimated": true }));
        assert_eq!(assumed.words(crate::text::Lang::Vi), "≈ 7/63");
        assert_eq!(value(&Cell::Percent(40.0)).to_string(), "40");
        assert_eq!(value(&Cell::Percent(12.5)).to_string(), "12.5");
        let weight = Cell::Share { value: 0.0125, decimals: 2 };
        assert_eq!((value(&weight), weight.words(crate::text::Lang::Vi)), (json!(0.0125), "1,25".to_owned()));
        assert_eq!(value(&Cell::Years(vec![2024])), json!([2024]));
        assert_eq!(value(&Cell::Status(Status::NotStarted)), json!("not_started"));
        assert_eq!(value(&Cell::Deadline(DeadlineState::DueSoon)), json!("due_soon"));
    }
}
