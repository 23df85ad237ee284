//! Importing a table of indicators: what was read, what each column is, on what ground the figures stand.

use crate::intake::ImportSheet;
use crate::intake::import::{Ground, ImportPreview, Matching, import, match_columns};
use crate::text::Lang;
use crate::text::parse::parse;
use index_core::{Basis, Kind, OpenPlan, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was chosen so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportDialog {
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
    /// Takes what was read, and matches its columns.
    pub fn take(&mut self, sheets: Vec<ImportSheet>, known: &BTreeMap<String, String>) {
        self.sheets = Arc::new(sheets);
        self.trouble = None;
        self.choose(0, known);
    }

    /// Chooses a sheet and matches its columns.
    pub fn choose(&mut self, sheet: usize, known: &BTreeMap<String, String>) {
        self.sheet = sheet;
        self.matching = match_columns(self.rows(), known);
    }

    /// The lines of the chosen sheet.
    #[must_use]
    pub fn rows(&self) -> &[Vec<String>] {
        self.sheets.get(self.sheet).map_or(&[], |sheet| sheet.rows.as_slice())
    }

    /// What importing would do to a plan.
    #[must_use]
    pub fn preview(&self, open: &OpenPlan, lang: Lang) -> ImportPreview {
        let basis = self.basis.unwrap_or_default();
        let year = match parse(lang, Kind::Year, &self.year) {
            Ok(Value::Year(year)) => Some(year),
            _ => None,
        };
        let ground = Ground { basis, year, source: &self.source, takes_names: self.takes_names };
        import(open, self.rows(), &self.matching, ground, lang)
    }

    /// The headings of the columns; empty where the table has none.
    #[must_use]
    pub fn headings(&self) -> &[String] {
        self.matching.head.and_then(|head| self.rows().get(head)).map_or(&[], Vec::as_slice)
    }
}
