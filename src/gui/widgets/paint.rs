//! Laying out and painting single lines of text, for widgets that paint themselves.

use std::ops::Range;
use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{Color32, Galley, Pos2, Rect, StrokeKind, Ui, pos2, vec2};

use crate::gui::theme::{self, Weight};

/// One line of text, as wide as it is.
pub(in crate::gui) fn line(ui: &Ui, text: &str, size: f32, weight: Weight, color: Color32) -> Arc<Galley> {
    line_within(ui, text, size, weight, color, f32::INFINITY)
}

/// One line of text, cut with "…" at `max_width`.
pub(in crate::gui) fn line_within(
    ui: &Ui,
    text: &str,
    size: f32,
    weight: Weight,
    color: Color32,
    max_width: f32,
) -> Arc<Galley> {
    lines_within(ui, text, size, weight, color, (max_width, 1))
}

/// Text wrapped at a width into so many rows at the most, the last one cut with "…".
pub(in crate::gui) fn lines_within(
    ui: &Ui,
    text: &str,
    size: f32,
    weight: Weight,
    color: Color32,
    room: (f32, usize),
) -> Arc<Galley> {
    lines_marked(ui, (text, &[]), size, weight, color, room)
}

/// The same with the letters marked that were found, as byte ranges from left to right.
pub(in crate::gui) fn lines_marked(
    ui: &Ui,
    (text, marks): (&str, &[Range<usize>]),
    size: f32,
    weight: Weight,
    color: Color32,
    (max_width, max_rows): (f32, usize),
) -> Arc<Galley> {
    let (text, t) = (beginning(text), theme::tokens(ui));
    let plain = TextFormat { font_id: theme::font(size, weight), color, ..TextFormat::default() };
    // In ink, for what explains would be too faint on the mark.
    let marked = TextFormat { color: t.text, background: t.found, ..plain.clone() };
    let wrap = TextWrapping {
        max_width: max_width.max(1.0),
        max_rows,
        break_anywhere: max_rows == 1,
        ..TextWrapping::default()
    };
    let mut job = LayoutJob { wrap, break_on_newline: false, ..LayoutJob::default() };
    let mut at = 0;
    for mark in marks.iter().filter(|mark| mark.end <= text.len()) {
        job.append(&text[at..mark.start], 0.0, plain.clone());
        job.append(&text[mark.clone()], 0.0, marked.clone());
        at = mark.end;
    }
    job.append(&text[at..], 0.0, plain);
    ui.painter().layout_job(job)
}

/// As much of a text as is ever laid out: more than fits into the widest column, and little enough for every frame.
pub(in crate::gui) fn beginning(text: &str) -> &str {
    first_letters(text, 1000)
}

/// The first letters of a text, all of them where it has no more.
pub(super) fn first_letters(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// Paints text with its left end, centred vertically, at `at`; returns where it ends.
pub(in crate::gui) fn left(ui: &Ui, at: Pos2, galley: Arc<Galley>) -> f32 {
    let size = galley.size();
    ui.painter().galley(pos2(at.x, at.y - size.y * 0.5), galley, Color32::PLACEHOLDER);
    at.x + size.x
}

/// Paints text with its right end, centred vertically, at `at`; returns where it begins.
pub(in crate::gui) fn right(ui: &Ui, at: Pos2, galley: Arc<Galley>) -> f32 {
    let start = at.x - galley.size().x;
    left(ui, pos2(start, at.y), galley);
    start
}

/// Paints text so that it stands on the line `at.y`; returns where it ends.
pub(in crate::gui) fn on_baseline(ui: &Ui, at: Pos2, galley: Arc<Galley>) -> f32 {
    let end = at.x + galley.size().x;
    let above = ascent(&galley);
    ui.painter().galley(pos2(at.x, at.y - above), galley, Color32::PLACEHOLDER);
    end
}

/// From the top of a galley to the line that its first row stands on.
fn ascent(galley: &Galley) -> f32 {
    let row = galley.rows.first();
    row.and_then(|row| Some(row.pos.y + row.row.glyphs.first()?.pos.y)).unwrap_or(0.0)
}

/// The ring around what has the keyboard.
pub(in crate::gui) fn focus_ring(ui: &Ui, rect: Rect, radius: f32) {
    let stroke = (theme::FOCUS_LINE, theme::tokens(ui).accent);
    ui.painter().rect_stroke(rect, radius, stroke, StrokeKind::Outside);
}

/// The ground of a line of a list: where the keyboard is, or under the pointer.
pub(super) fn list_ground(ui: &Ui, rect: Rect, has_keyboard: bool, is_hovered: bool) {
    let t = theme::tokens(ui);
    if has_keyboard {
        ui.painter().rect_filled(rect, theme::RADIUS_SMALL, t.accent_soft);
        // Not by its ground alone: a bar at the edge as well.
        let bar = rect.with_max_x(rect.left() + theme::SPACE * 0.75).shrink2(vec2(0.0, theme::SPACE));
        ui.painter().rect_filled(bar, theme::RADIUS_SMALL, t.accent);
    } else if is_hovered {
        ui.painter().rect_filled(rect, theme::RADIUS_SMALL, t.hover);
    }
}
