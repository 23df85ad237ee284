//! Fields with a few values to choose from.

use super::At;
use crate::gui::view::View;
use crate::gui::widgets::field::choice;
use crate::text::fields;
use crate::text::form_words::FormWord;
use eframe::egui::Ui;
use index_core::{Basis, DueKind, Edit, Group, Kind, Scope, Status, Value};

/// Draws the choice.
pub(super) fn choice_form(ui: &mut Ui, view: &View, at: At, kind: Kind, value: &Value) {
    let values = values(kind);
    let words: Vec<String> = values.iter().map(|v| fields::value(view.lang, v)).collect();
    let none = FormWord::None.text(view.lang);
    let word = |text: &'_ String| if text.is_empty() { none.to_owned() } else { text.clone() };
    let words: Vec<String> = words.iter().map(word).collect();
    let options: Vec<(Value, &str)> = values.into_iter().zip(words.iter().map(String::as_str)).collect();
    let mut chosen = value.clone();
    if choice(ui, at.label, &mut chosen, &options).changed() && chosen != *value {
        view.edit(Edit::set(at.record, at.field, chosen));
    }
}

/// The values of a kind; a group may be missing.
fn values(kind: Kind) -> Vec<Value> {
    match kind {
        Kind::Group => {
            let groups = [Group::Improve, Group::Maintain, Group::Weakness, Group::Strength];
            std::iter::once(Value::Missing).chain(groups.map(Value::Group)).collect()
        }
        Kind::Status => Status::ALL.map(Value::Status).to_vec(),
        Kind::Basis => [Basis::Document, Basis::Published, Basis::Estimated, Basis::Assumed].map(Value::Basis).to_vec(),
        Kind::Scope => [Scope::National, Scope::Region].map(Value::Scope).to_vec(),
        Kind::DueKind => [DueKind::On, DueKind::Before, DueKind::CutOff].map(Value::DueKind).to_vec(),
        _ => Vec::new(),
    }
}
