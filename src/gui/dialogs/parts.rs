//! What every dialog is made of: heading, sentence, answers.

use crate::gui::model::command::Command;
use crate::gui::state::State;
use crate::gui::state::titles::titles;
use crate::gui::theme::{BODY, CONTROL_HEIGHT, PAGE_PADDING, TABLE, TITLE, Weight, rich, tokens};
use crate::gui::widgets::button::{primary, quiet, space_before};
use crate::gui::widgets::label::wrapped;
use crate::text::{Lang, Word, shortened};
use eframe::egui::{Align, Key, Layout, Response, Ui, vec2};
use std::sync::mpsc::Sender;

/// The name of the plan that is shown, which is the one a dialog is about.
pub(super) fn plan_title(state: &State) -> String {
    titles(&state.tabs, state.lang()).into_iter().nth(state.active).unwrap_or_default()
}

/// Makes a dialog so wide, or as wide as the window has room for.
pub(super) fn set_width(ui: &mut Ui, width: f32) {
    ui.set_width(width.min(ui.ctx().content_rect().width() - PAGE_PADDING * 4.0));
}

pub(super) fn heading(ui: &mut Ui, text: &str) {
    let color = tokens(ui).text;
    wrapped(ui, rich(text, TITLE, Weight::Bold, color));
}

/// How many letters of a sentence are shown, so that the answers below it stay on screen whatever a plan or a path is called.
const MOST: usize = 700;

pub(super) fn sentence(ui: &mut Ui, text: &str) {
    let color = tokens(ui).second;
    wrapped(ui, rich(shortened(text, MOST), BODY, Weight::Regular, color));
}

/// The answers of a dialog, the main one at the right; gives the main one.
pub(super) fn answers(ui: &mut Ui, lang: Lang, sender: &Sender<Command>, answers: &[(Word, &[Command])]) -> Response {
    let answers: Vec<(&str, &[Command])> = answers.iter().map(|(word, sent)| (word.text(lang), *sent)).collect();
    answer_line(ui, sender, &answers)
}

/// Like [`answers`], where the words are not all of one list.
pub(super) fn answer_line(ui: &mut Ui, sender: &Sender<Command>, answers: &[(&str, &[Command])]) -> Response {
    ui.add_space(4.0);
    let size = vec2(ui.available_width(), CONTROL_HEIGHT);
    let line = ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let texts: Vec<&str> = answers.iter().rev().map(|(text, _)| *text).collect();
        space_before(ui, &texts);
        let mut main = None;
        for (at, (text, commands)) in answers.iter().enumerate().rev() {
            // An answer that cannot be given yet keeps its place, so that Enter does not mean another one.
            let button = |ui: &mut Ui| if at == 0 { primary(ui, text) } else { quiet(ui, text) };
            let button = ui.add_enabled_ui(!commands.is_empty(), button).inner;
            if button.clicked() {
                commands.iter().for_each(|command| drop(sender.send(command.clone())));
            }
            main = Some(button);
        }
        main
    });
    line.inner.unwrap_or(line.response)
}

pub(super) fn enter(ui: &Ui) -> bool {
    ui.input(|i| i.key_pressed(Key::Enter))
}

pub(super) fn label(ui: &mut Ui, text: &str) {
    let color = tokens(ui).second;
    ui.label(rich(text, TABLE, Weight::SemiBold, color));
}
