//! What shows while the pointer rests on something.

use eframe::egui::{Context, PointerState, Popup};

/// Ends what shows under the pointer, and closes menus: something comes over the whole window. What rests would stay above it, for
/// the pointer is still where it was; it counts as gone until it moves.
pub fn end_hover(ctx: &Context) {
    Popup::close_all(ctx);
    ctx.input_mut(|input| input.pointer = PointerState::default());
}
