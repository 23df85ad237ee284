//! The table of who holds what.

use crate::report::cells::{count, list};
use crate::report::column::{Columns, shown, table_of};
use crate::report::{Cell, Table};
use crate::text::{Heading, Lang};
use chrono::NaiveDate;
use index_core::plan::{agencies, roll_up};
use index_core::{Agency, OpenPlan, Plan};

/// An agency of a plan, with what it holds together.
struct Line<'a> {
    plan: &'a Plan,
    agency: &'a Agency,
    total: roll_up::RollUp,
}

const COLUMNS: Columns<fn(&Line<'_>) -> Cell, 11> = [
    shown("name", Heading::Agency, 44, |l| Cell::Text(l.agency.name.clone())),
    shown("leads_indicators", Heading::LeadsIndicators, 10, |l| count(l.agency.leads_indicators.len())),
    shown("supports_indicators", Heading::SupportsIndicators, 10, |l| count(l.agency.supports_indicators.len())),
    shown("owns_targets", Heading::OwnsTargets, 10, |l| count(l.agency.owns_targets.len())),
    shown("leads_tasks", Heading::LeadsTasks, 10, |l| count(l.agency.leads_tasks.len())),
    shown("late_tasks", Heading::LateTasks, 10, |l| match l.total.late {
        0 => Cell::Missing,
        late => count(late),
    }),
    shown("supports_tasks", Heading::SupportsTasks, 10, |l| count(l.agency.supports_tasks.len())),
    shown("progress", Heading::MeanProgress, 12, |l| l.total.progress_percent().map_or(Cell::Missing, Cell::Percent)),
    shown("evidence", Heading::Evidence, 10, |l| match l.total.asked_for {
        0 => Cell::Missing,
        asked_for => Cell::Received { received: l.total.received, asked_for },
    }),
    shown("receives", Heading::Receives, 10, |l| count(l.agency.receives.len())),
    shown("indicators", Heading::LedIndicators, 30, |l| {
        list(&l.agency.leads_indicators.iter().map(|&i| l.plan.indicators[i].code.clone()).collect::<Vec<_>>())
    }),
];

pub(super) fn table(open: &OpenPlan, today: NaiveDate, lang: Lang) -> Table {
    let plan = open.plan();
    let all = agencies(plan);
    let lines = all.iter().map(|agency| Line { plan, agency, total: roll_up::of_agency(plan, agency, today) });
    table_of(&COLUMNS, lang, lines, |cell, line| cell(line))
}
