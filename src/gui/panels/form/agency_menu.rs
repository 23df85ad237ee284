//! The agencies of the plan to choose from.

use crate::gui::model::view::View;
use crate::gui::widgets::button::link;
use crate::text::Word;
use crate::text::form_words::FormWord;
use eframe::egui::{Popup, ScrollArea, Ui};
use index_core::plan::agencies;
use index_core::{Field, List, Record, Value};

/// Whether a field names agencies.
pub(super) const fn takes_agencies(record: Record, field: Field) -> bool {
    matches!(
        (record, field),
        (Record::Row(List::Indicators | List::Tasks, _), Field::Lead | Field::Support)
            | (Record::Row(List::Evidence(_), _), Field::EvidenceOwner)
            | (Record::Row(List::Targets, _), Field::Owner)
            | (Record::Row(List::Deadlines, _), Field::To)
    )
}

/// A link that opens the agencies; gives the new value when one is chosen.
pub(super) fn agency_menu(ui: &mut Ui, view: &View, value: &Value, is_list: bool) -> Option<Value> {
    let text = if is_list { FormWord::AddAgency.text(view.lang) } else { view.word(Word::ChooseAgency) };
    let opener = link(ui, text);
    let chosen: &[String] = match value {
        Value::Text(one) => std::slice::from_ref(one),
        Value::Texts(several) => several,
        _ => &[],
    };
    let shown = Popup::menu(&opener).show(|ui| {
        ui.set_max_width(320.0);
        let mut picked = None;
        ScrollArea::vertical().max_height(280.0).show(ui, |ui| {
            for agency in agencies(view.open.plan()) {
                if ui.selectable_label(chosen.contains(&agency.name), &agency.name).clicked() {
                    picked = Some(agency.name);
                    ui.close();
                }
            }
        });
        picked
    });
    let picked = shown?.inner?;
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
