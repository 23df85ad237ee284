//! The program: reads the command line, and opens the window or draws a picture when that is what was asked for.
//!
//! On Windows the window comes without a console; `bin/pii-planner-cli` lends it one.
#![cfg_attr(feature = "gui", windows_subsystem = "windows")]

use pii_planner::cli::{self, Exit, Parsed, PictureArgs};
use pii_planner::window_args::WindowArgs;
use std::process::ExitCode;

fn main() -> ExitCode {
    let exit = match cli::run(std::env::args_os(), &mut std::io::stdout(), &mut std::io::stderr()) {
        Parsed::Done(exit) => exit,
        Parsed::Window(args) => window(&args),
        Parsed::Picture(args) => picture(&args),
    };
    ExitCode::from(exit as u8)
}

/// Opens the window; without one, sums the plans up.
#[cfg(feature = "gui")]
fn window(args: &WindowArgs) -> Exit {
    use pii_planner::gui;
    if !has_display() {
        return cli::without_window(args, true, &mut std::io::stdout(), &mut std::io::stderr());
    }
    match gui::run(args) {
        Ok(()) => Exit::Fine,
        Err(error) => {
            gui::tell_failure(&error, args.lang.unwrap_or_default());
            cli::window_failed(args, &error, &mut std::io::stderr())
        }
    }
}

/// Says that this build has no window, and sums the plans up.
#[cfg(not(feature = "gui"))]
fn window(args: &WindowArgs) -> Exit {
    cli::without_window(args, false, &mut std::io::stdout(), &mut std::io::stderr())
}

/// Draws a page and writes it as a picture; no display is needed.
#[cfg(feature = "gui")]
fn picture(args: &PictureArgs) -> Exit {
    use pii_planner::gui::picture::{Painted, RoomPicture, paint_page, png};
    use pii_planner::report::Page;
    let PictureArgs { open, lang, today, size, .. } = args;
    let painted = match args.page {
        Page::Room(room) => RoomPicture { open, room, lang: *lang, today: *today, size: *size }.paint(None),
        Page::Workshop(page) => Painted { image: paint_page(open, page, *lang, *today, *size), whole: None },
    };
    let written = pii_planner::plan_file::write_export(&args.to, &png(&painted.image));
    cli::picture_done(args, &written, painted.whole, &mut std::io::stderr())
}

/// Says that this build draws no pictures.
#[cfg(not(feature = "gui"))]
fn picture(args: &PictureArgs) -> Exit {
    cli::without_pictures(args, &mut std::io::stderr())
}

/// Whether there is a screen to open the window on; Windows and macOS always have one.
#[cfg(feature = "gui")]
fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}
