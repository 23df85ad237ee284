//! Cards: a white sheet with a hairline around it, as wide as the room it is given.

use eframe::egui::{CursorIcon, InnerResponse, Rect, Response, Role, Sense, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

use super::chip::{Tone, chip};
use super::paint;
use super::row::row;
use crate::gui::theme::{
    BODY, CARD_PADDING, CARD_RADIUS, CHIP_HEIGHT, GAP_SMALL, HAIRLINE, SPACE, Weight, rich, tokens,
};

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

/// A card that is one button, of a given size; gives the room inside, for what is painted there.
pub(super) fn card_button(ui: &mut Ui, size: Vec2, name: &str) -> (Rect, Response) {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    let (fill, border) = match response.is_pointer_button_down_on() {
        true => (t.hover, t.accent),
        false if response.hovered() => (t.hover, t.field_border),
        false => (t.surface, t.border),
    };
    ui.painter().rect(rect, CARD_RADIUS, fill, (HAIRLINE, border), StrokeKind::Inside);
    if response.has_focus() {
        paint::focus_ring(ui, rect, f32::from(CARD_RADIUS));
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    (rect.shrink(CARD_PADDING), response.on_hover_cursor(CursorIcon::PointingHand))
}
