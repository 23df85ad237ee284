//! Comments: begun on every kind of row, with paths, found, compared; handed on to the next year, left behind by a copy that is
//! emptied.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod fixture;

use chrono::NaiveDate;
use index_core::{
    Beginning, Comment, Commented, Deadline, Edit, Field, Goal, IndicatorRow, List, OpenPlan, Plan, Record, SingleDays,
    Target, Task, Value, comment, diff, find,
};
use strum::VariantArray as _;

fn today() -> NaiveDate {
    "2025-06-19".parse().unwrap()
}

fn plan() -> Plan {
    Plan {
        goals: vec![Goal::default()],
        indicators: vec![IndicatorRow { code: "1.1".into(), ..IndicatorRow::default() }],
        targets: vec![Target::default()],
        tasks: vec![Task { name: "Việc".into(), ..Task::default() }],
        deadlines: vec![Deadline { id: "a".into(), ..Deadline::default() }],
        ..Plan::default()
    }
}

/// A plan with a comment on every kind of row.
fn commented() -> OpenPlan {
    let mut open = OpenPlan::new(plan(), fixture::catalogue());
    for of in Commented::VARIANTS {
        let (edit, record) = comment(open.plan(), (*of, 0), Some("Tổ giúp việc"), today()).unwrap();
        open.apply(&edit).unwrap();
        open.apply(&Edit::set(record, Field::Text, Value::Text("Chờ số liệu".into()))).unwrap();
    }
    open
}

fn said() -> Comment {
    let author = Some("Tổ giúp việc".to_owned());
    Comment { date: Some(today()), author, text: "Chờ số liệu".into(), ..Comment::default() }
}

#[test]
fn every_kind_of_row_is_commented_on_with_day_and_author() {
    let open = commented();
    for of in Commented::VARIANTS {
        assert_eq!(open.plan().comments(*of, 0).unwrap(), [said()], "{of:?}");
        let (list, row) = List::Comments(*of, 0).above().unwrap();
        assert_eq!((list.comments(row), row), (Some(List::Comments(*of, 0)), 0));
        let record = Record::Row(List::Comments(*of, 0), 0);
        assert_eq!(Record::holding(&format!("{}.date", record.path())), Some(record));
    }
    assert_eq!(Record::Row(List::Comments(Commented::Goals, 2), 1).path(), "goals[2].comments[1]");
    assert_eq!(List::Sections.comments(0), None);
    assert_eq!(comment(open.plan(), (Commented::Tasks, 1), None, today()), None, "there is no such row");
}

#[test]
fn comments_are_found_and_compared_like_everything_else() {
    let open = commented();
    assert_eq!(find(open.plan(), &|text| text == "Chờ số liệu").len(), 5);
    assert_eq!(diff(&plan(), open.plan()).len(), 5);
}

#[test]
fn the_next_year_has_them_and_an_emptied_copy_has_not() {
    let open = commented();
    let beginning =
        Beginning { title: "Kế hoạch".into(), province: "Huế".into(), year: Some(2025), of: Some(34) };
    let next = beginning.next_year(open.plan(), &open.context().framework, None, SingleDays::Stay).plan;
    let emptied = beginning.from_plan(open.plan(), true, None);
    for of in Commented::VARIANTS {
        assert_eq!(next.comments(*of, 0).unwrap(), [said()], "{of:?}");
        assert_eq!(emptied.comments(*of, 0).unwrap(), [], "{of:?}");
    }
}
