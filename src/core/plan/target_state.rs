//! How a target stands: what was reached, by the rule of its comparator and by the year it speaks of.

use super::{Comparator, Target, TargetMeaning};

/// How a target stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// "About" a number is within this share of it.
const ABOUT_SHARE: f64 = 0.05;
/// Figures that differ by less than this share are the same figure, written in another way.
const SAME_SHARE: f64 = 1e-9;

impl Target {
    /// How the target stands in `year`; `None` where it has words only, or no value.
    #[must_use]
    pub fn state(&self, year: i32) -> Option<TargetState> {
        let meaning = self.value.as_ref()?.meaning();
        if meaning == TargetMeaning::Words {
            return None;
        }
        Some(match self.actual {
            None => TargetState::NotKnown,
            Some(actual) if meaning.is_reached(actual) => TargetState::Met,
            Some(_) if self.by.is_some_and(|by| by < year) => TargetState::Missed,
            Some(_) => TargetState::OnTheWay,
        })
    }
}

impl TargetMeaning {
    /// Whether a figure keeps the target; words are never kept by a figure.
    #[must_use]
    pub fn is_reached(self, actual: f64) -> bool {
        match self {
            Self::Words => false,
            Self::Range(from, to) => is_within(actual, from, to),
            Self::Compare(comparator, number) => match comparator {
                Comparator::Equal => is_within(actual, number, number),
                Comparator::AtLeast => is_within(actual, number, f64::INFINITY),
                Comparator::AtMost => is_within(actual, f64::NEG_INFINITY, number),
                Comparator::Above => actual > number,
                Comparator::Below => actual < number,
                Comparator::About => {
                    let about = ABOUT_SHARE * number.abs();
                    is_within(actual, number - about, number + about)
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
pub fn target_counts(targets: &[Target], year: i32) -> TargetCounts {
    let mut counts = TargetCounts::default();
    for state in targets.iter().filter_map(|t| t.state(year)) {
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
    use super::super::TargetValue;
    use super::*;

    fn target(value: &str, actual: Option<f64>) -> Target {
        Target { value: Some(TargetValue::parse(value)), by: Some(2030), actual, ..Target::default() }
    }

    fn state(value: &str, actual: f64) -> Option<TargetState> {
        target(value, Some(actual)).state(2030)
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
            ("≈ 40", 42.0, 42.1),
            ("≈ 40", 38.0, 37.9),
            ("16–18", 18.0, 18.1),
            ("16–18", 16.0, 15.9),
        ] {
            assert_eq!((state(value, reached), state(value, not_reached)), (met, open), "{value}");
        }
    }

    #[test]
    fn after_its_year_a_number_not_reached_is_missed() {
        let target = target("≥ 80", Some(70.0));
        assert_eq!(target.state(2030), Some(TargetState::OnTheWay), "the year itself is not over");
        assert_eq!(target.state(2031), Some(TargetState::Missed));
    }

    #[test]
    fn without_a_figure_nothing_is_known_and_words_have_no_state() {
        assert_eq!(target("≥ 80", None).state(2031), Some(TargetState::NotKnown));
        assert_eq!(target("Đạt mức tiên tiến", Some(1.0)).state(2031), None);
        assert_eq!(Target::default().state(2031), None);
        let all = [target("≥ 80", None), target("≥ 80", Some(90.0)), target("mức khá", None), Target::default()];
        let counts = TargetCounts { met: 1, not_known: 1, ..TargetCounts::default() };
        assert_eq!(target_counts(&all, 2025), counts);
    }
}
