//! Why a move cannot be computed.

use crate::figure::FigureFault;
use strum::IntoStaticStr;

/// A move that cannot be computed.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// Its place among the moves that were asked for.
    pub at: usize,
    /// The indicator.
    pub code: String,
    /// Why.
    pub kind: RefusalKind,
}

/// Why a move is refused.
#[derive(Clone, Copy, Debug, IntoStaticStr, PartialEq)]
#[strum(serialize_all = "snake_case")]
pub enum RefusalKind {
    /// The framework has no indicator with this code.
    UnknownIndicator,
    /// The indicator's baseline is not known and none is assumed.
    UnknownBaseline,
    /// The rank or the score is none.
    #[strum(transparent)]
    Figure(FigureFault),
    /// An earlier move has the same indicator.
    MovedTwice,
}

impl From<FigureFault> for RefusalKind {
    fn from(fault: FigureFault) -> Self {
        Self::Figure(fault)
    }
}
