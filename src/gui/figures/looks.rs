//! How the state of work, a goal, a deadline or a target looks: a tint, and an icon that says it without colour too.

use crate::gui::widgets::chip::{Look, Tone};
use crate::gui::widgets::icon::Icon;
use crate::report::Cell;
use index_core::waiting::Urgency;
use index_core::{DeadlineState, GoalAnswer, GoalState, Status, TargetState};

/// How the state in a cell of a table looks as a chip; `None` for cells that hold none, and for work that has not begun.
pub(in crate::gui) const fn cell_look(cell: &Cell) -> Option<Look> {
    match cell {
        Cell::Status(state) => status_look(*state),
        Cell::Target(state) => Some(target_look(*state)),
        Cell::Deadline(state) => {
            let (tone, icon) = deadline_look(*state);
            Some((tone, Some(icon)))
        }
        _ => None,
    }
}

const fn status_look(state: Status) -> Option<Look> {
    match state {
        Status::NotStarted => None,
        Status::InProgress => Some((Tone::Accent, Some(Icon::Play))),
        Status::Blocked => Some((Tone::Bad, Some(Icon::Warning))),
        Status::Done => Some((Tone::Ok, Some(Icon::Check))),
    }
}

/// How the state of a deadline looks: a tint and an icon, which says it without colour too.
pub(in crate::gui) const fn deadline_look(state: DeadlineState) -> (Tone, Icon) {
    match state {
        DeadlineState::Overdue => (Tone::Bad, Icon::Warning),
        DeadlineState::DueSoon => (Tone::Warn, Icon::Calendar),
        DeadlineState::Later => (Tone::Neutral, Icon::Dot),
        DeadlineState::Done => (Tone::Ok, Icon::Check),
        DeadlineState::Dismissed => (Tone::Neutral, Icon::Cross),
        DeadlineState::CutOff => (Tone::Neutral, Icon::Calendar),
    }
}

/// How urgent something is: as the deadline that has that state.
pub(in crate::gui) const fn urgency_look(urgency: Urgency) -> (Tone, Icon) {
    match urgency {
        Urgency::Overdue => deadline_look(DeadlineState::Overdue),
        Urgency::Week | Urgency::Month => deadline_look(DeadlineState::DueSoon),
        Urgency::NoDay => deadline_look(DeadlineState::Later),
    }
}

/// How the state of a target looks as a chip.
pub(in crate::gui) const fn target_look(state: TargetState) -> Look {
    match state {
        TargetState::Met => (Tone::Ok, Some(Icon::Check)),
        TargetState::OnTheWay => (Tone::Accent, Some(Icon::Play)),
        TargetState::Missed => (Tone::Bad, Some(Icon::Cross)),
        TargetState::NotKnown => (Tone::Neutral, None),
    }
}

/// How the answer to a goal is shown. What nothing judges yet has no colour and no tick, and can still be reached.
pub(in crate::gui) fn goal_look(answer: &GoalAnswer) -> Look {
    let (tone, icon) = match answer.state {
        GoalState::Met | GoalState::LikelyMet => (Tone::Ok, Some(Icon::Check)),
        GoalState::Missed if answer.verdict().is_some() => (Tone::Bad, Some(Icon::Cross)),
        GoalState::LikelyMissed | GoalState::Missed => (Tone::Warn, Some(Icon::Up)),
        GoalState::Unknown => (Tone::Neutral, None),
    };
    match answer.verdict() {
        Some(_) => (tone, icon),
        // An arrow or a tick would be taken for the answer.
        None => (Tone::Neutral, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use index_core::JudgedBy;

    #[test]
    fn only_a_goal_that_was_judged_has_a_tick_or_a_colour() {
        let answer = |judged_by, state| GoalAnswer {
            judged_by,
            is_open: true,
            year: None,
            state,
            is_scenario: false,
            place: None,
            before: None,
            undecided: None,
        };
        for state in [GoalState::Met, GoalState::LikelyMet] {
            assert_eq!(goal_look(&answer(JudgedBy::Awaits(2025), state)), (Tone::Neutral, None));
            assert_eq!(goal_look(&answer(JudgedBy::Results(2024), state)), (Tone::Ok, Some(Icon::Check)));
        }
        assert_eq!(goal_look(&answer(JudgedBy::Awaits(2025), GoalState::Missed)), (Tone::Neutral, None));
    }
}
