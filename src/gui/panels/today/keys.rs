//! The keyboard of the list.

use super::TodayPanel;
use eframe::egui::{EventFilter, FocusDirection, InputState, Key, Modifiers, Response, Ui};

/// What the keys, the pointer or the tools ask of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// Select the item at a place.
    Select(usize),
    /// Go to the row of the selected item.
    Go,
    /// Tick the selected item off.
    Tick,
    /// Select the item at a place and tick it off.
    TickAt(usize),
    /// Note that an explanation was asked for.
    Inquire,
}

impl TodayPanel {
    /// What the keys ask; `page` is how many lines fit on the screen.
    pub(super) fn keyboard(&mut self, ui: &Ui, focus: &Response, page: usize) -> Option<Asked> {
        if std::mem::take(&mut self.wants_keyboard) {
            focus.request_focus();
        }
        let has_focus = focus.has_focus();
        if has_focus {
            let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(focus.id, arrows));
        }
        let is_claimed = std::mem::replace(&mut self.is_in_hand, has_focus);
        if has_focus && !is_claimed {
            // An arrow of the frame before is the list's already, not a way to another widget.
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        }
        if !has_focus {
            return None;
        }
        let last = self.lines.shown().len().checked_sub(1)?;
        let now = self.selected.map(|_| self.at);
        ui.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            for (key, asked) in [(Key::Enter, Asked::Go), (Key::Space, Asked::Tick), (Key::Insert, Asked::Inquire)] {
                if pressed(key) {
                    return Some(asked);
                }
            }
            moved(input, now, last, page.max(1)).map(Asked::Select)
        })
    }
}

/// Where the selection goes.
fn moved(input: &mut InputState, now: Option<usize>, last: usize, page: usize) -> Option<usize> {
    let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
    let to = if pressed(Key::ArrowDown) {
        now.map_or(0, |at| at + 1)
    } else if pressed(Key::ArrowUp) {
        now.map_or(last, |at| at.saturating_sub(1))
    } else if pressed(Key::PageDown) {
        now.map_or(0, |at| at + page)
    } else if pressed(Key::PageUp) {
        now.map_or(last, |at| at.saturating_sub(page))
    } else if pressed(Key::Home) {
        0
    } else if pressed(Key::End) {
        last
    } else {
        return None;
    };
    Some(to.min(last))
}
