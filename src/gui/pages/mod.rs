//! Workshop pages: the plan shown to a room, full screen, in large type, a question a page.
//!
//! A page is drawn by [`page_ui`] into whatever room it is given and scaled to it, so it can be a window, a second
//! screen or a picture. It reads a [`View`] and sends commands, as panels do.

pub(super) mod chooser;
mod figures;
mod frame;
mod goals;
pub(super) mod keys;
mod lever_row;
pub(super) mod levers;
mod page_words;
mod scenarios;
mod sheet;
mod standing;
mod title;
mod weakest;
mod what_if;
mod who;

pub use page_words::{page_notes, page_title};

use crate::gui::model::action::Action;
use crate::gui::model::presenting::PresentState;
use crate::gui::model::view::View;
use crate::gui::theme::workshop;
use crate::report::WorkshopPage;
use eframe::egui::{Context, Ui};
use sheet::Sheet;

/// Draws a page into all the room there is.
pub fn page_ui(ui: &mut Ui, view: &View, page: WorkshopPage, state: &PresentState) {
    let mut sheet = Sheet::new(ui);
    let sheet = &mut sheet;
    frame::frame_ui(sheet, view, page, state);
    match page {
        WorkshopPage::Title => title::title_ui(sheet, view),
        WorkshopPage::Standing => standing::standing_ui(sheet, view),
        WorkshopPage::Weakest => weakest::weakest_ui(sheet, view),
        WorkshopPage::WhatIf => what_if::what_if_ui(sheet, view, state),
        WorkshopPage::Scenarios => scenarios::scenarios_ui(sheet, view),
        WorkshopPage::Who => who::who_ui(sheet, view),
        WorkshopPage::Goals => goals::goals_ui(sheet, view),
    }
}

/// Whether a shortcut of the window also holds while pages are shown.
pub(super) const fn keeps(action: Action) -> bool {
    matches!(action, Action::Undo | Action::Redo | Action::Save | Action::SaveAs | Action::Look | Action::Quit)
}

/// The text size of messages over a page, in points.
pub(super) fn message_size(ctx: &Context) -> f32 {
    workshop::ROW * sheet::unit(ctx.content_rect())
}
