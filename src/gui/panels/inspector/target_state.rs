//! How a target stands, as a chip in its form.

use crate::gui::figures::looks::target_look;
use crate::gui::model::view::View;
use crate::gui::theme::{LABEL, Weight, rich, tokens};
use crate::gui::widgets::chip::chip;
use crate::text::YearWord;
use crate::text::year_words::target_state;
use chrono::Datelike;
use eframe::egui::Ui;
use index_core::Target;

/// The chip with its label; nothing for a target in words.
pub(super) fn target_state_ui(ui: &mut Ui, view: &View, target: &Target) {
    let Some(state) = target.state(view.today.year(), &view.open.context().framework) else { return };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let color = tokens(ui).second;
        ui.label(rich(YearWord::TargetState.text(view.lang), LABEL, Weight::Medium, color));
        let (tone, icon) = target_look(state);
        chip(ui, tone, icon, target_state(view.lang, state));
    });
}
