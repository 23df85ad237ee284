//! Spreadsheets to import that are larger than any table of indicators: refused before the memory or the time is gone.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use pii_planner::intake::{ImportError, read_sheets, sheets_of_text};
use pii_planner::plan_file::load;
use pii_planner::text::Lang;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A spreadsheet with one cell of so many letters, kept as a text of its own beside the sheet.
fn with_cell_of(folder: &Path, n_mib: usize) -> PathBuf {
    let (small, large) = (folder.join("small.xlsx"), folder.join("large.xlsx"));
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write(0, 0, "CELL").unwrap();
    book.save(&small).unwrap();
    let mut from = ZipArchive::new(File::open(&small).unwrap()).unwrap();
    let mut to = ZipWriter::new(File::create(&large).unwrap());
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        to.start_file(part.name().unwrap().into_owned(), SimpleFileOptions::default()).unwrap();
        let text = std::io::read_to_string(&mut part).unwrap();
        match text.split_once("CELL") {
            Some((before, after)) => {
                to.write_all(before.as_bytes()).unwrap();
                let mib = vec![b'x'; 1024 * 1024];
                (0..n_mib).for_each(|_| to.write_all(&mib).unwrap());
                to.write_all(after.as_bytes()).unwrap();
            }
            None => to.write_all(text.as_bytes()).unwrap(),
        }
    }
    to.finish().unwrap();
    large
}

#[test]
fn a_spreadsheet_that_unpacks_to_more_than_any_table_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = with_cell_of(folder.path(), 129);
    assert!(fs::metadata(&path).unwrap().len() < 1024 * 1024, "on the disk it is small");
    let error = read_sheets(&path).unwrap_err();
    assert!(error.what(Lang::Vi).contains("128 MiB") && error.hint(Lang::En).contains("new file"), "{error}");
    assert_eq!(error, ImportError::UnpacksTooLarge);
    say_small(&path);
    assert_eq!(read_sheets(&path), Err(ImportError::DamagedFile), "it lies about its size");
    let sheets = read_sheets(&with_cell_of(folder.path(), 1)).unwrap();
    assert_eq!(sheets[0].rows[0][0].len(), 1024 * 1024);
}

/// A workbook of thirty rows, one of its parts changed.
fn changed(folder: &Path, name: &str, change: impl Fn(&str, String) -> String) -> PathBuf {
    let (whole, changed) = (folder.join("whole.xlsx"), folder.join(name));
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("Hạng").unwrap();
    for row in 0..30 {
        sheet.write(row, 0, f64::from(row)).unwrap();
        sheet.write(row, 1, "chữ").unwrap();
    }
    book.save(&whole).unwrap();
    assert_eq!(read_sheets(&whole).unwrap()[0].rows.len(), 30);
    let mut from = ZipArchive::new(File::open(&whole).unwrap()).unwrap();
    let mut to = ZipWriter::new(File::create(&changed).unwrap());
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        to.start_file(name.clone(), stored).unwrap();
        let text = std::io::read_to_string(&mut part).unwrap();
        to.write_all(change(&name, text).as_bytes()).unwrap();
    }
    to.finish().unwrap();
    changed
}

/// Half a table that looks like a whole one would mislead.
#[test]
fn a_sheet_that_ends_in_a_fault_is_not_taken_in_part() {
    let folder = tempfile::tempdir().unwrap();
    let cut = changed(folder.path(), "cut.xlsx", |name, text| match name.ends_with("sheet1.xml") {
        true => text[..text.find("<c r=\"A20\"").unwrap() + 5].to_owned(),
        false => text,
    });
    let error = read_sheets(&cut).unwrap_err();
    assert_eq!(error, ImportError::Damaged("Hạng".to_owned()));
    assert!(error.what(Lang::Vi).contains("“Hạng” bị hỏng"), "{}", error.what(Lang::Vi));
}

/// What a file says of itself may be anything: no memory is taken on its word.
#[test]
fn a_file_that_promises_more_than_it_has_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    for row in ["4294967295", "200000000"] {
        let far = changed(folder.path(), "far.xlsx", |_, text| text.replace("r=\"A20\"", &format!("r=\"A{row}\"")));
        assert_eq!(read_sheets(&far), Err(ImportError::TooManyCells), "{row}");
    }
    for count in ["2000000000", "4294967295"] {
        let of = format!("uniqueCount=\"{count}\"");
        let many = changed(folder.path(), "many.xlsx", |_, text| text.replace("uniqueCount=\"1\"", &of));
        assert_eq!(read_sheets(&many), Err(ImportError::DamagedFile), "{count}");
    }
}

/// A figure that was changed without its checksum is not the figure that was written.
#[test]
fn a_part_that_is_not_what_was_packed_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = changed(folder.path(), "packed.xlsx", |_, text| text);
    let mut bytes = fs::read(&path).unwrap();
    let at = bytes.windows(7).position(|bytes| bytes == b"<v>13</").unwrap();
    bytes[at + 3] = b'9';
    fs::write(&path, bytes).unwrap();
    assert_eq!(read_sheets(&path), Err(ImportError::DamagedFile));
}

/// Each fault has advice of its own: to save a .csv as .csv would change nothing.
#[test]
fn letters_of_an_old_windows_and_a_damaged_file_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let (ansi, cut, other) = (folder.path().join("a.csv"), folder.path().join("b.xlsx"), folder.path().join("c.xlsx"));
    fs::write(&ansi, b"M\xe3;H\xe0ng\n6.2.4;30\n").unwrap();
    let error = read_sheets(&ansi).unwrap_err();
    assert!(error.hint(Lang::Vi).contains("CSV UTF-8") && error.what(Lang::En).contains("UTF-8"), "{error}");
    let whole = fs::read(changed(folder.path(), "whole-2.xlsx", |_, text| text)).unwrap();
    fs::write(&cut, &whole[..whole.len() / 2]).unwrap();
    let error = read_sheets(&cut).unwrap_err();
    assert!(error.what(Lang::Vi).contains("bị hỏng") && error.hint(Lang::Vi).contains("để Excel sửa"), "{error}");
    fs::write(&other, "một bức thư").unwrap();
    assert_eq!(read_sheets(&other), Err(ImportError::NotASheet));
}

#[test]
fn a_block_that_is_too_large_is_not_called_empty() {
    let block = "6.2.4\t5\t9\n".repeat(100_000);
    assert_eq!(sheets_of_text(&block), Err(ImportError::TooManyCells));
    assert_eq!(sheets_of_text(" \t \n"), Err(ImportError::Empty));
}

fn rows_of(text: &str) -> Vec<Vec<String>> {
    sheets_of_text(text).unwrap().remove(0).rows
}

#[test]
fn what_separates_the_cells_is_told_by_the_lines_and_not_by_the_words_in_quotes() {
    let by_commas = "code,name,support\n6.2.4,\"Đơn, số xã\",\"Sở A; Sở B\"\n1.2.1,Chi phí; gia nhập,\n";
    assert_eq!(rows_of(by_commas)[1], ["6.2.4", "Đơn, số xã", "Sở A; Sở B"]);
    assert_eq!(rows_of(by_commas)[2], ["1.2.1", "Chi phí; gia nhập", ""]);
    assert_eq!(rows_of("6.2.4;12,5\n1.2.1;3,5\n")[1], ["1.2.1", "3,5"]);
    assert_eq!(rows_of("Mã\tĐiểm; hạng\n6.2.4\t12,5\n")[1], ["6.2.4", "12,5"]);
}

#[test]
fn a_quote_that_is_never_closed_takes_no_line_below_it() {
    let rows = rows_of("Tỉnh\tHạng\tGhi chú\nHà Nội\t1\t\"Dẫn đầu\nHuế\t8\t\"hai\ndòng\"\nĐà Nẵng\t5\t\n");
    assert_eq!(rows.len(), 4, "{rows:?}");
    assert_eq!((rows[1][2].as_str(), rows[2][2].as_str()), ("\"Dẫn đầu", "hai\ndòng"));
    assert_eq!(rows_of("Mã,Tên,Hạng\n6.2.4,\"mở,57\n1.2.1,b,5\n")[2], ["1.2.1", "b", "5"]);
}

/// A table is no plan, and the program says where it belongs.
#[test]
fn a_table_that_is_opened_as_a_plan_is_called_one() {
    let folder = tempfile::tempdir().unwrap();
    let (text, book) = (folder.path().join("a.CSV"), folder.path().join("a.xlsx"));
    fs::write(&text, "Mã,Hạng\n6.2.4,30\n").unwrap();
    fs::write(&book, b"PK\x03\x04\xff\xfe").unwrap();
    for path in [text, book] {
        let error = load(&path).unwrap_err();
        assert!(error.what(Lang::Vi).contains("là bảng tính") && error.hint(Lang::Vi).contains("Ctrl+M"), "{error}");
    }
}

/// Makes a packed file say of its large parts that they are small.
fn say_small(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    let mut packed = ZipArchive::new(File::open(path).unwrap()).unwrap();
    for at in 0..packed.len() {
        let part = packed.by_index(at).unwrap();
        let (at, size) = (usize::try_from(part.central_header_start()).unwrap(), u32::try_from(part.size()).unwrap());
        if size > 1024 * 1024 {
            // The size unpacked stands 24 bytes into a part's entry in the list at the end.
            assert_eq!(bytes[at + 24..at + 28], size.to_le_bytes());
            bytes[at + 24..at + 28].copy_from_slice(&1_000_u32.to_le_bytes());
        }
    }
    fs::write(path, bytes).unwrap();
}
