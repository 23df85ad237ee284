//! What a panel remembers of its table, and what happened in it.

use std::collections::{BTreeMap, BTreeSet};

use eframe::egui::{Event, FocusDirection, Pos2, Rect};

use super::edit::OpenCell;
use super::groups::Line;
use super::layout::{Fits, Heights};
use super::order::Order;
use crate::report::{Row, Table};

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
    /// The keys of the groups whose rows are folded away.
    pub(super) folded: BTreeSet<String>,
    /// The group on whose heading the keyboard is, rather than in a row.
    pub(super) section: Option<String>,
    /// Where the range of the selected rows began.
    pub(super) anchor: Option<usize>,
    /// The cell that is being edited.
    pub(super) draft: Option<OpenCell>,
    /// What was typed in one frame behind a key that leaves or opens a cell, or the key behind what was typed: it waits for
    /// the next frame, so that each does what it would on a fast machine.
    pub(super) ahead: Vec<Event>,
    /// Whether the table had the keyboard in the last frame, and so has claimed the arrows of this one.
    pub(super) holds_arrows: bool,
    /// Whether the keyboard is on the headings rather than in the rows.
    pub(super) is_on_headings: bool,
    /// Where the keyboard goes from here in the next frame, before the table asks for it.
    pub(super) leaves: Option<FocusDirection>,
    /// Whether the table takes the keyboard when it is drawn next.
    pub(super) wants_keyboard: bool,
    /// The cell of the keyboard is opened so in the next frame.
    pub(super) wants_open: Option<Opening>,
    /// Whether the menu of the selected row is asked for.
    pub(super) wants_menu: bool,
    /// Why a cell is not edited, shown until the next key.
    pub(super) notice: Option<String>,
    /// Set by a "copy" button: the visible rows are copied in the next frame, as with Ctrl+C.
    pub copy_all: bool,
    /// As `copy_all`, for the selected rows.
    pub copy_marked: bool,
    /// The lines in the order of the screen, kept until the table, the filter, the sorting or the groups change.
    pub(super) order: Order,
    /// Where the rows begin, kept until the rows or the widths change.
    pub(super) heights: Heights,
    /// How wide the figures are, kept until the table changes.
    pub(super) fits: Fits,
    /// The widths that the user has set.
    pub(super) widths: BTreeMap<&'static str, f32>,
    /// The rows among which those selected together were looked for last.
    pub(super) followed: u64,
    /// Whether the cell was opened since the last frame.
    pub(super) is_opened: bool,
    /// Where the cell of the keyboard was in the last frame, when it was in sight.
    pub(super) seen: Option<Seen>,
    /// That the cell of the keyboard is being brought into view.
    pub(super) call: Call,
    /// The selection of the last frame.
    pub(super) last_selected: Option<usize>,
    /// The group of the last frame on whose heading the keyboard was.
    pub(super) last_section: Option<String>,
    /// The cursor of the last frame.
    pub(super) last_cursor: Option<&'static str>,
}

/// How a cell is opened.
#[derive(Clone, Debug)]
pub(super) struct Opening {
    /// What was typed; with what it holds when `None`.
    pub(super) typed: Option<String>,
    /// Whether it is, or was, typed over: then Up and Down lead on, as in a spreadsheet.
    pub(super) is_typed_over: bool,
}

/// Where a cell was seen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    /// The width of the table.
    pub(super) width: f32,
    /// The top of the cell.
    pub(super) top: f32,
    /// The height of the cell.
    pub(super) height: f32,
}

/// That a cell is being brought into view: a scroll bar may appear only in the next frame and cover it, and what comes in
/// beside the table may move it while it is on its way.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Call {
    row: bool,
    column: bool,
    /// How many frames are left; a row that is higher than the table is never whole.
    frames: u8,
}

impl Call {
    /// Enough for bars and panels to come in.
    const FRAMES: u8 = 8;

    pub(super) fn begin(&mut self, row: bool, column: bool) {
        if row || column {
            *self = Self { row, column, frames: Self::FRAMES };
        }
    }

    pub(super) const fn wants_row(self) -> bool {
        self.row
    }

    pub(super) const fn wants_column(self) -> bool {
        self.column
    }

    /// Ends the call when it is `done`; says whether it goes on in the next frame.
    pub(super) fn go_on(&mut self, done: bool) -> bool {
        self.frames = if done { 0 } else { self.frames.saturating_sub(1) };
        if self.frames == 0 {
            *self = Self::default();
        }
        self.frames > 0
    }
}

impl GridState {
    /// Order, filter, groups and columns alone, without what is selected or being typed.
    #[must_use]
    pub fn for_picture(&self) -> Self {
        let (filter, hidden, widths) = (self.filter.clone(), self.hidden.clone(), self.widths.clone());
        Self { sort: self.sort, filter, hidden, widths, folded: self.folded.clone(), ..Self::default() }
    }

    /// How many rows are found, also in groups that are folded, as of the last frame.
    #[must_use]
    pub const fn found(&self) -> usize {
        self.order.found()
    }

    /// The rows of `table` as they are on screen, without those that are folded away, by their [`Row::index`], as of the last frame.
    #[must_use]
    pub fn shown_rows<'t>(&self, table: &'t Table) -> Vec<&'t Row> {
        let row = |line: &Line| if let Line::Row(at) = line { table.rows.get(*at) } else { None };
        self.order.lines().iter().filter_map(row).collect()
    }

    /// Whether a cell is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.draft.is_some()
    }

    /// The cell that is being typed in, when it would hold something else than before.
    #[must_use]
    pub fn typed(&self) -> Option<&OpenCell> {
        self.draft.as_ref().filter(|draft| draft.is_changed())
    }

    /// Where the cell of the keyboard was, when what came in beside the table has moved it.
    pub(super) fn moved_from(&self, width: f32) -> Option<f32> {
        self.seen.filter(|seen| seen.width != width).map(|seen| seen.top)
    }

    /// Puts the keyboard into a cell of the selected row, unless a cell is open: its text may be refused and stay.
    pub fn take_keyboard(&mut self, column: &'static str) {
        if self.draft.is_none() {
            self.cursor = Some(column);
            self.take_in_hand();
        }
    }

    /// Puts the keyboard into the table, unless a cell is open.
    pub fn take_in_hand(&mut self) {
        self.wants_keyboard |= self.draft.is_none();
    }

    /// Whether the table had the keyboard in the last frame, and no cell was open.
    #[must_use]
    pub const fn is_in_hand(&self) -> bool {
        self.holds_arrows
    }

    /// Opens the cell of the keyboard in the next frame.
    pub fn open_cell(&mut self) {
        self.wants_open = Some(Opening { typed: None, is_typed_over: false });
        self.take_in_hand();
    }

    /// Closes the open cell, whose text was taken over or is of no cell any more.
    pub fn close_cell(&mut self) {
        self.draft = None;
        self.wants_keyboard = true;
    }

    /// Closes the open cell, whose text was taken over, and opens it with that: whoever saves goes on typing as before.
    pub fn reopen_cell(&mut self) {
        let opening = |draft: &OpenCell| Opening { typed: None, is_typed_over: draft.is_typed_over };
        self.wants_open = self.draft.as_ref().map(opening);
        self.close_cell();
    }

    /// Says why the cell of the keyboard is not changed, until the next key.
    pub fn say(&mut self, why: String) {
        self.notice = Some(why);
    }

    /// Keeps the cell open and says why its text is not taken.
    pub fn refuse_cell(&mut self, why: String) {
        if let Some(draft) = &mut self.draft {
            draft.fault = Some(why);
            draft.wants_focus = true;
        }
    }
}

/// What happened in a table.
#[derive(Clone, Debug, Default)]
pub struct GridResponse {
    /// The row that was selected just now ([`Row::index`]); the lasting selection is in [`GridState`].
    pub selected: Option<usize>,
    /// The row that was opened with Enter, F2 or a double click ([`Row::index`]).
    pub activated: Option<usize>,
    /// The column that is to be emptied in the selected rows.
    pub cleared: Option<&'static str>,
    /// Where a menu of the selected rows was asked for.
    pub menu: Option<Pos2>,
    /// The text that was pasted while the table had the keyboard.
    pub pasted: Option<String>,
    /// The rows that are to be copied.
    pub copied_tsv: Option<String>,
}

/// What the pointer did.
#[derive(Default)]
pub(super) struct Clicks {
    /// The row that was clicked.
    pub(super) selected: Option<usize>,
    /// The row that was double-clicked.
    pub(super) activated: Option<usize>,
    /// The heading of a group that was clicked, by its place on screen.
    pub(super) section: Option<usize>,
    /// The heading that was clicked, by its place in the table.
    pub(super) heading: Option<usize>,
    /// The column that was clicked, by its key.
    pub(super) column: Option<&'static str>,
    /// Where the cell of the cursor is.
    pub(super) cursor_rect: Option<Rect>,
    /// Where the menu of a row was asked for.
    pub(super) menu: Option<Pos2>,
    /// Where the pointer clicked on a row.
    pub(super) at: Option<Pos2>,
}
