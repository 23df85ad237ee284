//! Writing a comment on a row.

use crate::edit::{Cause, Edit, FieldChange};
use crate::fields::{Field, List, Record, Value};
use crate::plan::{Commented, Plan};
use chrono::NaiveDate;

/// The edit that begins a comment on a row, written `today`, and where it stands then; `author` is who writes it, where
/// that is known. `None` when there is no such row.
#[must_use]
pub fn comment(
    plan: &Plan,
    (of, row): (Commented, usize),
    author: Option<&str>,
    today: NaiveDate,
) -> Option<(Edit, Record)> {
    let list = List::Comments(of, row);
    let at = plan.row_count(list)?;
    let record = Record::Row(list, at);
    let author = author.map_or(Value::Missing, |name| Value::Text(name.to_owned()));
    let fields = [(Field::Written, Value::Date(today)), (Field::Author, author)];
    let set = fields.map(|(field, value)| FieldChange { record, field, value });
    let edits = vec![Edit::AddRow { list, at }, Edit::Set(set.into())];
    Some((Edit::Together { edits, cause: Cause::Comment }, record))
}
