//! Reading figures as people of either language write them: by the rule of the core, which targets follow as well.
//!
//! What the language of the screen allows is read so: "12.500" is twelve thousand five hundred in Vietnamese and twelve
//! and a half in English.

use crate::text::Lang;
use index_core::{DecimalSign, as_ascii, written_figure};
use unicode_normalization::UnicodeNormalization;

/// A figure with decimals; a percent sign behind it is taken as said. `None` for everything else.
#[must_use]
pub(super) fn number(lang: Lang, text: &str) -> Option<f64> {
    let text = plain(text);
    let text = text.strip_suffix('%').map_or(text.as_str(), str::trim_end);
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest.trim_start()),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let decimal = match lang {
        Lang::Vi => DecimalSign::Comma,
        Lang::En => DecimalSign::Point,
    };
    // Nothing below zero is no zero of its own.
    written_figure(digits, decimal).map(|figure| sign * figure + 0.0)
}

/// A whole number from 0; of a rank "57/63" the first, also after its word: "Hạng 9".
#[must_use]
pub(super) fn count(lang: Lang, text: &str) -> Option<u32> {
    let folded = crate::text::fold(&plain(text));
    let words = ["hang", "rank", "thu", "#"];
    let rest = words.iter().find_map(|word| folded.strip_prefix(word)).unwrap_or(&folded).trim();
    let (first, of) = rest.split_once('/').map_or((rest, None), |(first, of)| (first, Some(of)));
    let first = whole(lang, first)?;
    let is_within = of.is_none_or(|of| whole(lang, of).is_some_and(|of| first <= of));
    is_within.then_some(first)
}

/// A whole number from 0 that is no rank among so many.
#[must_use]
pub(super) fn alone(lang: Lang, text: &str) -> Option<u32> {
    count(lang, text).filter(|_| rank_units(lang, text).is_none())
}

/// Among how many a rank is, where the text says so: 63 of "57/63".
#[must_use]
pub fn rank_units(lang: Lang, text: &str) -> Option<u32> {
    plain(text).split_once('/').and_then(|(_, of)| whole(lang, of.trim()))
}

fn whole(lang: Lang, text: &str) -> Option<u32> {
    let value = number(lang, text).filter(|_| !text.contains('%'))?;
    let is_whole = value >= 0.0 && value <= f64::from(u32::MAX) && value.fract() == 0.0;
    is_whole.then_some(value as u32)
}

/// The text with digits, signs and spaces as ASCII has them, without white space around it.
pub(super) fn plain(text: &str) -> String {
    text.nfkc().map(as_ascii).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::parse::exact;
    use proptest::prelude::*;

    #[test]
    fn the_language_says_what_a_point_and_a_comma_are() {
        for (text, vi, en) in [
            ("12.500", Some(12_500.0), Some(12.5)),
            ("12,500", Some(12.5), Some(12_500.0)),
            ("12.5", Some(12.5), Some(12.5)),
            ("88,5%", Some(88.5), Some(88.5)),
            ("1,23 %", Some(1.23), Some(1.23)),
            ("1.234.567,8", Some(1_234_567.8), Some(1_234_567.8)),
            ("1 234,5", Some(1_234.5), Some(1_234.5)),
            ("1\u{202f}234,5", Some(1_234.5), Some(1_234.5)),
            ("1’234.5", Some(1_234.5), Some(1_234.5)),
            ("0.125", Some(0.125), Some(0.125)),
            ("\u{2212}1,5", Some(-1.5), Some(-1.5)),
            ("– 2", Some(-2.0), Some(-2.0)),
            ("１２,５", Some(12.5), Some(12.5)),
            ("+3", Some(3.0), Some(3.0)),
        ] {
            assert_eq!((number(Lang::Vi, text), number(Lang::En, text)), (vi, en), "{text}");
        }
    }

    #[test]
    fn what_is_no_figure_is_none() {
        for text in [
            "",
            "-",
            "1 2",
            "12,",
            ",5",
            "1.23.4",
            "1,2,3",
            "12..5",
            "1e5",
            "inf",
            "NaN",
            "5%%",
            "%",
            "12 345 6",
            "1.0000",
            "12,5a",
            "００12 34",
        ] {
            let is_none = number(Lang::Vi, text).is_none();
            assert!(is_none || text == "1.0000", "{text}: {:?}", number(Lang::Vi, text));
        }
        assert_eq!(number(Lang::Vi, "1.0000"), Some(1.0), "no group has four digits");
    }

    #[test]
    fn ranks_as_they_stand_in_tables() {
        for (text, rank) in
            [("57/63", 57), ("Hạng 9", 9), ("hạng 9/34", 9), ("19,0", 19), ("19.0", 19), ("Thứ 3", 3), ("1.000", 1000)]
        {
            assert_eq!(count(Lang::Vi, text), Some(rank), "{text}");
        }
        for text in ["19,5", "-1", "64/63", "57/abc", "15/07/2025", "9 %", "hạng", "top"] {
            assert_eq!(count(Lang::Vi, text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_as_the_same_figure(value in prop::num::f64::NORMAL | prop::num::f64::ZERO, small in -1e6_f64..1e6, n in any::<u32>()) {
            for lang in [Lang::Vi, Lang::En] {
                for value in [value, small, (small * 100.0).round() / 100.0, small.round()] {
                    prop_assert_eq!(number(lang, &exact(lang, value)), Some(value + 0.0));
                }
                prop_assert_eq!(count(lang, &n.to_string()), Some(n));
                prop_assert_eq!(count(lang, &crate::text::thousands(lang, n)), Some(n));
            }
        }

        #[test]
        fn a_target_is_read_as_a_figure_is(text in "[0-9][0-9., \u{a0}’]{0,10}[0-9]") {
            let meaning = index_core::TargetValue::parse(&text).meaning();
            let expected = number(Lang::Vi, &text).map_or(index_core::TargetMeaning::Words, |figure| {
                index_core::TargetMeaning::Compare(index_core::Comparator::Reach, figure)
            });
            prop_assert_eq!(meaning, expected);
        }

        #[test]
        fn nothing_is_read_that_is_not_all_figure(text in "\\PC{0,12}") {
            if let Some(value) = number(Lang::Vi, &text) {
                prop_assert!(value.is_finite() && text.chars().any(|c| c.is_numeric()));
            }
        }
    }
}
