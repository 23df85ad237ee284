//! Dates, once or every year, and how they stand on a given day.

use super::Extra;
use chrono::{Datelike, NaiveDate};

/// A date by which something is due to somebody.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deadline {
    /// Its name within the file; indicators refer to it.
    pub id: String,
    /// What is due.
    pub title: String,
    /// When; missing in a half-written plan.
    pub due: Option<Due>,
    /// Who receives it.
    pub to: Option<String>,
    /// The years for which it is done.
    pub done: Vec<i32>,
    /// A remark.
    pub note: Option<String>,
    /// Where the document says it.
    pub source: Option<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// When a deadline falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// On one day.
    Once(NaiveDate),
    /// On the same day every year.
    Yearly {
        /// 1..=12.
        month: u32,
        /// 1..=31; 29 February falls on 28 February in a common year.
        day: u32,
    },
}

/// How a deadline stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeadlineState {
    /// The day is past and it is not done.
    Overdue,
    /// Due today or within the next [`DUE_SOON_DAYS`] days.
    DueSoon,
    /// Due later.
    Later,
    /// Done for this period.
    Done,
}

/// How many days ahead count as soon.
pub const DUE_SOON_DAYS: i64 = 30;

/// How a deadline stands on a day, with the days that matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The day the state speaks of.
    pub date: NaiveDate,
    /// How it stands.
    pub state: DeadlineState,
    /// Days from today to `date`; negative when it is past.
    pub days_left: i64,
    /// The next day on which it falls, today included; `None` when there is none any more.
    pub next: Option<NaiveDate>,
}

impl Due {
    /// The day on which it falls in a year.
    #[must_use]
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        match self {
            Self::Once(date) => Some(date).filter(|d| d.year() == year),
            Self::Yearly { month, day } => NaiveDate::from_ymd_opt(year, month, day)
                .or_else(|| NaiveDate::from_ymd_opt(year, month, 28).filter(|_| (month, day) == (2, 29))),
        }
    }
}

impl Deadline {
    /// How the deadline stands on `today`, for a plan issued on `issued`.
    ///
    /// The period of a yearly deadline is the calendar year. Days before the plan was issued bind nobody.
    #[must_use]
    pub fn on(&self, today: NaiveDate, issued: Option<NaiveDate>) -> Option<Occurrence> {
        let due = self.due?;
        let date = match due {
            Due::Once(date) => date,
            Due::Yearly { .. } => {
                let first_year = issued.map_or(today.year(), |i| i.year().max(today.year()));
                let date = due.in_year(first_year)?;
                if issued.is_some_and(|i| date < i) { due.in_year(first_year + 1)? } else { date }
            }
        };
        let days_left = (date - today).num_days();
        let state = if self.done.contains(&date.year()) {
            DeadlineState::Done
        } else if days_left < 0 {
            DeadlineState::Overdue
        } else if days_left <= DUE_SOON_DAYS {
            DeadlineState::DueSoon
        } else {
            DeadlineState::Later
        };
        let is_open = days_left >= 0 && state != DeadlineState::Done;
        let next = match due {
            Due::Once(_) => Some(date).filter(|_| is_open),
            Due::Yearly { .. } if is_open => Some(date),
            Due::Yearly { .. } => due.in_year(date.year() + 1),
        };
        Some(Occurrence { date, state, days_left, next })
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn yearly(done: &[i32]) -> Deadline {
        Deadline { due: Some(Due::Yearly { month: 7, day: 15 }), done: done.to_vec(), ..Deadline::default() }
    }

    fn state(deadline: &Deadline, today: &str) -> (DeadlineState, String, Option<String>) {
        let o = deadline.on(day(today), Some(day("2025-04-18"))).expect("a date");
        (o.state, o.date.to_string(), o.next.map(|d| d.to_string()))
    }

    #[test]
    fn a_yearly_deadline_through_the_year() {
        let open = yearly(&[]);
        let this = |s| (s, "2025-07-15".to_owned(), Some("2025-07-15".to_owned()));
        assert_eq!(state(&open, "2025-06-14"), this(DeadlineState::Later));
        assert_eq!(state(&open, "2025-06-15"), this(DeadlineState::DueSoon));
        assert_eq!(state(&open, "2025-07-15"), this(DeadlineState::DueSoon));
        let late = (DeadlineState::Overdue, "2025-07-15".to_owned(), Some("2026-07-15".to_owned()));
        assert_eq!(state(&open, "2025-07-16"), late);
    }

    #[test]
    fn done_years_count_for_their_year_only() {
        let done = yearly(&[2025]);
        assert_eq!(state(&done, "2025-07-01").0, DeadlineState::Done);
        assert_eq!(state(&done, "2025-07-01").2.as_deref(), Some("2026-07-15"));
        assert_eq!(state(&done, "2026-07-01").0, DeadlineState::DueSoon);
    }

    #[test]
    fn a_day_before_the_plan_was_issued_binds_nobody() {
        let deadline = yearly(&[]);
        let o = deadline.on(day("2025-08-01"), Some(day("2025-07-20"))).expect("a date");
        assert_eq!((o.state, o.date), (DeadlineState::Later, day("2026-07-15")));
    }

    #[test]
    fn leap_day_and_single_dates() {
        let leap = Due::Yearly { month: 2, day: 29 };
        assert_eq!(leap.in_year(2025), Some(day("2025-02-28")));
        assert_eq!(leap.in_year(2028), Some(day("2028-02-29")));
        let once = Deadline { due: Some(Due::Once(day("2025-12-31"))), ..Deadline::default() };
        let o = once.on(day("2026-01-02"), None).expect("a date");
        assert_eq!((o.state, o.days_left, o.next), (DeadlineState::Overdue, -2, None));
    }
}
