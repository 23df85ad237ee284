//! What refers to another row by its name: it follows when the row is renamed, and is told when it leads nowhere.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod fixture;

use index_core::{
    Deadline, Difference, DocumentInfo, Edit, Field, Gesture, IndicatorRow, List, OpenPlan, Plan, Problem, ProblemKind,
    Record, Requirement, Section, Target, Task, Value, check::fix, diff, find,
};

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn open() -> OpenPlan {
    let indicator = |code: &str, deadlines: &[&str]| IndicatorRow {
        code: code.into(),
        deadlines: texts(deadlines),
        ..IndicatorRow::default()
    };
    let task = |name: &str, indicators: &[&str], deadlines: &[&str]| Task {
        name: name.into(),
        lead: texts(&["A"]),
        indicators: texts(indicators),
        deadlines: texts(deadlines),
        ..Task::default()
    };
    let deadline = |id: &str| Deadline { id: id.into(), ..Deadline::default() };
    let plan = Plan {
        framework: "f".into(),
        indicators: vec![indicator("1.1", &["july"]), indicator("1.2", &["june", "july"])],
        tasks: vec![task("a", &["1.1", "1.2"], &["july"]), task("b", &["1.2"], &["june"])],
        deadlines: vec![deadline("july"), deadline("june")],
        ..Plan::default()
    };
    OpenPlan::new(plan, fixture::catalogue())
}

fn set(list: List, row: usize, field: Field, text: &str) -> Edit {
    let value = if text.is_empty() { Value::Missing } else { Value::Text(text.into()) };
    Edit::set(Record::Row(list, row), field, value)
}

#[test]
fn tasks_follow_their_section_and_nothing_follows_a_name_that_is_cleared() {
    let section = |no: &str| Section { no: no.into(), ..Section::default() };
    let task = |section: &str| Task { name: "a".into(), section: Some(section.into()), ..Task::default() };
    let mut plan = (**open().plan()).clone();
    plan.sections = vec![section("IV"), section("V")];
    plan.tasks.extend([task("IV"), task("V")]);
    let mut open = OpenPlan::new(plan, fixture::catalogue());
    let sections = |open: &OpenPlan| -> Vec<Option<String>> {
        open.plan().tasks[2..].iter().map(|task| task.section.clone()).collect()
    };
    open.apply(&set(List::Sections, 0, Field::No, "VI")).unwrap();
    assert_eq!(sections(&open), [Some("VI".into()), Some("V".into())]);
    open.apply(&set(List::Sections, 0, Field::No, "")).unwrap();
    assert_eq!(sections(&open)[0].as_deref(), Some("VI"), "an empty name is none to follow");
    open.apply(&set(List::Indicators, 0, Field::Code, "")).unwrap();
    assert_eq!(of_indicators(&open)[0], ["1.1", "1.2"]);
}

#[test]
fn a_target_follows_its_indicator() {
    let mut plan = (**open().plan()).clone();
    let target = |code: &str| Target { name: "a".into(), indicator: Some(code.into()), ..Target::default() };
    plan.targets = vec![target("1.1"), target("1.2")];
    let mut open = OpenPlan::new(plan, fixture::catalogue());
    open.apply(&set(List::Indicators, 0, Field::Code, "1.9")).unwrap();
    let codes: Vec<_> = open.plan().targets.iter().map(|target| target.indicator.clone().unwrap()).collect();
    assert_eq!(codes, ["1.9", "1.2"]);
}

fn of_deadlines(open: &OpenPlan) -> Vec<Vec<String>> {
    let plan = open.plan();
    plan.indicators
        .iter()
        .map(|row| row.deadlines.clone())
        .chain(plan.tasks.iter().map(|t| t.deadlines.clone()))
        .collect()
}

fn of_indicators(open: &OpenPlan) -> Vec<Vec<String>> {
    open.plan().tasks.iter().map(|task| task.indicators.clone()).collect()
}

fn faults(open: &OpenPlan) -> Vec<Problem> {
    let is_link = |p: &&Problem| matches!(p.kind, ProblemKind::UnknownDeadline(_) | ProblemKind::UnknownIndicator(_));
    open.problems().iter().filter(is_link).cloned().collect()
}

#[test]
fn a_deadline_or_an_indicator_that_is_renamed_takes_along_what_refers_to_it() {
    let mut open = open();
    open.apply(&set(List::Deadlines, 0, Field::Id, "15-7")).unwrap();
    assert_eq!(of_deadlines(&open), [&["15-7"][..], &["june", "15-7"], &["15-7"], &["june"]].map(texts));
    open.apply(&set(List::Indicators, 1, Field::Code, "1.3")).unwrap();
    assert_eq!(of_indicators(&open), [&["1.1", "1.3"][..], &["1.3"]].map(texts));
    open.apply(&set(List::Indicators, 0, Field::Name, "1.1")).unwrap();
    open.undo();
    open.undo();
    open.undo();
    assert_eq!(*open.plan(), *self::open().plan(), "row and links are one step");
}

#[test]
fn a_code_that_is_typed_anew_letter_by_letter_takes_its_links_along() {
    let mut open = open();
    let gesture = Some(Gesture(7));
    for typed in ["", "2", "2."] {
        open.apply_within(&set(List::Indicators, 1, Field::Code, typed), gesture).unwrap();
    }
    // On the way there was the name of another row, which keeps its own links.
    open.apply_within(&set(List::Indicators, 1, Field::Code, "1.1"), gesture).unwrap();
    assert_eq!(of_indicators(&open), [&["1.1", "1.2"][..], &["1.2"]].map(texts));
    open.apply_within(&set(List::Indicators, 1, Field::Code, "2.1"), gesture).unwrap();
    assert_eq!(of_indicators(&open), [&["1.1", "2.1"][..], &["2.1"]].map(texts));
}

#[test]
fn of_two_rows_with_one_name_the_other_one_keeps_the_links() {
    let mut plan = open().plan().as_ref().clone();
    plan.deadlines[1].id = "july".into();
    let mut open = OpenPlan::new(plan, fixture::catalogue());
    let before = of_deadlines(&open);
    open.apply(&set(List::Deadlines, 1, Field::Id, "august")).unwrap();
    assert_eq!(of_deadlines(&open), before);
}

#[test]
fn a_link_that_leads_nowhere_is_told_with_its_place_and_can_be_taken_out() {
    let mut open = open();
    assert_eq!(faults(&open), []);
    open.apply(&Edit::RemoveRows { list: List::Deadlines, rows: vec![0] }).unwrap();
    let serves = Value::Texts(texts(&["1.1", "9.9", "1"]));
    open.apply(&Edit::set(Record::Row(List::Tasks, 1), Field::Serves, serves)).unwrap();
    let of = |path: &str, kind| Problem { path: path.into(), kind };
    let lost = || ProblemKind::UnknownDeadline("july".into());
    let found = faults(&open);
    let expected = [
        of("indicators[0].deadlines[0]", lost()),
        of("indicators[1].deadlines[1]", lost()),
        of("tasks[0].deadlines[0]", lost()),
        of("tasks[1].indicators[1]", ProblemKind::UnknownIndicator("9.9".into())),
    ];
    assert_eq!(found, expected, "a group of the framework is no dead end");
    for problem in &found {
        let mended = fix(open.plan(), problem).unwrap();
        open.apply(&mended).unwrap();
    }
    assert_eq!(faults(&open), []);
    assert_eq!(of_indicators(&open), [&["1.1", "1.2"][..], &["1.1", "1"]].map(texts));
}

#[test]
fn a_task_serves_the_indicators_of_a_group_it_names() {
    let framework = fixture::catalogue().framework("f").unwrap().clone();
    let of = |codes: &[&str]| Task { indicators: texts(codes), ..Task::default() };
    assert!(of(&["1"]).serves("1.2", &framework) && of(&["1.2"]).serves("1.2", &framework));
    assert!(!of(&["1.1"]).serves("1.2", &framework) && !of(&[]).serves("1.2", &framework));
    assert!(of(&["9.9"]).serves("9.9", &framework), "a code that the framework does not know is still the same code");
}

#[test]
fn what_the_document_says_of_itself_and_of_its_work_is_found_and_compared() {
    let before = open().plan().as_ref().clone();
    let mut after = before.clone();
    after.document = DocumentInfo { recipients: texts(&["Bộ A", "Sở B"]), ..DocumentInfo::default() };
    after.requirements = vec![Requirement { text: "Sở B làm rõ".into(), ..Requirement::default() }];
    after.tasks[0].responsible = Some("Giám đốc Sở B".into());
    after.tasks[1].and_after = true;
    let places: Vec<_> = find(&after, &|text| text.contains("Sở B")).into_iter().map(|f| f.place).collect();
    let fields: Vec<_> = places.iter().map(|p| (p.record, p.field, p.part)).collect();
    let expected = [
        (Record::Document, Field::Recipients, Some(1)),
        (Record::Row(List::Requirements, 0), Field::Text, None),
        (Record::Row(List::Tasks, 0), Field::Responsible, None),
    ];
    assert_eq!(fields, expected);
    let differences = diff(&before, &after);
    assert_eq!(differences.len(), 4, "{differences:?}");
    assert!(matches!(&differences[1], Difference::Added { list: List::Requirements, row: 0, .. }));
    let Difference::Changed { field, before, after, .. } = &differences[3] else { unreachable!("{differences:?}") };
    assert_eq!((*field, before, after), (Field::AndAfter, &Value::Flag(false), &Value::Flag(true)));
}

/// A record is known again in the plan that an edit made: at its place under another key, or elsewhere under its own.
#[test]
fn a_record_is_known_again_after_an_edit() {
    let named = |codes: &[&str]| {
        let row = |code: &&str| IndicatorRow { code: (*code).to_owned(), ..IndicatorRow::default() };
        Plan { indicators: codes.iter().map(row).collect(), ..Plan::default() }
    };
    let row = |row| Record::Row(List::Indicators, row);
    let before = named(&["1.1", "1.2", "1.3"]);
    for (after, is_still) in [
        (named(&["1.1", "1.2", "1.3"]), [true, true, true]),
        (named(&["9.9", "1.2", "1.3"]), [true, true, true]),
        (named(&["1.2", "1.2", "1.3"]), [true, true, true]),
        (named(&["9.1", "9.2", "9.3"]), [true, true, true]),
        (named(&["1.2", "1.1", "1.3"]), [false, false, true]),
        (named(&["1.2", "1.3"]), [false, false, false]),
        (named(&["0.1", "1.1", "1.2", "1.3"]), [false, false, false]),
    ] {
        assert_eq!([0, 1, 2].map(|at| before.is_still_at(&after, row(at))), is_still, "{:?}", after.indicators);
    }
    let twice = named(&["1.2", "1.1", "1.2"]);
    let found = |at, key| twice.record_of_key(row(at), Some(key));
    assert_eq!((found(2, "1.2"), found(1, "1.2"), found(0, "1.1")), (Some(row(2)), Some(row(0)), Some(row(1))));
    assert_eq!((found(0, "9"), found(9, "1.1")), (None, Some(row(1))));
    assert_eq!(twice.record_of_key(Record::Measurement(0), Some("1.1")), Some(Record::Measurement(1)));
}
