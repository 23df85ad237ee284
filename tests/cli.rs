//! The command line from outside: what it prints where, and with which exit code.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod ran;

use pii_planner::cli::{self, Exit, Parsed};
use pii_planner::report::{Page, TableKind};
use ran::Ran;
use serde_json::Value;
use std::ffi::OsString;
use std::io::{Error, ErrorKind, Write};
use strum::VariantArray;

const SAMPLES: [&str; 5] = ["can-tho-2025", "can-tho-2024", "can-tho-nq57", "hung-yen-2024", "kon-tum-2030"];
const DAY: &str = "2025-06-19";

/// Runs a command line; words are separated by spaces.
fn run(line: &str) -> Ran {
    ran::run(line.split_whitespace())
}

/// All that a script or a person sees of a command.
fn seen(line: &str) -> String {
    seen_as(line, &run(line))
}

fn seen_as(line: &str, ran: &Ran) -> String {
    format!("$ pii-planner {line}\n{ran}")
}

fn json(line: &str) -> Value {
    let ran = run(&format!("{line} --format json"));
    assert_eq!(ran.exit, Exit::Fine, "{}", ran.err);
    serde_json::from_str(&ran.out).expect("JSON on standard output")
}

fn near(value: &Value, wanted: f64, tolerance: f64) {
    let value = value.as_f64().expect("a number");
    assert!((value - wanted).abs() < tolerance, "{value} is not {wanted}");
}

#[test]
fn a_move_of_6_2_4_in_can_tho() {
    let result = json("what-if can-tho-2025 --set 6.2.4=rank:30");
    near(&result["moves"][0]["contribution"], 0.9073, 5e-5);
    near(&result["moves"][0]["weight"], 1.0 / 48.0, 1e-12);
    near(&result["delta"], 0.9073, 5e-5);
    assert_eq!(result["moves"][0]["from"]["rank"], 57);
    assert_eq!(result["moves"][0]["to"]["rank"], 30);
    assert_eq!(
        (&result["baseline"]["basis"], &result["scenario"]["basis"]),
        (&"published".into(), &"estimated".into())
    );
}

#[test]
fn a_move_of_1_2_1_in_can_tho() {
    let result = json("what-if can-tho-2025 --set 1.2.1=rank:30");
    near(&result["moves"][0]["contribution"], 0.6048, 5e-5);
    let pillar = result["pillars"].as_array().unwrap().iter().find(|p| p["code"] == "1").unwrap();
    near(&pillar["delta"], 6.048, 5e-4);
}

#[test]
fn hung_yen_stands_as_published_and_rises_by_an_assumed_move() {
    let score = json("score hung-yen-2024");
    assert_eq!(score["baseline"]["score"], 42.52);
    assert_eq!(
        score["baseline"]["rank"],
        serde_json::json!({ "best": 18, "worst": 18, "estimate": 18, "of": 63, "assumed": false, "contradictory": false })
    );
    assert_eq!(score["baseline"]["bounds"], serde_json::json!([42.52, 42.52]));
    assert_ne!(score["baseline"]["basis"], "estimated");

    let result = json("what-if hung-yen-2024 --assume 1.2.1=rank:55 --set 1.2.1=rank:20");
    near(&result["delta"], 0.7056, 5e-5);
    near(&result["scenario"]["score"], 43.2256, 5e-5);
    assert_eq!((&result["scenario"]["rank"]["best"], &result["scenario"]["rank"]["worst"]), (&17.into(), &18.into()));
    assert!(result["notes"].as_array().unwrap().iter().any(|n| n["key"] == "assumed_baseline"));
}

#[test]
fn kon_tum_is_estimated_between_its_neighbours() {
    let baseline = &json("score kon-tum-2030")["baseline"];
    near(&baseline["score"], 34.7007, 5e-5);
    near(&baseline["bounds"][0], 33.76, 1e-9);
    near(&baseline["bounds"][1], 36.50, 1e-9);
    assert_eq!(baseline["basis"], "estimated");
}

#[test]
fn a_decimal_comma_is_a_decimal_point() {
    let (comma, point) = ("what-if can-tho-2025 --set 6.2.4=score:55,5", "what-if can-tho-2025 --set 6.2.4=score:55.5");
    assert_eq!(json(comma), json(point));
    assert_eq!(
        json(comma)["moves"][0]["to"],
        serde_json::json!({ "rank": null, "of": null, "score": 55.5, "basis": "assumed" })
    );
}

#[test]
fn every_sample_in_both_languages() {
    for lang in ["vi", "en"] {
        for plan in SAMPLES {
            let of = |verb: &str| seen(&format!("{verb} --lang {lang}"));
            let name = |verb: &str| format!("{plan}-{lang}-{verb}");
            insta::assert_snapshot!(name("check"), of(&format!("check {plan}")));
            insta::assert_snapshot!(name("overview"), of(&format!("show {plan} --today {DAY}")));
            insta::assert_snapshot!(name("score"), of(&format!("score {plan}")));
            let moves = "--set 1.2.1=rank:20 --assume 1.2.1=rank:55";
            insta::assert_snapshot!(name("what-if"), of(&format!("what-if {plan} {moves}")));
        }
    }
}

#[test]
fn the_readme_names_every_table_and_every_page() {
    let readme = include_str!("../README.md");
    let tables: Vec<&str> = TableKind::VARIANTS.iter().map(<&str>::from).collect();
    let rooms = Page::all().iter().filter(|page| matches!(page, Page::Room(_))).map(|page| page.code());
    for list in [tables.join(" "), rooms.collect::<Vec<_>>().join(" ")] {
        assert!(readme.contains(&list), "{list}");
    }
}

#[test]
fn every_table_in_both_languages() {
    for lang in ["vi", "en"] {
        for table in TableKind::VARIANTS.iter().map(<&str>::from) {
            let plan = if table == "targets" { "kon-tum-2030" } else { "can-tho-2024" };
            let line = format!("show {plan} --table {table} --today {DAY} --lang {lang}");
            insta::assert_snapshot!(format!("table-{table}-{lang}"), seen(&line));
        }
    }
}

#[test]
fn the_score_of_every_sample_as_json() {
    for plan in SAMPLES {
        insta::assert_snapshot!(
            format!("{plan}-score-json"),
            run(&format!("score {plan} --format json --lang en")).out
        );
    }
}

#[test]
fn csv_and_json_of_every_verb() {
    let lines = [
        "show can-tho-2025 --table goals --format csv --today 2025-06-19",
        "show can-tho-2025 --table goals --format json --today 2025-06-19 --lang en",
        "what-if can-tho-2025 --set 6.2.4=rank:30 --set 1.2.1=score:55,5 --format csv",
        "what-if can-tho-2025 --set 6.2.4=rank:30 --format json",
        "check can-tho-2025 can-tho-nq57 --format json",
        "check can-tho-2025 can-tho-nq57 --format csv --lang en",
        "score hung-yen-2024 --format csv",
        "what-if can-tho-2025 --set 6.2.4=rank:30 --explain 6.2.4 --format md",
        "compare can-tho-2025 --format md --lang en --today 2025-06-19",
    ];
    for (i, line) in lines.into_iter().enumerate() {
        insta::assert_snapshot!(format!("form-{i}"), seen(line));
    }
}

#[test]
fn help_and_version() {
    for (i, line) in [
        "--help",
        "check --help",
        "show --help",
        "score -h",
        "what-if --help",
        "goal -h",
        "export --help",
        "compare -h",
    ]
    .into_iter()
    .enumerate()
    {
        insta::assert_snapshot!(format!("help-{i}"), seen(line));
    }
    assert_eq!(run("--version").out, format!("pii-planner {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn every_wrong_use_says_how_to_mend_it() {
    let lines = [
        "what-if can-tho-2025",
        "what-if can-tho-2025 --set 6.2.4=30",
        "what-if can-tho-2025 --set 6.2.4=rank:64",
        "what-if can-tho-2025 --set 6.2.4=rank:0 --set 1.2.1=score:101",
        "what-if can-tho-2025 --set 9.9.9=rank:3 --set 6=rank:3",
        "what-if can-tho-2025 --set 7.1.2=rank:3",
        "what-if can-tho-2025 --assume 7.1.2=rank:3",
        "goal can-tho-2025",
        "goal can-tho-2025 --rank 5 --score 50",
        "goal can-tho-2025 --rank 64",
        "what-if can-tho-2025 --assume 7.1.2 --set 7.1.2=rank:3",
        "what-if can-tho-2025 --scenario nothing",
        "what-if can-tho-2025 --set",
        "what-if",
        "show no-such-plan",
        "check tests no-such-plan can-tho-2025",
        "show can-tho-2025 --table lists",
        "show can-tho-2025 --today 2025-02-31",
        "show can-tho-2025 --format xml",
        "show can-tho-2025 --colour",
        "show can-tho-2025 can-tho-2024",
        "score",
        "--lang fr",
        "export can-tho-2025",
        "export can-tho-2025 --to page.png --page everything",
        "export can-tho-2025 --to page.png --size large",
        "export can-tho-2025 --to page.png --size 100x99999",
        "export can-tho-2025 --to page.pdf",
        "export can-tho-2025 --to page.png --page what-if --set 6.2.4=rank:64",
        "compare can-tho-2025 --scenario nothing",
        "what-if can-tho-2025 --set 6.2.4=rank:30 --set 6.2.4=rank:20",
        "goal can-tho-2025 --rank 64",
    ];
    for (i, line) in lines.into_iter().enumerate() {
        for lang in ["vi", "en"] {
            let line = format!("{line} --lang {lang}");
            let ran = run(&line);
            assert_eq!(ran.exit, Exit::BadUse, "{line}");
            assert!(!ran.err.is_empty() && !ran.err.contains("panicked"), "{line}");
            insta::assert_snapshot!(format!("wrong-{i:02}-{lang}"), seen_as(&line, &ran));
        }
    }
}

/// A plan of a file, with a scenario, an error and a reminder.
const PLAN: &str = r#"{
  "format": "pii-plan",
  "version": 1,
  "document": { "title": "Thử", "province": "Cần Thơ" },
  "framework": "pii-2024",
  "reference": "pii-2024",
  "baseline": { "year": 2024, "rank": 7, "of": 63, "basis": "published" },
  "indicators": [
    { "code": "6.2.4", "measurement": { "rank": 57, "of": 63, "basis": "document" } },
    { "code": "1.2.1", "name": "=HYPERLINK(\"x\")" },
    { "code": "0.0.0" }
  ],
  "scenarios": [
    { "name": "hai bước", "moves": [{ "code": "6.2.4", "rank": 30 }, { "code": "1.2.1", "rank": 30 }] },
    { "name": "một bước", "moves": [{ "code": "6.2.4", "rank": 30 }] }
  ]
}
"#;

/// The plan in a file, and its path.
fn plan_file() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("thử.json");
    std::fs::write(&path, PLAN).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path)
}

#[test]
fn problems_of_a_file_are_told_with_their_place() {
    let (_folder, path) = plan_file();
    let ran = ran::run(["check", &path]);
    assert_eq!((ran.exit, ran.err.as_str()), (Exit::Problems, ""));
    insta::assert_snapshot!("file-check", ran.out.replace(&path, "PLAN"));
    // Line 11 holds the unknown code.
    assert!(ran.out.contains(":11:"), "{}", ran.out);
    let warned = ran::run(["score", &path]);
    assert_eq!(warned.exit, Exit::Fine);
    assert!(warned.err.contains("pii-planner check"), "{}", warned.err);
}

#[test]
fn scenarios_of_a_file() {
    let (_folder, path) = plan_file();
    let delta = |words: &[&str]| {
        let ran = ran::run([&["what-if", path.as_str(), "--format", "json"], words].concat());
        assert_eq!(ran.exit, Exit::Fine, "{}", ran.err);
        serde_json::from_str::<Value>(&ran.out).unwrap()["delta"].as_f64().unwrap()
    };
    let one = delta(&["--scenario", "một bước"]);
    assert!((one - 0.9073).abs() < 5e-5);
    // A scenario can be completed by an assumption, and changed on top.
    let two = delta(&["--scenario", "hai bước", "--assume", "1.2.1=rank:60"]);
    assert!((two - 0.9073 - 0.6048).abs() < 5e-5);
    assert_eq!(delta(&["--scenario", "một bước", "--set", "6.2.4=rank:57"]), 0.0);

    let refused = ran::run(["what-if", &path, "--scenario", "hai bước"]);
    assert_eq!(refused.exit, Exit::BadUse);
    assert!(refused.err.contains("--assume 1.2.1=rank:40"), "{}", refused.err);
    let unknown = ran::run(["what-if", &path, "--scenario", "ba bước"]);
    assert!(unknown.err.contains("hai bước; một bước"), "{}", unknown.err);
}

#[test]
fn formulas_in_a_plan_do_not_reach_a_spreadsheet() {
    let (_folder, path) = plan_file();
    let ran = ran::run(["show", &path, "--table", "indicators", "--format", "csv", "--today", DAY]);
    assert!(ran.out.contains("'=HYPERLINK"), "{}", ran.out);
    assert!(!ran.out.contains(",=") && !ran.out.contains(",\"="), "{}", ran.out);
}

#[test]
fn an_assumption_that_is_not_needed_is_told() {
    let ran = run("what-if can-tho-2025 --set 6.2.4=rank:30 --assume 6.2.4=rank:10");
    assert_eq!(ran.exit, Exit::Fine);
    assert!(ran.err.contains("6.2.4"), "{}", ran.err);
    assert_eq!(ran.out, run("what-if can-tho-2025 --set 6.2.4=rank:30").out);
}

#[test]
fn a_sample_is_known_with_and_without_its_ending() {
    assert_eq!(run("score can-tho-2024.json").out, run("score can-tho-2024").out);
}

/// An output that nobody reads any more.
struct Closed(ErrorKind);

impl Write for Closed {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(Error::from(self.0))
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Err(Error::from(self.0))
    }
}

#[test]
fn a_reader_that_leaves_is_no_fault_and_a_full_disk_is() {
    let args = || ["pii-planner", "score", "can-tho-2025"].into_iter().map(OsString::from);
    let mut err = Vec::new();
    let ran = cli::run(args(), &mut Closed(ErrorKind::BrokenPipe), &mut err);
    assert!(matches!(ran, Parsed::Done(Exit::Fine)));
    assert!(err.is_empty());
    let ran = cli::run(args(), &mut Closed(ErrorKind::StorageFull), &mut err);
    assert!(matches!(ran, Parsed::Done(Exit::BadUse)));
    assert!(!err.is_empty());
}
