//! Where the things of the window stand in the plan file: paths of records and of what is selected.

use super::view::Selection;
use index_core::{Difference, List, Record};

/// The path of a row.
#[must_use]
pub fn row_path(list: List, row: usize) -> String {
    let name = match list {
        List::Goals => "goals",
        List::DataSources => "data_sources",
        List::Sections => "sections",
        List::Indicators => "indicators",
        List::Evidence(indicator) => return format!("indicators[{indicator}].evidence[{row}]"),
        List::Targets => "targets",
        List::Tasks => "tasks",
        List::Deadlines => "deadlines",
        List::Scenarios => "scenarios",
    };
    format!("{name}[{row}]")
}

/// The path of a record.
#[must_use]
pub fn record_path(record: Record) -> String {
    match record {
        Record::Document => "document".to_owned(),
        Record::Baseline => "baseline".to_owned(),
        Record::Row(list, row) => row_path(list, row),
        Record::Measurement(row) => format!("{}.measurement", row_path(List::Indicators, row)),
    }
}

/// The path of what is selected; agencies, the framework and the results are in no list of the file.
#[must_use]
pub fn selection_path(selection: Selection) -> Option<String> {
    match selection {
        Selection::Indicator(row) => Some(row_path(List::Indicators, row)),
        Selection::Target(row) => Some(row_path(List::Targets, row)),
        Selection::Task(row) => Some(row_path(List::Tasks, row)),
        Selection::Deadline(row) => Some(row_path(List::Deadlines, row)),
        Selection::Agency(_) | Selection::Entry(_) | Selection::Result(_) => None,
    }
}

/// The path of what differs, in the plan after; `None` for what is gone.
#[must_use]
pub fn difference_path(difference: &Difference) -> Option<String> {
    match difference {
        Difference::Changed { record, .. } => Some(record_path(*record)),
        Difference::Added { list, row, .. } => Some(row_path(*list, *row)),
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
