//! A line of a menu, of a drop-down or of the palette.

use std::ops::Range;

use eframe::egui::{Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::icon::{self, Icon};
use super::paint;
use crate::gui::theme::{BODY, CONTROL_PADDING, GAP, GAP_SMALL, ICON, LABEL, RADIUS_SMALL, Weight, tokens};
use crate::text::marks::word_marks;

/// A line as wide as its menu: a mark or an icon, the text, and the shortcut at the right.
///
/// A `selected` line has a tick; `Some(icon)` takes the tick's place.
pub fn menu_item(ui: &mut Ui, icon: Option<Icon>, text: &str, shortcut_hint: Option<&str>, selected: bool) -> Response {
    item(ui, icon, (text, &[], f32::INFINITY), shortcut_hint, (Role::Button, selected))
}

/// A line that stays and has a tick while something is so.
pub fn menu_check(ui: &mut Ui, text: &str, is_so: bool) -> Response {
    item(ui, None, (text, &[], f32::INFINITY), None, (Role::CheckBox, is_so))
}

/// A line without icon and shortcut, whose text is cut when it is wider than `room`.
pub(super) fn menu_item_within(ui: &mut Ui, text: &str, selected: bool, room: f32) -> Response {
    menu_item_found(ui, text, "", selected, room)
}

/// The same with the letters marked that `query` finds.
pub(super) fn menu_item_found(ui: &mut Ui, text: &str, query: &str, selected: bool, room: f32) -> Response {
    item(ui, None, (text, &word_marks(text, query), room), None, (Role::Button, selected))
}

fn item(
    ui: &mut Ui,
    icon: Option<Icon>,
    (text, marks, room): (&str, &[Range<usize>], f32),
    shortcut_hint: Option<&str>,
    (role, selected): (Role, bool),
) -> Response {
    let t = tokens(ui);
    let (color, weight) = if selected { (t.accent, Weight::SemiBold) } else { (t.text, Weight::Regular) };
    let label = paint::lines_marked(ui, (text, marks), BODY, weight, color, (room, 1));
    let hint = shortcut_hint.map(|hint| paint::line(ui, hint, LABEL, Weight::Regular, t.second));
    let hint_width = hint.as_ref().map_or(0.0, |hint| hint.size().x + GAP * 1.5);
    let start = CONTROL_PADDING * 0.5 + ICON + GAP_SMALL;
    let width = start + label.size().x + hint_width + CONTROL_PADDING;
    let (rect, response) = ui.allocate_at_least(vec2(width, ui.spacing().interact_size.y), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(role, enabled, selected, text));
    if let Some(hint) = shortcut_hint {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(hint));
    }
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, RADIUS_SMALL, if selected { t.accent_soft } else { t.hover });
    }
    if response.has_focus() {
        paint::focus_ring(ui, rect.shrink(1.0), f32::from(RADIUS_SMALL));
    }
    let y = rect.center().y;
    if let Some(icon) = icon.or(selected.then_some(Icon::Check)) {
        let center = pos2(rect.left() + CONTROL_PADDING * 0.5 + ICON * 0.5, y);
        let color = if selected { t.accent } else { t.second };
        icon::paint(ui.painter(), Rect::from_center_size(center, Vec2::splat(ICON)), icon, color);
    }
    paint::left(ui, pos2(rect.left() + start, y), label);
    if let Some(hint) = hint {
        paint::right(ui, pos2(rect.right() - CONTROL_PADDING, y), hint);
    }
    response
}
