//! Where the province stands before anything is moved, and on what ground.
//!
//! In this order: the published score; the filled ladder's score at the published rank; what the plan assumes of score
//! or rank; the index computed from all indicators. A computed index lives on the scale of the rank curve and is never
//! held against published scores.

mod placing;

use super::ScoringContext;
use super::filled::{FilledLadder, LeftOut};
use super::interval::Interval;
use super::seats::{Seats, Sitter};
use super::standing::{Contradiction, IndexStanding, Note, ScoreGround};
use super::tables::{RankTable, Tables};
use crate::figure;
use crate::measurement::{Basis, PRINTED_ROUNDING};
use crate::plan::{DocumentInfo, Plan, ResultCorrection};
use crate::reference::{ReferenceResults, ReferenceRow};
use std::sync::Arc;

/// The baseline with all that is needed to compare it.
pub(super) struct Standpoint {
    pub(super) standing: IndexStanding,
    /// The published score of the index, when there is one.
    pub(super) published: Option<f64>,
    pub(super) table: Arc<RankTable>,
    /// Without what is assumed of others, where anything is.
    pub(super) sure: Arc<[RankTable]>,
    pub(super) notes: Vec<Note>,
}

/// The reference results that a plan's baseline can be held against: of its year, and with as many ranked units.
pub(crate) fn comparable<'a>(plan: &Plan, context: &'a ScoringContext) -> Option<&'a ReferenceResults> {
    let reference = context.reference.as_deref()?;
    let is_same_year = plan.baseline.year.is_none_or(|year| year == reference.year);
    let is_same_size = plan.baseline.of.is_none_or(|of| of == reference.n_units);
    (is_same_year && is_same_size).then_some(reference)
}

/// Whether the baseline's figures are official: one that is said to be published, of which nobody says where, is not when
/// the results of that year have another one.
pub(crate) fn is_baseline_official(plan: &Plan, context: &ScoringContext) -> bool {
    let baseline = &plan.baseline;
    match baseline.basis {
        Basis::Document => true,
        Basis::Published if baseline.has_source() => true,
        Basis::Published => published_row(plan, context).is_none_or(|row| {
            let n_units = n_units(plan, context);
            baseline.other_score(row.score()).is_none() && baseline.other_rank(row.rank(), n_units).is_none()
        }),
        Basis::Estimated | Basis::Assumed => false,
    }
}

/// What is published of the province, or corrected with a source.
pub(crate) fn published_row<'a>(plan: &Plan, context: &'a ScoringContext) -> Option<&'a ReferenceRow> {
    let results = comparable(plan, context)?;
    let results =
        if context.is_assumed_result(&plan.document.province) { context.as_published(results)? } else { results };
    results.row(&plan.document.province)
}

/// Whom the table of results leaves no place: whose rank is crowded out, and whose score, without a rank, fits nowhere.
pub(crate) fn without_seat(table: &RankTable, own: &str) -> Vec<Contradiction> {
    let Some(results) = &table.results else { return Vec::new() };
    let us = table.own.us(own);
    let seats = Seats::of(results, us);
    let crowded = seats.crowded().map(|seat| {
        let province = seat.holder.unwrap_or(own).to_owned();
        Contradiction::Crowded { province, rank: seat.rank }
    });
    let sitters = seats.sitters(results, us, |score| table.ladder.rounding(score));
    let no_seat = |sitter: &Sitter<'_>| {
        let province = sitter.row.map_or(own, |row| row.province.as_str()).to_owned();
        Contradiction::NoSeat { province, score: sitter.score }
    };
    crowded.chain(sitters.iter().filter(|sitter| sitter.seats.is_none()).map(no_seat)).collect()
}

/// That the scores of a table do not fall, by the first of `n` that are left out for it.
pub(crate) fn not_falling(table: &RankTable, first: LeftOut, n: usize) -> Contradiction {
    let rows = || table.results.iter().flat_map(|results| &results.rows);
    let whose = |rank: u32, score: f64| {
        let row = rows().find(|row| row.score() == Some(score) && row.rank().is_none_or(|known| known == rank));
        row.map(|row| row.province.clone())
    };
    let (province, better) = (whose(first.rank, first.score), whose(first.better_rank, first.better_score));
    Contradiction::NotFalling { first, province, better, n }
}

/// How many units are ranked: by the comparable reference results, else by the baseline, else by whatever results there
/// are; 0 when nobody says.
pub(super) fn n_units(plan: &Plan, context: &ScoringContext) -> u32 {
    let compared = comparable(plan, context).map(|r| r.n_units);
    let any = context.reference.as_ref().map(|r| r.n_units);
    compared.or(plan.baseline.of).or(any).filter(|n| figure::units(*n).is_ok()).unwrap_or_default()
}

/// Where a plan's province stands, when its index computed from all indicators is `computed`, on this ground.
pub(super) fn standpoint(plan: &Plan, context: &ScoringContext, computed: Option<(f64, Basis)>) -> Standpoint {
    let n_units = n_units(plan, context);
    let mut known = Stated::of(plan, context, n_units);
    let results = context.reference.as_ref().filter(|_| comparable(plan, context).is_some());
    let mut table = known.table(plan, context, results, n_units);
    let mut sure = known.sure_tables(plan, context, &table, n_units);
    let mut notes = Vec::new();
    // What is assumed of others against what is published is wrong itself, and gives way.
    if table.is_contradictory() && sure.first().is_some_and(|published| !published.is_contradictory()) {
        let (rest, provinces) = known.without_refuted(plan, context, &table, n_units);
        notes.push(Note::RefutedOthers { provinces });
        table = rest;
        sure = known.sure_tables(plan, context, &table, n_units);
    }
    notes.extend(known.doubts(plan, context, &table, computed.map(|(computed, _)| computed)));
    let (score, basis, ground) = known.score(&table.ladder, &sure, computed, &mut notes);
    let rank = Tables { table: &table, sure: &sure }.rank(0.0).map(|answer| answer.span);
    // A figure of ours that is printed again is printed as exactly as it was.
    let stated = known.stated_score();
    let rounding = stated.map_or(PRINTED_ROUNDING, |score| table.ladder.rounding(score).min(PRINTED_ROUNDING));
    let standing = IndexStanding { score, basis, ground, rank, rounding };
    Standpoint { standing, published: known.score, table: Arc::new(table), sure: sure.into(), notes }
}

/// Where a province stands by the results of a year alone.
pub(super) fn standpoint_by(context: &ScoringContext, results: &Arc<ReferenceResults>, province: String) -> Standpoint {
    let document = DocumentInfo { province, ..DocumentInfo::default() };
    let context = ScoringContext { reference: Some(Arc::clone(results)), ..context.clone() };
    standpoint(&Plan { document, ..Plan::default() }, &context, None)
}

/// Figures of the results of a year that cannot all be true.
pub(crate) fn contradictions_of(
    plan: &Plan,
    context: &ScoringContext,
    results: &Arc<ReferenceResults>,
) -> Vec<Contradiction> {
    let (province, _) = context.counterpart_in(plan, results);
    let contradiction = |note| if let Note::Contradiction(found) = note { Some(found) } else { None };
    standpoint_by(context, results, province).notes.into_iter().filter_map(contradiction).collect()
}

/// What is stated of the province.
#[derive(Clone)]
struct Stated {
    /// The published score with its ground.
    score: Option<f64>,
    score_basis: Basis,
    is_score_of_plan: bool,
    /// The published rank.
    rank: Option<u32>,
    /// What the plan says without being official.
    assumed_score: Option<f64>,
    assumed_rank: Option<u32>,
    /// Whether what is assumed of our own place is a result that the plan states without a source.
    is_own_result: bool,
    /// The other provinces whose results the plan states without a source.
    assumed_others: Vec<String>,
    /// Whether there is no province of this name: it may be one of the others, so nothing of it is certain.
    is_nobody: bool,
}

impl Stated {
    fn of(plan: &Plan, context: &ScoringContext, n_units: u32) -> Self {
        let baseline = &plan.baseline;
        let reference = comparable(plan, context);
        let is_official = is_baseline_official(plan, context);
        let ranked = |rank: u32| figure::rank(rank, Some(n_units)).ok();
        let (own_score, own_rank) = (baseline.valid_score(), baseline.valid_rank(n_units));
        // A result that the plan corrects without saying from where is the plan's own.
        let province = &plan.document.province;
        let sourceless = context.corrections_of_reference().map(|(_, c)| c).filter(|c| c.is_assumed());
        let is_counted = |c: &ResultCorrection| reference.is_some_and(|r| r.row(&c.province).is_some());
        let others = sourceless.filter(|c| is_counted(c) && c.province != *province);
        let assumed_others = others.map(|c| c.province.clone()).collect();
        // What is published stays; the assumption counts where nothing is.
        let row = published_row(plan, context);
        let assumed =
            reference.filter(|_| context.is_assumed_result(&plan.document.province)).and_then(|r| r.row(province));
        let stated = own_score.filter(|_| is_official);
        Self {
            score: stated.or_else(|| row?.score()),
            score_basis: if stated.is_some() { baseline.basis } else { Basis::Published },
            is_score_of_plan: stated.is_some(),
            rank: own_rank.filter(|_| is_official).or_else(|| row?.rank().and_then(ranked)),
            assumed_score: own_score.filter(|_| !is_official).or_else(|| assumed?.score()),
            assumed_rank: own_rank.filter(|_| !is_official).or_else(|| assumed?.rank().and_then(ranked)),
            is_own_result: assumed.is_some()
                && row.is_none_or(|row| row.score.is_none() && row.rank.is_none())
                && stated.is_none()
                && own_rank.is_none_or(|_| !is_official),
            assumed_others,
            is_nobody: reference.is_some_and(|results| !context.is_province(results, province)),
        }
    }

    /// Whether only what the plan assumes is known.
    fn is_assumed(&self) -> bool {
        self.score.is_none() && self.rank.is_none() && (self.assumed_score.is_some() || self.assumed_rank.is_some())
    }

    const fn is_among_assumed(&self) -> bool {
        !self.assumed_others.is_empty()
    }

    fn any_rank(&self) -> Option<u32> {
        self.rank.or(self.assumed_rank.filter(|_| self.is_assumed()))
    }

    /// The score that stands beside [`Self::any_rank`]: an assumed one says nothing where a rank is published.
    fn stated_score(&self) -> Option<f64> {
        self.score.or(self.assumed_score.filter(|_| self.rank.is_none()))
    }

    fn own_rung(&self) -> Option<(u32, Option<f64>)> {
        let score = self.score.filter(|_| self.rank.is_some());
        self.any_rank().map(|rank| (rank, score))
    }

    /// The score to show.
    fn score(
        &self,
        ladder: &FilledLadder,
        sure: &[RankTable],
        computed: Option<(f64, Basis)>,
        notes: &mut Vec<Note>,
    ) -> (Option<Interval>, Basis, ScoreGround) {
        if let Some(score) = self.score {
            let ground = if self.is_score_of_plan { ScoreGround::Plan } else { ScoreGround::Reference };
            return (Some(Interval::point(score)), self.score_basis, ground);
        }
        if let Some((rank, interval)) = self.rank.and_then(|rank| Some((rank, ladder.at_rank(rank)?))) {
            notes.push(Note::ScoreFromRank { rank, is_assumed: false });
            let is_sure = sure.iter().all(|sure| sure.ladder.at_rank(rank) == Some(interval));
            let basis = if is_sure { Basis::Estimated } else { Basis::Assumed };
            return (Some(interval), basis, ScoreGround::Rank);
        }
        if let Some(score) = self.stated_score() {
            return (Some(Interval::point(score)), Basis::Assumed, ScoreGround::Assumed);
        }
        if let Some((rank, interval)) = self.any_rank().and_then(|rank| Some((rank, ladder.at_rank(rank)?))) {
            notes.push(Note::ScoreFromRank { rank, is_assumed: true });
            return (Some(interval), Basis::Assumed, ScoreGround::AssumedRank);
        }
        if let Some((computed, basis)) = computed {
            notes.push(Note::ScoreComputed);
            return (Some(Interval::point(computed)), basis, ScoreGround::Computed);
        }
        notes.push(Note::ScoreUnknown);
        (None, Basis::Estimated, ScoreGround::Unknown)
    }

    /// What the reader must know of the table: figures that cannot all be true, or that nobody vouches for; each stands beside the number.
    fn doubts(&self, plan: &Plan, context: &ScoringContext, table: &RankTable, computed: Option<f64>) -> Vec<Note> {
        let mut notes = Vec::new();
        if let (None, Some(other)) = (comparable(plan, context), context.reference.as_deref()) {
            let (year, n_units) = (other.year, other.n_units);
            notes.push(Note::Contradiction(Contradiction::OtherTable { year, n_units, of: plan.baseline.of }));
        }
        notes.extend(table.contradictions.iter().cloned().map(Note::Contradiction));
        if self.is_among_assumed() {
            notes.push(Note::AssumedOthers { provinces: self.assumed_others.clone() });
        }
        if self.is_own_result {
            notes.push(Note::AssumedOwn);
        }
        notes.extend(computed.and_then(|computed| self.computed_differs(&table.ladder, computed)));
        notes
    }

    fn computed_differs(&self, ladder: &FilledLadder, computed: f64) -> Option<Note> {
        if let Some(published) = self.score {
            return Some(Note::ComputedDiffers { published, computed });
        }
        let (lo, hi) = ladder.bounds(self.rank.filter(|_| !ladder.has_no_others())?);
        (!(lo..=hi).contains(&computed)).then_some(Note::ComputedOutside { computed, lo, hi })
    }
}
