//! What is selected in a table: the cell of the keyboard, the rows beside it, and the cell that is being edited.

use std::collections::BTreeSet;

use eframe::egui::{Align, Event, EventFilter, FocusDirection, Id, Rect, Response, Ui, vec2};

use super::cell::{Part, is_right, weight};
use super::edit::{self, CellEditor, CellWay, Leave, OpenCell, Seat};
use super::keys::{self, Asked};
use super::layout::Layout;
use super::sheet::Sheet;
use super::state::{Clicks, GridResponse, GridState, Opening};
use crate::gui::ime::composes_at;
use crate::gui::theme::HEADER_HEIGHT;

/// A table with the keyboard on it.
pub(super) struct GridInput<'a> {
    pub(super) id: Id,
    pub(super) focus: &'a Response,
    pub(super) sheet: &'a Sheet<'a>,
    pub(super) layout: &'a Layout,
    pub(super) editor: &'a dyn CellEditor,
}

impl GridInput<'_> {
    /// The place on screen of a column.
    pub(super) fn column_place(&self, key: Option<&'static str>) -> Option<usize> {
        let key = key?;
        (0..self.sheet.columns.len()).find(|&at| self.sheet.column(at).is_some_and(|column| column.key == key))
    }

    /// Follows what came from outside: a selection, rows that are gone, a cell that is to be opened.
    pub(super) fn follow(&self, state: &mut GridState, response: &mut GridResponse) {
        if state.selected != state.last_selected {
            state.marked = state.selected.into_iter().collect();
            state.anchor = state.selected;
            state.section = None;
        }
        if state.followed != self.sheet.generation {
            state.followed = self.sheet.generation;
            // What a filter or a fold hides is not changed by what is done with the selected rows.
            let there: BTreeSet<usize> = self.shown().collect();
            state.marked.retain(|index| there.contains(index));
            state.section = self.section_place(state).and(state.section.take());
        }
        if self.column_place(state.cursor).is_none() {
            state.cursor = self.sheet.column(0).map(|column| column.key);
        }
        let is_at = |draft: &OpenCell| {
            Some(draft.row) == state.selected
                && Some(draft.column) == state.cursor
                && self.editor.way(draft.row, draft.column).holds(&draft.before)
        };
        if !state.draft.as_ref().is_some_and(is_at) {
            state.draft = None;
        }
        if let Some(Opening { typed, is_typed_over }) = state.wants_open.take() {
            self.open(state, typed, response);
            if let Some(draft) = &mut state.draft {
                draft.is_typed_over = is_typed_over;
            }
        }
    }

    /// Does what the keys ask.
    pub(super) fn keyboard(&self, ui: &Ui, state: &mut GridState, response: &mut GridResponse) {
        let has_focus = self.focus.has_focus();
        let is_here = has_focus || ui.memory(|m| m.has_focus(edit::field_id(self.id)));
        self.hold_keys(ui, state, has_focus, is_here);
        if let Some(draft) = &mut state.draft {
            if let Some(leave) = is_here.then(|| edit::keys(ui, draft)).flatten() {
                self.leave(state, leave, response);
            }
            return;
        }
        state.is_on_headings &= has_focus;
        if !has_focus {
            state.notice = None;
            return;
        }
        if state.is_on_headings {
            self.on_headings(ui, state, response);
            return;
        }
        self.obey(ui, state, response);
    }

    /// Keeps for the table the keys that are its own, one after the other.
    fn hold_keys(&self, ui: &Ui, state: &mut GridState, has_focus: bool, is_here: bool) {
        let waiting = std::mem::take(&mut state.ahead);
        if is_here {
            state.ahead = ui.input_mut(|input| keys::take_turns(&mut input.events, waiting));
            if !state.ahead.is_empty() {
                ui.ctx().request_repaint();
            }
        }
        if has_focus {
            // Escape gives up what is open, never the table; Tab goes from cell to cell.
            let filter = EventFilter { vertical_arrows: true, horizontal_arrows: true, tab: true, escape: true };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(self.focus.id, filter));
        }
        let is_claimed = std::mem::replace(&mut state.holds_arrows, has_focus);
        if has_focus && !is_claimed {
            // A key right behind the one that left a cell is the table's already, not a way to another widget.
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        }
    }

    /// Does what the keys ask of the cells.
    fn obey(&self, ui: &Ui, state: &mut GridState, response: &mut GridResponse) {
        let now = self.place(state);
        // A word may be composed from its first letter on.
        composes_at(ui, self.focus.rect);
        let folds = state.section.is_some() && keys::space(ui);
        let asked = || keys::asked(ui, self.focus, now, self.layout, &mut state.ahead);
        let Some(asked) = folds.then_some(Asked::Open).or_else(asked) else { return };
        if !state.ahead.is_empty() {
            ui.ctx().request_repaint();
        }
        state.notice = None;
        if self.on_section(state, &asked, response) {
            return;
        }
        match asked {
            Asked::Row(place, with_range) => self.go_to_line(state, place, with_range, response),
            Asked::Column(is_right) => {
                // As in a tree: further left than the first cell is what the row stands under.
                if !self.go_to_column(state, is_right) && !is_right {
                    self.go_to_section_above(state);
                }
            }
            Asked::Cell(is_after) => {
                if !self.go_to_cell(state, is_after, response) {
                    self.go_out(ui, state, is_after);
                }
            }
            Asked::Headings => state.is_on_headings = true,
            Asked::All => state.marked = self.shown().collect(),
            Asked::Open => self.ask_to_open(ui, state, None, response),
            Asked::Type(text) => self.ask_to_open(ui, state, Some(text), response),
            Asked::Clear => response.cleared = state.cursor.filter(|_| state.selected.is_some()),
            Asked::Menu => state.wants_menu = state.selected.is_some(),
            Asked::Copy => keys::copy(self.sheet, self.editor, self.marked(state), response),
            Asked::Paste(text) => response.pasted = Some(text),
        }
    }

    /// The rows to copy; all of them when none is selected.
    fn marked<'b>(&self, state: &'b GridState) -> Option<&'b BTreeSet<usize>> {
        Some(&state.marked).filter(|marked| self.shown().any(|row| marked.contains(&row)))
    }

    /// The rows that are shown, by their index.
    fn shown(&self) -> impl Iterator<Item = usize> {
        (0..self.sheet.lines.len()).filter_map(|at| self.sheet.row(at)).map(|row| row.index)
    }

    pub(super) fn go_to_row(&self, state: &mut GridState, place: usize, with_range: bool, response: &mut GridResponse) {
        let Some(row) = self.sheet.row(place) else { return };
        state.section = None;
        state.selected = Some(row.index);
        response.selected = state.selected;
        self.mark(state, row.index, with_range);
    }

    /// Selects a row alone, or the range from where the selection began.
    fn mark(&self, state: &mut GridState, row: usize, with_range: bool) {
        let ends = [state.anchor, Some(row)].map(|index| self.sheet.place_of(index));
        if let ([Some(from), Some(to)], true) = (ends, with_range) {
            let range = from.min(to)..=from.max(to);
            state.marked = range.filter_map(|at| self.sheet.row(at)).map(|row| row.index).collect();
        } else {
            state.marked = BTreeSet::from([row]);
            state.anchor = Some(row);
        }
    }

    /// Goes to the column beside; says whether there is one.
    pub(super) fn go_to_column(&self, state: &mut GridState, is_right: bool) -> bool {
        let now = self.column_place(state.cursor).unwrap_or(0);
        let to = if is_right { Some(now + 1) } else { now.checked_sub(1) };
        let column = to.and_then(|to| self.sheet.column(to));
        state.cursor = column.map(|column| column.key).or(state.cursor);
        column.is_some()
    }

    /// Goes to the cell beside, which may be in the next row; says whether there is one.
    fn go_to_cell(&self, state: &mut GridState, is_after: bool, response: &mut GridResponse) -> bool {
        let Some(now) = self.place(state) else { return false };
        if state.section.is_none() && self.go_to_column(state, is_after) {
            return true;
        }
        let column = if is_after { 0 } else { self.sheet.columns.len() - 1 };
        let Some(row) = self.row_beside(now, is_after) else { return false };
        state.cursor = self.sheet.column(column).map(|column| column.key);
        self.go_to_row(state, row, false, response);
        true
    }

    /// Lets the keyboard out of the rows: back onto the headings, or to what follows the table.
    fn go_out(&self, ui: &Ui, state: &mut GridState, is_after: bool) {
        if is_after {
            self.leave_table(ui, state, FocusDirection::Next);
        } else {
            state.is_on_headings = true;
        }
    }

    /// Lets the keyboard go on to the widget after the table, or to the one before.
    pub(super) fn leave_table(&self, ui: &Ui, state: &mut GridState, to: FocusDirection) {
        state.leaves = Some(to);
        ui.ctx().request_repaint();
    }

    /// Opens the cell of the cursor. Whoever comes into a table and types at once means its first row, which is selected
    /// before, for a selection ends what is being typed.
    fn ask_to_open(&self, ui: &Ui, state: &mut GridState, typed: Option<String>, response: &mut GridResponse) {
        if state.selected.is_some() {
            return self.open(state, typed, response);
        }
        let Some(first) = self.sheet.row_from(0, true) else { return };
        self.go_to_row(state, first, false, response);
        let is_typed_over = typed.is_some();
        state.wants_open = Some(Opening { typed, is_typed_over });
        // The beginning of a composed word is left for the field.
        let is_composed = |event: &mut Event| matches!(event, Event::Ime(_));
        let composed: Vec<Event> = ui.input_mut(|input| input.events.extract_if(.., is_composed).collect());
        state.ahead.splice(0..0, composed);
    }

    /// Opens the cell of the cursor, with what was typed or with what it holds.
    fn open(&self, state: &mut GridState, typed: Option<String>, response: &mut GridResponse) {
        let (Some(row), Some(column)) = (state.selected, state.cursor) else { return };
        let Some(place) = self.sheet.place_of(Some(row)) else { return };
        let (before, options) = match self.editor.way(row, column) {
            CellWay::Opens(why) => {
                state.notice = Some(why);
                response.activated = Some(row);
                return;
            }
            CellWay::ReadOnly(why) => {
                state.notice = Some(why);
                return;
            }
            CellWay::Text(text) => (text, Vec::new()),
            CellWay::Choice { chosen, options } => (chosen, options),
        };
        let is_typed_over = typed.is_some();
        // In a list one does not type; the first letters choose.
        let text = match typed {
            Some(typed) if options.is_empty() => typed,
            Some(typed) => begins_with(&options, &typed).unwrap_or_else(|| before.clone()),
            None => before.clone(),
        };
        let title = self.column_place(Some(column)).and_then(|at| self.sheet.column(at)).map_or("", |c| c.title);
        let key = self.sheet.row(place).map(|row| edit::key_of(row, self.sheet.words)).unwrap_or_default();
        let name = format!("{title} {key}");
        let (fault, wants_focus, is_new) = (None, true, true);
        state.draft =
            Some(OpenCell { row, column, name, text, before, options, fault, wants_focus, is_new, is_typed_over });
        state.is_opened = true;
    }

    /// Leaves the open cell: keeps what was entered unless it is no value, and goes on.
    fn leave(&self, state: &mut GridState, leave: Leave, response: &mut GridResponse) {
        let Some(mut draft) = state.draft.take() else { return };
        if leave != Leave::GiveUp
            && draft.is_changed()
            && let Err(why) = self.editor.enter(draft.row, draft.column, &draft.text)
        {
            draft.fault = Some(why);
            draft.wants_focus = true;
            state.draft = Some(draft);
            return;
        }
        if leave != Leave::Elsewhere {
            self.focus.request_focus();
        }
        match leave {
            Leave::Down | Leave::Up => {
                let now = self.sheet.place_of(state.selected);
                if let Some(next) = now.and_then(|now| self.row_beside(now, leave == Leave::Down)) {
                    self.go_to_row(state, next, false, response);
                }
            }
            Leave::Right | Leave::Left => {
                self.go_to_cell(state, leave == Leave::Right, response);
            }
            Leave::Elsewhere | Leave::GiveUp => {}
        }
    }

    /// Does what the pointer asks.
    pub(super) fn pointer(&self, ui: &Ui, state: &mut GridState, clicks: &Clicks, response: &mut GridResponse) {
        let modifiers = ui.input(|input| input.modifiers);
        let is_elsewhere = clicks.selected.is_some() || clicks.activated.is_some() || clicks.section.is_some();
        if let (Some(draft), true) = (&state.draft, is_elsewhere) {
            if clicks.selected == Some(draft.row) && clicks.column == Some(draft.column) {
                return;
            }
            let leave = if draft.options.is_empty() { Leave::Elsewhere } else { Leave::GiveUp };
            self.leave(state, leave, response);
            // A text that is no value keeps its cell open.
            if state.draft.is_some() {
                return;
            }
        }
        if let Some(section) = clicks.section.and_then(|at| self.sheet.section(at)) {
            self.focus.request_focus();
            state.is_on_headings = false;
            state.section = Some(section.group.key.clone());
            state.fold(&section.group.key, !section.is_folded);
        }
        if let Some(row) = clicks.selected {
            state.notice = None;
            state.section = None;
            state.is_on_headings = false;
            self.focus.request_focus();
            if modifiers.command && state.marked.len() > 1 && state.marked.contains(&row) {
                state.marked.remove(&row);
                state.selected = state.marked.last().copied();
            } else if modifiers.command {
                state.marked.insert(row);
                state.anchor = Some(row);
                state.selected = Some(row);
            } else {
                self.mark(state, row, modifiers.shift);
                state.selected = Some(row);
            }
            response.selected = state.selected;
        }
        if let Some(column) = clicks.column {
            state.cursor = Some(column);
        }
        let by_key =
            clicks.cursor_rect.filter(|_| std::mem::take(&mut state.wants_menu)).map(|cell| cell.left_bottom());
        response.menu = clicks.menu.or(by_key);
        if let Some(row) = clicks.activated {
            state.selected = Some(row);
            self.open(state, None, response);
        }
    }

    /// Draws the open cell, or why a cell is not opened.
    pub(super) fn open_cell(
        &self,
        ui: &mut Ui,
        state: &mut GridState,
        place: Option<Rect>,
        table: Rect,
        response: &mut GridResponse,
    ) {
        let Some(place) = place else {
            // Scrolled out of sight; the keyboard comes back with the cell.
            if let Some(draft) = &mut state.draft {
                draft.wants_focus = true;
            }
            if state.is_opened {
                ui.ctx().request_repaint();
            }
            return;
        };
        if let Some(notice) = &state.notice {
            edit::bubble(ui, self.id, place.left_bottom(), notice, false);
        }
        let seat = self.seat(state, place, table);
        let Some(draft) = &mut state.draft else { return };
        if let Some(leave) = edit::editor_ui(ui, self.id, &seat, draft) {
            self.leave(state, leave, response);
        }
    }

    /// How the cell of the keyboard stands at its place in the table.
    fn seat(&self, state: &GridState, cell: Rect, table: Rect) -> Seat {
        let at = self.column_place(state.cursor).unwrap_or_default();
        let fixed = self.layout.widths.first().copied().filter(|_| at > 0).unwrap_or_default();
        let room = Rect::from_min_max(table.min + vec2(fixed, HEADER_HEIGHT), table.max);
        let row = self.sheet.place_of(state.selected).and_then(|place| self.sheet.row(place));
        let is_figure = row.is_some_and(|row| is_right(self.sheet.cell(row, at)));
        let is_right = is_figure || self.layout.right.get(at) == Some(&true);
        let weight = weight(self.layout.parts.get(at).copied().unwrap_or(Part::Other));
        Seat { cell, room, weight, align: if is_right { Align::Max } else { Align::Min } }
    }
}

/// The first choice that begins so, without minding diacritics.
fn begins_with(options: &[String], typed: &str) -> Option<String> {
    let typed = crate::text::fold(typed);
    options.iter().find(|option| crate::text::fold(option).starts_with(&typed)).cloned()
}
