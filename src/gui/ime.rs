//! Input methods, by which Vietnamese is typed: Telex through fcitx5 or ibus on Linux, Windows' own Telex.

use eframe::egui::output::IMEOutput;
use eframe::egui::{Context, FullOutput, IMEPurpose, Plugin, Pos2, Rect, Ui, vec2};

/// Asks for the input method where no text field has the keyboard but letters are taken, so that a word is composed from its
/// first letter on.
pub fn composes_at(ui: &Ui, place: Rect) {
    ui.output_mut(|output| output.ime = Some(at(place)));
}

/// Keeps the input method awake on Linux X11, in every text field.
///
/// winit 0.30 makes a new input context whenever a text field gains focus and never tells the input method that
/// it has the keyboard; asking for the input method in every frame avoids the new context. Add it once with
/// `ctx.add_plugin(KeepImeOnX11)` when the window is on X11.
pub struct KeepImeOnX11;

impl Plugin for KeepImeOnX11 {
    fn debug_name(&self) -> &'static str {
        "keep-ime-on-x11"
    }

    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        let nowhere = Rect::from_min_size(Pos2::ZERO, vec2(1.0, 1.0));
        let ime = output.platform_output.ime.get_or_insert(at(nowhere));
        ime.should_interrupt_composition = false;
    }
}

const fn at(place: Rect) -> IMEOutput {
    IMEOutput { rect: place, cursor_rect: place, should_interrupt_composition: false, purpose: IMEPurpose::Normal }
}
