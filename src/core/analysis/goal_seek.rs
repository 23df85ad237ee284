//! Goal seeking: the moves of least effort that bring the index to a rank or a score.
//!
//! Each place that an indicator rises costs the effort of its row. No indicator rises beyond the best rank of its row,
//! nor, where the row names none, by more places than the cap of the question: from the last rank to the first in a
//! year is no plan. What `k` places of an indicator bring is a table, of whatever curve it comes, so the question is a
//! multiple-choice knapsack with whole efforts. It is solved exactly: for every total effort up to that of a solution found by
//! greed, the greatest gain that it buys. (Kellerer, Pferschy, Pisinger, *Knapsack Problems*, 2004, section 11.5: dynamic
//! programming over the classes.)

use super::levers::{Lever, levers};
use crate::figure::{self, MAX_EFFORT};
use crate::measurement::{SAME_SCORE, Standing};
use crate::plan::{Move, Plan};
use crate::scoring::{
    GoalState, IndexStanding, Outcome, Scorecard, ScoringContext, of_rank, of_score, standing_after, what_if,
};
use strum::IntoStaticStr;

/// What is wanted of the index.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wanted {
    /// This rank or a better one.
    Rank(u32),
    /// This score or more, 0..=100.
    Score(f64),
}

/// What is sought, and within which limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GoalQuestion {
    /// What is wanted of the index.
    pub wanted: Wanted,
    /// Whether it must be reached for certain: by the worst rank that is possible, without assumptions. Else the
    /// estimate is enough.
    pub is_certain: bool,
    /// By how many places an indicator may rise whose row names no best rank; `None` for as many as there are.
    pub max_places: Option<u32>,
}

/// The answer.
#[derive(Clone, Debug, IntoStaticStr, PartialEq)]
#[strum(serialize_all = "snake_case")]
pub enum Seeking {
    /// The baseline is there already: surely, or by the estimate.
    AlreadyThere(GoalState),
    /// The moves of least effort; of several, those with the greatest gain.
    Found(GoalSeek),
    /// It cannot be reached; the moves are everything that can be done.
    OutOfReach(GoalSeek),
    /// The baseline does not bound the index, so nobody can say what is missing.
    UnknownBaseline,
    /// There are too many places and efforts to try them all.
    TooLarge,
}

/// A set of moves with what it costs and brings.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalSeek {
    /// The moves, the greatest contribution first.
    pub moves: Vec<Move>,
    /// The total effort.
    pub effort: u32,
    /// How many places the indicators rise together.
    pub n_places: u32,
    /// What the moves bring.
    pub outcome: Outcome,
}

/// How many combinations of an effort and a number of places may be tried: a fraction of a second.
const MAX_TRIES: u64 = 400_000_000;
/// How often the change that is needed is halved: well below the tolerance.
const HALVINGS: u32 = 48;

impl Wanted {
    /// Whether it is a rank from 1 to `n_units`, or a score from 0 to 100. Any rank will do where nobody says how many
    /// are ranked, which is `n_units` 0.
    #[must_use]
    pub fn is_possible(self, n_units: u32) -> bool {
        match self {
            Self::Rank(rank) => figure::rank(rank, Some(n_units).filter(|n| *n > 0)).is_ok(),
            Self::Score(score) => figure::score(score).is_ok(),
        }
    }

    /// Whether a standing is what is wanted: surely, by the estimate, possibly, or not.
    #[must_use]
    pub fn state(self, standing: &IndexStanding) -> GoalState {
        let state = match self {
            Self::Rank(wanted) => standing.rank.map(|span| of_rank(span, wanted)),
            // What makes no rank certain makes no score certain either.
            Self::Score(wanted) => of_score(standing, wanted)
                .map(|state| state.on_ground(standing.rank.is_some_and(|span| span.sure.is_none()))),
        };
        state.unwrap_or(GoalState::Unknown)
    }
}

impl GoalQuestion {
    /// The question with the cap that a plan is given where nobody says otherwise: a third of the ranked units.
    #[must_use]
    pub const fn new(wanted: Wanted, n_units: u32) -> Self {
        let third = n_units / 3;
        Self { wanted, is_certain: false, max_places: Some(if third == 0 { 1 } else { third }) }
    }

    /// Whether a standing answers it; `None` when nothing is known.
    #[must_use]
    pub fn is_reached(&self, standing: &IndexStanding) -> Option<bool> {
        match self.wanted.state(standing) {
            GoalState::Unknown => None,
            GoalState::Met => Some(true),
            GoalState::LikelyMet => Some(!self.is_certain),
            _ => Some(false),
        }
    }
}

impl Seeking {
    /// The moves that reach it, or the best that can be done; `None` where there are none.
    #[must_use]
    pub fn best(&self) -> Option<&GoalSeek> {
        match self {
            Self::Found(best) | Self::OutOfReach(best) => Some(best).filter(|best| !best.moves.is_empty()),
            Self::AlreadyThere(_) | Self::UnknownBaseline | Self::TooLarge => None,
        }
    }
}

/// The moves of least effort to what is wanted, from the baseline of `plan`, whose scorecard is `card`.
#[must_use]
pub fn goal_seek(plan: &Plan, context: &ScoringContext, card: &Scorecard, question: &GoalQuestion) -> Seeking {
    let reached = |change: f64| question.is_reached(&standing_after(card, change, false));
    let is_known = match question.wanted {
        Wanted::Rank(_) => card.baseline.rank.is_some(),
        Wanted::Score(_) => card.baseline.comparable_score().is_some(),
    };
    if !is_known {
        return Seeking::UnknownBaseline;
    }
    if question.is_reached(&card.baseline) == Some(true) {
        return Seeking::AlreadyThere(question.wanted.state(&card.baseline));
    }
    let steps = steps(plan, context, card, question);
    let all: f64 = steps.iter().map(Step::gain_of_all).sum();
    let everything = || steps.iter().map(Step::n_places).collect::<Vec<_>>();
    let found = |places: &[u32]| answer(plan, context, card, &steps, places);
    // What moves nothing reaches nothing that is not there.
    if all < SAME_SCORE || reached(all) != Some(true) {
        return found(&everything()).map_or(Seeking::UnknownBaseline, Seeking::OutOfReach);
    }
    let needed = smallest(all, |change| reached(change) == Some(true));
    let n_places: u64 = steps.iter().map(|s| u64::from(s.n_places())).sum();
    if u64::from(greedy_effort(&steps, needed)).saturating_mul(n_places) > MAX_TRIES {
        return Seeking::TooLarge;
    }
    let table = Efforts::fill(&steps, needed);
    let is_enough = |effort: &usize| table.gain[*effort] >= needed - SAME_SCORE;
    for effort in (0..table.gain.len()).filter(is_enough) {
        // Sums in another order may differ in the last digit, so what-if has the last word.
        if let Some(answer) = found(&table.places(&steps, effort))
            && question.is_reached(&answer.outcome.scenario) == Some(true)
        {
            return Seeking::Found(answer);
        }
    }
    found(&everything()).map_or(Seeking::UnknownBaseline, Seeking::Found)
}

/// What an indicator can do.
struct Step {
    code: String,
    rank: u32,
    /// What a place costs.
    effort: u32,
    /// The same in the greatest unit that all efforts are multiples of.
    cost: u32,
    /// The gain of the index when it rises by so many places, in points; none for none.
    gains: Vec<f64>,
}

impl Step {
    fn of(plan: &Plan, lever: Lever, question: &GoalQuestion) -> Option<Self> {
        let row = plan.indicator(&lever.code);
        let rank = lever.from.rank?;
        let effort = row.and_then(|r| r.effort).unwrap_or(1).clamp(1, MAX_EFFORT);
        let n_places = match row.and_then(|r| r.best_rank) {
            Some(best) => rank.saturating_sub(best.max(1)),
            None => (rank - 1).min(question.max_places.unwrap_or(u32::MAX)),
        };
        let gain = |k: u32| lever.curve.score(rank - k).map(|score| lever.weight * (score - lever.from.score));
        let gains = std::iter::once(Some(0.0)).chain((1..=n_places).map(gain)).collect::<Option<Vec<f64>>>()?;
        let step = Self { code: lever.code, rank, effort, cost: effort, gains };
        // A score that was given may be better than what the best rank within reach stands for.
        Some(step).filter(|s| s.n_places() > 0 && s.gain_of_all() > 0.0)
    }

    const fn n_places(&self) -> u32 {
        self.gains.len() as u32 - 1
    }

    fn gain(&self, n_places: u32) -> f64 {
        self.gains[n_places as usize]
    }

    fn gain_of_all(&self) -> f64 {
        self.gain(self.n_places())
    }

    /// Gain for effort.
    fn yield_of_all(&self) -> f64 {
        self.gain_of_all() / (f64::from(self.effort) * f64::from(self.n_places()))
    }
}

/// What every indicator can do, the best yield first: of equal solutions, the first indicators then rise most, and
/// few indicators are easier to lead than many.
fn steps(plan: &Plan, context: &ScoringContext, card: &Scorecard, question: &GoalQuestion) -> Vec<Step> {
    // Nothing is certain that rests on an assumption.
    let all = levers(plan, context, card).levers.into_iter().filter(|l| !(question.is_certain && l.is_assumed));
    let mut steps: Vec<Step> = all.filter_map(|lever| Step::of(plan, lever, question)).collect();
    steps.sort_by(|a, b| b.yield_of_all().total_cmp(&a.yield_of_all()));
    let unit = steps.iter().fold(0, |unit, step| gcd(step.effort, unit));
    steps.iter_mut().for_each(|step| step.cost = step.effort / unit);
    steps
}

/// The greatest common divisor.
fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// The smallest change from 0 to `enough` that is enough, a little above it.
fn smallest(enough: f64, is_enough: impl Fn(f64) -> bool) -> f64 {
    let (mut below, mut above) = (0.0, enough);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(below, above);
        if is_enough(middle) { above = middle } else { below = middle }
    }
    above
}

/// For every total effort, the greatest gain it buys and the places of each indicator.
struct Efforts {
    /// The gain at each effort.
    gain: Vec<f64>,
    /// The places of each indicator at each effort, given that those after it are settled.
    chosen: Vec<Vec<u32>>,
}

impl Efforts {
    fn fill(steps: &[Step], needed: f64) -> Self {
        let size = greedy_effort(steps, needed) as usize + 1;
        let mut table = Self { gain: vec![0.0; size], chosen: Vec::with_capacity(steps.len()) };
        for step in steps {
            table.add(step);
        }
        table
    }

    /// Lets one more indicator rise.
    fn add(&mut self, step: &Step) {
        let before = self.gain.clone();
        let mut chosen = vec![0; before.len()];
        for (total, (best, chosen)) in self.gain.iter_mut().zip(&mut chosen).enumerate() {
            for (places, gain) in (0..).zip(&step.gains).skip(1) {
                let Some(rest) = total.checked_sub((places * step.cost) as usize) else { break };
                // A gain that is no gain leaves the places to the indicators before.
                if before[rest] + gain > *best + SAME_SCORE * 1e-3 {
                    *best = before[rest] + gain;
                    *chosen = places;
                }
            }
        }
        self.chosen.push(chosen);
    }

    /// How many places each indicator rises for the greatest gain at an effort.
    fn places(&self, steps: &[Step], mut effort: usize) -> Vec<u32> {
        let mut places = vec![0; steps.len()];
        for (i, step) in steps.iter().enumerate().rev() {
            places[i] = self.chosen[i][effort];
            effort -= (places[i] * step.cost) as usize;
        }
        places
    }
}

/// The effort of a solution that takes the best yield first: no less is needed than the best has.
fn greedy_effort(steps: &[Step], needed: f64) -> u32 {
    let (mut gain, mut effort) = (0.0, 0);
    for step in steps {
        for n_places in 1..=step.n_places() {
            if gain + step.gain(n_places) >= needed + SAME_SCORE {
                return step.cost.saturating_mul(n_places).saturating_add(effort);
            }
        }
        gain += step.gain_of_all();
        effort = step.cost.saturating_mul(step.n_places()).saturating_add(effort);
    }
    effort
}

fn answer(plan: &Plan, context: &ScoringContext, card: &Scorecard, steps: &[Step], places: &[u32]) -> Option<GoalSeek> {
    let mut risen: Vec<(&Step, u32)> = steps.iter().zip(places.iter().copied()).filter(|(_, k)| *k > 0).collect();
    risen.sort_by(|a, b| b.0.gain(b.1).total_cmp(&a.0.gain(a.1)));
    let to_move = |(step, k): &(&Step, u32)| Move::new(step.code.clone(), Standing::Rank(step.rank - k));
    let moves: Vec<Move> = risen.iter().map(to_move).collect();
    let outcome = what_if(plan, context, card, &moves).ok()?;
    let effort = risen.iter().map(|(step, k)| step.effort * k).sum();
    Some(GoalSeek { moves, effort, n_places: risen.iter().map(|(_, k)| k).sum(), outcome })
}
