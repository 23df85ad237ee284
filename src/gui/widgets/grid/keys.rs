//! The keyboard of a table: moving the selection, opening a row, copying the rows to a spreadsheet.

use std::collections::BTreeSet;

use eframe::egui::{Event, ImeEvent, InputState, Key, Modifiers, Response, Ui};

use super::edit::{CellEditor, CellWay};
use super::layout::Layout;
use super::sheet::Sheet;
use super::state::GridResponse;
use crate::gui::theme::HEADER_HEIGHT;
use crate::gui::widgets::line_keys::line_keys;
use crate::report::Row;
use crate::text::{EditWord, basis_of, unbroken};

/// What the keys ask of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// Go to the row at this place of the screen; with the range when Shift is held.
    Row(usize, bool),
    /// Go to the column before or after.
    Column(bool),
    /// Go to the cell after, or before; past the rows that is out of the table, or onto the headings.
    Cell(bool),
    /// Go onto the headings.
    Headings,
    /// Select every row that is shown.
    All,
    /// Open the cell.
    Open,
    /// Open the cell with what was typed.
    Type(String),
    /// Empty the cell, in all rows that are selected.
    Clear,
    /// Show what can be done with the row.
    Menu,
    /// Copy the selected rows.
    Copy,
    /// Paste a text.
    Paste(String),
}

/// What the keys ask, when the table has the keyboard. What comes behind the first letter that is typed is left in `ahead`, for the
/// field that opens.
pub(super) fn asked(
    ui: &Ui,
    focus: &Response,
    now: Option<usize>,
    layout: &Layout,
    ahead: &mut Vec<Event>,
) -> Option<Asked> {
    let page = focus.rect.height() - HEADER_HEIGHT;
    ui.input_mut(|input| {
        let pressed = |input: &mut InputState, modifiers, key| input.consume_key(modifiers, key);
        // With Shift first, for a key without modifiers is also taken with Shift held.
        if let Some(place) = moved(input, Modifiers::SHIFT, now, layout, page) {
            return Some(Asked::Row(place, true));
        }
        if now == Some(0) && pressed(input, Modifiers::NONE, Key::ArrowUp) {
            return Some(Asked::Headings);
        }
        if let Some(place) = moved(input, Modifiers::NONE, now, layout, page) {
            return Some(Asked::Row(place, false));
        }
        if pressed(input, Modifiers::NONE, Key::ArrowRight) {
            return Some(Asked::Column(true));
        }
        if pressed(input, Modifiers::NONE, Key::ArrowLeft) {
            return Some(Asked::Column(false));
        }
        if let Some(is_after) = tab(input) {
            return Some(Asked::Cell(is_after));
        }
        if pressed(input, Modifiers::COMMAND, Key::A) {
            return Some(Asked::All);
        }
        if pressed(input, Modifiers::NONE, Key::Enter) || pressed(input, Modifiers::NONE, Key::F2) {
            return Some(Asked::Open);
        }
        // Not with Backspace, which an input method sends among the letters of a word.
        if pressed(input, Modifiers::NONE, Key::Delete) {
            return Some(Asked::Clear);
        }
        if pressed(input, Modifiers::SHIFT, Key::F10) || pressed(input, Modifiers::NONE, Key::Menu) {
            return Some(Asked::Menu);
        }
        if wants_copy(input) {
            return Some(Asked::Copy);
        }
        pasted(input).map(Asked::Paste).or_else(|| typed(input, ahead).map(Asked::Type))
    })
}

/// Whether Tab leads on, or back.
pub(super) fn tab(input: &mut InputState) -> Option<bool> {
    // With Shift first, for a key without modifiers is also taken with Shift held.
    let is_before = input.consume_key(Modifiers::SHIFT, Key::Tab);
    (is_before || input.consume_key(Modifiers::NONE, Key::Tab)).then_some(!is_before)
}

/// Whether Space asks to fold or open the heading of a group.
pub(super) fn space(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Space))
}

/// Leaves in a frame either what is typed or one key that goes on, opens or leaves a cell, whichever comes first, after what
/// waits from the frame before; gives the rest, which waits for the next frame. On a slow machine "50", Enter, an arrow and
/// "44" may come in one frame.
pub(super) fn take_turns(events: &mut Vec<Event>, waiting: Vec<Event>) -> Vec<Event> {
    events.splice(0..0, waiting);
    let is_key = |event: &Event| match event {
        Event::Text(_) | Event::Ime(_) | Event::Paste(_) => Some(false),
        Event::Key { key, pressed: true, .. } => TURNS.contains(key).then_some(true),
        _ => None,
    };
    let mut turns = events.iter().enumerate().filter_map(|(at, event)| Some((at, is_key(event)?)));
    let Some((_, is_first_key)) = turns.next() else { return Vec::new() };
    let other = turns.find(|(_, is_key)| *is_key || is_first_key).map(|(at, _)| at);
    other.map_or_else(Vec::new, |at| events.split_off(at))
}

/// The keys that open or leave a cell, or go to another.
const TURNS: [Key; 12] = [
    Key::Enter,
    Key::Tab,
    Key::Escape,
    Key::F2,
    Key::ArrowDown,
    Key::ArrowUp,
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::PageDown,
    Key::PageUp,
    Key::Home,
    Key::End,
];

/// The text that was pasted.
fn pasted(input: &mut InputState) -> Option<String> {
    let at = input.events.iter().position(|event| matches!(event, Event::Paste(_)))?;
    match input.events.remove(at) {
        Event::Paste(text) => Some(text),
        _ => None,
    }
}

/// The first letter that was typed; a word that is being composed begins with none. What follows waits for the field that opens:
/// Vietnamese keyboards take letters back and send others, "d", Backspace, "đ".
fn typed(input: &mut InputState, ahead: &mut Vec<Event>) -> Option<String> {
    let begins = |event: &Event| match event {
        Event::Text(text) | Event::Ime(ImeEvent::Preedit { text, .. } | ImeEvent::Commit(text)) => {
            !text.trim().is_empty()
        }
        _ => false,
    };
    let at = input.events.iter().position(begins)?;
    let mut rest = input.events.split_off(at);
    input.events.retain(|event| !matches!(event, Event::Text(_)));
    let letter = match rest.first() {
        Some(Event::Text(text)) => Some(text.trim_start().to_owned()),
        _ => None,
    };
    if letter.is_some() {
        rest.remove(0);
    }
    ahead.splice(0..0, rest);
    Some(letter.unwrap_or_default())
}

/// Asks for rows to be copied: those with a mark, or all that are shown.
pub(super) fn copy(
    sheet: &Sheet,
    editor: &dyn CellEditor,
    only: Option<&BTreeSet<usize>>,
    response: &mut GridResponse,
) {
    response.copied_tsv = Some(tsv(sheet, editor, only));
}

/// Where the selection goes, by its place on screen.
fn moved(
    input: &mut InputState,
    modifiers: Modifiers,
    now: Option<usize>,
    layout: &Layout,
    page: f32,
) -> Option<usize> {
    let last = layout.tops.len().checked_sub(2)?;
    let paged = |is_down| row_at(layout, top(layout, now) + if is_down { page } else { -page });
    line_keys(input, modifiers, now, last, paged)
}

fn top(layout: &Layout, row: Option<usize>) -> f32 {
    layout.tops.get(row.unwrap_or(0)).copied().unwrap_or(0.0)
}

fn row_at(layout: &Layout, y: f32) -> usize {
    layout.tops.partition_point(|&top| top <= y).saturating_sub(1)
}

fn wants_copy(input: &mut InputState) -> bool {
    let before = input.events.len();
    input.events.retain(|event| !matches!(event, Event::Copy));
    let asked = input.events.len() < before;
    input.consume_key(Modifiers::COMMAND, Key::C) || asked
}

/// The visible rows and columns with their headings, as a spreadsheet takes them from the clipboard. Figures stay
/// figures, so what "≈" says of them on screen stands in a column of its own at the end; there, too, that nobody has entered
/// a figure that a cell only shows.
fn tsv(sheet: &Sheet, editor: &dyn CellEditor, only: Option<&BTreeSet<usize>>) -> String {
    let columns = 0..sheet.columns.len();
    let lang = sheet.words.lang;
    let shown = || (0..sheet.lines.len()).filter_map(|at| sheet.row(at));
    let marked: Vec<usize> =
        columns.clone().filter(|at| shown().any(|row| sheet.cell(row, *at).is_estimated())).collect();
    let title = |at: usize| sheet.column(at).map(|column| unbroken(column.title)).unwrap_or_default();
    let titles = columns.clone().map(title).chain(marked.iter().map(|at| basis_of(lang, &title(*at))));
    let mut lines = vec![titles.collect::<Vec<_>>().join("\t")];
    let is_wanted = |row: &&Row| only.is_none_or(|only| only.contains(&row.index));
    let is_entered = |row: usize, at: usize| {
        let way = sheet.column(at).map(|column| editor.way(row, column.key));
        way.is_none_or(|way| way != CellWay::Text(String::new()))
    };
    for row in shown().filter(is_wanted) {
        let cells = columns.clone().map(|at| sheet.cell(row, at).copied(lang));
        let bases = marked.iter().map(|at| match sheet.cell(row, *at).is_estimated() {
            true if is_entered(row.index, *at) => EditWord::NotOfficial.text(lang).to_owned(),
            true => EditWord::NotEntered.text(lang).to_owned(),
            false => String::new(),
        });
        lines.push(cells.chain(bases).collect::<Vec<_>>().join("\t"));
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::groups::Line;
    use super::super::words::GridWords;
    use super::*;
    use crate::report::{Cell, Column, Table};
    use crate::text::Lang;

    /// Cells of which nothing is edited.
    struct Opens;

    impl CellEditor for Opens {
        fn way(&self, _: usize, _: &'static str) -> CellWay {
            CellWay::Opens(String::new())
        }

        fn enter(&self, _: usize, _: &'static str, _: &str) -> Result<(), String> {
            Ok(())
        }
    }

    #[test]
    fn copied_rows_have_headings_and_stay_on_their_lines() {
        let column = |key, title| Column { key, title, width_chars: 8 };
        let words = GridWords {
            lang: Lang::Vi,
            name: "",
            is_picture: false,
            is_compact: false,
            missing: "–",
            empty: "",
            sort_hint: "",
            look: |_| None,
        };
        let figure = Cell::Number { value: -0.5, decimals: 1, signed: true, estimated: true };
        let table = Table {
            columns: vec![column("code", "Mã"), column("name", "Tên"), column("rank", "Hạng"), column("gain", "+")],
            rows: vec![Row {
                index: 7,
                cells: vec![
                    Cell::Text("=1+1".to_owned()),
                    Cell::Text("hai\tdòng\nchữ".to_owned()),
                    Cell::Rank { rank: 5, of: 12, estimated: false },
                    figure,
                ],
            }],
        };
        let sheet = Sheet {
            table: &table,
            words: &words,
            filter: "",
            columns: vec![0, 1, 2, 3],
            lines: [Line::Row(0)].into(),
            sections: Arc::default(),
            generation: 1,
            fits: Arc::default(),
        };
        assert_eq!(
            tsv(&sheet, &Opens, None),
            "Mã\tTên\tHạng\t+\tCăn cứ (+)\n'=1+1\thai dòng chữ\t5\t-0,5\tước tính hoặc giả định\n"
        );
        assert_eq!(tsv(&sheet, &Opens, Some(&BTreeSet::from([8]))).lines().count(), 1, "only what is selected");
    }
}
