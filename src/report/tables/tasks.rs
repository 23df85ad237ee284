//! The table of the pieces of work.

use crate::report::cells::{assignment, comments, day, list, text, yes};
use crate::report::column::{Columns, data, edited, shown, table_of};
use crate::report::{Cell, Table, codes};
use crate::text::{Heading, Lang, sentences};
use chrono::NaiveDate;
use index_core::{Field, OpenPlan, Task, Timing};

/// A task as it stands on a day, in the words of a language.
pub(super) struct Line<'a> {
    task: &'a Task,
    today: NaiveDate,
    lang: Lang,
}

pub(super) const COLUMNS: Columns<fn(&Line<'_>) -> Cell, 20> = [
    edited("no", Heading::No, 6, Field::No, |l| text(l.task.no.as_deref())),
    edited("section", Heading::Section, 8, Field::Section, |l| text(l.task.section.as_deref())),
    edited("name", Heading::Task, 60, Field::Name, |l| Cell::Text(l.task.name.clone())),
    edited("lead", Heading::Lead, 28, Field::Lead, |l| list(&l.task.lead)),
    edited("support", Heading::Support, 32, Field::Support, |l| list(&l.task.support)),
    edited("assignment", Heading::Assignment, 11, Field::Assignment, |l| assignment(l.task.assignment, l.lang)),
    edited("responsible", Heading::Responsible, 28, Field::Responsible, |l| text(l.task.responsible.as_deref())),
    edited("timing", Heading::Timing, 16, Field::Timing, |l| timing(l.task, l.lang)),
    edited("started", Heading::Started, 11, Field::Started, |l| day(l.task.started)),
    edited("due", Heading::TaskDue, 11, Field::TaskDue, |l| day(l.task.due)),
    shown("state", Heading::Standing, 14, |l| {
        l.task.on(l.today).map_or(Cell::Missing, |period| Cell::Deadline(period.state))
    }),
    edited("status", Heading::Status, 16, Field::Status, |l| Cell::Status(l.task.status)),
    edited("progress", Heading::Progress, 12, Field::Progress, |l| Cell::Percent(f64::from(l.task.progress))),
    edited("finished", Heading::Finished, 11, Field::Finished, |l| day(l.task.finished)),
    edited("indicators", Heading::Serves, 16, Field::Serves, |l| list(&l.task.indicators)),
    edited("funding", Heading::Funding, 24, Field::Funding, |l| text(l.task.funding.as_deref())),
    shown("comments", Heading::Comments, 32, |l| comments(l.lang, &l.task.comments)),
    edited("source", Heading::Source, 14, Field::Source, |l| text(l.task.source.as_deref())),
    data("and_after", |l| yes(l.task.and_after)),
    data("deadlines", |l| list(&l.task.deadlines)),
];

pub(super) fn table(open: &OpenPlan, today: NaiveDate, lang: Lang) -> Table {
    let lines = open.plan().tasks.iter().map(|task| Line { task, today, lang });
    table_of(&COLUMNS, lang, lines, |cell, line| cell(line))
}

/// The words of the document as they are; other timings have a code for programs, which read of the years after beside it.
fn timing(task: &Task, lang: Lang) -> Cell {
    match (&task.timing, task.and_after) {
        (None, _) => Cell::Missing,
        (Some(Timing::Words(words)), false) => Cell::Text(words.clone()),
        (Some(timing), and_after) => {
            let words = sentences::timing(lang, timing);
            Cell::term(codes::timing(timing), sentences::with_years_after(lang, &words, and_after))
        }
    }
}
