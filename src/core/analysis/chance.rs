//! Of which goals the drawn tables say how likely they are: of those for the year whose results come next after the baseline, and
//! of those without a year.

use crate::crosswalk::Counterpart;
use crate::plan::{Goal, Plan};
use crate::scoring::{JudgedBy, Scorecard, ScoringContext, Undecided, judge};
use strum::IntoStaticStr;

/// A goal of the plan, and how likely it is. It says what it was asked for, whatever the plan's goals have become since.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalChance {
    /// The goal.
    pub goal: Goal,
    /// The share of replicates in which it is met, 0..=1, or why there is none.
    pub share: Result<f64, NoChance>,
    /// The year that the share speaks of; `None` where the goal has none.
    pub year: Option<i32>,
}

/// Why the drawn tables say nothing of a goal.
#[derive(Clone, Copy, Debug, IntoStaticStr, PartialEq, Eq)]
#[strum(serialize_all = "snake_case")]
pub enum NoChance {
    /// It speaks of a region, or of a year to be bettered.
    NotNational,
    /// Nobody can say whether it is met, whatever is drawn.
    Undecided(Undecided),
    /// The results of its year are known.
    ResultsOut {
        /// The year.
        year: i32,
    },
    /// Its year is before that of the baseline, and its results are not known.
    Over {
        /// The year.
        year: i32,
    },
    /// It is for a later year than the one that is drawn.
    FurtherAhead {
        /// Its year.
        year: i32,
        /// The year after the baseline's.
        drawn: i32,
    },
}

/// The year that the drawn tables speak of where a goal is asked for, `None` where the goal has none.
///
/// # Errors
/// When they say nothing of it.
pub(super) fn drawn_year(
    plan: &Plan,
    context: &ScoringContext,
    card: &Scorecard,
    goal: &Goal,
) -> Result<Option<i32>, NoChance> {
    if goal.has_figure() && !goal.is_national() {
        return Err(NoChance::NotNational);
    }
    let answer = judge(plan, context, card, goal, None);
    let never =
        |why: &Undecided| matches!(why, Undecided::NoFigure | Undecided::BadFigure | Undecided::OtherProvince { .. });
    if let Some(why) = answer.undecided.filter(never) {
        return Err(NoChance::Undecided(why));
    }
    let year = match answer.judged_by {
        JudgedBy::Results(year) => return Err(NoChance::ResultsOut { year }),
        JudgedBy::NoResults(year) if !answer.is_open => return Err(NoChance::Over { year }),
        JudgedBy::NoResults(year) | JudgedBy::Awaits(year) => year,
        // A goal for a year and those after is asked again by the next results.
        JudgedBy::Standing => match (goal.by, answer.year) {
            (Some(_), Some(standing)) => standing.saturating_add(1),
            _ => return Ok(None),
        },
    };
    match answer.year {
        Some(standing) => next_results(plan, context, card, (standing, year)).map(Some),
        None => Ok(Some(year)),
    }
}

/// The year, where its results come next after those of the standing's year and rank the same provinces.
fn next_results(
    plan: &Plan,
    context: &ScoringContext,
    card: &Scorecard,
    (standing, year): (i32, i32),
) -> Result<i32, NoChance> {
    let drawn = standing.saturating_add(1);
    if year > drawn {
        return Err(NoChance::FurtherAhead { year, drawn });
    }
    if let Counterpart::Other(_) = context.crosswalk.counterpart(&plan.document.province, standing, year) {
        return Err(NoChance::Undecided(Undecided::OtherProvince { year }));
    }
    if let Some(of) = context.ranked_in(year).filter(|of| *of != card.n_units) {
        return Err(NoChance::Undecided(Undecided::OtherUnits { year, of, than: card.n_units }));
    }
    if context.results_of(year).is_some() {
        return Err(NoChance::ResultsOut { year });
    }
    Ok(year)
}
