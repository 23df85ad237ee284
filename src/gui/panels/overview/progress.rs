//! How the year goes: the state of the targets, and progress by pillar and by section once anything has begun.

use super::cards::short_or_whole;
use crate::gui::figures::looks::target_look;
use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::model::room::Room;
use crate::gui::model::view::View;
use crate::gui::theme::{TABLE, Weight, rich, tokens};
use crate::gui::widgets::bars::share_bar;
use crate::gui::widgets::card::card_titled;
use crate::gui::widgets::chip::chip;
use crate::text::YearWord;
use crate::text::year_words::{roll_up, target_counts};
use chrono::Datelike;
use eframe::egui::{Grid, Sense, Ui};
use index_core::plan::roll_up::{RollUp, by_pillar, by_section};

/// How many targets are met, on the way, missed; a click goes to them.
pub(super) fn targets_ui(ui: &mut Ui, view: &View) {
    let counts =
        index_core::target_counts(&view.open.plan().targets, view.today.year(), &view.open.context().framework);
    let counts = target_counts(view.lang, counts);
    if counts.is_empty() {
        return;
    }
    card_titled(ui, YearWord::TargetsSoFar.text(view.lang), None, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (state, words) in &counts {
                let (tone, icon) = target_look(*state);
                if chip(ui, tone, icon, words).interact(Sense::click()).clicked() {
                    view.send(Command::Act(Action::Go(Room::Targets)));
                }
            }
        });
    });
}

/// Progress by pillar and by section; nothing before anything has begun.
pub(super) fn roll_up_ui(ui: &mut Ui, view: &View) {
    let plan = view.open.plan();
    let framework = &view.open.context().framework;
    let pillars = by_pillar(plan, framework).into_iter().map(|(code, total)| {
        let name = framework.entry(&code).map(|e| view.lang.pick(&e.spec.name_vi, &e.spec.name_en));
        (format!("{code}. {}", name.unwrap_or_default()), total)
    });
    let title = |no: &str| plan.sections.iter().find(|s| s.no == no).map(|s| s.title.clone()).unwrap_or_default();
    let sections = by_section(plan, view.today).into_iter().map(|(no, total)| match no {
        Some(no) => (format!("{no}. {}", title(&no)), total),
        None => (YearWord::NoSection.text(view.lang).to_owned(), total),
    });
    let totals: Vec<(String, RollUp)> = pillars.chain(sections).collect();
    if !totals.iter().any(|(_, total)| total.has_begun()) {
        return;
    }
    card_titled(ui, YearWord::Progress.text(view.lang), None, |ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        let bar = (ui.available_width() - 460.0).clamp(40.0, 120.0);
        Grid::new("roll-up").num_columns(3).spacing([12.0, 8.0]).min_row_height(20.0).show(ui, |ui| {
            for (name, total) in &totals {
                let t = tokens(ui);
                short_or_whole(ui, view, name, (40, 260.0), Weight::Regular);
                share_bar(ui, bar, (total.progress_percent().unwrap_or_default() / 100.0) as f32, t.accent);
                // What has begun stands out.
                let (weight, color) =
                    if total.has_begun() { (Weight::Medium, t.text) } else { (Weight::Regular, t.third) };
                ui.label(rich(roll_up(view.lang, total), TABLE, weight, color));
                ui.end_row();
            }
        });
    });
}
