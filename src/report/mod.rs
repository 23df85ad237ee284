//! Plain data in, text or bytes out: the tables of a plan, and how they are written.

mod block;
mod cells;
pub mod codes;
mod compare;
mod data;
mod explain;
mod format;
mod goal;
mod levers;
mod outcome;
mod scorecard;
mod table;
mod table_kind;
mod tables;
mod to_csv;
mod to_json;
mod to_markdown;
mod to_text;
mod uncertainty;

pub use block::Block;
pub use compare::CompareReport;
pub use explain::ExplainReport;
pub use format::{Format, Report};
pub use goal::GoalReport;
pub use levers::LeversReport;
pub use outcome::WhatIfReport;
pub use scorecard::ScoreReport;
pub use table::{Cell, Column, Row, Table};
pub use table_kind::TableKind;
pub use tables::{TableReport, about, table};
use to_csv::to_csv;
pub use to_json::to_json;
use to_markdown::to_markdown;
pub use to_text::to_text;
pub use uncertainty::UncertaintyReport;
