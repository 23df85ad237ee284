//! The tables of a plan: one for every list a planner works through. Column keys are the model's field names.

mod agencies;
mod deadlines;
mod framework;
mod goals;
mod indicators;
mod overview;
mod overview_data;
mod results;
mod targets;
mod tasks;

use super::{Block, Report, Table, to_json};
use crate::report::table_kind::TableKind;
use crate::text::{Lang, framework_about, results_about};
use chrono::NaiveDate;
use index_core::Document;
use serde_json::Value;

/// A table of a plan as it stands on `today`, for people, with its words in `lang`.
#[must_use]
pub fn table(kind: TableKind, document: &Document, today: NaiveDate, lang: Lang) -> Table {
    whole(kind, document, today, lang).for_people()
}

/// A table of a plan as it stands on `today`, for programs: with bases and caveats, the same in both languages.
fn data_table(kind: TableKind, document: &Document, today: NaiveDate) -> Table {
    match kind {
        TableKind::Overview => overview_data::table(document, today),
        kind => whole(kind, document, today, Lang::Vi),
    }
}

/// A table of a plan as it stands on a day.
pub struct TableReport<'a> {
    /// Which table.
    pub kind: TableKind,
    /// The plan.
    pub document: &'a Document,
    /// The day.
    pub today: NaiveDate,
}

impl Report for TableReport<'_> {
    fn blocks(&self, lang: Lang) -> Vec<Block> {
        let about = about(self.kind, self.document, lang).map(|about| Block::Lines(vec![about]));
        let table = table(self.kind, self.document, self.today, lang);
        about.into_iter().chain([Block::Table(table)]).collect()
    }

    fn json(&self, _: Lang) -> Value {
        to_json(&data_table(self.kind, self.document, self.today))
    }

    fn data(&self, _: Lang) -> Option<Table> {
        Some(data_table(self.kind, self.document, self.today))
    }
}

/// What is to be said of a table as a whole, in the words of a language.
#[must_use]
pub fn about(kind: TableKind, document: &Document, lang: Lang) -> Option<String> {
    let context = document.context();
    match kind {
        TableKind::Framework => Some(framework_about(lang, &context.framework)),
        TableKind::Results => {
            let corrections = &document.plan().reference_corrections;
            context.reference.as_deref().map(|results| results_about(lang, results, corrections))
        }
        _ => None,
    }
}

/// A table with the columns that people read and those that only programs read.
fn whole(kind: TableKind, document: &Document, today: NaiveDate, lang: Lang) -> Table {
    match kind {
        TableKind::Overview => overview::table(document, today, lang),
        TableKind::Indicators => indicators::table(document, today, lang),
        TableKind::Targets => targets::table(document, today, lang),
        TableKind::Tasks => tasks::table(document, lang),
        TableKind::Deadlines => deadlines::table(document, today, lang),
        TableKind::Agencies => agencies::table(document, lang),
        TableKind::Goals => goals::table(document, lang),
        TableKind::Framework => framework::table(document, lang),
        TableKind::Results => results::table(document, lang),
    }
}
