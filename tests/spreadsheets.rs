//! Spreadsheets to import that are larger than any table of indicators: refused before the memory or the time is gone.

#![expect(clippy::unwrap_used, reason = "a test ends at the first surprise")]

use pii_planner::intake::{ImportError, read_sheets};
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
    assert_eq!(read_sheets(&path), Err(ImportError::NotASheet), "it lies about its size");
    let sheets = read_sheets(&with_cell_of(folder.path(), 1)).unwrap();
    assert_eq!(sheets[0].rows[0][0].len(), 1024 * 1024);
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
