//! Everything that is wrong or missing in a plan, at once.
//!
//! A broken plan is normal while it is being written, so nothing stops at the first fault. Each problem names its
//! place by the path in the plan file, so that the window can go there and the file can be pointed at.

mod figures;
mod fix;
mod parts;

pub use fix::fix;

use crate::fields::{Field, Record};
use crate::figure::FigureFault;
use crate::plan::Plan;
use crate::scoring::{Contradiction, RefusalKind, Scorecard, ScoringContext, score};
use chrono::NaiveDate;
use strum::IntoStaticStr;

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Severity {
    /// Something is missing that a finished plan has; no figure is wrong for it.
    Reminder,
    /// Something is doubtful; figures may not mean what they seem to.
    Warning,
    /// Something cannot be; figures that need it are left out.
    Error,
}

/// A fault of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Where, as a path in the plan file: `indicators[3].measurement.rank`.
    pub path: String,
    /// What.
    pub kind: ProblemKind,
}

/// What can be wrong with a plan.
#[derive(Clone, Debug, IntoStaticStr, PartialEq)]
#[strum(serialize_all = "snake_case")]
pub enum ProblemKind {
    /// The program does not have this framework.
    UnknownFramework {
        /// The name in the plan.
        id: String,
        /// The name of the one that is used.
        used: String,
    },
    /// The program does not have these reference results.
    UnknownReference {
        /// The name in the plan.
        id: String,
        /// The names of those there are.
        known: Vec<String>,
    },
    /// The plan has no title.
    MissingTitle,
    /// The plan names no province.
    MissingProvince,
    /// The province is not in the reference results.
    ProvinceNotInReference(String),
    /// Neither score nor rank of the baseline is known.
    MissingBaseline,
    /// A figure cannot be.
    #[strum(transparent)]
    Figure(FigureFault),
    /// The number of ranked units is not that of the reference results.
    OfDiffers {
        /// What the plan says.
        of: u32,
        /// What the reference results say.
        reference: u32,
    },
    /// A figure of an indicator is of another year than the baseline.
    FigureOfOtherYear {
        /// The year of the figure.
        year: i32,
        /// The year of the baseline.
        baseline: i32,
    },
    /// The baseline's year is not that of the reference results.
    YearDiffers {
        /// What the plan says.
        year: i32,
        /// What the reference results say.
        reference: i32,
    },
    /// The baseline's score or rank is not the published one.
    PublishedDiffers {
        /// What the plan says.
        plan: f64,
        /// What was published.
        published: f64,
        /// Whether that is the plan's own correction of it.
        is_corrected: bool,
        /// Whether the baseline's figure is used, rather than the other one.
        is_baseline_used: bool,
    },
    /// The lower bound is not below the upper one.
    BoundsReversed {
        /// The lower bound.
        min: f64,
        /// The upper bound.
        max: f64,
    },
    /// A raw value is not within its bounds: its score is cut to 0 or 100.
    ValueOutsideBounds {
        /// The value.
        value: f64,
        /// The lower bound.
        min: f64,
        /// The upper bound.
        max: f64,
    },
    /// The framework has no such indicator.
    UnknownIndicator(String),
    /// A name that must be unique stands twice; the text is the name.
    Duplicate(String),
    /// A name that must be filled in is empty.
    EmptyName,
    /// No deadline has this id.
    UnknownDeadline(String),
    /// A deadline has no date.
    MissingDate,
    /// A day lies before one that must come first.
    DaysReversed {
        /// The day.
        day: NaiveDate,
        /// The field of the day that must come first.
        first: Field,
        /// That day.
        first_day: NaiveDate,
    },
    /// A task has a day on which it was finished, and is not said to be done.
    FinishedNotDone,
    /// No section has this number.
    UnknownSection(String),
    /// Nobody leads.
    MissingLead,
    /// A goal speaks of a region and does not name it.
    MissingRegion,
    /// A goal speaks of a region and does not say which provinces it has, so that nobody can judge it.
    MissingProvinces,
    /// The plan assumes a score, but the province's rank is published: the score is estimated from that.
    AssumedScoreUnused {
        /// The score that the plan assumes.
        score: f64,
        /// The published rank.
        rank: u32,
    },
    /// Results of other provinces without a source contradict what is published of the rest, and count nowhere.
    RefutedResult(String),
    /// Results of a year other than the baseline's cannot all be true.
    ResultsOfYear {
        /// The year.
        year: i32,
        /// What cannot be.
        contradiction: Contradiction,
    },
    /// The plan assumes a rank, but the province's score is published: the rank is counted from that.
    AssumedRankUnused {
        /// The rank that the plan assumes.
        rank: u32,
        /// The published score, 0..=100.
        score: f64,
    },
    /// The index computed from all indicators lies outside what the published rank allows.
    ComputedOutside {
        /// The computed score, 0..=100.
        computed: f64,
        /// The least that the rank allows.
        lo: f64,
        /// The most that the rank allows.
        hi: f64,
    },
    /// Provinces of a goal's region are not in the reference results; their ranks are taken as not known.
    RegionNotInReference(Vec<String>),
    /// A move of a scenario cannot be computed.
    MoveRefused(RefusalKind),
    /// The framework has no such entry.
    UnknownEntry(String),
    /// A result is corrected without a source, and counts as assumed.
    CorrectionWithoutSource(String),
    /// A weight or a direction of the framework is corrected without a source.
    EntryWithoutSource(String),
    /// The baseline is called published, and nobody says where.
    BaselineWithoutSource,
    /// There is no province of this name in the year of the results; it counts nowhere.
    NoSuchProvince(String),
    /// Figures cannot all be true.
    Contradiction(Contradiction),
    /// A value of the file could not be read and is kept aside; the text is where it stood.
    SetAside(String),
}

impl ProblemKind {
    /// How much it matters.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::MissingLead
            | Self::MissingBaseline
            | Self::MissingDate
            | Self::MissingTitle
            | Self::MissingRegion
            | Self::MissingProvinces
            | Self::FigureOfOtherYear { .. }
            | Self::CorrectionWithoutSource(_)
            | Self::EntryWithoutSource(_)
            | Self::BaselineWithoutSource
            | Self::AssumedScoreUnused { .. }
            | Self::AssumedRankUnused { .. }
            | Self::ComputedOutside { .. }
            | Self::ProvinceNotInReference(_)
            | Self::RegionNotInReference(_) => Severity::Reminder,
            Self::UnknownReference { .. }
            | Self::RefutedResult(_)
            | Self::MissingProvince
            | Self::OfDiffers { .. }
            | Self::YearDiffers { .. }
            | Self::PublishedDiffers { .. }
            | Self::UnknownSection(_)
            | Self::Contradiction(_)
            | Self::ResultsOfYear { .. }
            | Self::ValueOutsideBounds { .. }
            | Self::DaysReversed { .. }
            | Self::FinishedNotDone
            | Self::MoveRefused(RefusalKind::UnknownBaseline) => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

/// Lists everything that is wrong with a plan, part by part; figures that cannot all be true come after the parts they
/// stand in.
#[must_use]
pub fn check(plan: &Plan, context: &ScoringContext) -> Vec<Problem> {
    check_scored(plan, context, &score(plan, context))
}

/// The same of a plan that has been scored.
pub(crate) fn check_scored(plan: &Plan, context: &ScoringContext, card: &Scorecard) -> Vec<Problem> {
    let mut found = Found::default();
    let n_units = card.n_units;
    parts::document(plan, context, &mut found);
    parts::baseline(plan, context, n_units, &mut found);
    parts::goals(plan, context, n_units, &mut found);
    parts::indicators(plan, context, n_units, &mut found);
    parts::targets(plan, context, &mut found);
    parts::tasks(plan, context, &mut found);
    parts::deadlines(plan, &mut found);
    parts::days(plan, &mut found);
    figures::figures(plan, context, card, &mut found);
    parts::scenarios(plan, context, card, &mut found);
    parts::corrections(plan, context, &mut found);
    parts::set_aside(plan, &mut found);
    found.0
}

/// What was found so far.
#[derive(Default)]
struct Found(Vec<Problem>);

impl Found {
    fn add(&mut self, path: impl Into<String>, kind: ProblemKind) {
        self.0.push(Problem { path: path.into(), kind });
    }

    /// Adds every figure of a record that is out of its range; `of` is how many units its ranks are among.
    fn figures(&mut self, plan: &Plan, record: Record, of: Option<u32>) {
        for &field in record.fields() {
            let Some(kind) = record.kind(field).filter(|kind| kind.is_figure()) else { continue };
            let figure = plan.value(record, field).map(|value| kind.check(&value, of));
            if let Some(Err(fault)) = figure {
                self.add(record.field_path(field), ProblemKind::Figure(fault));
            }
        }
    }

    fn add_if(&mut self, is_wrong: bool, path: impl Into<String>, kind: ProblemKind) {
        if is_wrong {
            self.add(path, kind);
        }
    }
}
