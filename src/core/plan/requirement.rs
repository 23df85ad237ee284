//! What a plan asks of how it is carried out.

use super::Extra;

/// A requirement (*yêu cầu*): words without a figure, for everybody who works on the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Requirement {
    /// What is asked for.
    pub text: String,
    /// Where the document says it.
    pub source: Option<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}
