//! How one cell of a table reads and looks: figures to the right, ranks and shares with a bar, states as chips.

use std::borrow::Cow;
use std::ops::Range;

use eframe::egui::{Color32, Rect, Ui, pos2, vec2};

use super::measure::lines_in;
use super::sheet::Sheet;
use super::words::GridWords;
use crate::gui::theme::{BAR, CELL_BAR, CELL_PADDING, GAP_SMALL, LABEL, TABLE, Tokens, Weight, tokens};
use crate::gui::widgets::chip::Chip;
use crate::gui::widgets::rank_bar::Track;
use crate::gui::widgets::{bars, paint};
use crate::report::Cell;
use crate::text::marks::word_marks;

/// The part that a column plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The first column, which names the row: a code or a number.
    Key,
    /// The column with the long names.
    Name,
    /// Any other.
    Other,
}

/// What a cell says, in words.
pub(super) fn text_of<'a>(cell: &'a Cell, words: &GridWords<'a>) -> Cow<'a, str> {
    match cell {
        Cell::Missing => Cow::Borrowed(words.missing),
        Cell::Text(text) => Cow::Borrowed(text),
        other => Cow::Owned(other.words(words.lang)),
    }
}

/// Whether a cell stands at the right edge of its column.
pub(super) const fn is_right(cell: &Cell) -> bool {
    cell.is_figure()
}

/// Whether a cell may take several lines.
pub(super) const fn wraps(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(_) | Cell::Term { .. } | Cell::List(_) | Cell::Years(_))
}

/// The thickness of the text of a cell that may take several lines.
pub(super) const fn weight(part: Part) -> Weight {
    match part {
        Part::Key => Weight::SemiBold,
        Part::Name | Part::Other => Weight::Regular,
    }
}

/// Whether a cell says no more than that nothing has begun, and so is left blank: what has begun is seen at once. A state
/// that says so has no look.
const fn is_silent(cell: &Cell) -> bool {
    matches!(cell, Cell::Percent(share) if *share == 0.0)
}

/// The width at which all of a cell is seen, without the space around it.
pub(super) fn natural_width(ui: &Ui, cell: &Cell, part: Part, words: &GridWords) -> f32 {
    let text = text_of(cell, words);
    match cell {
        silent if is_silent(silent) => 0.0,
        Cell::Status(_) | Cell::Deadline(_) | Cell::Target(_) => {
            chip(cell, &text, words).map_or(0.0, |chip| chip.size(ui).x)
        }
        Cell::Percent(_) => paint::line(ui, &text, TABLE, Weight::Medium, Color32::PLACEHOLDER).size().x + CELL_BAR,
        _ => paint::line(ui, &text, TABLE, weight(part), Color32::PLACEHOLDER).size().x,
    }
}

/// Paints a cell into `rect`, `right` when its column stands to the right; returns whether words were cut off.
pub(super) fn paint_cell(ui: &Ui, rect: Rect, cell: &Cell, (part, right): (Part, bool), sheet: &Sheet) -> bool {
    let (t, words) = (tokens(ui), sheet.words);
    let inner = rect.shrink2(vec2(CELL_PADDING, 0.0));
    let text = text_of(cell, words);
    let marks = word_marks(paint::beginning(&text), sheet.filter);
    match cell {
        silent if is_silent(silent) => {}
        Cell::Rank { rank, of, .. } => paint_rank(ui, inner, (*rank, *of), (&text, &marks), &t),
        Cell::Percent(value) => paint_percent(ui, inner, *value, (&text, &marks), &t),
        Cell::Status(_) | Cell::Deadline(_) | Cell::Target(_) => {
            if let Some(chip) = chip(cell, &text, words) {
                Chip { marks: &marks, ..chip }.paint(ui, inner.left_center());
            }
        }
        Cell::Text(_) | Cell::Term { .. } | Cell::List(_) | Cell::Years(_) => {
            let color = if part == Part::Name { t.text } else { t.second };
            let room = (inner.width(), words.most_lines().min(lines_in(ui, rect.height())));
            let galley = paint::lines_marked(ui, (&text, &marks), TABLE, weight(part), color, room);
            let cut = galley.elided || paint::beginning(&text).len() < text.len();
            paint::left(ui, inner.left_center(), galley);
            return cut;
        }
        Cell::Missing
        | Cell::Yes
        | Cell::Count(_)
        | Cell::Number { .. }
        | Cell::Share { .. }
        | Cell::Received { .. }
        | Cell::Date(_)
        | Cell::Yearly(_) => {
            let (weight, color) = figure_look(cell, &t);
            let galley = paint::lines_marked(ui, (&text, &marks), TABLE, weight, color, (inner.width(), 1));
            if right || is_right(cell) {
                paint::right(ui, inner.right_center(), galley);
            } else {
                paint::left(ui, inner.left_center(), galley);
            }
        }
    }
    false
}

fn figure_look(cell: &Cell, t: &Tokens) -> (Weight, Color32) {
    match *cell {
        // What nobody has, or has handed in, stands back behind what is there.
        Cell::Missing | Cell::Count(0) | Cell::Received { received: 0, .. } => (Weight::Regular, t.third),
        Cell::Number { value, signed: true, .. } if value > 0.0 => (Weight::SemiBold, t.accent),
        Cell::Number { value, signed: true, .. } if value < 0.0 => (Weight::SemiBold, t.bad),
        _ => (Weight::Regular, t.text),
    }
}

/// The words of a cell with the letters that the filter found.
type Marked<'a> = (&'a str, &'a [Range<usize>]);

/// The marks of a text that are in a part of it, as they stand in that part.
fn within(marks: &[Range<usize>], part: &Range<usize>) -> Vec<Range<usize>> {
    let cut = |mark: &Range<usize>| mark.start.clamp(part.start, part.end)..mark.end.clamp(part.start, part.end);
    let cut = marks.iter().map(cut).filter(|mark| !mark.is_empty());
    cut.map(|mark| mark.start - part.start..mark.end - part.start).collect()
}

/// "57/63" with the place strong, and a bar before it if there is room.
fn paint_rank(ui: &Ui, inner: Rect, (rank, of): (u32, u32), (text, marks): Marked, t: &Tokens) {
    let slash = text.rfind('/').unwrap_or(text.len());
    let line = |part: Range<usize>, weight, color| {
        let marks = within(marks, &part);
        paint::lines_marked(ui, (&text[part], &marks), TABLE, weight, color, (f32::INFINITY, 1))
    };
    let start = paint::right(ui, inner.right_center(), line(slash..text.len(), Weight::Regular, t.second));
    paint::right(ui, pos2(start, inner.center().y), line(0..slash, Weight::SemiBold, t.text));
    let end = inner.right() - FIGURE_ROOM;
    if end - inner.left() >= CELL_BAR {
        let bar = Rect::from_min_max(inner.min, pos2(end, inner.bottom()));
        let track = Track { rect: bar, of, scale: 1.0 };
        track.paint_empty(ui.painter(), t, true);
        track.paint_tick(ui.painter(), t, rank, rank * 3 > of * 2);
    }
}

/// A share with a bar before it if there is room.
fn paint_percent(ui: &Ui, inner: Rect, value: f64, text: Marked, t: &Tokens) {
    let galley = paint::lines_marked(ui, text, TABLE, Weight::Regular, t.text, (f32::INFINITY, 1));
    paint::right(ui, inner.right_center(), galley);
    let end = inner.right() - FIGURE_ROOM;
    if end - inner.left() >= CELL_BAR * 0.5 {
        let y = inner.center().y;
        let bar = Rect::from_min_max(pos2(inner.left(), y - BAR * 0.5), pos2(end, y + BAR * 0.5));
        bars::paint_share(ui.painter(), bar, (value / 100.0) as f32, t.track, t.accent);
    }
}

/// Room for "57/63" or "100 %" beside a bar, so that the bars of a column are equally long.
const FIGURE_ROOM: f32 = LABEL * 4.0 + GAP_SMALL;

/// A state as a chip.
fn chip<'a>(cell: &Cell, text: &'a str, words: &GridWords) -> Option<Chip<'a>> {
    let (tone, icon) = (words.look)(cell)?;
    Some(Chip { tone, icon, text, marks: &[], size: LABEL })
}
