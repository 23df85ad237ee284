//! Editing a cell of a table where it stands: a field, or a list to choose from. What the cells take is asked of a
//! [`CellEditor`]; the table itself knows no plan.

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{
    Align, Align2, Area, EventFilter, Frame, Id, Key, Modifiers, Order, Pos2, Rect, Response, ScrollArea, StrokeKind,
    TextBuffer, TextEdit, Ui, UiBuilder, pos2, vec2,
};

use super::cell::text_of;
use super::measure::line_height;
use super::words::GridWords;
use crate::gui::theme::{CELL_PADDING, CELL_PADDING_Y, FOCUS_LINE, LABEL, SPACE, TABLE, Weight, font, rich, tokens};
use crate::gui::widgets::field_text::{TextLook, laid_out};
use crate::gui::widgets::menu_item::menu_item;
use crate::report::Row;
use crate::text::shortened;

/// What the cells of a table take.
pub trait CellEditor {
    /// How a cell of a row ([`crate::report::Row::index`]) is edited.
    fn way(&self, row: usize, column: &'static str) -> CellWay;
    /// Puts a text into a cell.
    ///
    /// # Errors
    /// Why the cell cannot hold it, in words.
    fn enter(&self, row: usize, column: &'static str, text: &str) -> Result<(), String>;
}

/// How a cell is edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellWay {
    /// It is not, for this reason; Enter or typing opens the row, where it is.
    Opens(String),
    /// It is not, for this reason.
    ReadOnly(String),
    /// As text, beginning with this one.
    Text(String),
    /// One of several is chosen.
    Choice {
        /// What it holds.
        chosen: String,
        /// What it may hold.
        options: Vec<String>,
    },
}

impl CellWay {
    /// Whether the cell still holds a text; where it does not, somebody else wrote it or it is another cell by now.
    #[must_use]
    pub fn holds(&self, before: &str) -> bool {
        match self {
            Self::Text(text) | Self::Choice { chosen: text, .. } => text == before,
            Self::Opens(_) | Self::ReadOnly(_) => false,
        }
    }
}

/// A cell on its way to another value.
#[derive(Clone, Debug)]
pub struct OpenCell {
    /// The row, by its [`crate::report::Row::index`].
    pub row: usize,
    /// The key of the column.
    pub column: &'static str,
    /// What a screen reader says of the field.
    pub name: String,
    /// What was typed.
    pub text: String,
    /// What the cell held before.
    pub before: String,
    /// What may be chosen; empty for a text.
    pub(super) options: Vec<String>,
    /// Why the text is refused.
    pub(super) fault: Option<String>,
    /// Whether the field still has to take the keyboard.
    pub(super) wants_focus: bool,
    /// Whether the field has to begin at the end of its text: it was opened just now.
    pub(super) is_new: bool,
    /// Whether it was opened by typing over what it held: then Up and Down lead on, as in a spreadsheet.
    pub(super) is_typed_over: bool,
}

impl OpenCell {
    /// Whether the cell would hold something else than before.
    pub(super) fn is_changed(&self) -> bool {
        self.text.trim() != self.before
    }
}

/// How a cell is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leave {
    /// Kept, to the row below.
    Down,
    /// Kept, to the row above.
    Up,
    /// Kept, to the column after.
    Right,
    /// Kept, to the column before.
    Left,
    /// Kept, because something else was clicked.
    Elsewhere,
    /// Given up.
    GiveUp,
}

/// The name for egui of the field in an open cell of a table.
pub(super) fn field_id(table: Id) -> Id {
    table.with("cell field")
}

/// What people call a row: its first cell.
pub(super) fn key_of(row: &Row, words: &GridWords) -> String {
    row.cells.first().map(|cell| shortened(&text_of(cell, words), 24)).unwrap_or_default()
}

/// What the keys ask of an open cell; they are taken before the field sees them.
pub(super) fn keys(ui: &Ui, draft: &mut OpenCell) -> Option<Leave> {
    let is_choice = !draft.options.is_empty();
    // In one line Up and Down lead nowhere: they lead on while nothing is typed, as after a save, and where a value is typed over.
    let leads_on = !is_choice && (draft.is_typed_over || !draft.is_changed());
    let step = ui.input_mut(|input| {
        let mut pressed = |modifiers, key| input.consume_key(modifiers, key);
        let leave = if pressed(Modifiers::SHIFT, Key::Tab) {
            Some(Leave::Left)
        } else if pressed(Modifiers::NONE, Key::Tab) {
            Some(Leave::Right)
        } else if pressed(Modifiers::NONE, Key::Enter) {
            Some(Leave::Down)
        } else if pressed(Modifiers::NONE, Key::Escape) {
            Some(Leave::GiveUp)
        } else if leads_on && pressed(Modifiers::NONE, Key::ArrowDown) {
            Some(Leave::Down)
        } else if leads_on && pressed(Modifiers::NONE, Key::ArrowUp) {
            Some(Leave::Up)
        } else {
            None
        };
        let down = is_choice && pressed(Modifiers::NONE, Key::ArrowDown);
        let up = is_choice && pressed(Modifiers::NONE, Key::ArrowUp);
        (leave, down, up)
    });
    let (leave, down, up) = step;
    let now = draft.options.iter().position(|option| *option == draft.text);
    let to = match (down, up) {
        (true, _) => Some(now.map_or(0, |at| at + 1)),
        (_, true) => Some(now.map_or(0, |at| at.saturating_sub(1))),
        _ => None,
    };
    if let Some(option) = to.and_then(|at| draft.options.get(at)) {
        draft.text.clone_from(option);
    }
    leave
}

/// Where an open cell is, and how its text stands there.
pub(super) struct Seat {
    /// The cell.
    pub(super) cell: Rect,
    /// Where the cells of its column are seen: below the headings, and beside the column that stays.
    pub(super) room: Rect,
    /// The thickness of its text.
    pub(super) weight: Weight,
    /// At which side its text stands.
    pub(super) align: Align,
}

/// Draws an open cell over its place; says how it was left by the pointer.
pub(super) fn editor_ui(ui: &mut Ui, id: Id, seat: &Seat, draft: &mut OpenCell) -> Option<Leave> {
    if draft.options.is_empty() { field_ui(ui, id, seat, draft) } else { choice_ui(ui, id, seat, draft) }
}

fn field_ui(ui: &mut Ui, id: Id, seat: &Seat, draft: &mut OpenCell) -> Option<Leave> {
    let field_id = field_id(id);
    // A dialog over the table has the keyboard; the field takes it back afterwards, as it was.
    let is_covered = is_covered(ui);
    // A click elsewhere takes the keyboard away, also the click that opened the cell: while nobody has it, it is the cell's.
    draft.wants_focus |= is_covered || ui.memory(|memory| memory.focused().is_none());
    if !is_covered && std::mem::take(&mut draft.wants_focus) {
        ui.memory_mut(|memory| memory.request_focus(field_id));
    }
    if std::mem::take(&mut draft.is_new) {
        // All cells of a table share the field, which would keep the place in the text of another one.
        let end = CCursor::new(draft.text.chars().count());
        let mut state = TextEditState::load(ui.ctx(), field_id).unwrap_or_default();
        state.cursor.set_char_range(Some(CCursorRange::one(end)));
        state.store(ui.ctx(), field_id);
    }
    let response = text_ui(ui, field_id, seat, draft);
    if response.changed() {
        draft.fault = None;
    }
    if let Some(fault) = &draft.fault {
        bubble(ui, id, response.rect.intersect(seat.room).left_bottom(), fault, true);
    }
    (response.lost_focus() && !is_covered).then_some(Leave::Elsewhere)
}

fn is_covered(ui: &Ui) -> bool {
    ui.memory(|memory| memory.top_modal_layer().is_some())
}

/// The field, which covers the cell; its text stands where that of the cell stood.
fn text_ui(ui: &mut Ui, field_id: Id, seat: &Seat, draft: &mut OpenCell) -> Response {
    let t = tokens(ui);
    let font = font(TABLE, seat.weight);
    let look = TextLook { font, color: t.text, align: seat.align, wraps: true, has_lines: false };
    // Longer than its cell, it grows downwards, and upwards where the table ends.
    let lines = laid_out(ui, &draft.text, &look, seat.cell.width() - CELL_PADDING * 2.0);
    // In a row of one line there is less space around it.
    let space = CELL_PADDING_Y.min((seat.cell.height() - line_height(ui)) * 0.5).max(FOCUS_LINE);
    let height = (lines.size().y + space * 2.0).max(seat.cell.height());
    let top = (seat.room.bottom().max(seat.cell.bottom()) - height).min(seat.cell.top());
    let rect = Rect::from_min_size(pos2(seat.cell.left(), top), vec2(seat.cell.width(), height));
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    child.shrink_clip_rect(seat.room);
    let margin = vec2(CELL_PADDING - FOCUS_LINE, space - FOCUS_LINE);
    let frame = Frame::new().fill(t.surface).stroke((FOCUS_LINE, t.accent)).inner_margin(margin);
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| laid_out(ui, text.as_str(), &look, width);
    let edit = TextEdit::singleline(&mut draft.text)
        .id(field_id)
        .frame(frame)
        .layouter(&mut layouter)
        .align(Align2([seat.align, Align::Center]))
        .event_filter(EventFilter { horizontal_arrows: true, vertical_arrows: true, tab: true, escape: true })
        .desired_width(rect.width())
        .min_size(rect.size());
    child.add(edit).accessible_name(&draft.name)
}

fn choice_ui(ui: &mut Ui, id: Id, seat: &Seat, draft: &mut OpenCell) -> Option<Leave> {
    const HIGHEST: f32 = 320.0;
    let t = tokens(ui);
    let place = seat.cell;
    ui.painter_at(seat.room).rect_stroke(place, 0.0, (FOCUS_LINE, t.accent), StrokeKind::Inside);
    let list =
        Area::new(id.with("cell list")).order(Order::Foreground).fixed_pos(place.left_bottom()).show(ui.ctx(), |ui| {
            let frame = Frame::popup(ui.style());
            let inner = frame.show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.set_min_width(place.width().max(180.0));
                let mut chosen = None;
                ScrollArea::vertical().max_height(HIGHEST).show(ui, |ui| {
                    for option in &draft.options {
                        if menu_item(ui, None, option, None, *option == draft.text).clicked() {
                            chosen = Some(option.clone());
                        }
                    }
                });
                chosen
            });
            inner.inner
        });
    draft.wants_focus = false;
    if let Some(option) = list.inner {
        draft.text = option;
        return Some(Leave::Elsewhere);
    }
    // The click that opened the list is on its cell, and may be seen twice when a frame is drawn twice.
    let is_on_cell = ui.input(|input| input.pointer.interact_pos().is_some_and(|at| place.contains(at)));
    (!is_on_cell && list.response.clicked_elsewhere()).then_some(Leave::GiveUp)
}

/// Words below a cell: why a text is refused, or why the cell is not edited.
pub(super) fn bubble(ui: &Ui, id: Id, at: Pos2, text: &str, is_fault: bool) {
    const WIDEST: f32 = 560.0;
    // It would stand above a dialog.
    if is_covered(ui) {
        return;
    }
    let t = tokens(ui);
    let color = if is_fault { t.bad } else { t.text };
    Area::new(id.with("cell words")).order(Order::Tooltip).fixed_pos(at + vec2(0.0, SPACE)).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).show(ui, |ui| {
            ui.set_max_width(WIDEST);
            ui.label(rich(text, LABEL + 1.0, Weight::Medium, color));
        });
    });
}
