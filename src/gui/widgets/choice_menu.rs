//! A menu to choose from a list, by the pointer or by the keyboard, which comes back to what opened it.

use eframe::egui::{EventFilter, Key, Modifiers, Popup, Response, ScrollArea, Ui};

use super::menu_item::menu_item_within;

/// The widest text of a line, and the height of the list.
const WIDEST: f32 = 320.0;
const HEIGHT: f32 = 320.0;

/// The menu below `opener`. The `options` are asked for while it is open, each with its words and whether it is chosen now;
/// gives the one that was chosen just now.
pub fn choice_menu<T>(opener: &Response, options: impl FnOnce() -> Vec<(T, String, bool)>) -> Option<T> {
    let shown = Popup::menu(opener).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().max_height(HEIGHT).show(ui, |ui| lines_ui(ui, options())).inner
    })?;
    if shown.inner.is_some() || opener.ctx.input(|input| input.key_pressed(Key::Escape)) {
        opener.request_focus();
    }
    shown.inner
}

fn lines_ui<T>(ui: &mut Ui, options: Vec<(T, String, bool)>) -> Option<T> {
    let line =
        |(_, text, is_chosen): &(T, String, bool)| menu_item_within(ui, text, *is_chosen, WIDEST).on_hover_text(text);
    let lines: Vec<Response> = options.iter().map(line).collect();
    walk(ui, &lines, options.iter().position(|(.., is_chosen)| *is_chosen).unwrap_or_default());
    let clicked = lines.iter().position(Response::clicked)?;
    ui.close();
    options.into_iter().nth(clicked).map(|(option, ..)| option)
}

/// Up and Down walk through the lines of a list, from the chosen one on, and stay at its ends.
pub(super) fn walk(ui: &Ui, lines: &[Response], chosen: usize) {
    let Some(at) = lines.iter().position(Response::has_focus) else {
        if let Some(line) = lines.get(chosen) {
            line.request_focus();
            line.scroll_to_me(None);
        }
        return;
    };
    let arrows = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(lines[at].id, arrows));
    let pressed = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    let (up, down) = (pressed(Key::ArrowUp), pressed(Key::ArrowDown));
    let to = (at + down).saturating_sub(up).min(lines.len() - 1);
    if to != at {
        lines[to].request_focus();
        lines[to].scroll_to_me(None);
    }
}
