//! What one indicator alone could add to the index: effective weight × change of its score.

use super::ScoringContext;
use super::profile::Scorecard;
use crate::methodology::{nearest_rank, rank_score};
use crate::plan::Plan;

/// The gain of the index, in points, when an indicator rises by `places` places; it stops at rank 1.
///
/// `None` when the indicator's baseline is not known. An indicator with a score and no rank rises from the rank
/// whose score is nearest.
#[must_use]
pub fn gain_of_places(plan: &Plan, context: &ScoringContext, card: &Scorecard, code: &str, places: u32) -> Option<f64> {
    let position = context.framework.position(code)?;
    let known = card.indicators[position]?;
    let of = plan.indicator(code).and_then(|r| r.measurement.as_ref()?.of).unwrap_or(card.n_units);
    let rank = known.rank.or_else(|| nearest_rank(known.score, of))?;
    let risen = rank_score(rank.saturating_sub(places).max(1), of)?;
    Some(context.framework.entries()[position].effective_weight * (risen - known.score).max(0.0))
}

/// The gain of the index, in points, when an indicator comes to score 100, which is rank 1.
///
/// `None` when the indicator's baseline is not known.
#[must_use]
pub fn gain_to_best(context: &ScoringContext, card: &Scorecard, code: &str) -> Option<f64> {
    let position = context.framework.position(code)?;
    let known = card.indicators[position]?;
    Some(context.framework.entries()[position].effective_weight * (100.0 - known.score))
}
