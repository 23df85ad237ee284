//! The colours of highlighted text.

use super::rgb::rgb;
use eframe::egui::Color32;

/// The colours of the parts of a plan file's text; each reads on a card and on a selected line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeColors {
    /// Names of fields.
    pub key: Color32,
    /// Texts.
    pub text: Color32,
    /// Numbers.
    pub number: Color32,
    /// `true`, `false`, `null`.
    pub word: Color32,
    /// Brackets, commas, colons.
    pub mark: Color32,
    /// Behind what was found.
    pub found: Color32,
    /// Behind the match that is shown.
    pub found_now: Color32,
}

pub(super) const LIGHT: CodeColors = CodeColors {
    key: rgb(0x0B6B6B),
    text: rgb(0x2B3A4A),
    number: rgb(0x9A3B12),
    word: rgb(0x7A2E8E),
    mark: rgb(0x5A6775),
    found: rgb(0xFFF1C9),
    found_now: rgb(0xFFE291),
};

pub(super) const DARK: CodeColors = CodeColors {
    key: rgb(0x5CC9C1),
    text: rgb(0xD5DCE3),
    number: rgb(0xF0A878),
    word: rgb(0xD6ADEC),
    mark: rgb(0xB4BEC8),
    found: rgb(0x3A300E),
    found_now: rgb(0x564200),
};

pub(super) const CONTRAST: CodeColors = CodeColors {
    key: rgb(0x004848),
    text: rgb(0x000000),
    number: rgb(0x6B2200),
    word: rgb(0x4A0E63),
    mark: rgb(0x1E262E),
    found: rgb(0xFFE27A),
    found_now: rgb(0xFFB000),
};

pub(super) const DARK_CONTRAST: CodeColors = CodeColors {
    key: rgb(0x74E5DC),
    text: rgb(0xF4F7FA),
    number: rgb(0xFFBE94),
    word: rgb(0xE3BDFA),
    mark: rgb(0xC9D2DA),
    found: rgb(0x4A3D0C),
    found_now: rgb(0x6A5200),
};
