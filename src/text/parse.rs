//! What a person types into a field or pastes from Excel, read as a value: words of either language, the codes of
//! the file, days and figures as they are written here.
//!
//! Window, paste, import and targets all read with these, so that a text is the same value everywhere.

mod day;
mod number;

pub use day::{is_no_day, may_grow};
pub use number::rank_units;

use super::fields::{due_kind, yes_or_no};
use super::fold;
use super::marks::composed;
use super::sentences::{assignment, basis, group, scope_word, status, timing};
use super::{Lang, fields};
use index_core::{Due, Kind, TargetValue, Timing, Value, figure};
use strum::VariantArray;

/// Why a text is no value of a kind, in words; with what is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotRead(pub Kind);

/// Reads a text as a value; nothing but white space is [`Value::Missing`].
///
/// # Errors
/// When the text is no value of that kind.
pub fn parse(lang: Lang, kind: Kind, text: &str) -> Result<Value, NotRead> {
    let text = composed(text.trim());
    let text = text.as_str();
    if text.is_empty() {
        return Ok(Value::Missing);
    }
    let read = match kind {
        Kind::Text => Some(Value::Text(text.to_owned())),
        Kind::Texts => Some(Value::Texts(parts(text))),
        Kind::Flag => FLAGS
            .into_iter()
            .find(|(flag, code)| is_called(text, code, |lang| yes_or_no(lang, *flag)))
            .map(|(flag, _)| Value::Flag(flag)),
        Kind::Rank => number::count(lang, text).map(Value::Count),
        Kind::Units | Kind::Effort | Kind::Count => number::alone(lang, text).map(Value::Count),
        Kind::Progress => percent(lang, text).map(Value::Count),
        Kind::Year => day::year(text).map(Value::Year),
        Kind::Years => years(text).map(Value::Years),
        Kind::Score | Kind::Share | Kind::Number => number::number(lang, text).map(Value::Number),
        Kind::Date => day::day(text).map(Value::Date),
        Kind::Due => day::due(text).map(Value::Due),
        Kind::Group => one_of(text, group).map(Value::Group),
        Kind::Status => one_of(text, status).map(Value::Status),
        Kind::Basis => one_of(text, basis).map(Value::Basis),
        Kind::Scope => one_of(text, scope_word).map(Value::Scope),
        Kind::Assignment => one_of(text, assignment).map(Value::Assignment),
        Kind::DueKind => one_of(text, due_kind).map(Value::DueKind),
        Kind::Timing => Some(Value::Timing(timing_of(text))),
        Kind::Target => Some(Value::Target(TargetValue::parse(text))),
        Kind::ReadOnly => None,
    };
    read.ok_or(NotRead(kind))
}

/// Whether a text that is no value of a kind may become one by more letters: "203" on the way to a year, "12," to a
/// figure. Nobody is told of a fault before that is over.
#[must_use]
pub fn may_become(lang: Lang, kind: Kind, text: &str) -> bool {
    match kind {
        Kind::Date | Kind::Due | Kind::Timing => day::may_become(text),
        _ => ["0", "00", "000", "1"].iter().any(|more| parse(lang, kind, &format!("{text}{more}")).is_ok()),
    }
}

/// The values of a kind with a short list of them, to choose from; empty for all others.
#[must_use]
pub fn choices(kind: Kind) -> Vec<Value> {
    match kind {
        Kind::Group => std::iter::once(Value::Missing).chain(all(Value::Group)).collect(),
        Kind::Status => all(Value::Status).collect(),
        Kind::Basis => all(Value::Basis).collect(),
        Kind::Scope => all(Value::Scope).collect(),
        Kind::Assignment => std::iter::once(Value::Missing).chain(all(Value::Assignment)).collect(),
        Kind::DueKind => all(Value::DueKind).collect(),
        _ => Vec::new(),
    }
}

/// Every value of a fixed list.
fn all<T: Copy + VariantArray>(value: fn(T) -> Value) -> impl Iterator<Item = Value> {
    T::VARIANTS.iter().copied().map(value)
}

/// What a field of a kind takes, for the message beside it.
#[must_use]
pub const fn expected(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Text => lang.pick("chữ", "words"),
        Kind::Texts => lang.pick("các tên cách nhau bằng dấu ;", "names separated by ;"),
        Kind::Flag => lang.pick("có hoặc không", "yes or no"),
        Kind::Rank | Kind::Units | Kind::Effort | Kind::Count => lang.pick("số nguyên không âm", "a whole number"),
        Kind::Progress => lang.pick("số từ 0 đến 100", "a number from 0 to 100"),
        Kind::Year => lang.pick("năm, ví dụ 2025", "a year such as 2025"),
        Kind::Years => lang.pick("các năm, ví dụ 2024; 2025", "years such as 2024; 2025"),
        Kind::Score | Kind::Share | Kind::Number => lang.pick("một số, ví dụ 12,5", "a number such as 12.5"),
        Kind::Date => lang.pick("ngày có thật, ví dụ 15/07/2025", "a day such as 2025-07-15"),
        Kind::Due => lang.pick("15/07 (hằng năm) hoặc 15/07/2025", "07-15 (every year) or 2025-07-15"),
        Kind::Group => {
            lang.pick("cần cải thiện, cần duy trì, điểm yếu, điểm mạnh", "to improve, to maintain, weakness, strength")
        }
        Kind::Status => lang.pick("một trạng thái trong danh sách", "a status of the list"),
        Kind::Basis => lang.pick("một căn cứ trong danh sách", "a basis of the list"),
        Kind::Scope => lang.pick("cả nước hoặc vùng", "nationwide or region"),
        Kind::Assignment => lang.pick("giao hoặc đề nghị", "assigned or requested"),
        Kind::DueKind => lang.pick("một cách trong danh sách", "one of the list"),
        Kind::Timing => lang.pick("thường xuyên, hằng năm, năm hoặc ngày", "ongoing, every year, a year or a day"),
        Kind::Target => lang.pick("ví dụ ≥ 80 hoặc 16–18", "such as ≥ 80 or 16–18"),
        Kind::ReadOnly => lang.pick("không sửa ở đây", "not edited here"),
    }
}

/// A value as the text that [`parse`] reads back, in a language.
#[must_use]
pub fn typed(lang: Lang, value: &Value) -> String {
    match value {
        Value::Due(Due::Yearly { month, day }) => match lang {
            Lang::Vi => format!("{day:02}/{month:02}"),
            Lang::En => format!("{month:02}-{day:02}"),
        },
        Value::Number(figure) => exact(lang, *figure),
        other => fields::value(lang, other),
    }
}

/// A figure of a command line, where a comma and a point are both the decimal sign and nothing groups thousands: scripts
/// write it as JSON has it.
#[must_use]
pub fn decimal(text: &str) -> Option<f64> {
    text.trim().replacen(',', ".", 1).parse().ok().filter(|figure: &f64| figure.is_finite())
}

/// A figure with all its decimals, which [`parse`] reads back as the same.
#[must_use]
pub fn exact(lang: Lang, figure: f64) -> String {
    let text = figure.to_string();
    match lang {
        Lang::Vi => text.replace('.', ","),
        Lang::En => text,
    }
}

const FLAGS: [(bool, &str); 2] = [(true, "true"), (false, "false")];

/// The value of a fixed list with this code, or with this word in either language.
fn one_of<T>(text: &str, word: impl Fn(Lang, T) -> &'static str) -> Option<T>
where
    T: Copy + VariantArray + Into<&'static str>,
{
    T::VARIANTS.iter().copied().find(|one| is_called(text, (*one).into(), |lang| word(lang, *one)))
}

/// Whether a text is this code, or this word in either language.
fn is_called(text: &str, code: &str, word: impl Fn(Lang) -> &'static str) -> bool {
    let wanted = fold(text);
    wanted == code || [Lang::Vi, Lang::En].into_iter().any(|lang| fold(word(lang)) == wanted)
}

fn parts(text: &str) -> Vec<String> {
    text.split([';', '\n']).map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned).collect()
}

fn percent(lang: Lang, text: &str) -> Option<u32> {
    let text = text.trim_end_matches('%').trim();
    let percent = number::alone(lang, text)?;
    figure::progress(percent).ok()
}

fn years(text: &str) -> Option<Vec<i32>> {
    let parts = text.split([';', ',', ' ']).filter(|p| !p.is_empty());
    let mut years = parts.map(day::year).collect::<Option<Vec<i32>>>()?;
    years.sort_unstable();
    years.dedup();
    Some(years)
}

fn timing_of(text: &str) -> Timing {
    let wanted = fold(text);
    let is = |one: &Timing| [Lang::Vi, Lang::En].into_iter().any(|lang| fold(&timing(lang, one)) == wanted);
    let known = [Timing::Ongoing, Timing::Yearly].into_iter().find(is);
    let year = wanted.strip_prefix("nam ").map(Timing::parse).filter(|one| matches!(one, Timing::Year(_)));
    known.or(year).or_else(|| day::day(text).map(Timing::Date)).unwrap_or_else(|| Timing::parse(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use index_core::{Assignment, Basis, Group, Scope, Status};

    #[test]
    fn what_is_typed_is_read_in_either_language() {
        assert_eq!(parse(Lang::Vi, Kind::Status, "hoan thanh"), Ok(Value::Status(Status::Done)));
        assert_eq!(parse(Lang::Vi, Kind::Status, "In progress"), Ok(Value::Status(Status::InProgress)));
        assert_eq!(parse(Lang::Vi, Kind::Status, "blocked"), Ok(Value::Status(Status::Blocked)));
        assert_eq!(parse(Lang::Vi, Kind::Status, "xong rồi"), Err(NotRead(Kind::Status)));
        assert_eq!(parse(Lang::En, Kind::Assignment, "de nghi"), Ok(Value::Assignment(Assignment::Requested)));
        assert_eq!(parse(Lang::Vi, Kind::Rank, " 57/63 "), Ok(Value::Count(57)));
        assert_eq!(parse(Lang::Vi, Kind::Number, "12,5 %"), Ok(Value::Number(12.5)));
        assert_eq!(parse(Lang::Vi, Kind::Progress, "101"), Err(NotRead(Kind::Progress)));
        assert_eq!(parse(Lang::Vi, Kind::Date, "31/02/2025"), Err(NotRead(Kind::Date)));
        assert_eq!(parse(Lang::Vi, Kind::Due, "15/07"), Ok(Value::Due(Due::Yearly { month: 7, day: 15 })));
        for (text, month, day) in [("07-15", 7, 15), ("15-7", 7, 15), ("1-8", 8, 1), ("1/8", 8, 1), ("1.8", 8, 1)] {
            assert_eq!(parse(Lang::Vi, Kind::Due, text), Ok(Value::Due(Due::Yearly { month, day })), "{text}");
        }
        assert_eq!(parse(Lang::Vi, Kind::Due, "30/02"), Err(NotRead(Kind::Due)));
        assert_eq!(parse(Lang::Vi, Kind::Timing, "Năm 2025"), Ok(Value::Timing(Timing::Year(2025))));
        assert_eq!(parse(Lang::Vi, Kind::Timing, "Thường xuyên"), Ok(Value::Timing(Timing::Ongoing)));
        assert_eq!(parse(Lang::Vi, Kind::Texts, "Sở A; Sở B\n"), Ok(Value::Texts(vec!["Sở A".into(), "Sở B".into()])));
        assert_eq!(parse(Lang::Vi, Kind::Text, "  "), Ok(Value::Missing));
        // Letter and mark apart, as some systems copy them.
        assert_eq!(parse(Lang::Vi, Kind::Text, "Sơ\u{309}"), Ok(Value::Text("Sở".into())));
        assert_eq!(parse(Lang::Vi, Kind::Target, "khoa\u{309}ng 5"), Ok(Value::Target(TargetValue::parse("khoảng 5"))));
    }

    #[test]
    fn what_is_shown_in_a_field_is_read_back() {
        let date = NaiveDate::from_ymd_opt(2025, 7, 15).unwrap_or_default();
        let values = [
            (Kind::Due, Value::Due(Due::Yearly { month: 2, day: 29 })),
            (Kind::Due, Value::Due(Due::Once(date))),
            (Kind::Date, Value::Date(date)),
            (Kind::Number, Value::Number(-12.25)),
            (Kind::Number, Value::Number(12_500.0)),
            (Kind::Number, Value::Number(0.123_456_789)),
            (Kind::Years, Value::Years(vec![2024, 2025])),
            (Kind::Group, Value::Group(Group::Weakness)),
            (Kind::Basis, Value::Basis(Basis::Published)),
            (Kind::Scope, Value::Scope(Scope::Region)),
            (Kind::Assignment, Value::Assignment(Assignment::Assigned)),
            (Kind::Flag, Value::Flag(true)),
            (Kind::Timing, Value::Timing(Timing::Yearly)),
            (Kind::Timing, Value::Timing(Timing::Date(date))),
            (Kind::Target, Value::Target(TargetValue::parse("≥ 80"))),
        ];
        for (kind, value) in values {
            for lang in [Lang::Vi, Lang::En] {
                assert_eq!(parse(lang, kind, &typed(lang, &value)).as_ref(), Ok(&value), "{lang:?}");
            }
        }
    }
}
