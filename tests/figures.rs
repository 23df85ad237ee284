//! Numbers at the edge of what numbers can be: told in words, kept out of every figure, and never a NaN.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use index_core::{Edit, EditError, EntryCorrection, Field, FigureFault, List, OpenPlan, Record, Value};
use pii_planner::cli;
use pii_planner::plan_file::{catalogue, check, parse, print, samples};
use pii_planner::text::Lang;
use serde_json::json;

/// The command line's exit code, output and messages.
fn run(args: &[&str]) -> (i32, String, String) {
    let args = std::iter::once("pii-planner").chain(args.iter().copied()).map(Into::into);
    let (mut told, mut errors) = (Vec::new(), Vec::new());
    let exit = match cli::run(args, &mut told, &mut errors) {
        cli::Parsed::Done(exit) => exit as i32,
        _ => -1,
    };
    (exit, String::from_utf8(told).unwrap(), String::from_utf8(errors).unwrap())
}

/// A sample with its JSON changed.
fn sample_with(change: impl FnOnce(&mut serde_json::Value)) -> String {
    let mut json = serde_json::from_str(samples()[0].json).unwrap();
    change(&mut json);
    json.to_string()
}

#[test]
fn weights_that_cannot_be_weigh_nothing_and_are_told() {
    let corrections = json!([
        { "code": "1", "weight": 1e-300, "source": "x" }, { "code": "2", "weight": 1e14, "source": "x" },
        { "code": "3", "weight": 0, "source": "x" }, { "code": "1.1", "weight": 1e-4, "source": "x" },
        { "code": "1.2", "weight": 10_000, "source": "x" }
    ]);
    let text = sample_with(|json| json["framework_corrections"] = corrections);
    let loaded = parse(text.as_bytes()).unwrap();
    let context = catalogue().unwrap().context_for(&loaded.plan);
    let found = check(&loaded, &context);
    let of_weights: Vec<_> = found.iter().filter(|f| f.path.ends_with(".weight")).collect();
    let codes: Vec<_> = of_weights.iter().map(|f| (f.path.as_str(), f.code())).collect();
    let at = |n| {
        (["framework_corrections[0].weight", "framework_corrections[1].weight", "framework_corrections[2].weight"])[n]
    };
    assert_eq!(codes, [0, 1, 2].map(|n| (at(n), "weight_out_of_range")));
    assert_eq!(of_weights[0].what(Lang::Vi), "trọng số 1e\u{2212}300 nằm ngoài khoảng 0,0001 đến 10.000");
    assert!(context.framework.entries().iter().all(|e| e.effective_weight.is_finite() && e.effective_weight > 0.0));
    let plain = parse(samples()[0].json.as_bytes()).unwrap().plan;
    let plain = catalogue().unwrap().context_for(&plain);
    let weight = |context: &index_core::ScoringContext, code| context.framework.entry(code).unwrap().effective_weight;
    for code in ["1", "2", "3"] {
        assert_eq!(weight(&context, code).to_bits(), weight(&plain, code).to_bits(), "{code}");
    }
    let mut open = OpenPlan::new(loaded.plan, catalogue().unwrap());
    for wrong in [1e-5, 1e5, f64::NAN, f64::INFINITY, -1.0] {
        let edit =
            Edit::CorrectEntry(EntryCorrection { code: "1".into(), weight: Some(wrong), ..EntryCorrection::default() });
        assert!(matches!(open.apply(&edit), Err(EditError::Figure(FigureFault::WeightOutOfRange(_)))), "{wrong}");
    }
}

#[test]
fn a_number_larger_than_any_figure_is_kept_aside_and_comes_into_no_figure() {
    let text = sample_with(|json| {
        let measurement = &mut json["indicators"][0]["measurement"];
        for (field, number) in [("value", 1e308), ("min", -1e308), ("max", 1e16), ("score", 1e300)] {
            measurement[field] = json!(number);
        }
        json["baseline"]["score"] = json!(-1e300);
        json["data_sources"] = json!([{ "name": "x", "share_percent": 150 }]);
    });
    let loaded = parse(text.as_bytes()).unwrap();
    let context = catalogue().unwrap().context_for(&loaded.plan);
    let found = check(&loaded, &context);
    let told: Vec<_> = found.iter().filter(|f| ["no_figure", "share_out_of_range"].contains(&f.code())).collect();
    let n_of = |code: &str| told.iter().filter(|f| f.code() == code).count();
    assert_eq!((n_of("no_figure"), n_of("share_out_of_range")), (5, 1), "{told:?}");
    for lang in [Lang::Vi, Lang::En] {
        assert!(told.iter().all(|f| f.what(lang).chars().count() < 100 && !f.hint(lang).is_empty()), "{told:?}");
    }
    let printed = print(&loaded.plan);
    assert!(printed.contains("1e+308") || printed.contains("1e308"), "it is kept as it was");
    assert!(parse(printed.as_bytes()).unwrap().findings.is_empty(), "and told once");
}

#[test]
fn a_number_larger_than_any_figure_is_refused_in_every_field() {
    let mut open = OpenPlan::new(parse(samples()[0].json.as_bytes()).unwrap().plan, catalogue().unwrap());
    for (record, field) in [
        (Record::Measurement(0), Field::RawValue),
        (Record::Measurement(0), Field::Max),
        (Record::Row(List::Targets, 0), Field::Actual),
    ] {
        for number in [1.1e15, -1e16, f64::INFINITY, f64::NAN] {
            let refused = open.apply(&Edit::set(record, field, Value::Number(number)));
            assert!(
                matches!(refused, Err(EditError::Figure(FigureFault::NumberOutOfRange(_)))),
                "{number}: {refused:?}"
            );
        }
    }
}

#[test]
fn a_score_just_outside_is_told_as_it_was_given() {
    let (exit, _, errors) = run(&["what-if", "can-tho-2025", "--set", "6.2.4=score:100.0000001"]);
    assert_eq!(exit, 2);
    assert!(errors.contains("điểm 100,0000001 nằm ngoài khoảng 0 đến 100"), "{errors}");
    let (_, _, errors) = run(&["what-if", "can-tho-2025", "--set", "6.2.4=score:1e300"]);
    assert!(errors.chars().count() < 300, "{errors}");
}

#[test]
fn today_has_one_of_two_forms() {
    let shown = |day: &str| run(&["show", "can-tho-2025", "--table", "deadlines", "--today", day]);
    let (exit, deadlines, _) = shown("2025-06-19");
    assert_eq!((exit, &shown("19/06/2025").1), (0, &deadlines));
    for odd in [
        "2025-6-19",
        "+2025-06-19",
        "2025- 06-19",
        "2025-06-19 ",
        "19-06-2025",
        "2025/06/19",
        "2025-02-30",
        "31/06/2025",
        "hôm nay",
    ] {
        let (exit, _, errors) = shown(odd);
        assert_eq!(exit, 2, "{odd}");
        assert!(errors.contains("--today") && errors.contains("YYYY-MM-DD, DD/MM/YYYY"), "{errors}");
    }
}
