//! An indicator of the plan file: its figures, the work on it, and what must be handed in.

use super::{Assignment, Basis, Comment, Group, Inquiry, Status};
use crate::plan_file::fields::{Date, Extra, Maybe, MaybeList, TextOrNumber};
use index_core::figure::{MAX_EFFORT, MAX_PROGRESS};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An indicator in the plan.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(in crate::plan_file) struct Indicator {
    /// Its code in the framework, such as `6.2.4`.
    pub(in crate::plan_file) code: Maybe<String>,
    /// Its name as the document words it.
    pub(in crate::plan_file) name: Maybe<String>,
    /// How the document groups it.
    pub(in crate::plan_file) group: Maybe<Group>,
    /// What is known of it.
    pub(in crate::plan_file) measurement: Maybe<Measurement>,
    /// The agency that leads.
    pub(in crate::plan_file) lead: Maybe<String>,
    /// The agencies that support.
    pub(in crate::plan_file) support: MaybeList<String>,
    /// How it is given to them: ordered or asked for; missing where the document does not say.
    pub(in crate::plan_file) assignment: Maybe<Assignment>,
    /// The person or office that answers for it.
    pub(in crate::plan_file) responsible: Maybe<String>,
    /// What will be done.
    pub(in crate::plan_file) measures: MaybeList<String>,
    /// What is counted, in short.
    pub(in crate::plan_file) definition: Maybe<String>,
    /// The documents that must be handed in.
    pub(in crate::plan_file) evidence: MaybeList<Evidence>,
    /// The ids of its deadlines.
    pub(in crate::plan_file) deadlines: MaybeList<String>,
    /// How far the work is.
    pub(in crate::plan_file) status: Maybe<Status>,
    /// How much of the work is done, in percent.
    #[schemars(range(max = MAX_PROGRESS))]
    pub(in crate::plan_file) progress: Maybe<u8>,
    /// The rank it is expected to have when the work is done; 1 is best.
    pub(in crate::plan_file) expected_rank: Maybe<u32>,
    /// The score it is expected to have, 0 to 100; counts where no rank is expected.
    pub(in crate::plan_file) expected_score: Maybe<f64>,
    /// The day by which that is expected.
    pub(in crate::plan_file) expected_by: Maybe<Date>,
    /// What a place costs in goal seeking, in units of one's own choice; 1 where this is missing.
    #[schemars(range(min = 1, max = MAX_EFFORT))]
    pub(in crate::plan_file) effort: Maybe<u32>,
    /// The best rank within reach in goal seeking; 1 where this is missing.
    pub(in crate::plan_file) best_rank: Maybe<u32>,
    /// The explanations that were asked for where its evidence is late.
    pub(in crate::plan_file) inquiries: MaybeList<Inquiry>,
    /// What was said of it, the oldest first.
    pub(in crate::plan_file) comments: MaybeList<Comment>,
    /// A remark.
    pub(in crate::plan_file) note: Maybe<String>,
    /// Where the document names it.
    pub(in crate::plan_file) source: Maybe<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(in crate::plan_file) extra: Extra,
}

/// What is known of an indicator: raw value, score or rank.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(in crate::plan_file) struct Measurement {
    /// The raw value.
    pub(in crate::plan_file) value: Maybe<f64>,
    /// The unit of the raw value.
    pub(in crate::plan_file) unit: Maybe<String>,
    /// The lower bound: the raw value that gets score 0 (100 for an inverse indicator).
    pub(in crate::plan_file) min: Maybe<f64>,
    /// The upper bound: the raw value that gets score 100 (0 for an inverse indicator).
    pub(in crate::plan_file) max: Maybe<f64>,
    /// The score, 0 to 100; 100 is best, also for an inverse indicator.
    pub(in crate::plan_file) score: Maybe<f64>,
    /// The rank; 1 is best, also for an inverse indicator.
    pub(in crate::plan_file) rank: Maybe<u32>,
    /// How many units were ranked.
    pub(in crate::plan_file) of: Maybe<u32>,
    /// The year it speaks of.
    pub(in crate::plan_file) year: Maybe<i32>,
    /// On what ground it stands.
    pub(in crate::plan_file) basis: Maybe<Basis>,
    /// Where it is from: a section of the document, or an address.
    pub(in crate::plan_file) source: Maybe<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(in crate::plan_file) extra: Extra,
}

/// A document that must be handed in.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(in crate::plan_file) struct Evidence {
    /// What it is.
    pub(in crate::plan_file) title: Maybe<String>,
    /// The number of the policy field it belongs to.
    pub(in crate::plan_file) field: Maybe<TextOrNumber>,
    /// The agency that must hand it in; the indicator's lead where this is missing.
    pub(in crate::plan_file) owner: Maybe<String>,
    /// The day it was received.
    pub(in crate::plan_file) received: Maybe<Date>,
    /// Where it is kept.
    pub(in crate::plan_file) link: Maybe<String>,
    /// Where the document asks for it.
    pub(in crate::plan_file) source: Maybe<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(in crate::plan_file) extra: Extra,
}
