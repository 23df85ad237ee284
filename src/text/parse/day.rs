//! Reading days as they are written here: 15/07/2025, 15-7-2025, 15.7.25, and 2025-07-15.

use super::number::plain;
use crate::text::fold::fold;
use chrono::{Datelike, NaiveDate};
use index_core::{Due, Kind};

/// What separates the parts of a day.
const SIGNS: [char; 3] = ['/', '-', '.'];

/// The parts of a text between one kind of sign, all digits; `None` for anything else.
fn parts(text: &str) -> Option<(char, Vec<String>)> {
    let text = plain(text);
    let sign = SIGNS.into_iter().find(|sign| text.contains(*sign))?;
    let parts: Vec<String> = text.split(sign).map(|part| part.trim().to_owned()).collect();
    let are_digits = parts.iter().all(|p| (1..=4).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()));
    are_digits.then_some((sign, parts))
}

/// A day with its year; a year of two digits is one of this century.
#[must_use]
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let (sign, parts) = parts(text)?;
    let [a, b, c] = parts.as_slice() else { return None };
    let figure = |part: &String| part.parse::<u32>().ok();
    let short = |part: &String| figure(part).filter(|_| part.len() <= 2);
    let (year, month, day) = if a.len() == 4 && sign == '-' {
        (figure(a)?, short(b)?, short(c)?)
    } else {
        let year = match c.len() {
            4 => figure(c)?,
            2 => 2000 + figure(c)?,
            _ => return None,
        };
        (year, short(b)?, short(a)?)
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// A day, once or every year: "15/07", "15-7" and, where that is no day, "07-15" as the file has it; "15/07/2026, hằng năm" and
/// "15/7 (hàng năm)", as the program shows and documents write it.
#[must_use]
pub(super) fn due(text: &str) -> Option<Due> {
    if let Some(of_every_year) = without_every_year(text) {
        let date = day(&of_every_year).map(|date| Due::Yearly { month: date.month(), day: date.day() });
        return date.or_else(|| due(&of_every_year));
    }
    if let Some(date) = day(text) {
        return Some(Due::Once(date));
    }
    let (sign, parts) = parts(text)?;
    let [a, b] = parts.as_slice() else { return None };
    let short = |part: &String| part.parse::<u32>().ok().filter(|_| part.len() <= 2);
    // A leap year has every day of a year.
    let yearly = |day: u32, month: u32| NaiveDate::from_ymd_opt(2028, month, day).map(|_| Due::Yearly { month, day });
    let (a, b) = (short(a)?, short(b)?);
    yearly(a, b).or_else(|| yearly(b, a).filter(|_| sign == '-'))
}

/// What stands before "hằng năm" in a text; `None` where that is not said.
fn without_every_year(text: &str) -> Option<String> {
    let folded = fold(text);
    let before = EVERY_YEAR.iter().find_map(|words| folded.trim_end_matches([' ', ')']).strip_suffix(words))?;
    Some(before.trim_end_matches([' ', ',', '(']).to_owned())
}

/// "hằng năm" and "hàng năm" are written alike.
const EVERY_YEAR: [&str; 2] = ["hang nam", "every year"];

/// A year of four digits.
#[must_use]
pub(super) fn year(text: &str) -> Option<i32> {
    let text = plain(text);
    text.parse().ok().filter(|year| text.len() == 4 && (1000..=9999).contains(year))
}

/// Whether a text may still become another value of its kind by more letters: "20/1" on the way to "20/12", "30.11.20"
/// on the way to "30.11.2026". Nothing is taken from it before the keyboard leaves the field.
#[must_use]
pub fn may_grow(kind: Kind, text: &str) -> bool {
    if !matches!(kind, Kind::Date | Kind::Due | Kind::Timing) {
        return false;
    }
    let Some((sign, parts)) = parts(text) else { return false };
    let is_iso = sign == '-' && parts.first().is_some_and(|first| first.len() == 4);
    let last = parts.last().map_or(0, String::len);
    match parts.len() {
        2 => last < 2,
        3 if is_iso => last < 2,
        3 => last < 4,
        _ => false,
    }
}

/// Whether a text has the parts of a day, and there is no such day: "31/2/2026".
#[must_use]
pub fn is_no_day(kind: Kind, text: &str) -> bool {
    let Some((_, parts)) = parts(text).filter(|_| matches!(kind, Kind::Date | Kind::Due | Kind::Timing)) else {
        return false;
    };
    let is_whole = parts.len() == 3 || (parts.len() == 2 && kind == Kind::Due);
    let is_read = day(text).is_some() || (kind == Kind::Due && due(text).is_some());
    let (years, others): (Vec<&String>, Vec<&String>) = parts.iter().partition(|part| part.len() > 2);
    is_whole && !is_read && years.len() <= 1 && years.iter().all(|year| year.len() == 4) && others.len() >= 2
}

/// Whether a text that is no value yet may become a day by more letters: "2", "31/", "15/7/20".
pub(super) fn may_become(text: &str) -> bool {
    let text = plain(text);
    let sign = SIGNS.into_iter().find(|sign| text.contains(*sign)).unwrap_or('/');
    let mut parts: Vec<&str> = text.split(sign).map(str::trim).collect();
    let are_digits = parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    let Some(last) = parts.pop().filter(|_| are_digits && parts.len() < 3) else { return false };
    // What is written is the beginning of a day of a leap year, which has them all.
    let is_beginning = |rest: &[&str]| {
        let digits = std::iter::once(String::new()).chain((0..10).map(|digit| digit.to_string()));
        digits.map(|digit| format!("{last}{digit}")).any(|last| {
            let whole: Vec<&str> = parts.iter().copied().chain([last.as_str()]).chain(rest.iter().copied()).collect();
            day(&whole.join(&sign.to_string())).is_some()
        })
    };
    match (parts.as_slice(), last.len()) {
        ([], 0..=4) => true,
        ([first], 0..=2) if first.len() == 4 => is_beginning(&["1"]),
        ([_], 0..=2) => is_beginning(&["2028"]),
        ([first, _], 0..=2) if first.len() == 4 => is_beginning(&[]),
        ([first, second], 0..=3) => day(&[*first, *second, "2028"].join(&sign.to_string())).is_some(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::text::parse::{parse, typed};
    use index_core::Value;
    use proptest::prelude::*;

    fn date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, month, day)
    }

    #[test]
    fn days_are_whole_or_nothing() {
        for (text, expected) in [
            ("20/12/2026", date(2026, 12, 20)),
            ("30.11.26", date(2026, 11, 30)),
            ("1-2-2026", date(2026, 2, 1)),
            ("2026-11-03", date(2026, 11, 3)),
            (" 20 / 12 / 2026 ", date(2026, 12, 20)),
            ("20/12/2", None),
            ("20/12/202", None),
            ("20/12/20266", None),
            ("31/02/2025", None),
            ("20/12-2026", None),
            ("20/12", None),
        ] {
            assert_eq!(day(text), expected, "{text}");
        }
        let yearly = Some(Due::Yearly { month: 7, day: 15 });
        for text in
            ["15/07 (hằng năm)", "15/7 hàng năm", "15/07/2026, hằng năm", "07-15 every year", "2026-07-15, every year"]
        {
            assert_eq!(due(text), yearly, "{text}");
        }
        for text in ["hằng năm", "31/02 hằng năm", "15/07 hằng quý", "15/07 hằng năm hằng năm 1"] {
            assert_eq!(due(text), None, "{text}");
        }
        assert_eq!((year("2025"), year("25"), year("202"), year("20256")), (Some(2025), None, None, None));
    }

    #[test]
    fn what_may_grow_waits() {
        for text in ["20/1", "20/12/2", "20/12/20", "30.11.26", "2026-1-1", "7-1"] {
            assert!(may_grow(Kind::Due, text), "{text}");
        }
        for text in ["20/12", "20/12/2026", "2026-11-03", "07-15", "x"] {
            assert!(!may_grow(Kind::Due, text), "{text}");
        }
        assert!(!may_grow(Kind::Number, "20/1"));
    }

    #[test]
    fn the_beginning_of_a_day_may_become_one() {
        for text in [
            "",
            "2",
            "31",
            "2026",
            "31/",
            "31/1",
            "29/2",
            "29/2/",
            "29/2/20",
            "1.7.202",
            "2026-",
            "2026-1",
            "2026-11-0",
        ] {
            assert!(may_become(text), "{text}");
        }
        for text in ["x", "31/2", "45/", "31/2/2026", "1/7/2026/", "20266", "2026-13", "2026-02-30", "1/13"] {
            assert!(!may_become(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_letter_on_the_way_to_a_day_may_become_one(days in 365_000_i32..1_000_000) {
            let date = NaiveDate::from_num_days_from_ce_opt(days).unwrap_or_default();
            for written in ["%d/%m/%Y", "%-d/%-m/%Y", "%-d.%m.%Y", "%d-%m-%Y", "%Y-%m-%d"] {
                let text = date.format(written).to_string();
                for end in 0..text.len() {
                    prop_assert!(may_become(&text[..end]), "{}", &text[..end]);
                }
                prop_assert!(!is_no_day(Kind::Date, &text));
            }
        }

        #[test]
        fn what_is_written_is_read_as_the_same_day(days in 365_000_i32..1_000_000) {
            let date = NaiveDate::from_num_days_from_ce_opt(days).unwrap_or_default();
            for lang in [Lang::Vi, Lang::En] {
                for value in [Value::Date(date), Value::Due(Due::Once(date))] {
                    let kind = if matches!(value, Value::Date(_)) { Kind::Date } else { Kind::Due };
                    prop_assert_eq!(parse(lang, kind, &typed(lang, &value)), Ok(value));
                }
            }
        }
    }
}
