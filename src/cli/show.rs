//! `show`: a table of a plan.

use super::Exit;
use super::console::Console;
use super::failure::Failure;
use super::options::{Format, Output};
use super::source;
use crate::report::{TEXT_WIDTH, TableKind, table, to_csv, to_json, to_text};
use chrono::NaiveDate;
use clap::ValueEnum;
use std::path::PathBuf;

const TABLES: &str = "\
Bảng nào, mặc định overview / Which table, overview by default:
overview (tổng quan), indicators (chỉ số), targets (chỉ tiêu), tasks (nhiệm vụ),
deadlines (thời hạn), agencies (đơn vị), goals (mục tiêu), framework (khung chỉ số),
results (bảng xếp hạng)";

/// Hiện một bảng của kế hoạch / Show a table of a plan
#[derive(clap::Args)]
pub(super) struct ShowArgs {
    /// Kế hoạch / The plan
    #[arg(value_name = "PLAN", help_heading = "Tham số / Arguments")]
    plan: PathBuf,
    #[arg(
        long, value_enum, default_value_t = TableArg::Overview, hide_default_value = true,
        hide_possible_values = true, value_name = "TABLE", help_heading = "Tùy chọn / Options", help = TABLES
    )]
    table: TableArg,
    #[command(flatten)]
    output: Output,
}

#[derive(Clone, Copy, ValueEnum)]
enum TableArg {
    Overview,
    Indicators,
    Targets,
    Tasks,
    Deadlines,
    Agencies,
    Goals,
    Framework,
    Results,
}

impl From<TableArg> for TableKind {
    fn from(table: TableArg) -> Self {
        match table {
            TableArg::Overview => Self::Overview,
            TableArg::Indicators => Self::Indicators,
            TableArg::Targets => Self::Targets,
            TableArg::Tasks => Self::Tasks,
            TableArg::Deadlines => Self::Deadlines,
            TableArg::Agencies => Self::Agencies,
            TableArg::Goals => Self::Goals,
            TableArg::Framework => Self::Framework,
            TableArg::Results => Self::Results,
        }
    }
}

pub(super) fn run(args: &ShowArgs, today: NaiveDate, console: &mut Console) -> Result<Exit, Failure> {
    let document = source::document(&args.plan, console)?;
    let table = table(args.table.into(), &document, today, console.lang);
    let text = match args.output.format {
        Format::Text => to_text(&table, console.lang, TEXT_WIDTH),
        Format::Json => to_json(&table),
        Format::Csv => to_csv(&table),
    };
    console.result(&text)?;
    Ok(Exit::Fine)
}
