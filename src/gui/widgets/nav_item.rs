//! A place in the left rail.

use eframe::egui::{Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::icon::{self, Icon};
use super::paint;
use crate::gui::theme::{BODY, CONTROL_PADDING, GAP_SMALL, ICON, ITEM_HEIGHT, RADIUS, TABLE, Weight, tokens};

/// A place of the rail, as wide as the rail, with how many things are there; its icon alone where it `is_narrow`.
pub fn nav_item(
    ui: &mut Ui,
    (icon, text): (Icon, &str),
    count: Option<usize>,
    (is_selected, is_narrow): (bool, bool),
) -> Response {
    let t = tokens(ui);
    let size = vec2(ui.available_width(), ITEM_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, is_selected, text));
    let (fill, color, weight) = if is_selected {
        (t.accent_soft, t.accent, Weight::SemiBold)
    } else if response.hovered() {
        (t.hover, t.text, Weight::Regular)
    } else {
        (t.surface, t.second, Weight::Regular)
    };
    ui.painter().rect_filled(rect, RADIUS, fill);
    if response.has_focus() {
        paint::focus_ring(ui, rect, f32::from(RADIUS));
    }
    let mark = if is_narrow { rect.center().x } else { rect.left() + GAP_SMALL + ICON * 0.5 };
    icon::paint(ui.painter(), Rect::from_center_size(pos2(mark, rect.center().y), Vec2::splat(ICON)), icon, color);
    let start = GAP_SMALL * 2.0 + ICON;
    let mut room = rect.width() - start - CONTROL_PADDING;
    if let Some(count) = count {
        let count = count.to_string();
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(count.as_str()));
        if is_narrow {
            return response;
        }
        let color = if is_selected { t.accent } else { t.second };
        let galley = paint::line(ui, &count, TABLE, Weight::Regular, color);
        room -= galley.size().x + CONTROL_PADDING;
        paint::right(ui, pos2(rect.right() - CONTROL_PADDING, rect.center().y), galley);
    }
    if !is_narrow {
        let galley = paint::line_within(ui, text, BODY, weight, color, room);
        paint::left(ui, pos2(rect.left() + start, rect.center().y), galley);
    }
    response
}
