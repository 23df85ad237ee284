//! How long the engine takes: a plan scored in full, one step of a what-if through the one door, and the analyses.
#![expect(clippy::expect_used, reason = "a bench stops at the first surprise, and criterion writes items")]

use criterion::{Criterion, criterion_group, criterion_main};
use index_core::scoring::score;
use index_core::{
    Assumptions, Basis, Catalogue, Edit, Field, Gesture, GoalQuestion, IndicatorRow, Measurement, OpenPlan, Record,
    Seeking, Standing, Value, Wanted, goal_seek, levers, simulate,
};
use pii_planner::plan_file::{catalogue, parse, samples};
use std::hint::black_box;
use std::sync::Arc;

fn rescore(c: &mut Criterion) {
    let catalogue = catalogue().expect("the embedded framework");
    let sample = samples().iter().find(|s| s.name == "can-tho-2025").expect("a sample");
    let plan = parse(sample.json.as_bytes()).expect("a plan").plan;
    let context = catalogue.context_for(&plan);
    c.bench_function("score can-tho-2025 in full", |b| b.iter(|| score(black_box(&plan), black_box(&context))));

    let mut open = OpenPlan::new(plan, catalogue);
    let mut rank = 30;
    c.bench_function("apply one what-if move", |b| {
        b.iter(|| {
            rank = if rank == 30 { 31 } else { 30 };
            let edit = Edit::SetMove { code: "6.2.4".to_owned(), to: Standing::Rank(rank), assumed: None };
            open.apply_within(black_box(&edit), Some(Gesture(1))).expect("a move");
        });
    });

    let row = open.plan().indicators.iter().position(|r| r.code == "6.2.4").expect("a row");
    c.bench_function("apply one edit of the plan, rescored in full", |b| {
        b.iter(|| {
            rank = if rank == 30 { 31 } else { 30 };
            let edit = Edit::set(Record::Measurement(row), Field::Rank, Value::Count(rank));
            open.apply_within(black_box(&edit), Some(Gesture(2))).expect("an edit");
        });
    });
}

/// The 52 ranks of a plan that knows them all, spread over the table.
fn whole_plan(catalogue: Arc<Catalogue>) -> OpenPlan {
    let sample = samples().iter().find(|s| s.name == "can-tho-2025").expect("a sample");
    let mut plan = parse(sample.json.as_bytes()).expect("a plan").plan;
    plan.indicators.clear();
    for (entry, at) in catalogue.default_framework().indicators().zip(0..) {
        let rank = Some(1 + at * 37 % 63);
        let measurement = Some(Measurement { rank, of: Some(63), basis: Basis::Document, ..Measurement::default() });
        let effort = Some(1 + at % 9);
        let code = entry.spec.code.clone();
        plan.indicators.push(IndicatorRow { code, measurement, effort, ..IndicatorRow::default() });
    }
    OpenPlan::new(plan, catalogue)
}

fn analysis(c: &mut Criterion) {
    let catalogue = catalogue().expect("the embedded framework");
    let mut open = whole_plan(catalogue);
    let (plan, context, card) = (open.plan().clone(), open.context().clone(), open.scorecard().clone());
    c.bench_function("levers of 52 indicators", |b| b.iter(|| levers(black_box(&plan), &context, &card)));
    let wanted = GoalQuestion { max_places: None, ..GoalQuestion::new(Wanted::Rank(3), 63) };
    assert!(matches!(goal_seek(&plan, &context, &card, &wanted), Seeking::Found(_)), "the goal is within reach");
    c.bench_function("goal seek over 52 indicators, efforts 1 to 9", |b| {
        b.iter(|| goal_seek(black_box(&plan), &context, &card, &wanted));
    });
    let edit = Edit::SetMove { code: "6.2.4".to_owned(), to: Standing::Rank(1), assumed: None };
    open.apply(&edit).expect("a move");
    let assumptions =
        Assumptions { curve: 0.3, weights: 0.2, ..Assumptions::usual(index_core::observed(&context).as_ref()) };
    c.bench_function("10,000 drawn tables of 63 provinces", |b| {
        b.iter(|| simulate(black_box(&plan), &context, &card, open.outcome(), &assumptions, &mut |_| true));
    });
}

criterion_group!(benches, rescore, analysis);
criterion_main!(benches);
