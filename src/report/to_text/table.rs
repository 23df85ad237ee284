//! A table as aligned columns for a terminal. Long text is broken between words; what is longer than a paragraph is cut,
//! and files have all of it.

use super::{TEXT_WIDTH, length, wrap};
use crate::report::{Cell, Column, Table};
use crate::text::{Lang, one_line, unbroken};

/// Between two columns.
const GAP: usize = 2;
/// No column of prose is made narrower than this.
const NARROWEST: usize = 11;
/// A word of this length is not broken; longer ones may be.
const LONG_WORD: usize = 18;
/// Columns that are left out, the first ones first, when otherwise prose would stand in columns too narrow to read.
const SPARE: [&str; 5] = ["source", "funding", "responsible", "evidence_owners", "support"];
/// How wide a column of prose must be to be read well.
const READABLE: usize = 24;

/// A table in lines of [`TEXT_WIDTH`] characters; wider when its figures alone need more.
///
/// Columns in which nothing is known are left out, and so are sources, supporting agencies and the like where the table
/// is too wide for the terminal; CSV and JSON have them all.
pub(super) fn table_text(table: &Table, lang: Lang) -> String {
    in_width(table, lang, TEXT_WIDTH)
}

fn in_width(table: &Table, lang: Lang, width: usize) -> String {
    let all = (0..table.columns.len()).map(|i| TextColumn::new(table, i, lang));
    let mut columns: Vec<TextColumn> = all.filter(|c| c.is_known).collect();
    for spare in SPARE {
        let readable = columns.iter().map(|c| c.natural.min(c.least.max(READABLE)) + GAP).sum::<usize>();
        if readable > width + GAP {
            columns.retain(|c| c.key != spare);
        }
    }
    let widths = fitted(&columns, width);
    let headings: Vec<&str> = columns.iter().map(|c| c.heading).collect();
    let mut text = lines(&headings, &columns, &widths);
    let rule: Vec<String> = widths.iter().map(|w| "─".repeat(*w)).collect();
    text.push_str(&rule.join(&" ".repeat(GAP)));
    text.push('\n');
    for row in 0..table.rows.len() {
        let cells: Vec<&str> = columns.iter().map(|c| c.cells[row].as_str()).collect();
        text.push_str(&lines(&cells, &columns, &widths));
    }
    text
}

/// A column with its words.
struct TextColumn {
    key: &'static str,
    heading: &'static str,
    cells: Vec<String>,
    is_known: bool,
    is_figure: bool,
    /// The width at which no cell is broken.
    natural: usize,
    /// The least width.
    least: usize,
    /// How many characters there are in all its cells.
    content: usize,
}

impl TextColumn {
    fn new(table: &Table, column: usize, lang: Lang) -> Self {
        let Column { key, title: heading, .. } = table.columns[column];
        let of_rows = || table.rows.iter().map(|row| &row.cells[column]);
        let cells: Vec<String> = of_rows().map(|cell| one_line(&unbroken(&cell.words(lang))).into_owned()).collect();
        let widest = cells.iter().map(|c| length(c)).max().unwrap_or_default();
        let longest_word = heading.split_whitespace().map(length).max().unwrap_or_default();
        let is_prose = of_rows().any(Cell::is_prose);
        let whole_words = cells.iter().flat_map(|c| c.split_whitespace()).map(length).max().unwrap_or_default();
        let narrowest = NARROWEST.max(whole_words.min(LONG_WORD));
        Self {
            key,
            heading,
            is_known: table.rows.is_empty() || of_rows().any(|cell| *cell != Cell::Missing),
            is_figure: of_rows().any(Cell::is_figure) && !is_prose,
            natural: widest.max(longest_word),
            least: longest_word.max(if is_prose { widest.min(narrowest) } else { widest }),
            content: cells.iter().map(|c| length(c)).sum(),
            cells,
        }
    }
}

/// The widths of the columns: each its least; what room is left goes to those whose text fills most lines, then to
/// headings.
fn fitted(columns: &[TextColumn], width: usize) -> Vec<usize> {
    let mut widths: Vec<usize> = columns.iter().map(|c| c.least).collect();
    let room = width.saturating_sub(GAP * columns.len().saturating_sub(1));
    while widths.iter().sum::<usize>() < room {
        let can_grow = (0..widths.len()).filter(|&i| widths[i] < columns[i].natural);
        let lines = |i: usize| columns[i].content / widths[i].max(1);
        let Some(fullest) = can_grow.max_by_key(|&i| (lines(i), columns[i].natural)) else { break };
        widths[fullest] += 1;
    }
    while widths.iter().sum::<usize>() < room {
        let is_broken = |i: &usize| wrap(columns[*i].heading, widths[*i]).len() > 1;
        let broken = (0..widths.len()).filter(is_broken);
        let Some(most) = broken.max_by_key(|&i| wrap(columns[i].heading, widths[i]).len()) else { break };
        widths[most] += 1;
    }
    widths
}

/// The lines of one row.
fn lines(cells: &[&str], columns: &[TextColumn], widths: &[usize]) -> String {
    let wrapped: Vec<Vec<String>> = cells.iter().zip(widths).map(|(cell, width)| wrap(cell, *width)).collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or_default();
    let mut text = String::new();
    for line in 0..height {
        let parts = wrapped.iter().zip(columns).zip(widths).map(|((cell, column), width)| {
            let part = cell.get(line).map_or("", String::as_str);
            if column.is_figure { format!("{part:>width$}") } else { format!("{part:<width$}") }
        });
        text.push_str(parts.collect::<Vec<_>>().join(&" ".repeat(GAP)).trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Row;

    fn sample() -> Table {
        let columns = [("code", "Mã"), ("name", "Tên chỉ số"), ("score", "Điểm"), ("note", "Ghi chú")]
            .map(|(key, title)| Column { key, title, width_chars: 10 });
        let number = Cell::Number { value: 9.677, decimals: 2, signed: false, estimated: true };
        let name = Cell::Text("Chi phí gia nhập thị trường".to_owned());
        let cells = vec![Cell::Text("1.2.1".to_owned()), name, number, Cell::Missing];
        Table { columns: columns.to_vec(), rows: vec![Row { index: 0, cells }] }
    }

    #[test]
    fn columns_are_aligned_and_unknown_ones_left_out() {
        let text = in_width(&sample(), Lang::Vi, 120);
        let wanted = "Mã     Tên chỉ số                     Điểm\n─────  ───────────────────────────  ──────\n\
                      1.2.1  Chi phí gia nhập thị trường  ≈ 9,68\n";
        assert_eq!(text, wanted);
    }

    #[test]
    fn long_text_is_broken_between_words() {
        let text = in_width(&sample(), Lang::Vi, 30);
        assert!(text.lines().all(|l| length(l) <= 30), "{text}");
        assert!(text.ends_with("1.2.1  Chi phí gia      ≈ 9,68\n       nhập thị trường\n"), "{text}");
    }
}
