//! The table of what waits, as it stands on a day.

use crate::report::cells::{list, number, text};
use crate::report::column::{Columns, data, shown, table_of};
use crate::report::{Cell, Table, codes};
use crate::text::today_words::{urgency, waiting_day, waiting_kind, waiting_what};
use crate::text::{Heading, Lang};
use chrono::NaiveDate;
use index_core::waiting::{Waiting, waiting};
use index_core::{OpenPlan, Plan};

/// Something of a plan that waits, in the words of a language.
struct Line<'a> {
    plan: &'a Plan,
    one: &'a Waiting,
    lang: Lang,
}

const COLUMNS: Columns<fn(&Line<'_>) -> Cell, 8> = [
    shown("state", Heading::Standing, 22, |l| {
        Cell::term(codes::of(l.one.urgency), urgency(l.one.urgency).text(l.lang))
    }),
    shown("kind", Heading::Kind, 11, |l| Cell::term(codes::of(l.one.kind), waiting_kind(l.one.kind).text(l.lang))),
    shown("title", Heading::Title, 52, |l| Cell::Text(waiting_what(l.lang, l.plan, l.one))),
    shown("agencies", Heading::WaitsFor, 28, |l| list(&l.one.agencies)),
    shown("responsible", Heading::Responsible, 20, |l| text(l.one.responsible.as_deref())),
    shown("date", Heading::Date, 16, |l| {
        l.one.day.map_or(Cell::Missing, |day| Cell::term(day.to_string(), waiting_day(l.lang, l.one)))
    }),
    shown("days_left", Heading::DaysLeft, 10, |l| l.one.days_left.map_or(Cell::Missing, |days| number(days as f64, 0))),
    data("path", |l| Cell::Text(l.one.record.path())),
];

pub(super) fn table(open: &OpenPlan, today: NaiveDate, lang: Lang) -> Table {
    let plan = open.plan();
    let all = waiting(plan, today);
    let lines = all.iter().map(|one| Line { plan, one, lang });
    table_of(&COLUMNS, lang, lines, |cell, line| cell(line))
}
