//! Where the province itself stands in a table, as far as that is known.

use super::interval::{Interval, moved};
use super::seats::Us;

/// What is known of our own place in the baseline. What the user assumed stands here as well, and marks what follows.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct OwnPlace {
    /// Our rank, 1..=n.
    pub rank: Option<u32>,
    /// Our score, on the scale of the published ones.
    pub score: Option<Interval>,
    /// Where that score must lie, 0..=100, also where there is no estimate; a published one may be rounded.
    pub bounds: Option<(f64, f64)>,
    /// The stated score where the rank cannot have it, 0..=100. `score` and `bounds` are then those of the rank.
    pub contradicting: Option<f64>,
    /// Whether rank or score are assumed.
    pub is_assumed: bool,
    /// Whether the others leave no place for our score, whose rank is not known: the figures cannot all be true.
    pub has_no_seat: bool,
}

impl OwnPlace {
    /// What of it is held against the others, under our name.
    pub(super) fn us<'a>(&self, name: &'a str) -> Us<'a> {
        let score = self.score.filter(|score| score.is_point()).map(|score| score.estimate);
        Us { name, rank: self.rank, score }
    }

    /// Between which scores ours lies once the index has changed by `change` points, 0..=100; `None` where nothing bounds it, or
    /// the stated figures contradict each other.
    pub(super) fn bounds_after(&self, change: f64) -> Option<(f64, f64)> {
        self.bounds.filter(|_| !self.is_doubtful()).map(|(lo, hi)| (moved(lo, change), moved(hi, change)))
    }

    /// Whether the score contradicts the rank, or has no place.
    pub(super) const fn is_doubtful(&self) -> bool {
        self.contradicting.is_some() || self.has_no_seat
    }
}
