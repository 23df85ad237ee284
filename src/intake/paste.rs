//! A block of cells from Excel or Word at a place of a table: what would change, and what does not fit and why.

mod cells;
mod columns;
mod place;
mod rows;
mod section;
mod spellings;
mod told;

pub use place::{PastePlace, PasteRow};
pub use told::{Paste, PasteAdded, PasteChange, PasteMisfit};

use crate::text::Lang;
use cells::Pasting;
use columns::Block;
use index_core::OpenPlan;
use rows::RowFinder;

/// What pasting a block at a place would do to a document.
#[must_use]
pub fn paste(open: &OpenPlan, place: &PastePlace, lang: Lang) -> Paste {
    let mut block = Block::of(place, lang);
    let rows = RowFinder::new(open, place, &block);
    if let (true, false, [line]) = (place.repeat, rows.is_by_name, block.lines.as_slice()) {
        block.lines = vec![*line; place.rows.len()];
    }
    let mut pasting = Pasting::new(open, (place, &block), rows, lang);
    for (number, line) in &block.above {
        pasting.above(*number, line);
    }
    for (at, (number, line)) in block.lines.iter().enumerate() {
        pasting.line((at, *number), line);
    }
    pasting.done()
}
