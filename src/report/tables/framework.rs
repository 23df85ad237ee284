//! The table of the framework: every entry with its weight and what its name and code rest on.

use crate::report::cells::{number, text};
use crate::report::column::{Columns, data, shown, table_of};
use crate::report::{Cell, Table, codes};
use crate::text::{Heading, Lang, sentences};
use index_core::{Entry, Level, OpenPlan};

/// An entry, in the words of a language.
type Line<'a> = (&'a Entry, Lang);

const COLUMNS: Columns<fn(&Line<'_>) -> Cell, 13> = [
    shown("code", Heading::Code, 7, |(e, _)| Cell::Text(e.spec.code.clone())),
    shown("name", Heading::Indicator, 56, |(e, lang)| {
        Cell::Text(lang.pick(&e.spec.name_vi, &e.spec.name_en).to_owned())
    }),
    shown("level", Heading::Level, 14, |(e, lang)| {
        Cell::term(codes::of(e.spec.level), sentences::level(*lang, e.spec.level))
    }),
    shown("own_weight", Heading::OwnWeight, 10, |(e, _)| number(e.spec.weight, 2)),
    shown("weight", Heading::Weight, 10, |(e, _)| Cell::Share { value: e.effective_weight, decimals: 2 }),
    shown("direction", Heading::Direction, 12, |(e, lang)| match e.spec.level {
        Level::Indicator => Cell::term(codes::of(e.spec.direction), sentences::direction(*lang, e.spec.direction)),
        _ => Cell::Missing,
    }),
    shown("provenance", Heading::Provenance, 30, |(e, lang)| {
        Cell::term(codes::of(e.spec.provenance), sentences::provenance(*lang, e.spec.provenance))
    }),
    shown("source", Heading::Source, 26, |(e, lang)| text(e.spec.source.as_ref().map(|s| lang.remark(s)))),
    shown("note", Heading::Note, 30, |(e, lang)| text(e.spec.note.as_ref().map(|n| lang.remark(n)))),
    shown("later_name", Heading::LaterName, 40, |(e, _)| text(e.spec.later.as_ref().map(|l| l.name.as_str()))),
    data("name_en", |(e, _)| Cell::Text(e.spec.name_en.clone())),
    data("later_year", |(e, _)| text(e.spec.later.as_ref().map(|l| l.year.to_string()).as_deref())),
    data("later_note", |(e, lang)| text(e.spec.later.as_ref().and_then(|l| l.note.as_ref()).map(|n| lang.remark(n)))),
];

pub(super) fn table(open: &OpenPlan, lang: Lang) -> Table {
    let entries = open.context().framework.entries().iter();
    table_of(&COLUMNS, lang, entries.map(|entry| (entry, lang)), |cell, line| cell(line))
}
