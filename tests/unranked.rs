//! Provinces of which only the score is known sit somewhere, and figures that contradict each other make nothing certain.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

use index_core::{
    Assumptions, Contradiction, Edit, GoalQuestion, GoalSeek, GoalState, Note, OpenPlan, RankSpan, Seeking, Side,
    Simulated, Spread, Standing, Subject, Wanted, goal_seek, simulate,
};
use pii_planner::plan_file::{catalogue, parse};
use pii_planner::text::explain_words::{asked, explained};
use pii_planner::text::standing_words::rank_of_all;
use pii_planner::text::{Lang, goal_name};

/// A plan of a province, with 6.2.4 at a rank, which weighs 1/48 of the index.
fn open(province: &str, year: u32, ours: &str, rank: u32, corrections: &str, goals: &str) -> OpenPlan {
    let of = if year == 2025 { 34 } else { 63 };
    let json = format!(
        r#"{{"format": "pii-plan", "version": 1, "document": {{"title": "x", "province": "{province}"}},
        "framework": "pii-2024", "reference": "pii-{year}",
        "baseline": {{"year": {year}, "of": {of}, "basis": "published", "source": "x"{ours}}},
        "indicators": [{{"code": "6.2.4", "measurement": {{"rank": {rank}, "of": {of}, "year": {year}, "basis": "document"}}}}],
        "reference_corrections": [{corrections}], "goals": [{goals}]}}"#
    );
    OpenPlan::new(parse(json.as_bytes()).unwrap().plan, catalogue().unwrap())
}

fn top(rank: u32) -> String {
    format!(r#"{{"id": "top{rank}", "text": "x", "rank_at_most": {rank}}}"#)
}

fn move_to(open: &mut OpenPlan, rank: u32) -> RankSpan {
    open.apply(&Edit::SetMove { code: "6.2.4".into(), to: Standing::Rank(rank), assumed: None }).unwrap();
    open.outcome().scenario.rank.unwrap()
}

fn states(open: &OpenPlan) -> Vec<GoalState> {
    let outcome = Some(open.outcome()).filter(|outcome| !outcome.moves.is_empty());
    open.plan().goals.iter().map(|goal| open.judge(goal, outcome).state).collect()
}

fn has_no_seat(open: &OpenPlan) -> bool {
    open.scorecard().notes.iter().any(|note| matches!(note, Note::Contradiction(Contradiction::NoSeat { .. })))
}

fn still(open: &OpenPlan) -> Simulated {
    let (plan, context, card) = (open.plan(), open.context(), open.scorecard());
    let still = Assumptions { spread: 0.0, n_replicates: 2000, ..Assumptions::usual(None) };
    simulate(plan, context, card, open.outcome(), &still, &mut |_| true)
}

/// Gia Lai has 26.31 in 2024; above it and below 28.00 at rank 62 no seat is left but the last, which is taken by 23.95.
#[test]
fn a_score_that_finds_no_seat_beside_ours_makes_nothing_certain() {
    let mut ours = open("Hà Giang", 2024, r#", "rank": 62, "score": 28"#, 30, "", &top(62));
    assert!(has_no_seat(&ours));
    move_to(&mut ours, 29);
    assert!(!states(&ours).contains(&GoalState::Met), "{:?}", states(&ours));
    assert_eq!(still(&ours), Simulated::Contradiction);
    // Two for the one seat between 21 and 23.
    let two = r#"{"province": "Cà Mau", "rank": 23, "score": 36.0, "source": "s"},
        {"province": "Sơn La", "score": 36.8, "source": "s"}, {"province": "An Giang", "score": 36.5, "source": "s"}"#;
    let goals = format!("{}, {}", top(28), top(20));
    let two = open("Lạng Sơn", 2025, r#", "rank": 28, "score": 30"#, 20, two, &goals);
    assert!(has_no_seat(&two));
    assert!(
        states(&two).iter().all(|state| !matches!(state, GoalState::Met | GoalState::Missed)),
        "{:?}",
        states(&two)
    );
}

/// Rank 13 is another's, whose score is not known: it stays above us.
#[test]
fn who_holds_a_place_above_ours_is_drawn_above_us() {
    let ours = open("Vĩnh Phúc", 2024, r#", "score": 41.35"#, 30, "", &top(13));
    let span = ours.scorecard().baseline.rank.unwrap();
    assert_eq!((span.best, span.worst), (13, 20));
    let Simulated::Spread(spread) = still(&ours) else { panic!("drawn") };
    let came_up: Vec<u32> = (1..).zip(&spread.ranks).filter(|(_, n)| **n > 0).map(|(rank, _)| rank).collect();
    assert!(came_up.iter().all(|rank| (13..=20).contains(rank)) && spread.ranks[12] < 1200, "{came_up:?}");
    assert!(came_up.len() > 2, "{came_up:?}");
}

/// Gia Lai has 26.31 in 2024, and of the seats around it only two are left, above Quảng Trị and us.
#[test]
fn who_has_a_score_and_no_rank_is_drawn_where_it_may_sit() {
    let beside = r#"{"province": "Đồng Tháp", "rank": 42, "score": 26.29, "source": "s"}"#;
    let mut ours = open("Cà Mau", 2024, r#", "rank": 41"#, 20, beside, &top(39));
    let span = move_to(&mut ours, 19);
    assert_eq!((span.worst, states(&ours)), (39, vec![GoalState::Met]));
    let Simulated::Spread(spread) = still(&ours) else { panic!("drawn") };
    assert_eq!(spread.share_at_most(39), 1.0, "{:?}", spread.ranks);
    // A tie whose next seat is another's is not shared.
    let beside =
        r#"{"province": "Lạng Sơn", "rank": 21, "source": "s"}, {"province": "Quảng Nam", "rank": 19, "source": "s"}"#;
    let tied = open("Sóc Trăng", 2023, r#", "score": 41.29"#, 20, beside, &top(21));
    assert_eq!(states(&tied), [GoalState::LikelyMissed], "Lạng Sơn may have 41.29 as well");
    let Simulated::Spread(spread) = still(&tied) else { panic!("drawn") };
    assert_eq!(spread.share_at_most(21), 0.0, "{:?}", spread.ranks);
    // Of two that are printed alike, nobody knows which is the better.
    let alike = open("Lào Cai", 2025, r#", "score": 48.76"#, 20, "", &top(6));
    let Simulated::Spread(spread) = still(&alike) else { panic!("drawn") };
    assert!((0.3..0.7).contains(&spread.share_at_most(6)), "{:?}", spread.ranks);
    // Who shares our rank is not above us.
    let shared = open("An Giang", 2024, r#", "rank": 22, "score": 37.88"#, 20, "", &top(22));
    let Simulated::Spread(spread) = still(&shared) else { panic!("drawn") };
    assert_eq!(spread.share_at_most(22), 1.0, "{:?}", spread.ranks);
}

/// Gia Lai, of which only the score is known, is overtaken and overtakes like all others.
#[test]
fn who_has_a_score_and_no_rank_counts() {
    let mut falling = open("An Giang", 2024, r#", "rank": 61, "score": 26.5"#, 30, "", &top(61));
    let span = move_to(&mut falling, 50);
    assert_eq!((span.best, span.worst), (62, 62), "26.31 is above 25.83");
    assert_eq!(states(&falling), [GoalState::Missed]);
    let Simulated::Spread(spread) = still(&falling) else { panic!("drawn") };
    assert_eq!(spread.ranks[61], 2000);
    // Quảng Ngãi has 37.80 in 2023.
    let mut rising = open("Nghệ An", 2023, r#", "rank": 33, "score": 36.5"#, 60, "", &top(32));
    assert_eq!(move_to(&mut rising, 15).worst, 32);
    assert_eq!(states(&rising), [GoalState::Met]);
}

/// Of two in a region both scores are known.
#[test]
fn a_region_is_judged_by_the_scores_that_are_known() {
    let goal =
        r#"{"id": "g", "text": "x", "rank_at_most": 1, "scope": "region", "region": "R", "provinces": ["Quảng Trị"]}"#;
    let beside = r#"{"province": "Quảng Trị", "score": 44.9, "source": "s"}"#;
    let mut falling = open("Đồng Nai", 2025, r#", "rank": 12, "score": 44.92"#, 1, beside, goal);
    move_to(&mut falling, 30);
    assert_eq!(states(&falling), [GoalState::Missed]);
}

/// Who shares the first rank pushes the others on; their ranks are as published all the same.
#[test]
fn a_crowd_in_the_table_leaves_the_published_places_of_a_region() {
    let goal = r#"{"id": "g", "text": "x", "rank_at_most": 2, "scope": "region", "region": "R",
        "provinces": ["Hà Nội", "TP. Hồ Chí Minh", "Hải Phòng"]}"#;
    for source in ["", r#", "source": "s""#] {
        let beside = format!(r#"{{"province": "Ninh Bình", "rank": 1, "score": 57.53{source}}}"#);
        let ours = open("Quảng Ninh", 2025, r#", "rank": 3, "score": 58.41"#, 20, &beside, goal);
        let place = ours.judge(&ours.plan().goals[0], None).place.unwrap();
        assert_eq!((place.best, place.worst), (3, 3), "{}", goal_name(Lang::En, &ours.plan().goals[0]));
        assert!(!states(&ours).contains(&GoalState::LikelyMet));
    }
}

/// A later rank with the higher score: nobody knows which is wrong.
#[test]
fn nothing_is_called_sure_of_figures_that_contradict_each_other() {
    let wrong = r#"{"province": "Gia Lai", "score": 38.95, "source": "s"}"#;
    let mut ours = open("Khánh Hòa", 2025, r#", "rank": 9, "score": 46.54"#, 20, wrong, &top(9));
    assert!(ours.scorecard().table.is_contradictory());
    let span = move_to(&mut ours, 19);
    assert!(span.is_doubtful && span.sure.is_none());
    let asked = asked(&ours, &Subject::Rank(Side::Scenario)).unwrap();
    let why = explained(Lang::Vi, &ours, &asked);
    let told = why.formula.iter().chain(why.lines.iter().map(|(line, _)| line)).cloned().collect::<Vec<_>>().join("\n");
    assert!(!told.to_lowercase().contains("chắc chắn"), "{told}");
    assert!(told.contains("số liệu mâu thuẫn"), "{told}");
    assert!(rank_of_all(Lang::Vi, &ours.outcome().scenario).contains("số liệu mâu thuẫn"));
    assert!(!rank_of_all(Lang::Vi, &ours.outcome().baseline).contains("mâu thuẫn"), "that is as published");
}

/// The plan against what is published, and a rank that another province has as well.
#[test]
fn a_baseline_that_others_contradict_decides_no_goal_for_certain() {
    let certain = |ours: &OpenPlan| states(ours).iter().any(|s| matches!(s, GoalState::Met | GoalState::Missed));
    let own = |figures: &str, goal: &str| open("Khánh Hòa", 2025, figures, 20, "", goal);
    assert!(certain(&own(r#", "rank": 9, "score": 46.54"#, &top(9))));
    assert!(!certain(&own(r#", "rank": 10"#, &top(9))));
    assert!(!certain(&own(r#", "score": 47.5"#, r#"{"id": "s", "text": "x", "score_at_least": 47}"#)));
    assert!(!certain(&open("Lào Cai", 2025, r#", "rank": 9"#, 20, "", &top(9))), "9 is Khánh Hòa's");
}

/// What somebody assumes against what is published is wrong itself, and takes nothing away.
#[test]
fn an_assumption_against_what_is_published_gives_way() {
    let assumed = r#"{"province": "Cà Mau", "rank": 22, "score": 50}"#;
    let with = |corrections| {
        let mut ours = open("Khánh Hòa", 2025, r#", "rank": 9, "score": 46.54"#, 20, corrections, &top(9));
        (move_to(&mut ours, 19), states(&ours), ours)
    };
    let ((span, met, _), (with_span, with_met, ours)) = (with(""), with(assumed));
    assert_eq!((span, met.as_slice()), (with_span, with_met.as_slice()));
    assert_eq!(met, [GoalState::Met]);
    assert!(ours.scorecard().notes.contains(&Note::RefutedOthers { provinces: vec!["Cà Mau".into()] }));
    let asked = asked(&ours, &Subject::Rank(Side::Scenario)).unwrap();
    let told =
        explained(Lang::Vi, &ours, &asked).lines.into_iter().map(|(line, _)| line).collect::<Vec<_>>().join("\n");
    assert!(!told.contains("Khánh Hòa"), "we bear no witness for ourselves: {told}");
    // What contradicts nothing stays an assumption.
    let both = r#"{"province": "Hà Giang", "rank": 24, "score": 37.2}, {"province": "Quảng Trị", "score": 60}"#;
    let ours = open("An Giang", 2024, r#", "score": 37"#, 20, both, "");
    assert!(ours.scorecard().notes.contains(&Note::RefutedOthers { provinces: vec!["Quảng Trị".into()] }));
    let span = ours.scorecard().baseline.rank.unwrap();
    assert!(span.is_assumed && span.best == 25, "{span:?}");
}

/// A rank that there is not corrects nothing.
#[test]
fn a_correction_to_a_rank_that_there_is_not_moves_nobody() {
    for rank in [0, 70] {
        let wrong = format!(r#"{{"province": "Nghệ An", "rank": {rank}, "source": "s"}}"#);
        let ours = open("Cần Thơ", 2024, "", 20, &wrong, "");
        assert!(!ours.scorecard().table.is_contradictory(), "{rank}: {:?}", ours.scorecard().table.contradictions);
    }
}

/// A rank behind the last known score bounds its own.
#[test]
fn a_score_beyond_the_known_ones_is_judged_by_its_bound() {
    let last = r#"{"province": "An Giang", "rank": 31, "score": 25.42, "source": "s"}"#;
    let goals = r#"{"id": "s", "text": "x", "score_at_least": 30}, {"id": "t", "text": "x", "score_at_least": 20}"#;
    let ours = open("Sơn La", 2025, r#", "rank": 32"#, 20, last, goals);
    assert_eq!(states(&ours), [GoalState::Missed, GoalState::Unknown]);
    // What is assumed of the one behind us decides nothing for certain.
    let assumed = r#"{"province": "Sơn La", "score": 31.0}"#;
    let goal = r#"{"id": "s", "text": "x", "score_at_least": 30.5}"#;
    let rests = open("Lâm Đồng", 2025, r#", "rank": 25"#, 20, assumed, goal);
    assert!(!states(&rests).contains(&GoalState::Met), "{:?}", states(&rests));
    // An assumption of the one before us takes nothing from the bound that the one behind us gives.
    let above = r#"{"province": "Khánh Hòa", "score": 46.0}"#;
    let goals = r#"{"id": "s", "text": "x", "score_at_least": 44.5}, {"id": "t", "text": "x", "score_at_least": 45.5},
        {"id": "u", "text": "x", "score_at_least": 46.3}, {"id": "v", "text": "x", "score_at_least": 49}"#;
    let between = open("Lào Cai", 2025, r#", "rank": 10"#, 20, above, goals);
    assert_eq!(states(&between)[0], GoalState::Met, "12 has 44.92");
    assert!(!states(&between)[1..3].iter().any(|s| matches!(s, GoalState::Met | GoalState::Missed)));
    assert_eq!(states(&between)[3], GoalState::Missed, "6 has 48.76, whatever 9 has");
}

/// A score is as sure as the table that it stands in.
#[test]
fn no_score_is_reached_for_certain_among_figures_that_contradict_each_other() {
    let wrong = r#"{"province": "Sơn La", "rank": 30, "score": 36, "source": "s"}"#;
    for ours in [r#", "rank": 7"#, r#", "rank": 7, "score": 48"#] {
        let open = open("Lào Cai", 2025, ours, 20, wrong, "");
        let question = GoalQuestion { is_certain: true, ..GoalQuestion::new(Wanted::Score(47.0), 34) };
        let seeking = goal_seek(open.plan(), open.context(), open.scorecard(), &question);
        let is_met = |found: &GoalSeek| question.wanted.state(&found.outcome.scenario) == GoalState::Met;
        assert!(!seeking.best().is_some_and(is_met), "{seeking:?}");
        assert!(!matches!(seeking, Seeking::AlreadyThere(GoalState::Met) | Seeking::Found(_)), "{seeking:?}");
    }
}

/// Two that have the same score sit somewhere, one before the other, even if nobody knows which.
#[test]
fn of_equal_scores_one_sits_before_the_other() {
    let alike = r#"{"province": "Bình Thuận", "score": 25.0, "source": "s"},
        {"province": "Lạng Sơn", "score": 25.0, "source": "s"}, {"province": "Hòa Bình", "score": 25.0, "source": "s"}"#;
    let goal = r#"{"id": "s", "text": "x", "score_at_least": 26}"#;
    let ours = open("Hải Dương", 2024, r#", "rank": 61"#, 20, alike, goal);
    let (_, hi) = ours.scorecard().table.own.bounds.unwrap();
    assert!(hi < 25.02, "one seat is left behind us, so two of the three are not below: {hi}");
    assert_eq!(states(&ours), [GoalState::Missed]);
}

/// A rank that is estimated counts those whose scores are known by their scores.
#[test]
fn an_estimate_counts_known_scores_without_a_rank() {
    let near = r#"{"province": "Sơn La", "score": 40.1, "source": "s"},
        {"province": "An Giang", "score": 40.25, "source": "s"}"#;
    let mut ours = open("Lào Cai", 2025, r#", "rank": 16, "score": 40"#, 20, near, "");
    // Four places are 4 · 100/33/48 points: 40.2525, which may be the 40.25 of another.
    let span = move_to(&mut ours, 16);
    assert_eq!(
        (span.best, span.worst, span.estimate),
        (13, 15, Some(14)),
        "both are reached, of one more nobody knows"
    );
}

/// With scores that stand still, nobody is drawn where the rank cannot be.
#[test]
fn what_is_drawn_stays_within_the_ranks_of_equal_scores() {
    let alike = r#"{"province": "Bình Thuận", "score": 26.3, "source": "s"},
        {"province": "Lạng Sơn", "score": 26.3, "source": "s"}"#;
    let ours = open("Hải Dương", 2024, r#", "rank": 61"#, 20, alike, "");
    let Simulated::Spread(spread) = still(&ours) else { panic!("it is drawn") };
    assert_eq!(spread.ranks[60], 2000, "{:?}", spread.ranks);
}

/// A province whose result of a year is not known may share the rank of whoever is before the first free one.
#[test]
fn an_unknown_result_may_share_a_rank() {
    let by_2024 = |rank: u32| format!(r#"{{"id": "{rank}", "text": "x", "rank_at_most": {rank}, "by": 2024}}"#);
    let goals = [12, 13, 14].map(by_2024).join(",");
    let ours = open("Khánh Hòa", 2023, "", 20, "", &goals);
    assert_eq!(states(&ours), [GoalState::Missed, GoalState::Unknown, GoalState::Unknown], "Huế is the 13th");
}

/// What a goal cannot ask for is told by check and judged by nothing.
#[test]
fn a_goal_that_cannot_be_is_neither_met_nor_missed() {
    let goals = r#"{"id": "a", "text": "x", "rank_at_most": 70}, {"id": "b", "text": "x", "rank_at_most": 0},
        {"id": "c", "text": "x", "score_at_least": 120}"#;
    let ours = open("Cần Thơ", 2024, "", 20, "", goals);
    assert_eq!(states(&ours), [GoalState::Unknown; 3]);
}

fn share(spread: &Spread, rank: usize) -> f64 {
    f64::from(spread.ranks[..rank].iter().sum::<u32>()) / f64::from(spread.ranks.iter().sum::<u32>())
}

/// How often we are drawn at a rank or a better one, when the others stand still and 6.2.4 has risen by so many places.
fn chance(open: &mut OpenPlan, to: u32, rank: usize) -> f64 {
    move_to(open, to);
    let Simulated::Spread(spread) = still(open) else { panic!("it is drawn") };
    share(&spread, rank)
}

/// Two scores of others that are next to each other are no place where ours is to be expected. One place is 0.034 points.
#[test]
fn a_narrow_gap_between_two_scores_is_seldom_ours() {
    let near = r#"{"province": "Bình Thuận", "score": 26.30, "source": "s"}"#;
    let mut ours = open("Hải Dương", 2024, r#", "rank": 61"#, 20, near, "");
    let share = chance(&mut ours, 19, 60);
    assert!(share < 0.12, "one in ten by a simulation of its own: {share}");
}

/// Scores that are printed alike are not the same: a rise by less than the last digit passes one in three times.
#[test]
fn what_is_printed_alike_is_passed_now_and_then() {
    let goal = r#"{"id": "n12", "text": "x", "rank_at_most": 12}"#;
    let mut ours = open("Điện Biên", 2025, r#", "rank": 13, "score": 44.92"#, 20, "", goal);
    let before = 100.0 * f64::from(34 - 20) / 33.0;
    let to = Standing::Score(before + 0.1);
    ours.apply(&Edit::SetMove { code: "6.2.4".into(), to, assumed: None }).unwrap();
    let Simulated::Spread(spread) = still(&ours) else { panic!("it is drawn") };
    // Two even draws within ±0.005 differ by less than 0.002083 with chance 1 − (1 − 0.2083)².
    let share = share(&spread, 12);
    assert!((share - 0.373).abs() < 0.03, "{share}");
}

/// Others are as likely next to a score without a rank as the ladder has them there, and no more.
#[test]
fn nobody_piles_up_above_a_score_without_a_rank() {
    let one = r#"{"province": "An Giang", "score": 32.87, "source": "s"}"#;
    let mut ours = open("Hải Dương", 2023, r#", "rank": 45"#, 20, one, "");
    // A fall by 0.034 points; a simulation of its own says one in twelve at the most.
    let stays = chance(&mut ours, 21, 45);
    assert!(stays > 0.88, "{stays}");
}
