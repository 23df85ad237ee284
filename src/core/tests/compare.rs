//! Scenarios side by side: the same figures as what-if, one baseline for all, and no refusal that hides another.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod fixture;

use chrono::NaiveDate;
use index_core::{
    Baseline, Basis, Choice, Compared, Counted, IndicatorRow, MAX_COMPARED, Measurement, Move, Plan, RefusalKind,
    Scenario, Standing, Status, Unable, compare, contributions_by_pillar, expected, moved_codes, score, what_if,
};
use strum::VariantArray;

const N: u32 = 11;

fn row(code: &str, rank: Option<u32>, expected_rank: Option<u32>) -> IndicatorRow {
    let measured = |rank| Measurement { rank: Some(rank), of: Some(N), basis: Basis::Document, ..Default::default() };
    IndicatorRow { code: code.into(), measurement: rank.map(measured), expected_rank, ..Default::default() }
}

fn scenario(name: &str, moves: &[(&str, u32)]) -> Scenario {
    let moves = moves.iter().map(|(code, rank)| Move::new(*code, Standing::Rank(*rank))).collect();
    Scenario { name: name.into(), moves, ..Default::default() }
}

/// 1.1 stands at rank 9 and is expected at 5; of 1.2 nothing is known, though something is expected.
fn plan() -> Plan {
    Plan {
        baseline: Baseline { score: Some(40.0), basis: Basis::Published, of: Some(N), ..Baseline::default() },
        indicators: vec![row("1.1", Some(9), Some(5)), row("1.2", None, Some(3))],
        scenarios: vec![scenario("A", &[("1.1", 4)]), scenario("B", &[("1.1", 1), ("1.2", 1)])],
        ..Plan::default()
    }
}

fn day() -> NaiveDate {
    "2025-06-19".parse().unwrap()
}

fn compared(plan: &Plan, choices: &[Choice]) -> Vec<Compared> {
    let context = fixture::catalogue().context_for(&index_core::Plan::default());
    compare(plan, &context, &score(plan, &context), day(), choices)
}

fn estimate(compared: &Compared) -> f64 {
    compared.outcome.as_ref().unwrap().scenario.score.unwrap().estimate
}

#[test]
fn each_brings_what_what_if_says() {
    let (plan, context) = (plan(), fixture::catalogue().context_for(&index_core::Plan::default()));
    let card = score(&plan, &context);
    let draft = [Move::new("1.1", Standing::Rank(2))];
    let all = compared(&plan, &[Choice::Draft(&draft), Choice::Scenario("A"), Choice::Plan(Counted::Everything)]);
    let everything = expected(&plan, &context, &card, Counted::Everything, day()).moves;
    for (compared, moves) in all.iter().zip([&draft[..], &plan.scenarios[0].moves, &everything]) {
        assert_eq!(compared.outcome, Ok(what_if(&plan, &context, &card, moves).unwrap()));
    }
    // A place of 1.1 brings 5 points.
    assert_eq!(all.iter().map(estimate).collect::<Vec<_>>(), [75.0, 65.0, 60.0]);
}

#[test]
fn a_changed_baseline_reaches_all() {
    let choices = [Choice::Scenario("A"), Choice::Plan(Counted::Everything)];
    let before: Vec<f64> = compared(&plan(), &choices).iter().map(estimate).collect();
    let mut changed = plan();
    changed.indicators[0].measurement.as_mut().unwrap().rank = Some(11);
    changed.baseline.score = Some(41.0);
    let after: Vec<f64> = compared(&changed, &choices).iter().map(estimate).collect();
    assert_eq!((before, after), (vec![65.0, 60.0], vec![76.0, 71.0]));
}

#[test]
fn a_refused_scenario_says_why_and_does_not_hide_the_others() {
    let all = compared(&plan(), &[Choice::Scenario("B"), Choice::Scenario("C"), Choice::Scenario("A")]);
    let Err(Unable::Refused(refusals)) = &all[0].outcome else { unreachable!("1.2 has no baseline") };
    assert_eq!((refusals.len(), refusals[0].code.as_str()), (1, "1.2"));
    assert_eq!(refusals[0].kind, RefusalKind::UnknownBaseline);
    assert_eq!(all[1].outcome, Err(Unable::NoSuchScenario));
    assert_eq!(estimate(&all[2]), 65.0);
}

#[test]
fn parts_of_the_plan_tell_what_is_left_out() {
    let mut plan = plan();
    let parts: Vec<Choice> = Counted::VARIANTS.iter().copied().map(Choice::Plan).collect();
    let all = compared(&plan, &parts);
    assert_eq!(all.iter().map(estimate).collect::<Vec<_>>(), [40.0, 60.0, 60.0], "nothing is done yet");
    assert_eq!(all[2].left_out, ["1.2"]);
    plan.indicators[0].status = Status::Done;
    let done = &compared(&plan, &parts)[0];
    assert_eq!((estimate(done), done.left_out.len()), (60.0, 0));
}

#[test]
fn six_are_compared_and_no_more() {
    let all = compared(&plan(), &[Choice::Scenario("A"); 9]);
    assert_eq!((all.len(), MAX_COMPARED), (6, 6));
}

#[test]
fn what_moves_is_listed_once_in_the_order_of_the_framework_and_pillars_add_up() {
    let context = fixture::catalogue().context_for(&index_core::Plan::default());
    let mut plan = plan();
    plan.indicators[1] = row("1.2", Some(6), None);
    plan.scenarios.push(scenario("D", &[("1.2", 1), ("1.1", 7)]));
    let all = compared(&plan, &[Choice::Scenario("D"), Choice::Scenario("A")]);
    let outcomes: Vec<_> = all.iter().map(|c| c.outcome.as_ref().unwrap()).collect();
    assert_eq!(moved_codes(&context, outcomes.iter().copied()), ["1.1", "1.2"]);
    for outcome in outcomes {
        let sums = contributions_by_pillar(&context, outcome);
        assert_eq!(sums.len(), 1);
        assert!((sums[0].1 - outcome.delta).abs() < 1e-12);
    }
}
