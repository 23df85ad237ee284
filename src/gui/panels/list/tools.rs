//! The buttons of a table as a whole.

use super::groups::groups_ui;
use crate::gui::model::command::{Command, TableWish};
use crate::gui::model::room::Room;
use crate::gui::model::view::View;
use crate::gui::widgets::button::tool;
use crate::gui::widgets::grid::GridState;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::menu_item::{menu_check, menu_item};
use crate::intake::import::ImportSubject;
use crate::plan_file::Density;
use crate::report::{Table, TableKind};
use crate::text::Word;
use eframe::egui::{Popup, PopupCloseBehavior, Ui};

/// The buttons of the table as a whole, from the outer end of a line on.
pub(super) fn tools_ui(
    ui: &mut Ui,
    view: &View,
    (room, kind, has_room): (Room, TableKind, bool),
    (whole, grid): (&Table, &mut GridState),
) {
    columns_menu(ui, view, has_room, whole, grid);
    groups_ui(ui, view, kind, has_room, (whole, grid));
    if room == Room::Deadlines {
        crate::gui::panels::calendar::switch_ui(ui, view, false, has_room);
    }
    if room == Room::Results {
        let import = tool(ui, Icon::Folder, view.word(Word::ImportResults), has_room);
        if import.on_hover_text(view.word(Word::ImportResultsTip)).clicked() {
            view.send(Command::AskImport(ImportSubject::Results));
        }
    }
    let copy = tool(ui, Icon::Copy, view.word(Word::CopyTable), has_room);
    if copy.on_hover_text(view.word(Word::CopyTableTip)).clicked() {
        grid.copy_all = true;
    }
}

/// Which columns are shown, and how many rows.
fn columns_menu(ui: &mut Ui, view: &View, has_room: bool, table: &Table, state: &mut GridState) {
    let opener = tool(ui, Icon::Columns, view.word(Word::Columns), has_room);
    let opener = opener.on_hover_text(view.word(Word::ColumnsTip));
    Popup::menu(&opener).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        // The first column stays, for it says what a row is.
        for column in table.columns.iter().skip(1) {
            let is_hidden = state.hidden.contains(column.key);
            if menu_check(ui, column.title, !is_hidden).clicked() {
                if is_hidden {
                    state.hidden.remove(column.key);
                } else {
                    state.hidden.insert(column.key);
                }
            }
        }
        ui.separator();
        let is_compact = view.is_compact(ui);
        let rows = [(Word::CompactRows, Density::Compact, is_compact), (Word::RoomyRows, Density::Roomy, !is_compact)];
        for (word, density, is_chosen) in rows {
            if menu_item(ui, None, view.word(word), None, is_chosen).clicked() {
                view.send(Command::Tables(TableWish::Density(density)));
            }
        }
    });
}
