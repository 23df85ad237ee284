//! Whether a goal is met: by the results of its own year, among those it speaks of.

mod grade;
mod undecided;

use super::ScoringContext;
use super::baseline::{Standpoint, comparable, standpoint_by};
use super::profile::Scorecard;
use super::region::place_in_region;
use super::span::RankSpan;
use super::standing::{IndexStanding, ScoreGround};
use super::tables::RankTable;
use super::what_if::Outcome;
use crate::figure;
use crate::plan::{Goal, Plan, Scope};
use crate::reference::{ReferenceResults, ReferenceRow};
use grade::of_bounds;
use grade::{better, weaker};
pub(crate) use grade::{likely_reaches, of_rank, of_score};
use std::collections::BTreeSet;
use std::sync::Arc;
use strum::IntoStaticStr;
pub use undecided::Undecided;

/// Whether a goal is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum GoalState {
    /// Surely met.
    Met,
    /// Met by the estimate, but not surely.
    LikelyMet,
    /// Not met by the estimate, but possible.
    LikelyMissed,
    /// Surely not met.
    Missed,
    /// Nobody can say: both are possible and nothing is estimated, or [`GoalAnswer::undecided`] has the reason.
    Unknown,
}

/// By what a goal is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JudgedBy {
    /// Where the province stands: the goal names no year, or the year of that standing.
    Standing,
    /// The published results of the goal's year, which is before that of the standing.
    Results(i32),
    /// Nothing yet: the results of this year, which is after that of the standing, decide, and none of them are known.
    Awaits(i32),
    /// Nothing: of this year, which decides, the province's results are not known.
    NoResults(i32),
}

/// Whether a goal is met, by what, and where the province stands among those the goal speaks of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GoalAnswer {
    /// By what it is judged.
    pub judged_by: JudgedBy,
    /// Whether another standing would give another answer: no results of another year have decided it, or would have to.
    pub is_open: bool,
    /// The year of the standing that was asked, where it is known.
    pub year: Option<i32>,
    /// Whether it is met by that; where nothing judges it yet, whether it would be at the standing that was asked.
    pub state: GoalState,
    /// Whether the state is that of a scenario.
    pub is_scenario: bool,
    /// The place among those the goal speaks of.
    pub place: Option<RankSpan>,
    /// The year to be bettered, and the place in it.
    pub before: Option<(i32, RankSpan)>,
    /// Why the state is unknown.
    pub undecided: Option<Undecided>,
}

impl GoalAnswer {
    /// The year by which the goal is judged, once that is decided and the year is known.
    #[must_use]
    pub const fn judging_year(&self) -> Option<i32> {
        match self.judged_by {
            JudgedBy::Standing => self.year,
            JudgedBy::Results(year) => Some(year),
            JudgedBy::Awaits(_) | JudgedBy::NoResults(_) => None,
        }
    }

    /// Whether the goal is met, once that is decided.
    #[must_use]
    pub const fn verdict(&self) -> Option<GoalState> {
        match self.judged_by {
            JudgedBy::Standing | JudgedBy::Results(_) => Some(self.state),
            JudgedBy::Awaits(_) | JudgedBy::NoResults(_) => None,
        }
    }
}

/// Judges a goal of `plan`, whose scorecard is `card`: where the province stands now, or in the scenario of an outcome.
///
/// A goal for a year is judged by results of that year, those of the province or, where they name others at all the ranks
/// that would do, those of the others. Before, the answer says what the standing would make of it.
#[must_use]
pub fn judge(
    plan: &Plan,
    context: &ScoringContext,
    card: &Scorecard,
    goal: &Goal,
    scenario: Option<&Outcome>,
) -> GoalAnswer {
    let judge = Judge { plan, context, card };
    let last = context.last_rank_of_goal(plan, goal, card.n_units);
    let can_be = goal.rank_at_most.is_none_or(|rank| figure::rank(rank, last).is_ok())
        && goal.score_at_least.is_none_or(|score| figure::score(score).is_ok());
    if !goal.has_figure() || !can_be {
        let (judged_by, state) = (JudgedBy::Standing, GoalState::Unknown);
        let undecided = Some(if can_be { Undecided::NoFigure } else { Undecided::BadFigure });
        let (year, place, before) = (None, None, None);
        return GoalAnswer { judged_by, is_open: true, year, state, is_scenario: false, place, before, undecided };
    }
    let scenario = scenario.filter(|outcome| !outcome.moves.is_empty());
    let now = judge.now(scenario);
    // A goal for a year and those after is asked again every year.
    let is_over = |by: &i32| now.year.is_none_or(|year| year > *by && !goal.and_after);
    let past = goal.by.filter(is_over);
    // Results of its own year that are known have decided it; nothing that is moved changes them.
    if let Some((year, ground)) = judge.decided(goal, &now) {
        let found = judge.found(goal, &ground, false);
        return answer(JudgedBy::Results(year), false, ground.year, false, &found);
    }
    let other = past.or_else(|| awaited(goal, now.year));
    let results = |year| judge.of_year(year).or_else(|| judge.of_others(goal, year));
    let (judged_by, ground) = match other.map(|year| (year, results(year))) {
        Some((year, Some(results))) => (JudgedBy::Results(year), Some(results)),
        // A standing of a later year says nothing of this one.
        Some((year, None)) if past.is_some() => (JudgedBy::NoResults(year), Some(now).filter(|now| now.year.is_none())),
        Some((year, None)) if context.results_of(year).is_some() => (JudgedBy::NoResults(year), Some(now)),
        Some((year, None)) => (JudgedBy::Awaits(year), Some(now)),
        None => (JudgedBy::Standing, Some(now)),
    };
    let is_open = past.is_none() && !matches!(judged_by, JudgedBy::Results(_));
    let is_scenario = scenario.is_some() && !matches!(judged_by, JudgedBy::Results(_));
    let year = ground.as_ref().and_then(|ground| ground.year);
    let found = ground.map(|ground| judge.found(goal, &ground, is_scenario));
    let found = found.unwrap_or(Judged { place: None, before: None, state: Ok(GoalState::Unknown) });
    answer(judged_by, is_open, year, is_scenario, &found)
}

fn answer(judged_by: JudgedBy, is_open: bool, year: Option<i32>, is_scenario: bool, found: &Judged) -> GoalAnswer {
    GoalAnswer {
        judged_by,
        is_open,
        year,
        state: found.state.unwrap_or(GoalState::Unknown),
        is_scenario,
        place: found.place,
        before: found.before,
        undecided: found.state.err(),
    }
}

/// The first year whose results count, where those of `year`, which is not after the goal's own, do not: a year is
/// bettered by a later one.
fn awaited(goal: &Goal, year: Option<i32>) -> Option<i32> {
    let least = goal.by.or(goal.better_than_year.map(|before| before.saturating_add(1)));
    least.filter(|least| year.is_none_or(|year| year < *least))
}

/// What a goal is held against.
#[derive(Clone)]
struct Ground {
    year: Option<i32>,
    standing: IndexStanding,
    /// The table of that standing, and what it is without what is assumed of others.
    table: Option<Arc<RankTable>>,
    sure: Arc<[RankTable]>,
    /// How far the index has changed from the table's baseline, in points.
    change: f64,
    /// Whether a move rests on an assumption.
    is_move_assumed: bool,
    /// Whether the results are of another province: ours was merged with others.
    is_other: bool,
}

/// What comes of it.
struct Judged {
    place: Option<RankSpan>,
    before: Option<(i32, RankSpan)>,
    state: Result<GoalState, Undecided>,
}

struct Judge<'a> {
    plan: &'a Plan,
    context: &'a ScoringContext,
    card: &'a Scorecard,
}

impl Judge<'_> {
    /// The ground of the baseline's year, with the standing of a scenario or the baseline's own on it.
    fn now(&self, scenario: Option<&Outcome>) -> Ground {
        let (card, results) = (self.card, comparable(self.plan, self.context));
        Ground {
            year: self.plan.baseline.year.or(results.map(|r| r.year)),
            standing: scenario.map_or(card.baseline, |outcome| outcome.scenario),
            table: Some(Arc::clone(&card.table)),
            sure: Arc::clone(&card.sure),
            change: scenario.map_or(0.0, |outcome| outcome.delta),
            is_move_assumed: scenario.is_some_and(|o| o.moves.iter().any(|m| m.is_assumed && m.is_change())),
            is_other: false,
        }
    }

    /// The results that have decided a goal for the year of the standing: the province's own, or those of the others where
    /// nothing is known of its rank.
    fn decided(&self, goal: &Goal, now: &Ground) -> Option<(i32, Ground)> {
        let year = goal.by.filter(|by| now.year == Some(*by) && !goal.and_after)?;
        if self.is_published() {
            return Some((year, self.now(None)));
        }
        let is_unknown = self.card.baseline.rank.is_none();
        self.of_others(goal, year).filter(|_| is_unknown).map(|ground| (year, ground))
    }

    /// Whether the baseline is what was published, not what somebody assumes.
    fn is_published(&self) -> bool {
        !self.card.table.own.is_assumed && (self.card.table.own.rank.is_some() || self.card.published.is_some())
    }

    /// The results of a year, without what is assumed against what is published.
    fn results_of(&self, year: i32) -> Option<&Arc<ReferenceResults>> {
        let of_table = self.card.table.results.as_ref().filter(|results| results.year == year);
        of_table.or_else(|| self.context.results_of(year))
    }

    /// The results of a year, where they hold this province.
    fn of_year(&self, year: i32) -> Option<Ground> {
        let results = self.results_of(year)?;
        let (province, is_other) = self.context.counterpart_in(self.plan, results);
        results.row(&province)?;
        let Standpoint { standing, table, sure, .. } = standpoint_by(self.context, results, province);
        let is_known = standing.rank.is_some() || standing.score.is_some();
        let (table, year) = (Some(table), Some(year));
        is_known.then_some(Ground { year, standing, table, sure, change: 0.0, is_move_assumed: false, is_other })
    }

    /// The results of a year that do not hold this province, where they decide a goal all the same: it has one of the ranks
    /// that they leave free.
    fn of_others(&self, goal: &Goal, year: i32) -> Option<Ground> {
        // Among another number of provinces, some are gone, and ours may be among them under another name.
        let results = self.results_of(year).filter(|results| results.n_units == self.card.n_units)?;
        let wanted = goal.rank_at_most.filter(|_| goal.is_national() && goal.score_at_least.is_none())?;
        // Where ranks are shared, ours may be one that is taken.
        let ranks: Vec<u32> = results.rows.iter().filter_map(ReferenceRow::rank).collect();
        if ranks.iter().collect::<BTreeSet<_>>().len() < ranks.len() {
            return None;
        }
        let left_free = |is_counted: &dyn Fn(&ReferenceRow) -> bool| {
            let taken: BTreeSet<u32> =
                results.rows.iter().filter(|row| is_counted(row)).filter_map(ReferenceRow::rank).collect();
            let mut free = (1..=results.n_units).filter(|rank| !taken.contains(rank));
            let best = free.next()?;
            Some((best, free.next_back().unwrap_or(best)))
        };
        let decides = |(best, worst): (u32, u32)| best > wanted || worst <= wanted;
        // Our score may be that of whoever is before the first free rank: then we share his.
        let shared = |(best, worst): (u32, u32)| (best.saturating_sub(1).max(1), worst);
        let (best, worst) = left_free(&|_| true).map(shared).filter(|ranks| decides(*ranks))?;
        let is_sure = |row: &ReferenceRow| !row.is_assumed();
        let is_assumed = !left_free(&is_sure).map(shared).is_some_and(decides);
        let (estimate, likely, of) = (None, None, results.n_units);
        let sure = (!is_assumed).then_some((best, worst));
        let rank = RankSpan { best, worst, estimate, likely, of, is_assumed, is_doubtful: false, sure };
        let standing = IndexStanding::of_rank(rank);
        let (table, sure) = (None, [].into());
        let year = Some(year);
        Some(Ground { year, standing, table, sure, change: 0.0, is_move_assumed: false, is_other: false })
    }

    fn found(&self, goal: &Goal, ground: &Ground, is_scenario: bool) -> Judged {
        let place = self.place(goal, ground);
        let before = goal.better_than_year.map(|year| (year, self.place_before(goal, year)));
        let by_rank = goal.rank_at_most.map(|wanted| place.map(|span| of_rank(span, wanted)));
        let is_computed = ground.standing.ground == ScoreGround::Computed;
        let why = if is_computed { Undecided::ComputedScore } else { Undecided::NoStanding };
        let is_doubtful = ground.table.as_ref().is_some_and(|table| table.is_contradictory());
        let is_assumed = ground.is_move_assumed;
        let of_score = |wanted| {
            let by =
                |table: &RankTable| of_bounds(table.own.bounds_after(ground.change)?, wanted, ground.standing.rounding);
            // What follows from results that are assumed as well is as sure as what follows without them.
            let by_bounds = || {
                let (table, state) = (ground.table.as_ref()?, by(ground.table.as_ref()?)?);
                let is_sure = ground.sure.iter().all(|without| by(without) == Some(state));
                Some(state.on_ground(is_assumed || table.own.is_assumed || !is_sure))
            };
            // An estimate that rests on an assumption takes no certainty from a bound that does not.
            let is_published = ground.standing.basis.is_official();
            let by_bounds = if is_published { None } else { by_bounds() };
            let sure = by_bounds.filter(|state| matches!(state, GoalState::Met | GoalState::Missed));
            let state = sure.or_else(|| of_score(&ground.standing, wanted)).or(by_bounds);
            state.map(|state| state.on_ground(is_doubtful)).ok_or(why)
        };
        let by_score = goal.score_at_least.map(of_score);
        // The standing of a year does not better itself, and has not failed to.
        let is_itself = |year: &i32| ground.year == Some(*year) && !is_scenario;
        let by_year = before.map(|(year, before)| match is_itself(&year) {
            true => before.map(|_| GoalState::Unknown),
            false => better(place?, before?, year),
        });
        let parts: Vec<Result<GoalState, Undecided>> = [by_rank, by_score, by_year].into_iter().flatten().collect();
        let state = parts.into_iter().reduce(weaker).unwrap_or(Err(Undecided::NoFigure));
        // What another province reached is no answer for ours.
        let state = match ground.year.filter(|_| ground.is_other) {
            Some(year) => Err(Undecided::OtherProvince { year }),
            None => state,
        };
        let before = before.and_then(|(year, before)| Some((year, before.ok()?)));
        Judged { place: place.ok(), before, state }
    }

    /// The place among those the goal speaks of.
    fn place(&self, goal: &Goal, ground: &Ground) -> Result<RankSpan, Undecided> {
        if goal.scope == Scope::Region && goal.provinces.is_empty() {
            return Err(Undecided::NoProvinces);
        }
        let span = ground.standing.rank.ok_or(Undecided::NoStanding)?;
        if goal.scope == Scope::National {
            return Ok(span);
        }
        let table = ground.table.as_ref().ok_or(Undecided::NoStanding)?;
        let results = table.results.as_ref().ok_or(Undecided::NoStanding)?;
        // The composition is that of the plan's own table.
        if results.n_units != self.card.n_units {
            let (year, of) = (results.year, results.n_units);
            return Err(Undecided::OtherUnits { year, of, than: self.card.n_units });
        }
        let own = self.plan.document.province.as_str();
        let named = |name: &String| self.context.name_in(results, own, name).to_owned();
        let members: Vec<String> = goal.provinces.iter().map(named).collect();
        if !members.iter().all(|name| name == own || self.context.is_province(results, name)) {
            return Err(Undecided::NoSuchProvince);
        }
        let place = place_in_region(table, own, (&span, ground.change), &members).ok_or(Undecided::NoStanding)?;
        // The same without what is assumed of others.
        let without = |table: &RankTable| {
            let span = table.rank(ground.change)?.span;
            place_in_region(table, own, (&span, ground.change), &members)
        };
        let others: Vec<Option<RankSpan>> = ground.sure.iter().map(without).collect();
        let is_same = |other: &RankSpan| (other.best, other.worst) == (place.best, place.worst);
        let rests_on_others = !others.iter().all(|other| other.as_ref().is_some_and(is_same));
        let sure = others.iter().try_fold((place.best, place.worst), |(best, worst), other| {
            other.map(|other| (best.min(other.best), worst.max(other.worst)))
        });
        let is_assumed = ground.is_move_assumed || table.own.is_assumed || rests_on_others;
        let is_doubtful = table.is_contradictory();
        Ok(RankSpan { is_assumed, is_doubtful, sure: sure.filter(|_| span.sure.is_some()), ..place })
    }

    /// The place in a year that is to be bettered: the baseline's, or by the published results.
    fn place_before(&self, goal: &Goal, year: i32) -> Result<RankSpan, Undecided> {
        let now = self.now(None);
        let ground = if now.year == Some(year) { Some(now) } else { self.of_year(year) };
        let ground = ground.ok_or(Undecided::NoRankOf(year))?;
        if ground.is_other {
            return Err(Undecided::OtherProvince { year });
        }
        self.place(goal, &ground).map_err(|why| match why {
            Undecided::NoStanding => Undecided::NoRankOf(year),
            why => why,
        })
    }
}
