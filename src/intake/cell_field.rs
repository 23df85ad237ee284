//! Which field of the plan a cell of a table shows, so that what is typed or pasted there finds its place.

use crate::report::TableKind;
use index_core::{Field, List, Record};

/// The field behind a cell; `None` for what is computed, and for the code, which says what a row is.
#[must_use]
pub fn cell_field(kind: TableKind, column: &str, row: usize) -> Option<(Record, Field)> {
    match kind {
        TableKind::Indicators => indicator(column, row),
        TableKind::Targets => target(column).map(|field| (Record::Row(List::Targets, row), field)),
        TableKind::Tasks => task(column).map(|field| (Record::Row(List::Tasks, row), field)),
        TableKind::Deadlines => deadline(column).map(|field| (Record::Row(List::Deadlines, row), field)),
        TableKind::Overview | TableKind::Agencies | TableKind::Goals | TableKind::Framework | TableKind::Results => {
            None
        }
    }
}

fn indicator(column: &str, row: usize) -> Option<(Record, Field)> {
    let (of_row, measured) = (Record::Row(List::Indicators, row), Record::Measurement(row));
    Some(match column {
        "rank" => (measured, Field::Rank),
        "score" => (measured, Field::Score),
        "name" => (of_row, Field::Name),
        "lead" => (of_row, Field::Lead),
        "group" => (of_row, Field::Group),
        "status" => (of_row, Field::Status),
        "progress" => (of_row, Field::Progress),
        "support" => (of_row, Field::Support),
        "source" => (of_row, Field::Source),
        _ => return None,
    })
}

fn target(column: &str) -> Option<Field> {
    Some(match column {
        "no" => Field::No,
        "name" => Field::Name,
        "unit" => Field::Unit,
        "value" => Field::Value,
        "by" => Field::By,
        "owner" => Field::Owner,
        "indicator" => Field::Indicator,
        "actual" => Field::Actual,
        "source" => Field::Source,
        _ => return None,
    })
}

fn task(column: &str) -> Option<Field> {
    Some(match column {
        "no" => Field::No,
        "section" => Field::Section,
        "name" => Field::Name,
        "lead" => Field::Lead,
        "support" => Field::Support,
        "assignment" => Field::Assignment,
        "responsible" => Field::Responsible,
        "indicators" => Field::Serves,
        "funding" => Field::Funding,
        "timing" => Field::Timing,
        "status" => Field::Status,
        "progress" => Field::Progress,
        "source" => Field::Source,
        _ => return None,
    })
}

/// The day of a deadline is edited as the rule it follows: "15/07" for every year, or one date.
fn deadline(column: &str) -> Option<Field> {
    Some(match column {
        "title" => Field::Title,
        "date" => Field::Due,
        "to" => Field::To,
        "done" => Field::Done,
        "dismissed" => Field::Dismissed,
        "kind" => Field::DueKind,
        "source" => Field::Source,
        _ => return None,
    })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;
    use crate::plan_file::{catalogue, parse, samples};
    use crate::report::table;
    use crate::text::Lang;
    use chrono::NaiveDate;
    use index_core::Document;

    /// Every column of the real tables is asked; one that is edited writes a field of its record, and no name of a column
    /// stands here that no table has.
    #[test]
    fn every_cell_that_is_edited_has_a_field_of_its_record() {
        let plan = parse(samples()[0].json.as_bytes()).unwrap().plan;
        let document = Document::new(plan, catalogue().unwrap());
        let mut found = 0;
        for kind in TableKind::ALL {
            let columns = table(kind, &document, NaiveDate::default(), Lang::Vi).columns;
            for (record, field) in columns.iter().filter_map(|column| cell_field(kind, column.key, 3)) {
                assert!(record.kind(field).is_some(), "{kind:?}: {field:?}");
                found += 1;
            }
        }
        let written = include_str!("cell_field.rs").split("#[cfg(test)]").next().unwrap();
        assert_eq!(found, written.matches("\" => ").count(), "each name is that of a column");
        assert_eq!(cell_field(TableKind::Indicators, "weight", 0), None);
        assert_eq!(cell_field(TableKind::Indicators, "code", 0), None);
    }
}
