//! A row of things side by side, of a given height and centred, for lists that are denser than rows of buttons.

use eframe::egui::{Align, InnerResponse, Layout, Ui, vec2};

/// Lays out side by side what `add` adds, in a row of the full width.
pub fn row<R>(ui: &mut Ui, height: f32, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().interact_size.y = height;
        ui.set_min_height(height);
        add(ui)
    })
}
