//! What a text field takes back with Ctrl+Z: only what was typed in this stay.
//!
//! A field is named by its label or its table, whatever row or plan it shows, so that what egui keeps of its past would lead from
//! one place to another.

use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Context, Id};
use std::fmt::Debug;
use std::hash::Hash;

/// Lets the field that has the keyboard forget its past when it has just come to it, or when `place`, by which the window says
/// what is shown, is another one. Called before the fields of a frame are drawn.
pub fn begin_anew_elsewhere(ctx: &Context, place: impl Hash + Debug) {
    let known = Id::unique("field history");
    let focused = ctx.memory(|memory| memory.focused());
    let now = (focused, Id::unique(place));
    let before = ctx.data(|data| data.get_temp::<(Option<Id>, Id)>(known));
    if before == Some(now) {
        return;
    }
    ctx.data_mut(|data| data.insert_temp(known, now));
    if let Some((id, mut state)) = focused.and_then(|id| Some((id, TextEditState::load(ctx, id)?))) {
        state.clear_undoer();
        state.store(ctx, id);
    }
}
