//! Explanations that were asked for of those who are late.

use crate::plan_file::fields::{Date, Extra, Maybe};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An explanation (*giải trình*) that was asked for, and its answer.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(in crate::plan_file) struct Inquiry {
    /// The day it was asked for.
    pub(in crate::plan_file) asked: Maybe<Date>,
    /// The agency it was asked of.
    pub(in crate::plan_file) of: Maybe<String>,
    /// The last day for the answer.
    pub(in crate::plan_file) due: Maybe<Date>,
    /// The day of the answer.
    pub(in crate::plan_file) answered: Maybe<Date>,
    /// What was answered, in short.
    pub(in crate::plan_file) answer: Maybe<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(in crate::plan_file) extra: Extra,
}
