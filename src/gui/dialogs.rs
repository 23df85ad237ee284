//! The dialogs: what must be answered before anything else. One is open at a time.

mod differences;
mod explain;
mod goal_seek;
mod import;
mod new_plan;
mod paste;
mod picture;
mod safety;
mod shortcuts;

use super::state::State;
use super::theme::{self, BODY, CONTROL_HEIGHT, TABLE, TITLE, Tokens, Weight, rich, tokens};
use super::widgets::button::{link, primary, quiet};
use super::widgets::field::{multiline, text_field};
use crate::gui::model::action::Action;
use crate::gui::model::command::{Command, Leaving};
use crate::gui::model::dialog::Dialog;
use crate::gui::model::title;
use crate::gui::state::tab::PlanTab;
use crate::gui::widgets::label::wrapped;
use crate::plan_file::{Settings, samples};
use crate::text::{Lang, Word, leave_plan, left_typed, overwrite_question};
use differences::differences_ui;
use eframe::egui::{Align, Context, Id, Key, Layout, Modal, Response, ScrollArea, Ui, vec2};
use index_core::Edit;
use new_plan::new_plan_ui;
use std::mem::Discriminant;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};

/// Draws the open dialog over the plan it is about. What it asks for is about that plan too; when the plan is closed,
/// so is the dialog.
pub fn dialog_ui(ctx: &Context, state: &mut State) {
    let shown = Id::unique("dialog-shown");
    let plan = state.dialog.as_ref().and_then(Dialog::plan);
    if plan.is_some_and(|plan| !state.show_plan(plan)) {
        state.dialog = None;
    }
    let Some(mut dialog) = state.dialog.clone() else {
        ctx.data_mut(|d| d.remove::<Discriminant<Dialog>>(shown));
        return;
    };
    let kind = std::mem::discriminant(&dialog);
    // The first field of a dialog, or its safe answer, has the keyboard when the dialog appears.
    let is_new = ctx.data_mut(|d| {
        d.get_temp(shown) != Some(kind) && {
            d.insert_temp(shown, kind);
            true
        }
    });
    let before = dialog.clone();
    let (sender, asked) = channel();
    let response = Modal::new(Id::unique("dialog").with(kind)).frame(frame(&theme::tokens_of(ctx))).show(ctx, |ui| {
        ui.set_width(520.0);
        ui.spacing_mut().item_spacing.y = 12.0;
        content_ui(ui, state, &mut dialog, &sender)
    });
    if is_new {
        response.inner.request_focus();
    }
    let is_beside = response.backdrop_response.clicked() && !dialog.is_only_read();
    if response.should_close() && !is_beside {
        let _ = sender.send(Command::CloseDialog);
    }
    for command in asked.try_iter() {
        let _ = state.sender().send(match plan {
            Some(plan) => command.of(plan),
            None => command,
        });
    }
    // What was typed is kept; a dialog that a command replaced meanwhile is not touched.
    if state.dialog.as_ref() == Some(&before) {
        state.dialog = Some(dialog);
    }
}

/// What stands in a dialog; gives what has the keyboard first.
fn content_ui(ui: &mut Ui, state: &State, dialog: &mut Dialog, sender: &Sender<Command>) -> Response {
    let lang = state.lang();
    match dialog {
        Dialog::Open { path } => open_ui(ui, lang, path, &state.settings, sender),
        Dialog::SaveAs { path, .. } => save_as_ui(ui, state, path, sender),
        Dialog::SavePicture { path, .. } => picture::save_picture_ui(ui, state, path, sender),
        Dialog::Close { .. } => close_ui(ui, state, sender),
        Dialog::Overwrite { path, .. } => overwrite_ui(ui, lang, path, sender),
        Dialog::Recover { file } => safety::recover_ui(ui, state, file, sender),
        Dialog::ChangedOutside { path, is_saving, .. } => {
            safety::changed_outside_ui(ui, lang, path, *is_saving, sender)
        }
        Dialog::OpenElsewhere { path } => safety::open_elsewhere_ui(ui, lang, path, sender),
        Dialog::Versions { .. } => safety::versions_ui(ui, state, sender),
        Dialog::Shortcuts => shortcuts::shortcuts_ui(ui, state, sender),
        Dialog::Quit => quit_ui(ui, lang, state, sender),
        Dialog::Differences { .. } => differences_ui(ui, state, sender),
        Dialog::Explain { trail, .. } => explain::explain_ui(ui, state, trail, sender),
        Dialog::SaveScenario { name, note, .. } => scenario_ui(ui, lang, name, note, sender),
        Dialog::NewPlan(plan) => new_plan_ui(ui, lang, plan, &state.catalogue, sender),
        Dialog::Trouble { title, what, hint } => trouble_ui(ui, lang, (title, what, hint), sender),
        Dialog::Paste { place, .. } => paste::paste_ui(ui, state, place, sender),
        Dialog::GoalSeek { goal, .. } => goal_seek::goal_ui(ui, state, goal, sender),
        Dialog::Import { import, .. } => import::import_ui(ui, state, import, sender),
    }
}

fn frame(t: &Tokens) -> eframe::egui::Frame {
    t.card_frame().inner_margin(24.0).shadow(t.float_shadow())
}

/// The name of the plan that is shown, which is the one a dialog is about.
fn plan_title(state: &State) -> String {
    state.tab().map(|t| title::of(t.document.plan(), &[])).unwrap_or_default()
}

fn heading(ui: &mut Ui, text: &str) {
    let color = tokens(ui).text;
    wrapped(ui, rich(text, TITLE, Weight::Bold, color));
}

fn sentence(ui: &mut Ui, text: &str) {
    let color = tokens(ui).second;
    wrapped(ui, rich(text, BODY, Weight::Regular, color));
}

/// The answers of a dialog, the main one at the right; gives the main one.
fn answers(ui: &mut Ui, lang: Lang, sender: &Sender<Command>, answers: &[(Word, &[Command])]) -> Response {
    let answers: Vec<(&str, &[Command])> = answers.iter().map(|(word, sent)| (word.text(lang), *sent)).collect();
    answer_line(ui, sender, &answers)
}

/// Like [`answers`], where the words are not all of one list.
fn answer_line(ui: &mut Ui, sender: &Sender<Command>, answers: &[(&str, &[Command])]) -> Response {
    ui.add_space(4.0);
    let size = vec2(ui.available_width(), CONTROL_HEIGHT);
    let line = ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let mut main = None;
        for (text, commands) in answers {
            // An answer that cannot be given yet keeps its place, so that Enter does not mean another one.
            let button = |ui: &mut Ui| if main.is_none() { primary(ui, text) } else { quiet(ui, text) };
            let button = ui.add_enabled_ui(!commands.is_empty(), button).inner;
            if button.clicked() {
                commands.iter().for_each(|command| drop(sender.send(command.clone())));
            }
            main.get_or_insert(button);
        }
        main
    });
    line.inner.unwrap_or(line.response)
}

fn enter(ui: &Ui) -> bool {
    ui.input(|i| i.key_pressed(Key::Enter))
}

fn open_ui(ui: &mut Ui, lang: Lang, path: &mut String, settings: &Settings, sender: &Sender<Command>) -> Response {
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

fn label(ui: &mut Ui, text: &str) {
    let color = tokens(ui).second;
    ui.label(rich(text, TABLE, Weight::SemiBold, color));
}

fn save_as_ui(ui: &mut Ui, state: &State, path: &mut String, sender: &Sender<Command>) -> Response {
    let lang = state.lang();
    heading(ui, &format!("{} · {}", Word::SaveAs.text(lang), plan_title(state)));
    sentence(ui, Word::SaveAsTip.text(lang));
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

fn overwrite_ui(ui: &mut Ui, lang: Lang, path: &Path, sender: &Sender<Command>) -> Response {
    heading(ui, Word::ReplaceFile.text(lang));
    sentence(ui, &overwrite_question(lang, path));
    let replace = [Command::SaveTo { path: path.to_owned(), overwrite: true }];
    let elsewhere = (Word::SaveElsewhere, &[Command::Act(Action::SaveAs)][..]);
    answers(ui, lang, sender, &[elsewhere, (Word::Replace, &replace), (Word::Cancel, &[Command::CloseDialog])])
}

fn close_ui(ui: &mut Ui, state: &State, sender: &Sender<Command>) -> Response {
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

fn quit_ui(ui: &mut Ui, lang: Lang, state: &State, sender: &Sender<Command>) -> Response {
    heading(ui, Word::UnsavedWork.text(lang));
    let unsaved = state.tabs.iter().filter(|t| t.has_unsaved_work());
    let titles: Vec<String> = unsaved.map(|t| title::of(t.document.plan(), &[])).collect();
    sentence(ui, &leave_plan(lang, &titles.join(", ")));
    state.tabs.iter().for_each(|tab| left_ui(ui, lang, tab));
    let stay = (Word::Stay, &[Command::CloseDialog][..]);
    let save = (Word::SaveAllAndQuit, &[Command::SaveAndLeave(Leaving::Program)][..]);
    let first = state.tabs.iter().find(|t| t.document.is_unsaved()).or(state.tab());
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
    if let Some(left) = &tab.unsettled {
        let color = tokens(ui).bad;
        wrapped(ui, rich(left_typed(lang, &left.what), BODY, Weight::Medium, color));
    }
}

fn scenario_ui(ui: &mut Ui, lang: Lang, name: &mut String, note: &mut String, sender: &Sender<Command>) -> Response {
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

fn trouble_ui(ui: &mut Ui, lang: Lang, (title, what, hint): (&str, &str, &str), sender: &Sender<Command>) -> Response {
    heading(ui, title);
    let color = tokens(ui).text;
    wrapped(ui, rich(what, BODY, Weight::Medium, color));
    sentence(ui, hint);
    answers(ui, lang, sender, &[(Word::Close, &[Command::CloseDialog])])
}
