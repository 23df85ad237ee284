//! Texts that are wrapped.

use eframe::egui::{Color32, FontId, Label, Response, RichText, Ui, text};

/// A label of so many lines at the most, the last one cut with "…".
pub fn lines(ui: &mut Ui, text: &str, font: FontId, color: Color32, max_rows: usize) -> Response {
    let mut job = text::LayoutJob::simple(text.to_owned(), font, color, ui.available_width());
    job.wrap.max_rows = max_rows;
    let response = ui.add(Label::new(job).wrap().selectable(false));
    response.on_hover_text(text)
}

/// Draws a text that is long, wrapped.
pub fn wrapped(ui: &mut Ui, text: RichText) -> Response {
    ui.add(Label::new(text).wrap())
}
