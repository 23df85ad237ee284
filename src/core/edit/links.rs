//! What refers to a row by its name follows the row when it is renamed.

use super::names::once;
use crate::fields::{Field, List, Record, Value};
use crate::plan::Plan;

/// Lets what names a row follow it to its new name: indicators and tasks a deadline by its id, tasks and targets an indicator
/// by its code, tasks a section by its number. Where another row has the old name or the new one, nobody can tell which row is
/// meant, and what refers to it stays as it is; so it does when the name is cleared.
pub(super) fn follow(plan: &mut Plan, record: Record, field: Field, before: Option<Value>) {
    let (list, row) = match (record, field) {
        (Record::Row(List::Deadlines, row), Field::Id) => (List::Deadlines, row),
        (Record::Row(List::Indicators, row), Field::Code) => (List::Indicators, row),
        (Record::Row(List::Sections, row), Field::No) => (List::Sections, row),
        _ => return,
    };
    let (Some(Value::Text(from)), Some(Value::Text(to))) = (before, plan.value(record, field)) else { return };
    let is_named = |other: usize| {
        let name = plan.value(Record::Row(list, other), field);
        matches!(name, Some(Value::Text(name)) if name == from || name == to)
    };
    let rows = plan.row_count(list).unwrap_or_default();
    if from.is_empty() || to.is_empty() || (0..rows).any(|other| other != row && is_named(other)) {
        return;
    }
    let of_tasks = plan.tasks.iter_mut();
    if list == List::Sections {
        let names = of_tasks.filter_map(|task| task.section.as_mut()).filter(|name| **name == from);
        names.for_each(|name| to.clone_into(name));
        return;
    }
    if list == List::Indicators {
        let of_targets = plan.targets.iter_mut().filter_map(|target| target.indicator.as_mut());
        of_targets.filter(|code| **code == from).for_each(|code| to.clone_into(code));
    }
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
