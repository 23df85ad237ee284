//! The plan as a scenario: what it expects of its indicators, and what of that is done or on time.

use crate::measurement::Standing;
use crate::plan::{DeadlineState, IndicatorRow, Move, Plan, Status};
use crate::scoring::{Outcome, Scorecard, ScoringContext, move_outcome, what_if};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use strum::{IntoStaticStr, VariantArray};

/// Which part of what the plan expects counts, the smallest first.
#[derive(Clone, Copy, Debug, IntoStaticStr, PartialEq, Eq, PartialOrd, Ord, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Counted {
    /// Only rows whose work is done.
    Done,
    /// Rows that are done, and rows that are neither blocked nor late.
    OnTime,
    /// Everything that is expected.
    Everything,
}

/// What a plan expects.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Expected {
    /// The moves that can be computed, in the order of the plan.
    pub moves: Vec<Move>,
    /// The codes of the rows that expect something although their baseline is not known, or their code is not.
    pub left_out: Vec<String>,
}

/// What the plan expects by a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Milestone {
    /// The day; `None` for what is expected without one.
    pub by: Option<NaiveDate>,
    /// The indicators that are expected to have moved by then and not before.
    pub codes: Vec<String>,
    /// What all moves up to then bring.
    pub outcome: Outcome,
}

/// What the plan expects of its indicators, as moves over its baseline, whose scorecard is `card`.
#[must_use]
pub fn expected(
    plan: &Plan,
    context: &ScoringContext,
    card: &Scorecard,
    counted: Counted,
    today: NaiveDate,
) -> Expected {
    let counts = |row: &IndicatorRow| match counted {
        Counted::Done => row.status == Status::Done,
        Counted::OnTime => is_on_time(plan, row, today),
        Counted::Everything => true,
    };
    let mut found = Expected::default();
    for (row, to) in rows(plan).filter(|(row, _)| counts(row)) {
        let wanted = Move::new(row.code.clone(), to);
        if move_outcome(plan, context, card, &wanted).is_ok() {
            found.moves.push(wanted);
        } else {
            found.left_out.push(row.code.clone());
        }
    }
    found
}

/// Score and rank by each day on which the plan expects something, everything before included; what has no day last.
#[must_use]
pub fn milestones(plan: &Plan, context: &ScoringContext, card: &Scorecard) -> Vec<Milestone> {
    let computable = |(row, to): (&IndicatorRow, Standing)| {
        let wanted = Move::new(row.code.clone(), to);
        move_outcome(plan, context, card, &wanted).ok().map(|_| (row.expected_by, wanted))
    };
    let mut all: Vec<(Option<NaiveDate>, Move)> = rows(plan).filter_map(computable).collect();
    // What has no day comes last, and rows of one day stay in the order of the plan.
    all.sort_by_key(|(by, _)| (by.is_none(), *by));
    let mut found = Vec::new();
    let mut moves: Vec<Move> = Vec::new();
    for day in all.chunk_by(|a, b| a.0 == b.0) {
        moves.extend(day.iter().map(|(_, m)| m.clone()));
        if let (Some((by, _)), Ok(outcome)) = (day.first(), what_if(plan, context, card, &moves)) {
            found.push(Milestone { by: *by, codes: day.iter().map(|(_, m)| m.code.clone()).collect(), outcome });
        }
    }
    found
}

/// The sums of what the moves bring, by the agency that leads; the greatest first. `None`: nobody leads.
#[must_use]
pub fn contributions_by_agency(plan: &Plan, outcome: &Outcome) -> Vec<(Option<String>, f64)> {
    let mut sums: Vec<(Option<String>, f64)> = Vec::new();
    for moved in &outcome.moves {
        let lead = plan.indicator(&moved.code).and_then(|row| row.lead.clone());
        match sums.iter_mut().find(|(name, _)| *name == lead) {
            Some((_, sum)) => *sum += moved.contribution,
            None => sums.push((lead, moved.contribution)),
        }
    }
    sums.sort_by(|a, b| b.1.total_cmp(&a.1));
    sums
}

/// Whether nothing of a row is late: it is done, or it is not blocked and no day of it is past.
#[must_use]
pub fn is_on_time(plan: &Plan, row: &IndicatorRow, today: NaiveDate) -> bool {
    let is_overdue = |id: &String| {
        let occurrence = plan.deadline(id).and_then(|deadline| deadline.on(today, plan.binds_from()));
        occurrence.is_some_and(|o| o.state == DeadlineState::Overdue)
    };
    match row.status {
        Status::Done => true,
        Status::Blocked => false,
        Status::NotStarted | Status::InProgress => {
            row.expected_by.is_none_or(|by| by >= today) && !row.deadlines.iter().any(is_overdue)
        }
    }
}

/// Whether a plan expects something of any indicator.
#[must_use]
pub fn expects(plan: &Plan) -> bool {
    plan.indicators.iter().any(|row| row.expected().is_some())
}

/// The rows that expect something; of two rows with one code, the first counts.
fn rows(plan: &Plan) -> impl Iterator<Item = (&IndicatorRow, Standing)> {
    let mut seen = BTreeSet::new();
    let first = plan.indicators.iter().filter(move |row| seen.insert(row.code.as_str()));
    first.filter_map(|row| row.expected().map(|to| (row, to)))
}
