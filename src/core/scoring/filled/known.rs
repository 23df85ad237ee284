//! What a ladder is filled from.

/// A rank and a known score.
pub(crate) type Point = (u32, f64);

/// A place whose score is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct KnownRung {
    /// Its place from the top: its rank, or a later one where several share a rank.
    pub(crate) place: u32,
    /// Rank and score as published.
    pub(crate) point: Point,
    /// Whether it is our own.
    pub(crate) is_own: bool,
}

/// Another province of which only the score is known, and between which places.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Unranked {
    /// The places that its score leaves for it and that nobody is known to hold, best first; one or more.
    pub(crate) seats: Vec<u32>,
    /// The score, 0..=100.
    pub(crate) score: f64,
}

impl Unranked {
    /// The best place that it may have.
    pub(crate) fn best(&self) -> u32 {
        self.seats.first().copied().unwrap_or(1)
    }

    /// The worst place that it may have.
    pub(crate) fn worst(&self) -> u32 {
        self.seats.last().copied().unwrap_or(u32::MAX)
    }
}

/// Two published figures that cannot both be true: the later rank has the higher score, one rank has two scores, or so
/// many share the better rank that the table has no place for the later one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeftOut {
    /// The rank whose score is left out.
    pub rank: u32,
    /// Its score, 0..=100.
    pub score: f64,
    /// The rank it is held against, not a later one.
    pub better_rank: u32,
    /// The score there, 0..=100.
    pub better_score: f64,
    /// Whether the scores fall, and only the place is missing.
    pub has_no_place: bool,
}
