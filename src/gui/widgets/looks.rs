//! How the state of a deadline or a target looks: a tint, and an icon that says it without colour too.

use super::chip::Tone;
use super::icon::Icon;
use index_core::{DeadlineState, TargetState};

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

/// How the state of a target looks as a chip.
pub(in crate::gui) const fn target_look(state: TargetState) -> (Tone, Option<Icon>) {
    match state {
        TargetState::Met => (Tone::Ok, Some(Icon::Check)),
        TargetState::OnTheWay => (Tone::Accent, Some(Icon::Play)),
        TargetState::Missed => (Tone::Bad, Some(Icon::Cross)),
        TargetState::NotKnown => (Tone::Neutral, None),
    }
}
