//! Laws of reading and printing that hold for every plan and every file.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use chrono::NaiveDate;
use index_core::plan::SetAside;
use index_core::{
    Assignment, Baseline, Basis, Comment, DataSource, Deadline, DocumentInfo, Due, DueKind, Evidence, Extra, Goal,
    Group, IndicatorRow, Inquiry, Measurement, Move, Plan, Requirement, Scenario, Scope, Section, Standing, Status,
    Target, TargetValue, Task, Timing,
};
use pii_planner::plan_file::{catalogue, check, parse, print, samples};
use proptest::collection::vec as list;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;

/// Short texts with what makes texts difficult.
fn text() -> impl Strategy<Value = String> {
    let parts =
        select(vec!["a", "ế", "e\u{302}", "\u{301}", "\"", "\\", "\n", "\u{0}", "😀", " ", "≥ 8,5", "2025", "{"]);
    list(parts, 0..4).prop_map(|parts| parts.concat())
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    list(text(), 0..3)
}

fn figure() -> impl Strategy<Value = f64> {
    let within = any::<f64>().prop_map(|figure| figure % 1e15).prop_filter("a number", |figure| figure.is_finite());
    prop_oneof![Just(0.0), Just(-0.0), Just(49.66), Just(1e15), Just(5e-324), within]
}

fn year() -> impl Strategy<Value = i32> {
    0..10_000_i32
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (year(), 1..=366_u32).prop_filter_map("a day", |(y, d)| NaiveDate::from_yo_opt(y, d))
}

fn basis() -> impl Strategy<Value = Basis> {
    select(vec![Basis::Document, Basis::Published, Basis::Estimated, Basis::Assumed])
}

fn status() -> impl Strategy<Value = Status> {
    select(<Status as strum::VariantArray>::VARIANTS.to_vec())
}

fn assignment() -> impl Strategy<Value = Option<Assignment>> {
    of(select(vec![Assignment::Assigned, Assignment::Requested]))
}

fn extra() -> impl Strategy<Value = Extra> {
    let json = select(vec!["null", "1.50", "[]", "{\"a\":[1e999,\"b\"]}", "[", "\"ế\""]);
    list((text(), json), 0..2)
        .prop_map(|members| Extra(members.into_iter().map(|(name, json)| (name, json.to_owned())).collect()))
}

fn measurement() -> impl Strategy<Value = Measurement> {
    let figures = (of(figure()), of(figure()), of(figure()), of(figure()));
    (figures, of(text()), of(any::<u32>()), of(any::<u32>()), of(year()), basis(), extra()).prop_map(
        |((value, min, max, score), unit, rank, of, year, basis, extra)| Measurement {
            value,
            unit,
            min,
            max,
            score,
            rank,
            of,
            year,
            basis,
            source: None,
            extra,
        },
    )
}

fn evidence() -> impl Strategy<Value = Evidence> {
    let said = (text(), of(text()), of(text()));
    (said, of(day()), of(text()), extra()).prop_map(|((title, field, owner), received, link, extra)| Evidence {
        title,
        field,
        owner,
        received,
        link,
        source: None,
        extra,
    })
}

fn indicator() -> impl Strategy<Value = IndicatorRow> {
    let group = select(vec![Group::Improve, Group::Maintain, Group::Weakness, Group::Strength]);
    let texts = (of(text()), of(text()), texts(), texts(), texts());
    let evidence = list(evidence(), 0..2);
    let expected = (of(any::<u32>()), of(figure()), of(day()), of(any::<u32>()), of(any::<u32>()));
    let work = (status(), any::<u8>(), expected, assignment(), of(text()));
    (text(), of(group), of(measurement()), texts, evidence, work, extra()).prop_map(
        |(code, group, measurement, (name, lead, support, measures, deadlines), evidence, work, extra)| {
            let (status, progress, expected, assignment, responsible) = work;
            let (expected_rank, expected_score, expected_by, effort, best_rank) = expected;
            let row =
                IndicatorRow { code, group, measurement, name, lead, support, measures, ..IndicatorRow::default() };
            let row = IndicatorRow { expected_rank, expected_score, expected_by, effort, best_rank, ..row };
            IndicatorRow { deadlines, evidence, status, progress, assignment, responsible, extra, ..row }
        },
    )
}

fn target() -> impl Strategy<Value = Target> {
    (of(text()), text(), of(text()), of(year()), of(figure()), comments(), extra()).prop_map(
        |(no, name, value, by, actual, comments, extra)| {
            let value = value.map(|v| TargetValue::parse(&v));
            Target { no, name, value, by, actual, comments, extra, ..Target::default() }
        },
    )
}

fn task() -> impl Strategy<Value = Task> {
    let timing = prop_oneof![
        Just(Timing::Ongoing),
        Just(Timing::Yearly),
        year().prop_map(Timing::Year),
        day().prop_map(Timing::Date),
        text().prop_map(Timing::Words),
    ];
    let given = (assignment(), of(text()), any::<bool>(), of(text()), texts(), texts());
    let days = (of(day()), of(day()), of(day()), inquiries(), comments());
    (of(text()), text(), texts(), of(timing), status(), any::<u8>(), (given, days), extra()).prop_map(
        |(section, name, lead, timing, status, progress, (given, days), extra)| {
            let (assignment, responsible, and_after, funding, indicators, deadlines) = given;
            let (started, due, finished, inquiries, comments) = days;
            let task = Task { section, name, lead, timing, status, progress, extra, ..Task::default() };
            let task = Task { started, due, finished, inquiries, comments, ..task };
            Task { assignment, responsible, and_after, funding, indicators, deadlines, ..task }
        },
    )
}

fn inquiries() -> impl Strategy<Value = Vec<Inquiry>> {
    let inquiry = (of(day()), of(text()), of(day()), of(day()), of(text()), extra())
        .prop_map(|(asked, of, due, answered, answer, extra)| Inquiry { asked, of, due, answered, answer, extra });
    list(inquiry, 0..3)
}

fn comments() -> impl Strategy<Value = Vec<Comment>> {
    let comment = (of(day()), of(text()), text(), extra()).prop_map(|(date, author, text, extra)| Comment {
        date,
        author,
        text,
        extra,
    });
    list(comment, 0..3)
}

fn deadline() -> impl Strategy<Value = Deadline> {
    let yearly = (1..=12_u32, 1..=28_u32).prop_map(|(month, day)| Due::Yearly { month, day });
    let due = prop_oneof![day().prop_map(Due::Once), yearly];
    let kind = select(vec![DueKind::On, DueKind::Before, DueKind::CutOff]);
    let years = || list(year(), 0..3);
    (text(), of(due), kind, years(), years(), extra()).prop_map(|(id, due, kind, done, dismissed, extra)| Deadline {
        id,
        due,
        kind,
        done,
        dismissed,
        extra,
        ..Deadline::default()
    })
}

fn scenario() -> impl Strategy<Value = Scenario> {
    let standing = || {
        let finite = figure().prop_filter("a number", |f| f.is_finite());
        prop_oneof![any::<u32>().prop_map(Standing::Rank), finite.prop_map(Standing::Score)]
    };
    let one_move = (text(), standing(), of(standing()), extra()).prop_map(|(code, to, assumed, extra)| Move {
        code,
        to,
        assumed,
        extra,
    });
    (text(), of(text()), list(one_move, 0..3), extra()).prop_map(|(name, note, moves, extra)| Scenario {
        name,
        note,
        moves,
        extra,
    })
}

fn document() -> impl Strategy<Value = DocumentInfo> {
    let more = (of(day()), of(text()), texts());
    (text(), of(text()), of(day()), text(), texts(), more, extra()).prop_map(
        |(title, number, issued, province, legal_basis, (effective, funding, recipients), extra)| {
            let document = DocumentInfo { title, number, issued, province, legal_basis, ..DocumentInfo::default() };
            DocumentInfo { effective, funding, recipients, extra, ..document }
        },
    )
}

fn goal() -> impl Strategy<Value = Goal> {
    let scope = select(vec![Scope::National, Scope::Region]);
    let among = (scope, of(text()), texts(), of(text()));
    (text(), of(any::<u32>()), of(figure()), among, of(year()), any::<bool>(), extra()).prop_map(
        |(
            id,
            rank_at_most,
            score_at_least,
            (scope, region, provinces, provinces_source),
            better_than_year,
            and_after,
            extra,
        )| {
            Goal {
                id,
                rank_at_most,
                score_at_least,
                scope,
                region,
                provinces,
                provinces_source,
                better_than_year,
                and_after,
                extra,
                ..Goal::default()
            }
        },
    )
}

type SmallParts = (Baseline, Vec<DataSource>, Vec<Requirement>, Vec<Section>, Vec<SetAside>);

fn small_parts() -> impl Strategy<Value = SmallParts> {
    let baseline =
        (of(year()), of(figure()), of(any::<u32>()), basis(), extra()).prop_map(|(year, score, rank, basis, extra)| {
            Baseline { year, score, rank, basis, extra, ..Baseline::default() }
        });
    let data_source =
        (text(), of(any::<u32>()), of(figure()), extra()).prop_map(|(name, indicators, share_percent, extra)| {
            DataSource { name, indicators, share_percent, extra, ..DataSource::default() }
        });
    let section =
        (text(), text(), extra()).prop_map(|(no, title, extra)| Section { no, title, extra, ..Section::default() });
    let requirement =
        (text(), of(text()), extra()).prop_map(|(text, source, extra)| Requirement { text, source, extra });
    let json = select(vec!["null", "1e999", "[ 1 ]", "no json", "{\"$raw\":\"1\"}"]);
    let set_aside = (text(), json).prop_map(|(path, json)| SetAside { path, json: json.to_owned() });
    (baseline, list(data_source, 0..2), list(requirement, 0..2), list(section, 0..2), list(set_aside, 0..3))
}

fn plan() -> impl Strategy<Value = Plan> {
    let rows = (list(indicator(), 0..3), list(target(), 0..3), list(task(), 0..3), list(deadline(), 0..3));
    let others = (document(), text(), of(text()), list(goal(), 0..3), list(scenario(), 0..3), extra());
    (small_parts(), rows, others).prop_map(
        |(
            (baseline, data_sources, requirements, sections, set_aside),
            (indicators, targets, tasks, deadlines),
            others,
        )| {
            let (document, framework, reference, goals, scenarios, extra) = others;
            let rows = Plan { indicators, targets, tasks, deadlines, goals, scenarios, ..Plan::default() };
            let parts = Plan { baseline, data_sources, requirements, sections, set_aside, ..rows };
            Plan { document, framework, reference, extra, ..parts }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(63),
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_printed_plan_is_read_without_faults_and_printed_the_same(plan in plan()) {
        let text = print(&plan);
        let loaded = parse(text.as_bytes()).unwrap();
        let faults: Vec<_> = loaded.findings.iter().filter(|f| f.severity() == index_core::Severity::Error).collect();
        prop_assert!(faults.is_empty(), "{faults:?}");
        prop_assert_eq!(print(&loaded.plan), text);
    }
}

/// Numbers that look random and are the same every time (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(n).unwrap()).unwrap()
    }
}

/// A sample with a few bytes changed, taken out, put in, or cut off.
fn damaged(dice: &mut Dice) -> Vec<u8> {
    const BYTES: &[u8] = b"{}[]\",:0-9.eEtfn\\u/ \n\x00\xC3\xFF";
    let mut bytes = samples()[dice.below(samples().len())].json.as_bytes().to_vec();
    for _ in 0..=dice.below(3) {
        let at = dice.below(bytes.len());
        let byte = BYTES[dice.below(BYTES.len())];
        match dice.below(8) {
            0..3 => bytes[at] = byte,
            3..5 => drop(bytes.remove(at)),
            5..7 => bytes.insert(at, byte),
            _ => bytes.truncate(at.max(1)),
        }
    }
    bytes
}

#[test]
fn a_damaged_file_is_read_or_refused_with_a_place_and_never_ends_the_program() {
    let catalogue = catalogue().unwrap();
    let mut dice = Dice(2_024);
    let (mut read, mut refused) = (0, 0);
    for _ in 0..600 {
        let bytes = damaged(&mut dice);
        match parse(&bytes) {
            Ok(loaded) => {
                read += 1;
                let found = check(&loaded, &catalogue.context_for(&loaded.plan));
                assert!(found.iter().all(|f| f.line.is_some() && f.column.is_some()), "{found:?}");
                let text = print(&loaded.plan);
                assert_eq!(print(&parse(text.as_bytes()).unwrap().plan), text);
            }
            Err(error) => {
                refused += 1;
                let n_lines = bytes.split(|b| *b == b'\n').count();
                let is_placed = error.place().is_none_or(|(line, column)| line <= n_lines && column > 0);
                assert!(is_placed, "{error:?} in a file of {n_lines} lines");
            }
        }
    }
    assert!(read > 50 && refused > 50, "{read} read, {refused} refused: too few of one kind");
}
