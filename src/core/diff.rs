//! What differs between two plans, field by field, in the order of the file.

use crate::fields::{Field, List, Record, Value};
use crate::measurement::Standing;
use crate::plan::{Move, Plan, Scenario};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use strum::IntoStaticStr;

/// A difference.
#[derive(Clone, Debug, IntoStaticStr, PartialEq)]
#[strum(serialize_all = "snake_case")]
pub enum Difference {
    /// A field holds something else.
    Changed {
        /// The record in the plan after.
        record: Record,
        /// What a person calls it, as of after; `None` for the document and the baseline.
        key: Option<String>,
        /// The field.
        field: Field,
        /// What it held.
        before: Value,
        /// What it holds.
        after: Value,
    },
    /// A row is new.
    Added {
        /// The list in the plan after.
        list: List,
        /// Its position in the plan after.
        row: usize,
        /// What a person calls it.
        key: String,
    },
    /// A row is gone.
    Removed {
        /// The list; for evidence, of the indicator in the plan before.
        list: List,
        /// Its position in the plan before.
        row: usize,
        /// What a person calls it.
        key: String,
    },
    /// The rows that are in both stand in another order.
    Reordered {
        /// The list in the plan after.
        list: List,
    },
    /// An entry of the framework is corrected otherwise; the text is its code.
    Entry(String),
    /// A province's published result is corrected otherwise; the text is the province.
    Result(String),
    /// A move of a scenario differs.
    Move {
        /// The scenario's name, as of after.
        scenario: String,
        /// The indicator.
        code: String,
        /// Where it was moved to; `None` when it was not moved.
        before: Option<Standing>,
        /// Where it is moved to; the same as before when only what is assumed of its baseline differs.
        after: Option<Standing>,
    },
    /// Something differs that has no place on screen, such as a field of a later version.
    Other,
}

impl Difference {
    /// The path in the plan after of what differs; `None` for what is gone.
    #[must_use]
    pub fn path(&self) -> Option<String> {
        match self {
            Self::Changed { record, .. } => Some(record.path()),
            Self::Added { list, row, .. } => Some(Record::Row(*list, *row).path()),
            Self::Entry(_) => Some("framework_corrections".to_owned()),
            Self::Result(_) => Some("reference_corrections".to_owned()),
            Self::Move { .. } => Some("scenarios".to_owned()),
            Self::Removed { .. } | Self::Reordered { .. } | Self::Other => None,
        }
    }
}

/// Lists what differs.
#[must_use]
pub fn diff(before: &Plan, after: &Plan) -> Vec<Difference> {
    let mut found = Vec::new();
    fields(before, after, (Record::Document, Record::Document), &mut found);
    fields(before, after, (Record::Baseline, Record::Baseline), &mut found);
    for list in List::all() {
        rows(before, after, (list, list), &mut found);
    }
    corrections(before, after, &mut found);
    let is_other = rest(before) != rest(after) || found.contains(&Difference::Other);
    found.retain(|difference| *difference != Difference::Other);
    found.extend(is_other.then_some(Difference::Other));
    found
}

/// What of a plan is in no record.
fn rest(plan: &Plan) -> impl PartialEq + '_ {
    (&plan.framework, &plan.reference, &plan.set_aside, &plan.extra)
}

fn corrections(before: &Plan, after: &Plan, found: &mut Vec<Difference>) {
    let entries = corrected(&before.framework_corrections, &after.framework_corrections, |c| &c.code);
    let is_order = |differs: bool, told: &[String]| (differs && told.is_empty()).then_some(Difference::Other);
    found.extend(is_order(before.framework_corrections != after.framework_corrections, &entries));
    found.extend(entries.into_iter().map(Difference::Entry));
    let results = corrected(&before.reference_corrections, &after.reference_corrections, |c| &c.province);
    found.extend(is_order(before.reference_corrections != after.reference_corrections, &results));
    found.extend(results.into_iter().map(Difference::Result));
}

/// What is corrected otherwise, by name: what is new or differs from its namesake, then what is gone.
fn corrected<T: PartialEq>(old: &[T], new: &[T], name: fn(&T) -> &String) -> Vec<String> {
    let mut before: BTreeMap<&str, VecDeque<&T>> = BTreeMap::new();
    for correction in old {
        before.entry(name(correction)).or_default().push_back(correction);
    }
    let names: BTreeSet<&str> = new.iter().map(|c| name(c).as_str()).collect();
    let mut differs = |c: &&T| before.get_mut(name(c).as_str()).and_then(VecDeque::pop_front) != Some(*c);
    let changed: Vec<&T> = new.iter().filter(|c| differs(c)).collect();
    let gone = old.iter().filter(|c| !names.contains(name(c).as_str()));
    changed.into_iter().chain(gone).map(|c| name(c).clone()).collect()
}

fn fields(before: &Plan, after: &Plan, records: (Record, Record), found: &mut Vec<Difference>) {
    let (from, to) = records;
    let key = after.record_name(to);
    for &field in to.fields().iter().filter(|f| **f != Field::Moves) {
        let (old, new) = (before.value(from, field), after.value(to, field));
        if let (Some(old), Some(new)) = (old, new)
            && old != new
        {
            found.push(Difference::Changed { record: to, key: key.clone(), field, before: old, after: new });
        }
    }
    if before.extra(from) != after.extra(to) {
        found.push(Difference::Other);
    }
}

/// Matches the rows of a list by what a person calls them; what has no namesake is matched by its position.
fn rows(before: &Plan, after: &Plan, lists: (List, List), found: &mut Vec<Difference>) {
    let (from, to) = lists;
    let keys = |plan: &Plan, list| {
        let count = plan.row_count(list).unwrap_or_default();
        (0..count).map(|row| plan.row_key(list, row).unwrap_or_default()).collect::<Vec<_>>()
    };
    let (old, new) = (keys(before, from), keys(after, to));
    let before_of = matched(&old, &new);
    let mut is_left = vec![false; old.len()];
    before_of.iter().flatten().for_each(|&row| is_left[row] = true);
    let name = |plan: &Plan, list, row| plan.row_name(list, row).unwrap_or_default();
    for row in (0..old.len()).filter(|row| !is_left[*row]) {
        found.push(Difference::Removed { list: from, row, key: name(before, from, row) });
    }
    for (row, old_row) in before_of.iter().enumerate() {
        match *old_row {
            Some(old_row) => row_pair(before, after, (from, old_row), (to, row), found),
            None => found.push(Difference::Added { list: to, row, key: name(after, to, row) }),
        }
    }
    if !before_of.iter().flatten().is_sorted() {
        found.push(Difference::Reordered { list: to });
    }
}

fn row_pair(before: &Plan, after: &Plan, from: (List, usize), to: (List, usize), found: &mut Vec<Difference>) {
    fields(before, after, (Record::Row(from.0, from.1), Record::Row(to.0, to.1)), found);
    match to.0 {
        List::Indicators => {
            fields(before, after, (Record::Measurement(from.1), Record::Measurement(to.1)), found);
        }
        List::Scenarios => {
            if let (Some(old), Some(new)) = (before.scenarios.get(from.1), after.scenarios.get(to.1)) {
                moves(old, new, found);
            }
        }
        _ => {}
    }
    for lists in from.0.within(from.1).zip(to.0.within(to.1)) {
        rows(before, after, lists, found);
    }
}

/// The moves that differ: those of after in their order, then those that are gone.
fn moves(before: &Scenario, after: &Scenario, found: &mut Vec<Difference>) {
    let name = &after.name;
    let (olds, news) = (by_code(before), by_code(after));
    let n_told = found.len();
    let gone = before.moves.iter().filter(|m| !news.contains_key(m.code.as_str()));
    for code in after.moves.iter().chain(gone).map(|m| &m.code) {
        let (old, new) = (olds.get(code.as_str()), news.get(code.as_str()));
        if old != new {
            let (before, after) = (old.map(|m| m.to), new.map(|m| m.to));
            found.push(Difference::Move { scenario: name.clone(), code: code.clone(), before, after });
        }
    }
    if before.moves != after.moves && found.len() == n_told {
        found.push(Difference::Other);
    }
}

/// The first move of each indicator.
fn by_code(scenario: &Scenario) -> BTreeMap<&str, &Move> {
    scenario.moves.iter().rev().map(|m| (m.code.as_str(), m)).collect()
}

/// For each row of after, its position before.
fn matched(old: &[String], new: &[String]) -> Vec<Option<usize>> {
    let mut before_of = vec![None; new.len()];
    let mut namesakes: BTreeMap<&str, VecDeque<usize>> = BTreeMap::new();
    for (at, key) in new.iter().enumerate() {
        namesakes.entry(key).or_default().push_back(at);
    }
    let mut left = Vec::new();
    for (row, key) in old.iter().enumerate() {
        // A namesake at the same place is taken before one elsewhere.
        let same_place = new.get(row).filter(|k| *k == key && before_of[row].is_none()).map(|_| row);
        let first_free = || {
            let positions = namesakes.get_mut(key.as_str())?;
            std::iter::from_fn(|| positions.pop_front()).find(|at| before_of[*at].is_none())
        };
        match same_place.or_else(first_free) {
            Some(at) => before_of[at] = Some(row),
            None => left.push(row),
        }
    }
    // A row whose name was changed stands where it stood.
    if old.len() == new.len() {
        for row in left {
            before_of[row].get_or_insert(row);
        }
    }
    before_of
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measurement::Measurement;
    use crate::plan::{IndicatorRow, Move, SetAside, Status, Task};

    fn plan(codes: &[&str]) -> Plan {
        let row = |code: &&str| IndicatorRow { code: (*code).to_owned(), ..IndicatorRow::default() };
        Plan { indicators: codes.iter().map(row).collect(), ..Plan::default() }
    }

    #[test]
    fn changed_fields_are_named_with_both_values() {
        let before = plan(&["1.1.1", "6.2.4"]);
        let mut after = before.clone();
        after.indicators[1].status = Status::Done;
        let (field, key) = (Field::Status, Some("6.2.4".to_owned()));
        let (old, new) = (Value::Status(Status::NotStarted), Value::Status(Status::Done));
        let record = Record::Row(List::Indicators, 1);
        assert_eq!(diff(&before, &after), [Difference::Changed { record, key, field, before: old, after: new }]);
        assert_eq!(diff(&before, &before), []);
    }

    #[test]
    fn rows_are_followed_by_their_names() {
        let list = List::Indicators;
        let (before, after) = (plan(&["a", "b", "c"]), plan(&["c", "a", "d"]));
        let found = diff(&before, &after);
        // "b" stood where "a" stands now, so it is gone and "d" is new, although the lists are equally long.
        assert!(found.contains(&Difference::Reordered { list }), "{found:?}");
        let added = diff(&plan(&["a"]), &plan(&["a", "b"]));
        assert_eq!(added, [Difference::Added { list, row: 1, key: "b".into() }]);
        let removed = diff(&plan(&["a", "b"]), &plan(&["b"]));
        assert_eq!(removed, [Difference::Removed { list, row: 0, key: "a".into() }]);
    }

    #[test]
    fn the_moves_of_a_scenario_are_told_one_by_one() {
        let scenario = |moves: &[(&str, u32)]| Scenario {
            name: "A".into(),
            moves: moves.iter().map(|(code, rank)| Move::new(*code, Standing::Rank(*rank))).collect(),
            ..Scenario::default()
        };
        let plan = |moves| Plan { scenarios: vec![scenario(moves)], ..Plan::default() };
        let found = diff(
            &plan(&[("6.2.4", 57), ("1.2.1", 3), ("4.1.4", 9)]),
            &plan(&[("1.2.1", 3), ("6.2.4", 30), ("5.2.3", 1)]),
        );
        let of = |code: &str, before: Option<u32>, after: Option<u32>| Difference::Move {
            scenario: "A".into(),
            code: code.into(),
            before: before.map(Standing::Rank),
            after: after.map(Standing::Rank),
        };
        assert_eq!(found, [of("6.2.4", Some(57), Some(30)), of("5.2.3", None, Some(1)), of("4.1.4", Some(9), None)]);
    }

    #[test]
    fn what_has_no_place_on_screen_is_said() {
        let before = Plan { tasks: vec![Task::default()], ..Plan::default() };
        let mut after = before.clone();
        after.tasks[0].extra.0.push(("x".into(), "1".into()));
        assert_eq!(diff(&before, &after), [Difference::Other]);
        after.tasks[0].name = "b".into();
        let found = diff(&before, &after);
        assert_eq!((found.len(), found.last()), (2, Some(&Difference::Other)), "beside what is told otherwise");
    }

    #[test]
    fn what_is_kept_aside_or_unknown_is_said_at_every_level() {
        let extra = || crate::plan::Extra(vec![("x".into(), "1".into())]);
        let row = IndicatorRow { measurement: Some(Measurement::default()), ..IndicatorRow::default() };
        let scenario = Scenario { moves: vec![Move::new("1", Standing::Rank(1))], ..Scenario::default() };
        let before = Plan { indicators: vec![row], scenarios: vec![scenario], ..Plan::default() };
        let changes: [fn(&mut Plan, crate::plan::Extra); 6] = [
            |plan, extra| plan.extra = extra,
            |plan, extra| plan.document.extra = extra,
            |plan, extra| plan.indicators[0].extra = extra,
            |plan, extra| plan.indicators[0].measurement.iter_mut().for_each(|m| m.extra = extra.clone()),
            |plan, extra| plan.scenarios[0].extra = extra,
            |plan, _| plan.set_aside.push(SetAside { path: "a".into(), json: "1".into() }),
        ];
        for (at, change) in changes.into_iter().enumerate() {
            let mut after = before.clone();
            after.document.title = "T".into();
            change(&mut after, extra());
            assert_eq!(diff(&before, &after).last(), Some(&Difference::Other), "change {at}");
        }
        let mut after = before.clone();
        after.scenarios[0].moves[0].extra = extra();
        assert_eq!(diff(&before, &after).len(), 1, "a move tells it itself");
    }
}
