//! Where records and fields stand in the plan file, as the paths that problems name.

use super::{Field, List, Record};

impl List {
    /// Its path in the plan file, such as `indicators[3].evidence`.
    #[must_use]
    pub fn path(self) -> String {
        let name = <&str>::from(self);
        self.above().map_or_else(|| name.to_owned(), |(above, of)| format!("{}[{of}].{name}", above.path()))
    }
}

impl Record {
    /// Its path in the plan file, such as `indicators[3].measurement`.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Document => "document".to_owned(),
            Self::Baseline => "baseline".to_owned(),
            Self::Row(list, row) => format!("{}[{row}]", list.path()),
            Self::Measurement(row) => format!("indicators[{row}].measurement"),
        }
    }

    /// The path of one of its fields, such as `indicators[3].measurement.rank`.
    #[must_use]
    pub fn field_path(self, field: Field) -> String {
        format!("{}.{}", self.path(), <&str>::from(field))
    }

    /// The record and the field of a path; what [`Record::field_path`] wrote.
    #[must_use]
    pub fn of_field_path(path: &str) -> Option<(Self, Field)> {
        let (record, key) = path.rsplit_once('.')?;
        let record = Self::of_path(record)?;
        record.fields().iter().copied().find(|field| <&str>::from(*field) == key).map(|field| (record, field))
    }

    /// The record in which a path of the plan file lies: of `indicators[3].measurement.rank` the measurement, of
    /// `tasks[1].lead[0]` the task. `None` for what lies in none.
    #[must_use]
    pub fn holding(path: &str) -> Option<Self> {
        let mut path = path;
        loop {
            if let Some(record) = Self::of_path(path) {
                return Some(record);
            }
            path = path.rsplit_once('.')?.0;
        }
    }

    fn of_path(path: &str) -> Option<Self> {
        if let Some(record) = [Self::Document, Self::Baseline].into_iter().find(|record| record.path() == path) {
            return Some(record);
        }
        if let Some(row) = path.strip_suffix(".measurement") {
            return row_of(row, List::Indicators).map(Self::Measurement);
        }
        let above = path.rsplit_once('.').and_then(|(above, _)| Self::of_path(above));
        let within = match above {
            Some(Self::Row(list, row)) => list.within(row).collect(),
            _ => Vec::new(),
        };
        let list = within.into_iter().chain(List::all()).find(|list| row_of(path, *list).is_some())?;
        row_of(path, list).map(|row| Self::Row(list, row))
    }
}

/// The row of a list that a path is of.
fn row_of(path: &str, list: List) -> Option<usize> {
    path.strip_prefix(&list.path())?.strip_prefix('[')?.strip_suffix(']')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Asked;
    use strum::VariantArray;

    #[test]
    fn paths_are_those_that_problems_name() {
        assert_eq!(Record::Measurement(3).field_path(Field::Rank), "indicators[3].measurement.rank");
        assert_eq!(Record::Row(List::Goals, 0).field_path(Field::ScoreAtLeast), "goals[0].score_at_least");
        assert_eq!(
            Record::Row(List::Evidence(2), 1).field_path(Field::EvidenceField),
            "indicators[2].evidence[1].field"
        );
        assert_eq!(Record::Document.field_path(Field::LegalBasis), "document.legal_basis");
    }

    #[test]
    fn what_lies_in_a_record_is_found_there() {
        let is = |path, record| assert_eq!(Record::holding(path), record, "{path}");
        is("indicators[3].measurement.rank", Some(Record::Measurement(3)));
        is("indicators[3].evidence[1].title", Some(Record::Row(List::Evidence(3), 1)));
        is("indicators[3].deadlines[0]", Some(Record::Row(List::Indicators, 3)));
        is("tasks[2].inquiries[1].answer", Some(Record::Row(List::Inquiries(Asked::Tasks, 2), 1)));
        is("goals[2].provinces[1]", Some(Record::Row(List::Goals, 2)));
        is("scenarios[0].moves[5].rank", Some(Record::Row(List::Scenarios, 0)));
        is("document.legal_basis[2]", Some(Record::Document));
        is("baseline", Some(Record::Baseline));
        for none in ["", "goals", "reference", "framework_corrections[0].code", "indicators[x].code"] {
            is(none, None);
        }
    }

    #[test]
    fn every_field_is_found_by_its_path() {
        let asked = Asked::VARIANTS.iter().map(|of| List::Inquiries(*of, 2));
        let rows = List::all().chain([List::Evidence(2)]).chain(asked).map(|list| Record::Row(list, 12));
        for record in rows.chain([Record::Document, Record::Baseline, Record::Measurement(3)]) {
            for field in record.fields() {
                assert_eq!(Record::of_field_path(&record.field_path(*field)), Some((record, *field)));
            }
        }
        for none in
            ["", "document", "tasks[1]", "tasks[x].name", "tasks.name", "tasks[1].rank", "indicators[1].evidence"]
        {
            assert_eq!(Record::of_field_path(none), None, "{none}");
        }
    }
}
