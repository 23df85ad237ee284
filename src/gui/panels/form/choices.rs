//! Fields with a few values to choose from.

use super::at::At;
use crate::gui::model::view::View;
use crate::gui::widgets::choice::read_choice;
use crate::text::fields;
use crate::text::form_words::FormWord;
use crate::text::parse::choices;
use eframe::egui::Ui;
use index_core::{Edit, Kind, Value};

/// Draws the choice.
pub(super) fn choice_form(ui: &mut Ui, view: &View, at: At, kind: Kind, value: &Value) {
    let values = choices(kind);
    let words: Vec<String> = values.iter().map(|v| fields::value(view.lang, v)).collect();
    let none = FormWord::None.text(view.lang);
    let word = |text: &'_ String| if text.is_empty() { none.to_owned() } else { text.clone() };
    let words: Vec<String> = words.iter().map(word).collect();
    let options: Vec<(Value, &str)> = values.into_iter().zip(words.iter().map(String::as_str)).collect();
    let mut chosen = value.clone();
    if read_choice(ui, at.label, &mut chosen, &options).changed() && chosen != *value {
        view.edit(Edit::set(at.record, at.field, chosen));
    }
}
