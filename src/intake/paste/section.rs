//! The headings among the tasks of a table from Word: "I", "II. Hoàn thiện thể chế".

use super::columns::Block;
use super::place::PastePlace;
use crate::report::TableKind;

/// The heading that a line is: its number and its title, where it says nothing besides.
pub(super) fn section_of(line: &[String], (place, block): (&PastePlace, &Block<'_>)) -> Option<(String, String)> {
    if place.kind != TableKind::Tasks {
        return None;
    }
    let mut said = line.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let (first, second, third) = (said.next()?, said.next(), said.next());
    match (second, third) {
        // Cells that were one leave all of it in the first.
        (None, _) => {
            let (no, title) = first.split_once(['.', ')', ' '])?;
            let title = title.trim_start_matches(['.', ')', ' ']);
            (is_section_no(no) && !title.is_empty()).then(|| (no.to_owned(), title.to_owned()))
        }
        (Some(title), None) => {
            let is_named = block.text(line, place.column("name")) == title;
            let no = first.trim_end_matches(['.', ')']);
            (is_named && is_section_no(no)).then(|| (no.to_owned(), title.to_owned()))
        }
        _ => None,
    }
}

/// Whether a text is a Roman number, as headings have and tasks have not.
fn is_section_no(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}
