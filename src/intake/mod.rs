//! What comes from outside as text, and the edits that it asks for: a cell or a field that is typed, a block from the
//! clipboard, a spreadsheet.

mod cells_of_text;
mod code;
mod field_value;
mod headings;
pub mod import;
mod indicator_names;
mod paste;
mod said_basis;
mod spreadsheet;

pub use field_value::{ReadFault, field_value, typed_rank};
pub use paste::{Paste, PasteAdded, PasteChange, PasteMisfit, PastePlace, PasteRow, paste};
pub use spreadsheet::{ImportError, ImportSheet, read_sheets, sheets_of_text};
