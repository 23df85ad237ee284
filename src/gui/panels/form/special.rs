//! Fields that are not typed: progress, boxes to tick, the years a deadline is done for.

use super::at::At;
use crate::gui::model::view::View;
use crate::gui::panels::facts::fact;
use crate::gui::theme::{BODY, LABEL, Weight, rich, tokens};
use crate::gui::widgets::check::{check, check_named};
use crate::gui::widgets::read_field::beside_label;
use crate::gui::widgets::slider::{Steps, slider};
use crate::text::{Word, fields};
use chrono::Datelike;
use eframe::egui::Ui;
use index_core::figure::MAX_PROGRESS;
use index_core::{Edit, Field, List, Record, Value};
use std::collections::BTreeSet;

/// The room of the figure beside a slider.
const FIGURE_ROOM: f32 = 60.0;

/// A value that is set elsewhere.
pub(super) fn read_only(ui: &mut Ui, view: &View, at: At, value: &Value) {
    fact(ui, at.label, Some(&fields::value(view.lang, value)));
}

/// A slider for a share of work.
pub(super) fn progress(ui: &mut Ui, view: &View, at: At, value: &Value) {
    let Value::Count(progress) = *value else { return };
    let mut moved = f64::from(progress.min(MAX_PROGRESS));
    let steps = Steps { least: 0.0, most: f64::from(MAX_PROGRESS), of_one: 1 };
    let name = view.word(Word::Progress);
    // A box for typing beside it would take "150" for 100 without a word; the table takes what is typed.
    let slider = beside_label(ui, name, |ui| {
        let width = (ui.available_width() - FIGURE_ROOM).max(80.0);
        let drawn = ui.horizontal(|ui| {
            let slider = slider(ui, width, steps, &mut moved, name);
            ui.label(rich(format!("{moved:.0} %"), BODY, Weight::Regular, tokens(ui).text));
            slider
        });
        drawn.inner
    });
    let new = moved as u32;
    let is_moved = slider.changed() && new != progress;
    view.edit_within(ui, &slider, is_moved.then(|| Edit::set(at.record, at.field, Value::Count(new))));
}

/// A box to tick.
pub(super) fn flag(ui: &mut Ui, view: &View, at: At, value: &Value) {
    let mut is_on = *value == Value::Flag(true);
    if check(ui, &mut is_on, at.label).changed() {
        view.edit(Edit::set(at.record, at.field, Value::Flag(is_on)));
    }
}

/// The years around today to tick off for a deadline, and those to let go.
pub(in crate::gui::panels) fn closed_years(ui: &mut Ui, view: &View, row: usize) {
    for field in [Field::Done, Field::Dismissed] {
        ui.push_id(field, |ui| years_ui(ui, view, row, field));
    }
}

fn years_ui(ui: &mut Ui, view: &View, row: usize, field: Field) {
    let plan = view.open.plan();
    let Some(deadline) = plan.deadlines.get(row) else { return };
    let first = plan.document.issued.map_or(view.today.year() - 1, |d| d.year()).min(view.today.year());
    let closed = if field == Field::Done { &deadline.done } else { &deadline.dismissed };
    let color = tokens(ui).second;
    let heading = fields::field(view.lang, field);
    ui.label(rich(heading, LABEL, Weight::Medium, color));
    ui.horizontal_wrapped(|ui| {
        let falls = |year: &i32| deadline.due.and_then(|due| due.in_year(*year)).is_some();
        // Whatever is closed can be opened again.
        let years: BTreeSet<i32> =
            (first..=view.today.year() + 1).filter(falls).chain(closed.iter().copied()).collect();
        for year in years {
            let mut is_closed = closed.contains(&year);
            let name = format!("{heading}: {year}");
            if check_named(ui, &mut is_closed, &year.to_string(), &name).changed() {
                let mut years = closed.clone();
                years.retain(|y| *y != year);
                years.extend(is_closed.then_some(year));
                years.sort_unstable();
                view.edit(Edit::set(Record::Row(List::Deadlines, row), field, Value::Years(years)));
            }
        }
    });
}
