//! How sure it is that a goal is met.

use super::{GoalState, Undecided};
use crate::measurement::{SAME_SCORE, reaches};
use crate::scoring::span::RankSpan;
use crate::scoring::standing::IndexStanding;

/// Whether a place is a wanted one or a better; what rests on an assumption is neither surely met nor surely missed.
pub(crate) fn of_rank(span: RankSpan, wanted: u32) -> GoalState {
    let likely = span.likely.and_then(|(from, to)| match (to <= wanted, from > wanted) {
        (false, false) => None,
        (is_met, _) => Some(is_met),
    });
    let likely = match (span.worst <= wanted, span.best > wanted) {
        (false, false) => likely,
        (is_met, _) => Some(is_met),
    };
    let (surely, surely_not) = span.sure.map_or((false, false), |(best, worst)| (worst <= wanted, best > wanted));
    graded(surely, surely_not, likely)
}

/// Whether the score of a standing reaches what is wanted, as it would be printed: a figure of ours starts from printed
/// ones and is rounded again, so that it may be printed a unit higher than it is. `None` where nothing is known that can be
/// held against a published score.
pub(crate) fn of_score(standing: &IndexStanding, wanted: f64) -> Option<GoalState> {
    let score = standing.comparable_score()?;
    let likely = likely_reaches(score.estimate, standing, wanted);
    let (least, rounding) = least_printed(standing, wanted);
    let most = score.hi + 2.0 * rounding;
    let state = graded(reaches(score.lo, least), !reaches(most, least), Some(likely));
    Some(state.on_ground(standing.is_score_assumed()))
}

/// Whether a score, 0..=100, that is the one of a standing or drawn for it reaches what is wanted, as it would be printed.
pub(crate) fn likely_reaches(score: f64, standing: &IndexStanding, wanted: f64) -> bool {
    let (least, rounding) = least_printed(standing, wanted);
    reaches(score + rounding, least)
}

/// The least score of a standing that is printed as what is wanted or more, and how far the exact one may be from it: a
/// published one is what is printed.
fn least_printed(standing: &IndexStanding, wanted: f64) -> (f64, f64) {
    let rounding = standing.rounding;
    if standing.basis.is_official() { (wanted, 0.0) } else { (printed_from(wanted, rounding), rounding) }
}

/// The least score that can be printed and is as high as this one.
fn printed_from(wanted: f64, rounding: f64) -> f64 {
    let unit = 2.0 * rounding;
    if unit > 0.0 { (wanted / unit - SAME_SCORE).ceil() * unit } else { wanted }
}

/// Whether a score between these bounds, 0..=100, reaches what is wanted. `None` where it may or may not.
pub(super) fn of_bounds((lo, hi): (f64, f64), wanted: f64, rounding: f64) -> Option<GoalState> {
    let least = printed_from(wanted, rounding);
    match (reaches(lo, least), reaches(hi + rounding, least)) {
        (true, _) => Some(GoalState::Met),
        (false, false) => Some(GoalState::Missed),
        (false, true) => None,
    }
}

/// Whether a place is better than that of a year before; places among different numbers are not compared.
pub(super) fn better(place: RankSpan, before: RankSpan, year: i32) -> Result<GoalState, Undecided> {
    if place.of != before.of {
        return Err(Undecided::OtherUnits { year, of: before.of, than: place.of });
    }
    let estimate = place.estimate.zip(before.estimate).map(|(rank, before)| rank < before);
    let estimate = match (place.worst < before.best, place.best >= before.worst) {
        (false, false) => estimate,
        (is_met, _) => Some(is_met),
    };
    let (surely, surely_not) =
        place.sure.zip(before.sure).map_or((false, false), |(place, before)| (place.1 < before.0, place.0 >= before.1));
    Ok(graded(surely, surely_not, estimate))
}

impl GoalState {
    /// The state on a ground that may be assumed or doubtful: then it is neither surely met nor surely missed.
    pub(crate) const fn on_ground(self, is_assumed: bool) -> Self {
        match self {
            Self::Met if is_assumed => Self::LikelyMet,
            Self::Missed if is_assumed => Self::LikelyMissed,
            state => state,
        }
    }
}

/// How sure it is, by what is sure and what is estimated.
fn graded(surely: bool, surely_not: bool, estimate: Option<bool>) -> GoalState {
    match (surely, surely_not, estimate) {
        (true, ..) => GoalState::Met,
        (_, true, _) => GoalState::Missed,
        (_, _, Some(true)) => GoalState::LikelyMet,
        (_, _, Some(false)) => GoalState::LikelyMissed,
        (_, _, None) => GoalState::Unknown,
    }
}

/// What holds of both parts of a goal together.
pub(super) fn weaker(a: Result<GoalState, Undecided>, b: Result<GoalState, Undecided>) -> Result<GoalState, Undecided> {
    let place = |part: &Result<GoalState, Undecided>| match part {
        Ok(GoalState::Missed) => 0,
        Ok(GoalState::LikelyMissed) => 1,
        Err(_) | Ok(GoalState::Unknown) => 2,
        Ok(GoalState::LikelyMet) => 3,
        Ok(GoalState::Met) => 4,
    };
    if place(&b) < place(&a) { b } else { a }
}
