//! The field that is drawn, and how much room its text takes.

use super::agency_menu::takes_agencies;
use index_core::{Field, List, Record};

/// The field that is drawn.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) record: Record,
    pub(super) field: Field,
    pub(super) label: &'a str,
}

/// How much room a text takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lines {
    /// One line.
    One,
    /// A name or a sentence, which is wrapped and has no lines of its own.
    Wrapped,
    /// Several lines.
    Several,
    /// Several entries, one a line.
    Entries,
}

/// How much room a field takes.
pub(super) const fn lines_of(record: Record, field: Field) -> Lines {
    match (record, field) {
        (Record::Row(List::Scenarios | List::DataSources, _), Field::Name) => Lines::One,
        (_, Field::Name | Field::Title | Field::Text | Field::Source | Field::Funding | Field::ProvincesSource) => {
            Lines::Wrapped
        }
        (_, Field::Answer | Field::Note | Field::Definition | Field::Incomplete) => Lines::Several,
        (
            _,
            Field::LegalBasis
            | Field::Recipients
            | Field::Measures
            | Field::Support
            | Field::Deadlines
            | Field::Serves
            | Field::Provinces,
        )
        | (Record::Row(List::Tasks, _), Field::Lead) => Lines::Entries,
        (record, field) if takes_agencies(record, field) => Lines::Wrapped,
        _ => Lines::One,
    }
}
