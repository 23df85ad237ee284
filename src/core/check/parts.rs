//! The rules, one function a part of the plan.

use super::{Found, ProblemKind};
use crate::fields::{Field, List, Record};
use crate::measurement::{Basis, Measurement};
use crate::plan::{Plan, ResultCorrection, Scope, Status};
use crate::scoring::{Scorecard, ScoringContext, is_baseline_official, published_row, what_if};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Names that stood before; a plan may have a hundred thousand rows.
#[derive(Default)]
struct Seen<'a>(BTreeSet<&'a str>);

impl<'a> Seen<'a> {
    /// Notes a name; says whether it stood before.
    fn again(&mut self, name: &'a str) -> bool {
        !self.0.insert(name)
    }
}

pub(super) fn document(plan: &Plan, context: &ScoringContext, found: &mut Found) {
    let document = &plan.document;
    found.add_if(document.title.trim().is_empty(), "document.title", ProblemKind::MissingTitle);
    found.add_if(document.province.trim().is_empty(), "document.province", ProblemKind::MissingProvince);
    for i in 0..plan.data_sources.len() {
        found.figures(plan, Record::Row(List::DataSources, i), None);
    }
    let is_known = plan.framework == context.framework.id();
    let unknown = ProblemKind::UnknownFramework { id: plan.framework.clone(), used: context.framework.id().to_owned() };
    found.add_if(!is_known, "framework", unknown);
    match (&plan.reference, &context.reference) {
        (Some(id), None) => {
            let known = context.years.iter().map(|results| results.id.clone()).collect();
            found.add("reference", ProblemKind::UnknownReference { id: id.clone(), known });
        }
        (Some(_), Some(reference)) if !document.province.is_empty() => {
            let is_missing = reference.row(&document.province).is_none();
            let name = document.province.clone();
            let kind = match context.is_province(reference, &name) {
                true => ProblemKind::ProvinceNotInReference(name),
                false => ProblemKind::NoSuchProvince(name),
            };
            found.add_if(is_missing, "document.province", kind);
        }
        _ => {}
    }
}

pub(super) fn baseline(plan: &Plan, context: &ScoringContext, n_units: u32, found: &mut Found) {
    let baseline = &plan.baseline;
    let is_missing = baseline.rank.is_none() && baseline.score.is_none();
    found.add_if(is_missing, "baseline", ProblemKind::MissingBaseline);
    let is_sourceless = baseline.basis == Basis::Published && !baseline.has_source() && !is_missing;
    let is_published_here = published_row(plan, context).is_some_and(|row| row.rank.is_some() || row.score.is_some());
    found.add_if(is_sourceless && !is_published_here, "baseline.source", ProblemKind::BaselineWithoutSource);
    let last = context.last_rank(plan, Record::Baseline, n_units);
    found.figures(plan, Record::Baseline, last);
    let Some(reference) = context.reference.as_deref() else { return };
    let (year, of) =
        (baseline.year.filter(|y| *y != reference.year), baseline.of.filter(|of| *of != reference.n_units));
    if let Some(year) = year {
        found.add("baseline.year", ProblemKind::YearDiffers { year, reference: reference.year });
    }
    if let Some(of) = of {
        found.add("baseline.of", ProblemKind::OfDiffers { of, reference: reference.n_units });
    }
    let is_comparable = year.is_none() && of.is_none();
    if is_comparable {
        against_results(plan, context, n_units, found);
    }
}

/// The baseline against the results of its year. What is published counts, whatever the plan assumes; a correction counts
/// when it has a source.
fn against_results(plan: &Plan, context: &ScoringContext, n_units: u32, found: &mut Found) {
    let is_own = |c: &&ResultCorrection| c.province == plan.document.province && !c.is_empty();
    let correction = context.corrections_of_reference().map(|(_, correction)| correction).find(is_own);
    let published = published_row(plan, context).map(|row| {
        let is_corrected = correction.is_some_and(ResultCorrection::has_source);
        (row.rank(), row.score(), is_corrected, is_baseline_official(plan, context))
    });
    let assumed = correction.filter(|c| !c.has_source()).map(|c| (c.rank, c.score, true, true));
    let all = [published, assumed];
    let results = || all.iter().flatten();
    // Of each figure the first difference is told.
    let score = results().find_map(|(_, score, is_corrected, is_baseline_used)| {
        let (plan, published) = plan.baseline.other_score(*score)?;
        Some((plan, published, *is_corrected, *is_baseline_used))
    });
    let rank = results().find_map(|(rank, _, is_corrected, is_baseline_used)| {
        let (plan, published) = plan.baseline.other_rank(*rank, n_units)?;
        Some((f64::from(plan), f64::from(published), *is_corrected, *is_baseline_used))
    });
    for (path, differs) in [("baseline.score", score), ("baseline.rank", rank)] {
        if let Some((plan, published, is_corrected, is_baseline_used)) = differs {
            found.add(path, ProblemKind::PublishedDiffers { plan, published, is_corrected, is_baseline_used });
        }
    }
}

pub(super) fn goals(plan: &Plan, context: &ScoringContext, n_units: u32, found: &mut Found) {
    let mut seen = Seen::default();
    for (i, goal) in plan.goals.iter().enumerate() {
        check_name(&goal.id, seen.again(&goal.id), format!("goals[{i}].id"), found);
        let record = Record::Row(List::Goals, i);
        found.figures(plan, record, context.last_rank(plan, record, n_units));
        let is_nameless = goal.scope == Scope::Region && goal.region.is_none();
        found.add_if(is_nameless, format!("goals[{i}].region"), ProblemKind::MissingRegion);
        let is_of_nobody = goal.has_figure() && !goal.is_judged();
        found.add_if(is_of_nobody, format!("goals[{i}].provinces"), ProblemKind::MissingProvinces);
        region(&goal.provinces, (plan, context), &format!("goals[{i}].provinces"), found);
    }
}

/// Who belongs to the region of a goal.
fn region(provinces: &[String], (plan, context): (&Plan, &ScoringContext), path: &str, found: &mut Found) {
    let reference = context.reference.as_deref();
    let named = |name| reference.map_or(name, |results| context.name_in(results, &plan.document.province, name));
    let mut seen = Seen::default();
    for (k, name) in provinces.iter().enumerate() {
        check_name(name, seen.again(named(name)), format!("{path}[{k}]"), found);
    }
    let Some(reference) = reference else { return };
    let known: BTreeSet<&str> = reference.rows.iter().map(|row| row.province.as_str()).collect();
    let (missing, unknown): (Vec<&String>, Vec<&String>) = provinces
        .iter()
        .filter(|name| !name.trim().is_empty() && !known.contains(named(name)))
        .partition(|name| context.is_province(reference, name));
    for name in unknown {
        found.add(path, ProblemKind::NoSuchProvince(name.clone()));
    }
    let missing: Vec<String> = missing.into_iter().cloned().collect();
    found.add_if(!missing.is_empty(), path, ProblemKind::RegionNotInReference(missing));
}

pub(super) fn indicators(plan: &Plan, context: &ScoringContext, n_units: u32, found: &mut Found) {
    let mut seen = Seen::default();
    let deadlines = ids_of_deadlines(plan);
    for (i, row) in plan.indicators.iter().enumerate() {
        let at = |field: &str| format!("indicators[{i}].{field}");
        let is_known = context.framework.indicator(&row.code).is_some();
        found.add_if(!is_known, at("code"), ProblemKind::UnknownIndicator(row.code.clone()));
        found.add_if(seen.again(&row.code), at("code"), ProblemKind::Duplicate(row.code.clone()));
        found.add_if(!row.has_lead(), at("lead"), ProblemKind::MissingLead);
        let record = Record::Row(List::Indicators, i);
        let of = context.last_rank(plan, record, n_units);
        found.figures(plan, record, of);
        if let Some(measurement) = &row.measurement {
            let years = measurement.year.zip(plan.baseline.year.or(context.reference.as_ref().map(|r| r.year)));
            if let Some((year, baseline)) =
                years.filter(|(year, baseline)| measurement.has_figure() && year != baseline)
            {
                found.add(at("measurement.year"), ProblemKind::FigureOfOtherYear { year, baseline });
            }
            let results = measurement.year.and_then(|year| context.results_of(year));
            found.figures(plan, Record::Measurement(i), of);
            check_measurement(measurement, results.map(|r| r.n_units), &at("measurement"), found);
        }
        check_deadline_ids(&deadlines, &row.deadlines, &at("deadlines"), found);
    }
}

fn ids_of_deadlines(plan: &Plan) -> BTreeSet<&str> {
    plan.deadlines.iter().map(|d| d.id.as_str()).collect()
}

fn check_deadline_ids(known: &BTreeSet<&str>, ids: &[String], path: &str, found: &mut Found) {
    for (k, id) in ids.iter().enumerate() {
        let is_known = known.contains(id.as_str());
        found.add_if(!is_known, format!("{path}[{k}]"), ProblemKind::UnknownDeadline(id.clone()));
    }
}

/// `ranked` is how many the results of its year rank.
fn check_measurement(m: &Measurement, ranked: Option<u32>, path: &str, found: &mut Found) {
    // An indicator may rank fewer, where not every province has the figure.
    if let (Some(of), Some(ranked)) = (m.of, ranked.filter(|ranked| m.of > Some(*ranked))) {
        found.add(format!("{path}.of"), ProblemKind::OfDiffers { of, reference: ranked });
    }
    if let (Some(min), Some(max)) = (m.min, m.max) {
        found.add_if(min >= max, format!("{path}.min"), ProblemKind::BoundsReversed { min, max });
        if let Some(value) = m.value.filter(|value| min < max && !(min..=max).contains(value)) {
            found.add(format!("{path}.value"), ProblemKind::ValueOutsideBounds { value, min, max });
        }
    }
}

pub(super) fn targets(plan: &Plan, context: &ScoringContext, found: &mut Found) {
    let mut seen = Seen::default();
    for (i, target) in plan.targets.iter().enumerate() {
        found.add_if(target.name.trim().is_empty(), format!("targets[{i}].name"), ProblemKind::EmptyName);
        found.figures(plan, Record::Row(List::Targets, i), None);
        if let Some(no) = &target.no {
            found.add_if(seen.again(no), format!("targets[{i}].no"), ProblemKind::Duplicate(no.clone()));
        }
        if let Some(code) = &target.indicator {
            let is_known = context.framework.entry(code).is_some();
            found.add_if(!is_known, format!("targets[{i}].indicator"), ProblemKind::UnknownIndicator(code.clone()));
        }
    }
}

pub(super) fn tasks(plan: &Plan, context: &ScoringContext, found: &mut Found) {
    let mut sections = Seen::default();
    for (i, section) in plan.sections.iter().enumerate() {
        check_name(&section.no, sections.again(&section.no), format!("sections[{i}].no"), found);
    }
    let deadlines = ids_of_deadlines(plan);
    let rows: BTreeSet<&str> = plan.indicators.iter().map(|row| row.code.as_str()).collect();
    let mut numbers = BTreeSet::new();
    for (i, task) in plan.tasks.iter().enumerate() {
        let at = |field: &str| format!("tasks[{i}].{field}");
        found.add_if(task.name.trim().is_empty(), at("name"), ProblemKind::EmptyName);
        if let Some(no) = &task.no {
            let seen = !numbers.insert((task.section.as_deref(), no.as_str()));
            found.add_if(seen, at("no"), ProblemKind::Duplicate(no.clone()));
        }
        if let Some(section) = &task.section {
            let is_known = sections.0.contains(section.as_str());
            found.add_if(!is_known, at("section"), ProblemKind::UnknownSection(section.clone()));
        }
        found.add_if(task.lead.is_empty(), at("lead"), ProblemKind::MissingLead);
        for (k, code) in task.indicators.iter().enumerate() {
            // A task can serve an indicator, or a group of them, that has no row of its own.
            let is_known = rows.contains(code.as_str()) || context.framework.entry(code).is_some();
            found.add_if(!is_known, at(&format!("indicators[{k}]")), ProblemKind::UnknownIndicator(code.clone()));
        }
        check_deadline_ids(&deadlines, &task.deadlines, &at("deadlines"), found);
        found.figures(plan, Record::Row(List::Tasks, i), None);
    }
}

pub(super) fn deadlines(plan: &Plan, found: &mut Found) {
    let mut seen = Seen::default();
    for (i, deadline) in plan.deadlines.iter().enumerate() {
        check_name(&deadline.id, seen.again(&deadline.id), format!("deadlines[{i}].id"), found);
        found.add_if(deadline.due.is_none(), format!("deadlines[{i}]"), ProblemKind::MissingDate);
    }
}

/// The days of tasks and of explanations, which must follow each other.
pub(super) fn days(plan: &Plan, found: &mut Found) {
    for (row, task) in plan.tasks.iter().enumerate() {
        let record = Record::Row(List::Tasks, row);
        let started = (Field::Started, task.started);
        in_turn(record, started, (Field::TaskDue, task.due), found);
        in_turn(record, started, (Field::Finished, task.finished), found);
        let is_open = task.finished.is_some() && task.status != Status::Done;
        found.add_if(is_open, record.field_path(Field::Finished), ProblemKind::FinishedNotDone);
    }
    for (of, row, k, inquiry) in plan.all_inquiries() {
        let record = Record::Row(List::Inquiries(of, row), k);
        let asked = (Field::Asked, inquiry.asked);
        in_turn(record, asked, (Field::AnswerDue, inquiry.due), found);
        in_turn(record, asked, (Field::Answered, inquiry.answered), found);
    }
}

/// Tells a day that lies before the one that must come first.
fn in_turn(
    record: Record,
    (first, first_day): (Field, Option<NaiveDate>),
    (field, day): (Field, Option<NaiveDate>),
    found: &mut Found,
) {
    if let Some((first_day, day)) = first_day.zip(day).filter(|(first_day, day)| day < first_day) {
        found.add(record.field_path(field), ProblemKind::DaysReversed { day, first, first_day });
    }
}

pub(super) fn scenarios(plan: &Plan, context: &ScoringContext, card: &Scorecard, found: &mut Found) {
    let mut seen = Seen::default();
    for (i, scenario) in plan.scenarios.iter().enumerate() {
        check_name(&scenario.name, seen.again(&scenario.name), format!("scenarios[{i}].name"), found);
        let Err(refusals) = what_if(plan, context, card, &scenario.moves) else { continue };
        for refusal in refusals {
            found.add(format!("scenarios[{i}].moves[{}]", refusal.at), ProblemKind::MoveRefused(refusal.kind));
        }
    }
}

pub(super) fn corrections(plan: &Plan, context: &ScoringContext, found: &mut Found) {
    let mut seen = Seen::default();
    for (i, correction) in plan.framework_corrections.iter().enumerate() {
        let at = |field: &str| format!("framework_corrections[{i}].{field}");
        let is_known = context.framework.entry(&correction.code).is_some();
        found.add_if(!is_known, at("code"), ProblemKind::UnknownEntry(correction.code.clone()));
        found.add_if(seen.again(&correction.code), at("code"), ProblemKind::Duplicate(correction.code.clone()));
        if let Some(fault) = correction.fault() {
            found.add(at("weight"), ProblemKind::Figure(fault));
        }
        let is_counted = correction.weight.is_some() || correction.direction.is_some();
        let sourceless = ProblemKind::EntryWithoutSource(correction.code.clone());
        found.add_if(is_counted && !correction.has_source(), at("source"), sourceless);
    }
    let mut seen: BTreeMap<Option<i32>, Seen> = BTreeMap::new();
    for (i, correction) in context.corrections.iter().enumerate() {
        let at = |field: &str| format!("reference_corrections[{i}].{field}");
        let is_again = seen.entry(correction.year).or_default().again(&correction.province);
        check_name(&correction.province, is_again, at("province"), found);
        let results = correction.year.and_then(|year| context.results_of(year));
        let is_there = |year| {
            results.map_or_else(
                || context.crosswalk.has_province(&correction.province, year),
                |results| context.is_province(results, &correction.province),
            )
        };
        let is_unknown = correction.year.is_some_and(|year| !is_there(year));
        found.add_if(is_unknown, at("province"), ProblemKind::NoSuchProvince(correction.province.clone()));
        let sourceless = ProblemKind::CorrectionWithoutSource(correction.province.clone());
        found.add_if(!correction.has_source(), at("source"), sourceless);
        for (field, fault) in correction.faults(correction.year.and_then(|year| context.ranked_in(year))) {
            found.add(at(field), ProblemKind::Figure(fault));
        }
    }
}

pub(super) fn set_aside(plan: &Plan, found: &mut Found) {
    for (i, value) in plan.set_aside.iter().enumerate() {
        found.add(format!("set_aside[{i}]"), ProblemKind::SetAside(value.path.clone()));
    }
}

fn check_name(name: &str, seen: bool, path: String, found: &mut Found) {
    if name.trim().is_empty() {
        found.add(path, ProblemKind::EmptyName);
    } else if seen {
        found.add(path, ProblemKind::Duplicate(name.to_owned()));
    }
}
