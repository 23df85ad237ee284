//! A row of the plan: one indicator, who holds it, and how far the work is.

use super::{Evidence, Extra};
use crate::measurement::Measurement;

/// How the document groups an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// To be improved.
    Improve,
    /// To be maintained.
    Maintain,
    /// A weakness of the province.
    Weakness,
    /// A strength of the province.
    Strength,
}

/// How far something is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Work has not begun, or nobody has said so.
    #[default]
    NotStarted,
    /// Under way.
    InProgress,
    /// Something stands in the way.
    Blocked,
    /// Finished.
    Done,
}

impl Status {
    /// Every status, in the order of the work.
    pub const ALL: [Self; 4] = [Self::NotStarted, Self::InProgress, Self::Blocked, Self::Done];
}

/// An indicator in the plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IndicatorRow {
    /// Its code in the framework.
    pub code: String,
    /// Its name as the document words it; the framework's name where this is missing.
    pub name: Option<String>,
    /// How the document groups it.
    pub group: Option<Group>,
    /// What is known of it.
    pub measurement: Option<Measurement>,
    /// The agency that leads.
    pub lead: Option<String>,
    /// The agencies that support.
    pub support: Vec<String>,
    /// What will be done.
    pub measures: Vec<String>,
    /// What is counted, in short.
    pub definition: Option<String>,
    /// What must be handed in.
    pub evidence: Vec<Evidence>,
    /// The ids of its deadlines.
    pub deadlines: Vec<String>,
    /// How far the work is.
    pub status: Status,
    /// How much of the work is done, 0..=100.
    pub progress: u8,
    /// A remark.
    pub note: Option<String>,
    /// Where the document names it.
    pub source: Option<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}
