//! One month of the calendar: its days, those with deadlines marked by shape, tint and icon.

use crate::gui::figures::looks::deadline_look;
use crate::gui::model::command::Command;
use crate::gui::model::room::Selection;
use crate::gui::model::view::View;
use crate::gui::theme::{BODY, FOCUS_LINE, HAIRLINE, LABEL, RADIUS_SMALL, SPACE, Weight, font, rich, tokens};
use crate::gui::widgets::card::card;
use crate::gui::widgets::icon;
use crate::report::TableKind;
use crate::text::year_words::{calendar_line, month, weekdays};
use chrono::{Datelike, Days, NaiveDate};
use eframe::egui::{Align2, CursorIcon, Rect, Role, Sense, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};
use index_core::plan::calendar::CalendarEntry;

/// The height of a week.
const WEEK: f32 = 22.0;
/// The weeks that a month can touch.
const WEEKS: f32 = 6.0;
/// The icon in the corner of a day.
const MARK: f32 = 9.0;

/// Draws a month.
pub(super) fn month_ui(ui: &mut Ui, view: &View, year: i32, number: u32, entries: &[CalendarEntry]) {
    let Some(first) = NaiveDate::from_ymd_opt(year, number, 1) else { return };
    card(ui, |ui| {
        let t = tokens(ui);
        ui.spacing_mut().item_spacing.y = SPACE;
        ui.label(rich(month(view.lang, number), BODY, Weight::SemiBold, t.text));
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), WEEK * (WEEKS + 1.0)), Sense::hover());
        let cell = |column: u32, week: u32| {
            let width = rect.width() / 7.0;
            let min = pos2(rect.left() + width * column as f32, rect.top() + WEEK * week as f32);
            Rect::from_min_size(min, vec2(width, WEEK))
        };
        for (column, name) in (0..).zip(weekdays(view.lang)) {
            let at = cell(column, 0).center();
            ui.painter().text(at, Align2::CENTER_CENTER, name, font(LABEL - 1.0, Weight::Medium), t.second);
        }
        let start = first.weekday().num_days_from_monday();
        for day in first.iter_days().take_while(|d| d.month() == number) {
            let place = start + day.day0();
            let due: Vec<&CalendarEntry> = entries.iter().filter(|e| e.period.date == day).collect();
            day_ui(ui, view, cell(place % 7, place / 7 + 1), day, &due);
        }
    });
}

/// A day: plain, or with its mark when something is due.
fn day_ui(ui: &mut Ui, view: &View, cell: Rect, day: NaiveDate, due: &[&CalendarEntry]) {
    let t = tokens(ui);
    let box_rect = cell.shrink(1.0);
    let Some(worst) = due.iter().min_by_key(|e| e.period.state) else {
        plain_day(ui, view, box_rect, day);
        return;
    };
    let (tone, mark) = deadline_look(worst.period.state);
    let (color, soft) = tone.colors(&t);
    let response = ui.interact(cell, ui.scope_id().with(("day", day)), Sense::click());
    let lines: Vec<String> = due
        .iter()
        .filter_map(|e| Some(calendar_line(view.lang, e, view.open.plan().deadlines.get(e.deadline)?)))
        .collect();
    let words = lines.join("\n");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    ui.painter().rect_filled(box_rect, RADIUS_SMALL, soft);
    ui.painter().rect_stroke(box_rect, RADIUS_SMALL, (HAIRLINE, color), StrokeKind::Inside);
    let is_selected = due.iter().any(|e| view.selection == Some(Selection::of(TableKind::Deadlines, e.deadline)));
    if is_selected || response.has_focus() {
        ui.painter().rect_stroke(box_rect, RADIUS_SMALL, (FOCUS_LINE, t.accent), StrokeKind::Outside);
    }
    let text = pos2(box_rect.left() + SPACE * 0.75, box_rect.center().y);
    ui.painter().text(text, Align2::LEFT_CENTER, day.day(), font(LABEL, Weight::SemiBold), color);
    let place = pos2(box_rect.right() - SPACE * 0.5 - MARK * 0.5, box_rect.center().y);
    icon::paint(ui.painter(), Rect::from_center_size(place, Vec2::splat(MARK)), mark, color);
    if response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(&words).clicked() {
        // A second click on a day with several goes to the next of them.
        let at = due.iter().position(|e| view.selection == Some(Selection::of(TableKind::Deadlines, e.deadline)));
        let next = due[at.map_or(0, |at| (at + 1) % due.len())];
        view.send(Command::Select(Selection::of(TableKind::Deadlines, next.deadline)));
        view.send(Command::ShowInspector);
    }
}

/// A day without deadlines; today has a ring, and the days in which things are soon due a line below.
fn plain_day(ui: &Ui, view: &View, rect: Rect, day: NaiveDate) {
    let t = tokens(ui);
    let is_soon = day > view.today
        && view
            .today
            .checked_add_days(Days::new(index_core::plan::DUE_SOON_DAYS.unsigned_abs()))
            .is_some_and(|l| day <= l);
    if is_soon {
        ui.painter().hline(rect.x_range().shrink(SPACE), rect.bottom() - HAIRLINE, (HAIRLINE, t.warn));
    }
    let is_today = day == view.today;
    if is_today {
        ui.painter().rect_stroke(rect, RADIUS_SMALL, (FOCUS_LINE, t.text), StrokeKind::Inside);
    }
    let (weight, color) = if is_today { (Weight::Bold, t.text) } else { (Weight::Regular, t.second) };
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, day.day(), font(LABEL, weight), color);
}
