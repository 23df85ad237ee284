//! The list itself: groups with their lines, of which only those in view are drawn.

use super::TodayPanel;
use super::keys::Asked;
use super::lines::{Key, Line};
use crate::gui::figures::looks::urgency_look;
use crate::gui::model::view::View;
use crate::gui::theme::{BODY, HAIRLINE, RADIUS_SMALL, ROW_COMPACT, ROW_HEIGHT, Weight, rich, tokens};
use crate::gui::widgets::label::wrapped;
use crate::gui::widgets::page::note_scrolled;
use crate::gui::widgets::waiting_row::{WaitingRow, waiting_heading, waiting_row};
use crate::text::Word;
use crate::text::today_words::{
    TodayWord, tick_name, urgency, waiting_day, waiting_kind, waiting_left, waiting_line, waiting_what, waiting_who,
};
use eframe::egui::{Margin, Rect, Response, Role, ScrollArea, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

impl TodayPanel {
    /// Draws the list; gives what was asked of it.
    pub(super) fn list_ui(&mut self, ui: &mut Ui, view: &View) -> Option<Asked> {
        let card = tokens(ui).card_frame().inner_margin(Margin::symmetric(8, 6));
        card.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let height = if view.is_compact(ui) && !view.is_picture { ROW_COMPACT } else { ROW_HEIGHT };
            let room = ui.available_rect_before_wrap();
            let focus = focus(ui, view, room.with_max_y(room.bottom() - HAIRLINE));
            let asked = self.keyboard(ui, &focus, (room.height() / height) as usize);
            if self.lines.lines().is_empty() {
                empty_ui(ui, view, self.lines.all().is_empty());
                return asked;
            }
            let clicked = self.lines_ui(ui, view, height);
            if focus.has_focus() {
                let line = (HAIRLINE, tokens(ui).accent);
                ui.painter().rect_stroke(ui.min_rect(), f32::from(RADIUS_SMALL), line, StrokeKind::Outside);
            }
            if clicked.is_some() {
                focus.request_focus();
            }
            asked.or(clicked)
        })
        .inner
    }

    /// The lines that are in view.
    fn lines_ui(&mut self, ui: &mut Ui, view: &View, height: f32) -> Option<Asked> {
        let lines = self.lines.lines();
        let selected = self.selected.and_then(|key| self.lines.place_of(key));
        let wants_view = std::mem::take(&mut self.wants_view);
        let shown = ScrollArea::vertical().id_salt("today").auto_shrink([false, true]).show_viewport(ui, |ui, seen| {
            let size = vec2(ui.available_width(), height * lines.len() as f32);
            let (all, _) = ui.allocate_exact_size(size, Sense::hover());
            let place = |at: usize| {
                let top = pos2(all.left(), all.top() + height * at as f32);
                Rect::from_min_size(top, vec2(all.width(), height))
            };
            if let Some(at) = selected.filter(|_| wants_view).and_then(|item| self.lines.line_of(item)) {
                // The first line of a group comes with what it is headed by.
                let heading = at.checked_sub(1).filter(|above| matches!(lines[*above], Line::Heading(..)));
                ui.scroll_to_rect(heading.map_or(place(at), |above| place(above).union(place(at))), None);
            }
            let first = (seen.top() / height).floor().max(0.0) as usize;
            let last = ((seen.bottom() / height).ceil().max(0.0) as usize).min(lines.len());
            let mut asked = None;
            for (at, line) in lines.iter().enumerate().take(last).skip(first) {
                match *line {
                    Line::Heading(of, count) => {
                        waiting_heading(ui, place(at), urgency_look(of), urgency(of).text(view.lang), count);
                    }
                    Line::Item(item) => {
                        asked = self.item_ui(ui, view, place(at), (item, selected == Some(item))).or(asked);
                    }
                }
            }
            asked
        });
        note_scrolled(ui, &shown);
        shown.inner
    }

    /// A line; gives what the pointer asks of it.
    fn item_ui(&self, ui: &Ui, view: &View, rect: Rect, (at, is_selected): (usize, bool)) -> Option<Asked> {
        let (lang, plan, one) = (view.lang, view.open.plan(), self.lines.item(at));
        let (tone, icon) = urgency_look(one.urgency);
        let (name, what) = (waiting_line(lang, plan, one), waiting_what(lang, plan, one));
        let can_tick = !view.is_picture && one.tick(plan, view.today).is_some();
        let tick = can_tick.then(|| tick_name(lang, &what));
        let (who, day, left) = (waiting_who(one), waiting_day(lang, one), waiting_left(lang, one));
        let row = WaitingRow {
            name: &name,
            tick: tick.as_deref(),
            kind: waiting_kind(one.kind).text(lang),
            what: &what,
            who: &who,
            day: &day,
            left: (tone, icon, &left),
            query: self.filters.words(),
            is_selected,
        };
        let (line, tick) = waiting_row(ui, ui.scope_id().with(Key::of(one)), rect, &row);
        if tick.is_some_and(|tick| tick.clicked()) {
            return Some(Asked::TickAt(at));
        }
        if line.double_clicked() {
            return Some(Asked::Go);
        }
        line.clicked().then_some(Asked::Select(at))
    }
}

/// The place of the keyboard: the list as a whole, so that Tab does not walk through every line.
fn focus(ui: &Ui, view: &View, rect: Rect) -> Response {
    let focus = ui.interact(rect, ui.scope_id().with("focus"), Sense::focusable_noninteractive());
    let (enabled, name) = (ui.is_enabled(), view.word(Word::Today));
    focus.widget_info(|| WidgetInfo::labeled(Role::List, enabled, name));
    focus
}

/// What is said where nothing is shown.
fn empty_ui(ui: &mut Ui, view: &View, is_nothing: bool) {
    let color = tokens(ui).second;
    let words = if is_nothing { TodayWord::NothingWaits.text(view.lang) } else { view.word(Word::NothingMatches) };
    wrapped(ui, rich(words, BODY, Weight::Regular, color));
    if is_nothing {
        wrapped(ui, rich(TodayWord::WhatIsLeftOut.text(view.lang), BODY, Weight::Regular, color));
    }
}
