//! Opens the palette with what it offers.

use super::base::State;
use super::offers::offers;
use crate::gui::model::palette::OpenPalette;
use crate::gui::widgets::hover::end_hover;
use eframe::egui::Context;

impl State {
    /// Opens the palette with what is possible now.
    pub(super) fn open_palette(&mut self, ctx: &Context) {
        end_hover(ctx);
        let mut open = OpenPalette {
            query: String::new(),
            keys: Vec::new(),
            scrolled: 0.0,
            chosen: 0,
            focus_before: ctx.memory(|m| m.focused()),
            offers: offers(self).into(),
            shown: Vec::new(),
        };
        self.palette.renew(&mut open);
        self.palette.open = Some(open);
    }
}
