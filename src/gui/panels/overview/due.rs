//! The card of what is due.

use super::cards::ROWS;
use super::stats::short_date;
use crate::gui::figures::looks::deadline_look;
use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::model::room::{Room, Selection};
use crate::gui::model::view::View;
use crate::gui::theme::{LABEL, TABLE, Weight, rich, tokens};
use crate::gui::widgets::button::link;
use crate::gui::widgets::card::card_titled;
use crate::gui::widgets::chip::chip;
use crate::report::TableKind;
use crate::text::today_words::TodayWord;
use crate::text::{Word, deadline_standing, next_period};
use eframe::egui::{Align, Label, Layout, Sense, Ui, vec2};

/// What is due, overdue first.
pub(super) fn due_ui(ui: &mut Ui, view: &View) {
    let plan = view.open.plan();
    let all = plan.deadlines.iter().enumerate();
    let mut open: Vec<_> = all.filter_map(|(i, d)| Some((i, d, d.on(view.today, plan.binds_from())?))).collect();
    if open.is_empty() {
        return;
    }
    open.sort_by_key(|(_, _, o)| (o.state, o.date));
    card_titled(ui, view.word(Word::DueNext), None, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        for (i, deadline, occurrence) in open.into_iter().take(ROWS) {
            let t = tokens(ui);
            let (tone, icon) = deadline_look(occurrence.state);
            ui.horizontal_top(|ui| {
                let day = occurrence.day().map(|d| short_date(view.lang, d)).unwrap_or_default();
                ui.allocate_ui_with_layout(vec2(44.0, 18.0), Layout::left_to_right(Align::Min), |ui| {
                    ui.label(rich(day, TABLE, Weight::SemiBold, t.second));
                });
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    let label = Label::new(rich(&deadline.title, TABLE, Weight::Regular, t.text)).wrap();
                    if ui.add(label.sense(Sense::click())).clicked() {
                        view.send(Command::Act(Action::Go(Room::Deadlines)));
                        view.send(Command::Select(Selection::of(TableKind::Deadlines, i)));
                    }
                    chip(ui, tone, Some(icon), &deadline_standing(view.lang, &occurrence));
                    // A year that was missed does not hide the one that comes.
                    let coming = occurrence.next.filter(|next| occurrence.day() != Some(*next));
                    if let Some(coming) = coming {
                        ui.label(rich(next_period(view.lang, coming), LABEL, Weight::Regular, t.second));
                    }
                });
            });
        }
        if !view.is_picture && link(ui, TodayWord::SeeAll.text(view.lang)).clicked() {
            view.send(Command::Act(Action::Go(Room::Today)));
        }
    });
}
