//! What is told of a plan: nothing is dropped in silence.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod fixture;

use index_core::check::fix;
use index_core::{
    Baseline, Basis, Catalogue, DocumentInfo, Field, Goal, Inquiry, OpenPlan, Plan, ProblemKind, ReferenceResults,
    ReferenceRow, Scope, Severity, Status, Task,
};
use std::sync::Arc;

/// The results of 2023 among 63, where we are eleventh without a published score.
fn results() -> ReferenceResults {
    let row = |rank, province: &str, score| ReferenceRow::published(province, Some(rank), score, "");
    let rows = vec![row(1, "A", Some(60.0)), row(11, "Ta", None), row(63, "B", Some(20.0))];
    ReferenceResults { id: "pii-2023".into(), year: 2023, n_units: 63, rows }
}

fn plan(baseline: Baseline) -> Plan {
    Plan {
        document: DocumentInfo { title: "T".into(), province: "Ta".into(), ..DocumentInfo::default() },
        framework: "f".into(),
        reference: Some("pii-2023".into()),
        baseline,
        ..Plan::default()
    }
}

fn open(plan: Plan) -> OpenPlan {
    let framework = fixture::catalogue().default_framework().clone();
    OpenPlan::new(plan, Arc::new(Catalogue::new(framework, Vec::new(), vec![results()])))
}

fn told(open: &OpenPlan, path: &str) -> Vec<ProblemKind> {
    open.problems().iter().filter(|p| p.path == path).map(|p| p.kind.clone()).collect()
}

fn of_2023(baseline: Baseline) -> Baseline {
    Baseline { year: Some(2023), basis: Basis::Published, ..baseline }
}

#[test]
fn a_region_without_provinces_is_a_reminder() {
    let regional = |goal| Goal { scope: Scope::Region, region: Some("R".into()), ..goal };
    let goals = vec![
        regional(Goal { id: "a".into(), rank_at_most: Some(1), ..Goal::default() }),
        regional(Goal { id: "b".into(), ..Goal::default() }),
        regional(Goal { id: "c".into(), rank_at_most: Some(1), provinces: vec!["A".into()], ..Goal::default() }),
    ];
    let open = open(Plan { goals, ..plan(of_2023(Baseline::default())) });
    let of = |row| told(&open, &format!("goals[{row}].provinces"));
    assert_eq!(of(0), [ProblemKind::MissingProvinces]);
    assert_eq!(of(0)[0].severity(), Severity::Reminder);
    assert_eq!((of(1), of(2)), (vec![], vec![]), "words only, and one that can be judged");
}

#[test]
fn an_assumed_score_that_gives_way_to_a_published_rank_is_told() {
    let of = |basis, score| {
        let baseline = Baseline { year: Some(2023), score: Some(score), basis, ..Baseline::default() };
        told(&open(plan(baseline)), "baseline.score")
    };
    let unused = ProblemKind::AssumedScoreUnused { score: 43.0, rank: 11 };
    assert_eq!(unused.severity(), Severity::Reminder);
    assert_eq!(of(Basis::Assumed, 43.0), [unused]);
    assert_eq!(of(Basis::Published, 43.0), []);
}

#[test]
fn days_that_cannot_follow_each_other_are_told() {
    let day = |text: &str| text.parse::<chrono::NaiveDate>().ok();
    let inquiry = Inquiry { asked: day("2025-10-10"), due: day("2025-10-01"), ..Inquiry::default() };
    let task = Task {
        name: "Việc".into(),
        lead: vec!["Sở A".into()],
        started: day("2025-05-02"),
        due: day("2025-05-02"),
        finished: day("2025-05-01"),
        inquiries: vec![inquiry],
        ..Task::default()
    };
    let mut open = open(Plan { tasks: vec![task], ..plan(of_2023(Baseline::default())) });
    let reversed = |at: &str, first, first_day: &str| ProblemKind::DaysReversed {
        day: day(at).unwrap(),
        first,
        first_day: day(first_day).unwrap(),
    };
    assert_eq!(told(&open, "tasks[0].due"), [], "on the same day");
    let of_finished = [reversed("2025-05-01", Field::Started, "2025-05-02"), ProblemKind::FinishedNotDone];
    assert_eq!(told(&open, "tasks[0].finished"), of_finished);
    let of_answer = reversed("2025-10-01", Field::Asked, "2025-10-10");
    assert_eq!(told(&open, "tasks[0].inquiries[0].due"), [of_answer]);
    let problem = open.problems().iter().find(|problem| problem.kind == ProblemKind::FinishedNotDone).cloned();
    open.apply(&fix(open.plan(), &problem.unwrap()).unwrap()).unwrap();
    assert_eq!(open.plan().tasks[0].status, Status::Done);
    assert_eq!(told(&open, "tasks[0].finished").len(), 1, "what it mends is gone");
}
