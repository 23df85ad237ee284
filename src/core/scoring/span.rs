//! What a rank among the others is: the ranks that are possible, the estimate, and the reasons for them.

/// A rank with what is certain of it, all 1..=`of`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankSpan {
    /// The best rank that is possible.
    pub best: u32,
    /// The worst rank that is possible.
    pub worst: u32,
    /// The most likely rank, within the two; `None` when the score is not known, or lies outside the known ones.
    pub estimate: Option<u32>,
    /// The best and the worst rank that the filled ladder leaves, within `best` and `worst`: the estimate twice, or more
    /// where some have no score on the ladder.
    pub likely: Option<(u32, u32)>,
    /// How many units are ranked.
    pub of: u32,
    /// Whether it rests on something that the user assumed: then nothing of it is certain.
    pub is_assumed: bool,
    /// Whether it is counted among figures that contradict each other: then nothing of it is certain. What is published and
    /// not moved is not.
    pub is_doubtful: bool,
    /// The best and the worst rank whatever is true of the others that the plan states without a source; `None` where our own
    /// place or a move is assumed, for then nothing is sure.
    pub sure: Option<(u32, u32)>,
}

impl RankSpan {
    /// The same rank, with other bounds; what is likely lies within them.
    pub(super) fn within(self, best: u32, worst: u32) -> Self {
        let likely = self.likely.map(|(from, to)| (from.clamp(best, worst), to.clamp(best, worst)));
        let estimate = likely.filter(|(from, to)| from == to).map(|(rank, _)| rank);
        Self { best, worst, likely, estimate, ..self }
    }

    /// Whether it is one rank; certain unless it is assumed.
    #[must_use]
    pub const fn is_single(&self) -> bool {
        self.best == self.worst
    }

    /// Whether it is one rank, and rests on no assumption and on nothing that contradicts itself.
    #[must_use]
    pub const fn is_certain(&self) -> bool {
        self.is_single() && self.sure.is_some()
    }
}

/// Who says that others are surely above or below.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Witness<P> {
    /// Nobody: no known score speaks of it.
    Nothing,
    /// The province nearest to us whose known score is surely above or below ours; so are all beyond it.
    Score(P),
    /// Our own rank in the baseline: whoever stood there stays there.
    OwnRank(u32),
    /// The seats that others hold: our score has one of those that are left.
    Seats,
}

/// Where the most likely rank comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RankEstimate<P> {
    /// Nowhere: the score is not known, nobody else's is, or it lies outside the known ones where ranks are not known.
    Nothing,
    /// Nothing has changed: it is the rank of the baseline.
    OwnRank(u32),
    /// One more than the provinces above us on the filled ladder.
    Counted {
        /// Our score, 0..=100.
        score: f64,
        /// How many other provinces are above it there.
        n_above: u32,
        /// The nearest known score above ours.
        upper: Option<P>,
        /// The nearest known score that is not above ours.
        lower: Option<P>,
    },
}

/// A rank with the reasons for both of its ends and for the estimate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankAnswer<P> {
    /// The rank.
    pub span: RankSpan,
    /// Why so many are surely above.
    pub above: Witness<P>,
    /// Why so many are surely below.
    pub below: Witness<P>,
    /// Where the estimate comes from.
    pub estimate: RankEstimate<P>,
}

impl<P> RankAnswer<P> {
    /// The same answer with its witnesses called otherwise.
    pub(crate) fn map<Q>(self, name: impl Fn(P) -> Q) -> RankAnswer<Q> {
        let witness = |w: Witness<P>| match w {
            Witness::Nothing => Witness::Nothing,
            Witness::Score(point) => Witness::Score(name(point)),
            Witness::OwnRank(rank) => Witness::OwnRank(rank),
            Witness::Seats => Witness::Seats,
        };
        let estimate = match self.estimate {
            RankEstimate::Nothing => RankEstimate::Nothing,
            RankEstimate::OwnRank(rank) => RankEstimate::OwnRank(rank),
            RankEstimate::Counted { score, n_above, upper, lower } => {
                RankEstimate::Counted { score, n_above, upper: upper.map(&name), lower: lower.map(&name) }
            }
        };
        RankAnswer { span: self.span, above: witness(self.above), below: witness(self.below), estimate }
    }
}
