//! The table of the indicators the plan works on.

use crate::report::cells::{assignment, comments, indicator_name, list, text, weight, year};
use crate::report::column::{Columns, data, edited, measured, shown, table_of};
use crate::report::data::parts::{basis_cell, indicator_caveats};
use crate::report::scorecard::indicator_cell;
use crate::report::{Cell, Table, codes};
use crate::text::{Heading, Lang, sentences};
use chrono::NaiveDate;
use index_core::{Field, IndicatorRow, IndicatorScore, OpenPlan};
use std::collections::BTreeSet;

/// An indicator of a plan. Of several rows with one code the first counts, so that the others have no score.
pub(super) struct Line<'a> {
    open: &'a OpenPlan,
    row: &'a IndicatorRow,
    score: Option<IndicatorScore>,
    today: NaiveDate,
    lang: Lang,
}

pub(super) const COLUMNS: Columns<fn(&Line<'_>) -> Cell, 22> = [
    shown("code", Heading::Code, 7, |l| Cell::Text(l.row.code.clone())),
    edited("name", Heading::Indicator, 48, Field::Name, |l| text(indicator_name(l.open, l.row, l.lang).as_deref())),
    measured("rank", Heading::Rank, 8, Field::Rank, rank),
    edited("lead", Heading::Lead, 26, Field::Lead, |l| text(l.row.lead.as_deref())),
    shown("deadline", Heading::Deadline, 11, |l| deadline(l).map_or(Cell::Missing, Cell::Date)),
    edited("group", Heading::Group, 14, Field::Group, |l| {
        l.row.group.map_or(Cell::Missing, |g| Cell::term(codes::of(g), sentences::group(l.lang, g)))
    }),
    edited("status", Heading::Status, 16, Field::Status, |l| Cell::Status(l.row.status)),
    edited("progress", Heading::Progress, 12, Field::Progress, |l| Cell::Percent(f64::from(l.row.progress))),
    measured("score", Heading::Score, 9, Field::Score, |l| l.score.map_or(Cell::Missing, indicator_cell)),
    shown("weight", Heading::Weight, 10, |l| {
        let entry = l.open.context().framework.indicator(&l.row.code);
        entry.map_or(Cell::Missing, |e| weight(e.effective_weight))
    }),
    shown("evidence", Heading::Evidence, 10, |l| evidence(l.row)),
    shown("evidence_owners", Heading::EvidenceOwners, 32, |l| evidence_owners(l.row)),
    edited("support", Heading::Support, 32, Field::Support, |l| list(&l.row.support)),
    shown("comments", Heading::Comments, 32, |l| comments(l.lang, &l.row.comments)),
    edited("source", Heading::Source, 16, Field::Source, |l| text(l.row.source.as_deref())),
    data("name_en", |l| text(indicator_name(l.open, l.row, Lang::En).as_deref())),
    data("year", |l| year(l.row.measurement.as_ref().and_then(|m| m.year))),
    data("basis", |l| basis_cell(l.row.measurement.as_ref().map(|m| m.basis))),
    data("score_basis", |l| basis_cell(l.score.map(|s| s.basis))),
    data("caveats", |l| indicator_caveats(l.score)),
    data("assignment", |l| assignment(l.row.assignment, l.lang)),
    data("responsible", |l| text(l.row.responsible.as_deref())),
];

pub(super) fn table(open: &OpenPlan, today: NaiveDate, lang: Lang) -> Table {
    let mut seen = BTreeSet::new();
    let lines = open.plan().indicators.iter().map(|row| {
        let is_first = seen.insert(row.code.as_str());
        let position = open.context().framework.position(&row.code).filter(|_| is_first);
        let score = position.and_then(|p| open.scorecard().indicators[p]);
        Line { open, row, score, today, lang }
    });
    table_of(&COLUMNS, lang, lines, |cell, line| cell(line))
}

fn rank(line: &Line) -> Cell {
    let Some(measurement) = &line.row.measurement else { return Cell::Missing };
    let of = line.open.context().units_of(Some(measurement), line.open.scorecard().n_units);
    let estimated = !measurement.basis.is_official();
    measurement.rank.map_or(Cell::Missing, |rank| Cell::Rank { rank, of, estimated })
}

fn evidence(row: &IndicatorRow) -> Cell {
    if row.evidence.is_empty() {
        return Cell::Missing;
    }
    let received = row.evidence.iter().filter(|e| e.received.is_some()).count();
    Cell::Received { received, asked_for: row.evidence.len() }
}

/// Who must hand the evidence in, each once.
fn evidence_owners(row: &IndicatorRow) -> Cell {
    let mut owners: Vec<String> = Vec::new();
    for owner in row.evidence.iter().filter_map(|item| row.owner_of(item)) {
        if !owners.iter().any(|known| known == owner) {
            owners.push(owner.to_owned());
        }
    }
    list(&owners)
}

/// The day that counts of its deadlines, those that are overdue first.
fn deadline(line: &Line) -> Option<NaiveDate> {
    let plan = line.open.plan();
    let deadlines = line.row.deadlines.iter().filter_map(|id| plan.deadline(id));
    deadlines.filter_map(|d| d.on(line.today, plan.binds_from())?.day()).min()
}
