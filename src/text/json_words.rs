//! The words of the JSON room, of the differences and of the history.

use super::{Lang, Word, counted};

bilingual! {
    /// A word of the JSON room, of the differences or of the history.
    pub enum JsonWord {
        Search => "Tìm (không cần dấu)" / "Search",
        Previous => "Kết quả trước (Shift+Enter)" / "Previous match (Shift+Enter)",
        Next => "Kết quả sau (Enter)" / "Next match (Enter)",
        FoldAll => "Thu gọn tất cả" / "Fold all",
        UnfoldAll => "Mở rộng tất cả" / "Unfold all",
        Edit => "Sửa văn bản" / "Edit the text",
        EditTip => "Sửa thẳng văn bản của tệp; lỗi được báo theo dòng và cột" / "Edit the text of the file itself; errors are shown with line and column",
        Apply = Word::Apply,
        ApplyTip => "Đưa văn bản vào kế hoạch, thành một bước hoàn tác được (Ctrl+Enter)" / "Put the text into the plan, as one step that can be undone (Ctrl+Enter)",
        Discard => "Bỏ phần sửa" / "Discard",
        DiscardTip => "Trở lại văn bản của kế hoạch" / "Back to the text of the plan",
        Look => "Thôi sửa" / "Stop editing",
        LookTip => "Trở lại chế độ xem; phần đang sửa được giữ" / "Back to viewing; what was typed is kept",
        NotApplied => "Có phần sửa chưa áp dụng" / "Text not applied yet",
        PlanMoved => "Kế hoạch đã đổi sau khi bắt đầu sửa văn bản; áp dụng sẽ thay bằng văn bản này." / "The plan changed after this text was begun; applying puts the text in its place.",
        Sound => "Văn bản đúng định dạng." / "The text is a sound plan file.",
        Same => "Chưa sửa gì." / "Nothing changed yet.",
        TextOfFile => "Văn bản của tệp" / "Text of the file",
        SinceSaved => "So với tệp đã lưu gần nhất" / "Against the file as saved last",
        SinceOpened => "So với lúc mở kế hoạch" / "Against the plan as it was opened",
        NoFileHolds => "Không tệp nào giữ kế hoạch này: toàn bộ nội dung chưa được lưu." / "No file holds this plan: all of it is not saved.",
        NoDifferences => "Không có thay đổi nào." / "Nothing differs.",
        AsOpened => "lúc mở kế hoạch" / "the plan as opened",
        Present => "đang ở đây" / "present",
    }
}

/// The name of the mark that folds a part of the file away or opens it.
#[must_use]
pub fn fold_mark(lang: Lang, is_folded: bool, name: &str) -> String {
    let word = if is_folded { lang.pick("Mở rộng", "Unfold") } else { lang.pick("Thu gọn", "Fold") };
    format!("{word} {name}")
}

/// Which match is shown of how many.
#[must_use]
pub fn match_count(lang: Lang, current: Option<usize>, count: usize) -> String {
    match (current, count) {
        (_, 0) => lang.pick("không thấy", "none").to_owned(),
        (Some(current), _) => format!("{} / {count}", current + 1),
        (None, _) => format!("{count} {}", lang.pick("chỗ", "found")),
    }
}

/// A line and a column.
#[must_use]
pub fn line_column(lang: Lang, line: usize, column: usize) -> String {
    match lang {
        Lang::Vi => format!("dòng {line}, cột {column}"),
        Lang::En => format!("line {line}, column {column}"),
    }
}

/// How many lines the file has.
#[must_use]
pub fn lines_of_file(lang: Lang, count: usize) -> String {
    counted(count, lang.pick("dòng", "line"), lang.pick("dòng", "lines"))
}
