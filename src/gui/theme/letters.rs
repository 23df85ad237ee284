//! Letters: the thickness and the fonts of text.

use crate::text::shortened;
use eframe::egui::{Color32, FontFamily, FontId, RichText};

/// The thickness of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Ordinary text.
    #[default]
    Regular,
    /// Labels, buttons, rail.
    Medium,
    /// Headings, codes, what is selected.
    SemiBold,
    /// Figures and page titles.
    Bold,
}

/// The font of a size (points) and a weight.
#[must_use]
pub fn font(size: f32, weight: Weight) -> FontId {
    let family = match weight {
        Weight::Regular => FontFamily::Proportional,
        Weight::Medium => FontFamily::Name("medium".into()),
        Weight::SemiBold => FontFamily::Name("semibold".into()),
        Weight::Bold => FontFamily::Name("bold".into()),
    };
    FontId::new(size, family)
}

/// Text for a label, in one go.
#[must_use]
pub fn rich(text: impl Into<String>, size: f32, weight: Weight, color: Color32) -> RichText {
    // Nobody reads a label of more than some pages, and to lay out a book takes seconds.
    const LONGEST: usize = 8000;
    let mut text = text.into();
    if text.len() > LONGEST {
        text = shortened(&text, LONGEST);
    }
    RichText::new(text).font(font(size, weight)).color(color)
}
