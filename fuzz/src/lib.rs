//! The targets, as the tests have them.

#[path = "../../tests/fuzz/targets.rs"]
pub mod targets;
