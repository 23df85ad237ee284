//! A table from outside, of indicators or of the results of the provinces: which column is what, and what taking it over
//! would change.

mod columns;
mod doubts;
mod line;
mod results;

pub use crate::intake::headings::{heading_key, remembered_key};
pub use columns::{ImportColumn, ImportSubject, Matching, MatchingBy, match_columns};
pub use line::Ground;
pub use results::{ResultGround, import_results, told_year};

use crate::intake::ImportSheet;
pub use crate::intake::code::looks_like_code as is_code;
use crate::intake::indicator_names::IndicatorNames;
use crate::text::{EditWord, Lang, fields};
use index_core::{Edit, Field, IndicatorRow, List, OpenPlan, Plan, Record, Value};
use line::{Line, Taken};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What taking a table over would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportPreview {
    /// Rows of the plan that change.
    pub updated: Vec<ImportLine>,
    /// Rows the plan does not have yet.
    pub added: Vec<ImportLine>,
    /// What cannot all be true of it, in words.
    pub doubts: Vec<String>,
    /// What is not taken over.
    pub refused: Vec<ImportRefusal>,
    /// Whether figures of it have no year: neither the table nor the ground says one.
    pub lacks_year: bool,
    /// How many rows of the plan have a source that another takes the place of, or none.
    pub n_sources_replaced: usize,
    /// How many rows are as they are in the plan or as published.
    pub n_same: usize,
    /// The years of which nothing is taken over, each with why in words: the results are of another one.
    pub refused_years: BTreeMap<i32, String>,
    /// The plan afterwards.
    pub plan: Arc<Plan>,
}

/// A row that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportLine {
    /// The code of the indicator, or the province.
    pub name: String,
    /// What changes, in words.
    pub what: String,
}

/// A line or a cell that is not taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportRefusal {
    /// The line of the table, from 1.
    pub line: usize,
    /// The code or the text.
    pub text: String,
    /// Why, in words.
    pub why: String,
}

/// What taking over the rows of a table would do to a document.
#[must_use]
pub fn import(open: &OpenPlan, sheet: &ImportSheet, matching: &Matching, ground: Ground, lang: Lang) -> ImportPreview {
    let mut plan = Plan::clone(open.plan());
    let mut preview = ImportPreview::default();
    let mut seen = BTreeSet::new();
    let first = matching.head.map_or(0, |head| head + 1);
    let n_units = open.scorecard().n_units;
    let ranked = |year| open.context().n_units_of(year, n_units);
    let framework = &open.context().framework;
    let names = IndicatorNames::of(framework, open.plan());
    let other_year = |year| matching.other_year(year, lang);
    let is_row = |row: &[String]| row.iter().any(|cell| !cell.trim().is_empty());
    for (at, row) in sheet.rows.iter().enumerate().skip(first).filter(|(_, row)| is_row(row)) {
        let read =
            Line { cells: row, columns: &matching.columns, ground, lang, ranked: &ranked, other_year: &other_year };
        let mut refuse = |text: &str, why: String| {
            preview.refused.push(ImportRefusal { line: at + 1, text: text.to_owned(), why });
        };
        let found = if sheet.is_torn(&matching.heads, row) { Err(torn(row)) } else { read.code(&names) };
        let found = found.and_then(|code| match code {
            Some(code) if framework.indicator(&code).is_none() => Err((code, EditWord::UnknownCode)),
            Some(code) if seen.contains(&code) => Err((code, EditWord::TwiceInTable)),
            code => Ok(code),
        });
        let code = match found {
            Ok(Some(code)) => code,
            Ok(None) => continue,
            Err((text, why)) => {
                refuse(&text, why.text(lang).to_owned());
                continue;
            }
        };
        let known = plan.indicators.iter().position(|known| known.code == code);
        let place = known.unwrap_or(plan.indicators.len());
        let before = known.and_then(|at| plan.indicators.get(at)).cloned();
        let mut indicator = before.unwrap_or_else(|| IndicatorRow { code: code.clone(), ..IndicatorRow::default() });
        let taken = read.take_over(&mut indicator, framework, &mut refuse);
        preview.lacks_year |= taken == Taken::WithoutYear;
        // A line of which nothing could be read leaves its place to a later one with the same code.
        if taken == Taken::Nothing {
            continue;
        }
        seen.insert(code.clone());
        let source = |row: &IndicatorRow| row.measurement.as_ref().and_then(|known| known.source.clone());
        let source_before = known.and_then(|at| plan.indicators.get(at)).and_then(source);
        preview.n_sources_replaced += usize::from(source_before.is_some() && source_before != source(&indicator));
        match known.and_then(|at| plan.indicators.get_mut(at)) {
            Some(row) => *row = indicator,
            None => plan.indicators.push(indicator),
        }
        let line = ImportLine { name: code, what: changes(open.plan(), known, &plan, place, lang) };
        if known.is_none() {
            preview.added.push(line);
        } else if !line.what.is_empty() {
            preview.updated.push(line);
        }
    }
    preview.plan = Arc::new(plan);
    preview
}

/// That a decimal comma may have torn a row.
fn torn(row: &[String]) -> (String, EditWord) {
    (row.join(","), EditWord::TornRow)
}

/// What is shown of a row that changes.
const FIGURES: [Field; 5] = [Field::RawValue, Field::Score, Field::Rank, Field::Of, Field::Year];
/// What is the same for every line, and so is shown of a row only where nothing else changes, or where it takes the place of
/// what is there.
const GROUND: [Field; 2] = [Field::Basis, Field::Source];

/// The fields that differ, as "Hạng: 57 thành 45"; the typeface has no arrow.
fn changes(before: &Plan, known: Option<usize>, after: &Plan, place: usize, lang: Lang) -> String {
    let of_row = [Field::Name, Field::Lead].map(|field| (Record::Row(List::Indicators, place), field));
    let measured = |field| (Record::Measurement(place), field);
    let in_words = |(record, field): (Record, Field)| {
        let old = known.and_then(|_| before.value(record, field)).unwrap_or(Value::Missing);
        let new = after.value(record, field).unwrap_or(Value::Missing);
        changed(lang, field, &old, &new)
    };
    let mut words: Vec<String> = of_row.into_iter().chain(FIGURES.map(measured)).filter_map(in_words).collect();
    let is_there =
        |(record, field)| known.is_some_and(|_| !matches!(before.value(record, field), None | Some(Value::Missing)));
    let is_alone = words.is_empty();
    words.extend(GROUND.map(measured).into_iter().filter(|of| is_alone || is_there(*of)).filter_map(in_words));
    words.join("; ")
}

/// What becomes of a field, as "Hạng: 57 thành 45"; nothing where it stays.
fn changed(lang: Lang, field: Field, old: &Value, new: &Value) -> Option<String> {
    let title = fields::field(lang, field);
    let word = |value: &Value| fields::value(lang, value);
    (old != new).then(|| match old {
        Value::Missing => format!("{title}: {}", word(new)),
        old if *new == Value::Missing => format!("{title}: {} {}", lang.pick("bỏ", "drops"), word(old)),
        old => format!("{title}: {} {} {}", word(old), lang.pick("thành", "to"), word(new)),
    })
}

impl ImportPreview {
    /// The import as one step.
    #[must_use]
    pub fn edit(&self) -> Edit {
        Edit::Replace { plan: Arc::clone(&self.plan), cause: index_core::Cause::Import }
    }

    /// Whether it would change nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.updated.is_empty() && self.added.is_empty()
    }
}
