//! A score with what is certain of it.

/// A score with what is certain of it, all 0..=100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The best single figure.
    pub estimate: f64,
    /// Surely not below this.
    pub lo: f64,
    /// Surely not above this.
    pub hi: f64,
}

impl Interval {
    /// A figure that is certain.
    #[must_use]
    pub const fn point(score: f64) -> Self {
        Self { estimate: score, lo: score, hi: score }
    }

    /// The interval moved by `change` and clipped to 0..=100.
    #[must_use]
    pub fn shifted(self, change: f64) -> Self {
        let shift = |score: f64| moved(score, change);
        Self { estimate: shift(self.estimate), lo: shift(self.lo), hi: shift(self.hi) }
    }

    /// Whether it is one figure.
    #[must_use]
    pub fn is_point(self) -> bool {
        self.lo >= self.hi
    }
}

/// A score moved by `change` and clipped to 0..=100.
pub(super) fn moved(score: f64, change: f64) -> f64 {
    (score + change).clamp(0.0, 100.0)
}
