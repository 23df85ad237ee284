//! How exactly scores are printed.

/// With how many decimals a score is printed at most; one with more is the exact figure.
const MOST_DECIMALS: i32 = 6;

/// How far a score that is printed with so many decimals may be from the exact one: half a unit of the last digit; 0 for one that
/// nobody has rounded.
pub(super) fn with(decimals: i32) -> f64 {
    if decimals > MOST_DECIMALS { 0.0 } else { 0.5 * 0.1_f64.powi(decimals) }
}

/// How many decimals most of the scores have, as a number can tell: a printed zero at the end is lost in it. Of two that are
/// as frequent the fewer, for that says less.
pub(super) fn usual_decimals(scores: &[f64]) -> i32 {
    let mut counts = [0; MOST_DECIMALS as usize + 2];
    for score in scores {
        counts[decimals(*score) as usize] += 1;
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    counts.iter().zip(0..).find(|(count, _)| **count == most).map_or(0, |(_, decimals)| decimals)
}

/// How many decimals a score has; more than [`MOST_DECIMALS`] are told as one more.
pub(super) fn decimals(score: f64) -> i32 {
    let is_whole = |decimals: &i32| {
        let scaled = score * 10_f64.powi(*decimals);
        (scaled - scaled.round()).abs() < 1e-6
    };
    (0..=MOST_DECIMALS).find(is_whole).unwrap_or(MOST_DECIMALS + 1)
}
