//! How exactly scores are printed.

use crate::measurement::reaches;

/// One unit of the last digit, by the number of decimals. One with more decimals is the exact figure.
const UNITS: [f64; 7] = [1.0, 0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6];

/// How far a score that is printed with so many decimals may be from the exact one: half a unit of the last digit; 0 for one that
/// nobody has rounded.
pub(super) fn with(decimals: usize) -> f64 {
    UNITS.get(decimals).map_or(0.0, |unit| 0.5 * unit)
}

/// How many decimals most of the scores have, as a number can tell: a printed zero at the end is lost in it. Of two that are
/// as frequent the fewer, for that says less.
pub(super) fn usual_decimals(scores: &[f64]) -> usize {
    let mut counts = [0; UNITS.len() + 1];
    for score in scores {
        counts[decimals(*score)] += 1;
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    counts.iter().position(|count| *count == most).unwrap_or_default()
}

/// How many decimals a score has; those of an exact figure are told as one more than can be printed.
pub(super) fn decimals(score: f64) -> usize {
    let is_whole = |unit: &f64| {
        let scaled = score / unit;
        (scaled - scaled.round()).abs() < 1e-6
    };
    UNITS.iter().position(is_whole).unwrap_or(UNITS.len())
}

/// Whether a score is above another for certain: scores that are printed otherwise are not the same, even if their roundings
/// touch.
pub(in crate::scoring) fn is_surely_above(score: f64, other: f64, rounding: impl Fn(f64) -> f64) -> bool {
    !reaches(other, score) && reaches(score - rounding(score), other + rounding(other))
}
