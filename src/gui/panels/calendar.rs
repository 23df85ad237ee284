//! The deadlines of a year as a calendar of twelve months; a click on a day selects what is due.

mod month;

use crate::gui::figures::looks::deadline_look;
use crate::gui::model::command::Command;
use crate::gui::model::room::{Room, Selection};
use crate::gui::model::view::View;
use crate::gui::theme::{BODY, CONTROL_HEIGHT, GAP, GAP_SMALL, LINE_HEIGHT, TABLE, TITLE, Weight, rich, tokens};
use crate::gui::widgets::button::{icon_button, quiet, tool};
use crate::gui::widgets::card::card;
use crate::gui::widgets::check::check_box;
use crate::gui::widgets::chip::chip;
use crate::gui::widgets::icon::Icon;
use crate::gui::widgets::page::page;
use crate::gui::widgets::row::row;
use crate::report::TableKind;
use crate::text::year_words::{calendar_line, calendar_state, calendar_title, due_to};
use crate::text::{YearWord, day_as_meant};
use chrono::Datelike;
use eframe::egui::{Align, Label, Layout, ScrollArea, Sense, Ui};
use index_core::plan::calendar::{CalendarEntry, occurrences};
use index_core::{DeadlineState, DueKind, Edit, Field, List, Record, Value};

/// The least width of a month.
const MONTH: f32 = 176.0;
/// The most that the list above the months takes.
const DUE_HEIGHT: f32 = 136.0;

/// What the calendar remembers.
#[derive(Clone, Default)]
pub(in crate::gui) struct CalendarPanel {
    /// Whether it is shown in the place of the list.
    pub(in crate::gui) is_shown: bool,
    /// The year; today's when nobody has chosen one.
    year: Option<i32>,
}

/// The switch between list and calendar, for the head of either; the button leads to the other one.
pub(super) fn switch_ui(ui: &mut Ui, view: &View, is_calendar: bool, has_room: bool) {
    let (icon, word) = if is_calendar { (Icon::Columns, YearWord::List) } else { (Icon::Calendar, YearWord::Calendar) };
    if tool(ui, icon, word.text(view.lang), has_room).clicked() {
        view.send(Command::ShowCalendar(!is_calendar));
    }
}

/// Draws the calendar.
pub(super) fn calendar_ui(ui: &mut Ui, view: &View, panel: &mut CalendarPanel) {
    let year = panel.year.unwrap_or_else(|| view.today.year());
    let entries = occurrences(view.open.plan(), year, view.today);
    page(ui, "calendar", |ui| {
        head_ui(ui, view, panel, year);
        due_ui(ui, view, &entries);
        months_ui(ui, view, year, &entries);
    });
}

/// Title, year with arrows, switch.
fn head_ui(ui: &mut Ui, view: &View, panel: &mut CalendarPanel, year: i32) {
    row(ui, CONTROL_HEIGHT, |ui| {
        let t = tokens(ui);
        ui.spacing_mut().item_spacing.x = GAP_SMALL;
        ui.label(rich(view.word(Room::Deadlines.word()), TITLE, Weight::Bold, t.text));
        ui.add_space(GAP);
        if view.is_picture {
            ui.label(rich(calendar_title(view.lang, year), BODY, Weight::SemiBold, t.text));
            return;
        }
        if icon_button(ui, Icon::ChevronLeft, YearWord::YearBefore.text(view.lang)).clicked() {
            panel.year = Some(year - 1);
        }
        ui.label(rich(calendar_title(view.lang, year), BODY, Weight::SemiBold, t.text));
        if icon_button(ui, Icon::ChevronRight, YearWord::YearAfter.text(view.lang)).clicked() {
            panel.year = Some(year + 1);
        }
        if year != view.today.year() && quiet(ui, YearWord::ThisYear.text(view.lang)).clicked() {
            panel.year = None;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| switch_ui(ui, view, true, true));
    });
}

fn months_ui(ui: &mut Ui, view: &View, year: i32, entries: &[CalendarEntry]) {
    let width = ui.available_width();
    let fits = ((width + GAP) / (MONTH + GAP)).floor();
    let count = [6, 4, 3, 2].into_iter().find(|n| *n as f32 <= fits).unwrap_or(1);
    let months: Vec<u32> = (1..=12).collect();
    for line in months.chunks(count) {
        ui.spacing_mut().item_spacing.x = GAP;
        ui.columns(count, |columns| {
            for (column, &month) in columns.iter_mut().zip(line) {
                month::month_ui(column, view, year, month, entries);
            }
        });
    }
}

/// Above the months: everything of the year by day, with a tick.
fn due_ui(ui: &mut Ui, view: &View, entries: &[CalendarEntry]) {
    card(ui, |ui| {
        if entries.is_empty() {
            let color = tokens(ui).second;
            ui.label(rich(YearWord::NothingInYear.text(view.lang), BODY, Weight::Regular, color));
        }
        let height = if view.is_picture { f32::INFINITY } else { DUE_HEIGHT };
        ScrollArea::vertical().id_salt("due").max_height(height).show(ui, |ui| {
            for entry in entries {
                entry_ui(ui, view, entry);
            }
        });
    });
}

fn entry_ui(ui: &mut Ui, view: &View, entry: &CalendarEntry) {
    let Some(deadline) = view.open.plan().deadlines.get(entry.deadline) else { return };
    let t = tokens(ui);
    row(ui, LINE_HEIGHT, |ui| {
        let mut is_done = entry.period.state == DeadlineState::Done;
        let words = calendar_line(view.lang, entry, deadline);
        let is_due = deadline.kind != DueKind::CutOff;
        let name = format!("{}: {words}", YearWord::TickOff.text(view.lang));
        let tick = ui.add_enabled_ui(is_due, |ui| check_box(ui, &mut is_done, &name)).inner;
        if tick.on_hover_text(YearWord::TickOff.text(view.lang)).changed() {
            let mut done = deadline.done.clone();
            done.retain(|year| *year != entry.period.date.year());
            done.extend(is_done.then_some(entry.period.date.year()));
            done.sort_unstable();
            let record = Record::Row(List::Deadlines, entry.deadline);
            view.edit(Edit::set(record, Field::Done, Value::Years(done)));
        }
        let day = day_as_meant(view.lang, deadline.kind, &crate::text::date(view.lang, entry.period.date));
        ui.label(rich(day, TABLE, Weight::SemiBold, t.text));
        let is_open = !entry.overdue.is_empty();
        let (tone, icon) = deadline_look(if is_open { DeadlineState::Overdue } else { entry.period.state });
        chip(ui, tone, Some(icon), &calendar_state(view.lang, entry));
        let is_selected = view.selection == Some(Selection::of(TableKind::Deadlines, entry.deadline));
        let (weight, color) = if is_selected { (Weight::SemiBold, t.accent) } else { (Weight::Regular, t.text) };
        let label = Label::new(rich(due_to(view.lang, deadline), TABLE, weight, color)).truncate();
        if ui.add(label.sense(Sense::click())).on_hover_text(&words).clicked() {
            view.send(Command::Select(Selection::of(TableKind::Deadlines, entry.deadline)));
            view.send(Command::ShowInspector);
        }
    });
}
