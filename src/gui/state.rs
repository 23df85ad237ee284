//! The state of the window, and the one place where commands are carried out: `base` is what the window knows, `handle` sends
//! each command to the file that carries it out.

mod base;
mod compare_file;
mod edits;
mod explain;
mod file_names;
mod files;
mod find;
mod go;
mod goal_seek;
mod handle;
mod keeping;
mod kept;
mod leave;
mod new_plan;
mod of_plan;
mod offers;
mod outside;
mod palette;
mod past;
mod picture;
mod present;
mod rows;
mod safety;
mod start;
pub mod tab;
mod tables;
pub mod titles;
mod tour;
mod typing;
mod versions;
mod years;

pub use base::{Message, MessageLink, State};
pub use keeping::Kept;
