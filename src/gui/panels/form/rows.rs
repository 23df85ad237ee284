//! What can be done with the rows of a list: add, duplicate, delete, move up and down.

use crate::gui::model::view::View;
use crate::gui::widgets::button::{icon_button, quiet_with};
use crate::gui::widgets::icon::Icon;
use crate::text::form_words::FormWord;
use eframe::egui::{Response, Ui};
use index_core::{Edit, List};

/// Something done with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::gui::panels) enum RowTools {
    /// An empty row behind it.
    Add,
    /// A copy behind it.
    Duplicate,
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// Taken out.
    Delete,
}

/// The buttons for a row; gives the one pressed. Without a row only adding makes sense. Beside a table there is a
/// button to add (`table` says whether rows can be moved in it); an open row has none.
pub(in crate::gui::panels) fn row_tools(
    ui: &mut Ui,
    view: &View,
    list: List,
    row: Option<usize>,
    table: Option<bool>,
) -> Option<RowTools> {
    let count = view.document.plan().row_count(list).unwrap_or_default();
    let row = row.filter(|row| *row < count);
    let mut pressed = None;
    let word = |word: FormWord| word.text(view.lang);
    let can_move = table.unwrap_or(true);
    if table.is_some()
        && quiet_with(ui, Some(Icon::Plus), word(FormWord::Add), None).on_hover_text(word(FormWord::AddTip)).clicked()
    {
        pressed = Some(RowTools::Add);
    }
    let mut tool = |icon: Icon, name: FormWord, is_enabled: bool, tool: RowTools| {
        let button = |ui: &mut Ui| -> Response { icon_button(ui, icon, word(name)) };
        if ui.add_enabled_ui(is_enabled, button).inner.clicked() {
            pressed = Some(tool);
        }
    };
    tool(Icon::Duplicate, FormWord::Duplicate, row.is_some(), RowTools::Duplicate);
    tool(Icon::ArrowUp, FormWord::MoveUp, can_move && row.is_some_and(|row| row > 0), RowTools::Up);
    tool(Icon::ArrowDown, FormWord::MoveDown, can_move && row.is_some_and(|row| row + 1 < count), RowTools::Down);
    tool(Icon::Trash, FormWord::Delete, row.is_some(), RowTools::Delete);
    pressed
}

/// The edit for what was pressed, and which row stands for it afterwards.
pub(in crate::gui::panels) fn row_edit(
    view: &View,
    list: List,
    row: Option<usize>,
    tool: RowTools,
) -> Option<(Edit, Option<usize>)> {
    let count = view.document.plan().row_count(list)?;
    let row = row.filter(|row| *row < count);
    Some(match (tool, row) {
        (RowTools::Add, row) => {
            let at = row.map_or(count, |row| row + 1);
            (Edit::AddRow { list, at }, Some(at))
        }
        (RowTools::Duplicate, Some(row)) => (Edit::DuplicateRow { list, row }, Some(row + 1)),
        (RowTools::Up, Some(row)) => (Edit::ShiftRow { list, from: row, to: row.checked_sub(1)? }, Some(row - 1)),
        (RowTools::Down, Some(row)) => (Edit::ShiftRow { list, from: row, to: row + 1 }, Some(row + 1)),
        (RowTools::Delete, Some(row)) => {
            let left = count - 1;
            (Edit::RemoveRows { list, rows: vec![row] }, (left > 0).then(|| row.min(left - 1)))
        }
        (_, None) => return None,
    })
}
