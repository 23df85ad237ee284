//! What a text field takes back with Ctrl+Z: only what was typed in this stay; where nothing was, the key is the plan's.
//!
//! A field is named by its label or its table, whatever row or plan it shows, so that what egui keeps of its past would lead from
//! one place to another.

use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Context, Event, Id, Key};
use std::fmt::Debug;
use std::hash::Hash;

/// Lets the field that has the keyboard forget its past when it has just come to it, or when `place`, by which the window says
/// what is shown, is another one. Called before the fields of a frame are drawn.
pub fn begin_anew_elsewhere(ctx: &Context, place: impl Hash + Debug) {
    let known = history_id();
    let focused = ctx.memory(|memory| memory.focused());
    let now = (focused, Id::unique(place));
    let before = ctx.data(|data| data.get_temp::<Stay>(known));
    let writes = ctx.input(|input| input.events.iter().any(writes));
    let is_same = before.is_some_and(|before| before.at == now);
    // A cell opens with the letter that was typed the frame before.
    let was_written = before.is_some_and(|before| if is_same { before.is_written_in } else { before.writes });
    let stay = Stay { at: now, is_written_in: writes || was_written, writes };
    ctx.data_mut(|data| data.insert_temp(known, stay));
    if is_same {
        return;
    }
    if let Some((id, mut state)) = focused.and_then(|id| Some((id, TextEditState::load(ctx, id)?))) {
        state.clear_undoer();
        state.store(ctx, id);
    }
}

/// Whether anything was written into the field that has the keyboard since it has it, which the field itself takes back.
#[must_use]
pub fn is_written_in(ctx: &Context) -> bool {
    let stay = ctx.data(|data| data.get_temp::<Stay>(history_id()));
    ctx.text_edit_focused() && stay.is_some_and(|stay| stay.is_written_in)
}

/// A stay of the keyboard in a field.
#[derive(Clone, Copy)]
struct Stay {
    /// The field, and what the window shows.
    at: (Option<Id>, Id),
    is_written_in: bool,
    /// Whether this frame writes.
    writes: bool,
}

fn history_id() -> Id {
    Id::unique("field history")
}

/// Whether an event changes the text of the field that hears it.
fn writes(event: &Event) -> bool {
    match event {
        Event::Text(_) | Event::Paste(_) | Event::Cut | Event::Ime(_) => true,
        Event::Key { key, pressed, .. } => *pressed && matches!(key, Key::Backspace | Key::Delete | Key::Enter),
        _ => false,
    }
}
