//! Progress and evidence rolled up: by agency, by pillar, by section of the tasks.

use super::{Agency, Evidence, IndicatorRow, Plan, Status, Task};
use crate::framework::Framework;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// How far several pieces of work are, together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RollUp {
    /// How many there are.
    pub count: usize,
    /// How many are done.
    pub done: usize,
    /// How many are blocked.
    pub blocked: usize,
    /// How many are late; only tasks have a last day of their own.
    pub late: usize,
    /// Evidence received.
    pub received: usize,
    /// Evidence asked for.
    pub asked_for: usize,
    progress_sum: u32,
}

impl RollUp {
    /// Their mean progress, 0..=100; `None` when there are none.
    #[must_use]
    pub fn progress_percent(&self) -> Option<f64> {
        let count = u32::try_from(self.count).ok().filter(|n| *n > 0)?;
        Some(f64::from(self.progress_sum) / f64::from(count))
    }

    /// Whether anything has been begun or received, or should have been done.
    #[must_use]
    pub const fn has_begun(&self) -> bool {
        self.progress_sum > 0 || self.done > 0 || self.blocked > 0 || self.late > 0 || self.received > 0
    }

    fn add(&mut self, status: Status, is_done: bool, progress: u8) {
        self.count += 1;
        self.done += usize::from(is_done);
        self.blocked += usize::from(status == Status::Blocked && !is_done);
        // What is done is done in full, whatever was last written of it.
        self.progress_sum += u32::from(if is_done { 100 } else { progress.min(100) });
    }

    fn add_indicator(&mut self, row: &IndicatorRow) {
        self.add(row.status, row.status == Status::Done, row.progress);
    }

    fn add_evidence(&mut self, item: &Evidence) {
        self.asked_for += 1;
        self.received += usize::from(item.received.is_some());
    }

    fn add_task(&mut self, task: &Task, today: NaiveDate) {
        self.add(task.status, task.is_done(), task.progress);
        self.late += usize::from(task.is_late(today));
    }
}

/// What an agency leads, its indicators and its tasks as they stand on `today`, and the evidence that it must hand in.
#[must_use]
pub fn of_agency(plan: &Plan, agency: &Agency, today: NaiveDate) -> RollUp {
    let mut total = RollUp::default();
    agency.leads_indicators.iter().filter_map(|&i| plan.indicators.get(i)).for_each(|row| total.add_indicator(row));
    let item = |&(i, k): &(usize, usize)| plan.indicators.get(i)?.evidence.get(k);
    agency.hands_in.iter().filter_map(item).for_each(|item| total.add_evidence(item));
    agency.leads_tasks.iter().filter_map(|&i| plan.tasks.get(i)).for_each(|task| total.add_task(task, today));
    total
}

/// The indicators by pillar, in the framework's order; pillars of which the plan has none are left out.
#[must_use]
pub fn by_pillar(plan: &Plan, framework: &Framework) -> Vec<(String, RollUp)> {
    let mut totals: BTreeMap<usize, RollUp> = BTreeMap::new();
    for row in &plan.indicators {
        if let Some(pillar) = framework.pillar_of(&row.code) {
            let total = totals.entry(pillar).or_default();
            total.add_indicator(row);
            row.evidence.iter().for_each(|item| total.add_evidence(item));
        }
    }
    totals.into_iter().map(|(at, total)| (framework.entries()[at].spec.code.clone(), total)).collect()
}

/// The tasks by section as they stand on `today`, in the order of the plan; `None` for those without one.
#[must_use]
pub fn by_section(plan: &Plan, today: NaiveDate) -> Vec<(Option<String>, RollUp)> {
    let mut totals: BTreeMap<Option<&str>, RollUp> = BTreeMap::new();
    for task in &plan.tasks {
        totals.entry(task.section.as_deref()).or_default().add_task(task, today);
    }
    let in_order =
        plan.sections.iter().map(|s| Some(s.no.as_str())).chain(plan.tasks.iter().map(|t| t.section.as_deref()));
    in_order.filter_map(|no| Some((no.map(str::to_owned), totals.remove(&no)?))).collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]
    use super::super::{Section, agencies};
    use super::*;

    fn plan() -> Plan {
        let received = Evidence { received: chrono::NaiveDate::from_ymd_opt(2025, 6, 1), ..Evidence::default() };
        let row = |lead: &str, progress, evidence| IndicatorRow {
            lead: Some(lead.into()),
            progress,
            evidence,
            ..IndicatorRow::default()
        };
        let task = |section: &str, status, progress| Task {
            section: Some(section.into()),
            lead: vec!["Sở A".into()],
            status,
            progress,
            ..Task::default()
        };
        Plan {
            sections: vec![
                Section { no: "I".into(), ..Section::default() },
                Section { no: "0".into(), ..Section::default() },
            ],
            indicators: vec![row("Sở A", 40, vec![received, Evidence::default()]), row("Sở B", 0, Vec::new())],
            tasks: vec![
                task("I", Status::Done, 100),
                task("II", Status::Blocked, 10),
                task("I", Status::InProgress, 50),
            ],
            ..Plan::default()
        }
    }

    #[test]
    fn a_task_with_the_day_it_was_finished_is_done_in_full() {
        let finished = Task {
            status: Status::Blocked,
            progress: 60,
            finished: NaiveDate::from_ymd_opt(2025, 6, 1),
            ..Task::default()
        };
        let plan = Plan { tasks: vec![finished, Task::default()], ..Plan::default() };
        let (_, total) = by_section(&plan, NaiveDate::default()).remove(0);
        assert_eq!((total.count, total.done, total.blocked, total.progress_percent()), (2, 1, 0, Some(50.0)));
    }

    #[test]
    fn an_agency_counts_what_it_leads() {
        let plan = plan();
        let agency = agencies(&plan).into_iter().find(|a| a.name == "Sở A").expect("an agency");
        let total = of_agency(&plan, &agency, NaiveDate::default());
        assert_eq!((total.count, total.done, total.blocked), (4, 1, 1));
        assert_eq!((total.received, total.asked_for), (1, 2));
        assert_eq!(total.progress_percent(), Some(50.0));
        assert_eq!(RollUp::default().progress_percent(), None);
    }

    #[test]
    fn evidence_counts_for_the_agency_that_must_hand_it_in() {
        let mut plan = plan();
        plan.indicators[0].evidence[1].owner = Some("Sở C".into());
        plan.indicators[1].evidence.push(Evidence { owner: Some("Sở A".into()), ..Evidence::default() });
        let total = |name: &str| {
            let agency = agencies(&plan).into_iter().find(|a| a.name == name).expect("an agency");
            let total = of_agency(&plan, &agency, NaiveDate::default());
            (total.count, total.received, total.asked_for)
        };
        assert_eq!((total("Sở A"), total("Sở B"), total("Sở C")), ((4, 1, 2), (1, 0, 0), (0, 0, 1)));
    }

    #[test]
    fn sections_come_in_the_order_of_the_plan() {
        let mut plan = plan();
        plan.tasks[1].due = NaiveDate::from_ymd_opt(2025, 6, 1);
        let totals = by_section(&plan, NaiveDate::from_ymd_opt(2025, 6, 2).expect("a day"));
        let shown: Vec<_> = totals.iter().map(|(no, t)| (no.as_deref(), t.count, t.progress_percent())).collect();
        assert_eq!(shown, [(Some("I"), 2, Some(75.0)), (Some("II"), 1, Some(10.0))]);
        assert_eq!(totals.iter().map(|(_, t)| t.late).collect::<Vec<_>>(), [0, 1]);
        assert!(totals.iter().all(|(_, t)| t.has_begun()));
    }
}
