//! Every text of a plan with its place, and the edit that writes other words into such places.
//!
//! What matches is for the caller to say: letters without diacritics are a matter of the language, not of the plan.

use crate::edit::{Edit, FieldChange};
use crate::fields::{Field, Kind, List, Record, Value};
use crate::plan::Plan;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextPlace {
    /// The record.
    pub record: Record,
    /// The field.
    pub field: Field,
    /// Which of the field's texts, when it holds several.
    pub part: Option<usize>,
}

/// A text of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundText {
    /// Where it stands.
    pub place: TextPlace,
    /// The text.
    pub text: String,
}

impl FoundText {
    /// Whether other words may be written here: not into values that are read as numbers or days.
    #[must_use]
    pub fn is_replaceable(&self) -> bool {
        let kind = self.place.record.kind(self.place.field);
        matches!(kind, Some(Kind::Text | Kind::Texts))
    }
}

/// Every text of the plan for which `keeps` is true, in the order of the file.
#[must_use]
pub fn find(plan: &Plan, keeps: &dyn Fn(&str) -> bool) -> Vec<FoundText> {
    let mut found = Vec::new();
    let mut add = |record: Record| {
        for &field in record.fields() {
            if record.kind(field) == Some(Kind::ReadOnly) {
                continue;
            }
            let mut keep = |part, text: String| {
                if keeps(&text) {
                    found.push(FoundText { place: TextPlace { record, field, part }, text });
                }
            };
            match plan.value(record, field) {
                Some(Value::Text(text)) => keep(None, text),
                Some(Value::Target(value)) => keep(None, value.text().to_owned()),
                Some(Value::Texts(texts)) => texts.into_iter().enumerate().for_each(|(i, text)| keep(Some(i), text)),
                _ => {}
            }
        }
    };
    records(plan).into_iter().for_each(&mut add);
    found
}

/// The edit that writes `with` for every `what` at these places, letter for letter; `None` when nothing would change.
#[must_use]
pub fn replace(plan: &Plan, places: &[TextPlace], what: &str, with: &str) -> Option<Edit> {
    if what.is_empty() {
        return None;
    }
    let mut changes: Vec<FieldChange> = Vec::new();
    let mut positions = BTreeMap::new();
    for place in places {
        let TextPlace { record, field, part } = *place;
        let at = match positions.entry((record, field)) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => {
                changes.push(FieldChange { record, field, value: plan.value(record, field)? });
                *new.insert(changes.len() - 1)
            }
        };
        match (&mut changes[at].value, part) {
            (Value::Text(text), None) => *text = text.replace(what, with),
            (Value::Texts(texts), Some(part)) => {
                let text = texts.get_mut(part)?;
                *text = text.replace(what, with);
            }
            _ => {}
        }
    }
    for change in &mut changes {
        if let Value::Texts(texts) = &mut change.value {
            texts.retain(|text| !text.is_empty());
        }
    }
    changes.retain(|c| plan.value(c.record, c.field).as_ref() != Some(&c.value));
    (!changes.is_empty()).then_some(Edit::Set(changes))
}

/// Every record of a plan, in the order of the file.
fn records(plan: &Plan) -> Vec<Record> {
    let mut records = vec![Record::Document, Record::Baseline];
    for list in List::all() {
        for row in 0..plan.row_count(list).unwrap_or_default() {
            records.push(Record::Row(list, row));
            if list == List::Indicators {
                records.push(Record::Measurement(row));
            }
            for within in list.within(row) {
                let count = plan.row_count(within).unwrap_or_default();
                records.extend((0..count).map(|at| Record::Row(within, at)));
            }
        }
    }
    records
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, clippy::panic, reason = "a test may stop at the first surprise")]
    use super::*;
    use crate::plan::{Evidence, IndicatorRow, Target, TargetValue, Task};

    fn plan() -> Plan {
        let evidence = vec![Evidence { title: "Báo cáo của Sở A".into(), ..Evidence::default() }];
        let row = IndicatorRow {
            code: "6.2.4".into(),
            lead: Some("Sở A".into()),
            support: vec!["Sở B".into(), "Sở A".into()],
            evidence,
            ..IndicatorRow::default()
        };
        let target = Target { value: Some(TargetValue::parse("≥ 80 Sở A")), ..Target::default() };
        let task = Task { name: "Việc".into(), lead: vec!["Sở A".into()], ..Task::default() };
        Plan { indicators: vec![row], targets: vec![target], tasks: vec![task], ..Plan::default() }
    }

    #[test]
    fn every_text_is_found_in_the_order_of_the_file() {
        let found = find(&plan(), &|text| text.contains("Sở A"));
        let fields: Vec<_> = found.iter().map(|f| (f.place.field, f.place.part)).collect();
        let wanted = [
            (Field::Lead, None),
            (Field::Support, Some(1)),
            (Field::Title, None),
            (Field::Value, None),
            (Field::Lead, Some(0)),
        ];
        assert_eq!(fields, wanted);
        assert!(!found[3].is_replaceable(), "a target's value is read as a number");
    }

    #[test]
    fn words_are_replaced_at_the_chosen_places_only() {
        let plan = plan();
        let places: Vec<_> = find(&plan, &|text| text.contains("Sở A")).iter().map(|f| f.place).collect();
        let Some(Edit::Set(changes)) = replace(&plan, &places[..3], "Sở A", "Sở C") else { panic!("no edit") };
        let values: Vec<_> = changes.into_iter().map(|c| c.value).collect();
        let wanted = [
            Value::Text("Sở C".into()),
            Value::Texts(vec!["Sở B".into(), "Sở C".into()]),
            Value::Text("Báo cáo của Sở C".into()),
        ];
        assert_eq!(values, wanted);
        assert_eq!(replace(&plan, &places[3..4], "Sở A", "Sở C"), None, "not into a target's value");
        assert_eq!(replace(&plan, &places, "Sở Z", "Sở C"), None);
        let Some(Edit::Set(changes)) = replace(&plan, &places[1..2], "Sở A", "") else { panic!("no edit") };
        assert_eq!(changes.first().expect("one").value, Value::Texts(vec!["Sở B".into()]), "no empty name is left");
    }
}
