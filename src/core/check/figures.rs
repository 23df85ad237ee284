//! Figures that cannot all be true: within the results, between the results and the baseline, within an indicator.

use super::{Found, ProblemKind};
use crate::plan::Plan;
use crate::scoring::{Contradiction, NotFalling, Note, ScoreGround, Scorecard, ScoringContext, score_and_rank_apart};

pub(super) fn figures(plan: &Plan, context: &ScoringContext, card: &Scorecard, found: &mut Found) {
    for note in &card.notes {
        let contradiction = match note {
            Note::Contradiction(contradiction) => contradiction,
            &Note::ComputedOutside { computed, lo, hi } => {
                found.add("baseline.rank", ProblemKind::ComputedOutside { computed, lo, hi });
                continue;
            }
            _ => continue,
        };
        let path = match contradiction {
            Contradiction::RankTaken { .. } => "baseline.rank",
            Contradiction::ScoreOutsideNeighbours { .. } => "baseline.score",
            // The year and the number of ranked units are told by the baseline's own rules, each pair of results below.
            Contradiction::OtherTable { .. }
            | Contradiction::NotFalling { .. }
            | Contradiction::ScoreAndRankApart { .. } => continue,
        };
        found.add(path, ProblemKind::Contradiction(contradiction.clone()));
    }
    if let (ScoreGround::Rank, Some(score), Some(rank)) = (card.baseline.ground, plan.baseline.score, card.own.rank) {
        found.add("baseline.score", ProblemKind::AssumedScoreUnused { score, rank });
    }
    for first in card.ladder.not_falling() {
        let contradiction = Contradiction::NotFalling { first: *first, n: 1 };
        found.add(path_of_result(context, first), ProblemKind::Contradiction(contradiction));
    }
    for (i, row) in plan.indicators.iter().enumerate() {
        let measured = row.measurement.as_ref();
        let contradiction = measured.and_then(|m| score_and_rank_apart(m, context.units_of(measured, card.n_units)));
        if let Some(contradiction) = contradiction {
            let path = format!("indicators[{i}].measurement.score");
            found.add(path, ProblemKind::Contradiction(contradiction));
        }
    }
}

/// Where a result can be mended: at the plan's correction, if one made it; else at the name of the results.
fn path_of_result(context: &ScoringContext, result: &NotFalling) -> String {
    let is_it = |c: &crate::ResultCorrection| c.rank == Some(result.rank) && c.score == Some(result.score);
    let at = context.corrections.iter().position(is_it);
    at.map_or_else(|| "reference".to_owned(), |at| format!("reference_corrections[{at}].score"))
}
