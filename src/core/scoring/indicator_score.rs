//! An indicator's score, by which rule it came about, and where the indicator stands.

use crate::measurement::Basis;
use crate::methodology::RankCurve;
use strum::IntoStaticStr;

/// By which rule an indicator's score came about.
#[derive(Clone, Copy, Debug, IntoStaticStr, PartialEq)]
#[strum(serialize_all = "snake_case")]
pub enum ScoreOrigin {
    /// It was given.
    Given,
    /// From the raw value and its bounds.
    MinMax {
        /// The raw value.
        value: f64,
        /// The lower bound.
        min: f64,
        /// The upper bound.
        max: f64,
    },
    /// From a rank by the rank curve.
    RankCurve {
        /// The rank.
        rank: u32,
        /// The curve, with the number of the ranked and the point it passes through.
        curve: RankCurve,
    },
}

/// An indicator's score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IndicatorScore {
    /// The score, 0..=100.
    pub score: f64,
    /// The rank, when it is known.
    pub rank: Option<u32>,
    /// The rule.
    pub origin: ScoreOrigin,
    /// The ground of the score: what was computed here from official figures is estimated, and what is made of others is
    /// assumed. The ground of the rank or the raw value is the measurement's own.
    pub basis: Basis,
    /// The curve along which it moves; `None` where nobody says how many are ranked.
    pub curve: Option<RankCurve>,
}

impl IndicatorScore {
    /// Where the indicator stands.
    #[must_use]
    pub fn place(&self) -> Place {
        Place { score: self.score, rank: self.rank, origin: self.origin }
    }

    /// Whether the score itself is official: given as such, not made from a rank or a raw value here.
    #[must_use]
    pub fn is_official(&self) -> bool {
        self.basis.is_official() && self.origin == ScoreOrigin::Given
    }
}

/// A score, with the rank when it is known or came from one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// 0..=100.
    pub score: f64,
    /// 1..=n.
    pub rank: Option<u32>,
    /// How the score came about.
    pub origin: ScoreOrigin,
}
