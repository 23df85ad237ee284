//! Letters: the thickness and the fonts of text.

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
    RichText::new(text).font(font(size, weight)).color(color)
}
