//! A line that opens and closes what is below it.

use eframe::egui::{Color32, CursorIcon, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::icon::{self, Icon};
use super::paint;
use crate::gui::theme::{BODY, GAP_SMALL, ICON, LABEL, LINE_HEIGHT, RADIUS_SMALL, SPACE, TABLE, Weight, tokens};

/// More rows of a name than this are cut; of an open line more than one, for its text stands below and may be in the
/// middle of being typed.
const MAX_ROWS: usize = 2;
/// More rows than this are cut of what is there to be read.
const MAX_ROWS_READ: usize = 8;

/// A line with an arrow, its text, perhaps a figure at the right, perhaps a mark in a colour before the text.
pub fn fold_line(
    ui: &mut Ui,
    text: &str,
    note: Option<&str>,
    is_open: bool,
    mark: Option<(Icon, Color32)>,
) -> Response {
    line(ui, text, note, is_open, mark, MAX_ROWS)
}

/// A line of which all is read while it is closed.
pub fn fold_text(ui: &mut Ui, text: &str, is_open: bool, mark: Option<(Icon, Color32)>) -> Response {
    line(ui, text, None, is_open, mark, MAX_ROWS_READ)
}

fn line(
    ui: &mut Ui,
    text: &str,
    note: Option<&str>,
    is_open: bool,
    mark: Option<(Icon, Color32)>,
    max_rows: usize,
) -> Response {
    let t = tokens(ui);
    let width = ui.available_width();
    let note = note.map(|note| paint::line(ui, note, LABEL, Weight::Medium, t.second));
    let mark_width = mark.map_or(0.0, |_| ICON + SPACE);
    let start = ICON + SPACE * 2.0 + mark_width;
    let end = note.as_ref().map_or(0.0, |note| note.size().x + GAP_SMALL) + SPACE;
    let weight = if is_open { Weight::SemiBold } else { Weight::Regular };
    let max_rows = if is_open { 1 } else { max_rows };
    let label = paint::lines_within(ui, text, TABLE, weight, t.text, (width - start - end, max_rows));
    let height = (label.size().y + GAP_SMALL).max(LINE_HEIGHT + SPACE);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, is_open, text));
    if response.hovered() {
        ui.painter().rect_filled(rect, RADIUS_SMALL, t.hover);
    }
    if response.has_focus() {
        paint::focus_ring(ui, rect.shrink(1.0), f32::from(RADIUS_SMALL));
    }
    let y = rect.center().y;
    let arrow = if is_open { Icon::ChevronDown } else { Icon::ChevronRight };
    let at = |x: f32| Rect::from_center_size(pos2(rect.left() + x + ICON * 0.5, y), Vec2::splat(BODY));
    icon::paint(ui.painter(), at(SPACE * 0.5), arrow, t.second);
    if let Some((mark, color)) = mark {
        icon::paint(ui.painter(), at(ICON + SPACE), mark, color);
    }
    paint::left(ui, pos2(rect.left() + start, y), label);
    if let Some(note) = note {
        paint::right(ui, pos2(rect.right() - SPACE, y), note);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
