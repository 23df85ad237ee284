//! The table of the numbers to reach by a year.

use crate::report::cells::{comments, number, text, year};
use crate::report::column::{Columns, edited, shown, table_of};
use crate::report::{Cell, Table};
use crate::text::{Heading, Lang};
use chrono::{Datelike, NaiveDate};
use index_core::{Field, Framework, OpenPlan, Target, TargetValue};

/// A target, as it stands in a year by a framework.
pub(super) struct Line<'a> {
    target: &'a Target,
    this_year: i32,
    framework: &'a Framework,
    lang: Lang,
}

pub(super) const COLUMNS: Columns<fn(&Line<'_>) -> Cell, 11> = [
    edited("no", Heading::No, 6, Field::No, |l| text(l.target.no.as_deref())),
    edited("name", Heading::Target, 52, Field::Name, |l| Cell::Text(l.target.name.clone())),
    edited("unit", Heading::Unit, 12, Field::Unit, |l| text(l.target.unit.as_deref())),
    edited("value", Heading::Value, 14, Field::Value, |l| text(l.target.value.as_ref().map(TargetValue::text))),
    edited("by", Heading::By, 8, Field::By, |l| year(l.target.by)),
    edited("owner", Heading::Owner, 28, Field::Owner, |l| text(l.target.owner.as_deref())),
    edited("indicator", Heading::Indicator, 8, Field::Indicator, |l| text(l.target.indicator.as_deref())),
    edited("actual", Heading::Actual, 10, Field::Actual, |l| {
        l.target.actual.map_or(Cell::Missing, |a| number(a, decimals(a)))
    }),
    shown("state", Heading::TargetState, 14, |l| {
        l.target.state(l.this_year, l.framework).map_or(Cell::Missing, Cell::Target)
    }),
    shown("comments", Heading::Comments, 32, |l| comments(l.lang, &l.target.comments)),
    edited("source", Heading::Source, 14, Field::Source, |l| text(l.target.source.as_deref())),
];

pub(super) fn table(open: &OpenPlan, today: NaiveDate, lang: Lang) -> Table {
    let (this_year, framework) = (today.year(), &*open.context().framework);
    let lines = open.plan().targets.iter().map(|target| Line { target, this_year, framework, lang });
    table_of(&COLUMNS, lang, lines, |cell, line| cell(line))
}

/// As few decimals as the figure needs, four at the most.
fn decimals(value: f64) -> usize {
    (0..4).find(|d| format!("{value:.d$}") == format!("{value}")).unwrap_or(4)
}
