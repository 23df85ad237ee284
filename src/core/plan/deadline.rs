//! Dates, once or every year, and how they stand on a given day.

use super::{Comment, Extra, Inquiry};
use chrono::{Datelike, NaiveDate};
use strum::{IntoStaticStr, VariantArray};

/// A date by which something is due to somebody.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deadline {
    /// Its name within the file; indicators and tasks refer to it.
    pub id: String,
    /// What is due.
    pub title: String,
    /// When; missing in a half-written plan.
    pub due: Option<Due>,
    /// How its day is meant.
    pub kind: DueKind,
    /// Who receives it.
    pub to: Option<String>,
    /// The years for which it is done.
    pub done: Vec<i32>,
    /// The years for which it was let go: not done, and not asked for any more.
    pub dismissed: Vec<i32>,
    /// The explanations that were asked for where it is late.
    pub inquiries: Vec<Inquiry>,
    /// What was said of it, the oldest first.
    pub comments: Vec<Comment>,
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

/// How the day of a deadline is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum DueKind {
    /// On the day at the latest.
    #[default]
    On,
    /// Before the day: the day before it is the last good one.
    Before,
    /// Nothing is due: figures count as they are on the day.
    CutOff,
}

/// How a deadline stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum DeadlineState {
    /// The last good day is past and it is neither done nor let go.
    Overdue,
    /// Due today or within the next [`DUE_SOON_DAYS`] days.
    DueSoon,
    /// Due later.
    Later,
    /// Done for this period.
    Done,
    /// Let go for this period.
    Dismissed,
    /// A day on which figures count; nothing is due.
    CutOff,
}

impl DeadlineState {
    /// How something stands that is neither done nor let go, by the days to its last good day.
    const fn open(days_left: i64) -> Self {
        match days_left {
            ..0 => Self::Overdue,
            0..=DUE_SOON_DAYS => Self::DueSoon,
            _ => Self::Later,
        }
    }
}

/// How many days ahead count as soon.
pub const DUE_SOON_DAYS: i64 = 30;

/// For how many years back a period that is not closed is told; older ones are slips of the pen, such as a tick for the year 202.
const LONGEST_OVERDUE: i32 = 50;

/// A deadline in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The day as the document names it.
    pub date: NaiveDate,
    /// How it stands.
    pub state: DeadlineState,
    /// Days from today to the last good day; negative when it is past.
    pub days_left: i64,
}

impl Period {
    /// How what is due on one day, and is not done, stands on `today`.
    pub(super) fn until(date: NaiveDate, today: NaiveDate) -> Self {
        let days_left = (date - today).num_days();
        Self { date, state: DeadlineState::open(days_left), days_left }
    }
}

/// How a deadline stands on a day, with the days that matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The day the state speaks of, as the document names it: of the first period that is overdue, else of this year's or,
    /// once that is closed and the next one soon due, of the next.
    pub date: NaiveDate,
    /// How it stands.
    pub state: DeadlineState,
    /// Days from today to the last good day; negative when it is past.
    pub days_left: i64,
    /// The year of the period, of a yearly deadline.
    pub period: Option<i32>,
    /// The next day on which it falls and is open, today included; `None` when there is none any more.
    pub next: Option<NaiveDate>,
    /// The years whose period passed and is neither done nor let go, of a yearly deadline, earliest first.
    pub overdue: Vec<i32>,
}

impl Occurrence {
    /// The day that counts from here on: of the state, or the next one where this period is closed; `None` when nothing is
    /// asked for any more.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        if self.state < DeadlineState::Done { Some(self.date) } else { self.next }
    }
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
    /// How the deadline stands on `today` for its period of a year; `None` where it does not fall in that year.
    ///
    /// The period of a yearly deadline is the calendar year. Its days before the plan was issued bind nobody; where nobody
    /// knows when that was, periods count from the first year that is ticked or let go, else from this one. A single day
    /// stands as the document has it.
    #[must_use]
    pub fn period(&self, year: i32, today: NaiveDate, issued: Option<NaiveDate>) -> Option<Period> {
        let due = self.due?;
        let date = due.in_year(year)?;
        let last_day = match self.kind {
            // Before 29 February is before March, whether the year has that day or not.
            DueKind::Before if due == (Due::Yearly { month: 2, day: 29 }) && date.day() == 28 => date,
            DueKind::Before => date.pred_opt()?,
            DueKind::On | DueKind::CutOff => date,
        };
        let is_before = issued.map_or_else(|| year < self.first_year(today.year()), |issued| last_day < issued);
        if is_before && matches!(due, Due::Yearly { .. }) {
            return None;
        }
        let days_left = (last_day - today).num_days();
        let state = match days_left {
            _ if self.kind == DueKind::CutOff => DeadlineState::CutOff,
            _ if self.done.contains(&year) => DeadlineState::Done,
            _ if self.dismissed.contains(&year) => DeadlineState::Dismissed,
            _ => DeadlineState::open(days_left),
        };
        Some(Period { date, state, days_left })
    }

    /// How the deadline stands on `today`, for a plan issued on `issued`: its one state, the same wherever it is shown.
    ///
    /// A period that passed stays overdue until it is ticked or let go; the state is that of the first such period.
    #[must_use]
    pub fn on(&self, today: NaiveDate, issued: Option<NaiveDate>) -> Option<Occurrence> {
        let at = |year| self.period(year, today, issued);
        let this_year = issued.map_or(today.year(), |issued| issued.year().max(today.year()));
        let (shown, period, overdue) = match self.due? {
            Due::Once(date) => (at(date.year())?, None, Vec::new()),
            Due::Yearly { .. } => {
                let first = issued.map_or_else(|| self.first_year(this_year), |issued| issued.year());
                let periods = (first.max(this_year.saturating_sub(LONGEST_OVERDUE))..=this_year).filter_map(at);
                let overdue: Vec<Period> = periods.filter(|p| p.state == DeadlineState::Overdue).collect();
                let shown = overdue.first().copied().or_else(|| coming(at(this_year), at(this_year + 1)))?;
                (shown, Some(shown.date.year()), overdue.iter().map(|p| p.date.year()).collect())
            }
        };
        let next = self.next(today, issued, this_year);
        let Period { date, state, days_left } = shown;
        Some(Occurrence { date, state, days_left, period, next, overdue })
    }

    /// The periods that wait on `today`, for a plan that binds from `issued`: those that are overdue, earliest first, and the
    /// next one to come. Nothing waits for a day on which figures count.
    #[must_use]
    pub fn waiting(&self, today: NaiveDate, issued: Option<NaiveDate>) -> Vec<Period> {
        let Some(now) = self.on(today, issued).filter(|now| now.state != DeadlineState::CutOff) else {
            return Vec::new();
        };
        let single = (now.state == DeadlineState::Overdue && now.period.is_none()).then(|| now.date.year());
        let years = now.overdue.iter().copied().chain(single).chain(now.next.map(|next| next.year()));
        years.filter_map(|year| self.period(year, today, issued)).collect()
    }

    /// The first year that anything is said of, `this_year` at the latest.
    fn first_year(&self, this_year: i32) -> i32 {
        self.done.iter().chain(&self.dismissed).copied().fold(this_year, i32::min)
    }

    /// The next open day. A year that is ticked or let go can come before it, and the years before the first one.
    fn next(&self, today: NaiveDate, issued: Option<NaiveDate>, this_year: i32) -> Option<NaiveDate> {
        let years = match self.due? {
            Due::Once(date) => date.year()..=date.year(),
            Due::Yearly { .. } => {
                let closed = i32::try_from(self.done.len() + self.dismissed.len()).ok()?;
                this_year..=this_year.checked_add(closed)?.checked_add(2)?
            }
        };
        let is_open = |state| matches!(state, DeadlineState::DueSoon | DeadlineState::Later | DeadlineState::CutOff);
        let periods = years.filter_map(|year| self.period(year, today, issued));
        periods.into_iter().find(|p| p.days_left >= 0 && is_open(p.state)).map(|p| p.date)
    }
}

/// Of the periods of this year and the next, none of them overdue, the one that counts: this year's, until it is closed
/// and the next one is soon due.
fn coming(this: Option<Period>, next: Option<Period>) -> Option<Period> {
    let is_closed = this.is_some_and(|p| p.state >= DeadlineState::Done);
    next.filter(|p| is_closed && p.state == DeadlineState::DueSoon).or(this).or(next)
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
    fn a_period_that_passed_stays_overdue_until_it_is_ticked() {
        let open = yearly(&[]);
        let late = (DeadlineState::Overdue, "2025-07-15".to_owned(), Some("2026-07-15".to_owned()));
        assert_eq!(state(&open, "2025-12-31"), late);
        assert_eq!(state(&open, "2026-01-01"), late, "a new year forgives nothing");
        assert_eq!(state(&open, "2026-07-15"), late);
        assert_eq!(state(&yearly(&[2025]), "2026-07-15").0, DeadlineState::DueSoon);
        assert_eq!(state(&yearly(&[2025]), "2026-07-16").0, DeadlineState::Overdue);
        assert_eq!(state(&yearly(&[2026]), "2026-08-01"), (late.0, late.1, Some("2027-07-15".to_owned())));
    }

    #[test]
    fn a_period_let_go_is_not_asked_for_any_more() {
        let let_go = Deadline { dismissed: vec![2025], ..yearly(&[]) };
        assert_eq!(state(&let_go, "2025-07-16").0, DeadlineState::Dismissed);
        assert_eq!(state(&let_go, "2026-07-15").0, DeadlineState::DueSoon);
        assert_eq!(state(&let_go, "2026-07-16").0, DeadlineState::Overdue);
        assert_eq!(let_go.on(day("2026-07-16"), Some(day("2025-04-18"))).and_then(|o| o.period), Some(2026));
    }

    #[test]
    fn before_a_day_ends_the_day_before() {
        let before = Deadline { kind: DueKind::Before, ..yearly(&[]) };
        let of = |today| before.on(day(today), Some(day("2025-04-18"))).map(|o| (o.state, o.days_left, o.date));
        let date = day("2025-07-15");
        assert_eq!(of("2025-07-13"), Some((DeadlineState::DueSoon, 1, date)));
        assert_eq!(of("2025-07-14"), Some((DeadlineState::DueSoon, 0, date)));
        assert_eq!(of("2025-07-15"), Some((DeadlineState::Overdue, -1, date)));
        assert_eq!(of("2025-07-16"), Some((DeadlineState::Overdue, -2, date)));
    }

    #[test]
    fn a_cut_off_is_never_overdue() {
        let cut_off = Deadline { kind: DueKind::CutOff, ..yearly(&[]) };
        for (today, next) in
            [("2025-07-14", "2025"), ("2025-07-15", "2025"), ("2025-07-16", "2026"), ("2026-12-31", "2027")]
        {
            let (is, _, falls) = state(&cut_off, today);
            assert_eq!((is, falls), (DeadlineState::CutOff, Some(format!("{next}-07-15"))), "{today}");
        }
    }

    #[test]
    fn without_a_day_of_issue_periods_count_from_the_first_that_is_told() {
        let of = |done: &[i32]| yearly(done).on(day("2026-06-01"), None).map(|o| (o.state, o.period));
        assert_eq!(of(&[]), Some((DeadlineState::Later, Some(2026))));
        assert_eq!(of(&[2024]), Some((DeadlineState::Overdue, Some(2025))));
        assert_eq!(of(&[2024, 2025]), Some((DeadlineState::Later, Some(2026))));
    }

    #[test]
    fn the_next_period_is_soon_due_before_its_year_begins() {
        let of = |month, day_of_month, kind, today| {
            let due = Some(Due::Yearly { month, day: day_of_month });
            let deadline = Deadline { due, kind, done: vec![2025], ..Deadline::default() };
            deadline.on(day(today), Some(day("2025-01-02"))).map(|o| (o.state, o.days_left, o.period))
        };
        let soon = |days, year| Some((DeadlineState::DueSoon, days, Some(year)));
        let done = |days| Some((DeadlineState::Done, days, Some(2025)));
        assert_eq!(of(1, 5, DueKind::On, "2025-12-05"), done(-334), "31 days before");
        assert_eq!(of(1, 5, DueKind::On, "2025-12-06"), soon(30, 2026));
        assert_eq!(of(1, 5, DueKind::On, "2025-12-20"), soon(16, 2026));
        assert_eq!(of(1, 5, DueKind::On, "2026-01-01"), soon(4, 2026));
        assert_eq!(of(1, 1, DueKind::Before, "2025-12-31"), soon(0, 2026));
        assert_eq!(of(1, 1, DueKind::Before, "2026-01-01"), Some((DeadlineState::Overdue, -1, Some(2026))));
        let let_go =
            Deadline { due: Some(Due::Yearly { month: 1, day: 5 }), dismissed: vec![2025], ..Deadline::default() };
        assert_eq!(let_go.on(day("2025-12-20"), None).map(|o| o.period), Some(Some(2026)));
    }

    #[test]
    fn every_period_that_passed_unticked_is_told() {
        let of = |done: &[i32]| yearly(done).on(day("2026-11-26"), Some(day("2025-04-18"))).map(|o| o.overdue);
        assert_eq!(of(&[]), Some(vec![2025, 2026]));
        assert_eq!(of(&[2025]), Some(vec![2026]));
        assert_eq!(of(&[2025, 2026]), Some(Vec::new()));
        let once = Deadline { due: Some(Due::Once(day("2025-12-31"))), ..Deadline::default() };
        assert_eq!(
            once.on(day("2026-11-26"), None).map(|o| o.overdue),
            Some(Vec::new()),
            "a single day has no periods"
        );
    }

    #[test]
    fn the_day_to_show_is_that_of_the_state_and_of_a_closed_period_the_next() {
        let of = |done: &[i32], today| yearly(done).on(day(today), Some(day("2024-04-18"))).and_then(|o| o.day());
        assert_eq!(of(&[], "2025-06-19"), Some(day("2024-07-15")), "overdue");
        assert_eq!(of(&[2024], "2025-06-19"), Some(day("2025-07-15")), "soon due");
        assert_eq!(of(&[2024, 2025], "2025-06-19"), Some(day("2026-07-15")), "done");
        let once = Deadline { due: Some(Due::Once(day("2025-03-01"))), done: vec![2025], ..Deadline::default() };
        assert_eq!(once.on(day("2025-06-19"), None).and_then(|o| o.day()), None);
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
