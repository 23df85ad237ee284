//! PII Planner: opens a province's innovation plan, edits it, and answers what-if questions on its Provincial
//! Innovation Index (PII).
//!
//! The map of the house is in `src/ARCHITECTURE.md`.

pub mod report;
pub mod text;
