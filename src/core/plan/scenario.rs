//! Named what-ifs: sets of moves over the baseline.

use super::Extra;
use crate::measurement::Standing;

/// A set of moves with a name. It holds no copy of the plan, so a new baseline reaches every scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scenario {
    /// Its name, unique in the plan.
    pub name: String,
    /// A remark.
    pub note: Option<String>,
    /// The moves, one an indicator.
    pub moves: Vec<Move>,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// One indicator moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// The indicator's code.
    pub code: String,
    /// Where it is moved to.
    pub to: Standing,
    /// Where it is assumed to stand now; used only when its baseline is not known.
    pub assumed: Option<Standing>,
    /// Fields this version does not know.
    pub extra: Extra,
}

impl Move {
    /// A move without an assumption.
    #[must_use]
    pub fn new(code: impl Into<String>, to: Standing) -> Self {
        Self { code: code.into(), to, assumed: None, extra: Extra::default() }
    }
}
