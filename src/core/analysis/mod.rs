//! What the numbers are asked for in a workshop: which indicator pays most, what is the least that must be done.
//!
//! Everything starts from the baseline and stands on [`crate::scoring`]; nothing here changes a plan.

mod goal_seek;
mod levers;

pub use goal_seek::{GoalSeek, Seeking, Wanted, goal_seek};
pub use levers::{Lever, LeverSum, Levers, Rise, levers};
