//! Fields of a form that is read more often than it is written: each looks like text until the pointer or the keyboard is
//! at it, and nothing moves then.

use eframe::egui::{
    Align, Color32, Frame, Galley, Id, Layout, Margin, Pos2, Rect, Response, Role, Sense, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::field::{Shape, field_id, text_ui};
use super::icon::{self, Icon};
use super::label::wrapped;
use super::paint;
use crate::gui::theme::{BODY, FOCUS_LINE, HAIRLINE, ICON, LABEL, RADIUS, SPACE, Weight, font, rich, tokens};

/// The room of a label that stands beside its field, and its share of both where there is little.
const LABEL_WIDTH: f32 = 116.0;
const LABEL_SHARE: f32 = 0.36;
/// Where there is less room for both, the label stands above.
const LEAST_BESIDE: f32 = 232.0;
/// Space around the text.
pub(super) const MARGIN: Margin = Margin { left: 8, right: 8, top: 4, bottom: 4 };
/// The same where each entry has a dot before it: its distance from the text, and how large it is.
const BULLET_END: i8 = 20;
const DOT_BEFORE: f32 = 8.0;
const DOT: f32 = 2.0;
/// The height of a field of one line.
pub(super) const LINE: f32 = 26.0;
/// At the end of a field whose names can be chosen from a menu.
pub(super) const MENU_END: i8 = 28;
/// What stands in a field where nothing is written and nobody writes.
const NOTHING: &str = "–";
/// How far a label is lowered, so that its letters stand on the line of those beside it.
const LABEL_DROP: f32 = 5.0;

/// A field for text of any shape, with a hint for who writes the first letter. Where `menu` names one, it opens at the field's end, and
/// what opens it is given as well.
pub fn read_field(
    ui: &mut Ui,
    label: &str,
    text: &mut String,
    (hint, shape): (&str, Shape),
    menu: Option<&str>,
) -> (Response, Option<Response>) {
    let id = field_id(ui, label);
    let right = if menu.is_some() { MENU_END } else { MARGIN.right };
    let left = if shape == Shape::Entries { BULLET_END } else { MARGIN.left };
    let frame = Frame::new().inner_margin(Margin { left, right, ..MARGIN }).corner_radius(RADIUS);
    let is_above = matches!(shape, Shape::Lines(_) | Shape::Entries);
    let field = labelled(ui, label, is_above, |ui| {
        let t = tokens(ui);
        let has_keyboard = ui.memory(|memory| memory.has_focus(id));
        let is_open = has_keyboard || ui.ctx().read_response(id).is_some_and(|before| before.hovered());
        let fill = if is_open { t.field } else { Color32::TRANSPARENT };
        let hint = if has_keyboard { hint } else { NOTHING };
        let drawn = text_ui(ui, id, text, (hint, shape), |edit| edit.frame(frame.fill(fill)));
        let field = drawn.response.response;
        if is_open {
            let line = if has_keyboard { (FOCUS_LINE, t.accent) } else { (HAIRLINE, t.field_border) };
            ui.painter().rect_stroke(field.rect, RADIUS, line, StrokeKind::Inside);
        }
        if shape == Shape::Entries && !text.is_empty() {
            bullets(ui, drawn.galley_pos, &drawn.galley);
        }
        field
    });
    let opener = menu.map(|name| menu_opener(ui, &field, name));
    (field, opener)
}

/// A field for text that has neither hint nor menu.
pub fn read_text(ui: &mut Ui, label: &str, text: &mut String, shape: Shape) -> Response {
    read_field(ui, label, text, ("", shape), None).0
}

/// Says what the field at a place is for, under the pointer on its label.
pub fn label_help(ui: &Ui, id: Id, field: Rect, help: &str) {
    let label = Rect::from_min_size(field.min, vec2(LABEL_WIDTH.min(field.width()), LINE));
    ui.interact(label, id, Sense::hover()).on_hover_text(help);
}

/// What is drawn by `add`, with its label beside it.
pub fn beside_label(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    labelled(ui, label, false, add)
}

/// The arrow at the end of a field that opens its menu.
fn menu_opener(ui: &Ui, field: &Response, name: &str) -> Response {
    let t = tokens(ui);
    let corner = field.rect.right_top();
    let rect = Rect::from_min_max(pos2(corner.x - f32::from(MENU_END), corner.y), pos2(corner.x, corner.y + LINE));
    let opener = ui.interact(rect, field.id.with("menu"), Sense::click());
    let is_enabled = ui.is_enabled();
    opener.widget_info(|| WidgetInfo::labeled(Role::Button, is_enabled, name));
    let place = Rect::from_center_size(rect.center(), Vec2::splat(ICON - SPACE));
    let color = if opener.hovered() || opener.has_focus() { t.text } else { t.third };
    icon::paint(ui.painter(), place, Icon::ChevronDown, color);
    if opener.has_focus() {
        paint::focus_ring(ui, rect, f32::from(RADIUS));
    }
    opener.on_hover_text(name)
}

/// A dot before every entry of a list.
fn bullets(ui: &Ui, at: Pos2, galley: &Galley) {
    let mut begins = true;
    for row in &galley.rows {
        if begins && !row.glyphs.is_empty() {
            let dot = pos2(at.x - DOT_BEFORE, at.y + row.rect().center().y);
            ui.painter().circle_filled(dot, DOT, tokens(ui).second);
        }
        begins = row.ends_with_newline;
    }
}

/// A field with its label beside it, or above it where it has lines or there is little room.
pub(super) fn labelled(ui: &mut Ui, label: &str, is_above: bool, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    let t = tokens(ui);
    if is_above || ui.available_width() < LEAST_BESIDE {
        let (size, weight, color) =
            if is_above { (BODY, Weight::SemiBold, t.text) } else { (LABEL, Weight::Medium, t.second) };
        return ui
            .vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space(if is_above { SPACE } else { 0.0 });
                let label = ui.label(rich(label, size, weight, color));
                dressed(ui, add).labelled_by(label.id)
            })
            .inner;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE;
        let column = Layout::top_down(Align::Min);
        let width = LABEL_WIDTH.min(ui.available_width() * LABEL_SHARE);
        let label = ui.allocate_ui_with_layout(vec2(width, LINE), column, |ui| {
            ui.set_width(width);
            ui.add_space(LABEL_DROP);
            wrapped(ui, rich(label, LABEL, Weight::Medium, t.second))
        });
        ui.vertical(|ui| dressed(ui, add)).inner.labelled_by(label.inner.id)
    })
    .inner
}

/// Draws a field in the letters and the height of a line of text.
fn dressed(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    ui.spacing_mut().interact_size.y = LINE;
    ui.style_mut().override_font_id = Some(font(BODY, Weight::Regular));
    add(ui)
}
