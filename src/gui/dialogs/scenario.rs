//! The name under which a scenario is kept.

use super::parts::{answers, enter, heading};
use crate::gui::model::command::Command;
use crate::gui::widgets::field::{multiline, text_field};
use crate::text::{Lang, Word};
use eframe::egui::{Response, Ui};
use index_core::Edit;
use std::sync::mpsc::Sender;

pub(super) fn scenario_ui(
    ui: &mut Ui,
    lang: Lang,
    name: &mut String,
    note: &mut String,
    sender: &Sender<Command>,
) -> Response {
    heading(ui, Word::SaveScenario.text(lang));
    let typed = text_field(ui, Word::ScenarioName.text(lang), name);
    multiline(ui, Word::Note.text(lang), note, 2);
    let go = typed.lost_focus() && enter(ui);
    let remark = Some(note.trim().to_owned()).filter(|n| !n.is_empty());
    let keep = Command::Edit(Edit::SaveScenario { name: name.clone(), note: remark }, None);
    if go {
        let _ = sender.send(keep.clone());
    }
    answers(ui, lang, sender, &[(Word::Keep, &[keep]), (Word::Cancel, &[Command::CloseDialog])]);
    typed
}
