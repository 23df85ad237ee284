//! What a plan promises about score or rank.

use super::Extra;

/// Among whom a rank is promised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// All provinces.
    #[default]
    National,
    /// The provinces of a region.
    Region,
}

/// A promise.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Goal {
    /// Its name within the file.
    pub id: String,
    /// The promise in words.
    pub text: String,
    /// The rank promised, or better.
    pub rank_at_most: Option<u32>,
    /// The score promised, or more, 0..=100.
    pub score_at_least: Option<f64>,
    /// Among whom.
    pub scope: Scope,
    /// The region, when the scope is one.
    pub region: Option<String>,
    /// The year by which.
    pub by: Option<i32>,
    /// Whether it holds in the years after (*và những năm tiếp theo*).
    pub and_after: bool,
    /// Where the document says it.
    pub source: Option<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}

impl Goal {
    /// Whether it has a figure that a national standing can be held against.
    #[must_use]
    pub fn is_judged(&self) -> bool {
        (self.rank_at_most.is_some() || self.score_at_least.is_some()) && self.scope == Scope::National
    }
}
