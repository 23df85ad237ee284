//! Goals: judged by their own year, among those they speak of, against a year before.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod fixture;

use index_core::{
    Baseline, Basis, Catalogue, DocumentInfo, Edit, Goal, GoalAnswer, GoalState, IndicatorRow, JudgedBy, Measurement,
    Note, OpenPlan, Plan, RankSpan, ReferenceResults, ReferenceRow, ResultCorrection, Scope, Standing, Undecided,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

const N: u32 = 8;

/// The results of a year: who has which rank, with falling scores where they are known.
fn results(year: i32, n_units: u32, rows: &[(u32, &str)]) -> ReferenceResults {
    let row =
        |(rank, name): &(u32, &str)| ReferenceRow::published(name, Some(*rank), Some(f64::from(100 - 5 * rank)), "");
    ReferenceResults { id: format!("pii-{year}"), year, n_units, rows: rows.iter().map(row).collect() }
}

fn open_at(year: Option<i32>, rank: Option<u32>, basis: Basis, all: Vec<ReferenceResults>) -> OpenPlan {
    let measurement = Measurement { score: Some(50.0), basis: Basis::Document, ..Measurement::default() };
    let row = IndicatorRow { code: "1.1".into(), measurement: Some(measurement), ..IndicatorRow::default() };
    let plan = Plan {
        document: DocumentInfo { province: "Ta".into(), ..DocumentInfo::default() },
        baseline: Baseline { year, rank, of: Some(N), basis, ..Baseline::default() },
        reference: year.map(|year| format!("pii-{year}")),
        indicators: vec![row],
        ..Plan::default()
    };
    let framework = fixture::catalogue().default_framework().clone();
    OpenPlan::new(plan, Arc::new(Catalogue::new(framework, Vec::new(), all)))
}

/// We are third of eight in 2024, were fifth of eight in 2023; 2022 ranks six.
fn open() -> OpenPlan {
    let of_2024 = results(2024, N, &[(1, "A"), (2, "B"), (3, "Ta"), (4, "C")]);
    let of_2023 = results(2023, N, &[(1, "A"), (5, "Ta"), (6, "B")]);
    let of_2022 = results(2022, 6, &[(2, "Ta")]);
    open_at(Some(2024), Some(3), Basis::Published, vec![of_2024, of_2023, of_2022])
}

fn top(rank: u32, by: Option<i32>) -> Goal {
    Goal { rank_at_most: Some(rank), by, ..Goal::default() }
}

fn regional(rank: u32, provinces: &[&str]) -> Goal {
    let provinces = provinces.iter().map(|name| (*name).to_owned()).collect();
    Goal { scope: Scope::Region, provinces, ..top(rank, None) }
}

fn better_than(year: i32) -> Goal {
    Goal { better_than_year: Some(year), ..Goal::default() }
}

fn told(answer: &GoalAnswer) -> (JudgedBy, GoalState) {
    (answer.judged_by, answer.state)
}

fn place(answer: &GoalAnswer) -> Option<(u32, u32, Option<u32>, u32)> {
    answer.place.map(|span| (span.best, span.worst, span.estimate, span.of))
}

/// The document with our one indicator moved to a score.
fn moved(score: f64) -> OpenPlan {
    let mut open = open();
    let to = Standing::Score(score);
    open.apply(&Edit::SetMove { code: "1.1".into(), to, assumed: None }).unwrap();
    open
}

#[test]
fn a_goal_is_judged_by_the_results_of_its_own_year() {
    let open = open();
    let judged = |goal: Goal| told(&open.judge(&goal, None));
    assert_eq!(judged(top(3, None)), (JudgedBy::Standing, GoalState::Met));
    assert_eq!(judged(top(3, Some(2024))), (JudgedBy::Results(2024), GoalState::Met));
    assert_eq!(judged(top(3, Some(2025))), (JudgedBy::Awaits(2025), GoalState::Met));
    assert_eq!(judged(top(2, Some(2025))), (JudgedBy::Awaits(2025), GoalState::Missed));
    assert_eq!(judged(top(3, Some(2023))), (JudgedBy::Results(2023), GoalState::Missed), "we were fifth then");
    assert_eq!(judged(top(3, Some(2021))), (JudgedBy::NoResults(2021), GoalState::Unknown));
    let and_after = Goal { and_after: true, ..top(3, Some(2023)) };
    assert_eq!(judged(and_after), (JudgedBy::Standing, GoalState::Met), "and in the years after");
    let verdict = |by| open.judge(&top(3, Some(by)), None).verdict();
    assert_eq!((verdict(2024), verdict(2025), verdict(2021)), (Some(GoalState::Met), None, None));
}

#[test]
fn without_a_year_of_the_standing_nobody_says_that_a_goal_is_due_or_not() {
    let open = open_at(None, Some(3), Basis::Published, vec![results(2023, N, &[(5, "Ta")])]);
    assert_eq!(told(&open.judge(&top(3, Some(2025)), None)), (JudgedBy::NoResults(2025), GoalState::Met));
    assert_eq!(told(&open.judge(&top(3, Some(2023)), None)), (JudgedBy::Results(2023), GoalState::Missed));
}

#[test]
fn a_scenario_is_told_beside_what_is_to_come_and_never_changes_what_is_past() {
    let open = moved(100.0);
    let judged = |goal: Goal| open.judge(&goal, Some(open.outcome()));
    let ahead = judged(top(1, Some(2025)));
    assert_ne!(open.outcome().delta, 0.0);
    assert_eq!((ahead.judged_by, ahead.is_scenario), (JudgedBy::Awaits(2025), true));
    assert_ne!(ahead.state, open.judge(&top(1, Some(2025)), None).state);
    let past = judged(top(3, Some(2023)));
    assert_eq!((told(&past), past.is_scenario), ((JudgedBy::Results(2023), GoalState::Missed), false));
}

#[test]
fn a_goal_in_words_only_stays_words() {
    let answer = open().judge(&Goal { by: Some(2030), ..Goal::default() }, None);
    assert_eq!(
        (told(&answer), answer.undecided),
        ((JudgedBy::Standing, GoalState::Unknown), Some(Undecided::NoFigure))
    );
}

#[test]
fn both_figures_of_a_goal_must_be_known_to_call_it_met() {
    let mut open = open_at(Some(2024), Some(3), Basis::Published, Vec::new());
    let goal = Goal { score_at_least: Some(10.0), ..top(3, None) };
    assert_eq!(open.judge(&goal, None).undecided, Some(Undecided::NoStanding), "the score is not known");
    let missed = Goal { score_at_least: Some(10.0), ..top(2, None) };
    assert_eq!(open.judge(&missed, None).state, GoalState::Missed, "the rank alone misses it");
    let score = index_core::Value::Number(60.0);
    open.apply(&Edit::set(index_core::Record::Baseline, index_core::Field::Score, score)).unwrap();
    assert_eq!(open.judge(&goal, None).state, GoalState::LikelyMet, "a figure typed over is assumed");
    assert_eq!(open.scorecard().baseline.basis, Basis::Assumed);
    let basis = index_core::Value::Basis(Basis::Published);
    open.apply(&Edit::set(index_core::Record::Baseline, index_core::Field::Basis, basis)).unwrap();
    assert_eq!(open.judge(&goal, None).state, GoalState::Met);
}

#[test]
fn a_rank_is_bettered_by_a_later_year_among_as_many() {
    let open = open();
    let since_2023 = open.judge(&better_than(2023), None);
    assert_eq!(told(&since_2023), (JudgedBy::Standing, GoalState::Met));
    assert_eq!(since_2023.before.map(|(year, span)| (year, span.best)), Some((2023, 5)));
    let itself = open.judge(&better_than(2024), None);
    assert_eq!(told(&itself), (JudgedBy::Awaits(2025), GoalState::Unknown), "a year does not better itself");
    assert_eq!((itself.undecided, itself.year), (None, Some(2024)));
    let sizes = open.judge(&better_than(2022), None);
    assert_eq!(sizes.undecided, Some(Undecided::OtherUnits { year: 2022, of: 6, than: N }));
    assert_eq!(open.judge(&better_than(2020), None).undecided, Some(Undecided::NoRankOf(2020)));
    let risen = moved(100.0);
    let answer = risen.judge(&better_than(2024), Some(risen.outcome()));
    assert!(answer.is_scenario && answer.state != GoalState::Missed, "{answer:?}");
}

#[test]
fn the_place_in_a_region_follows_from_the_place_among_all() {
    let open = open();
    let judged = |provinces: &[&str]| open.judge(&regional(1, provinces), None);
    // A and B are above us, C is below, and D has one of the ranks 5 to 8.
    assert_eq!(place(&judged(&["C", "D"])), Some((1, 1, Some(1), 3)));
    assert_eq!(place(&judged(&["Ta", "C", "D", "C"])), Some((1, 1, Some(1), 3)), "our own name, and one twice");
    let second = judged(&["B", "C", "D"]);
    assert_eq!((place(&second), second.state), (Some((2, 2, Some(2), 4)), GoalState::Missed));
    assert_eq!(judged(&[]).undecided, Some(Undecided::NoProvinces));
    let crowd = judged(&["D", "E", "F", "G", "H"]);
    assert_eq!(crowd.undecided, Some(Undecided::NoStanding), "five provinces for four free ranks");
    let past = open.judge(&Goal { by: Some(2022), ..regional(1, &["C"]) }, None);
    assert_eq!(past.undecided, Some(Undecided::OtherUnits { year: 2022, of: 6, than: N }));
}

#[test]
fn in_a_region_what_is_assumed_stays_assumed_and_equals_share_the_better_rank() {
    let rows = [(1, "A"), (2, "B"), (4, "C")];
    let assumed = open_at(Some(2024), Some(3), Basis::Assumed, vec![results(2024, N, &rows)]);
    assert_eq!(assumed.judge(&regional(1, &["C"]), None).state, GoalState::LikelyMet);
    assert_eq!(assumed.judge(&regional(1, &["A"]), None).state, GoalState::LikelyMissed);
    let tied = open_at(Some(2024), Some(3), Basis::Published, vec![results(2024, N, &[(1, "A"), (3, "B"), (5, "C")])]);
    assert_eq!(place(&tied.judge(&regional(1, &["B", "C"]), None)), Some((1, 1, Some(1), 3)));
}

#[test]
fn a_corrected_result_counts_in_the_region() {
    let mut open = open();
    let goal = regional(1, &["D"]);
    assert_eq!(place(&open.judge(&goal, None)), Some((1, 1, Some(1), 2)));
    let correct = |open: &mut OpenPlan, score| {
        let correction = ResultCorrection { province: "B".into(), rank: Some(5), score, ..ResultCorrection::default() };
        open.apply(&Edit::CorrectResult(correction)).unwrap();
        place(&open.judge(&goal, None))
    };
    // The fifth cannot have more than the fourth: what is said without a source gives way to what is published.
    assert_eq!(correct(&mut open, None), Some((1, 1, Some(1), 2)));
    assert_eq!(open.judge(&goal, None).state, GoalState::Met);
    assert!(open.scorecard().notes.contains(&Note::RefutedOthers { provinces: vec!["B".into()] }));
    // Rank 2 is free now, and D may have it.
    assert_eq!(correct(&mut open, Some(70.0)), Some((1, 2, None, 2)));
    assert_eq!(open.judge(&goal, None).state, GoalState::Unknown);
}

/// Every way to seat those whose rank is not known, with every number of others that may be above us: how many of the
/// members are.
fn by_brute_force(span: &RankSpan, own: u32, known: &[(u32, usize)], members: &BTreeSet<usize>) -> BTreeSet<u32> {
    let seats: Vec<u32> = (1..=N).filter(|seat| *seat != own).collect();
    let free: Vec<u32> = seats.iter().copied().filter(|seat| known.iter().all(|(at, _)| at != seat)).collect();
    let seated = |who: usize| known.iter().find(|(_, name)| *name == who).map(|(seat, _)| *seat);
    let unknown = members.iter().filter(|who| seated(**who).is_none()).count();
    let mut found = BTreeSet::new();
    for chosen in 0..1_u32 << free.len() {
        if chosen.count_ones() as usize != unknown {
            continue;
        }
        let drawn = free.iter().enumerate().filter(|(at, _)| chosen & (1 << at) != 0).map(|(_, seat)| *seat);
        let held: Vec<u32> = members.iter().filter_map(|who| seated(*who)).chain(drawn).collect();
        for n_above in span.best - 1..span.worst {
            let above = &seats[..n_above as usize];
            found.insert(1 + u32::try_from(held.iter().filter(|seat| above.contains(seat)).count()).unwrap());
        }
    }
    found
}

proptest! {
    #[test]
    fn the_place_in_a_region_is_what_all_ways_to_seat_the_unknown_allow(
        own in 1..=N,
        holders in prop::collection::vec(prop::bool::ANY, N as usize),
        scores in prop::collection::vec(prop::bool::ANY, N as usize),
        members in prop::collection::btree_set(0..N as usize + 3, 1..5),
        to in prop::option::of(0.0_f64..100.0),
    ) {
        // Province k has rank k + 1, where it is known; those from N on are in no results.
        let name = |who: usize| format!("P{who}");
        let known: Vec<(u32, usize)> =
            (1..=N).zip(0..).filter(|(rank, who)| *rank != own && holders[*who]).collect();
        let names: Vec<(u32, String)> = known.iter().map(|(rank, who)| (*rank, name(*who))).collect();
        let rows: Vec<(u32, &str)> = names.iter().map(|(rank, name)| (*rank, name.as_str())).collect();
        let mut table = results(2024, N, &rows);
        for (row, who) in table.rows.iter_mut().zip(&known) {
            row.score.take_if(|_| !scores[who.1]);
        }
        let mut open = open_at(Some(2024), Some(own), Basis::Published, vec![table]);
        let mut members = members;
        members.remove(&(own as usize - 1));
        let names: Vec<String> = members.iter().map(|who| name(*who)).collect();
        let goal = Goal { scope: Scope::Region, provinces: names, ..top(1, None) };
        if let Some(to) = to {
            let to = Standing::Score(to);
            open.apply(&Edit::SetMove { code: "1.1".into(), to, assumed: None }).unwrap();
        }
        let answer = open.judge(&goal, Some(open.outcome()));
        let span = open.outcome().scenario.rank;
        let n_free = N as usize - 1 - known.len();
        let n_unknown = members.iter().filter(|who| known.iter().all(|(_, name)| name != *who)).count();
        if members.is_empty() || n_unknown > n_free || span.is_none() {
            prop_assert_eq!(answer.place, None);
            return Ok(());
        }
        let (place, span) = (answer.place.unwrap(), span.unwrap());
        let all = by_brute_force(&span, own, &known, &members);
        prop_assert_eq!(place.of as usize, members.len() + 1);
        prop_assert_eq!(Some(place.best), all.first().copied());
        prop_assert_eq!(Some(place.worst), all.last().copied());
        if let Some(estimate) = span.estimate {
            let at_estimate = RankSpan { best: estimate, worst: estimate, ..span };
            let of_estimate = by_brute_force(&at_estimate, own, &known, &members);
            let only = of_estimate.first().copied().filter(|_| of_estimate.len() == 1);
            prop_assert_eq!(place.estimate, only.or((place.best == place.worst).then_some(place.best)));
        }
    }
}

/// Others' results without a source make a rank that is counted among them an assumption, and nothing that is published.
#[test]
fn what_others_are_assumed_to_have_leaves_what_is_published_of_ours() {
    let wanted = Goal { score_at_least: Some(70.0), by: Some(2024), ..Goal::default() };
    let goals = [top(3, Some(2024)), top(2, Some(2024)), wanted];
    let judged = |correction: Option<ResultCorrection>| {
        let mut open = open();
        if let Some(correction) = correction {
            open.apply(&Edit::CorrectResult(correction)).unwrap();
        }
        let to = Standing::Score(100.0);
        open.apply(&Edit::SetMove { code: "1.1".into(), to, assumed: None }).unwrap();
        let answers = goals.each_ref().map(|goal| told(&open.judge(goal, Some(open.outcome()))));
        (answers, open.outcome().scenario, open.scorecard().baseline)
    };
    let (answers, scenario, baseline) = judged(None);
    let by = JudgedBy::Results(2024);
    assert_eq!(answers, [(by, GoalState::Met), (by, GoalState::Missed), (by, GoalState::Met)]);
    assert!(!scenario.is_rank_assumed() && !scenario.is_score_assumed());
    let of_another = |rank, score| ResultCorrection { province: "A".into(), rank, score, ..Default::default() };
    let (with, scenario, _) = judged(Some(of_another(Some(1), Some(95.0))));
    assert_eq!(with, answers);
    assert!(!scenario.is_rank_assumed(), "that is what is published");
    let (with, scenario, now) = judged(Some(of_another(Some(1), Some(94.0))));
    assert_eq!((with, now), (answers, baseline), "nothing of ours has changed");
    assert!(scenario.is_rank_assumed(), "the rank of the scenario is counted among them");
    assert!(!scenario.is_score_assumed(), "the score does not depend on them");
    let (with, scenario, _) = judged(Some(of_another(None, None)));
    assert_eq!(with, answers);
    assert!(!scenario.is_rank_assumed(), "a correction that says nothing");
}

#[test]
fn ranks_that_others_are_assumed_to_have_decide_nothing_for_sure() {
    let of_2024 = || results(2024, N, &[(1, "A"), (2, "B"), (3, "C")]);
    let mut open = open_at(Some(2024), None, Basis::Published, vec![of_2024()]);
    let goal = top(4, Some(2024));
    assert_eq!(told(&open.judge(&goal, None)).1, GoalState::Unknown);
    assert_eq!(told(&open.judge(&top(3, Some(2024)), None)).1, GoalState::Unknown, "rank 3 may be shared");
    assert_eq!(told(&open.judge(&top(2, Some(2024)), None)), (JudgedBy::Results(2024), GoalState::Missed));
    let mut correct = |province: &str, rank| {
        let correction = ResultCorrection { province: province.into(), rank, ..ResultCorrection::default() };
        open.apply(&Edit::CorrectResult(correction)).unwrap();
        [2, 1].map(|rank| told(&open.judge(&top(rank, Some(2024)), None)).1)
    };
    assert_eq!(
        correct("C", None),
        [GoalState::Missed, GoalState::Missed],
        "what corrects nothing leaves what is published"
    );
    let missed = [GoalState::Missed, GoalState::Missed];
    assert_eq!(correct("C", Some(3)), missed, "what agrees with what is published assumes nothing");
    let two = results(2024, N, &[(1, "A"), (2, "B")]);
    let mut open = open_at(Some(2024), None, Basis::Published, vec![two]);
    let third = ResultCorrection { province: "C".into(), rank: Some(3), ..ResultCorrection::default() };
    open.apply(&Edit::CorrectResult(third)).unwrap();
    let judged = [2, 1].map(|rank| told(&open.judge(&top(rank, Some(2024)), None)).1);
    assert_eq!(judged, [GoalState::LikelyMissed, GoalState::Missed], "ranks 1 and 2 are published");
}

/// A place in a region is counted from its members, so it is as sure as what is known of them.
#[test]
fn a_place_in_a_region_is_as_sure_as_its_members() {
    let of_2024 = results(2024, N, &[(1, "A"), (3, "Ta"), (4, "C")]);
    let mut open = open_at(Some(2024), Some(3), Basis::Published, vec![of_2024]);
    let goals = [regional(1, &["B"]), regional(1, &["C"]), regional(1, &["D"])];
    let states = |open: &OpenPlan| goals.each_ref().map(|goal| open.judge(goal, None).state);
    assert_eq!(states(&open), [GoalState::Unknown, GoalState::Met, GoalState::Unknown]);
    let correction = ResultCorrection { province: "B".into(), rank: Some(2), ..ResultCorrection::default() };
    open.apply(&Edit::CorrectResult(correction)).unwrap();
    let wanted = [GoalState::LikelyMissed, GoalState::Met, GoalState::LikelyMet];
    assert_eq!(states(&open), wanted, "B has what is assumed, D what it leaves free, and C is published");
    assert!(open.judge(&goals[0], None).place.unwrap().is_assumed);
}
