//! What refers to a row by its name follows the row when it is renamed.

use super::change::once;
use crate::fields::{Field, List, Record, Value};
use crate::plan::Plan;

/// Lets indicators and tasks that name a deadline by its id, and tasks that name an indicator by its code, follow it to
/// its new name. Where another row has the old name or the new one, nobody can tell which row is meant, and what refers
/// to it stays as it is.
pub(super) fn follow(plan: &mut Plan, record: Record, field: Field, before: Option<Value>) {
    let (list, row) = match (record, field) {
        (Record::Row(List::Deadlines, row), Field::Id) => (List::Deadlines, row),
        (Record::Row(List::Indicators, row), Field::Code) => (List::Indicators, row),
        _ => return,
    };
    let (Some(Value::Text(from)), Some(Value::Text(to))) = (before, plan.value(record, field)) else { return };
    let is_named = |other: usize| {
        let name = plan.value(Record::Row(list, other), field);
        matches!(name, Some(Value::Text(name)) if name == from || name == to)
    };
    let rows = plan.row_count(list).unwrap_or_default();
    if (0..rows).any(|other| other != row && is_named(other)) {
        return;
    }
    let of_tasks = plan.tasks.iter_mut();
    let links: Vec<&mut Vec<String>> = if list == List::Indicators {
        of_tasks.map(|task| &mut task.indicators).collect()
    } else {
        let of_indicators = plan.indicators.iter_mut().map(|row| &mut row.deadlines);
        of_indicators.chain(of_tasks.map(|task| &mut task.deadlines)).collect()
    };
    for names in links.into_iter().filter(|names| names.contains(&from)) {
        names.iter_mut().filter(|name| **name == from).for_each(|name| to.clone_into(name));
        once(names, &to);
    }
}
