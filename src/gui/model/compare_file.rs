//! The open plan beside another file: which one, and what differs.

use index_core::Difference;
use std::path::PathBuf;
use std::sync::Arc;

/// What the dialog remembers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileComparison {
    /// The typed path.
    pub path: String,
    /// What came of reading the file; `None` before.
    pub read: Option<FileRead>,
}

/// What came of reading the other file.
#[derive(Clone, Debug)]
pub enum FileRead {
    /// What differs, from that file to the open plan.
    Differences(PathBuf, Arc<[Difference]>),
    /// Why it cannot be read, in a sentence.
    Trouble(String),
}

impl PartialEq for FileRead {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Differences(a, list), Self::Differences(b, other)) => a == b && Arc::ptr_eq(list, other),
            (Self::Trouble(a), Self::Trouble(b)) => a == b,
            _ => false,
        }
    }
}

impl Eq for FileRead {}
