//! From a plan to its numbers: the scorecard of the baseline, and what a scenario changes.
//!
//! One room for every number on the screen; nothing here changes a plan.

mod baseline;
mod filled;
mod goal;
mod indicator_score;
mod interval;
mod ladder;
mod own_place;
mod profile;
mod rank;
mod rank_or_score;
mod refusal;
mod region;
mod results;
mod seats;
mod span;
mod standing;
mod tables;
mod units;
mod what_if;

pub(crate) use baseline::{contradictions_of, is_baseline_official, not_falling, published_row, without_seat};
pub(crate) use filled::Point;
pub use filled::{FilledLadder, LadderError, LeftOut};
pub use goal::{GoalAnswer, GoalState, JudgedBy, Undecided, judge};
pub(crate) use goal::{likely_reaches, of_rank, of_score};
pub use indicator_score::Place;
pub use indicator_score::{IndicatorScore, ScoreOrigin};
pub use interval::Interval;
pub use ladder::{Rung, RungKind, ladder};
pub use own_place::OwnPlace;
pub(crate) use profile::score_and_rank_apart;
pub use profile::{Scorecard, score};
pub use refusal::{Refusal, RefusalKind};
pub use results::{NotRanked, ResultLine};
pub use span::{RankAnswer, RankEstimate, RankSpan, Witness};
pub use standing::{Contradiction, IndexStanding, Note, ScoreGround};
pub use tables::RankTable;
pub use what_if::{GroupChange, MoveOutcome, Outcome, unmoved, what_can_be, what_if};
pub(crate) use what_if::{changes, move_outcome, rank_after, standing_after};

use crate::crosswalk::Crosswalk;
use crate::fold::province_key;
use crate::framework::Framework;
use crate::plan::{Plan, ResultCorrection};
use crate::reference::ReferenceResults;
use std::sync::Arc;

/// What scoring needs beside the plan.
#[derive(Clone, Debug)]
pub struct ScoringContext {
    /// The framework the plan's codes belong to.
    pub framework: Arc<Framework>,
    /// The reference results of the baseline's year, when there are any.
    pub reference: Option<Arc<ReferenceResults>>,
    /// The published results of every year that is known; without rows for a year of which only the plan states any.
    pub years: Arc<[Arc<ReferenceResults>]>,
    /// The same with what the plan states of them.
    pub stated: Arc<[Arc<ReferenceResults>]>,
    /// Which province is which between those years.
    pub crosswalk: Arc<Crosswalk>,
    /// What the plan corrects in the results of each year, in its order, each with its year and under the name that the
    /// results have for the province.
    pub corrections: Arc<[ResultCorrection]>,
}

impl ScoringContext {
    /// What scoring needs for a plan: this, with the plan's corrections.
    pub(crate) fn corrected(&self, plan: &Plan) -> Self {
        let mut context = self.named_for(&plan.document.province);
        if !plan.framework_corrections.is_empty() {
            context.framework = Arc::new(self.framework.corrected(&plan.framework_corrections));
        }
        if plan.reference_corrections.is_empty() {
            return context;
        }
        let corrections = plan.reference_corrections.iter().cloned().map(|mut correction| {
            correction.year = context.year_of(&correction);
            correction.province = context.name_in_year(correction.year, &plan.document.province, &correction.province);
            correction
        });
        context.corrections = corrections.collect();
        let corrected = |results: &Arc<ReferenceResults>| {
            let is_counted = |c: &&ResultCorrection| context.is_province(results, &c.province);
            let counted: Vec<_> = context.stated_in(results.year).map(|(_, c)| c).filter(is_counted).cloned().collect();
            if counted.is_empty() { Arc::clone(results) } else { Arc::new(results.corrected(&counted)) }
        };
        let reference = context.reference.as_ref().map(corrected);
        context.stated = context.years.iter().map(corrected).collect();
        context.reference = reference;
        context
    }

    /// The name that results have for a province, where the plan's own is `own`: it may be written otherwise, and a renamed one
    /// may be called by either name.
    pub(crate) fn name_in<'a>(&'a self, results: &'a ReferenceResults, own: &'a str, province: &'a str) -> &'a str {
        if province == own || results.row(province).is_some() {
            return province;
        }
        let known = self.crosswalk.known_name(province);
        // Where the results do not have it yet, they would have it by its name of their year.
        let then = || self.crosswalk.name_in(province, results.year).or(known).unwrap_or(province);
        // A name that is written as it is known here is compared as it is: only others have to be spelled out.
        if known == Some(province) && self.crosswalk.known_name(own) == Some(own) {
            let other = self.crosswalk.other_name(province);
            return other.filter(|other| *other == own || results.row(other).is_some()).unwrap_or_else(then);
        }
        let keys = [Some(province), self.crosswalk.other_name(province)].map(|name| name.map(province_key));
        let rows = results.rows.iter().map(|row| row.province.as_str());
        let found = [own].into_iter().chain(rows).find(|name| keys.contains(&Some(province_key(name))));
        found.unwrap_or_else(then)
    }

    /// Whether results have a province of this name, or could.
    pub(crate) fn is_province(&self, results: &ReferenceResults, name: &str) -> bool {
        results.row(name).is_some() || self.crosswalk.has_province(name, results.year)
    }

    /// The same results, in which the plan's province has the plan's name for it.
    fn named_for(&self, province: &str) -> Self {
        let mut context = self.clone();
        let names = [self.crosswalk.known_name(province), self.crosswalk.other_name(province)];
        let named = |results: &Arc<ReferenceResults>| {
            let is_here = results.row(province).is_some();
            match names.into_iter().flatten().find(|name| !is_here && results.row(name).is_some()) {
                Some(name) => Arc::new(results.renamed(name, province)),
                None => Arc::clone(results),
            }
        };
        context.reference = self.reference.as_ref().map(named);
        context.years = self.years.iter().map(named).collect();
        context.stated = Arc::clone(&context.years);
        context
    }
}
