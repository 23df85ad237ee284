//! Scenarios side by side, as a table and as a chart, and the plan as a scenario: what it expects by day, by agency and
//! by pillar. All stand over one baseline, so a baseline that changes reaches all.

mod cells;
mod chart;
mod chips;
mod columns;
mod expected;
mod table;

use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::model::room::Room;
use crate::gui::model::view::View;
use crate::gui::theme::{BODY, GAP, TITLE, Weight, rich, tokens};
use crate::gui::widgets::button::primary;
use crate::gui::widgets::card::card;
use crate::gui::widgets::icon::{Icon, icon};
use crate::gui::widgets::label::wrapped;
use crate::gui::widgets::page::page;
use crate::text::ScenarioWord;
use crate::text::scenario_words::unable;
pub(super) use columns::ScenariosPanel;
use columns::{Column, available, columns};
use eframe::egui::{Rect, Ui, UiBuilder, pos2, vec2};

/// From this width on chart and expectations stand beside the table.
const TWO_COLUMNS: f32 = 1280.0;
/// The share of the width that the table gets.
const TABLE_SHARE: f32 = 0.64;

/// Draws the room.
pub(super) fn scenarios_ui(ui: &mut Ui, view: &View, panel: &mut ScenariosPanel) {
    let available = available(view);
    panel.take_up(&available);
    page(ui, "scenarios", |ui| {
        let t = tokens(ui);
        ui.label(rich(view.word(Room::Scenarios.word()), TITLE, Weight::Bold, t.text));
        if available.is_empty() {
            empty_ui(ui, view);
            expected::expected_ui(ui, view);
            return;
        }
        if !view.is_picture {
            chips::chips_ui(ui, view, panel, &available);
        }
        let columns = columns(view, panel, &available);
        refused_ui(ui, view, &columns);
        let width = ui.available_width();
        if width < TWO_COLUMNS {
            table::table_ui(ui, view, &columns);
            chart::chart_ui(ui, view, &columns);
            expected::expected_ui(ui, view);
            return;
        }
        let table_width = (width - GAP) * TABLE_SHARE;
        let top = ui.cursor().min;
        let place = |x: f32, width: f32| {
            let rect = Rect::from_min_size(pos2(top.x + x, top.y), vec2(width, f32::INFINITY));
            UiBuilder::new().max_rect(rect)
        };
        let a = ui.scope_builder(place(0.0, table_width), |ui| table::table_ui(ui, view, &columns));
        let b = ui.scope_builder(place(table_width + GAP, width - table_width - GAP), |ui| {
            ui.spacing_mut().item_spacing.y = GAP;
            chart::chart_ui(ui, view, &columns);
            expected::expected_ui(ui, view);
        });
        let bottom = a.response.rect.bottom().max(b.response.rect.bottom());
        ui.advance_cursor_after_rect(Rect::from_min_max(top, pos2(top.x + width, bottom)));
    });
}

/// Why scenarios cannot be computed, and how to mend them.
fn refused_ui(ui: &mut Ui, view: &View, columns: &[Column]) {
    for column in columns {
        let Err(why) = &column.compared.outcome else { continue };
        let t = tokens(ui);
        let why = format!("{}: {}", column.name, unable(view.lang, why, true));
        t.card_frame().fill(t.warn_soft).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_top(|ui| {
                icon(ui, Icon::Warning, BODY, t.warn);
                wrapped(ui, rich(why, BODY, Weight::Medium, t.warn));
            });
        });
    }
}

/// There is nothing to compare yet: how to come to a scenario.
fn empty_ui(ui: &mut Ui, view: &View) {
    card(ui, |ui| {
        let t = tokens(ui);
        wrapped(ui, rich(ScenarioWord::NoScenarios.text(view.lang), BODY, Weight::SemiBold, t.text));
        wrapped(ui, rich(ScenarioWord::NoScenariosHint.text(view.lang), BODY, Weight::Regular, t.second));
        if primary(ui, ScenarioWord::GoToWhatIf.text(view.lang)).clicked() {
            view.send(Command::Act(Action::Go(Room::WhatIf)));
        }
    });
}
