//! When a task is carried out, and the last day that the document's words name.

use crate::fold::folded_words;
use chrono::{Months, NaiveDate};

/// When a task is carried out.
#[derive(Clone, Debug, PartialEq)]
pub enum Timing {
    /// All the time (*thường xuyên*).
    Ongoing,
    /// Every year (*hằng năm*).
    Yearly,
    /// Within a year.
    Year(i32),
    /// By a day.
    Date(NaiveDate),
    /// As the document words it.
    Words(String),
}

impl Timing {
    /// Reads `ongoing`, `yearly`, a year, a day (`2025-12-31`) or any other words.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        match text {
            "ongoing" => return Self::Ongoing,
            "yearly" => return Self::Yearly,
            _ => {}
        }
        if let Some(year) = text.parse().ok().filter(|_| text.len() == 4) {
            return Self::Year(year);
        }
        NaiveDate::parse_from_str(text, "%Y-%m-%d").map_or_else(|_| Self::Words(text.to_owned()), Self::Date)
    }

    /// The text that [`Timing::parse`] reads as this.
    #[must_use]
    pub fn as_text(&self) -> String {
        match self {
            Self::Ongoing => "ongoing".to_owned(),
            Self::Yearly => "yearly".to_owned(),
            Self::Year(year) => format!("{year:04}"),
            Self::Date(date) => date.format("%Y-%m-%d").to_string(),
            Self::Words(words) => words.clone(),
        }
    }

    /// The last day that it names: the day, the end of the year, or what the words say, such as "Quý II/2026", "trước ngày
    /// 10/3/2026" (the day before that) or "6 tháng đầu năm 2026". `None` where it names none, or says more than this.
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        match self {
            Self::Date(day) => Some(*day),
            Self::Year(year) => NaiveDate::from_ymd_opt(*year, 12, 31),
            Self::Words(words) => last_day_of(words),
            Self::Ongoing | Self::Yearly => None,
        }
    }
}

/// Words before a time that say no more than that it ends there.
const LEADS: [&[&str]; 13] = [
    &["hoan", "thanh"],
    &["cham", "nhat"],
    &["muon", "nhat"],
    &["giai", "doan"],
    &["trong"],
    &["den"],
    &["het"],
    &["cuoi"],
    &["vao"],
    &["la"],
    &["ngay"],
    &["tu"],
    &["xong"],
];

/// The last day that words name; they must say nothing else.
fn last_day_of(words: &str) -> Option<NaiveDate> {
    let words = folded_words(words);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut rest = words.as_slice();
    let mut is_before = false;
    loop {
        if let Some(left) = LEADS.iter().find_map(|lead| rest.strip_prefix(*lead)) {
            rest = left;
        } else if let Some(left) = rest.strip_prefix(&["truoc"]).filter(|_| !is_before) {
            (rest, is_before) = (left, true);
        } else {
            break;
        }
    }
    let (first, last) = span(rest)?;
    if is_before { first.pred_opt() } else { Some(last) }
}

/// The first and the last day of a time.
fn span(words: &[&str]) -> Option<(NaiveDate, NaiveDate)> {
    match words {
        ["quy", quarters @ .., year] => {
            let quarters = quarters.strip_suffix(&["nam"]).unwrap_or(quarters);
            let numbers =
                quarters.iter().filter(|word| !["den", "va", "quy"].contains(*word)).map(|word| quarter(word));
            let numbers = numbers.collect::<Option<Vec<u32>>>()?;
            let (first, last) = (*numbers.first()?, *numbers.last()?);
            months(year, first * 3 - 2, last * 3)
        }
        ["6", "thang", "dau", "nam", year] => months(year, 1, 6),
        ["6", "thang", "cuoi", "nam", year] => months(year, 7, 12),
        ["thang", month, "nam", year] | ["thang", month, year] | [month, year] if is_month(month) => {
            let month = number(month)?;
            months(year, month, month)
        }
        [day, "thang", month, "nam", year] | [day, "thang", month, year] | [day, month, year]
            if year_of(year).is_some() =>
        {
            let day = NaiveDate::from_ymd_opt(year_of(year)?, number(month)?, number(day)?)?;
            Some((day, day))
        }
        ["nam", year] | [year] => months(year, 1, 12),
        [first, "den", "nam", last] | ["nam", first, "den", "nam", last] | ["nam", first, last] | [first, last] => {
            let (first, last) = (months(first, 1, 12)?, months(last, 1, 12)?);
            (first.0 < last.0).then_some((first.0, last.1))
        }
        _ => None,
    }
}

/// The first day of a month and the last one of another, of the same year.
fn months(year: &str, first: u32, last: u32) -> Option<(NaiveDate, NaiveDate)> {
    let year = year_of(year)?;
    let start = |month| NaiveDate::from_ymd_opt(year, month, 1);
    let end = start(last)?.checked_add_months(Months::new(1))?.pred_opt()?;
    start(first).filter(|_| first <= last).map(|start| (start, end))
}

fn year_of(word: &str) -> Option<i32> {
    word.parse().ok().filter(|year| word.len() == 4 && (1900..=2200).contains(year))
}

fn is_month(word: &str) -> bool {
    number(word).is_some_and(|month| (1..=12).contains(&month))
}

fn number(word: &str) -> Option<u32> {
    word.parse().ok()
}

/// The number of a quarter, in Roman or in Arabic figures.
fn quarter(word: &str) -> Option<u32> {
    let at = ["i", "ii", "iii", "iv"].iter().position(|roman| *roman == word);
    let figure = || number(word).filter(|quarter| (1..=4).contains(quarter));
    at.and_then(|at| u32::try_from(at + 1).ok()).or_else(figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn timing_survives_its_text() {
        for text in ["ongoing", "yearly", "2025", "2025-12-31", "Quý I/2025", "2025-02-31"] {
            assert_eq!(Timing::parse(text).as_text(), text);
        }
        assert!(matches!(Timing::parse("2025-02-31"), Timing::Words(_)));
        assert_eq!(Timing::parse("2025"), Timing::Year(2025));
    }

    #[test]
    fn words_name_a_last_day_or_none() {
        let said = |words: &str| Timing::Words(words.to_owned()).last_day().map(|day| day.to_string());
        let is = |words: &str, day: &str| assert_eq!(said(words).as_deref(), Some(day), "{words}");
        is("Quý II/2026", "2026-06-30");
        is("quý 4 năm 2026", "2026-12-31");
        is("Quý I, II/2026", "2026-06-30");
        is("Quý III - IV/2026", "2026-12-31");
        is("Trước ngày 10/3/2026", "2026-03-09");
        is("trước 15 tháng 7 năm 2026", "2026-07-14");
        is("Trước tháng 6/2026", "2026-05-31");
        is("trước năm 2027", "2026-12-31");
        is("Chậm nhất ngày 20/11/2026", "2026-11-20");
        is("đến hết ngày 20.11.2026", "2026-11-20");
        is("Hoàn thành trước ngày 01/01/2026", "2025-12-31");
        is("Tháng 02/2028", "2028-02-29");
        is("12/2026", "2026-12-31");
        is("6 tháng đầu năm 2026", "2026-06-30");
        is("6 tháng cuối năm 2026", "2026-12-31");
        is("Trong năm 2026", "2026-12-31");
        is("cuối năm 2026", "2026-12-31");
        is("2025 - 2030", "2030-12-31");
        is("Giai đoạn 2025-2030", "2030-12-31");
        is("Từ năm 2025 đến năm 2026", "2026-12-31");
        for words in [
            "",
            "định kỳ",
            "định kỳ 6 tháng",
            "trước ngày 10 tháng 6",
            "Quý V/2026",
            "31/02/2026",
            "hằng năm",
            "Quý II",
            "sau năm 2026",
            "2026 và những năm tiếp theo",
            "13/2026",
            "2030-2025",
            "Quý II/2026 và khi cần",
            "trước trước 2026",
            "quý IV, I/2026",
            "đầu năm 2026",
            "15/7",
        ] {
            assert_eq!(said(words), None, "{words}");
        }
    }
}
