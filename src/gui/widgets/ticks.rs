//! Steps one after the other, as points: done, now, to come.

use eframe::egui::{Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::icon::{self, Icon};
use crate::gui::theme::{FOCUS_LINE, HAIRLINE, ICON, SPACE, tokens};

/// The steps, each with whether it is done, and which one is to be done now; `name` is what a screen reader says of them.
pub fn ticks(ui: &mut Ui, done: &[bool], now: Option<usize>, name: &str) -> Response {
    let t = tokens(ui);
    let width = (ICON + SPACE) * done.len() as f32 - SPACE;
    let (rect, response) = ui.allocate_exact_size(vec2(width, ICON), Sense::hover());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, name));
    let radius = ICON * 0.5 - HAIRLINE;
    for (at, is_done) in done.iter().enumerate() {
        let center = pos2(rect.left() + ICON * 0.5 + (ICON + SPACE) * at as f32, rect.center().y);
        if *is_done {
            ui.painter().circle_filled(center, radius, t.accent);
            let place = Rect::from_center_size(center, Vec2::splat(ICON * 0.75));
            icon::paint(ui.painter(), place, Icon::Check, t.on_accent);
        } else if now == Some(at) {
            ui.painter().circle_stroke(center, radius, (FOCUS_LINE, t.accent));
        } else {
            ui.painter().circle_stroke(center, radius, (HAIRLINE, t.third));
        }
    }
    response
}
