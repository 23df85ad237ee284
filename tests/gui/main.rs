//! The window by label: each room as a person, or a screen reader, goes through it. No screen and no GPU are needed;
//! a letter that the fonts lack and a field without a name fail by themselves.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod added;
mod analysis;
mod assumed_rank;
mod copied;
mod dialogs;
mod escape;
mod everywhere;
mod explain;
mod files;
mod fits;
mod form_fields;
mod forms;
mod import;
mod indicators;
mod json;
mod keys;
mod links;
mod living;
mod one_rank;
mod outside;
mod overview;
mod palette;
mod past;
mod picture;
mod place;
mod place_kept;
mod present;
mod present_pages;
mod quick;
mod recovery;
mod refused;
mod rehearsal;
mod safety;
mod scenarios;
mod shell;
mod small_words;
mod steady;
mod support;
mod table_edit;
mod tables;
mod typing;
mod unfinished;
mod unsettled;
mod what_if;
