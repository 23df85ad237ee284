//! A table from outside, of indicators or of the results of the provinces: which column is what, and what taking it over
//! would change.

mod columns;
mod line;
mod results;

pub use crate::intake::headings::heading_key;
pub use columns::{ImportColumn, ImportSubject, Matching, match_columns};
pub use line::Ground;
pub use results::{ResultGround, import_results, told_year};

use crate::intake::code::leading_code;
pub use crate::intake::code::looks_like_code as is_code;
use crate::text::{EditWord, Lang, fields, fold};
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
    /// What is not taken over.
    pub refused: Vec<ImportRefusal>,
    /// Whether figures of it have no year: neither the table nor the ground says one.
    pub lacks_year: bool,
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
pub fn import(open: &OpenPlan, rows: &[Vec<String>], matching: &Matching, ground: Ground, lang: Lang) -> ImportPreview {
    let mut plan = Plan::clone(open.plan());
    let mut preview = ImportPreview::default();
    let mut seen = BTreeSet::new();
    let first = matching.head.map_or(0, |head| head + 1);
    let n_units = open.scorecard().n_units;
    let ranked = |year| open.context().n_units_of(year, n_units);
    for (at, row) in rows.iter().enumerate().skip(first).filter(|(_, row)| row.iter().any(|c| !c.trim().is_empty())) {
        let read = Line { cells: row, columns: &matching.columns, ground, lang, ranked: &ranked };
        let code = leading_code(read.text(ImportColumn::Code)).to_owned();
        let mut refuse = |text: &str, why: String| {
            preview.refused.push(ImportRefusal { line: at + 1, text: text.to_owned(), why });
        };
        if code.is_empty() {
            refuse(&row.join(" "), EditWord::NoCode.text(lang).to_owned());
            continue;
        }
        let Some(entry) = open.context().framework.indicator(&code) else {
            refuse(&code, EditWord::UnknownCode.text(lang).to_owned());
            continue;
        };
        if seen.contains(&code) {
            refuse(&code, EditWord::TwiceInTable.text(lang).to_owned());
            continue;
        }
        let known = plan.indicators.iter().position(|known| known.code == code);
        let place = known.unwrap_or(plan.indicators.len());
        let before = known.and_then(|at| plan.indicators.get(at)).cloned();
        let mut indicator = before.unwrap_or_else(|| IndicatorRow { code: code.clone(), ..IndicatorRow::default() });
        let names = [&entry.spec.name_vi, &entry.spec.name_en];
        let taken = read.take_over(&mut indicator, &names.map(|name| fold(name)), &mut refuse);
        preview.lacks_year |= taken == Taken::WithoutYear;
        // A line of which nothing could be read leaves its place to a later one with the same code.
        if taken == Taken::Nothing {
            continue;
        }
        seen.insert(code.clone());
        match known.and_then(|at| plan.indicators.get_mut(at)) {
            Some(row) => *row = indicator,
            None => plan.indicators.push(indicator),
        }
        let what = changes(open.plan(), known, &plan, place, lang);
        let line = ImportLine { name: code, what };
        if known.is_none() {
            preview.added.push(line);
        } else if !line.what.is_empty() {
            preview.updated.push(line);
        }
    }
    preview.plan = Arc::new(plan);
    preview
}

/// What is shown of a row that changes.
const FIGURES: [Field; 5] = [Field::RawValue, Field::Score, Field::Rank, Field::Of, Field::Year];
/// What is the same for every line, and so is shown only of a row in which nothing else changes.
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
    if words.is_empty() {
        words.extend(GROUND.map(measured).into_iter().filter_map(in_words));
    }
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
