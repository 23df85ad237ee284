//! How long files take that are larger or stranger than any plan: each shape at one size and at twice that size, for the
//! time must grow with the file and not with its square.
#![expect(clippy::expect_used, reason = "a bench stops at the first surprise, and criterion writes items")]

use chrono::NaiveDate;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use index_core::Plan;
use index_core::diff::diff;
use index_core::find::{find, replace};
use index_core::plan::agencies;
use index_core::plan::roll_up::by_section;
use pii_planner::plan_file::{catalogue, check, parse, print};
use std::hint::black_box;
use std::time::Duration;

/// The sizes of each shape.
const SIZES: [usize; 2] = [20_000, 40_000];

/// A way to make a file that is large or strange.
type Shape = (&'static str, fn(usize) -> String);

const SHAPES: [Shape; 12] = [
    ("tasks", |n| list("tasks", n, task)),
    ("unknown indicators", |n| list("indicators", n, |i| format!(r#"{{"code": "x{i}", "lead": "A"}}"#))),
    ("one indicator many times", |n| list("indicators", n, |_| r#"{"code": "6.2.4"}"#.to_owned())),
    ("deadlines with one id", |n| list("deadlines", n, |_| r#"{"id": "a", "title": "x"}"#.to_owned())),
    ("deadlines with two dates", |n| list("deadlines", n, two_dates)),
    ("unreadable leads", |n| list("indicators", n, |i| format!(r#"{{"code": "x{i}", "lead": 1}}"#))),
    ("moves without a rank", |n| {
        list("scenarios", 1, |_| {
            format!(r#"{{"name": "A", "moves": [{}]}}"#, joined(n, |i| format!(r#"{{"code": "{i}"}}"#)))
        })
    }),
    ("scenarios", |n| {
        list("scenarios", n, |i| format!(r#"{{"name": "{i}", "moves": [{{"code": "6.2.4", "rank": 1}}]}}"#))
    }),
    ("one name many times", |n| file(&joined(n, |i| format!(r#""note": {i}"#)))),
    ("unknown names before the tasks", |n| {
        let tasks = joined(n / 2, |i| format!(r#"{{"no": "{i}"}}"#));
        file(&format!(r#"{}, "tasks": [{tasks}]"#, joined(n / 2, |i| format!(r#""x{i}": {i}"#))))
    }),
    ("set aside", |n| list("set_aside", n, |i| format!(r#"{{"path": "tasks[{i}]", "value": 1}}"#))),
    ("one long text", |n| file(&format!(r#""document": {{"title": "{}"}}"#, "ă ".repeat(n * 20)))),
];

fn file(members: &str) -> String {
    format!(r#"{{"format": "pii-plan", "version": 1, {members}}}"#)
}

fn list(name: &str, n: usize, row: impl Fn(usize) -> String) -> String {
    file(&format!(r#""{name}": [{}]"#, joined(n, row)))
}

fn joined(n: usize, row: impl Fn(usize) -> String) -> String {
    (0..n).map(row).collect::<Vec<_>>().join(",\n")
}

fn task(i: usize) -> String {
    format!(r#"{{"no": "{i}", "section": "{}", "name": "Việc {i}", "lead": ["Sở {i}"], "progress": 40}}"#, i / 2)
}

fn two_dates(i: usize) -> String {
    format!(r#"{{"id": "d{i}", "title": "x", "date": "2025-01-01", "yearly": "01-01"}}"#)
}

fn read_and_check(c: &mut Criterion) {
    let catalogue = catalogue().expect("the embedded framework");
    for (name, shape) in SHAPES {
        let mut group = c.benchmark_group(name);
        group.sample_size(10).warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_secs(1));
        for n in SIZES {
            let json = shape(n);
            let loaded = parse(json.as_bytes()).expect("a plan");
            let context = catalogue.context_for(&loaded.plan);
            group.throughput(Throughput::Bytes(json.len() as u64));
            group.bench_function(BenchmarkId::new("read", n), |b| b.iter(|| parse(black_box(json.as_bytes()))));
            group.bench_function(BenchmarkId::new("check", n), |b| b.iter(|| check(black_box(&loaded), &context)));
        }
        group.finish();
    }
}

/// What the program does with a plan of many tasks, beside reading it.
fn work(c: &mut Criterion) {
    let mut group = c.benchmark_group("work");
    group.sample_size(10).warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_secs(1));
    for n in SIZES {
        let plan = parse(list("tasks", n, task).as_bytes()).expect("a plan").plan;
        let turned = Plan { tasks: plan.tasks.iter().rev().cloned().collect(), ..plan.clone() };
        let places: Vec<_> = find(&plan, &|text| text.contains("Sở")).iter().map(|f| f.place).collect();
        group.bench_function(BenchmarkId::new("print", n), |b| b.iter(|| print(black_box(&plan))));
        group.bench_function(BenchmarkId::new("diff", n), |b| b.iter(|| diff(black_box(&plan), &turned)));
        group.bench_function(BenchmarkId::new("replace", n), |b| {
            b.iter(|| replace(black_box(&plan), &places, "Sở", "Ban"));
        });
        group.bench_function(BenchmarkId::new("sections", n), |b| {
            b.iter(|| by_section(black_box(&plan), NaiveDate::default()));
        });
        group.bench_function(BenchmarkId::new("agencies", n), |b| b.iter(|| agencies(black_box(&plan))));
    }
    group.finish();
}

criterion_group!(benches, read_and_check, work);
criterion_main!(benches);
