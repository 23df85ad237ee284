//! Damaged plan files, each with what is found in it: path, line, column, and what is wrong.
#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use chrono::NaiveDate;
use index_core::FigureFault::{ProgressOutOfRange, RankOutOfRange};
use index_core::{Due, ProblemKind as P, RefusalKind, Severity};
use pii_planner::plan_file::{
    Expected as E, FileFault as F, FindingKind, Found, MAX_BYTES, MAX_VALUES, ReadError, SyntaxFault as S, catalogue,
    check, load, parse, print,
};
use pii_planner::text::Lang;
use std::path::{Path, PathBuf};

/// A finding: path, line, column, kind.
type Row = (&'static str, usize, usize, FindingKind);

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/damaged").join(format!("{name}.json"))
}

#[track_caller]
fn finds(name: &str, expected: &[Row]) {
    let loaded = load(&file(name)).unwrap();
    let context = catalogue().unwrap().context_for(&loaded.plan);
    let found = check(&loaded, &context);
    let found: Vec<_> = found.into_iter().map(|f| (f.path, f.line.unwrap(), f.column.unwrap(), f.kind)).collect();
    let expected: Vec<_> = expected.iter().map(|(p, l, c, k)| ((*p).to_owned(), *l, *c, k.clone())).collect();
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected, "in {name}");
    }
    assert_eq!(found.len(), expected.len(), "in {name}: {found:#?}");
}

#[track_caller]
fn refuses(name: &str, error: &ReadError) {
    assert_eq!(&load(&file(name)).unwrap_err(), error, "in {name}");
}

const fn syntax(line: usize, column: usize, fault: S) -> ReadError {
    ReadError::Syntax { line, column, fault }
}

fn of_file(fault: F) -> FindingKind {
    FindingKind::File(fault)
}

fn of_plan(kind: P) -> FindingKind {
    FindingKind::Plan(kind)
}

fn wrong(expected: E, found: Found) -> FindingKind {
    of_file(F::WrongType { expected, found })
}

fn unknown(name: &str, near: Option<&'static str>) -> FindingKind {
    of_file(F::UnknownField { name: name.to_owned(), near })
}

fn text(text: &str) -> Found {
    Found::Text(text.to_owned())
}

fn number(spelling: &str) -> Found {
    Found::Number(spelling.to_owned())
}

#[test]
fn a_byte_order_mark_and_other_line_ends_do_not_move_columns() {
    finds("bom", &[("goals", 5, 12, wrong(E::List, number("5")))]);
    finds("crlf", &[("indicators[0].progress", 6, 50, wrong(E::WholeNumber, text("nhiều")))]);
}

#[test]
fn unknown_fields_are_reported_at_every_level() {
    finds(
        "unknown-fields",
        &[
            ("made_by", 2, 39, unknown("made_by", None)),
            ("document.titel", 3, 61, unknown("titel", Some("title"))),
            ("baseline.rnk", 4, 74, unknown("rnk", Some("rank"))),
            ("data_sources[0].x1", 5, 42, unknown("x1", None)),
            ("goals[0].x2", 6, 49, unknown("x2", None)),
            ("sections[0].x3", 7, 51, unknown("x3", None)),
            ("indicators[0].x4", 10, 38, unknown("x4", None)),
            ("indicators[0].measurement.x5", 11, 67, unknown("x5", None)),
            ("indicators[0].evidence[0].x6", 12, 46, unknown("x6", None)),
            ("targets[0].x7", 15, 38, unknown("x7", None)),
            ("tasks[0].x8", 16, 50, unknown("x8", None)),
            ("deadlines[0].x9", 17, 50, unknown("x9", None)),
            ("scenarios[0].x10", 19, 20, unknown("x10", None)),
            ("scenarios[0].moves[0].x11", 19, 72, unknown("x11", None)),
            ("scenarios[0].moves[0].assume.x12", 19, 106, unknown("x12", None)),
            ("set_aside[0]", 21, 18, of_plan(P::SetAside("set_aside[0]".to_owned()))),
            ("set_aside[0].x13", 21, 52, unknown("x13", None)),
        ],
    );
}

#[test]
fn every_wrong_type_is_listed_at_once() {
    let word = |allowed, word: &str| of_file(F::UnknownWord { word: word.to_owned(), allowed });
    let large = |number: &str, max| of_file(F::NumberTooLarge { number: number.to_owned(), max });
    let statuses: &[&str] = &["not_started", "in_progress", "blocked", "done"];
    finds(
        "wrong-types",
        &[
            ("document.title", 3, 26, wrong(E::Text, number("5"))),
            ("document.legal_basis", 3, 67, wrong(E::List, text("một"))),
            ("document.issued", 3, 84, wrong(E::Date, number("2025"))),
            ("baseline.year", 4, 25, wrong(E::WholeNumber, text("2024"))),
            ("baseline.score", 4, 42, wrong(E::Number, text("49,66"))),
            ("baseline.rank", 4, 59, of_file(F::NotWhole("7.5".to_owned()))),
            ("baseline.of", 4, 70, of_file(F::Negative("-63".to_owned()))),
            ("baseline.basis", 4, 84, word(&["document", "published", "estimated", "assumed"], "guess")),
            ("goals", 5, 12, wrong(E::List, Found::Object)),
            ("sections[0]", 6, 17, wrong(E::Object, text("I"))),
            ("indicators[0]", 8, 5, wrong(E::Object, number("5"))),
            ("indicators[1].lead", 9, 45, wrong(E::Text, Found::List)),
            ("indicators[1].support[1]", 9, 73, wrong(E::Text, number("5"))),
            ("indicators[1].progress", 9, 101, large("300", 100)),
            ("indicators[2].status", 10, 48, wrong(E::Word(statuses), Found::Bool(true))),
            ("indicators[2].group", 10, 63, word(&["improve", "maintain", "strength", "weakness"], "better")),
            ("indicators[2].measurement", 10, 88, wrong(E::Object, Found::List)),
            ("indicators[2].deadlines[0]", 10, 107, of_plan(P::UnknownDeadline("không có".to_owned()))),
            ("targets[0].by", 12, 60, wrong(E::WholeNumber, text("2030"))),
            ("targets[0].actual", 12, 78, wrong(E::Number, Found::Object)),
            ("tasks[0].lead", 13, 40, wrong(E::List, text("Sở"))),
            ("deadlines[0].done[1]", 14, 66, wrong(E::WholeNumber, text("2025"))),
            ("deadlines[0].done[2]", 14, 74, large("99999999999", 9999)),
        ],
    );
}

#[test]
fn what_is_wrong_with_who_answers_for_work_and_what_it_is_linked_with_is_listed() {
    let assignments: &[&str] = &["assigned", "requested"];
    let word = |word: &str| of_file(F::UnknownWord { word: word.to_owned(), allowed: assignments });
    finds(
        "work",
        &[
            ("document.effective", 3, 67, of_file(F::NoSuchDate("2025-02-30".to_owned()))),
            ("document.recipients", 3, 95, wrong(E::List, text("Bộ A"))),
            ("document.funding", 3, 114, wrong(E::Text, number("5"))),
            ("goals[0].and_after", 5, 53, wrong(E::Flag, number("1"))),
            ("requirements[0].x14", 6, 42, unknown("x14", None)),
            ("requirements[1]", 6, 54, wrong(E::Object, text("rõ việc"))),
            ("indicators[0].assignment", 7, 65, word("yes")),
            ("indicators[0].responsible", 7, 87, wrong(E::Text, Found::List)),
            ("tasks[0].and_after", 9, 51, wrong(E::Flag, text("true"))),
            ("tasks[0].assignment", 9, 73, word("asked")),
            ("tasks[0].indicators[2]", 10, 38, of_plan(P::UnknownIndicator("6.9.9".to_owned()))),
            ("tasks[0].deadlines[0]", 10, 62, of_plan(P::UnknownDeadline("tháng 7".to_owned()))),
        ],
    );
    let plan = load(&file("work")).unwrap().plan;
    let again = print(&plan);
    for kept in ["\"x14\": 1", "\"value\": \"2025-02-30\"", "\"value\": \"rõ việc\"", "\"6.9.9\"", "\"tháng 7\""] {
        assert!(again.contains(kept), "{kept} is lost in {again}");
    }
}

#[test]
fn what_is_readable_around_a_fault_is_read() {
    let loaded = load(&file("wrong-types")).unwrap();
    let plan = &loaded.plan;
    assert_eq!(plan.indicators.iter().map(|r| r.code.as_str()).collect::<Vec<_>>(), ["6.2.4", "1.2.1"]);
    assert_eq!(plan.indicators[0].support, ["A", "B"]);
    assert_eq!(plan.sections[0].no, "1");
    assert_eq!(plan.targets[0].value.as_ref().unwrap().text(), "12.50");
    assert_eq!(plan.deadlines[0].done, [2024]);
    assert_eq!(plan.tasks[0].section.as_deref(), Some("1"));
    // The plan's first indicator is the file's second, its second supporting agency the file's fourth.
    assert_eq!(loaded.places.line_column("indicators[0].code"), Some((9, 15)));
    assert_eq!(loaded.places.line_column("indicators[0].support[1]"), Some((9, 82)));
    assert_eq!(loaded.places.line_column("indicators[0].note"), None);
    assert_eq!(loaded.places.line_column("indicators[7]"), None);
}

#[test]
fn duplicates() {
    let twice = |name: &str| of_file(F::DuplicateKey(name.to_owned()));
    finds(
        "duplicate-codes",
        &[
            ("indicators[1].code", 7, 15, of_plan(P::Duplicate("6.2.4".to_owned()))),
            ("indicators[2].code", 8, 5, of_file(F::EmptyCode)),
            ("indicators[3].code", 9, 15, of_file(F::EmptyCode)),
            ("indicators[4].code", 10, 15, of_plan(P::UnknownIndicator("9.9.9".to_owned()))),
        ],
    );
    finds("deadline-ids", &[("deadlines[1].id", 7, 13, of_plan(P::Duplicate("a".to_owned())))]);
    finds(
        "duplicate-keys",
        &[
            ("framework", 6, 3, twice("framework")),
            ("indicators[0].lead", 8, 40, twice("lead")),
            ("indicators[0].mới", 8, 56, unknown("mới", None)),
            ("indicators[0].mới", 8, 66, twice("mới")),
            ("indicators[0].lead", 8, 76, twice("lead")),
        ],
    );
    let plan = load(&file("duplicate-keys")).unwrap().plan;
    let kept: Vec<(&str, &str)> = plan.set_aside.iter().map(|s| (s.path.as_str(), s.json.as_str())).collect();
    let lead = "indicators[0].lead";
    let expected = [("framework", "\"pii-2023\""), (lead, "\"Sở B\""), ("indicators[0].mới", "2"), (lead, "null")];
    assert_eq!(kept, expected);
    assert_eq!((plan.framework.as_str(), plan.indicators[0].lead.as_deref()), ("pii-2024", Some("Sở A")));
}

#[test]
fn missing_parts_are_reminders() {
    finds(
        "missing-parts",
        &[
            ("document.title", 1, 1, of_plan(P::MissingTitle)),
            ("document.province", 1, 1, of_plan(P::MissingProvince)),
            ("baseline", 1, 1, of_plan(P::MissingBaseline)),
        ],
    );
    let plan = load(&file("missing-parts")).unwrap().plan;
    assert_eq!(plan.framework, "pii-2024");
    let start = "{\n  \"format\": \"pii-plan\",\n  \"version\": 1,\n";
    assert_eq!(print(&plan), format!("{start}  \"document\": {{}},\n  \"framework\": \"pii-2024\"\n}}\n"));
}

#[test]
fn numbers_that_cannot_be() {
    let infinite = |spelling: &str| of_file(F::NoFigure(spelling.to_owned()));
    finds(
        "not-finite",
        &[
            ("indicators[0].measurement.value", 5, 78, infinite("1e999")),
            ("indicators[0].measurement.min", 5, 92, infinite("-1e999")),
            ("indicators[0].measurement.score", 5, 109, infinite("1e400")),
        ],
    );
    finds(
        "rank-above-of",
        &[
            ("indicators[0].measurement.rank", 6, 63, of_plan(P::Figure(RankOutOfRange { rank: 64, of: Some(63) }))),
            ("indicators[1].measurement.rank", 7, 63, of_plan(P::Figure(RankOutOfRange { rank: 0, of: Some(63) }))),
            ("indicators[1].progress", 7, 101, of_plan(P::Figure(ProgressOutOfRange(120)))),
        ],
    );
}

#[test]
fn days_that_cannot_be() {
    let no_day = |text: &str| of_file(F::NoSuchDate(text.to_owned()));
    let form = |text: &str| of_file(F::DateForm(text.to_owned()));
    finds(
        "dates",
        &[
            ("document.issued", 3, 71, no_day("2025-02-31")),
            ("indicators[0].evidence[0].received", 5, 94, form("31/02/2025")),
            ("deadlines[0].yearly", 7, 28, no_day("02-30")),
            ("deadlines[1].yearly", 8, 28, of_file(F::DayOfYearForm("15/7".to_owned()))),
            ("deadlines[3].yearly", 10, 50, of_file(F::DateAndYearly)),
            ("deadlines[4]", 11, 5, of_plan(P::MissingDate)),
            ("deadlines[5].date", 12, 26, form("2025-7-15")),
        ],
    );
    let plan = load(&file("dates")).unwrap().plan;
    assert_eq!(plan.deadlines[3].due, NaiveDate::from_ymd_opt(2025, 7, 15).map(Due::Once));
    assert_eq!(plan.deadlines[2].due, Some(Due::Yearly { month: 2, day: 29 }));
}

#[test]
fn moves_without_a_place_or_with_two() {
    let refused = |kind| of_plan(P::MoveRefused(kind));
    finds(
        "moves",
        &[
            ("scenarios[0].moves[0]", 7, 7, of_file(F::NoRankOrScore)),
            ("scenarios[0].moves[1].score", 8, 47, of_file(F::RankAndScore)),
            ("scenarios[0].moves[2]", 9, 7, refused(RefusalKind::UnknownBaseline)),
            ("scenarios[0].moves[2].assume", 9, 49, of_file(F::NoRankOrScore)),
            ("scenarios[0].moves[3]", 10, 7, wrong(E::Object, text("1.1.1"))),
            ("scenarios[0].moves[4]", 11, 7, refused(RefusalKind::Figure(RankOutOfRange { rank: 99, of: Some(63) }))),
            ("scenarios[0].moves[5].rank", 12, 34, wrong(E::WholeNumber, text("30"))),
        ],
    );
    let loaded = load(&file("moves")).unwrap();
    assert!(loaded.findings.is_sorted_by_key(|f| (f.line, f.column)));
    let paths: Vec<&str> = loaded.plan.set_aside.iter().map(|s| s.path.as_str()).collect();
    let moves = ["[3]", "[0]", "[1].score", "[2].assume", "[5]"].map(|at| format!("scenarios[0].moves{at}"));
    assert_eq!(paths, moves);
}

#[test]
fn what_was_set_aside_before_is_told_of_again() {
    let aside = |path: &str| of_plan(P::SetAside(path.to_owned()));
    finds(
        "set-aside",
        &[
            ("set_aside[0]", 6, 5, aside("indicators[3].measurement.rank")),
            ("set_aside[1]", 7, 5, aside("document.title")),
            ("set_aside[2]", 8, 5, wrong(E::Object, text("lạ"))),
        ],
    );
    let plan = load(&file("set-aside")).unwrap().plan;
    let json: Vec<&str> = plan.set_aside.iter().map(|s| s.json.as_str()).collect();
    assert_eq!(json, ["[1,1e999,{\"a\":null}]", "null", "\"lạ\""]);
}

#[test]
fn files_that_are_no_json() {
    refuses("empty", &ReadError::Empty);
    refuses("blank", &ReadError::Empty);
    refuses("not-json", &syntax(1, 1, S::Unexpected));
    refuses("cut-off", &syntax(8, 22, S::CutOff { opened_line: Some(8) }));
    refuses("cut-off-text", &syntax(5, 29, S::OpenText));
    refuses("cut-off-field", &syntax(5, 16, S::CutOff { opened_line: None }));
    refuses("open-text", &syntax(5, 16, S::OpenText));
    refuses("trailing-comma", &syntax(6, 38, S::TrailingComma));
    refuses("missing-comma", &syntax(6, 16, S::MissingComma));
    refuses("comment", &syntax(5, 3, S::Comment));
    refuses("single-quotes", &syntax(5, 16, S::SingleQuotes));
    refuses("bare-name", &syntax(5, 3, S::BareName));
    refuses("decimal-comma", &syntax(5, 28, S::DecimalComma));
    refuses("leading-zero", &syntax(5, 25, S::BadNumber));
    refuses("bad-escape", &syntax(5, 19, S::BadEscape));
    refuses("two-values", &syntax(2, 1, S::SeveralValues));
    refuses("utf-16", &ReadError::NotUtf8 { line: 1, column: 1 });
    refuses("latin", &ReadError::NotUtf8 { line: 5, column: 17 });
}

#[test]
fn files_that_are_no_plan() {
    refuses("list", &ReadError::NotAPlan { format: None });
    refuses("no-format", &ReadError::NotAPlan { format: None });
    refuses("other-format", &ReadError::NotAPlan { format: Some("geojson".to_owned()) });
    refuses("no-version", &ReadError::NoVersion { found: Some(Found::Text("1".to_owned())) });
    refuses("version-2", &ReadError::NewerVersion(2));
}

#[test]
fn nesting_and_size_are_limited() {
    refuses("too-deep", &ReadError::TooDeep { line: 6, column: 1 });
    refuses("deep-objects", &ReadError::TooDeep { line: 1, column: 641 });
    finds("deep-enough", &[("x", 5, 3, unknown("x", None))]);
    assert_eq!(parse(&vec![b' '; 70_000_000]).unwrap_err(), ReadError::TooLarge);
    assert_eq!(parse(&vec![b' '; MAX_BYTES]).unwrap_err(), ReadError::Empty);
    let many = |n: usize| format!("{{ \"format\": \"pii-plan\", \"version\": 1, \"x\": [{}0] }}", "0,".repeat(n));
    assert!(parse(many(MAX_VALUES - 10).as_bytes()).is_ok());
    assert_eq!(parse(many(MAX_VALUES).as_bytes()).unwrap_err(), ReadError::TooManyValues);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.json");
    std::fs::File::create(&path).unwrap().set_len(70_000_000).unwrap();
    assert_eq!(load(&path).unwrap_err(), ReadError::TooLarge);
}

/// The files of the corpus.
fn corpus() -> Vec<PathBuf> {
    let folder = std::fs::read_dir(file("x").parent().unwrap()).unwrap();
    folder.map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn every_finding_and_every_refusal_has_words_in_both_languages() {
    let catalogue = catalogue().unwrap();
    for path in corpus() {
        for lang in [Lang::Vi, Lang::En] {
            let words: Vec<(String, String)> = match load(&path) {
                Ok(loaded) => {
                    let found = check(&loaded, &catalogue.context_for(&loaded.plan));
                    assert!(found.iter().any(|f| f.severity() >= Severity::Reminder));
                    found.iter().map(|f| (f.what(lang), f.hint(lang))).collect()
                }
                Err(error) => vec![(error.what(lang), error.hint(lang))],
            };
            assert!(!words.is_empty(), "nothing is found in {}", path.display());
            for (what, hint) in words {
                assert!(!what.is_empty() && !hint.is_empty(), "{}: {what:?} {hint:?}", path.display());
            }
        }
    }
}

#[test]
fn saving_a_damaged_file_loses_nothing_more_and_settles_at_once() {
    let mut n_read = 0;
    for path in corpus() {
        let Ok(loaded) = load(&path) else { continue };
        let text = print(&loaded.plan);
        let again = parse(text.as_bytes()).unwrap();
        assert_eq!(again.plan, loaded.plan, "{}", path.display());
        assert_eq!(print(&again.plan), text, "{}", path.display());
        n_read += 1;
    }
    assert!(n_read >= 16, "only {n_read} are read");
}
