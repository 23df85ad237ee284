//! The name under which a scenario is kept.

use super::parts::{answers, enter, heading, sentence};
use crate::gui::model::command::Command;
use crate::gui::state::State;
use crate::gui::widgets::field::{multiline, text_field};
use crate::text::{Word, replaces_scenario};
use eframe::egui::{Response, Ui};
use index_core::Edit;
use std::sync::mpsc::Sender;

pub(super) fn scenario_ui(
    ui: &mut Ui,
    state: &State,
    name: &mut String,
    note: &mut String,
    sender: &Sender<Command>,
) -> Response {
    let lang = state.lang();
    heading(ui, Word::SaveScenario.text(lang));
    let typed = text_field(ui, Word::ScenarioName.text(lang), name);
    multiline(ui, Word::Note.text(lang), note, 2);
    let go = typed.lost_focus() && enter(ui);
    let remark = Some(note.trim().to_owned()).filter(|n| !n.is_empty());
    let keep = Command::Answer(Edit::SaveScenario { name: name.clone(), note: remark });
    let is_other = is_another(state, name.trim());
    if is_other {
        sentence(ui, &replaces_scenario(lang, name.trim()));
    } else if go {
        let _ = sender.send(keep.clone());
    }
    let word = if is_other { Word::Replace } else { Word::Keep };
    answers(ui, lang, sender, &[(word, &[keep]), (Word::Cancel, &[Command::CloseDialog])]);
    typed
}

/// Whether the plan has another scenario of this name than the one that is worked on.
fn is_another(state: &State, name: &str) -> bool {
    let open = state.tab().map(|tab| &tab.open);
    open.is_some_and(|d| d.plan().scenario(name).is_some() && d.draft().scenario.as_deref() != Some(name))
}
