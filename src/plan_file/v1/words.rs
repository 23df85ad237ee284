//! The keywords of the format.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// On what ground a figure stands: the document says it, the ministry published it, it was computed, or guessed.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::plan_file) enum Basis {
    Document,
    Published,
    Estimated,
    Assumed,
}

/// Among whom a rank is promised.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::plan_file) enum Scope {
    National,
    Region,
}

/// How the day of a deadline is meant: on the day at the latest, before the day, or a day on which figures count and
/// nothing is due.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::plan_file) enum DueKind {
    On,
    Before,
    CutOff,
}

/// How the document groups an indicator: to improve or to maintain, a strength or a weakness.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::plan_file) enum Group {
    Improve,
    Maintain,
    Strength,
    Weakness,
}

/// How work is given to somebody: ordered (*giao*), or asked for (*đề nghị*).
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::plan_file) enum Assignment {
    Assigned,
    Requested,
}

/// How far something is.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::plan_file) enum Status {
    NotStarted,
    InProgress,
    Blocked,
    Done,
}
