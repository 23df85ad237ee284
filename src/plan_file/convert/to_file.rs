//! From the model to the format's structs.

use super::corrections::{entry_to_file, result_to_file};
use super::{comments, inquiries};
use crate::plan_file::fields::{Date, DayOfYear, Maybe, MaybeList, Raw, TextOrNumber};
use crate::plan_file::v1;
use index_core::plan::SetAside;
use index_core::{
    Baseline, DataSource, Deadline, DocumentInfo, Due, DueKind, Evidence, Goal, IndicatorRow, Measurement, Move, Plan,
    Requirement, Scenario, Scope, Section, Standing, Target, Task,
};

/// The plan as it is written.
pub(in crate::plan_file) fn to_file(plan: &Plan) -> v1::Plan {
    let is_baseline_known = plan.baseline != Baseline::default();
    v1::Plan {
        format: some(v1::FORMAT.to_owned()),
        version: some(1),
        document: some(document(&plan.document)),
        framework: some(plan.framework.clone()),
        reference: plan.reference.clone().into(),
        baseline: is_baseline_known.then(|| baseline(&plan.baseline)).into(),
        data_sources: plan.data_sources.iter().map(data_source).collect(),
        goals: plan.goals.iter().map(goal).collect(),
        requirements: plan.requirements.iter().map(requirement).collect(),
        sections: plan.sections.iter().map(section).collect(),
        indicators: plan.indicators.iter().map(indicator).collect(),
        targets: plan.targets.iter().map(target).collect(),
        tasks: plan.tasks.iter().map(task).collect(),
        deadlines: plan.deadlines.iter().map(deadline).collect(),
        scenarios: plan.scenarios.iter().map(scenario).collect(),
        framework_corrections: plan.framework_corrections.iter().map(entry_to_file).collect(),
        reference_corrections: plan.reference_corrections.iter().map(result_to_file).collect(),
        set_aside: plan.set_aside.iter().map(set_aside).collect(),
        extra: (&plan.extra).into(),
    }
}

fn some<T>(value: T) -> Maybe<T> {
    Maybe(Some(value))
}

/// A name that the model always has; an empty one is left out.
pub(super) fn named(name: &str) -> Maybe<String> {
    Maybe((!name.is_empty()).then(|| name.to_owned()))
}

/// A yes; a no is left out.
fn flag(is_so: bool) -> Maybe<bool> {
    Maybe(is_so.then_some(true))
}

fn texts(texts: &[String]) -> MaybeList<String> {
    texts.iter().cloned().collect()
}

fn label(text: Option<&String>) -> Maybe<TextOrNumber> {
    Maybe(text.cloned().map(TextOrNumber))
}

fn document(d: &DocumentInfo) -> v1::Document {
    v1::Document {
        title: named(&d.title),
        year: d.year.into(),
        number: d.number.clone().into(),
        issued: d.issued.map(Date).into(),
        effective: d.effective.map(Date).into(),
        authority: d.authority.clone().into(),
        province: named(&d.province),
        signed_by: d.signed_by.clone().into(),
        legal_basis: texts(&d.legal_basis),
        funding: d.funding.clone().into(),
        recipients: texts(&d.recipients),
        source: d.source.clone().into(),
        incomplete: d.incomplete.clone().into(),
        extra: (&d.extra).into(),
    }
}

fn baseline(b: &Baseline) -> v1::Baseline {
    v1::Baseline {
        year: b.year.into(),
        score: b.score.into(),
        rank: b.rank.into(),
        of: b.of.into(),
        basis: some(b.basis.into()),
        source: b.source.clone().into(),
        extra: (&b.extra).into(),
    }
}

fn data_source(d: &DataSource) -> v1::DataSource {
    v1::DataSource {
        name: named(&d.name),
        indicators: d.indicators.into(),
        share_percent: d.share_percent.into(),
        note: d.note.clone().into(),
        source: d.source.clone().into(),
        extra: (&d.extra).into(),
    }
}

fn goal(g: &Goal) -> v1::Goal {
    // A goal in words only is promised among nobody in particular.
    let has_scope = g.rank_at_most.is_some() || g.scope == Scope::Region;
    v1::Goal {
        id: named(&g.id),
        text: named(&g.text),
        rank_at_most: g.rank_at_most.into(),
        score_at_least: g.score_at_least.into(),
        scope: has_scope.then(|| g.scope.into()).into(),
        region: g.region.clone().into(),
        provinces: texts(&g.provinces),
        provinces_source: g.provinces_source.clone().into(),
        better_than_year: g.better_than_year.into(),
        by: g.by.into(),
        and_after: flag(g.and_after),
        comments: comments::to_file(&g.comments),
        source: g.source.clone().into(),
        extra: (&g.extra).into(),
    }
}

fn requirement(r: &Requirement) -> v1::Requirement {
    v1::Requirement { text: named(&r.text), source: r.source.clone().into(), extra: (&r.extra).into() }
}

fn section(s: &Section) -> v1::Section {
    v1::Section {
        no: Maybe(named(&s.no).0.map(TextOrNumber)),
        title: named(&s.title),
        source: s.source.clone().into(),
        extra: (&s.extra).into(),
    }
}

fn indicator(row: &IndicatorRow) -> v1::Indicator {
    v1::Indicator {
        code: named(&row.code),
        name: row.name.clone().into(),
        group: row.group.map(Into::into).into(),
        measurement: row.measurement.as_ref().map(measurement).into(),
        lead: row.lead.clone().into(),
        support: texts(&row.support),
        assignment: row.assignment.map(Into::into).into(),
        responsible: row.responsible.clone().into(),
        measures: texts(&row.measures),
        definition: row.definition.clone().into(),
        evidence: row.evidence.iter().map(evidence).collect(),
        deadlines: texts(&row.deadlines),
        status: some(row.status.into()),
        progress: some(row.progress),
        expected_rank: row.expected_rank.into(),
        expected_score: row.expected_score.into(),
        expected_by: row.expected_by.map(Date).into(),
        effort: row.effort.into(),
        best_rank: row.best_rank.into(),
        inquiries: inquiries::to_file(&row.inquiries),
        comments: comments::to_file(&row.comments),
        note: row.note.clone().into(),
        source: row.source.clone().into(),
        extra: (&row.extra).into(),
    }
}

fn measurement(m: &Measurement) -> v1::Measurement {
    v1::Measurement {
        value: m.value.into(),
        unit: m.unit.clone().into(),
        min: m.min.into(),
        max: m.max.into(),
        score: m.score.into(),
        rank: m.rank.into(),
        of: m.of.into(),
        year: m.year.into(),
        basis: some(m.basis.into()),
        source: m.source.clone().into(),
        extra: (&m.extra).into(),
    }
}

fn evidence(e: &Evidence) -> v1::Evidence {
    v1::Evidence {
        title: named(&e.title),
        field: label(e.field.as_ref()),
        owner: e.owner.clone().into(),
        received: e.received.map(Date).into(),
        link: e.link.clone().into(),
        source: e.source.clone().into(),
        extra: (&e.extra).into(),
    }
}

fn target(t: &Target) -> v1::Target {
    v1::Target {
        no: label(t.no.as_ref()),
        name: named(&t.name),
        unit: t.unit.clone().into(),
        value: Maybe(t.value.as_ref().map(|v| TextOrNumber(v.text().to_owned()))),
        by: t.by.into(),
        owner: t.owner.clone().into(),
        indicator: t.indicator.clone().into(),
        actual: t.actual.into(),
        note: t.note.clone().into(),
        comments: comments::to_file(&t.comments),
        source: t.source.clone().into(),
        extra: (&t.extra).into(),
    }
}

fn task(t: &Task) -> v1::Task {
    v1::Task {
        no: label(t.no.as_ref()),
        section: label(t.section.as_ref()),
        name: named(&t.name),
        lead: texts(&t.lead),
        support: texts(&t.support),
        assignment: t.assignment.map(Into::into).into(),
        responsible: t.responsible.clone().into(),
        timing: Maybe(t.timing.as_ref().map(|t| TextOrNumber(t.as_text().trim().to_owned()))),
        and_after: flag(t.and_after),
        started: t.started.map(Date).into(),
        due: t.due.map(Date).into(),
        finished: t.finished.map(Date).into(),
        funding: t.funding.clone().into(),
        indicators: texts(&t.indicators),
        deadlines: texts(&t.deadlines),
        status: some(t.status.into()),
        progress: some(t.progress),
        inquiries: inquiries::to_file(&t.inquiries),
        comments: comments::to_file(&t.comments),
        note: t.note.clone().into(),
        source: t.source.clone().into(),
        extra: (&t.extra).into(),
    }
}

fn deadline(d: &Deadline) -> v1::Deadline {
    let (date, yearly) = match d.due {
        Some(Due::Once(date)) => (Some(Date(date)), None),
        Some(Due::Yearly { month, day }) => (None, Some(DayOfYear { month, day })),
        None => (None, None),
    };
    v1::Deadline {
        id: named(&d.id),
        title: named(&d.title),
        yearly: yearly.into(),
        date: date.into(),
        kind: (d.kind != DueKind::On).then(|| d.kind.into()).into(),
        to: d.to.clone().into(),
        done: d.done.iter().copied().collect(),
        dismissed: d.dismissed.iter().copied().collect(),
        inquiries: inquiries::to_file(&d.inquiries),
        comments: comments::to_file(&d.comments),
        note: d.note.clone().into(),
        source: d.source.clone().into(),
        extra: (&d.extra).into(),
    }
}

fn scenario(s: &Scenario) -> v1::Scenario {
    v1::Scenario {
        name: named(&s.name),
        note: s.note.clone().into(),
        moves: s.moves.iter().map(one_move).collect(),
        extra: (&s.extra).into(),
    }
}

fn one_move(m: &Move) -> v1::Move {
    let (rank, score) = standing(m.to);
    let assume = m.assumed.map(|a| {
        let (rank, score) = standing(a);
        v1::Assumption { rank, score, ..v1::Assumption::default() }
    });
    v1::Move { code: named(&m.code), rank, score, assume: assume.into(), extra: (&m.extra).into() }
}

fn standing(standing: Standing) -> (Maybe<u32>, Maybe<f64>) {
    match standing {
        Standing::Rank(rank) => (some(rank), Maybe(None)),
        Standing::Score(score) => (Maybe(None), some(score)),
    }
}

fn set_aside(s: &SetAside) -> v1::SetAside {
    v1::SetAside { path: some(s.path.clone()), value: some(Raw(s.json.clone())), ..v1::SetAside::default() }
}
