//! A place in the left rail.

use eframe::egui::{Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::gui::theme::{BODY, CONTROL_PADDING, ITEM_HEIGHT, RADIUS, TABLE, Weight, tokens};

/// A place of the rail, as wide as the rail, with how many things are there.
pub fn nav_item(ui: &mut Ui, text: &str, count: Option<usize>, selected: bool) -> Response {
    let t = tokens(ui);
    let size = vec2(ui.available_width(), ITEM_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, selected, text));
    let (fill, color, weight) = if selected {
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
    let mut room = rect.width() - CONTROL_PADDING * 2.0;
    if let Some(count) = count {
        let count = count.to_string();
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(count.as_str()));
        let color = if selected { t.accent } else { t.third };
        let galley = paint::line(ui, &count, TABLE, Weight::Regular, color);
        room -= galley.size().x + CONTROL_PADDING;
        paint::right(ui, pos2(rect.right() - CONTROL_PADDING, rect.center().y), galley);
    }
    let galley = paint::line_within(ui, text, BODY, weight, color, room);
    paint::left(ui, pos2(rect.left() + CONTROL_PADDING, rect.center().y), galley);
    response
}
