//! Why nobody can say whether a goal is met.

use strum::IntoStaticStr;

/// Why nobody can say whether a goal is met.
#[derive(Clone, Copy, Debug, IntoStaticStr, PartialEq, Eq)]
#[strum(serialize_all = "snake_case")]
pub enum Undecided {
    /// The goal is in words only.
    NoFigure,
    /// The goal asks for a rank or a score that there is not.
    BadFigure,
    /// The goal does not say which provinces its region has.
    NoProvinces,
    /// The goal names a province of its region that there is not.
    NoSuchProvince,
    /// Nothing bounds the rank or the score.
    NoStanding,
    /// The score is computed from the indicators, and a goal speaks of the published one.
    ComputedScore,
    /// What the results of the year rank is another province: it was merged with others.
    OtherProvince {
        /// The year.
        year: i32,
    },
    /// The province's rank of the year to be bettered is not known.
    #[strum(serialize = "no_rank_of_year")]
    NoRankOf(i32),
    /// The results of the year rank another number of provinces.
    OtherUnits {
        /// The year.
        year: i32,
        /// How many it ranks.
        of: u32,
        /// How many are ranked otherwise.
        than: u32,
    },
}
