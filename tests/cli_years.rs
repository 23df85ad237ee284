//! `years` from outside: a province over the years by several plans, what cannot be compared, what cannot be read.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod ran;

use pii_planner::cli::Exit;
use serde_json::{Value, json};

/// Runs `years` on the plans; its exit code, standard output and standard error.
fn years(words: &[&str]) -> (Exit, String, String) {
    let ran = ran::run([&["years", "--today", "2025-06-19"], words].concat());
    (ran.exit, ran.out, ran.err)
}

#[test]
fn the_plans_of_a_province_in_every_form() {
    let plans = ["can-tho-2025", "can-tho-2024", "can-tho-nq57"];
    for (i, words) in [&[][..], &["--lang", "en"], &["--format", "csv"], &["--format", "json"]].into_iter().enumerate()
    {
        let (exit, out, err) = years(&[&plans[..], words].concat());
        assert_eq!(exit, Exit::Fine);
        insta::assert_snapshot!(format!("years-{i}"), format!("{out}--- stderr\n{err}"));
    }
}

#[test]
fn another_province_and_what_cannot_be_read_are_told_and_left_out() {
    let (exit, out, err) = years(&["can-tho-2025", "hung-yen-2024"]);
    assert_eq!(
        (exit, err.as_str()),
        (Exit::Problems, "hung-yen-2024: kế hoạch của địa phương khác (Hưng Yên), không đưa vào bảng.\n")
    );
    assert!(out.contains("88/KH-UBND") && !out.contains("106/KH-UBND"), "{out}");
    let (exit, out, err) = years(&["can-tho-2025", "khong-co.json"]);
    assert_eq!(exit, Exit::BadUse);
    assert!(err.starts_with("khong-co.json:") && out.contains("88/KH-UBND"), "{err}");
}

/// A plan with one indicator.
fn plan(issued: &str, baseline: (i32, u32, u32), measured: &Value) -> Value {
    let (year, rank, of) = baseline;
    json!({
        "format": "pii-plan", "version": 1,
        "document": { "title": "Thử", "number": issued, "province": "Cần Thơ", "issued": issued },
        "framework": "pii-2024", "reference": format!("pii-{year}"),
        "baseline": { "year": year, "rank": rank, "of": of, "basis": "published", "source": "x" },
        "goals": [{ "id": "g", "text": "Top 6", "rank_at_most": 6, "by": year + 1 }],
        "indicators": [{ "code": "6.2.4", "measurement": measured, "lead": "Sở A" }],
    })
}

/// The answer of two plans that have an indicator, one after the other.
fn of_two(before: &Value, after: &Value) -> Value {
    of_plans(&plan("2024-05-01", (2023, 5, 63), before), &plan("2025-05-01", (2024, 7, 63), after))
}

/// The answer of two plans.
fn of_plans(before: &Value, after: &Value) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let paths = [("a.json", before), ("b.json", after)].map(|(name, plan)| {
        let path = folder.path().join(name);
        std::fs::write(&path, plan.to_string()).unwrap();
        path.to_str().unwrap().to_owned()
    });
    let (_, out, _) = years(&[&paths[0], &paths[1], "--format", "json"]);
    serde_json::from_str(&out).unwrap()
}

#[test]
fn the_rank_of_an_indicator_is_compared_only_with_one_of_its_kind() {
    let measured = |rank: u32, of: u32, year: i32| json!({ "rank": rank, "of": of, "year": year, "basis": "document" });
    for (before, after, rise, why) in [
        (measured(57, 63, 2023), measured(45, 63, 2024), json!(12), json!(null)),
        (measured(20, 63, 2023), measured(30, 63, 2024), json!(-10), json!(null)),
        (measured(57, 63, 2023), measured(20, 34, 2024), json!(null), json!("other_units")),
        (measured(57, 63, 2024), measured(57, 63, 2024), json!(null), json!("same_year")),
        (json!({ "rank": 57, "of": 63, "basis": "document" }), measured(9, 63, 2024), json!(null), json!("no_year")),
    ] {
        let all = of_two(&before, &after);
        let one = &all["indicators"][0];
        assert_eq!((&one["rise"], &one["not_comparable"]), (&rise, &why), "{one}");
    }
}

#[test]
fn a_goal_is_judged_in_the_row_of_its_plan_and_what_cannot_be_compared_is_told() {
    let stated = json!([{ "province": "Cần Thơ", "year": 2025, "rank": 9, "source": "y" }]);
    let before = plan("2024-05-01", (2023, 6, 63), &json!({}));
    let mut after = plan("2025-05-01", (2024, 7, 63), &json!({}));
    after["reference_corrections"] = stated;
    let all = of_plans(&before, &after);
    let row = |year: i32| all["years"].as_array().unwrap().iter().find(|row| row["year"] == year).unwrap();
    assert_eq!(row(2024)["standing"]["rank"], json!({ "value": 7, "basis": "published", "source": "x" }));
    assert_eq!(row(2024)["plan"]["goals"], json!([{ "id": "g", "state": "missed", "judged_by_year": 2024 }]));
    assert_eq!(row(2025)["standing"]["rank"], json!({ "value": 9, "basis": "plan", "source": "y" }));
    assert_eq!((&row(2025)["standing"]["of"], &row(2025)["plan"]["name"]), (&json!(34), &json!("2025-05-01")));
    // Of 2023 the plan and the published results do not say the same.
    assert_eq!(
        (&row(2023)["standing"]["rank"]["value"], &row(2023)["standing"]["others"][0]["rank"]),
        (&json!(6), &json!(5))
    );
    let keys: Vec<&Value> = all["breaks"].as_array().unwrap().iter().map(|one| &one["key"]).collect();
    assert_eq!(keys, ["other_units", "merged"]);
    let notes = all["notes"].to_string();
    assert!(notes.contains("Năm 2024 xếp hạng 63 địa phương, năm 2025 xếp hạng 34"), "{notes}");
    assert!(notes.contains("Năm 2023 còn có số khác: hạng 5/63"), "{notes}");
}

/// The goals of the plan `before`, as they stand beside the results of its year in the years of two plans.
fn goals_beside(before: &Value, after: &Value, year: i32) -> Value {
    let all = of_plans(before, after);
    let row = all["years"].as_array().unwrap().iter().find(|row| row["year"] == year).unwrap();
    row["plan"]["goals"].clone()
}

#[test]
fn a_goal_is_judged_by_the_result_that_stands_beside_it_whichever_plan_has_it() {
    let of = |mut plan: Value| {
        plan["document"]["province"] = "Cao Bằng".into();
        plan
    };
    let measured = json!({});
    let before = of(plan("2025-02-02", (2024, 60, 63), &measured));
    let met = |after: &Value| goals_beside(&before, after, 2025);
    let by_2025 = |state: &str| json!([{ "id": "g", "state": state, "judged_by_year": 2025 }]);
    assert_eq!(met(&of(plan("2026-02-02", (2025, 6, 34), &measured))), by_2025("met"));
    assert_eq!(met(&of(plan("2026-02-02", (2025, 25, 34), &measured))), by_2025("missed"));
    // What another plan only assumes makes nothing certain.
    let mut assumed = of(plan("2026-02-02", (2025, 6, 34), &measured));
    assumed["baseline"]["basis"] = "assumed".into();
    assert_eq!(met(&assumed), by_2025("likely_met"));
    // The same where the other plan states the result of the year.
    let mut stated = of(plan("2026-02-02", (2024, 60, 63), &measured));
    stated["reference_corrections"] = json!([{ "province": "Cao Bằng", "year": 2025, "rank": 6, "source": "y" }]);
    assert_eq!(met(&stated), by_2025("met"));
    // Of two official figures nobody knows which is true.
    stated["baseline"] = json!({ "year": 2025, "rank": 9, "of": 34, "basis": "published", "source": "x" });
    assert_eq!(met(&stated), json!([{ "id": "g", "state": "no_results", "judged_by_year": null }]));
}

#[test]
fn a_goal_that_another_year_judges_says_which() {
    let mut plan = plan("2025-05-01", (2024, 7, 63), &json!({}));
    plan["goals"] = json!([{ "id": "g", "text": "Top 6", "rank_at_most": 6, "by": 2023 }]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json");
    std::fs::write(&path, plan.to_string()).unwrap();
    let (_, out, _) = years(&[path.to_str().unwrap()]);
    let words = out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("(theo kết quả"), "{out}");
    let (_, json, _) = years(&[path.to_str().unwrap(), "--format", "json"]);
    assert!(json.contains(r#""judged_by_year": 2023"#), "{json}");
}

#[test]
fn a_plan_from_before_the_merger_is_of_the_province_from_before() {
    let others = |issued: &str| -> Vec<(i32, bool)> {
        let mut plan = plan(issued, (2024, 7, 63), &json!({}));
        for field in ["baseline", "reference"] {
            plan.as_object_mut().unwrap().remove(field);
        }
        let all = of_plans(&plan, &plan);
        let rows = all["years"].as_array().unwrap().iter().filter(|row| row["year"].as_i64() < Some(2025));
        rows.map(|row| (row["year"].as_i64().unwrap() as i32, row["standing"]["other_province"] == true)).collect()
    };
    assert_eq!(others("2025-04-18"), [(2023, false), (2024, false)]);
    assert_eq!(others("2025-08-01"), [(2023, true), (2024, true)]);
}
