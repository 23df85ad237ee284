//! Leaving a plan or the program with unsaved work.

use super::parts::{answers, heading, plan_title, sentence};
use crate::gui::model::action::Action;
use crate::gui::model::command::{Command, Leaving};
use crate::gui::state::State;
use crate::gui::state::tab::PlanTab;
use crate::gui::state::titles::titles;
use crate::gui::theme::{BODY, Weight, rich, tokens};
use crate::gui::widgets::label::wrapped;
use crate::text::{Lang, Word, leave_plan, left_typed};
use eframe::egui::{Response, Ui};
use std::sync::mpsc::Sender;

pub(super) fn close_ui(ui: &mut Ui, state: &State, sender: &Sender<Command>) -> Response {
    let lang = state.lang();
    heading(ui, Word::UnsavedWork.text(lang));
    sentence(ui, &leave_plan(lang, &plan_title(state)));
    state.tab().iter().for_each(|tab| left_ui(ui, lang, tab));
    let is_unsaved = state.tab().is_some_and(PlanTab::is_unsaved);
    let save = (Word::SaveAndClose, &[Command::SaveAndLeave(Leaving::Plan)][..]);
    let close = (Word::CloseWithoutSaving, &[Command::CloseAnyway][..]);
    let stay = (Word::Stay, &[Command::CloseDialog][..]);
    let show = (Word::ShowChanges, &[Command::Act(Action::Differences)][..]);
    let choices = if is_unsaved { vec![save, close, stay, show] } else { vec![stay, close, show] };
    answers(ui, lang, sender, &choices)
}

pub(super) fn quit_ui(ui: &mut Ui, lang: Lang, state: &State, sender: &Sender<Command>) -> Response {
    heading(ui, Word::UnsavedWork.text(lang));
    let unsaved = state.tabs.iter().zip(titles(&state.tabs, lang)).filter(|(tab, _)| tab.has_unsaved_work());
    let unsaved: Vec<String> = unsaved.map(|(_, title)| title).collect();
    sentence(ui, &leave_plan(lang, &unsaved.join(", ")));
    for (tab, title) in state.tabs.iter().zip(titles(&state.tabs, lang)).filter(|(tab, _)| !tab.unsettled.is_empty()) {
        sentence(ui, &title);
        left_ui(ui, lang, tab);
    }
    let stay = (Word::Stay, &[Command::CloseDialog][..]);
    let save = (Word::SaveAllAndQuit, &[Command::SaveAndLeave(Leaving::Program)][..]);
    let first = state.tabs.iter().find(|t| t.open.is_unsaved()).or(state.tab());
    let differences = |tab: &PlanTab| Command::Act(Action::Differences).of(tab.id);
    let show: Vec<Command> = first.map(differences).into_iter().collect();
    let show = (Word::ShowChanges, &show[..]);
    let quit = (Word::QuitWithoutSaving, &[Command::QuitAnyway][..]);
    let is_unsaved = state.tabs.iter().any(PlanTab::is_unsaved);
    let choices = if is_unsaved { vec![save, quit, stay, show] } else { vec![stay, quit, show] };
    answers(ui, lang, sender, &choices)
}

/// What was being typed and is no value.
fn left_ui(ui: &mut Ui, lang: Lang, tab: &PlanTab) {
    for left in &tab.unsettled {
        let color = tokens(ui).bad;
        wrapped(ui, rich(left_typed(lang, &left.what), BODY, Weight::Medium, color));
    }
}
