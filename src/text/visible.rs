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

/// Whether a character does something rather than being seen: controls of C0 and C1, marks and overrides of direction.
fn acts(c: char) -> bool {
    let is_direction =
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    is_direction || (c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_spelled_out() {
        assert_eq!(visible("a\u{1b}[2Jb\u{202e}c\u{9b}d\u{7f}\0"), "a\\u001b[2Jb\\u202ec\\u009bd\\u007f\\u0000");
        assert_eq!(visible("x\ry\r\nz"), "x\\u000dy\r\nz");
        assert!(matches!(visible("Cần Thơ\t1\n\u{200b}"), Cow::Borrowed(_)));
    }
}
