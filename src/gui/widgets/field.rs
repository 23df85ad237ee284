//! Labelled fields for the forms of the inspector and for dialogs: the label stands above the field and names it.

use std::ops::RangeInclusive;

use eframe::egui::{
    Align, Align2, EventFilter, Frame, Id, Key, Margin, Modifiers, Rect, Response, Role, Sense, TextBuffer, TextEdit,
    Ui, Vec2, WidgetInfo, text_edit::TextEditOutput, vec2,
};

use super::field_text::{TextLook, laid_out};
use super::icon::{self, Icon};
use super::paint;
use super::read_field::read_text;
use crate::gui::theme::{BODY, CONTROL_HEIGHT, GAP_SMALL, ICON, LABEL, SPACE, Weight, font, rich, tokens};

/// A field for one line of text.
pub fn text_field(ui: &mut Ui, label: &str, text: &mut String) -> Response {
    typed_field(ui, label, text, "", Shape::OneLine)
}

/// A field for several lines of text.
pub fn multiline(ui: &mut Ui, label: &str, text: &mut String, rows: usize) -> Response {
    typed_field(ui, label, text, "", Shape::Lines(rows))
}

/// The name for egui of a field: by its label, not by how many widgets stand before it. Else a word that comes above the
/// field while somebody types would take the keyboard away.
pub(super) fn field_id(ui: &Ui, label: &str) -> Id {
    ui.scope_id().with(label)
}

/// How a field for text is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One line, which scrolls.
    OneLine,
    /// One text without lines of its own, wrapped.
    Wrapped,
    /// Lines, so many at the least.
    Lines(usize),
    /// Entries of a list, one a line.
    Entries,
}

/// A field for text of any shape, with a hint where nothing stands.
pub fn typed_field(ui: &mut Ui, label: &str, text: &mut String, hint: &str, shape: Shape) -> Response {
    let id = field_id(ui, label);
    labelled(ui, label, |ui| text_ui(ui, id, text, (hint, shape), |edit| edit.margin(MARGIN)).response.response)
}

/// The text of a field, as wide as there is room; `dressed` says what is around it.
pub(super) fn text_ui(
    ui: &mut Ui,
    id: Id,
    text: &mut String,
    (hint, shape): (&str, Shape),
    dressed: impl FnOnce(TextEdit) -> TextEdit,
) -> TextEditOutput {
    let t = tokens(ui);
    let hint = rich(hint, BODY, Weight::Regular, t.third);
    let look = TextLook {
        font: font(BODY, Weight::Regular),
        color: t.text,
        align: Align::Min,
        wraps: shape != Shape::OneLine,
        has_lines: matches!(shape, Shape::Lines(_) | Shape::Entries),
    };
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| laid_out(ui, text.as_str(), &look, width);
    let edit = match shape {
        Shape::OneLine => TextEdit::singleline(text),
        Shape::Wrapped => TextEdit::multiline(text).desired_rows(1).return_key(None),
        Shape::Lines(rows) => TextEdit::multiline(text).desired_rows(rows),
        Shape::Entries => TextEdit::multiline(text).desired_rows(1),
    };
    let edit = edit.id(id).hint_text(hint).layouter(&mut layouter);
    let width = ui.available_width();
    dressed(edit.desired_width(width)).show(ui)
}

/// Enter in a field without lines leads to the next such field of a form, and in the last one it stays: a button in between
/// would be pressed by the next Enter. To be called when all else is done with the field.
pub fn enter_leads_on(ui: &Ui, field: &Response) {
    let entered = Id::unique("field left by Enter");
    let pass = ui.ctx().cumulative_pass_nr();
    let is_next = ui.data(|data| data.get_temp::<u64>(entered)) == Some(pass);
    let was_here = field.has_focus() || field.lost_focus();
    if is_next {
        ui.data_mut(|data| data.remove::<u64>(entered));
        field.scroll_to_me(None);
    } else if was_here && ui.input(|input| input.key_pressed(Key::Enter)) {
        ui.data_mut(|data| data.insert_temp(entered, pass));
    } else {
        return;
    }
    field.request_focus();
}

/// A field for a whole number within a range, empty for none; Up and Down change it by one.
///
/// What is typed stays in the field until Esc gives it up; the value follows only when it is a number within the range,
/// and `hint` says what is while it is not.
pub fn number_field(
    ui: &mut Ui,
    label: &str,
    value: &mut Option<u32>,
    range: RangeInclusive<u32>,
    read: impl Fn(&str) -> Result<u32, String>,
) -> Response {
    let field = field_id(ui, label);
    let (response, why) = number_edit(ui, field, value, range, read, |ui, text| {
        labelled(ui, label, |ui| {
            let width = ui.available_width();
            ui.add(TextEdit::singleline(text).id(field).desired_width(width).margin(MARGIN))
        })
    });
    if let Some(why) = why {
        wanted(ui, &why);
    }
    response
}

/// The same in a cell of `width`, whose name is only heard; what it does not take is said beside it.
pub fn number_box(
    ui: &mut Ui,
    (name, width): (&str, f32),
    value: &mut Option<u32>,
    range: RangeInclusive<u32>,
    read: impl Fn(&str) -> Result<u32, String>,
) -> Response {
    let field = field_id(ui, name);
    let (response, why) = number_edit(ui, field, value, range, read, |ui, text| {
        let edit = TextEdit::singleline(text).id(field).desired_width(width).margin(BOX_MARGIN);
        ui.add(edit.align(Align2::RIGHT_CENTER)).accessible_name(name)
    });
    match why {
        // Who goes on leaves what was before: nothing else says that something is half typed here.
        Some(_) if !response.has_focus() => ui.data_mut(|d| d.remove::<String>(text_id(field))),
        Some(why) => response.show_tooltip_text(why),
        None => {}
    }
    response
}

/// Under which the text is kept that is typed into a field.
fn text_id(field: Id) -> Id {
    field.with("text")
}

/// The text behind a number, which `add` draws; gives why it is none.
fn number_edit(
    ui: &mut Ui,
    field: Id,
    value: &mut Option<u32>,
    range: RangeInclusive<u32>,
    read: impl Fn(&str) -> Result<u32, String>,
    add: impl FnOnce(&mut Ui, &mut String) -> Response,
) -> (Response, Option<String>) {
    let old = *value;
    let id = text_id(field);
    let start = id.with("start");
    let shown = value.map(|value| value.to_string()).unwrap_or_default();
    let kept: Option<String> = ui.data(|d| d.get_temp(id));
    if kept.is_none() {
        // Nothing is being typed: what stands here is what stays while the text is no number.
        ui.data_mut(|d| d.insert_temp(start, old));
    }
    let mut text = kept.unwrap_or_else(|| shown.clone());
    let mut response = add(ui, &mut text);
    let typed = text.trim();
    let read = read(typed);
    let number = read.as_ref().ok().copied();
    let is_right = typed.is_empty() || number.is_some();
    if response.changed() {
        // "6" on the way to "64" is no choice: what is not within the range leaves everything as it was.
        let before = ui.data(|d| d.get_temp(start)).unwrap_or(old);
        *value = if is_right { number } else { before };
    }
    if response.has_focus() && step(ui, value, &range) {
        text = value.map(|value| value.to_string()).unwrap_or_default();
    }
    keep_text(ui, &response, id, text, is_right);
    if *value != old {
        response.mark_changed();
    }
    (response, read.err().filter(|_| !is_right))
}

/// What was typed into a field for a figure in this frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TypedFigure<T> {
    /// Nothing.
    Same,
    /// A figure.
    Figure(T),
    /// Something that is none.
    NoFigure,
}

/// A field for a figure that `read` finds in its text; `shown` where nothing is being typed.
///
/// What is typed stays in the field until Esc gives it up; while it is no figure, the error of `read` says why.
pub fn figure_field<T>(
    ui: &mut Ui,
    label: &str,
    shown: &str,
    read: impl Fn(&str) -> Result<T, String>,
) -> (Response, TypedFigure<T>) {
    let id = text_id(field_id(ui, label));
    let mut text: String = ui.data(|d| d.get_temp(id)).unwrap_or_else(|| shown.to_owned());
    let field = read_text(ui, label, &mut text, Shape::OneLine);
    let figure = read(&text);
    let is_right = figure.is_ok() || text == shown;
    if let (false, Err(why)) = (is_right, &figure) {
        wanted(ui, why);
    }
    keep_text(ui, &field, id, text, is_right);
    let typed = match figure {
        _ if !field.changed() => TypedFigure::Same,
        Ok(figure) => TypedFigure::Figure(figure),
        Err(_) => TypedFigure::NoFigure,
    };
    (field, typed)
}

/// What a field takes, below what it does not.
fn wanted(ui: &mut Ui, hint: &str) {
    let color = tokens(ui).bad;
    ui.label(rich(hint, LABEL, Weight::SemiBold, color));
}

/// Keeps the text of a field while it is typed, and while it is no value.
fn keep_text(ui: &Ui, field: &Response, id: Id, text: String, is_right: bool) {
    let is_given_up = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Escape));
    if field.has_focus() || !is_right && !is_given_up {
        ui.data_mut(|d| d.insert_temp(id, text));
    } else {
        ui.data_mut(|d| d.remove::<String>(id));
    }
}

/// Up and Down change a number by one; says whether they did.
fn step(ui: &Ui, value: &mut Option<u32>, range: &RangeInclusive<u32>) -> bool {
    let (up, down) = ui.input_mut(|input| {
        let up = input.consume_key(Modifiers::NONE, Key::ArrowUp);
        (up, input.consume_key(Modifiers::NONE, Key::ArrowDown))
    });
    let first = *range.start();
    if up {
        *value = Some(value.map_or(first, |now| now.saturating_add(1).min(*range.end())));
    } else if down {
        *value = Some(value.map_or(first, |now| now.saturating_sub(1).max(first)));
    }
    up || down
}

/// A field without a label of its own: its hint is its name.
pub fn hinted_field(ui: &mut Ui, name: &str, text: &mut String) -> Response {
    hinted(ui, name, text, MARGIN)
}

fn hinted(ui: &mut Ui, name: &str, text: &mut String, margin: Margin) -> Response {
    let hint = rich(name, BODY, Weight::Regular, tokens(ui).second);
    let width = ui.available_width();
    ui.add(TextEdit::singleline(text).hint_text(hint).desired_width(width).margin(margin)).accessible_name(name)
}

/// A field in a frame that is drawn around it, named by its hint; it keeps the `keys` that lead out of other fields.
pub fn bare_field(ui: &mut Ui, id: Id, name: &str, text: &mut String, keys: EventFilter) -> Response {
    let edit = TextEdit::singleline(text)
        .id(id)
        .frame(Frame::NONE)
        .font(font(BODY, Weight::Regular))
        .hint_text(rich(name, BODY, Weight::Regular, tokens(ui).second))
        .event_filter(keys)
        .margin(Margin { left: GAP_SMALL as i8, right: GAP_SMALL as i8, ..MARGIN })
        .align(Align2::LEFT_CENTER)
        .desired_width(ui.available_width());
    ui.add(edit).accessible_name(name)
}

/// A field that filters or finds, with a glass before and a cross to empty it; `name` is its hint as well.
pub fn search_field(ui: &mut Ui, name: &str, text: &mut String) -> Response {
    let t = tokens(ui);
    let mut response = hinted(ui, name, text, Margin { left: LEFT_OF_ICON, right: LEFT_OF_ICON, ..MARGIN });
    let rect = response.rect;
    let glass = Rect::from_center_size(rect.left_center() + vec2(GAP_SMALL + ICON * 0.5, 0.0), Vec2::splat(ICON));
    icon::paint(ui.painter(), glass, Icon::Search, t.second);
    if !text.is_empty() {
        let place = rect.right_center() - vec2(CONTROL_HEIGHT * 0.5, 0.0);
        let cross = Rect::from_center_size(place, Vec2::splat(ICON + SPACE));
        let clear = ui.interact(cross, response.id.with("clear"), Sense::click());
        let color = if clear.hovered() { t.text } else { t.second };
        let icon_rect = Align2::CENTER_CENTER.align_size_within_rect(Vec2::splat(ICON - SPACE), cross);
        icon::paint(ui.painter(), icon_rect, Icon::Close, color);
        if clear.has_focus() {
            paint::focus_ring(ui, icon_rect, SPACE);
        }
        clear.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{name} ×")));
        let escape = response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if clear.clicked() || escape {
            text.clear();
            response.mark_changed();
            response.request_focus();
        }
    }
    response
}

/// Space inside a field: with the text it makes the height of a control.
const MARGIN: Margin = Margin { left: 10, right: 10, top: 7, bottom: 7 };
/// The same in a cell.
const BOX_MARGIN: Margin = Margin::symmetric(6, 3);
const LEFT_OF_ICON: i8 = 30;

/// What is drawn by `add`, with its label above it.
pub(super) fn labelled(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE;
        ui.spacing_mut().interact_size.y = CONTROL_HEIGHT;
        let color = tokens(ui).second;
        let label = ui.label(rich(label, LABEL, Weight::Medium, color));
        ui.style_mut().override_font_id = Some(font(BODY, Weight::Regular));
        add(ui).labelled_by(label.id)
    })
    .inner
}
