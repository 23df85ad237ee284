//! Names for rows that other rows refer to, so that nobody has to invent them.

use crate::fields::{Field, List, Record, Value};
use crate::plan::Plan;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Gives a new goal or deadline, or a copy of one or of a scenario, a name that no other row of its list has.
pub(super) fn name_anew(plan: &mut Arc<Plan>, list: List, row: usize) {
    let (stem, field) = match list {
        List::Goals => ("goal", Field::Id),
        List::Deadlines => ("deadline", Field::Id),
        List::Scenarios => ("", Field::Name),
        _ => return,
    };
    let plan = Arc::make_mut(plan);
    let name_of = |plan: &Plan, row| match plan.value(Record::Row(list, row), field) {
        Some(Value::Text(name)) => name,
        _ => String::new(),
    };
    let own = name_of(plan, row);
    let others: BTreeSet<String> =
        (0..plan.row_count(list).unwrap_or_default()).filter(|r| *r != row).map(|r| name_of(plan, r)).collect();
    let (base, first) = if own.is_empty() { (stem, 1) } else { (own.as_str(), 2) };
    if base.is_empty() {
        return;
    }
    let mut names = (first..).map(|n: u32| format!("{base}-{n}"));
    if let Some(name) = names.find(|name| !others.contains(name)) {
        // The field takes words, so this is not refused.
        let _ = plan.set_value(Record::Row(list, row), field, Value::Text(name));
    }
}

/// Keeps a name at its first place only.
pub(super) fn once(names: &mut Vec<String>, name: &str) {
    let mut is_seen = false;
    names.retain(|one| one != name || !std::mem::replace(&mut is_seen, true));
}
