//! Blocks as text for a terminal.

mod table;

use super::Block;
use crate::text::Lang;
use table::table_text;

/// The width of a line, in characters.
const TEXT_WIDTH: usize = 120;

/// The blocks as lines, one empty line before each but those that stand under a heading.
#[must_use]
pub fn to_text(blocks: &[Block], lang: Lang) -> String {
    let mut text = String::new();
    let mut is_under_heading = true;
    for block in blocks {
        if !is_under_heading {
            text.push('\n');
        }
        is_under_heading = matches!(block, Block::Heading(_) | Block::Subheading(_));
        text.push_str(&block_text(block, lang));
    }
    text
}

fn block_text(block: &Block, lang: Lang) -> String {
    match block {
        Block::Title(title, below) => format!("{}{below}\n", paragraph(title)),
        Block::Heading(text) | Block::Subheading(text) => paragraph(text),
        Block::Paragraphs(all) => all.iter().map(|text| paragraph(text)).collect(),
        Block::Lines(lines) => lines.iter().map(|line| format!("{line}\n")).collect(),
        Block::List(all) => all.iter().map(|text| item(text)).collect(),
        Block::Table(table) => table_text(table, lang),
    }
}

fn paragraph(text: &str) -> String {
    format!("{}\n", wrap(text, TEXT_WIDTH).join("\n"))
}

fn item(text: &str) -> String {
    format!("- {}\n", wrap(text, TEXT_WIDTH - 2).join("\n  "))
}

/// The text in lines of at most `width` characters, broken between words; a longer word is broken within.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let needed = length(&line) + usize::from(!line.is_empty()) + length(word);
        if needed > width && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        for c in word.chars() {
            if length(&line) == width {
                lines.push(std::mem::take(&mut line));
            }
            line.push(c);
        }
    }
    lines.push(line);
    lines
}

/// Characters; Vietnamese in NFC has one a place.
fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_word_is_broken_within() {
        assert_eq!(wrap("abcdefgh ij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(wrap("", 4), [""]);
    }
}
