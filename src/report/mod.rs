//! Plain data in, text or bytes out: the tables of a plan, and how they are written.

mod block;
mod cells;
pub mod codes;
mod compare;
mod data;
mod explain;
mod goal;
mod levers;
mod outcome;
mod scorecard;
mod table;
mod table_kind;
mod tables;
mod to_csv;
mod to_json;
mod to_text;
mod uncertainty;

pub use compare::compare_text;
pub use data::{
    compare_data, compare_json, goal_data, goal_json, levers_data, levers_json, score_data, score_json,
    uncertainty_data, uncertainty_json, what_if_data, what_if_json,
};
pub use explain::{explain_json, explain_text};
pub use goal::goal_text;
pub use levers::levers_text;
pub use outcome::what_if_text;
pub use scorecard::score_text;
pub use table::{Cell, Column, Row, Table};
pub use table_kind::TableKind;
pub use tables::{about, data_table, table};
pub use to_csv::to_csv;
pub use to_json::{pretty, to_json};
pub use to_text::{TEXT_WIDTH, to_text};
pub use uncertainty::uncertainty_text;
