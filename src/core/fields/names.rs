//! What the rows of a plan are called, and how one is found again by that.

use super::{Field, List, Record, Value};
use crate::plan::Plan;
use std::collections::BTreeSet;

impl Plan {
    /// What tells a row from its neighbours: its code, number, id or name; the first that it has.
    #[must_use]
    pub fn row_key(&self, list: List, row: usize) -> Option<String> {
        let names = [Field::Code, Field::No, Field::Id, Field::Title, Field::Name, Field::Text, Field::AskedOf];
        self.first_of(list, row, &names)
    }

    /// What tells a record from its neighbours, with the row it belongs to; `None` for those of which there is one.
    #[must_use]
    pub fn record_key(&self, record: Record) -> Option<String> {
        match record {
            Record::Row(list, row) => match list.above() {
                Some((above, of)) => Some(format!("{:?}{:?}", self.row_key(above, of), self.row_key(list, row))),
                None => self.row_key(list, row),
            },
            Record::Measurement(row) => self.row_key(List::Indicators, row),
            Record::Document | Record::Baseline => None,
        }
    }

    /// What a person calls a record: its row's name, and that of its indicator for what is measured.
    #[must_use]
    pub fn record_name(&self, record: Record) -> Option<String> {
        match record {
            Record::Row(list, row) => self.row_name(list, row),
            Record::Measurement(row) => self.row_name(List::Indicators, row),
            Record::Document | Record::Baseline => None,
        }
    }

    /// The record that has a key: `record` itself, or the first of its kind.
    #[must_use]
    pub fn record_of_key(&self, record: Record, key: Option<&str>) -> Option<Record> {
        let all = self.records_of_key(record, key);
        Some(record).filter(|record| all.contains(record)).or(all.first().copied())
    }

    /// All records of a kind that have a key; more than one where it stands twice.
    #[must_use]
    pub fn records_of_key(&self, record: Record, key: Option<&str>) -> Vec<Record> {
        let has_key = |record: &Record| self.record_key(*record).as_deref() == key;
        let rows = |list| 0..self.row_count(list).unwrap_or_default();
        let all: Vec<Record> = match record {
            Record::Row(list, _) => {
                self.lists_like(list).flat_map(|list| rows(list).map(move |row| Record::Row(list, row))).collect()
            }
            Record::Measurement(_) => rows(List::Indicators).map(Record::Measurement).collect(),
            Record::Document | Record::Baseline => vec![record],
        };
        all.into_iter().filter(has_key).collect()
    }

    /// Whether a record still stands where it stood in this plan, in a plan that an edit made of it; it may have another
    /// key there.
    #[must_use]
    pub fn is_still_at(&self, after: &Self, record: Record) -> bool {
        let is_in_place = |list, row| {
            let keys = |plan: &Self| -> Vec<Option<String>> {
                (0..plan.row_count(list).unwrap_or_default()).map(|row| plan.row_key(list, row)).collect()
            };
            let (before, after) = (keys(self), keys(after));
            let changed: Vec<usize> = (0..before.len().min(after.len())).filter(|&r| before[r] != after[r]).collect();
            let (known, now) = (before.iter().collect::<BTreeSet<_>>(), after.iter().collect::<BTreeSet<_>>());
            // Rows that have changed places have the keys of others.
            let is_new = |&r: &usize| !known.contains(&after[r]) && !now.contains(&before[r]);
            let is_only_one = || changed.iter().all(|r| *r == row) || changed.iter().all(is_new);
            before.len() == after.len() && row < after.len() && (before[row] == after[row] || is_only_one())
        };
        match record {
            Record::Row(list, row) => {
                is_in_place(list, row) && list.above().is_none_or(|(above, of)| is_in_place(above, of))
            }
            Record::Measurement(row) => is_in_place(List::Indicators, row),
            Record::Document | Record::Baseline => true,
        }
    }

    /// What a person calls a row: its code, number or name; its id only where it has none of them.
    #[must_use]
    pub fn row_name(&self, list: List, row: usize) -> Option<String> {
        let names = [Field::Code, Field::No, Field::Title, Field::Name, Field::Text, Field::Id, Field::AskedOf];
        self.first_of(list, row, &names)
    }

    /// What a row is about: its code or its title; the numbers of the plan come again in every section.
    #[must_use]
    pub fn row_title(&self, list: List, row: usize) -> Option<String> {
        self.first_of(list, row, &[Field::Code, Field::Title, Field::Name, Field::Text])
    }

    /// The list itself; of one that belongs to a row, those of all rows beside it.
    fn lists_like(&self, list: List) -> impl Iterator<Item = List> {
        let rows = list.above().map(|(above, _)| (above, self.row_count(above).unwrap_or_default()));
        let is_like = move |other: &List| std::mem::discriminant(other) == std::mem::discriminant(&list);
        let of_rows = rows.into_iter().flat_map(|(above, count)| (0..count).flat_map(move |row| above.within(row)));
        of_rows.filter(is_like).chain(rows.is_none().then_some(list))
    }

    /// The first of these fields of a row that holds words.
    pub(crate) fn first_of(&self, list: List, row: usize, names: &[Field]) -> Option<String> {
        let record = Record::Row(list, row);
        names.iter().find_map(|field| match self.value(record, *field)? {
            Value::Text(text) if !text.is_empty() => Some(text),
            _ => None,
        })
    }
}
