//! The plan of the next year: what a plan hands on to it, and what is closed with the old one.

use super::begin::{Beginning, clear_document, clear_indicator, clear_ticks};
use super::{Due, IndicatorRow, Plan, Target, TargetState, Task, Timing};
use crate::framework::Framework;
use crate::reference::ReferenceResults;
use chrono::{Datelike, NaiveDate};

/// A plan that goes on from another one.
#[derive(Clone, Debug, PartialEq)]
pub struct NextYear {
    /// The plan.
    pub plan: Plan,
    /// What stays behind.
    pub closed: Closed,
}

/// How much of a plan is not carried into the next year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Closed {
    /// Tasks that are done and do not go on year after year.
    pub tasks: usize,
    /// Targets of the years that are over, which are reached.
    pub targets: usize,
    /// Single days that are done or let go.
    pub deadlines: usize,
    /// Scenarios: they start from the old baseline.
    pub scenarios: usize,
    /// Figures of indicators that are of an older year than the new baseline.
    pub measurements: usize,
}

/// What becomes of the single days of what is not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SingleDays {
    /// They stay, and are late.
    Stay,
    /// Those of deadlines and of the documents' words for tasks come into the new year, on the same day and month.
    Move,
}

/// The year that a plan is for: as it says, else the one of its issue, else the one after its baseline's.
#[must_use]
pub fn year_of(plan: &Plan) -> Option<i32> {
    let issued = || plan.document.issued.map(|issued| issued.year());
    let after = || plan.baseline.year.and_then(|year| year.checked_add(1));
    plan.document.year.or_else(issued).or_else(after)
}

/// The first day of the year that a plan is of.
pub(crate) fn first_day_of(plan: &Plan) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year_of(plan)?, 1, 1)
}

impl Plan {
    /// From which day on the plan binds, for its deadlines: the day of its issue; of a plan that says none, the first day of the
    /// year that it is for. `None` where nobody knows.
    #[must_use]
    pub fn binds_from(&self) -> Option<NaiveDate> {
        self.document.issued.or_else(|| first_day_of(self))
    }
}

impl Beginning {
    /// The plan of the year after `plan`. Agencies, measures, evidence to hand in and what is still to be done are carried
    /// over; the results of the new baseline's year take the place of the old ones, or are handed on where the old plan has them
    /// and nobody else; what is done is closed.
    ///
    /// The document's number, day and signature, what was received, ticks, explanations and scenarios belong to the old plan. Figures of
    /// indicators stay only where they are not older than the new baseline, expectations only where their day is to come.
    #[must_use]
    pub fn next_year(
        &self,
        plan: &Plan,
        framework: &Framework,
        reference: Option<&ReferenceResults>,
        days: SingleDays,
    ) -> NextYear {
        let year = year_of(plan).unwrap_or(i32::MIN);
        let mut next = plan.clone();
        clear_document(&mut next);
        next.document.year = year_of(plan).and_then(|year| year.checked_add(1));
        next.tasks = plan.tasks.iter().filter(|task| !is_closed(task)).map(|task| again(task, year)).collect();
        next.targets.retain(|target| !is_reached(target, year, framework));
        next.deadlines.retain(|deadline| {
            let is_settled =
                |date: &NaiveDate| deadline.done.contains(&date.year()) || deadline.dismissed.contains(&date.year());
            !matches!(&deadline.due, Some(Due::Once(date)) if is_settled(date))
        });
        clear_ticks(&mut next);
        if let (SingleDays::Move, Some(to)) = (days, next.document.year) {
            move_days(&mut next, to);
        }
        next.scenarios.clear();
        let n_figures = |rows: &[IndicatorRow]| rows.iter().filter(|row| row.measurement.is_some()).count();
        for row in &mut next.indicators {
            self.hand_on(row, year);
        }
        let ids: Vec<String> = next.deadlines.iter().map(|deadline| deadline.id.clone()).collect();
        let links = next.indicators.iter_mut().map(|row| &mut row.deadlines);
        // A link to a deadline that is closed leads nowhere; one that led nowhere before is still told.
        let was_there = |id: &String| plan.deadlines.iter().any(|deadline| deadline.id == *id);
        for linked in links.chain(next.tasks.iter_mut().map(|task| &mut task.deadlines)) {
            linked.retain(|id| ids.contains(id) || !was_there(id));
        }
        let closed = Closed {
            tasks: plan.tasks.len() - next.tasks.len(),
            targets: plan.targets.len() - next.targets.len(),
            deadlines: plan.deadlines.len() - next.deadlines.len(),
            scenarios: plan.scenarios.len(),
            measurements: n_figures(&plan.indicators) - n_figures(&next.indicators),
        };
        let old_reference = plan.reference.clone();
        let mut next = self.put_on(next, reference);
        let is_known = next.baseline.rank.is_some() || next.baseline.score.is_some();
        if !is_known && (plan.baseline.year, plan.baseline.of) == (self.year, self.of) {
            next.baseline = plan.baseline.clone();
        }
        NextYear { plan: without_old_corrections(next, old_reference.as_deref()), closed }
    }

    /// Takes out of a row what belongs to the year that is over.
    fn hand_on(&self, row: &mut IndicatorRow, year: i32) {
        let old = row.clone();
        clear_indicator(row);
        row.note = old.note;
        if old.expected_by.is_some_and(|by| by.year() > year) {
            (row.expected_rank, row.expected_score, row.expected_by) =
                (old.expected_rank, old.expected_score, old.expected_by);
        }
        row.measurement = old.measurement.filter(|m| m.year.is_some() && m.year >= self.year);
        row.best_rank = old.best_rank.filter(|_| row.measurement.is_some());
    }
}

/// Done, and not a piece of work that goes on.
fn is_closed(task: &Task) -> bool {
    task.is_done() && !goes_on(task)
}

const fn goes_on(task: &Task) -> bool {
    task.and_after || matches!(task.timing, Some(Timing::Ongoing | Timing::Yearly))
}

/// A task as the next year begins with it: what goes on is begun anew, what is not finished stays as far as it is. A last day
/// of a year that is over is not one of the new plan; explanations belong to the old one.
fn again(task: &Task, year: i32) -> Task {
    let mut task = task.clone();
    if goes_on(&task) {
        task.begin_anew();
    }
    task.due = task.due.filter(|due| due.year() > year);
    task.inquiries.clear();
    task
}

/// Brings the single days of the years before `year` into it.
fn move_days(plan: &mut Plan, year: i32) {
    for deadline in &mut plan.deadlines {
        if let Some(Due::Once(day)) = &mut deadline.due {
            *day = in_year(*day, year);
        }
    }
    for timing in plan.tasks.iter_mut().filter_map(|task| task.timing.as_mut()) {
        match timing {
            Timing::Year(old) => *old = (*old).max(year),
            Timing::Date(day) => *day = in_year(*day, year),
            Timing::Words(words) => {
                let last_day = Timing::Words(words.clone()).last_day();
                if let Some(old) = last_day.map(|day| day.year()).filter(|old| *old < year) {
                    *words = words.replace(&old.to_string(), &year.to_string());
                }
            }
            Timing::Ongoing | Timing::Yearly => {}
        }
    }
}

/// The same day and month in a later year; 29 February is the 28th where the year has none.
fn in_year(day: NaiveDate, year: i32) -> NaiveDate {
    let moved = || day.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28));
    if day.year() < year { moved().unwrap_or(day) } else { day }
}

fn is_reached(target: &Target, year: i32, framework: &Framework) -> bool {
    target.by.is_some_and(|by| by <= year) && target.state(year, framework) == Some(TargetState::Met)
}

/// What was corrected in the results of one year says nothing of another's; what says its year is of that year for good.
fn without_old_corrections(mut plan: Plan, old_reference: Option<&str>) -> Plan {
    if plan.reference.as_deref() != old_reference {
        plan.reference_corrections.retain(|correction| correction.year.is_some());
    }
    plan
}
