//! Plan files: the embedded library, round trips, and what survives them.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use index_core::{Direction, Edit, Field, Level, List, OpenPlan, Plan, Record, Severity, Status};
use pii_planner::plan_file::{catalogue, check, load, parse, print, samples, schema};
use pii_planner::text::Lang;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

fn path(below: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}

#[test]
fn the_embedded_framework_is_that_of_the_design() {
    let catalogue = catalogue().unwrap();
    let framework = catalogue.framework("pii-2024").unwrap();
    let weight = |code| framework.entry(code).unwrap().effective_weight;
    assert!((weight("6.2.4") - 0.5 * 0.5 / 3.0 / 4.0).abs() < 1e-12);
    assert!((weight("1.2.1") - 0.5 * 0.2 * 0.5 * 0.25).abs() < 1e-12);
    assert_eq!(framework.indicators().count(), 52);
    assert_eq!(framework.of_level(Level::Pillar).count(), 7);
    let pillars = |code| framework.entry(code).unwrap().children.len();
    assert_eq!((pillars("IN"), pillars("OUT")), (5, 2));
    let inverse: Vec<_> = framework.indicators().filter(|e| e.spec.direction == Direction::Negative).collect();
    assert_eq!(inverse.iter().map(|e| e.spec.code.as_str()).collect::<Vec<_>>(), ["4.1.2"]);
    let total: f64 = framework.indicators().map(|e| e.effective_weight).sum();
    assert!((total - 1.0).abs() < 1e-12);
}

#[test]
fn the_embedded_results_are_those_of_their_years() {
    let catalogue = catalogue().unwrap();
    let of = |id| catalogue.reference(id).map(|r| (r.year, r.n_units, r.rows.len()));
    assert_eq!(of("pii-2023"), Some((2023, 63, 35)));
    assert_eq!(of("pii-2024"), Some((2024, 63, 20)));
    assert_eq!(of("pii-2025"), Some((2025, 34, 12)));
    assert_eq!(of("pii-2022"), None);
    let can_tho = catalogue.reference("pii-2023").and_then(|r| r.row("Cần Thơ")).unwrap();
    assert_eq!((can_tho.rank(), can_tho.score()), (Some(5), Some(49.66)));
    let gia_lai = catalogue.reference("pii-2024").and_then(|r| r.row("Gia Lai")).unwrap();
    assert_eq!((gia_lai.rank(), gia_lai.score()), (None, Some(26.31)));
}

#[test]
fn a_plan_gets_the_results_it_names_or_those_of_its_year() {
    let catalogue = catalogue().unwrap();
    let id = |plan: &Plan| catalogue.context_for(plan).reference.map(|r| r.id.clone());
    let mut plan = Plan::default();
    assert_eq!(id(&plan), None);
    plan.baseline.year = Some(2025);
    assert_eq!(id(&plan).as_deref(), Some("pii-2025"));
    plan.reference = Some("pii-2023".to_owned());
    assert_eq!(id(&plan).as_deref(), Some("pii-2023"));
    plan.reference = Some("pii-1999".to_owned());
    assert_eq!(id(&plan), None);
    plan.framework = "unknown".to_owned();
    assert_eq!(catalogue.context_for(&plan).framework.id(), "pii-2024");
}

#[test]
fn every_sample_is_sound_and_printed_as_it_was_read() {
    let catalogue = catalogue().unwrap();
    let names: Vec<&str> = samples().iter().map(|s| s.name).collect();
    assert_eq!(names, ["can-tho-2025", "can-tho-2024", "can-tho-nq57", "hung-yen-2024", "kon-tum-2030"]);
    for sample in samples() {
        let loaded = parse(sample.json.as_bytes()).unwrap();
        assert_eq!(loaded.findings, [], "{}", sample.name);
        let worst = check(&loaded, &catalogue.context_for(&loaded.plan)).iter().map(|f| f.severity()).max();
        assert!(worst.is_none_or(|s| s == Severity::Reminder), "{}", sample.name);
        assert!(print(&loaded.plan) == sample.json, "{} is not in canonical form", sample.name);
        let file = std::fs::read_to_string(path("sample_plans").join(format!("{}.json", sample.name))).unwrap();
        assert!(file == sample.json, "{} is not the file that was embedded", sample.name);
    }
}

#[test]
fn the_shipped_schema_is_that_of_the_structs() {
    let file = path("assets/plan.schema.json");
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(&file, schema()).unwrap();
    }
    let shipped = std::fs::read_to_string(file).unwrap_or_default();
    assert!(shipped == schema(), "run this test with UPDATE_SCHEMA=1 to write the schema anew");
}

/// Every name of a field and every keyword that a part of the schema has.
fn words(schema: &Value, found: &mut BTreeSet<String>) {
    for (key, value) in schema.as_object().into_iter().flatten() {
        match (key.as_str(), value) {
            ("properties", Value::Object(fields)) => found.extend(fields.keys().cloned()),
            ("enum", Value::Array(keywords)) => {
                found.extend(keywords.iter().filter_map(|k| k.as_str().map(str::to_owned)));
            }
            _ => {}
        }
        words(value, found);
    }
}

#[test]
fn format_1_loads_with_every_field_it_has_and_every_value_stays_in_its_field() {
    let text = std::fs::read_to_string(path("tests/format-1.json")).unwrap();
    let loaded = parse(text.as_bytes()).unwrap();
    assert_eq!(loaded.findings, []);
    assert_eq!(print(&loaded.plan), text);
    let mut all = BTreeSet::new();
    words(&serde_json::from_str(&schema()).unwrap(), &mut all);
    assert!(all.len() > 70, "{all:?}");
    // The usual kind of a deadline is not written.
    let is_missing = |word: &&String| *word != "on" && !text.contains(&format!("\"{word}\""));
    let missing: Vec<_> = all.iter().filter(is_missing).collect();
    assert!(missing.is_empty(), "the fixture lacks {missing:?}");
    let measurement = loaded.plan.indicators[0].measurement.as_ref().unwrap();
    assert_eq!((measurement.min, measurement.max, measurement.value), (Some(0.1), Some(2.0), Some(0.7)));
}

/// Every `"x…"` member of the file, with its value as it is written.
const UNKNOWN: [&str; 15] = [
    "\"made_by\": \"tool\"",
    "\"titel\": [\n      1.50,\n      {\n        \"b\": null\n      }\n    ]",
    "\"rnk\": 1e999",
    "\"x1\": true",
    "\"x2\": 1",
    "\"x3\": 1",
    "\"x4\": 1",
    "\"x5\": 12345678901234567890123",
    "\"x6\": \"a\"",
    "\"x7\": 1",
    "\"x8\": 1",
    "\"x9\": 1",
    "\"x10\": 1",
    "\"x11\": 1",
    "\"x13\": 1",
];

#[test]
fn unknown_fields_survive_load_edit_save_at_every_level() {
    let bytes = std::fs::read(path("tests/damaged/unknown-fields.json")).unwrap();
    let plan = parse(&bytes).unwrap().plan;
    let mut open = OpenPlan::new(plan, catalogue().unwrap());
    let of = |list| Record::Row(list, 0);
    open.apply(&Edit::set(of(List::Indicators), Field::Status, index_core::Value::Status(Status::Done))).unwrap();
    open.apply(&Edit::set(of(List::Tasks), Field::Progress, index_core::Value::Count(40))).unwrap();
    let text = print(open.plan());
    for member in UNKNOWN {
        assert!(text.contains(member), "{member} is lost:\n{text}");
    }
    // An assumption has no room for unknown fields; they are kept aside.
    assert!(text.contains("\"path\": \"scenarios[0].moves[0].assume.x12\",\n      \"value\": 1"));
    let again = parse(text.as_bytes()).unwrap().plan;
    assert_eq!(again, **open.plan());
    assert_eq!((again.indicators[0].status, again.tasks[0].progress), (Status::Done, 40));
}

#[test]
fn an_unknown_field_cannot_take_the_place_of_a_known_one() {
    let mut plan = Plan { framework: "pii-2024".to_owned(), ..Plan::default() };
    let extra = [("framework", "\"other\""), ("goals", "[1]"), ("$extra", "{\"a\":1}"), ("no json", "[1,")];
    plan.extra.0 = extra.map(|(name, json)| (name.to_owned(), json.to_owned())).to_vec();
    let text = print(&plan);
    assert!(!text.contains("other") && !text.contains("goals"));
    assert!(text.ends_with("  \"$extra\": {\n    \"a\": 1\n  },\n  \"no json\": \"[1,\"\n}\n"), "{text}");
    let again = parse(text.as_bytes()).unwrap().plan;
    assert_eq!(again.extra.0[0], ("$extra".to_owned(), "{\"a\":1}".to_owned()));
}

#[test]
fn what_was_set_aside_comes_back_from_the_saved_file() {
    let bytes = std::fs::read(path("tests/damaged/wrong-types.json")).unwrap();
    let plan = parse(&bytes).unwrap().plan;
    let again = parse(print(&plan).as_bytes()).unwrap();
    assert_eq!(again.plan.set_aside, plan.set_aside);
    assert_eq!(again.findings, []);
    let json = |path: &str| again.plan.set_aside.iter().find(|s| s.path == path).map(|s| s.json.as_str());
    assert_eq!(json("baseline.score"), Some("\"49,66\""));
    assert_eq!(json("goals"), Some("{\"id\":\"g\"}"));
    assert_eq!(json("indicators[1].support[1]"), Some("5"));
    assert_eq!(again.plan.set_aside.len(), 22);
}

#[test]
fn what_would_be_nested_too_deep_is_kept_as_text() {
    let mut plan = Plan::default();
    let deep = format!("{}{}", "[".repeat(127), "]".repeat(127));
    plan.set_aside.push(index_core::plan::SetAside { path: "goals".to_owned(), json: deep.clone() });
    let again = parse(print(&plan).as_bytes()).unwrap().plan;
    assert_eq!(again.set_aside[0].json, format!("\"{deep}\""));
}

#[test]
fn numbers_and_text_have_one_form() {
    let head =
        "{ \"format\": \"pii-plan\", \"version\": 1, \"framework\": \"a\\u0301\\/\\u001f\\t\\\"\\ud83d\\ude00\", ";
    let values = "\"baseline\": { \"score\": 50.0, \"rank\": 7.0, \"of\": 6.3e1, \"year\": 2024 }, ";
    let rows =
        "\"data_sources\": [ { \"share_percent\": 3.85E1 }, { \"share_percent\": 1e14 }, { \"indicators\": 0 } ] }";
    let text = print(&parse(format!("{head}{values}{rows}").as_bytes()).unwrap().plan);
    for part in [
        "\"framework\": \"á/\\u001f\\t\\\"😀\"",
        "\"score\": 50,",
        "\"rank\": 7,",
        "\"of\": 63,",
        "\"share_percent\": 38.5\n",
        "\"share_percent\": 100000000000000\n",
        "\"indicators\": 0\n",
        "\"basis\": \"assumed\"\n",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
}

#[test]
fn a_version_that_is_none_is_told_as_it_stands() {
    let what = |rest: &str| parse(format!("{{\"format\": \"pii-plan\"{rest}}}").as_bytes()).unwrap_err().what(Lang::Vi);
    for (version, said) in [("1.0", "số 1.0"), ("\"1\"", "chữ \"1\""), ("0", "số 0"), ("-1", "số -1"), ("null", "null")]
    {
        let what = what(&format!(", \"version\": {version}"));
        assert!(what.ends_with(&format!("nhưng đây là {said}")), "{version}: {what}");
    }
    assert_eq!(what(""), "tệp kế hoạch không ghi số phiên bản định dạng");
}

/// As a Mac writes it: a letter, and its marks behind it.
#[test]
fn text_with_its_marks_apart_is_composed_and_that_is_told_once() {
    let loaded = load(&path("tests/damaged/nfd.json")).unwrap();
    let found: Vec<_> = loaded.findings.iter().map(|f| (f.path.as_str(), f.line, f.column, f.code())).collect();
    let apart = ("document.title", Some(3), Some(26), "marks_apart");
    assert_eq!(found, [apart, ("ghi chú", Some(6), Some(3), "unknown_field")]);
    let told = &loaded.findings[0];
    assert!(
        told.what(Lang::Vi).starts_with("5 chuỗi") && told.hint(Lang::En).contains("NFC"),
        "{}",
        told.what(Lang::Vi)
    );
    assert_eq!(loaded.plan.document.province, "Cần Thơ");
    assert_eq!(loaded.plan.extra.0, [("ghi chú".to_owned(), "\"Đồng bằng\"".to_owned())]);
    let printed = print(&loaded.plan);
    assert!(
        parse(printed.as_bytes()).unwrap().findings.iter().all(|f| f.code() != "marks_apart"),
        "what is saved is whole"
    );
    // Also where the mark is spelled out.
    let escaped = printed.replace("Cần Thơ", "Ca\\u0302\\u0300n Tho\\u031b");
    let loaded = parse(escaped.as_bytes()).unwrap();
    assert_eq!(loaded.plan.document.province, "Cần Thơ");
    assert_eq!((loaded.findings[0].code(), loaded.findings[0].path.as_str()), ("marks_apart", "document.province"));
}
