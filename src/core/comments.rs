//! Writing a comment on a row.

use crate::edit::{Cause, Edit};
use crate::fields::{Field, List, Record, Value};
use crate::plan::{Commented, Plan};
use chrono::NaiveDate;

/// Whether something was said of a row of a list.
#[must_use]
pub fn is_commented(plan: &Plan, list: List) -> bool {
    let rows = 0..plan.row_count(list).unwrap_or_default();
    rows.filter_map(|row| list.comments(row)).any(|comments| plan.row_count(comments).is_some_and(|count| count > 0))
}

/// The edit that begins a comment on a row, written `today`, and where it stands then; `author` is who writes it, where
/// that is known. `None` when there is no such row.
#[must_use]
pub fn comment(
    plan: &Plan,
    (of, row): (Commented, usize),
    author: Option<&str>,
    today: NaiveDate,
) -> Option<(Edit, Record)> {
    let author = author.map_or(Value::Missing, |name| Value::Text(name.to_owned()));
    let fields = [(Field::Written, Value::Date(today)), (Field::Author, author)];
    Edit::add_filled(plan, List::Comments(of, row), fields, Cause::Comment)
}
