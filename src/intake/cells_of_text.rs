//! Cells of a text: a block as the clipboard of a spreadsheet holds it, or a text file; quotes stand around a cell with breaks.
//!
//! The `csv` crate leaves out empty lines; in a block of one column they are empty cells, and what is below them
//! would move up. A quote that is never closed would take all lines below it.

/// The cells of a block from the clipboard, line by line.
#[must_use]
pub fn records(text: &str) -> Vec<Vec<String>> {
    separated(text, '\t').collect()
}

/// The cells of a text, line by line, with this sign between them.
pub(super) fn separated(text: &str, sign: char) -> impl Iterator<Item = Vec<String>> {
    let text = text.strip_suffix('\n').unwrap_or(text);
    let mut rest = Some(text.strip_suffix('\r').unwrap_or(text));
    std::iter::from_fn(move || {
        let mut line = Vec::new();
        let mut text = rest?;
        loop {
            let (cell, after) = cell(text, sign);
            line.push(cell);
            match after.strip_prefix(sign) {
                Some(next) => text = next,
                None => {
                    rest = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r']));
                    return Some(line);
                }
            }
        }
    })
}

/// The first cell and what follows it.
fn cell(text: &str, sign: char) -> (String, &str) {
    let (cell, rest) = quoted(text, sign).unwrap_or_else(|| {
        let end = text.find([sign, '\n', '\r']).unwrap_or(text.len());
        (text[..end].to_owned(), &text[end..])
    });
    (without_unseen(cell), rest)
}

/// A text without what nobody sees in it: web pages and PDF files leave marks without width and control characters, by which
/// a code would be another one.
pub(super) fn without_unseen(mut text: String) -> String {
    let is_unseen = |c: char| {
        let is_mark = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
        is_mark || c.is_control() && !matches!(c, '\t' | '\n' | '\r')
    };
    text.retain(|c| !is_unseen(c));
    text
}

/// A cell in quotes; `None` when the quotes are a part of the words, as Word leaves them.
fn quoted(text: &str, sign: char) -> Option<(String, &str)> {
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
    (rest.is_empty() || rest.starts_with([sign, '\n', '\r'])).then_some((cell, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_left_out() {
        let cells = records("6.2.4\u{200b}\t\"Sở\u{0} A\u{202e}\"\n\u{feff}Việc\u{a0}mới\tmột");
        assert_eq!(cells, [["6.2.4", "Sở A"], ["Việc\u{a0}mới", "một"]]);
        assert_eq!(records("\"a\nb\"")[0][0], "a\nb", "breaks within a cell are seen");
    }

    #[test]
    fn cells_with_breaks_and_quotes_stay_whole_and_empty_ones_keep_their_place() {
        let block = "a\t\"hai\ndòng \"\"chữ\"\"\"\r\n\r\n\"Sở A\" và B\tc\t\r\n";
        let expected = [vec!["a", "hai\ndòng \"chữ\""], vec![""], vec!["\"Sở A\" và B", "c", ""]];
        assert_eq!(records(block), expected);
        assert_eq!(records("\"mở mà không đóng\tb"), [["\"mở mà không đóng", "b"]]);
    }
}
