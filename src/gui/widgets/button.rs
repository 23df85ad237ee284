//! Buttons: the main one of a page, quiet ones, icons that are buttons, and links.

use eframe::egui::{
    Align2, Color32, CursorIcon, Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2,
    vec2,
};

use super::icon::{self, Icon};
use super::paint;
use crate::gui::theme::{
    BODY, CONTROL_HEIGHT, CONTROL_PADDING, GAP_SMALL, HAIRLINE, ICON, LABEL, LINE_HEIGHT, RADIUS, SPACE, TABLE, Tokens,
    Weight, tokens,
};
use std::sync::Arc;

/// The main button of a page.
pub fn primary(ui: &mut Ui, text: &str) -> Response {
    primary_with(ui, None, text)
}

/// The main button of a page, with an icon before its text.
pub fn primary_with(ui: &mut Ui, icon: Option<Icon>, text: &str) -> Response {
    let t = tokens(ui);
    let colors = Colors {
        fill: t.accent,
        hover: t.accent.lerp_to_gamma(t.text, 0.18),
        border: Color32::TRANSPARENT,
        text: t.on_accent,
        weight: Weight::SemiBold,
    };
    button(ui, &colors, icon, text, None)
}

/// An ordinary button: outlined, on the surface.
pub fn quiet(ui: &mut Ui, text: &str) -> Response {
    quiet_with(ui, None, text, None)
}

/// An ordinary button with an icon before and a shortcut behind its text.
pub fn quiet_with(ui: &mut Ui, icon: Option<Icon>, text: &str, shortcut_hint: Option<&str>) -> Response {
    let colors = quiet_colors(&tokens(ui));
    button(ui, &colors, icon, text, shortcut_hint)
}

/// Leaves the space before so many buttons that the last one ends at the right: they are drawn, and walked through by Tab, from left
/// to right. The last one is the main one.
pub fn space_before(ui: &mut Ui, texts: &[&str]) {
    let main = texts.len().saturating_sub(1);
    let weight = |at: usize| if at == main { Weight::SemiBold } else { Weight::Medium };
    let width = |(at, text): (usize, &&str)| {
        paint::line(ui, text, BODY, weight(at), Color32::PLACEHOLDER).size().x + CONTROL_PADDING * 2.0
    };
    let all: f32 = texts.iter().enumerate().map(width).sum();
    let between = ui.spacing().item_spacing.x * main as f32;
    ui.add_space((ui.available_width() - all - between).max(0.0));
}

/// A button in a line of a list, as high as the line, with a name that says more than its words.
pub fn small_button(ui: &mut Ui, text: &str, name: &str) -> Response {
    let t = tokens(ui);
    let colors = Colors { text: t.accent, weight: Weight::SemiBold, ..quiet_colors(&t) };
    let label = paint::line(ui, text, TABLE, colors.weight, colors.text);
    let size = vec2(label.size().x + GAP_SMALL * 2.0, LINE_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    frame(ui, rect.shrink2(vec2(0.0, HAIRLINE)), &response, &colors);
    paint::left(ui, pos2(rect.left() + GAP_SMALL, rect.center().y), label);
    response
}

/// A button that is only an icon; its name is the tooltip.
pub fn icon_button(ui: &mut Ui, icon: Icon, accessible_name: &str) -> Response {
    let colors = quiet_colors(&tokens(ui));
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(CONTROL_HEIGHT), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, accessible_name));
    frame(ui, rect, &response, &colors);
    let place = Align2::CENTER_CENTER.align_size_within_rect(Vec2::splat(ICON), rect);
    icon::paint(ui.painter(), place, icon, colors.text);
    response.on_hover_text(accessible_name).on_disabled_hover_text(accessible_name)
}

/// A button of a toolbar: its words stand beside its icon, or only under the pointer where there is no room.
pub fn tool(ui: &mut Ui, icon: Icon, text: &str, has_room: bool) -> Response {
    if has_room { quiet_with(ui, Some(icon), text, None) } else { icon_button(ui, icon, text) }
}

/// Text that leads somewhere.
pub fn link(ui: &mut Ui, text: &str) -> Response {
    let galley = paint::line(ui, text, BODY, Weight::Medium, tokens(ui).accent);
    link_of(ui, text, galley)
}

/// A sentence that leads somewhere, in as many lines as it takes.
pub fn link_wrapped(ui: &mut Ui, text: &str) -> Response {
    let (color, room) = (tokens(ui).accent, (ui.available_width(), usize::MAX));
    let galley = paint::lines_within(ui, text, BODY, Weight::Medium, color, room);
    link_of(ui, text, galley)
}

fn link_of(ui: &mut Ui, text: &str, galley: Arc<Galley>) -> Response {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Link, enabled, text));
    paint::left(ui, rect.left_center(), galley);
    if response.hovered() {
        let stroke = Stroke::new(HAIRLINE, t.accent);
        ui.painter().hline(rect.x_range(), rect.bottom() - HAIRLINE, stroke);
    }
    if response.has_focus() {
        paint::focus_ring(ui, rect.expand(HAIRLINE), SPACE);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// What a button is painted in.
struct Colors {
    fill: Color32,
    hover: Color32,
    border: Color32,
    text: Color32,
    weight: Weight,
}

fn quiet_colors(t: &Tokens) -> Colors {
    Colors { fill: t.surface, hover: t.hover, border: t.border, text: t.second, weight: Weight::Medium }
}

fn button(ui: &mut Ui, colors: &Colors, icon: Option<Icon>, text: &str, hint: Option<&str>) -> Response {
    let third = tokens(ui).third;
    let label = paint::line(ui, text, BODY, colors.weight, colors.text);
    let hint = hint.map(|hint| paint::line(ui, hint, LABEL, Weight::Regular, third));
    let icon_width = icon.map_or(0.0, |_| ICON + SPACE);
    let hint_width = hint.as_ref().map_or(0.0, |hint| hint.size().x + GAP_SMALL);
    let width = CONTROL_PADDING * 2.0 + icon_width + label.size().x + hint_width;
    let (rect, response) = ui.allocate_exact_size(vec2(width, CONTROL_HEIGHT), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, text));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    frame(ui, rect, &response, colors);
    let mut x = rect.left() + CONTROL_PADDING;
    if let Some(icon) = icon {
        let place = Rect::from_center_size(pos2(x + ICON * 0.5, rect.center().y), Vec2::splat(ICON));
        icon::paint(ui.painter(), place, icon, colors.text);
        x += icon_width;
    }
    x = paint::left(ui, pos2(x, rect.center().y), label);
    if let Some(hint) = hint {
        paint::left(ui, pos2(x + GAP_SMALL, rect.center().y), hint);
    }
    response
}

fn frame(ui: &Ui, rect: Rect, response: &Response, colors: &Colors) {
    let pressed = response.is_pointer_button_down_on();
    let fill = if response.hovered() || pressed { colors.hover } else { colors.fill };
    let border = if pressed { colors.text } else { colors.border };
    ui.painter().rect(rect, RADIUS, fill, (HAIRLINE, border), StrokeKind::Inside);
    if response.has_focus() {
        paint::focus_ring(ui, rect, f32::from(RADIUS));
    }
}
