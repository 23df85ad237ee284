//! Where the things of the window stand in the plan file: paths of what differs.

use index_core::{Difference, Record};

/// The path of what differs, in the plan after; `None` for what is gone.
#[must_use]
pub fn difference_path(difference: &Difference) -> Option<String> {
    match difference {
        Difference::Changed { record, .. } => Some(record.path()),
        Difference::Added { list, row, .. } => Some(Record::Row(*list, *row).path()),
        Difference::Entry(_) => Some("framework_corrections".to_owned()),
        Difference::Result(_) => Some("reference_corrections".to_owned()),
        Difference::Move { .. } => Some("scenarios".to_owned()),
        Difference::Removed { .. } | Difference::Reordered { .. } | Difference::Other => None,
    }
}

/// Whether a path is the one of a value or of something in it.
#[must_use]
pub fn is_within(path: &str, value: &str) -> bool {
    path.strip_prefix(value).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}
