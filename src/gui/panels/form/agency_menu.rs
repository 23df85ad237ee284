//! The agencies of the plan to choose from.

use crate::gui::model::view::View;
use crate::gui::widgets::choice_menu::choice_menu;
use crate::text::Word;
use crate::text::form_words::FormWord;
use eframe::egui::Response;
use index_core::plan::{Agency, agencies};
use index_core::{Field, List, Record, Value};

/// Whether a field names agencies.
pub(super) const fn takes_agencies(record: Record, field: Field) -> bool {
    matches!(
        (record, field),
        (Record::Row(List::Indicators | List::Tasks, _), Field::Lead | Field::Support)
            | (Record::Row(List::Evidence(_), _), Field::EvidenceOwner)
            | (Record::Row(List::Targets, _), Field::Owner)
            | (Record::Row(List::Deadlines, _), Field::To)
            | (Record::Row(List::Inquiries(..), _), Field::AskedOf)
    )
}

/// The name of the menu of the agencies.
pub(super) fn agencies_name<'a>(view: &View<'a>, is_list: bool) -> &'a str {
    if is_list { FormWord::AddAgency.text(view.lang) } else { view.word(Word::ChooseAgency) }
}

/// The menu of the agencies below what opens it; gives the new value when one is chosen.
pub(super) fn agency_menu(opener: &Response, view: &View, value: &Value, is_list: bool) -> Option<Value> {
    let chosen: &[String] = match value {
        Value::Text(one) => std::slice::from_ref(one),
        Value::Texts(several) => several,
        _ => &[],
    };
    let option = |agency: Agency| (agency.name.clone(), agency.name.clone(), chosen.contains(&agency.name));
    let picked = choice_menu(opener, || agencies(view.open.plan()).into_iter().map(option).collect())?;
    if !is_list {
        return Some(Value::Text(picked));
    }
    // A second click on a name takes it out again.
    let mut names: Vec<String> = chosen.iter().filter(|name| **name != picked).cloned().collect();
    if names.len() == chosen.len() {
        names.push(picked);
    }
    Some(Value::Texts(names))
}
