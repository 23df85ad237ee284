//! Which column of a table from outside is what: by its heading, by what was chosen before, by its cells.

use crate::intake::headings::{Asked, find_headings, remembered_key, year_in};
use crate::intake::said_basis::said_basis;
use crate::text::parse::{expected, parse};
use crate::text::{EditWord, Lang, heading_of_other_year, no_value};
use index_core::{Basis, Kind, Value};
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
        use ImportColumn::{
            Basis, Code, Lead, Name, Of, Province, Rank, RankBasis, Score, ScoreBasis, Source, Value, Year,
        };
        match self {
            Self::Indicators => &[Code, Name, Value, Score, Rank, Of, Year, Lead, Basis, ScoreBasis, RankBasis],
            Self::Results => &[Province, Rank, Score, Year, Source, Basis, ScoreBasis, RankBasis],
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
    Basis,
    ScoreBasis,
    RankBasis,
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
            Self::Basis => EditWord::HeadBasis,
            Self::ScoreBasis => EditWord::HeadScoreBasis,
            Self::RankBasis => EditWord::HeadRankBasis,
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
            Self::Basis => &["can cu", "basis"],
            Self::ScoreBasis => &["can cu diem", "basis score", "score basis"],
            Self::RankBasis => &["can cu hang", "basis rank", "rank basis"],
        }
    }

    pub(super) const fn kind(self) -> Kind {
        match self {
            Self::Code
            | Self::Name
            | Self::Lead
            | Self::Province
            | Self::Source
            | Self::Basis
            | Self::ScoreBasis
            | Self::RankBasis => Kind::Text,
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
    /// What the headings say, those of two lines joined; empty where there are none.
    pub heads: Vec<String>,
    /// What each column is; `None` for a column that is not used.
    pub columns: Vec<Option<ImportColumn>>,
}

/// Reads a cell of a column; else why it is no value, in words.
pub(super) fn read(lang: Lang, column: ImportColumn, text: &str) -> Result<Value, String> {
    let figure = if column == ImportColumn::Score { without_points(text) } else { text };
    parse(lang, column.kind(), figure).map_err(|_| {
        let first = text.split_whitespace().next().unwrap_or_default();
        match parse(lang, Kind::Date, first) {
            Ok(Value::Date(_)) => EditWord::IsADay.text(lang).to_owned(),
            _ => no_value(lang, text, expected(lang, column.kind())),
        }
    })
}

/// A score without the word behind it: "72,40 điểm".
fn without_points(text: &str) -> &str {
    let words = ["điểm", "points"];
    words.iter().find_map(|word| text.trim_end().strip_suffix(word)).map_or(text, str::trim_end)
}

/// Whether a line has a figure: one that has none, and does not say of what it would be, is a heading or a signature.
pub(super) fn has_figure(cells: &[String], columns: &[Option<ImportColumn>]) -> bool {
    let figures = [ImportColumn::Value, ImportColumn::Score, ImportColumn::Rank];
    figures.iter().any(|column| !cell_of(cells, columns, *column).is_empty())
}

/// Why a table itself says that its figure of a column is none to take over: it was estimated, or it was assumed and is to
/// be taken for more than that, of which `assumed` is the word.
pub(super) fn not_taken(
    cells: &[String],
    columns: &[Option<ImportColumn>],
    column: ImportColumn,
    assumed: Option<EditWord>,
) -> Option<EditWord> {
    let own = match column {
        ImportColumn::Score => ImportColumn::ScoreBasis,
        ImportColumn::Rank => ImportColumn::RankBasis,
        ImportColumn::Value => ImportColumn::Basis,
        _ => return None,
    };
    let text = cell_of(cells, columns, column);
    let said = [own, ImportColumn::Basis].map(|basis| said_basis(cell_of(cells, columns, basis)));
    let is_estimate = text.starts_with('≈') || said.contains(&Some(Basis::Estimated));
    let is_assumed = said.contains(&Some(Basis::Assumed));
    let why = if is_estimate { Some(EditWord::EstimateNotPasted) } else { assumed.filter(|_| is_assumed) };
    why.filter(|_| !text.is_empty())
}

impl Matching {
    /// Why the figures of a row are of another year than its own, in words: the heading of one says so.
    pub(super) fn other_year(&self, year: i32, lang: Lang) -> Option<String> {
        let figures = [ImportColumn::Value, ImportColumn::Score, ImportColumn::Rank];
        let is_figure = |column: &Option<ImportColumn>| column.is_some_and(|column| figures.contains(&column));
        let of_figures = self.heads.iter().zip(&self.columns).filter(|(_, column)| is_figure(column));
        let other = of_figures.filter_map(|(head, _)| year_in(head)).find(|of| *of != year)?;
        Some(heading_of_other_year(lang, other, year))
    }
}

/// A cell of a line, by what its column is; empty where it has none.
pub(super) fn cell_of<'a>(cells: &'a [String], columns: &[Option<ImportColumn>], wanted: ImportColumn) -> &'a str {
    let at = columns.iter().position(|known| *known == Some(wanted));
    let text = at.and_then(|at| cells.get(at)).map_or("", |cell| cell.trim());
    // A dash says that there is nothing.
    if text.trim_matches(['-', '–', '—']).is_empty() { "" } else { text }
}

/// What helps to match the columns of a table.
pub struct MatchingBy<'a> {
    /// What was chosen before, by [`remembered_key`].
    pub known: &'a BTreeMap<String, String>,
    /// Of what year the figures are to be, where that is known.
    pub year: Option<i32>,
    /// What a row is of, where there are no headings.
    pub is_key: &'a dyn Fn(&str) -> bool,
}

/// Finds the headings and what each column is.
#[must_use]
pub fn match_columns(rows: &[Vec<String>], subject: ImportSubject, by: &MatchingBy<'_>) -> Matching {
    let chosen = |key: &str| {
        let name = by.known.get(&remembered_key(key))?;
        Some(subject.columns().iter().copied().find(|column| column.key() == name))
    };
    let spellings = |column: ImportColumn| column.spellings().iter().map(|spelling| (*spelling).to_owned()).collect();
    let spelled: Vec<_> = subject.columns().iter().map(|column| (*column, spellings(*column))).collect();
    match find_headings(rows, &spelled, &Asked { chosen: &chosen, year: by.year }) {
        Some(found) => Matching { head: Some(found.line), heads: found.heads, columns: found.columns },
        None => Matching { head: None, heads: Vec::new(), columns: of_content(rows, subject.key(), by.is_key) },
    }
}

/// Without headings only what a row is of can be told from the rest.
fn of_content(rows: &[Vec<String>], key: ImportColumn, is_key: &dyn Fn(&str) -> bool) -> Vec<Option<ImportColumn>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let keys = |at: usize| rows.iter().filter(|row| row.get(at).is_some_and(|cell| is_key(cell))).count();
    let column = (0..width).rev().max_by_key(|at| keys(*at)).filter(|at| keys(*at) > 0);
    (0..width).map(|at| (Some(at) == column).then_some(key)).collect()
}
