//! Figures as a Vietnamese or an English reader expects them.

use super::Lang;
use index_core::figure::MAX_NUMBER;
use std::fmt;

/// `value` with exactly `decimals` decimals: a comma in Vietnamese, a point in English.
///
/// The minus sign is U+2212, so that it is as wide as a plus; a value that rounds to zero has no sign.
#[must_use]
pub fn fixed(lang: Lang, value: f64, decimals: usize) -> String {
    let text = decimal(value, decimals);
    let text = match text.strip_prefix('-') {
        Some(digits) if digits.chars().all(|c| matches!(c, '0' | '.')) => digits.to_owned(),
        Some(digits) => format!("\u{2212}{digits}"),
        None => text,
    };
    match lang {
        Lang::Vi => text.replace('.', ","),
        Lang::En => text,
    }
}

/// `value` with so many decimals (at most eight), a half rounded away from zero as a spreadsheet does: 3.125 is 3.13.
pub(super) fn decimal(value: f64, decimals: usize) -> String {
    format!("{:.decimals$}", value + 1e-9_f64.copysign(value))
}

/// Like [`fixed`], with a plus sign for what is above zero.
#[must_use]
pub fn signed(lang: Lang, value: f64, decimals: usize) -> String {
    let text = fixed(lang, value, decimals);
    let is_zero = text.chars().all(|c| matches!(c, '0' | ',' | '.'));
    if value > 0.0 && !is_zero { format!("+{text}") } else { text }
}

/// A figure as it was given, with all its decimals: where a rounded one would belie the sentence around it.
#[must_use]
pub fn as_given(lang: Lang, value: f64) -> String {
    let text = if is_extreme(value) { format!("{value:e}") } else { value.to_string() };
    let text = text.replace('-', "\u{2212}");
    match lang {
        Lang::Vi => text.replace('.', ","),
        Lang::En => text,
    }
}

/// Whether a number is written by its power of ten: it has more digits than anybody counts.
fn is_extreme(value: f64) -> bool {
    value != 0.0 && !(1e-9..=MAX_NUMBER).contains(&value.abs())
}

/// `value` in as few decimals as it needs (four at the most), for figures that people typed. What is too large to be a
/// figure is written by its power of ten.
#[must_use]
pub fn grouped(lang: Lang, value: f64) -> String {
    if value.abs() > MAX_NUMBER {
        return as_given(lang, value);
    }
    let text = fixed(lang, value, 4);
    let separator = match lang {
        Lang::Vi => ',',
        Lang::En => '.',
    };
    text.trim_end_matches('0').trim_end_matches(separator).to_owned()
}

/// A count with its English noun: "1 place", "2 places".
#[must_use]
pub fn counted<N: Copy + fmt::Display + PartialEq + From<u8>>(n: N, one: &str, many: &str) -> String {
    let noun = if n == N::from(1) { one } else { many };
    format!("{n} {noun}")
}

/// A count of thousands: "10.000" in Vietnamese, "10,000" in English.
#[must_use]
pub fn thousands(lang: Lang, count: impl fmt::Display) -> String {
    let digits = count.to_string();
    let groups: Vec<&[u8]> = digits.as_bytes().rchunks(3).rev().collect();
    let groups = groups.iter().map(|group| String::from_utf8_lossy(group).into_owned());
    groups.collect::<Vec<_>>().join(lang.pick(".", ","))
}

/// How many units of the last of so many decimals make one: exact, as multiplying by ten is.
pub(super) fn ten_to(decimals: usize) -> f64 {
    (0..decimals).fold(1.0, |power, _| power * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimal_comma_and_signs() {
        assert_eq!(fixed(Lang::Vi, 49.66, 2), "49,66");
        assert_eq!(fixed(Lang::En, -0.004, 2), "0.00");
        assert_eq!((fixed(Lang::En, 3.125, 2), fixed(Lang::En, -2.675, 2)), ("3.13".into(), "\u{2212}2.68".into()));
        assert_eq!(signed(Lang::Vi, 0.9073, 2), "+0,91");
        assert_eq!(signed(Lang::En, -1.5, 1), "\u{2212}1.5");
        assert_eq!(signed(Lang::En, 0.001, 2), "0.00");
        assert_eq!(grouped(Lang::Vi, 0.7), "0,7");
        assert_eq!(grouped(Lang::Vi, 100.0), "100");
        assert_eq!(
            (grouped(Lang::Vi, -1.5e308), grouped(Lang::En, 1e15)),
            ("\u{2212}1,5e308".into(), "1000000000000000".into())
        );
        assert_eq!(
            (as_given(Lang::Vi, 100.000_000_1), as_given(Lang::En, 1e-300)),
            ("100,0000001".into(), "1e\u{2212}300".into())
        );
    }

    #[test]
    fn one_is_no_plural() {
        assert_eq!(counted(1_u32, "place", "places"), "1 place");
        assert_eq!(counted(2_usize, "place", "places"), "2 places");
        assert_eq!(counted(0_usize, "place", "places"), "0 places");
    }
}
