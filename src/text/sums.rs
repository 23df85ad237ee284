//! Figures that add up as they are shown.
//!
//! Rounded one by one, the parts of a sum may miss it in the last digit. Here they are rounded by the largest remainder:
//! each is at most one unit of its last digit away from the exact figure, and together they are what the sum shows.

use super::number::decimal;
use index_core::{Member, Outcome};

/// The decimals in which changes of the index and what moves bring are shown.
pub const CHANGE_DECIMALS: usize = 2;

/// `value` as it is shown with so many decimals.
#[must_use]
pub fn rounded(value: f64, decimals: usize) -> f64 {
    decimal(value, decimals).parse().unwrap_or(value)
}

/// `before` plus `change`, each as it is shown with so many decimals.
#[must_use]
pub fn sum_shown(before: f64, change: f64, decimals: usize) -> f64 {
    rounded(rounded(before, decimals) + rounded(change, decimals), decimals)
}

/// `parts` with so many decimals, so that together they are what `total`, their sum, shows.
#[must_use]
pub fn adding_up_to(total: f64, parts: &[f64], decimals: usize) -> Vec<f64> {
    let scale = super::number::ten_to(decimals);
    // A figure of so many decimals is seldom one in binary, and would be cut to the one below.
    let mut units: Vec<f64> = parts.iter().map(|part| (part * scale + 1e-9).floor()).collect();
    let missing = (rounded(total, decimals) * scale).round() - units.iter().sum::<f64>();
    let remainder = |at: &usize| parts[*at] * scale - units[*at];
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by(|a, b| remainder(b).total_cmp(&remainder(a)));
    for at in order.into_iter().take(missing.max(0.0) as usize) {
        units[at] += 1.0;
    }
    units.into_iter().map(|unit| unit / scale).collect()
}

/// What each move of an outcome brings, in the order of its moves, adding up to the change that is shown.
#[must_use]
pub fn contributions(outcome: &Outcome) -> Vec<f64> {
    let exact: Vec<f64> = outcome.moves.iter().map(|m| m.contribution).collect();
    adding_up_to(outcome.delta, &exact, CHANGE_DECIMALS)
}

/// What the members of an explanation bring, as its formula shows it: with four decimals, adding up to their sum.
#[must_use]
pub fn gains(members: &[Member]) -> Vec<Option<f64>> {
    let known: Vec<f64> = members.iter().filter_map(|member| member.contribution).collect();
    let mut shown = adding_up_to(known.iter().fold(0.0, |sum, gain| sum + gain), &known, 4).into_iter();
    members.iter().map(|member| member.contribution.and_then(|_| shown.next())).collect()
}

/// What the move of an indicator brings, as it is shown; `None` when the outcome does not move it.
#[must_use]
pub fn contribution_of(outcome: &Outcome, code: &str) -> Option<f64> {
    let at = outcome.moves.iter().position(|m| m.code == code)?;
    contributions(outcome).get(at).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_rounded_one_by_one_would_miss_the_sum() {
        assert_eq!(adding_up_to(0.9, &[0.304, 0.304, 0.292], 2), [0.31, 0.3, 0.29]);
        assert_eq!(adding_up_to(100.0, &[33.35, 33.35, 33.3], 1), [33.4, 33.3, 33.3]);
        assert_eq!(adding_up_to(0.29, &[0.29, 0.0], 2), [0.29, 0.0]);
        assert_eq!(adding_up_to(-0.01, &[-0.004, -0.004], 2), [0.0, -0.01]);
        assert_eq!(sum_shown(45.384, 0.904, 2), 46.28);
    }

    proptest! {
        #[test]
        fn parts_add_up_and_stay_near_and_keep_their_sign(parts in prop::collection::vec(-9.0_f64..9.0, 1..12), decimals in 0_usize..4) {
            let total: f64 = parts.iter().sum();
            let shown = adding_up_to(total, &parts, decimals);
            let unit = 1.0 / super::super::number::ten_to(decimals);
            prop_assert!((shown.iter().sum::<f64>() - rounded(total, decimals)).abs() < unit * 1e-6);
            for (part, shown) in parts.iter().zip(shown) {
                prop_assert!((part - shown).abs() < unit * 1.000_001);
                prop_assert!(part * shown >= 0.0);
            }
        }
    }
}
