//! Adding indicators by choosing them from the framework: searched without minding diacritics, several at once.

use super::parts::{answer_line, heading, sentence};
use crate::gui::model::choose::{Candidate, ChooseDialog, ChooseKey};
use crate::gui::model::command::Command;
use crate::gui::state::State;
use crate::gui::theme::{LABEL, Weight, rich, tokens};
use crate::gui::widgets::check_row::{CHECK_ROW, CheckRow, check_row};
use crate::gui::widgets::field::search_field;
use crate::gui::widgets::label::wrapped;
use crate::text::choose_words::{ChooseWord, add_chosen};
use crate::text::{Lang, Word};
use eframe::egui::{Event, EventFilter, Id, InputState, Key, Modifiers, Response, ScrollArea, Ui};
use std::sync::mpsc::Sender;

/// How wide the dialog is.
const WIDTH: f32 = 720.0;
/// What stands around the list.
const AROUND: f32 = 360.0;
/// So many lines a page key goes.
const PAGE: isize = 8;

pub(super) fn choose_ui(ui: &mut Ui, state: &State, choose: &mut ChooseDialog, sender: &Sender<Command>) -> Response {
    let lang = state.lang();
    ui.set_width(WIDTH);
    heading(ui, ChooseWord::Title.text(lang));
    let id = Id::unique("field that finds indicators");
    let known: Option<Id> = ui.data(|data| data.get_temp(id));
    let is_here = known.is_some_and(|field| ui.memory(|memory| memory.has_focus(field)));
    let keys = if is_here { ui.input_mut(|input| keys(input, choose.is_in_list)) } else { Vec::new() };
    let field = search_field(ui, ChooseWord::Hint.text(lang), &mut choose.query);
    ui.data_mut(|data| data.insert_temp(id, field.id));
    if field.has_focus() {
        let filter = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(field.id, filter));
    }
    if field.changed() {
        choose.begin_anew();
    }
    let found = state.tab().map(|tab| choose.found(&tab.open, lang)).unwrap_or_default();
    let is_by_key = !keys.is_empty();
    for key in keys {
        if choose.obey(key, &found) {
            let _ = sender.send(Command::AddIndicators);
        }
    }
    // What was chosen may have emptied the field.
    let found = state.tab().map(|tab| choose.found(&tab.open, lang)).unwrap_or_default();
    if list_ui(ui, lang, choose, &found, is_by_key) {
        field.request_focus();
    }
    let color = tokens(ui).second;
    wrapped(ui, rich(ChooseWord::Keys.text(lang), LABEL, Weight::Regular, color));
    let add: &[Command] = if choose.chosen.is_empty() { &[] } else { &[Command::AddIndicators] };
    let (add_text, cancel) = (add_chosen(lang, choose.chosen.len()), Word::Cancel.text(lang));
    let empty = (ChooseWord::EmptyRow.text(lang), &[Command::AddEmptyIndicator][..]);
    answer_line(ui, sender, &[(&add_text, add), (cancel, &[Command::CloseDialog]), empty]);
    field
}

/// Takes the keys of the list from the field.
fn keys(input: &mut InputState, is_in_list: bool) -> Vec<ChooseKey> {
    let mut asked = Vec::new();
    if input.consume_key(Modifiers::COMMAND, Key::Enter) {
        asked.push(ChooseKey::Add);
    }
    let plain = [
        (Key::ArrowDown, ChooseKey::By(1)),
        (Key::ArrowUp, ChooseKey::By(-1)),
        (Key::PageDown, ChooseKey::By(PAGE)),
        (Key::PageUp, ChooseKey::By(-PAGE)),
        (Key::Enter, ChooseKey::Enter),
    ];
    for (key, asks) in plain {
        let times = input.count_and_consume_key(Modifiers::NONE, key);
        asked.extend(std::iter::repeat_n(asks, times));
    }
    if is_in_list {
        let before = input.events.len();
        input.events.retain(|event| !matches!(event, Event::Text(text) if text == " "));
        asked.extend(std::iter::repeat_n(ChooseKey::Toggle, before - input.events.len()));
    }
    asked
}

/// The list; says whether a line was clicked.
fn list_ui(ui: &mut Ui, lang: Lang, choose: &mut ChooseDialog, found: &[Candidate], is_by_key: bool) -> bool {
    let height = (ui.ctx().content_rect().height() - AROUND).max(CHECK_ROW * 3.0);
    if found.is_empty() {
        sentence(ui, ChooseWord::NoneFound.text(lang));
        return false;
    }
    if choose.query.trim().is_empty() && found.iter().all(|one| one.is_in_plan) {
        sentence(ui, ChooseWord::AllInPlan.text(lang));
    }
    let mut is_clicked = false;
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, one) in found.iter().enumerate() {
            let is_in_hand = at == choose.cursor && (choose.is_in_list || !choose.query.trim().is_empty());
            let row = CheckRow {
                code: &one.code,
                name: &one.name,
                remark: if one.is_in_plan { ChooseWord::InPlan.text(lang) } else { "" },
                is_chosen: choose.chosen.contains(&one.code),
                is_possible: !one.is_in_plan,
                is_in_hand,
            };
            let response = check_row(ui, &row);
            if is_in_hand && is_by_key {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                is_clicked = true;
                choose.toggle(one);
            }
        }
    });
    is_clicked
}
