//! Plain data in, text or bytes out: the tables of a plan, and how they are written.

mod table;

pub use table::{Cell, Column, Row, Table};
