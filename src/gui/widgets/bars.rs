//! Bars that cannot be moved: a share of a whole, and a value before and after.

use eframe::egui::{Color32, CornerRadius, Painter, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::gui::theme::{BAR, BAR_THICK, HAIRLINE, RADIUS_SMALL, SPACE, Tokens, tokens};

/// A share of a whole, 0 to 1, on an empty track; the figure stands beside it, so it says nothing itself.
pub fn share_bar(ui: &mut Ui, width: f32, share: f32, color: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(width, BAR), Sense::hover());
    paint_share(ui.painter(), rect, share, tokens(ui).track, color);
    response
}

/// A value before (grey) and what a change adds (accent) or takes away (outlined and hatched), on a scale from
/// 0 to `scale_max`.
///
/// When the value before is not known, the track is hatched and the change starts in its middle.
pub fn before_after_bar(ui: &mut Ui, width: f32, before: Option<f64>, after_delta: f64, scale_max: f64) -> Response {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, BAR_THICK), Sense::hover());
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let radius = CornerRadius::same(RADIUS_SMALL / 2);
    painter.rect_filled(rect, radius, t.track);
    let scale = if scale_max > 0.0 { scale_max } else { 1.0 };
    let x_of = |value: f64| rect.left() + rect.width() * (value / scale).clamp(0.0, 1.0) as f32;
    let part = |from: f32, to: f32| Rect::from_x_y_ranges(from.min(to)..=from.max(to), rect.y_range());
    let start = before.unwrap_or(scale * 0.5);
    let (from, to) = (x_of(start), x_of(start + after_delta));
    if before.is_some() {
        painter.rect_filled(part(rect.left(), from), radius, t.baseline);
    } else {
        hatch(&painter, rect, t.third.gamma_multiply(0.5));
    }
    if after_delta > 0.0 {
        painter.rect_filled(part(from, to.max(from + HAIRLINE * 2.0)), 0.0, t.accent);
    } else if after_delta < 0.0 {
        lost(&painter, part(from, to.min(from - HAIRLINE * 2.0)), &t);
    }
    response
}

/// Paints a share of a whole into `rect`.
pub(super) fn paint_share(painter: &Painter, rect: Rect, share: f32, track: Color32, color: Color32) {
    let radius = rect.height() * 0.5;
    painter.rect_filled(rect, radius, track);
    let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
    if share > 0.0 {
        // Narrower than a dot, a bar is no longer seen to be round.
        let width = (rect.width() * share).max(rect.height());
        painter.rect_filled(Rect::from_min_size(rect.min, vec2(width, rect.height())), radius, color);
    }
}

/// What a change takes away: an outline with lines through it.
pub(super) fn lost(painter: &Painter, rect: Rect, t: &Tokens) {
    painter.rect_filled(rect, 0.0, t.bad_soft);
    hatch(&painter.with_clip_rect(rect.intersect(painter.clip_rect())), rect, t.bad);
    painter.rect_stroke(rect, 0.0, (HAIRLINE, t.bad), StrokeKind::Inside);
}

fn hatch(painter: &Painter, rect: Rect, color: Color32) {
    let stroke = Stroke::new(HAIRLINE, color);
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        let ends = [pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())];
        painter.add(Shape::line_segment(ends, stroke));
        x += SPACE;
    }
}
