//! Levers, goal seeking and uncertainty from outside: what they print, and with which exit code.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod ran;

use pii_planner::cli::Exit;
use ran::Ran;
use serde_json::Value;

/// Runs a command line; words are separated by spaces.
fn run(line: &str) -> Ran {
    ran::run(line.split_whitespace())
}

fn seen(line: &str) -> String {
    format!("$ pii-planner {line}\n{}", run(line))
}

fn json(line: &str) -> Value {
    serde_json::from_str(&run(&format!("{line} --format json")).out).expect("JSON on standard output")
}

fn near(value: &Value, wanted: f64, tolerance: f64) {
    let value = value.as_f64().expect("a number");
    assert!((value - wanted).abs() < tolerance, "{value} is not {wanted}");
}

#[test]
fn levers_goals_and_uncertainty_in_words_and_figures() {
    for (i, line) in [
        "levers can-tho-2025",
        "levers can-tho-2025 --lang en --format csv",
        "levers kon-tum-2030",
        "goal can-tho-2025 --rank 5",
        "goal can-tho-2025 --score 52,5 --lang en",
        "goal can-tho-2025 --rank 1 --format csv",
        "goal can-tho-2024 --rank 5",
        "goal kon-tum-2030 --score 40 --lang en",
        "uncertainty can-tho-2025 --set 6.2.4=rank:30 --replicates 2000",
        "uncertainty can-tho-2025 --spread 2,5",
        "uncertainty can-tho-2025 --spread 101 --lang en",
    ]
    .into_iter()
    .enumerate()
    {
        insta::assert_snapshot!(format!("analysis-{i}"), seen(line));
    }
    let levers = json("levers can-tho-2025");
    // 6.2.4 from rank 57 of 63 to rank 1: (100 − 9.677) / 48.
    assert_eq!(levers["levers"][0]["code"], "6.2.4");
    near(&levers["levers"][0]["gains"]["best"], (100.0 - 100.0 * 6.0 / 62.0) / 48.0, 1e-9);
    assert_eq!(levers["unknown"].as_array().unwrap().len(), 47);
    let sure = json("uncertainty can-tho-2025 --spread 0 --replicates 1000");
    assert_eq!(
        sure["rank"],
        serde_json::json!({ "median": 7, "p05": 7, "p95": 7, "of": 63, "basis": "estimated" }),
        "nobody moves"
    );
    let loose = json("uncertainty can-tho-2025 --spread 3 --drift -2 --seed 5 --replicates 1000");
    assert_eq!(loose["assumptions"]["drift"], -2.0);
    assert!(loose["rank"]["p95"].as_u64() > loose["rank"]["p05"].as_u64());
    let goal = json("goal can-tho-2025 --rank 6");
    let found = (&goal["state"], &goal["reached"], &goal["max_places"]);
    // 47.8245 by the printed scores, and 47.82 of rank 6: what is rounded hides who is ahead.
    assert_eq!(found, (&"found".into(), &"likely_met".into(), &21.into()));
    let rank = &goal["scenario"]["rank"];
    assert_eq!((&rank["best"], &rank["worst"], &rank["estimate"]), (&6.into(), &7.into(), &6.into()));
    let sure = json("goal can-tho-2025 --rank 6 --certain");
    assert_eq!((&sure["state"], &sure["reached"]), (&"found".into(), &"met".into()));
    assert_eq!(run("goal can-tho-2025 --rank 5").exit, Exit::Problems, "no indicator rises by more than a third of 63");
    assert_eq!(json("goal can-tho-2025 --rank 5 --max-places 62")["state"], "found");
    assert_eq!(run("goal can-tho-2025 --rank 1").exit, Exit::Problems);
}

/// A draw speaks of the results that come next after the baseline, and of no others.
#[test]
fn a_goal_of_another_year_has_no_chance_but_a_reason() {
    let goal = |plan: &str| json(&format!("uncertainty {plan} --replicates 1000"))["goals"].clone();
    let none =
        |reason: &str| serde_json::json!({ "chance": null, "year": null, "of": null, "basis": null, "reason": reason });
    let with_id = |id: &str, mut rest: Value| {
        rest["id"] = id.into();
        rest
    };
    let ahead = goal("can-tho-nq57");
    assert_eq!(ahead[0], with_id("pii-top10-2045", none("further_ahead")));
    assert_eq!(ahead[1]["reason"], "no_figure");
    // The Cần Thơ of 2025 is another province, and ranked among 34.
    let merged = goal("can-tho-2025");
    assert_eq!(merged[0], with_id("top10", none("other_province")));
    assert_eq!(merged[2]["reason"], "not_national");
    let text = run("uncertainty can-tho-nq57 --replicates 1000 --lang en").out;
    let reason =
        "no chance is computed: only the year after the baseline (2025) is simulated, which says nothing of 2045";
    assert!(text.contains(&format!("top 10: {reason}")), "{text}");
    // From the results of 2025, those of 2026 come next.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    let plan = serde_json::json!({
        "format": "pii-plan", "version": 1, "document": { "title": "x", "province": "Huế" },
        "framework": "pii-2024", "reference": "pii-2025",
        "goals": [{ "id": "a", "text": "x", "rank_at_most": 10, "by": 2026 }],
    });
    std::fs::write(&path, plan.to_string()).unwrap();
    let drawn = |rest: &[&str]| ran::run([&["uncertainty", path.to_str().unwrap()], rest].concat()).out;
    let chance: Value = serde_json::from_str(&drawn(&["--format", "json"])).unwrap();
    let first = &chance["goals"][0];
    assert!(first["chance"].is_number() && first["year"] == 2026 && first["of"] == 34, "{first}");
    assert!(drawn(&[]).contains("top 10 năm 2026: khả năng đạt"), "{}", drawn(&[]));
}
