//! Places that others hold are nobody else's, and a name that no province has counts nowhere.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use index_core::{
    Contradiction, Document, Edit, GoalQuestion, GoalState, ProblemKind, Seeking, Standing, Undecided, Wanted,
    goal_seek,
};
use pii_planner::plan_file::{catalogue, parse};

fn document(province: &str, rest: &str) -> Document {
    let json = format!(
        r#"{{"format": "pii-plan", "version": 1, "document": {{"title": "x", "province": "{province}"}},
        "framework": "pii-2024", {rest}}}"#
    );
    Document::new(parse(json.as_bytes()).unwrap().plan, catalogue().unwrap())
}

fn span(document: &Document) -> (u32, u32, Option<u32>) {
    let span = document.scorecard().baseline.rank.unwrap();
    (span.best, span.worst, span.estimate)
}

fn state(document: &Document) -> (GoalState, Option<Undecided>) {
    let answer = document.judge(&document.plan().goals[0], None);
    (answer.state, answer.undecided)
}

fn contradictions(document: &Document) -> Vec<(String, Contradiction)> {
    let told = |p: &index_core::Problem| match &p.kind {
        ProblemKind::Contradiction(found) => Some((p.path.clone(), found.clone())),
        _ => None,
    };
    document.problems().iter().filter_map(told).collect()
}

fn scored(score: &str, of: u32, year: u32, rest: &str) -> String {
    format!(
        r#""reference": "pii-{year}", "baseline": {{"year": {year}, "score": {score}, "of": {of}, "basis": "document"}}{rest}"#
    )
}

#[test]
fn a_score_without_a_rank_has_the_places_that_nobody_holds() {
    let goal = r#", "goals": [{"id": "a", "text": "x", "rank_at_most": 7}]"#;
    // 6 has 48.76, 9 has 46.54, and 8 is Đà Nẵng's, whose score is not known.
    let of_2025 = document("Cần Thơ", &scored("47.5", 34, 2025, goal));
    assert_eq!(span(&of_2025), (7, 7, Some(7)));
    assert_eq!(state(&of_2025).0, GoalState::Met);
    // 13 is Huế's and 21 Lâm Đồng's; 12 has 42.05 and 22 has 37.88.
    let of_2024 =
        document("Hà Nam", &scored("42.00", 63, 2024, r#", "goals": [{"id": "a", "text": "x", "rank_at_most": 13}]"#));
    let (best, worst, _) = span(&of_2024);
    assert_eq!((best, worst), (14, 20));
    assert_eq!(state(&of_2024).0, GoalState::Missed);
}

#[test]
fn a_score_that_fits_no_place_is_a_contradiction_and_no_certain_rank() {
    let goal = r#", "goals": [{"id": "a", "text": "x", "rank_at_most": 8}]"#;
    // Between 46.01 of rank 7 and 45.49 of rank 8, and the first free place is 14.
    let squeezed = document("Hà Nam", &scored("45.90", 63, 2024, goal));
    let (best, worst, _) = span(&squeezed);
    assert_eq!((best, worst), (8, 14));
    assert_ne!(state(&squeezed).0, GoalState::Met);
    let found = contradictions(&squeezed);
    assert!(found.iter().any(|(path, c)| path == "baseline" && matches!(c, Contradiction::NoSeat { .. })), "{found:?}");
    let above_all = document("Hà Nam", &scored("70", 63, 2024, ""));
    assert!(contradictions(&above_all).iter().any(|(_, c)| matches!(c, Contradiction::NoSeat { .. })));
    assert!(span(&above_all).1 > 1);
}

#[test]
fn results_without_a_place_are_told() {
    let with = |corrections: &str| {
        let rest = format!(r#""reference": "pii-2024", "reference_corrections": [{corrections}]"#);
        contradictions(&document("Cần Thơ", &rest))
    };
    assert_eq!(with(""), []);
    let twice = with(
        r#"{"province": "Hà Nam", "rank": 6, "source": "x"}, {"province": "Quảng Ninh", "rank": 6, "score": 47.82, "source": "x"}"#,
    );
    assert!(twice.iter().any(|(_, c)| matches!(c, Contradiction::Crowded { rank: 7, .. })), "{twice:?}");
    let homeless = with(r#"{"province": "Hà Nam", "score": 46.5, "source": "x"}"#);
    let expected = Contradiction::NoSeat { province: "Hà Nam".to_owned(), score: 46.5 };
    assert_eq!(homeless, [("reference_corrections[0]".to_owned(), expected)]);
}

#[test]
fn a_name_that_no_province_has_decides_nothing_and_is_told() {
    let of = |members: &str| {
        let goals = format!(
            r#""reference": "pii-2024", "goals": [{{"id": "a", "text": "x", "rank_at_most": 1, "scope": "region", "region": "r",
            "provinces": ["Cần Thơ", {members}]}}]"#
        );
        document("Cần Thơ", &goals)
    };
    assert_eq!(state(&of(r#""TP. Hồ Chí Minh", "Đà Nẵng""#)).0, GoalState::Missed);
    assert_eq!(
        state(&of(r#""TP.HCM", "đà nẵng", "Tỉnh Quảng Ninh""#)).0,
        GoalState::Missed,
        "however they are written"
    );
    let misspelt = of(r#""Đà Nẳngg""#);
    assert_eq!(state(&misspelt), (GoalState::Unknown, Some(Undecided::NoSuchProvince)));
    let told = |document: &Document| {
        document.problems().iter().filter(|p| matches!(p.kind, ProblemKind::NoSuchProvince(_))).count()
    };
    assert_eq!(told(&misspelt), 1);
    let corrected = |name: &str| {
        let rest = format!(
            r#""reference": "pii-2024", "reference_corrections": [{{"province": "{name}", "rank": 9, "score": 44.5, "source": "x"}}]"#
        );
        document("Cần Thơ", &rest)
    };
    let row = |document: &Document| {
        let rows = document.context().reference.as_ref().unwrap().rows.clone();
        rows.iter().find(|row| row.rank == Some(9) && row.score == Some(44.5)).map(|row| row.province.clone())
    };
    for name in ["Thái Nguyên", "Tỉnh Thái Nguyên", "thái nguyên"] {
        assert_eq!(row(&corrected(name)).as_deref(), Some("Thái Nguyên"), "{name}");
        assert_eq!(told(&corrected(name)), 0);
    }
    let unknown = corrected("Thái Nguyênn");
    assert_eq!((row(&unknown), told(&unknown)), (None, 1), "it counts nowhere");
}

#[test]
fn a_region_counts_a_member_of_whom_only_the_score_is_known() {
    let goal = |other: &str| {
        format!(
            r#""reference": "pii-2024", "goals": [{{"id": "a", "text": "x", "rank_at_most": 1, "scope": "region", "region": "r",
            "provinces": ["{other}"]}}]"#
        )
    };
    // Nghệ An has 32.69, Gia Lai 26.31 and no rank.
    assert_eq!(state(&document("Nghệ An", &goal("Gia Lai"))).0, GoalState::Met);
    assert_eq!(state(&document("Gia Lai", &goal("Nghệ An"))).0, GoalState::Missed);
}

#[test]
fn what_is_assumed_of_others_takes_no_goal_away_that_holds_without_it() {
    let codes =
        ["1.1.1", "1.1.2", "1.1.3", "1.2.1", "1.2.2", "1.2.3", "2.1.1", "2.1.2", "2.1.3", "2.2.1", "6.2.4", "4.1.3"];
    let rows = codes.map(|code| {
        format!(r#"{{"code": "{code}", "measurement": {{"rank": 57, "of": 63, "year": 2024, "basis": "document"}}}}"#)
    });
    let plan = |corrections: &str| {
        let rest = format!(
            r#""reference": "pii-2024", "indicators": [{}], "reference_corrections": [{corrections}]"#,
            rows.join(",")
        );
        document("Cần Thơ", &rest)
    };
    let assumed = plan(r#"{"province": "Hà Nội", "score": 51.5}"#);
    for places in [10, 20, 30, 40] {
        for document in [&plan(""), &assumed] {
            let question = GoalQuestion { wanted: Wanted::Rank(6), is_certain: true, max_places: Some(places) };
            let seeking = goal_seek(document.plan(), document.context(), document.scorecard(), &question);
            assert!(matches!(seeking, Seeking::Found(_)), "{places}");
        }
    }
}

#[test]
fn an_assumption_that_moves_nothing_marks_nothing() {
    let mut document = document(
        "Cần Thơ",
        r#""reference": "pii-2024",
        "indicators": [{"code": "6.2.4", "measurement": {"rank": 57, "of": 63, "year": 2024, "basis": "document"}}]"#,
    );
    let set = |code: &str, to: u32, assumed: Option<u32>| Edit::SetMove {
        code: code.to_owned(),
        to: Standing::Rank(to),
        assumed: assumed.map(Standing::Rank),
    };
    document.apply(&set("6.2.4", 55, None)).unwrap();
    let before = document.outcome().scenario;
    document.apply(&set("1.2.1", 30, Some(30))).unwrap();
    assert_eq!(document.outcome().scenario, before);
    document.apply(&set("1.2.1", 29, Some(30))).unwrap();
    assert!(document.outcome().scenario.is_rank_assumed());
}

#[test]
fn an_assumed_figure_that_gives_way_to_a_published_one_is_not_shown_and_told() {
    let score = document(
        "Lai Châu",
        r#""reference": "pii-2025", "baseline": {"year": 2025, "of": 34, "score": 80, "basis": "assumed"},
        "reference_corrections": [{"province": "Lai Châu", "rank": 30, "source": "x"}]"#,
    );
    assert_eq!(score.scorecard().baseline.score, None, "rank 30 cannot have 80");
    let is_told =
        |document: &Document, told: fn(&ProblemKind) -> bool| document.problems().iter().any(|p| told(&p.kind));
    assert!(is_told(&score, |kind| matches!(kind, ProblemKind::AssumedScoreUnused { .. })));
    let rank = document(
        "Quảng Ngãi",
        r#""reference": "pii-2023", "baseline": {"year": 2023, "of": 63, "rank": 48, "basis": "assumed"}"#,
    );
    assert!(is_told(&rank, |kind| matches!(kind, ProblemKind::AssumedRankUnused { .. })));
    let sourceless = document("Hà Nam", r#""baseline": {"year": 2024, "of": 63, "rank": 31, "basis": "published"}"#);
    assert!(is_told(&sourceless, |kind| matches!(kind, ProblemKind::BaselineWithoutSource)));
}
