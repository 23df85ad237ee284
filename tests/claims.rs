//! Numbers claim no more than is known: what is computed, estimated, assumed, or of another province is never certain.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod plans;

use index_core::{
    Basis, Edit, GoalAnswer, GoalQuestion, GoalState, JudgedBy, OpenPlan, Seeking, Standing, Undecided, Wanted,
    goal_seek,
};
use pii_planner::plan_file::catalogue;
use pii_planner::report::{CompareReport, Format, GoalSeekReport, LeversReport, Report, TableKind, TableReport};
use pii_planner::text::Lang;
use plans::open;

fn judged(open: &OpenPlan, goal: usize) -> GoalAnswer {
    open.judge(&open.plan().goals[goal], None)
}

fn sought(open: &OpenPlan, wanted: Wanted, is_certain: bool) -> (Seeking, String) {
    let question = GoalQuestion { is_certain, ..GoalQuestion::new(wanted, open.scorecard().n_units) };
    let seeking = goal_seek(open.plan(), open.context(), open.scorecard(), &question);
    let report = GoalSeekReport { open, question: &question, seeking: &seeking };
    let text = written(&report);
    (seeking, text)
}

fn written(report: &dyn Report) -> String {
    Format::Text.write(report, Lang::Vi).unwrap().replace('\n', " ")
}

/// The Gia Lai of 2025 is Gia Lai and Bình Định, ranked among 34: what it reached is no answer for the Gia Lai of 63.
#[test]
fn a_goal_is_not_judged_by_the_results_of_another_province() {
    let goals = r#""goals": [{"id": "a", "text": "x", "rank_at_most": 21, "by": 2025},
                             {"id": "b", "text": "x", "score_at_least": 35, "by": 2025}]"#;
    let merged = open("Gia Lai", &format!(r#""reference": "pii-2023", {goals}"#));
    for goal in [0, 1] {
        let answer = judged(&merged, goal);
        assert_eq!(answer.verdict(), Some(GoalState::Unknown));
        assert_eq!(answer.undecided, Some(Undecided::OtherProvince { year: 2025 }));
    }
    // The same province under another name is judged.
    let renamed = open("Thừa Thiên Huế", &format!(r#""reference": "pii-2024", {goals}"#));
    assert_eq!(judged(&renamed, 0).judged_by, JudgedBy::Results(2025));
    assert_eq!(judged(&renamed, 0).state, GoalState::Met, "Huế: 5/34");
    // In a plan of 2025 it is its own province.
    let own = open("Gia Lai", &format!(r#""reference": "pii-2025", {goals}"#));
    assert_eq!(judged(&own, 0).verdict(), Some(GoalState::Met));
}

/// All ranks known, no score published: the index that follows lives on another scale than a goal's score.
#[test]
fn a_computed_score_answers_no_goal() {
    let all = catalogue().unwrap();
    let codes = all.default_framework().entries().iter().filter(|e| e.spec.level == index_core::Level::Indicator);
    let row =
        |code: &str| format!(r#"{{"code": "{code}", "measurement": {{"rank": 10, "of": 34, "basis": "published"}}}}"#);
    let rows: Vec<String> = codes.map(|e| row(&e.spec.code)).collect();
    let open = open(
        "An Giang",
        &format!(
            r#""reference": "pii-2025", "baseline": {{"year": 2025, "of": 34, "basis": "published"}},
            "goals": [{{"id": "a", "text": "x", "score_at_least": 50}}], "indicators": [{}]"#,
            rows.join(", ")
        ),
    );
    assert!(open.scorecard().baseline.score.is_some_and(|score| score.estimate > 50.0));
    let answer = judged(&open, 0);
    assert_eq!((answer.state, answer.undecided), (GoalState::Unknown, Some(Undecided::ComputedScore)));
    assert_eq!(sought(&open, Wanted::Score(80.0), true).0, Seeking::UnknownBaseline);
}

/// What a plan states without being official is an assumption, whatever it calls it.
#[test]
fn an_estimated_baseline_is_never_certain() {
    let open = open(
        "Cần Thơ",
        r#""baseline": {"year": 2023, "of": 63, "score": 46.3, "basis": "estimated"},
        "goals": [{"id": "a", "text": "x", "score_at_least": 46}]"#,
    );
    let open = OpenPlan::new(
        index_core::Plan {
            document: index_core::DocumentInfo { province: "Nơi khác".into(), ..open.plan().document.clone() },
            ..(**open.plan()).clone()
        },
        catalogue().unwrap(),
    );
    assert_eq!(open.scorecard().baseline.basis, Basis::Assumed);
    assert_eq!(judged(&open, 0).state, GoalState::LikelyMet);
    let (seeking, text) = sought(&open, Wanted::Score(46.0), false);
    assert_eq!(seeking, Seeking::AlreadyThere(GoalState::LikelyMet));
    assert!(text.contains("theo ước tính, chưa chắc chắn") && !text.contains("đã đạt"), "{text}");
}

/// Only a rank that would be another one without it rests on a result without a source.
#[test]
fn an_assumption_far_away_leaves_a_rank_certain() {
    let with = |correction: &str| {
        let mut open = open(
            "Cần Thơ",
            &format!(
                r#""reference": "pii-2024",
                "indicators": [{{"code": "6.2.4", "measurement": {{"rank": 57, "of": 63, "basis": "document"}}}}],
                "reference_corrections": [{correction}]"#
            ),
        );
        let to = Standing::Rank(30);
        open.apply(&Edit::SetMove { code: "6.2.4".into(), to, assumed: None }).unwrap();
        open.outcome().scenario.rank.unwrap()
    };
    let far = with(r#"{"province": "Cao Bằng", "rank": 63, "score": 23.9}"#);
    assert!(far.is_single() && far.is_certain(), "{far:?}");
    assert!(with(r#"{"province": "Quảng Ninh", "rank": 6, "score": 46.5}"#).is_assumed);
}

/// Where nobody can say, goal seeking does not say that it cannot be reached.
#[test]
fn what_nobody_knows_is_not_called_out_of_reach() {
    let open = open(
        "Lai Châu",
        r#""reference": "pii-2025", "baseline": {"rank": 30, "of": 34, "basis": "published", "year": 2025},
        "indicators": [{"code": "6.2.4", "measurement": {"rank": 30, "of": 34, "basis": "document"}}]"#,
    );
    let (seeking, text) = sought(&open, Wanted::Rank(26), false);
    let state = seeking.best().map(|best| Wanted::Rank(26).state(&best.outcome.scenario));
    assert_eq!((matches!(seeking, Seeking::OutOfReach(_)), state), (true, Some(GoalState::Unknown)));
    assert!(text.contains("Chưa xác định được có đạt hay không"), "{text}");
}

#[test]
fn assumptions_are_marked_in_every_table() {
    let mut open = open(
        "Cần Thơ",
        r#""reference": "pii-2024", "indicators": [{"code": "6.2.4", "expected_rank": 30, "expected_by": "2026-12-31",
        "measurement": {"rank": 57, "of": 63, "basis": "assumed"}}]"#,
    );
    let levers = written(&LeversReport(&open));
    assert!(levers.contains("giả định"), "{levers}");
    open.apply(&Edit::SetMove { code: "6.2.4".into(), to: Standing::Rank(30), assumed: None }).unwrap();
    let choices = [index_core::Choice::Draft(&open.draft().moves)];
    let report = CompareReport { open: &open, choices: &choices, today: "2026-01-01".parse().unwrap() };
    let text = Format::Text.write(&report, Lang::Vi).unwrap();
    let days = text.split("hạng theo thời hạn").nth(1).unwrap();
    assert!(days.contains(", giả định"), "{days}");
}

/// An assumption from which nothing is moved changes nothing that is known.
#[test]
fn an_assumption_alone_changes_nothing() {
    let mut open =
        open("Cần Thơ", r#""reference": "pii-2024", "goals": [{"id": "a", "text": "x", "rank_at_most": 7}]"#);
    let at = Standing::Rank(30);
    open.apply(&Edit::SetMove { code: "6.2.4".into(), to: at, assumed: Some(at) }).unwrap();
    let outcome = open.outcome();
    assert_eq!((outcome.moves.len(), outcome.n_changes()), (1, 0));
    assert_eq!(outcome.scenario, outcome.baseline);
    assert_eq!(open.judge(&open.plan().goals[0], Some(outcome)).state, GoalState::Met);
}

/// The baseline and the plan's own row of the results are told to disagree, whether the row has a source or not.
#[test]
fn the_own_row_of_the_results_may_not_contradict_the_baseline_unseen() {
    for source in ["", r#", "source": "Công văn 12""#] {
        let open = open(
            "Cần Thơ",
            &format!(
                r#""reference": "pii-2024", "baseline": {{"score": 46.01, "rank": 7, "of": 63, "basis": "published"}},
                "reference_corrections": [{{"province": "Cần Thơ", "rank": 9, "score": 45{source}}}]"#
            ),
        );
        let told = |p: &index_core::Problem| {
            matches!(p.kind, index_core::ProblemKind::PublishedDiffers { is_corrected: true, .. })
        };
        assert_eq!(open.problems().iter().filter(|p| told(p)).count(), 2, "{source}");
    }
}

/// Of two rows with one code, which `check` tells, the first counts; the other shows its own name and no score.
#[test]
fn a_second_row_of_a_code_shows_nothing_of_the_first() {
    let open = open(
        "Cần Thơ",
        r#""reference": "pii-2024", "indicators": [
            {"code": "6.2.4", "name": "MỘT", "measurement": {"rank": 57, "of": 63, "basis": "document"}},
            {"code": "6.2.4", "name": "HAI"}]"#,
    );
    let day = "2026-01-01".parse().unwrap();
    let report = TableReport { kind: TableKind::Indicators, open: &open, today: day };
    let rows = report.json(Lang::Vi);
    let of = |row: usize, key: &str| rows[row][key].clone();
    assert_eq!([of(0, "name"), of(1, "name")], ["MỘT", "HAI"]);
    assert!(of(0, "score").is_number() && of(1, "score").is_null());
    assert_eq!(open.score_of_row(1), None);
}

fn scenario(open: &mut OpenPlan, rank: u32) -> index_core::RankSpan {
    open.apply(&Edit::SetMove { code: "6.2.4".into(), to: Standing::Rank(rank), assumed: None }).unwrap();
    open.outcome().scenario.rank.unwrap()
}

const MEASURED: &str =
    r#""indicators": [{"code": "6.2.4", "measurement": {"rank": 40, "of": 63, "basis": "document"}}]"#;

/// A score without a source, and without a rank: the published rank stays, and what would be another rank by the published
/// score is assumed.
#[test]
fn a_correction_is_held_against_what_was_published_too() {
    let with = |correction: &str| {
        let rest = format!(r#""reference": "pii-2024", {MEASURED}, "reference_corrections": [{correction}]"#);
        scenario(&mut open("Cần Thơ", &rest), 54)
    };
    let (without, lower) = (with(""), with(r#"{"province": "Bình Dương", "score": 45.7}"#));
    assert!(!without.is_assumed);
    assert_ne!((without.best, without.worst, without.estimate), (lower.best, lower.worst, lower.estimate));
    assert!(lower.is_assumed, "{lower:?}");
    let published = catalogue().unwrap();
    let corrected = open(
        "Cần Thơ",
        r#""reference": "pii-2024", "reference_corrections": [{"province": "Bình Dương", "score": 45.7}]"#,
    );
    let row = |results: &index_core::ReferenceResults| results.row("Bình Dương").unwrap().rank();
    assert_eq!(row(corrected.context().reference.as_ref().unwrap()), row(published.reference("pii-2024").unwrap()));
}

/// A rank that another province holds, with the next ones held too: figures that cannot all be true give no better place.
#[test]
fn a_place_that_others_hold_is_not_counted_as_ours() {
    let squeezed = format!(
        r#""reference": "pii-2024", "baseline": {{"year": 2024, "rank": 7, "score": 46.01, "of": 63, "basis": "published"}}, {MEASURED}"#
    );
    let mut squeezed = open("Vĩnh Long", &squeezed);
    let told = |p: &index_core::Problem| matches!(&p.kind, index_core::ProblemKind::Contradiction(_));
    assert!(squeezed.problems().iter().any(told));
    assert_eq!(scenario(&mut squeezed, 42).best, 8, "Cần Thơ has 46,01 and is above");
    let tied = format!(
        r#""reference": "pii-2024", "reference_corrections": [{{"province": "Quảng Ninh", "rank": 7, "score": 46.01, "source": "x"}}],
        {MEASURED}"#
    );
    let mut tied = open("Cần Thơ", &tied);
    let risen = scenario(&mut tied, 31);
    assert_eq!((risen.best, risen.worst), (6, 7), "one of the ranks 6 to 8 is nobody's: who stands at 6 may be above");
    let ranked = format!(
        r#""reference": "pii-2024", "baseline": {{"year": 2024, "score": 46.3, "of": 63, "basis": "published"}}, {MEASURED}"#
    );
    assert_eq!(scenario(&mut open("Vĩnh Long", &ranked), 60).best, 8);
}

/// Huế is Thừa Thiên Huế under another name, whichever of them the plan uses.
#[test]
fn a_renamed_province_is_itself_in_every_year() {
    let goals = r#""goals": [{"id": "a", "text": "x", "better_than_year": 2023, "by": 2024}]"#;
    let seen = ["Huế", "Thừa Thiên Huế"].map(|name| {
        let of = open(name, &format!(r#""reference": "pii-2024", {goals}"#));
        let rank = of.scorecard().baseline.rank.map(|rank| rank.best);
        assert!(rank.is_some(), "{name}");
        (rank, judged(&of, 0).state, judged(&of, 0).before.map(|(_, span)| span.best))
    });
    assert_eq!(seen[0], seen[1]);
    assert!(seen[0].2.is_some());
    let later = open("Thừa Thiên Huế", r#""reference": "pii-2025""#);
    assert_eq!(later.scorecard().baseline.rank.map(|rank| rank.best), Some(5));
}

/// `check` says which of two figures is used, and that is the one.
#[test]
fn check_names_the_figure_that_is_used() {
    let of = |basis: &str, source: &str| {
        let open = open(
            "Cần Thơ",
            &format!(
                r#""reference": "pii-2024", "baseline": {{"score": 46.01, "rank": 7, "of": 63, "basis": "{basis}"}},
                "reference_corrections": [{{"province": "Cần Thơ", "rank": 6, "score": 47.9{source}}}]"#
            ),
        );
        let used = open.scorecard().baseline.score.unwrap().estimate;
        let told = open.problems().iter().find_map(|p| match p.kind {
            index_core::ProblemKind::PublishedDiffers { is_corrected: true, is_baseline_used, .. } => {
                Some(is_baseline_used)
            }
            _ => None,
        });
        (told.unwrap(), used == 46.01)
    };
    for basis in ["published", "assumed"] {
        for source in ["", r#", "source": "Công văn 12""#] {
            let (told, is_used) = of(basis, source);
            assert_eq!(told, is_used, "{basis} {source}");
        }
    }
}

fn spans_after(open: &OpenPlan, moves: &[(&str, f64)]) -> index_core::RankSpan {
    let mut open = OpenPlan::new(open.plan().as_ref().clone(), catalogue().unwrap());
    for (code, score) in moves {
        let edit = Edit::SetMove { code: (*code).into(), to: Standing::Score(*score), assumed: None };
        open.apply(&edit).unwrap();
    }
    open.outcome().scenario.rank.unwrap()
}

/// Of two results that cannot both be true the program does not know which is wrong: a rank allows for both.
#[test]
fn results_that_contradict_each_other_leave_no_certain_rank() {
    let of = |province: &str, correction: &str, score: f64| {
        open(
            province,
            &format!(
                r#""reference": "pii-2024", "reference_corrections": [{correction}],
                "indicators": [{{"code": "6.2.4", "measurement": {{"score": {score}, "basis": "document"}}}}]"#
            ),
        )
    };
    let source = r#", "source": "Công văn 12""#;
    // Hải Phòng's low score stands against the 50.67 and 48.99 behind it.
    let low = of("Quảng Ninh", &format!(r#"{{"province": "Hải Phòng", "rank": 3, "score": 46.82{source}}}"#), 0.0);
    let span = spans_after(&low, &[("6.2.4", 48.0)]);
    assert!(span.best <= 3 && span.worst >= 5, "{span:?}");
    // Cần Thơ's high score stands against the 48.99 and 47.82 before it.
    let high = of("Đà Nẵng", &format!(r#"{{"province": "Cần Thơ", "rank": 7, "score": 49.99{source}}}"#), 100.0);
    let span = spans_after(&high, &[("6.2.4", 86.0)]);
    assert!(span.best <= 5 && span.worst >= 6, "{span:?}");
    assert_eq!(high.scorecard().baseline.rank.map(|rank| (rank.best, rank.worst)), Some((5, 5)), "published");
}
