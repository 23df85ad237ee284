//! What pasting a block would do, for the preview.

use index_core::Edit;

/// What pasting a block would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Paste {
    /// The cells that would change.
    pub changes: Vec<PasteChange>,
    /// The rows that would be added.
    pub added: Vec<PasteAdded>,
    /// The cells and lines that cannot be pasted.
    pub misfits: Vec<PasteMisfit>,
    /// The headings of the columns that are not used.
    pub unused: Vec<String>,
    /// The place of the first new row.
    pub first_added: Option<usize>,
    /// All of it as one step.
    pub edit: Edit,
}

/// A row that would be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasteAdded {
    /// What people call it.
    pub row: String,
    /// What it holds besides, in words.
    pub what: String,
}

/// A cell that would change.
#[derive(Clone, Debug, PartialEq)]
pub struct PasteChange {
    /// What people call the row.
    pub row: String,
    /// The heading of the column.
    pub column: &'static str,
    /// What it holds now, in words.
    pub old: String,
    /// What it would hold, in words.
    pub new: String,
}

/// A cell that cannot be pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasteMisfit {
    /// What people call the row; its number in the block when it is outside the table.
    pub row: String,
    /// The heading of the column; its number in the block when it is outside the table.
    pub column: String,
    /// The text.
    pub text: String,
    /// Why, in words.
    pub why: String,
}

impl Paste {
    /// Whether it would change nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.added.is_empty()
    }
}

impl Default for Paste {
    fn default() -> Self {
        let (changes, added, misfits) = (Vec::new(), Vec::new(), Vec::new());
        Self { changes, added, misfits, unused: Vec::new(), first_added: None, edit: Edit::Set(Vec::new()) }
    }
}
