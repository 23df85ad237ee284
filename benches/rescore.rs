//! How long the engine takes: a plan scored in full, and one step of a what-if through the one door.
#![expect(clippy::expect_used, reason = "a bench stops at the first surprise, and criterion writes items")]

use criterion::{Criterion, criterion_group, criterion_main};
use index_core::scoring::score;
use index_core::{Document, Edit, Field, Gesture, Record, Standing, Value};
use pii_planner::plan_file::{Library, parse, samples};
use std::hint::black_box;

fn rescore(c: &mut Criterion) {
    let library = Library::embedded().expect("the embedded framework");
    let sample = samples().iter().find(|s| s.name == "can-tho-2025").expect("a sample");
    let plan = parse(sample.json.as_bytes()).expect("a plan").plan;
    let context = library.context_for(&plan);
    c.bench_function("score can-tho-2025 in full", |b| b.iter(|| score(black_box(&plan), black_box(&context))));

    let mut document = Document::new(plan, context);
    let mut rank = 30;
    c.bench_function("apply one what-if move", |b| {
        b.iter(|| {
            rank = if rank == 30 { 31 } else { 30 };
            let edit = Edit::SetMove { code: "6.2.4".to_owned(), to: Standing::Rank(rank), assumed: None };
            document.apply_within(black_box(&edit), Some(Gesture(1))).expect("a move");
        });
    });

    let row = document.plan().indicators.iter().position(|r| r.code == "6.2.4").expect("a row");
    c.bench_function("apply one edit of the plan, rescored in full", |b| {
        b.iter(|| {
            rank = if rank == 30 { 31 } else { 30 };
            let edit = Edit::set(Record::Measurement(row), Field::Rank, Value::Count(rank));
            document.apply_within(black_box(&edit), Some(Gesture(2))).expect("an edit");
        });
    });
}

criterion_group!(benches, rescore);
criterion_main!(benches);
