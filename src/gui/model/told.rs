//! What is to be said of a plan in every frame and takes its time to find: looked at again only when the plan changed.

use crate::plan_file::{Finding, FindingKind};
use crate::report::Counted;
use chrono::NaiveDate;
use index_core::plan::agencies;
use index_core::waiting::waiting;
use index_core::{OpenPlan, Plan, ProblemKind, Severity};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is known of a plan.
#[derive(Default)]
pub struct Told {
    of: Option<Arc<Plan>>,
    findings: Vec<Finding>,
    n_reminders: usize,
    counted: Counted,
    today: NaiveDate,
}

impl Told {
    /// Looks again if needed; `reading` is what reading the file found beside the faults of the plan itself.
    pub fn renew(&mut self, open: &OpenPlan, reading: &[Finding], today: NaiveDate) {
        let is_same = self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, open.plan()));
        if !is_same || self.today != today {
            self.today = today;
            self.counted.waiting = waiting(open.plan(), today).len();
        }
        if !is_same {
            self.of = Some(Arc::clone(open.plan()));
            self.findings = findings(open, reading);
            self.n_reminders = self.findings.iter().filter(|f| f.severity() == Severity::Reminder).count();
            self.counted.agencies = agencies(open.plan()).len();
        }
    }

    /// Everything to be mended: what reading the file found and what is wrong with the plan now, worst first.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// How many of them are reminders.
    #[must_use]
    pub const fn n_reminders(&self) -> usize {
        self.n_reminders
    }

    /// How many of them are more than that.
    #[must_use]
    pub const fn n_faults(&self) -> usize {
        self.findings.len() - self.n_reminders
    }

    /// How much of it there is, of what takes time to count.
    #[must_use]
    pub const fn counted(&self) -> Counted {
        self.counted
    }
}

fn findings(open: &OpenPlan, reading: &[Finding]) -> Vec<Finding> {
    // What this reading set aside is told once, with the reason.
    let read: BTreeSet<&str> = reading.iter().map(|f| f.path.as_str()).collect();
    let is_told = |kind: &ProblemKind| match kind {
        ProblemKind::SetAside(path) => read.contains(path.as_str()),
        _ => false,
    };
    let of_plan = open.problems().iter().filter(|p| !is_told(&p.kind)).map(|p| Finding {
        path: p.path.clone(),
        line: None,
        column: None,
        kind: FindingKind::Plan(p.kind.clone()),
    });
    let mut findings: Vec<Finding> = reading.iter().cloned().chain(of_plan).collect();
    findings.sort_by_key(|f| std::cmp::Reverse(f.severity()));
    findings
}
