//! Whether a goal is met where a province stands.

use super::profile::IndexStanding;
use crate::plan::{Goal, Scope};

/// Whether a goal is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalState {
    /// Surely met.
    Met,
    /// Met by the estimate, but not surely.
    LikelyMet,
    /// Not met by the estimate, but possible.
    LikelyMissed,
    /// Surely not met.
    Missed,
    /// The goal has no number, speaks of a region, or nothing is known.
    Unknown,
}

/// Whether `goal` is met at `standing`. Of a regional goal nothing is known, for ranks within a region are not.
#[must_use]
pub fn goal_state(goal: &Goal, standing: &IndexStanding) -> GoalState {
    if goal.scope == Scope::Region {
        return GoalState::Unknown;
    }
    let by_rank = goal.rank_at_most.zip(standing.rank).map(|(wanted, rank)| {
        let estimate = rank.estimate.map(|e| e <= wanted);
        graded(rank.worst <= wanted, rank.best > wanted, estimate)
    });
    let by_score = goal
        .score_at_least
        .zip(standing.score)
        .map(|(wanted, score)| graded(score.lo >= wanted, score.hi < wanted, Some(score.estimate >= wanted)));
    let state = match (by_rank, by_score) {
        (Some(a), Some(b)) => weaker(a, b),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => GoalState::Unknown,
    };
    state.on_ground_of(standing)
}

impl GoalState {
    /// The state at a standing: what rests on an assumption is neither surely met nor surely missed.
    pub(crate) fn on_ground_of(self, standing: &IndexStanding) -> Self {
        match self {
            Self::Met if standing.is_assumed() => Self::LikelyMet,
            Self::Missed if standing.is_assumed() => Self::LikelyMissed,
            state => state,
        }
    }
}

/// How sure it is, by what is sure and what is estimated.
pub(crate) fn graded(surely: bool, surely_not: bool, estimate: Option<bool>) -> GoalState {
    match (surely, surely_not, estimate) {
        (true, ..) => GoalState::Met,
        (_, true, _) => GoalState::Missed,
        (_, _, Some(true)) => GoalState::LikelyMet,
        (_, _, Some(false)) => GoalState::LikelyMissed,
        (_, _, None) => GoalState::Unknown,
    }
}

fn weaker(a: GoalState, b: GoalState) -> GoalState {
    let order = [GoalState::Missed, GoalState::LikelyMissed, GoalState::Unknown, GoalState::LikelyMet, GoalState::Met];
    order.into_iter().find(|s| *s == a || *s == b).unwrap_or(GoalState::Unknown)
}
