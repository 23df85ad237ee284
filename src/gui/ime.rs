//! Keeps the input method awake on Linux X11, so that Telex through fcitx5 works in every text field.
//!
//! winit 0.30 makes a new input context whenever a text field gains focus and never tells the input method that
//! it has the keyboard; asking for the input method in every frame avoids the new context.

use eframe::egui::output::IMEOutput;
use eframe::egui::{Context, FullOutput, IMEPurpose, Plugin, Pos2, Rect, vec2};

/// The plugin; add it once with `ctx.add_plugin(KeepImeOnX11)` when the window is on X11.
pub struct KeepImeOnX11;

impl Plugin for KeepImeOnX11 {
    fn debug_name(&self) -> &'static str {
        "keep-ime-on-x11"
    }

    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        let nowhere = Rect::from_min_size(Pos2::ZERO, vec2(1.0, 1.0));
        let ime = output.platform_output.ime.get_or_insert(IMEOutput {
            rect: nowhere,
            cursor_rect: nowhere,
            should_interrupt_composition: false,
            purpose: IMEPurpose::Normal,
        });
        ime.should_interrupt_composition = false;
    }
}
