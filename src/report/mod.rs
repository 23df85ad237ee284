//! Plain data in, text or bytes out: the tables of a plan, and how they are written.

mod block;
mod blocks;
mod cell_field;
pub mod codes;
mod compare;
mod explain;
mod field_value;
mod goal;
pub mod import;
mod levers;
mod outcome;
mod paste;
mod scorecard;
mod table;
mod tables;
mod to_csv;
mod to_json;
mod to_text;
mod uncertainty;

pub use cell_field::cell_field;
pub use compare::{compare_json, compare_table, compare_text};
pub use explain::{explain_json, explain_text};
pub use field_value::{ReadFault, field_value};
pub use goal::{goal_json, goal_text};
pub use levers::{levers_json, levers_table, levers_text};
pub use outcome::{what_if_json, what_if_table, what_if_text};
pub use paste::{Paste, PasteChange, PasteMisfit, PastePlace, paste};
pub use scorecard::{score_json, score_table, score_text};
pub use table::{Cell, Column, Row, Table};
pub use tables::{TableKind, table};
pub use to_csv::to_csv;
pub use to_json::{pretty, to_json};
pub use to_text::{TEXT_WIDTH, to_text};
pub use uncertainty::{uncertainty_json, uncertainty_table, uncertainty_text};
