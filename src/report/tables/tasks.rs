//! The table of the pieces of work.

use super::{columns, list, rows, text};
use crate::report::{Cell, Table, codes};
use crate::text::{Heading, Lang, sentences};
use index_core::{Document, Task, Timing};

pub(super) fn table(document: &Document, lang: Lang) -> Table {
    let columns = columns(
        lang,
        &[
            ("no", Heading::No, 6),
            ("section", Heading::Section, 8),
            ("name", Heading::Task, 60),
            ("lead", Heading::Lead, 28),
            ("support", Heading::Support, 32),
            ("timing", Heading::Timing, 16),
            ("status", Heading::Status, 16),
            ("progress", Heading::Progress, 12),
            ("source", Heading::Source, 14),
        ],
    );
    Table { columns, rows: rows(document.plan().tasks.iter().map(|task| cells(task, lang))) }
}

fn cells(task: &Task, lang: Lang) -> Vec<Cell> {
    vec![
        text(task.no.as_deref()),
        text(task.section.as_deref()),
        Cell::Text(task.name.clone()),
        list(&task.lead),
        list(&task.support),
        task.timing.as_ref().map_or(Cell::Missing, |timing| timing_cell(timing, lang)),
        Cell::Status(task.status),
        Cell::Percent(f64::from(task.progress)),
        text(task.source.as_deref()),
    ]
}

/// The words of the document as they are; other timings have a code for programs.
fn timing_cell(timing: &Timing, lang: Lang) -> Cell {
    match timing {
        Timing::Words(words) => Cell::Text(words.clone()),
        timing => Cell::term(codes::timing(timing), sentences::timing(lang, timing)),
    }
}
