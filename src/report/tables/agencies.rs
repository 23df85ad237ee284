//! The table of who holds what.

use crate::report::cells::{columns, count, list, rows};
use crate::report::{Cell, Table};
use crate::text::{Heading, Lang};
use index_core::plan::{agencies, roll_up};
use index_core::{Agency, Document, Plan};

pub(super) fn table(document: &Document, lang: Lang) -> Table {
    let columns = columns(
        lang,
        &[
            ("name", Heading::Agency, 44),
            ("leads_indicators", Heading::LeadsIndicators, 10),
            ("supports_indicators", Heading::SupportsIndicators, 10),
            ("owns_targets", Heading::OwnsTargets, 10),
            ("leads_tasks", Heading::LeadsTasks, 10),
            ("supports_tasks", Heading::SupportsTasks, 10),
            ("progress", Heading::MeanProgress, 12),
            ("evidence", Heading::Evidence, 10),
            ("receives", Heading::Receives, 10),
            ("indicators", Heading::LedIndicators, 30),
        ],
    );
    let plan = document.plan();
    Table { columns, rows: rows(agencies(plan).iter().map(|agency| cells(plan, agency))) }
}

fn cells(plan: &Plan, agency: &Agency) -> Vec<Cell> {
    let led: Vec<String> = agency.leads_indicators.iter().map(|&i| plan.indicators[i].code.clone()).collect();
    let total = roll_up::of_agency(plan, agency);
    vec![
        Cell::Text(agency.name.clone()),
        count(agency.leads_indicators.len()),
        count(agency.supports_indicators.len()),
        count(agency.owns_targets.len()),
        count(agency.leads_tasks.len()),
        count(agency.supports_tasks.len()),
        total.progress_percent().map_or(Cell::Missing, Cell::Percent),
        if total.asked_for == 0 {
            Cell::Missing
        } else {
            Cell::Received { received: total.received, asked_for: total.asked_for }
        },
        count(agency.receives.len()),
        list(&led),
    ]
}
