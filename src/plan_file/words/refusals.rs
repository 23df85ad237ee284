//! The words of refusals to read or write.

use super::{found_words, shortened};
use crate::plan_file::error::{DiskFault, MAX_BYTES, MAX_NESTING, MAX_VALUES, ReadError, SaveError, SyntaxFault};
use crate::text::{EditWord, Lang, counted, larger_file, thousands};

impl ReadError {
    /// Line and column, both from 1, when the fault has a place in the text.
    #[must_use]
    pub const fn place(&self) -> Option<(usize, usize)> {
        match self {
            Self::NotUtf8 { line, column } | Self::TooDeep { line, column } | Self::Syntax { line, column, .. } => {
                Some((*line, *column))
            }
            _ => None,
        }
    }

    /// What is wrong, in one sentence without its place.
    #[must_use]
    pub fn what(&self, lang: Lang) -> String {
        let plain = |vi, en| lang.pick(vi, en).to_owned();
        let either = |vi: String, en: String| if lang == Lang::Vi { vi } else { en };
        match self {
            Self::Empty => plain("tệp trống, không có nội dung", "the file is empty"),
            Self::NotUtf8 { .. } => plain("tệp không phải là văn bản UTF-8", "the file is not UTF-8 text"),
            Self::Syntax { fault, .. } => syntax_what(lang, *fault),
            Self::TooLarge => larger_file(lang, MAX_BYTES as u64),
            Self::TooManyValues => {
                let most = thousands(lang, MAX_VALUES);
                either(format!("tệp có hơn {most} giá trị"), ["the file has more than", &most, "values"].join(" "))
            }
            Self::TooDeep { .. } => either(
                format!("các dấu ngoặc lồng nhau quá {MAX_NESTING} cấp"),
                format!("brackets are nested deeper than {}", counted(MAX_NESTING, "level", "levels")),
            ),
            Self::ATable => plain("tệp này là bảng tính, không phải tệp kế hoạch", "this is a table, not a plan file"),
            Self::NotAPlan { format: None } => {
                plain("tệp JSON này không phải là tệp kế hoạch", "this JSON file is not a plan file")
            }
            Self::NotAPlan { format: Some(format) } => {
                let format = shortened(format);
                match lang {
                    Lang::Vi => format!("tệp này có định dạng \"{format}\", không phải là tệp kế hoạch"),
                    Lang::En => format!("this file has the format \"{format}\" and is not a plan file"),
                }
            }
            Self::NoVersion { found: Some(found) } => {
                let found = found_words(lang, found);
                match lang {
                    Lang::Vi => {
                        format!("phiên bản định dạng (\"version\") phải là số nguyên từ 1, nhưng đây là {found}")
                    }
                    Lang::En => {
                        format!(
                            "the version of the format (\"version\") must be a whole number from 1, but this is {found}"
                        )
                    }
                }
            }
            Self::NoVersion { found: None } => plain(
                "tệp kế hoạch không ghi số phiên bản định dạng",
                "the plan file does not say which version of the format it has",
            ),
            Self::NewerVersion(version) => match lang {
                Lang::Vi => format!("tệp kế hoạch có định dạng phiên bản {version}, mới hơn chương trình này"),
                Lang::En => format!("the plan file has version {version} of the format, newer than this program"),
            },
            Self::Io { fault, .. } => fault.what(lang),
        }
    }

    /// How to mend it.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> String {
        let plain = |vi, en| lang.pick(vi, en).to_owned();
        match self {
            Self::NotUtf8 { .. } => plain(
                "Mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8.",
                "Open the file in a text editor and save it again as UTF-8.",
            ),
            Self::Syntax { fault, .. } => syntax_hint(lang, *fault),
            Self::TooLarge | Self::TooManyValues | Self::TooDeep { .. } => {
                EditWord::EmptySheetHint.text(lang).to_owned()
            }
            Self::ATable => plain(
                "Mở một kế hoạch trong cửa sổ rồi nhập bảng này (Ctrl+M).",
                "Open a plan in the window and import this table there (Ctrl+M).",
            ),
            Self::Empty | Self::NotAPlan { .. } => plain(
                "Chọn một tệp kế hoạch của chương trình; tệp đó bắt đầu bằng \"format\": \"pii-plan\".",
                "Choose a plan file of this program; it begins with \"format\": \"pii-plan\".",
            ),
            Self::NoVersion { found: Some(_) } => plain(
                "Ghi \"version\": 1, không có dấu phẩy hay dấu nháy.",
                "Write \"version\": 1, without point or quotes.",
            ),
            Self::NoVersion { found: None } => {
                plain("Thêm \"version\": 1 sau \"format\".", "Add \"version\": 1 after \"format\".")
            }
            Self::NewerVersion(_) => plain(
                "Cập nhật chương trình rồi mở lại; tệp không bị thay đổi.",
                "Update the program and open it again; the file is not changed.",
            ),
            Self::Io { fault, .. } => fault.read_hint(lang),
        }
    }
}

fn syntax_what(lang: Lang, fault: SyntaxFault) -> String {
    let (vi, en) = match fault {
        SyntaxFault::Comment => ("JSON không cho phép ghi chú", "JSON has no comments"),
        SyntaxFault::TrailingComma => {
            ("thừa dấu phẩy trước dấu đóng ngoặc", "a comma too many before a closing bracket")
        }
        SyntaxFault::MissingComma => ("thiếu dấu phẩy", "a comma is missing"),
        SyntaxFault::SingleQuotes => ("chữ đặt trong dấu nháy đơn", "a text in single quotes"),
        SyntaxFault::BareName => ("tên trường không có dấu ngoặc kép", "a field's name without quotes"),
        SyntaxFault::MissingColon => ("thiếu dấu hai chấm sau tên trường", "a colon is missing after a field's name"),
        SyntaxFault::SeveralValues => ("thừa nội dung sau phần kết thúc", "there is more after the end"),
        SyntaxFault::OpenText => ("thiếu dấu ngoặc kép đóng", "a closing quote is missing"),
        SyntaxFault::ControlCharacter => {
            ("có ký tự điều khiển trong chuỗi", "a control character stands within a text")
        }
        SyntaxFault::BadEscape => ("dấu \\ đứng trước ký tự không hợp lệ", "a \\ before a sign that cannot follow it"),
        SyntaxFault::DecimalComma => ("số có dấu phẩy thập phân", "a number with a decimal comma"),
        SyntaxFault::BadNumber => ("số viết không đúng dạng", "a number that is not spelled as JSON spells it"),
        SyntaxFault::CutOff { .. } => ("tệp kết thúc giữa chừng", "the file ends too early"),
        SyntaxFault::Unexpected => ("ký tự không đúng chỗ", "something that does not belong here"),
    };
    lang.pick(vi, en).to_owned()
}

fn syntax_hint(lang: Lang, fault: SyntaxFault) -> String {
    let (vi, en) = match fault {
        SyntaxFault::Comment => {
            ("Xóa ghi chú, hoặc ghi vào trường \"note\".", "Take it out, or write it in a field \"note\".")
        }
        SyntaxFault::TrailingComma => ("Xóa dấu phẩy này.", "Take the comma out."),
        SyntaxFault::MissingComma => ("Thêm dấu phẩy sau giá trị này.", "Add a comma after this value."),
        SyntaxFault::SingleQuotes | SyntaxFault::BareName | SyntaxFault::OpenText => {
            ("Dùng dấu ngoặc kép thẳng (\") ở hai đầu.", "Put straight double quotes (\") at both ends.")
        }
        SyntaxFault::ControlCharacter => {
            ("Xóa ký tự này; nếu là dấu tab thì ghi \\t.", "Take it out; write a tab as \\t.")
        }
        SyntaxFault::MissingColon => ("Ghi theo dạng \"tên\": giá trị.", "Write it as \"name\": value."),
        SyntaxFault::SeveralValues => ("Xóa phần sau dấu } cuối cùng.", "Take out what follows the last }."),
        SyntaxFault::BadEscape => (
            "Viết \\\\ nếu cần dấu gạch chéo ngược; mã từ \\uD800 đến \\uDFFF phải đi thành cặp.",
            "Write \\\\ for a backslash; codes from \\uD800 to \\uDFFF come in pairs.",
        ),
        SyntaxFault::DecimalComma => {
            ("Dùng dấu chấm thập phân, ví dụ 49.66.", "Write it with a decimal point, such as 49.66.")
        }
        SyntaxFault::BadNumber => (
            "Dùng dấu chấm thập phân và không có số 0 ở đầu, ví dụ 49.66.",
            "Write it like 49.66, with a decimal point.",
        ),
        SyntaxFault::CutOff { opened_line: Some(line) } => {
            return match lang {
                Lang::Vi => format!("Dấu ngoặc mở ở dòng {line} chưa được đóng; tệp có thể đã bị cắt khi sao chép."),
                Lang::En => {
                    format!("The bracket of line {line} is not closed; the file may have been cut off in copying.")
                }
            };
        }
        SyntaxFault::CutOff { opened_line: None } => {
            ("Tệp có thể đã bị cắt khi sao chép.", "The file may have been cut off in copying.")
        }
        SyntaxFault::Unexpected => ("Xóa hoặc sửa ký tự ở vị trí này.", "Take out or correct what stands here."),
    };
    lang.pick(vi, en).to_owned()
}

impl DiskFault {
    /// What is wrong, in one sentence.
    #[must_use]
    pub fn what(self, lang: Lang) -> String {
        let (vi, en) = match self {
            Self::FileMissing => ("không có tệp này", "there is no such file"),
            Self::FolderMissing => ("không có thư mục này", "there is no such folder"),
            Self::IsFolder => ("đây là thư mục, không phải tệp", "this is a folder, not a file"),
            Self::NotAFile => (
                "đây không phải là tệp thông thường (ống dẫn hoặc thiết bị)",
                "this is no ordinary file (a pipe or a device)",
            ),
            Self::OtherKind => {
                ("ở đó đã có một tệp không phải ảnh PNG", "there is a file already that is no PNG picture")
            }
            Self::FolderIsFile => ("phần thư mục của đường dẫn là một tệp", "a folder of the path is a file"),
            Self::NotAllowed => ("không có quyền truy cập", "access is not allowed"),
            Self::Held => ("tệp đang được một chương trình khác giữ", "another program holds the file"),
            Self::Unreachable => ("ổ đĩa hoặc máy chủ không trả lời", "the drive or the server does not answer"),
            Self::ReadOnlyFile => ("tệp được đặt chế độ chỉ đọc", "the file is read-only"),
            Self::ReadOnlyDisk => ("ổ đĩa chỉ cho phép đọc", "the disk is read-only"),
            Self::DiskFull => ("ổ đĩa đã đầy", "the disk is full"),
            Self::TooLarge => return larger_file(lang, MAX_BYTES as u64),
            Self::BadName => (
                "tên tệp quá dài hoặc có ký tự không dùng được",
                "the file's name is too long, or has signs that a name cannot have",
            ),
            Self::Other(kind) => {
                return match lang {
                    Lang::Vi => format!("hệ thống báo lỗi: {kind}"),
                    Lang::En => format!("the system says: {kind}"),
                };
            }
        };
        lang.pick(vi, en).to_owned()
    }

    /// How to mend it when a file was to be read.
    #[must_use]
    pub fn read_hint(self, lang: Lang) -> String {
        let (vi, en) = match self {
            Self::FileMissing | Self::FolderMissing | Self::FolderIsFile | Self::BadName => (
                "Kiểm tra lại đường dẫn; tệp có thể đã được chuyển đi hoặc đổi tên.",
                "Check the path; the file may have been moved or renamed.",
            ),
            Self::IsFolder => ("Chọn một tệp trong thư mục này.", "Choose a file in this folder."),
            Self::NotAFile => ("Chọn một tệp kế hoạch.", "Choose a plan file."),
            Self::NotAllowed => ("Xin quyền đọc tệp này.", "Ask for the right to read the file."),
            Self::Held => (
                "Đóng tệp ở chương trình kia (ví dụ Excel) rồi mở lại.",
                "Close the file in the other program (such as Excel) and open it again.",
            ),
            Self::Unreachable => {
                ("Kiểm tra ổ đĩa hoặc kết nối mạng rồi mở lại.", "Check the drive or the network, and open it again.")
            }
            _ => ("Kiểm tra ổ đĩa rồi mở lại.", "Check the disk and open it again."),
        };
        lang.pick(vi, en).to_owned()
    }
}

impl SaveError {
    /// What is wrong, in one sentence.
    #[must_use]
    pub fn what(&self, lang: Lang) -> String {
        self.fault.what(lang)
    }

    /// How to mend it, and that nothing is lost.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> String {
        let (vi, en) = match self.fault {
            DiskFault::FileMissing | DiskFault::FolderMissing | DiskFault::FolderIsFile => {
                ("Chọn một thư mục có sẵn.", "Choose a folder that exists.")
            }
            DiskFault::IsFolder | DiskFault::NotAFile | DiskFault::BadName | DiskFault::OtherKind => {
                ("Chọn một tên tệp khác.", "Choose another file name.")
            }
            DiskFault::NotAllowed | DiskFault::ReadOnlyFile | DiskFault::ReadOnlyDisk => {
                ("Lưu thành tệp khác ở nơi được phép ghi.", "Save it under another name, where writing is allowed.")
            }
            DiskFault::TooLarge => (
                "Xóa bớt dòng hoặc văn bản dài rồi lưu lại; tệp lớn như vậy sẽ không mở lại được.",
                "Take out rows or long texts and save again; so large a file would not be opened again.",
            ),
            DiskFault::DiskFull => {
                ("Giải phóng dung lượng, hoặc lưu vào ổ đĩa khác.", "Free some space, or save it on another disk.")
            }
            DiskFault::Held => (
                "Đóng tệp ở chương trình kia (ví dụ Excel) rồi lưu lại, hoặc lưu thành tệp khác.",
                "Close the file in the other program (such as Excel) and save again, or save under another name.",
            ),
            DiskFault::Unreachable => (
                "Kiểm tra ổ đĩa hoặc kết nối mạng rồi lưu lại, hoặc lưu vào nơi khác.",
                "Check the drive or the network and save again, or save it elsewhere.",
            ),
            DiskFault::Other(_) => ("Thử lại, hoặc lưu vào nơi khác.", "Try again, or save it elsewhere."),
        };
        let safe = match self.path.is_file() {
            true => lang.pick("Tệp cũ vẫn còn nguyên.", "The old file is as it was."),
            false => lang.pick("Chưa có gì được ghi.", "Nothing was written."),
        };
        format!("{} {safe}", lang.pick(vi, en))
    }
}
