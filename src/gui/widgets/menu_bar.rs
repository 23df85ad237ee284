//! Menus side by side, of which one is open: the pointer or the arrow keys go from one to the next.

use eframe::egui::{
    CursorIcon, Event, Id, InputState, Key, Modifiers, Popup, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2,
};

use super::menu::{MenuLine, give_back, lines_ui, menu_popup};
use super::paint;
use crate::gui::theme::{BODY, CONTROL_HEIGHT, GAP_SMALL, MENU_LINE, RADIUS, SPACE, Weight, tokens};

/// What the menus remember.
#[derive(Clone, Copy, Default)]
struct Bar {
    open: Option<usize>,
    /// What had the keyboard before.
    before: Option<Id>,
    /// Whether Alt is held down and nothing else was done since.
    is_alt_alone: bool,
}

/// The menus with these names, whose lines are asked for while one is open; gives what was chosen just now. F10, or Alt alone,
/// opens the first one and closes what is open, unless something covers the window.
pub fn menu_bar<'a, T: Copy>(
    ui: &mut Ui,
    names: &[&str],
    mut lines: impl FnMut(usize) -> Vec<MenuLine<'a, T>>,
) -> Option<T> {
    let id = Id::unique("menu bar");
    let mut bar: Bar = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let was_open = bar.open.is_some();
    let openers: Vec<Response> =
        names.iter().enumerate().map(|(at, name)| name_ui(ui, name, bar.open == Some(at))).collect();
    bar.open = turned(ui, &mut bar, &openers);
    if bar.open.is_some() && !was_open {
        bar.before = ui.memory(|memory| memory.focused());
    }
    let mut chosen = None;
    if let Some((at, opener)) = bar.open.and_then(|at| Some((at, openers.get(at)?))) {
        let mut is_open = true;
        let popup = menu_popup(Popup::from_response(opener)).gap(SPACE).open_bool(&mut is_open);
        let shown = popup.accessible_name(names[at]).show(|ui| {
            ui.spacing_mut().interact_size.y = MENU_LINE;
            lines_ui(ui, &lines(at))
        });
        chosen = shown.and_then(|shown| shown.inner);
        if !is_open {
            bar.open = None;
        }
    }
    if was_open && bar.open.is_none() {
        match bar.before.take() {
            Some(before) => give_back(ui.ctx(), before),
            None => openers.iter().for_each(Response::surrender_focus),
        }
    }
    ui.data_mut(|data| data.insert_temp(id, bar));
    chosen
}

/// Which menu is open after what the pointer and the keys have done.
fn turned(ui: &Ui, bar: &mut Bar, openers: &[Response]) -> Option<usize> {
    let is_covered = ui.memory(|memory| memory.top_modal_layer().is_some());
    let is_asked = asked(ui, &mut bar.is_alt_alone) && !is_covered;
    if let Some(at) = openers.iter().position(Response::clicked) {
        return (bar.open != Some(at)).then_some(at);
    }
    if is_asked {
        return if bar.open.is_some() { None } else { Some(0) };
    }
    let at = bar.open?;
    let is_moving = ui.input(|input| input.pointer.is_moving());
    if let Some(under) = openers.iter().position(|opener| is_moving && opener.contains_pointer()) {
        return Some(under);
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let by = usize::from(pressed(Key::ArrowRight)) + usize::from(pressed(Key::ArrowLeft)) * (openers.len() - 1);
    Some((at + by) % openers.len())
}

/// Whether the keyboard asks for the menus: by F10, or by Alt that is pressed and let go with nothing in between.
fn asked(ui: &Ui, is_alt_alone: &mut bool) -> bool {
    // A field keeps the keys without Ctrl, which some programs for typing Vietnamese send as well; and Shift+F10 is the table's.
    if ui.ctx().text_edit_focused() {
        *is_alt_alone = false;
        return false;
    }
    let is_f10 = |input: &mut InputState| input.modifiers.is_none() && input.consume_key(Modifiers::NONE, Key::F10);
    let mut is_asked = ui.input_mut(is_f10);
    ui.input(|input| {
        for event in &input.events {
            match event {
                Event::Key { key: Key::AltLeft, pressed: true, repeat, .. } => *is_alt_alone |= !repeat,
                Event::Key { key: Key::AltLeft, pressed: false, .. } => {
                    is_asked |= std::mem::take(is_alt_alone);
                }
                Event::Key { pressed: true, .. }
                | Event::Text(_)
                | Event::PointerButton { .. }
                | Event::WindowFocused(false) => *is_alt_alone = false,
                _ => {}
            }
        }
    });
    is_asked
}

/// The name of a menu.
fn name_ui(ui: &mut Ui, name: &str, is_open: bool) -> Response {
    let t = tokens(ui);
    let galley = paint::line(ui, name, BODY, Weight::Medium, if is_open { t.accent } else { t.text });
    let size = vec2(galley.size().x + GAP_SMALL * 2.0, CONTROL_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
    if is_open || response.hovered() {
        ui.painter().rect_filled(rect, RADIUS, if is_open { t.accent_soft } else { t.hover });
    }
    if response.has_focus() {
        paint::focus_ring(ui, rect.shrink(1.0), f32::from(RADIUS));
    }
    paint::left(ui, pos2(rect.left() + GAP_SMALL, rect.center().y), galley);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
