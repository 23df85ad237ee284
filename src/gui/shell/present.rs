//! The workshop pages over the whole window.

use super::presenter::presenter_ui;
use crate::gui::pages::{chooser, keys, page_ui};
use crate::gui::state::State;
use crate::gui::theme::tokens;
use eframe::egui::{CentralPanel, Frame, Ui};

/// Draws the page that is shown over the whole window, and the speaker's window when it is open.
pub fn present_ui(ui: &mut Ui, state: &mut State) {
    let ctx = ui.ctx().clone();
    let Some((view, pages)) = state.present_view() else { return };
    if state.dialog.is_none() && !ctx.text_edit_focused() {
        keys::send(&ctx, view.sender, pages);
    }
    CentralPanel::default().frame(Frame::new().fill(tokens(ui).surface)).show(ui, |ui| {
        page_ui(ui, &view, pages.page, pages);
        if pages.is_choosing {
            chooser::chooser_ui(ui, &view, pages);
        }
    });
    presenter_ui(&ctx, state);
}
