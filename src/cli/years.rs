//! `years`: a province over the years, by several plans and the published results.

use super::console::Console;
use super::exit::Exit;
use super::failure::Failure;
use super::options::Output;
use super::source;
use crate::report::YearsReport;
use crate::text::years_words::other_province;
use chrono::NaiveDate;
use index_core::{OpenPlan, is_same_province};
use std::path::PathBuf;

/// Một địa phương qua các năm, theo nhiều kế hoạch / A province over the years, by several plans
#[derive(clap::Args)]
pub(super) struct YearsArgs {
    /// Các kế hoạch của một địa phương / The plans of one province
    #[arg(value_name = "PLAN", required = true, help_heading = "Tham số / Arguments")]
    plans: Vec<PathBuf>,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &YearsArgs, today: NaiveDate, console: &mut Console) -> Result<Exit, Failure> {
    let mut plans: Vec<OpenPlan> = Vec::new();
    let mut exit = Exit::Fine;
    for path in &args.plans {
        match source::open(path, console) {
            Ok(open) if plans.first().is_none_or(|first| is_same_province(first, &open)) => plans.push(open),
            Ok(open) => {
                let name = path.display().to_string();
                console.message(&other_province(console.lang, &name, &open.plan().document.province));
                exit = exit.max(Exit::Problems);
            }
            // The others are shown all the same.
            Err(failure) => exit = exit.max(console.fail(&failure)),
        }
    }
    let plans: Vec<&OpenPlan> = plans.iter().collect();
    if !plans.is_empty() {
        args.output.print(&YearsReport { plans: &plans, today }, console)?;
    }
    Ok(exit)
}
