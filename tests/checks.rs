//! What `check` says of figures that cannot be, as the door and scoring see them.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod plans;

use index_core::{
    Basis, Edit, EditError, Field, FigureFault, List, OpenPlan, Problem, ProblemKind, Record, RefusalKind, Value,
};
use pii_planner::intake::{ReadFault, field_value};
use pii_planner::plan_file::catalogue;
use pii_planner::text::{Lang, problems};

fn open(rest: &str) -> OpenPlan {
    plans::open("Nam Định", rest)
}

fn ranks_told(open: &OpenPlan) -> Vec<(String, u32, u32)> {
    let told = |p: &index_core::Problem| match p.kind {
        ProblemKind::Figure(FigureFault::RankOutOfRange { rank, of: Some(of) }) => Some((p.path.clone(), rank, of)),
        _ => None,
    };
    open.problems().iter().filter_map(told).collect()
}

#[test]
fn a_rank_beyond_the_last_is_told_wherever_it_stands_as_the_door_refuses_it() {
    let open = open(
        r#""reference": "pii-2024", "baseline": {"rank": 70, "year": 2024, "basis": "assumed"},
        "goals": [{"id": "a", "text": "x", "rank_at_most": 70}],
        "indicators": [{"code": "6.2.4", "lead": "A", "expected_rank": 64}]"#,
    );
    let places = ["baseline.rank", "goals[0].rank_at_most", "indicators[0].expected_rank"];
    assert_eq!(
        ranks_told(&open),
        places.map(str::to_owned).into_iter().zip([70, 70, 64]).map(|(p, r)| (p, r, 63)).collect::<Vec<_>>()
    );
    let fields = [
        (Record::Baseline, Field::Rank, 70),
        (Record::Row(List::Goals, 0), Field::RankAtMost, 70),
        (Record::Row(List::Indicators, 0), Field::ExpectedRank, 64),
    ];
    for (record, field, rank) in fields {
        let edit = Edit::set(record, field, Value::Count(rank));
        assert_eq!(
            open.preview(&edit).err(),
            Some(EditError::Figure(FigureFault::RankOutOfRange { rank, of: Some(63) })),
            "{field:?}"
        );
    }
}

/// It counts nowhere, so nothing is said of which of two figures is used.
#[test]
fn a_figure_that_is_none_is_told_once() {
    let figures = [
        r#""rank": 70, "basis": "published", "source": "x""#,
        r#""rank": 70, "basis": "assumed""#,
        r#""score": 120, "basis": "published", "source": "x""#,
        r#""score": 120, "basis": "assumed""#,
    ];
    for (figure, province) in figures.into_iter().flat_map(|f| [(f, "Cần Thơ"), (f, "Gia Lai"), (f, "Kon Tum")]) {
        let rest = format!(r#""reference": "pii-2024", "baseline": {{{figure}, "year": 2024}}"#);
        let open = plans::open(province, &rest);
        let told: Vec<_> = open.problems().iter().filter(|p| p.path.starts_with("baseline")).collect();
        assert!(matches!(told[..], [p] if matches!(p.kind, ProblemKind::Figure(_))), "{province} {figure}: {told:?}");
        let notes = &open.scorecard().notes;
        assert!(!notes.iter().any(|note| matches!(note, index_core::Note::Contradiction(_))), "{figure}: {notes:?}");
    }
}

/// The results rank 63, the plan says 34 and is not compared with them.
#[test]
fn an_indicator_is_ranked_among_as_many_for_check_as_for_scoring() {
    let open = open(
        r#""reference": "pii-2024", "baseline": {"rank": 7, "of": 34, "year": 2025, "basis": "published"},
        "indicators": [{"code": "6.2.4", "lead": "A", "measurement": {"rank": 50, "basis": "document"}}]"#,
    );
    assert_eq!(open.scorecard().n_units, 34);
    assert_eq!(ranks_told(&open), [("indicators[0].measurement.rank".to_owned(), 50, 34)]);
}

#[test]
fn a_rank_expected_of_an_indicator_is_among_as_many_as_its_own() {
    let open = open(
        r#""reference": "pii-2024", "baseline": {"rank": 7, "of": 34, "year": 2025, "basis": "published"},
        "indicators": [{"code": "6.2.4", "lead": "A", "measurement": {"rank": 50, "of": 63, "basis": "document"}}]"#,
    );
    let expected = Edit::set(Record::Row(List::Indicators, 0), Field::ExpectedRank, Value::Count(40));
    assert!(ranks_told(&open).is_empty() && open.preview(&expected).is_ok());
}

#[test]
fn a_second_move_of_an_indicator_is_the_one_that_is_told() {
    let open = open(
        r#""reference": "pii-2024", "baseline": {"rank": 7, "year": 2024, "basis": "assumed"},
        "indicators": [{"code": "6.2.4", "lead": "A", "measurement": {"rank": 57, "of": 63, "basis": "document"}}],
        "scenarios": [{"name": "A", "moves": [{"code": "6.2.4", "rank": 30}, {"code": "6.2.4", "rank": 20}]}]"#,
    );
    let told: Vec<&str> = open
        .problems()
        .iter()
        .filter(|p| p.kind == ProblemKind::MoveRefused(RefusalKind::MovedTwice))
        .map(|p| p.path.as_str())
        .collect();
    assert_eq!(told, ["scenarios[0].moves[1]"]);
}

#[test]
fn a_goal_of_a_year_that_ranked_more_is_no_fault() {
    let of_year = |by: i32| {
        let goal = format!(r#"{{"id": "a", "text": "x", "rank_at_most": 40, "by": {by}}}"#);
        open(&format!(
            r#""reference": "pii-2025", "baseline": {{"rank": 7, "of": 34, "year": 2025, "basis": "assumed"}}, "goals": [{goal}]"#
        ))
    };
    assert!(ranks_told(&of_year(2024)).is_empty(), "63 were ranked then");
    assert_eq!(ranks_told(&of_year(2030)), [("goals[0].rank_at_most".to_owned(), 40, 34)]);
}

#[test]
fn a_goal_in_a_region_is_among_its_provinces() {
    let open = open(
        r#""reference": "pii-2024", "goals": [{"id": "a", "text": "x", "rank_at_most": 9, "scope": "region",
        "region": "Đồng bằng sông Hồng", "provinces": ["Hà Nội", "Hải Phòng"]}]"#,
    );
    assert_eq!(ranks_told(&open), [("goals[0].rank_at_most".to_owned(), 9, 3)]);
    let set = |rank| Edit::set(Record::Row(List::Goals, 0), Field::RankAtMost, Value::Count(rank));
    assert_eq!(
        open.preview(&set(4)).err(),
        Some(EditError::Figure(FigureFault::RankOutOfRange { rank: 4, of: Some(3) }))
    );
    assert!(open.preview(&set(3)).is_ok());
}

#[test]
fn an_indicator_ranked_among_more_than_there_were_is_told() {
    let told = |of| {
        let open = open(&format!(
            r#""reference": "pii-2024", "indicators": [{{"code": "6.2.4", "lead": "A",
            "measurement": {{"rank": 50, "of": {of}, "year": 2024, "basis": "document"}}}}]"#
        ));
        let is_told = |p: &index_core::Problem| p.kind == ProblemKind::OfDiffers { of, reference: 63 };
        open.problems().iter().any(is_told)
    };
    assert!(told(70_u32) && !told(63) && !told(60));
}

/// What a plan writes over a published result without saying from where is the plan's own.
#[test]
fn a_result_corrected_without_a_source_is_an_assumption() {
    let standing = |source: &str| {
        let open = open(&format!(
            r#""reference": "pii-2024", "reference_corrections": [{{"province": "Nam Định", "rank": 20, "score": 39{source}}}]"#
        ));
        let baseline = open.scorecard().baseline;
        (baseline.basis, baseline.rank.map(|rank| (rank.best, rank.is_assumed)))
    };
    assert_eq!(standing(""), (Basis::Assumed, Some((20, true))));
    assert_eq!(standing(r#", "source": "Công văn 12""#), (Basis::Published, Some((20, false))));
}

#[test]
fn figures_of_two_years_are_told_apart() {
    let open = open(
        r#""reference": "pii-2024", "indicators": [{"code": "6.2.4", "lead": "A",
        "measurement": {"rank": 30, "of": 34, "year": 2025, "basis": "document"}}]"#,
    );
    let told = ProblemKind::FigureOfOtherYear { year: 2025, baseline: 2024 };
    assert!(open.problems().iter().any(|p| p.kind == told && p.path == "indicators[0].measurement.year"));
}

/// 34 provinces were ranked in 2025, 63 before.
#[test]
fn a_rank_is_among_those_of_its_own_year() {
    let mut open = open(
        r#""reference": "pii-2024", "indicators": [{"code": "6.2.4", "lead": "A",
        "measurement": {"score": 30, "year": 2025, "basis": "document"}}]"#,
    );
    let set = |rank| Edit::set(Record::Measurement(0), Field::Rank, Value::Count(rank));
    assert_eq!(
        open.preview(&set(40)).err(),
        Some(EditError::Figure(FigureFault::RankOutOfRange { rank: 40, of: Some(34) }))
    );
    open.apply(&set(12)).unwrap();
    assert_eq!(open.plan().indicators[0].measurement.as_ref().unwrap().of, Some(34));
}

/// A neighbour's score that a plan states without a source makes nothing certain.
#[test]
fn others_without_a_source_make_a_scenario_an_assumption() {
    let after = |source: &str| {
        let mut open = open(&format!(
            r#""reference": "pii-2023", "baseline": {{"rank": 18, "score": 42.52, "year": 2023, "basis": "published"}},
            "reference_corrections": [{{"province": "Hà Nam", "rank": 17, "score": 43{source}}}]"#
        ));
        let at = |rank| index_core::Standing::Rank(rank);
        let to = Edit::SetMove { code: "1.2.1".to_owned(), to: at(20), assumed: Some(at(55)) };
        open.apply(&to).unwrap();
        let told = ProblemKind::CorrectionWithoutSource("Hà Nam".to_owned());
        let baseline = open.scorecard().baseline.rank.unwrap().is_assumed;
        (baseline, open.problems().iter().any(|p| p.kind == told))
    };
    assert_eq!(after(""), (false, true), "what is published stands");
    assert_eq!(after(r#", "source": "  ""#), (false, true), "blanks are no source");
    assert_eq!(after(r#", "source": "Công văn 12""#), (false, false));
    let moved = |source: &str| {
        let mut open = open(&format!(
            r#""reference": "pii-2023", "baseline": {{"rank": 18, "score": 42.52, "year": 2023, "basis": "published"}},
            "indicators": [{{"code": "1.2.1", "lead": "A", "measurement": {{"rank": 55, "basis": "document"}}}}],
            "reference_corrections": [{{"province": "Hà Nam", "rank": 17, "score": 43{source}}}]"#
        ));
        let to = index_core::Standing::Rank(20);
        open.apply(&Edit::SetMove { code: "1.2.1".to_owned(), to, assumed: None }).unwrap();
        open.outcome().scenario.rank.unwrap().is_assumed
    };
    assert!(moved("") && !moved(r#", "source": "Công văn 12""#));
}

/// Whoever asks among how many a rank is gets one answer: scoring, the form, `check` and the door.
#[test]
fn among_how_many_a_rank_is_has_one_answer() {
    let of_2025 = open(
        r#""reference": "pii-2024", "baseline": {"rank": 7, "of": 63, "year": 2024, "basis": "assumed"},
        "indicators": [{"code": "6.2.4", "lead": "A", "measurement": {"rank": 20, "year": 2025, "basis": "document"}},
                       {"code": "1.2.1", "lead": "A"}],
        "goals": [{"id": "a", "text": "x", "rank_at_most": 3, "scope": "region", "region": "Đồng bằng sông Hồng",
                   "provinces": ["Hà Nội", "Hải Phòng"]}]"#,
    );
    let score = of_2025.scorecard().indicators.iter().flatten().next().unwrap().score;
    assert!((score - 100.0 * 14.0 / 33.0).abs() < 1e-9, "34 were ranked in 2025: {score}");
    assert_eq!((of_2025.units_of("6.2.4"), of_2025.units_of("1.2.1")), (34, 63));
    let read = |record, field, text: &str| field_value(&of_2025, Lang::Vi, (record, field), text);
    let row = Record::Row(List::Indicators, 0);
    assert_eq!(read(row, Field::ExpectedRank, "9/34"), Ok(Value::Count(9)));
    assert_eq!(read(row, Field::ExpectedRank, "9/63"), Err(ReadFault::OtherUnits { written: 63, known: 34 }));
    let goal = Record::Row(List::Goals, 0);
    assert_eq!(read(goal, Field::RankAtMost, "2/3"), Ok(Value::Count(2)), "of the three of its region");
    // A rank typed into a row without figures, then its year: it is of those ranked in the baseline's year until then.
    let mut typed = of_2025.clone();
    let set = |field, value| Edit::set(Record::Measurement(1), field, value);
    typed.apply(&set(Field::Year, Value::Year(2025))).unwrap();
    typed.apply(&set(Field::Rank, Value::Count(12))).unwrap();
    assert_eq!(typed.plan().indicators[1].measurement.as_ref().unwrap().of, Some(34));
    // What check lets stand the door lets in.
    let mut past = open(
        r#""reference": "pii-2025", "baseline": {"rank": 7, "of": 34, "year": 2025, "basis": "assumed"},
        "goals": [{"id": "a", "text": "x", "rank_at_most": 4, "by": 2024}]"#,
    );
    past.apply(&Edit::set(goal, Field::RankAtMost, Value::Count(40))).unwrap();
}

/// The computed score stands beside the rank as a doubt, so the list of problems names it as well.
#[test]
fn a_computed_score_that_the_published_rank_does_not_allow_is_told() {
    let catalogue = catalogue().unwrap();
    let codes = catalogue.framework("pii-2024").unwrap().indicators().map(|entry| entry.spec.code.clone());
    let codes: Vec<String> = codes.collect();
    let told = |score: f64| {
        let row = |code: &String| {
            format!(r#"{{"code": "{code}", "measurement": {{"score": {score}, "year": 2024, "basis": "document"}}}}"#)
        };
        let rows: Vec<String> = codes.iter().map(row).collect();
        let open = open(&format!(
            r#""reference": "pii-2024", "baseline": {{"rank": 11, "year": 2024, "of": 63, "basis": "document"}},
            "indicators": [{}]"#,
            rows.join(",")
        ));
        open.problems().iter().any(|p| matches!(p.kind, ProblemKind::ComputedOutside { .. }))
    };
    assert!(told(60.0) && !told(43.0));
}

/// Two provinces may share a rank; where the results say so and the scores do not speak against it, nothing is wrong.
#[test]
fn a_rank_that_is_published_of_two_is_shared() {
    let of = |own: &str, other: &str| {
        let source = r#""source": "Công văn 12""#;
        let corrections =
            format!(r#"[{{"province": "Lai Châu", {own}, {source}}}, {{"province": "Điện Biên", {other}, {source}}}]"#);
        let rest = format!(r#""reference": "pii-2025", "reference_corrections": {corrections}"#);
        let open = plans::open("Lai Châu", &rest);
        (open.scorecard().table.is_contradictory(), open.scorecard().baseline.rank.unwrap().best)
    };
    assert_eq!(of(r#""rank": 30"#, r#""rank": 30"#), (false, 30));
    assert_eq!(of(r#""rank": 30"#, r#""rank": 30, "score": 30.5"#), (false, 30));
    assert_eq!(of(r#""rank": 30, "score": 30.5"#, r#""rank": 30, "score": 30.5"#), (false, 30));
    assert!(of(r#""rank": 30, "score": 30.4"#, r#""rank": 30, "score": 30.5"#).0);
}

#[test]
fn scores_that_do_not_fall_are_told_with_the_names() {
    let open = open(
        r#""reference": "pii-2024", "reference_corrections": [{"province": "Cần Thơ", "score": 60.5, "source": "x"}]"#,
    );
    let is_told = |p: &&index_core::Problem| matches!(p.kind, ProblemKind::Contradiction(_));
    let told = problems::what(Lang::Vi, &open.problems().iter().find(is_told).unwrap().kind);
    assert!(told.contains("hạng 7 (Cần Thơ) có điểm 60,50") && told.contains("hạng 6 (Quảng Ninh)"), "{told}");
}

/// What a plan states of the results of a year is checked, whichever year it is.
#[test]
fn results_of_another_year_that_cannot_all_be_true_are_told() {
    let found = |stated: &[(&str, Option<u32>, Option<f64>)]| {
        let corrections = stated.iter().map(|(province, rank, score)| {
            let (rank, score) =
                (rank.map(|rank| format!(r#", "rank": {rank}"#)), score.map(|s| format!(r#", "score": {s}"#)));
            let (rank, score) = (rank.unwrap_or_default(), score.unwrap_or_default());
            format!(r#"{{"province": "{province}", "year": 2026{rank}{score}, "source": "x"}}"#)
        });
        let corrections = corrections.collect::<Vec<_>>().join(",");
        let baseline = r#""reference": "pii-2025", "baseline": {"year": 2025, "of": 34}"#;
        let open = plans::open("Cao Bằng", &format!(r#"{baseline}, "reference_corrections": [{corrections}]"#));
        let of_year = |problem: &Problem| match &problem.kind {
            ProblemKind::ResultsOfYear { year: 2026, contradiction } => {
                Some((problem.path.clone(), <&str>::from(contradiction)))
            }
            _ => None,
        };
        open.problems().iter().filter_map(of_year).collect::<Vec<_>>()
    };
    let falling = [("Hà Nội", Some(1), Some(70.0)), ("Huế", Some(10), Some(60.0)), ("Lai Châu", Some(12), Some(58.0))];
    assert_eq!(found(&falling), []);
    let path = |at: usize| format!("reference_corrections[{at}]");
    let with = |more: &[(&'static str, Option<u32>, Option<f64>)]| found(&[&falling[..], more].concat());
    assert_eq!(with(&[("Cao Bằng", Some(11), Some(69.9))]), [(path(3), "score_outside_neighbours")]);
    assert_eq!(with(&[("Sơn La", Some(5), Some(64.0)), ("Lào Cai", Some(5), Some(66.0))]), [(path(3), "not_falling")]);
    let taken = with(&[("Cao Bằng", Some(10), Some(55.0))]);
    assert_eq!(taken, [(path(1), "rank_taken"), (path(3), "score_outside_neighbours")]);
}

/// Whoever has not named the province is not led to change figures that are right.
#[test]
fn without_a_province_nothing_of_the_results_is_a_contradiction() {
    let baseline = r#""reference": "pii-2024", "baseline": {"rank": 7, "score": 46.01, "of": 63, "year": 2024,
        "basis": "published", "source": "x"}"#;
    let contradictions = |province: &str| {
        let open = plans::open(province, baseline);
        open.problems().iter().filter(|p| matches!(p.kind, ProblemKind::Contradiction(_))).count()
    };
    assert_eq!(contradictions(""), 0);
    assert!(contradictions("Nam Định") > 0, "rank 7 is Cần Thơ's");
}
