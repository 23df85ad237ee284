//! The keys that walk through the lines of a list or a table.

use eframe::egui::{InputState, Key, Modifiers};

/// The line to which Up, Down, PageUp, PageDown, Home and End lead from `now`, `last` at the furthest; from none, Down leads to the
/// first and Up to the last. `page` says where a page further down leads, or up.
pub(in crate::gui) fn line_keys(
    input: &mut InputState,
    modifiers: Modifiers,
    now: Option<usize>,
    last: usize,
    page: impl Fn(bool) -> usize,
) -> Option<usize> {
    let mut pressed = |key| input.consume_key(modifiers, key);
    let to = if pressed(Key::ArrowDown) {
        now.map_or(0, |at| at + 1)
    } else if pressed(Key::ArrowUp) {
        now.map_or(last, |at| at.saturating_sub(1))
    } else if pressed(Key::PageDown) {
        page(true)
    } else if pressed(Key::PageUp) {
        page(false)
    } else if pressed(Key::Home) {
        0
    } else if pressed(Key::End) {
        last
    } else {
        return None;
    };
    Some(to.min(last))
}
