//! What the pointer, the keyboard and a screen reader ask of a slider; the sliders themselves say where it leads.

use eframe::egui::accesskit::{Action, ActionData};
use eframe::egui::{CursorIcon, EventFilter, Key, Modifiers, Pos2, Response, Role, Ui, WidgetInfo};

use super::rank_bar::Track;
use crate::gui::theme::{RING_LINE, RING_RADIUS, Tokens};

/// The place of the track that is asked for, from the place that it has `now`; `place_of` says which one belongs to a value that
/// a screen reader asks for.
pub(super) fn asked(
    ui: &Ui,
    response: &Response,
    track: &Track,
    now: u32,
    place_of: impl Fn(f64) -> u32,
) -> Option<u32> {
    let by_pointer = response.interact_pointer_pos().or_else(|| quick_click(ui, response));
    if by_pointer.is_some() {
        response.request_focus();
    }
    let by_pointer = by_pointer.map(|pointer| track.rank_at(pointer.x));
    let by_key = keyboard(ui, response, track.of, by_pointer.unwrap_or(now)).or(by_pointer);
    assistive(ui, response, track.of, by_key.unwrap_or(now), place_of).or(by_key)
}

/// Where the mouse was pressed and released within one frame, which is no drag to egui; on a slow machine a click is
/// often as quick as that.
fn quick_click(ui: &Ui, response: &Response) -> Option<Pos2> {
    let is_on_it = response.contains_pointer() && ui.is_enabled();
    let at =
        ui.input(|i| i.pointer.interact_pos().filter(|_| i.pointer.primary_pressed() && i.pointer.primary_released()));
    at.filter(|_| is_on_it)
}

/// The arrows go by one place, with Shift by ten; Home and End to the ends.
fn keyboard(ui: &Ui, response: &Response, of: u32, now: u32) -> Option<u32> {
    if !response.has_focus() || !ui.is_enabled() {
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    ui.input_mut(|input| {
        let mut step =
            |key, modifiers, by: i64| by * i64::try_from(input.count_and_consume_key(modifiers, key)).unwrap_or(0);
        let by = step(Key::ArrowLeft, Modifiers::SHIFT, -10)
            + step(Key::ArrowRight, Modifiers::SHIFT, 10)
            + step(Key::ArrowLeft, Modifiers::NONE, -1)
            + step(Key::ArrowRight, Modifiers::NONE, 1);
        if by != 0 {
            Some(moved(now, by, of))
        } else if input.consume_key(Modifiers::NONE, Key::Home) {
            Some(1)
        } else if input.consume_key(Modifiers::NONE, Key::End) {
            Some(of)
        } else {
            None
        }
    })
}

/// What a screen reader or a test asks for.
fn assistive(ui: &Ui, response: &Response, of: u32, now: u32, place_of: impl Fn(f64) -> u32) -> Option<u32> {
    if !ui.is_enabled() {
        return None;
    }
    ui.input(|input| {
        let wanted = input
            .accesskit_action_requests(response.id, Action::SetValue)
            .filter_map(|request| match request.data {
                Some(ActionData::NumericValue(value)) => Some(value),
                _ => None,
            })
            .last();
        if let Some(value) = wanted {
            return Some(place_of(value).clamp(1, of));
        }
        let up = input.num_accesskit_action_requests(response.id, Action::Increment);
        let down = input.num_accesskit_action_requests(response.id, Action::Decrement);
        let by = i64::try_from(up).unwrap_or(0) - i64::try_from(down).unwrap_or(0);
        (by != 0).then(|| moved(now, by, of))
    })
}

fn moved(place: u32, by: i64, of: u32) -> u32 {
    u32::try_from((i64::from(place) + by).clamp(1, i64::from(of))).unwrap_or(1)
}

/// Tells screen readers what this is, and how far it goes in which steps.
pub(super) fn tell(ui: &Ui, response: &Response, (least, most, step): (f64, f64, f64), now: f64, name: &str) {
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::slider(enabled, now, name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Slider);
        node.set_min_numeric_value(least);
        node.set_max_numeric_value(most);
        node.set_numeric_value_step(step);
        node.add_action(Action::SetValue);
        node.add_action(Action::Increment);
        node.add_action(Action::Decrement);
    });
}

/// The glow around the handle under the pointer, and the ring around it with the keyboard.
pub(super) fn halo(ui: &Ui, response: &Response, track: &Track, rank: u32, t: &Tokens) {
    let radius = (RING_RADIUS + RING_LINE * 1.7) * track.scale;
    let center = track.place(rank);
    if response.hovered() || response.dragged() || response.has_focus() {
        ui.painter().circle_filled(center, radius, t.accent.gamma_multiply(0.18));
    }
    if response.has_focus() {
        ui.painter().circle_stroke(center, radius, (track.scale, t.accent));
    }
}

/// The pointer over a slider.
pub(super) fn with_cursor(response: Response) -> Response {
    response.on_hover_and_drag_cursor(CursorIcon::ResizeHorizontal)
}
