//! What a plan is: who must do what by when, for every indicator, target and task.
//!
//! A plan may be incomplete or wrong; [`crate::check()`] lists what is. Nothing here refuses to exist because a
//! field is missing, for a planner opens half-written plans every day.

mod agency;
pub mod begin;
pub mod calendar;
mod comment;
mod correction;
mod deadline;
mod evidence;
mod goal;
mod indicator;
mod inquiry;
pub mod next_year;
mod requirement;
pub mod roll_up;
mod scenario;
mod target;
mod target_state;
mod task;
mod timing;
mod written;

pub use agency::{Agency, agencies};
pub use comment::{Comment, Commented};
pub use correction::{EntryCorrection, ResultCorrection};
pub use deadline::{DUE_SOON_DAYS, Deadline, DeadlineState, Due, DueKind, Occurrence, Period};
pub use evidence::Evidence;
pub use goal::{Goal, Scope};
pub use indicator::{Group, IndicatorRow, Status};
pub use inquiry::{Asked, Inquiry};
pub use requirement::Requirement;
pub use scenario::{Move, Scenario};
pub use target::{Comparator, Target, TargetMeaning, TargetValue};
pub use target_state::{TargetCounts, TargetState, target_counts};
pub use task::{Assignment, Section, Task};
pub use timing::Timing;
pub use written::{DecimalSign, as_ascii, written_figure};

pub use crate::extra::Extra;

use crate::figure;
use crate::measurement::{Basis, PRINTED_ROUNDING};
use chrono::NaiveDate;

/// A province's plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The official document.
    pub document: DocumentInfo,
    /// The id of the framework its codes belong to.
    pub framework: String,
    /// The id of the reference results of its baseline's year.
    pub reference: Option<String>,
    /// The province as published.
    pub baseline: Baseline,
    /// Where the indicators' data come from, as the document says.
    pub data_sources: Vec<DataSource>,
    /// What the plan promises.
    pub goals: Vec<Goal>,
    /// What the plan asks of how it is carried out.
    pub requirements: Vec<Requirement>,
    /// The headings the tasks are grouped under.
    pub sections: Vec<Section>,
    /// The indicators the plan works on.
    pub indicators: Vec<IndicatorRow>,
    /// Numbers to reach by a year.
    pub targets: Vec<Target>,
    /// Pieces of work.
    pub tasks: Vec<Task>,
    /// Dates, once or every year.
    pub deadlines: Vec<Deadline>,
    /// Named what-ifs.
    pub scenarios: Vec<Scenario>,
    /// Where the plan differs from the embedded framework.
    pub framework_corrections: Vec<EntryCorrection>,
    /// Where the plan differs from the embedded results of a year, or has those of a year that is not embedded.
    pub reference_corrections: Vec<ResultCorrection>,
    /// Values of the file that could not be read, kept so that saving loses nothing.
    pub set_aside: Vec<SetAside>,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// A value of the file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Where it stood, such as `indicators[3].measurement.rank`.
    pub path: String,
    /// Its JSON text.
    pub json: String,
}

/// The official document a plan is written from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DocumentInfo {
    /// Its title.
    pub title: String,
    /// The year that it is for; where this is missing, see [`next_year::year_of`].
    pub year: Option<i32>,
    /// Its number, such as `88/KH-UBND`.
    pub number: Option<String>,
    /// The day it was issued.
    pub issued: Option<NaiveDate>,
    /// The day it takes effect.
    pub effective: Option<NaiveDate>,
    /// Who issued it.
    pub authority: Option<String>,
    /// The province, named as in the reference results.
    pub province: String,
    /// Who signed it.
    pub signed_by: Option<String>,
    /// The acts it rests on.
    pub legal_basis: Vec<String>,
    /// Where the money comes from, in short.
    pub funding: Option<String>,
    /// Who receives it (*nơi nhận*), one entry a line of the document.
    pub recipients: Vec<String>,
    /// The file or address of the text this plan was taken from.
    pub source: Option<String>,
    /// What is missing from that text.
    pub incomplete: Option<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// The province as published.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Baseline {
    /// The year of the index.
    pub year: Option<i32>,
    /// The published score, 0..=100.
    pub score: Option<f64>,
    /// The published rank, 1..=`of`.
    pub rank: Option<u32>,
    /// How many units were ranked.
    pub of: Option<u32>,
    /// On what ground this stands.
    pub basis: Basis,
    /// Where it is from.
    pub source: Option<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}

impl Baseline {
    /// Whether it says where it is from.
    #[must_use]
    pub fn has_source(&self) -> bool {
        names_something(self.source.as_deref())
    }

    /// The score, where it is one.
    pub(crate) fn valid_score(&self) -> Option<f64> {
        self.score.filter(|score| figure::score(*score).is_ok())
    }

    /// The rank, where it is one of `n_units`.
    pub(crate) fn valid_rank(&self, n_units: u32) -> Option<u32> {
        self.rank.filter(|rank| figure::rank(*rank, Some(n_units)).is_ok())
    }

    /// The score and a published one, where they are not the same in print.
    pub(crate) fn other_score(&self, published: Option<f64>) -> Option<(f64, f64)> {
        self.valid_score().zip(published).filter(|(score, published)| (score - published).abs() > PRINTED_ROUNDING)
    }

    /// The rank among `n_units` and a published one, where they are not the same.
    pub(crate) fn other_rank(&self, published: Option<u32>, n_units: u32) -> Option<(u32, u32)> {
        self.valid_rank(n_units).zip(published).filter(|(rank, published)| rank != published)
    }
}

/// Whether a source is more than blanks.
fn names_something(source: Option<&str>) -> bool {
    source.is_some_and(|source| !source.trim().is_empty())
}

/// Where a share of the indicators' data comes from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DataSource {
    /// What kind of source it is.
    pub name: String,
    /// How many indicators it feeds.
    pub indicators: Option<u32>,
    /// Its share of all indicators, in percent, as printed.
    pub share_percent: Option<f64>,
    /// A remark.
    pub note: Option<String>,
    /// Where the document says it.
    pub source: Option<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}

impl Plan {
    /// The first row with this code.
    #[must_use]
    pub fn indicator(&self, code: &str) -> Option<&IndicatorRow> {
        self.indicators.iter().find(|r| r.code == code)
    }

    /// The deadline with this id.
    #[must_use]
    pub fn deadline(&self, id: &str) -> Option<&Deadline> {
        self.deadlines.iter().find(|d| d.id == id)
    }

    /// The scenario with this name.
    #[must_use]
    pub fn scenario(&self, name: &str) -> Option<&Scenario> {
        self.scenarios.iter().find(|s| s.name == name)
    }

    /// Evidence received and evidence asked for, over all indicators.
    #[must_use]
    pub fn evidence_received(&self) -> (usize, usize) {
        let all = || self.indicators.iter().flat_map(|r| &r.evidence);
        (all().filter(|e| e.received.is_some()).count(), all().count())
    }

    /// How much of the work is done, 0..=100: the mean progress of the indicators and the tasks. `None` when there are none.
    #[must_use]
    pub fn progress_percent(&self) -> Option<f64> {
        let indicators = self.indicators.iter().map(|r| r.progress);
        let progress: Vec<u8> = indicators.chain(self.tasks.iter().map(|t| t.progress)).collect();
        let sum: f64 = progress.iter().map(|p| f64::from((*p).min(100))).sum();
        u32::try_from(progress.len()).ok().filter(|n| *n > 0).map(|n| sum / f64::from(n))
    }
}
