//! A row of the plan: one indicator, who holds it, and how far the work is.

use super::{Assignment, Comment, Evidence, Extra, Inquiry};
use crate::measurement::{Measurement, Standing};
use chrono::NaiveDate;
use strum::{IntoStaticStr, VariantArray};

/// How the document groups an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
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
    /// How it is given to them; `None` where the document does not say.
    pub assignment: Option<Assignment>,
    /// The person or office that answers for it.
    pub responsible: Option<String>,
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
    /// Where it is expected to stand when the work is done, 1..=`of`.
    pub expected_rank: Option<u32>,
    /// The score it is expected to have, 0..=100; counts where no rank is expected.
    pub expected_score: Option<f64>,
    /// The day by which that is expected.
    pub expected_by: Option<NaiveDate>,
    /// What a place costs, in units of the user's own choice, 1..=[`MAX_EFFORT`](crate::figure::MAX_EFFORT); 1 where this is missing.
    pub effort: Option<u32>,
    /// The best rank that can be reached, 1..=`of`; 1 where this is missing.
    pub best_rank: Option<u32>,
    /// The explanations that were asked for where its evidence is late.
    pub inquiries: Vec<Inquiry>,
    /// What was said of it, the oldest first.
    pub comments: Vec<Comment>,
    /// A remark.
    pub note: Option<String>,
    /// Where the document names it.
    pub source: Option<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}

impl IndicatorRow {
    /// Where the indicator is expected to stand when the work is done.
    #[must_use]
    pub fn expected(&self) -> Option<Standing> {
        self.expected_rank.map(Standing::Rank).or(self.expected_score.map(Standing::Score))
    }

    /// Whether an agency leads it.
    #[must_use]
    pub fn has_lead(&self) -> bool {
        self.lead.as_ref().is_some_and(|lead| !lead.trim().is_empty())
    }

    /// The agency that must hand in a piece of its evidence.
    #[must_use]
    pub fn owner_of<'a>(&'a self, item: &'a Evidence) -> Option<&'a str> {
        item.owner.as_deref().or(self.lead.as_deref())
    }
}
