//! The menu at the end of a field, from which its value can be chosen as well.

use super::agency_menu::{agencies_name, agency_menu, takes_agencies};
use super::at::At;
use super::day::{day_choice, day_in_calendar, days_name};
use crate::gui::model::view::View;
use chrono::NaiveDate;
use eframe::egui::Response;
use index_core::{Kind, Value};

/// From what a value can be chosen.
#[derive(Clone, Copy)]
pub(super) enum Menu {
    /// The agencies of the plan.
    Agencies,
    /// The days of a calendar; with the day that is there.
    Days(Option<NaiveDate>),
}

impl Menu {
    /// The menu of a field, where it has one.
    pub(super) fn of(at: At, kind: Kind, value: &Value) -> Option<Self> {
        let has_agencies = takes_agencies(at.record, at.field);
        if has_agencies { Some(Self::Agencies) } else { day_in_calendar(kind, value).map(Self::Days) }
    }

    /// Its name, below a field that holds one value or a list.
    pub(super) fn name(self, view: &View, label: &str, is_list: bool) -> String {
        match self {
            Self::Agencies => agencies_name(view, is_list).to_owned(),
            Self::Days(_) => days_name(view, label),
        }
    }

    /// Shows it below what opens it; gives the new value when one is chosen.
    pub(super) fn choose(
        self,
        opener: &Response,
        view: &View,
        kind: Kind,
        value: &Value,
        is_list: bool,
    ) -> Option<Value> {
        match self {
            Self::Agencies => agency_menu(opener, view, value, is_list),
            Self::Days(day) => day_choice(opener, view, kind, day),
        }
    }
}
