//! What differs between a plan and its file, by list; a click goes to the row.

use super::parts::{answers, heading, label, plan_title, sentence};
use crate::gui::model::command::Command;
use crate::gui::model::places::difference_path;
use crate::gui::model::unsettled::Spot;
use crate::gui::state::State;
use crate::gui::state::tab::PlanTab;
use crate::gui::theme::{BODY, LINE_HEIGHT, Weight, rich, tokens};
use crate::gui::widgets::button::link;
use crate::gui::widgets::label::wrapped;
use crate::text::difference_words::{changes, difference, difference_group};
use crate::text::{JsonWord, Lang, Word, moves_unsaved, was_typed};
use eframe::egui::{Response, ScrollArea, Ui};
use index_core::Difference;
use std::sync::mpsc::Sender;

/// Draws the differences of a plan.
pub(super) fn differences_ui(ui: &mut Ui, state: &State, sender: &Sender<Command>) -> Response {
    let lang = state.lang();
    let list = state.tab().map(|t| t.changes.list()).unwrap_or_default();
    let has_file = state.tab().is_some_and(|t| t.path.is_some());
    // What no file holds is unsaved as a whole and differs from nothing.
    let is_held = state.tab().is_none_or(|tab| tab.open.saved_plan().is_some());
    if is_held {
        heading(ui, &format!("{} · {}", plan_title(state), changes(lang, list.len())));
        let against = if has_file { JsonWord::SinceSaved } else { JsonWord::SinceOpened };
        sentence(ui, against.text(lang));
    } else {
        heading(ui, &plan_title(state));
        sentence(ui, JsonWord::NoFileHolds.text(lang));
    }
    let beside = state.tab().map(|tab| beside(lang, tab)).unwrap_or_default();
    if is_held && list.is_empty() && beside.is_empty() {
        sentence(ui, JsonWord::NoDifferences.text(lang));
    }
    beside.iter().for_each(|text| sentence(ui, text));
    let has_lost = state.tab().is_some_and(|tab| tab.unsettled.iter().any(|left| left.place == Spot::Gone));
    if has_lost && link(ui, Word::ForgetLost.text(lang)).clicked() {
        let _ = sender.send(Command::ForgetLost);
    }
    let height = (ui.ctx().content_rect().height() - 300.0).max(LINE_HEIGHT * 4.0);
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.set_min_width(ui.available_width());
        let mut group = String::new();
        for one in list {
            let this = difference_group(lang, one);
            if this != group {
                label(ui, &this);
                group = this;
            }
            if difference_line(ui, lang, one) {
                let path = difference_path(one).unwrap_or_default();
                for command in [Command::GoToPath(path), Command::CloseDialog] {
                    let _ = sender.send(command);
                }
            }
        }
    });
    answers(ui, lang, sender, &[(Word::Close, &[Command::CloseDialog])])
}

/// What is unsaved and no difference of the plan: moves that no scenario keeps, texts that are no values yet.
fn beside(lang: Lang, tab: &PlanTab) -> Vec<String> {
    let moves = tab.open.is_draft_unsaved().then(|| moves_unsaved(lang, tab.open.draft().moves.len()));
    let typed = tab.unsettled.iter().map(|left| was_typed(lang, &left.what));
    moves.into_iter().chain(typed).collect()
}

/// A line; says whether to go there. What is gone has no place to go to.
fn difference_line(ui: &mut Ui, lang: Lang, one: &Difference) -> bool {
    let text = difference(lang, one);
    if difference_path(one).is_some() {
        return link(ui, &text).clicked();
    }
    let color = tokens(ui).text;
    wrapped(ui, rich(text, BODY, Weight::Medium, color));
    false
}
