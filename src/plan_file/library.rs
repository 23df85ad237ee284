//! What is shipped inside the program: the framework, the reference results, and the sample plans.

use crate::text::Lang;
use chrono::NaiveDate;
use index_core::{
    Catalogue, Crosswalk, Direction, EntrySpec, Framework, FrameworkError, LaterName, Level, Provenance,
    ReferenceResults, ReferenceRow, Remark, Successor,
};
use std::collections::BTreeMap;
use std::sync::Arc;
use thiserror::Error;

/// The framework of a plan that names none, and the one to score with when a plan names an unknown one.
pub(super) const DEFAULT_FRAMEWORK: &str = "pii-2024";

const FRAMEWORK: &str = include_str!("../../assets/framework_pii_2024.csv");

/// The year whose names stand beside those of the framework where they differ.
const LATER_YEAR: i32 = 2025;

/// The published results: year, how many units were ranked, table.
const RESULTS: [(i32, u32, &str); 3] = [
    (2023, 63, include_str!("../../assets/results_2023.csv")),
    (2024, 63, include_str!("../../assets/results_2024.csv")),
    (2025, 34, include_str!("../../assets/results_2025.csv")),
];

/// What the provinces of 2024 became in the results from 2025 on.
const SUCCESSORS: (i32, &str) = (2025, include_str!("../../assets/provinces_2025.csv"));
/// The day from which they are what they became: by Resolution 202/2025/QH15 of 12 June 2025 the governments of the merged
/// provinces work from 1 July 2025 on (<https://news.laodong.vn/thoi-su/thoi-diem-ket-thuc-hoat-dong-bo-may-52-tinh-thanh-cu-1522769.ldo>).
const MERGED: Option<NaiveDate> = NaiveDate::from_ymd_opt(2025, 7, 1);

/// A sample plan, as the text of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Its name, such as `can-tho-2025`.
    pub name: &'static str,
    /// Its file's text.
    pub json: &'static str,
}

/// The sample plans, the one to show first at the front.
#[must_use]
pub fn samples() -> &'static [Sample] {
    macro_rules! sample {
        ($name:literal) => {
            Sample { name: $name, json: include_str!(concat!("../../sample_plans/", $name, ".json")) }
        };
    }
    const SAMPLES: &[Sample] = &[
        sample!("can-tho-2025"),
        sample!("can-tho-2024"),
        sample!("can-tho-nq57"),
        sample!("hung-yen-2024"),
        sample!("kon-tum-2030"),
    ];
    SAMPLES
}

/// Why an embedded table cannot be used; only a faulty build has one.
#[derive(Debug, Error)]
pub enum LibraryError {
    /// A table is no CSV.
    #[error("an embedded table cannot be read")]
    Csv(#[from] csv::Error),
    /// A cell says something that is not understood.
    #[error("the embedded table has the unknown word {0:?}")]
    UnknownWord(String),
    /// The entries are no tree.
    #[error("the embedded framework is no tree")]
    Framework(#[from] FrameworkError),
}

/// Reads the embedded framework and reference results.
///
/// # Errors
/// Only when the program was built with a broken table.
pub fn catalogue() -> Result<Arc<Catalogue>, LibraryError> {
    let framework = Framework::new(DEFAULT_FRAMEWORK, entries(FRAMEWORK)?)?;
    let references = RESULTS.iter().map(|(year, n_units, table)| results(*year, *n_units, table));
    let catalogue = Catalogue::new(framework, Vec::new(), references.collect::<Result<_, _>>()?);
    Ok(Arc::new(catalogue.with_crosswalk(crosswalk(SUCCESSORS.0, MERGED, SUCCESSORS.1)?)))
}

/// A table with a heading row.
fn reader(table: &'static str) -> csv::Reader<&'static [u8]> {
    csv::Reader::from_reader(table.as_bytes())
}

/// A row by the names of its columns.
type Row = BTreeMap<String, String>;

/// A cell that is not empty.
fn cell(row: &Row, column: &str) -> Option<String> {
    row.get(column).map(|c| c.trim()).filter(|c| !c.is_empty()).map(str::to_owned)
}

fn entries(table: &'static str) -> Result<Vec<EntrySpec>, LibraryError> {
    let rows: Vec<Row> = reader(table).deserialize().collect::<Result<_, _>>()?;
    rows.iter().map(entry).collect()
}

fn entry(row: &Row) -> Result<EntrySpec, LibraryError> {
    let later = || {
        let of = |column: &str| format!("{column}_{LATER_YEAR}");
        let (name, source) = (cell(row, &of("name"))?, cell(row, &of("source"))?);
        Some(LaterName { year: LATER_YEAR, name, source, note: remark(row, &of("note")) })
    };
    Ok(EntrySpec {
        code: cell(row, "code").unwrap_or_default(),
        parent: cell(row, "parent"),
        level: level(&cell(row, "level").unwrap_or_default())?,
        name_vi: cell(row, "name_vi").unwrap_or_default(),
        name_en: cell(row, "name_en").unwrap_or_default(),
        direction: direction(cell(row, "direction").as_deref())?,
        weight: figure(row, "weight")?.unwrap_or(1.0),
        provenance: provenance(&cell(row, "provenance").unwrap_or_default())?,
        source: remark(row, "source"),
        note: remark(row, "note"),
        later: later(),
    })
}

/// The two columns of a remark, one a language.
fn remark(row: &Row, column: &str) -> Option<Remark> {
    let of = |lang: Lang| cell(row, &format!("{column}_{}", <&str>::from(lang)));
    Some(Remark { vi: of(Lang::Vi)?, en: of(Lang::En)? })
}

fn level(word: &str) -> Result<Level, LibraryError> {
    Ok(match word {
        "index" => Level::Index,
        "sub-index" => Level::SubIndex,
        "pillar" => Level::Pillar,
        "sub-pillar" => Level::SubPillar,
        "indicator" => Level::Indicator,
        _ => return Err(LibraryError::UnknownWord(word.to_owned())),
    })
}

fn direction(sign: Option<&str>) -> Result<Direction, LibraryError> {
    match sign {
        None | Some("+") => Ok(Direction::Positive),
        Some("-") => Ok(Direction::Negative),
        Some(word) => Err(LibraryError::UnknownWord(word.to_owned())),
    }
}

fn provenance(word: &str) -> Result<Provenance, LibraryError> {
    Ok(match word {
        "document" => Provenance::Document,
        "document-name" => Provenance::DocumentName,
        "reported-name" => Provenance::ReportedName,
        "reported-code" => Provenance::ReportedCode,
        "assumed" => Provenance::Assumed,
        _ => return Err(LibraryError::UnknownWord(word.to_owned())),
    })
}

fn results(year: i32, n_units: u32, table: &'static str) -> Result<ReferenceResults, LibraryError> {
    let rows: Vec<Row> = reader(table).deserialize().collect::<Result<_, _>>()?;
    let rows = rows.iter().map(|row| {
        let (province, source) = (cell(row, "province"), cell(row, "source_url"));
        let (province, source) = (province.unwrap_or_default(), source.unwrap_or_default());
        let published = ReferenceRow::published(&province, figure(row, "rank")?, figure(row, "score")?, &source);
        Ok(ReferenceRow { note: remark(row, "note"), ..published })
    });
    let rows = rows.collect::<Result<_, LibraryError>>()?;
    Ok(ReferenceResults { rows, ..ReferenceResults::empty(year, n_units) })
}

fn crosswalk(since: i32, since_day: Option<NaiveDate>, table: &'static str) -> Result<Crosswalk, LibraryError> {
    let rows: Vec<Row> = reader(table).deserialize().collect::<Result<_, _>>()?;
    let successor = |row: &Row| Successor {
        before: cell(row, "before").unwrap_or_default(),
        after: cell(row, "after").unwrap_or_default(),
        source: cell(row, "source_url").unwrap_or_default(),
    };
    Ok(Crosswalk { since, since_day, successors: rows.iter().map(successor).collect() })
}

fn figure<T: std::str::FromStr>(row: &Row, column: &str) -> Result<Option<T>, LibraryError> {
    let Some(text) = cell(row, column) else { return Ok(None) };
    text.parse().map(Some).map_err(|_| LibraryError::UnknownWord(text))
}
