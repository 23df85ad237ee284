//! Why a move cannot be computed.

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
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RefusalKind {
    /// The framework has no indicator with this code.
    UnknownIndicator,
    /// The indicator's baseline is not known and none is assumed.
    UnknownBaseline,
    /// The rank is not within 1..=`of`.
    RankOutOfRange {
        /// The rank.
        rank: u32,
        /// How many units are ranked.
        of: u32,
    },
    /// The score is not within 0..=100.
    ScoreOutOfRange {
        /// The score.
        score: f64,
    },
    /// An earlier move has the same indicator.
    MovedTwice,
}
