//! The words of the list of keys: the groups of the commands, and the keys that are no commands.

use super::Lang;

bilingual! {
    /// A word of the list of keys.
    pub enum KeyWord {
        Everywhere => "Ở mọi nơi" / "Everywhere",
        Table => "Trong bảng" / "In a table",
        TodayList => "Trong danh sách Hôm nay" / "In the list of today",
        Headings => "Trên tiêu đề cột của bảng" / "On the headings of a table",
        Cell => "Trong ô đang sửa" / "In a cell that is being edited",
        Fields => "Trong ô nhập và danh sách để chọn" / "In a field or a list to choose from",
        Dialogs => "Trong hộp thoại" / "In a dialog",
        Palette => "Trong danh mục lệnh" / "In the list of commands",
        Pages => "Khi trình chiếu" / "While presenting",
        LivePage => "Khi trình chiếu, ở trang mô phỏng" / "While presenting, on the what-if page",
        LeverList => "Khi trình chiếu, trong danh sách chỉ số" / "While presenting, in the list of indicators",
        Menus => "Trong danh mục Tệp, Sửa, Xem, Trợ giúp" / "In the menus File, Edit, View, Help",
        Days => "Trong lịch chọn ngày" / "In the calendar of a field",
        Slider => "Trên thanh trượt" / "On a slider",
        Json => "Trong tệp JSON" / "In the JSON file",
        OutsideFields => "F1, F5, F10, Alt và Insert có tác dụng khi con trỏ không ở trong ô nhập chữ." / "F1, F5, F10, Alt and Insert work while the cursor is not in a text field.",
    }
}

/// A line of the list of keys: the keys, and what they do.
pub type KeyLine = (&'static str, &'static str);

/// A line in both languages: the keys, then what they do.
type Line = ([&'static str; 2], [&'static str; 2]);

/// A line whose keys are called the same in both languages.
const fn line(keys: &'static str, vi: &'static str, en: &'static str) -> Line {
    ([keys, keys], [vi, en])
}

/// The keys that are no commands, by where they work.
const OTHERS: [(KeyWord, &[Line]); 15] = [
    (KeyWord::Everywhere, &EVERYWHERE),
    (KeyWord::Menus, &MENUS),
    (KeyWord::TodayList, &TODAY),
    (KeyWord::Table, &TABLE),
    (KeyWord::Headings, &HEADINGS),
    (KeyWord::Cell, &CELL),
    (KeyWord::Fields, &FIELDS),
    (KeyWord::Days, &DAYS),
    (KeyWord::Slider, &SLIDER),
    (KeyWord::Json, &JSON),
    (KeyWord::Palette, &PALETTE),
    (KeyWord::Dialogs, &DIALOGS),
    (KeyWord::Pages, &PAGES),
    (KeyWord::LivePage, &LIVE_PAGE),
    (KeyWord::LeverList, &LEVER_LIST),
];

const EVERYWHERE: [Line; 2] = [
    line("Tab, Shift+Tab", "Sang chỗ sau, chỗ trước", "The next place, the one before"),
    line("Esc", "Đóng hộp thoại, danh mục", "Closes a dialog or a menu"),
];

const MENUS: [Line; 4] = [
    line("F10, Alt", "Mở danh mục Tệp, hoặc đóng", "Open the menu File, or close it"),
    line("← →", "Sang danh mục khác", "Another menu"),
    line("↑ ↓", "Sang mục khác", "Another line"),
    line("Enter, Space", "Làm theo mục đang chọn", "Do what is chosen"),
];

const TODAY: [Line; 5] = [
    line("↑ ↓", "Sang việc khác", "Another line"),
    line(
        "PageUp, PageDown, Home, End",
        "Lên, xuống một trang; việc đầu, việc cuối",
        "A page up or down; the first line, the last",
    ),
    line("Enter", "Đến dòng của việc đang chọn", "To the row of the selected line"),
    line(
        "Space",
        "Đánh dấu xong: kỳ hạn, nhiệm vụ, minh chứng đã nhận",
        "Mark as done: a period, a task, evidence as received",
    ),
    line("Insert", "Ghi việc xin giải trình", "Note that an explanation was asked for"),
];

const TABLE: [Line; 16] = [
    line("↑ ↓ ← →", "Sang dòng, cột bên cạnh", "The row or column beside"),
    line(
        "Tab, Shift+Tab",
        "Sang ô sau, ô trước; sau ô cuối cùng thì ra khỏi bảng",
        "The next cell, the one before; out of the table after the last one",
    ),
    (["↑ ở dòng đầu", "↑ in the first row"], ["Lên tiêu đề cột", "Onto the headings"]),
    line("PageUp, PageDown", "Lên, xuống một trang", "A page up, a page down"),
    line("Home, End", "Dòng đầu, dòng cuối", "The first row, the last row"),
    line("Shift+↑ ↓", "Chọn thêm dòng liền nhau", "Select the rows beside as well"),
    (["Ctrl+nhấn chuột", "Ctrl+click"], ["Chọn thêm hoặc bỏ một dòng", "Add or leave out a row"]),
    line("Ctrl+A", "Chọn mọi dòng, trừ dòng trong nhóm đang gấp", "Select every row but those that are folded away"),
    line("Enter, Space, ← →", "Ở tiêu đề nhóm: gấp, mở nhóm", "On the heading of a group: fold or open it"),
    line("Enter, F2", "Sửa ô; ô không sửa được thì nói lý do", "Edit the cell, or say why it is not edited"),
    (["Gõ chữ", "Letters"], ["Sửa ô, thay bằng chữ vừa gõ", "Edit the cell, beginning with them"]),
    line("Ctrl+C", "Chép các dòng đang chọn, dán được vào Excel", "Copy the selected rows, for Excel"),
    line("Ctrl+V", "Dán khối ô từ Excel, có xem trước", "Paste cells from Excel, with a preview"),
    line("Insert", "Thêm dòng sau dòng đang chọn", "Add a row after the selected one"),
    line("Delete", "Bỏ trống ô, ở mọi dòng đang chọn", "Empty the cell, in all selected rows"),
    line("Shift+F10, Menu", "Menu của dòng, như nhấn chuột phải", "The menu of the row, as by the right button"),
];

const HEADINGS: [Line; 4] = [
    line("← →", "Sang cột khác", "Another column"),
    line("Enter, Space", "Sắp xếp theo cột", "Sort by the column"),
    line("↓", "Xuống dòng đầu", "Into the first row"),
    line("Tab, Esc", "Về ô đang chọn", "Back to the selected cell"),
];

const CELL: [Line; 4] = [
    line("Enter", "Nhận, xuống dòng dưới", "Keep it, to the row below"),
    line("Tab, Shift+Tab", "Nhận, sang ô sau, ô trước", "Keep it, to the next cell or the one before"),
    line("Esc", "Bỏ, giữ giá trị cũ", "Give up, keep the old value"),
    line(
        "↑ ↓",
        "Chọn trong danh sách; nếu vừa gõ đè thì nhận và sang dòng trên, dòng dưới",
        "Choose in the list; where it is typed over, keep it and go to the row above or below",
    ),
];

const FIELDS: [Line; 3] = [
    line("Enter", "Nhận, sang ô nhập sau", "Keep it, to the next field"),
    line(
        "↑ ↓",
        "Chọn trong danh sách gợi ý; tăng, giảm một đơn vị ở ô số",
        "Choose among what is offered; one more or one less in a field for a number",
    ),
    line("Esc", "Bỏ chữ vừa gõ, đóng danh sách", "Give up what was typed, close the list"),
];

const DAYS: [Line; 3] = [
    line("← → ↑ ↓", "Ngày bên cạnh, tuần trước, tuần sau", "A day or a week on or back"),
    line("PageUp, PageDown", "Tháng trước, tháng sau", "A month back or on"),
    line("Enter, Esc", "Chọn ngày; đóng lịch", "Choose the day; close the calendar"),
];

const SLIDER: [Line; 4] = [
    line("← →", "Một hạng, một nấc", "One place, one step"),
    line("Shift+← →", "Mười hạng, mười nấc", "Ten places, ten steps"),
    line("Home, End", "Đầu thanh, cuối thanh", "The beginning, the end"),
    line("Delete, R", "Ở Mô phỏng: bỏ thay đổi của chỉ số", "On the what-if page: take the move out"),
];

const JSON: [Line; 2] = [
    line(
        "Enter, Shift+Enter",
        "Trong ô tìm: kết quả sau, kết quả trước",
        "In the search: the next match, the one before",
    ),
    line("Ctrl+Enter", "Áp dụng văn bản đang sửa", "Apply the text that is being edited"),
];

const PALETTE: [Line; 6] = [
    line("↑ ↓", "Sang mục khác", "Another line"),
    line("Tab, Shift+Tab", "Mục sau, mục trước", "The next line, the one before"),
    line("PageUp, PageDown", "Lên, xuống một trang", "A page up, a page down"),
    line("Home, End", "Mục đầu, mục cuối", "The first line, the last line"),
    line("Enter", "Làm theo mục đang chọn", "Do what is chosen"),
    line("Esc", "Đóng danh mục", "Close the list"),
];

const DIALOGS: [Line; 4] = [
    line("Enter", "Trả lời bằng nút chính", "Give the main answer"),
    line("Esc", "Đóng, không thay đổi gì", "Close it and change nothing"),
    line("↑ ↓", "Cuộn danh sách phím tắt này", "Scroll this list of keys"),
    line("PageUp, PageDown", "Cuộn danh sách phím tắt này một trang", "Scroll this list of keys by a page"),
];

const PAGES: [Line; 8] = [
    line("→, PageDown, Space", "Trang sau", "The next page"),
    line("←, PageUp", "Trang trước", "The page before"),
    line("Home, End", "Trang đầu, trang cuối", "The first page, the last page"),
    line("N", "Cửa sổ người trình bày", "The speaker's window"),
    line("P", "Lưu ảnh trang", "Save a picture of the page"),
    line("T", "Sáng, tối, tương phản cao", "Light, dark, high contrast"),
    line("Z, R", "Hoàn tác; đặt lại mô phỏng", "Undo; reset the what-if"),
    line("Esc", "Thoát trình chiếu", "Leave"),
];

const LIVE_PAGE: [Line; 4] = [
    line("↑ ↓", "Chọn chỉ số", "Choose an indicator"),
    line("+ = −, Shift+← →", "Lên, xuống một hạng", "One place"),
    line("Ctrl+← →", "Lên, xuống mười hạng", "Ten places"),
    line("L", "Mở, đóng danh sách chỉ số", "Open or close the list of indicators"),
];

const LEVER_LIST: [Line; 3] = [
    line("↑ ↓", "Sang dòng khác", "Another line"),
    line("Enter, Space", "Chọn, bỏ chọn", "Choose or leave out"),
    line("Esc", "Đóng danh sách", "Close the list"),
];

/// The keys that are no commands, by where they work.
#[must_use]
pub fn other_keys(lang: Lang) -> Vec<(KeyWord, Vec<KeyLine>)> {
    let pick = |[vi, en]: [&'static str; 2]| lang.pick(vi, en);
    let lines = |lines: &[Line]| lines.iter().map(|(keys, does)| (pick(*keys), pick(*does))).collect();
    OTHERS.iter().map(|(place, of_place)| (*place, lines(of_place))).collect()
}
