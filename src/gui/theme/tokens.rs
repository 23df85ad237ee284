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
    /// White on black with bright colours, for weak eyes that are dazzled; text contrast is at least 7 : 1.
    DarkContrast,
}

impl Look {
    /// The look after this one, for a button that goes round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Contrast,
            Self::Contrast => Self::DarkContrast,
            Self::DarkContrast => Self::Light,
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
            Self::DarkContrast => DARK_CONTRAST,
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
    /// The empty track of a bar; that of a slider has the outline of a field.
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
    /// Behind letters that a filter found, also on what is selected.
    pub found: Color32,
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
    field_border: rgb(0x828E9B),
    track: rgb(0xE3E9EE),
    neutral_soft: rgb(0xEAEEF2),
    text: rgb(0x18222D),
    second: rgb(0x5A6775),
    third: rgb(0x5F6B78),
    accent: rgb(0x0B6B6B),
    accent_soft: rgb(0xE0F0EF),
    found: rgb(0xB5E0DC),
    accent_fill: rgb(0x4F9698),
    on_accent: rgb(0xFFFFFF),
    bad: rgb(0xB83A27),
    bad_soft: rgb(0xFCEEEB),
    warn: rgb(0x8A5B00),
    warn_soft: rgb(0xFFF4D9),
    ok: rgb(0x1B7A4B),
    ok_soft: rgb(0xE3F4EA),
    baseline: rgb(0x76828E),
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
    field_border: rgb(0x6B7783),
    track: rgb(0x2E3741),
    neutral_soft: rgb(0x2B333C),
    text: rgb(0xE9EDF1),
    second: rgb(0x9FABB7),
    third: rgb(0x929EAA),
    accent: rgb(0x45BDB5),
    accent_soft: rgb(0x17353A),
    found: rgb(0x1F5A57),
    accent_fill: rgb(0x3E8582),
    on_accent: rgb(0x06201F),
    bad: rgb(0xF08A76),
    bad_soft: rgb(0x3A211D),
    warn: rgb(0xE2B34D),
    warn_soft: rgb(0x362C15),
    ok: rgb(0x5BC48D),
    ok_soft: rgb(0x173326),
    baseline: rgb(0x84909C),
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
    found: rgb(0x9AD5D0),
    accent_fill: rgb(0x529492),
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

const DARK_CONTRAST: Tokens = Tokens {
    background: rgb(0x000000),
    surface: rgb(0x0A0D10),
    field: rgb(0x000000),
    border: rgb(0x8A949E),
    field_border: rgb(0xD5DCE3),
    track: rgb(0x39434D),
    neutral_soft: rgb(0x2A323A),
    text: rgb(0xFFFFFF),
    second: rgb(0xE3E9EF),
    third: rgb(0xC2CBD4),
    accent: rgb(0x5FE3DA),
    accent_soft: rgb(0x0C3A3C),
    found: rgb(0x0C5F5B),
    accent_fill: rgb(0x2FA39C),
    on_accent: rgb(0x00201F),
    bad: rgb(0xFFB2A4),
    bad_soft: rgb(0x3D1610),
    warn: rgb(0xFFD166),
    warn_soft: rgb(0x3A2C08),
    ok: rgb(0x7BE3AA),
    ok_soft: rgb(0x0B3520),
    baseline: rgb(0xA3AFBB),
    hover: rgb(0x1C232A),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 200),
    code: code::DARK_CONTRAST,
    dark: true,
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
