//! A table of a report on a page: its columns share the width by what they hold, and texts are whole.

use crate::gui::theme::{LABEL, SPACE, TABLE, Weight, rich, tokens};
use crate::report::Table;
use crate::text::Lang;
use eframe::egui::{Align, Label, Layout, RichText, Ui, vec2};

/// The least that a column is wide.
const LEAST: f32 = 44.0;
/// Between two columns.
const GAP: f32 = 10.0;

/// Draws the table in the width that there is.
pub(super) fn table_ui(ui: &mut Ui, lang: Lang, table: &Table) {
    let chars: f32 = table.columns.iter().map(|column| f32::from(column.width_chars)).sum();
    let room = ui.available_width() - GAP * table.columns.len() as f32;
    let widths: Vec<f32> =
        table.columns.iter().map(|column| (room * f32::from(column.width_chars) / chars.max(1.0)).max(LEAST)).collect();
    let t = tokens(ui);
    ui.spacing_mut().item_spacing = vec2(GAP, SPACE);
    ui.horizontal_top(|ui| {
        for (column, width) in table.columns.iter().zip(&widths) {
            cell(ui, *width, rich(column.title, LABEL, Weight::Medium, t.second));
        }
    });
    for row in &table.rows {
        ui.separator();
        ui.horizontal_top(|ui| {
            for (content, width) in row.cells.iter().zip(&widths) {
                let weight = if content.is_figure() { Weight::SemiBold } else { Weight::Regular };
                cell(ui, *width, rich(content.words(lang), TABLE, weight, t.text));
            }
        });
    }
}

fn cell(ui: &mut Ui, width: f32, text: RichText) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        ui.add(Label::new(text).wrap());
    });
}
