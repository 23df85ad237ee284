//! The others move too: how the rank of a scenario is spread when scores, the rank curve and the weights are not
//! certain (Monte Carlo; OECD/JRC, *Handbook on Constructing Composite Indicators*, 2008, step 7).
//!
//! Each replicate draws a whole table of provinces: published scores as far as they are printed, unpublished ones in order between
//! their published neighbours, scattered around the filled ladder (uniformly between the last known score and 0 or 100
//! at the ends), ourselves at our published score or rank; where only our score is known, so are those who may sit above or
//! below us. The others then drift, we move, and our place is counted. The others have no indicators here, so the rank curve
//! and the weights change only what our own moves bring.
//!
//! Of those at the ends only one bound is known, and how near to it they are, nobody can say. Where that decides our
//! place in more than [`IN_DOUBT`] of the replicates, nothing is told.

use super::assumptions::Assumptions;
use super::chance::{GoalChance, drawn_year};
use super::drawn_table::DrawnTable;
use super::random::Random;
use crate::measurement::Basis;
use crate::plan::{Goal, Plan};
use crate::scoring::{IndexStanding, Outcome, Scorecard, ScoringContext, likely_reaches};

/// How score and rank are spread.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// How often each rank came up, the first rank first.
    pub ranks: Vec<u32>,
    /// Every score, in ascending order, 0..=100.
    pub scores: Vec<f64>,
    /// Whether the ranks rest on something that the user assumed: our own standing, or results of others.
    pub is_rank_assumed: bool,
    /// On what ground our own score stands: that of the baseline where nothing is moved.
    pub score_basis: Basis,
    /// The year of the table that is drawn anew, where it is known.
    pub year: Option<i32>,
    /// Each goal of the plan with how likely it is.
    pub goals: Vec<GoalChance>,
}

/// How it came out.
#[derive(Clone, Debug, PartialEq)]
pub enum Simulated {
    /// It ran to its end.
    Spread(Spread),
    /// It was stopped.
    Stopped,
    /// Our own rank and score, or results of the table, cannot all be true.
    Contradiction,
    /// Too little is known of our own rank and score, or of the others beyond the last known score; or nobody else is
    /// ranked.
    Unknown,
}

/// How many replicates lie between two calls of `go_on`.
const BATCH: u32 = 250;

/// The share of replicates whose place may rest on how those stand of whom only one bound is known: no more than either
/// end of the interval that is told leaves out.
const IN_DOUBT: f64 = 0.05;

/// Draws the tables for the scenario whose outcome is given. `go_on` hears how many replicates are done and says
/// whether to go on.
#[must_use]
pub fn simulate(
    plan: &Plan,
    context: &ScoringContext,
    card: &Scorecard,
    outcome: &Outcome,
    assumptions: &Assumptions,
    go_on: &mut dyn FnMut(u32) -> bool,
) -> Simulated {
    // Figures that contradict each other cannot all be drawn.
    if card.table.is_contradictory() {
        return Simulated::Contradiction;
    }
    // Outside the known scores there are bounds and nothing to draw from.
    let table = card.baseline.score.and_then(|_| DrawnTable::of(card));
    let Some(table) = table else { return Simulated::Unknown };
    let moves = Moves::of(context, outcome);
    let mut random = Random::new(assumptions.seed);
    let scenario = &outcome.scenario;
    let is_score_assumed = scenario.is_score_assumed();
    let is_rank_assumed = scenario.is_rank_assumed() || is_score_assumed || !card.sure.is_empty();
    let score_basis = scenario.basis;
    let ranks = vec![0; table.len()];
    let year = plan.baseline.year.or(card.table.results.as_ref().map(|results| results.year));
    let (scores, goals) = (Vec::new(), Vec::new());
    let mut spread = Spread { ranks, scores, is_rank_assumed, score_basis, year, goals };
    let mut n_doubtful = 0;
    let mut met = vec![0_u32; plan.goals.len()];
    let mut scores = Vec::with_capacity(table.len());
    for done in 0..assumptions.n_replicates {
        if done % BATCH == 0 && !go_on(done) {
            return Simulated::Stopped;
        }
        let own = table.draw(&mut random, &mut scores);
        let change = moves.draw(&mut random, assumptions);
        let exact = scores.get(own.place).map_or(0.0, |before| before + change);
        let (exact, score) = (exact.clamp(0.0, 100.0), (own.printed + change).clamp(0.0, 100.0));
        let (rank, is_doubtful) = table.place(&scores, own, exact, assumptions, &mut random);
        n_doubtful += u32::from(is_doubtful);
        spread.ranks[rank - 1] += 1;
        spread.scores.push(score);
        // A published score is what is printed; another one is printed once it is known exactly.
        let judged = if scenario.basis.is_official() { score } else { exact };
        for (goal, met) in plan.goals.iter().zip(&mut met) {
            *met += u32::from(is_met(goal, rank, judged, scenario));
        }
    }
    let n = f64::from(assumptions.n_replicates.max(1));
    if f64::from(n_doubtful) > IN_DOUBT * n {
        return Simulated::Unknown;
    }
    spread.scores.sort_by(f64::total_cmp);
    let chance = |(goal, met): (&Goal, u32)| {
        let drawn = drawn_year(plan, context, card, goal);
        let share = drawn.map(|_| f64::from(met) / n);
        GoalChance { goal: goal.clone(), share, year: drawn.ok().flatten() }
    };
    spread.goals = plan.goals.iter().zip(met).map(chance).collect();
    Simulated::Spread(spread)
}

impl Spread {
    /// The rank that a share of the replicates, 0..=1, reaches or betters.
    #[must_use]
    pub fn rank_at(&self, share: f64) -> u32 {
        let n: u32 = self.ranks.iter().sum();
        let wanted = share * f64::from(n);
        let mut sum = 0;
        for (count, rank) in self.ranks.iter().zip(1..) {
            sum += count;
            if f64::from(sum) >= wanted && sum > 0 {
                return rank;
            }
        }
        self.ranks.len() as u32
    }

    /// The ranks between which the middle 90 % of the replicates lie, best first.
    #[must_use]
    pub fn rank_interval(&self) -> (u32, u32) {
        (self.rank_at(0.05), self.rank_at(0.95))
    }

    /// The score that a share of the replicates, 0..=1, does not exceed.
    #[must_use]
    pub fn score_at(&self, share: f64) -> f64 {
        let last = self.scores.len().saturating_sub(1);
        let at = (share.clamp(0.0, 1.0) * last as f64).round() as usize;
        self.scores.get(at).copied().unwrap_or_default()
    }

    /// The share of replicates with this rank or a better one, 0..=1.
    #[must_use]
    pub fn share_at_most(&self, rank: u32) -> f64 {
        let n: u32 = self.ranks.iter().sum();
        let reached: u32 = self.ranks.iter().take(rank as usize).sum();
        f64::from(reached) / f64::from(n.max(1))
    }
}

fn is_met(goal: &Goal, rank: usize, score: f64, standing: &IndexStanding) -> bool {
    goal.is_national()
        && goal.rank_at_most.is_none_or(|most| rank <= most as usize)
        && goal.score_at_least.is_none_or(|least| likely_reaches(score, standing, least))
}

/// What our own moves bring, ready to be drawn.
struct Moves {
    moves: Vec<OwnMove>,
    /// For each entry of the framework: its weight and its siblings, itself included.
    siblings: Vec<(f64, Vec<usize>)>,
    /// The sum that is certain.
    delta: f64,
}

struct OwnMove {
    /// The entries on the way up, the indicator first, the index left out.
    path: Vec<usize>,
    /// The scores before and after, 0..=1, and whether each came from a rank.
    from: (f64, bool),
    to: (f64, bool),
}

impl Moves {
    fn of(context: &ScoringContext, outcome: &Outcome) -> Self {
        let entries = context.framework.entries();
        let siblings = entries.iter().enumerate().map(|(at, entry)| {
            let family = entry.parent.map_or_else(|| vec![at], |parent| entries[parent].children.clone());
            (entry.spec.weight, family)
        });
        let own = |m: &crate::scoring::MoveOutcome| {
            let position = context.framework.position(&m.code)?;
            let path = context.framework.path_up(position).filter(|&p| entries[p].parent.is_some()).collect();
            let place = |p: crate::scoring::Place| (p.score / 100.0, p.rank.is_some());
            Some(OwnMove { path, from: place(m.from), to: place(m.to) })
        };
        Self {
            moves: outcome.moves.iter().filter_map(own).collect(),
            siblings: siblings.collect(),
            delta: outcome.delta,
        }
    }

    /// The change of the index in one replicate, in points.
    fn draw(&self, random: &mut Random, assumptions: &Assumptions) -> f64 {
        if self.moves.is_empty() || (assumptions.curve <= 0.0 && assumptions.weights <= 0.0) {
            return self.delta;
        }
        let bend = assumptions.curve.clamp(0.0, 1.0) * random.symmetric();
        let off = assumptions.weights.clamp(0.0, 0.9);
        let weights: Vec<f64> =
            self.siblings.iter().map(|(weight, _)| weight * (1.0 + off * random.symmetric())).collect();
        let share = |&p: &usize| weights[p] / self.siblings[p].1.iter().map(|&s| weights[s]).sum::<f64>();
        // t + c·t·(1−t) keeps 0 and 1 and rises for every |c| ≤ 1.
        let bent = |(t, is_ranked): (f64, bool)| if is_ranked { t + bend * t * (1.0 - t) } else { t };
        let change = |m: &OwnMove| 100.0 * (bent(m.to) - bent(m.from)) * m.path.iter().map(share).product::<f64>();
        self.moves.iter().map(change).sum()
    }
}
