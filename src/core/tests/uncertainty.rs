//! The plan as a scenario, and how sure a rank is when the others move too.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod fixture;

use chrono::NaiveDate;
use index_core::{
    Assumptions, Baseline, Basis, Counted, Deadline, Due, Goal, IndicatorRow, Measurement, Move, NoChance, Outcome,
    Plan, ReferenceResults, ReferenceRow, Scope, ScoringContext, Simulated, Spread, Standing, Status, Undecided,
    contributions_by_agency, expected, is_on_time, milestones, score, simulate, what_if,
};
use proptest::prelude::*;
use std::sync::Arc;

const N: u32 = 11;

/// Provinces with these ranks have known scores, from 80 at rank 1 to 20 at rank 11.
fn context(known: &[u32]) -> ScoringContext {
    let row =
        |rank: &u32| ReferenceRow::published(&format!("P{rank}"), Some(*rank), Some(f64::from(86 - 6 * rank)), "");
    let reference = ReferenceResults { id: "r".into(), year: 2024, n_units: N, rows: known.iter().map(row).collect() };
    ScoringContext {
        reference: Some(Arc::new(reference)),
        ..fixture::catalogue().context_for(&index_core::Plan::default())
    }
}

fn all() -> ScoringContext {
    context(&[1, 2, 3, 4, 5, 6, 7, 9, 10, 11])
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn row(code: &str, rank: u32, to: Option<u32>) -> IndicatorRow {
    let measured = Measurement { rank: Some(rank), of: Some(N), basis: Basis::Document, ..Measurement::default() };
    IndicatorRow {
        code: code.into(),
        measurement: Some(measured),
        expected_rank: to,
        lead: Some(format!("Sở {code}")),
        ..IndicatorRow::default()
    }
}

/// Rank 8 with score 38.
fn plan(rows: Vec<IndicatorRow>) -> Plan {
    let baseline = Baseline { year: Some(2024), score: Some(38.0), rank: Some(8), of: Some(N), ..Default::default() };
    let goal = |rank| Goal { rank_at_most: rank, ..Goal::default() };
    Plan {
        baseline: Baseline { basis: Basis::Published, ..baseline },
        goals: vec![goal(Some(5)), goal(None)],
        indicators: rows,
        ..Plan::default()
    }
}

fn outcome(plan: &Plan, context: &ScoringContext, moves: &[(&str, u32)]) -> Outcome {
    let moves: Vec<Move> = moves.iter().map(|(code, rank)| Move::new(*code, Standing::Rank(*rank))).collect();
    what_if(plan, context, &score(plan, context), &moves).unwrap()
}

const STILL: Assumptions =
    Assumptions { seed: 3, n_replicates: 400, drift: 0.0, spread: 0.0, curve: 0.0, weights: 0.0 };

fn spread(plan: &Plan, context: &ScoringContext, outcome: &Outcome, assumptions: &Assumptions) -> Spread {
    let card = score(plan, context);
    match simulate(plan, context, &card, outcome, assumptions, &mut |_| true) {
        Simulated::Spread(spread) => spread,
        other => panic!("{other:?}"),
    }
}

#[test]
fn when_nobody_moves_and_all_is_known_the_rank_is_that_of_what_if() {
    let plan = plan(vec![row("1.1", 9, None), row("1.2", 6, None)]);
    for moves in [vec![], vec![("1.1", 6)], vec![("1.1", 1), ("1.2", 1)], vec![("1.2", 11)]] {
        let outcome = outcome(&plan, &all(), &moves);
        let rank = outcome.scenario.rank.unwrap();
        assert!(rank.is_certain());
        let spread = spread(&plan, &all(), &outcome, &STILL);
        assert_eq!(spread.rank_interval(), (rank.best, rank.best), "{moves:?}");
        assert_eq!(spread.score_at(0.5), outcome.scenario.score.unwrap().estimate);
    }
}

#[test]
fn the_chance_of_a_goal_is_the_share_of_the_tables_that_meet_it() {
    let plan = plan(vec![row("1.1", 9, None), row("1.2", 6, None)]);
    let outcome = outcome(&plan, &all(), &[("1.1", 6)]);
    let assumptions = Assumptions { spread: 4.0, n_replicates: 4000, ..STILL };
    let spread = spread(&plan, &all(), &outcome, &assumptions);
    assert_eq!(spread.ranks.iter().sum::<u32>(), 4000);
    let shares: Vec<Result<f64, NoChance>> = spread.goals.iter().map(|chance| chance.share).collect();
    assert_eq!(shares, [Ok(spread.share_at_most(5)), Err(NoChance::Undecided(Undecided::NoFigure))]);
    assert_eq!(spread.goals[0].goal.rank_at_most, Some(5), "an answer says what it was asked for");
    assert!((0.05..0.95).contains(&spread.share_at_most(5)), "{:?}", spread.ranks);
    let (best, worst) = spread.rank_interval();
    assert!(best < worst && spread.rank_at(0.5) >= best && spread.rank_at(0.5) <= worst);
}

/// A draw scatters the table of 2024 once: it speaks of the results of 2025, and of no others.
#[test]
fn a_goal_has_a_chance_where_the_draw_speaks_of_its_year() {
    let mut plan = plan(vec![row("1.1", 9, None), row("1.2", 6, None)]);
    let by = |by| Goal { rank_at_most: Some(5), by, ..Goal::default() };
    let after = |by| Goal { and_after: true, ..by };
    plan.goals = vec![
        by(None),
        by(Some(2025)),
        after(by(Some(2022))),
        by(Some(2026)),
        by(Some(2045)),
        by(Some(2024)),
        by(Some(2020)),
        Goal { scope: Scope::Region, provinces: vec!["P1".into()], ..by(Some(2025)) },
        Goal { better_than_year: Some(2024), ..by(Some(2025)) },
        Goal { rank_at_most: Some(70), ..Goal::default() },
    ];
    let chances = |context: &ScoringContext| {
        let spread = spread(&plan, context, &outcome(&plan, context, &[]), &STILL);
        assert_eq!(spread.year, Some(2024));
        spread.goals.into_iter().map(|chance| chance.share.map(|_| chance.year)).collect::<Vec<_>>()
    };
    let ahead = |year| Err(NoChance::FurtherAhead { year, drawn: 2025 });
    let expected = [
        Ok(None),
        Ok(Some(2025)),
        Ok(Some(2025)),
        ahead(2026),
        ahead(2045),
        Err(NoChance::ResultsOut { year: 2024 }),
        Err(NoChance::Over { year: 2020 }),
        Err(NoChance::NotNational),
        Err(NoChance::NotNational),
        Err(NoChance::Undecided(Undecided::BadFigure)),
    ];
    assert_eq!(chances(&all()), expected);
    // Once the results of 2025 are there, nothing of that year is to come; among others, nothing can be said of it.
    let next = |n_units| {
        let results = ReferenceResults { id: "s".into(), year: 2025, n_units, rows: Vec::new() };
        ScoringContext { stated: [Arc::new(results)].into(), ..all() }
    };
    let out = Err(NoChance::ResultsOut { year: 2025 });
    assert_eq!(chances(&next(N))[..4], [Ok(None), out, out, ahead(2026)]);
    let other = Err(NoChance::Undecided(Undecided::OtherUnits { year: 2025, of: 7, than: N }));
    assert_eq!(chances(&next(7))[..4], [Ok(None), other, other, ahead(2026)]);
}

#[test]
fn others_that_all_rise_cost_places_and_all_that_fall_give_them() {
    let plan = plan(vec![row("1.1", 9, None), row("1.2", 6, None)]);
    let unmoved = outcome(&plan, &all(), &[]);
    let rank = |drift| spread(&plan, &all(), &unmoved, &Assumptions { drift, ..STILL }).rank_interval();
    assert_eq!((rank(7.0), rank(100.0)), ((9, 9), (11, 11)));
    assert_eq!(rank(-7.0), (7, 7));
}

#[test]
fn a_seed_says_it_all_and_a_stop_is_heard() {
    let plan = plan(vec![row("1.1", 9, None), row("1.2", 6, None)]);
    let context = context(&[1, 4, 11]);
    let outcome = outcome(&plan, &context, &[("1.1", 4)]);
    let loose = Assumptions { spread: 2.0, curve: 0.5, weights: 0.3, ..STILL };
    let first = spread(&plan, &context, &outcome, &loose);
    assert_eq!(first, spread(&plan, &context, &outcome, &loose));
    assert_ne!(first, spread(&plan, &context, &outcome, &Assumptions { seed: 4, ..loose }));
    let card = score(&plan, &context);
    let mut heard = Vec::new();
    let stopped = simulate(&plan, &context, &card, &outcome, &STILL, &mut |done| {
        heard.push(done);
        done < 250
    });
    assert_eq!((stopped, heard), (Simulated::Stopped, vec![0, 250]));
    let nobody = fixture::catalogue().context_for(&index_core::Plan::default());
    let outcome = what_if(&plan, &nobody, &score(&plan, &nobody), &[]).unwrap();
    let unknown = simulate(&plan, &nobody, &score(&plan, &nobody), &outcome, &STILL, &mut |_| true);
    assert_eq!(unknown, Simulated::Unknown);
}

#[test]
fn bent_curve_and_uncertain_weights_spread_the_score_but_not_what_stands_still() {
    let plan = plan(vec![row("1.1", 9, None), row("1.2", 6, None)]);
    let width = |moves: &[(&str, u32)], assumptions| {
        let spread = spread(&plan, &all(), &outcome(&plan, &all(), moves), &assumptions);
        spread.score_at(0.95) - spread.score_at(0.05)
    };
    for loose in [Assumptions { curve: 0.5, ..STILL }, Assumptions { weights: 0.4, ..STILL }] {
        assert_eq!(width(&[], loose), 0.0);
        assert!(width(&[("1.1", 6)], loose) > 0.2);
    }
}

#[test]
fn the_plan_is_a_scenario_of_what_is_done_what_is_on_time_and_everything() {
    let mut rows = vec![row("1.1", 9, Some(3)), row("1.2", 6, Some(2))];
    rows[0].status = Status::Done;
    rows[1].expected_by = Some(day("2025-06-01"));
    let mut plan = plan(rows);
    plan.indicators.push(IndicatorRow { expected_rank: Some(1), ..IndicatorRow::default() });
    let card = score(&plan, &all());
    let codes = |plan: &Plan, counted, today| {
        let expected = expected(plan, &all(), &card, counted, day(today));
        (expected.moves.iter().map(|m| m.code.clone()).collect::<Vec<_>>().join(" "), expected.left_out.len())
    };
    assert_eq!(codes(&plan, Counted::Done, "2025-05-01"), ("1.1".to_owned(), 0));
    assert_eq!(codes(&plan, Counted::OnTime, "2025-06-01"), ("1.1 1.2".to_owned(), 1));
    assert_eq!(codes(&plan, Counted::OnTime, "2025-06-02"), ("1.1".to_owned(), 1), "1.2 is late");
    assert_eq!(codes(&plan, Counted::Everything, "2025-06-02"), ("1.1 1.2".to_owned(), 1));
    let outcome = outcome(&plan, &all(), &[("1.1", 3), ("1.2", 2)]);
    let sums = contributions_by_agency(&plan, &outcome);
    assert_eq!(sums, [(Some("Sở 1.1".to_owned()), 30.0), (Some("Sở 1.2".to_owned()), 20.0)]);
}

#[test]
fn a_blocked_row_or_an_overdue_deadline_is_not_on_time() {
    let mut plan = plan(vec![row("1.1", 9, Some(3))]);
    plan.deadlines = vec![Deadline { id: "d".into(), due: Some(Due::Once(day("2025-07-15"))), ..Deadline::default() }];
    plan.indicators[0].deadlines = vec!["d".into()];
    let is_on_time = |plan: &Plan, today| is_on_time(plan, &plan.indicators[0], day(today));
    assert!(is_on_time(&plan, "2025-07-15") && !is_on_time(&plan, "2025-07-16"));
    plan.indicators[0].status = Status::Blocked;
    assert!(!is_on_time(&plan, "2025-01-01"));
    plan.indicators[0].status = Status::Done;
    assert!(is_on_time(&plan, "2025-07-16"));
}

#[test]
fn milestones_add_up_day_by_day_and_what_has_no_day_comes_last() {
    let mut rows = vec![row("1.1", 9, Some(3)), row("1.2", 6, Some(2))];
    rows[1].expected_by = Some(day("2025-06-01"));
    let plan = plan(rows);
    let found = milestones(&plan, &all(), &score(&plan, &all()));
    let seen: Vec<_> = found.iter().map(|m| (m.by, m.codes.join(" "), m.outcome.delta.round())).collect();
    let june = Some(day("2025-06-01"));
    assert_eq!(seen, [(june, "1.2".to_owned(), 20.0), (None, "1.1".to_owned(), 50.0)]);
}

proptest! {
    #[test]
    fn a_still_table_never_leaves_what_is_certain(
        known in prop::collection::btree_set(1..=N, 1..6), to in 1..=N, own in any::<bool>(), ranked in any::<bool>(),
    ) {
        let known: Vec<u32> = known.into_iter().filter(|rank| *rank != 8).collect();
        let context = context(&known);
        let mut plan = plan(vec![row("1.1", 9, None)]);
        if !ranked {
            plan.baseline.rank = None;
        } else if !own {
            plan.baseline.score = None;
        }
        let outcome = outcome(&plan, &context, &[("1.1", to)]);
        // Without a rank, and with no other score, nothing is known.
        let Some(certain) = outcome.scenario.rank else { return Ok(()) };
        let card = score(&plan, &context);
        if let Simulated::Spread(spread) = simulate(&plan, &context, &card, &outcome, &STILL, &mut |_| true) {
            for (count, rank) in spread.ranks.iter().zip(1..) {
                prop_assert!(*count == 0 || (certain.best..=certain.worst).contains(&rank), "{rank} {certain:?}");
            }
        }
    }
}

/// Of whom only the score is known, that score has several places; who of the others has which is drawn as well.
#[test]
fn where_our_rank_is_not_known_every_place_of_our_score_comes_up() {
    let mut plan = plan(vec![row("1.1", 9, None)]);
    plan.baseline.rank = None;
    let context = context(&[1, 5, 10, 11]);
    let outcome = outcome(&plan, &context, &[]);
    let rank = outcome.scenario.rank.unwrap();
    assert_eq!((rank.best, rank.worst), (6, 9));
    let spread = spread(&plan, &context, &outcome, &STILL);
    assert!(spread.ranks[5..9].iter().all(|count| *count > 0), "{:?}", spread.ranks);
    assert_eq!(spread.ranks[5..9].iter().sum::<u32>(), 400, "{:?}", spread.ranks);
    // Who has our score shares our rank, or has the better exact one: nobody knows.
    plan.baseline.score = Some(26.0);
    let tied = self::context(&[1, 5, 9, 10]);
    let tied_outcome = self::outcome(&plan, &tied, &[]);
    let (best, estimate) = (tied_outcome.scenario.rank.unwrap().best, tied_outcome.scenario.rank.unwrap().estimate);
    assert_eq!((best, estimate), (10, Some(10)));
    let ranks = self::spread(&plan, &tied, &tied_outcome, &STILL).ranks;
    assert!(ranks[9] + ranks[10] == 400 && (150..250).contains(&ranks[9]), "{ranks:?}");
}

/// Outside the known scores there are bounds only, so nothing can be drawn.
#[test]
fn a_rank_beyond_the_known_scores_is_not_simulated() {
    let mut plan = plan(vec![row("1.1", 9, None)]);
    plan.baseline.score = None;
    plan.baseline.rank = Some(10);
    let context = context(&[1, 2, 3, 4, 5, 6]);
    let outcome = outcome(&plan, &context, &[]);
    assert_eq!(outcome.scenario.score, None);
    let drawn = simulate(&plan, &context, &score(&plan, &context), &outcome, &STILL, &mut |_| true);
    assert_eq!(drawn, Simulated::Unknown);
}

#[test]
fn who_shares_our_score_and_was_ranked_above_us_stays_there_until_we_rise() {
    let mut plan = plan(vec![row("1.1", 9, None)]);
    plan.baseline.score = Some(44.0);
    let rank = |moves: &[(&str, u32)]| spread(&plan, &all(), &outcome(&plan, &all(), moves), &STILL).rank_interval();
    assert_eq!(rank(&[]), (8, 8), "rank 7 has 44 too");
    assert_eq!(rank(&[("1.1", 8)]).0, 7);
}

/// Known to the last rank above us, and nothing below: our own score is all that bounds those behind us. Who of them
/// overtakes us where we stand, nobody can say; above their reach it is all the same.
#[test]
fn behind_the_last_known_score_which_is_ours_nothing_is_told_until_we_have_risen() {
    let mut plan = plan(vec![row("1.1", 9, None)]);
    plan.baseline.rank = Some(7);
    plan.baseline.score = Some(44.0);
    let context = context(&[1, 2, 3, 4, 5, 6]);
    let card = score(&plan, &context);
    let drawn = |moves: &[(&str, u32)]| {
        let outcome = outcome(&plan, &context, moves);
        let assumptions = Assumptions { spread: 0.5, n_replicates: 2000, ..STILL };
        simulate(&plan, &context, &card, &outcome, &assumptions, &mut |_| true)
    };
    assert_eq!(drawn(&[]), Simulated::Unknown);
    // One place of 1.1 is half of a tenth of the index: 9 → 8 makes 49, and rank 6 has 50.
    let Simulated::Spread(risen) = drawn(&[("1.1", 8)]) else { panic!("risen by ten times the spread") };
    assert!(risen.share_at_most(6) < 0.2 && risen.share_at_most(7) > 0.99, "{:?}", risen.ranks);
    // Not known: then nothing is drawn, however far away they are.
    plan.baseline.score = None;
    let unknown = outcome(&plan, &context, &[("1.1", 8)]);
    let card = score(&plan, &context);
    assert_eq!(simulate(&plan, &context, &card, &unknown, &STILL, &mut |_| true), Simulated::Unknown);
}

/// Of those behind the last known score only one bound is known. While they are far away, that decides nothing; once the
/// others drift to us, it would.
#[test]
fn those_whose_scores_nobody_knows_never_decide_a_chance() {
    let plan = plan(vec![row("1.1", 9, None)]);
    let context = context(&[1, 2, 3, 4, 5, 6, 7, 9]);
    let outcome = outcome(&plan, &context, &[]);
    let card = score(&plan, &context);
    let drawn = |drift| {
        let assumptions = Assumptions { drift, spread: 0.5, n_replicates: 2000, ..STILL };
        simulate(&plan, &context, &card, &outcome, &assumptions, &mut |_| true)
    };
    // Rank 9 has 32, and we 38: no more than one in twenty of the tables may be in doubt.
    assert!(matches!(drawn(0.0), Simulated::Spread(_)));
    assert!(matches!(drawn(4.5), Simulated::Spread(_)));
    assert_eq!(drawn(6.0), Simulated::Unknown);
    let above = |drift| {
        let context = self::context(&[5, 6, 7, 9, 10, 11]);
        let outcome = self::outcome(&plan, &context, &[]);
        let assumptions = Assumptions { drift, spread: 0.5, n_replicates: 2000, ..STILL };
        simulate(&plan, &context, &score(&plan, &context), &outcome, &assumptions, &mut |_| true)
    };
    // Rank 5 has 56.
    assert!(matches!(above(-15.0), Simulated::Spread(_)));
    assert_eq!(above(-18.0), Simulated::Unknown);
}

/// Of two results that contradict each other, or a place that two hold, one is wrong, and nobody knows which.
#[test]
fn nothing_is_drawn_from_results_that_contradict_each_other() {
    let plan = plan(vec![row("1.1", 9, None)]);
    let drawn = |change: &dyn Fn(&mut ReferenceResults)| {
        let mut context = all();
        change(Arc::make_mut(context.reference.as_mut().unwrap()));
        let outcome = outcome(&plan, &context, &[]);
        simulate(&plan, &context, &score(&plan, &context), &outcome, &STILL, &mut |_| true)
    };
    assert!(matches!(drawn(&|_| {}), Simulated::Spread(_)));
    let last_above_last_but_one =
        |results: &mut ReferenceResults| results.rows[9] = ReferenceRow::published("P10", Some(10), Some(27.0), "");
    assert_eq!(drawn(&last_above_last_but_one), Simulated::Contradiction);
    // The seventh shares our rank and score, and the next place is taken.
    let tied =
        |results: &mut ReferenceResults| results.rows[6] = ReferenceRow::published("P7", Some(8), Some(38.0), "");
    assert_eq!(drawn(&tied), Simulated::Contradiction);
}
