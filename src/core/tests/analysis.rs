//! Levers and goal seeking: against what-if, and against trying everything.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod fixture;

use index_core::{
    Baseline, Basis, GoalQuestion, GoalSeek, GoalState, IndicatorRow, Measurement, Move, Plan, ReferenceResults,
    ReferenceRow, Rise, ScoringContext, Seeking, Standing, Wanted, goal_seek, levers, score, what_if,
};
use proptest::prelude::*;
use std::sync::Arc;
use strum::VariantArray;

const N: u32 = 11;
const CODES: [&str; 2] = ["1.1", "1.2"];

/// Ranks 1, 4, 8 and 11 have known scores.
fn context() -> ScoringContext {
    let rows = [(1, 80.0), (4, 60.0), (8, 40.0), (11, 20.0)]
        .map(|(rank, score)| ReferenceRow::published(&format!("P{rank}"), Some(rank), Some(score), ""));
    let reference = ReferenceResults { id: "r".into(), year: 2024, n_units: N, rows: rows.to_vec() };
    ScoringContext {
        reference: Some(Arc::new(reference)),
        ..fixture::catalogue().context_for(&index_core::Plan::default())
    }
}

fn row(code: &str, rank: Option<u32>, effort: Option<u32>, best_rank: Option<u32>) -> IndicatorRow {
    let measurement = rank.map(|rank| Measurement {
        rank: Some(rank),
        of: Some(N),
        basis: Basis::Document,
        ..Measurement::default()
    });
    IndicatorRow {
        code: code.into(), measurement, effort, best_rank, lead: Some("Sở A".into()), ..Default::default()
    }
}

fn plan(rows: Vec<IndicatorRow>) -> Plan {
    let baseline = Baseline { year: Some(2024), score: Some(40.0), rank: Some(8), of: Some(N), ..Default::default() };
    Plan { baseline: Baseline { basis: Basis::Published, ..baseline }, indicators: rows, ..Plan::default() }
}

fn seek(plan: &Plan, wanted: Wanted) -> Seeking {
    let context = context();
    goal_seek(plan, &context, &score(plan, &context), &uncapped(wanted))
}

fn uncapped(wanted: Wanted) -> GoalQuestion {
    GoalQuestion { max_places: None, ..GoalQuestion::new(wanted, N) }
}

fn found(seeking: Seeking) -> GoalSeek {
    let Seeking::Found(found) = seeking else { panic!("{seeking:?}") };
    found
}

fn ranks(found: &GoalSeek) -> Vec<(String, u32)> {
    let rank = |m: &Move| if let Standing::Rank(rank) = m.to { rank } else { panic!("{m:?}") };
    found.moves.iter().map(|m| (m.code.clone(), rank(m))).collect()
}

#[test]
fn a_lever_gains_what_a_move_of_it_alone_brings() {
    let plan = plan(vec![row("1.1", Some(9), None, None), row("1.2", Some(3), None, None)]);
    let context = context();
    let card = score(&plan, &context);
    let levers = levers(&plan, &context, &card);
    assert_eq!(levers.levers.len(), 2);
    for lever in &levers.levers {
        for &rise in Rise::VARIANTS {
            let to = Standing::Rank(lever.rank_after(rise).unwrap());
            let outcome = what_if(&plan, &context, &card, &[Move::new(lever.code.clone(), to)]).unwrap();
            assert!((outcome.delta - lever.gain(rise)).abs() < 1e-12, "{} {rise:?}", lever.code);
        }
    }
    // Each weighs a half; a place is worth 10 points of the indicator.
    assert_eq!(levers.levers[0].gains, [5.0, 25.0, 40.0, 15.0, 40.0]);
    assert_eq!(levers.levers[1].gain(Rise::Median), 0.0, "rank 3 is better than the middle");
    assert_eq!(levers.sorted(Rise::Best)[0].code, "1.1");
    let sums = levers.by_agency();
    assert_eq!((sums.len(), sums[0].n_indicators, sums[0].gains[4]), (1, 2, 50.0));
    assert_eq!(levers.by_pillar(&context)[0].name.as_deref(), Some("1"));
}

#[test]
fn what_is_not_measured_is_no_lever() {
    let plan = plan(vec![row("1.1", None, None, None)]);
    let context = context();
    let levers = levers(&plan, &context, &score(&plan, &context));
    assert!(levers.levers.is_empty());
    assert_eq!(levers.unknown, CODES);
}

#[test]
fn a_score_is_reached_with_the_least_effort() {
    // A place of either brings 5 points; those of 1.1 cost three times as much.
    let plan = plan(vec![row("1.1", Some(9), Some(3), None), row("1.2", Some(6), None, Some(4))]);
    let cheap = found(seek(&plan, Wanted::Score(50.0)));
    assert_eq!((ranks(&cheap), cheap.effort), (vec![("1.2".into(), 4)], 2));
    // 1.2 goes no further than rank 4, so the rest is dear.
    let dear = found(seek(&plan, Wanted::Score(60.0)));
    assert_eq!((ranks(&dear), dear.effort, dear.n_places), (vec![("1.2".into(), 4), ("1.1".into(), 7)], 8, 4));
    assert_eq!(dear.outcome.scenario.score.unwrap().estimate, 60.0);
}

#[test]
fn a_rank_is_reached_and_what_cannot_be_reached_is_said_with_the_best_that_can() {
    let rows = |best| vec![row("1.1", Some(9), None, Some(best)), row("1.2", Some(6), None, Some(6))];
    let third = found(seek(&plan(rows(1)), Wanted::Rank(4)));
    assert!(third.outcome.scenario.rank.unwrap().estimate.unwrap() <= 4);
    assert_eq!(third.effort, 4, "40 + 4 × 5 = 60, the score of rank 4");
    let Seeking::OutOfReach(best) = seek(&plan(rows(7)), Wanted::Rank(2)) else { panic!("it is out of reach") };
    assert_eq!((ranks(&best), best.effort), (vec![("1.1".into(), 7)], 2));
    assert_eq!(seek(&plan(rows(1)), Wanted::Rank(8)), Seeking::AlreadyThere(index_core::GoalState::Met));
}

#[test]
fn an_indicator_rises_no_further_than_a_plan_can() {
    let rows = |best| vec![row("1.1", Some(9), None, best), row("1.2", Some(6), None, Some(6))];
    let seek = |best, max_places| {
        let (plan, context) = (plan(rows(best)), context());
        let question = GoalQuestion { max_places, ..GoalQuestion::new(Wanted::Score(60.0), N) };
        goal_seek(&plan, &context, &score(&plan, &context), &question)
    };
    assert_eq!(GoalQuestion::new(Wanted::Rank(1), N).max_places, Some(3), "a third of 11");
    // Four places are needed: three by the cap are too few, and what the row itself says of its best rank counts more.
    let Seeking::OutOfReach(best) = seek(None, Some(3)) else { panic!("the cap counts") };
    assert_eq!(ranks(&best), [("1.1".into(), 6)]);
    assert_eq!(found(seek(None, Some(4))).effort, 4);
    assert_eq!(found(seek(Some(5), Some(3))).effort, 4);
}

#[test]
fn for_certain_is_asked_of_the_worst_rank_and_never_met_by_assumptions() {
    let rows = || vec![row("1.1", Some(9), None, None), row("1.2", Some(6), None, None)];
    let context = context();
    let seek = |plan: &Plan, is_certain| {
        let question = GoalQuestion { is_certain, ..uncapped(Wanted::Rank(5)) };
        goal_seek(plan, &context, &score(plan, &context), &question)
    };
    // 40 points at rank 8; by the ladder rank 5 has 54.7, but only beyond the 60 of rank 4, which may be rounded, is it sure.
    let (likely, sure) = (found(seek(&plan(rows()), false)), found(seek(&plan(rows()), true)));
    let state = |found: &GoalSeek| Wanted::Rank(5).state(&found.outcome.scenario);
    assert_eq!((likely.effort, state(&likely)), (3, GoalState::LikelyMet));
    assert_eq!((sure.effort, state(&sure)), (5, GoalState::Met));
    let mut guessed = plan(rows());
    guessed.indicators.iter_mut().for_each(|r| r.measurement.as_mut().unwrap().basis = Basis::Assumed);
    assert_eq!(state(&found(seek(&guessed, false))), GoalState::LikelyMet);
    let Seeking::OutOfReach(none) = seek(&guessed, true) else { panic!("an assumption is not sure") };
    assert!(none.moves.is_empty());
}

#[test]
fn an_unknown_baseline_is_no_start() {
    let plan = Plan { indicators: vec![row("1.1", Some(9), None, None)], ..Plan::default() };
    assert_eq!(seek(&plan, Wanted::Score(50.0)), Seeking::UnknownBaseline);
}

/// A wish within the rounding of a published score, and nobody who can rise.
#[test]
fn nothing_is_found_where_nothing_moves() {
    let first = |code| row(code, Some(1), Some(1), Some(1));
    let plan = plan(vec![first("1.1"), first("1.2")]);
    let Seeking::OutOfReach(none) = seek(&plan, Wanted::Score(40.004)) else { panic!("nothing can rise") };
    assert!(none.moves.is_empty());
}

/// The least effort by trying everything; `None` when nothing reaches it.
fn least(plan: &Plan, wanted: Wanted) -> Option<u32> {
    let context = context();
    let card = score(plan, &context);
    let [a, b] = [0, 1].map(|i| {
        let row = &plan.indicators[i];
        let rank = row.measurement.as_ref().unwrap().rank.unwrap();
        (row.code.clone(), rank, row.best_rank.unwrap_or(1).min(rank), row.effort.unwrap_or(1))
    });
    let all = (a.2..=a.1).flat_map(|to_a| (b.2..=b.1).map(move |to_b| (to_a, to_b)));
    let reaching = all.filter(|(to_a, to_b)| {
        // Who stays has no move: a score that was given is not that of the rank.
        let places = [(&a, *to_a), (&b, *to_b)].into_iter().filter(|(from, to)| *to < from.1);
        let moves: Vec<Move> = places.map(|(from, to)| Move::new(from.0.clone(), Standing::Rank(to))).collect();
        let outcome = what_if(plan, &context, &card, &moves).unwrap();
        uncapped(wanted).is_reached(&outcome.scenario) == Some(true)
    });
    reaching.map(|(to_a, to_b)| (a.1 - to_a) * a.3 + (b.1 - to_b) * b.3).min()
}

fn any_row(code: &'static str) -> impl Strategy<Value = IndicatorRow> {
    (1..=N, 1_u32..=7, 1..=N, prop::option::of(0.0_f64..100.0)).prop_map(move |(rank, effort, best, given)| {
        let mut row = row(code, Some(rank), Some(effort), Some(best));
        row.measurement.as_mut().unwrap().score = given;
        row
    })
}

fn any_wanted() -> impl Strategy<Value = Wanted> {
    prop_oneof![(1..=8_u32).prop_map(Wanted::Rank), (40.0_f64..95.0).prop_map(Wanted::Score)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn no_cheaper_moves_are_found_by_trying_everything(a in any_row("1.1"), b in any_row("1.2"), wanted in any_wanted()) {
        let plan = plan(vec![a, b]);
        match (seek(&plan, wanted), least(&plan, wanted)) {
            (Seeking::Found(found), Some(least)) => {
                prop_assert_eq!(found.effort, least);
                prop_assert_eq!(uncapped(wanted).is_reached(&found.outcome.scenario), Some(true));
            }
            (Seeking::AlreadyThere(_), _) | (Seeking::OutOfReach(_), None) => {}
            (seeking, least) => prop_assert!(false, "{seeking:?} against {least:?}"),
        }
    }
}

/// Above the first known score nobody is left but who may be ahead of it: more places never unmake a goal.
#[test]
fn a_goal_that_fewer_places_reach_is_reached_by_more() {
    let rows = vec![row("1.1", Some(9), None, None), row("1.2", Some(6), None, None)];
    let mut context = context();
    let mut results = ReferenceResults::clone(context.reference.as_ref().unwrap());
    results.rows.remove(0);
    // Four places bring 60, which is above it by less than both are rounded.
    results.rows[0] = ReferenceRow::published("P4", Some(4), Some(59.5), "");
    context.reference = Some(Arc::new(results));
    let plan = plan(rows);
    let card = score(&plan, &context);
    let reached = |max_places| {
        let question = GoalQuestion { max_places: Some(max_places), ..uncapped(Wanted::Rank(5)) };
        matches!(goal_seek(&plan, &context, &card, &question), Seeking::Found(_))
    };
    assert_eq!([1, 2, 3, 4, 5].map(reached), [false, true, true, true, true]);
}
