//! `diff`: what differs between two plans, row by row.

use super::console::Console;
use super::exit::Exit;
use super::failure::Failure;
use super::options::Output;
use super::source;
use crate::report::DifferencesReport;
use std::path::PathBuf;

/// Hai kế hoạch khác nhau ở những chỗ nào / What differs between two plans
#[derive(clap::Args)]
pub(super) struct DiffArgs {
    /// Kế hoạch trước / The plan before
    #[arg(value_name = "BEFORE", help_heading = "Tham số / Arguments")]
    before: PathBuf,
    /// Kế hoạch sau / The plan after
    #[arg(value_name = "AFTER", help_heading = "Tham số / Arguments")]
    after: PathBuf,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &DiffArgs, console: &mut Console) -> Result<Exit, Failure> {
    let (before, after) = (source::read(&args.before, console.lang)?, source::read(&args.after, console.lang)?);
    let (old, new) = ((&*before.name, &before.loaded.plan), (&*after.name, &after.loaded.plan));
    args.output.print(&DifferencesReport { before: old, after: new }, console)?;
    Ok(Exit::Fine)
}
