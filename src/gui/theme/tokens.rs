//! The colours of each look, by what they are for.

use super::code::{self, CodeColors};
use super::rgb::rgb;
use super::sizes::*;
use eframe::egui::{Color32, Frame, Margin, Shadow, Stroke};
use strum::{IntoStaticStr, VariantArray};

/// A look of the whole window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Look {
    /// For offices and projectors.
    #[default]
    Light,
    /// For dim rooms.
    Dark,
    /// Black on white with dark colours, for weak projectors and weak eyes; text contrast is at least 7 : 1.
    Contrast,
}

impl Look {
    /// The look after this one, for a button that goes round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Contrast,
            Self::Contrast => Self::Light,
        }
    }

    /// Its name in the settings.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The look with a name; bad settings give the default one.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        Self::VARIANTS.iter().copied().find(|look| look.name() == name).unwrap_or_default()
    }

    /// The colours of this look.
    #[must_use]
    pub const fn tokens(self) -> Tokens {
        match self {
            Self::Light => LIGHT,
            Self::Dark => DARK,
            Self::Contrast => CONTRAST,
        }
    }
}

/// The colours of a look, by what they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Behind cards.
    pub background: Color32,
    /// Cards, bars, rail.
    pub surface: Color32,
    /// Inside of text fields.
    pub field: Color32,
    /// Hairlines and outlines of cards and buttons.
    pub border: Color32,
    /// Outline of text fields, which must be found.
    pub field_border: Color32,
    /// The empty track of a bar.
    pub track: Color32,
    /// Behind a chip that means nothing special.
    pub neutral_soft: Color32,
    /// Text.
    pub text: Color32,
    /// Text that explains.
    pub second: Color32,
    /// Text that may be missed.
    pub third: Color32,
    /// Scenario, selection, main button.
    pub accent: Color32,
    /// Behind what is selected.
    pub accent_soft: Color32,
    /// Between baseline and scenario on a slider.
    pub accent_fill: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Problems, and the tick of a weak rank.
    pub bad: Color32,
    /// Behind `bad`.
    pub bad_soft: Color32,
    /// Due soon, unsaved.
    pub warn: Color32,
    /// Behind `warn`.
    pub warn_soft: Color32,
    /// Goal met, done.
    pub ok: Color32,
    /// Behind `ok`.
    pub ok_soft: Color32,
    /// "Before" in every chart.
    pub baseline: Color32,
    /// Behind what the pointer is on.
    pub hover: Color32,
    /// Shadow of dialogs, menus and toasts.
    pub shadow: Color32,
    /// Highlighted text.
    pub code: CodeColors,
    /// Whether the look is dark.
    pub dark: bool,
}

const LIGHT: Tokens = Tokens {
    background: rgb(0xF4F6F8),
    surface: rgb(0xFFFFFF),
    field: rgb(0xFFFFFF),
    border: rgb(0xE1E6EB),
    field_border: rgb(0xC3CCD5),
    track: rgb(0xDBE2E8),
    neutral_soft: rgb(0xEAEEF2),
    text: rgb(0x18222D),
    second: rgb(0x5A6775),
    third: rgb(0x8B97A4),
    accent: rgb(0x0B6B6B),
    accent_soft: rgb(0xE0F0EF),
    accent_fill: rgb(0xA3C5C7),
    on_accent: rgb(0xFFFFFF),
    bad: rgb(0xC2412D),
    bad_soft: rgb(0xFCEEEB),
    warn: rgb(0x8F5F00),
    warn_soft: rgb(0xFFF4D9),
    ok: rgb(0x1B7A4B),
    ok_soft: rgb(0xE3F4EA),
    baseline: rgb(0x9AA6B2),
    hover: rgb(0xF0F3F5),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 36),
    code: code::LIGHT,
    dark: false,
};

const DARK: Tokens = Tokens {
    background: rgb(0x12161B),
    surface: rgb(0x1A2027),
    field: rgb(0x14191F),
    border: rgb(0x2B333C),
    field_border: rgb(0x444F5A),
    track: rgb(0x2E3741),
    neutral_soft: rgb(0x2B333C),
    text: rgb(0xE9EDF1),
    second: rgb(0x9FABB7),
    third: rgb(0x72808D),
    accent: rgb(0x45BDB5),
    accent_soft: rgb(0x17353A),
    accent_fill: rgb(0x2F5F5E),
    on_accent: rgb(0x06201F),
    bad: rgb(0xF08A76),
    bad_soft: rgb(0x3A211D),
    warn: rgb(0xE2B34D),
    warn_soft: rgb(0x362C15),
    ok: rgb(0x5BC48D),
    ok_soft: rgb(0x173326),
    baseline: rgb(0x66727E),
    hover: rgb(0x222A32),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 140),
    code: code::DARK,
    dark: true,
};

const CONTRAST: Tokens = Tokens {
    background: rgb(0xFFFFFF),
    surface: rgb(0xFFFFFF),
    field: rgb(0xFFFFFF),
    border: rgb(0x5C646C),
    field_border: rgb(0x1A1F24),
    track: rgb(0xC9CFD5),
    neutral_soft: rgb(0xE2E6EA),
    text: rgb(0x000000),
    second: rgb(0x1E262E),
    third: rgb(0x3C4650),
    accent: rgb(0x004848),
    accent_soft: rgb(0xD2EAE8),
    accent_fill: rgb(0x6FA8A6),
    on_accent: rgb(0xFFFFFF),
    bad: rgb(0x8A1400),
    bad_soft: rgb(0xFFEAE5),
    warn: rgb(0x553800),
    warn_soft: rgb(0xFFF1CC),
    ok: rgb(0x064728),
    ok_soft: rgb(0xDDF3E6),
    baseline: rgb(0x5C6670),
    hover: rgb(0xECEFF1),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 60),
    code: code::CONTRAST,
    dark: false,
};

impl Tokens {
    /// The frame of a page.
    pub fn page_frame(&self) -> Frame {
        Frame::new().fill(self.background).inner_margin(Margin::same(PAGE_PADDING as i8))
    }

    /// The frame of the top bar, the rail, the inspector and the status bar.
    pub fn bar_frame(&self) -> Frame {
        Frame::new().fill(self.surface).inner_margin(Margin::symmetric(GAP as i8 - 2, 0))
    }

    /// The frame of a card.
    pub fn card_frame(&self) -> Frame {
        Frame::new()
            .fill(self.surface)
            .stroke(Stroke::new(HAIRLINE, self.border))
            .corner_radius(CARD_RADIUS)
            .inner_margin(Margin::same(CARD_PADDING as i8 - 1))
    }

    /// The shadow of what floats.
    #[must_use]
    pub const fn float_shadow(&self) -> Shadow {
        Shadow { offset: [0, 6], blur: 20, spread: 0, color: self.shadow }
    }
}
