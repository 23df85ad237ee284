//! The words of editing in tables: several rows at once, pasting, importing.

use super::{Lang, counted, fields};
use index_core::Field;

bilingual! {
    /// A word of editing in tables.
    pub enum EditWord {
        SetForRows => "Đặt cho các dòng" / "Set for the rows",
        Deselect => "Bỏ chọn" / "Deselect",
        EditCell => "Sửa ô" / "Edit the cell",
        Paste => "Dán vào từ ô này" / "Paste from this cell on",
        CopyRows => "Chép các dòng" / "Copy the rows",
        FreeAgency => "Tên đơn vị (lọc hoặc ghi mới)" / "Agency (filter, or write a new one)",
        UseTyped => "Dùng tên vừa ghi" / "Use what was typed",
        SetSource => "Ghi nguồn này" / "Set this source",
        Nothing => "(để trống)" / "(nothing)",
        NoDeadlines => "Kế hoạch chưa có thời hạn nào." / "The plan has no deadlines yet.",
        CodeIsGiven => "Mã do khung chỉ số đặt ra; cần sửa thì sửa trong phần chi tiết." / "The framework gives the code; change it in the details if need be.",
        AgencyInForm => "Bảng này đếm từ các dòng của kế hoạch; đổi tên cơ quan trong phần chi tiết." / "This table counts the rows of the plan; an agency is renamed in the details.",
        FrameworkInForm => "Khung chỉ số dùng chung cho mọi tỉnh; đính chính riêng cho kế hoạch này trong phần chi tiết." / "All provinces share the framework; correct it for this plan in the details.",
        ResultInForm => "Đây là kết quả đã công bố; đính chính riêng cho kế hoạch này trong phần chi tiết." / "This result is published; correct it for this plan in the details.",
        Computed => "Ô này do chương trình tính, không sửa ở đây." / "This cell is computed by the program and is not edited here.",
        OfDeadline => "Thời hạn lấy từ mục Thời hạn (Ctrl+6): sửa ngày ở đó, hoặc chọn thời hạn khác trong Chi tiết (Ctrl+Shift+I)." / "The date is that of a deadline (Ctrl+6): change it there, or choose another deadline in the details (Ctrl+Shift+I).",
        PasteTitle => "Dán vào bảng" / "Paste into the table",
        WillChange => "Sẽ thay đổi" / "Will change",
        DoesNotFit => "Không dán được" / "Does not fit",
        NothingToPaste => "Không có ô nào thay đổi." / "No cell would change.",
        Row => "Dòng" / "Row",
        Column => "Cột" / "Column",
        Old => "Giá trị cũ" / "Now",
        New => "Giá trị mới" / "Becomes",
        Why => "Lý do" / "Why",
        NotOfficial => "ước tính hoặc giả định" / "estimated or assumed",
        NotEntered => "ước tính từ số khác, không phải số đã nhập" / "estimated from other figures, not entered",
        EstimateNotPasted => "số ước tính không được nhập" / "an estimate is not entered",
        CodeInForm => "mã được sửa ở phần Chi tiết của dòng" / "codes are changed in the form of the row",
        OutsideTable => "nằm ngoài bảng" / "outside the table",
        NoSuchIndicator => "không tìm thấy chỉ số có mã hay tên này trong khung" / "the framework has no indicator of this code or name",
        NoNameInRow => "dòng không có tên hay nội dung, có thể là tiêu đề nhóm hoặc ô gộp" / "the row has no name; it may be the heading of a group, or cells that were one",
        NewRows => "Dòng mới sẽ thêm" / "New rows",
        NewRow => "Dòng mới" / "New row",
        UnusedColumns => "Cột không dùng:" / "Columns not used:",
        AddInstead => "Thêm tất cả thành dòng mới, không ghi đè dòng đang có" / "Add every line as a new row, and write over none",
        NotEdited => "cột do chương trình tính, không sửa được" / "the column is computed and cannot be edited",
        ImportTitle => "Nhập bảng chỉ số" / "Import a table of indicators",
        ImportHint => "Chọn tệp .xlsx, .ods, .csv, hoặc chép vùng ô trong Excel rồi nhấn Ctrl+V tại đây." / "Choose an .xlsx, .ods or .csv file, or copy cells in Excel and press Ctrl+V here.",
        ImportResultsTitle => "Nhập kết quả của các tỉnh, thành phố" / "Import the results of the provinces",
        ImportResultsHint => "Chọn tệp .xlsx, .ods, .csv có cột tỉnh, điểm, hạng; hoặc chép bảng trong Excel, Word rồi nhấn Ctrl+V tại đây." / "Choose an .xlsx, .ods or .csv file with province, score and rank; or copy the table in Excel or Word and press Ctrl+V here.",
        YearOfResults => "Năm của kết quả" / "Year of the results",
        SourceOfResults => "Nguồn" / "Source",
        WithoutSource => "Chưa ghi nguồn: kết quả sẽ được coi là giả định." / "Without a source the results count as assumed.",
        WriteResultsYear => "Ghi năm của kết quả trước khi nhập." / "Enter the year of the results before importing.",
        NoProvinceColumn => "Chưa có cột nào là tỉnh, thành phố; hãy chọn cột đó." / "No column holds the provinces; choose one.",
        NoProvinceInRow => "dòng không có tên tỉnh, thành phố" / "the row names no province",
        NoSuchProvinceInRow => "không có tỉnh, thành phố nào tên này" / "there is no province of this name",
        NoResultInRow => "dòng không có hạng hay điểm" / "the row has neither rank nor score",
        ProvinceTwice => "tỉnh này có nhiều dòng trong bảng; dòng đầu tiên đọc được đã được dùng" / "the province stands more than once; the first row that could be read is used",
        Clipboard => "Bộ nhớ tạm" / "Clipboard",
        Sheet => "Trang tính" / "Sheet",
        Columns => "Các cột" / "Columns",
        NotUsed => "Không dùng" / "Not used",
        BasisOfFigures => "Căn cứ của số liệu" / "Basis of the figures",
        SourceOfFigures => "Nguồn của số liệu" / "Source of the figures",
        YearOfFigures => "Năm của số liệu" / "Year of the figures",
        WriteYear => "Ghi năm của số liệu trước khi nhập." / "Enter the year of the figures before importing.",
        Updated => "Dòng được cập nhật" / "Rows updated",
        Added => "Dòng mới" / "New rows",
        Refused => "Không nhập được" / "Not imported",
        NoCodeColumn => "Chưa có cột nào là mã chỉ số; hãy chọn cột mã." / "No column holds the codes; choose one.",
        NothingToImport => "Không có gì thay đổi." / "Nothing would change.",
        UnknownCode => "mã không có trong khung chỉ số" / "the framework has no such code",
        NoCode => "dòng không có mã" / "the row has no code",
        IsThere => "đã có một dòng y như vậy, không thêm lần nữa" / "there is a row that is the same, so it is not added again",
        NumberIsNoName => "một con số không phải là tên chỉ số; thêm dòng tiêu đề để biết là cột nào" / "a number is no name of an indicator; a line of headings says which column it is",
        OldScoreStays => "hạng đổi nhưng điểm cũ vẫn giữ; sửa hoặc xóa điểm nếu không còn đúng" / "the rank changes, and the old score stays; change or empty it if it is no longer true",
        CodeOfOther => "mã và tên không cùng một chỉ số" / "code and name are of different indicators",
        AboveHeadings => "ở phía trên dòng tiêu đề của bảng nên không dán" / "above the headings, so it is not pasted",
        TwiceInTable => "mã có nhiều lần trong bảng; dòng đầu tiên đọc được đã được dùng" / "the code stands more than once; the first row that could be read is used",
        ChooseBasis => "Chọn căn cứ của số liệu trước khi nhập." / "Choose the basis of the figures before importing.",
        NotChosen => "(chưa chọn)" / "(not chosen)",
        TakeNames => "Lấy cả tên chỉ số từ bảng, thay cho tên đang có" / "Take the names from the table too, in place of those that are there",
        HeadCode: Code,
        HeadName: Name,
        HeadValue: RawValue,
        HeadScore: Score,
        HeadRank: Rank,
        HeadOf: Of,
        HeadYear: Year,
        HeadLead: Lead,
        HeadProvince: Province,
        HeadSource: Source,
        HeadBasis: Basis,
        HeadScoreBasis => "Căn cứ (điểm)" / "Basis (score)",
        HeadRankBasis => "Căn cứ (hạng)" / "Basis (rank)",
        AssumedInTable => "bảng ghi số này là giả định nên chỉ nhập được với căn cứ “giả định”" / "the table says that this figure is assumed, so it can only be imported as assumed",
        AssumedResultInTable => "bảng ghi số này là giả định nên chỉ nhập được khi để trống nguồn" / "the table says that this figure is assumed, so it can only be imported without a source",
        NotASheet => "chương trình không đọc được tệp này như một bảng tính" / "the program cannot read this file as a spreadsheet",
        NotASheetHint => "Lưu lại thành .xlsx hoặc .csv rồi thử lại." / "Save it as .xlsx or .csv and try again.",
        TornRow => "dòng có nhiều ô hơn dòng tiêu đề, có thể do dấu phẩy thập phân; lưu bảng dạng .xlsx rồi nhập" / "the row has more cells than the headings, perhaps by a decimal comma; save the table as .xlsx and import that",
        IsADay => "ô này là một ngày, không phải số; đổi định dạng ô trong Excel thành số" / "this is a day, not a number; format the cell as a number in Excel",
        OldLetters => "tệp văn bản này không ở dạng UTF-8 nên chữ tiếng Việt không đọc được" / "this text file is not in UTF-8, so its Vietnamese letters cannot be read",
        OldLettersHint => "Mở tệp trong Excel, lưu lại dạng “CSV UTF-8” hoặc .xlsx rồi nhập." / "Open the file in Excel, save it as “CSV UTF-8” or .xlsx and import that.",
        DamagedFile => "tệp bảng tính bị hỏng, không đọc được đến cuối" / "the spreadsheet is damaged and cannot be read to its end",
        ChooseSheet => "Chọn một tệp bảng tính (.xlsx, .ods) hoặc .csv." / "Choose a spreadsheet (.xlsx, .ods) or a .csv file.",
        TooManyCells => "bảng có quá nhiều ô, kể cả ô trống trước ô cuối cùng" / "the table has too many cells, the empty ones before the last one counted",
        TooManyCellsHint => "Chép phần bảng cần nhập sang một tệp mới rồi nhập tệp đó." / "Copy the table into a new file and import that.",
        DamagedSheetHint => "Mở tệp trong Excel để Excel sửa, lưu lại rồi nhập." / "Open the file in Excel, let it repair the file, save it and import again.",
        EmptySheet => "bảng không có ô nào có nội dung" / "the table has no cell with content",
        EmptySheetHint => "Kiểm tra xem có chọn hay chép nhầm bảng không." / "Check whether this is the right table.",
    }
}

/// That a file is larger than so many bytes.
#[must_use]
pub fn larger_file(lang: Lang, bytes: u64) -> String {
    let most = mebibytes(bytes);
    match lang {
        Lang::Vi => format!("tệp lớn hơn {most}"),
        Lang::En => format!("the file is larger than {most}"),
    }
}

/// That a packed file is larger than so many bytes when it is not packed.
#[must_use]
pub fn larger_unpacked(lang: Lang, bytes: u64) -> String {
    let most = mebibytes(bytes);
    match lang {
        Lang::Vi => format!("nội dung của tệp khi giải nén lớn hơn {most}"),
        Lang::En => format!("unpacked, the file is larger than {most}"),
    }
}

fn mebibytes(bytes: u64) -> String {
    format!("{} MiB", bytes >> 20)
}

/// How many rows are selected.
#[must_use]
pub fn rows_selected(lang: Lang, rows: usize) -> String {
    match lang {
        Lang::Vi => format!("{rows} dòng đã chọn"),
        Lang::En => format!("{} selected", counted(rows, "row", "rows")),
    }
}

/// The heading of a copied column that says on what ground the figures of another stand.
#[must_use]
pub fn basis_of(lang: Lang, column: &str) -> String {
    format!("{} ({column})", fields::field(lang, Field::Basis))
}

/// How many documents of how many are there, in words that a spreadsheet does not take for a day.
#[must_use]
pub fn received_of(lang: Lang, received: usize, asked_for: usize) -> String {
    match lang {
        Lang::Vi => format!("{received} trong {asked_for}"),
        Lang::En => format!("{received} of {asked_for}"),
    }
}

/// A heading with a number behind it.
#[must_use]
pub fn with_count(lang: Lang, word: EditWord, count: usize) -> String {
    format!("{} ({count})", word.text(lang))
}

/// That a text is no value, and what is expected.
#[must_use]
pub fn no_value(lang: Lang, text: &str, expected: &str) -> String {
    let text = super::shortened(text.trim(), 40);
    match lang {
        Lang::Vi => format!("\"{text}\" không phải là giá trị của ô này; cần {expected}"),
        Lang::En => format!("\"{text}\" is no value of this cell; expected: {expected}"),
    }
}

/// That there is no such day.
#[must_use]
pub fn no_such_day(lang: Lang, text: &str) -> String {
    format!("{} {}", lang.pick("không có ngày", "there is no day"), super::shortened(text.trim(), 40))
}

/// That a rank is among another number of provinces than those of its field.
#[must_use]
pub fn other_units(lang: Lang, written: u32, known: u32) -> String {
    match lang {
        Lang::Vi => format!("đây là hạng trong số {written} địa phương, còn ô này xếp trong số {known}"),
        Lang::En => {
            let written = counted(written, "province", "provinces");
            format!("this is a rank among {written}; ranks here are among {known}")
        }
    }
}

/// That the heading of a column speaks of another year than that of the figures.
#[must_use]
pub fn heading_of_other_year(lang: Lang, heading: i32, year: i32) -> String {
    match lang {
        Lang::Vi => format!("tiêu đề cột ghi năm {heading}, còn số liệu nhập cho năm {year}; chọn lại cột hoặc năm"),
        Lang::En => format!(
            "the heading says {heading}, and the figures are imported for {year}; choose another column or year"
        ),
    }
}

/// That rows lose the source that they have.
#[must_use]
pub fn sources_replaced(lang: Lang, n: usize) -> String {
    match lang {
        Lang::Vi => format!("{n} dòng đang ghi nguồn trong kế hoạch; nguồn đó sẽ được thay bằng nguồn ghi ở trên."),
        Lang::En => {
            let rows = counted(n, "row has", "rows have");
            format!("{rows} a source in the plan; the source above takes its place.")
        }
    }
}

/// That rows which the spreadsheet hides are not imported.
#[must_use]
pub fn hidden_rows(lang: Lang, n: usize) -> String {
    match lang {
        Lang::Vi => format!(
            "Không nhập {n} dòng đang ẩn trong bảng tính. Muốn nhập cả các dòng này thì bỏ ẩn, bỏ lọc rồi lưu lại."
        ),
        Lang::En => {
            let rows = counted(n, "hidden row", "hidden rows");
            format!("{rows} of the spreadsheet not imported. To import them too, unhide them and save the file.")
        }
    }
}

/// The name of a sheet that the spreadsheet hides.
#[must_use]
pub fn hidden_sheet(lang: Lang, name: &str) -> String {
    format!("{name} ({})", lang.pick("ẩn", "hidden"))
}

/// What was imported, and how much of the table was not.
#[must_use]
pub fn imported(lang: Lang, updated: usize, added: usize, refused: usize) -> String {
    let taken = match lang {
        Lang::Vi => format!("Đã nhập: cập nhật {updated} dòng, thêm {added} dòng."),
        Lang::En => {
            let (updated, added) = (counted(updated, "row", "rows"), counted(added, "row", "rows"));
            format!("Imported: {updated} updated, {added} added.")
        }
    };
    match (lang, refused) {
        (_, 0) => taken,
        (Lang::Vi, n) => format!("{taken} Không nhập được: {n}."),
        (Lang::En, n) => format!("{taken} Not imported: {n}."),
    }
}
