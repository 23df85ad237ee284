//! The table of the program: sorted by a click on a heading, filtered without minding diacritics, worked with the
//! keyboard, with the headings and the first column always in view. It shows a [`Table`] and knows nothing of plans.

mod cell;
mod edit;
mod groups;
mod headings;
mod keys;
mod layout;
mod measure;
mod order;
mod section;
mod select;
mod sheet;
mod state;
mod table;
mod words;

pub use edit::{CellEditor, CellWay, OpenCell};
pub use groups::{Group, Groups, Member};
pub use state::{GridResponse, GridState};
pub use words::GridWords;

use super::page::note_out_of_sight;
use super::paint;
use crate::gui::theme::{BODY, HAIRLINE, HEADER_HEIGHT, RADIUS_SMALL, ROW_HEIGHT, SCROLL_ROOM, Weight, tokens};
use crate::report::Table;
use eframe::egui::{FocusDirection, Id, Rect, Response, Role, Sense, StrokeKind, Ui, Vec2, WidgetInfo, vec2};
use headings::next_sort;
use layout::{Heights, Layout};
use order::Wish;
use select::GridInput;
use sheet::Sheet;
use state::Seen;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Shows `table` in the room that is left, or in less if it has few rows; cells are edited where they stand.
pub fn grid(
    ui: &mut Ui,
    id: &str,
    (table, groups): (&Arc<Table>, Option<&Arc<Groups>>),
    state: &mut GridState,
    words: &GridWords,
    editor: &dyn CellEditor,
) -> GridResponse {
    let id = ui.scope_id().with(id);
    let filter = state.filter.clone();
    let sheet = sheet(ui, (table, groups), state, (words, &filter));
    let mut response = GridResponse::default();
    if sheet.columns.is_empty() {
        return response;
    }
    let (layout, rect) = place(ui, &sheet, &state.widths, &mut state.heights);
    let focus = focus(ui, id, rect, words.name, state.leaves.take());
    let desk = GridInput { id, focus: &focus, sheet: &sheet, layout: &layout, editor };
    // Also by a click beside the rows: the arrows go on where the selection was.
    let is_on_ground = state.draft.is_none() && ui.rect_contains_pointer(rect);
    if std::mem::take(&mut state.wants_keyboard) || (is_on_ground && ui.input(|i| i.pointer.primary_clicked())) {
        focus.request_focus();
    }
    desk.follow(state, &mut response);
    desk.keyboard(ui, state, &mut response);
    if std::mem::take(&mut state.copy_all) {
        keys::copy(&sheet, editor, None, &mut response);
    }
    if std::mem::take(&mut state.copy_marked) {
        keys::copy(&sheet, editor, Some(&state.marked), &mut response);
    }
    let cursor = desk.column_place(state.cursor);
    let into_view = into_view(state, desk.place(state), &layout, cursor, rect.width());
    let (sort, selected, marked, is_on_headings) = (state.sort, state.selected, &state.marked, state.is_on_headings);
    let section = desk.section_place(state).filter(|_| !is_on_headings);
    let cursor = cursor.filter(|_| section.is_none());
    let shown = table::Shown { id, rect, sort, selected, marked, section, cursor, is_on_headings, into_view };
    let clicks = table::show(ui, &sheet, &layout, &mut state.widths, shown);
    note_cell(ui, state, into_view, clicks.cursor_rect, (rect, &layout));
    let before = (state.selected, state.cursor, state.section.is_some());
    desk.pointer(ui, state, &clicks, &mut response);
    // A cell that was clicked just now has its place in the next frame.
    let place = clicks.cursor_rect.filter(|_| before == (state.selected, state.cursor, state.section.is_some()));
    if let Some(column) = clicks.heading {
        state.sort = next_sort(state.sort, column);
    }
    finish(ui, &focus, &sheet);
    desk.open_cell(ui, state, place, rect, &mut response);
    state.last_selected = state.selected;
    state.last_section.clone_from(&state.section);
    state.last_cursor = state.cursor;
    response
}

/// What is on screen of the table.
fn sheet<'a>(
    ui: &Ui,
    (table, groups): (&'a Arc<Table>, Option<&Arc<Groups>>),
    state: &mut GridState,
    (words, filter): (&'a GridWords<'a>, &'a str),
) -> Sheet<'a> {
    state.unfold(table, groups);
    let wish = Wish { filter, sort: state.sort, groups, folded: &state.folded };
    state.order.update(table, wish, words);
    let shown = |at: &usize| table.columns.get(*at).is_some_and(|column| !state.hidden.contains(column.key));
    let order = &state.order;
    Sheet {
        table,
        words,
        filter,
        columns: (0..table.columns.len()).filter(shown).collect(),
        lines: Arc::clone(order.lines()),
        sections: Arc::clone(order.sections()),
        generation: order.generation(),
        fits: state.fits.update(ui, table, words, order),
    }
}

/// What is brought into view, by its place on screen: where the cell of the keyboard is another one, was opened just now or
/// was moved by what came in beside the table or is of another height, and until it is whole on screen.
fn into_view(
    state: &mut GridState,
    place: Option<usize>,
    layout: &Layout,
    cursor: Option<usize>,
    width: f32,
) -> table::IntoView {
    let moved_from = state.moved_from(width);
    let is_other_height =
        place.zip(state.seen).is_some_and(|(row, seen)| (layout.row_height(row) - seen.height).abs() > HAIRLINE);
    let is_called = std::mem::take(&mut state.is_opened) || moved_from.is_some() || is_other_height;
    let is_other_row = state.selected != state.last_selected || state.section != state.last_section;
    let is_other_column = state.cursor != state.last_cursor && state.last_cursor.is_some();
    state.call.begin(is_called || is_other_row, is_called || is_other_column);
    // A row that was moved goes back first, so that it stays under the pointer that selected it.
    let back = place.zip(moved_from);
    let row = place.filter(|_| state.call.wants_row() && back.is_none());
    table::IntoView { back, row, column: cursor.filter(|_| state.call.wants_column()) }
}

/// Notes where the cell of the keyboard is, and goes on to bring it into view.
fn note_cell(
    ui: &Ui,
    state: &mut GridState,
    into_view: table::IntoView,
    cell: Option<Rect>,
    (rect, layout): (Rect, &Layout),
) {
    state.seen = cell.map(|cell| Seen { width: rect.width(), top: cell.top(), height: cell.height() });
    if let (Some((_, top)), Some(seen)) = (into_view.back, &mut state.seen) {
        seen.top = top;
    }
    let is_whole = cell.is_some_and(|cell| is_whole(cell, rect, layout));
    let is_done = into_view.back.is_none() && (into_view.row.is_none() || is_whole);
    if state.call.go_on(is_done || ui.input(|i| i.smooth_scroll_delta() != Vec2::ZERO)) {
        ui.ctx().request_repaint();
    }
}

/// Whether a cell stands between the headings and the scroll bar, from top to bottom.
fn is_whole(cell: Rect, table: Rect, layout: &Layout) -> bool {
    let bar = if layout.width() > table.width() { SCROLL_ROOM } else { 0.0 };
    let room = (table.top() + HEADER_HEIGHT - HAIRLINE)..=(table.bottom() - bar + HAIRLINE);
    room.contains(&cell.top()) && room.contains(&cell.bottom())
}

/// Works out the layout and takes the room for it.
fn place(ui: &mut Ui, sheet: &Sheet, set: &BTreeMap<&'static str, f32>, heights: &mut Heights) -> (Layout, Rect) {
    let room = ui.available_size();
    let is_picture = sheet.words.is_picture;
    let is_scrolled = !is_picture && HEADER_HEIGHT + heights.total() > room.y;
    let scroll_bar = if is_scrolled { SCROLL_ROOM } else { 0.0 };
    let layout = Layout::new(ui, sheet, set, heights, room.x - scroll_bar);
    let is_wide = !is_picture && layout.width() > room.x - scroll_bar + HAIRLINE * 0.5;
    let below = if is_wide { SCROLL_ROOM } else { 0.0 };
    let height = HEADER_HEIGHT + layout.height().max(sheet.words.row_height() * 2.0) + below;
    note_out_of_sight(ui, vec2(layout.width(), height) - room);
    // A picture ends with a whole row, for it cannot be scrolled.
    let room_y = if is_picture { HEADER_HEIGHT + layout.whole_rows(room.y - HEADER_HEIGHT) } else { room.y };
    let (rect, _) = ui.allocate_exact_size(vec2(room.x, height.min(room_y)), Sense::hover());
    (layout, rect)
}

/// The place of the keyboard: the table as a whole, so that Tab does not walk through every row; from there it may leave.
fn focus(ui: &Ui, id: Id, rect: Rect, name: &str, leaves: Option<FocusDirection>) -> Response {
    if let Some(to) = leaves {
        ui.memory_mut(|memory| memory.move_focus(to));
    }
    let focus = ui.interact(rect, id.with("focus"), Sense::focusable_noninteractive());
    let enabled = ui.is_enabled();
    focus.widget_info(|| WidgetInfo::labeled(Role::Grid, enabled, name));
    focus
}

/// What is painted over the table: the ring of the keyboard, and words when there is no row.
fn finish(ui: &Ui, focus: &Response, sheet: &Sheet) {
    if focus.has_focus() {
        // Thin: a click gives the keyboard too, and the selected row is marked already.
        let line = (HAIRLINE, tokens(ui).accent);
        ui.painter().rect_stroke(focus.rect, f32::from(RADIUS_SMALL), line, StrokeKind::Inside);
    }
    if sheet.lines.is_empty() {
        let galley = paint::line(ui, sheet.words.empty, BODY, Weight::Regular, tokens(ui).second);
        let middle = focus.rect.center_top() + vec2(-galley.size().x * 0.5, HEADER_HEIGHT + ROW_HEIGHT);
        paint::left(ui, middle, galley);
        ui.ctx().accesskit_node_builder(focus.id, |node| node.set_description(sheet.words.empty));
    }
}
