//! The table of the dates by which something is due, as they stand on a day.

use super::{columns, list, number, rows, text};
use crate::report::data::data_columns;
use crate::report::{Cell, Table};
use crate::text::{Heading, Lang};
use chrono::NaiveDate;
use index_core::{Deadline, Document, Plan};

pub(super) fn table(document: &Document, today: NaiveDate, lang: Lang) -> Table {
    let mut columns = columns(
        lang,
        &[
            ("title", Heading::Title, 52),
            ("date", Heading::Date, 11),
            ("state", Heading::Status, 14),
            ("days_left", Heading::DaysLeft, 10),
            ("next", Heading::Next, 11),
            ("to", Heading::To, 28),
            ("done", Heading::DoneYears, 14),
            ("source", Heading::Source, 14),
        ],
    );
    columns.extend(data_columns(&["id", "indicators"]));
    let issued = document.plan().document.issued;
    let deadlines = document.plan().deadlines.iter();
    Table { columns, rows: rows(deadlines.map(|d| cells(document.plan(), d, today, issued))) }
}

fn cells(plan: &Plan, deadline: &Deadline, today: NaiveDate, issued: Option<NaiveDate>) -> Vec<Cell> {
    let concerned = plan.indicators.iter().filter(|row| row.deadlines.contains(&deadline.id));
    let concerned: Vec<String> = concerned.map(|row| row.code.clone()).collect();
    let occurrence = deadline.on(today, issued);
    let cell = |of: fn(index_core::Occurrence) -> Cell| occurrence.map_or(Cell::Missing, of);
    vec![
        Cell::Text(deadline.title.clone()),
        cell(|o| Cell::Date(o.date)),
        cell(|o| Cell::Deadline(o.state)),
        cell(|o| number(o.days_left as f64, 0)),
        cell(|o| o.next.map_or(Cell::Missing, Cell::Date)),
        text(deadline.to.as_deref()),
        if deadline.done.is_empty() { Cell::Missing } else { Cell::Years(deadline.done.clone()) },
        text(deadline.source.as_deref()),
        text(Some(deadline.id.as_str()).filter(|id| !id.is_empty())),
        list(&concerned),
    ]
}
