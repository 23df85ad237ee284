//! The row operations of the list rooms; the selection follows the row.

use super::form::{RowTools, TableTools, row_edit, row_tools};
use crate::gui::model::command::Command;
use crate::gui::model::room::Selection;
use crate::gui::model::view::View;
use crate::report::TableKind;
use eframe::egui::{Event, Key, Ui};
use index_core::{Edit, List};
use std::collections::BTreeSet;

/// Draws the buttons for the selected row, and adds one with Insert; says whether there is a new row. `marked` are the rows that
/// are selected in the table, which go together.
pub(super) fn row_bar(ui: &mut Ui, view: &View, table: TableKind, tools: TableTools, marked: &BTreeSet<usize>) -> bool {
    let Some(list) = table.list() else { return false };
    let row = view.selection.filter(|s| s.table == table).map(|s| s.row);
    let tool = row_tools(ui, view, list, row, Some(tools)).or_else(|| is_insert_pressed(ui).then_some(RowTools::Add));
    tool.is_some_and(|tool| use_tool(view, table, (row, marked), tool))
}

/// Does what a button or a line of the menu does with a row, or with all that are marked; says whether there is a new row.
pub(super) fn use_tool(
    view: &View,
    table: TableKind,
    (row, marked): (Option<usize>, &BTreeSet<usize>),
    tool: RowTools,
) -> bool {
    let Some(list) = table.list() else { return false };
    if tool == RowTools::Delete && marked.len() > 1 {
        remove(view, table, list, marked);
        return false;
    }
    if (tool, list) == (RowTools::Add, List::Indicators) {
        let count = view.open.plan().indicators.len();
        view.send(Command::AskIndicators(row.map_or(count, |row| row + 1).min(count)));
        return false;
    }
    let Some((edit, after)) = row_edit(view, list, row, tool) else { return false };
    view.edit(edit);
    if let Some(after) = after {
        view.send(Command::Select(Selection::of(table, after)));
    }
    if tool == RowTools::Add {
        view.send(Command::ShowInspector);
    }
    matches!(tool, RowTools::Add | RowTools::Duplicate)
}

/// Takes several rows out; the row that comes after the first of them is selected then.
fn remove(view: &View, table: TableKind, list: List, rows: &BTreeSet<usize>) {
    view.edit(Edit::RemoveRows { list, rows: rows.iter().copied().collect() });
    let left = view.open.plan().row_count(list).unwrap_or_default().saturating_sub(rows.len());
    if let Some((first, last)) = rows.first().zip(left.checked_sub(1)) {
        view.send(Command::Select(Selection::of(table, (*first).min(last))));
    }
}

/// Insert alone, while nobody types and no dialog or menu is open.
fn is_insert_pressed(ui: &Ui) -> bool {
    is_free(ui) && ui.input(|i| i.modifiers.is_none() && i.key_pressed(Key::Insert))
}

/// What is pasted while the keyboard is not in the table, while nobody types and no dialog or menu is open.
pub(super) fn pasted_anywhere(ui: &Ui) -> Option<String> {
    let pasted = |event: &Event| match event {
        Event::Paste(text) => Some(text.clone()),
        _ => None,
    };
    is_free(ui).then(|| ui.input(|input| input.events.iter().find_map(pasted)))?
}

fn is_free(ui: &Ui) -> bool {
    let ctx = ui.ctx();
    !ctx.text_edit_focused() && !ctx.any_popup_open() && ctx.memory(|m| m.top_modal_layer().is_none())
}
