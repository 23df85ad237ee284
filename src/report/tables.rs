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
mod today;

use super::column::field_of;
use super::{Block, CellField, Report, Table, to_json};
use crate::report::table_kind::TableKind;
use crate::text::{Lang, framework_about};
use chrono::NaiveDate;
use index_core::{Field, OpenPlan, Record};
use serde_json::Value;

/// A table of a plan as it stands on `today`, for people, with its words in `lang`.
#[must_use]
pub fn table(kind: TableKind, open: &OpenPlan, today: NaiveDate, lang: Lang) -> Table {
    whole(kind, open, today, lang).for_people()
}

/// A table of a plan as it stands on `today`, for programs: with bases and caveats, the same in both languages.
fn data_table(kind: TableKind, open: &OpenPlan, today: NaiveDate) -> Table {
    match kind {
        TableKind::Overview => overview_data::table(open, today),
        kind => whole(kind, open, today, Lang::Vi),
    }
}

/// A table of a plan as it stands on a day.
pub struct TableReport<'a> {
    /// Which table.
    pub kind: TableKind,
    /// The plan.
    pub open: &'a OpenPlan,
    /// The day.
    pub today: NaiveDate,
}

impl Report for TableReport<'_> {
    fn blocks(&self, lang: Lang) -> Vec<Block> {
        let about = about(self.kind, self.open, lang).map(|about| Block::Lines(vec![about]));
        let table = known(self.kind, table(self.kind, self.open, self.today, lang));
        about.into_iter().chain([Block::Table(table)]).collect()
    }

    fn json(&self, _: Lang) -> Value {
        to_json(&known(self.kind, data_table(self.kind, self.open, self.today)))
    }

    fn data(&self, _: Lang) -> Option<Table> {
        Some(known(self.kind, data_table(self.kind, self.open, self.today)))
    }
}

/// What is to be said of a table as a whole, in the words of a language.
#[must_use]
pub fn about(kind: TableKind, open: &OpenPlan, lang: Lang) -> Option<String> {
    match kind {
        TableKind::Framework => Some(framework_about(lang, &open.context().framework)),
        TableKind::Results => results::about(open, lang),
        _ => None,
    }
}

/// Of the results only what is known: blank rows are there for whoever fills them in.
fn known(kind: TableKind, table: Table) -> Table {
    if kind == TableKind::Results { results::known(table) } else { table }
}

/// What a cell writes when it is edited, by its table, its column and its row ([`super::Row::index`]); `None` for what is
/// computed, and for the code, which says what a row is.
#[must_use]
pub fn cell_field(kind: TableKind, column: &str, row: usize) -> Option<(Record, Field)> {
    let list = kind.list()?;
    let field = match kind {
        TableKind::Indicators => field_of(&indicators::COLUMNS, column),
        TableKind::Targets => field_of(&targets::COLUMNS, column),
        TableKind::Tasks => field_of(&tasks::COLUMNS, column),
        TableKind::Deadlines => field_of(&deadlines::COLUMNS, column),
        TableKind::Today
        | TableKind::Overview
        | TableKind::Agencies
        | TableKind::Goals
        | TableKind::Framework
        | TableKind::Results => None,
    };
    Some(match field? {
        CellField::Row(field) => (Record::Row(list, row), field),
        CellField::Measured(field) => (Record::Measurement(row), field),
    })
}

/// A table with the columns that people read and those that only programs read.
fn whole(kind: TableKind, open: &OpenPlan, today: NaiveDate, lang: Lang) -> Table {
    match kind {
        TableKind::Today => today::table(open, today, lang),
        TableKind::Overview => overview::table(open, today, lang),
        TableKind::Indicators => indicators::table(open, today, lang),
        TableKind::Targets => targets::table(open, today, lang),
        TableKind::Tasks => tasks::table(open, today, lang),
        TableKind::Deadlines => deadlines::table(open, today, lang),
        TableKind::Agencies => agencies::table(open, today, lang),
        TableKind::Goals => goals::table(open, lang),
        TableKind::Framework => framework::table(open, lang),
        TableKind::Results => results::table(open, lang),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;
    use crate::plan_file::{catalogue, parse, samples};
    use std::collections::BTreeSet;
    use strum::VariantArray;

    #[test]
    fn every_cell_that_is_edited_has_a_field_of_its_record_and_every_column_a_key_of_its_own() {
        let plan = parse(samples()[0].json.as_bytes()).unwrap().plan;
        let open = OpenPlan::new(plan, catalogue().unwrap());
        let mut n_edited = 0;
        for kind in TableKind::VARIANTS.iter().copied() {
            let columns = whole(kind, &open, NaiveDate::default(), Lang::Vi).columns;
            let keys: BTreeSet<&str> = columns.iter().map(|column| column.key).collect();
            assert_eq!(keys.len(), columns.len(), "{kind:?}");
            for (record, field) in columns.iter().filter_map(|column| cell_field(kind, column.key, 3)) {
                assert!(record.kind(field).is_some(), "{kind:?}: {field:?}");
                n_edited += 1;
            }
        }
        assert_eq!(n_edited, 41, "9 of indicators, 9 of targets, 16 of tasks, 7 of deadlines");
        assert_eq!(cell_field(TableKind::Indicators, "weight", 0), None);
        assert_eq!(cell_field(TableKind::Indicators, "code", 0), None);
        let rank = cell_field(TableKind::Indicators, "rank", 4);
        assert_eq!(rank, Some((Record::Measurement(4), Field::Rank)));
    }
}
