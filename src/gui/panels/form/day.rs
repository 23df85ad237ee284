//! The days of a calendar to choose from, from the end of the field of a day.

use crate::gui::model::view::View;
use crate::gui::widgets::day_menu::{DayWords, day_menu};
use crate::text::date;
use crate::text::form_words::FormWord;
use crate::text::year_words::{month_of, weekdays};
use chrono::NaiveDate;
use eframe::egui::Response;
use index_core::{Due, Kind, Value};

/// The day of a field that can be chosen in a calendar; `None` where it cannot: what comes every year has no day of its own.
pub(super) const fn day_in_calendar(kind: Kind, value: &Value) -> Option<Option<NaiveDate>> {
    match (kind, value) {
        (Kind::Date, Value::Date(day)) | (Kind::Due, Value::Due(Due::Once(day))) => Some(Some(*day)),
        (Kind::Date | Kind::Due, Value::Missing) => Some(None),
        _ => None,
    }
}

/// The name of the calendar of a field.
pub(super) fn days_name(view: &View, label: &str) -> String {
    format!("{label}: {}", FormWord::ChooseDay.text(view.lang))
}

/// The calendar below what opens it; gives the new value when a day is chosen.
pub(super) fn day_choice(opener: &Response, view: &View, kind: Kind, chosen: Option<NaiveDate>) -> Option<Value> {
    let lang = view.lang;
    let words = DayWords {
        month: &|day| month_of(lang, day),
        day: &|day| date(lang, day),
        weekdays: weekdays(lang),
        before: FormWord::MonthBefore.text(lang),
        after: FormWord::MonthAfter.text(lang),
    };
    let day = day_menu(opener, (chosen, view.today), &words)?;
    Some(if kind == Kind::Date { Value::Date(day) } else { Value::Due(Due::Once(day)) })
}
