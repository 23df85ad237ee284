//! Laws of the comparison of two plans, over every row of every list of the samples: what happened to one row is told in one
//! line, and nothing is told that did not happen.
#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use index_core::{
    Assignment, Basis, Difference, Due, DueKind, Edit, Field, Group, Kind, List, OpenPlan, Plan, Record, Scope,
    Standing, Status, TargetValue, Timing, Value, diff,
};
use index_core::{Move, Scenario};
use pii_planner::plan_file::{catalogue, parse, samples};
use proptest::collection::btree_set;
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The samples, each with scenarios of its own.
fn plans() -> Vec<(&'static str, Plan)> {
    let with_scenarios = |json: &str| {
        let mut plan = parse(json.as_bytes()).unwrap().plan;
        let scenario = |name: &str, rank| {
            let moves = vec![Move::new("6.2.4", Standing::Rank(rank))];
            Scenario { name: name.to_owned(), moves, ..Scenario::default() }
        };
        plan.scenarios.extend([scenario("A", 30), scenario("B", 31), scenario("C", 30)]);
        plan
    };
    samples().iter().map(|sample| (sample.name, with_scenarios(sample.json))).collect()
}

/// The lists of a plan that have rows, those that belong to rows among them.
fn lists(plan: &Plan) -> Vec<(List, usize)> {
    let rows = |list| plan.row_count(list).unwrap_or_default();
    let within = |list: List| (0..rows(list)).flat_map(move |row| list.within(row));
    let all = List::all().flat_map(|list| [list].into_iter().chain(within(list)));
    all.map(|list| (list, rows(list))).filter(|(_, rows)| *rows > 0).collect()
}

/// What an edit changed; it is taken back.
fn told(open: &mut OpenPlan, edit: &Edit) -> Vec<Difference> {
    let before = Arc::clone(open.plan());
    open.apply(edit).unwrap();
    let found = diff(&before, open.plan());
    open.undo();
    found
}

/// Holds a law of every row of every list; it hears how many rows the list has, and gives what was told against it.
fn of_every_row(law: impl Fn(&mut OpenPlan, List, usize, usize) -> Vec<Vec<Difference>>) {
    for (name, plan) in plans() {
        let mut open = OpenPlan::new(plan.clone(), catalogue().unwrap());
        for (list, count) in lists(&plan) {
            for row in 0..count {
                assert_eq!(law(&mut open, list, row, count), [] as [Vec<Difference>; 0], "{name}: {list:?} {row}");
            }
        }
    }
}

#[test]
fn a_row_that_is_gone_is_told_and_nothing_else() {
    of_every_row(|open, list, row, _| {
        let found = told(open, &Edit::RemoveRows { list, rows: vec![row] });
        let is_it = matches!(&found[..], [Difference::Removed { list: of, row: at, .. }] if (*of, *at) == (list, row));
        if is_it { vec![] } else { vec![found] }
    });
}

#[test]
fn a_row_that_came_is_told_and_nothing_else() {
    of_every_row(|open, list, row, _| {
        let edits = [(Edit::DuplicateRow { list, row }, row + 1), (Edit::AddRow { list, at: row }, row)];
        let is_it = |found: &[Difference], to| matches!(found, [Difference::Added { list: of, row: at, .. }] if (*of, *at) == (list, to));
        let all = edits.iter().map(|(edit, to)| (told(open, edit), *to));
        all.filter(|(found, to)| !is_it(found, *to)).map(|(found, _)| found).collect()
    });
}

#[test]
fn a_row_that_was_moved_is_told_and_nothing_else() {
    of_every_row(|open, list, row, count| {
        let places = [0, row + 1, row + 3, count - 1].into_iter().filter(|to| *to != row && *to < count);
        let all = places.map(|to| told(open, &Edit::ShiftRow { list, from: row, to }));
        all.filter(|found| !matches!(found[..], [Difference::Shifted { list: of, .. }] if of == list)).collect()
    });
}

#[test]
fn a_field_that_changed_is_told_and_nothing_else() {
    of_every_row(|open, list, row, _| {
        let record = Record::Row(list, row);
        let (plan, mut wrong) = (open.plan(), Vec::new());
        for &field in record.fields() {
            let (before, kind) = (plan.value(record, field).unwrap(), record.kind(field).unwrap());
            for after in values(kind).into_iter().filter(|after| *after != before) {
                let mut changed = Plan::clone(plan);
                changed.set_value(record, field, after.clone()).unwrap();
                let found = diff(plan, &changed);
                let is_it = matches!(&found[..], [Difference::Changed { record: of, field: told, after: new, .. }]
                    if *of == record && *told == field && *new == after);
                wrong.extend((!is_it).then_some(found));
            }
        }
        wrong
    });
}

/// Values of a kind, at least one of which is none that stands anywhere.
fn values(kind: Kind) -> Vec<Value> {
    let text = || "Nội dung chưa có ở đâu".to_owned();
    match kind {
        Kind::Text => vec![Value::Text(text()), Value::Text("1".to_owned()), Value::Text("III".to_owned())],
        Kind::Texts => vec![Value::Texts(vec![text()])],
        Kind::Rank | Kind::Units | Kind::Effort | Kind::Count | Kind::Progress => vec![Value::Count(11)],
        Kind::Year => vec![Value::Year(2031), Value::Year(2030)],
        Kind::Years => vec![Value::Years(vec![2031])],
        Kind::Score | Kind::Share | Kind::Number => vec![Value::Number(12.5)],
        Kind::Date => vec![Value::Date("2031-05-06".parse().unwrap())],
        Kind::Due => vec![Value::Due(Due::Once("2031-05-06".parse().unwrap()))],
        Kind::DueKind => vec![Value::DueKind(DueKind::CutOff)],
        Kind::Group => vec![Value::Group(Group::Weakness)],
        Kind::Status => vec![Value::Status(Status::Done)],
        Kind::Basis => vec![Value::Basis(Basis::Estimated)],
        Kind::Scope => vec![Value::Scope(Scope::Region)],
        Kind::Timing => vec![Value::Timing(Timing::Words(text()))],
        Kind::Target => vec![Value::Target(TargetValue::parse("≥ 12,5"))],
        Kind::Flag => vec![Value::Flag(true)],
        Kind::Assignment => vec![Value::Assignment(Assignment::Requested)],
        Kind::ReadOnly => Vec::new(),
    }
}

/// Several rows that are gone at once are those that are told, wherever they stood.
#[test]
fn rows_that_are_gone_are_told_one_by_one() {
    let opens: Vec<RefCell<OpenPlan>> =
        plans().into_iter().map(|(_, plan)| RefCell::new(OpenPlan::new(plan, catalogue().unwrap()))).collect();
    let chosen = (0..opens.len()).prop_flat_map(|at| {
        let lists = lists(opens[at].borrow().plan());
        let of = (0..lists.len()).prop_flat_map(move |of| (Just(lists[of]), btree_set(0..lists[of].1, 1..6)));
        (Just(at), of)
    });
    let config = ProptestConfig {
        cases: 200,
        rng_seed: RngSeed::Fixed(7),
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let law = TestRunner::new(config).run(&chosen, |(at, ((list, _), rows))| {
        let found = told(&mut opens[at].borrow_mut(), &Edit::RemoveRows { list, rows: rows.iter().copied().collect() });
        let gone = |one: &Difference| matches!(one, Difference::Removed { list: of, row, .. } if *of == list && rows.contains(row));
        prop_assert!(found.len() == rows.len() && found.iter().all(gone), "{found:?}");
        Ok(())
    });
    law.unwrap();
}

/// The plan of a year and that of the next: a number that comes again makes no row of two, only words that do.
#[test]
fn tasks_of_another_section_are_not_held_against_each_other_by_their_number() {
    let plans = plans();
    let of = |name: &str| &plans.iter().find(|(one, _)| *one == name).unwrap().1;
    let found = diff(of("can-tho-2024"), of("can-tho-2025"));
    let renamed = found.iter().filter_map(|one| match one {
        Difference::Changed { record: Record::Row(List::Tasks, _), field: Field::Name, before, after, .. } => {
            Some([before, after].map(|value| format!("{value:?}")))
        }
        _ => None,
    });
    let renamed: Vec<[String; 2]> = renamed.collect();
    assert!(!renamed.is_empty(), "some go on");
    for names in renamed {
        let words = names.each_ref().map(|name| name.split_whitespace().collect::<BTreeSet<_>>());
        let shared = words[0].intersection(&words[1]).count();
        assert!(2 * shared > words[0].len().min(words[1].len()), "{names:?}");
    }
}
