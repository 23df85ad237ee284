//! Cards: a white sheet with a hairline around it, as wide as the room it is given.

use eframe::egui::{InnerResponse, Ui};

use super::chip::{Tone, chip};
use crate::gui::theme::{BODY, GAP_SMALL, SPACE, Weight, rich, tokens};

/// A card.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    tokens(ui).card_frame().show(ui, |ui| {
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
        .inner
    })
}

/// A card with a title, and perhaps a chip beside it.
pub fn card_titled<R>(
    ui: &mut Ui,
    title: &str,
    badge: Option<(Tone, String)>,
    add: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    card(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP_SMALL;
            ui.spacing_mut().interact_size.y = 0.0;
            let color = tokens(ui).text;
            ui.label(rich(title, BODY, Weight::SemiBold, color));
            if let Some((tone, text)) = badge {
                chip(ui, tone, None, &text);
            }
        });
        ui.add_space(SPACE);
        add(ui)
    })
}
