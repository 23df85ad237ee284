//! Tables from outside: .xlsx, .xls, .ods, .csv, or the text of the clipboard, as sheets of texts.

use super::error::ReadError;
use super::read::bytes_of;
use calamine::{Data, Reader, open_workbook_auto_from_rs};
use std::io::Cursor;
use std::path::Path;
use thiserror::Error;

/// A sheet of a table from outside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportSheet {
    /// Its name; empty where there is only one.
    pub name: String,
    /// Its cells as texts, line by line.
    pub rows: Vec<Vec<String>>,
}

/// Why a table from outside cannot be read.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ImportError {
    /// The disk did not give the file.
    #[error(transparent)]
    File(#[from] ReadError),
    /// It is no spreadsheet, and no text either.
    #[error("not a spreadsheet")]
    NotASheet,
    /// No cell has any content.
    #[error("the file has no cells")]
    Empty,
}

/// Reads the sheets of a file; those without content are left out.
///
/// # Errors
/// See [`ImportError`].
pub fn read_sheets(path: &Path) -> Result<Vec<ImportSheet>, ImportError> {
    let bytes = bytes_of(path)?;
    if bytes.len() > super::MAX_BYTES {
        return Err(ReadError::TooLarge.into());
    }
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    let is_text = matches!(ending.as_str(), "csv" | "txt" | "tsv");
    let sheets = if is_text { sheets_of_text(&decoded(&bytes)?) } else { workbook(bytes)? };
    if sheets.is_empty() { Err(ImportError::Empty) } else { Ok(sheets) }
}

/// The sheet that a text is: cells separated by tabs, semicolons or commas.
#[must_use]
pub fn sheets_of_text(text: &str) -> Vec<ImportSheet> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let rows = reader.records().filter_map(Result::ok).map(|record| record.iter().map(str::to_owned).collect());
    let sheet = ImportSheet { name: String::new(), rows: rows.collect() };
    Some(sheet).filter(has_content).into_iter().collect()
}

/// A tab or a semicolon goes before the comma, which is a decimal comma then.
fn delimiter(text: &str) -> u8 {
    let first: String = text.lines().take(5).collect();
    [b'\t', b';'].into_iter().find(|sign| first.contains(char::from(*sign))).unwrap_or(b',')
}

/// UTF-8, or UTF-16 as Excel writes "Unicode text".
fn decoded(bytes: &[u8]) -> Result<String, ImportError> {
    let wide = |of: fn([u8; 2]) -> u16| {
        let units = bytes.get(2..).unwrap_or_default().chunks_exact(2).map(|pair| of([pair[0], pair[1]]));
        String::from_utf16(&units.collect::<Vec<_>>()).map_err(|_| ImportError::NotASheet)
    };
    match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        _ => String::from_utf8(bytes.to_vec()).map_err(|_| ImportError::NotASheet),
    }
}

fn workbook(bytes: Vec<u8>) -> Result<Vec<ImportSheet>, ImportError> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|_| ImportError::NotASheet)?;
    let names = book.sheet_names();
    let sheets = names.into_iter().filter_map(|name| {
        let range = book.worksheet_range(&name).ok()?;
        let (top, left) = range.start()?;
        // Only .xlsx tells how a figure is shown.
        let styles = book.worksheet_style(&name).ok();
        let is_percent = |row: usize, column: usize| {
            let at = (top + u32::try_from(row).unwrap_or_default(), left + u32::try_from(column).unwrap_or_default());
            let style = styles.as_ref().and_then(|styles| styles.get(at)?.number_format.as_ref());
            style.is_some_and(|format| format.format_code.contains('%'))
        };
        let cells = |(at, row): (usize, &[Data])| {
            row.iter().enumerate().map(|(column, cell)| text(cell, is_percent(at, column))).collect()
        };
        let rows = range.rows().enumerate().map(cells).collect();
        Some(ImportSheet { name, rows }).filter(has_content)
    });
    Ok(sheets.collect())
}

fn text(cell: &Data, is_percent: bool) -> String {
    match cell {
        Data::Error(_) => String::new(),
        // Excel keeps 88,5 % as 0,885.
        Data::Float(figure) if is_percent => format!("{}%", figure_text((figure * 1e11).round() / 1e9)),
        Data::Float(figure) => figure_text(*figure),
        other => other.to_string(),
    }
}

/// A figure as a text that is the same figure in both languages: three decimals behind a point could be a group of
/// thousands, four cannot.
fn figure_text(figure: f64) -> String {
    let text = figure.to_string();
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    if decimals == 3 { text + "0" } else { text }
}

fn has_content(sheet: &ImportSheet) -> bool {
    sheet.rows.iter().flatten().any(|cell| !cell.trim().is_empty())
}
