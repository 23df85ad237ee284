//! The text to edit: highlighted, with line numbers, and what is wrong below it.

use super::code::LINE;
use super::draft::{EditedText, Fault};
use super::highlight::laid_out;
use super::read::{gutter, number_ui};
use super::search::Search;
use crate::gui::model::view::View;
use crate::gui::theme::{BODY, LINE_HEIGHT, TABLE, Tokens, Weight, rich, tokens};
use crate::gui::widgets::icon::{Icon, icon};
use crate::text::{JsonWord, Lang, json_words};
use eframe::egui::epaint::text::cursor::CCursor;
use eframe::egui::text::CCursorRange;
use eframe::egui::text_edit::TextEditOutput;
use eframe::egui::{
    Align, CentralPanel, Color32, CursorIcon, Frame, Label, Layout, Margin, Panel, Rect, Role, ScrollArea, Sense,
    TextBuffer, TextEdit, Ui, UiBuilder, WidgetInfo, vec2,
};
use index_core::Severity;
use std::sync::Arc;

/// Draws the text and its faults.
pub(super) fn edit_ui(ui: &mut Ui, view: &View, draft: &mut EditedText, search: &Search) {
    draft.renew(view);
    let below = Frame::new().inner_margin(Margin { top: 12, ..Margin::ZERO });
    Panel::bottom("json-faults")
        .resizable(true)
        .show_separator_line(false)
        .default_size(132.0)
        .size_range(64.0..=360.0)
        .frame(below)
        .show(ui, |ui| faults_ui(ui, view, draft));
    CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
        tokens(ui)
            .card_frame()
            .inner_margin(Margin::symmetric(1, 8))
            .show(ui, |ui| text_ui(ui, view.lang, draft, search));
    });
}

fn text_ui(ui: &mut Ui, lang: Lang, draft: &mut EditedText, search: &Search) {
    ScrollArea::vertical().id_salt("json-edit").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let width = gutter(draft.text.lines().count());
        let id = ui.make_persistent_id("json-text");
        let go_to = draft.go_to.take();
        if let Some(letter) = go_to {
            let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
            state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(letter))));
            TextEdit::store_state(ui.ctx(), id, state);
            ui.memory_mut(|m| m.request_focus(id));
        }
        let EditedText { text, highlighted, .. } = draft;
        let mut layouter =
            |ui: &Ui, text: &dyn TextBuffer, width: f32| laid_out(ui, (text.as_str(), width), highlighted, search);
        let output = ui.horizontal_top(|ui| {
            ui.add_space(width);
            let edit = TextEdit::multiline(text).id(id).frame(Frame::NONE).margin(Margin::ZERO);
            edit.desired_width(ui.available_width() - 12.0).layouter(&mut layouter).show(ui)
        });
        let output = output.inner;
        draft.revision += u64::from(output.response.response.changed());
        let _ = output.response.response.clone().accessible_name(JsonWord::TextOfFile.text(lang));
        if let Some(letter) = go_to {
            let place = output.galley.pos_from_cursor(CCursor::new(letter)).translate(output.galley_pos.to_vec2());
            ui.scroll_to_rect(place, Some(Align::Center));
        }
        numbers_ui(ui, &output, width, draft.faults());
    });
}

/// The numbers beside the lines; a line with a fault is marked.
fn numbers_ui(ui: &Ui, output: &TextEditOutput, width: f32, faults: &[Fault]) {
    let t = tokens(ui);
    let left = output.galley_pos.x - width;
    let (mut number, mut is_start) = (0, true);
    for row in &output.galley.rows {
        let top = output.galley_pos.y + row.pos.y;
        let bar = Rect::from_min_size(eframe::egui::pos2(left, top), vec2(width - 4.0, LINE));
        if is_start && ui.is_rect_visible(bar) {
            let worst = faults.iter().filter(|f| f.line == number + 1).map(|f| f.severity).max();
            let color = worst.map_or(t.second, |severity| mark(severity, &t).1);
            if worst.is_some_and(|severity| severity != Severity::Reminder) {
                let soft = if worst == Some(Severity::Error) { t.bad_soft } else { t.warn_soft };
                ui.painter().rect_filled(bar, 0.0, soft);
            }
            number_ui(ui, bar, number, color);
        }
        is_start = row.ends_with_newline;
        number += usize::from(is_start);
    }
}

const fn mark(severity: Severity, t: &Tokens) -> (Icon, Color32) {
    match severity {
        Severity::Error => (Icon::Cross, t.bad),
        Severity::Warning => (Icon::Warning, t.warn),
        Severity::Reminder => (Icon::Info, t.second),
    }
}

/// What is wrong, with line and column; a click goes there.
fn faults_ui(ui: &mut Ui, view: &View, draft: &mut EditedText) {
    let t = tokens(ui);
    let lang = view.lang;
    t.card_frame().inner_margin(Margin::symmetric(14, 8)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        if draft.is_changed() && !Arc::ptr_eq(&draft.base, view.open.plan()) {
            note(ui, Icon::Warning, t.warn, JsonWord::PlanMoved.text(lang));
        }
        if !draft.is_changed() {
            note(ui, Icon::Info, t.second, JsonWord::Same.text(lang));
        } else if draft.plan().is_some() {
            note(ui, Icon::Check, t.ok, JsonWord::Sound.text(lang));
        }
        let mut chosen = None;
        ScrollArea::vertical().id_salt("json-faults").auto_shrink(false).show(ui, |ui| {
            for (i, fault) in draft.faults().iter().enumerate() {
                if fault_ui(ui, lang, i, fault) {
                    chosen = Some((fault.line, fault.column));
                }
            }
        });
        if let Some((line, column)) = chosen.filter(|(line, _)| *line > 0) {
            draft.show_fault(line, column);
        }
    });
}

fn note(ui: &mut Ui, mark: Icon, color: Color32, text: &str) {
    let size = vec2(ui.available_width(), LINE_HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        icon(ui, mark, 14.0, color);
        ui.label(rich(text, BODY, Weight::Medium, color));
    });
}

fn fault_ui(ui: &mut Ui, lang: Lang, i: usize, fault: &Fault) -> bool {
    let t = tokens(ui);
    let (shape, color) = mark(fault.severity, &t);
    let place = place_of(lang, fault);
    let builder = UiBuilder::new().id_salt(("fault", i)).sense(Sense::click());
    let scope = ui.scope_builder(builder, |ui| {
        let size = vec2(ui.available_width(), LINE_HEIGHT);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            icon(ui, shape, 14.0, color);
            if !place.is_empty() {
                ui.label(rich(&place, TABLE, Weight::SemiBold, t.text));
            }
            ui.label(rich(&fault.what, TABLE, Weight::Regular, t.text));
            ui.add(Label::new(rich(&fault.hint, TABLE, Weight::Regular, t.second)).truncate());
        });
    });
    let name = fault_line(lang, fault);
    scope.response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    scope.response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

fn place_of(lang: Lang, fault: &Fault) -> String {
    if fault.line > 0 { json_words::line_column(lang, fault.line, fault.column) } else { String::new() }
}

/// A fault with its place.
pub(super) fn fault_line(lang: Lang, fault: &Fault) -> String {
    let place = place_of(lang, fault);
    if place.is_empty() { fault.what.clone() } else { format!("{place}: {}", fault.what) }
}
