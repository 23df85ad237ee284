//! What is tried with inputs that nobody wrote: one function a way into the program. Each takes any bytes, and ends the
//! run where a law is broken: nothing panics, what is printed is read again as the same, the same plan has the same
//! figures, and no figure is a NaN or without bounds.

use index_core::{Basis, Cause, Edit, List, OpenPlan, Plan, Record, Standing};
use pii_planner::cli;
use pii_planner::intake::import::{
    Ground, ImportSubject, MatchingBy, ResultGround, import_results, is_code, match_columns,
};
use pii_planner::intake::{self, PastePlace, PasteRow, field_value, sheets_of_text};
use pii_planner::plan_file::{Loaded, Session, Settings, catalogue, check, parse, print, told};
use pii_planner::report::{Format, LeversReport, ScoreReport, TableKind, WhatIfReport, table};
use pii_planner::text::Lang;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};
use tempfile::TempDir;

/// A small plan with every field of the format.
static EVERY_FIELD: &[u8] = include_bytes!("../format-1.json");

static CATALOGUE: LazyLock<Arc<index_core::Catalogue>> = LazyLock::new(|| catalogue().expect("the framework"));

static BASE: LazyLock<Plan> = LazyLock::new(|| parse(EVERY_FIELD).expect("a plan").plan);

/// A folder for what has to be a file.
static FOLDER: LazyLock<TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a folder"));

const DAY: Option<chrono::NaiveDate> = chrono::NaiveDate::from_ymd_opt(2025, 6, 19);

fn open(plan: Plan) -> OpenPlan {
    OpenPlan::new(plan, Arc::clone(&CATALOGUE))
}

/// A plan file: read, checked, printed, read again.
pub fn read(bytes: &[u8]) {
    match parse(bytes) {
        Ok(loaded) => read_well(loaded),
        Err(error) => {
            let n_lines = bytes.split(|byte| *byte == b'\n').count();
            assert!(error.place().is_none_or(|(line, column)| line <= n_lines && column > 0), "{error:?}");
            for lang in [Lang::Vi, Lang::En] {
                assert!(!error.what(lang).is_empty() && !error.hint(lang).is_empty(), "{error:?}");
            }
        }
    }
}

fn read_well(loaded: Loaded) {
    let context = CATALOGUE.context_for(&loaded.plan);
    let found = check(&loaded, &context);
    assert!(found.iter().all(|f| f.line.is_some() && f.column.is_some()), "{found:?}");
    for one in told(&found) {
        assert!([Lang::Vi, Lang::En].iter().all(|lang| !one.finding.what(*lang).is_empty()), "{one:?}");
    }
    holds(&open(loaded.plan));
}

/// The laws of a plan that is open.
fn holds(open: &OpenPlan) {
    let text = print(open.plan());
    let again = parse(text.as_bytes()).expect("what was printed");
    assert!(print(&again.plan) == text, "printed again it is the same");
    let figures = figures(open);
    let mut again = self::open(again.plan);
    if !open.draft().moves.is_empty() {
        again.apply(&Edit::RestoreDraft(open.draft().clone())).expect("a draft");
    }
    let figures_again = self::figures(&again);
    assert!(figures_again == figures, "the same plan has the same figures");
}

/// All figures of a plan as they are shown, each of them a number.
fn figures(open: &OpenPlan) -> String {
    let card = open.scorecard();
    let own = (&card.scores, &card.indicators, &card.baseline, card.published, card.computed);
    let all = format!("{own:?} {:?} {:?}", open.levers(), open.outcome());
    // Texts stand in quotes; outside of them only figures and names of the program do.
    let mut words = all.split('"').step_by(2).flat_map(|part| part.split(|c: char| !c.is_alphanumeric()));
    let odd = words.find(|word| ["NaN", "inf"].contains(word));
    assert_eq!(odd, None, "a figure is none");
    let shown = [
        Format::Json.write(&ScoreReport(open), Lang::Vi),
        Format::Text.write(&LeversReport(open), Lang::En),
        Format::Text.write(&WhatIfReport(open), Lang::Vi),
    ];
    let goals = open.plan().goals.iter().map(|goal| format!("{:?}", open.judge(goal, Some(open.outcome()))));
    shown.into_iter().flatten().chain(goals).collect()
}

/// Takes every step back and does it again.
fn goes_back(mut open: OpenPlan, begun: &Plan) {
    let (after, draft) = (Arc::clone(open.plan()), open.draft().clone());
    let mut n_back = 0;
    while open.undo() {
        n_back += 1;
    }
    assert!(**open.plan() == *begun, "undo leads to where it began");
    (0..n_back).for_each(|_| assert!(open.redo(), "what was taken back can be done again"));
    assert!(open.plan() == &after && open.draft() == &draft, "redo leads to where it ended");
}

/// Lines of edits: `path = text` types into a field, `+tasks` adds a row, `-tasks 2` removes one, `*tasks 2` doubles it,
/// `6.2.4 > 30` moves an indicator, `?a=b` replaces words, `<` takes a step back.
pub fn edit(bytes: &[u8]) {
    let mut open = open(BASE.clone());
    for line in String::from_utf8_lossy(bytes).lines().take(40) {
        if line == "<" {
            open.undo();
        } else if let Some(edit) = edit_of(&open, line) {
            drop(open.apply(&edit));
        }
    }
    holds(&open);
    goes_back(open, &BASE);
}

fn edit_of(open: &OpenPlan, line: &str) -> Option<Edit> {
    if let Some((path, text)) = line.split_once(" = ") {
        let (record, field) = Record::of_field_path(path)?;
        let lang = if text.contains(';') { Lang::En } else { Lang::Vi };
        return field_value(open, lang, (record, field), text).ok().map(|value| Edit::set(record, field, value));
    }
    if let Some((code, to)) = line.split_once(" > ") {
        let to = match to.parse() {
            Ok(rank) => Standing::Rank(rank),
            Err(_) => Standing::Score(to.parse().ok()?),
        };
        return Some(Edit::SetMove { code: code.to_owned(), to, assumed: Some(Standing::Rank(9)) });
    }
    if let Some((from, to)) = line.strip_prefix('?').and_then(|words| words.split_once('=')) {
        let places: Vec<_> = index_core::find(open.plan(), &|text: &str| text.contains(from))
            .into_iter()
            .map(|found| found.place)
            .collect();
        return index_core::find::replace(open.plan(), &places, from, to);
    }
    let (name, row) = line.get(1..)?.split_once(' ').unwrap_or((line.get(1..)?, "0"));
    let list = List::all().find(|list| list.path() == name)?;
    let row = row.parse().ok()?;
    match line.get(..1)? {
        "+" => Some(Edit::AddRow { list, at: row }),
        "-" => Some(Edit::RemoveRows { list, rows: vec![row] }),
        "*" => Some(Edit::DuplicateRow { list, row }),
        _ => None,
    }
}

/// A table that is imported from the clipboard or a text file.
pub fn import(bytes: &[u8]) {
    let mut open = open(BASE.clone());
    for sheet in sheets_of_text(&String::from_utf8_lossy(bytes)).unwrap_or_default() {
        let (rows, nothing) = (&sheet.rows, BTreeMap::new());
        let matching = match_columns(
            rows,
            ImportSubject::Indicators,
            &MatchingBy { known: &nothing, year: None, is_key: &is_code },
        );
        let ground = Ground { basis: Basis::Document, year: Some(2024), source: "x", takes_names: true };
        for lang in [Lang::Vi, Lang::En] {
            let preview = intake::import::import(&open, &sheet, &matching, ground, lang);
            assert!(preview.refused.iter().all(|refused| !refused.why.is_empty()));
            if lang == Lang::Vi {
                open.apply(&preview.edit()).expect("an import");
            }
        }
        let is_province = |text: &str| CATALOGUE.crosswalk().known_name(text).is_some();
        let matching = match_columns(
            rows,
            ImportSubject::Results,
            &MatchingBy { known: &nothing, year: Some(2024), is_key: &is_province },
        );
        for year in [2024, 2026] {
            let ground = ResultGround { year: Some(year), this_year: 2026, source: "x" };
            let preview = import_results(&open, &sheet, &matching, ground, Lang::Vi);
            assert!(preview.refused.iter().all(|refused| !refused.why.is_empty()));
            open.apply(&preview.edit()).expect("results");
        }
    }
    holds(&open);
    goes_back(open, &BASE);
}

/// A block that is pasted into the table of indicators, from its first cell on.
pub fn paste(bytes: &[u8]) {
    let mut open = open(BASE.clone());
    let Some(day) = DAY else { return };
    let kind = [TableKind::Indicators, TableKind::Targets, TableKind::Tasks, TableKind::Deadlines][bytes.len() % 4];
    let shown = table(kind, &open, day, Lang::Vi);
    let rows = shown.rows.iter().enumerate().map(|(at, row)| PasteRow {
        index: row.index,
        number: Some(at + 1),
        copied: row.cells.iter().map(|cell| cell.copied(Lang::Vi)).collect(),
    });
    let columns: Vec<_> = shown.columns.iter().map(|column| (column.key, column.title)).collect();
    let place = PastePlace {
        kind,
        rows: rows.collect(),
        hidden: Vec::new(),
        first: 0,
        n_shown: columns.len(),
        columns,
        from: 0,
        repeat: bytes.len().is_multiple_of(3),
        adds_all: bytes.len().is_multiple_of(5),
        lines: PastePlace::lines_of(&String::from_utf8_lossy(bytes)),
    };
    let pasted = intake::paste(&open, &place, Lang::Vi);
    assert!(pasted.misfits.iter().all(|misfit| !misfit.why.is_empty()));
    if !pasted.is_empty() {
        open.apply(&pasted.edit).expect("what was said to fit");
    }
    holds(&open);
    goes_back(open, &BASE);
}

/// The text of a plan that is edited as text.
pub fn json(bytes: &[u8]) {
    let Ok(loaded) = parse(bytes) else { return };
    let mut open = open(BASE.clone());
    open.apply(&Edit::Replace { plan: loaded.plan.into(), cause: Cause::Text }).expect("a sound text");
    holds(&open);
    goes_back(open, &BASE);
}

/// A file of settings.
pub fn settings(bytes: &[u8]) {
    let path = FOLDER.path().join("settings.json");
    fs::write(&path, bytes).expect("a file");
    let settings = Settings::load_from(&path);
    assert!(settings.zoom.is_finite() && settings.recent.len() <= 12 && settings.open.len() <= 24);
    assert_eq!(settings.bad.is_empty(), path.exists(), "what is bad is put aside");
    let settings = Settings { bad: Vec::new(), ..settings };
    settings.save_to(&path).expect("settings");
    assert_eq!(Settings::load_from(&path), settings, "what was saved is loaded");
}

/// A file that a crash left behind.
pub fn recovery(bytes: &[u8]) {
    let folder = FOLDER.path().join("recovery");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("1-2-3.4.json"), bytes).expect("a file");
    let mut session = Session::start(&folder).expect("a session");
    let left = session.left_over();
    assert_eq!(left.found.len() + left.put_aside.len(), 1 + left.found.iter().filter(|f| f.is_partial).count());
    for found in left.found {
        let mut open = open(Plan::clone(&found.work.plan));
        open.apply(&Edit::RestoreDraft(found.work.draft)).expect("a draft that may sleep");
        holds(&open);
    }
}

/// Lines of a command line: `set 6.2.4=rank:30`, `assume 1.2.1=rank:9`, `scenario A`, `today 2025-06-19`.
pub fn moves(bytes: &[u8]) {
    static PLAN: LazyLock<PathBuf> = LazyLock::new(|| {
        let path = FOLDER.path().join("plan.json");
        fs::write(&path, EVERY_FIELD).expect("a file");
        path
    });
    let lines = String::from_utf8_lossy(bytes).into_owned();
    let options = lines.lines().take(8).filter_map(|line| line.split_once(' '));
    let options = options.flat_map(|(option, value)| [format!("--{option}"), value.to_owned()]);
    let begin = ["pii-planner", "what-if", PLAN.to_str().expect("a path"), "--format", "json"].map(str::to_owned);
    let (mut answer, mut errors) = (Vec::new(), Vec::new());
    let args = begin.into_iter().chain(options).map(Into::into);
    let cli::Parsed::Done(exit) = cli::run(args, &mut answer, &mut errors) else { return };
    if exit as i32 == 2 {
        assert!(!errors.is_empty(), "what is refused says why");
    } else if answer.starts_with(b"{") {
        let answer: serde_json::Value = serde_json::from_slice(&answer).expect("JSON");
        assert!(answer["delta"].is_number(), "{answer}");
    }
}
