//! Sizes and characters that must neither hang the program nor act on a terminal.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod ran;

use index_core::{
    EditError, Field, FieldChange, FigureFault, GoalQuestion, OpenPlan, Plan, ProblemKind, Record, Seeking, Value,
    Wanted, goal_seek,
};
use pii_planner::intake::{PastePlace, PasteRow, paste};
use pii_planner::plan_file::{self, ReadError, catalogue, parse};
use pii_planner::report::TableKind;
use pii_planner::text::Lang;

fn open(json: &str) -> OpenPlan {
    OpenPlan::new(parse(json.as_bytes()).unwrap().plan, catalogue().unwrap())
}

fn plan(baseline: &str, indicator: &str) -> String {
    format!(
        r#"{{"format": "pii-plan", "version": 1, "document": {{"title": "x", "province": "Nam Định"}},
        "framework": "pii-2024", "baseline": {{{baseline}}},
        "indicators": [{{"code": "6.2.4", "lead": "A", {indicator}}}]}}"#
    )
}

#[test]
fn a_number_of_ranked_units_beyond_all_measure_is_told_and_not_used() {
    let of = "2147483647";
    let of_baseline = plan(&format!(r#""rank": 7, "of": {of}, "basis": "published""#), r#""note": "x""#);
    let of_indicator = plan(
        r#""rank": 7, "of": 63, "basis": "published""#,
        &format!(r#""measurement": {{"rank": 57, "of": {of}, "basis": "document"}}"#),
    );
    for json in [of_baseline, of_indicator] {
        let open = open(&json);
        let is_told =
            |p: &index_core::Problem| p.kind == ProblemKind::Figure(FigureFault::UnitsOutOfRange(2_147_483_647));
        assert!(open.problems().iter().any(is_told), "{:?}", open.problems());
        assert!(open.scorecard().n_units <= 63);
        assert!(open.levers().levers.is_empty());
    }
}

#[test]
fn an_effort_beyond_all_measure_does_not_overflow_goal_seeking() {
    let measured = r#""effort": 4294967295, "measurement": {"rank": 9999, "of": 10000, "basis": "document"}"#;
    let open = open(&plan(r#""score": 40, "rank": 9000, "of": 10000, "basis": "published""#, measured));
    let question = GoalQuestion { max_places: None, ..GoalQuestion::new(Wanted::Score(41.0), 10_000) };
    let sought = goal_seek(open.plan(), open.context(), open.scorecard(), &question);
    assert!(matches!(sought, Seeking::Found(_)), "{sought:?}");
}

#[test]
fn raw_control_characters_are_a_fault_with_its_place() {
    for control in ['\0', '\u{7}', '\u{1b}', '\t', '\r'] {
        let json =
            format!("{{\"format\": \"pii-plan\", \"version\": 1,\n\"document\": {{\"title\": \"a{control}b\"}}}}");
        match parse(json.as_bytes()) {
            Err(ReadError::Syntax { line, column, .. }) => assert_eq!((line, column), (2, 25), "{control:?}"),
            other => panic!("{control:?}: {other:?}"),
        }
    }
    // Written as JSON writes them they are text, and are kept.
    let json = r#"{"format": "pii-plan", "version": 1, "document": {"title": "a\u001bb"}}"#;
    let plan: Plan = parse(json.as_bytes()).unwrap().plan;
    assert_eq!(plan.document.title, "a\u{1b}b");
    assert!(plan_file::print(&plan).contains("a\\u001bb"));
}

#[test]
fn nothing_of_a_plan_acts_on_a_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    let json = r#"{"format": "pii-plan", "version": 1, "document": {"title": "a\u001b[2J\u202eb\u009bc", "province": "\u2066x"},
        "tasks": [{"no": "1\u001b[H", "section": "\u200f9", "name": "\u0007bell"}]}"#;
    std::fs::write(&path, json).unwrap();
    for words in [
        &["check"][..],
        &["score"],
        &["show", "--table", "tasks"],
        &["show", "--table", "tasks", "--format", "csv"],
        &["show", "--table", "tasks", "--format", "json"],
        &["score", "--format", "json"],
    ] {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut args: Vec<std::ffi::OsString> = vec!["pii-planner".into(), words[0].into(), path.clone().into()];
        args.extend(words[1..].iter().map(std::ffi::OsString::from));
        let _exit = pii_planner::cli::run(args.into_iter(), &mut out, &mut err);
        for text in [String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap()] {
            let acts = |c: char| (c.is_control() && c != '\n') || "\u{202e}\u{2066}\u{200f}".contains(c);
            assert!(!text.chars().any(acts), "{words:?}: {text:?}");
            if words.contains(&"json") && !text.is_empty() {
                let _value: serde_json::Value = serde_json::from_str(&text).unwrap();
            }
        }
    }
}

#[test]
fn faults_beyond_two_hundred_of_a_kind_are_counted() {
    let rows = (0..1_000).map(|i| format!(r#"{{"code": "x{i}"}}"#)).collect::<Vec<_>>().join(",\n");
    let json = format!(r#"{{"format": "pii-plan", "version": 1, "colour": 1, "indicators": [{rows}]}}"#);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json").display().to_string();
    std::fs::write(&path, json).unwrap();
    for (lang, more) in [("vi", "… và 800 chỗ khác cùng loại với dòng trên"), ("en", "… and 800 more of the same kind")]
    {
        let told = ran::run(["check", &path, "--lang", lang]).out;
        let told_of = |what: &str| told.lines().filter(|l| l.contains(what)).count();
        assert_eq!(told_of("indicators[0]."), 2, "an unknown code and nobody leads: {told}");
        assert_eq!((told_of("].code"), told_of("].lead"), told_of(more)), (200, 200, 2), "{told}");
        assert_eq!(told_of("colour"), 1, "{told}");
    }
    let found: serde_json::Value = serde_json::from_str(&ran::run(["check", &path, "--format", "json"]).out).unwrap();
    let found = found.as_array().unwrap();
    let told_and_more: u64 = found.iter().map(|f| 1 + f["more"].as_u64().unwrap()).sum();
    assert!(found.len() < 500 && told_and_more > 2_000, "{} {told_and_more}", found.len());
    let places: Vec<_> = found.iter().map(|f| (f["line"].as_u64(), f["column"].as_u64())).collect();
    assert!(places.is_sorted(), "by place");
}

#[test]
fn values_set_aside_within_others_are_kept_once() {
    let moves = (0..300).map(|i| format!(r#"{{"code": "{i}", "rank": "x"}}"#)).collect::<Vec<_>>().join(",");
    let json = format!(r#"{{"format": "pii-plan", "version": 1, "scenarios": [{{"name": "A", "moves": [{moves}]}}]}}"#);
    let plan = parse(json.as_bytes()).unwrap().plan;
    let kept: Vec<_> = plan.set_aside.iter().map(|s| s.path.as_str()).collect();
    assert_eq!(kept.len(), 300, "a move as a whole, and not its rank beside it");
    assert_eq!(kept[299], "scenarios[0].moves[299]");
    assert!(plan.scenarios[0].moves.is_empty());
}

#[test]
fn a_pasted_block_of_many_rows_is_tried_as_it_will_be_written() {
    let rows = (0..2_000).map(|i| format!(r#"{{"no": "{i}", "name": "x"}}"#)).collect::<Vec<_>>().join(",");
    let mut open = open(&format!(r#"{{"format": "pii-plan", "version": 1, "tasks": [{rows}]}}"#));
    let block = (0..2_000).map(|i| if i == 7 { "101".to_owned() } else { (1 + i % 100).to_string() });
    let place = PastePlace {
        kind: TableKind::Tasks,
        rows: (0..2_000).map(|index| PasteRow { index, number: Some(index + 1), copied: Vec::new() }).collect(),
        hidden: Vec::new(),
        first: 0,
        columns: vec![("progress", "Tiến độ")],
        n_shown: 1,
        from: 0,
        repeat: false,
        adds_all: false,
        lines: block.map(|line| vec![line]).collect(),
    };
    let pasted = paste(&open, &place, Lang::Vi);
    assert_eq!((pasted.changes.len(), pasted.misfits.len()), (1_999, 1));
    assert_eq!((pasted.misfits[0].row.as_str(), pasted.misfits[0].text.as_str()), ("8 · x", "101"));
    open.apply(&pasted.edit).unwrap();
    assert_eq!((open.plan().tasks[6].progress, open.plan().tasks[7].progress), (7, 0));
}

/// A block that narrows the number of ranked provinces and has ranks beyond it would be refused as a whole.
#[test]
fn a_trial_knows_the_changes_before() {
    let of = |of| format!(r#""measurement": {{"rank": 5, "of": {of}, "basis": "document"}}"#);
    let open = open(&plan(r#""rank": 7, "of": 63"#, &of(63)));
    let set = |field, n| FieldChange { record: Record::Measurement(0), field, value: Value::Count(n) };
    let mut trial = open.trial();
    assert_eq!(trial.set(&set(Field::Of, 50)), Ok(()));
    assert_eq!(
        trial.set(&set(Field::Rank, 60)),
        Err(EditError::Figure(FigureFault::RankOutOfRange { rank: 60, of: Some(50) }))
    );
    assert_eq!(trial.set(&set(Field::Rank, 40)), Ok(()));
    assert_eq!(open.plan().indicators[0].measurement.as_ref().unwrap().rank, Some(5), "the plan stays as it is");
}
