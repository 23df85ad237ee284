//! What is known of an indicator, and on what ground.

use crate::extra::Extra;
use strum::{IntoStaticStr, VariantArray};

/// Scores that differ by less are the same: a sum of decimals misses its figure by a last bit.
pub(crate) const SAME_SCORE: f64 = 1e-9;

/// How far a score may be from the printed one: the PII is printed with two decimals.
pub(crate) const PRINTED_ROUNDING: f64 = 0.005;

/// Whether a score is as high as another.
pub(crate) fn reaches(score: f64, other: f64) -> bool {
    score >= other - SAME_SCORE
}

/// On what ground a figure stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Basis {
    /// The plan's document says it.
    Document,
    /// The ministry published it.
    Published,
    /// It was computed here.
    Estimated,
    /// Somebody guessed it.
    #[default]
    Assumed,
}

impl Basis {
    /// Whether the figure is official rather than ours.
    #[must_use]
    pub const fn is_official(self) -> bool {
        matches!(self, Self::Document | Self::Published)
    }
}

/// What is known of an indicator. Any part may be missing; [`crate::check()`] says what cannot be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measurement {
    /// The raw value, in `unit`.
    pub value: Option<f64>,
    /// The unit of the raw value.
    pub unit: Option<String>,
    /// The raw value that gets score 0 (score 100 for an inverse indicator).
    pub min: Option<f64>,
    /// The raw value that gets score 100 (score 0 for an inverse indicator).
    pub max: Option<f64>,
    /// The score, 0..=100; 100 is best, also for an inverse indicator.
    pub score: Option<f64>,
    /// The rank, 1..=`of`; 1 is best, also for an inverse indicator.
    pub rank: Option<u32>,
    /// How many units were ranked.
    pub of: Option<u32>,
    /// The year it speaks of.
    pub year: Option<i32>,
    /// On what ground it stands.
    pub basis: Basis,
    /// Where it is from: a section of the document, or an address.
    pub source: Option<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}

impl Measurement {
    /// Whether it says anything of the indicator.
    #[must_use]
    pub const fn has_figure(&self) -> bool {
        self.value.is_some() || self.score.is_some() || self.rank.is_some()
    }

    /// Whether nothing is lost without it: it names at most a ground, with its source, and among how many it would rank,
    /// which is `of` everywhere.
    pub(crate) fn is_empty(&self, of: Option<u32>) -> bool {
        let of = self.of.filter(|own| Some(*own) != of);
        let said = Self { basis: Basis::default(), source: None, of, ..self.clone() };
        said == Self::default()
    }
}

/// Where an indicator stands or is moved to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Standing {
    /// A rank, 1..=n.
    Rank(u32),
    /// A score, 0..=100.
    Score(f64),
}
