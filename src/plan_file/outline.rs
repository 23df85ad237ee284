//! The text of a plan file line by line: what folds, which value each line belongs to, and the parts of a line, for
//! showing the text.

use std::ops::Range;

/// A line of a text that [`super::print`] made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineLine {
    /// Its bytes, without the indent and without the end of the line.
    pub bytes: Range<usize>,
    /// How many lists and objects it is in.
    pub depth: usize,
    /// The path of its value: `indicators[3].measurement`; that of a closing bracket is what it closes.
    pub path: String,
    /// The line of the closing bracket, when it opens a list or an object.
    pub closed_by: Option<usize>,
}

/// What a part of a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The name of a field.
    Key,
    /// A text.
    Text,
    /// A number.
    Number,
    /// `true`, `false`, `null`, and whatever else is no JSON.
    Word,
    /// Brackets, commas and colons.
    Mark,
}

/// A list or an object that is open.
struct Open {
    line: usize,
    path: String,
    /// The position of the next element, in a list.
    next: Option<usize>,
}

/// The lines of a text that [`super::print`] made.
#[must_use]
pub fn outline(text: &str) -> Vec<OutlineLine> {
    let mut lines: Vec<OutlineLine> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut start = 0;
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end_matches('\n');
        let body = line.trim_start_matches(' ');
        let bytes = start + line.len() - body.len()..start + line.len();
        start += whole.len();
        let number = lines.len();
        if body.starts_with(['}', ']'])
            && let Some(closed) = open.pop()
        {
            lines[closed.line].closed_by = Some(number);
            lines.push(OutlineLine { bytes, depth: open.len(), path: closed.path, closed_by: None });
            continue;
        }
        let path = path_of(open.last_mut(), body);
        if body.ends_with(['{', '[']) {
            let next = body.ends_with('[').then_some(0);
            open.push(Open { line: number, path: path.clone(), next });
            lines.push(OutlineLine { bytes, depth: open.len() - 1, path, closed_by: None });
        } else {
            lines.push(OutlineLine { bytes, depth: open.len(), path, closed_by: None });
        }
    }
    lines
}

/// The path of the value that begins on a line.
fn path_of(parent: Option<&mut Open>, body: &str) -> String {
    let Some(parent) = parent else { return String::new() };
    if let Some(next) = &mut parent.next {
        *next += 1;
        return format!("{}[{}]", parent.path, *next - 1);
    }
    let name = parts(body).first().map(|(bytes, _)| body[bytes.clone()].trim_matches('"')).unwrap_or_default();
    if parent.path.is_empty() { name.to_owned() } else { format!("{}.{name}", parent.path) }
}

/// The parts of a line, from left to right, without the spaces between them. The line may be no JSON.
#[must_use]
pub fn parts(line: &str) -> Vec<(Range<usize>, Part)> {
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(first) = line[at..].chars().next() {
        let rest = &line[at..];
        let (length, part) = match first {
            '"' => {
                let length = text_length(rest);
                let is_key = rest[length..].trim_start().starts_with(':');
                (length, if is_key { Part::Key } else { Part::Text })
            }
            '-' | '0'..='9' => (while_all(rest, |c| c.is_ascii_alphanumeric() || "+-.".contains(c)), Part::Number),
            '{' | '}' | '[' | ']' | ',' | ':' => (1, Part::Mark),
            c if c.is_whitespace() => {
                at += c.len_utf8();
                continue;
            }
            c => (while_all(rest, char::is_alphanumeric).max(c.len_utf8()), Part::Word),
        };
        parts.push((at..at + length, part));
        at += length;
    }
    parts
}

/// How many bytes a text in quotes has, to its closing quote or to the end of the line.
fn text_length(rest: &str) -> usize {
    let mut is_escaped = false;
    for (i, c) in rest.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return i + 1,
            _ => {}
        }
    }
    rest.len()
}

fn while_all(text: &str, is_part: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is_part(c)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use super::super::{parse, print, samples};
    use super::*;

    #[test]
    fn every_line_of_every_sample_stands_where_its_value_is() {
        for sample in samples() {
            let text = print(&parse(sample.json.as_bytes()).unwrap().plan);
            let places = parse(text.as_bytes()).unwrap().places;
            let lines = outline(&text);
            assert_eq!(lines.len(), text.lines().count());
            for (i, line) in lines.iter().enumerate() {
                let body = &text[line.bytes.clone()];
                assert_eq!(text.lines().nth(i).unwrap().trim_start(), body);
                assert_eq!(line.closed_by.is_some(), body.ends_with(['{', '[']), "{body}");
                if !body.starts_with(['}', ']']) {
                    assert_eq!(places.line_column(&line.path).unwrap().0, i + 1, "{}", line.path);
                } else {
                    assert!(lines[..i].iter().any(|l| l.closed_by == Some(i) && l.path == line.path));
                }
            }
        }
    }

    #[test]
    fn parts_of_a_line_are_told_apart_even_when_it_is_no_json() {
        let told = |line: &str| parts(line).into_iter().map(|(r, p)| (line[r].to_owned(), p)).collect::<Vec<_>>();
        let owned = |all: &[(&str, Part)]| all.iter().map(|(t, p)| ((*t).to_owned(), *p)).collect::<Vec<_>>();
        let (key, mark) = (Part::Key, Part::Mark);
        assert_eq!(
            told(r#"  "a\"b": "Cần: {1}","#),
            owned(&[(r#""a\"b""#, key), (":", mark), (r#""Cần: {1}""#, Part::Text), (",", mark)])
        );
        assert_eq!(told(r#""rank": -5.7e+1,"#)[2], ("-5.7e+1".to_owned(), Part::Number));
        assert_eq!(told("true")[0], ("true".to_owned(), Part::Word));
        assert_eq!(told(r#""mở, chưa đóng"#), owned(&[(r#""mở, chưa đóng"#, Part::Text)]));
        assert_eq!(told("; đỏ"), owned(&[(";", Part::Word), ("đỏ", Part::Word)]));
    }
}
