//! `levers`: what each indicator alone could add to the index.

use super::console::Console;
use super::exit::Exit;
use super::failure::Failure;
use super::options::Output;
use super::source;
use crate::report::LeversReport;
use std::path::PathBuf;

/// Mỗi chỉ số có thể đem lại bao nhiêu điểm / What each indicator could add
#[derive(clap::Args)]
pub(super) struct LeversArgs {
    /// Kế hoạch / The plan
    #[arg(value_name = "PLAN", help_heading = "Tham số / Arguments")]
    plan: PathBuf,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &LeversArgs, console: &mut Console) -> Result<Exit, Failure> {
    let open = source::open(&args.plan, console)?;
    args.output.print(&LeversReport(&open), console)?;
    Ok(Exit::Fine)
}
