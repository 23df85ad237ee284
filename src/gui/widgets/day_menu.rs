//! A small calendar to choose a day from, by the pointer or by the keyboard.

use chrono::{Datelike, Days, Months, NaiveDate};
use eframe::egui::{
    Align, CursorIcon, EventFilter, Id, Key, Layout, Modifiers, Popup, PopupCloseBehavior, Rect, Response, Role, Sense,
    Ui, WidgetInfo, pos2, vec2,
};

use super::button::icon_button;
use super::icon::Icon;
use super::menu::give_back;
use super::paint;
use crate::gui::theme::{BODY, FOCUS_LINE, HAIRLINE, LABEL, RADIUS_SMALL, TABLE, Weight, rich, tokens};

/// The edge of a day.
const DAY: f32 = 30.0;
/// The weeks that a month can touch.
const WEEKS: u32 = 6;

/// The words of a calendar.
pub struct DayWords<'a> {
    /// The name of a month, with its year.
    pub month: &'a dyn Fn(NaiveDate) -> String,
    /// A day, in words that are heard.
    pub day: &'a dyn Fn(NaiveDate) -> String,
    /// The days of a week, from Monday on.
    pub weekdays: [&'a str; 7],
    /// What leads to the month before.
    pub before: &'a str,
    /// What leads to the month after.
    pub after: &'a str,
}

/// A calendar below `opener`, which opens it by a click, with `chosen` marked, or `today` where nothing is; gives the day that was
/// chosen just now. The keyboard comes back to `opener`.
pub fn day_menu(
    opener: &Response,
    (chosen, today): (Option<NaiveDate>, NaiveDate),
    words: &DayWords<'_>,
) -> Option<NaiveDate> {
    let id = opener.id.with("day");
    if opener.clicked() {
        opener.ctx.data_mut(|data| data.insert_temp(id, chosen.unwrap_or(today)));
    }
    let popup = Popup::from_toggle_button_response(opener).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let shown = popup.show(|ui| {
        let mut cursor = ui.data(|data| data.get_temp(id)).unwrap_or(today);
        ui.set_width(DAY * 7.0);
        head_ui(ui, &mut cursor, words);
        let picked = days_ui(ui, id, &mut cursor, (chosen, today), words);
        ui.data_mut(|data| data.insert_temp(id, cursor));
        picked
    })?;
    if shown.inner.is_some() || opener.ctx.input(|input| input.key_pressed(Key::Escape)) {
        give_back(&opener.ctx, opener.id);
        Popup::close_all(&opener.ctx);
    }
    shown.inner
}

/// The month, and the ways to those beside it.
fn head_ui(ui: &mut Ui, cursor: &mut NaiveDate, words: &DayWords<'_>) {
    let color = tokens(ui).text;
    ui.horizontal(|ui| {
        if icon_button(ui, Icon::ChevronLeft, words.before).clicked() {
            *cursor = months_on(*cursor, -1);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if icon_button(ui, Icon::ChevronRight, words.after).clicked() {
                *cursor = months_on(*cursor, 1);
            }
            let title = rich((words.month)(*cursor), BODY, Weight::SemiBold, color);
            ui.with_layout(Layout::centered_and_justified(eframe::egui::Direction::TopDown), |ui| ui.label(title));
        });
    });
}

/// The days of the month of `cursor`, which the keys move; gives the one that is chosen.
fn days_ui(
    ui: &mut Ui,
    id: Id,
    cursor: &mut NaiveDate,
    (chosen, today): (Option<NaiveDate>, NaiveDate),
    words: &DayWords<'_>,
) -> Option<NaiveDate> {
    let t = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(DAY * 7.0, DAY * (WEEKS + 1) as f32), Sense::hover());
    let keyboard = ui.interact(rect, id.with("days"), Sense::focusable_noninteractive());
    let is_entered = keys(ui, &keyboard, cursor);
    keyboard.widget_info(|| WidgetInfo::labeled(Role::Grid, true, (words.day)(*cursor)));
    let cell = |column: u32, week: u32| {
        let min = pos2(rect.left() + DAY * column as f32, rect.top() + DAY * week as f32);
        Rect::from_min_size(min, vec2(DAY, DAY)).shrink(HAIRLINE)
    };
    for (column, name) in (0..).zip(words.weekdays) {
        let name = paint::line(ui, name, LABEL, Weight::Medium, t.second);
        paint::left(ui, cell(column, 0).center() - vec2(name.size().x * 0.5, 0.0), name);
    }
    let first = cursor.with_day(1)?;
    let start = first.weekday().num_days_from_monday();
    let mut picked = Some(*cursor).filter(|_| is_entered);
    for day in first.iter_days().take_while(|day| day.month() == first.month()) {
        let place = start + day.day0();
        let at = cell(place % 7, place / 7 + 1);
        let response = ui.interact(at, id.with(day), Sense::CLICK);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen == Some(day), (words.day)(day)));
        let (ink, weight) = match (chosen == Some(day), day == today) {
            (true, _) => (t.on_accent, Weight::SemiBold),
            (false, true) => (t.accent, Weight::SemiBold),
            (false, false) => (t.text, Weight::Regular),
        };
        if chosen == Some(day) {
            ui.painter().rect_filled(at, RADIUS_SMALL, t.accent);
        } else if response.hovered() {
            ui.painter().rect_filled(at, RADIUS_SMALL, t.hover);
        }
        if day == *cursor && keyboard.has_focus() {
            paint::focus_ring(ui, at.shrink(FOCUS_LINE), f32::from(RADIUS_SMALL));
        }
        let figure = paint::line(ui, &day.day().to_string(), TABLE, weight, ink);
        paint::left(ui, at.center() - vec2(figure.size().x * 0.5, 0.0), figure);
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            picked = Some(day);
        }
    }
    picked
}

/// Moves the day by the keys; says whether it was chosen.
fn keys(ui: &Ui, keyboard: &Response, cursor: &mut NaiveDate) -> bool {
    if !keyboard.has_focus() {
        keyboard.request_focus();
        return false;
    }
    let arrows = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(keyboard.id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    for (key, days) in [(Key::ArrowLeft, -1), (Key::ArrowRight, 1), (Key::ArrowUp, -7), (Key::ArrowDown, 7)] {
        if pressed(key) {
            *cursor = days_on(*cursor, days);
        }
    }
    for (key, months) in [(Key::PageUp, -1), (Key::PageDown, 1)] {
        if pressed(key) {
            *cursor = months_on(*cursor, months);
        }
    }
    pressed(Key::Enter)
}

/// A day so many days on; the same one at the ends of the calendar.
fn days_on(day: NaiveDate, by: i64) -> NaiveDate {
    let days = Days::new(by.unsigned_abs());
    if by < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) }.unwrap_or(day)
}

/// A day so many months on, or the last day of that month.
fn months_on(day: NaiveDate, by: i32) -> NaiveDate {
    let months = Months::new(by.unsigned_abs());
    if by < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) }.unwrap_or(day)
}
