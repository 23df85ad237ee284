//! The results of the provinces in a year, as the Ministry publishes them: what taking such a table over would change.

use super::columns::{ImportColumn, Matching, cell_of, has_figure, not_taken, read};
use super::doubts::doubts;
use super::{ImportLine, ImportPreview, ImportRefusal, changed, torn};
use crate::intake::ImportSheet;
use crate::intake::headings::{is_numbering, years_in};
use crate::text::marks::composed;
use crate::text::parse::rank_units;
use crate::text::results_words::{merged_into, no_results_of, old_names, other_year};
use crate::text::{EditWord, Lang, figure_fault, other_units, problems};
use index_core::{Edit, Field, NotRanked, OpenPlan, ReferenceRow, ResultCorrection, Trial, Value, figure};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Of what year the results of a table are, and where they are from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResultGround<'a> {
    /// The year of the rows that do not say one.
    pub year: Option<i32>,
    /// This year, after which there are no results yet.
    pub this_year: i32,
    /// The source of the rows that do not say one; without it they are assumptions.
    pub source: &'a str,
}

/// The one year that the headings of a table and the lines above them speak of.
#[must_use]
pub fn told_year(rows: &[Vec<String>], matching: &Matching) -> Option<i32> {
    let lines = rows.iter().take(matching.head.map_or(0, |head| head + 1));
    let years: BTreeSet<i32> = lines.flatten().flat_map(|cell| years_in(cell)).collect();
    years.first().copied().filter(|_| years.len() == 1)
}

/// What taking over the rows of a table of results would do to a document.
#[must_use]
pub fn import_results(
    open: &OpenPlan,
    sheet: &ImportSheet,
    matching: &Matching,
    ground: ResultGround,
    lang: Lang,
) -> ImportPreview {
    let mut reading = Reading {
        open,
        matching,
        columns: &matching.columns,
        ground,
        lang,
        trial: open.trial(),
        preview: ImportPreview::default(),
        seen: BTreeMap::new(),
        read: Vec::new(),
        merged: BTreeMap::new(),
    };
    let first = matching.head.map_or(0, |head| head + 1);
    let is_row = |row: &[String]| row.iter().any(|cell| !cell.trim().is_empty()) && !is_numbering(row);
    for (at, row) in sheet.rows.iter().enumerate().skip(first).filter(|(_, row)| is_row(row)) {
        let torn = sheet.is_torn(&matching.heads, row).then(|| torn(row));
        let torn = torn.map(|(text, why)| (text, why.text(lang).to_owned()));
        let read = torn.map_or_else(|| reading.line(row), Err);
        reading.note(at + 1, read);
    }
    reading.done()
}

/// The year of the trial, before the first results that were published.
const FIRST_YEAR: i32 = 2022;

/// A text that is not taken over, and why.
type Refused = (String, String);

/// A table that is being read.
struct Reading<'a> {
    open: &'a OpenPlan,
    matching: &'a Matching,
    columns: &'a [Option<ImportColumn>],
    ground: ResultGround<'a>,
    lang: Lang,
    trial: Trial,
    preview: ImportPreview,
    /// The provinces of each year.
    seen: BTreeMap<i32, BTreeSet<String>>,
    /// What was read, each result with its year and its line.
    read: Vec<(i32, usize, ResultCorrection)>,
    /// Those that a year does not rank any more.
    merged: BTreeMap<i32, Vec<String>>,
}

/// The figures of a line.
struct Figures {
    rank: Option<u32>,
    score: Option<f64>,
}

impl Reading<'_> {
    /// Keeps what a line says, or why it is refused.
    fn note(&mut self, line: usize, read: Result<Option<ResultCorrection>, Refused>) {
        match read {
            Ok(result) => self.read.extend(result.and_then(|result| Some((result.year?, line, result)))),
            Err((text, why)) => self.preview.refused.push(ImportRefusal { line, text, why }),
        }
    }

    /// The result of a line; `None` where nobody says of which year.
    fn line(&mut self, cells: &[String]) -> Result<Option<ResultCorrection>, Refused> {
        let lang = self.lang;
        let text = |column| cell_of(cells, self.columns, column);
        let refused = |text: &str, word: EditWord| (text.to_owned(), word.text(lang).to_owned());
        let name = text(ImportColumn::Province);
        if name.is_empty() && !has_figure(cells, self.columns) {
            return Ok(None);
        }
        if name.is_empty() {
            return Err(refused(cells.join(" ").trim(), EditWord::NoProvinceInRow));
        }
        let Some(year) = self.value(cells, ImportColumn::Year)?.map_or(self.ground.year, |year| match year {
            Value::Year(year) => Some(year),
            _ => None,
        }) else {
            self.preview.lacks_year = true;
            return Ok(None);
        };
        if !(FIRST_YEAR..=self.ground.this_year).contains(&year) {
            return Err((name.to_owned(), no_results_of(lang, year, (FIRST_YEAR, self.ground.this_year))));
        }
        if let Some(why) = self.matching.other_year(year, lang) {
            return Err((name.to_owned(), why));
        }
        let province = self.province(name, year)?;
        let own = text(ImportColumn::Source);
        let source = composed(if own.is_empty() { self.ground.source.trim() } else { own });
        let source = Some(source).filter(|source| !source.is_empty());
        self.refuse_estimates(cells, source.is_some())?;
        let figures = self.figures(year, cells)?;
        if figures.rank.is_none() && figures.score.is_none() {
            return Err(refused(name, EditWord::NoResultInRow));
        }
        if !self.seen.entry(year).or_default().insert(province.clone()) {
            return Err(refused(name, EditWord::ProvinceTwice));
        }
        let Figures { rank, score } = figures;
        Ok(Some(ResultCorrection { province, year: Some(year), rank, score, source, ..ResultCorrection::default() }))
    }

    fn province(&mut self, name: &str, year: i32) -> Result<String, Refused> {
        let ranked = self.open.context().ranked_province(self.open.plan(), name, year);
        ranked.map_err(|why| match why {
            NotRanked::NoSuchProvince => (name.to_owned(), EditWord::NoSuchProvinceInRow.text(self.lang).to_owned()),
            NotRanked::Merged { name: known, into } => {
                let why = merged_into(self.lang, year, &into);
                self.merged.entry(year).or_default().push(known);
                (name.to_owned(), why)
            }
        })
    }

    /// Refuses figures of which the table itself says that they are none: what is assumed has no source.
    fn refuse_estimates(&self, cells: &[String], has_source: bool) -> Result<(), Refused> {
        let assumed = Some(EditWord::AssumedResultInTable).filter(|_| has_source);
        for column in [ImportColumn::Rank, ImportColumn::Score] {
            if let Some(why) = not_taken(cells, self.columns, column, assumed) {
                return Err((cell_of(cells, self.columns, column).to_owned(), why.text(self.lang).to_owned()));
            }
        }
        Ok(())
    }

    fn figures(&self, year: i32, cells: &[String]) -> Result<Figures, Refused> {
        let lang = self.lang;
        let [rank, score] =
            [ImportColumn::Rank, ImportColumn::Score].map(|column| cell_of(cells, self.columns, column));
        let of = self.open.context().ranked_in(year);
        if let Some((written, known)) = rank_units(lang, rank).zip(of).filter(|(written, known)| written != known) {
            return Err((rank.to_owned(), other_units(lang, written, known)));
        }
        let rank = match self.value(cells, ImportColumn::Rank)? {
            Some(Value::Count(written)) => {
                Some(figure::rank(written, of).map_err(|fault| (rank.to_owned(), figure_fault(lang, fault)))?)
            }
            _ => None,
        };
        let score = match self.value(cells, ImportColumn::Score)? {
            Some(Value::Number(written)) => {
                Some(figure::score(written).map_err(|fault| (score.to_owned(), figure_fault(lang, fault)))?)
            }
            _ => None,
        };
        Ok(Figures { rank, score })
    }

    /// Reads a cell; `None` where it is empty.
    fn value(&self, cells: &[String], column: ImportColumn) -> Result<Option<Value>, Refused> {
        let text = cell_of(cells, self.columns, column);
        let value = read(self.lang, column, text).map_err(|why| (text.to_owned(), why))?;
        Ok(Some(value).filter(|value| *value != Value::Missing))
    }

    /// Takes a result over, unless it says what is known already.
    fn take(&mut self, mut wanted: ResultCorrection) -> Result<(), Refused> {
        let context = self.open.context();
        let year = wanted.year.unwrap_or_default();
        let results = context.results_of(year);
        let known = results.and_then(|results| results.row(&wanted.province));
        let stated = context.stated_in(year).map(|(_, c)| c).find(|c| c.province == wanted.province && !c.is_empty());
        let is_same = known.is_some_and(|row| {
            let is_rank = wanted.rank.is_none_or(|rank| row.rank() == Some(rank));
            is_rank && wanted.score.is_none_or(|score| row.score() == Some(score))
        });
        let gains_source = stated.is_some_and(ResultCorrection::is_assumed) && wanted.has_source();
        if is_same && !gains_source {
            self.preview.n_same += 1;
            return Ok(());
        }
        // The figures of a result have one source: those of another one are not kept beside them.
        if let Some(stated) = stated.filter(|stated| stated.source == wanted.source) {
            (wanted.rank, wanted.score) = (wanted.rank.or(stated.rank), wanted.score.or(stated.score));
        }
        let edit = Edit::CorrectResult(wanted.clone());
        let taken = self.trial.carry_out(&edit);
        taken.map_err(|error| (wanted.province.clone(), problems::edit_error(self.lang, &error)))?;
        let published = results.and_then(|results| context.as_published(results)?.row(&wanted.province));
        let what = self.what(known, published, &wanted);
        let line = ImportLine { name: wanted.province, what };
        if known.is_some() {
            self.preview.updated.push(line);
        } else {
            self.preview.added.push(line);
        }
        Ok(())
    }

    /// What becomes of a row, in words.
    fn what(&self, known: Option<&ReferenceRow>, published: Option<&ReferenceRow>, to: &ResultCorrection) -> String {
        let rank = |rank: Option<u32>| rank.map_or(Value::Missing, Value::Count);
        let score = |score: Option<f64>| score.map_or(Value::Missing, Value::Number);
        let (now_rank, now_score) = known.map_or((None, None), |row| (row.rank(), row.score()));
        // What a correction does not state is as published.
        let (as_rank, as_score) = published.map_or((None, None), |row| (row.rank(), row.score()));
        let figures = [
            changed(self.lang, Field::Rank, &rank(now_rank), &rank(to.rank.or(as_rank))),
            changed(self.lang, Field::Score, &score(now_score), &score(to.score.or(as_score))),
        ];
        let source = to.source.clone().map_or(Value::Missing, Value::Text);
        let figures: Vec<String> = figures.into_iter().flatten().collect();
        if figures.is_empty() {
            return changed(self.lang, Field::Source, &Value::Missing, &source).unwrap_or_default();
        }
        figures.join("; ")
    }

    /// What was read. Results that are of another year than they say give nothing: their ranks are among other provinces.
    fn done(mut self) -> ImportPreview {
        self.preview.refused_years = self.refused_years();
        self.preview.doubts = doubts(self.lang, &self.read);
        for (year, line, result) in std::mem::take(&mut self.read) {
            if self.preview.refused_years.contains_key(&year) {
                continue;
            }
            if let Err((text, why)) = self.take(result) {
                self.preview.refused.push(ImportRefusal { line, text, why });
            }
        }
        self.preview.refused.sort_by_key(|refused| refused.line);
        ImportPreview { plan: Arc::clone(self.trial.plan()), ..self.preview }
    }

    /// The years of which the table cannot be, each with why: it names provinces that were merged by then, or has all those of
    /// other years.
    fn refused_years(&self) -> BTreeMap<i32, String> {
        let context = self.open.context();
        let why = |year: i32, names: &BTreeSet<String>| {
            if let Some(merged) = self.merged.get(&year) {
                return Some(old_names(self.lang, year, merged));
            }
            let all: BTreeSet<&str> = names.iter().map(String::as_str).collect();
            let of = context.ranked_in(year).unwrap_or_default();
            context.crosswalk.is_list_of_others(&all, year).then(|| other_year(self.lang, year, names.len(), of))
        };
        let none = BTreeSet::new();
        let years: BTreeSet<i32> = self.seen.keys().chain(self.merged.keys()).copied().collect();
        years.into_iter().filter_map(|year| Some((year, why(year, self.seen.get(&year).unwrap_or(&none))?))).collect()
    }
}
