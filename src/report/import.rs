//! A table of indicators from outside: which column is what, and what taking it over would change.

use crate::text::parse::{expected, parse};
use crate::text::{EditWord, Lang, fields, fold, no_value, problems};
use index_core::{Basis, Document, Edit, EditError, Field, IndicatorRow, Kind, List, Measurement, Plan, Record, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a column of the table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is the field of the same name")]
pub enum ImportColumn {
    Code,
    Name,
    Value,
    Score,
    Rank,
    Of,
    Year,
    Lead,
}

impl ImportColumn {
    /// Every column that can be taken over.
    pub const ALL: [Self; 8] =
        [Self::Code, Self::Name, Self::Value, Self::Score, Self::Rank, Self::Of, Self::Year, Self::Lead];

    /// Its name in the settings.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Name => "name",
            Self::Value => "value",
            Self::Score => "score",
            Self::Rank => "rank",
            Self::Of => "of",
            Self::Year => "year",
            Self::Lead => "lead",
        }
    }

    /// Its name on screen.
    #[must_use]
    pub const fn word(self) -> EditWord {
        match self {
            Self::Code => EditWord::HeadCode,
            Self::Name => EditWord::HeadName,
            Self::Value => EditWord::HeadValue,
            Self::Score => EditWord::HeadScore,
            Self::Rank => EditWord::HeadRank,
            Self::Of => EditWord::HeadOf,
            Self::Year => EditWord::HeadYear,
            Self::Lead => EditWord::HeadLead,
        }
    }

    /// How its heading is spelled, without diacritics.
    const fn spellings(self) -> &'static [&'static str] {
        match self {
            Self::Code => &["ma", "ma so", "ma chi so", "ma cs", "code", "indicator code", "id"],
            Self::Name => &["ten", "ten chi so", "chi so", "chi so thanh phan", "name", "indicator"],
            Self::Value => &["gia tri", "so lieu", "so lieu goc", "value", "raw value"],
            Self::Score => &["diem", "diem so", "score"],
            Self::Rank => &["hang", "thu hang", "xep hang", "rank", "ranking"],
            Self::Of => &["so dia phuong", "so tinh", "tong so dia phuong", "tren", "of", "ranked units"],
            Self::Year => &["nam", "year"],
            Self::Lead => &["don vi chu tri", "co quan chu tri", "chu tri", "lead", "lead agency"],
        }
    }

    const fn kind(self) -> Kind {
        match self {
            Self::Code | Self::Name | Self::Lead => Kind::Text,
            Self::Value | Self::Score => Kind::Number,
            Self::Rank | Self::Of => Kind::Count,
            Self::Year => Kind::Year,
        }
    }
}

/// How the columns of a table are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// The line with the headings; `None` when the first line is a row already.
    pub head: Option<usize>,
    /// What each column is; `None` for a column that is not used.
    pub columns: Vec<Option<ImportColumn>>,
}

/// A heading as it is compared: without diacritics, signs and spaces too many.
#[must_use]
pub fn heading_key(heading: &str) -> String {
    let folded = fold(heading);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Finds the headings and what each column is; `known` has what was chosen before, by [`heading_key`].
#[must_use]
pub fn match_columns(rows: &[Vec<String>], known: &BTreeMap<String, String>) -> Matching {
    const SEARCHED: usize = 12;
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let matched = |row: &Vec<String>| of_headings(row, width, known);
    let best = rows.iter().take(SEARCHED).enumerate().map(|(at, row)| (at, matched(row)));
    // The line with most headings, the first of equals.
    let best = best.rev().max_by_key(|(_, columns)| columns.iter().flatten().count());
    match best {
        Some((at, columns)) if columns.iter().flatten().count() >= 2 => Matching { head: Some(at), columns },
        _ => Matching { head: None, columns: of_content(rows, width) },
    }
}

fn of_headings(row: &[String], width: usize, known: &BTreeMap<String, String>) -> Vec<Option<ImportColumn>> {
    let keys: Vec<String> = row.iter().map(|heading| heading_key(heading)).collect();
    let mut columns = vec![None; width];
    let mut put = |at: usize, column: ImportColumn| {
        let is_free = !columns.contains(&Some(column)) && columns.get(at).is_some_and(Option::is_none);
        if let (true, Some(place)) = (is_free, columns.get_mut(at)) {
            *place = Some(column);
        }
    };
    for (at, key) in keys.iter().enumerate() {
        let chosen = known.get(key).and_then(|name| ImportColumn::ALL.into_iter().find(|c| c.key() == name));
        chosen.into_iter().for_each(|column| put(at, column));
    }
    let is_new = |key: &&String| !key.is_empty() && !known.contains_key(*key);
    // A heading that is spelled exactly so goes before one that only begins so, such as "Hạng 2024".
    let exact = |key: &str, spelling: &str| key == spelling;
    let begins = |key: &str, spelling: &str| key.strip_prefix(spelling).is_some_and(|rest| rest.starts_with(' '));
    for is_it in [exact as fn(&str, &str) -> bool, begins] {
        for (at, key) in keys.iter().enumerate().filter(|(_, key)| is_new(key)) {
            let found = ImportColumn::ALL.into_iter().find(|c| c.spellings().iter().any(|s| is_it(key, s)));
            found.into_iter().for_each(|column| put(at, column));
        }
    }
    columns
}

/// Without headings only the codes can be told from the rest.
fn of_content(rows: &[Vec<String>], width: usize) -> Vec<Option<ImportColumn>> {
    let is_code = |text: &String| {
        let parts: Vec<&str> = text.trim().split('.').collect();
        parts.len() == 3 && parts.iter().all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
    };
    let codes = |at: usize| rows.iter().filter(|row| row.get(at).is_some_and(is_code)).count();
    let column = (0..width).rev().max_by_key(|at| codes(*at)).filter(|at| codes(*at) > 0);
    (0..width).map(|at| (Some(at) == column).then_some(ImportColumn::Code)).collect()
}

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
            row.name = Some(name.to_owned());
        }
        let lead = self.text(ImportColumn::Lead);
        if !lead.is_empty() {
            row.lead = Some(lead.to_owned());
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
        let written = self.text(ImportColumn::Rank).split_once('/').and_then(|(_, of)| of.trim().parse().ok());
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
