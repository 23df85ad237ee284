//! What a plan promises about score or rank.

use super::{Comment, Extra};
use std::collections::BTreeSet;
use strum::{IntoStaticStr, VariantArray};

/// Among whom a rank is promised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
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
    /// The provinces of the region, named as in the reference results; our own may be left out.
    pub provinces: Vec<String>,
    /// Where that composition of the region is from.
    pub provinces_source: Option<String>,
    /// The year whose rank is to be bettered.
    pub better_than_year: Option<i32>,
    /// The year by which.
    pub by: Option<i32>,
    /// Whether it holds in the years after (*và những năm tiếp theo*).
    pub and_after: bool,
    /// What was said of it, the oldest first.
    pub comments: Vec<Comment>,
    /// Where the document says it.
    pub source: Option<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}

impl Goal {
    /// Whether it is more than words: it has a figure, or a year to be bettered.
    #[must_use]
    pub const fn has_figure(&self) -> bool {
        self.rank_at_most.is_some() || self.score_at_least.is_some() || self.better_than_year.is_some()
    }

    /// Whether results can decide it: it is more than words, and says who belongs to a region that it speaks of.
    #[must_use]
    pub fn is_judged(&self) -> bool {
        self.has_figure() && (self.scope == Scope::National || !self.provinces.is_empty())
    }

    /// The last rank in its region, where it says who belongs to that; `own`, the plan's province, does in any case.
    pub(crate) fn last_in_region(&self, own: &str) -> Option<u32> {
        let is_of_region = self.scope == Scope::Region && !self.provinces.is_empty();
        let members = || self.provinces.iter().map(String::as_str).chain([own]).collect::<BTreeSet<_>>();
        is_of_region.then(|| u32::try_from(members().len()).unwrap_or(u32::MAX))
    }

    /// Whether rank and score among all provinces are all that it asks for.
    #[must_use]
    pub fn is_national(&self) -> bool {
        self.is_judged() && self.scope == Scope::National && self.better_than_year.is_none()
    }
}
