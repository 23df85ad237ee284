//! Which column of a table from outside is what: by its heading, by what was chosen before, by its cells.

use crate::intake::headings::find_headings;
use crate::text::EditWord;
use index_core::Kind;
use std::collections::BTreeMap;
use strum::IntoStaticStr;

/// What a table is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ImportSubject {
    /// The indicators of a province.
    #[default]
    Indicators,
    /// The results of the provinces.
    Results,
}

impl ImportSubject {
    /// What the columns of such a table can be.
    #[must_use]
    pub const fn columns(self) -> &'static [ImportColumn] {
        use ImportColumn::{Code, Lead, Name, Of, Province, Rank, Score, Source, Value, Year};
        match self {
            Self::Indicators => &[Code, Name, Value, Score, Rank, Of, Year, Lead],
            Self::Results => &[Province, Rank, Score, Year, Source],
        }
    }

    /// The column without which nobody knows what a row is of.
    #[must_use]
    pub const fn key(self) -> ImportColumn {
        match self {
            Self::Indicators => ImportColumn::Code,
            Self::Results => ImportColumn::Province,
        }
    }
}

/// What a column of the table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "each is the field of the same name")]
pub enum ImportColumn {
    Code,
    Name,
    Value,
    Score,
    Rank,
    Of,
    Year,
    Lead,
    Province,
    Source,
}

impl ImportColumn {
    /// Its name in the settings.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// Its name on screen.
    #[must_use]
    pub const fn word(self) -> EditWord {
        match self {
            Self::Code => EditWord::HeadCode,
            Self::Name => EditWord::HeadName,
            Self::Value => EditWord::HeadValue,
            Self::Score => EditWord::HeadScore,
            Self::Rank => EditWord::HeadRank,
            Self::Of => EditWord::HeadOf,
            Self::Year => EditWord::HeadYear,
            Self::Lead => EditWord::HeadLead,
            Self::Province => EditWord::HeadProvince,
            Self::Source => EditWord::HeadSource,
        }
    }

    /// How its heading is spelled, without diacritics.
    pub(in crate::intake) const fn spellings(self) -> &'static [&'static str] {
        match self {
            Self::Code => &["ma", "ma so", "ma chi so", "ma cs", "code", "indicator code", "id"],
            Self::Name => &["ten", "ten chi so", "chi so", "chi so thanh phan", "name", "indicator"],
            Self::Value => &["gia tri", "so lieu", "so lieu goc", "value", "raw value"],
            Self::Score => &["diem", "diem so", "tong diem", "diem pii", "score", "pii score"],
            Self::Rank => &["hang", "thu hang", "xep hang", "hang pii", "rank", "ranking"],
            Self::Of => &["so dia phuong", "so tinh", "tong so dia phuong", "tren", "of", "ranked units"],
            Self::Year => &["nam", "year"],
            Self::Lead => &["don vi chu tri", "co quan chu tri", "chu tri", "lead", "lead agency"],
            Self::Province => &[
                "tinh",
                "tinh thanh",
                "tinh thanh pho",
                "tinh tp",
                "ten tinh",
                "ten tinh thanh pho",
                "dia phuong",
                "ten dia phuong",
                "province",
            ],
            Self::Source => &["nguon", "can cu", "source"],
        }
    }

    pub(super) const fn kind(self) -> Kind {
        match self {
            Self::Code | Self::Name | Self::Lead | Self::Province | Self::Source => Kind::Text,
            Self::Value => Kind::Number,
            Self::Score => Kind::Score,
            Self::Rank => Kind::Rank,
            Self::Of => Kind::Units,
            Self::Year => Kind::Year,
        }
    }
}

/// How the columns of a table are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// The line with the headings; `None` when the first line is a row already.
    pub head: Option<usize>,
    /// What each column is; `None` for a column that is not used.
    pub columns: Vec<Option<ImportColumn>>,
}

/// A cell of a line, by what its column is; empty where it has none.
pub(super) fn cell_of<'a>(cells: &'a [String], columns: &[Option<ImportColumn>], wanted: ImportColumn) -> &'a str {
    let at = columns.iter().position(|known| *known == Some(wanted));
    at.and_then(|at| cells.get(at)).map_or("", |cell| cell.trim())
}

/// Finds the headings and what each column is; `known` has what was chosen before, by [`super::heading_key`], and `is_key`
/// tells what a row is of where there are no headings.
#[must_use]
pub fn match_columns(
    rows: &[Vec<String>],
    subject: ImportSubject,
    known: &BTreeMap<String, String>,
    is_key: &dyn Fn(&str) -> bool,
) -> Matching {
    let chosen = |key: &str| {
        let name = known.get(key)?;
        Some(subject.columns().iter().copied().find(|column| column.key() == name))
    };
    let spellings = |column: ImportColumn| column.spellings().iter().map(|spelling| (*spelling).to_owned()).collect();
    let spelled: Vec<_> = subject.columns().iter().map(|column| (*column, spellings(*column))).collect();
    match find_headings(rows, &spelled, &chosen) {
        Some(found) => Matching { head: Some(found.line), columns: found.columns },
        None => Matching { head: None, columns: of_content(rows, subject.key(), is_key) },
    }
}

/// Without headings only what a row is of can be told from the rest.
fn of_content(rows: &[Vec<String>], key: ImportColumn, is_key: &dyn Fn(&str) -> bool) -> Vec<Option<ImportColumn>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let keys = |at: usize| rows.iter().filter(|row| row.get(at).is_some_and(|cell| is_key(cell))).count();
    let column = (0..width).rev().max_by_key(|at| keys(*at)).filter(|at| keys(*at) > 0);
    (0..width).map(|at| (Some(at) == column).then_some(key)).collect()
}
