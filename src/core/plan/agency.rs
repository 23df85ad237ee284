//! Who holds what: the plan seen by agency.

use super::{Asked, Plan};
use std::collections::BTreeMap;

/// What an agency holds in a plan. Lists hold positions in the plan's own lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agency {
    /// Its name, as the plan writes it.
    pub name: String,
    /// Indicators it leads.
    pub leads_indicators: Vec<usize>,
    /// Indicators it supports.
    pub supports_indicators: Vec<usize>,
    /// Targets it answers for.
    pub owns_targets: Vec<usize>,
    /// Tasks it leads.
    pub leads_tasks: Vec<usize>,
    /// Tasks it supports.
    pub supports_tasks: Vec<usize>,
    /// Evidence it must hand in, by indicator and place among its evidence.
    pub hands_in: Vec<(usize, usize)>,
    /// Deadlines at which it receives something.
    pub receives: Vec<usize>,
    /// Explanations it was asked for, by the kind and the place of their row and the place among those of it.
    pub explains: Vec<(Asked, usize, usize)>,
}

impl Agency {
    /// How many things it leads or answers for.
    #[must_use]
    pub fn held(&self) -> usize {
        self.leads_indicators.len() + self.owns_targets.len() + self.leads_tasks.len()
    }
}

/// Every agency a plan names: those that hold most first, equals in the order of the plan.
#[must_use]
pub fn agencies(plan: &Plan) -> Vec<Agency> {
    let mut found = Named::default();
    for (i, row) in plan.indicators.iter().enumerate() {
        row.lead.iter().for_each(|name| found.entry(name).leads_indicators.push(i));
        row.support.iter().for_each(|name| found.entry(name).supports_indicators.push(i));
        for (k, item) in row.evidence.iter().enumerate() {
            row.owner_of(item).into_iter().for_each(|name| found.entry(name).hands_in.push((i, k)));
        }
    }
    for (i, target) in plan.targets.iter().enumerate() {
        target.owner.iter().for_each(|name| found.entry(name).owns_targets.push(i));
    }
    for (i, task) in plan.tasks.iter().enumerate() {
        task.lead.iter().for_each(|name| found.entry(name).leads_tasks.push(i));
        task.support.iter().for_each(|name| found.entry(name).supports_tasks.push(i));
    }
    for (i, deadline) in plan.deadlines.iter().enumerate() {
        deadline.to.iter().for_each(|name| found.entry(name).receives.push(i));
    }
    for (of, row, k, inquiry) in plan.all_inquiries() {
        inquiry.of.iter().for_each(|name| found.entry(name).explains.push((of, row, k)));
    }
    found.agencies.sort_by_key(|a| std::cmp::Reverse(a.held()));
    found.agencies
}

/// The agencies found so far, with the position of each name.
#[derive(Default)]
struct Named<'a> {
    agencies: Vec<Agency>,
    positions: BTreeMap<&'a str, usize>,
}

impl<'a> Named<'a> {
    fn entry(&mut self, name: &'a str) -> &mut Agency {
        let at = *self.positions.entry(name).or_insert(self.agencies.len());
        if at == self.agencies.len() {
            self.agencies.push(Agency { name: name.to_owned(), ..Agency::default() });
        }
        &mut self.agencies[at]
    }
}
