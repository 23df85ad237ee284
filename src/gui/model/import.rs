//! Importing a table, of indicators or of results: what was read, what each column is, on what ground the figures stand.

use crate::intake::ImportSheet;
use crate::intake::import::{
    Ground, ImportColumn, ImportPreview, ImportSubject, Matching, MatchingBy, ResultGround, import, import_results,
    is_code, match_columns, told_year,
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
    /// What of that was chosen by hand, by the place of the column.
    pub by_hand: BTreeMap<usize, Option<ImportColumn>>,
    /// On what ground the figures stand; `None` until somebody says so.
    pub basis: Option<Basis>,
    /// Of what year they are where their rows do not say it, as it is typed.
    pub year: String,
    /// This year, after which no results are published yet.
    pub this_year: i32,
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
        self.by_hand.clear();
        self.rematch(known, catalogue);
        if let Some(year) = told_year(self.rows(), &self.matching).filter(|_| self.subject == ImportSubject::Results) {
            self.year = year.to_string();
            self.rematch(known, catalogue);
        }
    }

    /// Matches the columns anew, by the year that is asked for; those that were chosen by hand stay.
    pub fn rematch(&mut self, known: &BTreeMap<String, String>, catalogue: &Catalogue) {
        let is_province = |text: &str| catalogue.crosswalk().known_name(text).is_some();
        // What a heading is in a table of indicators says nothing of one of results.
        let nothing = BTreeMap::new();
        let (known, is_key): (_, &dyn Fn(&str) -> bool) = match self.subject {
            ImportSubject::Indicators => (known, &is_code),
            ImportSubject::Results => (&nothing, &is_province),
        };
        self.matching = match_columns(self.rows(), self.subject, &MatchingBy { known, year: self.year(), is_key });
        for (at, column) in self.by_hand.clone() {
            self.place(at, column);
        }
    }

    /// Says what a column is.
    pub fn set_column(&mut self, at: usize, column: Option<ImportColumn>) {
        self.by_hand.insert(at, column);
        self.place(at, column);
    }

    /// A thing stands in one column only.
    fn place(&mut self, at: usize, column: Option<ImportColumn>) {
        let columns = &mut self.matching.columns;
        columns.iter_mut().filter(|known| **known == column).for_each(|known| *known = None);
        columns.iter_mut().skip(at).take(1).for_each(|known| *known = column);
    }

    /// The year that is typed, as far as it is one.
    fn year(&self) -> Option<i32> {
        match parse(Lang::default(), Kind::Year, &self.year) {
            Ok(Value::Year(year)) => Some(year),
            _ => None,
        }
    }

    /// The lines of the chosen sheet.
    #[must_use]
    pub fn rows(&self) -> &[Vec<String>] {
        self.chosen().map_or(&[], |sheet| sheet.rows.as_slice())
    }

    /// The chosen sheet.
    #[must_use]
    pub fn chosen(&self) -> Option<&ImportSheet> {
        self.sheets.get(self.sheet)
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
        let Some(sheet) = self.chosen() else { return ImportPreview::default() };
        let year = self.year();
        match self.subject {
            ImportSubject::Indicators => {
                let basis = self.basis.unwrap_or_default();
                let ground = Ground { basis, year, source: &self.source, takes_names: self.takes_names };
                import(open, sheet, &self.matching, ground, lang)
            }
            ImportSubject::Results => import_results(
                open,
                sheet,
                &self.matching,
                ResultGround { year, this_year: self.this_year, source: &self.source },
                lang,
            ),
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

    /// What a column is called: its heading, or its first cell in quotes.
    #[must_use]
    pub fn title_of(&self, at: usize) -> String {
        let head = self.matching.heads.get(at).map_or("", |head| head.trim());
        let first = self.matching.head.map_or(0, |head| head + 1);
        let cells = || self.rows().iter().skip(first).filter_map(|row| row.get(at)).map(|cell| cell.trim());
        match cells().find(|cell| !cell.is_empty()) {
            _ if !head.is_empty() => head.to_owned(),
            Some(cell) => format!("“{cell}”"),
            None => "–".to_owned(),
        }
    }
}
