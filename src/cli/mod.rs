//! The command line: the same engine without a window, for scripts, checks and machines with no display.
//!
//! One file a verb, with its arguments, its help and its code. Results go to standard output, and their JSON is a
//! promise; messages go to standard error. Exit codes: 0 fine, 1 problems found, 2 bad use or unreadable input.

mod args;
mod check;
mod clock;
mod compare;
mod console;
mod diff;
mod exit;
mod explain;
mod export;
mod failure;
mod goal_seek;
mod levers;
mod no_window;
mod options;
mod score;
mod show;
mod source;
mod uncertainty;
mod usage;
mod what_if;
mod years;

pub use exit::Exit;
pub use export::{PictureArgs, picture_done, without_pictures};
pub use no_window::{window_failed, without_window};

use crate::window_args::WindowArgs;
use args::{Args, Verb};
use clap::Parser;
use console::Console;
use std::ffi::OsString;
use std::io::Write;

/// What the command line asked for.
#[derive(Clone, Debug)]
pub enum Parsed {
    /// The window, which is for the caller to open.
    Window(WindowArgs),
    /// A picture, which is for the caller to draw.
    Picture(Box<PictureArgs>),
    /// Something that is done now.
    Done(Exit),
}

/// Reads the command line and does what it asks for, but for the window and pictures. The first argument is the program's name.
pub fn run(args: impl Iterator<Item = OsString>, out: &mut dyn Write, err: &mut dyn Write) -> Parsed {
    let args: Vec<OsString> = args.collect();
    let parsed = match Args::try_parse_from(&args) {
        Ok(parsed) => parsed,
        Err(error) => {
            let mut console = Console { out, err, lang: usage::language(&args) };
            return Parsed::Done(usage::answer(&error, &mut console));
        }
    };
    let lang = parsed.common.lang;
    let today = parsed.common.today;
    let Some(verb) = parsed.verb else {
        let Args { plans, renderer, reset_settings, .. } = parsed;
        return Parsed::Window(WindowArgs { plans, lang, today, renderer, reset_settings });
    };
    let mut console = Console { out, err, lang: lang.unwrap_or_default() };
    let today = today.unwrap_or_else(clock::today);
    let done = match verb {
        Verb::Check(args) => check::run(&args, &mut console).map(Parsed::Done),
        Verb::Show(args) => show::run(&args, today, &mut console).map(Parsed::Done),
        Verb::Score(args) => score::run(&args, &mut console).map(Parsed::Done),
        Verb::WhatIf(args) => what_if::run(&args, &mut console).map(Parsed::Done),
        Verb::Levers(args) => levers::run(&args, &mut console).map(Parsed::Done),
        Verb::Goal(args) => goal_seek::run(&args, &mut console).map(Parsed::Done),
        Verb::Diff(args) => diff::run(&args, &mut console).map(Parsed::Done),
        Verb::Uncertainty(args) => uncertainty::run(&args, &mut console).map(Parsed::Done),
        Verb::Export(args) => export::run(&args, today, &mut console).map(|page| Parsed::Picture(Box::new(page))),
        Verb::Years(args) => years::run(&args, today, &mut console).map(Parsed::Done),
        Verb::Compare(args) => compare::run(&args, today, &mut console).map(Parsed::Done),
    };
    done.unwrap_or_else(|failure| Parsed::Done(console.fail(&failure)))
}
