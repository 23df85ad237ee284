//! What if: the baseline plus what the moves change.

use super::ScoringContext;
use super::filled::Point;
use super::indicator_score::{Place, ScoreOrigin};
use super::profile::Scorecard;
use super::refusal::{Refusal, RefusalKind};
use super::span::RankAnswer;
use super::standing::{IndexStanding, Note};
use crate::figure::{self, FigureFault};
use crate::framework::Level;
use crate::measurement::{Basis, Standing};
use crate::methodology::RankCurve;
use crate::plan::{Move, Plan};
use std::collections::BTreeSet;

/// What a set of moves brings.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Where the province stands.
    pub baseline: IndexStanding,
    /// Where it would stand.
    pub scenario: IndexStanding,
    /// The change of the index, in points of 0..=100; exact also where the baseline is not known.
    pub delta: f64,
    /// The change of every sub-index and pillar, in the framework's order.
    pub groups: Vec<GroupChange>,
    /// What each move brings, in the order of the moves.
    pub moves: Vec<MoveOutcome>,
    /// What the reader must know.
    pub notes: Vec<Note>,
}

/// The change of a sub-index or pillar.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupChange {
    /// Its position in the framework.
    pub position: usize,
    /// Its code.
    pub code: String,
    /// Its level.
    pub level: Level,
    /// Its score before, when every indicator in it has one.
    pub before: Option<f64>,
    /// The change of its own score, in points of 0..=100.
    pub delta: f64,
}

/// What one move brings.
#[derive(Clone, Debug, PartialEq)]
pub struct MoveOutcome {
    /// The indicator.
    pub code: String,
    /// Its effective weight, 0..=1.
    pub weight: f64,
    /// Where it stands before.
    pub from: Place,
    /// Where it stands after.
    pub to: Place,
    /// Whether the standing before is assumed.
    pub is_assumed: bool,
    /// What it adds to the index, in points of 0..=100.
    pub contribution: f64,
}

/// Computes what `moves` bring over the baseline of `plan`, whose scorecard is `card`.
///
/// The index changes by Σ effective weight × change of the indicator's score; a group by the same sum over its own
/// indicators, with the weights as felt at the group. The index is clipped to 0..=100.
///
/// # Errors
/// Every refused move; see [`RefusalKind`].
pub fn what_if(
    plan: &Plan,
    context: &ScoringContext,
    card: &Scorecard,
    moves: &[Move],
) -> Result<Outcome, Vec<Refusal>> {
    let (outcomes, refusals) = computed(plan, context, card, moves);
    if refusals.is_empty() { Ok(assemble(context, card, outcomes)) } else { Err(refusals) }
}

/// Each move by itself: those that can be computed, and why the others cannot.
fn computed(
    plan: &Plan,
    context: &ScoringContext,
    card: &Scorecard,
    moves: &[Move],
) -> (Vec<MoveOutcome>, Vec<Refusal>) {
    let mut refusals = Vec::new();
    let mut outcomes = Vec::with_capacity(moves.len());
    let mut seen = BTreeSet::new();
    for (at, wanted) in moves.iter().enumerate() {
        let outcome = if !seen.insert(wanted.code.as_str()) {
            Err(RefusalKind::MovedTwice)
        } else {
            move_outcome(plan, context, card, wanted)
        };
        match outcome {
            Ok(outcome) => outcomes.push(outcome),
            Err(kind) => refusals.push(Refusal { at, code: wanted.code.clone(), kind }),
        }
    }
    (outcomes, refusals)
}

/// Like [`what_if`], of the moves that can be computed; the others are told among the notes and given back.
#[must_use]
pub fn what_can_be(plan: &Plan, context: &ScoringContext, card: &Scorecard, moves: &[Move]) -> (Outcome, Vec<Refusal>) {
    let (outcomes, refusals) = computed(plan, context, card, moves);
    let mut outcome = assemble(context, card, outcomes);
    outcome.notes.extend(refusals.iter().map(|r| Note::Asleep { code: r.code.clone(), kind: r.kind }));
    (outcome, refusals)
}

/// What no move brings: the baseline twice.
#[must_use]
pub fn unmoved(context: &ScoringContext, card: &Scorecard) -> Outcome {
    assemble(context, card, Vec::new())
}

impl MoveOutcome {
    /// Whether it leads away from where the indicator stands; an assumption alone does not.
    #[must_use]
    pub fn is_change(&self) -> bool {
        (self.from.rank, self.from.score) != (self.to.rank, self.to.score)
    }
}

impl Outcome {
    /// How many indicators are moved away from where they stand.
    #[must_use]
    pub fn n_changes(&self) -> usize {
        self.moves.iter().filter(|m| m.is_change()).count()
    }
}

/// What one move brings.
///
/// # Errors
/// See [`RefusalKind`].
pub(crate) fn move_outcome(
    plan: &Plan,
    context: &ScoringContext,
    card: &Scorecard,
    wanted: &Move,
) -> Result<MoveOutcome, RefusalKind> {
    let framework = &context.framework;
    let position = framework
        .position(&wanted.code)
        .filter(|&p| framework.entries()[p].spec.level == Level::Indicator)
        .ok_or(RefusalKind::UnknownIndicator)?;
    let known = card.indicators[position];
    let measured = || plan.indicator(&wanted.code).and_then(|row| row.measurement.as_ref());
    let line = || RankCurve::linear(context.units_of(measured(), card.n_units));
    let curve = known.map_or_else(line, |k| k.curve);
    let to = resolved(wanted.to, curve)?;
    let assumed = wanted.assumed.map(|a| resolved(a, curve)).transpose()?;
    let from = known.map(|k| k.place()).or(assumed).ok_or(RefusalKind::UnknownBaseline)?;
    let is_guessed = known.is_none_or(|i| i.basis == Basis::Assumed);
    let weight = framework.entries()[position].effective_weight;
    let contribution = weight * (to.score - from.score);
    Ok(MoveOutcome { code: wanted.code.clone(), weight, from, to, is_assumed: is_guessed, contribution })
}

fn resolved(standing: Standing, curve: Option<RankCurve>) -> Result<Place, RefusalKind> {
    match standing {
        Standing::Rank(rank) => {
            let of = curve.map(|c| c.n_units());
            let on = curve.and_then(|c| Some((c, c.score(rank)?)));
            let (curve, score) = on.ok_or(FigureFault::RankOutOfRange { rank, of })?;
            Ok(Place { score, rank: Some(rank), origin: ScoreOrigin::RankCurve { rank, curve } })
        }
        Standing::Score(score) => Ok(Place { score: figure::score(score)?, rank: None, origin: ScoreOrigin::Given }),
    }
}

fn assemble(context: &ScoringContext, card: &Scorecard, moves: Vec<MoveOutcome>) -> Outcome {
    // The sum of nothing would be a negative zero.
    let delta: f64 = moves.iter().fold(0.0, |sum, m| sum + m.contribution);
    let baseline = card.baseline;
    let mut notes = card.notes.clone();
    let assumed = moves.iter().filter(|m| m.is_assumed && m.is_change());
    notes.extend(assumed.map(|m| Note::AssumedBaseline { code: m.code.clone() }));
    let unclipped = |s: f64| figure::score(s + delta).is_ok();
    if baseline.score.is_some_and(|s| !(unclipped(s.lo) && unclipped(s.hi))) {
        notes.push(Note::Clipped);
    }
    // An assumption from which nothing is moved changes nothing that is known.
    let is_moved = moves.iter().any(MoveOutcome::is_change);
    let scenario = if is_moved {
        standing_after(card, delta, moves.iter().any(|m| m.is_assumed && m.is_change()))
    } else {
        baseline
    };
    Outcome { baseline, scenario, delta, groups: group_changes(context, card, &moves), moves, notes }
}

/// Where the province stands when the index changes by `delta` points, by moves some of which may rest on assumptions.
pub(crate) fn standing_after(card: &Scorecard, delta: f64, is_assumed: bool) -> IndexStanding {
    let answer = rank_after(card, delta, is_assumed);
    let is_assumed = is_assumed || card.table.own.is_assumed || card.baseline.basis == Basis::Assumed;
    IndexStanding {
        rounding: card.baseline.rounding,
        score: card.baseline.score.map(|s| s.shifted(delta)),
        basis: if is_assumed { Basis::Assumed } else { Basis::Estimated },
        ground: card.baseline.ground,
        rank: answer.map(|answer| answer.span),
    }
}

/// The rank when the index changes by `delta` points, with its reasons.
pub(crate) fn rank_after(card: &Scorecard, delta: f64, is_assumed: bool) -> Option<RankAnswer<Point>> {
    let mut answer = card.tables().rank(delta)?;
    if is_assumed {
        answer.span.is_assumed = true;
        answer.span.sure = None;
    }
    Some(answer)
}

fn group_changes(context: &ScoringContext, card: &Scorecard, moves: &[MoveOutcome]) -> Vec<GroupChange> {
    let entries = context.framework.entries();
    let changes = changes(context, moves);
    let is_group = |level| matches!(level, Level::SubIndex | Level::Pillar);
    let groups = entries.iter().enumerate().filter(|(_, e)| is_group(e.spec.level));
    groups
        .map(|(position, entry)| GroupChange {
            position,
            code: entry.spec.code.clone(),
            level: entry.spec.level,
            before: card.scores[position],
            delta: changes[position],
        })
        .collect()
}

/// The change of the own score of every entry of the framework, in points of 0..=100.
pub(crate) fn changes(context: &ScoringContext, moves: &[MoveOutcome]) -> Vec<f64> {
    let entries = context.framework.entries();
    let mut contributions = vec![0.0; entries.len()];
    for moved in moves {
        if let Some(position) = context.framework.position(&moved.code) {
            for above in context.framework.path_up(position) {
                contributions[above] += moved.contribution;
            }
        }
    }
    contributions.iter().zip(entries).map(|(sum, entry)| sum / entry.effective_weight).collect()
}
