//! Blocks as Markdown (CommonMark, with the tables of GitHub), to be pasted into a document or a page.

use super::{Block, Cell, Table};
use crate::text::{Lang, one_line, unbroken};

/// The blocks as Markdown, one empty line between them. What is written is shown as it is: no letter of a plan is a mark.
#[must_use]
pub fn to_markdown(blocks: &[Block], lang: Lang) -> String {
    blocks.iter().map(|block| block_text(block, lang)).collect::<Vec<_>>().join("\n")
}

fn block_text(block: &Block, lang: Lang) -> String {
    match block {
        Block::Title(title, below) => format!("# {}\n\n{}\n", plain(title), plain(below)),
        Block::Heading(text) => format!("## {}\n", plain(text)),
        Block::Subheading(text) => format!("### {}\n", plain(text)),
        Block::Paragraphs(all) => all.iter().map(|text| plain(text)).collect::<Vec<_>>().join("\n\n") + "\n",
        Block::Lines(all) | Block::List(all) => all.iter().map(|text| format!("- {}\n", plain(text))).collect(),
        Block::Table(table) => table_text(table, lang),
    }
}

/// A table without the columns in which nothing is known; figures stand at the right.
fn table_text(table: &Table, lang: Lang) -> String {
    let cells = |column: usize| table.rows.iter().map(move |row| &row.cells[column]);
    let is_known = |column: &usize| table.rows.is_empty() || cells(*column).any(|cell| *cell != Cell::Missing);
    let columns: Vec<usize> = (0..table.columns.len()).filter(is_known).collect();
    let line = |words: &mut dyn Iterator<Item = String>| format!("| {} |\n", words.collect::<Vec<_>>().join(" | "));
    let heading = line(&mut columns.iter().map(|&column| plain(table.columns[column].title)));
    let is_figure = |column: usize| cells(column).any(Cell::is_figure) && !cells(column).any(Cell::is_prose);
    let rule = line(&mut columns.iter().map(|&column| if is_figure(column) { "---:" } else { "---" }.to_owned()));
    let row = |cells: &[Cell]| line(&mut columns.iter().map(|&column| plain(&cells[column].words(lang))));
    let rows = table.rows.iter().map(|of| row(&of.cells));
    [heading, rule].into_iter().chain(rows).collect()
}

/// A text on one line in which nothing is a mark.
fn plain(text: &str) -> String {
    let text = one_line(&unbroken(text)).into_owned();
    let mut written = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let is_mark = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '$');
        // At its beginning a text may be taken for an item of a list; so may a number with its point.
        let is_item = at == 0 && matches!(c, '+' | '-' | '=');
        let (before, behind) = (&text[..at], &text[at + c.len_utf8()..]);
        let is_number = !before.is_empty() && before.bytes().all(|b| b.is_ascii_digit());
        let is_numbered = is_number && matches!(c, '.' | ')') && !behind.starts_with(|c: char| !c.is_whitespace());
        if is_mark || is_item || is_numbered {
            written.push('\\');
        }
        written.push(c);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Column, Row};

    #[test]
    fn blocks_are_headings_lists_and_tables() {
        let columns = [("code", "Mã"), ("name", "Tên"), ("score", "Điểm"), ("note", "Ghi chú")]
            .map(|(key, title)| Column { key, title, width_chars: 10 });
        let figure = Cell::Number { value: 9.677, decimals: 2, signed: false, estimated: true };
        let name = Cell::Text("Tỷ lệ | A\nvà *B*".to_owned());
        let cells = vec![Cell::Text("1.2.1".to_owned()), name, figure, Cell::Missing];
        let table = Table { columns: columns.to_vec(), rows: vec![Row { index: 0, cells }] };
        let of = |text: &str| vec![text.to_owned()];
        let blocks = [
            Block::Title("Kế hoạch".to_owned(), "Cần Thơ, năm 2024".to_owned()),
            Block::Heading("Trụ cột".to_owned()),
            Block::Table(table),
            Block::Subheading("Gồm".to_owned()),
            Block::List(of("một")),
            Block::Paragraphs(vec!["hai".to_owned(), "ba".to_owned()]),
        ];
        let wanted = "# Kế hoạch\n\nCần Thơ, năm 2024\n\n## Trụ cột\n\n\
                      | Mã | Tên | Điểm |\n| --- | --- | ---: |\n| 1.2.1 | Tỷ lệ \\| A và \\*B\\* | ≈ 9,68 |\n\n\
                      ### Gồm\n\n- một\n\nhai\n\nba\n";
        assert_eq!(to_markdown(&blocks, Lang::Vi), wanted);
    }

    #[test]
    fn no_letter_of_a_plan_is_a_mark() {
        assert_eq!(plain("# <b>[a](b)</b> `c`"), "\\# \\<b\\>\\[a\\](b)\\</b\\> \\`c\\`");
        assert_eq!(
            [plain("- a"), plain("1. b"), plain("6.2.4 c"), plain("1.5")],
            ["\\- a", "1\\. b", "6.2.4 c", "1.5"]
        );
        assert_eq!(plain("a\n# b"), "a \\# b");
    }
}
