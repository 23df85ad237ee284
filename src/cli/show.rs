//! `show`: a table of a plan.

use super::console::Console;
use super::exit::Exit;
use super::failure::Failure;
use super::options::{Output, in_lines, named};
use super::source;
use crate::report::{TableKind, TableReport};
use chrono::NaiveDate;
use clap::ValueEnum;
use clap::builder::PossibleValue;
use std::path::PathBuf;
use strum::VariantArray;

/// Hiện một bảng của kế hoạch / Show a table of a plan
#[derive(clap::Args)]
pub(super) struct ShowArgs {
    /// Kế hoạch / The plan
    #[arg(value_name = "PLAN", help_heading = "Tham số / Arguments")]
    plan: PathBuf,
    #[arg(
        long, value_enum, default_value_t = TableKind::Overview, hide_default_value = true,
        hide_possible_values = true, value_name = "TABLE", help_heading = "Tùy chọn / Options", help = tables()
    )]
    table: TableKind,
    #[command(flatten)]
    output: Output,
}

/// How the command line calls the tables.
impl ValueEnum for TableKind {
    fn value_variants<'a>() -> &'a [Self] {
        Self::VARIANTS
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(<&str>::from(self)))
    }
}

/// The help of the option, with every table.
fn tables() -> String {
    let all = TableKind::VARIANTS.iter().map(|table| named(table.into(), table.word()));
    format!("Bảng nào, mặc định overview / Which table, overview by default:\n{}", in_lines(all))
}

pub(super) fn run(args: &ShowArgs, today: NaiveDate, console: &mut Console) -> Result<Exit, Failure> {
    let open = source::open(&args.plan, console)?;
    args.output.print(&TableReport { kind: args.table, open: &open, today }, console)?;
    Ok(Exit::Fine)
}
