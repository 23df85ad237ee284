//! A line of the palette: a name with what was typed marked in it, what it does below, its shortcut at the right.

use std::ops::Range;

use eframe::egui::{Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::gui::theme::{BODY, CONTROL_PADDING, GAP, LABEL, PALETTE_ROW, Weight, tokens};

/// What a line shows.
pub struct PaletteItem<'a> {
    /// The name.
    pub title: &'a str,
    /// Where in the name stands what was typed, from left to right.
    pub marks: &'a [Range<usize>],
    /// What it does; may be empty.
    pub detail: &'a str,
    /// The shortcut, or what kind of thing it is.
    pub right: &'a str,
    /// Whether it is possible now.
    pub is_possible: bool,
    /// Whether Enter would do it.
    pub is_chosen: bool,
}

/// Draws a line as wide as the list.
pub fn palette_item(ui: &mut Ui, item: &PaletteItem) -> Response {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), PALETTE_ROW), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, item.is_possible, item.title));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_selected(item.is_chosen);
        node.set_description(format!("{} {}", item.detail, item.right).trim());
    });
    paint::list_ground(ui, rect, item.is_chosen, response.hovered());
    let y = rect.center().y;
    let right = paint::line(ui, item.right, LABEL, Weight::Medium, t.second);
    let end = paint::right(ui, pos2(rect.right() - CONTROL_PADDING, y), right);
    let start = rect.left() + CONTROL_PADDING;
    let room = end - GAP - start;
    let color = if item.is_possible { t.text } else { t.third };
    let title = paint::lines_marked(ui, (item.title, item.marks), BODY, Weight::Regular, color, (room, 1));
    let is_cut = title.elided;
    if item.detail.is_empty() {
        paint::left(ui, pos2(start, y), title);
    } else {
        let detail = paint::line_within(ui, item.detail, LABEL, Weight::Regular, t.second, room);
        paint::left(ui, pos2(start, y - PALETTE_ROW * 0.2), title);
        paint::left(ui, pos2(start, y + PALETTE_ROW * 0.2), detail);
    }
    if is_cut { response.on_hover_text(item.title) } else { response }
}
