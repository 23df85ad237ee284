//! The one door: what is refused, what is unsaved, what a scenario keeps.
#![expect(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod fixture;

use index_core::{
    Baseline, Basis, Edit, EditError, EntryCorrection, Field, FieldChange, FieldError, FigureFault, Gesture,
    IndicatorRow, Inquiry, List, Measurement, Note, OpenPlan, Plan, ProblemKind, Provenance, Record, RefusalKind,
    Standing, Status, Task, Value,
};

fn open() -> OpenPlan {
    let known = Measurement { rank: Some(50), of: Some(63), ..Measurement::default() };
    let plan = Plan {
        framework: "f".into(),
        baseline: Baseline { of: Some(63), ..Baseline::default() },
        indicators: vec![
            IndicatorRow { code: "1.1".into(), measurement: Some(known), ..IndicatorRow::default() },
            IndicatorRow { code: "1.2".into(), ..IndicatorRow::default() },
        ],
        ..Plan::default()
    };
    OpenPlan::new(plan, fixture::catalogue())
}

fn set_move(code: &str, rank: u32, assumed: Option<u32>) -> Edit {
    Edit::SetMove { code: code.into(), to: Standing::Rank(rank), assumed: assumed.map(Standing::Rank) }
}

fn rank(row: usize, rank: Option<u32>) -> Edit {
    Edit::set(Record::Measurement(row), Field::Rank, rank.map_or(Value::Missing, Value::Count))
}

fn refused(open: &mut OpenPlan, edit: &Edit) -> RefusalKind {
    match open.apply(edit).expect_err("a refusal") {
        EditError::Refused(refusals) => refusals[0].kind,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_move_without_baseline_needs_an_assumption_and_says_so() {
    let mut open = open();
    assert_eq!(refused(&mut open, &set_move("1.2", 10, None)), RefusalKind::UnknownBaseline);
    assert!(open.draft().moves.is_empty(), "nothing has changed");
    open.apply(&set_move("1.2", 10, Some(32))).unwrap();
    let outcome = open.outcome();
    assert!(outcome.moves[0].is_assumed);
    assert!(outcome.notes.contains(&Note::AssumedBaseline { code: "1.2".into() }));
    // 32/63 is the middle: 50 points; 10/63 is 85.48; the weight is a half.
    assert!((outcome.delta - 0.5 * (100.0 * 53.0 / 62.0 - 50.0)).abs() < 1e-9);
    // The next move of the same indicator keeps the assumption.
    open.apply(&set_move("1.2", 5, None)).unwrap();
    assert_eq!(open.draft().moves[0].assumed, Some(Standing::Rank(32)));
}

#[test]
fn impossible_moves_are_refused() {
    let mut open = open();
    let of = 63;
    assert_eq!(refused(&mut open, &set_move("9.9", 10, None)), RefusalKind::UnknownIndicator);
    assert_eq!(refused(&mut open, &set_move("1", 10, None)), RefusalKind::UnknownIndicator);
    assert_eq!(
        refused(&mut open, &set_move("1.1", 64, None)),
        RefusalKind::Figure(FigureFault::RankOutOfRange { rank: 64, of: Some(of) })
    );
    assert_eq!(
        refused(&mut open, &set_move("1.1", 0, None)),
        RefusalKind::Figure(FigureFault::RankOutOfRange { rank: 0, of: Some(of) })
    );
    let score = Edit::SetMove { code: "1.1".into(), to: Standing::Score(100.5), assumed: None };
    assert_eq!(refused(&mut open, &score), RefusalKind::Figure(FigureFault::ScoreOutOfRange(100.5)));
    let nan = Edit::SetMove { code: "1.1".into(), to: Standing::Score(f64::NAN), assumed: None };
    assert!(open.apply(&nan).is_err());
    assert!(!open.is_draft_unsaved() && open.next_undo().is_none());
}

#[test]
fn a_scenario_is_kept_loaded_and_deleted() {
    let mut open = open();
    let save = |name: &str| Edit::SaveScenario { name: name.into(), note: None };
    assert_eq!(open.apply(&save("A")), Err(EditError::NothingToSave));
    open.apply(&set_move("1.1", 30, None)).unwrap();
    assert!(open.is_draft_unsaved() && !open.is_unsaved(), "a draft is not yet part of the plan");
    assert_eq!(open.apply(&save("  ")), Err(EditError::EmptyName));
    open.apply(&save(" A ")).unwrap();
    assert!(!open.is_draft_unsaved() && open.is_unsaved());
    open.apply(&Edit::ClearMoves).unwrap();
    open.apply(&Edit::LoadScenario { name: "A".into() }).unwrap();
    assert_eq!(open.draft().moves.len(), 1);
    open.apply(&set_move("1.1", 20, None)).unwrap();
    open.apply(&save("A")).unwrap();
    assert_eq!(open.plan().scenarios.len(), 1, "the same name is the same scenario");
    open.apply(&Edit::DeleteScenario { name: "A".into() }).unwrap();
    assert_eq!(open.apply(&Edit::LoadScenario { name: "A".into() }), Err(EditError::NoSuchScenario("A".into())));
}

#[test]
fn unsaved_means_that_the_plan_differs_from_the_file() {
    let mut open = open();
    open.apply(&Edit::set(Record::Row(List::Indicators, 0), Field::Status, Value::Status(Status::Done))).unwrap();
    assert!(open.is_unsaved());
    open.undo();
    assert!(!open.is_unsaved(), "undone is as it was");
    open.redo();
    open.mark_saved();
    assert!(!open.is_unsaved());
    open.undo();
    assert!(open.is_unsaved(), "the file has the later state");
}

#[test]
fn an_edit_that_changes_nothing_is_no_step() {
    let lead = |row| Edit::set(Record::Row(List::Indicators, row), Field::Lead, Value::Missing);
    let mut open = open();
    open.apply(&lead(0)).unwrap();
    assert!(open.next_undo().is_none());
    assert_eq!(open.apply(&lead(7)), Err(EditError::Field(FieldError::NoSuchRecord)));
    let edit = Edit::set(Record::Row(List::Indicators, 0), Field::Progress, Value::Count(101));
    assert_eq!(open.apply(&edit), Err(EditError::Figure(FigureFault::ProgressOutOfRange(101))));
    let edit = Edit::set(Record::Row(List::Indicators, 0), Field::Effort, Value::Count(101));
    assert_eq!(open.apply(&edit), Err(EditError::Figure(FigureFault::EffortOutOfRange(101))));
}

#[test]
fn an_edited_rank_reaches_the_scores_at_once() {
    let mut open = open();
    let before = open.scorecard().indicators[2].unwrap().score;
    open.apply(&rank(0, Some(1))).unwrap();
    assert!(before < 100.0);
    assert_eq!(open.scorecard().indicators[2].unwrap().score, 100.0);
    let result = open.apply(&rank(0, Some(64)));
    assert_eq!(result, Err(EditError::Figure(FigureFault::RankOutOfRange { rank: 64, of: Some(63) })));
    assert_eq!(
        open.apply(&Edit::set(Record::Measurement(0), Field::Score, Value::Number(-1.0))),
        Err(EditError::Figure(FigureFault::ScoreOutOfRange(-1.0)))
    );
}

#[test]
fn a_changed_figure_is_assumed_until_its_source_is_named() {
    let mut open = open();
    let of = |field, value| FieldChange { record: Record::Measurement(0), field, value };
    let ground = of(Field::Basis, Value::Basis(Basis::Document));
    let said = Edit::Set(vec![ground, of(Field::Source, Value::Text("III.2".into()))]);
    open.apply(&said).unwrap();
    open.apply(&rank(0, Some(40))).unwrap();
    let measured = open.plan().indicators[0].measurement.clone().unwrap();
    assert_eq!((measured.rank, measured.basis, measured.source), (Some(40), Basis::Assumed, None));
    open.apply(&rank(0, None)).unwrap();
    assert_eq!(open.plan().indicators[0].measurement, None, "no figure is no measurement");
    open.apply(&said).unwrap();
    assert_eq!(open.plan().indicators[0].measurement, None, "a ground without a figure is nothing");
    open.apply(&rank(1, Some(5))).unwrap();
    assert_eq!(open.plan().indicators[1].measurement.as_ref().unwrap().of, Some(63));
}

#[test]
fn rows_are_added_copied_moved_and_removed() {
    let mut open = open();
    let codes = |d: &OpenPlan| d.plan().indicators.iter().map(|r| r.code.clone()).collect::<Vec<_>>();
    let list = List::Indicators;
    open.apply(&Edit::AddRow { list, at: 1 }).unwrap();
    assert_eq!(codes(&open), ["1.1", "", "1.2"]);
    open.apply(&Edit::DuplicateRow { list, row: 0 }).unwrap();
    assert_eq!(codes(&open), ["1.1", "1.1", "", "1.2"]);
    open.apply(&Edit::RemoveRows { list, rows: vec![1, 2] }).unwrap();
    open.apply(&Edit::ShiftRow { list, from: 1, to: 0 }).unwrap();
    assert_eq!(codes(&open), ["1.2", "1.1"]);
    assert_eq!(open.apply(&Edit::AddRow { list, at: 3 }), Err(EditError::NoSuchRow(3)));
    assert_eq!(open.apply(&Edit::RemoveRows { list, rows: vec![0, 2] }), Err(EditError::NoSuchRow(2)));
    assert_eq!(open.apply(&Edit::ShiftRow { list, from: 0, to: 2 }), Err(EditError::NoSuchRow(2)));
    open.apply(&Edit::AddRow { list: List::Evidence(1), at: 0 }).unwrap();
    assert_eq!(open.plan().indicators[1].evidence.len(), 1);
    while open.undo() {}
    assert_eq!(codes(&open), ["1.1", "1.2"]);
    assert!(!open.is_unsaved());
}

#[test]
fn every_field_of_every_record_can_be_read_and_written_back() {
    let mut open = open();
    for list in List::all() {
        open.apply(&Edit::AddRow { list, at: 0 }).unwrap();
    }
    open.apply(&Edit::AddRow { list: List::Evidence(0), at: 0 }).unwrap();
    let rows = List::all().chain([List::Evidence(0)]).map(|list| Record::Row(list, 0));
    let records: Vec<Record> = [Record::Document, Record::Baseline].into_iter().chain(rows).collect();
    let mut plan = open.plan().as_ref().clone();
    for record in records {
        for &field in record.fields() {
            let value = plan.value(record, field).expect("a field of its own list");
            let written = plan.set_value(record, field, value);
            let is_read_only = record.kind(field) == Some(index_core::Kind::ReadOnly);
            assert_eq!(written.is_err(), is_read_only, "{record:?} {field:?}");
        }
        assert_eq!(plan.value(record, Field::Unit).is_some(), record.fields().contains(&Field::Unit));
    }
    assert_eq!(&plan, open.plan().as_ref());
}

#[test]
fn an_agency_is_renamed_wherever_it_stands() {
    let mut open = open();
    let agency = "Sở Kế hoạch và Đầu tư".to_owned();
    for row in 0..2 {
        open.apply(&Edit::set(Record::Row(List::Indicators, row), Field::Lead, Value::Text(agency.clone()))).unwrap();
    }
    let support = Value::Texts(vec!["A".into(), agency.clone()]);
    open.apply(&Edit::set(Record::Row(List::Indicators, 0), Field::Support, support)).unwrap();
    let evidence = List::Evidence(0);
    open.apply(&Edit::AddRow { list: evidence, at: 0 }).unwrap();
    let owner = Value::Text(agency.clone());
    open.apply(&Edit::set(Record::Row(evidence, 0), Field::EvidenceOwner, owner)).unwrap();
    let rename = Edit::RenameAgency { from: agency.clone(), to: "Sở Tài chính".into() };
    open.apply(&rename).unwrap();
    assert_eq!(open.plan().indicators[0].support, ["A", "Sở Tài chính"]);
    assert_eq!(open.plan().indicators[0].evidence[0].owner.as_deref(), Some("Sở Tài chính"));
    assert!(open.plan().indicators.iter().all(|r| r.lead.as_deref() == Some("Sở Tài chính")));
    assert_eq!(open.apply(&rename), Err(EditError::NoSuchAgency(agency.clone())));
    open.undo();
    assert_eq!(open.plan().indicators[1].lead, Some(agency));
}

#[test]
fn two_agencies_that_become_one_stand_once_in_a_list() {
    let mut open = open();
    let record = Record::Row(List::Indicators, 0);
    let support = Value::Texts(vec!["B".into(), "A".into(), "C".into(), "C".into()]);
    open.apply(&Edit::set(record, Field::Support, support)).unwrap();
    open.apply(&Edit::RenameAgency { from: "A".into(), to: "B".into() }).unwrap();
    assert_eq!(open.plan().indicators[0].support, ["B", "C", "C"], "what was not renamed stays as it is");
}

#[test]
fn a_new_goal_or_deadline_has_a_name_of_its_own() {
    let mut open = open();
    for list in [List::Goals, List::Deadlines] {
        let had = open.plan().row_count(list).unwrap();
        for _ in 0..2 {
            open.apply(&Edit::AddRow { list, at: had }).unwrap();
        }
        open.apply(&Edit::DuplicateRow { list, row: had }).unwrap();
        let ids: Vec<_> = (had..had + 3).map(|row| open.plan().value(Record::Row(list, row), Field::Id)).collect();
        let id = |n: &str| Some(Value::Text(format!("{}-{n}", if list == List::Goals { "goal" } else { "deadline" })));
        assert_eq!(ids, [id("2"), id("2-2"), id("1")]);
    }
    assert!(open.undo());
    assert!(open.next_undo().is_some_and(|edit| matches!(edit, Edit::AddRow { .. })), "one step each");
}

#[test]
fn check_lists_every_fault_at_once_with_its_place() {
    let mut plan = open().plan().as_ref().clone();
    plan.indicators[1].code = "1.1".into();
    plan.indicators[0].measurement = Some(Measurement { rank: Some(70), of: Some(63), ..Measurement::default() });
    plan.indicators[0].deadlines = vec!["none".into()];
    plan.indicators[0].progress = 120;
    (plan.indicators[0].expected_rank, plan.indicators[0].expected_score) = (Some(64), Some(101.0));
    (plan.indicators[0].effort, plan.indicators[0].best_rank) = (Some(0), Some(0));
    plan.baseline.score = Some(120.0);
    let context = open().context().clone();
    let found: Vec<(String, ProblemKind)> =
        index_core::check(&plan, &context).into_iter().map(|p| (p.path, p.kind)).collect();
    for expected in [
        ("baseline.score", ProblemKind::Figure(FigureFault::ScoreOutOfRange(120.0))),
        ("indicators[0].progress", ProblemKind::Figure(FigureFault::ProgressOutOfRange(120))),
        ("indicators[0].measurement.rank", ProblemKind::Figure(FigureFault::RankOutOfRange { rank: 70, of: Some(63) })),
        ("indicators[0].expected_rank", ProblemKind::Figure(FigureFault::RankOutOfRange { rank: 64, of: Some(63) })),
        ("indicators[0].expected_score", ProblemKind::Figure(FigureFault::ScoreOutOfRange(101.0))),
        ("indicators[0].best_rank", ProblemKind::Figure(FigureFault::RankOutOfRange { rank: 0, of: Some(63) })),
        ("indicators[0].effort", ProblemKind::Figure(FigureFault::EffortOutOfRange(0))),
        ("indicators[0].deadlines[0]", ProblemKind::UnknownDeadline("none".into())),
        ("indicators[1].code", ProblemKind::Duplicate("1.1".into())),
    ] {
        assert!(found.contains(&(expected.0.to_owned(), expected.1)), "{} in {found:?}", expected.0);
    }
}

#[test]
fn corrections_of_the_framework_reach_the_scores_at_once() {
    let mut open = open();
    open.apply(&set_move("1.1", 1, None)).unwrap();
    let before = open.outcome().delta;
    let correction = EntryCorrection { code: "1.1".into(), weight: Some(3.0), ..EntryCorrection::default() };
    open.apply(&Edit::CorrectEntry(correction.clone())).unwrap();
    // A half of the group becomes three quarters of it.
    assert!((open.outcome().delta - before * 1.5).abs() < 1e-9);
    assert_eq!(open.context().framework.entry("1.1").unwrap().spec.provenance, Provenance::Plan);
    assert_eq!(open.uncorrected().framework.entry("1.1").unwrap().spec.weight, 1.0);
    let bad = EntryCorrection { weight: Some(0.0), ..correction.clone() };
    assert_eq!(open.apply(&Edit::CorrectEntry(bad)), Err(EditError::Figure(FigureFault::WeightOutOfRange(0.0))));
    open.apply(&Edit::CorrectEntry(EntryCorrection { weight: None, ..correction })).unwrap();
    assert!(open.plan().framework_corrections.is_empty(), "what corrects nothing is no correction");
    assert!((open.outcome().delta - before).abs() < 1e-9);
    open.undo();
    assert!((open.outcome().delta - before * 1.5).abs() < 1e-9, "undo reaches the scores as well");
}

#[test]
fn corrections_of_unknown_codes_and_bad_weights_are_reported_and_change_nothing() {
    let mut plan = open().plan().as_ref().clone();
    let of = |code: &str, weight| EntryCorrection { code: code.into(), weight, ..EntryCorrection::default() };
    plan.framework_corrections = vec![of("9", Some(2.0)), of("1.1", Some(-1.0)), of("1.1", Some(2.0))];
    let context = open().context().clone();
    let kinds: Vec<ProblemKind> = index_core::check(&plan, &context).into_iter().map(|p| p.kind).collect();
    for expected in [
        ProblemKind::UnknownEntry("9".into()),
        ProblemKind::Figure(FigureFault::WeightOutOfRange(-1.0)),
        ProblemKind::Duplicate("1.1".into()),
    ] {
        assert!(kinds.contains(&expected), "{expected:?} in {kinds:?}");
    }
    let corrected = OpenPlan::new(plan, fixture::catalogue());
    assert!((corrected.context().framework.entry("1.1").unwrap().effective_weight - 2.0 / 3.0).abs() < 1e-9);
}

#[test]
fn each_edit_of_a_gesture_takes_the_place_of_the_one_before() {
    let mut open = open();
    open.apply(&Edit::set(Record::Measurement(0), Field::Source, Value::Text("III.2".into()))).unwrap();
    let before = open.plan().clone();
    let typing = Some(Gesture(7));
    open.apply_within(&rank(0, Some(6)), typing).unwrap();
    open.apply_within(&rank(0, Some(50)), typing).unwrap();
    assert_eq!(open.plan(), &before, "back at 50/63 with its source, as if nothing had been typed");
    open.apply_within(&rank(0, Some(4)), typing).unwrap();
    open.apply_within(&rank(0, Some(45)), typing).unwrap();
    open.undo();
    assert_eq!(open.plan(), &before, "two digits are one step");
}

/// What a plan names is looked up at every step, also when a step is taken back.
#[test]
fn other_results_count_at_once_and_undo_brings_the_first_back() {
    let results = |id: &str, year, score| index_core::ReferenceResults {
        id: id.into(),
        year,
        n_units: 63,
        rows: vec![index_core::ReferenceRow::published("Cần Thơ", Some(8), Some(score), "")],
    };
    let framework = fixture::catalogue().default_framework().clone();
    let both = vec![results("a", 2023, 40.0), results("b", 2024, 50.0)];
    let catalogue = std::sync::Arc::new(index_core::Catalogue::new(framework, Vec::new(), both));
    let mut plan = Plan { reference: Some("a".into()), ..Plan::default() };
    plan.document.province = "Cần Thơ".into();
    let mut open = OpenPlan::new(plan.clone(), catalogue);
    assert_eq!(open.scorecard().published, Some(40.0));
    plan.reference = Some("b".into());
    let edit = Edit::Replace { plan: plan.into(), cause: index_core::Cause::Text };
    open.apply(&edit).unwrap();
    assert_eq!((open.scorecard().published, open.scorecard().baseline.rank.map(|r| r.best)), (Some(50.0), Some(8)));
    assert!(open.undo());
    assert_eq!(open.scorecard().published, Some(40.0));
    assert!(open.redo());
    assert_eq!(open.scorecard().published, Some(50.0));
}

#[test]
fn an_agency_is_renamed_in_whole_letters_and_in_what_was_asked_of_it() {
    let inquiry = Inquiry { of: Some("A".into()), ..Inquiry::default() };
    let task = Task { lead: vec!["A".into()], inquiries: vec![inquiry], ..Task::default() };
    let mut open = OpenPlan::new(Plan { tasks: vec![task], ..Plan::default() }, fixture::catalogue());
    open.apply(&Edit::RenameAgency { from: "A".into(), to: "S\u{1edf} qua\u{301}n".into() }).unwrap();
    let task = &open.plan().tasks[0];
    assert_eq!((task.lead[0].as_str(), task.inquiries[0].of.as_deref()), ("Sở quán", Some("Sở quán")));
}
