//! What a row is called where two plans are compared: so that one of three tasks numbered 3 is known from the others.

use crate::fields::{Field, List, Record, Value};
use crate::plan::Plan;

/// What a person calls a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowName {
    /// Its code or its number.
    pub number: Option<String>,
    /// Its title, or what it says; where it has neither, its id. An indicator's code says enough.
    pub title: Option<String>,
    /// What it is a part of.
    pub place: Option<RowPlace>,
}

/// What a row is a part of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowPlace {
    /// A section of the plan, by its number.
    Section(String),
    /// What is to be reached by a year.
    By(i32),
    /// A row of another list.
    Row(List, Box<RowName>),
}

impl RowName {
    /// The name of a row.
    pub(super) fn of(plan: &Plan, list: List, row: usize) -> Self {
        let first_of = |fields: &[Field]| plan.first_of(list, row, fields);
        let number = first_of(&[Field::Code, Field::No]);
        let title = match list {
            List::Indicators if number.is_some() => None,
            _ => first_of(&[Field::Title, Field::Name, Field::Text, Field::Id, Field::AskedOf]),
        };
        let value = |field| plan.value(Record::Row(list, row), field);
        let place = match (list.above(), value(Field::Section), value(Field::By)) {
            (Some((above, of)), ..) => Some(RowPlace::Row(above, Box::new(Self::of(plan, above, of)))),
            (None, Some(Value::Text(section)), _) => Some(RowPlace::Section(section)),
            (None, _, Some(Value::Year(year))) => Some(RowPlace::By(year)),
            _ => None,
        };
        Self { number, title, place }
    }
}

/// What a row is known by, which need not be what a person calls it.
pub(super) struct Identity {
    /// Its code, number or id.
    pub(super) number: Option<String>,
    /// Its title, or what it says.
    pub(super) title: Option<String>,
    /// Its section, its year or its day.
    pub(super) place: Option<String>,
}

impl Identity {
    /// What a row is known by.
    pub(super) fn of(plan: &Plan, list: List, row: usize) -> Self {
        let first_of = |fields: &[Field]| plan.first_of(list, row, fields);
        let place = [Field::Section, Field::By, Field::EvidenceField, Field::Asked, Field::Written];
        let value = |field: &Field| plan.value(Record::Row(list, row), *field).filter(|v| *v != Value::Missing);
        Self {
            number: first_of(&[Field::Code, Field::No, Field::Id]),
            title: first_of(&[Field::Title, Field::Name, Field::Text, Field::AskedOf]),
            place: place.iter().find_map(value).map(|value| format!("{value:?}")),
        }
    }
}
