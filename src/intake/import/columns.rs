//! Which column of a table from outside is what: by its heading, by what was chosen before, by its cells.

use crate::intake::code::looks_like_code;
use crate::intake::headings::find_headings;
use crate::text::EditWord;
use index_core::Kind;
use std::collections::BTreeMap;
use strum::{IntoStaticStr, VariantArray};

/// What a column of the table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
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
        }
    }

    /// How its heading is spelled, without diacritics.
    pub(in crate::intake) const fn spellings(self) -> &'static [&'static str] {
        match self {
            Self::Code => &["ma", "ma so", "ma chi so", "ma cs", "code", "indicator code", "id"],
            Self::Name => &["ten", "ten chi so", "chi so", "chi so thanh phan", "name", "indicator"],
            Self::Value => &["gia tri", "so lieu", "so lieu goc", "value", "raw value"],
            Self::Score => &["diem", "diem so", "score"],
            Self::Rank => &["hang", "thu hang", "xep hang", "rank", "ranking"],
            Self::Of => &["so dia phuong", "so tinh", "tong so dia phuong", "tren", "of", "ranked units"],
            Self::Year => &["nam", "year"],
            Self::Lead => &["don vi chu tri", "co quan chu tri", "chu tri", "lead", "lead agency"],
        }
    }

    pub(super) const fn kind(self) -> Kind {
        match self {
            Self::Code | Self::Name | Self::Lead => Kind::Text,
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

/// Finds the headings and what each column is; `known` has what was chosen before, by [`super::heading_key`].
#[must_use]
pub fn match_columns(rows: &[Vec<String>], known: &BTreeMap<String, String>) -> Matching {
    let chosen = |key: &str| {
        let name = known.get(key)?;
        Some(ImportColumn::VARIANTS.iter().copied().find(|column| column.key() == name))
    };
    let spellings = |column: ImportColumn| column.spellings().iter().map(|spelling| (*spelling).to_owned()).collect();
    let spelled: Vec<_> = ImportColumn::VARIANTS.iter().map(|column| (*column, spellings(*column))).collect();
    match find_headings(rows, &spelled, &chosen) {
        Some(found) => Matching { head: Some(found.line), columns: found.columns },
        None => Matching { head: None, columns: of_content(rows, rows.iter().map(Vec::len).max().unwrap_or(0)) },
    }
}

/// Without headings only the codes can be told from the rest.
fn of_content(rows: &[Vec<String>], width: usize) -> Vec<Option<ImportColumn>> {
    let codes = |at: usize| rows.iter().filter(|row| row.get(at).is_some_and(|cell| looks_like_code(cell))).count();
    let column = (0..width).rev().max_by_key(|at| codes(*at)).filter(|at| codes(*at) > 0);
    (0..width).map(|at| (Some(at) == column).then_some(ImportColumn::Code)).collect()
}
