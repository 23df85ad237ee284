//! The words of goal seeking: what was asked, what came of it, what it costs.

use super::analysis_words::AnalysisWord;
use super::{Lang, counted, grouped};
use index_core::{GoalQuestion, GoalState, Seeking, Wanted};

/// Where the goal comes from that is offered at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WantedFrom {
    /// It is the plan's first goal that is not met.
    PlanGoal,
    /// It is the place above this one, which the province has now.
    RankNow(u32),
    /// Nothing is known to begin with.
    Nothing,
}

/// Where the goal comes from that is offered at first, in words.
#[must_use]
pub fn wanted_from(lang: Lang, from: WantedFrom) -> String {
    match (lang, from) {
        (Lang::Vi, WantedFrom::PlanGoal) => "Lấy từ mục tiêu của kế hoạch chưa đạt.".to_owned(),
        (Lang::En, WantedFrom::PlanGoal) => "From the plan's goal that is not met.".to_owned(),
        (Lang::Vi, WantedFrom::RankNow(1)) => "Hiện đang đứng hạng 1.".to_owned(),
        (Lang::En, WantedFrom::RankNow(1)) => "The province has rank 1 now.".to_owned(),
        (Lang::Vi, WantedFrom::RankNow(now)) => format!("Cao hơn một bậc so với hạng hiện nay là {now}."),
        (Lang::En, WantedFrom::RankNow(now)) => format!("One place better than the rank now, which is {now}."),
        (Lang::Vi, WantedFrom::Nothing) => "Chưa biết hạng hiện nay nên lấy hạng 1.".to_owned(),
        (Lang::En, WantedFrom::Nothing) => "Rank 1, for the rank now is not known.".to_owned(),
    }
}

/// Where the limit comes from that is offered at first: a third of the ranked units.
#[must_use]
pub fn usual_limit(lang: Lang, most: u32, n_units: u32) -> String {
    match lang {
        Lang::Vi => format!("Mặc định {most}: một phần ba của {n_units} địa phương được xếp hạng."),
        Lang::En => format!("{most} by default: a third of the {n_units} ranked provinces."),
    }
}

/// What is wanted: "hạng 5 hoặc tốt hơn".
fn wanted(lang: Lang, wanted: Wanted) -> String {
    match (lang, wanted) {
        (Lang::Vi, Wanted::Rank(1)) => "hạng 1".to_owned(),
        (Lang::En, Wanted::Rank(1)) => "rank 1".to_owned(),
        (Lang::Vi, Wanted::Rank(rank)) => format!("hạng {rank} hoặc tốt hơn"),
        (Lang::En, Wanted::Rank(rank)) => format!("rank {rank} or better"),
        (Lang::Vi, Wanted::Score(score)) => format!("{} điểm trở lên", grouped(lang, score)),
        (Lang::En, Wanted::Score(score)) => format!("{} points or more", grouped(lang, score)),
    }
}

/// The answer of goal seeking: what was wanted, what came of it, what it costs, within which limits; `has_assumed` says whether
/// there are indicators whose rank is assumed.
#[must_use]
pub fn sought(lang: Lang, question: &GoalQuestion, seeking: &Seeking, has_assumed: bool) -> String {
    let best = seeking.best();
    let state = best.map(|best| question.wanted.state(&best.outcome.scenario));
    let word = match (seeking, state) {
        (Seeking::AlreadyThere(GoalState::Met), _) => AnalysisWord::AlreadyThere,
        (Seeking::AlreadyThere(_), _) => AnalysisWord::LikelyThere,
        (Seeking::UnknownBaseline, _) => AnalysisWord::UnknownBaseline,
        (Seeking::TooLarge, _) => AnalysisWord::TooLarge,
        (_, None) => AnalysisWord::NoLevers,
        (Seeking::Found(_), Some(GoalState::Met)) if matches!(question.wanted, Wanted::Score(_)) => {
            AnalysisWord::FoundScore
        }
        (Seeking::Found(_), Some(GoalState::Met)) => AnalysisWord::FoundForSure,
        (Seeking::Found(_), _) => AnalysisWord::Found,
        (Seeking::OutOfReach(_), Some(GoalState::LikelyMet)) => AnalysisWord::NotForSure,
        (Seeking::OutOfReach(_), Some(GoalState::Unknown)) => AnalysisWord::NobodyKnows,
        (Seeking::OutOfReach(_), Some(GoalState::LikelyMissed)) => AnalysisWord::LikelyOutOfReach,
        (Seeking::OutOfReach(_), _) => AnalysisWord::OutOfReach,
    };
    let cost = best.map(|b| format!(" {}", cost(lang, b.effort, b.n_places, b.moves.len()))).unwrap_or_default();
    let limit = best.and(question.max_places).map(|most| format!(" {}", cap(lang, most))).unwrap_or_default();
    let is_missed = matches!(seeking, Seeking::OutOfReach(_));
    let sure =
        if question.is_certain && is_missed && has_assumed { AnalysisWord::SureWithoutAssumed.text(lang) } else { "" };
    let goal = AnalysisWord::Goal.text(lang);
    format!("{goal}: {}. {}{cost}{limit}{sure}", wanted(lang, question.wanted), word.text(lang))
}

/// What a set of moves costs, with the unit of effort.
fn cost(lang: Lang, effort: u32, n_places: u32, n_indicators: usize) -> String {
    match lang {
        Lang::Vi => format!(
            "{effort} đơn vị công sức (một bậc của một chỉ số là một đơn vị, nếu kế hoạch không ghi khác), tăng {n_places} bậc ở {n_indicators} chỉ số."
        ),
        Lang::En => {
            let indicators = counted(n_indicators, "indicator", "indicators");
            let places = counted(n_places, "place", "places");
            let units = counted(effort, "unit", "units");
            format!(
                "{units} of effort (a place of an indicator is one unit unless the plan says otherwise), {places} in {indicators}."
            )
        }
    }
}

/// How far an indicator may rise in the answer.
fn cap(lang: Lang, most: u32) -> String {
    match lang {
        Lang::Vi => {
            format!("Mỗi chỉ số lên nhiều nhất {most} bậc, trừ khi kế hoạch ghi hạng tốt nhất có thể đạt.")
        }
        Lang::En => {
            let places = if most == 1 { "place" } else { "places" };
            format!(
                "An indicator rises by {most} {places} at the most, unless the plan names the best rank within reach."
            )
        }
    }
}

/// What may be typed as a goal.
#[must_use]
pub fn goal_range(lang: Lang, is_score: bool, n_units: u32) -> String {
    match (lang, is_score, n_units) {
        (Lang::Vi, true, _) => "Điểm từ 0 đến 100.".to_owned(),
        (Lang::En, true, _) => "A score from 0 to 100.".to_owned(),
        (Lang::Vi, false, 0) => "Một số từ 1 trở lên.".to_owned(),
        (Lang::En, false, 0) => "A number from 1.".to_owned(),
        (Lang::Vi, false, of) => format!("Hạng từ 1 đến {of}."),
        (Lang::En, false, of) => format!("A rank from 1 to {of}."),
    }
}
