//! `score`: where the province stands, and the score of every indicator.

use super::console::Console;
use super::exit::Exit;
use super::explain::Explain;
use super::failure::Failure;
use super::options::{Format, Output};
use super::source;
use crate::report::{pretty, score_data, score_json, score_text, to_csv};
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
    let document = source::document(&args.plan, console)?;
    if args.explain.print(&document, Side::Baseline, args.output.format, console)? {
        return Ok(Exit::Fine);
    }
    let text = match args.output.format {
        Format::Text => score_text(&document, console.lang),
        Format::Json => pretty(&score_json(&document, console.lang)),
        Format::Csv => to_csv(&score_data(&document)),
    };
    console.result(&text)?;
    Ok(Exit::Fine)
}
