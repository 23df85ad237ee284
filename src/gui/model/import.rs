//! Importing a table, of indicators or of results: what was read, what each column is, on what ground the figures stand.

use crate::intake::ImportSheet;
use crate::intake::import::{
    Ground, ImportColumn, ImportPreview, ImportSubject, Matching, ResultGround, import, import_results, is_code,
    match_columns, told_year,
};
use crate::text::parse::parse;
use crate::text::{EditWord, Lang};
use index_core::{Basis, Catalogue, Kind, OpenPlan, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was chosen so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportDialog {
    /// What the table is of.
    pub subject: ImportSubject,
    /// The typed path.
    pub path: String,
    /// What was read.
    pub sheets: Arc<Vec<ImportSheet>>,
    /// Which sheet.
    pub sheet: usize,
    /// What its columns are.
    pub matching: Matching,
    /// On what ground the figures stand; `None` until somebody says so.
    pub basis: Option<Basis>,
    /// Of what year they are where their rows do not say it, as it is typed.
    pub year: String,
    /// Where they are from.
    pub source: String,
    /// Whether the table's names take the place of those that are there.
    pub takes_names: bool,
    /// Why the file cannot be read.
    pub trouble: Option<String>,
}

impl ImportDialog {
    /// What the dialog is called.
    #[must_use]
    pub const fn title(&self) -> EditWord {
        match self.subject {
            ImportSubject::Indicators => EditWord::ImportTitle,
            ImportSubject::Results => EditWord::ImportResultsTitle,
        }
    }

    /// Takes what was read, and matches its columns.
    pub fn take(&mut self, sheets: Vec<ImportSheet>, known: &BTreeMap<String, String>, catalogue: &Catalogue) {
        self.sheets = Arc::new(sheets);
        self.trouble = None;
        self.choose(0, known, catalogue);
    }

    /// Chooses a sheet and matches its columns. A table of results that says its year is of that year.
    pub fn choose(&mut self, sheet: usize, known: &BTreeMap<String, String>, catalogue: &Catalogue) {
        self.sheet = sheet;
        let is_province = |text: &str| catalogue.crosswalk().known_name(text).is_some();
        self.matching = match self.subject {
            ImportSubject::Indicators => match_columns(self.rows(), self.subject, known, &is_code),
            // What a heading is in a table of indicators says nothing of one of results.
            ImportSubject::Results => match_columns(self.rows(), self.subject, &BTreeMap::new(), &is_province),
        };
        if let Some(year) = told_year(self.rows(), &self.matching).filter(|_| self.subject == ImportSubject::Results) {
            self.year = year.to_string();
        }
    }

    /// The lines of the chosen sheet.
    #[must_use]
    pub fn rows(&self) -> &[Vec<String>] {
        self.sheets.get(self.sheet).map_or(&[], |sheet| sheet.rows.as_slice())
    }

    /// Whether a column says what each row is of.
    #[must_use]
    pub fn has_key(&self) -> bool {
        self.matching.columns.contains(&Some(self.subject.key()))
    }

    /// Whether a column has the names of indicators.
    #[must_use]
    pub fn has_names(&self) -> bool {
        self.matching.columns.contains(&Some(ImportColumn::Name))
    }

    /// What importing would do to a plan.
    #[must_use]
    pub fn preview(&self, open: &OpenPlan, lang: Lang) -> ImportPreview {
        let year = match parse(lang, Kind::Year, &self.year) {
            Ok(Value::Year(year)) => Some(year),
            _ => None,
        };
        match self.subject {
            ImportSubject::Indicators => {
                let basis = self.basis.unwrap_or_default();
                let ground = Ground { basis, year, source: &self.source, takes_names: self.takes_names };
                import(open, self.rows(), &self.matching, ground, lang)
            }
            ImportSubject::Results => {
                import_results(open, self.rows(), &self.matching, ResultGround { year, source: &self.source }, lang)
            }
        }
    }

    /// What must be said before the table can be taken over.
    pub fn lacks(&self, preview: &ImportPreview) -> Vec<EditWord> {
        let (needs_basis, year) = match self.subject {
            ImportSubject::Indicators => (self.basis.is_none(), EditWord::WriteYear),
            ImportSubject::Results => (false, EditWord::WriteResultsYear),
        };
        let all = [(needs_basis, EditWord::ChooseBasis), (preview.lacks_year, year)];
        all.into_iter().filter(|(is_lacking, _)| *is_lacking).map(|(_, word)| word).collect()
    }

    /// The headings of the columns; empty where the table has none.
    #[must_use]
    pub fn headings(&self) -> &[String] {
        self.matching.head.and_then(|head| self.rows().get(head)).map_or(&[], Vec::as_slice)
    }
}
