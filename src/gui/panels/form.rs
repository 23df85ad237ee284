//! The form of any record: every field drawn by its kind, read as one types, with what is wrong beside it.

mod agency_menu;
mod at;
mod choices;
mod comments;
mod day;
mod fields;
mod links;
mod list;
mod menu;
mod offer;
mod problems;
mod rows;
mod special;
mod typed;
mod typing;

pub(super) use comments::comments_form;
pub(super) use fields::{field_form, field_named, fields_form, record_form, record_problems};
pub(super) use list::list_form;
pub(super) use rows::{RowTools, TableTools, row_edit, row_tools};
pub(super) use special::closed_years;
pub(super) use typing::Forms;
