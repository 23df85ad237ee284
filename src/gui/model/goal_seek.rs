//! Goal seeking: what is wanted of the index, as it is typed, and what was found.

use crate::intake::typed_rank;
use crate::text::Lang;
use crate::text::goal_seek_words::{WantedFrom, goal_range};
use crate::text::parse::parse;
use index_core::{GoalQuestion, GoalState, Kind, OpenPlan, Seeking, Value, Wanted};

/// What the dialog remembers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalDialog {
    /// Whether a score is wanted, not a rank.
    pub is_score: bool,
    /// What was typed.
    pub text: String,
    /// Whether it must be reached for certain.
    pub is_certain: bool,
    /// By how many places an indicator may rise, as typed.
    pub max_places: String,
    /// What is offered at first.
    offered: Offered,
}

/// What the dialog offers at first, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Offered {
    is_score: bool,
    text: String,
    from: WantedFrom,
    max_places: String,
}

/// What was sought, and what was found.
pub struct FoundGoal {
    /// What was asked.
    pub question: GoalQuestion,
    /// The answer.
    pub seeking: Seeking,
}

impl GoalDialog {
    /// The dialog with the plan's first goal that is not met, or the next better rank.
    #[must_use]
    pub fn of(open: &OpenPlan, lang: Lang) -> Self {
        let standing = &open.scorecard().baseline;
        let goals = open.plan().goals.iter().filter(|g| g.is_national() && open.judge(g, None).is_open);
        let wanted = goals.flat_map(|goal| {
            let score = goal.score_at_least.map(Wanted::Score);
            goal.rank_at_most.map(Wanted::Rank).into_iter().chain(score)
        });
        let is_missed = |wanted: &Wanted| {
            !matches!(wanted.state(standing), GoalState::Met | GoalState::LikelyMet | GoalState::Unknown)
        };
        let missed = wanted.into_iter().find(is_missed);
        let now = standing.rank.and_then(|rank| rank.estimate);
        let (wanted, from) = match (missed, now) {
            (Some(missed), _) => (missed, WantedFrom::PlanGoal),
            (None, Some(now)) => (Wanted::Rank(now.saturating_sub(1).max(1)), WantedFrom::RankNow(now)),
            (None, None) => (Wanted::Rank(1), WantedFrom::Nothing),
        };
        let most = GoalQuestion::new(wanted, open.scorecard().n_units).max_places;
        let max_places = most.map(|most| most.to_string()).unwrap_or_default();
        let (is_score, text) = match wanted {
            Wanted::Rank(rank) => (false, rank.to_string()),
            Wanted::Score(score) => (true, crate::text::grouped(lang, score)),
        };
        let offered = Offered { is_score, text: text.clone(), from, max_places: max_places.clone() };
        Self { is_score, text, is_certain: false, max_places, offered }
    }

    /// Where what is wanted comes from, as long as it is what was offered.
    #[must_use]
    pub fn from(&self) -> Option<WantedFrom> {
        let Offered { is_score, text, from, .. } = &self.offered;
        (self.is_score == *is_score && self.text == *text).then_some(*from)
    }

    /// Whether the limit is the one that was offered.
    #[must_use]
    pub fn has_usual_limit(&self) -> bool {
        self.max_places == self.offered.max_places
    }

    /// What is wanted.
    ///
    /// # Errors
    /// While what was typed is no rank or score that can be, with why.
    pub fn wanted(&self, lang: Lang, n_units: u32) -> Result<Wanted, String> {
        if !self.is_score {
            return typed_rank(lang, &self.text, n_units).map(Wanted::Rank);
        }
        let figure = match parse(lang, Kind::Number, &self.text) {
            Ok(Value::Number(figure)) => Some(Wanted::Score(figure)),
            _ => None,
        };
        figure.filter(|wanted| wanted.is_possible(n_units)).ok_or_else(|| goal_range(lang, true, n_units))
    }

    /// By how many places an indicator may rise; `None` while what was typed is no number from 1.
    #[must_use]
    pub fn most(&self) -> Option<u32> {
        self.max_places.trim().parse().ok().filter(|most| *most > 0)
    }

    /// What is asked; `None` while something that was typed cannot be.
    #[must_use]
    pub fn question(&self, lang: Lang, n_units: u32) -> Option<GoalQuestion> {
        let (wanted, most) = (self.wanted(lang, n_units).ok()?, self.most()?);
        Some(GoalQuestion { wanted, is_certain: self.is_certain, max_places: Some(most) })
    }
}
