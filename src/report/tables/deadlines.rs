//! The table of the dates by which something is due, as they stand on a day.

use crate::report::cells::{columns, list, number, rows, text, year};
use crate::report::data::parts::data_columns;
use crate::report::{Cell, Table, codes};
use crate::text::fields::due_kind;
use crate::text::{Heading, Lang};
use chrono::NaiveDate;
use index_core::{Deadline, Document, Occurrence, Plan};

pub(super) fn table(document: &Document, today: NaiveDate, lang: Lang) -> Table {
    let mut columns = columns(
        lang,
        &[
            ("title", Heading::Title, 52),
            ("date", Heading::Date, 11),
            ("kind", Heading::DueKind, 18),
            ("state", Heading::Status, 14),
            ("days_left", Heading::DaysLeft, 10),
            ("next", Heading::Next, 11),
            ("to", Heading::To, 28),
            ("period", Heading::Period, 8),
            ("overdue_periods", Heading::OverduePeriods, 14),
            ("done", Heading::DoneYears, 14),
            ("dismissed", Heading::DismissedYears, 14),
            ("source", Heading::Source, 14),
        ],
    );
    columns.extend(data_columns(&["id", "indicators", "tasks"]));
    let issued = document.plan().document.issued;
    let deadlines = document.plan().deadlines.iter();
    Table { columns, rows: rows(deadlines.map(|d| cells(document.plan(), d, today, issued, lang))) }
}

fn cells(plan: &Plan, deadline: &Deadline, today: NaiveDate, issued: Option<NaiveDate>, lang: Lang) -> Vec<Cell> {
    let concerned = plan.indicators.iter().filter(|row| row.deadlines.contains(&deadline.id));
    let concerned: Vec<String> = concerned.map(|row| row.code.clone()).collect();
    let tasks = plan.tasks.iter().filter(|task| task.deadlines.contains(&deadline.id));
    let tasks: Vec<String> = tasks.map(|task| task.name.clone()).collect();
    let occurrence = deadline.on(today, issued);
    let cell = |of: fn(&Occurrence) -> Cell| occurrence.as_ref().map_or(Cell::Missing, of);
    vec![
        Cell::Text(deadline.title.clone()),
        cell(|o| Cell::Date(o.date)),
        Cell::term(codes::due_kind(deadline.kind), due_kind(lang, deadline.kind)),
        cell(|o| Cell::Deadline(o.state)),
        cell(|o| number(o.days_left as f64, 0)),
        cell(|o| o.next.map_or(Cell::Missing, Cell::Date)),
        text(deadline.to.as_deref()),
        cell(|o| year(o.period)),
        cell(|o| years(&o.overdue)),
        years(&deadline.done),
        years(&deadline.dismissed),
        text(deadline.source.as_deref()),
        text(Some(deadline.id.as_str()).filter(|id| !id.is_empty())),
        list(&concerned),
        list(&tasks),
    ]
}

fn years(years: &[i32]) -> Cell {
    if years.is_empty() { Cell::Missing } else { Cell::Years(years.to_vec()) }
}
