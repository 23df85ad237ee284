//! What can be done with the rows of a list: add, duplicate, delete, move up and down.

use crate::gui::model::view::View;
use crate::gui::widgets::button::{icon_button, tool as tool_button};
use crate::gui::widgets::icon::Icon;
use crate::text::choose_words::ChooseWord;
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

/// What the buttons beside a table are like.
#[derive(Clone, Copy, Debug)]
pub(in crate::gui::panels) struct TableTools {
    /// Whether rows can be moved.
    pub(in crate::gui::panels) can_move: bool,
    /// Whether there is room for words beside the icons.
    pub(in crate::gui::panels) has_room: bool,
}

/// The buttons for a row; gives the one pressed. Without a row only adding makes sense. Beside a table there is a
/// button to add; an open row has none.
pub(in crate::gui::panels) fn row_tools(
    ui: &mut Ui,
    view: &View,
    list: List,
    row: Option<usize>,
    table: Option<TableTools>,
) -> Option<RowTools> {
    let count = view.open.plan().row_count(list).unwrap_or_default();
    let row = row.filter(|row| *row < count);
    let mut pressed = None;
    let word = |word: FormWord| word.text(view.lang);
    let can_move = table.is_none_or(|table| table.can_move);
    if let Some(table) = table {
        let add = tool_button(ui, Icon::Plus, word(FormWord::Add), table.has_room);
        let tip = match list {
            List::Indicators => ChooseWord::AddTip.text(view.lang),
            _ => word(FormWord::AddTip),
        };
        pressed = add.on_hover_text(tip).clicked().then_some(RowTools::Add);
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
    let count = view.open.plan().row_count(list)?;
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
