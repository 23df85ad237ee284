//! Who shares a rank has one score, and a score is as exact as it is printed.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod plans;

use index_core::{
    Assumptions, Contradiction, Edit, GoalState, Note, OpenPlan, Outcome, Simulated, Spread, Standing, simulate,
};

/// A plan of a province, with 6.2.4 at 50 points, which weighs 1/48 of the index.
fn open(province: &str, year: u32, ours: &str, corrections: &str, goals: &str) -> OpenPlan {
    let of = if year == 2025 { 34 } else { 63 };
    let rest = format!(
        r#""reference": "pii-{year}",
        "baseline": {{"year": {year}, "of": {of}, "basis": "published", "source": "x"{ours}}},
        "indicators": [{{"code": "6.2.4", "measurement": {{"score": 50, "of": {of}, "year": {year}, "basis": "document"}}}}],
        "reference_corrections": [{corrections}], "goals": [{goals}]"#
    );
    plans::open(province, &rest)
}

/// Moves the index by so many points.
fn rise(open: &mut OpenPlan, points: f64) -> Outcome {
    let to = Standing::Score(50.0 + 48.0 * points);
    open.apply(&Edit::SetMove { code: "6.2.4".into(), to, assumed: None }).unwrap();
    open.outcome().clone()
}

/// Drawn where nobody else moves.
fn still(open: &OpenPlan) -> Spread {
    let still = Assumptions { spread: 0.0, curve: 0.0, weights: 0.0, n_replicates: 2000, ..Assumptions::usual(None) };
    match simulate(open.plan(), open.context(), open.scorecard(), open.outcome(), &still, &mut |_| true) {
        Simulated::Spread(spread) => spread,
        other => panic!("{other:?}"),
    }
}

fn came_up(spread: &Spread) -> Vec<u32> {
    (1..).zip(&spread.ranks).filter(|(_, n)| **n > 0).map(|(rank, _)| rank).collect()
}

/// Of two at rank 40 one has 32.00; nobody can come between the two.
#[test]
fn who_shares_a_rank_has_its_score() {
    let sharer = r#"{"province": "Bình Thuận", "rank": 40, "source": "s"},
        {"province": "Quảng Trị", "rank": 40, "score": 32.0, "source": "s"}"#;
    let mut ours = open("Hải Dương", 2024, r#", "rank": 42, "score": 31.9"#, sharer, "");
    let outcome = rise(&mut ours, 0.06);
    let span = outcome.scenario.rank.unwrap();
    assert_eq!((span.best, span.worst, span.estimate), (42, 42, Some(42)), "31.96");
    assert_eq!(came_up(&still(&ours)), [42]);
    let outcome = rise(&mut ours, 0.11);
    assert_eq!(outcome.scenario.rank.unwrap().estimate, Some(40), "32.01");
    assert!(!came_up(&still(&ours)).contains(&41));
}

/// Of two who share a rank nobody knows the score, and it is drawn once.
#[test]
fn two_who_share_a_rank_are_drawn_as_one() {
    let pair =
        r#"{"province": "Cao Bằng", "rank": 25, "source": "s"}, {"province": "Cà Mau", "rank": 25, "source": "s"}"#;
    let mut ours = open("An Giang", 2025, r#", "rank": 27, "score": 34.21"#, pair, "");
    let ladder = &ours.scorecard().table.ladder;
    assert_eq!(ladder.scores()[24], ladder.scores()[25]);
    rise(&mut ours, 0.5);
    let drawn = came_up(&still(&ours));
    assert!(drawn.contains(&27) && drawn.contains(&25) && !drawn.contains(&26), "{drawn:?}");
}

/// 44.91 is printed of anything from 44.905 to 44.915: after a rise of 0.005 half of it is printed as 44.92.
#[test]
fn the_chance_of_a_score_allows_for_what_is_printed() {
    let goals =
        r#"{"id": "a", "text": "x", "score_at_least": 44.92}, {"id": "b", "text": "x", "score_at_least": 44.915}"#;
    let mut ours = open("An Giang", 2025, r#", "rank": 13, "score": 44.91"#, "", goals);
    let state = |open: &OpenPlan| {
        let outcome = Some(open.outcome()).filter(|outcome| !outcome.moves.is_empty());
        open.plan().goals.iter().map(|goal| open.judge(goal, outcome).state).collect::<Vec<_>>()
    };
    assert_eq!(state(&ours), [GoalState::Missed; 2], "44.91 is published");
    rise(&mut ours, 0.005);
    assert_eq!(state(&ours), [GoalState::LikelyMet; 2]);
    let chances = still(&ours).goals.iter().map(|one| one.share.unwrap()).collect::<Vec<_>>();
    assert!(chances.iter().all(|share| (0.4..0.6).contains(share)), "{chances:?}");
    rise(&mut ours, 0.01);
    assert_eq!(state(&ours), [GoalState::Met; 2]);
    assert!(still(&ours).goals.iter().all(|one| one.share == Ok(1.0)));
}

/// 41.282 is not above 41.28, which is printed of up to 41.285; 41.29 is.
#[test]
fn figures_with_other_numbers_of_decimals_contradict_each_other_only_where_they_must() {
    let beside = |score: &str| {
        let rows = format!(
            r#"{{"province": "An Giang", "rank": 21, "score": 41.28, "source": "s"}},
            {{"province": "Sóc Trăng", "rank": 22, "score": {score}, "source": "s"}}"#
        );
        let ours = open("Cần Thơ", 2023, r#", "rank": 30"#, &rows, "");
        let not_falling = |note: &Note| matches!(note, Note::Contradiction(Contradiction::NotFalling { .. }));
        let scores = ours.scorecard().table.ladder.scores()[20..22].to_vec();
        (ours.scorecard().notes.iter().any(not_falling), scores)
    };
    assert_eq!(beside("41.282"), (false, vec![Some(41.28); 2]), "it never rises");
    assert!(beside("41.29").0);
    // 38.50 behind 38.497 is at least 38.495, which we may reach; drawn, we may as well.
    let rows = r#"{"province": "An Giang", "rank": 19, "score": 38.5, "source": "s"},
        {"province": "Cao Bằng", "rank": 18, "score": 38.497, "source": "s"}"#;
    let mut ours = open("Lâm Đồng", 2025, r#", "rank": 20, "score": 38.48"#, rows, "");
    let span = rise(&mut ours, 0.010_417).scenario.rank.unwrap();
    assert_eq!((span.best, span.worst), (19, 20));
    let drawn = came_up(&still(&ours));
    assert!(drawn.iter().all(|rank| [19, 20].contains(rank)), "{drawn:?}");
    // A score that is published with three decimals reaches itself.
    let goal = r#"{"id": "a", "text": "x", "score_at_least": 40.031}"#;
    let ours = open("Lâm Đồng", 2025, r#", "score": 40.031"#, "", goal);
    assert_eq!(ours.judge(&ours.plan().goals[0], None).state, GoalState::Met);
}

/// Of those who share rank 25 and of us at 28 nobody knows the score; ours is drawn as theirs as seldom as two scores are the same.
#[test]
fn a_shared_rank_draws_no_score_to_it() {
    let rows = r#"{"province": "Cao Bằng", "rank": 25, "source": "s"}, {"province": "Cà Mau", "rank": 25, "source": "s"},
        {"province": "Lạng Sơn", "rank": 25, "source": "s"}, {"province": "Sơn La", "rank": 34, "score": 22.0, "source": "s"}"#;
    let mut ours = open("An Giang", 2025, r#", "rank": 28"#, rows, "");
    rise(&mut ours, 0.000_002);
    let spread = still(&ours);
    assert!(spread.ranks[27] > 1990, "{:?}", spread.ranks);
}

/// Our score is that of the others at our rank, whether one of them or each is known to have it.
#[test]
fn a_rank_that_three_share_with_one_score_is_no_contradiction() {
    let contradictions = |score: &str| {
        let rest = format!(
            r#""reference": "pii-2026",
            "baseline": {{"year": 2026, "rank": 24, "score": 35, "of": 34, "basis": "published", "source": "x"}},
            "reference_corrections": [
                {{"province": "Huế", "year": 2026, "rank": 24, "score": 35, "source": "q"}},
                {{"province": "Thái Nguyên", "year": 2026, "rank": 24{score}, "source": "q"}}]"#
        );
        plans::open("An Giang", &rest).scorecard().table.contradictions.clone()
    };
    for score in ["", r#", "score": 35"#] {
        assert_eq!(contradictions(score), [], "{score}");
    }
    let other = contradictions(r#", "score": 34"#);
    assert!(matches!(other[..], [Contradiction::RankTaken { rank: 24, .. }, ..]), "{other:?}");
}
