//! The slider of the what-if page: drag an indicator's rank from its baseline to where it might be.

use eframe::egui::accesskit::{Action, ActionData};
use eframe::egui::{CursorIcon, EventFilter, Key, Modifiers, Pos2, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::rank_bar::{RingKind, Track};
use crate::gui::theme::{CONTROL_HEIGHT, RING_LINE, RING_RADIUS, Tokens, tokens};

/// A slider over the places 1 (left, best) to `of`; `value` is the scenario's rank, `None` when it stays.
///
/// One drag (a click is a drag without a way) begins with `drag_started()` and ends with `drag_stopped()`, so a
/// caller can make one step of it. With the keyboard: arrows by 1, with Shift by 10, Home and End, Delete or R clears.
pub fn rank_slider(
    ui: &mut Ui,
    width: f32,
    of: u32,
    baseline: Option<u32>,
    value: &mut Option<u32>,
    name: &str,
) -> Response {
    rank_slider_sized(ui, (width, CONTROL_HEIGHT), of, baseline, value, name)
}

/// Like [`rank_slider`] in any size (width, height), for workshop pages.
pub fn rank_slider_sized(
    ui: &mut Ui,
    (width, height): (f32, f32),
    of: u32,
    baseline: Option<u32>,
    value: &mut Option<u32>,
    name: &str,
) -> Response {
    let (rect, mut response) = ui.allocate_exact_size(vec2(width, height), Sense::drag());
    let track = Track { rect, of: of.max(1), scale: height / CONTROL_HEIGHT };
    let old = *value;
    if let Some(pointer) = response.interact_pointer_pos().or_else(|| quick_click(ui, &response)) {
        *value = Some(track.rank_at(pointer.x));
        response.request_focus();
    }
    if let Some(new) = keyboard(ui, &response, track.of, baseline, *value) {
        *value = new;
    }
    if let Some(new) = assistive(ui, &response, track.of, baseline, *value) {
        *value = Some(new);
    }
    if *value != old {
        response.mark_changed();
    }
    tell(ui, &response, track.of, baseline.or(*value), *value, name);
    if ui.is_rect_visible(rect) {
        paint(ui, &response, &track, baseline, *value);
    }
    response.on_hover_and_drag_cursor(CursorIcon::ResizeHorizontal)
}

/// Where the mouse was pressed and released within one frame, which is no drag to egui; on a slow machine a click is
/// often as quick as that.
fn quick_click(ui: &Ui, response: &Response) -> Option<Pos2> {
    let is_on_it = response.contains_pointer() && ui.is_enabled();
    let at =
        ui.input(|i| i.pointer.interact_pos().filter(|_| i.pointer.primary_pressed() && i.pointer.primary_released()));
    at.filter(|_| is_on_it)
}

/// The new value if a key asks for one.
fn keyboard(ui: &Ui, response: &Response, of: u32, baseline: Option<u32>, value: Option<u32>) -> Option<Option<u32>> {
    if !response.has_focus() || !ui.is_enabled() {
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let now = value.or(baseline).unwrap_or(of);
    ui.input_mut(|input| {
        let step = |key, modifiers, by: i64, input: &mut eframe::egui::InputState| {
            by * i64::try_from(input.count_and_consume_key(modifiers, key)).unwrap_or(0)
        };
        let by = step(Key::ArrowLeft, Modifiers::SHIFT, -10, input)
            + step(Key::ArrowRight, Modifiers::SHIFT, 10, input)
            + step(Key::ArrowLeft, Modifiers::NONE, -1, input)
            + step(Key::ArrowRight, Modifiers::NONE, 1, input);
        if by != 0 {
            Some(Some(moved(now, by, of)))
        } else if input.consume_key(Modifiers::NONE, Key::Home) {
            Some(Some(1))
        } else if input.consume_key(Modifiers::NONE, Key::End) {
            Some(Some(of))
        } else if input.consume_key(Modifiers::NONE, Key::Delete) || input.consume_key(Modifiers::NONE, Key::R) {
            Some(None)
        } else {
            None
        }
    })
}

/// The new rank if a screen reader or a test asks for one.
fn assistive(ui: &Ui, response: &Response, of: u32, baseline: Option<u32>, value: Option<u32>) -> Option<u32> {
    if !ui.is_enabled() {
        return None;
    }
    let now = value.or(baseline).unwrap_or(of);
    ui.input(|input| {
        let wanted = input
            .accesskit_action_requests(response.id, Action::SetValue)
            .filter_map(|request| match request.data {
                Some(ActionData::NumericValue(rank)) => Some(rank),
                _ => None,
            })
            .last();
        if let Some(rank) = wanted {
            return Some((rank.round().max(1.0) as u32).min(of));
        }
        let up = input.num_accesskit_action_requests(response.id, Action::Increment);
        let down = input.num_accesskit_action_requests(response.id, Action::Decrement);
        let by = i64::try_from(up).unwrap_or(0) - i64::try_from(down).unwrap_or(0);
        (by != 0).then(|| moved(now, by, of))
    })
}

fn moved(rank: u32, by: i64, of: u32) -> u32 {
    u32::try_from((i64::from(rank) + by).clamp(1, i64::from(of))).unwrap_or(1)
}

/// Tells screen readers what this is and how far it goes.
fn tell(ui: &Ui, response: &Response, of: u32, fallback: Option<u32>, value: Option<u32>, name: &str) {
    let now = value.or(fallback).unwrap_or(of);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::slider(enabled, f64::from(now), name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Slider);
        node.set_min_numeric_value(1.0);
        node.set_max_numeric_value(f64::from(of));
        node.set_numeric_value_step(1.0);
        node.add_action(Action::SetValue);
        node.add_action(Action::Increment);
        node.add_action(Action::Decrement);
    });
}

fn paint(ui: &Ui, response: &Response, track: &Track, baseline: Option<u32>, value: Option<u32>) {
    let t: Tokens = tokens(ui);
    let painter = ui.painter();
    track.paint_empty(painter, &t, baseline.is_some() || value.is_some());
    if let (Some(from), Some(to)) = (baseline, value) {
        track.paint_between(painter, &t, from, to);
    }
    let handle = value.or(baseline);
    if let Some(rank) = handle {
        halo(ui, response, track, rank, &t);
    }
    // With nothing known the ring shows under the pointer where it would land.
    if let (None, true, Some(pointer)) = (handle, ui.is_enabled(), response.hover_pos()) {
        track.paint_ring(painter, &t, track.rank_at(pointer.x), RingKind::Waiting);
    }
    // Without a move the ring would hide the tick, so the tick comes last there.
    if value.is_none()
        && let Some(rank) = baseline
        && (response.hovered() || response.has_focus())
    {
        track.paint_ring(painter, &t, rank, RingKind::Waiting);
    }
    if let Some(rank) = baseline {
        track.paint_tick(painter, &t, rank, true);
    }
    if let Some(rank) = value {
        track.paint_ring(painter, &t, rank, RingKind::Scenario);
    }
}

/// The glow around the handle under the pointer, and the ring around it with the keyboard.
fn halo(ui: &Ui, response: &Response, track: &Track, rank: u32, t: &Tokens) {
    let radius = (RING_RADIUS + RING_LINE * 1.7) * track.scale;
    let center = track.place(rank);
    if response.hovered() || response.dragged() || response.has_focus() {
        ui.painter().circle_filled(center, radius, t.accent.gamma_multiply(0.18));
    }
    if response.has_focus() {
        ui.painter().circle_stroke(center, radius, (track.scale, t.accent));
    }
}
