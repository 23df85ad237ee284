//! A plan that goes on from the one before, and what a plan lacks.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod fixture;

use chrono::NaiveDate;
use index_core::plan::next_year::year_of;
use index_core::{
    Baseline, Beginning, Deadline, DocumentInfo, Due, DueKind, Evidence, Goal, IndicatorRow, Inquiry, Lack,
    Measurement, Plan, ReferenceResults, ReferenceRow, ResultCorrection, Scenario, SingleDays, Status, Target,
    TargetValue, Task, Timing, Topic, readiness,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn figure(year: i32) -> Option<Measurement> {
    Some(Measurement { rank: Some(3), of: Some(8), year: Some(year), ..Measurement::default() })
}

fn task(name: &str, status: Status, timing: Option<Timing>) -> Task {
    Task { name: name.into(), status, timing, progress: 40, ..Task::default() }
}

/// A row of which everything is told, one with a recent figure, one of which something is expected later.
fn rows() -> Vec<IndicatorRow> {
    let evidence = Evidence {
        title: "Báo cáo".into(),
        received: Some(day("2025-07-01")),
        link: Some("bao-cao.pdf".into()),
        ..Evidence::default()
    };
    let row = IndicatorRow {
        code: "1.1".into(),
        measurement: figure(2024),
        lead: Some("Sở A".into()),
        measures: vec!["Làm".into()],
        evidence: vec![evidence],
        deadlines: vec!["done".into(), "open".into(), "nowhere".into()],
        status: Status::Done,
        progress: 100,
        expected_rank: Some(2),
        expected_by: Some(day("2025-12-31")),
        best_rank: Some(2),
        note: Some("ghi chú".into()),
        ..IndicatorRow::default()
    };
    let recent = IndicatorRow { code: "1.2".into(), measurement: figure(2025), ..IndicatorRow::default() };
    let later = IndicatorRow {
        code: "2.1".into(),
        expected_rank: Some(1),
        expected_by: Some(day("2030-12-31")),
        ..IndicatorRow::default()
    };
    vec![row, recent, later]
}

fn document() -> DocumentInfo {
    DocumentInfo {
        title: "Kế hoạch năm 2025".into(),
        number: Some("88/KH-UBND".into()),
        issued: Some(day("2025-04-18")),
        authority: Some("UBND tỉnh Ta".into()),
        signed_by: Some("A".into()),
        recipients: vec!["Sở A".into()],
        province: "Ta".into(),
        ..DocumentInfo::default()
    }
}

/// The plan of 2025, over the results of 2024.
fn plan_of_2025() -> Plan {
    let once = |id: &str, done: Vec<i32>, dismissed: Vec<i32>| Deadline {
        id: id.into(),
        due: Some(Due::Once(day("2025-08-15"))),
        done,
        dismissed,
        ..Deadline::default()
    };
    let yearly = Due::Yearly { month: 7, day: 15 };
    let target = |actual: Option<f64>, by: i32| Target {
        value: Some(TargetValue::parse(">=80")),
        actual,
        by: Some(by),
        ..Target::default()
    };
    Plan {
        document: document(),
        reference: Some("pii-2024".into()),
        baseline: Baseline { year: Some(2024), rank: Some(5), of: Some(8), ..Baseline::default() },
        goals: vec![Goal { by: Some(2025), ..Goal::default() }],
        indicators: rows(),
        targets: vec![target(Some(90.0), 2025), target(Some(10.0), 2025), target(None, 2025), target(Some(90.0), 2026)],
        tasks: vec![
            task("done", Status::Done, Some(Timing::Year(2025))),
            task("open", Status::InProgress, Some(Timing::Date(day("2025-12-20")))),
            task("every year", Status::Done, Some(Timing::Yearly)),
        ],
        deadlines: vec![
            once("done", vec![2025], vec![]),
            once("open", vec![], vec![]),
            once("let go", vec![], vec![2025]),
            Deadline {
                id: "yearly".into(),
                due: Some(yearly),
                done: vec![2025],
                dismissed: vec![2024],
                ..Deadline::default()
            },
        ],
        scenarios: vec![Scenario::default(), Scenario::default()],
        reference_corrections: vec![ResultCorrection { province: "Khác".into(), ..ResultCorrection::default() }],
        ..Plan::default()
    }
}

fn results(year: i32) -> ReferenceResults {
    let own = ReferenceRow::published("Ta", Some(4), Some(51.5), "https://example.org");
    ReferenceResults { id: format!("pii-{year}"), year, n_units: 8, rows: vec![own] }
}

fn beginning(year: i32) -> Beginning {
    Beginning { title: "Kế hoạch năm 2026".into(), province: "Ta".into(), year: Some(year), of: Some(8) }
}

#[test]
fn days_of_the_old_year_and_explanations_stay_with_the_old_plan() {
    let asked = || vec![Inquiry { asked: Some(day("2025-10-01")), ..Inquiry::default() }];
    let with = |name: &str, status, timing, due: &str| Task {
        started: Some(day("2025-05-01")),
        due: Some(day(due)),
        inquiries: asked(),
        ..task(name, status, timing)
    };
    let mut old = plan_of_2025();
    old.tasks = vec![
        with("late", Status::InProgress, None, "2025-09-30"),
        with("later", Status::InProgress, None, "2026-03-31"),
        with("goes on", Status::InProgress, Some(Timing::Ongoing), "2025-09-30"),
        Task { finished: Some(day("2025-12-01")), ..with("finished", Status::InProgress, None, "2025-12-31") },
    ];
    old.indicators[0].inquiries = asked();
    old.deadlines[1].inquiries = asked();
    let framework = fixture::catalogue().default_framework().clone();
    let next = beginning(2025).next_year(&old, &framework, Some(&results(2025)), SingleDays::Stay);
    let told = |task: &Task| (task.name.clone(), task.progress, task.started.is_some(), task.due);
    let tasks: Vec<_> = next.plan.tasks.iter().map(told).collect();
    let expected = [
        ("late".to_owned(), 40, true, None),
        ("later".to_owned(), 40, true, Some(day("2026-03-31"))),
        ("goes on".to_owned(), 0, false, None),
    ];
    assert_eq!(tasks, expected);
    assert_eq!(next.closed.tasks, 1, "what was finished is closed");
    assert_eq!(next.plan.all_inquiries().count(), 0);
}

#[test]
fn the_next_year_keeps_who_and_what_and_closes_what_is_done() {
    let old = plan_of_2025();
    let framework = fixture::catalogue().default_framework().clone();
    let next = beginning(2025).next_year(&old, &framework, Some(&results(2025)), SingleDays::Stay);
    let plan = &next.plan;
    assert_eq!((plan.baseline.year, plan.baseline.rank, plan.baseline.score), (Some(2025), Some(4), Some(51.5)));
    assert_eq!(
        (plan.document.title.as_str(), &plan.document.number, plan.document.issued),
        ("Kế hoạch năm 2026", &None, None)
    );
    assert_eq!((&plan.document.signed_by, &plan.document.authority), (&None, &Some("UBND tỉnh Ta".into())));
    assert_eq!(plan.document.recipients, ["Sở A"]);

    let row = &plan.indicators[0];
    assert_eq!(
        (row.lead.as_deref(), &row.measures, row.note.as_deref()),
        (Some("Sở A"), &vec!["Làm".into()], Some("ghi chú"))
    );
    assert_eq!((&row.measurement, row.status, row.progress), (&None, Status::NotStarted, 0));
    assert_eq!((row.expected_rank, row.expected_by, row.best_rank), (None, None, None));
    assert_eq!(
        (row.evidence[0].title.as_str(), row.evidence[0].received, &row.evidence[0].link),
        ("Báo cáo", None, &None)
    );
    assert_eq!(row.deadlines, ["open", "nowhere"], "the link to what is closed goes, a broken one is still told");
    assert_eq!(plan.indicators[1].measurement, figure(2025), "the figure is of the year of the new baseline");
    assert_eq!((plan.indicators[2].expected_rank, plan.indicators[2].expected_by), (Some(1), Some(day("2030-12-31"))));

    let tasks: Vec<_> = plan.tasks.iter().map(|t| (t.name.as_str(), t.status, t.progress)).collect();
    assert_eq!(tasks, [("open", Status::InProgress, 40), ("every year", Status::NotStarted, 0)]);
    let targets: Vec<_> = plan.targets.iter().map(|t| (t.actual, t.by)).collect();
    assert_eq!(targets, [(Some(10.0), Some(2025)), (None, Some(2025)), (Some(90.0), Some(2026))]);
    let deadlines: Vec<_> = plan.deadlines.iter().map(|d| (d.id.as_str(), &d.done[..], &d.dismissed[..])).collect();
    assert_eq!(deadlines, [("open", &[][..], &[][..]), ("yearly", &[], &[])]);
    assert!(plan.scenarios.is_empty() && plan.reference_corrections.is_empty());
    let closed = next.closed;
    assert_eq!(
        (closed.tasks, closed.targets, closed.deadlines, closed.scenarios, closed.measurements),
        (1, 1, 2, 2, 1)
    );
}

#[test]
fn before_new_results_are_published_the_old_ones_stay() {
    let old = plan_of_2025();
    let framework = fixture::catalogue().default_framework().clone();
    let next = beginning(2024).next_year(&old, &framework, Some(&results(2024)), SingleDays::Stay);
    assert_eq!(next.plan.indicators[0].measurement, figure(2024));
    assert_eq!((next.plan.indicators[0].best_rank, next.closed.measurements), (Some(2), 0));
    assert_eq!(next.plan.reference_corrections, old.reference_corrections, "the results are the same");
}

/// A result without a source, of which the plan says the year, is what the next plan assumes.
#[test]
fn results_that_say_their_year_go_on_with_the_plan() {
    let mut old = plan_of_2025();
    let stated = ResultCorrection { year: Some(2025), rank: Some(4), ..old.reference_corrections[0].clone() };
    old.reference_corrections.push(stated.clone());
    let framework = fixture::catalogue().default_framework().clone();
    let of_2025 = ReferenceResults { rows: Vec::new(), ..results(2025) };
    let own = ResultCorrection { province: "Ta".into(), ..stated.clone() };
    let of_2025 = of_2025.corrected(&[own]);
    let next = beginning(2025).next_year(&old, &framework, Some(&of_2025), SingleDays::Stay).plan;
    assert_eq!(next.reference_corrections, [stated], "what says no year was of the old one");
    assert_eq!((next.baseline.rank, next.baseline.basis), (Some(4), index_core::Basis::Assumed));
}

#[test]
fn a_plan_is_of_the_year_that_it_says_else_of_its_issue_else_of_the_one_after_its_baseline() {
    let mut plan = plan_of_2025();
    assert_eq!(year_of(&plan), Some(2025));
    plan.document.issued = None;
    plan.baseline.year = Some(2025);
    assert_eq!(year_of(&plan), Some(2026));
    plan.baseline.year = None;
    assert_eq!(year_of(&plan), None);
    plan.baseline.year = Some(i32::MAX);
    assert_eq!(year_of(&plan), None);
    plan.document.year = Some(2027);
    assert_eq!(year_of(&plan), Some(2027), "as it says");
}

/// What a topic lacks; `None` where it is not asked for.
fn lack(plan: &Plan, topic: Topic, today: &str) -> Option<Lack> {
    let context = fixture::catalogue().context_for(plan);
    readiness(plan, &context, day(today)).into_iter().find(|step| step.topic == topic).map(|step| step.lack)
}

#[test]
fn an_empty_plan_lacks_what_a_plan_begins_with_and_nothing_of_rows_it_does_not_have() {
    let plan = Plan::default();
    for topic in [Topic::Province, Topic::Baseline, Topic::Goals, Topic::Indicators, Topic::Deadlines] {
        assert_eq!(lack(&plan, topic, "2025-05-01"), Some(Lack::All), "{topic:?}");
    }
    for topic in [Topic::Measurements, Topic::Leads, Topic::Evidence, Topic::Targets, Topic::Tasks] {
        assert_eq!(lack(&plan, topic, "2025-05-01"), None, "{topic:?}");
    }
}

#[test]
fn a_step_names_the_rows_that_lack_something() {
    let plan = plan_of_2025();
    let rows = |rows: &[usize]| Some(Lack::Rows(rows.to_vec()));
    let on = |topic, today| lack(&plan, topic, today);
    assert_eq!(on(Topic::Province, "2025-05-01"), Some(Lack::Nothing));
    assert_eq!(on(Topic::Baseline, "2025-05-01"), Some(Lack::Nothing));
    assert_eq!(on(Topic::Measurements, "2025-05-01"), rows(&[2]));
    assert_eq!(on(Topic::Leads, "2025-05-01"), rows(&[1, 2]));
    assert_eq!(on(Topic::Evidence, "2025-05-01"), rows(&[1, 2]));
    // In its year nothing is late; in the next one, all that is not done.
    assert_eq!(on(Topic::Goals, "2025-12-31"), Some(Lack::Nothing));
    assert_eq!(on(Topic::Goals, "2026-01-01"), rows(&[0]));
    assert_eq!(on(Topic::Targets, "2025-12-31"), Some(Lack::Nothing));
    assert_eq!(on(Topic::Targets, "2026-01-01"), rows(&[1, 2]));
    assert_eq!(on(Topic::Tasks, "2025-12-20"), Some(Lack::Nothing));
    assert_eq!(on(Topic::Tasks, "2025-12-21"), rows(&[1]));
    assert_eq!(on(Topic::Deadlines, "2025-08-15"), Some(Lack::Nothing));
    assert_eq!(on(Topic::Deadlines, "2025-08-16"), rows(&[1]));
}

#[test]
fn a_plan_for_a_year_to_come_is_looked_at_as_of_its_first_day() {
    let mut plan = plan_of_2025();
    plan.document.issued = None;
    plan.baseline.year = Some(2025);
    assert_eq!(lack(&plan, Topic::Tasks, "2025-11-01"), Some(Lack::Rows(vec![1])), "late on 1 January 2026");
    assert_eq!(lack(&plan, Topic::Measurements, "2025-11-01"), Some(Lack::Rows(vec![0, 2])), "figures of 2024 are old");
}

/// A plan that is being written for a year to come is not late with what an older plan asked for, and does not forget what is
/// late once that year is over.
#[test]
fn a_plan_without_a_day_of_issue_binds_from_the_first_day_of_its_year() {
    let mut plan = plan_of_2025();
    assert_eq!(plan.binds_from(), Some(day("2025-04-18")), "as issued");
    plan.document.issued = None;
    plan.baseline.year = Some(2025);
    assert_eq!(plan.binds_from(), Some(day("2026-01-01")));
    let yearly = Deadline { due: Some(Due::Yearly { month: 7, day: 15 }), ..Deadline::default() };
    let on = |today| yearly.on(day(today), plan.binds_from()).unwrap();
    assert_eq!((on("2025-11-20").date, on("2025-11-20").overdue), (day("2026-07-15"), vec![]));
    for today in ["2026-12-31", "2027-01-01"] {
        assert_eq!((on(today).date, on(today).overdue), (day("2026-07-15"), vec![2026]), "{today}");
    }
    plan.baseline.year = None;
    assert_eq!(plan.binds_from(), None, "nobody knows");
}

#[test]
fn a_cut_off_of_an_older_year_and_a_deadline_without_a_day_are_to_be_seen_to() {
    let cut_off = Deadline { due: Some(Due::Once(day("2025-06-30"))), kind: DueKind::CutOff, ..Deadline::default() };
    let without_day = Deadline::default();
    let plan = Plan { deadlines: vec![cut_off, without_day], ..Plan::default() };
    assert_eq!(lack(&plan, Topic::Deadlines, "2025-12-31"), Some(Lack::Rows(vec![1])));
    assert_eq!(lack(&plan, Topic::Deadlines, "2026-01-01"), Some(Lack::Rows(vec![0, 1])));
}

/// A plan of 2026 that states the results of 2025, with single days and words that name 2026.
fn plan_of_2026() -> Plan {
    let once = |on: &str, done: &[i32]| Deadline {
        id: on.into(),
        due: Some(Due::Once(day(on))),
        done: done.to_vec(),
        ..Deadline::default()
    };
    let said = |words: &str| task("Việc", Status::InProgress, Some(Timing::parse(words)));
    let baseline = Baseline { year: Some(2025), rank: Some(5), of: Some(8), ..Baseline::default() };
    Plan {
        document: DocumentInfo { issued: Some(day("2026-02-10")), province: "B".into(), ..DocumentInfo::default() },
        baseline: Baseline { source: Some("Công văn 7".into()), basis: index_core::Basis::Published, ..baseline },
        tasks: ["2026", "2026-06-30", "Quý II/2026", "2028", "khi cần năm 2026", "yearly"].map(said).into(),
        deadlines: vec![once("2026-03-05", &[]), once("2026-11-20", &[2026]), once("2028-02-29", &[])],
        ..Plan::default()
    }
}

#[test]
fn the_baseline_that_only_the_old_plan_knows_is_handed_on() {
    let old = plan_of_2026();
    let framework = fixture::catalogue().context_for(&old).framework.clone();
    let beginning = Beginning { province: "B".into(), ..beginning(2025) };
    let next = |reference| beginning.next_year(&old, &framework, reference, SingleDays::Stay).plan;
    assert_eq!(next(None).baseline, old.baseline);
    let known = next(Some(&results(2025))).baseline;
    assert_eq!(known.of, Some(8));
    let of_2026 = Beginning { year: Some(2026), ..beginning.clone() };
    let later = of_2026.next_year(&old, &framework, None, SingleDays::Stay).plan.baseline;
    assert_eq!((later.year, later.rank, later.source), (Some(2026), None, None), "of another year nothing is known");
}

#[test]
fn the_next_plan_says_its_year_and_single_days_come_into_it_when_asked() {
    let old = plan_of_2026();
    let framework = fixture::catalogue().context_for(&old).framework.clone();
    let next = |days| beginning(2025).next_year(&old, &framework, None, days).plan;
    let days = |plan: &Plan| plan.deadlines.iter().map(|one| one.due).collect::<Vec<_>>();
    let words = |plan: &Plan| plan.tasks.iter().map(|one| one.timing.as_ref().unwrap().as_text()).collect::<Vec<_>>();
    let once = |on: &str| Some(Due::Once(day(on)));
    let stay = next(SingleDays::Stay);
    assert_eq!(year_of(&stay), Some(2027));
    assert_eq!(days(&stay), [once("2026-03-05"), once("2028-02-29")], "what is done is closed");
    assert_eq!(words(&stay), ["2026", "2026-06-30", "Quý II/2026", "2028", "khi cần năm 2026", "yearly"]);
    let moved = next(SingleDays::Move);
    assert_eq!(days(&moved), [once("2027-03-05"), once("2028-02-29")]);
    assert_eq!(words(&moved), ["2027", "2027-06-30", "Quý II/2027", "2028", "khi cần năm 2026", "yearly"]);
}
