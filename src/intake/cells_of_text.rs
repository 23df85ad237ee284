//! A block of cells as the clipboard of a spreadsheet holds it: tabs between cells, quotes around a cell with breaks.
//!
//! The `csv` crate leaves out empty lines; in a block of one column they are empty cells, and what is below them
//! would move up.

/// The cells of a block, line by line.
#[must_use]
pub fn records(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_suffix('\n').unwrap_or(text);
    let text = text.strip_suffix('\r').unwrap_or(text);
    let mut lines = vec![Vec::new()];
    let mut rest = text;
    loop {
        let (cell, after) = cell(rest);
        if let Some(line) = lines.last_mut() {
            line.push(cell);
        }
        match after.strip_prefix('\t') {
            Some(next) => rest = next,
            None => match after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r'])) {
                Some(next) => {
                    lines.push(Vec::new());
                    rest = next;
                }
                None => return lines,
            },
        }
    }
}

/// The first cell and what follows it.
fn cell(text: &str) -> (String, &str) {
    quoted(text).unwrap_or_else(|| {
        let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
        (text[..end].to_owned(), &text[end..])
    })
}

/// A cell in quotes; `None` when the quotes are a part of the words, as Word leaves them.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let end = rest.find('"')?;
        cell.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        match rest.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None => break,
        }
    }
    (rest.is_empty() || rest.starts_with(['\t', '\n', '\r'])).then_some((cell, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_with_breaks_and_quotes_stay_whole_and_empty_ones_keep_their_place() {
        let block = "a\t\"hai\ndòng \"\"chữ\"\"\"\r\n\r\n\"Sở A\" và B\tc\t\r\n";
        let expected = [vec!["a", "hai\ndòng \"chữ\""], vec![""], vec!["\"Sở A\" và B", "c", ""]];
        assert_eq!(records(block), expected);
        assert_eq!(records("\"mở mà không đóng\tb"), [["\"mở mà không đóng", "b"]]);
    }
}
