//! The arguments that are not of one verb.

use super::console::Console;
use super::failure::Failure;
use crate::report::{Format, Report};
use crate::text::{Lang, Word, cli_words};
use chrono::NaiveDate;
use clap::builder::PossibleValue;
use clap::{ArgAction, ValueEnum};
use strum::VariantArray;

/// A language, as it is written on the command line.
impl ValueEnum for Lang {
    fn value_variants<'a>() -> &'a [Self] {
        Self::VARIANTS
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(<&str>::from(*self)))
    }
}

/// How the command line calls the formats.
impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        Self::VARIANTS
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::Text => "text",
            Self::Markdown => "md",
            Self::Json => "json",
            Self::Csv => "csv",
        }))
    }
}

/// A value of an option with its name, as the help lists it.
pub(super) fn named(code: &str, name: Word) -> String {
    format!("{code} ({})", name.text(Lang::Vi).to_lowercase())
}

/// The values of an option, four in a line of the help.
pub(super) fn in_lines(values: impl Iterator<Item = String>) -> String {
    let values: Vec<String> = values.collect();
    values.chunks(4).map(|line| line.join(", ")).collect::<Vec<_>>().join(",\n")
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
    pub(super) lang: Option<Lang>,
    /// Ngày hôm nay để tính thời hạn / Today's date, for deadlines
    #[arg(
        long, global = true, value_parser = day, value_name = "YYYY-MM-DD", help_heading = HEADING, display_order = 102
    )]
    pub(super) today: Option<NaiveDate>,
    /// In hướng dẫn này / Print this help
    #[arg(short, long, global = true, action = ArgAction::Help, help_heading = HEADING, display_order = 103)]
    help: Option<bool>,
}

/// The forms a day can have on the command line.
pub(super) const DAY_FORMS: [&str; 2] = ["YYYY-MM-DD", "DD/MM/YYYY"];

/// A day in one of [`DAY_FORMS`], to the letter.
fn day(text: &str) -> Result<NaiveDate, String> {
    let has_form = |form: &str| {
        let is_place =
            |(sign, place): (u8, u8)| if place.is_ascii_alphabetic() { sign.is_ascii_digit() } else { sign == place };
        text.len() == form.len() && text.bytes().zip(form.bytes()).all(is_place)
    };
    let read = match DAY_FORMS.map(has_form) {
        [true, _] => NaiveDate::parse_from_str(text, "%Y-%m-%d").ok(),
        [_, true] => NaiveDate::parse_from_str(text, "%d/%m/%Y").ok(),
        _ => None,
    };
    read.ok_or_else(|| DAY_FORMS.join(", "))
}

/// The form of the output, for verbs that have one.
#[derive(clap::Args)]
pub(super) struct Output {
    /// Dạng kết quả, mặc định text / Form of the output, text by default
    #[arg(
        long, value_enum, default_value_t = Format::Text, hide_default_value = true, hide_possible_values = true,
        value_name = "text|md|json|csv", help_heading = HEADING
    )]
    format: Format,
}

impl Output {
    /// Prints an answer.
    pub(super) fn print(&self, report: &dyn Report, console: &mut Console) -> Result<(), Failure> {
        let lang = console.lang;
        let written = self.format.write(report, lang);
        console.result(&written.ok_or_else(|| Failure::bad_use(cli_words::no_table(lang)))?)
    }
}
