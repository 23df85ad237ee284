//! Laws of every kind of edit: what stands in the window is what the saved file says, to the last bit.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use chrono::NaiveDate;
use index_core::{
    Asked, Assignment, Basis, Cause, Commented, Direction, Draft, Due, DueKind, Edit, EntryCorrection, Field,
    FieldChange, Group, Kind, List, Move, MovesOrigin, OpenPlan, Plan, Record, ResultCorrection, Scenario, Scope,
    Standing, Status, TargetValue, Timing, Value, score,
};
use pii_planner::plan_file::{catalogue, parse, print, samples};
use proptest::collection::vec as list;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{RngSeed, TestRunner};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;
use strum::VariantArray as _;

/// The kinds of edits; a new one does not compile before it has a number here, and is asked for in [`edit_of`].
const fn kind_of(edit: &Edit) -> usize {
    match edit {
        Edit::Set(_) => 0,
        Edit::AddRow { .. } => 1,
        Edit::DuplicateRow { .. } => 2,
        Edit::RemoveRows { .. } => 3,
        Edit::ShiftRow { .. } => 4,
        Edit::RenameAgency { .. } => 5,
        Edit::Together { .. } => 6,
        Edit::Replace { .. } => 7,
        Edit::CorrectEntry(_) => 8,
        Edit::CorrectResult(_) => 9,
        Edit::UncorrectResult { .. } => 10,
        Edit::SetMove { .. } => 11,
        Edit::RemoveMove { .. } => 12,
        Edit::SetMoves { .. } => 13,
        Edit::RestoreDraft(_) => 14,
        Edit::ClearMoves => 15,
        Edit::LoadScenario { .. } => 16,
        Edit::SaveScenario { .. } => 17,
        Edit::DeleteScenario { .. } => KINDS - 1,
    }
}

const KINDS: usize = 19;

/// A sample with a scenario, so that there is one to load and to delete.
fn plan_of(sample: usize) -> Plan {
    let mut plan = parse(samples()[sample].json.as_bytes()).unwrap().plan;
    let moves = vec![Move::new("6.2.4", Standing::Rank(30))];
    plan.scenarios.push(Scenario { name: "A".to_owned(), moves, ..Scenario::default() });
    plan
}

fn text() -> impl Strategy<Value = String> {
    select(vec!["", "a", "ế", "6.2.4", "1.2.1", "Cần Thơ", "Hà Nội", " ", "≥ 8,5", "\n", "pii-2024", "Sở A"])
        .prop_map(str::to_owned)
}

fn code() -> impl Strategy<Value = String> {
    select(vec!["6.2.4", "1.2.1", "1.1.2", "7.1.1", "PII", "9.9"]).prop_map(str::to_owned)
}

fn name() -> impl Strategy<Value = String> {
    select(vec!["A", "B", " ", ""]).prop_map(str::to_owned)
}

fn figure() -> impl Strategy<Value = f64> {
    let odd = select(vec![0.0, -0.0, 100.0, 1e16, 5e-324, f64::NAN, f64::INFINITY, f64::NEG_INFINITY]);
    prop_oneof![4 => 0.0..100.0, 1 => odd, 1 => any::<f64>()]
}

fn count() -> impl Strategy<Value = u32> {
    prop_oneof![4 => 0..70_u32, 1 => any::<u32>()]
}

fn standing() -> impl Strategy<Value = Standing> {
    prop_oneof![count().prop_map(Standing::Rank), figure().prop_map(Standing::Score)]
}

fn a_move() -> impl Strategy<Value = Move> {
    (code(), standing(), of(standing())).prop_map(|(code, to, assumed)| Move { assumed, ..Move::new(&code, to) })
}

fn a_list() -> impl Strategy<Value = List> {
    let asked = (select(Asked::VARIANTS), 0..60_usize).prop_map(|(of, row)| List::Inquiries(of, row));
    let commented = (select(Commented::VARIANTS), 0..60_usize).prop_map(|(of, row)| List::Comments(of, row));
    prop_oneof![
        3 => select(List::all().collect::<Vec<_>>()),
        1 => (0..60_usize).prop_map(List::Evidence),
        1 => asked,
        1 => commented,
    ]
}

fn row() -> impl Strategy<Value = usize> {
    prop_oneof![3 => 0..4_usize, 1 => 0..60_usize]
}

fn record() -> impl Strategy<Value = Record> {
    let of_row = (a_list(), row()).prop_map(|(list, row)| Record::Row(list, row));
    prop_oneof![
        1 => Just(Record::Document),
        2 => Just(Record::Baseline),
        3 => row().prop_map(Record::Measurement),
        4 => of_row
    ]
}

fn value(kind: Kind) -> BoxedStrategy<Value> {
    let day = || (2000..2050_i32, 1..=365_u32).prop_map(|(y, d)| NaiveDate::from_yo_opt(y, d).unwrap());
    let some = match kind {
        Kind::Text => text().prop_map(Value::Text).boxed(),
        Kind::Texts => list(text(), 0..3).prop_map(Value::Texts).boxed(),
        Kind::Rank | Kind::Units | Kind::Effort | Kind::Count | Kind::Progress => {
            count().prop_map(Value::Count).boxed()
        }
        Kind::Year => (0..10_000_i32).prop_map(Value::Year).boxed(),
        Kind::Years => list(0..10_000_i32, 0..3).prop_map(Value::Years).boxed(),
        Kind::Score | Kind::Share | Kind::Number => figure().prop_map(Value::Number).boxed(),
        Kind::Date => day().prop_map(Value::Date).boxed(),
        Kind::Due => day().prop_map(|day| Value::Due(Due::Once(day))).boxed(),
        Kind::DueKind => select(vec![DueKind::On, DueKind::Before, DueKind::CutOff]).prop_map(Value::DueKind).boxed(),
        Kind::Group => select(vec![Group::Improve, Group::Maintain, Group::Weakness]).prop_map(Value::Group).boxed(),
        Kind::Status => select(<Status as strum::VariantArray>::VARIANTS.to_vec()).prop_map(Value::Status).boxed(),
        Kind::Basis => {
            let all = vec![Basis::Document, Basis::Published, Basis::Estimated, Basis::Assumed];
            select(all).prop_map(Value::Basis).boxed()
        }
        Kind::Scope => select(vec![Scope::National, Scope::Region]).prop_map(Value::Scope).boxed(),
        Kind::Timing => text().prop_map(|words| Value::Timing(Timing::Words(words))).boxed(),
        Kind::Target => text().prop_map(|text| Value::Target(TargetValue::parse(&text))).boxed(),
        Kind::Flag => any::<bool>().prop_map(Value::Flag).boxed(),
        Kind::Assignment => {
            select(vec![Assignment::Assigned, Assignment::Requested]).prop_map(Value::Assignment).boxed()
        }
        Kind::ReadOnly => Just(Value::Missing).boxed(),
    };
    prop_oneof![5 => some, 1 => Just(Value::Missing)].boxed()
}

fn field_change() -> impl Strategy<Value = FieldChange> {
    let field = record().prop_flat_map(|record| (Just(record), select(record.fields().to_vec())));
    field.prop_flat_map(|(record, field): (Record, Field)| {
        let kind = record.kind(field).unwrap();
        value(kind).prop_map(move |value| FieldChange { record, field, value })
    })
}

fn cause() -> impl Strategy<Value = Cause> {
    use Cause::{Choose, FindReplace, Import, Paste, Recover, Restore, TakeTheirs, Text};
    select(vec![Text, Import, Paste, Choose, FindReplace, Restore, Recover, TakeTheirs])
}

fn correct_entry() -> impl Strategy<Value = Edit> {
    let direction = of(select(vec![Direction::Positive, Direction::Negative]));
    (code(), of(figure()), direction, of(text())).prop_map(|(code, weight, direction, source)| {
        Edit::CorrectEntry(EntryCorrection { code, weight, direction, source, ..EntryCorrection::default() })
    })
}

fn province() -> impl Strategy<Value = String> {
    select(vec!["Cần Thơ", "Hà Nội", "Kon Tum", "Hưng Yên", "Ở đâu", ""]).prop_map(str::to_owned)
}

fn correct_result() -> impl Strategy<Value = Edit> {
    (province(), of(count()), of(figure()), of(text())).prop_map(|(province, rank, score, source)| {
        Edit::CorrectResult(ResultCorrection { province, rank, score, source, ..ResultCorrection::default() })
    })
}

fn edit_of(kind: usize) -> BoxedStrategy<Edit> {
    match kind {
        0 => list(field_change(), 1..3).prop_map(Edit::Set).boxed(),
        1 => (a_list(), row()).prop_map(|(list, at)| Edit::AddRow { list, at }).boxed(),
        2 => (a_list(), row()).prop_map(|(list, row)| Edit::DuplicateRow { list, row }).boxed(),
        3 => (a_list(), list(row(), 1..3)).prop_map(|(list, rows)| Edit::RemoveRows { list, rows }).boxed(),
        4 => (a_list(), row(), row()).prop_map(|(list, from, to)| Edit::ShiftRow { list, from, to }).boxed(),
        5 => {
            let known = select(vec!["Sở Khoa học và Công nghệ", "Sở Nội vụ", "Sở A", "?"]).prop_map(str::to_owned);
            (known, text()).prop_map(|(from, to)| Edit::RenameAgency { from, to }).boxed()
        }
        6 => {
            let edits = list((0..KINDS).prop_filter("no list of lists", |k| *k != 6).prop_flat_map(edit_of), 0..3);
            (edits, cause()).prop_map(|(edits, cause)| Edit::Together { edits, cause }).boxed()
        }
        7 => {
            let plan = (0..samples().len()).prop_map(|sample| Arc::new(plan_of(sample)));
            (plan, cause()).prop_map(|(plan, cause)| Edit::Replace { plan, cause }).boxed()
        }
        8 => correct_entry().boxed(),
        9 => correct_result().boxed(),
        10 => province().prop_map(|province| Edit::UncorrectResult { province, year: None }).boxed(),
        11 => a_move().prop_map(|Move { code, to, assumed, .. }| Edit::SetMove { code, to, assumed }).boxed(),
        12 => code().prop_map(|code| Edit::RemoveMove { code }).boxed(),
        13 => {
            let origin = select(vec![MovesOrigin::GoalSeek, MovesOrigin::Expected]);
            (list(a_move(), 0..3), origin).prop_map(|(moves, origin)| Edit::SetMoves { moves, origin }).boxed()
        }
        14 => list(a_move(), 0..3).prop_map(|moves| Edit::RestoreDraft(Draft { scenario: None, moves })).boxed(),
        15 => Just(Edit::ClearMoves).boxed(),
        16 => name().prop_map(|name| Edit::LoadScenario { name }).boxed(),
        17 => (name(), of(text())).prop_map(|(name, note)| Edit::SaveScenario { name, note }).boxed(),
        _ => name().prop_map(|name| Edit::DeleteScenario { name }).boxed(),
    }
}

/// All figures, every bit of them: the shortest text of a number is that of no other number.
fn figures(open: &OpenPlan) -> [String; 4] {
    let (card, outcome) = (format!("{:?}", open.scorecard()), format!("{:?}", open.outcome()));
    [card, outcome, format!("{:?}", open.levers()), format!("{:?}", open.asleep())]
}

/// A preview is what applying makes, and a refusal changes nothing; says whether the edit was applied.
fn previewed_and_applied(open: &mut OpenPlan, edit: &Edit) -> Result<bool, TestCaseError> {
    let before = (figures(open), format!("{:?}", open.plan()));
    let preview = open.preview(edit);
    prop_assert_eq!(&before, &(figures(open), format!("{:?}", open.plan())), "a preview changed something");
    let applied = open.apply(edit);
    let is_applied = applied.is_ok();
    match (preview, applied) {
        (Ok(preview), Ok(())) => {
            let seen = format!("{:?} {:?}", preview.plan, preview.draft);
            prop_assert_eq!(seen, format!("{:?} {:?}", open.plan(), open.draft()));
            let seen = format!("{:?} {:?} {:?}", preview.scorecard, preview.outcome, preview.problems);
            let now = format!("{:?} {:?} {:?}", open.scorecard(), open.outcome(), open.problems());
            prop_assert_eq!(seen, now);
        }
        (Err(foretold), Err(refused)) => {
            prop_assert_eq!(format!("{foretold:?}"), format!("{refused:?}"));
            prop_assert_eq!(before, (figures(open), format!("{:?}", open.plan())));
        }
        (preview, applied) => prop_assert!(false, "{:?} but {:?}", preview.map(|p| p.draft), applied),
    }
    Ok(is_applied)
}

#[test]
fn after_every_kind_of_edit_the_saved_file_has_the_figures_of_the_window() {
    let catalogue = catalogue().unwrap();
    let applied = RefCell::new(BTreeSet::new());
    let edits = list((0..KINDS).prop_flat_map(edit_of), 1..12);
    let config = ProptestConfig {
        cases: 200,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(63),
        ..ProptestConfig::default()
    };
    let law = |(sample, edits): (usize, Vec<Edit>)| {
        let mut open = OpenPlan::new(plan_of(sample), Arc::clone(&catalogue));
        for edit in &edits {
            if previewed_and_applied(&mut open, edit)? {
                applied.borrow_mut().insert(kind_of(edit));
            }
            let read = parse(print(open.plan()).as_bytes()).unwrap().plan;
            let card = score(&read, &catalogue.context_for(&read));
            prop_assert_eq!(format!("{card:?}"), format!("{:?}", open.scorecard()));
            let mut fresh = OpenPlan::new(read, Arc::clone(&catalogue));
            fresh.apply(&Edit::RestoreDraft(open.draft().clone())).unwrap();
            prop_assert_eq!(figures(&fresh), figures(&open));
        }
        Ok(())
    };
    TestRunner::new(config).run(&(0..samples().len(), edits), law).unwrap();
    assert_eq!(*applied.borrow(), (0..KINDS).collect(), "every kind was applied");
}
