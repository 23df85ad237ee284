//! Comments on the rows of the plan file.

use crate::plan_file::fields::{Date, Extra, Maybe};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What somebody has said of a row.
#[derive(Debug, Default, Deserialize, Serialize, JsonSchema)]
pub(in crate::plan_file) struct Comment {
    /// The day it was written.
    pub(in crate::plan_file) date: Maybe<Date>,
    /// Who wrote it.
    pub(in crate::plan_file) author: Maybe<String>,
    /// What was said.
    pub(in crate::plan_file) text: Maybe<String>,
    #[serde(rename = "$extra")]
    #[schemars(skip)]
    pub(in crate::plan_file) extra: Extra,
}
