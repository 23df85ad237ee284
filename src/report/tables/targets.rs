//! The table of the numbers to reach by a year.

use crate::report::cells::{columns, number, rows, text, year};
use crate::report::{Cell, Table};
use crate::text::{Heading, Lang};
use chrono::{Datelike, NaiveDate};
use index_core::{Document, Framework, Target};

pub(super) fn table(document: &Document, today: NaiveDate, lang: Lang) -> Table {
    let columns = columns(
        lang,
        &[
            ("no", Heading::No, 6),
            ("name", Heading::Target, 52),
            ("unit", Heading::Unit, 12),
            ("value", Heading::Value, 14),
            ("by", Heading::By, 8),
            ("owner", Heading::Owner, 28),
            ("indicator", Heading::Indicator, 8),
            ("actual", Heading::Actual, 10),
            ("state", Heading::TargetState, 14),
            ("source", Heading::Source, 14),
        ],
    );
    let framework = &*document.context().framework;
    Table { columns, rows: rows(document.plan().targets.iter().map(|target| cells(target, today.year(), framework))) }
}

fn cells(target: &Target, this_year: i32, framework: &Framework) -> Vec<Cell> {
    vec![
        text(target.no.as_deref()),
        Cell::Text(target.name.clone()),
        text(target.unit.as_deref()),
        text(target.value.as_ref().map(index_core::TargetValue::text)),
        year(target.by),
        text(target.owner.as_deref()),
        text(target.indicator.as_deref()),
        target.actual.map_or(Cell::Missing, |a| number(a, decimals(a))),
        target.state(this_year, framework).map_or(Cell::Missing, Cell::Target),
        text(target.source.as_deref()),
    ]
}

/// As few decimals as the figure needs, four at the most.
fn decimals(value: f64) -> usize {
    (0..4).find(|d| format!("{value:.d$}") == format!("{value}")).unwrap_or(4)
}
