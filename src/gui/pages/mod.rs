//! Workshop pages: the plan shown to a room, full screen, in large type, a question a page.
//!
//! A page is drawn by [`page_ui`] into whatever room it is given and scaled to it, so it can be a window, a second
//! screen or a picture. It reads a [`View`] and sends commands, as panels do.

mod chooser;
mod figures;
mod frame;
mod goals;
mod keys;
mod lever_row;
pub(super) mod levers;
mod page_words;
mod presenter;
mod scenarios;
mod sheet;
mod standing;
mod title;
mod weakest;
mod what_if;
mod who;

pub use page_words::page_title;

use crate::gui::model::action::Action;
use crate::gui::model::presenting::{Page, PresentState};
use crate::gui::model::view::View;
use crate::gui::state::State;
use crate::gui::theme::{tokens, workshop};
use eframe::egui::{CentralPanel, Context, Frame, Ui};
use sheet::Sheet;

/// Draws a page into all the room there is.
pub fn page_ui(ui: &mut Ui, view: &View, page: Page, state: &PresentState) {
    let mut sheet = Sheet::new(ui);
    let sheet = &mut sheet;
    frame::frame_ui(sheet, view, page, state);
    match page {
        Page::Title => title::title_ui(sheet, view),
        Page::Standing => standing::standing_ui(sheet, view),
        Page::Weakest => weakest::weakest_ui(sheet, view),
        Page::WhatIf => what_if::what_if_ui(sheet, view, state),
        Page::Scenarios => scenarios::scenarios_ui(sheet, view),
        Page::Who => who::who_ui(sheet, view),
        Page::Goals => goals::goals_ui(sheet, view),
    }
}

/// Draws the page that is shown over the whole window, and the speaker's window when it is open.
pub(super) fn present_ui(ui: &mut Ui, state: &mut State) {
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
    presenter::presenter_ui(&ctx, state);
}

/// Whether a shortcut of the window also holds while pages are shown.
pub(super) const fn keeps(action: Action) -> bool {
    matches!(action, Action::Undo | Action::Redo | Action::Save | Action::SaveAs | Action::Look | Action::Quit)
}

/// The text size of messages over a page, in points.
pub(super) fn message_size(ctx: &Context) -> f32 {
    workshop::ROW * sheet::unit(ctx.content_rect())
}
