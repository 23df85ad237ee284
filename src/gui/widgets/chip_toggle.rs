//! A chip that is on or off: filled with a tick, or outlined.

use eframe::egui::{Rect, Response, Role, Sense, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::icon::{self, Icon};
use super::paint;
use crate::gui::theme::{CONTROL_HEIGHT, CONTROL_PADDING, GAP_SMALL, HAIRLINE, LABEL, SPACE, TABLE, Weight, tokens};

/// A chip that is on or off, or cannot be chosen now; a text wider than `max_width` is cut.
///
/// It takes `enabled` itself, for a disabled part of a wrapped row does not wrap.
pub fn chip_toggle(ui: &mut Ui, enabled: bool, is_on: bool, text: &str, max_width: f32) -> Response {
    let t = tokens(ui);
    let enabled = enabled && ui.is_enabled();
    let color = match (enabled, is_on) {
        (false, _) => t.third,
        (true, true) => t.accent,
        (true, false) => t.second,
    };
    let mark = LABEL;
    let galley = paint::line_within(ui, text, TABLE, Weight::Medium, color, max_width);
    let is_cut = galley.elided;
    let width = CONTROL_PADDING * 2.0 + mark + GAP_SMALL + galley.size().x;
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (place, response) = ui.allocate_exact_size(vec2(width, CONTROL_HEIGHT), sense);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, is_on, text));
    let rect = place.shrink2(vec2(0.0, SPACE * 0.5));
    let radius = rect.height() * 0.5;
    let fill = match (is_on, response.hovered()) {
        (true, _) => t.accent_soft,
        (false, true) if enabled => t.hover,
        (false, _) => t.surface,
    };
    let border = if is_on { t.accent } else { t.field_border };
    ui.painter().rect(rect, radius, fill, (HAIRLINE, border), StrokeKind::Inside);
    if response.has_focus() {
        paint::focus_ring(ui, rect, radius);
    }
    let center = pos2(rect.left() + CONTROL_PADDING + mark * 0.5, rect.center().y);
    let icon = if is_on { Icon::Check } else { Icon::Plus };
    icon::paint(ui.painter(), Rect::from_center_size(center, Vec2::splat(mark)), icon, color);
    paint::left(ui, pos2(center.x + mark * 0.5 + GAP_SMALL, center.y), galley);
    if is_cut { response.on_hover_text(text) } else { response }
}
