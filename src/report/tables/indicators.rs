//! The table of the indicators the plan works on.

use crate::report::cells::{assignment, columns, list, row_name, rows, text, weight, year};
use crate::report::data::parts::{basis_cell, data_columns, indicator_caveats};
use crate::report::scorecard::indicator_cell;
use crate::report::{Cell, Table, codes};
use crate::text::{Heading, Lang, sentences};
use chrono::NaiveDate;
use index_core::{Document, IndicatorRow};
use std::collections::BTreeSet;

pub(super) fn table(document: &Document, today: NaiveDate, lang: Lang) -> Table {
    let mut columns = columns(
        lang,
        &[
            ("code", Heading::Code, 7),
            ("name", Heading::Indicator, 48),
            ("rank", Heading::Rank, 8),
            ("lead", Heading::Lead, 26),
            ("deadline", Heading::Deadline, 11),
            ("group", Heading::Group, 14),
            ("status", Heading::Status, 16),
            ("progress", Heading::Progress, 12),
            ("score", Heading::Score, 9),
            ("weight", Heading::Weight, 10),
            ("evidence", Heading::Evidence, 10),
            ("evidence_owners", Heading::EvidenceOwners, 32),
            ("support", Heading::Support, 32),
            ("source", Heading::Source, 16),
        ],
    );
    columns.extend(data_columns(&["name_en", "year", "basis", "score_basis", "caveats", "assignment", "responsible"]));
    let mut seen = BTreeSet::new();
    let indicators = document.plan().indicators.iter().map(|row| (row, seen.insert(row.code.as_str())));
    Table { columns, rows: rows(indicators.map(|(row, is_first)| cells(document, row, is_first, today, lang))) }
}

/// Of several rows with one code the first counts, so that the others have no score.
fn cells(document: &Document, row: &IndicatorRow, is_first: bool, today: NaiveDate, lang: Lang) -> Vec<Cell> {
    let framework = &document.context().framework;
    let entry = framework.indicator(&row.code);
    let position = framework.position(&row.code).filter(|_| is_first);
    let score = position.and_then(|p| document.scorecard().indicators[p]);
    vec![
        Cell::Text(row.code.clone()),
        row_name(document, row, lang).map_or(Cell::Missing, Cell::Text),
        rank(document, row),
        text(row.lead.as_deref()),
        deadline(document, row, today).map_or(Cell::Missing, Cell::Date),
        row.group.map_or(Cell::Missing, |g| Cell::term(codes::group(g), sentences::group(lang, g))),
        Cell::Status(row.status),
        Cell::Percent(f64::from(row.progress)),
        score.map_or(Cell::Missing, indicator_cell),
        entry.map_or(Cell::Missing, |e| weight(e.effective_weight)),
        evidence(row),
        evidence_owners(row),
        list(&row.support),
        text(row.source.as_deref()),
        text(row_name(document, row, Lang::En).as_deref()),
        year(row.measurement.as_ref().and_then(|m| m.year)),
        basis_cell(row.measurement.as_ref().map(|m| m.basis)),
        basis_cell(score.map(|s| s.basis)),
        indicator_caveats(score),
        assignment(row.assignment, lang),
        text(row.responsible.as_deref()),
    ]
}

fn rank(document: &Document, row: &IndicatorRow) -> Cell {
    let Some(measurement) = &row.measurement else { return Cell::Missing };
    let of = document.context().units_of(Some(measurement), document.scorecard().n_units);
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
fn deadline(document: &Document, row: &IndicatorRow, today: NaiveDate) -> Option<NaiveDate> {
    let plan = document.plan();
    let deadlines = row.deadlines.iter().filter_map(|id| plan.deadline(id));
    deadlines.filter_map(|d| d.on(today, plan.document.issued)?.day()).min()
}
