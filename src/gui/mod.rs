//! The window. egui lives here and nowhere else.
//!
//! Panels read a view and send commands; the state carries them out, and changes a plan only through
//! [`index_core::OpenPlan::apply`]. The next frame draws what it says.

pub mod app;
pub mod dialogs;
pub mod figures;
pub mod fonts;
pub mod ime;
pub mod model;
pub mod pages;
pub mod palette;
pub mod panels;
pub mod picture;
pub mod run;
pub mod shell;
pub mod state;
pub mod theme;
pub mod widgets;
pub mod worker;

pub use run::{run, tell_failure};
