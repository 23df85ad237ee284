//! Searching the text: what was found, and which of it is shown.

use crate::gui::theme::{BODY, CONTROL_HEIGHT, Weight, rich, tokens};
use crate::gui::widgets::button::icon_button;
use crate::gui::widgets::field::search_field;
use crate::gui::widgets::icon::Icon;
use crate::text::{JsonWord, Lang, fold, json_words, spots};
use eframe::egui::{Key, Modifiers, Ui, vec2};
use std::ops::Range;

/// Room for what stands beside the field.
const BESIDE: f32 = 240.0;

/// A place where the words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The line, from 0.
    pub(super) line: usize,
    /// The bytes within the line.
    pub(super) bytes: Range<usize>,
}

/// What is searched for and what was found.
#[derive(Default)]
pub(super) struct Search {
    query: String,
    /// The query without diacritics.
    folded: String,
    /// The text that was searched.
    text: String,
    found: Vec<Found>,
    current: Option<usize>,
    /// Counts the changes of what is marked.
    pub(super) revision: u64,
}

impl Search {
    /// The field, the count, and the buttons; gives the match to go to.
    pub(super) fn ui(&mut self, ui: &mut Ui, lang: Lang, text: &str, focus: bool) -> Option<Found> {
        let name = JsonWord::Search.text(lang);
        let width = (ui.available_width() - BESIDE).clamp(160.0, 280.0);
        let field = ui.allocate_ui(vec2(width, CONTROL_HEIGHT), |ui| search_field(ui, name, &mut self.query)).inner;
        if focus {
            field.request_focus();
        }
        let enter = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        self.renew(text);
        if self.query.is_empty() {
            return None;
        }
        let color = tokens(ui).second;
        let count = json_words::match_count(lang, self.current, self.found.len());
        ui.label(rich(count, BODY, Weight::Medium, color));
        let is_any = !self.found.is_empty();
        let button = |ui: &mut Ui, icon, word: JsonWord| {
            ui.add_enabled_ui(is_any, |ui| icon_button(ui, icon, word.text(lang))).inner.clicked()
        };
        let is_back = button(ui, Icon::ChevronLeft, JsonWord::Previous);
        let is_on = button(ui, Icon::ChevronRight, JsonWord::Next);
        if enter {
            field.request_focus();
        }
        let shift = ui.input(|i| i.modifiers.contains(Modifiers::SHIFT));
        match (is_back || (enter && shift), is_on || enter) {
            (true, _) => self.step(true),
            (_, true) => self.step(false),
            _ => None,
        }
    }

    fn step(&mut self, is_back: bool) -> Option<Found> {
        let count = self.found.len();
        let next = match (self.current, is_back) {
            (_, _) if count == 0 => return None,
            (None, false) => 0,
            (None, true) => count - 1,
            (Some(now), false) => (now + 1) % count,
            (Some(now), true) => (now + count - 1) % count,
        };
        self.current = Some(next);
        self.revision += 1;
        self.found.get(next).cloned()
    }

    /// Searches again if the words or the text have changed.
    fn renew(&mut self, text: &str) {
        let folded = fold(&self.query);
        let is_new_query = folded != self.folded;
        if !is_new_query && self.text == text {
            return;
        }
        let found = |(line, words): (usize, &str)| {
            spots(words, &folded).into_iter().map(|bytes| Found { line, bytes }).collect::<Vec<_>>()
        };
        self.found = text.lines().enumerate().flat_map(found).collect();
        self.current = self.current.filter(|now| !is_new_query && *now < self.found.len());
        text.clone_into(&mut self.text);
        self.folded = folded;
        self.revision += 1;
    }

    /// What was found on a line, as bytes of the line, and whether it is the match that is shown.
    pub(super) fn on_line(&self, line: usize) -> Vec<(Range<usize>, bool)> {
        let first = self.found.partition_point(|f| f.line < line);
        let here = self.found[first..].iter().take_while(|f| f.line == line);
        here.enumerate().map(|(i, f)| (f.bytes.clone(), self.current == Some(first + i))).collect()
    }
}
