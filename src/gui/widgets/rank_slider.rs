//! The slider of the what-if page: drag an indicator's rank from its baseline to where it might be.

use eframe::egui::{Key, Modifiers, Response, Sense, Ui, vec2};

use super::rank_bar::{RingKind, Track};
use super::slide;
use crate::gui::theme::{CONTROL_HEIGHT, Tokens, tokens};

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
    let now = value.or(baseline).unwrap_or(track.of);
    if let Some(rank) = slide::asked(ui, &response, &track, now, |rank| rank.round().max(1.0) as u32) {
        *value = Some(rank);
    } else if is_cleared(ui, &response) {
        *value = None;
    }
    if *value != old {
        response.mark_changed();
    }
    let now = value.or(baseline).unwrap_or(track.of);
    slide::tell(ui, &response, (1.0, f64::from(track.of), 1.0), f64::from(now), name);
    if ui.is_rect_visible(rect) {
        paint(ui, &response, &track, baseline, *value);
    }
    slide::with_cursor(response)
}

/// Whether a key asks that the rank stays as it was.
fn is_cleared(ui: &Ui, response: &Response) -> bool {
    let is_pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    response.has_focus() && ui.is_enabled() && (is_pressed(Key::Delete) || is_pressed(Key::R))
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
        slide::halo(ui, response, track, rank, &t);
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
