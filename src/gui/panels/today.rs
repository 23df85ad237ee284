//! What waits, to begin the day with: overdue, within a week, within a month; ticked off, asked about, gone to.

mod filters;
mod keys;
mod lines;
mod list;

use crate::gui::model::command::Command;
use crate::gui::model::room::Room;
use crate::gui::model::view::View;
use crate::gui::theme::{BODY, GAP_SMALL, TITLE, Weight, rich, tokens};
use crate::gui::widgets::button::tool;
use crate::gui::widgets::icon::Icon;
use crate::text::date;
use crate::text::today_words::{TodayWord, waiting_count};
use eframe::egui::{Align, CentralPanel, Label, Layout, Margin, Ui};
use filters::Filters;
use index_core::waiting::{Waiting, inquire};
use keys::Asked;
use lines::{Key, Lines};

/// What the room remembers.
#[derive(Clone, Default)]
pub(super) struct TodayPanel {
    filters: Filters,
    lines: Lines,
    /// What is selected.
    selected: Option<Key>,
    /// Where that stood among what is shown, for when it is gone.
    at: usize,
    /// Whether the list takes the keyboard when it is drawn next.
    wants_keyboard: bool,
    /// Whether the list had the keyboard in the last frame.
    is_in_hand: bool,
    /// Whether the selected line is brought into view.
    wants_view: bool,
}

/// From this width on the tools have their words.
const ROOM_FOR_WORDS: f32 = 700.0;

impl TodayPanel {
    /// See [`super::Panels::for_picture`].
    pub(super) fn for_picture(&self) -> Self {
        Self { filters: self.filters.clone(), ..Self::default() }
    }

    /// Puts the keyboard into the list, also before it is drawn for the first time.
    pub(super) const fn take_in_hand(&mut self) {
        self.wants_keyboard = true;
    }

    /// Whether the keyboard is in the list.
    pub(super) const fn is_in_hand(&self) -> bool {
        self.is_in_hand
    }

    /// Draws the room.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View, focus_filter: bool) {
        self.lines.renew(view, &self.filters);
        let is_another = self.follow();
        // The form is of what is selected here, also after a visit to another room.
        if (is_another || self.wants_keyboard)
            && let Some(one) = self.selected()
        {
            view.send(Command::SelectPath(one.record.path()));
        }
        let margin = Margin { left: 24, right: 24, top: 14, bottom: 12 };
        let frame = tokens(ui).page_frame().inner_margin(margin);
        CentralPanel::default().frame(frame).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            let asked = self.head_ui(ui, view);
            if !view.is_picture {
                self.filters.ui(ui, view, self.lines.all(), focus_filter);
            }
            let of_list = self.list_ui(ui, view);
            if let Some(asked) = asked.or(of_list) {
                self.obey(view, asked);
            }
        });
    }

    /// Title, day and count; what can be done with the selected line.
    fn head_ui(&self, ui: &mut Ui, view: &View) -> Option<Asked> {
        let one = self.selected();
        let has_room = ui.available_width() >= ROOM_FOR_WORDS;
        let mut asked = None;
        ui.horizontal(|ui| {
            let t = tokens(ui);
            let count = waiting_count(view.lang, self.lines.shown().len(), self.lines.all().len());
            let line = format!("{} · {count}", date(view.lang, view.today));
            let title = rich(view.word(Room::Today.word()), TITLE, Weight::Bold, t.text);
            for text in [title, rich(line, BODY, Weight::Regular, t.second)] {
                ui.add(Label::new(text).extend());
            }
            if view.is_picture {
                return;
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = GAP_SMALL;
                let can_ask = one.is_some_and(|one| one.asked().is_some());
                let can_tick = one.is_some_and(|one| one.tick(view.open.plan(), view.today).is_some());
                let tools = [
                    (Icon::Info, TodayWord::Inquire, TodayWord::InquireTip, can_ask, Asked::Inquire),
                    (Icon::Check, TodayWord::TickOff, TodayWord::TickOffTip, can_tick, Asked::Tick),
                    (Icon::ArrowRight, TodayWord::GoThere, TodayWord::GoThereTip, one.is_some(), Asked::Go),
                ];
                for (icon, word, tip, is_enabled, asks) in tools {
                    let button = |ui: &mut Ui| tool(ui, icon, word.text(view.lang), has_room);
                    let button = ui.add_enabled_ui(is_enabled, button).inner;
                    if button.on_hover_text(tip.text(view.lang)).clicked() {
                        asked = Some(asks);
                    }
                }
            });
        });
        asked
    }

    /// What is selected, while it is shown.
    fn selected(&self) -> Option<&Waiting> {
        self.lines.place_of(self.selected?).map(|at| self.lines.item(at))
    }

    /// What was ticked off or is filtered out leaves its place to what comes after it; says whether it did.
    fn follow(&mut self) -> bool {
        let Some(key) = self.selected else { return false };
        let place = self.lines.place_of(key);
        match (place, self.lines.shown().len().checked_sub(1)) {
            (Some(at), _) => self.at = at,
            (None, Some(last)) => self.selected = Some(Key::of(self.lines.item(self.at.min(last)))),
            (None, None) => self.selected = None,
        }
        place.is_none()
    }

    fn select(&mut self, view: &View, at: usize) {
        let one = self.lines.item(at);
        (self.selected, self.at, self.wants_view) = (Some(Key::of(one)), at, true);
        view.send(Command::SelectPath(one.record.path()));
    }

    /// Does what the keys, the tools or the pointer ask.
    fn obey(&mut self, view: &View, asked: Asked) {
        let (plan, today) = (view.open.plan(), view.today);
        if let Asked::Select(at) = asked {
            self.select(view, at);
            return;
        }
        if let Asked::TickAt(at) = asked {
            self.select(view, at);
        }
        let Some(one) = self.selected() else { return };
        match asked {
            Asked::Go => view.send(Command::GoToPath(one.record.path())),
            Asked::Tick | Asked::TickAt(_) => one.tick(plan, today).into_iter().for_each(|edit| view.edit(edit)),
            Asked::Inquire => {
                let agency = if let [one] = one.agencies.as_slice() { Some(one.as_str()) } else { None };
                let Some((edit, record)) = one.asked().and_then(|row| inquire(plan, row, agency, today)) else {
                    return;
                };
                view.edit(edit);
                view.send(Command::SelectPath(record.path()));
                view.send(Command::ShowInspector);
            }
            Asked::Select(_) => {}
        }
    }
}
