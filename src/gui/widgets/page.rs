//! The scrolling page in the middle of the window, with its margin inside, so that the scroll bar stays clear of
//! the cards.

use eframe::egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};

use crate::gui::theme::{GAP, PAGE_PADDING, tokens};

/// A page that fills what the bars leave and scrolls when it is too high.
pub fn page<R>(ui: &mut Ui, id: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = Frame::new().fill(tokens(ui).background);
    CentralPanel::default()
        .frame(frame)
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt(id)
                .auto_shrink(false)
                .show(ui, |ui| {
                    Frame::new()
                        .inner_margin(Margin::same(PAGE_PADDING as i8))
                        .show(ui, |ui| {
                            ui.spacing_mut().item_spacing.y = GAP;
                            add(ui)
                        })
                        .inner
                })
                .inner
        })
        .inner
}
