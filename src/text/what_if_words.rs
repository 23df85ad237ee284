//! Sentences of the what-if page that have values in them.

use super::{Heading, Lang, Word, counted, fixed, share, signed};
use index_core::{MoveOutcome, Place};

/// The head of the slider column; without a number where the ranks are not all among as many.
#[must_use]
pub fn rank_scale(lang: Lang, of: Option<u32>) -> String {
    let of = of.map_or_else(|| lang.pick("cuối", "last").to_owned(), |of| of.to_string());
    match lang {
        Lang::Vi => format!("Hạng: 1 (tốt nhất) … {of}"),
        Lang::En => format!("Rank: 1 (best) … {of}"),
    }
}

/// Of how many indicators nothing is known, those of the plan and the others of the framework.
#[must_use]
pub fn unknown_levers(lang: Lang, of_plan: usize, others: usize) -> String {
    let parts = match lang {
        Lang::Vi => {
            [(of_plan, format!("{of_plan} chỉ số của kế hoạch")), (others, format!("{others} chỉ số khác trong khung"))]
        }
        Lang::En => [
            (of_plan, counted(of_plan, "indicator of the plan", "indicators of the plan")),
            (others, format!("{} of the framework", counted(others, "other", "others"))),
        ],
    };
    let parts: Vec<String> = parts.into_iter().filter(|(n, _)| *n > 0).map(|(_, text)| text).collect();
    format!("{}: {}", lang.pick("Chưa biết hạng", "Rank not known"), parts.join(", "))
}

/// The name of the field for the rank that an indicator is to reach.
#[must_use]
pub fn rank_to_reach(lang: Lang, code: &str) -> String {
    match lang {
        Lang::Vi => format!("Hạng mới của {code}"),
        Lang::En => format!("New rank of {code}"),
    }
}

/// The scenario that is loaded.
#[must_use]
pub fn scenario_label(lang: Lang, name: &str) -> String {
    format!("{}: {name}", Heading::Scenario.text(lang))
}

/// The item that deletes a scenario.
#[must_use]
pub fn delete_scenario(lang: Lang, name: &str) -> String {
    format!("{} “{name}”", lang.pick("Xóa", "Delete"))
}

/// The name of the button that resets one indicator.
#[must_use]
pub fn reset_one(lang: Lang, code: &str) -> String {
    format!("{} {code}", Word::ResetMoves.text(lang))
}

/// How a contribution comes about, in figures that anybody can compute again.
#[must_use]
pub fn contribution_formula(lang: Lang, moved: &MoveOutcome) -> String {
    let place = |place: Place| fixed(lang, place.score, 3);
    let (from, to, weight) = (place(moved.from), place(moved.to), share(lang, moved.weight));
    let gain = signed(lang, moved.contribution, 4);
    let words = lang.pick("Thay đổi điểm × trọng số thực", "Change of score × effective weight");
    format!("{words} = ({to} − {from}) × {weight} = {gain}")
}
