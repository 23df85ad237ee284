//! The dialogs: what must be answered before anything else. One is open at a time.

use super::command::Command;
use super::state::State;
use super::tab;
use super::theme::{self, BODY, TABLE, TITLE, Tokens, Weight, rich, tokens};
use super::view::wrapped;
use super::widgets::button::{link, primary, quiet};
use super::widgets::field::{multiline, text_field};
use crate::plan_file::{Settings, samples};
use crate::text::{Lang, Word, leave_plan, overwrite_question};
use eframe::egui::{Context, Id, Key, Layout, Modal, Align, ScrollArea, Ui};
use index_core::Edit;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

/// A dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Which plan to open.
    Open {
        /// The typed path.
        path: String,
    },
    /// Where to save.
    SaveAs {
        /// The typed path.
        path: String,
    },
    /// Whether to replace a file.
    Overwrite {
        /// The file.
        path: PathBuf,
        /// Why this is asked.
        reason: Overwrite,
    },
    /// What to do with unsaved work before a plan is closed.
    Close {
        /// The plan.
        tab: usize,
    },
    /// What to do with unsaved work before the program ends.
    Quit,
    /// Under which name to keep the draft.
    SaveScenario {
        /// The name.
        name: String,
        /// A remark.
        note: String,
    },
    /// Something went wrong; nothing is lost.
    Trouble {
        /// What was tried.
        title: String,
        /// What is wrong.
        what: String,
        /// How to mend it.
        hint: String,
    },
}

/// Why replacing a file is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overwrite {
    /// It is our file, and another program changed it.
    ChangedOutside,
    /// It is another file.
    OtherFile,
}

impl Dialog {
    /// The dialog that opens plans.
    #[must_use]
    pub const fn open() -> Self {
        Self::Open { path: String::new() }
    }

    /// The dialog that asks where to save.
    #[must_use]
    pub fn save_as(path: &Path) -> Self {
        Self::SaveAs { path: path.display().to_string() }
    }
}

/// Draws the open dialog.
pub fn dialog_ui(ctx: &Context, state: &mut State) {
    let Some(mut dialog) = state.dialog.clone() else { return };
    let before = dialog.clone();
    let sender = state.sender();
    let lang = state.lang();
    let response = Modal::new(Id::unique("dialog")).frame(frame(&theme::tokens_of(ctx))).show(ctx, |ui| {
        ui.set_width(520.0);
        ui.spacing_mut().item_spacing.y = 12.0;
        match &mut dialog {
            Dialog::Open { path } => open_ui(ui, lang, path, &state.settings, &sender),
            Dialog::SaveAs { path } => save_as_ui(ui, lang, path, &sender),
            Dialog::Overwrite { path, reason } => overwrite_ui(ui, lang, path, *reason, &sender),
            Dialog::Close { tab } => close_ui(ui, lang, *tab, &plan_title(state, *tab), &sender),
            Dialog::Quit => quit_ui(ui, lang, state, &sender),
            Dialog::SaveScenario { name, note } => scenario_ui(ui, lang, name, note, &sender),
            Dialog::Trouble { title, what, hint } => trouble_ui(ui, lang, (title, what, hint), &sender),
        }
    });
    if response.should_close() {
        let _ = sender.send(Command::CloseDialog);
    }
    // What was typed is kept; a dialog that a command replaced meanwhile is not touched.
    if state.dialog.as_ref() == Some(&before) {
        state.dialog = Some(dialog);
    }
}

fn frame(t: &Tokens) -> eframe::egui::Frame {
    t.card_frame().inner_margin(24.0).shadow(t.float_shadow())
}

fn plan_title(state: &State, tab: usize) -> String {
    state.tabs.get(tab).map(|t| tab::title(t.document.plan(), &[])).unwrap_or_default()
}

fn heading(ui: &mut Ui, text: &str) {
    let color = tokens(ui).text;
    wrapped(ui, rich(text, TITLE, Weight::Bold, color));
}

fn sentence(ui: &mut Ui, text: &str) {
    let color = tokens(ui).second;
    wrapped(ui, rich(text, BODY, Weight::Regular, color));
}

fn buttons(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.add_space(4.0);
    ui.with_layout(Layout::right_to_left(Align::Center), add);
}

fn enter(ui: &Ui) -> bool {
    ui.input(|i| i.key_pressed(Key::Enter))
}

fn open_ui(ui: &mut Ui, lang: Lang, path: &mut String, settings: &Settings, sender: &Sender<Command>) {
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
    buttons(ui, |ui| {
        let is_typed = !path.trim().is_empty();
        let clicked = ui.add_enabled_ui(is_typed, |ui| primary(ui, Word::Open.text(lang))).inner.clicked();
        if is_typed && (go || clicked) {
            send(Command::OpenFile(wanted));
        }
        if quiet(ui, Word::Browse.text(lang)).clicked() {
            send(Command::BrowseOpen);
        }
        if quiet(ui, Word::Cancel.text(lang)).clicked() {
            send(Command::CloseDialog);
        }
    });
}

fn label(ui: &mut Ui, text: &str) {
    let color = tokens(ui).second;
    ui.label(rich(text, TABLE, Weight::SemiBold, color));
}

fn save_as_ui(ui: &mut Ui, lang: Lang, path: &mut String, sender: &Sender<Command>) {
    let send = |command| drop(sender.send(command));
    heading(ui, Word::SaveAs.text(lang));
    sentence(ui, Word::SaveAsTip.text(lang));
    let typed = text_field(ui, Word::PathOfFile.text(lang), path);
    let go = typed.lost_focus() && enter(ui);
    buttons(ui, |ui| {
        let clicked = primary(ui, Word::Save.text(lang)).clicked();
        if (go || clicked) && !path.trim().is_empty() {
            send(Command::SaveTo { path: PathBuf::from(path.trim().trim_matches('"')), overwrite: false });
        }
        if quiet(ui, Word::Browse.text(lang)).clicked() {
            send(Command::BrowseSave);
        }
        if quiet(ui, Word::Cancel.text(lang)).clicked() {
            send(Command::CloseDialog);
        }
    });
}

fn overwrite_ui(ui: &mut Ui, lang: Lang, path: &Path, reason: Overwrite, sender: &Sender<Command>) {
    let send = |command| drop(sender.send(command));
    heading(ui, Word::ReplaceFile.text(lang));
    sentence(ui, &overwrite_question(lang, path, reason == Overwrite::ChangedOutside));
    buttons(ui, |ui| {
        if primary(ui, Word::SaveElsewhere.text(lang)).clicked() {
            send(Command::Act(super::action::Action::SaveAs));
        }
        if quiet(ui, Word::Replace.text(lang)).clicked() {
            send(Command::SaveTo { path: path.to_owned(), overwrite: true });
        }
        if quiet(ui, Word::Cancel.text(lang)).clicked() {
            send(Command::CloseDialog);
        }
    });
}

fn close_ui(ui: &mut Ui, lang: Lang, tab: usize, title: &str, sender: &Sender<Command>) {
    let send = |command| drop(sender.send(command));
    heading(ui, Word::UnsavedWork.text(lang));
    sentence(ui, &leave_plan(lang, title));
    buttons(ui, |ui| {
        if primary(ui, Word::Save.text(lang)).clicked() {
            send(Command::CloseDialog);
            send(Command::Act(super::action::Action::Save));
        }
        if quiet(ui, Word::CloseWithoutSaving.text(lang)).clicked() {
            send(Command::CloseAnyway(tab));
        }
        if quiet(ui, Word::Cancel.text(lang)).clicked() {
            send(Command::CloseDialog);
        }
    });
}

fn quit_ui(ui: &mut Ui, lang: Lang, state: &State, sender: &Sender<Command>) {
    let send = |command| drop(sender.send(command));
    heading(ui, Word::UnsavedWork.text(lang));
    let unsaved = state.tabs.iter().filter(|t| t.has_unsaved_work());
    let titles: Vec<String> = unsaved.map(|t| tab::title(t.document.plan(), &[])).collect();
    sentence(ui, &leave_plan(lang, &titles.join(", ")));
    buttons(ui, |ui| {
        if primary(ui, Word::Stay.text(lang)).clicked() {
            send(Command::CloseDialog);
        }
        if quiet(ui, Word::QuitWithoutSaving.text(lang)).clicked() {
            send(Command::QuitAnyway);
        }
    });
}

fn scenario_ui(ui: &mut Ui, lang: Lang, name: &mut String, note: &mut String, sender: &Sender<Command>) {
    let send = |command| drop(sender.send(command));
    heading(ui, Word::SaveScenario.text(lang));
    let typed = text_field(ui, Word::ScenarioName.text(lang), name);
    multiline(ui, Word::Note.text(lang), note, 2);
    let go = typed.lost_focus() && enter(ui);
    buttons(ui, |ui| {
        if primary(ui, Word::Keep.text(lang)).clicked() || go {
            let note = Some(note.trim().to_owned()).filter(|n| !n.is_empty());
            send(Command::Edit(Edit::SaveScenario { name: name.clone(), note }, None));
        }
        if quiet(ui, Word::Cancel.text(lang)).clicked() {
            send(Command::CloseDialog);
        }
    });
}

fn trouble_ui(ui: &mut Ui, lang: Lang, (title, what, hint): (&str, &str, &str), sender: &Sender<Command>) {
    heading(ui, title);
    let color = tokens(ui).text;
    wrapped(ui, rich(what, BODY, Weight::Medium, color));
    sentence(ui, hint);
    buttons(ui, |ui| {
        if primary(ui, Word::Close.text(lang)).clicked() {
            let _ = sender.send(Command::CloseDialog);
        }
    });
}
