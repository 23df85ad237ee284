//! Reference results: what is published of every province in a year, with its holes.

use crate::figure;
use crate::plan::ResultCorrection;
use crate::remark::Remark;
use std::collections::BTreeMap;

/// The published results of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceResults {
    /// The name by which plans refer to it, such as `pii-2023`.
    pub id: String,
    /// The year of the index.
    pub year: i32,
    /// How many units were ranked: 63 provinces up to 2024, 34 in 2025.
    pub n_units: u32,
    /// What is known, in the order of the source.
    pub rows: Vec<ReferenceRow>,
}

/// What is known of one province.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceRow {
    /// Its rank, if published.
    pub rank: Option<u32>,
    /// Its name.
    pub province: String,
    /// Its score, 0..=100, if published.
    pub score: Option<f64>,
    /// Where this is from.
    pub source: String,
    /// A remark, such as a disagreement of sources.
    pub note: Option<Remark>,
}

impl ReferenceResults {
    /// The results of a year of which nothing is known yet.
    #[must_use]
    pub fn empty(year: i32, n_units: u32) -> Self {
        Self { id: Self::id_of(year), year, n_units, rows: Vec::new() }
    }

    /// The name by which plans refer to the results of a year.
    #[must_use]
    pub fn id_of(year: i32) -> String {
        format!("pii-{year}")
    }

    /// The results with a plan's corrections, each in the province's row or as a new one; what a correction does not state is
    /// as published.
    #[must_use]
    pub fn corrected(&self, corrections: &[ResultCorrection]) -> Self {
        let mut results = self.clone();
        let mut known: BTreeMap<String, usize> =
            results.rows.iter().enumerate().rev().map(|(at, row)| (row.province.clone(), at)).collect();
        for correction in corrections.iter().filter(|c| !c.is_empty()) {
            let row = ReferenceRow {
                rank: correction.rank.and_then(|rank| figure::rank(rank, Some(self.n_units)).ok()),
                province: correction.province.clone(),
                score: correction.score.and_then(|s| figure::score(s).ok()),
                source: correction.source.clone().unwrap_or_default(),
                note: None,
            };
            match known.get(&row.province).and_then(|at| results.rows.get_mut(*at)) {
                Some(known) => {
                    let (rank, score) = (row.rank.or(known.rank), row.score.or(known.score));
                    *known = ReferenceRow { rank, score, ..row };
                }
                None => {
                    known.insert(row.province.clone(), results.rows.len());
                    results.rows.push(row);
                }
            }
        }
        results
    }

    /// The results with another name for a province.
    pub(crate) fn renamed(&self, from: &str, to: &str) -> Self {
        let mut results = self.clone();
        results.rows.iter_mut().filter(|row| row.province == from).for_each(|row| to.clone_into(&mut row.province));
        results
    }

    /// The row of a province.
    #[must_use]
    pub fn row(&self, province: &str) -> Option<&ReferenceRow> {
        self.rows.iter().find(|r| r.province == province)
    }
}
