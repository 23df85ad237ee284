//! Which file: opening a plan, saving it as another one, replacing what is there, and what the disk refused.

use super::parts::{answers, enter, heading, label, plan_title, sentence};
use crate::gui::model::action::Action;
use crate::gui::model::command::Command;
use crate::gui::state::State;
use crate::gui::state::tab::PlanTab;
use crate::gui::theme::{BODY, Weight, rich, tokens};
use crate::gui::widgets::button::link;
use crate::gui::widgets::field::text_field;
use crate::gui::widgets::label::wrapped;
use crate::plan_file::{Settings, samples};
use crate::text::{Lang, Word, overwrite_question};
use eframe::egui::{Response, ScrollArea, Ui};
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

pub(super) fn open_ui(
    ui: &mut Ui,
    lang: Lang,
    path: &mut String,
    settings: &Settings,
    sender: &Sender<Command>,
) -> Response {
    let send = |command| drop(sender.send(command));
    heading(ui, Word::OpenPlan.text(lang));
    label(ui, Word::SamplePlans.text(lang));
    for sample in samples() {
        if link(ui, crate::text::sample_name(lang, sample.name)).clicked() {
            send(Command::OpenSample(sample.name));
        }
    }
    if !settings.recent.is_empty() {
        label(ui, Word::RecentFiles.text(lang));
        ScrollArea::vertical().max_height(120.0).show(ui, |ui| {
            for recent in &settings.recent {
                if link(ui, &recent.display().to_string()).clicked() {
                    send(Command::OpenFile(recent.clone()));
                }
            }
        });
    }
    let typed = text_field(ui, Word::PathOfFile.text(lang), path);
    let wanted = PathBuf::from(path.trim().trim_matches('"'));
    let go = typed.lost_focus() && enter(ui);
    let open: &[Command] = if path.trim().is_empty() { &[] } else { &[Command::OpenFile(wanted)] };
    if go {
        open.iter().for_each(|command| send(command.clone()));
    }
    let browse = (Word::Browse, &[Command::BrowseOpen][..]);
    answers(ui, lang, sender, &[(Word::Open, open), browse, (Word::Cancel, &[Command::CloseDialog])]);
    typed
}

pub(super) fn save_as_ui(ui: &mut Ui, state: &State, path: &mut String, sender: &Sender<Command>) -> Response {
    let lang = state.lang();
    // Of a plan that has no file yet there is no other one that stays as it is.
    let is_first = state.tab().is_some_and(PlanTab::is_never_saved);
    let title = if is_first { Word::Save } else { Word::SaveAs };
    heading(ui, &format!("{} · {}", title.text(lang), plan_title(state)));
    if !is_first {
        sentence(ui, Word::SaveAsTip.text(lang));
    }
    let typed = text_field(ui, Word::PathOfFile.text(lang), path);
    let go = typed.lost_focus() && enter(ui);
    let wanted = PathBuf::from(path.trim().trim_matches('"'));
    let save: &[Command] =
        if path.trim().is_empty() { &[] } else { &[Command::SaveTo { path: wanted, overwrite: false }] };
    if go {
        save.iter().for_each(|command| drop(sender.send(command.clone())));
    }
    let browse = (Word::Browse, &[Command::BrowseSave][..]);
    answers(ui, lang, sender, &[(Word::Save, save), browse, (Word::Cancel, &[Command::CloseDialog])]);
    typed
}

pub(super) fn overwrite_ui(ui: &mut Ui, lang: Lang, path: &Path, sender: &Sender<Command>) -> Response {
    heading(ui, Word::ReplaceFile.text(lang));
    sentence(ui, &overwrite_question(lang, path));
    let replace = [Command::SaveTo { path: path.to_owned(), overwrite: true }];
    let elsewhere = (Word::SaveElsewhere, &[Command::Act(Action::SaveAs)][..]);
    answers(ui, lang, sender, &[elsewhere, (Word::Replace, &replace), (Word::Cancel, &[Command::CloseDialog])])
}

pub(super) fn trouble_ui(
    ui: &mut Ui,
    lang: Lang,
    (title, what, hint): (&str, &str, &str),
    way_out: Option<(Word, Action)>,
    sender: &Sender<Command>,
) -> Response {
    heading(ui, title);
    let color = tokens(ui).text;
    wrapped(ui, rich(what, BODY, Weight::Medium, color));
    sentence(ui, hint);
    let close = (Word::Close, &[Command::CloseDialog][..]);
    match way_out {
        Some((word, action)) => answers(ui, lang, sender, &[(word, &[Command::Act(action)]), close]),
        None => answers(ui, lang, sender, &[close]),
    }
}
