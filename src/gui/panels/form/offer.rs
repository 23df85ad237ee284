//! What is known already is offered while one types: agencies, sections, codes, provinces. Any other text may stand.

use super::agency_menu::takes_agencies;
use super::at::Lines;
use super::typing::{FieldPlace, Forms};
use crate::gui::model::view::View;
use crate::gui::widgets::menu_item::menu_item;
use crate::text::{fold, matches};
use eframe::egui::text::{CCursor, CCursorRange, CharIndex};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Key, Modifiers, Popup, PopupCloseBehavior, Response, Ui};
use index_core::plan::agencies;
use index_core::{Field, List, Record};

/// More names than this are no help.
const MAX_OFFERED: usize = 8;

/// What is offered for a field in this frame.
pub(super) struct Offer {
    place: FieldPlace,
    is_list: bool,
    /// Values with what is shown for them.
    names: Vec<(String, String)>,
    /// The one chosen with Enter.
    accepted: Option<usize>,
}

impl Offer {
    /// Finds what to offer, and takes the arrow keys for it before the field does.
    pub(super) fn new(ui: &Ui, view: &View, forms: &mut Forms, place: FieldPlace, lines: Lines, text: &str) -> Self {
        let is_list = lines == Lines::Entries;
        let mut offer = Self { place, is_list, names: Vec::new(), accepted: None };
        let Some((_, at)) = &mut forms.offer.filter(|(of, _)| *of == place) else { return offer };
        offer.names = found(view, place, entry(text, forms.offer_line, is_list));
        if offer.names.is_empty() {
            return offer;
        }
        let last = offer.names.len() - 1;
        let (down, up) = ui.input_mut(|i| {
            (i.consume_key(Modifiers::NONE, Key::ArrowDown), i.consume_key(Modifiers::NONE, Key::ArrowUp))
        });
        if down {
            *at = Some(at.map_or(0, |at| (at + 1).min(last)));
        } else if up {
            *at = at.and_then(|at| at.checked_sub(1));
        }
        forms.offer = Some((place, *at));
        if at.is_some() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter)) {
            offer.accepted = at.filter(|at| *at <= last);
        }
        offer
    }

    /// Shows what is offered below the field; says whether one was chosen, which then stands in the text.
    pub(super) fn ui(&mut self, ui: &Ui, view: &View, forms: &mut Forms, field: &Response, text: &mut String) -> bool {
        if field.has_focus() {
            forms.offer_line = if self.is_list { line_of_cursor(ui, field, text) } else { 0 };
        }
        let is_open = forms.offer.is_some_and(|(of, _)| of == self.place);
        let at = forms.offer.and_then(|(_, at)| at);
        if is_open && self.accepted.is_none() && !self.names.is_empty() {
            self.accepted = self.popup(field, at);
        }
        let is_left = field.lost_focus() && !ui.input(|i| i.pointer.any_down() || i.pointer.any_released());
        if is_open && (is_left || (!field.has_focus() && ui.input(|i| i.pointer.any_click()))) {
            forms.offer = None;
        }
        if field.changed() && has_names(view, self.place) {
            forms.offer = Some((self.place, None));
        }
        let Some((name, _)) = self.accepted.and_then(|at| self.names.get(at)) else { return false };
        forms.offer = None;
        let end = put(text, forms.offer_line, name, self.is_list);
        set_cursor(ui, field, end);
        field.request_focus();
        true
    }

    fn popup(&self, field: &Response, at: Option<usize>) -> Option<usize> {
        let popup = Popup::from_response(field).open(true).close_behavior(PopupCloseBehavior::IgnoreClicks);
        let shown = popup.width(field.rect.width()).show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut chosen = None;
            for (i, (_, shown)) in self.names.iter().enumerate() {
                if menu_item(ui, None, shown, None, at == Some(i)).clicked() {
                    chosen = Some(i);
                }
            }
            chosen
        });
        shown.and_then(|shown| shown.inner)
    }
}

/// The entry that is being written.
fn entry(text: &str, line: usize, is_list: bool) -> &str {
    if is_list { text.split('\n').nth(line).unwrap_or_default() } else { text }
}

/// Puts a name in the place of the entry; gives where it ends, in letters.
fn put(text: &mut String, line: usize, name: &str, is_list: bool) -> usize {
    if !is_list {
        name.clone_into(text);
        return name.chars().count();
    }
    let mut entries: Vec<&str> = text.split('\n').collect();
    match entries.get_mut(line) {
        Some(entry) => *entry = name,
        None => entries.push(name),
    }
    let end = entries.iter().take(line + 1).map(|e| e.chars().count() + 1).sum::<usize>() - 1;
    *text = entries.join("\n");
    end
}

fn line_of_cursor(ui: &Ui, field: &Response, text: &str) -> usize {
    let range = TextEditState::load(ui.ctx(), field.id).and_then(|s| s.cursor.char_range());
    let cursor = range.map_or(0, |r| r.primary.index.0);
    text.chars().take(cursor).filter(|c| *c == '\n').count()
}

fn set_cursor(ui: &Ui, field: &Response, at: usize) {
    if let Some(mut state) = TextEditState::load(ui.ctx(), field.id) {
        state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(CharIndex(at)))));
        state.store(ui.ctx(), field.id);
    }
}

/// What matches the text and is not the text itself.
fn found(view: &View, place: FieldPlace, text: &str) -> Vec<(String, String)> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let mut names = names(view, place);
    names.retain(|(name, shown)| matches(&fold(shown), text) && name != text.trim());
    names.truncate(MAX_OFFERED);
    names
}

fn has_names(view: &View, place: FieldPlace) -> bool {
    !names(view, place).is_empty()
}

/// Everything a field may be offered.
fn names(view: &View, (record, field): FieldPlace) -> Vec<(String, String)> {
    let plan = view.open.plan();
    let context = view.open.context();
    let same = |name: String| (name.clone(), name);
    match (record, field) {
        _ if takes_agencies(record, field) => agencies(plan).into_iter().map(|a| same(a.name)).collect(),
        (Record::Row(List::Tasks, _), Field::Section) => {
            plan.sections.iter().map(|s| (s.no.clone(), format!("{}. {}", s.no, s.title))).collect()
        }
        (_, Field::Code | Field::Indicator) => {
            let named = |e: &index_core::Entry| {
                let name = view.lang.pick(&e.spec.name_vi, &e.spec.name_en);
                (e.spec.code.clone(), format!("{} {name}", e.spec.code))
            };
            context.framework.indicators().map(named).collect()
        }
        (_, Field::Province | Field::Provinces) => {
            let rows = context.reference.iter().flat_map(|r| &r.rows);
            rows.map(|row| same(row.province.clone())).collect()
        }
        _ => Vec::new(),
    }
}
