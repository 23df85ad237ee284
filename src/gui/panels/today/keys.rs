//! The keyboard of the list.

use super::TodayPanel;
use crate::gui::widgets::line_keys::line_keys;
use eframe::egui::{EventFilter, FocusDirection, Key, Modifiers, Response, Ui};

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
            let page = page.max(1);
            let paged = |is_down: bool| match is_down {
                true => now.map_or(0, |at| at + page),
                false => now.map_or(last, |at| at.saturating_sub(page)),
            };
            line_keys(input, Modifiers::NONE, now, last, paged).map(Asked::Select)
        })
    }
}
