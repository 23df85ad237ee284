//! Workbooks of Excel and its kin: looked through before they are unpacked, and never larger than a table may be.

use super::hidden::hidden_rows;
use super::{ImportError, ImportSheet, MAX_CELLS, MAX_UNPACKED, has_content};
use crate::intake::cells_of_text::without_unseen;
use calamine::{
    Data, DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Sheets, Xlsx, open_workbook_auto_from_rs,
};
use std::collections::BTreeSet;
use std::io::{self, Cursor, Read as _, Write};
use zip::ZipArchive;

/// The sheets of a workbook that have content.
///
/// # Errors
/// See [`ImportError`].
pub(super) fn workbook(bytes: Vec<u8>) -> Result<Vec<ImportSheet>, ImportError> {
    look_through(&bytes)?;
    let mut hidden = hidden_rows(&bytes);
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|_| ImportError::NotASheet)?;
    let mut sheets = Vec::new();
    // Sheets of charts and macros have no cells.
    let tables = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<(String, bool)> =
        tables.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect();
    for (name, is_hidden) in names {
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
        let texts = cells.into_iter().map(|(at, cell)| (at, text(&cell, is_percent(at))));
        let hidden = hidden.remove(&name).unwrap_or_default();
        // What nobody sees in the table is not taken from it.
        let (unseen, seen): (Vec<_>, Vec<_>) = texts.partition(|((row, _), _)| hidden.contains(row));
        let n_rows_hidden = unseen.iter().map(|((row, _), _)| row).collect::<BTreeSet<_>>().len();
        let sheet = ImportSheet { name, rows: rows(seen)?, is_by_comma: false, is_hidden, n_rows_hidden };
        sheets.extend(Some(sheet).filter(has_content));
    }
    sheets.sort_by_key(|sheet| sheet.is_hidden);
    Ok(sheets)
}

/// Looks through a packed file before it is read: it is unpacked as far as may be, for what it says of its own size may be
/// anything, and what is damaged or promises more texts than it has room for is not read.
fn look_through(bytes: &[u8]) -> Result<(), ImportError> {
    let Ok(mut packed) = ZipArchive::new(Cursor::new(bytes)) else {
        return if bytes.starts_with(b"PK") { Err(ImportError::DamagedFile) } else { Ok(()) };
    };
    let mut room = MAX_UNPACKED;
    for at in 0..packed.len() {
        let Ok(part) = packed.by_index(at) else { continue };
        let mut counted = Counted::default();
        let copied = io::copy(&mut part.take(room + 1), &mut counted);
        room = room.checked_sub(counted.length).ok_or(ImportError::UnpacksTooLarge)?;
        if copied.is_err() || counted.promised() > counted.length {
            return Err(ImportError::DamagedFile);
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
        Data::DateTime(moment) => moment_text(moment),
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

/// A day or a time as it is shown, so that nobody takes it for the figure by which the spreadsheet keeps it.
fn moment_text(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    let date = format!("{day:02}/{month:02}/{year}");
    let figure = moment.as_f64();
    if moment.is_duration() || figure < 1.0 {
        let minutes = (figure * 24.0 * 60.0).round();
        format!("{}:{:02}", (minutes / 60.0).floor(), minutes.rem_euclid(60.0))
    } else if figure.fract() == 0.0 {
        date
    } else {
        format!("{date} {hour}:{minute:02}")
    }
}
