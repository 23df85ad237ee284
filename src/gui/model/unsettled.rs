//! What is being typed and is not in the plan yet.

use crate::plan_file::Unfinished;
use crate::report::TableKind;

/// How far what is being typed is taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// What stands in a cell or a field.
    Fields,
    /// That, and the text of the file.
    Everything,
}

/// Something typed that is no value, so that it cannot be in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsettled {
    /// Where it stands.
    pub place: Spot,
    /// What it is of, and why it is no value.
    pub what: String,
}

/// Where something typed stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// In a cell of a table.
    Cell(TableKind),
    /// In the field of a form, by its path in the file.
    Field(String),
    /// In the field of a row that is gone.
    Gone,
    /// In the field of an agency's new name.
    Agency,
    /// In the text of the file.
    Text,
}

/// What is being typed, to tell one moment from the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// In a cell: table, row, column, text.
    Cell(TableKind, usize, &'static str, String),
    /// In a field or in the place of an agency's name.
    Field(Unfinished),
    /// The text of the file, with the number of changes made to it.
    Text(u64),
}
