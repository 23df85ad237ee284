//! Fields of a file that this version does not know.

/// Fields of the file that this version does not know, kept word for word: names with the JSON text of their values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extra(pub Vec<(String, String)>);
