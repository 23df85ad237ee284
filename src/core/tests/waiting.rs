//! What waits on a day: each thing with its day, who it waits for, how urgent it is, and the edit that ticks it off.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use chrono::NaiveDate;
use index_core::waiting::{Urgency, Waiting, WaitingKind, inquire, waiting};
use index_core::{
    Asked, Deadline, DocumentInfo, Due, DueKind, Evidence, IndicatorRow, Inquiry, List, OpenPlan, Plan, Record, Status,
    Task, Timing,
};

mod fixture;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2025-06-19")
}

fn open(plan: Plan) -> OpenPlan {
    OpenPlan::new(plan, fixture::catalogue())
}

fn task(name: &str, due: Option<&str>) -> Task {
    Task { name: name.into(), lead: vec!["Sở A".into()], due: due.map(day), ..Task::default() }
}

fn tasks(tasks: Vec<Task>) -> Plan {
    Plan { tasks, ..Plan::default() }
}

/// Kind, row, urgency and days of each.
fn told(plan: &Plan) -> Vec<(WaitingKind, Record, Urgency, Option<i64>)> {
    waiting(plan, today()).into_iter().map(|one| (one.kind, one.record, one.urgency, one.days_left)).collect()
}

fn names(plan: &Plan) -> Vec<(String, Urgency)> {
    let name = |one: &Waiting| plan.record_name(one.record).unwrap();
    waiting(plan, today()).iter().map(|one| (name(one), one.urgency)).collect()
}

#[test]
fn tasks_wait_by_their_last_day_and_without_one_only_when_they_are_begun() {
    let plan = tasks(vec![
        task("30 ngày", Some("2025-07-19")),
        task("31 ngày", Some("2025-07-20")),
        task("7 ngày", Some("2025-06-26")),
        task("8 ngày", Some("2025-06-27")),
        task("hôm nay", Some("2025-06-19")),
        task("hôm qua", Some("2025-06-18")),
        task("không ngày", None),
        Task { status: Status::Blocked, ..task("vướng", None) },
        Task { started: Some(day("2025-01-02")), timing: Some(Timing::Ongoing), ..task("bắt đầu", None) },
        Task { status: Status::Done, ..task("xong", Some("2025-06-01")) },
        Task { finished: Some(today()), ..task("hoàn thành", Some("2025-06-01")) },
        Task { timing: Some(Timing::Year(2024)), ..task("năm trước", None) },
    ]);
    let expected = [
        ("năm trước", Urgency::Overdue),
        ("hôm qua", Urgency::Overdue),
        ("hôm nay", Urgency::Week),
        ("7 ngày", Urgency::Week),
        ("8 ngày", Urgency::Month),
        ("30 ngày", Urgency::Month),
        ("vướng", Urgency::NoDay),
        ("bắt đầu", Urgency::NoDay),
    ];
    assert_eq!(names(&plan), expected.map(|(name, urgency)| (name.to_owned(), urgency)));
}

/// A plan issued in 2024 whose evidence is due before 15 July of every year.
fn with_evidence() -> Plan {
    let evidence = |owner: Option<&str>, received: Option<&str>| Evidence {
        title: "Báo cáo".into(),
        owner: owner.map(str::to_owned),
        received: received.map(day),
        ..Evidence::default()
    };
    let deadline = Deadline {
        id: "d".into(),
        title: "Gửi minh chứng".into(),
        due: Some(Due::Yearly { month: 7, day: 15 }),
        kind: DueKind::Before,
        to: Some("Sở KH".into()),
        done: vec![2024],
        ..Deadline::default()
    };
    let cut_off = Deadline {
        id: "c".into(),
        due: Some(Due::Once(day("2025-06-20"))),
        kind: DueKind::CutOff,
        ..Deadline::default()
    };
    let row = IndicatorRow {
        code: "6.2.4".into(),
        lead: Some("Sở A".into()),
        responsible: Some("Ông B".into()),
        evidence: vec![evidence(None, None), evidence(Some("Sở C"), None), evidence(None, Some("2025-06-01"))],
        deadlines: vec!["c".into(), "d".into(), "không có".into()],
        ..IndicatorRow::default()
    };
    Plan {
        document: DocumentInfo { issued: Some(day("2024-06-07")), ..DocumentInfo::default() },
        indicators: vec![row],
        deadlines: vec![cut_off, deadline],
        ..Plan::default()
    }
}

#[test]
fn a_deadline_waits_for_those_who_owe_something_and_evidence_for_who_hands_it_in() {
    let plan = with_evidence();
    let deadline = Record::Row(List::Deadlines, 1);
    let evidence = |k| Record::Row(List::Evidence(0), k);
    let month = |kind, record| (kind, record, Urgency::Month, Some(25));
    assert_eq!(
        told(&plan),
        [
            month(WaitingKind::Deadline, deadline),
            month(WaitingKind::Evidence, evidence(0)),
            month(WaitingKind::Evidence, evidence(1)),
        ],
        "the day before is the last good one; a cut-off waits for nobody"
    );
    let all = waiting(&plan, today());
    let who: Vec<_> = all.iter().map(|one| (one.agencies.join("; "), one.responsible.as_deref())).collect();
    let lead = ("Sở A".to_owned(), Some("Ông B"));
    assert_eq!(who, [("Sở A; Sở C".to_owned(), None), lead, ("Sở C".to_owned(), None)]);
    assert!(all.iter().all(|one| (one.day, one.meant) == (Some(day("2025-07-15")), DueKind::Before)));
}

#[test]
fn every_period_that_is_open_waits_and_evidence_for_the_first() {
    let mut plan = with_evidence();
    plan.deadlines[1].done.clear();
    let days: Vec<_> =
        waiting(&plan, today()).into_iter().map(|one| (one.kind, one.day.unwrap().to_string())).collect();
    let of = |kind, day: &str| (kind, day.to_owned());
    let (deadline, evidence) = (WaitingKind::Deadline, WaitingKind::Evidence);
    assert_eq!(
        days,
        [
            of(deadline, "2024-07-15"),
            of(evidence, "2024-07-15"),
            of(evidence, "2024-07-15"),
            of(deadline, "2025-07-15")
        ]
    );
    plan.deadlines[1].dismissed = vec![2024];
    assert_eq!(waiting(&plan, today()).len(), 3, "what was let go is not asked for any more");
    plan.deadlines[1].done = vec![2025];
    let left: Vec<_> = waiting(&plan, today()).into_iter().map(|one| (one.kind, one.day)).collect();
    let due = Some(day("2025-07-15"));
    assert_eq!(left, [(evidence, due), (evidence, due)], "a tick hands nothing in: what is missing goes on waiting");
    plan.deadlines[1].done = vec![2023];
    assert_eq!(waiting(&plan, today()).len(), 3, "a tick of years ago says nothing");
}

#[test]
fn an_explanation_waits_until_it_is_answered() {
    let inquiry = Inquiry { asked: Some(day("2025-06-01")), of: Some("Sở A".into()), ..Inquiry::default() };
    let mut plan = tasks(vec![Task { inquiries: vec![inquiry], ..task("Việc", None) }]);
    let record = Record::Row(List::Inquiries(Asked::Tasks, 0), 0);
    assert_eq!(told(&plan), [(WaitingKind::Inquiry, record, Urgency::NoDay, None)]);
    plan.tasks[0].inquiries[0].due = Some(day("2025-06-10"));
    assert_eq!(told(&plan), [(WaitingKind::Inquiry, record, Urgency::Overdue, Some(-9))]);
    assert!(waiting(&plan, today())[0].tick(&plan, today()).is_none(), "an answer is written, not ticked");
    plan.tasks[0].inquiries[0].answer = Some("Chờ vốn".into());
    assert_eq!(told(&plan), []);
}

#[test]
fn what_is_ticked_off_is_one_step_and_waits_no_more() {
    let mut plan = with_evidence();
    plan.tasks.push(Task { progress: 40, ..task("Việc", Some("2025-06-01")) });
    let before = plan.clone();
    let mut open = open(plan);
    for _ in 0..4 {
        let mut left = told(open.plan());
        left.pop();
        let last = waiting(open.plan(), today()).pop().unwrap();
        open.apply(&last.tick(open.plan(), today()).unwrap()).unwrap();
        assert_eq!(told(open.plan()), left);
    }
    let plan = open.plan();
    let done = &plan.tasks[0];
    assert_eq!((done.status, done.progress, done.finished), (Status::Done, 100, Some(today())));
    assert_eq!(plan.deadlines[1].done, [2024, 2025]);
    assert!(plan.indicators[0].evidence.iter().all(|item| item.received.is_some()));
    for _ in 0..4 {
        open.undo();
    }
    assert_eq!(**open.plan(), before);
}

#[test]
fn asking_for_an_explanation_is_one_step_with_its_day_and_who_was_asked() {
    let mut open = open(with_evidence());
    let one = waiting(open.plan(), today()).remove(1);
    let (edit, record) = inquire(open.plan(), one.asked().unwrap(), Some("Sở A"), today()).unwrap();
    open.apply(&edit).unwrap();
    let asked = Inquiry { asked: Some(today()), of: Some("Sở A".into()), ..Inquiry::default() };
    assert_eq!(open.plan().indicators[0].inquiries, [asked]);
    assert_eq!(record.path(), "indicators[0].inquiries[0]");
    assert_eq!(waiting(open.plan(), today()).last().unwrap().record, record);
    open.undo();
    assert_eq!(**open.plan(), with_evidence());
    assert_eq!(inquire(open.plan(), (Asked::Tasks, 3), None, today()), None);
}
