//! How far provinces have moved from one year to the next, by the scores that are published of both.

use crate::reference::ReferenceResults;
use crate::scoring::ScoringContext;
use std::sync::Arc;

/// How the scores of provinces moved between the results of two years that rank equally many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observed {
    /// The earlier year.
    pub from: i32,
    /// The later year.
    pub to: i32,
    /// Of how many provinces both scores are published.
    pub n: usize,
    /// How far they moved together: the mean, in points.
    pub mean: f64,
    /// How far each moved by itself: the standard deviation around the mean (of a sample, n − 1), in points.
    pub spread: f64,
}

/// Fewer provinces than these tell no spread.
const LEAST: usize = 8;

/// What the last two years tell that rank equally many, as published. `None` where too few provinces have both scores.
#[must_use]
pub fn observed(context: &ScoringContext) -> Option<Observed> {
    let mut years: Vec<&Arc<ReferenceResults>> = context.years.iter().collect();
    years.sort_by_key(|results| results.year);
    years.windows(2).rev().filter(|pair| pair[0].n_units == pair[1].n_units).find_map(|pair| between(pair[0], pair[1]))
}

fn between(before: &ReferenceResults, after: &ReferenceResults) -> Option<Observed> {
    let moved = |row: &crate::ReferenceRow| {
        let score = row.score()?;
        Some(after.row(&row.province)?.score()? - score)
    };
    let moved: Vec<f64> = before.rows.iter().filter_map(moved).collect();
    let n = moved.len();
    if n < LEAST {
        return None;
    }
    let mean = moved.iter().sum::<f64>() / n as f64;
    let variance = moved.iter().map(|by| (by - mean) * (by - mean)).sum::<f64>() / (n - 1) as f64;
    Some(Observed { from: before.year, to: after.year, n, mean, spread: variance.sqrt() })
}
