//! `score`: where the province stands, and the score of every indicator.

use super::console::Console;
use super::exit::Exit;
use super::explain::Explain;
use super::failure::Failure;
use super::options::Output;
use super::source;
use crate::report::ScoreReport;
use index_core::Side;
use std::path::PathBuf;

/// Điểm và hạng hiện trạng, điểm từng chỉ số / Score and rank of the baseline, score of every indicator
#[derive(clap::Args)]
pub(super) struct ScoreArgs {
    /// Kế hoạch / The plan
    #[arg(value_name = "PLAN", help_heading = "Tham số / Arguments")]
    plan: PathBuf,
    #[command(flatten)]
    explain: Explain,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &ScoreArgs, console: &mut Console) -> Result<Exit, Failure> {
    let open = source::open(&args.plan, console)?;
    if args.explain.print(&open, Side::Baseline, &args.output, console)? {
        return Ok(Exit::Fine);
    }
    args.output.print(&ScoreReport(&open), console)?;
    Ok(Exit::Fine)
}
