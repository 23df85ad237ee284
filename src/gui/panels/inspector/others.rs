//! The forms of tasks, targets, deadlines and agencies.

use super::facts::{fact, facts, title};
use super::indicator::progress_field;
use crate::gui::command::Command;
use crate::gui::theme::{LABEL, TABLE, Weight, rich, tokens};
use crate::gui::view::{Room, View};
use crate::gui::widgets::button::link;
use crate::gui::widgets::field::choice;
use crate::text::{Word, date, days_left, deadline_state, indicator_name, status, timing};
use chrono::Datelike;
use eframe::egui::Ui;
use index_core::plan::agencies;
use index_core::{Edit, Field, List, Record, Status, Value};

/// The form of a task: status and progress are edited.
pub(super) fn task_form(ui: &mut Ui, view: &View, row: usize) {
    let plan = view.document.plan();
    let Some(task) = plan.tasks.get(row) else { return };
    let set = |field, value| Edit::set(Record::Row(List::Tasks, row), field, value);
    title(ui, &task.name);
    let mut chosen = task.status;
    let options = Status::ALL.map(|s| (s, status(view.lang, s)));
    if choice(ui, view.word(Word::Status), &mut chosen, &options).changed() && chosen != task.status {
        view.edit(set(Field::Status, Value::Status(chosen)));
    }
    let edit = |progress| set(Field::Progress, Value::Count(u32::from(progress)));
    if let Some((edit, response)) = progress_field(ui, view, task.progress, edit) {
        view.edit_within(ui, &response, edit);
    }
    facts(ui, view.word(Word::Lead), task.lead.iter().map(String::as_str));
    facts(ui, view.word(Word::Support), task.support.iter().map(String::as_str));
    let when = task.timing.as_ref().map(|t| timing(view.lang, t));
    fact(ui, view.word(Word::Timing), when.as_deref());
    let section = task.section.as_ref().and_then(|no| plan.sections.iter().find(|s| s.no == *no));
    let section = section.map(|s| format!("{}. {}", s.no, s.title));
    fact(ui, view.word(Word::Section), section.as_deref());
    fact(ui, view.word(Word::Note), task.note.as_deref());
    fact(ui, view.word(Word::Source), task.source.as_deref());
}

/// The form of a target.
pub(super) fn target_form(ui: &mut Ui, view: &View, row: usize) {
    let Some(target) = view.document.plan().targets.get(row) else { return };
    title(ui, &target.name);
    fact(ui, view.word(Word::Number), target.no.as_deref());
    fact(ui, view.word(Word::TargetValue), target.value.as_ref().map(|v| v.text()));
    fact(ui, view.word(Word::Unit), target.unit.as_deref());
    let by = target.by.map(|y| y.to_string());
    fact(ui, view.word(Word::ByYear), by.as_deref());
    fact(ui, view.word(Word::Owner), target.owner.as_deref());
    let actual = target.actual.map(|a| crate::text::grouped(view.lang, a));
    fact(ui, view.word(Word::Actual), actual.as_deref());
    super::target_state::target_state_ui(ui, view, target);
    fact(ui, view.word(Word::Indicator), target.indicator.as_deref());
    fact(ui, view.word(Word::Note), target.note.as_deref());
    fact(ui, view.word(Word::Source), target.source.as_deref());
}

/// The form of a deadline: done years are ticked off.
pub(super) fn deadline_form(ui: &mut Ui, view: &View, row: usize) {
    let plan = view.document.plan();
    let Some(deadline) = plan.deadlines.get(row) else { return };
    title(ui, &deadline.title);
    let occurrence = deadline.on(view.today, plan.document.issued);
    if let Some(occurrence) = occurrence {
        let state = deadline_state(view.lang, occurrence.state);
        let text =
            format!("{}: {state}, {}", date(view.lang, occurrence.date), days_left(view.lang, occurrence.days_left));
        fact(ui, view.word(Word::State), Some(&text));
        let first = plan.document.issued.map_or(view.today.year() - 1, |d| d.year()).min(view.today.year());
        let color = tokens(ui).second;
        ui.label(rich(view.word(Word::DoneYears), LABEL, Weight::Medium, color));
        ui.horizontal_wrapped(|ui| {
            for year in first..=view.today.year() + 1 {
                let mut is_done = deadline.done.contains(&year);
                if deadline.due.and_then(|d| d.in_year(year)).is_some()
                    && ui.checkbox(&mut is_done, year.to_string()).changed()
                {
                    let mut done = deadline.done.clone();
                    done.retain(|y| *y != year);
                    done.extend(is_done.then_some(year));
                    done.sort_unstable();
                    let record = Record::Row(List::Deadlines, row);
                    view.edit(Edit::set(record, Field::Done, Value::Years(done)));
                }
            }
        });
    }
    let due = deadline.due.map(|d| crate::text::due(view.lang, d));
    fact(ui, view.word(Word::DueWhen), due.as_deref());
    fact(ui, view.word(Word::To), deadline.to.as_deref());
    fact(ui, view.word(Word::Note), deadline.note.as_deref());
    let concerned = plan.indicators.iter().filter(|r| r.deadlines.contains(&deadline.id));
    facts(ui, view.word(Word::Indicators), concerned.map(|r| r.code.as_str()));
    fact(ui, view.word(Word::Source), deadline.source.as_deref());
}

/// What an agency holds.
pub(super) fn agency_form(ui: &mut Ui, view: &View, row: usize) {
    let plan = view.document.plan();
    let framework = &view.document.context().framework;
    let all = agencies(plan);
    let Some(agency) = all.get(row) else { return };
    title(ui, &agency.name);
    if !agency.leads_indicators.is_empty() {
        let color = tokens(ui).second;
        ui.label(rich(view.word(Word::LeadsIndicators), LABEL, Weight::Medium, color));
    }
    for &i in &agency.leads_indicators {
        let indicator = &plan.indicators[i];
        ui.horizontal_top(|ui| {
            if link(ui, &indicator.code).clicked() {
                view.send(Command::GoToIndicator(Room::Indicators, indicator.code.clone()));
            }
            let color = tokens(ui).text;
            let name = indicator_name(view.lang, indicator, framework);
            crate::gui::view::wrapped(ui, rich(name, TABLE, Weight::Regular, color));
        });
    }
    let codes = |rows: &[usize]| rows.iter().map(|&i| plan.indicators[i].code.clone()).collect::<Vec<_>>();
    facts(ui, view.word(Word::SupportsIndicators), codes(&agency.supports_indicators).iter().map(String::as_str));
    facts(ui, view.word(Word::Targets), agency.owns_targets.iter().map(|&i| plan.targets[i].name.as_str()));
    facts(ui, view.word(Word::LeadsTasks), agency.leads_tasks.iter().map(|&i| plan.tasks[i].name.as_str()));
    facts(ui, view.word(Word::SupportsTasks), agency.supports_tasks.iter().map(|&i| plan.tasks[i].name.as_str()));
    facts(ui, view.word(Word::ReceivesAt), agency.receives.iter().map(|&i| plan.deadlines[i].title.as_str()));
}
