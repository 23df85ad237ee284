//! Boxes to tick and marks of which one is chosen, alone or before their words.

use eframe::egui::{Rect, Response, Role, Sense, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::icon::{self, Icon};
use super::paint;
use crate::gui::theme::{BODY, GAP_SMALL, HAIRLINE, ICON, LINE_HEIGHT, RADIUS_SMALL, SPACE, Weight, tokens};

/// Words beside a mark take so many lines at the most.
const MAX_ROWS: usize = 4;

/// A box before its words; a click on either changes it.
pub fn check(ui: &mut Ui, is_on: &mut bool, text: &str) -> Response {
    check_named(ui, is_on, text, text)
}

/// The same with a name that is heard in place of the words, which say less.
pub fn check_named(ui: &mut Ui, is_on: &mut bool, text: &str, name: &str) -> Response {
    let response = marked(ui, (Role::CheckBox, *is_on), (text, name), (BODY, MAX_ROWS));
    toggled(response, is_on)
}

/// A box before one line of words of a given size, which are cut where there is no room; for workshop pages.
pub fn check_line(ui: &mut Ui, is_on: &mut bool, text: &str, size: f32) -> Response {
    let response = marked(ui, (Role::CheckBox, *is_on), (text, text), (size, 1));
    toggled(response, is_on)
}

/// A box alone; its name is only heard.
pub fn check_box(ui: &mut Ui, is_on: &mut bool, name: &str) -> Response {
    let size = vec2(LINE_HEIGHT, ui.spacing().interact_size.y.max(LINE_HEIGHT));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    tell(ui, &response, (Role::CheckBox, *is_on), name);
    let square = Rect::from_center_size(rect.center(), Vec2::splat(ICON));
    mark(ui, square, &response, (Role::CheckBox, *is_on));
    toggled(response, is_on)
}

/// One of several that exclude each other; a click chooses it.
pub fn radio<T: PartialEq>(ui: &mut Ui, value: &mut T, option: T, text: &str) -> Response {
    let is_on = *value == option;
    let mut response = marked(ui, (Role::RadioButton, is_on), (text, text), (BODY, MAX_ROWS));
    if response.clicked() && !is_on {
        *value = option;
        response.mark_changed();
    }
    response
}

/// The square of a box, with its tick when it is on; the tick alone where nothing can be chosen any more.
pub(super) fn paint_box(ui: &Ui, square: Rect, is_on: bool, is_possible: bool) {
    let t = tokens(ui);
    let radius = f32::from(RADIUS_SMALL) * 0.7 * square.width() / ICON;
    let tick = square.shrink(square.width() / ICON * 2.0);
    if !is_possible {
        icon::paint(ui.painter(), tick, Icon::Check, t.second);
    } else if is_on {
        ui.painter().rect_filled(square, radius, t.accent);
        icon::paint(ui.painter(), tick, Icon::Check, t.on_accent);
    } else {
        ui.painter().rect(square, radius, t.field, (line(square), t.second), StrokeKind::Inside);
    }
}

fn line(square: Rect) -> f32 {
    HAIRLINE * 1.25 * square.width() / ICON
}

fn toggled(mut response: Response, is_on: &mut bool) -> Response {
    if response.clicked() {
        *is_on = !*is_on;
        response.mark_changed();
    }
    response
}

/// A mark before its words, as high as the row that it stands in.
fn marked(ui: &mut Ui, state: (Role, bool), (text, name): (&str, &str), (size, max_rows): (f32, usize)) -> Response {
    let t = tokens(ui);
    let edge = ICON * size / BODY;
    let start = edge + GAP_SMALL;
    // In a row that wraps, what has no room goes to the next line as a whole.
    let room = if ui.layout().main_wrap { f32::INFINITY } else { ui.available_width() - start };
    let color = if ui.is_enabled() { t.text } else { t.second };
    let words = paint::lines_within(ui, text, size, Weight::Regular, color, (room, max_rows));
    let is_cut = words.elided;
    let height = ui.spacing().interact_size.y.max(LINE_HEIGHT).max(words.size().y + SPACE);
    let (rect, response) = ui.allocate_exact_size(vec2(start + words.size().x, height), Sense::click());
    tell(ui, &response, state, name);
    let middle = Vec2::splat(edge);
    let square = Rect::from_center_size(pos2(rect.left() + edge * 0.5, rect.center().y), middle);
    mark(ui, square, &response, state);
    paint::left(ui, pos2(rect.left() + start, rect.center().y), words);
    if is_cut { response.on_hover_text(text) } else { response }
}

fn tell(ui: &Ui, response: &Response, (role, is_on): (Role, bool), name: &str) {
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(role, enabled, is_on, name));
}

/// The mark itself, with the ground of the pointer and the ring of the keyboard around it.
fn mark(ui: &Ui, square: Rect, response: &Response, (role, is_on): (Role, bool)) {
    let t = tokens(ui);
    let round = square.width() * 0.5;
    if response.hovered() {
        ui.painter().circle_filled(square.center(), round + SPACE, t.hover);
    }
    if role == Role::RadioButton {
        let line = line(square);
        let color = if is_on { t.accent } else { t.second };
        ui.painter().circle(square.center(), round - line * 0.5, t.field, (line, color));
        if is_on {
            ui.painter().circle_filled(square.center(), round * 0.55, t.accent);
        }
    } else {
        paint_box(ui, square, is_on, true);
    }
    if response.has_focus() {
        let radius = if role == Role::RadioButton { round + SPACE } else { f32::from(RADIUS_SMALL) };
        paint::focus_ring(ui, square.expand(HAIRLINE * 2.0), radius);
    }
}
