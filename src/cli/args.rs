//! The whole command line: the window's own arguments and the verbs.

use super::options::{Common, HEADING};
use super::{check, compare, diff, export, goal_seek, levers, score, show, uncertainty, what_if, years};
use crate::window_args::Renderer;
use clap::builder::PossibleValue;
use clap::{ArgAction, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use strum::VariantArray;

/// How the command line calls what draws the window.
impl ValueEnum for Renderer {
    fn value_variants<'a>() -> &'a [Self] {
        Self::VARIANTS
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(<&str>::from(self)))
    }
}

const TEMPLATE: &str = "{about}\n\nCách dùng / Usage: {usage}\n\n{all-args}{after-help}";
const AFTER: &str = "\
KẾ HOẠCH / PLAN: đường dẫn tệp hoặc tên kế hoạch mẫu / a file path or the name of a sample plan:
  can-tho-2025, can-tho-2024, can-tho-nq57, hung-yen-2024, kon-tum-2030
Không có lệnh: mở cửa sổ / Without a command: opens the window.
Mã thoát / Exit codes: 0 tốt / fine, 1 có vấn đề hoặc không đạt / problems found or not reached, 2 dùng sai hoặc không đọc được / bad use or unreadable";

#[derive(Parser)]
#[command(
    name = "pii-planner",
    version,
    about = "Kế hoạch nâng cao chỉ số đổi mới sáng tạo cấp địa phương (PII)\n\
             Plans that raise a province's Provincial Innovation Index (PII)",
    help_template = TEMPLATE,
    after_help = AFTER,
    subcommand_help_heading = "Lệnh / Commands",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub(super) struct Args {
    /// Các kế hoạch cần mở / The plans to open
    #[arg(value_name = "PLAN", help_heading = "Tham số / Arguments")]
    pub(super) plans: Vec<PathBuf>,
    /// Bộ vẽ của cửa sổ / What draws the window
    #[arg(long, value_enum, hide_possible_values = true, value_name = "glow|wgpu", help_heading = HEADING)]
    pub(super) renderer: Option<Renderer>,
    /// Mở cửa sổ với cài đặt mặc định / Open the window with default settings
    #[arg(long, help_heading = HEADING)]
    pub(super) reset_settings: bool,
    #[command(flatten)]
    pub(super) common: Common,
    /// In phiên bản / Print the version
    #[arg(short = 'V', long, action = ArgAction::Version, help_heading = HEADING, display_order = 104)]
    version: Option<bool>,
    #[command(subcommand)]
    pub(super) verb: Option<Verb>,
}

#[derive(Subcommand)]
pub(super) enum Verb {
    #[command(help_template = TEMPLATE)]
    Check(check::CheckArgs),
    #[command(help_template = TEMPLATE)]
    Show(show::ShowArgs),
    #[command(help_template = TEMPLATE)]
    Score(score::ScoreArgs),
    #[command(help_template = TEMPLATE)]
    WhatIf(what_if::WhatIfArgs),
    #[command(help_template = TEMPLATE)]
    Levers(levers::LeversArgs),
    #[command(help_template = TEMPLATE)]
    Goal(goal_seek::GoalSeekArgs),
    #[command(help_template = TEMPLATE)]
    Compare(compare::CompareArgs),
    #[command(help_template = TEMPLATE)]
    Diff(diff::DiffArgs),
    #[command(help_template = TEMPLATE)]
    Years(years::YearsArgs),
    #[command(help_template = TEMPLATE)]
    Uncertainty(uncertainty::UncertaintyArgs),
    #[command(help_template = TEMPLATE)]
    Export(export::ExportArgs),
}
