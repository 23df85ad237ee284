//! The tab of an open plan.

use eframe::egui::{PointerButton, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::icon::{self, Icon};
use super::paint;
use crate::gui::theme::{
    BODY, CONTROL_HEIGHT, CONTROL_PADDING, GAP_SMALL, ICON, RADIUS, RADIUS_SMALL, SPACE, Weight, tokens,
};

/// What happened to a tab.
pub struct TabResponse {
    /// It was chosen.
    pub clicked: bool,
    /// It should be closed.
    pub close: bool,
    /// The tab itself, for tooltips and menus.
    pub response: Response,
}

/// A tab with a plan's title, a dot when it has changes that are not saved, and a cross that closes it.
///
/// `close_name` is the name and the tooltip of the cross. The middle mouse button closes too.
pub fn plan_tab(ui: &mut Ui, title: &str, selected: bool, unsaved: bool, close_name: &str) -> TabResponse {
    let t = tokens(ui);
    let (color, weight) = if selected { (t.accent, Weight::SemiBold) } else { (t.second, Weight::Regular) };
    let galley = paint::line(ui, title, BODY, weight, color);
    let dot = if unsaved { DOT + SPACE } else { 0.0 };
    let width = CONTROL_PADDING + galley.size().x + dot + SPACE + ICON + GAP_SMALL;
    let (rect, response) = ui.allocate_exact_size(vec2(width, CONTROL_HEIGHT), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Tab, enabled, selected, title));
    let cross = Rect::from_center_size(pos2(rect.right() - GAP_SMALL - ICON * 0.5, rect.center().y), Vec2::splat(ICON));
    let close = ui.interact(cross.expand(SPACE * 0.5), response.id.with("close"), Sense::click());
    close.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, close_name));
    let inside = response.hovered() || close.hovered();
    if selected {
        ui.painter().rect_filled(rect, RADIUS, t.accent_soft);
    } else if inside {
        ui.painter().rect_filled(rect, RADIUS, t.hover);
    }
    if response.has_focus() {
        paint::focus_ring(ui, rect, f32::from(RADIUS));
    }
    let end = paint::left(ui, pos2(rect.left() + CONTROL_PADDING, rect.center().y), galley);
    if unsaved {
        let center = pos2(end + SPACE + DOT * 0.5, rect.center().y);
        ui.painter().circle_filled(center, DOT * 0.5, color);
    }
    if inside || selected || close.has_focus() {
        if close.hovered() || close.has_focus() {
            ui.painter().rect_filled(cross.expand(SPACE * 0.5), RADIUS_SMALL, t.border);
        }
        icon::paint(ui.painter(), cross.shrink(SPACE * 0.5), Icon::Close, color);
    }
    TabResponse {
        clicked: response.clicked(),
        close: close.clicked() || response.clicked_by(PointerButton::Middle),
        response: if close.hovered() { close.on_hover_text(close_name) } else { response },
    }
}

/// A tab that stays: what stands left of the plans.
pub fn fixed_tab(ui: &mut Ui, title: &str, selected: bool) -> Response {
    let t = tokens(ui);
    let (color, weight) = if selected { (t.accent, Weight::SemiBold) } else { (t.second, Weight::Regular) };
    let galley = paint::line(ui, title, BODY, weight, color);
    let size = vec2(CONTROL_PADDING * 2.0 + galley.size().x, CONTROL_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Tab, enabled, selected, title));
    if selected {
        ui.painter().rect_filled(rect, RADIUS, t.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, RADIUS, t.hover);
    }
    if response.has_focus() {
        paint::focus_ring(ui, rect, f32::from(RADIUS));
    }
    paint::left(ui, pos2(rect.left() + CONTROL_PADDING, rect.center().y), galley);
    response
}

/// Diameter of the dot of unsaved changes.
const DOT: f32 = GAP_SMALL;
