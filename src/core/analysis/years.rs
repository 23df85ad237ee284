//! A province over the years: where it stood, what its plans promised and did, by plans beside each other and by the results
//! that are published. What cannot be compared is said to be so, never compared.

mod indicators;

pub use indicators::{IndicatorThen, MeasuredThen, Unlike};

use crate::crosswalk::Counterpart;
use crate::fold::province_key;
use crate::framework::Level;
use crate::measurement::PRINTED_ROUNDING;
use crate::open_plan::OpenPlan;
use crate::plan::next_year::year_of;
use crate::plan::{Plan, ResultCorrection, TargetCounts, target_counts};
use crate::reference::{Origin, Sourced};
use crate::scoring::GoalAnswer;
use chrono::{Datelike, NaiveDate};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// A province over the years.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Years {
    /// A year each, from the first to the last.
    pub rows: Vec<YearRow>,
    /// Neighbouring years whose ranks and scores say nothing of each other.
    pub breaks: Vec<YearBreak>,
    /// The indicators of the plans, from each plan to the next one.
    pub indicators: Vec<IndicatorThen>,
}

/// What is known of a year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct YearRow {
    /// The year.
    pub year: i32,
    /// Where the province stood in the results of the year.
    pub standing: YearStanding,
    /// The plans of the year; often one, or none.
    pub works: Vec<YearWork>,
}

/// Where the province stood in the results of a year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct YearStanding {
    /// The province, by the name it had then.
    pub province: String,
    /// Whether that was another province: either of the two has others merged into it.
    pub is_other: bool,
    /// How many were ranked, where that is known.
    pub of: Option<u32>,
    /// Its rank, 1..=`of`.
    pub rank: Option<Sourced<u32>>,
    /// Its score, 0..=100.
    pub score: Option<Sourced<f64>>,
    /// Other figures that are stated of the same year.
    pub others: Vec<Stated>,
    /// The pillars, by code, as far as a plan has all figures to compute them from.
    pub pillars: Vec<(String, f64)>,
}

/// What one source says of a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated {
    /// The rank.
    pub rank: Option<u32>,
    /// The score.
    pub score: Option<f64>,
    /// How many were ranked.
    pub of: Option<u32>,
    /// On what ground this stands.
    pub origin: Origin,
    /// Where it is from.
    pub source: Option<String>,
}

/// What a plan promised for its year, and what was done.
#[derive(Clone, Debug, PartialEq)]
pub struct YearWork {
    /// The plan, by its place among those that were given.
    pub plan: usize,
    /// Its goals by their places, each with whether it is met by what is known of all years.
    pub goals: Vec<(usize, GoalAnswer)>,
    /// How its targets stand.
    pub targets: TargetCounts,
    /// How many of its tasks are done.
    pub tasks_done: usize,
    /// How many tasks it has.
    pub tasks: usize,
}

/// That the ranks and scores of two years say nothing of each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearBreak {
    /// Another number of provinces was ranked: a rank is among them, and the scale of scores is theirs.
    OtherUnits {
        /// The earlier year, and how many were ranked.
        before: (i32, u32),
        /// The later year, and how many were ranked.
        after: (i32, u32),
    },
    /// The province was merged with others between the two.
    Merged {
        /// The earlier year.
        before: i32,
        /// The later year.
        after: i32,
    },
}

/// Whether a plan is of the same province as another, by whichever of its names. One that was merged into another is not.
#[must_use]
pub fn is_same_province(a: &OpenPlan, b: &OpenPlan) -> bool {
    let [a_name, b_name] = [a, b].map(|open| open.plan().document.province.as_str());
    let (key, other) = (province_key(b_name), a.context().crosswalk.other_name(a_name));
    !key.is_empty() && [Some(a_name), other].into_iter().flatten().any(|name| province_key(name) == key)
}

/// The province of the first plan over the years, by it and the others. `today` says which targets are late.
#[must_use]
pub fn years(plans: &[&OpenPlan], today: NaiveDate) -> Years {
    if plans.is_empty() {
        return Years::default();
    }
    let standings: Vec<(i32, YearStanding)> =
        all_years(plans).into_iter().map(|year| (year, standing(plans, year))).collect();
    let mut rows: Vec<YearRow> =
        standings.iter().map(|(year, standing)| YearRow::of(*year, standing.clone())).collect();
    for (at, open) in plans.iter().enumerate() {
        let of_year = year_of(open.plan()).and_then(|year| rows.iter_mut().find(|row| row.year == year));
        if let Some(row) = of_year {
            row.works.push(work(at, open, &standings, today));
        }
    }
    let breaks = breaks(&rows);
    Years { rows, breaks, indicators: indicators::indicators(plans) }
}

impl YearRow {
    /// A year without plans of it.
    const fn of(year: i32, standing: YearStanding) -> Self {
        Self { year, standing, works: Vec::new() }
    }
}

/// Where the province of the first plan stood in each year of which something is known.
#[must_use]
pub fn standings(plans: &[&OpenPlan]) -> Vec<(i32, YearStanding)> {
    let all = all_years(plans).into_iter().map(|year| (year, standing(plans, year)));
    all.filter(|(_, standing)| standing.rank.is_some() || standing.score.is_some()).collect()
}

/// The years of results, of baselines and of the plans themselves.
fn all_years(plans: &[&OpenPlan]) -> BTreeSet<i32> {
    let own = plans.iter().flat_map(|open| [open.plan().baseline.year, year_of(open.plan())]).flatten();
    let results = plans.iter().flat_map(|open| open.context().stated.iter().map(|results| results.year));
    own.chain(results).collect()
}

/// Where the province stood in a year: official baselines of plans first, then results with a source, then the rest; of each
/// figure the first, with the others beside it.
fn standing(plans: &[&OpenPlan], year: i32) -> YearStanding {
    let (province, is_other) = province_in(plans[0], year);
    let mut all: Vec<Stated> = plans.iter().filter_map(|open| of_baseline(open, year)).collect();
    all.extend(plans.iter().flat_map(|open| of_results(open, &province, year)));
    all.sort_by_key(|one| !one.origin.is_official());
    let rank = all.iter().find_map(|one| Some(sourced(one.rank?, one)));
    let score = all.iter().find_map(|one| Some(sourced(one.score?, one)));
    let ranked = all.iter().find(|one| one.rank.is_some()).or(all.first());
    let of = ranked.and_then(|one| one.of).or_else(|| plans[0].context().ranked_in(year));
    let differs = |one: &Stated| {
        let other_rank = one.rank.zip(rank.as_ref()).is_some_and(|(a, b)| a != b.value);
        let far = |(a, b): (f64, &Sourced<f64>)| (a - b.value).abs() > PRINTED_ROUNDING;
        other_rank || one.score.zip(score.as_ref()).is_some_and(far)
    };
    let mut others: Vec<Stated> = all.iter().filter(|one| differs(one)).cloned().collect();
    others.dedup();
    let of_baseline = plans.iter().filter(|open| open.plan().baseline.year == Some(year));
    let pillars = of_baseline.map(|open| pillars(open)).max_by_key(Vec::len).unwrap_or_default();
    YearStanding { province, is_other, of, rank, score, others, pillars }
}

fn sourced<T>(value: T, of: &Stated) -> Sourced<T> {
    Sourced { value, origin: of.origin, source: of.source.clone() }
}

/// The name of a plan's province in a year, and whether that is another province.
fn province_in(open: &OpenPlan, year: i32) -> (String, bool) {
    let own = &open.plan().document.province;
    let own_year = open.context().home_year(open.plan()).unwrap_or(year);
    match open.context().crosswalk.counterpart(own, own_year, year) {
        Counterpart::Same(name) => (name.to_owned(), false),
        Counterpart::Other(name) => (name.to_owned(), true),
    }
}

/// What the baseline of a plan says of a year.
fn of_baseline(open: &OpenPlan, year: i32) -> Option<Stated> {
    let baseline = &open.plan().baseline;
    let is_known = baseline.rank.is_some() || baseline.score.is_some();
    (baseline.year == Some(year) && is_known).then(|| Stated {
        rank: baseline.rank,
        score: baseline.score,
        of: baseline.of,
        origin: Origin::On(baseline.basis),
        source: baseline.source.clone(),
    })
}

/// What the results of a year say of a province, with what a plan states of them: rank and score apart where they are not from
/// the same place.
fn of_results(open: &OpenPlan, province: &str, year: i32) -> Vec<Stated> {
    let context = open.context();
    let Some(results) = context.results_of(year) else { return Vec::new() };
    let name = context.ranked_province(open.plan(), province, year).ok();
    let Some(row) = name.and_then(|name| results.row(&name)) else { return Vec::new() };
    let of = Some(results.n_units);
    let ground = |origin: Origin, source: &Option<String>| (origin, source.clone());
    let of_rank = row.rank.as_ref().map(|rank| ground(rank.origin, &rank.source));
    let of_score = row.score.as_ref().map(|score| ground(score.origin, &score.source));
    let stated = |(rank, score), (origin, source)| Stated { rank, score, of, origin, source };
    match (of_rank, of_score) {
        (Some(of_rank), Some(of_score)) if of_rank != of_score => {
            vec![stated((row.rank(), None), of_rank), stated((None, row.score()), of_score)]
        }
        (of_rank, of_score) => {
            of_rank.or(of_score).map(|of| stated((row.rank(), row.score()), of)).into_iter().collect()
        }
    }
}

/// The pillars that can be computed from the figures of a plan.
fn pillars(open: &OpenPlan) -> Vec<(String, f64)> {
    let entries = open.context().framework.entries().iter().zip(&open.scorecard().scores);
    let pillars = entries.filter(|(entry, _)| entry.spec.level == Level::Pillar);
    pillars.filter_map(|(entry, score)| Some((entry.spec.code.clone(), (*score)?))).collect()
}

fn work(plan: usize, open: &OpenPlan, standings: &[(i32, YearStanding)], today: NaiveDate) -> YearWork {
    let of = open.plan();
    let known = with_standings(open, standings);
    let goals = of.goals.iter().enumerate().filter(|(_, goal)| goal.is_judged());
    YearWork {
        plan,
        goals: goals.map(|(at, goal)| (at, known.judge(goal, None))).collect(),
        targets: target_counts(&of.targets, today.year(), &open.context().framework),
        tasks_done: of.tasks.iter().filter(|task| task.is_done()).count(),
        tasks: of.tasks.len(),
    }
}

/// A plan that knows of the years of which it says nothing official itself where the province stood, as other plans have it.
fn with_standings<'a>(open: &'a OpenPlan, standings: &[(i32, YearStanding)]) -> Cow<'a, OpenPlan> {
    let mut plan = Plan::clone(open.plan());
    for (year, standing) in standings {
        let own = of_results(open, &standing.province, *year);
        let is_known = own.iter().any(|stated| stated.origin.is_official());
        let is_disputed = standing.others.iter().any(|other| other.origin.is_official());
        let is_alike = standing.of == open.context().ranked_in(*year);
        if plan.baseline.year == Some(*year) || is_known || is_disputed || !is_alike {
            continue;
        }
        let stated = corrections(standing, *year);
        if !stated.is_empty() {
            let is_own = |c: &ResultCorrection| {
                c.year == Some(*year) && province_key(&c.province) == province_key(&standing.province)
            };
            plan.reference_corrections.retain(|correction| !is_own(correction));
            plan.reference_corrections.extend(stated);
        }
    }
    if plan == **open.plan() { Cow::Borrowed(open) } else { Cow::Owned(open.beside(plan)) }
}

/// A standing as a plan states it: rank and score apart, for each has a ground of its own.
fn corrections(standing: &YearStanding, year: i32) -> Vec<ResultCorrection> {
    // Nobody reads the source, but what has none is an assumption.
    let source = |origin: Origin| origin.is_official().then(|| standing.province.clone());
    let of = |rank, score, origin| {
        let (province, source) = (standing.province.clone(), source(origin));
        ResultCorrection { province, year: Some(year), rank, score, source, ..ResultCorrection::default() }
    };
    let rank = standing.rank.as_ref().map(|rank| of(Some(rank.value), None, rank.origin));
    let score = standing.score.as_ref().map(|score| of(None, Some(score.value), score.origin));
    rank.into_iter().chain(score).collect()
}

/// Where ranks of neighbouring years, of those that are known, cannot be held against each other.
fn breaks(rows: &[YearRow]) -> Vec<YearBreak> {
    let known: Vec<&YearRow> =
        rows.iter().filter(|row| row.standing.rank.is_some() || row.standing.score.is_some()).collect();
    let pairs = known.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
    pairs
        .flat_map(|(before, after)| {
            let is_merged = before.standing.is_other != after.standing.is_other;
            let merged = is_merged.then_some(YearBreak::Merged { before: before.year, after: after.year });
            let units = before.standing.of.zip(after.standing.of).filter(|(before, after)| before != after);
            let units = units.map(|(of_before, of_after)| YearBreak::OtherUnits {
                before: (before.year, of_before),
                after: (after.year, of_after),
            });
            units.into_iter().chain(merged)
        })
        .collect()
}
