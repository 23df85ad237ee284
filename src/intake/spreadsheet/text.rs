//! The sheet that a text is, from a file or from the clipboard.

use super::{ImportError, ImportSheet, MAX_CELLS, has_content};
use crate::intake::cells_of_text::separated;
use std::collections::BTreeMap;

/// The sheet that a text is: cells separated by tabs, semicolons or commas.
///
/// # Errors
/// [`ImportError::TooManyCells`], and [`ImportError::Empty`] where no cell has content.
pub fn sheets_of_text(text: &str) -> Result<Vec<ImportSheet>, ImportError> {
    let text = text.trim_start_matches('\u{feff}');
    let sign = separator(text);
    let mut sheet = ImportSheet { is_by_comma: sign == ',', ..ImportSheet::default() };
    let mut n_cells = 0;
    for line in separated(text, sign) {
        n_cells += line.len();
        if n_cells > MAX_CELLS {
            return Err(ImportError::TooManyCells);
        }
        sheet.rows.push(line);
    }
    if has_content(&sheet) { Ok(vec![sheet]) } else { Err(ImportError::Empty) }
}

/// What separates the cells: the sign by which most lines have the same number of cells. Of two that are alike the comma is
/// a decimal comma, and the semicolon part of the words.
fn separator(text: &str) -> char {
    let n_alike = |sign: char| {
        let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
        for line in separated(text, sign).take(LOOKED_AT).filter(|line| line.len() > 1) {
            *widths.entry(line.len()).or_default() += 1;
        }
        widths.into_values().max().unwrap_or_default()
    };
    [',', ';', '\t'].into_iter().max_by_key(|sign| n_alike(*sign)).unwrap_or(',')
}

/// So many lines tell what separates the cells.
const LOOKED_AT: usize = 50;

/// UTF-8, or UTF-16 as Excel writes "Unicode text".
pub(super) fn decoded(bytes: &[u8]) -> Result<String, ImportError> {
    let wide = |of: fn([u8; 2]) -> u16| {
        let units = bytes.get(2..).unwrap_or_default().chunks_exact(2).map(|pair| of([pair[0], pair[1]]));
        String::from_utf16(&units.collect::<Vec<_>>()).map_err(|_| ImportError::OldLetters)
    };
    match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        _ => String::from_utf8(bytes.to_vec()).map_err(|_| ImportError::OldLetters),
    }
}
