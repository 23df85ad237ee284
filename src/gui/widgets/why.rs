//! A number that can be asked why it is what it is: the pointer becomes a hand over it, a line comes under it.

use eframe::egui::{CursorIcon, Id, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo};

use super::paint;
use crate::gui::theme::{HAIRLINE, SPACE, tokens};

/// Lets the number drawn at `figure` be asked by a click anywhere in `area`; `name` says what is asked.
pub fn why(ui: &mut Ui, id: Id, area: Rect, figure: Rect, name: &str) -> Response {
    let response = ui.interact(area, id, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    if response.hovered() || response.has_focus() {
        let stroke = Stroke::new(HAIRLINE, tokens(ui).accent);
        ui.painter().hline(figure.x_range(), figure.bottom(), stroke);
    }
    if response.has_focus() {
        paint::focus_ring(ui, area.expand(HAIRLINE), SPACE);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
