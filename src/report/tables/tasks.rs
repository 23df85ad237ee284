//! The table of the pieces of work.

use crate::report::cells::{assignment, list, text, yes};
use crate::report::column::{Columns, data, edited, table_of};
use crate::report::{Cell, Table, codes};
use crate::text::{Heading, Lang, sentences};
use index_core::{Field, OpenPlan, Task, Timing};

/// A task, in the words of a language.
pub(super) type Line<'a> = (&'a Task, Lang);

pub(super) const COLUMNS: Columns<fn(&Line<'_>) -> Cell, 15> = [
    edited("no", Heading::No, 6, Field::No, |(task, _)| text(task.no.as_deref())),
    edited("section", Heading::Section, 8, Field::Section, |(task, _)| text(task.section.as_deref())),
    edited("name", Heading::Task, 60, Field::Name, |(task, _)| Cell::Text(task.name.clone())),
    edited("lead", Heading::Lead, 28, Field::Lead, |(task, _)| list(&task.lead)),
    edited("support", Heading::Support, 32, Field::Support, |(task, _)| list(&task.support)),
    edited("assignment", Heading::Assignment, 11, Field::Assignment, |(task, lang)| assignment(task.assignment, *lang)),
    edited("responsible", Heading::Responsible, 28, Field::Responsible, |(task, _)| text(task.responsible.as_deref())),
    edited("timing", Heading::Timing, 16, Field::Timing, |(task, lang)| timing(task, *lang)),
    edited("status", Heading::Status, 16, Field::Status, |(task, _)| Cell::Status(task.status)),
    edited("progress", Heading::Progress, 12, Field::Progress, |(task, _)| Cell::Percent(f64::from(task.progress))),
    edited("indicators", Heading::Serves, 16, Field::Serves, |(task, _)| list(&task.indicators)),
    edited("funding", Heading::Funding, 24, Field::Funding, |(task, _)| text(task.funding.as_deref())),
    edited("source", Heading::Source, 14, Field::Source, |(task, _)| text(task.source.as_deref())),
    data("and_after", |(task, _)| yes(task.and_after)),
    data("deadlines", |(task, _)| list(&task.deadlines)),
];

pub(super) fn table(open: &OpenPlan, lang: Lang) -> Table {
    let tasks = open.plan().tasks.iter();
    table_of(&COLUMNS, lang, tasks.map(|task| (task, lang)), |cell, line| cell(line))
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
