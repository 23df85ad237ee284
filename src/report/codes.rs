//! The model's values as they are spelled in files: the same in both languages, so that scripts can rely on them.

use index_core::{
    Basis, Choice, Contradiction, Counted, DeadlineState, Direction, GoalState, Group, Level, Note, Provenance,
    Seeking, Severity, Status, TargetState,
};

/// How far something is, as in the plan file.
#[must_use]
pub const fn status(status: Status) -> &'static str {
    match status {
        Status::NotStarted => "not_started",
        Status::InProgress => "in_progress",
        Status::Blocked => "blocked",
        Status::Done => "done",
    }
}

/// How the document groups an indicator, as in the plan file.
#[must_use]
pub const fn group(group: Group) -> &'static str {
    match group {
        Group::Improve => "improve",
        Group::Maintain => "maintain",
        Group::Weakness => "weakness",
        Group::Strength => "strength",
    }
}

/// The level of an entry of the framework.
#[must_use]
pub const fn level(level: Level) -> &'static str {
    match level {
        Level::Index => "index",
        Level::SubIndex => "sub_index",
        Level::Pillar => "pillar",
        Level::SubPillar => "sub_pillar",
        Level::Indicator => "indicator",
    }
}

/// Whether more is better, as in the plan file.
#[must_use]
pub const fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Positive => "positive",
        Direction::Negative => "negative",
    }
}

/// What name and code of an entry rest on.
#[must_use]
pub const fn provenance(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Document => "document",
        Provenance::DocumentName => "document_name",
        Provenance::ReportedName => "reported_name",
        Provenance::ReportedCode => "reported_code",
        Provenance::Plan => "plan",
        Provenance::Assumed => "assumed",
    }
}

/// Whether a goal is met.
#[must_use]
pub const fn goal_state(state: GoalState) -> &'static str {
    match state {
        GoalState::Met => "met",
        GoalState::LikelyMet => "likely_met",
        GoalState::LikelyMissed => "likely_missed",
        GoalState::Missed => "missed",
        GoalState::Unknown => "unknown",
    }
}

/// How a deadline stands.
#[must_use]
pub const fn deadline_state(state: DeadlineState) -> &'static str {
    match state {
        DeadlineState::Overdue => "overdue",
        DeadlineState::DueSoon => "due_soon",
        DeadlineState::Later => "later",
        DeadlineState::Done => "done",
    }
}

/// How a target stands.
#[must_use]
pub const fn target_state(state: TargetState) -> &'static str {
    match state {
        TargetState::Met => "met",
        TargetState::OnTheWay => "on_the_way",
        TargetState::Missed => "missed",
        TargetState::NotKnown => "not_known",
    }
}

/// On what ground a figure stands, as in the plan file.
#[must_use]
pub const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Document => "document",
        Basis::Published => "published",
        Basis::Estimated => "estimated",
        Basis::Assumed => "assumed",
    }
}

/// How much a problem matters.
#[must_use]
pub const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Reminder => "reminder",
    }
}

/// What the reader of a number must know.
#[must_use]
pub const fn note(note: &Note) -> &'static str {
    match note {
        Note::ScoreFromRank { .. } => "score_from_rank",
        Note::ScoreComputed => "score_computed",
        Note::ScoreUnknown => "score_unknown",
        Note::ComputedDiffers { .. } => "computed_differs",
        Note::AssumedBaseline { .. } => "assumed_baseline",
        Note::ComputedOutside { .. } => "computed_outside",
        Note::Asleep { .. } => "asleep",
        Note::Clipped => "clipped",
        Note::Contradiction(contradiction) => match contradiction {
            Contradiction::OtherTable { .. } => "other_table",
            Contradiction::RankTaken { .. } => "rank_taken",
            Contradiction::ScoreOutsideNeighbours { .. } => "score_outside_neighbours",
            Contradiction::NotFalling { .. } => "not_falling",
            Contradiction::ScoreAndRankApart { .. } => "score_and_rank_apart",
        },
    }
}

/// What goal seeking came to.
#[must_use]
pub const fn seeking(seeking: &Seeking) -> &'static str {
    match seeking {
        Seeking::AlreadyThere => "already_there",
        Seeking::Found(_) => "found",
        Seeking::OutOfReach(_) => "out_of_reach",
        Seeking::UnknownBaseline => "unknown_baseline",
        Seeking::TooLarge => "too_large",
    }
}

/// What one of those compared is.
#[must_use]
pub const fn choice(choice: &Choice) -> &'static str {
    match choice {
        Choice::Draft(_) => "draft",
        Choice::Scenario(_) => "scenario",
        Choice::Plan(Counted::Done) => "done",
        Choice::Plan(Counted::OnTime) => "on_time",
        Choice::Plan(Counted::Everything) => "everything",
    }
}
