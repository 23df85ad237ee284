//! The words of what goes wrong with a file, in both languages: of findings here, of refusals to read or write below.

mod refusals;

use super::findings::{Expected, FileFault, Finding, FindingKind};
use super::found::Found;
use crate::text::{Lang, counted, problems};

impl Finding {
    /// What is wrong, in one sentence without its place.
    #[must_use]
    pub fn what(&self, lang: Lang) -> String {
        match &self.kind {
            FindingKind::Plan(kind) => problems::what(lang, kind),
            FindingKind::File(fault) => fault_what(lang, fault),
        }
    }

    /// How to mend it; empty when there is nothing to add.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> String {
        match &self.kind {
            FindingKind::Plan(kind) => problems::hint(lang, kind),
            FindingKind::File(fault) => fault_hint(lang, fault),
        }
    }
}

fn fault_what(lang: Lang, fault: &FileFault) -> String {
    let say = |vi: String, en: String| lang.pick(&vi, &en).to_owned();
    match fault {
        FileFault::WrongType { expected, found } => {
            let (needed, there) = (expected_words(lang, *expected), found_words(lang, found));
            say(format!("cần {needed}, nhưng đây là {there}"), format!("{needed} is needed, but this is {there}"))
        }
        FileFault::NotWhole(n) => {
            say(format!("cần một số nguyên, nhưng đây là {n}"), format!("a whole number is needed, but this is {n}"))
        }
        FileFault::Negative(n) => say(format!("số {n} là số âm"), format!("{n} is below zero")),
        FileFault::NumberTooLarge { number, max } => {
            say(format!("số {number} lớn hơn {max}"), format!("{number} is above {max}"))
        }
        FileFault::NoFigure(n) => {
            let n = shortened(n);
            say(format!("số {n} quá lớn, không tính toán được"), format!("{n} is too large to compute with"))
        }
        FileFault::UnknownWord { word, .. } => {
            let word = shortened(word);
            say(
                format!("\"{word}\" không phải là giá trị của trường này"),
                format!("\"{word}\" is not a value of this field"),
            )
        }
        FileFault::NoSuchDate(text) => {
            say(format!("lịch không có ngày \"{text}\""), format!("the calendar has no day \"{text}\""))
        }
        FileFault::DateForm(text) | FileFault::DayOfYearForm(text) => {
            let text = shortened(text);
            say(format!("\"{text}\" không đúng dạng ngày"), format!("\"{text}\" is not in the form of a day"))
        }
        FileFault::UnknownField { name, .. } => {
            let name = shortened(name);
            say(format!("trường \"{name}\" không có trong định dạng"), format!("the format has no field \"{name}\""))
        }
        FileFault::DuplicateKey(name) => {
            let name = shortened(name);
            say(format!("trường \"{name}\" được ghi hai lần"), format!("the field \"{name}\" stands twice"))
        }
        FileFault::MarksApart(n) => say(
            format!("{n} chuỗi, từ chỗ này trở đi, có dấu viết tách khỏi chữ (dạng NFD, thường do máy Mac ghi)"),
            format!(
                "marks are written apart from their letters (NFD, as a Mac does): {} from here on",
                counted(*n, "text", "texts")
            ),
        ),
        fault => plain_what(lang, fault).to_owned(),
    }
}

/// The sentences without values.
const fn plain_what(lang: Lang, fault: &FileFault) -> &'static str {
    match fault {
        FileFault::DateAndYearly => lang.pick(
            "thời hạn có cả \"date\" và \"yearly\", chỉ \"date\" được dùng",
            "the deadline has both \"date\" and \"yearly\"; only \"date\" is used",
        ),
        FileFault::NoRankOrScore => {
            lang.pick("thiếu hạng (\"rank\") hoặc điểm (\"score\")", "neither \"rank\" nor \"score\" is given")
        }
        FileFault::RankAndScore => lang.pick(
            "có cả \"rank\" và \"score\", chỉ \"rank\" được dùng",
            "both \"rank\" and \"score\" are given; only \"rank\" is used",
        ),
        FileFault::EmptyCode => lang.pick("chỉ số chưa có mã", "the indicator has no code"),
        _ => "",
    }
}

fn fault_hint(lang: Lang, fault: &FileFault) -> String {
    let plain = |vi, en| lang.pick(vi, en).to_owned();
    match fault {
        FileFault::WrongType { expected, found } => type_hint(lang, *expected, found),
        FileFault::UnknownWord { allowed, .. } => one_of(lang, allowed),
        FileFault::NotWhole(_) | FileFault::Negative(_) => {
            plain("Ghi một số nguyên không âm, ví dụ 30.", "Write a whole number such as 30.")
        }
        FileFault::NumberTooLarge { .. } | FileFault::NoFigure(_) => {
            plain("Kiểm tra lại xem có thừa chữ số không.", "Check whether there are digits too many.")
        }
        FileFault::NoSuchDate(_) => plain(
            "Kiểm tra lại ngày và tháng; thứ tự là năm-tháng-ngày.",
            "Check day and month; the order is year-month-day.",
        ),
        FileFault::DateForm(_) => plain(
            "Ghi theo dạng năm-tháng-ngày, ví dụ \"2025-07-15\".",
            "Write it as yyyy-mm-dd, such as \"2025-07-15\".",
        ),
        FileFault::DayOfYearForm(_) => {
            plain("Ghi theo dạng tháng-ngày, ví dụ \"07-15\".", "Write it as mm-dd, such as \"07-15\".")
        }
        FileFault::NoRankOrScore => plain(
            "Thêm \"rank\": 30 hoặc \"score\": 55; nội dung hiện có được giữ lại khi lưu.",
            "Add \"rank\": 30 or \"score\": 55; what is there is kept on saving.",
        ),
        FileFault::DateAndYearly | FileFault::RankAndScore => {
            plain("Xóa một trong hai trường.", "Take one of the two out.")
        }
        FileFault::UnknownField { near: Some(near), .. } => match lang {
            Lang::Vi => format!("Có phải là \"{near}\" không? Trường này được giữ nguyên khi lưu."),
            Lang::En => format!("Is \"{near}\" meant? The field is kept as it is on saving."),
        },
        FileFault::UnknownField { near: None, .. } => {
            plain("Trường này được giữ nguyên khi lưu.", "The field is kept as it is on saving.")
        }
        FileFault::DuplicateKey(_) => plain(
            "Giá trị đầu được dùng; giá trị sau được giữ trong \"set_aside\" khi lưu.",
            "The first value is used; the other is kept in \"set_aside\" on saving.",
        ),
        FileFault::MarksApart(_) => plain(
            "Không cần sửa: chữ vẫn như cũ, khi lưu được ghi liền dấu (NFC).",
            "Nothing to correct: it reads the same, and is saved with letter and mark in one (NFC).",
        ),
        FileFault::EmptyCode => {
            plain("Ghi mã trong khung chỉ số, ví dụ \"6.2.4\".", "Write its code in the framework, such as \"6.2.4\".")
        }
    }
}

/// A text as the number that JSON has for it: "+5" is 5, "007" is 7; "NaN" and "1e999" are none.
fn as_number(text: &str) -> Option<String> {
    let figure: f64 = text.trim().replace(',', ".").parse().ok()?;
    let number = serde_json::Number::from_f64(figure)?.to_string();
    Some(number.strip_suffix(".0").map_or(number.clone(), str::to_owned))
}

/// What most likely happened when one kind of value stands where another is needed.
fn type_hint(lang: Lang, expected: Expected, found: &Found) -> String {
    let is_number = matches!(expected, Expected::Number | Expected::WholeNumber);
    match (expected, found) {
        (Expected::Word(allowed), _) => one_of(lang, allowed),
        (_, Found::Text(text)) if is_number => match (as_number(text), lang) {
            (Some(number), Lang::Vi) => format!("Ghi {number}, không có dấu ngoặc kép."),
            (Some(number), Lang::En) => format!("Write {number} without quotes."),
            (None, _) => kept(lang),
        },
        (Expected::Flag, _) => {
            lang.pick("Ghi true hoặc false, không có dấu ngoặc kép.", "Write true or false without quotes.").to_owned()
        }
        (Expected::Text, Found::Number(n)) => match lang {
            Lang::Vi => format!("Đặt trong dấu ngoặc kép: \"{n}\"."),
            Lang::En => format!("Put it in quotes: \"{n}\"."),
        },
        (Expected::List, Found::Text(_) | Found::Number(_)) => {
            lang.pick("Đặt trong dấu ngoặc vuông: [ … ].", "Put it in square brackets: [ … ].").to_owned()
        }
        _ => kept(lang),
    }
}

fn kept(lang: Lang) -> String {
    lang.pick(
        "Giá trị này không được dùng, nhưng được giữ trong \"set_aside\" khi lưu.",
        "The value is not used, but kept in \"set_aside\" on saving.",
    )
    .to_owned()
}

fn one_of(lang: Lang, allowed: &[&str]) -> String {
    let words = allowed.iter().map(|w| format!("\"{w}\"")).collect::<Vec<_>>().join(", ");
    match lang {
        Lang::Vi => format!("Dùng một trong các giá trị: {words}."),
        Lang::En => format!("Use one of {words}."),
    }
}

const fn expected_words(lang: Lang, expected: Expected) -> &'static str {
    match expected {
        Expected::Flag => lang.pick("true (có) hoặc false (không)", "true or false"),
        Expected::Number => lang.pick("một số", "a number"),
        Expected::WholeNumber => lang.pick("một số nguyên", "a whole number"),
        Expected::Text => lang.pick("chữ trong dấu ngoặc kép", "a text in quotes"),
        Expected::TextOrNumber => lang.pick("chữ hoặc số", "a text or a number"),
        Expected::Date => lang.pick("một ngày dạng \"2025-07-15\"", "a day such as \"2025-07-15\""),
        Expected::DayOfYear => lang.pick("một ngày dạng \"07-15\"", "a day such as \"07-15\""),
        Expected::Word(_) => lang.pick("một trong các giá trị cho sẵn", "one of the given values"),
        Expected::List => lang.pick("một danh sách trong dấu [ ]", "a list in [ ]"),
        Expected::Object => lang.pick("một nhóm trường trong dấu { }", "a group of fields in { }"),
    }
}

fn found_words(lang: Lang, found: &Found) -> String {
    match (found, lang) {
        (Found::Null, _) => "null".to_owned(),
        (Found::Bool(b), Lang::Vi) => format!("giá trị {b}"),
        (Found::Bool(b), Lang::En) => b.to_string(),
        (Found::Number(n), Lang::Vi) => format!("số {}", shortened(n)),
        (Found::Number(n), Lang::En) => format!("the number {}", shortened(n)),
        (Found::Text(text), Lang::Vi) => format!("chữ \"{}\"", shortened(text)),
        (Found::Text(text), Lang::En) => format!("the text \"{}\"", shortened(text)),
        (Found::List, _) => lang.pick("một danh sách", "a list").to_owned(),
        (Found::Object, _) => lang.pick("một nhóm trường", "a group of fields").to_owned(),
    }
}

/// The start of a text, on one line, so that a sentence stays a sentence.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut start: String = text.chars().take(LONGEST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(LONGEST).is_some() {
        start.push('…');
    }
    start
}
