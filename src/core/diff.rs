//! What differs between two plans, field by field, in the order of the file.

mod called;
mod corrections;
mod matching;
mod rows;

pub use called::{RowName, RowPlace};

use crate::fields::{Field, List, Record, Value};
use crate::plan::{EntryCorrection, Move, Plan, ResultCorrection, Scenario};
use corrections::corrections;
use rows::rows;
use std::collections::BTreeMap;
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
        name: Option<RowName>,
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
        name: RowName,
    },
    /// A row is gone.
    Removed {
        /// The list; for evidence, of the indicator in the plan before.
        list: List,
        /// Its position in the plan before.
        row: usize,
        /// What a person calls it.
        name: RowName,
    },
    /// One row stands elsewhere among those that are in both.
    Shifted {
        /// The list in the plan after.
        list: List,
        /// Its position in the plan before.
        from: usize,
        /// Its position in the plan after.
        row: usize,
        /// What a person calls it.
        name: RowName,
    },
    /// Several rows that are in both stand in another order.
    Reordered {
        /// The list in the plan after.
        list: List,
    },
    /// The plan belongs to another framework.
    Framework {
        /// The id of the one before.
        before: String,
        /// The id of the one after.
        after: String,
    },
    /// The plan rests on other reference results.
    Reference {
        /// The id of those before.
        before: Option<String>,
        /// The id of those after.
        after: Option<String>,
    },
    /// An entry of the framework is corrected otherwise.
    Entry {
        /// The position of the correction in the plan after; `None` when it is gone.
        row: Option<usize>,
        /// The correction before; `None` when it is new.
        before: Option<EntryCorrection>,
        /// The correction after; `None` when it is gone.
        after: Option<EntryCorrection>,
    },
    /// The result of a province in a year is stated otherwise.
    Result {
        /// The position of the statement in the plan after; `None` when it is gone.
        row: Option<usize>,
        /// What was stated; `None` when it is new.
        before: Option<ResultCorrection>,
        /// What is stated; `None` when it is gone.
        after: Option<ResultCorrection>,
    },
    /// A move of a scenario differs.
    Move {
        /// The scenario's name, as of after.
        scenario: String,
        /// The indicator.
        code: String,
        /// The move before; `None` when the indicator was not moved.
        before: Option<Move>,
        /// The move after; `None` when it is not moved.
        after: Option<Move>,
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
            Self::Added { list, row, .. } | Self::Shifted { list, row, .. } => Some(Record::Row(*list, *row).path()),
            Self::Framework { .. } => Some("framework".to_owned()),
            Self::Reference { .. } => Some("reference".to_owned()),
            Self::Entry { row, .. } => row.map(|row| format!("framework_corrections[{row}]")),
            Self::Result { row, .. } => row.map(|row| format!("reference_corrections[{row}]")),
            Self::Move { .. } => Some("scenarios".to_owned()),
            Self::Removed { .. } | Self::Reordered { .. } | Self::Other => None,
        }
    }
}

/// Lists what differs.
#[must_use]
pub fn diff(before: &Plan, after: &Plan) -> Vec<Difference> {
    let mut found = Vec::new();
    fields(before, after, (Record::Document, Record::Document), None, &mut found);
    fields(before, after, (Record::Baseline, Record::Baseline), None, &mut found);
    for list in List::all() {
        rows((before, list), (after, list), &mut found);
    }
    if before.framework != after.framework {
        let (before, after) = (before.framework.clone(), after.framework.clone());
        found.push(Difference::Framework { before, after });
    }
    if before.reference != after.reference {
        let (before, after) = (before.reference.clone(), after.reference.clone());
        found.push(Difference::Reference { before, after });
    }
    corrections(before, after, &mut found);
    let is_other = rest(before) != rest(after) || found.contains(&Difference::Other);
    found.retain(|difference| *difference != Difference::Other);
    found.extend(is_other.then_some(Difference::Other));
    found
}

/// What of a plan is in no record.
fn rest(plan: &Plan) -> impl PartialEq + '_ {
    (&plan.set_aside, &plan.extra)
}

fn fields(before: &Plan, after: &Plan, records: (Record, Record), name: Option<&RowName>, found: &mut Vec<Difference>) {
    let (from, to) = records;
    for &field in to.fields().iter().filter(|f| **f != Field::Moves) {
        let (old, new) = (before.value(from, field), after.value(to, field));
        if let (Some(old), Some(new)) = (old, new)
            && old != new
        {
            found.push(Difference::Changed { record: to, name: name.cloned(), field, before: old, after: new });
        }
    }
    if before.extra(from) != after.extra(to) {
        found.push(Difference::Other);
    }
}

/// The moves that differ: those of after in their order, then those that are gone.
fn moves(before: &Scenario, after: &Scenario, found: &mut Vec<Difference>) {
    let scenario = &after.name;
    let (olds, news) = (by_code(before), by_code(after));
    let n_told = found.len();
    let gone = before.moves.iter().filter(|m| !news.contains_key(m.code.as_str()));
    for code in after.moves.iter().chain(gone).map(|m| &m.code) {
        let (old, new) = (olds.get(code.as_str()).copied(), news.get(code.as_str()).copied());
        if old != new {
            let (scenario, before, after) = (scenario.clone(), old.cloned(), new.cloned());
            found.push(Difference::Move { scenario, code: code.clone(), before, after });
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measurement::{Measurement, Standing};
    use crate::plan::{IndicatorRow, SetAside, Status, Task};

    fn plan(codes: &[&str]) -> Plan {
        let row = |code: &&str| IndicatorRow { code: (*code).to_owned(), ..IndicatorRow::default() };
        Plan { indicators: codes.iter().map(row).collect(), ..Plan::default() }
    }

    fn called(code: &str) -> RowName {
        RowName { number: Some(code.to_owned()), ..RowName::default() }
    }

    #[test]
    fn changed_fields_are_named_with_both_values() {
        let before = plan(&["1.1.1", "6.2.4"]);
        let mut after = before.clone();
        after.indicators[1].status = Status::Done;
        let (field, name) = (Field::Status, Some(called("6.2.4")));
        let (old, new) = (Value::Status(Status::NotStarted), Value::Status(Status::Done));
        let record = Record::Row(List::Indicators, 1);
        assert_eq!(diff(&before, &after), [Difference::Changed { record, name, field, before: old, after: new }]);
        assert_eq!(diff(&before, &before), []);
    }

    #[test]
    fn rows_are_followed_by_their_names() {
        let list = List::Indicators;
        let (before, after) = (plan(&["a", "b", "c"]), plan(&["c", "a", "d"]));
        let found = diff(&before, &after);
        // "d" stands in the place of "b" and has nothing of it.
        let expected = [
            Difference::Removed { list, row: 1, name: called("b") },
            Difference::Added { list, row: 2, name: called("d") },
            Difference::Shifted { list, from: 0, row: 1, name: called("a") },
        ];
        assert_eq!(found, expected);
        let turned = diff(&plan(&["a", "b", "c", "d"]), &plan(&["d", "c", "b", "a"]));
        assert_eq!(turned, [Difference::Reordered { list }]);
        let added = diff(&plan(&["a"]), &plan(&["a", "b"]));
        assert_eq!(added, [Difference::Added { list, row: 1, name: called("b") }]);
        let removed = diff(&plan(&["a", "b"]), &plan(&["b"]));
        assert_eq!(removed, [Difference::Removed { list, row: 0, name: called("a") }]);
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
            before: before.map(|rank| Move::new(code, Standing::Rank(rank))),
            after: after.map(|rank| Move::new(code, Standing::Rank(rank))),
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
