//! Fields that are typed: words, lists one entry a line, figures, years, days, target values.

use super::at::{At, Lines, lines_of};
use super::menu::Menu;
use super::offer::Offer;
use super::problems::line;
use super::typing::{FieldPlace, Forms, read, read_open};
use crate::gui::model::view::View;
use crate::gui::theme::tokens;
use crate::gui::widgets::field::{Shape, enter_leads_on};
use crate::gui::widgets::field_text::{self, length_of_endless};
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::read_field::read_field;
use crate::text::Lang;
use crate::text::form_words::{self, FormWord};
use crate::text::parse::{expected, may_become, may_grow, typed};
use eframe::egui::{Align, Key, Modifiers, Ui};
use index_core::{Edit, FieldChange, Kind, Value};

/// Draws the field.
pub(super) fn typed_form(ui: &mut Ui, view: &View, forms: &mut Forms, at: At, kind: Kind, value: &Value) {
    let place = (at.record, at.field);
    let lines = lines_of(at.record, at.field);
    let mut text = forms.text(view, place, value).unwrap_or_else(|| shown(view, value));
    let mut offer = Offer::new(ui, view, forms, place, lines, &text);
    if let Some(length) = length_of_endless(&text) {
        let color = tokens(ui).second;
        line(ui, Icon::Info, color, &form_words::beginning_shown(view.lang, field_text::MOST, length));
    }
    let is_list = lines == Lines::Entries;
    let menu = Menu::of(at, kind, value);
    let menu_name = menu.map(|menu| menu.name(view, at.label, is_list));
    let hint = hint(view.lang, kind, lines);
    let (field, opener) = read_field(ui, at.label, &mut text, (hint, shape(lines)), menu_name.as_deref());
    if forms.focus.take_if(|asked| *asked == place).is_some() {
        field.request_focus();
        field.scroll_to_me(Some(Align::Center));
    }
    let is_chosen = offer.ui(ui, view, forms, &field, &mut text);
    let is_given_up = ui.input(|i| i.key_pressed(Key::Escape));
    let mut edit = None;
    if field.changed() || is_chosen {
        if lines == Lines::Wrapped {
            text = text.replace(['\r', '\n'], " ");
        }
        edit = forms.take(view, place, read_open(view, place, &text), text.clone(), value);
    } else if field.lost_focus() && may_grow(kind, &text) && !is_given_up {
        // Nothing more is typed, so it is what it is.
        let read = read(view, place, &text);
        edit = forms.take(view, place, read, text.clone(), value);
    } else if matches!(kind, Kind::Rank | Kind::Units | Kind::Effort | Kind::Count)
        && field.has_focus()
        && let Some(next) = stepped(ui, view, place, value)
    {
        let text = typed(view.lang, &next);
        edit = forms.take(view, place, Ok(next), text, value);
    } else if !field.has_focus() && forms.offer.is_none_or(|(of, _)| of != place) {
        forms.settle(place, field.lost_focus() && is_given_up);
    }
    view.edit_within(ui, &field, edit);
    // A line that comes while the pointer is down would move what it is on.
    let is_busy = field.has_focus() || ui.input(|i| i.pointer.any_down());
    let is_on_its_way = is_busy && may_become(view.lang, kind, &text);
    if let Some(fault) = forms.fault_to_tell(place, is_on_its_way) {
        let words = fault.text(view.lang, &text);
        let kept = shown(view, value);
        let kept = if kept.is_empty() { FormWord::Nothing.text(view.lang) } else { &kept };
        let color = tokens(ui).bad;
        line(ui, Icon::Cross, color, &format!("{words} {} {kept}", FormWord::Now.text(view.lang)));
    }
    let chosen = opener.zip(menu).and_then(|(opener, menu)| menu.choose(&opener, view, kind, value, is_list));
    if let Some(new) = chosen {
        view.edit(Edit::set(at.record, at.field, new));
    }
    if matches!(lines, Lines::One | Lines::Wrapped) {
        enter_leads_on(ui, &field);
    }
}

/// What an empty field says of itself.
fn hint(lang: Lang, kind: Kind, lines: Lines) -> &'static str {
    match (kind, lines) {
        (_, Lines::Entries) => FormWord::OneALine.text(lang),
        // A figure in the hint would look like a figure of the plan.
        (Kind::Date | Kind::Due | Kind::Years | Kind::Timing | Kind::Target, _) => expected(lang, kind),
        _ => "",
    }
}

/// A count after Up or Down, which change it by one as far as the plan takes it.
fn stepped(ui: &Ui, view: &View, (record, field): FieldPlace, value: &Value) -> Option<Value> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (up, down) = (pressed(Key::ArrowUp), pressed(Key::ArrowDown));
    let next = match *value {
        Value::Count(now) if up => now.saturating_add(1),
        Value::Count(now) if down => now.saturating_sub(1),
        _ if up || down => 1,
        _ => return None,
    };
    let next = Value::Count(next);
    let change = FieldChange { record, field, value: next };
    view.open.trial().set(&change).is_ok().then_some(change.value)
}

const fn shape(lines: Lines) -> Shape {
    match lines {
        Lines::One => Shape::OneLine,
        Lines::Wrapped => Shape::Wrapped,
        Lines::Several => Shape::Lines(1),
        Lines::Entries => Shape::Entries,
    }
}

/// A value as the text of its field; an entry of a list is a line.
fn shown(view: &View, value: &Value) -> String {
    match value {
        Value::Texts(entries) => {
            let entries: Vec<String> = entries.iter().map(|e| e.replace(['\r', '\n'], " ")).collect();
            entries.join("\n")
        }
        other => typed(view.lang, other),
    }
}
