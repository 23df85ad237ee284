//! The rooms of the window. A panel reads a [`View`](crate::gui::model::view::View) and sends commands; what it may keep itself is its own filter
//! and order, which stand in [`Panels`].

mod ask;
mod calendar;
mod facts;
mod form;
mod inspector;
mod json;
mod list;
mod memory;
mod overview;
mod plan;
mod row_bar;
mod scenarios;
mod show;
mod today;
mod typed;
mod what_if;
mod years;

pub use memory::Panels;
pub use show::{inspector_ui, room_ui};
