//! The table of the pieces of work.

use crate::report::cells::{assignment, columns, list, rows, text, yes};
use crate::report::data::parts::data_columns;
use crate::report::{Cell, Table, codes};
use crate::text::{Heading, Lang, sentences};
use index_core::{Document, Task, Timing};

pub(super) fn table(document: &Document, lang: Lang) -> Table {
    let mut columns = columns(
        lang,
        &[
            ("no", Heading::No, 6),
            ("section", Heading::Section, 8),
            ("name", Heading::Task, 60),
            ("lead", Heading::Lead, 28),
            ("support", Heading::Support, 32),
            ("assignment", Heading::Assignment, 11),
            ("responsible", Heading::Responsible, 28),
            ("timing", Heading::Timing, 16),
            ("status", Heading::Status, 16),
            ("progress", Heading::Progress, 12),
            ("indicators", Heading::Serves, 16),
            ("funding", Heading::Funding, 24),
            ("source", Heading::Source, 14),
        ],
    );
    columns.extend(data_columns(&["and_after", "deadlines"]));
    Table { columns, rows: rows(document.plan().tasks.iter().map(|task| cells(task, lang))) }
}

fn cells(task: &Task, lang: Lang) -> Vec<Cell> {
    vec![
        text(task.no.as_deref()),
        text(task.section.as_deref()),
        Cell::Text(task.name.clone()),
        list(&task.lead),
        list(&task.support),
        assignment(task.assignment, lang),
        text(task.responsible.as_deref()),
        task.timing.as_ref().map_or(Cell::Missing, |timing| timing_cell(timing, task.and_after, lang)),
        Cell::Status(task.status),
        Cell::Percent(f64::from(task.progress)),
        list(&task.indicators),
        text(task.funding.as_deref()),
        text(task.source.as_deref()),
        yes(task.and_after),
        list(&task.deadlines),
    ]
}

/// The words of the document as they are; other timings have a code for programs, which read of the years after beside it.
fn timing_cell(timing: &Timing, and_after: bool, lang: Lang) -> Cell {
    match (timing, and_after) {
        (Timing::Words(words), false) => Cell::Text(words.clone()),
        (timing, _) => {
            let words = sentences::timing(lang, timing);
            Cell::term(codes::timing(timing), sentences::with_years_after(lang, &words, and_after))
        }
    }
}
