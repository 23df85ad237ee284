//! The indicators of a plan and of the one after it: the rank then and now.

use crate::measurement::{Basis, Measurement};
use crate::open_plan::OpenPlan;
use crate::plan::IndicatorRow;
use crate::plan::next_year::year_of;
use strum::IntoStaticStr;

/// The rank of an indicator in a plan and in the next one.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorThen {
    /// Its code.
    pub code: String,
    /// The two plans, by their places among those that were given.
    pub plans: (usize, usize),
    /// Its rank in the earlier plan.
    pub before: MeasuredThen,
    /// Its rank in the later plan.
    pub after: MeasuredThen,
    /// How many places it rose, below 0 where it fell; why nobody can say where the two are not alike.
    pub rise: Result<i64, Unlike>,
}

/// A rank that a plan has of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeasuredThen {
    /// The rank.
    pub rank: u32,
    /// Among how many.
    pub of: u32,
    /// The year of the figure, where the plan says it.
    pub year: Option<i32>,
    /// On what ground it stands.
    pub basis: Basis,
}

/// Why two ranks cannot be compared.
#[derive(Clone, Copy, Debug, IntoStaticStr, PartialEq, Eq)]
#[strum(serialize_all = "snake_case")]
pub enum Unlike {
    /// They are among another number of provinces.
    OtherUnits,
    /// The plans are by other frameworks: the code may be another indicator's.
    OtherFramework,
    /// Both are of one year: it is one figure, or two that contradict each other.
    SameYear,
    /// Of one of them nobody says the year.
    NoYear,
}

/// The ranks that two plans have, from each plan to the next by their years.
pub(super) fn indicators(plans: &[&OpenPlan]) -> Vec<IndicatorThen> {
    let mut order: Vec<(i32, usize)> =
        plans.iter().enumerate().filter_map(|(at, open)| Some((year_of(open.plan())?, at))).collect();
    order.sort_unstable();
    let mut found = Vec::new();
    for (at, &(year, later)) in order.iter().enumerate() {
        // Each with the last plan of a year before that has the indicator.
        let before: Vec<usize> =
            order[..at].iter().rev().filter(|(before, _)| *before < year).map(|(_, at)| *at).collect();
        let rows = plans[later].plan().indicators.iter();
        found.extend(rows.filter_map(|row| before.iter().find_map(|earlier| then(plans, (*earlier, later), row))));
    }
    found
}

fn then(plans: &[&OpenPlan], (earlier, later): (usize, usize), row: &IndicatorRow) -> Option<IndicatorThen> {
    let measured = |open: &OpenPlan, m: &Measurement| {
        let of = open.context().units_of(Some(m), open.scorecard().n_units);
        Some(MeasuredThen { rank: m.rank?, of, year: m.year, basis: m.basis })
    };
    let after = measured(plans[later], row.measurement.as_ref()?)?;
    let before = plans[earlier].plan().indicator(&row.code)?.measurement.as_ref();
    let before = measured(plans[earlier], before?)?;
    let framework = |at: usize| plans[at].context().framework.id();
    let rise = match (before.year, after.year) {
        _ if framework(earlier) != framework(later) => Err(Unlike::OtherFramework),
        _ if before.of != after.of => Err(Unlike::OtherUnits),
        (Some(before), Some(after)) if before == after => Err(Unlike::SameYear),
        (Some(_), Some(_)) => Ok(i64::from(before.rank) - i64::from(after.rank)),
        _ => Err(Unlike::NoYear),
    };
    Some(IndicatorThen { code: row.code.clone(), plans: (earlier, later), before, after, rise })
}
