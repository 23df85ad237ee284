//! How a plan begins: from nothing, from the framework's indicators, or from another plan.

use super::{Baseline, Plan, Status, Task};
use crate::framework::Framework;
use crate::measurement::Basis;
use crate::plan::IndicatorRow;
use crate::reference::{Origin, ReferenceResults, ReferenceRow};

/// What is known of a plan before it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beginning {
    /// Its title.
    pub title: String,
    /// The province, named as in the reference results.
    pub province: String,
    /// The year of the index it starts from.
    pub year: Option<i32>,
    /// How many units are ranked in that year.
    pub of: Option<u32>,
}

impl Beginning {
    /// A plan without rows.
    #[must_use]
    pub fn empty(&self, framework: &Framework, reference: Option<&ReferenceResults>) -> Plan {
        let plan = Plan { framework: framework.id().to_owned(), ..Plan::default() };
        self.put_on(plan, reference)
    }

    /// A plan with a row for every indicator of the framework.
    #[must_use]
    pub fn from_framework(&self, framework: &Framework, reference: Option<&ReferenceResults>) -> Plan {
        let row = |code: &str| IndicatorRow { code: code.to_owned(), ..IndicatorRow::default() };
        let indicators = framework.indicators().map(|entry| row(&entry.spec.code)).collect();
        Plan { indicators, ..self.empty(framework, reference) }
    }

    /// A copy of another plan, for another province or year. `is_emptied` leaves out what belongs to that plan alone:
    /// the document's number, days, signature and recipients, figures, progress, what was received and done, scenarios.
    #[must_use]
    pub fn from_plan(&self, plan: &Plan, is_emptied: bool, reference: Option<&ReferenceResults>) -> Plan {
        let mut copy = plan.clone();
        if is_emptied {
            empty(&mut copy);
        }
        self.put_on(copy, reference)
    }

    pub(super) fn put_on(&self, mut plan: Plan, reference: Option<&ReferenceResults>) -> Plan {
        plan.document.title.clone_from(&self.title);
        plan.document.province.clone_from(&self.province);
        let reference = reference.filter(|r| Some(r.year) == self.year && Some(r.n_units) == self.of);
        plan.reference = reference.map(|r| r.id.clone());
        let known = reference.and_then(|r| r.row(&self.province)).map(on_one_ground).unwrap_or_default();
        plan.baseline = Baseline {
            year: self.year,
            of: self.of,
            score: known.score(),
            rank: known.rank(),
            basis: basis_of(&known),
            source: known.sources(),
            ..Baseline::default()
        };
        plan
    }
}

/// A result without what is assumed of it, where something of it is official: a baseline has one ground.
fn on_one_ground(row: &ReferenceRow) -> ReferenceRow {
    let mut row = row.clone();
    if row.origins().any(Origin::is_official) {
        row.rank = row.rank.filter(|rank| rank.origin.is_official());
        row.score = row.score.filter(|score| score.origin.is_official());
    }
    row
}

/// On what ground a result stands that is published, stated by a plan with a source, or assumed.
fn basis_of(row: &ReferenceRow) -> Basis {
    match row.origins().next() {
        Some(origin) if origin.is_official() => Basis::Published,
        Some(_) => Basis::Assumed,
        None => Basis::default(),
    }
}

/// Takes out of a plan what belongs to it alone.
fn empty(plan: &mut Plan) {
    clear_document(plan);
    plan.document.authority = None;
    plan.document.recipients.clear();
    plan.indicators.iter_mut().for_each(clear_indicator);
    plan.tasks.iter_mut().for_each(Task::begin_anew);
    plan.targets.iter_mut().for_each(|target| target.actual = None);
    clear_ticks(plan);
    clear_comments(plan);
    plan.scenarios.clear();
}

/// Takes out what was said of the rows.
fn clear_comments(plan: &mut Plan) {
    plan.goals.iter_mut().for_each(|goal| goal.comments.clear());
    plan.indicators.iter_mut().for_each(|row| row.comments.clear());
    plan.targets.iter_mut().for_each(|target| target.comments.clear());
    plan.tasks.iter_mut().for_each(|task| task.comments.clear());
    plan.deadlines.iter_mut().for_each(|deadline| deadline.comments.clear());
}

/// Takes out of the deadlines which periods were done or let go, and what was asked because of them.
pub(super) fn clear_ticks(plan: &mut Plan) {
    for deadline in &mut plan.deadlines {
        deadline.done.clear();
        deadline.dismissed.clear();
        deadline.inquiries.clear();
    }
}

/// Takes out what makes a plan this document and no other: number, days, signature, the text it was taken from.
pub(super) fn clear_document(plan: &mut Plan) {
    let document = &mut plan.document;
    (document.year, document.number, document.issued, document.signed_by) = (None, None, None, None);
    (document.effective, document.source, document.incomplete) = (None, None, None);
}

/// Takes out of a row the figures, what is expected, how far the work is, what was received and what was asked.
pub(super) fn clear_indicator(row: &mut IndicatorRow) {
    (row.measurement, row.status, row.progress, row.note) = (None, Status::default(), 0, None);
    (row.expected_rank, row.expected_score, row.expected_by, row.best_rank) = (None, None, None, None);
    row.inquiries.clear();
    for evidence in &mut row.evidence {
        (evidence.received, evidence.link) = (None, None);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{DocumentInfo, Evidence, Scenario, Target};
    use super::*;

    fn reference() -> ReferenceResults {
        let row = ReferenceRow::published("Huế", Some(5), Some(49.37), "https://example.org");
        ReferenceResults { id: "pii-2025".into(), year: 2025, n_units: 34, rows: vec![row] }
    }

    fn of(province: &str) -> Beginning {
        Beginning { title: "Kế hoạch".into(), province: province.into(), year: Some(2025), of: Some(34) }
    }

    #[test]
    fn the_baseline_is_what_was_published() {
        let plan = of("Huế").from_plan(&Plan::default(), false, Some(&reference()));
        let baseline = &plan.baseline;
        assert_eq!((baseline.score, baseline.rank, baseline.of), (Some(49.37), Some(5), Some(34)));
        assert_eq!((baseline.basis, baseline.source.as_deref()), (Basis::Published, Some("https://example.org")));
        assert_eq!(plan.reference.as_deref(), Some("pii-2025"));
    }

    #[test]
    fn what_is_not_published_is_left_open() {
        let plan = of("Lào Cai").from_plan(&Plan::default(), false, Some(&reference()));
        assert_eq!((plan.baseline.score, plan.baseline.rank, plan.baseline.source), (None, None, None));
        let other = Beginning { of: Some(63), ..of("Huế") }.from_plan(&Plan::default(), false, Some(&reference()));
        assert_eq!(
            (other.baseline.rank, other.reference),
            (None, None),
            "another number of provinces, another ranking"
        );
    }

    #[test]
    fn a_copy_keeps_its_rows_and_is_emptied_only_when_asked() {
        let evidence = Evidence { title: "Báo cáo".into(), link: Some("a".into()), ..Evidence::default() };
        let row = IndicatorRow {
            code: "1.1.1".into(),
            lead: Some("Sở A".into()),
            progress: 40,
            evidence: vec![evidence],
            ..IndicatorRow::default()
        };
        let document = DocumentInfo { recipients: vec!["Bộ A".into()], ..DocumentInfo::default() };
        let plan = Plan {
            document,
            indicators: vec![row],
            targets: vec![Target { actual: Some(1.0), ..Target::default() }],
            scenarios: vec![Scenario::default()],
            ..Plan::default()
        };
        let whole = of("Huế").from_plan(&plan, false, None);
        assert_eq!((&whole.indicators, &whole.scenarios), (&plan.indicators, &plan.scenarios));
        let emptied = of("Huế").from_plan(&plan, true, None);
        let row = &emptied.indicators[0];
        assert_eq!((row.progress, row.lead.as_deref(), row.evidence.len()), (0, Some("Sở A"), 1));
        assert_eq!((&row.evidence[0].link, emptied.targets[0].actual), (&None, None));
        assert!(emptied.scenarios.is_empty() && emptied.document.recipients.is_empty());
    }
}
