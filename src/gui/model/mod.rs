//! What is on screen, as data: rooms and what is selected, what can be asked for, every dialog with what it remembers.
//! Nothing here draws, and nothing touches a file but to read what a dialog shows.

pub mod action;
pub mod beside;
pub mod changes;
pub mod choose;
pub mod command;
pub mod compare_file;
pub mod dialog;
pub mod find;
pub(super) mod gesture;
pub mod goal_seek;
pub mod import;
pub mod local_time;
pub mod new_plan;
pub mod offer;
pub mod palette;
pub mod paste;
pub(super) mod places;
pub mod presenting;
pub mod recovery;
pub mod room;
pub mod start;
pub mod title;
pub mod told;
pub mod tour;
pub mod unsettled;
pub mod view;
