//! The words of choosing indicators, and of a table that is still empty.

use super::{Lang, counted};

bilingual! {
    /// A word of choosing indicators.
    pub enum ChooseWord {
        Title => "Thêm chỉ số" / "Add indicators",
        Hint => "Mã hoặc tên chỉ số, không cần dấu" / "Code or name of an indicator",
        Keys => "Enter: chọn dòng đang trỏ · ↓ rồi phím cách: chọn thêm · Ctrl+Enter: thêm vào kế hoạch" / "Enter: choose the line · ↓, then Space: choose more · Ctrl+Enter: add to the plan",
        InPlan => "đã có trong kế hoạch" / "in the plan already",
        NoneFound => "Không có chỉ số nào khớp. Thử một phần của tên, hoặc mã như 6.2.4." / "No indicator matches. Try a part of its name, or a code such as 6.2.4.",
        AllInPlan => "Kế hoạch đã có đủ chỉ số của khung." / "The plan has every indicator of the framework.",
        EmptyRow => "Dòng trống, ghi mã sau" / "Empty row, code later",
        EmptyTable => "Chưa có dòng nào. Nhấn Thêm (Insert), hoặc chép một bảng trong Excel, Word rồi nhấn Ctrl+V tại đây." / "No rows yet. Press Add (Insert), or copy a table in Excel or Word and press Ctrl+V here.",
        AddTip => "Chọn chỉ số trong khung để thêm sau dòng đang chọn (Insert)" / "Choose indicators of the framework to add after the selected row (Insert)",
    }
}

/// What the main button of the dialog does.
#[must_use]
pub fn add_chosen(lang: Lang, count: usize) -> String {
    match (count, lang) {
        (0, _) => ChooseWord::Title.text(lang).to_owned(),
        (count, Lang::Vi) => format!("Thêm {count} chỉ số"),
        (count, Lang::En) => format!("Add {}", counted(count, "indicator", "indicators")),
    }
}

/// That indicators were added.
#[must_use]
pub fn added(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Vi => format!("Đã thêm {count} chỉ số."),
        Lang::En => format!("{} added.", counted(count, "indicator", "indicators")),
    }
}
