//! What the palette remembers: what is typed and chosen while it is open, and the commands that were used last.

use super::action::Action;
use super::offer::{Offer, OfferKind, ranked};
use eframe::egui::Id;
use std::sync::Arc;

/// So many of the last commands are remembered, while the program runs.
const MAX_USED: usize = 8;

/// The state of the palette.
#[derive(Default)]
pub struct PaletteState {
    /// The palette while it is open.
    pub open: Option<OpenPalette>,
    used: Vec<Action>,
}

/// A key that the palette answers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaletteKey {
    /// So many lines down, or up.
    By(isize),
    /// A page down, or up.
    Page(bool),
    /// The last line, or the first.
    End(bool),
    /// Do what is chosen.
    Enter,
    /// Close.
    Leave,
}

/// The palette while it is open.
pub struct OpenPalette {
    /// What is typed.
    pub query: String,
    /// The keys that were pressed and wait until what was typed before them is in the field.
    pub keys: Vec<PaletteKey>,
    /// How far the list is scrolled, in points.
    pub scrolled: f32,
    /// Which of the shown offers is chosen.
    pub chosen: usize,
    /// What had the keyboard before.
    pub focus_before: Option<Id>,
    /// Everything that can be chosen.
    pub offers: Arc<[Offer]>,
    /// The offers that fit what is typed, by their positions, best first.
    pub shown: Vec<usize>,
}

impl PaletteState {
    /// Whether it is open.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Finds again what fits, because something was typed.
    pub fn renew(&self, open: &mut OpenPalette) {
        open.shown = ranked(&open.offers, &open.query, &self.used);
        (open.chosen, open.scrolled) = (0, 0.0);
    }

    /// Remembers what was used.
    pub fn note_used(&mut self, kind: OfferKind) {
        if let OfferKind::Act(action) = kind {
            self.used.retain(|a| *a != action);
            self.used.insert(0, action);
            self.used.truncate(MAX_USED);
        }
    }
}
