//! A table of indicators from outside: which column is what, and what taking it over would change.

mod columns;

pub use columns::{ImportColumn, Matching, heading_key, match_columns};

use crate::text::marks::composed;
use crate::text::parse::{expected, parse, rank_units};
use crate::text::{EditWord, Lang, fields, fold, no_value, problems};
use index_core::{Basis, Document, Edit, EditError, Field, IndicatorRow, Kind, List, Measurement, Plan, Record, Value};
use std::collections::BTreeSet;
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
    /// The plan afterwards.
    pub plan: Arc<Plan>,
}

/// A row that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportLine {
    /// The indicator.
    pub code: String,
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

/// On what ground the figures of a table stand, and what of it is taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ground<'a> {
    /// The basis.
    pub basis: Basis,
    /// The source.
    pub source: &'a str,
    /// Whether the table's names take the place of those that are there.
    pub takes_names: bool,
}

/// What taking over the rows of a table would do to a document.
#[must_use]
pub fn import(
    document: &Document,
    rows: &[Vec<String>],
    matching: &Matching,
    ground: Ground,
    lang: Lang,
) -> ImportPreview {
    let mut plan = Plan::clone(document.plan());
    let mut preview = ImportPreview::default();
    let mut seen = BTreeSet::new();
    let first = matching.head.map_or(0, |head| head + 1);
    for (at, row) in rows.iter().enumerate().skip(first).filter(|(_, row)| row.iter().any(|c| !c.trim().is_empty())) {
        let read = Line { cells: row, columns: &matching.columns, ground, lang, of: document.scorecard().n_units };
        let code = read.text(ImportColumn::Code).trim_end_matches('.').to_owned();
        let mut refuse = |text: &str, why: String| {
            preview.refused.push(ImportRefusal { line: at + 1, text: text.to_owned(), why });
        };
        if code.is_empty() {
            refuse(&row.join(" "), EditWord::NoCode.text(lang).to_owned());
            continue;
        }
        let Some(entry) = document.context().framework.indicator(&code) else {
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
        // A line of which nothing could be read leaves its place to a later one with the same code.
        if taken == Taken::Nothing {
            continue;
        }
        seen.insert(code.clone());
        match known.and_then(|at| plan.indicators.get_mut(at)) {
            Some(row) => *row = indicator,
            None => plan.indicators.push(indicator),
        }
        let what = changes(document.plan(), known, &plan, place, lang);
        let line = ImportLine { code, what };
        if known.is_none() {
            preview.added.push(line);
        } else if !line.what.is_empty() {
            preview.updated.push(line);
        }
    }
    preview.plan = Arc::new(plan);
    preview
}

/// What a line gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Taken {
    /// Something, or it asked for nothing but its code.
    Something,
    /// Only what was refused.
    Nothing,
}

/// A line of the table.
struct Line<'a> {
    cells: &'a [String],
    columns: &'a [Option<ImportColumn>],
    ground: Ground<'a>,
    lang: Lang,
    of: u32,
}

impl Line<'_> {
    fn text(&self, column: ImportColumn) -> &str {
        let at = self.columns.iter().position(|known| *known == Some(column));
        at.and_then(|at| self.cells.get(at)).map_or("", |cell| cell.trim())
    }

    /// Reads a cell; what is no value is refused and read as nothing.
    fn value(&self, column: ImportColumn, refuse: &mut dyn FnMut(&str, String)) -> Value {
        let text = self.text(column);
        let value = parse(self.lang, column.kind(), text).and_then(|value| match value {
            Value::Count(_) if column != ImportColumn::Rank && text.contains('/') => {
                parse(self.lang, Kind::ReadOnly, text)
            }
            value => Ok(value),
        });
        value.unwrap_or_else(|_| {
            refuse(text, no_value(self.lang, text, expected(self.lang, column.kind())));
            Value::Missing
        })
    }

    /// Writes the line into a row; empty cells leave what is there.
    ///
    /// The figures of a row have one source. Where the table is another source than the one that is there, its figures
    /// take the place of all of them, also of those it does not have.
    fn take_over(&self, row: &mut IndicatorRow, names: &[String; 2], refuse: &mut dyn FnMut(&str, String)) -> Taken {
        let before = row.clone();
        let name = self.text(ImportColumn::Name);
        let is_of_framework = row.name.is_none() && names.contains(&fold(name));
        if self.ground.takes_names && !name.is_empty() && !is_of_framework {
            row.name = Some(composed(name));
        }
        let lead = self.text(ImportColumn::Lead);
        if !lead.is_empty() {
            row.lead = Some(composed(lead));
        }
        let source = Some(self.ground.source.trim().to_owned()).filter(|source| !source.is_empty());
        let old = row.measurement.clone().unwrap_or_default();
        let is_same_source = old.source == source && old.basis == self.ground.basis;
        let of_indicator = Measurement { unit: old.unit.clone(), extra: old.extra.clone(), ..Measurement::default() };
        let mut measurement = if is_same_source { old } else { of_indicator };
        let mut is_refused = false;
        let is_any = self.figures(&mut measurement, &mut |text, why| {
            is_refused = true;
            refuse(text, why);
        });
        if is_any {
            (measurement.basis, measurement.source) = (self.ground.basis, source);
            row.measurement = Some(measurement);
        }
        if is_refused && *row == before { Taken::Nothing } else { Taken::Something }
    }

    /// Writes the figures; says whether there was any.
    fn figures(&self, to: &mut Measurement, refuse: &mut dyn FnMut(&str, String)) -> bool {
        let mut is_any = false;
        if let Value::Number(value) = self.value(ImportColumn::Value, refuse) {
            to.value = Some(value);
            is_any = true;
        }
        match self.value(ImportColumn::Score, refuse) {
            Value::Number(score) if (0.0..=100.0).contains(&score) => {
                to.score = Some(score);
                is_any = true;
            }
            Value::Number(score) => {
                refuse(
                    self.text(ImportColumn::Score),
                    problems::edit_error(self.lang, &EditError::ScoreOutOfRange(score)),
                );
            }
            _ => {}
        }
        let written = rank_units(self.lang, self.text(ImportColumn::Rank));
        let of = match self.value(ImportColumn::Of, refuse) {
            Value::Count(of) => Some(of),
            _ => written.or(to.of).or(Some(self.of).filter(|of| *of > 0)),
        };
        if let Value::Count(rank) = self.value(ImportColumn::Rank, refuse) {
            if rank == 0 || of.is_some_and(|of| rank > of) {
                let error = EditError::RankOutOfRange { rank, of: of.unwrap_or(u32::MAX) };
                refuse(self.text(ImportColumn::Rank), problems::edit_error(self.lang, &error));
            } else {
                (to.rank, to.of) = (Some(rank), of);
                is_any = true;
            }
        }
        if let (true, Value::Year(year)) = (is_any, self.value(ImportColumn::Year, refuse)) {
            to.year = Some(year);
        }
        is_any
    }
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
        let title = fields::field(lang, field);
        let word = |value: &Value| fields::value(lang, value);
        (old != new).then(|| match old {
            Value::Missing => format!("{title}: {}", word(&new)),
            old if new == Value::Missing => format!("{title}: {} {}", lang.pick("bỏ", "drops"), word(&old)),
            old => format!("{title}: {} {} {}", word(&old), lang.pick("thành", "to"), word(&new)),
        })
    };
    let mut words: Vec<String> = of_row.into_iter().chain(FIGURES.map(measured)).filter_map(in_words).collect();
    if words.is_empty() {
        words.extend(GROUND.map(measured).into_iter().filter_map(in_words));
    }
    words.join("; ")
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
