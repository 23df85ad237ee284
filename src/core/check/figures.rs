//! Figures that cannot all be true: within the results, between the results and the baseline, within an indicator.

use super::{Found, ProblemKind};
use crate::plan::Plan;
use crate::scoring::{
    Contradiction, LeftOut, Note, ScoreGround, Scorecard, ScoringContext, contradictions_of, not_falling,
    score_and_rank_apart, without_seat,
};

pub(super) fn figures(plan: &Plan, context: &ScoringContext, card: &Scorecard, found: &mut Found) {
    // Without a name our own row of the results is another's, and would contradict the baseline.
    if !plan.document.province.trim().is_empty() {
        of_results(plan, context, card, found);
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

/// Figures of the results and of the baseline that cannot all be true.
fn of_results(plan: &Plan, context: &ScoringContext, card: &Scorecard, found: &mut Found) {
    for note in &card.notes {
        let contradiction = match note {
            Note::Contradiction(contradiction) => contradiction,
            &Note::ComputedOutside { computed, lo, hi } => {
                found.add("baseline.rank", ProblemKind::ComputedOutside { computed, lo, hi });
                continue;
            }
            Note::RefutedOthers { provinces } => {
                refuted(context, provinces, found);
                continue;
            }
            _ => continue,
        };
        let path = match contradiction {
            Contradiction::RankTaken { .. } => "baseline.rank",
            Contradiction::ScoreOutsideNeighbours { .. } => "baseline.score",
            // The year and the number of ranked units are told by the baseline's own rules, the results one by one below.
            Contradiction::OtherTable { .. }
            | Contradiction::OtherFigure { .. }
            | Contradiction::Crowded { .. }
            | Contradiction::NoSeat { .. }
            | Contradiction::NotFalling { .. }
            | Contradiction::ScoreAndRankApart { .. } => continue,
        };
        found.add(path, ProblemKind::Contradiction(contradiction.clone()));
    }
    let table = &card.table;
    for contradiction in without_seat(table, &plan.document.province) {
        let province = match &contradiction {
            Contradiction::Crowded { province, .. } | Contradiction::NoSeat { province, .. } => Some(province),
            _ => None,
        };
        let is_own = province == Some(&plan.document.province);
        let corrected = context.corrections_of_reference().find(|(_, c)| Some(&c.province) == province);
        let path = match corrected {
            Some((at, _)) => format!("reference_corrections[{at}]"),
            None if is_own => "baseline".to_owned(),
            None => "reference".to_owned(),
        };
        found.add(path, ProblemKind::Contradiction(contradiction));
    }
    of_other_years(plan, context, card, found);
    unused(plan, card, found);
    for first in table.ladder.left_out() {
        let contradiction = ProblemKind::Contradiction(not_falling(table, *first, 1));
        found.add(path_of_result(context, first), contradiction);
    }
}

/// What the plan states of results of other years than the baseline's.
fn of_other_years(plan: &Plan, context: &ScoringContext, card: &Scorecard, found: &mut Found) {
    let of_baseline = card.table.results.as_ref().map(|results| results.year);
    for results in context.stated.iter().filter(|results| Some(results.year) != of_baseline) {
        let year = results.year;
        let Some((first, _)) = context.stated_in(year).next() else { continue };
        let (own, _) = context.counterpart_in(plan, results);
        for contradiction in contradictions_of(plan, context, results) {
            let whose = |province: &String| context.stated_in(year).find(|(_, c)| c.province == *province);
            // What names nobody is of our own.
            let at = provinces_of(&contradiction).chain([&own]).find_map(whose).map_or(first, |(at, _)| at);
            found.add(format!("reference_corrections[{at}]"), ProblemKind::ResultsOfYear { year, contradiction });
        }
    }
}

/// Whose results a contradiction names.
fn provinces_of(contradiction: &Contradiction) -> impl Iterator<Item = &String> {
    let names = match contradiction {
        Contradiction::NotFalling { province, better, .. } => [province.as_ref(), better.as_ref()],
        Contradiction::RankTaken { province, .. }
        | Contradiction::Crowded { province, .. }
        | Contradiction::NoSeat { province, .. } => [Some(province), None],
        Contradiction::OtherTable { .. }
        | Contradiction::OtherFigure { .. }
        | Contradiction::ScoreOutsideNeighbours { .. }
        | Contradiction::ScoreAndRankApart { .. } => [None, None],
    };
    names.into_iter().flatten()
}

/// What the plan states of others without a source, against what is published: at the correction that states it.
fn refuted(context: &ScoringContext, provinces: &[String], found: &mut Found) {
    let corrections = context.corrections_of_reference().filter(|(_, c)| c.is_assumed());
    for (at, correction) in corrections.filter(|(_, c)| provinces.contains(&c.province)) {
        let path = format!("reference_corrections[{at}]");
        found.add(path, ProblemKind::RefutedResult(correction.province.clone()));
    }
}

/// What the plan assumes of score and rank and what counts nowhere: something published stands in its place.
fn unused(plan: &Plan, card: &Scorecard, found: &mut Found) {
    let own = &card.table.own;
    let is_unused = matches!(card.baseline.ground, ScoreGround::Rank | ScoreGround::Computed | ScoreGround::Unknown);
    if let (Some(score), Some(rank)) = (plan.baseline.valid_score(), own.rank.filter(|_| is_unused && !own.is_assumed))
    {
        found.add("baseline.score", ProblemKind::AssumedScoreUnused { score, rank });
    }
    let assumed_rank = plan.baseline.valid_rank(card.n_units).filter(|_| own.rank.is_none());
    if let (Some(rank), Some(score)) = (assumed_rank, card.published) {
        found.add("baseline.rank", ProblemKind::AssumedRankUnused { rank, score });
    }
}

/// Where a result can be mended: at the plan's correction, if one made it; else at the name of the results.
fn path_of_result(context: &ScoringContext, result: &LeftOut) -> String {
    let results = context.reference.as_deref();
    let is_of = |c: &crate::ResultCorrection, rank: u32, score: f64| {
        let row = results.and_then(|results| results.row(&c.province));
        row.is_some_and(|row| row.rank() == Some(rank) && row.score() == Some(score))
    };
    // Of two that contradict each other, the one that the plan has written is asked about first.
    let mut corrections = context.corrections_of_reference();
    let at = corrections
        .find(|(_, c)| is_of(c, result.rank, result.score) || is_of(c, result.better_rank, result.better_score));
    at.map_or_else(|| "reference".to_owned(), |(at, _)| format!("reference_corrections[{at}].score"))
}
