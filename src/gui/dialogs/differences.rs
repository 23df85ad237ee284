//! What differs between a plan and its file, or another one, by list; a click goes to the row.

use super::parts::{answer_line, answers, enter, heading, label, plan_title, sentence, set_width};
use crate::gui::model::command::Command;
use crate::gui::model::compare_file::{FileComparison, FileRead};
use crate::gui::model::unsettled::Spot;
use crate::gui::state::State;
use crate::gui::state::tab::PlanTab;
use crate::gui::theme::{BODY, LINE_HEIGHT, Weight, rich, tokens};
use crate::gui::widgets::button::{link, link_wrapped};
use crate::gui::widgets::field::text_field;
use crate::gui::widgets::label::wrapped;
use crate::text::difference_words::{DifferenceWord, changes, difference, difference_group, since_file};
use crate::text::{JsonWord, Lang, ScenarioWord, Word, moves_unsaved, was_typed};
use eframe::egui::{Response, ScrollArea, Ui};
use index_core::Difference;
use std::path::PathBuf;
use std::sync::mpsc::Sender;

/// Wide enough for most differences in a line.
const WIDTH: f32 = 720.0;

/// Draws the differences of a plan.
pub(super) fn differences_ui(ui: &mut Ui, state: &State, sender: &Sender<Command>) -> Response {
    set_width(ui, WIDTH);
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
    list_ui(ui, lang, list, sender);
    answers(ui, lang, sender, &[(Word::Close, &[Command::CloseDialog])])
}

/// Which file the plan is compared with, and what differs.
pub(super) fn compare_file_ui(
    ui: &mut Ui,
    state: &State,
    comparison: &mut FileComparison,
    sender: &Sender<Command>,
) -> Response {
    set_width(ui, WIDTH);
    let lang = state.lang();
    heading(ui, &format!("{} · {}", Word::CompareFile.text(lang), plan_title(state)));
    sentence(ui, DifferenceWord::CompareFileHint.text(lang));
    let typed = text_field(ui, Word::PathOfFile.text(lang), &mut comparison.path);
    let path = PathBuf::from(comparison.path.trim().trim_matches('"'));
    let compare: &[Command] = if comparison.path.trim().is_empty() { &[] } else { &[Command::CompareWith(path)] };
    if typed.lost_focus() && enter(ui) {
        compare.iter().for_each(|command| drop(sender.send(command.clone())));
    }
    match &comparison.read {
        Some(FileRead::Differences(_, list)) if list.is_empty() => sentence(ui, DifferenceWord::Same.text(lang)),
        Some(FileRead::Differences(path, list)) => {
            sentence(ui, &since_file(lang, path, list.len()));
            list_ui(ui, lang, list, sender);
        }
        Some(FileRead::Trouble(why)) => {
            let color = tokens(ui).bad;
            wrapped(ui, rich(why, BODY, Weight::Medium, color));
        }
        None => {}
    }
    let browse = (Word::Browse.text(lang), &[Command::BrowseComparison][..]);
    let close = (Word::Close.text(lang), &[Command::CloseDialog][..]);
    answer_line(ui, sender, &[(ScenarioWord::Compare.text(lang), compare), browse, close]);
    typed
}

/// The differences under the headings of their lists.
fn list_ui(ui: &mut Ui, lang: Lang, list: &[Difference], sender: &Sender<Command>) {
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
                for command in [Command::GoToPath(one.path().unwrap_or_default()), Command::CloseDialog] {
                    let _ = sender.send(command);
                }
            }
        }
    });
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
    if one.path().is_some() {
        return link_wrapped(ui, &text).clicked();
    }
    let color = tokens(ui).text;
    wrapped(ui, rich(text, BODY, Weight::Medium, color));
    false
}
