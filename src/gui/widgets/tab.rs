//! The tab of an open plan.

use eframe::egui::{Align2, Color32, PointerButton, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::icon::{self, Icon};
use super::paint;
use crate::gui::theme::{
    BODY, CONTROL_HEIGHT, CONTROL_PADDING, GAP_SMALL, ICON, LINE_HEIGHT, RADIUS, RADIUS_SMALL, SPACE, Weight, tokens,
};

/// What happened to a tab.
pub struct TabResponse {
    /// It was chosen.
    pub clicked: bool,
    /// It should be closed.
    pub close: bool,
}

/// How wide a tab is when nothing is cut.
pub fn tab_width(ui: &Ui, title: &str, unsaved: bool) -> f32 {
    let title = paint::line(ui, title, BODY, Weight::SemiBold, Color32::PLACEHOLDER);
    title.size().x.ceil() + around(unsaved)
}

/// What stands around the title.
fn around(unsaved: bool) -> f32 {
    CONTROL_PADDING + if unsaved { DOT + SPACE } else { 0.0 } + SPACE + LINE_HEIGHT + SPACE
}

/// A tab with a plan's title, cut where it is wider than `most`, a dot when it has changes that are not saved, and a cross that
/// closes it.
///
/// The second of the names is that of the cross, and its tooltip. The middle mouse button closes too.
pub fn plan_tab(
    ui: &mut Ui,
    (title, close_name): (&str, &str),
    selected: bool,
    unsaved: bool,
    most: f32,
) -> TabResponse {
    let t = tokens(ui);
    let (color, weight) = if selected { (t.accent, Weight::SemiBold) } else { (t.second, Weight::Regular) };
    let width = tab_width(ui, title, unsaved).min(most);
    let galley = paint::line_within(ui, title, BODY, weight, color, width - around(unsaved));
    let is_cut = galley.elided;
    let (rect, response) = ui.allocate_exact_size(vec2(width, CONTROL_HEIGHT), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Tab, enabled, selected, title));
    let middle = pos2(rect.right() - SPACE - LINE_HEIGHT * 0.5, rect.center().y);
    let cross = Rect::from_center_size(middle, Vec2::splat(LINE_HEIGHT));
    let close = ui.interact(cross, response.id.with("close"), Sense::click());
    close.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, close_name));
    let inside = response.hovered() || close.hovered();
    if selected {
        ui.painter().rect_filled(rect, RADIUS, t.accent_soft);
    } else if inside {
        ui.painter().rect_filled(rect, RADIUS, t.hover);
    }
    if response.has_focus() {
        paint::focus_ring(ui, rect.shrink(1.0), f32::from(RADIUS));
    }
    let end = paint::left(ui, pos2(rect.left() + CONTROL_PADDING, rect.center().y), galley);
    if unsaved {
        let center = pos2(end + SPACE + DOT * 0.5, rect.center().y);
        ui.painter().circle_filled(center, DOT * 0.5, color);
    }
    if inside || selected || close.has_focus() {
        if close.hovered() {
            ui.painter().rect_filled(cross, RADIUS_SMALL, t.border);
        }
        if close.has_focus() {
            paint::focus_ring(ui, cross.shrink(1.0), f32::from(RADIUS_SMALL));
        }
        let place = Align2::CENTER_CENTER.align_size_within_rect(Vec2::splat(ICON - SPACE), cross);
        icon::paint(ui.painter(), place, Icon::Close, color);
    }
    let is_closed = close.clicked() || response.clicked_by(PointerButton::Middle);
    let clicked = response.clicked();
    close.on_hover_text(close_name);
    if is_cut {
        response.on_hover_text(title);
    }
    TabResponse { clicked, close: is_closed }
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
