//! Tables from outside: .xlsx, .xls, .ods, .csv, or the text of the clipboard, as sheets of texts.

mod hidden;
mod text;
mod workbook;

pub use text::sheets_of_text;

use crate::plan_file::{DiskFault, MAX_BYTES, bytes_of};
use crate::text::{EditWord, Lang, larger_file, larger_unpacked};
use std::path::Path;
use text::decoded;
use thiserror::Error;
use workbook::workbook;

/// A sheet of a table from outside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportSheet {
    /// Its name; empty where there is only one.
    pub name: String,
    /// Its cells as texts, line by line.
    pub rows: Vec<Vec<String>>,
    /// Whether commas separate its cells, so that a decimal comma would make two of one.
    pub is_by_comma: bool,
    /// Whether the workbook hides it.
    pub is_hidden: bool,
    /// How many rows with content the workbook hides; they are left empty.
    pub n_rows_hidden: usize,
}

impl ImportSheet {
    /// Whether a decimal comma may have made two cells of one in a row: it has more cells than the headings, or where there
    /// are none, than the first row.
    pub(super) fn is_torn(&self, heads: &[String], row: &[String]) -> bool {
        let width = if heads.is_empty() { self.rows.first().map_or(0, Vec::len) } else { heads.len() };
        self.is_by_comma && row.len() > width
    }
}

/// Why a table from outside cannot be read.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ImportError {
    /// The disk did not give the file.
    #[error("{0:?}")]
    Disk(DiskFault),
    /// The file is larger than [`MAX_BYTES`].
    #[error("the file is larger than {MAX_BYTES} bytes")]
    TooLarge,
    /// It is packed, and larger than any table of indicators when it is not.
    #[error("the file unpacks to more than {MAX_UNPACKED} bytes")]
    UnpacksTooLarge,
    /// It is no spreadsheet.
    #[error("not a spreadsheet")]
    NotASheet,
    /// It is a text in the letters of an old Windows rather than in UTF-8.
    #[error("not UTF-8")]
    OldLetters,
    /// It is packed as a spreadsheet is, and cannot be unpacked.
    #[error("the file is damaged")]
    DamagedFile,
    /// The sheet of this name cannot be read to its end, so nothing of it is taken.
    #[error("the sheet {0} is damaged")]
    Damaged(String),
    /// No cell has any content.
    #[error("the file has no cells")]
    Empty,
    /// It has more cells than any table of indicators.
    #[error("the file has more than {MAX_CELLS} cells")]
    TooManyCells,
}

impl ImportError {
    /// What is wrong, in one sentence.
    #[must_use]
    pub fn what(&self, lang: Lang) -> String {
        match self {
            Self::Disk(fault) => fault.what(lang),
            Self::TooLarge => larger_file(lang, MAX_BYTES as u64),
            Self::UnpacksTooLarge => larger_unpacked(lang, MAX_UNPACKED),
            Self::NotASheet => EditWord::NotASheet.text(lang).to_owned(),
            Self::OldLetters => EditWord::OldLetters.text(lang).to_owned(),
            Self::DamagedFile => EditWord::DamagedFile.text(lang).to_owned(),
            Self::Damaged(sheet) => match lang {
                Lang::Vi => format!("trang tính “{sheet}” bị hỏng, không đọc được đến cuối"),
                Lang::En => format!("the sheet “{sheet}” is damaged and cannot be read to its end"),
            },
            Self::Empty => EditWord::EmptySheet.text(lang).to_owned(),
            Self::TooManyCells => EditWord::TooManyCells.text(lang).to_owned(),
        }
    }

    /// How to mend it.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> String {
        match self {
            Self::Disk(DiskFault::NotAFile) => EditWord::ChooseSheet.text(lang).to_owned(),
            Self::Disk(fault) => fault.read_hint(lang),
            Self::NotASheet => EditWord::NotASheetHint.text(lang).to_owned(),
            Self::OldLetters => EditWord::OldLettersHint.text(lang).to_owned(),
            Self::Damaged(_) | Self::DamagedFile => EditWord::DamagedSheetHint.text(lang).to_owned(),
            Self::Empty => EditWord::EmptySheetHint.text(lang).to_owned(),
            Self::TooManyCells | Self::TooLarge | Self::UnpacksTooLarge => {
                EditWord::TooManyCellsHint.text(lang).to_owned()
            }
        }
    }
}

/// How many cells a sheet may have, those counted that are empty before the last one of their line.
const MAX_CELLS: usize = 200_000;

/// How large the parts of a packed spreadsheet may be together, in bytes: 128 MiB. A line of zeros is packed a thousand
/// times smaller than it is.
const MAX_UNPACKED: u64 = 128 * 1024 * 1024;

/// Reads the sheets of a file, the hidden ones last; those without content are left out.
///
/// # Errors
/// See [`ImportError`].
pub fn read_sheets(path: &Path) -> Result<Vec<ImportSheet>, ImportError> {
    let bytes = bytes_of(path).map_err(ImportError::Disk)?;
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge);
    }
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    let is_text = matches!(ending.as_str(), "csv" | "txt" | "tsv");
    let sheets = if is_text { sheets_of_text(&decoded(&bytes)?)? } else { workbook(bytes)? };
    if sheets.is_empty() { Err(ImportError::Empty) } else { Ok(sheets) }
}

fn has_content(sheet: &ImportSheet) -> bool {
    sheet.rows.iter().flatten().any(|cell| !cell.trim().is_empty())
}
