//! Text that cannot act on what shows it: a plan's title must not clear a terminal or turn the reading direction.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The text with control characters and direction marks spelled out as `\u001b`, which is also how JSON spells them.
/// Line ends and tabs stay.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| acts(c) || c == '\r') {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let is_line_end = c == '\r' && rest.peek() == Some(&'\n');
        if acts(c) || (c == '\r' && !is_line_end) {
            // Writing to a string cannot fail.
            let _ = write!(shown, "\\u{:04x}", u32::from(c));
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// The text without tabs and line ends, which part the cells of a table.
#[must_use]
pub fn unbroken(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}

/// A text as a part of a line: line ends and tabs are spelled out too, and what is longer than a paragraph is cut with "…".
#[must_use]
pub fn one_line(text: &str) -> Cow<'_, str> {
    const LONGEST: usize = 1000;
    let end = text.char_indices().nth(LONGEST).map(|(end, _)| end);
    let start = end.and_then(|end| text.get(..end)).unwrap_or(text);
    if end.is_none() && !start.chars().any(|c| acts(c) || c.is_control()) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(start.len() + 16);
    for c in start.chars() {
        match c {
            c if acts(c) || c.is_control() => drop(write!(shown, "\\u{:04x}", u32::from(c))),
            c => shown.push(c),
        }
    }
    if end.is_some() {
        shown.push('…');
    }
    Cow::Owned(shown)
}

/// Whether a character does something rather than being seen: controls of C0 and C1, separators of lines and
/// paragraphs, marks and overrides of direction.
fn acts(c: char) -> bool {
    let is_direction =
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let is_separator = matches!(c, '\u{2028}' | '\u{2029}');
    is_direction || is_separator || (c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stays_one_line() {
        assert_eq!(one_line("X\nother.json: 0\t\u{1b}"), "X\\u000aother.json: 0\\u0009\\u001b");
        assert_eq!(one_line(&"ă".repeat(1001)).chars().count(), 1001);
        assert!(one_line(&"ă".repeat(1001)).ends_with('…'));
        assert!(matches!(one_line("Cần Thơ"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_acts_is_spelled_out() {
        assert_eq!(visible("a\u{1b}[2Jb\u{202e}c\u{9b}d\u{7f}\0"), "a\\u001b[2Jb\\u202ec\\u009bd\\u007f\\u0000");
        assert_eq!(visible("a\u{2028}b\u{2029}"), "a\\u2028b\\u2029");
        assert_eq!(visible("x\ry\r\nz"), "x\\u000dy\r\nz");
        assert!(matches!(visible("Cần Thơ\t1\n\u{200b}"), Cow::Borrowed(_)));
    }
}
