//! Numbers to reach by a year.

use super::Extra;
use super::figure::{DecimalSign, as_ascii, figure};

/// A number to reach.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Target {
    /// Its number in the document; `6.1` is a part of `6`.
    pub no: Option<String>,
    /// What is counted.
    pub name: String,
    /// The unit, as printed.
    pub unit: Option<String>,
    /// What must be reached; a heading has none.
    pub value: Option<TargetValue>,
    /// The year by which.
    pub by: Option<i32>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// The framework's code, when the target is one of its indicators.
    pub indicator: Option<String>,
    /// What was reached so far, in the target's unit.
    pub actual: Option<f64>,
    /// A remark.
    pub note: Option<String>,
    /// Where the document says it.
    pub source: Option<String>,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// What must be reached: the text as written, and what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetValue {
    text: String,
    meaning: TargetMeaning,
}

/// What the text of a target means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TargetMeaning {
    /// A number to compare with.
    Compare(Comparator, f64),
    /// From the first to the second, both included.
    Range(f64, f64),
    /// Words only.
    Words,
}

/// How a number is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparator {
    /// The number itself.
    Equal,
    /// The number or more.
    AtLeast,
    /// More than the number.
    Above,
    /// The number or less.
    AtMost,
    /// Less than the number.
    Below,
    /// About the number.
    About,
}

/// Longer signs first, so that `>=` is not read as `>`.
const SIGNS: [(&str, Comparator); 10] = [
    (">=", Comparator::AtLeast),
    ("<=", Comparator::AtMost),
    ("≥", Comparator::AtLeast),
    ("≤", Comparator::AtMost),
    (">", Comparator::Above),
    ("<", Comparator::Below),
    ("=", Comparator::Equal),
    ("≈", Comparator::About),
    ("~", Comparator::About),
    ("khoảng", Comparator::About),
];

impl TargetValue {
    /// Reads a text such as `= 90`, `>=80`, `> 0,7`, `16–18`, `100%`, `≥ 3% và tăng dần` or words.
    ///
    /// Numbers are read as Vietnamese writes them, see [`figure`]: a point before three digits groups thousands.
    /// Words after a number are kept; without a comparator they make the whole text words.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        Self { text: text.to_owned(), meaning: meaning(text) }
    }

    /// The text as written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it means.
    #[must_use]
    pub const fn meaning(&self) -> TargetMeaning {
        self.meaning
    }
}

fn meaning(text: &str) -> TargetMeaning {
    let text = &*text.chars().map(as_ascii).collect::<String>();
    let sign = SIGNS.iter().find_map(|(sign, comparator)| Some((*comparator, text.strip_prefix(sign)?)));
    let (comparator, rest) = sign.unwrap_or((Comparator::Equal, text));
    let Some((first, rest)) = number(rest.trim_start()) else { return TargetMeaning::Words };
    let rest = rest.trim_start();
    if let Some((second, tail)) = rest.strip_prefix('-').and_then(|r| number(r.trim_start()))
        && tail.trim_matches([' ', '%']).is_empty()
        && first <= second
    {
        return TargetMeaning::Range(first, second);
    }
    let words_follow = !rest.trim_start_matches('%').trim().is_empty();
    if words_follow && sign.is_none() {
        return TargetMeaning::Words;
    }
    TargetMeaning::Compare(comparator, first)
}

/// The number at the start of a text, and what follows it. Digits and the signs among them are one number or none.
fn number(text: &str) -> Option<(f64, &str)> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || ",. '".contains(c))).unwrap_or(text.len());
    let digits = text[..end].trim_end_matches([',', '.', ' ', '\'']);
    Some((figure(digits, DecimalSign::Comma)?, &text[digits.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> TargetMeaning {
        TargetValue::parse(text).meaning()
    }

    #[test]
    fn numbers_with_comparators() {
        assert_eq!(of("= 90"), TargetMeaning::Compare(Comparator::Equal, 90.0));
        assert_eq!(of("90"), TargetMeaning::Compare(Comparator::Equal, 90.0));
        assert_eq!(of(">=80"), TargetMeaning::Compare(Comparator::AtLeast, 80.0));
        assert_eq!(of("≥ 80"), TargetMeaning::Compare(Comparator::AtLeast, 80.0));
        assert_eq!(of("> 0,7"), TargetMeaning::Compare(Comparator::Above, 0.7));
        assert_eq!(of("≤ 10"), TargetMeaning::Compare(Comparator::AtMost, 10.0));
        assert_eq!(of("≈ 5"), TargetMeaning::Compare(Comparator::About, 5.0));
        assert_eq!(of("100%"), TargetMeaning::Compare(Comparator::Equal, 100.0));
        assert_eq!(of("1.000"), TargetMeaning::Compare(Comparator::Equal, 1000.0));
        assert_eq!(of("0.125"), TargetMeaning::Compare(Comparator::Equal, 0.125));
    }

    #[test]
    fn ranges_and_words() {
        assert_eq!(of("16–18"), TargetMeaning::Range(16.0, 18.0));
        assert_eq!(of("8 - 10"), TargetMeaning::Range(8.0, 10.0));
        assert_eq!(of("≈ 3–5"), TargetMeaning::Range(3.0, 5.0));
        assert_eq!(of("Đạt mức trên trung bình của cả nước"), TargetMeaning::Words);
        assert_eq!(of("5 năm một lần"), TargetMeaning::Words);
        assert_eq!(of("18–16"), TargetMeaning::Words);
        assert_eq!(of(""), TargetMeaning::Words);
    }

    #[test]
    fn a_number_is_read_whole_or_not_at_all() {
        let at_least = |n| TargetMeaning::Compare(Comparator::AtLeast, n);
        assert_eq!(of("≥ 1 000"), at_least(1000.0));
        assert_eq!(of("≥ 12\u{a0}500,5"), at_least(12_500.5));
        assert_eq!(of("≥ 1\u{202f}234 tỷ đồng"), at_least(1234.0));
        assert_eq!(of("≥ 1’234"), at_least(1234.0));
        assert_eq!(of("≥ 1,234.5"), at_least(1234.5));
        assert_eq!(of("≥ ８０％"), at_least(80.0));
        assert_eq!(of("16\u{2014}18"), TargetMeaning::Range(16.0, 18.0));
        assert_eq!(of("16\u{2212}18"), TargetMeaning::Range(16.0, 18.0));
        for text in ["≥ 1 00", "≥ 1.00.000", "≥ 3, 5", "≥ ,5", "≥ 1,2,3", "≥ 1 2345"] {
            assert_eq!(of(text), TargetMeaning::Words, "{text}");
        }
        assert_eq!(of("≥ 80, trong đó 50 ở nông thôn"), at_least(80.0));
        assert_eq!(of("≥ 5."), at_least(5.0));
    }

    #[test]
    fn words_after_a_number_are_kept() {
        let value = TargetValue::parse("≥ 3% và tăng dần theo yêu cầu phát triển");
        assert_eq!(value.meaning(), TargetMeaning::Compare(Comparator::AtLeast, 3.0));
        assert_eq!(value.text(), "≥ 3% và tăng dần theo yêu cầu phát triển");
    }
}
