//! The documents that must be handed in.

use super::Extra;
use chrono::NaiveDate;

/// A document that must be handed in for an indicator.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// What it is.
    pub title: String,
    /// The number of the policy field it belongs to (indicator 1.1.1 counts texts in 13 fields).
    pub field: Option<String>,
    /// The agency that must hand it in; the indicator's lead where this is missing.
    pub owner: Option<String>,
    /// The day it was received.
    pub received: Option<NaiveDate>,
    /// Where it is kept.
    pub link: Option<String>,
    /// Where the document asks for it.
    pub source: Option<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}
