//! The words of finding and replacing over the whole plan.

use super::{Lang, capitalised, counted, fields};
use index_core::{Field, List, Plan, Record};

bilingual! {
    /// A word of the panel that finds.
    pub enum FindWord {
        Title => "Tìm trong cả kế hoạch" / "Find in the whole plan",
        Hint => "Tìm gì (không cần dấu)" / "Find what (diacritics do not matter)",
        Replace => "Thay thế" / "Replace",
        With => "Thay bằng" / "Replace with",
        ExactHint => "Thay thế chỉ nhận chữ viết đúng dấu, đúng hoa thường." / "To replace, letters, marks and case must be the same.",
        Nothing => "Không có chỗ nào." / "Nothing was found.",
        Close => "Đóng phần tìm" / "Close the search",
    }
}

/// How many places were found.
#[must_use]
pub fn found_count(lang: Lang, places: usize) -> String {
    match lang {
        Lang::Vi => format!("{places} chỗ"),
        Lang::En => counted(places, "place", "places"),
    }
}

/// The button that replaces.
#[must_use]
pub fn replace_count(lang: Lang, places: usize) -> String {
    format!("{} {}", lang.pick("Thay", "Replace"), found_count(lang, places))
}

/// The heading of the hits of a list.
#[must_use]
pub fn group_title(lang: Lang, record: Record) -> String {
    let name = match record {
        Record::Document => lang.pick("văn bản", "document"),
        Record::Baseline => lang.pick("hiện trạng", "baseline"),
        Record::Measurement(_) | Record::Row(List::Evidence(_), _) => fields::list(lang, List::Indicators),
        Record::Row(list, _) => fields::list(lang, list),
    };
    capitalised(name)
}

/// Where a text stands, as a planner says it: "Chỉ số 6.2.4 · Đơn vị chủ trì".
#[must_use]
pub fn place(lang: Lang, plan: &Plan, record: Record, field: Field) -> String {
    format!("{} · {}", record_name(lang, plan, record), fields::field(lang, field))
}

fn record_name(lang: Lang, plan: &Plan, record: Record) -> String {
    let indicator = |row: usize| {
        let code = plan.indicators.get(row).map(|r| r.code.clone()).unwrap_or_default();
        format!("{} {code}", lang.pick("Chỉ số", "Indicator"))
    };
    match record {
        Record::Measurement(row) | Record::Row(List::Indicators, row) => indicator(row),
        Record::Row(List::Evidence(of), row) => {
            format!("{}, {} {}", indicator(of), lang.pick("minh chứng", "evidence"), row + 1)
        }
        Record::Row(list, row) => {
            let key = plan.row_name(list, row).filter(|key| key.chars().count() <= 24);
            let key = key.unwrap_or_else(|| (row + 1).to_string());
            format!("{} {key}", group_title(lang, record))
        }
        Record::Document | Record::Baseline => group_title(lang, record),
    }
}
