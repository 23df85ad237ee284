//! Which numbers can be a figure of a plan: one rule a kind, for edits, blocks, imports, checks and questions alike.

use std::ops::RangeInclusive;
use strum::IntoStaticStr;
use thiserror::Error;

/// How many units can be ranked at the most; a table of more is a slip of the pen.
pub const MAX_UNITS: u32 = 10_000;
/// How many units there must be for a rank to say something.
pub const MIN_UNITS: u32 = 2;
/// How much a place can cost at the most.
pub const MAX_EFFORT: u32 = 100;

/// The least and the largest weight: far beyond any framework's, and no sum or product of them is without bounds.
pub const WEIGHTS: RangeInclusive<f64> = 1e-4..=1e4;
/// How many digits a number can have before its decimals: a province's product in đồng has fifteen.
pub const MAX_DIGITS: u32 = 15;
/// The largest number a plan can hold, above or below zero.
pub const MAX_NUMBER: f64 = 10_u64.pow(MAX_DIGITS) as f64;
/// How much of a piece of work can be done at the most, in percent.
pub const MAX_PROGRESS: u32 = 100;

/// Why a number is no figure of its kind.
#[derive(Clone, Copy, Debug, Error, IntoStaticStr, PartialEq)]
#[strum(serialize_all = "snake_case")]
pub enum FigureFault {
    /// A rank is not among those there are.
    #[error("{rank} is not a rank that there is")]
    RankOutOfRange {
        /// The rank.
        rank: u32,
        /// How many units are ranked; `None` where nobody knows.
        of: Option<u32>,
    },
    /// A score is not within 0..=100.
    #[error("{0} is not a score within 0 and 100")]
    ScoreOutOfRange(f64),
    /// A number of ranked units is not within [`MIN_UNITS`]..=[`MAX_UNITS`].
    #[error("{0} ranked units are not within {MIN_UNITS} and {MAX_UNITS}")]
    UnitsOutOfRange(u32),
    /// A share of work is not within 0..=[`MAX_PROGRESS`].
    #[error("{0} is not a share of work within 0 and {MAX_PROGRESS}")]
    ProgressOutOfRange(u32),
    /// An effort is not within 1..=[`MAX_EFFORT`].
    #[error("{0} is not an effort within 1 and {MAX_EFFORT}")]
    EffortOutOfRange(u32),
    /// A weight is not within [`WEIGHTS`].
    #[error("{0} is not a weight within {WEIGHTS:?}")]
    WeightOutOfRange(f64),
    /// A share is not within 0..=100.
    #[error("{0} is not a share within 0 and 100 percent")]
    ShareOutOfRange(f64),
    /// A number is larger than [`MAX_NUMBER`], or none.
    #[error("{0} has more than {MAX_DIGITS} digits")]
    NumberOutOfRange(f64),
}

/// A rank among `of` units; any from 1 where nobody knows how many there are.
///
/// # Errors
/// When there is no such rank.
pub fn rank(rank: u32, of: Option<u32>) -> Result<u32, FigureFault> {
    let is_rank = rank > 0 && of.is_none_or(|of| rank <= of);
    is_rank.then_some(rank).ok_or(FigureFault::RankOutOfRange { rank, of })
}

/// A score, 0..=100.
///
/// # Errors
/// When it is not within.
pub fn score(score: f64) -> Result<f64, FigureFault> {
    (0.0..=100.0).contains(&score).then_some(score).ok_or(FigureFault::ScoreOutOfRange(score))
}

/// How many units are ranked, [`MIN_UNITS`]..=[`MAX_UNITS`].
///
/// # Errors
/// When it is not within.
pub fn units(of: u32) -> Result<u32, FigureFault> {
    (MIN_UNITS..=MAX_UNITS).contains(&of).then_some(of).ok_or(FigureFault::UnitsOutOfRange(of))
}

/// A share of work in percent, 0..=[`MAX_PROGRESS`].
///
/// # Errors
/// When it is above.
pub fn progress(percent: u32) -> Result<u32, FigureFault> {
    (percent <= MAX_PROGRESS).then_some(percent).ok_or(FigureFault::ProgressOutOfRange(percent))
}

/// What a place costs, 1..=[`MAX_EFFORT`].
///
/// # Errors
/// When it is not within.
pub fn effort(effort: u32) -> Result<u32, FigureFault> {
    (1..=MAX_EFFORT).contains(&effort).then_some(effort).ok_or(FigureFault::EffortOutOfRange(effort))
}

/// The weight of an entry of the framework, within [`WEIGHTS`].
///
/// # Errors
/// When it is not.
pub fn weight(weight: f64) -> Result<f64, FigureFault> {
    WEIGHTS.contains(&weight).then_some(weight).ok_or(FigureFault::WeightOutOfRange(weight))
}

/// A share in percent, 0..=100.
///
/// # Errors
/// When it is not within.
pub fn share(percent: f64) -> Result<f64, FigureFault> {
    (0.0..=100.0).contains(&percent).then_some(percent).ok_or(FigureFault::ShareOutOfRange(percent))
}

/// Any other number, at most [`MAX_NUMBER`] above or below zero.
///
/// # Errors
/// When it is larger, or no number.
pub fn number(number: f64) -> Result<f64, FigureFault> {
    (number.abs() <= MAX_NUMBER).then_some(number).ok_or(FigureFault::NumberOutOfRange(number))
}
