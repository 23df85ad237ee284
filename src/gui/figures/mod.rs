//! What panels and workshop pages both show of a plan, worked out once: the levers of the what-if, the ladder near us, the
//! weakest indicators; and how what the plan says of itself looks.

pub mod ladder;
pub mod levers;
pub mod looks;
pub mod weakest;
