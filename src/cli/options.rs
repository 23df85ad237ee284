//! The arguments that are not of one verb.

use crate::text::Lang;
use chrono::NaiveDate;
use clap::{ArgAction, ValueEnum};

/// A language, as it is written on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum LangArg {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

impl From<LangArg> for Lang {
    fn from(lang: LangArg) -> Self {
        match lang {
            LangArg::Vi => Self::Vi,
            LangArg::En => Self::En,
        }
    }
}

/// In which form results are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// For spreadsheets.
    Csv,
}

/// The heading of options in the help.
pub(super) const HEADING: &str = "Tùy chọn / Options";

#[derive(clap::Args)]
pub(super) struct Common {
    /// Ngôn ngữ, mặc định vi / Language, vi by default
    #[arg(
        long, global = true, value_enum, hide_possible_values = true, value_name = "vi|en", help_heading = HEADING,
        display_order = 101
    )]
    pub(super) lang: Option<LangArg>,
    /// Ngày hôm nay để tính thời hạn / Today's date, for deadlines
    #[arg(long, global = true, value_name = "YYYY-MM-DD", help_heading = HEADING, display_order = 102)]
    pub(super) today: Option<NaiveDate>,
    /// In hướng dẫn này / Print this help
    #[arg(short, long, global = true, action = ArgAction::Help, help_heading = HEADING, display_order = 103)]
    help: Option<bool>,
}

/// The form of the output, for verbs that have one.
#[derive(clap::Args)]
pub(super) struct Output {
    /// Dạng kết quả, mặc định text / Form of the output, text by default
    #[arg(
        long, value_enum, default_value_t = Format::Text, hide_default_value = true, hide_possible_values = true,
        value_name = "text|json|csv", help_heading = HEADING
    )]
    pub(super) format: Format,
}
