//! A workshop page as a picture: the page as the room sees it, without the keys.

use super::paint::paint;
use crate::gui::model::presenting::PresentState;
use crate::gui::model::view::View;
use crate::gui::pages::{levers, page_ui};
use crate::gui::theme::{Look, tokens};
use crate::report::WorkshopPage;
use crate::text::Lang;
use chrono::NaiveDate;
use eframe::egui::{CentralPanel, ColorImage, Frame};
use index_core::OpenPlan;
use std::sync::mpsc::channel;

/// Paints the page that is shown.
pub(in crate::gui) fn paint_shown(view: &View, state: &PresentState, look: Look, size: [usize; 2]) -> ColorImage {
    let view = View { is_picture: true, ..*view };
    paint(size, 1.0, look, |ui| {
        let frame = Frame::new().fill(tokens(ui).surface);
        CentralPanel::default().frame(frame).show(ui, |ui| page_ui(ui, &view, state.page, state));
    })
}

/// Paints a page of a plan that nobody presents, with the levers that it would begin with.
#[must_use]
pub fn paint_page(open: &OpenPlan, page: WorkshopPage, lang: Lang, today: NaiveDate, size: [usize; 2]) -> ColorImage {
    // Nobody can click on a picture, so nobody listens.
    let (sender, _) = channel();
    let view = View::in_picture(open, lang, today, &sender);
    let state = PresentState::of(page, levers::usual(&view));
    paint_shown(&view, &state, Look::Light, size)
}
