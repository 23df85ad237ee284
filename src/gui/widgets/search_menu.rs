//! A menu to choose from a list that may be long: what is typed filters it, without minding diacritics.

use eframe::egui::style::StyleModifier;
use eframe::egui::{Key, Modifiers, Popup, PopupCloseBehavior, Response, ScrollArea, Ui};

use super::choice_menu::walk;
use super::field::search_field;
use super::menu_item::menu_item_found;
use crate::text::{fold, matches};

/// The width of the menu, and the height of its list.
const WIDTH: f32 = 340.0;
const HEIGHT: f32 = 300.0;

/// The menu below `opener`, with a field called `hint`. The `options` are asked for while it is open, each with its words and
/// whether it is chosen now; gives the one that was chosen just now. Enter in the field chooses the first that is found.
pub fn search_menu<T>(opener: &Response, hint: &str, options: impl FnOnce() -> Vec<(T, String, bool)>) -> Option<T> {
    // A menu hides the border of what stands in it, and with it the field.
    let popup = Popup::menu(opener).style(StyleModifier::default());
    let shown = popup.close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        ui.set_width(WIDTH);
        ui.spacing_mut().item_spacing.y = 0.0;
        let id = opener.id.with("search");
        let mut typed: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        let field = search_field(ui, hint, &mut typed);
        if opener.clicked() {
            field.request_focus();
        }
        let mut options = options();
        options.retain(|(_, text, _)| matches(&fold(text), &typed));
        let chosen = lines_ui(ui, (&field, &typed), options);
        let is_done = chosen.is_some() || ui.should_close();
        ui.data_mut(|data| data.insert_temp(id, if is_done { String::new() } else { typed }));
        chosen
    })?;
    if shown.inner.is_some() || opener.ctx.input(|input| input.key_pressed(Key::Escape)) {
        opener.request_focus();
    }
    shown.inner
}

fn lines_ui<T>(ui: &mut Ui, (field, typed): (&Response, &str), options: Vec<(T, String, bool)>) -> Option<T> {
    let is_first_taken = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let lines: Vec<Response> = ScrollArea::vertical()
        .max_height(HEIGHT)
        .show(ui, |ui| {
            let line = |(_, text, is_chosen): &(T, String, bool)| {
                menu_item_found(ui, text, typed, *is_chosen, WIDTH - 60.0).on_hover_text(text)
            };
            options.iter().map(line).collect()
        })
        .inner;
    let leads_down = field.has_focus() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::ArrowDown));
    if leads_down || lines.iter().any(Response::has_focus) {
        walk(ui, &lines, 0);
    }
    let first = (is_first_taken && !lines.is_empty()).then_some(0);
    let clicked = lines.iter().position(Response::clicked).or(first)?;
    ui.close();
    options.into_iter().nth(clicked).map(|(option, ..)| option)
}
