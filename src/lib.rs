//! PII Planner: opens a province's innovation plan, edits it, and answers what-if questions on its Provincial
//! Innovation Index (PII).
//!
//! The map of the house is in `src/ARCHITECTURE.md`.

pub mod cli;
#[cfg(feature = "gui")]
pub mod gui;
pub mod intake;
pub mod plan_file;
pub mod report;
pub mod text;
pub mod window_args;
