//! The words of finding and replacing over the whole plan.

use super::record_words::record_words;
use super::{Lang, counted, fields};
use index_core::{Field, Plan, Record};

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

/// Where a text stands, as a planner says it: "Chỉ số 6.2.4 · Đơn vị chủ trì".
#[must_use]
pub fn place(lang: Lang, plan: &Plan, record: Record, field: Field) -> String {
    format!("{} · {}", record_words(lang, plan, record), fields::field(lang, field))
}
