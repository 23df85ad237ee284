//! A colour as designers write it.

use eframe::egui::Color32;

/// The colour of a number such as `0x0B6B6B`.
pub(super) const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}
