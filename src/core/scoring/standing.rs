//! Where the province stands, on what ground, and what the reader must know of it.

use super::filled::LeftOut;
use super::interval::Interval;
use super::refusal::RefusalKind;
use super::span::RankSpan;
use crate::measurement::{Basis, PRINTED_ROUNDING};
use strum::IntoStaticStr;

/// Where the province stands: in the baseline, or in a scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IndexStanding {
    /// The index's score; `None` when nothing bounds it.
    pub score: Option<Interval>,
    /// On what ground the score stands.
    pub basis: Basis,
    /// By which rule the score of the baseline came about, from which a scenario starts.
    pub ground: ScoreGround,
    /// The rank among the others; `None` when nothing bounds it.
    pub rank: Option<RankSpan>,
    /// How far the score is from what would be printed of it, in points: half a unit of the last digit, 0 for one that nobody
    /// rounds.
    pub rounding: f64,
}

impl IndexStanding {
    /// A place among others of which nothing else is known.
    #[must_use]
    pub const fn of_rank(rank: RankSpan) -> Self {
        let (score, rounding) = (None, PRINTED_ROUNDING);
        Self { score, basis: Basis::Published, ground: ScoreGround::Unknown, rank: Some(rank), rounding }
    }

    /// Whether the score rests on something that the user assumed. A rank may all the same be published.
    #[must_use]
    pub fn is_score_assumed(&self) -> bool {
        self.basis == Basis::Assumed
    }

    /// The score where it can be held against published ones: one that is computed from the indicators lives on another scale.
    #[must_use]
    pub fn comparable_score(&self) -> Option<Interval> {
        self.score.filter(|_| self.ground != ScoreGround::Computed)
    }

    /// Whether the rank rests on something that the user assumed: then nothing of it is certain. The score may all the
    /// same be known, where only results of others are assumed.
    #[must_use]
    pub fn is_rank_assumed(&self) -> bool {
        self.rank.is_some_and(|span| span.is_assumed)
    }
}

/// By which rule the index's score came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreGround {
    /// The plan states it as official.
    Plan,
    /// The reference results have it.
    Reference,
    /// Computed from all indicators.
    Computed,
    /// The plan states it, but not as official.
    Assumed,
    /// The filled ladder's at the published rank.
    Rank,
    /// The filled ladder's at a rank that the plan states, but not as official.
    AssumedRank,
    /// Nothing bounds it.
    Unknown,
}

/// Something the reader of a number must know.
#[derive(Clone, Debug, IntoStaticStr, PartialEq)]
#[strum(serialize_all = "snake_case")]
pub enum Note {
    /// The score is estimated from the rank and the neighbours' scores.
    ScoreFromRank {
        /// The rank.
        rank: u32,
        /// Whether it is assumed rather than published.
        is_assumed: bool,
    },
    /// The score is computed from all indicators, with the framework's weights.
    ScoreComputed,
    /// The score is not known; differences are still exact.
    ScoreUnknown,
    /// The published and the computed score differ.
    ComputedDiffers {
        /// The published score.
        published: f64,
        /// The computed score.
        computed: f64,
    },
    /// Results of other provinces stand in the table without a source: a rank that is counted among them is assumed.
    AssumedOthers {
        /// The provinces.
        provinces: Vec<String>,
    },
    /// Results of other provinces that the plan states without a source contradict what is published, and do not count.
    RefutedOthers {
        /// Whose results they are.
        provinces: Vec<String>,
    },
    /// Our own result stands in the table without a source, and is all that is known of us: it is assumed.
    #[strum(serialize = "assumed_own_result")]
    AssumedOwn,
    /// The move rests on an assumed baseline.
    AssumedBaseline {
        /// The indicator.
        code: String,
    },
    /// The index computed from all indicators lies outside what the published rank allows.
    ComputedOutside {
        /// The computed score.
        computed: f64,
        /// The least that the rank allows.
        lo: f64,
        /// The most that the rank allows.
        hi: f64,
    },
    /// A move of the draft cannot be computed and is left out.
    Asleep {
        /// The indicator.
        code: String,
        /// Why.
        kind: RefusalKind,
    },
    /// The score was clipped to 0..=100.
    Clipped,
    /// Figures that the number rests on cannot all be true.
    #[strum(transparent)]
    Contradiction(Contradiction),
}

/// Figures that cannot all be true. None is chosen silently: whatever follows from them allows for each.
#[derive(Clone, Debug, IntoStaticStr, PartialEq)]
#[strum(serialize_all = "snake_case")]
pub enum Contradiction {
    /// The reference results are of another year, or rank another number of units, and are not used.
    OtherTable {
        /// The year of the results.
        year: i32,
        /// How many units they rank.
        n_units: u32,
        /// How many the baseline says.
        of: Option<u32>,
    },
    /// The reference results give our rank to another province.
    RankTaken {
        /// The rank.
        rank: u32,
        /// The province.
        province: String,
    },
    /// The plan states another score or rank of ours than the results; the plan's is used.
    OtherFigure {
        /// Whether it is the rank.
        is_rank: bool,
        /// The figure of the plan.
        plan: f64,
        /// That of the results.
        published: f64,
    },
    /// So many share the better ranks that the table has no place left at a province's own.
    Crowded {
        /// The province.
        province: String,
        /// Its rank.
        rank: u32,
    },
    /// Those around a score whose rank is not known leave no place for it.
    NoSeat {
        /// Whose score it is.
        province: String,
        /// The score, 0..=100.
        score: f64,
    },
    /// Our published score is not between the scores of those around our published rank.
    ScoreOutsideNeighbours {
        /// The score.
        score: f64,
        /// The rank.
        rank: u32,
        /// The least that the rank allows.
        lo: f64,
        /// The most that the rank allows.
        hi: f64,
    },
    /// Scores of the reference results do not fall with the rank; the later ones are left out.
    NotFalling {
        /// The first of them.
        first: LeftOut,
        /// Whose score it is.
        province: Option<String>,
        /// Whose better rank has less.
        better: Option<String>,
        /// How many there are.
        n: usize,
    },
    /// An indicator's score and rank do not belong together: the first of all with a low score, the last with a high
    /// one, or a score from 0 to 1 taken for one from 0 to 100.
    ScoreAndRankApart {
        /// The score, 0..=100.
        score: f64,
        /// The rank.
        rank: u32,
        /// Among how many.
        of: u32,
    },
}
