//! What the figures of several rows rest on, set for all of them at once.

use crate::gui::model::view::View;
use crate::gui::widgets::button::quiet;
use crate::gui::widgets::chip::{Tone, chip_button};
use crate::gui::widgets::choice_menu::choice_menu;
use crate::gui::widgets::field::text_field;
use crate::text::parse::{choices, typed};
use crate::text::{EditWord, fields};
use eframe::egui::style::StyleModifier;
use eframe::egui::{Id, Key, Popup, PopupCloseBehavior, Ui};
use index_core::{Edit, Field, FieldChange, Kind, Record, Value};
use std::collections::BTreeSet;

/// The basis and the source of the figures of indicators, for those of the rows that have a figure.
pub(super) fn grounds_ui(ui: &mut Ui, view: &View, rows: &BTreeSet<usize>) {
    let indicators = &view.open.plan().indicators;
    let has_figure =
        |row: &usize| indicators.get(*row).and_then(|r| r.measurement.as_ref()).is_some_and(|m| m.has_figure());
    let measured: Vec<usize> = rows.iter().copied().filter(has_figure).collect();
    if measured.is_empty() {
        return;
    }
    let set = |field, value: &Value| {
        let change = |row: &usize| FieldChange { record: Record::Measurement(*row), field, value: value.clone() };
        view.edit(Edit::Set(measured.iter().map(change).collect()));
    };
    let opener = |ui: &mut Ui, field| chip_button(ui, Tone::Neutral, &format!("{}…", fields::field(view.lang, field)));
    let option = |value: Value| (value.clone(), typed(view.lang, &value), false);
    let basis = opener(ui, Field::Basis);
    if let Some(value) = choice_menu(&basis, || choices(Kind::Basis).into_iter().map(option).collect()) {
        set(Field::Basis, &value);
    }
    let source = opener(ui, Field::Source);
    // A menu hides the border of what stands in it, and with it the field.
    let popup = Popup::menu(&source).style(StyleModifier::default());
    popup.close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        if let Some(text) = source_ui(ui, view, source.clicked()) {
            set(Field::Source, &Value::Text(text));
            ui.close();
        }
    });
}

/// A field for a source; gives what is to be set.
fn source_ui(ui: &mut Ui, view: &View, is_new: bool) -> Option<String> {
    ui.set_width(340.0);
    let id = Id::unique("source for the rows");
    let mut text: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let field = text_field(ui, fields::field(view.lang, Field::Source), &mut text);
    if is_new {
        field.request_focus();
    }
    let is_entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let is_pressed = quiet(ui, EditWord::SetSource.text(view.lang)).clicked();
    let chosen = (is_entered || is_pressed).then(|| text.trim().to_owned()).filter(|text| !text.is_empty());
    ui.data_mut(|data| data.insert_temp(id, text));
    chosen
}
