//! The overview answers in five seconds: where are we, what is weakest, what is due next, who holds it, how much is
//! done.

pub(in crate::gui) mod cards;
mod due;
mod progress;
mod readiness;
mod stats;
mod years;

use crate::gui::model::view::View;
use crate::gui::theme::{BODY, GAP, TITLE, Weight, rich, tokens};
use crate::gui::widgets::label::wrapped;
use crate::gui::widgets::page::page;
use crate::text::{document_line, framework_name};
use eframe::egui::{Ui, UiBuilder, pos2, vec2};

/// From this width on the cards stand side by side.
const TWO_COLUMNS: f32 = 860.0;
/// The share of the width that the left column gets.
const LEFT_SHARE: f32 = 0.6;

/// Draws the overview.
pub(super) fn overview_ui(ui: &mut Ui, view: &View) {
    page(ui, "overview", |ui| {
        head(ui, view);
        stats::stats_ui(ui, view);
        let width = ui.available_width();
        if width < TWO_COLUMNS {
            left(ui, view);
            right(ui, view);
            return;
        }
        let left_width = (width - GAP) * LEFT_SHARE;
        let top = ui.cursor().min;
        let column = |x: f32, width: f32| {
            let rect = eframe::egui::Rect::from_min_size(pos2(top.x + x, top.y), vec2(width, f32::INFINITY));
            UiBuilder::new().max_rect(rect)
        };
        let a = ui.scope_builder(column(0.0, left_width), |ui| left(ui, view)).response.rect;
        let b = ui.scope_builder(column(left_width + GAP, width - left_width - GAP), |ui| right(ui, view));
        let bottom = a.bottom().max(b.response.rect.bottom());
        ui.advance_cursor_after_rect(eframe::egui::Rect::from_min_max(top, pos2(top.x + width, bottom)));
    });
}

fn left(ui: &mut Ui, view: &View) {
    ui.spacing_mut().item_spacing.y = GAP;
    // A plan that is being written is led on; one that was issued is carried out.
    let is_written = view.open.plan().document.issued.is_some();
    if !is_written {
        readiness::readiness_ui(ui, view);
    }
    cards::weakest_ui(ui, view);
    cards::goals_ui(ui, view);
    progress::roll_up_ui(ui, view);
    if is_written {
        readiness::readiness_ui(ui, view);
    }
}

fn right(ui: &mut Ui, view: &View) {
    ui.spacing_mut().item_spacing.y = GAP;
    cards::gain_by_agency_ui(ui, view);
    due::due_ui(ui, view);
    years::years_ui(ui, view);
    progress::targets_ui(ui, view);
    cards::holders_ui(ui, view);
}

fn head(ui: &mut Ui, view: &View) {
    let t = tokens(ui);
    let plan = view.open.plan();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        wrapped(ui, rich(&plan.document.title, TITLE, Weight::Bold, t.text));
        let framework = &view.open.context().framework;
        let line = document_line(view.lang, plan, &framework_name(framework.id()), framework.indicators().count());
        wrapped(ui, rich(line, BODY, Weight::Regular, t.second));
        if let Some(missing) = &plan.document.incomplete {
            wrapped(ui, rich(missing, BODY, Weight::Regular, t.warn));
        }
    });
}
