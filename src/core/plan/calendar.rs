//! The deadlines of a calendar year.

use super::{Period, Plan};
use chrono::NaiveDate;

/// A deadline on its day of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEntry {
    /// The row in the plan's deadlines.
    pub deadline: usize,
    /// Its day, and how it stands today for that year.
    pub period: Period,
    /// The years whose period is overdue, as in [`Occurrence::overdue`](super::Occurrence::overdue).
    pub overdue: Vec<i32>,
}

/// What falls in a year, by day and then in the order of the plan. The days of a yearly deadline before the plan was issued
/// bind nobody.
#[must_use]
pub fn occurrences(plan: &Plan, year: i32, today: NaiveDate) -> Vec<CalendarEntry> {
    let issued = plan.binds_from();
    let entry = |(deadline, row): (usize, &super::Deadline)| {
        let period = row.period(year, today, issued)?;
        Some(CalendarEntry { deadline, period, overdue: row.on(today, issued)?.overdue })
    };
    let mut entries: Vec<CalendarEntry> = plan.deadlines.iter().enumerate().filter_map(entry).collect();
    entries.sort_by_key(|e| e.period.date);
    entries
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]
    use super::super::{Deadline, DeadlineState, DocumentInfo, Due};
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn plan() -> Plan {
        let deadline = |due, done: &[i32]| Deadline { due: Some(due), done: done.to_vec(), ..Deadline::default() };
        Plan {
            document: DocumentInfo { issued: Some(day("2024-06-07")), ..DocumentInfo::default() },
            deadlines: vec![
                deadline(Due::Yearly { month: 11, day: 20 }, &[]),
                deadline(Due::Yearly { month: 7, day: 15 }, &[2024]),
                deadline(Due::Once(day("2025-03-01")), &[]),
                deadline(Due::Yearly { month: 2, day: 29 }, &[]),
                Deadline::default(),
            ],
            ..Plan::default()
        }
    }

    fn of(year: i32) -> Vec<(String, usize, DeadlineState)> {
        let entries = occurrences(&plan(), year, day("2025-06-19"));
        entries.iter().map(|e| (e.period.date.to_string(), e.deadline, e.period.state)).collect()
    }

    #[test]
    fn a_year_by_day_with_states() {
        use DeadlineState::{Done, DueSoon, Later, Overdue};
        let entry = |date: &str, row, state| (date.to_owned(), row, state);
        let this_year = [
            entry("2025-02-28", 3, Overdue),
            entry("2025-03-01", 2, Overdue),
            entry("2025-07-15", 1, DueSoon),
            entry("2025-11-20", 0, Later),
        ];
        assert_eq!(of(2025), this_year);
        assert_eq!(of(2024), [entry("2024-07-15", 1, Done), entry("2024-11-20", 0, Overdue)], "February was before");
        assert_eq!(of(2028)[0], entry("2028-02-29", 3, Later));
        assert_eq!(of(2023), []);
    }

    #[test]
    fn where_nobody_knows_the_day_of_issue_no_year_before_the_first_that_is_told_is_overdue() {
        let due = Some(Due::Yearly { month: 7, day: 15 });
        let deadlines = vec![Deadline { due, done: vec![2024], ..Deadline::default() }];
        let plan = Plan { deadlines, ..Plan::default() };
        let n_of = |year| occurrences(&plan, year, day("2026-06-19")).len();
        assert_eq!((n_of(2023), n_of(2024), n_of(2025), n_of(2026)), (0, 1, 1, 1));
        let told = occurrences(&plan, 2026, day("2026-11-26")).into_iter().map(|e| e.overdue).collect::<Vec<_>>();
        assert_eq!(told, [[2025, 2026]], "as in the list");
    }
}
