//! The card of what the plan still lacks: each step leads to where it is done.

use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::model::room::{Room, Selection};
use crate::gui::model::view::View;
use crate::gui::theme::{LABEL, LINE_HEIGHT, SPACE, TABLE, Weight, rich, tokens};
use crate::gui::widgets::button::link;
use crate::gui::widgets::card::card_titled;
use crate::gui::widgets::chip::Tone;
use crate::gui::widgets::label::wrapped;
use crate::text::readiness_words::{ReadinessWord, lacking, topic};
use eframe::egui::Ui;
use index_core::{Lack, Step, Topic, readiness};

/// What is lacking, with a way to it, then what is done; nothing where nothing is lacking.
pub(super) fn readiness_ui(ui: &mut Ui, view: &View) {
    let (lang, plan) = (view.lang, view.open.plan());
    let steps = readiness(plan, view.open.context(), view.today);
    let n_done = steps.iter().filter(|step| step.lack == Lack::Nothing).count();
    if view.is_picture || n_done == steps.len() {
        return;
    }
    let badge = Some((Tone::Neutral, format!("{n_done}/{}", steps.len())));
    card_titled(ui, ReadinessWord::Title.text(lang), badge, |ui| {
        let t = tokens(ui);
        ui.spacing_mut().item_spacing.y = SPACE;
        ui.spacing_mut().interact_size.y = LINE_HEIGHT;
        for step in &steps {
            let Some(text) = lacking(lang, step, plan) else { continue };
            ui.horizontal_wrapped(|ui| {
                if link(ui, topic(lang, step.topic)).clicked() {
                    go_to(view, step);
                }
                wrapped(ui, rich(text, TABLE, Weight::Regular, t.text));
            });
        }
        let done = steps.iter().filter(|step| step.lack == Lack::Nothing).map(|step| topic(lang, step.topic));
        let done = done.collect::<Vec<_>>().join(", ");
        if !done.is_empty() {
            let text = format!("{} {done}", ReadinessWord::Complete.text(lang));
            wrapped(ui, rich(text, LABEL, Weight::Regular, t.second));
        }
    });
}

/// Goes to the room of a step, and to the first row that lacks something.
fn go_to(view: &View, step: &Step) {
    let room = match step.topic {
        Topic::Province | Topic::Baseline | Topic::Goals => Room::Plan,
        Topic::Indicators | Topic::Measurements | Topic::Leads | Topic::Evidence => Room::Indicators,
        Topic::Targets => Room::Targets,
        Topic::Tasks => Room::Tasks,
        Topic::Deadlines => Room::Deadlines,
    };
    view.send(Command::Act(Action::Go(room)));
    if let (Lack::Rows(rows), Some(table)) = (&step.lack, room.table())
        && let Some(row) = rows.first()
    {
        view.send(Command::Select(Selection::of(table, *row)));
        view.send(Command::ShowInspector);
    }
}
