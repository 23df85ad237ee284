//! The forms of tasks, targets and deadlines.

use crate::gui::model::view::View;
use crate::gui::panels::facts::{fact, facts, held, title};
use crate::gui::panels::form::{Forms, closed_years, fields_form, record_form, record_problems};
use crate::gui::theme::{TABLE, Weight, rich, tokens};
use crate::gui::widgets::label::wrapped;
use crate::text::form_words::FormWord;
use crate::text::{Word, date, day_as_meant, deadline_standing};
use eframe::egui::Ui;
use index_core::{Field, List, Record};

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
    // What changes every week stands first.
    let record = Record::Row(List::Tasks, row);
    let is_work = |field: &Field| matches!(field, Field::Status | Field::Progress);
    fields_form(ui, view, forms, record, &[Field::Status, Field::Progress]);
    let rest: Vec<Field> = record.fields().iter().copied().filter(|f| !is_work(f)).collect();
    fields_form(ui, view, forms, record, &rest);
}

/// The form of a target.
pub(super) fn target_form(ui: &mut Ui, view: &View, forms: &mut Forms, row: usize) {
    let Some(target) = view.open.plan().targets.get(row) else { return };
    named(ui, view, &target.name);
    record_form(ui, view, forms, Record::Row(List::Targets, row));
    // Below the form, for it comes and goes with what is typed above it.
    super::target_state::target_state_ui(ui, view, target);
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
    if let Some(occurrence) = deadline.on(view.today, plan.binds_from(view.today)) {
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
}

/// What a deadline is and when.
const fn is_of_day(field: &Field) -> bool {
    matches!(field, Field::Title | Field::Due | Field::DueKind)
}

/// The title of a form.
fn named(ui: &mut Ui, view: &View, name: &str) {
    title(ui, if name.is_empty() { FormWord::Unnamed.text(view.lang) } else { name });
}
