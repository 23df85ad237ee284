//! The table of the program: sorted by a click on a heading, filtered without minding diacritics, worked with the
//! keyboard, with the headings and the first column always in view. It shows a [`Table`] and knows nothing of plans.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use eframe::egui::{Id, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2};

use super::grid_edit::{CellEditor, Draft, Entered};
use super::grid_layout::{Fit, Fits, Heights, Layout};
use super::grid_order::Order;
use super::grid_select::Desk;
use super::page::note_out_of_sight;
use super::{grid_keys, grid_table, paint};
use crate::gui::theme::{BODY, HAIRLINE, HEADER_HEIGHT, RADIUS_SMALL, ROW_HEIGHT, SCROLL_ROOM, Weight, tokens};
use crate::report::{Cell, Column, Row, Table};
use crate::text::Lang;

/// What a panel remembers of its table.
#[derive(Clone, Debug, Default)]
pub struct GridState {
    /// The column sorted by (its place in [`Table::columns`]), and whether the greatest comes first.
    pub sort: Option<(usize, bool)>,
    /// Only rows with all these words are shown.
    pub filter: String,
    /// The keys of the columns left out.
    pub hidden: BTreeSet<&'static str>,
    /// The selected row, by its [`Row::index`]; when it is set from outside, the row scrolls into view.
    pub selected: Option<usize>,
    /// The column of the cell that the keyboard is in, by its key.
    pub cursor: Option<&'static str>,
    /// The rows that are selected together, by their [`Row::index`]; the selected row is among them.
    pub marked: BTreeSet<usize>,
    /// Where the range of the selected rows began.
    pub(super) anchor: Option<usize>,
    /// The cell that is being edited.
    pub(super) draft: Option<Draft>,
    /// Whether the table takes the keyboard when it is drawn next.
    pub(super) wants_keyboard: bool,
    /// Why a cell is not edited, shown until the next key.
    pub(super) notice: Option<String>,
    /// Set by a "copy" button: the visible rows are copied in the next frame, as with Ctrl+C.
    pub copy_all: bool,
    /// As `copy_all`, for the selected rows.
    pub copy_marked: bool,
    /// The rows in the order of the screen, kept until the table, the filter or the sorting changes.
    order: Order,
    /// Where the rows begin, kept until the rows or the widths change.
    heights: Heights,
    /// How wide the figures are, kept until the table changes.
    fits: Fits,
    /// The widths that the user has set.
    widths: BTreeMap<&'static str, f32>,
    /// The rows among which those selected together were looked for last.
    pub(super) followed: u64,
    /// The selection of the last frame.
    pub(super) last_selected: Option<usize>,
    /// The cursor of the last frame.
    last_cursor: Option<&'static str>,
}

impl GridState {
    /// Order, filter and columns alone, without what is selected or being typed.
    #[must_use]
    pub fn for_picture(&self) -> Self {
        let (filter, hidden, widths) = (self.filter.clone(), self.hidden.clone(), self.widths.clone());
        Self { sort: self.sort, filter, hidden, widths, ..Self::default() }
    }

    /// How many rows are shown, as of the last frame.
    #[must_use]
    pub fn shown(&self) -> usize {
        self.order.rows().len()
    }

    /// The rows of `table` as they are on screen, by their [`Row::index`], as of the last frame.
    #[must_use]
    pub fn shown_rows<'t>(&self, table: &'t Table) -> Vec<&'t Row> {
        self.order.rows().iter().filter_map(|at| table.rows.get(*at)).collect()
    }
}

impl GridWords<'_> {
    /// A long name takes no more lines than this: the rest is seen under the pointer, which a picture does not have.
    pub(super) const fn most_lines(&self) -> usize {
        if self.is_picture { usize::MAX } else { 3 }
    }
}

/// What happened in a table.
#[derive(Clone, Debug, Default)]
pub struct GridResponse {
    /// The row that was selected just now ([`Row::index`]); the lasting selection is in [`GridState`].
    pub selected: Option<usize>,
    /// The row that was opened with Enter, F2 or a double click ([`Row::index`]).
    pub activated: Option<usize>,
    /// What was entered into a cell.
    pub entered: Option<Entered>,
    /// The text that was pasted at the cursor.
    pub pasted: Option<String>,
    /// The rows that were copied, as they now are on the clipboard.
    pub copied_tsv: Option<String>,
}

/// The words that a table needs.
#[derive(Clone, Copy, Debug)]
pub struct GridWords<'a> {
    /// The language of figures and dates.
    pub lang: Lang,
    /// The name of the table, for screen readers.
    pub name: &'a str,
    /// Whether the table is drawn for a picture: nothing is scrolled, and nothing can be pointed at.
    pub is_picture: bool,
    /// What stands for an unknown value, such as "–".
    pub missing: &'a str,
    /// What is said when no row is left.
    pub empty: &'a str,
    /// The tooltip of a heading.
    pub sort_hint: &'a str,
}

/// Shows `table` in the room that is left, or in less if it has few rows; cells are edited where they stand.
pub fn grid(
    ui: &mut Ui,
    id: &str,
    table: &Arc<Table>,
    state: &mut GridState,
    words: &GridWords,
    editor: &dyn CellEditor,
) -> GridResponse {
    let id = ui.scope_id().with(id);
    state.order.update(table, &state.filter, state.sort, words);
    let shown = |at: &usize| table.columns.get(*at).is_some_and(|column| !state.hidden.contains(column.key));
    let columns: Vec<usize> = (0..table.columns.len()).filter(shown).collect();
    let (rows, order) = (state.order.rows(), &state.order);
    let sheet = Sheet {
        table,
        words,
        columns,
        rows,
        generation: order.generation(),
        fits: state.fits.update(ui, table, words, order),
    };
    let mut response = GridResponse::default();
    if sheet.columns.is_empty() {
        return response;
    }
    let (layout, rect) = place(ui, &sheet, &state.widths, &mut state.heights);
    let focus = focus(ui, id, rect, words.name);
    let desk = Desk { id, focus: &focus, sheet: &sheet, layout: &layout, editor };
    if std::mem::take(&mut state.wants_keyboard) {
        focus.request_focus();
    }
    desk.follow(state);
    desk.keyboard(ui, state, &mut response);
    if std::mem::take(&mut state.copy_all) {
        grid_keys::copy(ui, &sheet, None, &mut response);
    }
    if std::mem::take(&mut state.copy_marked) {
        grid_keys::copy(ui, &sheet, Some(&state.marked), &mut response);
    }
    let scroll_to = if state.selected == state.last_selected { None } else { sheet.place_of(state.selected) };
    let cursor = desk.column_place(state.cursor);
    let scroll_to_column = cursor.filter(|_| state.cursor != state.last_cursor && state.last_cursor.is_some());
    let (sort, selected, marked) = (state.sort, state.selected, &state.marked);
    let shown = grid_table::Shown { id, rect, sort, selected, marked, cursor, scroll_to, scroll_to_column };
    let clicks = grid_table::show(ui, &sheet, &layout, &mut state.widths, shown);
    let before = (state.selected, state.cursor);
    desk.pointer(ui, state, &clicks, &mut response);
    // A cell that was clicked just now has its place in the next frame.
    let place = clicks.cursor_rect.filter(|_| before == (state.selected, state.cursor));
    if let Some(column) = clicks.heading {
        state.sort = next_sort(state.sort, column);
    }
    finish(ui, &focus, &sheet);
    desk.open_cell(ui, state, place, rect, &mut response);
    state.last_selected = state.selected;
    state.last_cursor = state.cursor;
    response
}

/// A table as it is on screen: some of its columns, some of its rows, in an order.
pub(super) struct Sheet<'a> {
    /// The whole table.
    pub(super) table: &'a Table,
    /// The words.
    pub(super) words: &'a GridWords<'a>,
    /// The visible columns, by their place in the table.
    pub(super) columns: Vec<usize>,
    /// The visible rows, by their place in the table.
    pub(super) rows: Arc<[usize]>,
    /// A number that is new whenever the rows are.
    pub(super) generation: u64,
    /// What the cells of each column of the table are like.
    pub(super) fits: Arc<[Fit]>,
}

impl Sheet<'_> {
    /// The column at a place of the screen.
    pub(super) fn column(&self, at: usize) -> Option<&Column> {
        self.table.columns.get(*self.columns.get(at)?)
    }

    /// What the cells in the column at a place of the screen are like.
    pub(super) fn fit(&self, at: usize) -> Fit {
        self.columns.get(at).and_then(|&at| self.fits.get(at)).copied().unwrap_or_default()
    }

    /// The row at a place of the screen.
    pub(super) fn row(&self, at: usize) -> Option<&Row> {
        self.table.rows.get(*self.rows.get(at)?)
    }

    /// The cell of a row in the column at a place of the screen.
    pub(super) fn cell<'b>(&self, row: &'b Row, column: usize) -> &'b Cell {
        self.columns.get(column).and_then(|&at| row.cells.get(at)).unwrap_or(&Cell::Missing)
    }

    /// Where on screen the row with this [`Row::index`] is.
    pub(super) fn place_of(&self, index: Option<usize>) -> Option<usize> {
        let index = index?;
        (0..self.rows.len()).find(|&at| self.row(at).is_some_and(|row| row.index == index))
    }
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
    let height = HEADER_HEIGHT + layout.height().max(ROW_HEIGHT * 2.0) + below;
    note_out_of_sight(ui, vec2(layout.width(), height) - room);
    // A picture ends with a whole row, for it cannot be scrolled.
    let room_y = if is_picture { HEADER_HEIGHT + layout.whole_rows(room.y - HEADER_HEIGHT) } else { room.y };
    let (rect, _) = ui.allocate_exact_size(vec2(room.x, height.min(room_y)), Sense::hover());
    (layout, rect)
}

/// The place of the keyboard: the table as a whole, so that Tab does not walk through every row.
fn focus(ui: &Ui, id: Id, rect: Rect, name: &str) -> Response {
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
    if sheet.rows.is_empty() {
        let galley = paint::line(ui, sheet.words.empty, BODY, Weight::Regular, tokens(ui).second);
        let middle = focus.rect.center_top() + vec2(-galley.size().x * 0.5, HEADER_HEIGHT + ROW_HEIGHT);
        paint::left(ui, middle, galley);
    }
}

/// First click: smallest first; second: greatest first; third: as the table is.
fn next_sort(sort: Option<(usize, bool)>, column: usize) -> Option<(usize, bool)> {
    match sort {
        Some((sorted, false)) if sorted == column => Some((column, true)),
        Some((sorted, true)) if sorted == column => None,
        _ => Some((column, false)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_third_click_on_a_heading_gives_the_order_of_the_table_back() {
        let once = next_sort(Some((1, false)), 4);
        assert_eq!(once, Some((4, false)));
        let twice = next_sort(once, 4);
        assert_eq!(twice, Some((4, true)));
        assert_eq!(next_sort(twice, 4), None);
    }
}
