//! The scenario one is working on.

use crate::plan::Move;

/// The scenario one is working on, before it is kept in the plan under a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The scenario of the plan it was taken from or kept as.
    pub scenario: Option<String>,
    /// The moves.
    pub moves: Vec<Move>,
}
