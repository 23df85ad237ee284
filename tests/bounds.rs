//! Sizes and characters that must neither hang the program nor act on a terminal.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

use index_core::{Document, GoalQuestion, Plan, ProblemKind, Seeking, Wanted, goal_seek};
use pii_planner::plan_file::{self, ReadError, catalogue, parse};

fn document(json: &str) -> Document {
    Document::new(parse(json.as_bytes()).unwrap().plan, catalogue().unwrap())
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
        let document = document(&json);
        let is_told = |p: &index_core::Problem| p.kind == ProblemKind::UnitsOutOfRange(2_147_483_647);
        assert!(document.problems().iter().any(is_told), "{:?}", document.problems());
        assert!(document.scorecard().n_units <= 63);
        assert!(document.levers().levers.is_empty());
    }
}

#[test]
fn an_effort_beyond_all_measure_does_not_overflow_goal_seeking() {
    let measured = r#""effort": 4294967295, "measurement": {"rank": 9999, "of": 10000, "basis": "document"}"#;
    let document = document(&plan(r#""score": 40, "rank": 9000, "of": 10000, "basis": "published""#, measured));
    let question = GoalQuestion { max_places: None, ..GoalQuestion::new(Wanted::Score(41.0), 10_000) };
    let sought = goal_seek(document.plan(), document.context(), document.scorecard(), &question);
    assert!(matches!(sought, Seeking::Found(_)), "{sought:?}");
}

#[test]
fn raw_control_characters_are_a_fault_with_its_place() {
    for control in ['\0', '\u{7}', '\u{1b}', '\t'] {
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
