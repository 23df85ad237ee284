//! The list of all keys: those of the commands, grouped like the menu, and those that are no commands.

use super::parts::{answers, heading, sentence, set_width};
use crate::gui::model::action::{Action, Menu};
use crate::gui::model::command::Command;
use crate::gui::state::State;
use crate::gui::theme::{BODY, GAP, GAP_SMALL, LINE_HEIGHT, SPACE, TABLE, Weight, rich, tokens};
use crate::gui::widgets::label::wrapped;
use crate::text::key_words::{KeyWord, other_keys};
use crate::text::{Lang, Word};
use eframe::egui::{Key, Modifiers, Response, ScrollArea, Ui, vec2};
use std::sync::mpsc::Sender;
use strum::VariantArray;

/// How wide the dialog is at the most.
const WIDTH: f32 = 920.0;
/// How wide the column of the keys is.
const KEYS: f32 = 128.0;
/// What stands around the list, above and below.
const AROUND: f32 = 230.0;

/// Draws the list.
pub(super) fn shortcuts_ui(ui: &mut Ui, state: &State, sender: &Sender<Command>) -> Response {
    let lang = state.lang();
    let screen = ui.ctx().content_rect().size();
    set_width(ui, WIDTH);
    heading(ui, Word::Shortcuts.text(lang));
    sentence(ui, KeyWord::OutsideFields.text(lang));
    let height = (screen.y - AROUND).max(KEYS);
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
        scroll_by_keys(ui, height);
        ui.spacing_mut().item_spacing = vec2(GAP, SPACE);
        let groups = groups(ui, lang);
        let half = groups.iter().map(|(_, lines)| lines.len()).sum::<usize>() / 2;
        ui.columns(2, |columns| {
            let mut drawn = 0;
            for (title, lines) in &groups {
                let column = usize::from(drawn + lines.len() / 2 > half);
                group_ui(&mut columns[column], title, lines);
                drawn += lines.len();
            }
        });
    });
    answers(ui, lang, sender, &[(Word::Close, &[Command::CloseDialog])])
}

/// Keys with what they do, below a heading.
type KeyGroup = (&'static str, Vec<(String, &'static str)>);

/// A list of keys can be read without the mouse.
fn scroll_by_keys(ui: &Ui, page: f32) {
    let keys =
        [(Key::ArrowDown, -LINE_HEIGHT), (Key::ArrowUp, LINE_HEIGHT), (Key::PageDown, -page), (Key::PageUp, page)];
    for (key, by) in keys {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, by));
        }
    }
}

/// The shortcuts of the commands menu by menu, then the keys that are no commands.
fn groups(ui: &Ui, lang: Lang) -> Vec<KeyGroup> {
    let line = |action: &Action| (ui.ctx().format_shortcut(&action.shortcut()), action.text(lang));
    let of_menu = |menu: &Menu| {
        let actions = Action::all().iter().filter(|action| action.menu() == *menu);
        (menu.text(lang), actions.map(line).collect())
    };
    let others = other_keys(lang).into_iter();
    let others = others.map(|(title, lines)| {
        (title.text(lang), lines.into_iter().map(|(keys, does)| (keys.to_owned(), does)).collect())
    });
    Menu::VARIANTS.iter().map(of_menu).chain(others).collect()
}

fn group_ui(ui: &mut Ui, title: &str, lines: &[(String, &str)]) {
    let t = tokens(ui);
    ui.label(rich(title, BODY, Weight::SemiBold, t.text));
    for (keys, does) in lines {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP_SMALL;
            ui.spacing_mut().interact_size.y = 0.0;
            ui.allocate_ui(vec2(KEYS, 0.0), |ui| {
                ui.set_width(KEYS);
                ui.label(rich(keys, TABLE, Weight::Medium, t.accent));
            });
            wrapped(ui, rich(*does, TABLE, Weight::Regular, t.text));
        });
    }
    ui.add_space(GAP_SMALL);
}
