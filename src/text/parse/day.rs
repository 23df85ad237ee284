//! Reading days as they are written here: 15/07/2025, 15-7-2025, 15.7.25, and 2025-07-15.

use super::number::plain;
use chrono::NaiveDate;
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

/// A day, once or every year: "15/07" and, as the file has it, "07-15".
#[must_use]
pub(super) fn due(text: &str) -> Option<Due> {
    if let Some(date) = day(text) {
        return Some(Due::Once(date));
    }
    let (sign, parts) = parts(text)?;
    let [a, b] = parts.as_slice() else { return None };
    let short = |part: &String| part.parse::<u32>().ok().filter(|_| part.len() <= 2);
    let (day, month) = if sign == '-' { (short(b)?, short(a)?) } else { (short(a)?, short(b)?) };
    // A leap year has every day of a year.
    NaiveDate::from_ymd_opt(2028, month, day).map(|_| Due::Yearly { month, day })
}

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

    proptest! {
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
