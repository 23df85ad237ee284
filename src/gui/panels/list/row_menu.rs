//! The menu of the selected rows: what the buttons and the keys do as well.

use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::model::view::View;
use crate::gui::panels::form::RowTools;
use crate::gui::panels::row_bar::use_tool;
use crate::gui::widgets::context_menu::context_menu;
use crate::gui::widgets::grid::GridState;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::menu::MenuLine;
use crate::report::TableKind;
use crate::text::form_words::FormWord;
use crate::text::{EditWord, Word};
use eframe::egui::{Pos2, Ui, ViewportCommand};

/// Something done with the selected rows.
#[derive(Clone, Copy)]
enum Choice {
    /// Open the cell.
    Edit,
    /// Show the form of the row.
    Details,
    /// Show it in the text of the file.
    Json,
    /// What the buttons above the table do.
    Tool(RowTools),
    /// Copy the rows.
    Copy,
    /// Paste at the cell.
    Paste,
}

/// The menu, opened where `asked` says; says whether there is a new row.
pub(super) fn row_menu_ui(ui: &Ui, view: &View, kind: TableKind, asked: Option<Pos2>, grid: &mut GridState) -> bool {
    let id = ui.scope_id().with(("row menu", kind));
    let lines = lines(view, kind, grid);
    match context_menu(ui, id, asked, &lines) {
        Some(Choice::Edit) => grid.open_cell(),
        Some(Choice::Details) => view.send(Command::ShowInspector),
        Some(Choice::Json) => view.send(Command::Act(Action::ShowInJson)),
        Some(Choice::Copy) => grid.copy_marked = true,
        Some(Choice::Paste) => {
            grid.take_in_hand();
            ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste);
        }
        Some(Choice::Tool(tool)) => return use_tool(view, kind, (grid.selected, &grid.marked), tool),
        None => {}
    }
    false
}

fn lines<'a>(view: &View<'_>, kind: TableKind, grid: &GridState) -> Vec<MenuLine<'a, Choice>> {
    let lang = view.lang;
    let line = |option, icon, text, key, is_enabled| MenuLine { icon, key, is_enabled, ..MenuLine::new(option, text) };
    let is_single = grid.marked.len() <= 1;
    let mut lines = vec![
        line(Choice::Edit, None, EditWord::EditCell.text(lang), "F2", is_single),
        line(Choice::Details, None, view.word(Word::Inspector), "", is_single),
        line(Choice::Json, None, Action::ShowInJson.text(lang), "", is_single && kind.list().is_some()),
        line(Choice::Copy, Some(Icon::Copy), EditWord::CopyRows.text(lang), "Ctrl+C", true),
        line(Choice::Paste, None, EditWord::Paste.text(lang), "Ctrl+V", kind.list().is_some()),
    ];
    lines[3].starts_group = true;
    if let Some(list) = kind.list() {
        let count = view.open.plan().row_count(list).unwrap_or_default();
        let row = grid.selected.filter(|_| is_single);
        // Moved rows would stay where they are on a sorted screen.
        let can_move = grid.is_in_order();
        let up = can_move && row.is_some_and(|row| row > 0);
        let down = can_move && row.is_some_and(|row| row + 1 < count);
        let tool = |tool, icon, word: FormWord, key, is_enabled| {
            line(Choice::Tool(tool), Some(icon), word.text(lang), key, is_enabled)
        };
        let n_before = lines.len();
        lines.extend([
            tool(RowTools::Add, Icon::Plus, FormWord::Add, "Insert", true),
            tool(RowTools::Duplicate, Icon::Duplicate, FormWord::Duplicate, "", row.is_some()),
            tool(RowTools::Up, Icon::ArrowUp, FormWord::MoveUp, "", up),
            tool(RowTools::Down, Icon::ArrowDown, FormWord::MoveDown, "", down),
            tool(RowTools::Delete, Icon::Trash, FormWord::Delete, "", !grid.marked.is_empty()),
        ]);
        lines[n_before].starts_group = true;
    }
    lines
}
