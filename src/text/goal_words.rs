//! Goals in words: what they ask for, whether they are met, and what is to be known beside that.

use super::{Lang, Word, counted, fixed, rank_of_all};
use index_core::{Goal, GoalAnswer, GoalState, IndexStanding, JudgedBy, RankSpan, Scope, Undecided};

/// Whether a goal is met, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalWords {
    /// The answer: "đạt", "chờ kết quả năm 2025".
    pub state: String,
    /// What is to be known beside it: "ở mức năm 2024: đạt theo ước tính", "hạng 1/13 trong vùng".
    pub beside: Option<String>,
}

impl GoalWords {
    /// Both in one line: "chờ kết quả năm 2025 · ở mức năm 2024: đạt".
    #[must_use]
    pub fn line(&self) -> String {
        self.beside.as_ref().map_or_else(|| self.state.clone(), |beside| format!("{} · {beside}", self.state))
    }
}

/// Whether a goal is met.
#[must_use]
pub fn goal_words(lang: Lang, goal: &Goal, answer: &GoalAnswer) -> GoalWords {
    if answer.undecided == Some(Undecided::NoFigure) {
        return GoalWords { state: Word::NoNumber.text(lang).to_owned(), beside: None };
    }
    let mut beside = details(lang, goal, answer);
    let state = match answer.judged_by {
        JudgedBy::Standing => goal_state(lang, answer.state).to_owned(),
        JudgedBy::Results(year) => {
            beside.insert(0, by_results(lang, year));
            goal_state(lang, answer.state).to_owned()
        }
        JudgedBy::Awaits(year) => {
            beside.splice(0..0, as_of_now(lang, answer));
            format!("{} {year}", lang.pick("chờ kết quả năm", "awaits results of"))
        }
        JudgedBy::NoResults(year) => {
            if answer.state != GoalState::Unknown {
                beside.splice(0..0, as_of_now(lang, answer));
            }
            no_results(lang, year)
        }
    };
    GoalWords { state, beside: Some(beside.join(", ")).filter(|words| !words.is_empty()) }
}

/// Whether a goal is met, told beside the results of a year; by which year, where that is another one.
#[must_use]
pub fn goal_in_year(lang: Lang, goal: &Goal, answer: &GoalAnswer, year: i32) -> String {
    let state = goal_words(lang, goal, answer).state;
    match answer.judging_year().filter(|by| *by != year) {
        Some(by) => format!("{state} ({})", by_results(lang, by)),
        None => state,
    }
}

const fn goal_state(lang: Lang, state: GoalState) -> &'static str {
    match state {
        GoalState::Met => lang.pick("đạt", "met"),
        GoalState::LikelyMet => lang.pick("đạt theo ước tính", "met by the estimate"),
        GoalState::LikelyMissed => lang.pick("chưa đạt theo ước tính", "not met by the estimate"),
        GoalState::Missed => lang.pick("không đạt", "not met"),
        GoalState::Unknown => lang.pick("chưa xác định được", "cannot be said"),
    }
}

fn by_results(lang: Lang, year: i32) -> String {
    format!("{} {year}", lang.pick("theo kết quả năm", "by the results of"))
}

fn no_results(lang: Lang, year: i32) -> String {
    format!("{} {year}", lang.pick("chưa biết kết quả", "results not known for"))
}

/// What the standing would make of it: "ở mức năm 2024: đạt", "theo kịch bản: chưa đạt". Nothing where the standing has
/// no answer and nothing is missing: it is of the year that is to be bettered.
fn as_of_now(lang: Lang, answer: &GoalAnswer) -> Option<String> {
    let when = match (answer.is_scenario, answer.year) {
        (true, _) => lang.pick("theo kịch bản", "in the scenario").to_owned(),
        (false, Some(year)) => format!("{} {year}", lang.pick("ở mức năm", "at the standing of")),
        (false, None) => lang.pick("hiện tại", "now").to_owned(),
    };
    let state = match answer.state {
        // There is still time.
        GoalState::Missed => lang.pick("chưa đạt", "not met"),
        state => goal_state(lang, state),
    };
    let is_open = answer.state == GoalState::Unknown && answer.undecided.is_none() && answer.before.is_some();
    (!is_open).then(|| format!("{when}: {state}"))
}

/// The place in the region or in the results that have decided it, the rank that is to be bettered, or why nothing can be said.
fn details(lang: Lang, goal: &Goal, answer: &GoalAnswer) -> Vec<String> {
    let mut words = Vec::new();
    let is_told = |place: &RankSpan| match answer.before {
        Some((year, before)) => answer.year != Some(year) || before != *place,
        // Results of another year may rank another number of provinces than the goal was set among.
        None => goal.scope == Scope::Region || matches!(answer.judged_by, JudgedBy::Results(_)),
    };
    if let Some(place) = answer.place.filter(is_told) {
        let region = if goal.scope == Scope::Region { lang.pick(" trong vùng", " in the region") } else { "" };
        words.push(format!("{}{region}", ranked(lang, place)));
    }
    if let Some((year, place)) = answer.before {
        words.push(format!("{} {year} {}", lang.pick("năm", "in"), ranked(lang, place)));
    }
    words.extend(answer.undecided.map(|why| undecided(lang, why)));
    words
}

fn ranked(lang: Lang, place: RankSpan) -> String {
    let standing = IndexStanding::of_rank(place);
    format!("{} {}", lang.pick("hạng", "rank"), rank_of_all(lang, &standing))
}

/// Why nobody can say whether a goal is met.
pub(super) fn undecided(lang: Lang, why: Undecided) -> String {
    match (lang, why) {
        (_, Undecided::NoFigure) => Word::NoNumber.text(lang).to_owned(),
        (Lang::Vi, Undecided::NoProvinces) => "chưa nêu các tỉnh, thành phố trong vùng".to_owned(),
        (Lang::En, Undecided::NoProvinces) => "the provinces of the region are not named".to_owned(),
        (Lang::Vi, Undecided::BadFigure) => "hạng hoặc điểm của mục tiêu không thể có".to_owned(),
        (Lang::En, Undecided::BadFigure) => "the goal asks for a rank or a score that there is not".to_owned(),
        (Lang::Vi, Undecided::NoSuchProvince) => "vùng có tên không phải của tỉnh, thành phố nào".to_owned(),
        (Lang::En, Undecided::NoSuchProvince) => "the region has a name that no province has".to_owned(),
        (Lang::Vi, Undecided::NoStanding) => "chưa đủ số liệu".to_owned(),
        (Lang::En, Undecided::NoStanding) => "too little is known".to_owned(),
        (Lang::Vi, Undecided::ComputedScore) => "điểm tính từ các chỉ số không so với điểm công bố".to_owned(),
        (Lang::En, Undecided::ComputedScore) => {
            "a score computed from the indicators is not compared with published ones".to_owned()
        }
        (Lang::Vi, Undecided::OtherProvince { year }) => {
            format!("kết quả năm {year} là của địa phương sau hoặc trước sáp nhập, không so sánh được")
        }
        (Lang::En, Undecided::OtherProvince { year }) => {
            format!("the results of {year} are of another province, by a merger, and cannot be compared")
        }
        (Lang::Vi, Undecided::NoRankOf(year)) => format!("chưa biết hạng năm {year}"),
        (Lang::En, Undecided::NoRankOf(year)) => format!("the rank of {year} is not known"),
        (Lang::Vi, Undecided::OtherUnits { year, of, than }) => {
            format!("năm {year} xếp hạng {of} địa phương, không so sánh được với {than}")
        }
        (Lang::En, Undecided::OtherUnits { year, of, than }) => {
            let ranked = counted(of, "ranked province", "ranked provinces");
            format!("{ranked} in {year}, which cannot be compared with {than}")
        }
    }
}

/// What a goal asks for in figures, such as `top 10`; empty when it names none.
#[must_use]
pub fn goal_demand(lang: Lang, goal: &Goal) -> String {
    let rank = goal.rank_at_most.map(|r| match r {
        1 => lang.pick("dẫn đầu", "first place").to_owned(),
        r => format!("top {r}"),
    });
    let score = goal.score_at_least.map(|s| format!("{} ≥ {}", lang.pick("điểm", "score"), fixed(lang, s, 2)));
    let better = |year| format!("{} {year}", lang.pick("nâng hạng so với năm", "a better rank than in"));
    rank.into_iter().chain(score).chain(goal.better_than_year.map(better)).collect::<Vec<_>>().join(", ")
}

/// What a goal asks for, with the region it speaks of: "dẫn đầu · Đồng bằng sông Cửu Long".
#[must_use]
pub fn goal_name(lang: Lang, goal: &Goal) -> String {
    let region = goal.region.as_deref().filter(|_| goal.scope == Scope::Region);
    [Some(goal_demand(lang, goal)), region.map(str::to_owned)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(judged_by: JudgedBy, state: GoalState) -> GoalAnswer {
        GoalAnswer {
            judged_by,
            is_open: true,
            year: Some(2024),
            state,
            is_scenario: false,
            place: None,
            before: None,
            undecided: None,
        }
    }

    fn line(answer: &GoalAnswer, goal: &Goal) -> (String, String) {
        (goal_words(Lang::Vi, goal, answer).line(), goal_words(Lang::En, goal, answer).line())
    }

    fn both(vi: &str, en: &str) -> (String, String) {
        (vi.to_owned(), en.to_owned())
    }

    #[test]
    fn what_is_to_come_says_how_it_stands_now_or_in_the_scenario() {
        let goal = Goal { rank_at_most: Some(10), by: Some(2025), ..Goal::default() };
        let met = answer(JudgedBy::Awaits(2025), GoalState::LikelyMet);
        let words = both(
            "chờ kết quả năm 2025 · ở mức năm 2024: đạt theo ước tính",
            "awaits results of 2025 · at the standing of 2024: met by the estimate",
        );
        assert_eq!(line(&met, &goal), words);
        let missed = GoalAnswer { is_scenario: true, ..answer(JudgedBy::Awaits(2025), GoalState::Missed) };
        let words =
            both("chờ kết quả năm 2025 · theo kịch bản: chưa đạt", "awaits results of 2025 · in the scenario: not met");
        assert_eq!(line(&missed, &goal), words);
    }

    #[test]
    fn what_is_over_says_by_which_results_or_that_there_are_none() {
        let goal = Goal { rank_at_most: Some(10), by: Some(2023), ..Goal::default() };
        let words = both("không đạt · theo kết quả năm 2023", "not met · by the results of 2023");
        assert_eq!(line(&answer(JudgedBy::Results(2023), GoalState::Missed), &goal), words);
        let words = both("chưa biết kết quả 2023", "results not known for 2023");
        assert_eq!(line(&answer(JudgedBy::NoResults(2023), GoalState::Unknown), &goal), words);
    }

    #[test]
    fn the_place_in_the_region_and_the_rank_before_stand_beside_the_answer() {
        let span = |best, worst, of| RankSpan {
            best,
            worst,
            estimate: None,
            likely: None,
            of,
            is_assumed: false,
            is_doubtful: false,
            sure: None,
        };
        let region = Goal { scope: Scope::Region, rank_at_most: Some(1), ..Goal::default() };
        let first = GoalAnswer { place: Some(span(1, 1, 13)), ..answer(JudgedBy::Standing, GoalState::Met) };
        assert_eq!(line(&first, &region), both("đạt · hạng 1/13 trong vùng", "met · rank 1/13 in the region"));
        let better = Goal { better_than_year: Some(2024), ..Goal::default() };
        let same = GoalAnswer {
            place: Some(span(7, 7, 63)),
            before: Some((2024, span(7, 7, 63))),
            ..answer(JudgedBy::Awaits(2025), GoalState::Unknown)
        };
        let words = both("chờ kết quả năm 2025 · năm 2024 hạng 7/63", "awaits results of 2025 · in 2024 rank 7/63");
        assert_eq!(line(&same, &better), words);
        let risen = GoalAnswer { place: Some(span(6, 6, 63)), is_scenario: true, state: GoalState::Met, ..same };
        let words = both(
            "chờ kết quả năm 2025 · theo kịch bản: đạt, hạng 6/63, năm 2024 hạng 7/63",
            "awaits results of 2025 · in the scenario: met, rank 6/63, in 2024 rank 7/63",
        );
        assert_eq!(line(&risen, &better), words);
        assert_eq!(goal_demand(Lang::Vi, &better), "nâng hạng so với năm 2024");
    }
}
