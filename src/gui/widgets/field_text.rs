//! How the text of a field is laid out: as much of it as somebody reads there. Every frame and every key lays it out again,
//! and a text without end would stop the window; what is beyond stays as it is.

use std::sync::Arc;

use eframe::egui::text::LayoutJob;
use eframe::egui::{Align, Color32, FontId, Galley, Ui};

use super::paint::first_letters;

/// How many letters of a text a field shows.
pub const MOST: usize = 10_000;

/// How the text of a field looks, and where it stands.
pub(super) struct TextLook {
    pub(super) font: FontId,
    pub(super) color: Color32,
    pub(super) align: Align,
    /// Whether it is wrapped where the field ends.
    pub(super) wraps: bool,
    /// Whether it has lines of its own.
    pub(super) has_lines: bool,
}

/// Lays out the beginning of a text, for a field of some width.
pub(super) fn laid_out(ui: &Ui, text: &str, look: &TextLook, width: f32) -> Arc<Galley> {
    let shown = first_letters(text, MOST).to_owned();
    let mut job = LayoutJob::simple_singleline(shown, look.font.clone(), look.color);
    job.break_on_newline = look.has_lines;
    job.wrap.max_width = if look.wraps { width } else { f32::INFINITY };
    job.halign = look.align;
    // A space at the end is seen as soon as it is typed.
    job.keep_trailing_whitespace = true;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// How many letters a text has, where a field does not show all of them.
pub fn length_of_endless(text: &str) -> Option<usize> {
    (first_letters(text, MOST).len() < text.len()).then(|| text.chars().count())
}
