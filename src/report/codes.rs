//! The model's values as they are spelled in files: the same in both languages, so that scripts can rely on them.

use index_core::{
    Choice, Contradiction, Counted, GoalAnswer, JudgedBy, Note, RefusalKind, ScoreOrigin, Seeking, Timing, Unable,
    Undecided,
};

/// Others are taken to stand still: one of [`CAVEATS`].
pub const OTHERS_STAND_STILL: &str = "others_stand_still";
/// The limits of the method, in the order of [`crate::text::sentences::caveats`].
pub const CAVEATS: [&str; 4] = ["gii_method", "equal_weights", OTHERS_STAND_STILL, "data_lag"];
/// What must be known with a score that is made from a rank.
pub const FROM_RANK: &str = "score_from_rank";
/// What must be known with a score that is made from a raw value.
pub const FROM_VALUE: &str = "score_from_value";
/// What must be known with a figure that the user assumed.
pub const ASSUMED: &str = "assumed";
/// What is said where nothing is known.
pub const UNKNOWN: &str = "unknown";

/// A value of a fixed list, spelled as in the plan file.
pub fn of(value: impl Into<&'static str>) -> &'static str {
    value.into()
}

/// Whether a goal is met; of one that nothing judges yet, why.
#[must_use]
pub fn goal_answer(answer: &GoalAnswer) -> &'static str {
    match answer.judged_by {
        JudgedBy::Standing | JudgedBy::Results(_) => answer.state.into(),
        JudgedBy::Awaits(_) => "awaits_results",
        JudgedBy::NoResults(_) => "no_results",
    }
}

/// Why nobody can say whether a goal is met.
#[must_use]
pub const fn undecided(why: Undecided) -> &'static str {
    match why {
        Undecided::NoFigure => "no_figure",
        Undecided::NoProvinces => "no_provinces",
        Undecided::NoSuchProvince => "no_such_province",
        Undecided::NoStanding => "no_standing",
        Undecided::NoRankOf(_) => "no_rank_of_year",
        Undecided::OtherUnits { .. } => "other_units",
        Undecided::ComputedScore => "computed_score",
        Undecided::OtherProvince { .. } => "other_province",
    }
}

/// What the reader of a number must know.
#[must_use]
pub const fn note(note: &Note) -> &'static str {
    match note {
        Note::ScoreFromRank { .. } => "score_from_rank",
        Note::ScoreComputed => "score_computed",
        Note::ScoreUnknown => "score_unknown",
        Note::ComputedDiffers { .. } => "computed_differs",
        Note::AssumedBaseline { .. } => "assumed_baseline",
        Note::AssumedOthers { .. } => "assumed_others",
        Note::RefutedOthers { .. } => "refuted_others",
        Note::AssumedOwn => "assumed_own_result",
        Note::ComputedOutside { .. } => "computed_outside",
        Note::Asleep { .. } => "asleep",
        Note::Clipped => "clipped",
        Note::Contradiction(contradiction) => match contradiction {
            Contradiction::OtherTable { .. } => "other_table",
            Contradiction::RankTaken { .. } => "rank_taken",
            Contradiction::ScoreOutsideNeighbours { .. } => "score_outside_neighbours",
            Contradiction::NotFalling { .. } => "not_falling",
            Contradiction::OtherFigure { .. } => "other_figure",
            Contradiction::Crowded { .. } => "crowded",
            Contradiction::NoSeat { .. } => "no_seat",
            Contradiction::ScoreAndRankApart { .. } => "score_and_rank_apart",
        },
    }
}

/// What goal seeking came to.
#[must_use]
pub const fn seeking(seeking: &Seeking) -> &'static str {
    match seeking {
        Seeking::AlreadyThere(_) => "already_there",
        Seeking::Found(_) => "found",
        Seeking::OutOfReach(_) => "out_of_reach",
        Seeking::UnknownBaseline => "unknown_baseline",
        Seeking::TooLarge => "too_large",
    }
}

/// What one of those compared is.
#[must_use]
pub const fn choice(choice: &Choice) -> &'static str {
    match choice {
        Choice::Draft(_) => "draft",
        Choice::Scenario(_) => "scenario",
        Choice::Plan(Counted::Done) => "done",
        Choice::Plan(Counted::OnTime) => "on_time",
        Choice::Plan(Counted::Everything) => "everything",
    }
}

/// When a task is carried out, as in the plan file.
#[must_use]
pub fn timing(timing: &Timing) -> String {
    match timing {
        Timing::Ongoing => "ongoing".to_owned(),
        Timing::Yearly => "yearly".to_owned(),
        Timing::Year(year) => year.to_string(),
        Timing::Date(day) => day.to_string(),
        Timing::Words(words) => words.clone(),
    }
}

/// By which rule a score came about.
#[must_use]
pub const fn rule(origin: ScoreOrigin) -> &'static str {
    match origin {
        ScoreOrigin::Given => "given",
        ScoreOrigin::MinMax { .. } => "min_max",
        ScoreOrigin::RankCurve { .. } => "rank_curve",
    }
}

/// Why a move is refused.
#[must_use]
pub const fn refusal(kind: RefusalKind) -> &'static str {
    match kind {
        RefusalKind::UnknownIndicator => "unknown_indicator",
        RefusalKind::UnknownBaseline => "unknown_baseline",
        RefusalKind::RankOutOfRange { .. } => "rank_out_of_range",
        RefusalKind::ScoreOutOfRange { .. } => "score_out_of_range",
        RefusalKind::MovedTwice => "moved_twice",
    }
}

/// Why one of those compared brings no figures: codes of the plan with the reason.
#[must_use]
pub fn unable(unable: &Unable) -> Vec<(Option<&str>, &'static str)> {
    match unable {
        Unable::NoSuchScenario => vec![(None, "no_such_scenario")],
        Unable::Refused(refusals) => refusals.iter().map(|r| (Some(r.code.as_str()), refusal(r.kind))).collect(),
    }
}

/// The name of a variant as a code: `RankOutOfRange { .. }` is `rank_out_of_range`.
#[must_use]
pub fn of_variant(value: &impl std::fmt::Debug) -> String {
    let debug = format!("{value:?}");
    let name: String = debug.chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
    let mut code = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !code.is_empty() {
            code.push('_');
        }
        code.push(letter.to_ascii_lowercase());
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_are_spelled_as_in_files() {
        assert_eq!(of_variant(&RefusalKind::RankOutOfRange { rank: 70, of: 63 }), "rank_out_of_range");
        assert_eq!(of_variant(&RefusalKind::MovedTwice), refusal(RefusalKind::MovedTwice));
    }
}
