//! Reference results: what is published of every province in a year, with its holes.

use crate::figure;
use crate::measurement::Basis;
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReferenceRow {
    /// Its name.
    pub province: String,
    /// Its rank, if it is known.
    pub rank: Option<Sourced<u32>>,
    /// Its score, 0..=100, if it is known.
    pub score: Option<Sourced<f64>>,
    /// Where it is published, also if no figure of it is known.
    pub source: Option<String>,
    /// A remark on what is published, such as a disagreement of sources.
    pub note: Option<Remark>,
}

/// A figure with where it is from.
#[derive(Clone, Debug, PartialEq)]
pub struct Sourced<T> {
    /// The figure.
    pub value: T,
    /// On what ground it stands.
    pub origin: Origin,
    /// Where it is from.
    pub source: Option<String>,
}

/// On what ground a figure of a province stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It is published, or a plan's baseline says this of it.
    On(Basis),
    /// A plan states it of the results of a year, with a source.
    Plan,
}

impl Origin {
    /// Whether it is official: published, or stated with a source.
    #[must_use]
    pub const fn is_official(self) -> bool {
        match self {
            Self::On(basis) => basis.is_official(),
            Self::Plan => true,
        }
    }
}

impl ReferenceRow {
    /// What is published of a province; the source is that of both figures.
    #[must_use]
    pub fn published(province: &str, rank: Option<u32>, score: Option<f64>, source: &str) -> Self {
        let (origin, source) =
            (Origin::On(Basis::Published), Some(source).filter(|s| !s.is_empty()).map(str::to_owned));
        Self {
            province: province.to_owned(),
            rank: rank.map(|value| Sourced { value, origin, source: source.clone() }),
            score: score.map(|value| Sourced { value, origin, source: source.clone() }),
            source,
            note: None,
        }
    }

    /// Its rank, if it is known.
    #[must_use]
    pub fn rank(&self) -> Option<u32> {
        self.rank.as_ref().map(|rank| rank.value)
    }

    /// Its score, 0..=100, if it is known.
    #[must_use]
    pub fn score(&self) -> Option<f64> {
        self.score.as_ref().map(|score| score.value)
    }

    /// Whether a figure of it is stated without a source.
    #[must_use]
    pub fn is_assumed(&self) -> bool {
        self.origins().any(|origin| !origin.is_official())
    }

    /// On what grounds its figures stand.
    pub fn origins(&self) -> impl Iterator<Item = Origin> {
        let (rank, score) = (self.rank.as_ref(), self.score.as_ref());
        rank.map(|rank| rank.origin).into_iter().chain(score.map(|score| score.origin))
    }

    /// Where its figures are from, each source once, that of the rank first; without figures, where it is published.
    #[must_use]
    pub fn sources(&self) -> Option<String> {
        if self.rank.is_none() && self.score.is_none() {
            return self.source.clone();
        }
        let rank = self.rank.as_ref().and_then(|rank| rank.source.as_deref());
        let score = self.score.as_ref().and_then(|score| score.source.as_deref()).filter(|score| rank != Some(*score));
        let all: Vec<&str> = rank.into_iter().chain(score).collect();
        Some(all.join("; ")).filter(|sources| !sources.is_empty())
    }
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
    /// as published. A figure of which the plan says two things is as published too: nobody knows which of them is true.
    #[must_use]
    pub fn corrected(&self, corrections: &[ResultCorrection]) -> Self {
        let mut results = self.clone();
        let mut stated: BTreeMap<&str, Vec<&ResultCorrection>> = BTreeMap::new();
        let mut known: BTreeMap<String, usize> =
            results.rows.iter().enumerate().rev().map(|(at, row)| (row.province.clone(), at)).collect();
        for correction in corrections.iter().filter(|c| !c.is_empty()) {
            stated.entry(&correction.province).or_default().push(correction);
            if !known.contains_key(&correction.province) {
                known.insert(correction.province.clone(), results.rows.len());
                results.rows.push(ReferenceRow { province: correction.province.clone(), ..ReferenceRow::default() });
            }
        }
        let rank_of = |c: &ResultCorrection| c.rank.and_then(|rank| figure::rank(rank, Some(self.n_units)).ok());
        let score_of = |c: &ResultCorrection| c.score.and_then(|score| figure::score(score).ok());
        for (province, stated) in stated {
            let Some(row) = known.get(province).and_then(|at| results.rows.get_mut(*at)) else { continue };
            row.rank = corrected(row.rank.take(), &stated, rank_of);
            row.score = corrected(row.score.take(), &stated, score_of);
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

/// A figure as the corrections of a province have it, else as it is published. What is published needs no other source.
fn corrected<T: Copy + PartialEq>(
    published: Option<Sourced<T>>,
    stated: &[&ResultCorrection],
    figure: impl Fn(&ResultCorrection) -> Option<T>,
) -> Option<Sourced<T>> {
    let figures: Vec<(T, &ResultCorrection)> = stated.iter().filter_map(|c| Some((figure(c)?, *c))).collect();
    let Some(&(value, _)) = figures.first().filter(|(first, _)| figures.iter().all(|(other, _)| other == first)) else {
        return published;
    };
    match figures.iter().find(|(_, correction)| correction.has_source()) {
        Some((_, of)) => Some(Sourced { value, origin: Origin::Plan, source: of.source.clone() }),
        None if published.as_ref().is_some_and(|published| published.value == value) => published,
        None => Some(Sourced { value, origin: Origin::On(Basis::Assumed), source: None }),
    }
}
