//! Tables from outside: .xlsx, .xls, .ods, .csv, or the text of the clipboard, as sheets of texts.

use super::cells_of_text::without_unseen;
use crate::plan_file::{DiskFault, MAX_BYTES, bytes_of};
use crate::text::{EditWord, Lang, larger_file, larger_unpacked};
use calamine::{Data, DataRef, Reader, SheetType, Sheets, Xlsx, open_workbook_auto_from_rs};
use std::io::{self, Cursor, Read as _, Write};
use std::path::Path;
use thiserror::Error;
use zip::ZipArchive;

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
    #[error("{0:?}")]
    Disk(DiskFault),
    /// The file is larger than [`MAX_BYTES`].
    #[error("the file is larger than {MAX_BYTES} bytes")]
    TooLarge,
    /// It is packed, and larger than any table of indicators when it is not.
    #[error("the file unpacks to more than {MAX_UNPACKED} bytes")]
    UnpacksTooLarge,
    /// It is no spreadsheet, and no text either.
    #[error("not a spreadsheet")]
    NotASheet,
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
            Self::Damaged(_) => EditWord::DamagedSheetHint.text(lang).to_owned(),
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

/// Reads the sheets of a file; those without content are left out.
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
    let sheets = if is_text { read_text(&decoded(&bytes)?)? } else { workbook(bytes)? };
    if sheets.is_empty() { Err(ImportError::Empty) } else { Ok(sheets) }
}

/// The sheet that a text is: cells separated by tabs, semicolons or commas; none where there is nothing in it, or more than
/// can be taken.
#[must_use]
pub fn sheets_of_text(text: &str) -> Vec<ImportSheet> {
    read_text(text).unwrap_or_default()
}

fn read_text(text: &str) -> Result<Vec<ImportSheet>, ImportError> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut sheet = ImportSheet::default();
    let mut n_cells = 0;
    for record in reader.records().filter_map(Result::ok) {
        n_cells += record.len();
        if n_cells > MAX_CELLS {
            return Err(ImportError::TooManyCells);
        }
        sheet.rows.push(record.iter().map(|cell| without_unseen(cell.to_owned())).collect());
    }
    Ok(Some(sheet).filter(has_content).into_iter().collect())
}

/// A tab or a semicolon goes before the comma, which is a decimal comma then.
fn delimiter(text: &str) -> u8 {
    let first: String = text.lines().take(5).collect();
    b"\t;".iter().copied().find(|sign| first.contains(char::from(*sign))).unwrap_or(b',')
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

/// Looks through a packed file before it is read: it is unpacked as far as may be, for what it says of its own size may be
/// anything, and what is damaged or promises more texts than it has room for is not read.
fn look_through(bytes: &[u8]) -> Result<(), ImportError> {
    let Ok(mut packed) = ZipArchive::new(Cursor::new(bytes)) else { return Ok(()) };
    let mut room = MAX_UNPACKED;
    for at in 0..packed.len() {
        let Ok(part) = packed.by_index(at) else { continue };
        let mut counted = Counted::default();
        let copied = io::copy(&mut part.take(room + 1), &mut counted);
        room = room.checked_sub(counted.length).ok_or(ImportError::UnpacksTooLarge)?;
        if copied.is_err() || counted.promised() > counted.length {
            return Err(ImportError::NotASheet);
        }
    }
    Ok(())
}

/// Counts what is written to it and keeps its beginning.
#[derive(Default)]
struct Counted {
    length: u64,
    beginning: Vec<u8>,
}

impl Counted {
    /// How many texts a part says that it has, where it is the list of texts of a workbook.
    fn promised(&self) -> u64 {
        let beginning = String::from_utf8_lossy(&self.beginning);
        let Some((_, list)) = beginning.split_once("<sst") else { return 0 };
        let counts = list.split('>').next().unwrap_or_default().split("ount=").skip(1);
        let figures = counts.filter_map(|count| count.get(1..)?.split(['"', '\'']).next()?.parse::<u64>().ok());
        figures.max().unwrap_or_default()
    }
}

/// How much of a part is kept, in bytes.
const BEGINNING: usize = 4096;

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.length = self.length.saturating_add(bytes.len() as u64);
        let room = BEGINNING - self.beginning.len();
        self.beginning.extend_from_slice(&bytes[..bytes.len().min(room)]);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn workbook(bytes: Vec<u8>) -> Result<Vec<ImportSheet>, ImportError> {
    look_through(&bytes)?;
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|_| ImportError::NotASheet)?;
    let mut sheets = Vec::new();
    // Sheets of charts and macros have no cells.
    let tables = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = tables.map(|sheet| sheet.name.clone()).collect();
    for name in names {
        let cells = match &mut book {
            // One stray cell at the far end of a sheet would make a table of half a terabyte.
            Sheets::Xlsx(book) => sparse(book, &name)?,
            book => dense(book, &name)?,
        };
        // Only .xlsx tells how a figure is shown.
        let styles = book.worksheet_style(&name).ok();
        let is_percent = |at: (u32, u32)| {
            let style = styles.as_ref().and_then(|styles| styles.get(at)?.number_format.as_ref());
            style.is_some_and(|format| format.format_code.contains('%'))
        };
        let rows = rows(cells.into_iter().map(|(at, cell)| (at, text(&cell, is_percent(at)))).collect())?;
        sheets.extend(Some(ImportSheet { name, rows }).filter(has_content));
    }
    Ok(sheets)
}

/// A cell with its row and its column, from 0.
type Placed<T> = ((u32, u32), T);

/// The cells that have content.
fn sparse(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Result<Vec<Placed<Data>>, ImportError> {
    let damaged = |_| ImportError::Damaged(name.to_owned());
    let mut reader = book.worksheet_cells_reader(name).map_err(damaged)?;
    let mut cells = Vec::new();
    while let Some(cell) = reader.next_cell().map_err(damaged)? {
        if cells.len() >= MAX_CELLS {
            return Err(ImportError::TooManyCells);
        }
        if !matches!(cell.get_value(), DataRef::Empty) {
            cells.push((cell.get_position(), Data::from(cell.get_value().clone())));
        }
    }
    Ok(cells)
}

/// The same of the kinds of workbook whose sheets are not that large.
fn dense(book: &mut Sheets<Cursor<Vec<u8>>>, name: &str) -> Result<Vec<Placed<Data>>, ImportError> {
    let range = book.worksheet_range(name).map_err(|_| ImportError::Damaged(name.to_owned()))?;
    let (top, left) = range.start().unwrap_or_default();
    let far = |offset: u32, at: usize| offset.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
    Ok(range.used_cells().map(|(row, column, cell)| ((far(top, row), far(left, column)), cell.clone())).collect())
}

/// The lines of a sheet from its first line and column with content.
fn rows(cells: Vec<Placed<String>>) -> Result<Vec<Vec<String>>, ImportError> {
    let cells: Vec<_> = cells.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    let top = cells.iter().map(|((row, _), _)| *row).min().unwrap_or_default();
    let left = cells.iter().map(|((_, column), _)| *column).min().unwrap_or_default();
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut n_cells = 0;
    for ((row, column), text) in cells {
        let (row, column) = ((row - top) as usize, (column - left) as usize);
        // What a cell says of its place may be anything, so it is counted before there is room for it.
        let n_before = rows.get(row).map_or(0, Vec::len);
        n_cells += (row + 1).saturating_sub(rows.len()) + (column + 1).saturating_sub(n_before);
        if n_cells > MAX_CELLS {
            return Err(ImportError::TooManyCells);
        }
        if row >= rows.len() {
            rows.resize(row + 1, Vec::new());
        }
        let Some(line) = rows.get_mut(row) else { continue };
        if column >= line.len() {
            line.resize(column + 1, String::new());
        }
        line[column] = text;
    }
    Ok(rows)
}

fn text(cell: &Data, is_percent: bool) -> String {
    match cell {
        // Excel keeps 88,5 % as 0,885.
        Data::Float(figure) if is_percent => format!("{}%", figure_text((figure * 1e11).round() / 1e9)),
        Data::Float(figure) => figure_text(*figure),
        other => without_unseen(other.to_string()),
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
