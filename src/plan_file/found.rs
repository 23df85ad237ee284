//! What a value in a file turned out to be, for those who are told.

/// What stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number as spelled.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List,
    /// Fields in curly brackets.
    Object,
}
