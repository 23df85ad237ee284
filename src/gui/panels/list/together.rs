//! The bar below a table while several rows are selected: a value is set for all of them at once, as one step.

use super::cells::PlanCells;
use super::grounds::grounds_ui;
use crate::gui::model::command::Command;
use crate::gui::model::view::View;
use crate::gui::theme::{BODY, GAP_SMALL, Weight, rich, tokens};
use crate::gui::widgets::button::{quiet, quiet_with};
use crate::gui::widgets::chip::{Tone, chip_button};
use crate::gui::widgets::choice_menu::choice_menu;
use crate::gui::widgets::field::text_field;
use crate::gui::widgets::grid::GridState;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::menu_item::menu_item;

use crate::report::{TableKind, cell_field};
use crate::text::parse::{choices, typed};
use crate::text::{EditWord, fields, fold, rows_selected, shortened};
use eframe::egui::style::StyleModifier;
use eframe::egui::{Frame, Id, Key, Margin, Popup, PopupCloseBehavior, ScrollArea, Ui};
use index_core::plan::agencies;
use index_core::{Edit, Field, FieldChange, Kind, List, Record, Value};
use std::collections::BTreeSet;

/// The columns that are set for several rows at once, where a table has them.
const COLUMNS: [&str; 6] = ["lead", "owner", "to", "status", "group", "assignment"];
/// The height of a list to choose from.
const LIST_HEIGHT: f32 = 280.0;

/// The bar.
pub(super) fn together_ui(ui: &mut Ui, view: &View, kind: TableKind, grid: &mut GridState) {
    let t = tokens(ui);
    let rows = grid.marked.clone();
    let frame = Frame::new().fill(t.accent_soft).corner_radius(8).inner_margin(Margin::symmetric(12, 4));
    frame.show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = GAP_SMALL;
            ui.label(rich(rows_selected(view.lang, rows.len()), BODY, Weight::SemiBold, t.accent));
            ui.label(rich(EditWord::SetForRows.text(view.lang), BODY, Weight::Regular, t.second));
            for column in COLUMNS {
                column_ui(ui, view, kind, column, &rows);
            }
            if kind == TableKind::Indicators {
                deadlines_ui(ui, view, &rows);
                grounds_ui(ui, view, &rows);
            }
            if quiet_with(ui, Some(Icon::Copy), EditWord::CopyRows.text(view.lang), None).clicked() {
                grid.copy_marked = true;
            }
            if quiet(ui, EditWord::Deselect.text(view.lang)).clicked() {
                grid.marked = grid.selected.into_iter().collect();
            }
        });
    });
}

/// A list of what a column may hold.
fn column_ui(ui: &mut Ui, view: &View, kind: TableKind, column: &'static str, rows: &BTreeSet<usize>) {
    let Some(first) = rows.first() else { return };
    let Some((record, field)) = cell_field(kind, column, *first) else { return };
    let Some(kind_of_value) = record.kind(field) else { return };
    let opener = chip_button(ui, Tone::Neutral, &format!("{}…", fields::field(view.lang, field)));
    let set = |value: &Value| set_all(view, kind, column, rows, value);
    if matches!(kind_of_value, Kind::Text | Kind::Texts) {
        let name = Id::unique("agency for the rows").with(column);
        // A menu hides the border of what stands in it, and with it the field.
        let popup = Popup::menu(&opener).style(StyleModifier::default());
        popup.close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
            if let Some(agency) = agency_ui(ui, view, name, opener.clicked()) {
                let texts = kind_of_value == Kind::Texts;
                set(&if texts { Value::Texts(vec![agency]) } else { Value::Text(agency) });
                ui.close();
            }
        });
    } else {
        let word = |value: &Value| match value {
            Value::Missing => EditWord::Nothing.text(view.lang).to_owned(),
            value => typed(view.lang, value),
        };
        let option = |value: Value| {
            let word = word(&value);
            (value, word, false)
        };
        if let Some(value) = choice_menu(&opener, || choices(kind_of_value).into_iter().map(option).collect()) {
            set(&value);
        }
    }
}

/// The agencies of the plan with a field that filters them, or takes a new name; gives the chosen one.
fn agency_ui(ui: &mut Ui, view: &View, name: Id, is_new: bool) -> Option<String> {
    ui.set_width(340.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut text: String = ui.data(|data| data.get_temp(name)).unwrap_or_default();
    let field = text_field(ui, EditWord::FreeAgency.text(view.lang), &mut text);
    if is_new {
        field.request_focus();
    }
    let typed = text.trim().to_owned();
    let mut chosen = None;
    ScrollArea::vertical().max_height(LIST_HEIGHT).show(ui, |ui| {
        let is_found = |agency: &str| crate::text::matches(&fold(agency), &typed);
        for agency in agencies(view.open.plan()).into_iter().filter(|agency| is_found(&agency.name)) {
            let item = menu_item(ui, None, &shortened(&agency.name, 44), None, false).on_hover_text(&agency.name);
            if item.clicked() {
                chosen = Some(agency.name);
            }
        }
    });
    let is_entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let use_it = !typed.is_empty() && quiet(ui, EditWord::UseTyped.text(view.lang)).clicked();
    if (is_entered || use_it) && !typed.is_empty() {
        chosen = Some(typed);
    }
    if chosen.is_some() {
        text.clear();
    }
    ui.data_mut(|data| data.insert_temp(name, text));
    chosen
}

/// The deadlines of the plan; a click gives one to every selected row, or takes it from them when all have it.
fn deadlines_ui(ui: &mut Ui, view: &View, rows: &BTreeSet<usize>) {
    let plan = view.open.plan();
    let opener = chip_button(ui, Tone::Neutral, &format!("{}…", fields::field(view.lang, Field::Deadlines)));
    Popup::menu(&opener).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if plan.deadlines.is_empty() {
            ui.label(EditWord::NoDeadlines.text(view.lang));
        }
        ScrollArea::vertical().max_height(LIST_HEIGHT).show(ui, |ui| {
            for deadline in plan.deadlines.iter().filter(|deadline| !deadline.id.is_empty()) {
                let has = |row: &usize| plan.indicators.get(*row).is_some_and(|r| r.deadlines.contains(&deadline.id));
                let all_have = rows.iter().all(has);
                let text = crate::text::deadline_line(view.lang, deadline);
                let item = menu_item(ui, None, &shortened(&text, 60), None, all_have).on_hover_text(&text);
                if item.clicked() {
                    view.edit(Edit::Set(
                        rows.iter().map(|row| with_deadline(view, *row, &deadline.id, !all_have)).collect(),
                    ));
                    ui.close();
                }
            }
        });
    });
}

fn with_deadline(view: &View, row: usize, id: &str, wanted: bool) -> FieldChange {
    let mut ids = view.open.plan().indicators.get(row).map(|r| r.deadlines.clone()).unwrap_or_default();
    ids.retain(|known| known != id);
    if wanted {
        ids.push(id.to_owned());
    }
    FieldChange { record: Record::Row(List::Indicators, row), field: Field::Deadlines, value: Value::Texts(ids) }
}

/// Writes a value into a column of all rows, as one step.
fn set_all(view: &View, kind: TableKind, column: &str, rows: &BTreeSet<usize>, value: &Value) {
    let fields = rows.iter().filter_map(|row| cell_field(kind, column, *row));
    let changes = fields.map(|(record, field)| FieldChange { record, field, value: value.clone() });
    view.send(Command::Edit(Edit::Set(changes.collect()), None));
}

/// Empties a column in all selected rows, as one step; says in the cell why that cannot be.
pub(super) fn clear_cells(editor: &PlanCells<'_>, column: &'static str, grid: &mut GridState) {
    let mut changes = Vec::new();
    for row in &grid.marked {
        match editor.tried(*row, column, "") {
            Ok((change, _)) => changes.push(change),
            Err(why) => return grid.say(why),
        }
    }
    editor.view.send(Command::Empty(Edit::Set(changes)));
}
