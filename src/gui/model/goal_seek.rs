//! Goal seeking: what is wanted of the index, as it is typed, and what was found.

use crate::text::Lang;
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
        let next = || Wanted::Rank(standing.rank.and_then(|r| r.estimate).unwrap_or(2).saturating_sub(1).max(1));
        let wanted = missed.unwrap_or_else(next);
        let most = GoalQuestion::new(wanted, open.scorecard().n_units).max_places;
        let max_places = most.map(|most| most.to_string()).unwrap_or_default();
        let (is_score, text) = match wanted {
            Wanted::Rank(rank) => (false, rank.to_string()),
            Wanted::Score(score) => (true, crate::text::grouped(lang, score)),
        };
        Self { is_score, text, is_certain: false, max_places }
    }

    /// What is wanted; `None` while what was typed is no rank or score that can be.
    #[must_use]
    pub fn wanted(&self, lang: Lang, n_units: u32) -> Option<Wanted> {
        let Ok(Value::Number(figure)) = parse(lang, Kind::Number, &self.text) else { return None };
        let wanted = match self.is_score {
            true => Wanted::Score(figure),
            false if figure.fract() == 0.0 && figure >= 0.0 => Wanted::Rank(figure as u32),
            false => return None,
        };
        Some(wanted).filter(|wanted| wanted.is_possible(n_units))
    }

    /// By how many places an indicator may rise; `None` while what was typed is no number from 1.
    #[must_use]
    pub fn most(&self) -> Option<u32> {
        self.max_places.trim().parse().ok().filter(|most| *most > 0)
    }

    /// What is asked; `None` while something that was typed cannot be.
    #[must_use]
    pub fn question(&self, lang: Lang, n_units: u32) -> Option<GoalQuestion> {
        let (wanted, most) = (self.wanted(lang, n_units)?, self.most()?);
        Some(GoalQuestion { wanted, is_certain: self.is_certain, max_places: Some(most) })
    }
}
