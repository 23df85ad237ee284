//! The table of the dates by which something is due, as they stand on a day.

use crate::report::cells::{comments, list, number, text, year};
use crate::report::column::{Columns, data, edited, shown, table_of};
use crate::report::{Cell, Table, codes};
use crate::text::fields::due_kind;
use crate::text::{Heading, Lang};
use chrono::NaiveDate;
use index_core::{Deadline, Due, Field, Occurrence, OpenPlan, Plan};

/// A deadline of a plan, as it stands on the day.
pub(super) struct Line<'a> {
    plan: &'a Plan,
    deadline: &'a Deadline,
    occurrence: Option<Occurrence>,
    lang: Lang,
}

impl Line<'_> {
    fn now(&self, cell: fn(&Occurrence) -> Cell) -> Cell {
        self.occurrence.as_ref().map_or(Cell::Missing, cell)
    }
}

/// The day of a deadline is edited as the rule it follows: "15/07" for every year, or one date.
pub(super) const COLUMNS: Columns<fn(&Line<'_>) -> Cell, 16> = [
    edited("title", Heading::Title, 52, Field::Title, |l| Cell::Text(l.deadline.title.clone())),
    edited("date", Heading::Date, 11, Field::Due, day),
    edited("kind", Heading::DueKind, 18, Field::DueKind, |l| {
        Cell::term(codes::of(l.deadline.kind), due_kind(l.lang, l.deadline.kind))
    }),
    shown("state", Heading::Status, 14, |l| l.now(|o| Cell::Deadline(o.state))),
    shown("days_left", Heading::DaysLeft, 10, |l| l.now(|o| number(o.days_left as f64, 0))),
    shown("next", Heading::Next, 11, |l| l.now(|o| o.next.map_or(Cell::Missing, Cell::Date))),
    edited("to", Heading::To, 28, Field::To, |l| text(l.deadline.to.as_deref())),
    shown("period", Heading::Period, 8, |l| l.now(|o| year(o.period))),
    shown("overdue_periods", Heading::OverduePeriods, 14, |l| l.now(|o| years(&o.overdue))),
    edited("done", Heading::DoneYears, 14, Field::Done, |l| years(&l.deadline.done)),
    edited("dismissed", Heading::DismissedYears, 14, Field::Dismissed, |l| years(&l.deadline.dismissed)),
    shown("comments", Heading::Comments, 32, |l| comments(l.lang, &l.deadline.comments)),
    edited("source", Heading::Source, 14, Field::Source, |l| text(l.deadline.source.as_deref())),
    data("id", |l| text(Some(l.deadline.id.as_str()).filter(|id| !id.is_empty()))),
    data("indicators", |l| {
        let concerned = l.plan.indicators.iter().filter(|row| row.deadlines.contains(&l.deadline.id));
        list(&concerned.map(|row| row.code.clone()).collect::<Vec<_>>())
    }),
    data("tasks", |l| {
        let concerned = l.plan.tasks.iter().filter(|task| task.deadlines.contains(&l.deadline.id));
        list(&concerned.map(|task| task.name.clone()).collect::<Vec<_>>())
    }),
];

/// The day, which comes every year where the deadline does.
fn day(line: &Line<'_>) -> Cell {
    match line.deadline.due {
        Some(Due::Yearly { .. }) => line.now(|o| Cell::Yearly(o.date)),
        _ => line.now(|o| Cell::Date(o.date)),
    }
}

pub(super) fn table(open: &OpenPlan, today: NaiveDate, lang: Lang) -> Table {
    let plan = open.plan();
    let line = |deadline| {
        let occurrence = Deadline::on(deadline, today, plan.binds_from());
        Line { plan, deadline, occurrence, lang }
    };
    let lines = plan.deadlines.iter().map(line);
    table_of(&COLUMNS, lang, lines, |cell, line| cell(line))
}

fn years(years: &[i32]) -> Cell {
    if years.is_empty() { Cell::Missing } else { Cell::Years(years.to_vec()) }
}
