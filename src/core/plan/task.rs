//! Pieces of work with lead, support and timing.

use super::{Comment, DeadlineState, Extra, Inquiry, Period, Status, Timing};
use crate::framework::Framework;
use chrono::NaiveDate;
use strum::{IntoStaticStr, VariantArray};

/// A heading the tasks are grouped under.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// Its number, such as `IV`.
    pub no: String,
    /// Its title.
    pub title: String,
    /// Where it is printed.
    pub source: Option<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// How the document gives work to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Assignment {
    /// It is ordered (*giao*).
    Assigned,
    /// It is asked for (*đề nghị*), of those to whom the issuer cannot give orders.
    Requested,
}

/// A piece of work.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Task {
    /// Its number in the document.
    pub no: Option<String>,
    /// The number of its section.
    pub section: Option<String>,
    /// What is to be done.
    pub name: String,
    /// The agencies that lead.
    pub lead: Vec<String>,
    /// The agencies that support.
    pub support: Vec<String>,
    /// How it is given to them; `None` where the document does not say.
    pub assignment: Option<Assignment>,
    /// The person or office that answers for it.
    pub responsible: Option<String>,
    /// When.
    pub timing: Option<Timing>,
    /// Whether it goes on in the years after (*và những năm tiếp theo*).
    pub and_after: bool,
    /// The day it was begun.
    pub started: Option<NaiveDate>,
    /// The last day for it, as the planner states it; what the document says is in `timing`.
    pub due: Option<NaiveDate>,
    /// The day it was finished.
    pub finished: Option<NaiveDate>,
    /// Where the money comes from, in short.
    pub funding: Option<String>,
    /// The codes of the indicators it serves.
    pub indicators: Vec<String>,
    /// The ids of its deadlines.
    pub deadlines: Vec<String>,
    /// How far the work is.
    pub status: Status,
    /// How much of the work is done, 0..=100.
    pub progress: u8,
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

impl Task {
    /// Whether it is done: it is said so, or the day is known.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        matches!(self.status, Status::Done) || self.finished.is_some()
    }

    /// Whether work on it has begun and is not done.
    #[must_use]
    pub const fn is_under_way(&self) -> bool {
        let has_begun = matches!(self.status, Status::InProgress | Status::Blocked) || self.started.is_some();
        has_begun && !self.is_done()
    }

    /// The last day for it: the one that the planner states, else the one that the document names. `None` where neither says,
    /// or where it goes on in the years after.
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        let of_document = || self.timing.as_ref().and_then(Timing::last_day).filter(|_| !self.and_after);
        self.due.or_else(of_document)
    }

    /// How it stands on `today` by its last day; `None` where it is done or has none.
    #[must_use]
    pub fn on(&self, today: NaiveDate) -> Option<Period> {
        self.last_day().filter(|_| !self.is_done()).map(|day| Period::until(day, today))
    }

    /// Whether its last day is past and it is not done.
    #[must_use]
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.on(today).is_some_and(|period| period.state == DeadlineState::Overdue)
    }

    /// Takes out how far it is, its days, and what was asked because of them.
    pub(super) fn begin_anew(&mut self) {
        (self.status, self.progress) = (Status::default(), 0);
        (self.started, self.due, self.finished) = (None, None, None);
        self.inquiries.clear();
    }

    /// Whether it serves an indicator: it names its code, or that of a group the indicator belongs to.
    #[must_use]
    pub fn serves(&self, code: &str, framework: &Framework) -> bool {
        let up = framework.position(code).into_iter().flat_map(|position| framework.path_up(position));
        let groups = up.map(|position| framework.entries()[position].spec.code.as_str());
        groups.chain([code]).any(|one| self.indicators.iter().any(|named| named == one))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_is_late_by_the_day_of_the_planner_else_by_that_of_the_document() {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        let task =
            |due: Option<NaiveDate>, timing: &str| Task { due, timing: Some(Timing::parse(timing)), ..Task::default() };
        let state = |task: &Task| day("2026-01-01").and_then(|today| task.on(today)).map(|p| (p.state, p.days_left));
        assert_eq!(state(&task(None, "2025")), Some((DeadlineState::Overdue, -1)), "the year is over");
        assert_eq!(
            state(&task(day("2026-01-31"), "2025")),
            Some((DeadlineState::DueSoon, 30)),
            "the planner's day counts"
        );
        assert_eq!(state(&task(day("2026-02-01"), "2025-06-30")), Some((DeadlineState::Later, 31)));
        assert_eq!(state(&task(None, "Quý I/2025")), Some((DeadlineState::Overdue, -276)), "words may name a day");
        assert_eq!(state(&task(None, "định kỳ 6 tháng")), None, "or none");
        assert_eq!(state(&Task { and_after: true, ..task(None, "2025") }), None, "it goes on");
        assert_eq!(state(&Task { status: Status::Done, ..task(None, "2025") }), None);
        assert_eq!(state(&Task { finished: day("2025-12-20"), ..task(None, "2025") }), None);
    }
}
