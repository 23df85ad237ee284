//! The rows of a list, before and after: which is which, and what differs between the two.

use super::called::{Identity, RowName};
use super::matching::{Matching, Order};
use super::{Difference, fields, moves};
use crate::fields::{List, Record};
use crate::plan::Plan;
use std::collections::BTreeSet;

/// One of the keys by which a row is known: its number, its title and its place, as far as the key has them.
type KeyOf = fn(Identity) -> Option<[Option<String>; 3]>;

/// A list before and after.
#[derive(Clone, Copy)]
struct Pair<'a> {
    before: (&'a Plan, List),
    after: (&'a Plan, List),
}

/// What differs between the rows of a list.
pub(super) fn rows(before: (&Plan, List), after: (&Plan, List), found: &mut Vec<Difference>) {
    let pair = Pair { before, after };
    let count = |(plan, list): (&Plan, List)| plan.row_count(list).unwrap_or_default();
    let (n_before, n_after) = (count(before), count(after));
    // Most of a list is the same as ever, and is passed by.
    let first = (0..n_before.min(n_after)).take_while(|row| pair.are_same(*row, *row)).count();
    let rest = n_before.min(n_after) - first;
    let last = (1..=rest).take_while(|back| pair.are_same(n_before - back, n_after - back)).count();
    let matching = pair.matching(first, n_before - first - last, n_after - first - last);
    for row in matching.gone().map(|row| first + row) {
        found.push(Difference::Removed { list: before.1, row, name: RowName::of(before.0, before.1, row) });
    }
    for (row, was) in matching.before_of().iter().enumerate().map(|(row, was)| (first + row, *was)) {
        match was.map(|was| first + was) {
            Some(was) if pair.are_same(was, row) => {}
            Some(was) => pair.within(was, row, found),
            None => found.push(Difference::Added { list: after.1, row, name: RowName::of(after.0, after.1, row) }),
        }
    }
    match matching.order() {
        Order::Same => {}
        Order::Moved { before: was, after: row } => {
            let (from, row) = (first + was, first + row);
            let name = RowName::of(after.0, after.1, row);
            found.push(Difference::Shifted { list: after.1, from, row, name });
        }
        Order::Other => found.push(Difference::Reordered { list: after.1 }),
    }
}

impl Pair<'_> {
    fn are_same(&self, was: usize, row: usize) -> bool {
        let (before, after) = (self.before, self.after);
        before.0.is_same_as(Record::Row(before.1, was), after.0, Record::Row(after.1, row))
    }

    /// Which row is which, of so many from the same place on: what is the same; what has the same name, before the numbers that
    /// change with the rows above; what has the same number within its section; what is alike where it stands.
    fn matching(&self, first: usize, n_before: usize, n_after: usize) -> Matching {
        let mut matching = Matching::new(n_before, n_after);
        if n_before == 0 || n_after == 0 {
            return matching;
        }
        let (before, after) = (self.before, self.after);
        let digest = |(plan, list): (&Plan, List), row| Some(plan.digest(Record::Row(list, first + row)));
        matching.by(|row| digest(before, row), |row| digest(after, row));
        let identity = |(plan, list): (&Plan, List), row| Identity::of(plan, list, first + row);
        let keys: [KeyOf; 4] = [
            |row| row.title.is_some().then_some([row.number, row.title, row.place]),
            |row| row.title.is_some().then_some([None, row.title, row.place]),
            |row| row.number.is_some().then_some([row.number, None, row.place]),
            |row| row.title.is_some().then_some([None, row.title, None]),
        ];
        for key in keys {
            matching.by(|row| key(identity(before, row)), |row| key(identity(after, row)));
        }
        matching.by_likeness(|was, row, are_alone| self.likeness(first + was, first + row, are_alone));
        matching
    }

    /// How much two rows are alike, 0..=100, where they are: most words of their titles are the same, or little else differs.
    fn likeness(&self, was: usize, row: usize, are_alone: bool) -> Option<usize> {
        let (before, after) = (self.before, self.after);
        let (from, to) = (Record::Row(before.1, was), Record::Row(after.1, row));
        let (mut n_same, mut n_other) = (0, 0);
        for &field in to.fields() {
            let (old, new) = (before.0.value(from, field), after.0.value(to, field));
            n_other += usize::from(old != new);
            n_same += usize::from(old == new && old != to.blank(field));
        }
        let titles = [Identity::of(before.0, before.1, was).title, Identity::of(after.0, after.1, row).title];
        let shared = shared_words(&titles);
        let is_alike = match are_alone {
            true => n_other <= n_same.max(1),
            false => n_other <= 1 && n_same > 0,
        };
        (shared > 50 || is_alike).then_some(shared)
    }

    /// What differs within a row and in what belongs to it.
    fn within(&self, was: usize, row: usize, found: &mut Vec<Difference>) {
        let ((before, from), (after, to)) = (self.before, self.after);
        let records = (Record::Row(from, was), Record::Row(to, row));
        fields(before, after, records, Some(&RowName::of(after, to, row)), found);
        match to {
            List::Indicators => {
                let records = (Record::Measurement(was), Record::Measurement(row));
                fields(before, after, records, Some(&RowName::of(after, to, row)), found);
            }
            List::Scenarios => {
                if let (Some(old), Some(new)) = (before.scenarios.get(was), after.scenarios.get(row)) {
                    moves(old, new, found);
                }
            }
            _ => {}
        }
        for (from, to) in from.within(was).zip(to.within(row)) {
            rows((before, from), (after, to), found);
        }
    }
}

/// How many of the words of two titles are in both, in percent of the longer one.
fn shared_words(titles: &[Option<String>; 2]) -> usize {
    let words =
        titles.each_ref().map(|title| title.iter().flat_map(|title| title.split_whitespace()).collect::<BTreeSet<_>>());
    let longer = words[0].len().max(words[1].len());
    (words[0].intersection(&words[1]).count() * 100).checked_div(longer).unwrap_or_default()
}
