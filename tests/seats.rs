//! Places that others hold are nobody else's, and a name that no province has counts nowhere.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod plans;

use index_core::{
    Assumptions, Contradiction, Edit, GoalQuestion, GoalState, OpenPlan, ProblemKind, ResultCorrection, Seeking, Side,
    Standing, Subject, Undecided, Wanted, goal_seek, observed,
};
use pii_planner::text::Lang;
use pii_planner::text::explain_words::{asked, explained};
use plans::open;

fn span(open: &OpenPlan) -> (u32, u32, Option<u32>) {
    let span = open.scorecard().baseline.rank.unwrap();
    (span.best, span.worst, span.estimate)
}

fn state(open: &OpenPlan) -> (GoalState, Option<Undecided>) {
    let answer = open.judge(&open.plan().goals[0], None);
    (answer.state, answer.undecided)
}

fn contradictions(open: &OpenPlan) -> Vec<(String, Contradiction)> {
    let told = |p: &index_core::Problem| match &p.kind {
        ProblemKind::Contradiction(found) => Some((p.path.clone(), found.clone())),
        _ => None,
    };
    open.problems().iter().filter_map(told).collect()
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
    let of_2025 = open("Cần Thơ", &scored("47.5", 34, 2025, goal));
    assert_eq!(span(&of_2025), (7, 7, Some(7)));
    assert_eq!(state(&of_2025).0, GoalState::Met);
    // 13 is Huế's and 21 Lâm Đồng's; 12 has 42.05 and 22 has 37.88.
    let of_2024 =
        open("Hà Nam", &scored("42.00", 63, 2024, r#", "goals": [{"id": "a", "text": "x", "rank_at_most": 13}]"#));
    let (best, worst, _) = span(&of_2024);
    assert_eq!((best, worst), (13, 20), "nobody knows Huế's score: it may be ours, and then the rank is shared");
    assert_eq!(state(&of_2024).0, GoalState::LikelyMissed);
}

#[test]
fn a_score_that_fits_no_place_is_a_contradiction_and_no_certain_rank() {
    let goal = r#", "goals": [{"id": "a", "text": "x", "rank_at_most": 8}]"#;
    // Between 46.01 of rank 7 and 45.49 of rank 8, and the first free place is 14.
    let squeezed = open("Hà Nam", &scored("45.90", 63, 2024, goal));
    let (best, worst, _) = span(&squeezed);
    assert_eq!((best, worst), (8, 14));
    assert_ne!(state(&squeezed).0, GoalState::Met);
    let found = contradictions(&squeezed);
    assert!(found.iter().any(|(path, c)| path == "baseline" && matches!(c, Contradiction::NoSeat { .. })), "{found:?}");
    let above_all = open("Hà Nam", &scored("70", 63, 2024, ""));
    assert!(contradictions(&above_all).iter().any(|(_, c)| matches!(c, Contradiction::NoSeat { .. })));
    assert!(span(&above_all).1 > 1);
}

#[test]
fn results_without_a_place_are_told() {
    let with = |corrections: &str| {
        let rest = format!(r#""reference": "pii-2024", "reference_corrections": [{corrections}]"#);
        contradictions(&open("Cần Thơ", &rest))
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
        open("Cần Thơ", &goals)
    };
    assert_eq!(state(&of(r#""TP. Hồ Chí Minh", "Đà Nẵng""#)).0, GoalState::Missed);
    assert_eq!(
        state(&of(r#""TP.HCM", "đà nẵng", "Tỉnh Quảng Ninh""#)).0,
        GoalState::Missed,
        "however they are written"
    );
    let misspelt = of(r#""Đà Nẳngg""#);
    assert_eq!(state(&misspelt), (GoalState::Unknown, Some(Undecided::NoSuchProvince)));
    let told =
        |open: &OpenPlan| open.problems().iter().filter(|p| matches!(p.kind, ProblemKind::NoSuchProvince(_))).count();
    assert_eq!(told(&misspelt), 1);
    let corrected = |name: &str| {
        let rest = format!(
            r#""reference": "pii-2024", "reference_corrections": [{{"province": "{name}", "rank": 9, "score": 44.5, "source": "x"}}]"#
        );
        open("Cần Thơ", &rest)
    };
    let row = |open: &OpenPlan| {
        let rows = open.context().reference.as_ref().unwrap().rows.clone();
        rows.iter().find(|row| row.rank() == Some(9) && row.score() == Some(44.5)).map(|row| row.province.clone())
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
    assert_eq!(state(&open("Nghệ An", &goal("Gia Lai"))).0, GoalState::Met);
    assert_eq!(state(&open("Gia Lai", &goal("Nghệ An"))).0, GoalState::Missed);
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
        open("Cần Thơ", &rest)
    };
    let assumed = plan(r#"{"province": "Hà Nội", "score": 51.5}"#);
    for places in [10, 20, 30, 40] {
        for open in [&plan(""), &assumed] {
            let question = GoalQuestion { wanted: Wanted::Rank(6), is_certain: true, max_places: Some(places) };
            let seeking = goal_seek(open.plan(), open.context(), open.scorecard(), &question);
            assert!(matches!(seeking, Seeking::Found(_)), "{places}");
        }
    }
}

#[test]
fn an_assumption_that_moves_nothing_marks_nothing() {
    let mut open = open(
        "Cần Thơ",
        r#""reference": "pii-2024",
        "indicators": [{"code": "6.2.4", "measurement": {"rank": 57, "of": 63, "year": 2024, "basis": "document"}}]"#,
    );
    let set = |code: &str, to: u32, assumed: Option<u32>| Edit::SetMove {
        code: code.to_owned(),
        to: Standing::Rank(to),
        assumed: assumed.map(Standing::Rank),
    };
    open.apply(&set("6.2.4", 55, None)).unwrap();
    let before = open.outcome().scenario;
    open.apply(&set("1.2.1", 30, Some(30))).unwrap();
    assert_eq!(open.outcome().scenario, before);
    open.apply(&set("1.2.1", 29, Some(30))).unwrap();
    assert!(open.outcome().scenario.is_rank_assumed());
}

#[test]
fn an_assumed_figure_that_gives_way_to_a_published_one_is_not_shown_and_told() {
    let score = open(
        "Lai Châu",
        r#""reference": "pii-2025", "baseline": {"year": 2025, "of": 34, "score": 80, "basis": "assumed"},
        "reference_corrections": [{"province": "Lai Châu", "rank": 30, "source": "x"}]"#,
    );
    assert_eq!(score.scorecard().baseline.score, None, "rank 30 cannot have 80");
    let is_told = |open: &OpenPlan, told: fn(&ProblemKind) -> bool| open.problems().iter().any(|p| told(&p.kind));
    assert!(is_told(&score, |kind| matches!(kind, ProblemKind::AssumedScoreUnused { .. })));
    let rank = open(
        "Quảng Ngãi",
        r#""reference": "pii-2023", "baseline": {"year": 2023, "of": 63, "rank": 48, "basis": "assumed"}"#,
    );
    assert!(is_told(&rank, |kind| matches!(kind, ProblemKind::AssumedRankUnused { .. })));
    let sourceless = open("Hà Nam", r#""baseline": {"year": 2024, "of": 63, "rank": 31, "basis": "published"}"#);
    assert!(is_told(&sourceless, |kind| matches!(kind, ProblemKind::BaselineWithoutSource)));
}

/// What is assumed of a member makes no place in the region certain, and what is assumed of a score leaves its seat as it is.
#[test]
fn an_assumed_seat_of_a_member_decides_nothing_for_certain() {
    let of = |province: &str, year: u32, member: &str, wanted: u32, correction: &str| {
        let rest = format!(
            r#""reference": "pii-{year}", "goals": [{{"id": "a", "text": "x", "rank_at_most": {wanted}, "scope": "region",
            "region": "r", "provinces": ["{member}"]}}], "reference_corrections": [{correction}]"#
        );
        state(&open(province, &rest)).0
    };
    let hcm = r#"{"province": "TP.HCM", "rank": 11, "score": 45.0}"#;
    assert_eq!(of("Bắc Ninh", 2025, "TP.HCM", 1, ""), GoalState::Missed);
    assert_ne!(of("Bắc Ninh", 2025, "TP.HCM", 1, hcm), GoalState::Met);
    let score_only = r#"{"province": "Hà Nội", "score": 60.0}"#;
    assert_eq!(of("Thanh Hóa", 2024, "Hà Nội", 1, score_only), GoalState::Missed, "Hà Nội is first whatever its score");
    let elsewhere = r#"{"province": "Nghệ An", "score": 32.5}"#;
    assert_eq!(
        of("Thanh Hóa", 2024, "Cà Mau", 2, elsewhere),
        GoalState::Met,
        "who is second of two is met by definition"
    );
}

#[test]
fn figures_that_contradict_each_other_make_no_goal_certain() {
    let with = |province: &str, wanted: u32, correction: &str, score: Option<f64>| {
        let rest = format!(
            r#""reference": "pii-2024", "goals": [{{"id": "a", "text": "x", "rank_at_most": {wanted}}}],
            "indicators": [{{"code": "6.2.4", "measurement": {{"score": 50, "year": 2024, "basis": "document"}}}}],
            "reference_corrections": [{correction}]"#
        );
        let mut open = open(province, &rest);
        if let Some(score) = score {
            let to = Standing::Score(score);
            open.apply(&Edit::SetMove { code: "6.2.4".to_owned(), to, assumed: None }).unwrap();
        }
        let outcome = open.outcome().clone();
        (open.judge(&open.plan().goals[0], Some(&outcome)).state, outcome.scenario.rank.unwrap())
    };
    let above = r#"{"province": "Thái Nguyên", "score": 46.5, "source": "x"}"#;
    assert_eq!(with("Cần Thơ", 7, "", None).0, GoalState::Met);
    assert_ne!(with("Cần Thơ", 7, above, None).0, GoalState::Met, "the slightest rise would cost places");
    let below = r#"{"province": "Bà Rịa - Vũng Tàu", "score": 47.89, "source": "x"}"#;
    let (state, span) = with("Đà Nẵng", 4, below, Some(60.0));
    assert!(state != GoalState::Met && span.worst >= 5, "that result may be the wrong one: {span:?}");
}

#[test]
fn a_province_that_there_is_not_and_a_crowd_at_the_end_are_told() {
    let own = |name: &str| {
        let open = open(name, r#""reference": "pii-2025""#);
        open.problems()
            .iter()
            .any(|p| p.path == "document.province" && matches!(p.kind, ProblemKind::NoSuchProvince(_)))
    };
    assert!(own("Cần Thơ City") && own("Quảng Nam") && !own("Cần Thơ") && !own("Cà Mau"));
    let rest =
        r#""reference": "pii-2024", "reference_corrections": [{"province": "Bắc Kạn", "rank": 63, "source": "x"}]"#;
    let found = contradictions(&open("Cần Thơ", rest));
    assert!(found.iter().any(|(_, c)| matches!(c, Contradiction::Crowded { rank: 63, .. })), "{found:?}");
}

/// One result of a province is corrected once, by whichever name, and by the ranks of its table.
#[test]
fn a_result_is_corrected_once_by_whichever_name() {
    let mut open = open(
        "Cần Thơ",
        r#""reference": "pii-2024", "baseline": {"of": 34, "rank": 5, "basis": "assumed"},
        "reference_corrections": [{"province": "Huế", "rank": 13, "score": 41.0, "source": "x"}]"#,
    );
    let corrected = |rank| ResultCorrection {
        province: "Thừa Thiên Huế".to_owned(),
        rank: Some(rank),
        score: Some(40.5),
        ..Default::default()
    };
    open.apply(&Edit::CorrectResult(corrected(40))).unwrap();
    let known: Vec<_> = open.plan().reference_corrections.iter().map(|c| (c.province.as_str(), c.rank)).collect();
    assert_eq!(known, [("Huế", Some(40))], "40 of 63, whatever the baseline says");
    assert!(open.apply(&Edit::CorrectResult(corrected(64))).is_err());
    open.apply(&Edit::UncorrectResult { province: "Thừa Thiên Huế".to_owned(), year: None }).unwrap();
    assert!(open.plan().reference_corrections.is_empty());
}

/// Scores that are printed otherwise are not the same, though the last digit of each is rounded.
#[test]
fn a_score_next_to_a_neighbours_is_on_its_own_side_of_it() {
    // Rank 14 has 44.01 and is above; 13 was free, but before it.
    let near =
        open("Tiền Giang", &scored("44.00", 63, 2023, r#", "goals": [{"id": "a", "text": "x", "rank_at_most": 13}]"#));
    let (best, worst, _) = span(&near);
    assert!(worst > 14 || best > 14, "{best}–{worst}");
    assert_ne!(state(&near).0, GoalState::Met);
    let last =
        open("Thái Bình", &scored("23.94", 63, 2024, r#", "goals": [{"id": "a", "text": "x", "rank_at_most": 62}]"#));
    assert_ne!(state(&last).0, GoalState::Met, "the last has 23.95");
}

/// A score that its rank cannot have decides no goal for certain, and neither does a province that there is not.
#[test]
fn doubtful_figures_decide_no_goal_for_certain() {
    let goals = r#", "goals": [{"id": "a", "text": "x", "score_at_least": 35}]"#;
    let contradicting = open("Lâm Đồng", &scored(r#"27.19, "rank": 21"#, 63, 2024, goals));
    assert_eq!(state(&contradicting).0, GoalState::LikelyMissed);
    let nobody =
        open("Cần Thơ City", &scored("46.01", 63, 2024, r#", "goals": [{"id": "a", "text": "x", "rank_at_most": 7}]"#));
    assert!(!matches!(state(&nobody).0, GoalState::Met | GoalState::Missed), "{:?}", state(&nobody));
}

/// Chances are counted at one of the places that others leave.
#[test]
fn a_chance_is_counted_at_a_place_that_is_free() {
    // Ninh Bình has 43.39 at rank 16 as well; 14 and 15 are others'.
    let tied = open("Hải Dương", &scored("43.39", 63, 2023, ""));
    let (best, worst, _) = span(&tied);
    let (plan, context, card) = (tied.plan(), tied.context(), tied.scorecard());
    let still = Assumptions { spread: 0.0, n_replicates: 200, ..Assumptions::usual(None) };
    let simulated = index_core::simulate(plan, context, card, tied.outcome(), &still, &mut |_| true);
    let index_core::Simulated::Spread(spread) = simulated else { panic!("{simulated:?}") };
    let within = spread.ranks[best as usize - 1..worst as usize].iter().sum::<u32>();
    assert_eq!(within, 200, "{best}–{worst} {:?}", spread.ranks);
}

/// How far the others usually move is what has been published of two years, whatever the plan says of them.
#[test]
fn the_usual_spread_is_that_of_published_results() {
    let plan =
        open("Cần Thơ", r#""reference": "pii-2024", "reference_corrections": [{"province": "Hà Nội", "score": 90}]"#);
    let seen = observed(plan.context()).unwrap();
    assert_eq!((seen.from, seen.to, seen.n), (2023, 2024, 13));
    // Worked out from the two tables by another program.
    assert!((seen.mean + 1.3354).abs() < 0.0001 && (seen.spread - 2.0170).abs() < 0.0001, "{seen:?}");
    assert_eq!(Assumptions::usual(Some(&seen)).spread, 2.0);
    let nothing = index_core::ScoringContext { years: [].into(), ..plan.context().clone() };
    assert_eq!(observed(&nothing), None);
}

/// A neighbour whose score the plan states without a source bears witness, and says so.
#[test]
fn a_neighbour_that_is_assumed_says_so() {
    let told = |correction: &str| {
        let mut open = open("Cần Thơ", &format!(r#""reference": "pii-2024", "reference_corrections": [{correction}]"#));
        let (to, assumed) = (Standing::Rank(50), Some(Standing::Rank(57)));
        open.apply(&Edit::SetMove { code: "6.2.4".into(), to, assumed }).unwrap();
        let asked = asked(&open, &Subject::Rank(Side::Scenario)).unwrap();
        explained(Lang::Vi, &open, &asked).lines.into_iter().map(|(line, _)| line).collect::<Vec<_>>().join("\n")
    };
    assert!(told("").contains("Bình Dương, hạng 8, điểm 45,49"));
    assert!(!told("").contains("điểm 45,49 (giả định)"));
    assert!(told(r#"{"province": "Bình Dương", "score": 45.3}"#).contains("điểm 45,30 (giả định)"));
}

/// Where the plan and the results disagree, that stands beside the number and not in `check` alone.
#[test]
fn another_figure_than_that_of_the_results_is_told_beside_the_number() {
    let other = open("Cần Thơ", &scored("46.75", 63, 2024, ""));
    let told = |open: &OpenPlan| {
        let is_it = |n: &index_core::Note| {
            matches!(n, index_core::Note::Contradiction(Contradiction::OtherFigure { is_rank: false, .. }))
        };
        open.scorecard().notes.iter().any(is_it)
    };
    assert!(told(&other));
    assert!(!told(&open("Cần Thơ", &scored("46.01", 63, 2024, ""))));
}

/// As long as figures of the table contradict each other, no scenario is certain either; what is assumed against published
/// results is wrong itself and takes nothing away.
#[test]
fn a_contradictory_table_makes_no_scenario_certain() {
    let with = |correction: &str, wanted: u32| {
        let rest = format!(
            r#""reference": "pii-2023", "goals": [{{"id": "a", "text": "x", "rank_at_most": {wanted}}}],
            "indicators": [{{"code": "6.2.4", "measurement": {{"score": 50, "year": 2023, "basis": "document"}}}}],
            "reference_corrections": [{correction}]"#
        );
        let mut open = open("Bắc Ninh", &rest);
        let to = Standing::Score(20.0);
        open.apply(&Edit::SetMove { code: "6.2.4".to_owned(), to, assumed: None }).unwrap();
        let outcome = open.outcome().clone();
        open.judge(&open.plan().goals[0], Some(&outcome)).state
    };
    assert_eq!(with("", 12), GoalState::Met);
    let homeless = r#"{"province": "Long An", "score": 49.66, "source": "x"}"#;
    assert_eq!(with(homeless, 12), GoalState::LikelyMet);
    let assumed = r#"{"province": "Long An", "score": 49.66}"#;
    assert_eq!(with(assumed, 12), GoalState::Met);
}
