//! `compare` and `diff` from outside: scenarios and the plan's expectations side by side, what cannot be computed, six at
//! most; two plans row by row.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod ran;

use pii_planner::cli::Exit;
use serde_json::{Value, json};

/// Two scenarios, one of which rests on an assumption, and one that lacks it; three rows that expect something.
fn plan() -> Value {
    let row = |code: &str, rank: u32, expected: u32, by: Option<&str>, status: &str| {
        json!({
            "code": code, "measurement": { "rank": rank, "of": 63, "basis": "document" }, "lead": format!("Sở {code}"),
            "status": status, "expected_rank": expected, "expected_by": by,
        })
    };
    json!({
        "format": "pii-plan", "version": 1,
        "document": { "title": "Thử", "province": "Cần Thơ" },
        "framework": "pii-2024", "reference": "pii-2024",
        "baseline": { "year": 2024, "rank": 7, "of": 63, "basis": "published" },
        "goals": [{ "id": "g", "text": "Top 6", "rank_at_most": 6 }],
        "indicators": [
            row("6.2.4", 57, 30, Some("2025-09-30"), "done"),
            row("1.2.1", 60, 30, Some("2025-06-01"), "in_progress"),
            { "code": "7.1.2", "expected_rank": 20 },
        ],
        "scenarios": [
            { "name": "một", "moves": [{ "code": "6.2.4", "rank": 10 }] },
            { "name": "hai", "moves": [{ "code": "7.1.2", "rank": 3, "assume": { "rank": 40 } }, { "code": "6.2.4", "rank": 63 }] },
            { "name": "ba", "moves": [{ "code": "7.1.2", "rank": 3 }] },
        ],
    })
}

/// Runs `compare` on a plan; its exit code, standard output and standard error.
fn compare(plan: &Value, words: &[&str]) -> (Exit, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    std::fs::write(&path, plan.to_string()).unwrap();
    let path = path.to_str().unwrap();
    let ran = ran::run([&["compare", path, "--today", "2025-06-19"], words].concat());
    (ran.exit, ran.out.replace(path, "PLAN"), ran.err.replace(path, "PLAN"))
}

#[test]
fn side_by_side_in_every_form() {
    for (i, words) in [&[][..], &["--lang", "en"], &["--format", "csv"], &["--format", "json"]].into_iter().enumerate()
    {
        let (exit, out, err) = compare(&plan(), words);
        assert_eq!(exit, Exit::Problems, "one cannot be computed");
        insta::assert_snapshot!(format!("compare-{i}"), format!("{out}--- stderr\n{err}"));
    }
}

#[test]
fn the_figures_are_those_of_what_if() {
    let (_, out, _) = compare(&plan(), &["--format", "json"]);
    let all: Value = serde_json::from_str(&out).unwrap();
    let delta = |i: usize| all["scenarios"][i]["delta"].as_f64().unwrap();
    // 6.2.4 weighs 1/48; a rank of 63 is worth 100/62.
    assert!((delta(0) - 47.0 * 100.0 / 62.0 / 48.0).abs() < 1e-9);
    assert!((delta(3) - 27.0 * 100.0 / 62.0 / 48.0).abs() < 1e-9, "only 6.2.4 is done");
    assert!(
        all["scenarios"][2]["delta"].is_null()
            && all["scenarios"][2]["refused"]["codes"][0]["key"] == "unknown_baseline"
    );
    let kinds: Vec<&str> = all["scenarios"].as_array().unwrap().iter().map(|s| s["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["scenario", "scenario", "scenario", "done", "on_time", "everything"]);
    // 1.2.1 was due before today and is not done.
    assert_eq!(all["scenarios"][4]["delta"], all["scenarios"][3]["delta"]);
    assert_eq!(all["scenarios"][5]["left_out"], json!(["7.1.2"]));
    let keys: Vec<&String> = all.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        ["plan", "baseline", "goals", "scenarios", "milestones", "agencies", "pillars", "notes", "caveats"]
    );
    let keys: Vec<&String> = all["scenarios"][0].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["kind", "name", "scenario", "delta", "goals", "pillars", "moves", "left_out", "refused"]);
}

#[test]
fn scenarios_are_chosen_by_name_and_six_are_the_most() {
    let (exit, out, _) = compare(&plan(), &["--scenario", "một", "--format", "csv"]);
    assert_eq!((exit, out.lines().count()), (Exit::Fine, 3), "heading, baseline, one");
    let (exit, _, err) = compare(&plan(), &["--scenario", "bốn", "--lang", "en"]);
    assert_eq!(exit, Exit::BadUse);
    assert!(err.contains("một; hai; ba"), "{err}");
    let mut many = plan();
    many["scenarios"].as_array_mut().unwrap().push(json!({ "name": "bốn", "moves": [{ "code": "6.2.4", "rank": 1 }] }));
    let (_, out, err) = compare(&many, &["--format", "csv"]);
    assert_eq!(out.lines().count(), 8);
    assert!(err.contains("Kế hoạch: tất cả"), "{err}");
}

/// Runs `diff` on two plans.
fn diff(before: &Value, after: &Value, words: &[&str]) -> ran::Ran {
    let folder = tempfile::tempdir().unwrap();
    let paths = ["before.json", "after.json"].map(|name| folder.path().join(name));
    for (path, plan) in paths.iter().zip([before, after]) {
        std::fs::write(path, plan.to_string()).unwrap();
    }
    let [before, after] = [&paths[0], &paths[1]].map(|path| path.to_str().unwrap());
    let mut ran = ran::run([&["diff", before, after], words].concat());
    ran.out = ran.out.replace(before, "BEFORE").replace(after, "AFTER");
    ran
}

#[test]
fn two_plans_are_compared_row_by_row_in_every_form() {
    let mut after = plan();
    after["document"]["title"] = json!("Thử lại");
    after["indicators"][0]["measurement"]["rank"] = json!(41);
    after["indicators"][1]["lead"] = json!("=Sở Tài chính");
    after["indicators"].as_array_mut().unwrap().remove(2);
    after["tasks"] = json!([{ "name": "Việc mới" }]);
    after["scenarios"][0]["moves"][0]["rank"] = json!(12);
    after["reference_corrections"] = json!([{ "province": "Đà Nẵng", "rank": 5 }]);
    let forms: [&[&str]; 4] = [&[], &["--lang", "en"], &["--format", "csv"], &["--format", "json"]];
    for (i, words) in forms.into_iter().enumerate() {
        insta::assert_snapshot!(format!("diff-{i}"), diff(&plan(), &after, words));
    }
    let none = diff(&plan(), &plan(), &["--format", "json"]);
    let none: Value = serde_json::from_str(&none.out).unwrap();
    assert_eq!(none["differences"], json!([]));
}

#[test]
fn results_and_entries_of_the_framework_are_told_with_their_figures() {
    let mut before = plan();
    let result = |province: &str, year: u32, rank: u32| json!({ "province": province, "year": year, "rank": rank });
    before["reference_corrections"] =
        json!([result("Huế", 2026, 9), result("Huế", 2027, 5), result("Hà Nội", 2026, 1)]);
    before["framework_corrections"] = json!([{ "code": "6.2.4", "weight": 1.0 }, { "code": "1.2.1", "name": "Tên" }]);
    let mut after = before.clone();
    after["reference"] = json!("pii-2023");
    after["reference_corrections"] = json!([result("Huế", 2026, 9), result("Hà Nội", 2026, 2)]);
    after["framework_corrections"] = json!([{ "code": "6.2.4", "weight": 2.0 }, { "code": "1.2.1", "name": "Tên" }]);
    after["scenarios"][1]["moves"][0]["assume"]["rank"] = json!(41);
    let ran = diff(&before, &after, &["--format", "json"]);
    let all: Value = serde_json::from_str(&ran.out).unwrap();
    let all = all["differences"].as_array().unwrap();
    let column = |key: &str| all.iter().map(|one| one[key].clone()).collect::<Vec<Value>>();
    let texts = [
        "Kịch bản “hai” · 7.1.2: Hiện trạng giả định: hạng 40 → hạng 41",
        "Bảng xếp hạng: PII 2024 → PII 2023",
        "Sửa khung chỉ số: 6.2.4 · Trọng số: 1 → 2",
        "Xóa kết quả công bố: Huế 2027 · Hạng: 5",
        "Sửa kết quả công bố: Hà Nội 2026 · Hạng: 1 → 2",
    ];
    assert_eq!(column("text"), texts);
    assert_eq!(column("kind"), ["move", "reference", "entry", "result", "result"]);
    let to =
        |rank: u32| json!({ "code": "7.1.2", "rank": 3, "score": null, "assume": { "rank": rank, "score": null } });
    let weight =
        |weight: f64| json!({ "code": "6.2.4", "name": null, "weight": weight, "direction": null, "source": null });
    let of = |province: &str, year: u32, rank: u32| json!({ "province": province, "year": year, "rank": rank, "score": null, "source": null });
    let stood = [to(40), json!("pii-2024"), weight(1.0), of("Huế", 2027, 5), of("Hà Nội", 2026, 1)];
    assert_eq!(column("before"), stood);
    assert_eq!(column("after"), [to(41), json!("pii-2023"), weight(2.0), Value::Null, of("Hà Nội", 2026, 2)]);
    let table = diff(&before, &after, &["--format", "csv"]).out;
    assert!(table.contains("reference,reference,,pii-2024,pii-2023,"), "{table}");
    assert!(table.contains(r#""rank"":1"#), "{table}");
}

#[test]
fn a_plan_that_cannot_be_read_is_compared_with_nothing() {
    let ran = ran::run(["diff", "can-tho-2025", "no/such/plan.json"]);
    assert_eq!(ran.exit, Exit::BadUse);
    assert!(ran.out.is_empty() && ran.err.contains("plan.json"), "{ran}");
}
