//! The table of the framework: every entry with its weight and what its name and code rest on.

use crate::report::cells::{columns, number, rows, text};
use crate::report::data::parts::data_columns;
use crate::report::{Cell, Table, codes};
use crate::text::{Heading, Lang, sentences};
use index_core::{Document, Entry, Level};

pub(super) fn table(document: &Document, lang: Lang) -> Table {
    let mut columns = columns(
        lang,
        &[
            ("code", Heading::Code, 7),
            ("name", Heading::Indicator, 56),
            ("level", Heading::Level, 14),
            ("own_weight", Heading::OwnWeight, 10),
            ("weight", Heading::Weight, 10),
            ("direction", Heading::Direction, 12),
            ("provenance", Heading::Provenance, 30),
            ("source", Heading::Source, 26),
            ("note", Heading::Note, 30),
            ("name_2025", Heading::NameIn2025, 40),
        ],
    );
    columns.extend(data_columns(&["name_en", "note_2025"]));
    let entries = document.context().framework.entries().iter();
    Table { columns, rows: rows(entries.map(|entry| cells(entry, lang))) }
}

fn cells(entry: &Entry, lang: Lang) -> Vec<Cell> {
    let spec = &entry.spec;
    let direction = Cell::term(codes::direction(spec.direction), sentences::direction(lang, spec.direction));
    vec![
        Cell::Text(spec.code.clone()),
        Cell::Text(lang.pick(&spec.name_vi, &spec.name_en).to_owned()),
        Cell::term(codes::level(spec.level), sentences::level(lang, spec.level)),
        number(spec.weight, 2),
        Cell::Share { value: entry.effective_weight, decimals: 2 },
        if spec.level == Level::Indicator { direction } else { Cell::Missing },
        Cell::term(codes::provenance(spec.provenance), sentences::provenance(lang, spec.provenance)),
        text(spec.source.as_ref().map(|s| lang.remark(s))),
        text(spec.note.as_ref().map(|n| lang.remark(n))),
        text(spec.later.as_ref().map(|l| l.name.as_str())),
        Cell::Text(spec.name_en.clone()),
        text(spec.later.as_ref().and_then(|l| l.note.as_ref()).map(|n| lang.remark(n))),
    ]
}
