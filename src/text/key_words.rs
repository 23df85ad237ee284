//! The words of the list of keys: the groups of the commands, and the keys that are no commands.

use super::Lang;

bilingual! {
    /// A word of the list of keys.
    pub enum KeyWord {
        Plan => "Kế hoạch" / "Plan",
        Edit => "Sửa và tìm" / "Edit and find",
        Rooms => "Chuyển trang" / "Pages",
        Scenario => "Mô phỏng" / "What-if",
        Showing => "Trình chiếu và ảnh" / "Workshop pages and pictures",
        Screen => "Màn hình" / "Screen",
        Program => "Chương trình" / "Program",
        Everywhere => "Ở mọi nơi" / "Everywhere",
        Table => "Trong bảng" / "In a table",
        Cell => "Trong ô đang sửa" / "In a cell that is being edited",
        Slider => "Trên thanh trượt của Mô phỏng" / "On a slider of the what-if page",
        Json => "Trong tệp JSON" / "In the JSON file",
        OutsideFields => "F1, F5 và Insert có tác dụng khi con trỏ không ở trong ô nhập chữ." / "F1, F5 and Insert work while the cursor is not in a text field.",
    }
}

/// Keys with what they do.
pub type KeyLine = (&'static str, &'static str);

/// The keys that are no commands, by where they work.
#[must_use]
pub fn other_keys(lang: Lang) -> [(KeyWord, Vec<KeyLine>); 5] {
    let say = |keys, vi, en| (keys, lang.pick(vi, en));
    let everywhere = vec![
        say("Tab, Shift+Tab", "Sang chỗ sau, chỗ trước", "The next place, the one before"),
        say("Esc", "Đóng hộp thoại, danh mục", "Closes a dialog or a menu"),
    ];
    let table = vec![
        (lang.pick("Mũi tên", "Arrows"), lang.pick("Sang dòng, cột bên cạnh", "The row or column beside")),
        say(
            "Tab, Shift+Tab",
            "Sang ô sau, ô trước; sau ô cuối cùng thì ra khỏi bảng",
            "The next cell, the one before; out of the table after the last one",
        ),
        (
            lang.pick("↑ ở dòng đầu", "↑ in the first row"),
            lang.pick(
                "Lên tiêu đề cột: ← → sang cột khác, Enter sắp xếp, ↓ về dòng đầu",
                "Onto the headings: ← → to another, Enter sorts, ↓ into the first row",
            ),
        ),
        say("PageUp, PageDown", "Lên, xuống một trang", "A page up, a page down"),
        say("Home, End", "Dòng đầu, dòng cuối", "The first row, the last row"),
        (
            lang.pick("Shift+mũi tên", "Shift+arrows"),
            lang.pick("Chọn thêm dòng liền nhau", "Select the rows beside as well"),
        ),
        (lang.pick("Ctrl+nhấn chuột", "Ctrl+click"), lang.pick("Chọn thêm hoặc bỏ một dòng", "Add or leave out a row")),
        say("Ctrl+A", "Chọn mọi dòng đang hiện", "Select every row that is shown"),
        say("Enter, F2", "Sửa ô; ô không sửa được thì mở chi tiết hoặc nói lý do", "Edit the cell, or open its row"),
        (
            lang.pick("Gõ chữ", "Letters"),
            lang.pick("Sửa ô, thay bằng chữ vừa gõ", "Edit the cell, beginning with them"),
        ),
        say("Ctrl+C", "Chép các dòng đang chọn, dán được vào Excel", "Copy the selected rows, for Excel"),
        say("Ctrl+V", "Dán khối ô từ Excel, có xem trước", "Paste cells from Excel, with a preview"),
        say("Insert", "Thêm dòng sau dòng đang chọn", "Add a row after the selected one"),
    ];
    let cell = vec![
        say("Enter", "Nhận, xuống dòng dưới", "Keep it, to the row below"),
        say("Tab, Shift+Tab", "Nhận, sang cột sau, cột trước", "Keep it, to the next column or the one before"),
        say("Esc", "Bỏ, giữ giá trị cũ", "Give up, keep the old value"),
        (
            lang.pick("Mũi tên", "Arrows"),
            lang.pick("Chọn trong danh sách, khi ô có danh sách", "Choose in the list, where there is one"),
        ),
    ];
    let slider = vec![
        (lang.pick("Mũi tên", "Arrows"), lang.pick("Lên, xuống một hạng", "One place")),
        (lang.pick("Shift+mũi tên", "Shift+arrows"), lang.pick("Lên, xuống mười hạng", "Ten places")),
        say("Home, End", "Hạng 1, hạng cuối", "The first place, the last place"),
        say("Delete, R", "Bỏ thay đổi của chỉ số", "Take the move out"),
    ];
    let json = vec![
        say(
            "Enter, Shift+Enter",
            "Trong ô tìm: kết quả sau, kết quả trước",
            "In the search: the next match, the one before",
        ),
        say("Ctrl+Enter", "Áp dụng văn bản đang sửa", "Apply the text that is being edited"),
    ];
    [
        (KeyWord::Everywhere, everywhere),
        (KeyWord::Table, table),
        (KeyWord::Cell, cell),
        (KeyWord::Slider, slider),
        (KeyWord::Json, json),
    ]
}
