//! The results of every year: what is published of it, and what the plan states beside that.

use super::ScoringContext;
use crate::crosswalk::Counterpart;
use crate::plan::next_year::year_of;
use crate::plan::{Plan, ResultCorrection};
use crate::reference::{ReferenceResults, ReferenceRow};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A province in the results of a year, also one of which nothing is known.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultLine<'a> {
    /// The year.
    pub year: i32,
    /// How many provinces are ranked then.
    pub n_units: u32,
    /// The province.
    pub province: &'a str,
    /// What is known of it, with what the plan states.
    pub row: Option<&'a ReferenceRow>,
    /// What is published of it.
    pub published: Option<&'a ReferenceRow>,
    /// What the plan states of it.
    pub correction: Option<&'a ResultCorrection>,
}

/// Why the results of a year rank no province of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRanked {
    /// There is none of this name.
    NoSuchProvince,
    /// It was merged with others.
    Merged {
        /// The name as it is known.
        name: String,
        /// The province that it is a part of.
        into: String,
    },
}

impl ScoringContext {
    /// The name that the results of a year have, or would have, for a province, however it is written.
    ///
    /// # Errors
    /// When none of that name is ranked then.
    pub fn ranked_province(&self, plan: &Plan, name: &str, year: i32) -> Result<String, NotRanked> {
        let results = self.results_of(year);
        let here = results.map(|results| (results, self.name_in(results, &plan.document.province, name)));
        if let Some((_, name)) = here.filter(|(results, name)| results.row(name).is_some()) {
            return Ok(name.to_owned());
        }
        if let Some(name) = self.crosswalk.name_in(name, year) {
            return Ok(name.to_owned());
        }
        let Some(known) = self.crosswalk.known_name(name) else { return Err(NotRanked::NoSuchProvince) };
        let since = self.crosswalk.since;
        let (Counterpart::Same(into) | Counterpart::Other(into)) = self.crosswalk.counterpart(known, since - 1, since);
        Err(NotRanked::Merged { name: known.to_owned(), into: into.to_owned() })
    }

    /// The year of whose provinces the plan's own is one: that of its baseline or of its results, else by the day of its issue;
    /// `None` where nobody knows.
    pub(crate) fn home_year(&self, plan: &Plan) -> Option<i32> {
        let results = || self.reference.as_ref().map(|results| results.year);
        let issued = || plan.document.issued.map(|day| self.crosswalk.year_of_day(day));
        plan.baseline.year.or_else(results).or_else(issued)
    }

    /// The name that results have for a plan's province, and whether that is another province.
    pub(crate) fn counterpart_in(&self, plan: &Plan, results: &ReferenceResults) -> (String, bool) {
        let own = plan.document.province.as_str();
        let own_year = self.home_year(plan).unwrap_or(results.year);
        let counterpart = self.crosswalk.counterpart(own, own_year, results.year);
        let (Counterpart::Same(name) | Counterpart::Other(name)) = counterpart;
        // Our own province has the plan's name there.
        (self.name_in(results, own, name).to_owned(), matches!(counterpart, Counterpart::Other(_)))
    }

    /// The year that a correction of a plan is of; `None` where it does not say and there are no reference results.
    pub(crate) fn year_of(&self, correction: &ResultCorrection) -> Option<i32> {
        correction.year.or(self.reference.as_ref().map(|results| results.year))
    }

    /// What the plan corrects in the reference results, each with its place in the plan.
    pub(crate) fn corrections_of_reference(&self) -> impl Iterator<Item = (usize, &ResultCorrection)> {
        let year = self.reference.as_ref().map(|results| results.year);
        self.corrections.iter().enumerate().filter(move |(_, c)| c.year == year)
    }

    /// What the plan states of the results of a year, each with its place in the plan.
    pub fn stated_in(&self, year: i32) -> impl Iterator<Item = (usize, &ResultCorrection)> {
        self.corrections.iter().enumerate().filter(move |(_, c)| c.year == Some(year))
    }

    /// Whether the plan states a province's reference result without a source.
    pub(crate) fn is_assumed_result(&self, province: &str) -> bool {
        let row = self.reference.as_ref().and_then(|results| results.row(province));
        row.is_some_and(ReferenceRow::is_assumed)
    }

    /// The name that the results of a year have, or would have, for a province, where the plan's own is `own`.
    pub(crate) fn name_in_year(&self, year: Option<i32>, own: &str, province: &str) -> String {
        let results =
            year.and_then(|year| self.results_of(year)).or(self.reference.as_ref().filter(|_| year.is_none()));
        let then = || year.and_then(|year| self.crosswalk.name_in(province, year)).unwrap_or(province);
        results.map_or_else(then, |results| self.name_in(results, own, province)).to_owned()
    }

    /// How many units the results of a year rank, `otherwise` where none of that year are known.
    #[must_use]
    pub fn n_units_of(&self, year: Option<i32>, otherwise: u32) -> u32 {
        year.and_then(|year| self.results_of(year)).map_or(otherwise, |results| results.n_units)
    }

    /// How many provinces are ranked in a year, by its results, or by which provinces there are then; `None` where neither
    /// is known.
    #[must_use]
    pub fn ranked_in(&self, year: i32) -> Option<u32> {
        self.results_of(year).map(|results| results.n_units).or_else(|| self.crosswalk.n_provinces(year))
    }

    /// The results without what the plan states.
    #[must_use]
    pub fn as_published(&self, results: &ReferenceResults) -> Option<&Arc<ReferenceResults>> {
        self.years.iter().find(|year| year.id == results.id)
    }

    /// The results of a year, with what the plan states of them.
    #[must_use]
    pub fn results_of(&self, year: i32) -> Option<&Arc<ReferenceResults>> {
        self.reference.iter().chain(self.stated.iter()).find(|r| r.year == year)
    }

    /// Every province in the results of every year: those of the reference first, then the years from the last one back;
    /// of a year the published rows in their order, then who is not among them. An edit of a result moves no line, for the
    /// years of the baseline and of the plan itself are there before anything is known of them.
    #[must_use]
    pub fn result_lines(&self, plan: &Plan) -> Vec<ResultLine<'_>> {
        let reference = self.reference.as_ref().map(|results| results.year);
        let known = self.stated.iter().map(|results| results.year).chain(reference);
        let own = [plan.baseline.year, year_of(plan)].into_iter().flatten();
        let years: BTreeSet<i32> = known.chain(own.filter(|year| self.ranked_in(*year).is_some())).collect();
        let rest = years.into_iter().rev().filter(|year| Some(*year) != reference);
        reference.into_iter().chain(rest).flat_map(|year| self.lines_of(year)).collect()
    }

    /// Every province in the results of a year.
    fn lines_of(&self, year: i32) -> Vec<ResultLine<'_>> {
        let results = self.results_of(year);
        let rows: &[ReferenceRow] = results.map_or(&[], |results| &results.rows);
        let published: &[ReferenceRow] = results.and_then(|r| self.as_published(r)).map_or(&[], |r| &r.rows);
        let key = |name: &str| self.crosswalk.name_in(name, year).unwrap_or(name).to_owned();
        let known: BTreeMap<String, &ReferenceRow> = rows.iter().rev().map(|row| (key(&row.province), row)).collect();
        let stated = self.stated_in(year).map(|(_, correction)| correction).filter(|c| !c.is_empty());
        let stated: BTreeMap<String, &ResultCorrection> = stated.map(|c| (key(&c.province), c)).collect();
        let as_published: BTreeMap<String, &ReferenceRow> =
            published.iter().rev().map(|row| (key(&row.province), row)).collect();
        let published = published.iter().map(|row| row.province.as_str());
        let others = rows.iter().map(|row| row.province.as_str());
        let n_units = self.ranked_in(year).unwrap_or_default();
        let mut seen = BTreeSet::new();
        let mut lines = Vec::new();
        for name in published.chain(self.crosswalk.provinces_of(year)).chain(others) {
            let key = key(name);
            let (row, published) = (known.get(&key).copied(), as_published.get(&key).copied());
            let correction = stated.get(&key).copied();
            let province = row.map_or(name, |row| row.province.as_str());
            if seen.insert(key) {
                lines.push(ResultLine { year, n_units, province, row, published, correction });
            }
        }
        lines
    }
}
