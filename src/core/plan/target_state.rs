//! How a target stands: what was reached, by the rule of its comparator and by the year it speaks of.

use super::{Comparator, Target, TargetMeaning};
use crate::framework::{Direction, Framework};
use strum::IntoStaticStr;

/// How a target stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum TargetState {
    /// Its year is over and the number is not reached.
    Missed,
    /// Not reached, and there is still time.
    OnTheWay,
    /// Reached.
    Met,
    /// Nobody has said what was reached.
    NotKnown,
}

/// "About" a number may fall short of it by this share.
const ABOUT_SHARE: f64 = 0.05;
/// Figures that differ by less than this share are the same figure, written in another way.
const SAME_SHARE: f64 = 1e-9;

impl Target {
    /// Which way is better: that of the framework's indicator it is linked to, else more.
    #[must_use]
    pub fn direction(&self, framework: &Framework) -> Direction {
        let entry = self.indicator.as_ref().and_then(|code| framework.indicator(code));
        entry.map_or(Direction::Positive, |entry| entry.spec.direction)
    }

    /// How the target stands in `year`; `None` where it has words only, or no value.
    #[must_use]
    pub fn state(&self, year: i32, framework: &Framework) -> Option<TargetState> {
        let meaning = self.value.as_ref()?.meaning();
        if meaning == TargetMeaning::Words {
            return None;
        }
        Some(match self.actual {
            None => TargetState::NotKnown,
            Some(actual) if meaning.is_reached(actual, self.direction(framework)) => TargetState::Met,
            Some(_) if self.by.is_some_and(|by| by < year) => TargetState::Missed,
            Some(_) => TargetState::OnTheWay,
        })
    }
}

impl TargetMeaning {
    /// Whether a figure keeps the target, more being better or less; words are never kept by a figure.
    #[must_use]
    pub fn is_reached(self, actual: f64, direction: Direction) -> bool {
        let or_better = |from, to| match direction {
            Direction::Positive => is_within(actual, from, f64::INFINITY),
            Direction::Negative => is_within(actual, f64::NEG_INFINITY, to),
        };
        match self {
            Self::Words => false,
            Self::Range(from, to) => or_better(from, to),
            Self::Within(from, to) => is_within(actual, from, to),
            Self::Compare(comparator, number) => match comparator {
                Comparator::Reach => or_better(number, number),
                Comparator::Equal => is_within(actual, number, number),
                Comparator::AtLeast => is_within(actual, number, f64::INFINITY),
                Comparator::AtMost => is_within(actual, f64::NEG_INFINITY, number),
                Comparator::Above => actual > number,
                Comparator::Below => actual < number,
                Comparator::About => {
                    let about = ABOUT_SHARE * number.abs();
                    or_better(number - about, number + about)
                }
            },
        }
    }
}

fn is_within(actual: f64, from: f64, to: f64) -> bool {
    let slack = SAME_SHARE * actual.abs();
    actual >= from - slack && actual <= to + slack
}

/// How many targets stand in each way: met, on the way, missed, not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TargetCounts {
    /// Reached.
    pub met: usize,
    /// Not reached yet.
    pub on_the_way: usize,
    /// Not reached in time.
    pub missed: usize,
    /// Without a figure of what was reached.
    pub not_known: usize,
}

/// Counts the targets that have a number to reach, as they stand in `year`.
#[must_use]
pub fn target_counts(targets: &[Target], year: i32, framework: &Framework) -> TargetCounts {
    let mut counts = TargetCounts::default();
    for state in targets.iter().filter_map(|t| t.state(year, framework)) {
        *match state {
            TargetState::Met => &mut counts.met,
            TargetState::OnTheWay => &mut counts.on_the_way,
            TargetState::Missed => &mut counts.missed,
            TargetState::NotKnown => &mut counts.not_known,
        } += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::super::{EntryCorrection, TargetValue};
    use super::*;

    fn framework() -> Framework {
        crate::framework::tests::small(1.0, 1.0)
    }

    fn target(value: &str, actual: Option<f64>) -> Target {
        Target { value: Some(TargetValue::parse(value)), by: Some(2030), actual, ..Target::default() }
    }

    fn state(value: &str, actual: f64) -> Option<TargetState> {
        target(value, Some(actual)).state(2030, &framework())
    }

    #[test]
    fn each_comparator_has_its_rule() {
        let (met, open) = (Some(TargetState::Met), Some(TargetState::OnTheWay));
        for (value, reached, not_reached) in [
            ("≥ 80", 80.0, 79.9),
            ("> 0,7", 0.71, 0.7),
            ("≤ 10", 10.0, 10.1),
            ("< 5", 4.9, 5.0),
            ("= 100", 100.0, 99.0),
            ("= 2", 2.0, 3.0),
            ("= 16–18", 18.0, 18.1),
            ("90", 90.0, 89.9),
            ("90", 95.0, 89.0),
            ("100%", 100.0, 99.9),
            ("≈ 40", 45.0, 37.9),
            ("≈ 40", 38.0, 37.9),
            ("16–18", 18.1, 15.9),
            ("16–18", 16.0, 15.9),
        ] {
            assert_eq!((state(value, reached), state(value, not_reached)), (met, open), "{value}");
        }
    }

    #[test]
    fn where_less_is_better_a_bare_number_is_met_by_less() {
        let less = EntryCorrection { code: "1.1".to_owned(), direction: Some(Direction::Negative), ..<_>::default() };
        let framework = framework().corrected(&[less]);
        let (met, open) = (Some(TargetState::Met), Some(TargetState::OnTheWay));
        let of = |code: &str, value: &str, actual| {
            let linked = Target { indicator: Some(code.to_owned()), ..target(value, Some(actual)) };
            linked.state(2030, &framework)
        };
        assert_eq!([of("1.1", "5", 4.9), of("1.1", "5", 5.0), of("1.1", "5", 5.1)], [met, met, open]);
        assert_eq!([of("1.2", "5", 4.9), of("1.2", "5", 5.0), of("1.2", "5", 5.1)], [open, met, met]);
        assert_eq!([of("1.1", "3–5", 2.0), of("1.1", "3–5", 5.1)], [met, open]);
        assert_eq!([of("1.1", "≥ 5", 6.0), of("1.1", "≥ 5", 4.0)], [met, open], "a sign is said on purpose");
    }

    #[test]
    fn after_its_year_a_number_not_reached_is_missed() {
        let target = target("≥ 80", Some(70.0));
        assert_eq!(target.state(2030, &framework()), Some(TargetState::OnTheWay), "the year itself is not over");
        assert_eq!(target.state(2031, &framework()), Some(TargetState::Missed));
    }

    #[test]
    fn without_a_figure_nothing_is_known_and_words_have_no_state() {
        assert_eq!(target("≥ 80", None).state(2031, &framework()), Some(TargetState::NotKnown));
        assert_eq!(target("Đạt mức tiên tiến", Some(1.0)).state(2031, &framework()), None);
        assert_eq!(Target::default().state(2031, &framework()), None);
        let all = [target("≥ 80", None), target("≥ 80", Some(90.0)), target("mức khá", None), Target::default()];
        let counts = TargetCounts { met: 1, not_known: 1, ..TargetCounts::default() };
        assert_eq!(target_counts(&all, 2025, &framework()), counts);
    }
}
