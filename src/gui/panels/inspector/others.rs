//! The forms of tasks, targets and deadlines.

use super::inquiries::inquiries_ui;
use crate::gui::model::view::View;
use crate::gui::panels::facts::{fact, facts, held, title};
use crate::gui::panels::form::{Forms, closed_years, comments_form, fields_form, record_form, record_problems};
use crate::gui::theme::{TABLE, Weight, rich, tokens};
use crate::gui::widgets::label::wrapped;
use crate::text::form_words::FormWord;
use crate::text::{Word, date, day_as_meant, days_left, deadline_standing};
use eframe::egui::Ui;
use index_core::{Asked, Commented, Field, List, Record};

/// The form of a task.
pub(super) fn task_form(ui: &mut Ui, view: &View, forms: &mut Forms, row: usize) {
    let plan = view.open.plan();
    let Some(task) = plan.tasks.get(row) else { return };
    named(ui, view, &task.name);
    let section = task.section.as_ref().and_then(|no| plan.sections.iter().find(|s| s.no == *no));
    let section = held(ui, "section", section.map(|section| format!("{}. {}", section.no, section.title)));
    if let Some(section) = section {
        let color = tokens(ui).second;
        wrapped(ui, rich(section, TABLE, Weight::Regular, color));
    }
    let record = Record::Row(List::Tasks, row);
    fields_form(ui, view, forms, record, &WORK);
    let rest: Vec<Field> = record.fields().iter().copied().filter(|field| !WORK.contains(field)).collect();
    fields_form(ui, view, forms, record, &rest);
    // Below the form, for it comes and goes with what is typed above it.
    if let Some(period) = task.on(view.today) {
        let day = date(view.lang, period.date);
        fact(ui, view.word(Word::State), Some(&format!("{day}: {}", days_left(view.lang, period.days_left))));
    }
    let lead = if let [lead] = task.lead.as_slice() { Some(lead.as_str()) } else { None };
    inquiries_ui(ui, view, forms, (Asked::Tasks, row), lead);
    comments_form(ui, view, forms, (Commented::Tasks, row));
}

/// Of a task, what changes every week stands first.
const WORK: [Field; 5] = [Field::Status, Field::Progress, Field::TaskDue, Field::Started, Field::Finished];

/// The form of a target.
pub(super) fn target_form(ui: &mut Ui, view: &View, forms: &mut Forms, row: usize) {
    let Some(target) = view.open.plan().targets.get(row) else { return };
    named(ui, view, &target.name);
    record_form(ui, view, forms, Record::Row(List::Targets, row));
    // Below the form, for it comes and goes with what is typed above it.
    super::target_state::target_state_ui(ui, view, target);
    comments_form(ui, view, forms, (Commented::Targets, row));
}

/// The form of a deadline: its day, how it stands with the years to tick off, its other fields.
pub(super) fn deadline_form(ui: &mut Ui, view: &View, forms: &mut Forms, row: usize) {
    let plan = view.open.plan();
    let Some(deadline) = plan.deadlines.get(row) else { return };
    named(ui, view, &deadline.title);
    let record = Record::Row(List::Deadlines, row);
    // The years that are closed are ticked off; without a day there is nothing to tick.
    let is_ticked = |field: &Field| deadline.due.is_some() && matches!(field, Field::Done | Field::Dismissed);
    let fields = record.fields().iter().copied().filter(|field| !is_ticked(field));
    let (first, rest): (Vec<Field>, Vec<Field>) = fields.partition(is_of_day);
    fields_form(ui, view, forms, record, &first);
    // Below the day, for it comes and goes with it.
    if let Some(occurrence) = deadline.on(view.today, plan.binds_from()) {
        let state = deadline_standing(view.lang, &occurrence);
        let day = day_as_meant(view.lang, deadline.kind, &date(view.lang, occurrence.date));
        let text = format!("{day}: {state}");
        fact(ui, view.word(Word::State), Some(&text));
    }
    if deadline.due.is_some() {
        closed_years(ui, view, row);
    }
    fields_form(ui, view, forms, record, &rest);
    record_problems(ui, view, record);
    let concerned = plan.indicators.iter().filter(|r| r.deadlines.contains(&deadline.id));
    facts(ui, view.word(Word::Indicators), concerned.map(|r| r.code.as_str()));
    let tasks = plan.tasks.iter().filter(|t| t.deadlines.contains(&deadline.id));
    facts(ui, view.word(Word::Tasks), tasks.map(|t| t.name.as_str()));
    // Who receives something is not who is late.
    inquiries_ui(ui, view, forms, (Asked::Deadlines, row), None);
    comments_form(ui, view, forms, (Commented::Deadlines, row));
}

/// What a deadline is and when.
const fn is_of_day(field: &Field) -> bool {
    matches!(field, Field::Title | Field::Due | Field::DueKind)
}

/// The title of a form.
fn named(ui: &mut Ui, view: &View, name: &str) {
    title(ui, if name.is_empty() { FormWord::Unnamed.text(view.lang) } else { name });
}
