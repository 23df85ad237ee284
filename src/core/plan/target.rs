//! Numbers to reach by a year.

use super::written::{DecimalSign, as_ascii, written_figure};
use super::{Comment, Extra};

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
    /// What was said of it, the oldest first.
    pub comments: Vec<Comment>,
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
    /// The first is enough and the second is hoped for; more is met as well. Where less is better, the second is enough.
    Range(f64, f64),
    /// From the first to the second, both included, and no further: the document bounds it.
    Within(f64, f64),
    /// Words only.
    Words,
}

/// How a number is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparator {
    /// The number or better, which is more unless less is better: a bare number.
    Reach,
    /// Exactly the number.
    Equal,
    /// The number or more.
    AtLeast,
    /// More than the number.
    Above,
    /// The number or less.
    AtMost,
    /// Less than the number.
    Below,
    /// About the number, or better.
    About,
}

/// Longer signs first, so that `>=` is not read as `>`. Words are in small letters.
const SIGNS: [(&str, Comparator); 21] = [
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
    ("phấn đấu đạt", Comparator::Reach),
    ("đạt", Comparator::Reach),
    ("từ", Comparator::Reach),
    ("tối thiểu", Comparator::AtLeast),
    ("ít nhất", Comparator::AtLeast),
    ("tối đa", Comparator::AtMost),
    ("không quá", Comparator::AtMost),
    ("trên", Comparator::Above),
    ("hơn", Comparator::Above),
    ("dưới", Comparator::Below),
    ("đúng", Comparator::Equal),
];

/// Words after a number that say which way a bare one bounds.
const TAILS: [(&str, Comparator); 4] = [
    ("trở lên", Comparator::AtLeast),
    ("trở xuống", Comparator::AtMost),
    ("và tăng dần", Comparator::AtLeast),
    ("tăng dần", Comparator::AtLeast),
];

impl TargetValue {
    /// Reads a text such as `90`, `>=80`, `> 0,7`, `16–18`, `100%`, `≥ 3% và tăng dần` or words.
    ///
    /// A bare number is to be reached and may be exceeded; `=` and "đúng" mean exactly that number, or exactly from one
    /// to the other. A bound on a range is one on the end that it binds: "≤ 3–5" is at most 5, "≥ 3–5" at least 3.
    ///
    /// Numbers are read as Vietnamese writes them, see [`written_figure`](super::written::written_figure): a point before three digits groups thousands.
    /// Words after a number are kept; without a comparator they make the whole text words, unless they say which way the
    /// number bounds.
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
    let text = &*text.chars().map(as_ascii).collect::<String>().to_lowercase();
    let sign = sign(text);
    let (comparator, rest) = sign.unwrap_or((Comparator::Reach, text));
    let Some((first, rest)) = number(rest) else { return TargetMeaning::Words };
    let to = second(rest).filter(|(second, _)| first <= *second);
    let (last, tail) = to.unwrap_or((first, rest));
    let of_tail = tail_sign(tail);
    let comparator = if comparator == Comparator::Reach { of_tail.unwrap_or(comparator) } else { comparator };
    if sign.is_none() && of_tail.is_none() && !tail.is_empty() {
        return TargetMeaning::Words;
    }
    match comparator {
        Comparator::AtMost | Comparator::Below => TargetMeaning::Compare(comparator, last),
        Comparator::Equal if to.is_some() => TargetMeaning::Within(first, last),
        Comparator::Reach | Comparator::About if to.is_some() => TargetMeaning::Range(first, last),
        _ => TargetMeaning::Compare(comparator, first),
    }
}

/// The comparator at the start of a text, and what follows it. "Đạt" and its like may stand before another.
fn sign(text: &str) -> Option<(Comparator, &str)> {
    let strip = |(sign, comparator): &(&str, Comparator)| Some((*comparator, text.strip_prefix(sign)?.trim_start()));
    let (comparator, rest) = SIGNS.iter().find_map(strip)?;
    Some((comparator == Comparator::Reach).then_some(rest).and_then(sign).unwrap_or((comparator, rest)))
}

/// What the words behind a number make of it. A unit may stand before "trở lên" and "trở xuống", but no other number.
fn tail_sign(tail: &str) -> Option<Comparator> {
    let clause = tail.split(|c: char| c == ',' || c == ';' || c.is_ascii_digit()).next().unwrap_or_default();
    let is_said = |words: &str| clause.starts_with(words) || (words.starts_with("trở") && clause.contains(words));
    TAILS.iter().find(|(words, _)| is_said(words)).map(|(_, comparator)| *comparator)
}

/// The second number of a range, behind a dash or "đến", and what follows it.
fn second(rest: &str) -> Option<(f64, &str)> {
    number(["-", "đến"].iter().find_map(|word| rest.strip_prefix(word))?.trim_start())
}

/// The number at the start of a text, and what follows it and its percent sign. Digits and the signs among them are one
/// number or none.
fn number(text: &str) -> Option<(f64, &str)> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || ",. '".contains(c))).unwrap_or(text.len());
    let digits = text[..end].trim_end_matches([',', '.', ' ', '\'']);
    let rest = text[digits.len()..].trim_start().trim_start_matches('%').trim_start();
    Some((written_figure(digits, DecimalSign::Comma)?, rest))
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
        assert_eq!(of("90"), TargetMeaning::Compare(Comparator::Reach, 90.0));
        assert_eq!(of("đúng 90"), TargetMeaning::Compare(Comparator::Equal, 90.0));
        assert_eq!(of(">=80"), TargetMeaning::Compare(Comparator::AtLeast, 80.0));
        assert_eq!(of("≥ 80"), TargetMeaning::Compare(Comparator::AtLeast, 80.0));
        assert_eq!(of("> 0,7"), TargetMeaning::Compare(Comparator::Above, 0.7));
        assert_eq!(of("≤ 10"), TargetMeaning::Compare(Comparator::AtMost, 10.0));
        assert_eq!(of("≈ 5"), TargetMeaning::Compare(Comparator::About, 5.0));
        assert_eq!(of("100%"), TargetMeaning::Compare(Comparator::Reach, 100.0));
        assert_eq!(of("1.000"), TargetMeaning::Compare(Comparator::Reach, 1000.0));
        assert_eq!(of("0.125"), TargetMeaning::Compare(Comparator::Reach, 0.125));
    }

    #[test]
    fn ranges_and_words() {
        assert_eq!(of("16–18"), TargetMeaning::Range(16.0, 18.0));
        assert_eq!(of("8 - 10"), TargetMeaning::Range(8.0, 10.0));
        assert_eq!(of("≈ 3–5"), TargetMeaning::Range(3.0, 5.0));
        assert_eq!(of("= 3–5"), TargetMeaning::Within(3.0, 5.0));
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
        let at_least = |n| TargetMeaning::Compare(Comparator::AtLeast, n);
        assert_eq!(of("3% và tăng dần"), at_least(3.0));
        assert_eq!(of("Từ 2% trở lên"), at_least(2.0));
        assert_eq!(of("Tối thiểu 30%"), at_least(30.0));
        assert_eq!(of("10 trở xuống"), TargetMeaning::Compare(Comparator::AtMost, 10.0));
        assert_eq!(of("Phấn đấu đạt 100%"), TargetMeaning::Compare(Comparator::Reach, 100.0));
    }

    #[test]
    fn a_bound_on_a_range_keeps_the_end_it_binds() {
        use Comparator::{Above, AtLeast, AtMost, Below};
        for (text, comparator, end) in [
            ("≤ 3–5", AtMost, 5.0),
            ("<= 3-5", AtMost, 5.0),
            ("< 3–5", Below, 5.0),
            ("không quá 3–5%", AtMost, 5.0),
            ("Tối đa 10 - 12", AtMost, 12.0),
            ("Dưới 3 đến 5%", Below, 5.0),
            ("3–5 trở xuống", AtMost, 5.0),
            ("≥ 16–18", AtLeast, 16.0),
            (">= 16 - 18", AtLeast, 16.0),
            ("> 16–18", Above, 16.0),
            ("Tối thiểu 16–18", AtLeast, 16.0),
            ("ít nhất 16–18 tỷ đồng", AtLeast, 16.0),
            ("Trên 16–18", Above, 16.0),
            ("16–18 và tăng dần", AtLeast, 16.0),
        ] {
            assert_eq!(of(text), TargetMeaning::Compare(comparator, end), "{text}");
        }
        for text in ["3–5", "≈ 3–5", "~3–5", "khoảng 3–5", "đạt 3–5", "phấn đấu đạt 3–5%", "từ 3 đến 5", "Từ 3% đến 5%"]
        {
            assert_eq!(of(text), TargetMeaning::Range(3.0, 5.0), "{text}");
        }
        assert_eq!(of("đúng 3–5"), TargetMeaning::Within(3.0, 5.0));
        assert_eq!(of("Từ 5 đến 10 ngày"), TargetMeaning::Range(5.0, 10.0));
        assert_eq!(of("3–5 ngày"), TargetMeaning::Words, "words without a comparator");
    }

    #[test]
    fn words_that_turn_a_number_into_a_bound_stand_before_it_or_behind_its_unit() {
        use Comparator::{Above, AtLeast, AtMost, Below, Reach};
        for (text, comparator, number) in [
            ("Từ 10 ngày trở xuống", AtMost, 10.0),
            ("10 ngày trở xuống đối với mỗi hồ sơ", AtMost, 10.0),
            ("Từ 5 tỷ đồng trở lên", AtLeast, 5.0),
            ("Trên 90%", Above, 90.0),
            ("Hơn 1.000 doanh nghiệp", Above, 1000.0),
            ("Dưới 5 ngày", Below, 5.0),
            ("Đạt trên 90%", Above, 90.0),
            ("Đạt 90%, trong đó xã từ 50% trở xuống", Reach, 90.0),
        ] {
            assert_eq!(of(text), TargetMeaning::Compare(comparator, number), "{text}");
        }
        assert_eq!(of("Trên trung bình cả nước"), TargetMeaning::Words);
    }
}
