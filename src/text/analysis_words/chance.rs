//! How likely a goal is when the others move too, or why nothing can be said of that.

use crate::text::goal_words::undecided;
use crate::text::{Lang, basis, counted, fixed, goal_demand, goal_name};
use index_core::{Basis, Goal, GoalChance, NoChance, Spread};

/// How likely a goal is, a rank among how many: "top 10 năm 2025: khả năng đạt 97 % trong 63 địa phương, nếu …"; what rests on
/// an assumption says so. Where nothing can be said, why.
#[must_use]
pub fn chance(lang: Lang, chance: &GoalChance, spread: &Spread) -> String {
    match chance.share {
        Ok(share) => share_of(lang, chance, share, spread),
        Err(why) => {
            let none = lang.pick("không tính khả năng đạt vì", "no chance is computed:");
            format!("{}: {none} {}", goal_name(lang, &chance.goal), no_chance(lang, why))
        }
    }
}

fn share_of(lang: Lang, GoalChance { goal, year, .. }: &GoalChance, share: f64, spread: &Spread) -> String {
    // What never happened in ten thousand tables may still happen.
    let percent = match share * 100.0 {
        all if all > 99.5 => "> 99".to_owned(),
        none if none < 0.5 => "< 1".to_owned(),
        percent => fixed(lang, percent, 0),
    };
    // A goal without a year is held against the table of the baseline.
    let when = match (year, spread.year) {
        (Some(year), _) => format!(" {} {year}", lang.pick("năm", "in")),
        (None, Some(year)) => format!(" ({} {year})", lang.pick("theo bảng năm", "by the table of")),
        (None, None) => String::new(),
    };
    // The others move in these tables, and we only as the moves say.
    let unless = lang.pick("nếu điểm của tỉnh đúng như trên", "if our own score is as above");
    let n = spread.ranks.len();
    let among = match (goal.rank_at_most, lang) {
        (None, _) => String::new(),
        (Some(_), Lang::Vi) => format!(" trong {n} địa phương"),
        (Some(_), Lang::En) => format!(" among {}", counted(n, "province", "provinces")),
    };
    let (demand, chance) = (goal_demand(lang, goal), lang.pick("khả năng đạt", "chance"));
    format!("{demand}{when}: {chance} {percent} %{among}, {unless}{}", assumed(lang, goal, spread))
}

/// What a chance rests on, where it is assumed.
fn assumed(lang: Lang, goal: &Goal, spread: &Spread) -> String {
    let is_score_assumed = spread.score_basis == Basis::Assumed;
    let is_assumed = if goal.rank_at_most.is_some() { spread.is_rank_assumed } else { is_score_assumed };
    match (is_assumed, is_score_assumed) {
        (false, _) => String::new(),
        (true, true) => format!(" ({})", basis(lang, Basis::Assumed)),
        (true, false) => lang.pick(" (kết quả tỉnh khác là giả định)", " (results of others are assumed)").to_owned(),
    }
}

fn no_chance(lang: Lang, why: NoChance) -> String {
    match (lang, why) {
        (_, NoChance::Undecided(why)) => undecided(lang, why),
        (Lang::Vi, NoChance::NotNational) => "chỉ tính cho mục tiêu toàn quốc có nêu hạng hoặc điểm".to_owned(),
        (Lang::En, NoChance::NotNational) => "only for nationwide goals of a rank or a score".to_owned(),
        (Lang::Vi, NoChance::ResultsOut { year }) => format!("đã có kết quả năm {year}"),
        (Lang::En, NoChance::ResultsOut { year }) => format!("the results of {year} are out"),
        (Lang::Vi, NoChance::Over { year }) => format!("năm {year} đã qua"),
        (Lang::En, NoChance::Over { year }) => format!("{year} is over"),
        (Lang::Vi, NoChance::FurtherAhead { year, drawn }) => {
            format!("mô phỏng chỉ nói về năm liền sau hiện trạng ({drawn}), chưa nói được gì về năm {year}")
        }
        (Lang::En, NoChance::FurtherAhead { year, drawn }) => {
            format!("only the year after the baseline ({drawn}) is simulated, which says nothing of {year}")
        }
    }
}
