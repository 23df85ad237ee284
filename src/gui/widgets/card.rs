//! Cards: a white sheet with a hairline around it, as wide as the room it is given.

use eframe::egui::{InnerResponse, Ui, vec2};

use super::chip::{Tone, chip};
use super::row::row;
use crate::gui::theme::{BODY, CHIP_HEIGHT, GAP_SMALL, SPACE, Weight, rich, tokens};

/// A card.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    tokens(ui).card_frame().show(ui, |ui| {
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
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
        row(ui, CHIP_HEIGHT, |ui| {
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
