//! What two plans correct otherwise: entries of the framework by their code, published results by province and year.

use super::Difference;
use super::matching::Matching;
use crate::plan::{EntryCorrection, Plan, ResultCorrection};
use std::fmt::Debug;

/// What is corrected otherwise.
pub(super) fn corrections(before: &Plan, after: &Plan, found: &mut Vec<Difference>) {
    let entry = |row, before: Option<&EntryCorrection>, after: Option<&EntryCorrection>| Difference::Entry {
        row,
        before: before.cloned(),
        after: after.cloned(),
    };
    let (old, new) = (&before.framework_corrections, &after.framework_corrections);
    corrected(old, new, |c| c.code.clone(), entry, found);
    let result = |row, before: Option<&ResultCorrection>, after: Option<&ResultCorrection>| Difference::Result {
        row,
        before: before.cloned(),
        after: after.cloned(),
    };
    let (old, new) = (&before.reference_corrections, &after.reference_corrections);
    corrected(old, new, |c| (c.year, c.province.clone()), result, found);
}

/// What is gone, then what is new or differs from its namesake. Of two with one name the last counts, so another order is
/// something else.
fn corrected<T: Debug + PartialEq, K: Ord>(
    old: &[T],
    new: &[T],
    key: impl Fn(&T) -> K,
    told: impl Fn(Option<usize>, Option<&T>, Option<&T>) -> Difference,
    found: &mut Vec<Difference>,
) {
    if old == new {
        return;
    }
    let n_told = found.len();
    let mut matching = Matching::new(old.len(), new.len());
    matching.by(|row| Some(format!("{:?}", old[row])), |row| Some(format!("{:?}", new[row])));
    matching.by(|row| Some(key(&old[row])), |row| Some(key(&new[row])));
    found.extend(matching.gone().map(|row| told(None, Some(&old[row]), None)));
    for (row, was) in matching.before_of().iter().enumerate() {
        let was = was.map(|was| &old[was]);
        if was != Some(&new[row]) {
            found.push(told(Some(row), was, Some(&new[row])));
        }
    }
    if found.len() == n_told {
        found.push(Difference::Other);
    }
}
