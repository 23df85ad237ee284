//! Adding indicators by choosing them from the framework: searched without minding diacritics, several at once.

use super::parts::{answer_line, heading, sentence, set_width};
use crate::gui::model::choose::{Candidate, ChooseDialog, ChooseKey};
use crate::gui::model::command::Command;
use crate::gui::state::State;
use crate::gui::theme::{LABEL, Weight, rich, tokens};
use crate::gui::widgets::check_row::{CHECK_ROW, CheckRow, check_row};
use crate::gui::widgets::field::search_field;
use crate::gui::widgets::label::wrapped;
use crate::text::choose_words::{ChooseWord, add_chosen};
use crate::text::{Lang, Word};
use eframe::egui::{Event, EventFilter, Id, InputState, Key, Response, ScrollArea, Ui};
use std::sync::mpsc::Sender;

/// How wide the dialog is.
const WIDTH: f32 = 720.0;
/// What stands around the list.
const AROUND: f32 = 360.0;
/// So many lines a page key goes.
const PAGE: isize = 8;

pub(super) fn choose_ui(ui: &mut Ui, state: &State, choose: &mut ChooseDialog, sender: &Sender<Command>) -> Response {
    let lang = state.lang();
    set_width(ui, WIDTH);
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
    let is_by_key = !keys.is_empty();
    for key in keys {
        let found = state.tab().map(|tab| choose.found(&tab.open, lang)).unwrap_or_default();
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
    // What is chosen would be lost by it.
    let empty: &[Command] = if choose.chosen.is_empty() { &[Command::AddEmptyIndicator] } else { &[] };
    let empty = (ChooseWord::EmptyRow.text(lang), empty);
    answer_line(ui, sender, &[(&add_text, add), (cancel, &[Command::CloseDialog]), empty]);
    field
}

/// Takes the keys of the list from the field, in the order in which they came: on a slow machine several are in one frame,
/// and letters before or between them are what was typed then.
fn keys(input: &mut InputState, mut is_in_list: bool) -> Vec<ChooseKey> {
    let is_for_list = |event: &Event| key_of(event).is_some();
    if !input.events.iter().any(is_for_list) && !is_in_list {
        return Vec::new();
    }
    let mut asked = Vec::new();
    let last = input.events.iter().rposition(is_for_list).unwrap_or(0);
    let mut at = 0;
    input.events.retain(|event| {
        at += 1;
        let is_before = at <= last;
        let key = match event {
            Event::Text(text) if is_in_list && text == " " => Some(ChooseKey::Toggle),
            // What comes after the last key of the list is for the field.
            Event::Text(text) if is_before => Some(ChooseKey::Typed(text.clone())),
            event => key_of(event),
        };
        is_in_list |= matches!(key, Some(ChooseKey::By(_)));
        is_in_list &= !matches!(key, Some(ChooseKey::Typed(_)));
        let is_kept = key.is_none();
        asked.extend(key);
        is_kept
    });
    asked
}

/// What a key means in the list.
fn key_of(event: &Event) -> Option<ChooseKey> {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return None };
    match key {
        Key::Enter if modifiers.command_only() => Some(ChooseKey::Add),
        Key::Enter if modifiers.is_none() => Some(ChooseKey::Enter),
        Key::ArrowDown if modifiers.is_none() => Some(ChooseKey::By(1)),
        Key::ArrowUp if modifiers.is_none() => Some(ChooseKey::By(-1)),
        Key::PageDown if modifiers.is_none() => Some(ChooseKey::By(PAGE)),
        Key::PageUp if modifiers.is_none() => Some(ChooseKey::By(-PAGE)),
        _ => None,
    }
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
    let mut list = ScrollArea::vertical().max_height(height).auto_shrink([false, true]);
    if !std::mem::replace(&mut choose.is_drawn, true) {
        // Where it was scrolled the last time is no place to begin.
        list = list.vertical_scroll_offset(0.0);
    }
    list.show(ui, |ui| {
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
