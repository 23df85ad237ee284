//! Fields that name other rows: the deadlines of an indicator or a task, the indicators a task serves.

use super::at::At;
use crate::gui::model::view::View;
use crate::gui::theme::{LABEL, Weight, rich, tokens};
use crate::gui::widgets::button::link;
use crate::gui::widgets::check::check;
use crate::gui::widgets::search_menu::search_menu;
use crate::text::form_words::{FormWord, linked_indicator};
use crate::text::{Word, deadline_line, shortened};
use eframe::egui::Ui;
use index_core::{Edit, Value};

/// What is longer is cut.
const MAX_CHARS: usize = 60;

/// The deadlines of the plan to tick; ids the plan does not have can be taken out.
pub(super) fn deadline_ticks(ui: &mut Ui, view: &View, at: At, value: &Value) {
    let plan = view.open.plan();
    let chosen = names(value);
    let unknown = chosen.iter().filter(|id| plan.deadline(id).is_none()).map(|id| (id.clone(), id.clone()));
    let known = plan.deadlines.iter().map(|d| (d.id.clone(), deadline_line(view.lang, d)));
    let all: Vec<(String, String)> = known.chain(unknown).filter(|(id, _)| !id.is_empty()).collect();
    label(ui, at.label);
    if all.is_empty() {
        label(ui, view.word(Word::NoDeadlines));
    }
    for (id, text) in all {
        tick(ui, view, at, value, (&id, &text));
    }
}

/// The indicators that are named, ticked; all others are in a menu, those of the plan first.
pub(super) fn indicator_ticks(ui: &mut Ui, view: &View, at: At, value: &Value) {
    let (plan, framework) = (view.open.plan(), &view.open.context().framework);
    let line = |code: &str| linked_indicator(view.lang, plan, framework, code);
    label(ui, at.label);
    for code in &names(value) {
        tick(ui, view, at, value, (code, &line(code)));
    }
    let opener = link(ui, FormWord::AddIndicator.text(view.lang));
    let of_plan = plan.indicators.iter().map(|row| row.code.as_str());
    let has_row = |code: &str| plan.indicator(code).is_some();
    let others = framework.entries().iter().map(|e| e.spec.code.as_str()).filter(|code| !has_row(code));
    let is_on = |code: &str| names(value).iter().any(|one| one == code);
    let option = |code: &str| (code.to_owned(), line(code), is_on(code));
    let options = || of_plan.chain(others).filter(|code| !code.is_empty()).map(option).collect();
    if let Some(code) = search_menu(&opener, FormWord::FindIndicator.text(view.lang), options) {
        set(view, at, value, &code, !is_on(&code));
    }
}

/// A name to tick or to take out.
fn tick(ui: &mut Ui, view: &View, at: At, value: &Value, (name, text): (&str, &str)) {
    let mut is_on = names(value).iter().any(|one| one == name);
    if check(ui, &mut is_on, &shortened(text, MAX_CHARS)).on_hover_text(text).changed() {
        set(view, at, value, name, is_on);
    }
}

/// Writes the names with one more, or without one.
fn set(view: &View, at: At, value: &Value, name: &str, is_on: bool) {
    let mut names = names(value);
    names.retain(|one| one != name);
    names.extend(is_on.then(|| name.to_owned()));
    view.edit(Edit::set(at.record, at.field, Value::Texts(names)));
}

fn names(value: &Value) -> Vec<String> {
    if let Value::Texts(names) = value { names.clone() } else { Vec::new() }
}

fn label(ui: &mut Ui, text: &str) {
    let color = tokens(ui).second;
    ui.label(rich(text, LABEL, Weight::Medium, color));
}
