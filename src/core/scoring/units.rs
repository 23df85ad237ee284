//! Among how many a rank is: one rule for scoring, editing, checking and reading.

use super::ScoringContext;
use crate::fields::{Field, List, Record, Value};
use crate::measurement::Measurement;
use crate::plan::{Goal, Plan};

impl ScoringContext {
    /// Among how many units an indicator is ranked: as its measurement says, else as many as the results of its year rank,
    /// else `n_units`.
    #[must_use]
    pub fn units_of(&self, measurement: Option<&Measurement>, n_units: u32) -> u32 {
        let stated = measurement.and_then(|m| m.of);
        stated.unwrap_or_else(|| self.n_units_of(measurement.and_then(|m| m.year), n_units))
    }

    /// Among how many units a rank of a record is: as the record says, in the region of a goal, by the results of its
    /// year, else `n_units`; `None` where nobody says.
    #[must_use]
    pub fn units_of_record(&self, plan: &Plan, record: Record, n_units: u32) -> Option<u32> {
        let units = match record {
            Record::Row(List::Goals, row) => {
                plan.goals.get(row).map_or(n_units, |goal| self.units_of_goal(plan, goal, n_units))
            }
            Record::Measurement(row) | Record::Row(List::Indicators, row) => {
                self.units_of(plan.indicators.get(row).and_then(|row| row.measurement.as_ref()), n_units)
            }
            record => match plan.value(record, Field::Of) {
                Some(Value::Count(of)) => of,
                _ => n_units,
            },
        };
        Some(units).filter(|units| *units > 0)
    }

    /// The last rank that a figure of a record can be; `None` where any rank can be. A goal for a year may be judged by
    /// results that rank more than today's, or by today's.
    pub(crate) fn last_rank(&self, plan: &Plan, record: Record, n_units: u32) -> Option<u32> {
        match record {
            Record::Row(List::Goals, row) if row < plan.goals.len() => {
                self.last_rank_of_goal(plan, &plan.goals[row], n_units)
            }
            _ => self.units_of_record(plan, record, n_units),
        }
    }

    /// The last rank that a goal can ask for; `None` where any rank can be.
    pub(crate) fn last_rank_of_goal(&self, plan: &Plan, goal: &Goal, n_units: u32) -> Option<u32> {
        let units = self.units_of_goal(plan, goal, n_units);
        let is_national = goal.last_in_region("").is_none();
        Some(if is_national { units.max(n_units) } else { units }).filter(|units| *units > 0)
    }

    fn units_of_goal(&self, plan: &Plan, goal: &Goal, n_units: u32) -> u32 {
        goal.last_in_region(&plan.document.province).unwrap_or_else(|| self.n_units_of(goal.by, n_units))
    }
}
