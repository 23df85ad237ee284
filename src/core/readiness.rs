//! What a plan still lacks before it can be carried out: a list that ticks itself, step by step as a plan is written.

use crate::plan::next_year::first_day_of;
use crate::plan::{DeadlineState, Due, Goal, IndicatorRow, Plan, TargetState};
use crate::scoring::ScoringContext;
use chrono::{Datelike, NaiveDate};
use strum::{IntoStaticStr, VariantArray};

/// What a step is about, in the order in which a plan is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Topic {
    /// A province that the results of the baseline's year can rank.
    Province,
    /// The rank or score to start from.
    Baseline,
    /// Goals whose year is not over.
    Goals,
    /// The indicators that the plan works on.
    Indicators,
    /// Figures of the indicators, no older than the baseline.
    Measurements,
    /// Who leads each indicator.
    Leads,
    /// What is to be handed in for each indicator.
    Evidence,
    /// Targets: none is missed.
    Targets,
    /// Tasks: none is late.
    Tasks,
    /// Deadlines: none is late.
    Deadlines,
}

/// A step, and what it lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is about.
    pub topic: Topic,
    /// What is lacking.
    pub lack: Lack,
}

/// What a step lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// It is done.
    Nothing,
    /// Nothing of it is there.
    All,
    /// These rows of its table are to be seen to, in their order.
    Rows(Vec<usize>),
}

impl Lack {
    fn of(rows: impl Iterator<Item = usize>) -> Self {
        let rows: Vec<usize> = rows.collect();
        if rows.is_empty() { Self::Nothing } else { Self::Rows(rows) }
    }
}

/// The day as of which a plan is looked at: today, or the first day of the year it is for, if that is later.
fn as_of(plan: &Plan, today: NaiveDate) -> NaiveDate {
    first_day_of(plan).map_or(today, |first_day| first_day.max(today))
}

/// What a plan lacks on a day. What stands on rows that the plan does not have is left out.
#[must_use]
pub fn readiness(plan: &Plan, context: &ScoringContext, today: NaiveDate) -> Vec<Step> {
    let day = as_of(plan, today);
    let steps = Topic::VARIANTS.iter().copied();
    steps.filter_map(|topic| Some(Step { topic, lack: lack(topic, plan, context, day)? })).collect()
}

/// What a topic lacks; `None` where the plan has no rows that it could be asked of.
fn lack(topic: Topic, plan: &Plan, context: &ScoringContext, day: NaiveDate) -> Option<Lack> {
    let all_if = |is_missing: bool| if is_missing { Lack::All } else { Lack::Nothing };
    let indicators = |lacks: &dyn Fn(&IndicatorRow) -> bool| {
        let rows = || plan.indicators.iter().enumerate();
        (!plan.indicators.is_empty()).then(|| Lack::of(rows().filter(|(_, row)| lacks(row)).map(|(at, _)| at)))
    };
    let baseline = &plan.baseline;
    match topic {
        Topic::Province => {
            let province = plan.document.province.trim();
            let is_ranked = baseline.year.is_none_or(|year| context.crosswalk.has_province(province, year));
            Some(all_if(province.is_empty() || !is_ranked))
        }
        Topic::Baseline => Some(all_if(baseline.rank.is_none() && baseline.score.is_none())),
        Topic::Goals => Some(goals(plan, day.year())),
        Topic::Indicators => Some(all_if(plan.indicators.is_empty())),
        Topic::Measurements => indicators(&|row| {
            let figure = row.measurement.as_ref().filter(|m| m.has_figure());
            figure.is_none_or(|m| m.year.zip(baseline.year).is_some_and(|(of, now)| of < now))
        }),
        Topic::Leads => indicators(&|row| !row.has_lead()),
        Topic::Evidence => indicators(&|row| row.evidence.is_empty()),
        Topic::Targets => {
            let is_over = |by: Option<i32>| by.is_some_and(|by| by < day.year());
            let rows = || plan.targets.iter().enumerate().filter(|(_, target)| is_over(target.by));
            let state = |target: &crate::plan::Target| target.state(day.year(), &context.framework);
            let is_open = |state| matches!(state, Some(TargetState::Missed | TargetState::NotKnown));
            let open = || rows().filter(|(_, target)| is_open(state(target))).map(|(at, _)| at);
            (!plan.targets.is_empty()).then(|| Lack::of(open()))
        }
        Topic::Tasks => {
            let late = plan.tasks.iter().enumerate().filter(|(_, task)| task.is_late(day)).map(|(at, _)| at);
            (!plan.tasks.is_empty()).then(|| Lack::of(late))
        }
        Topic::Deadlines if plan.deadlines.is_empty() => Some(Lack::All),
        Topic::Deadlines => {
            let is_late = |deadline: &crate::plan::Deadline| match deadline.due {
                None => true,
                Some(due) => {
                    let state = deadline.on(day, plan.binds_from()).map(|occurrence| occurrence.state);
                    // Figures that count as of a single day that is over are those of an older year.
                    let is_old = matches!(due, Due::Once(date) if date.year() < day.year());
                    state == Some(DeadlineState::Overdue) || (is_old && state == Some(DeadlineState::CutOff))
                }
            };
            Some(Lack::of(plan.deadlines.iter().enumerate().filter(|(_, one)| is_late(one)).map(|(at, _)| at)))
        }
    }
}

/// Goals are asked for; once the years of all of them are over, new ones.
fn goals(plan: &Plan, year: i32) -> Lack {
    let is_over = |goal: &Goal| !goal.and_after && goal.by.is_some_and(|by| by < year);
    match plan.goals.is_empty() {
        true => Lack::All,
        false if plan.goals.iter().all(is_over) => Lack::of(0..plan.goals.len()),
        false => Lack::Nothing,
    }
}
