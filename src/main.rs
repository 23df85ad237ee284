//! The program: reads the command line, and opens the window or draws a picture when that is what was asked for.
//!
//! On Windows the window comes without a console; `bin/pii-planner-cli` lends it one.
#![cfg_attr(feature = "gui", windows_subsystem = "windows")]

use pii_planner::cli::{self, Exit, Parsed, PictureArgs, WindowArgs};
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
    let renderer = args.renderer.map(|renderer| match renderer {
        cli::Renderer::Glow => gui::Renderer::Glow,
        #[cfg(feature = "wgpu")]
        cli::Renderer::Wgpu => gui::Renderer::Wgpu,
    });
    let for_window = gui::WindowArgs {
        plans: args.plans.clone(),
        lang: args.lang,
        today: args.today,
        renderer,
        reset_settings: args.reset_settings,
    };
    match gui::run(&for_window) {
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
    let PictureArgs { open, lang, today, size, .. } = args;
    let painted = match shown(args.page) {
        Shown::Room(room) => RoomPicture { open, room, lang: *lang, today: *today, size: *size }.paint(None),
        Shown::Workshop(page) => Painted { image: paint_page(open, page, *lang, *today, *size), whole: None },
    };
    let written = pii_planner::plan_file::write_export(&args.to, &png(&painted.image));
    cli::picture_done(args, &written, painted.whole, &mut std::io::stderr())
}

/// What a page of the command line is in the window.
#[cfg(feature = "gui")]
enum Shown {
    Room(pii_planner::gui::model::room::Room),
    Workshop(pii_planner::gui::model::presenting::Page),
}

#[cfg(feature = "gui")]
const fn shown(page: cli::Page) -> Shown {
    use pii_planner::gui::model::presenting::Page as Workshop;
    use pii_planner::gui::model::room::Room;
    match page {
        cli::Page::Overview => Shown::Room(Room::Overview),
        cli::Page::Indicators => Shown::Room(Room::Indicators),
        cli::Page::Targets => Shown::Room(Room::Targets),
        cli::Page::Tasks => Shown::Room(Room::Tasks),
        cli::Page::Deadlines => Shown::Room(Room::Deadlines),
        cli::Page::Agencies => Shown::Room(Room::Agencies),
        cli::Page::WhatIf => Shown::Room(Room::WhatIf),
        cli::Page::Scenarios => Shown::Room(Room::Scenarios),
        cli::Page::Framework => Shown::Room(Room::Framework),
        cli::Page::Results => Shown::Room(Room::Results),
        cli::Page::WorkshopTitle => Shown::Workshop(Workshop::Title),
        cli::Page::WorkshopStanding => Shown::Workshop(Workshop::Standing),
        cli::Page::WorkshopWeakest => Shown::Workshop(Workshop::Weakest),
        cli::Page::WorkshopWhatIf => Shown::Workshop(Workshop::WhatIf),
        cli::Page::WorkshopScenarios => Shown::Workshop(Workshop::Scenarios),
        cli::Page::WorkshopWho => Shown::Workshop(Workshop::Who),
        cli::Page::WorkshopGoals => Shown::Workshop(Workshop::Goals),
    }
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
