//! An answer of the program, and the formats in which it is written.

use super::{Block, Table, to_csv, to_markdown, to_text};
use crate::text::Lang;
use serde_json::Value;
use strum::VariantArray;

/// An answer: as blocks for people, and as figures for programs.
pub trait Report {
    /// For people.
    fn blocks(&self, lang: Lang) -> Vec<Block>;

    /// For programs: figures and codes the same in both languages, beside them sentences in `lang`.
    fn json(&self, lang: Lang) -> Value;

    /// For spreadsheets and programs that read tables; `None` where the answer is no table.
    fn data(&self, lang: Lang) -> Option<Table>;
}

/// A format in which an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum Format {
    /// For people, on a terminal.
    Text,
    /// For people, in a document.
    Markdown,
    /// For programs.
    Json,
    /// For spreadsheets.
    Csv,
}

impl Format {
    /// A report in this format; `None` where it is no table and the format has nothing else.
    #[must_use]
    pub fn write(self, report: &dyn Report, lang: Lang) -> Option<String> {
        match self {
            Self::Text => Some(to_text(&report.blocks(lang), lang)),
            Self::Markdown => Some(to_markdown(&report.blocks(lang), lang)),
            Self::Json => Some(format!("{:#}\n", report.json(lang))),
            Self::Csv => report.data(lang).map(|table| to_csv(&table)),
        }
    }
}
