//! A line of a list of which several can be chosen: a box with a tick, a code, a name, a remark at the right.

use eframe::egui::{Color32, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::check::paint_box;
use super::paint;
use crate::gui::theme::{BODY, CONTROL_PADDING, GAP, GAP_SMALL, ICON, LABEL, Weight, tokens};

/// How high a line is.
pub const CHECK_ROW: f32 = 28.0;

/// What a line shows.
#[derive(Clone, Copy, Debug)]
pub struct CheckRow<'a> {
    /// A short code before the name.
    pub code: &'a str,
    /// The name.
    pub name: &'a str,
    /// A remark at the right; may be empty.
    pub remark: &'a str,
    /// Whether it is chosen.
    pub is_chosen: bool,
    /// Whether it can be chosen.
    pub is_possible: bool,
    /// Whether the keyboard is on it.
    pub is_in_hand: bool,
}

/// Draws a line as wide as the list.
pub fn check_row(ui: &mut Ui, row: &CheckRow) -> Response {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), CHECK_ROW), Sense::CLICK);
    let label = format!("{} {}", row.code, row.name);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, row.is_possible, row.is_chosen, &label));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(row.remark));
    paint::list_ground(ui, rect, row.is_in_hand, response.hovered());
    let y = rect.center().y;
    let left = rect.left() + CONTROL_PADDING;
    let square = Rect::from_center_size(pos2(left + ICON * 0.5, y), Vec2::splat(ICON));
    paint_box(ui, square, row.is_chosen || !row.is_possible, row.is_possible);
    let (strong, color): (Weight, Color32) =
        if row.is_possible { (Weight::SemiBold, t.text) } else { (Weight::Regular, t.second) };
    let remark = paint::line(ui, row.remark, LABEL, Weight::Regular, t.second);
    let end = paint::right(ui, pos2(rect.right() - CONTROL_PADDING, y), remark);
    let code = paint::line(ui, row.code, BODY, strong, color);
    let start = paint::left(ui, pos2(square.right() + GAP_SMALL, y), code).max(square.right() + GAP_SMALL + CODE);
    let name = paint::line_within(ui, row.name, BODY, Weight::Regular, color, end - GAP - start);
    let is_cut = name.elided;
    paint::left(ui, pos2(start, y), name);
    if is_cut { response.on_hover_text(row.name) } else { response }
}

/// Room for a code, so that the names stand below each other.
const CODE: f32 = 48.0;
