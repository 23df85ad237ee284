//! Where a plan differs from the embedded framework and reference results.

use crate::plan_file::fields::{Extra, Maybe};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An entry of the framework as the plan has it; what is missing is as embedded.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(in crate::plan_file) struct EntryCorrection {
    /// The entry's code.
    pub(in crate::plan_file) code: Maybe<String>,
    /// Its Vietnamese name.
    pub(in crate::plan_file) name: Maybe<String>,
    /// Its weight within its siblings, above zero.
    pub(in crate::plan_file) weight: Maybe<f64>,
    /// Whether more of it is better.
    pub(in crate::plan_file) direction: Maybe<Direction>,
    /// Where this is from.
    pub(in crate::plan_file) source: Maybe<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(in crate::plan_file) extra: Extra,
}

/// A province's published result as the plan has it, in place of the embedded one or where none is.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(in crate::plan_file) struct ResultCorrection {
    /// The province, named as in the reference results.
    pub(in crate::plan_file) province: Maybe<String>,
    /// The year of the results; that of the reference results where it is missing.
    pub(in crate::plan_file) year: Maybe<i32>,
    /// Its rank.
    pub(in crate::plan_file) rank: Maybe<u32>,
    /// Its score, 0 to 100.
    pub(in crate::plan_file) score: Maybe<f64>,
    /// Where this is from.
    pub(in crate::plan_file) source: Maybe<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(in crate::plan_file) extra: Extra,
}

/// Whether more of an indicator raises or lowers the index.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::plan_file) enum Direction {
    Positive,
    Negative,
}
