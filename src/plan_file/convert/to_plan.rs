//! From the format's structs to the model.

use super::corrections::{entry_to_plan, result_to_plan};
use super::{comments, inquiries};
use crate::plan_file::de::Notes;
use crate::plan_file::fields::{DayOfYear, Extra, Maybe, MaybeList, TextOrNumber};
use crate::plan_file::findings::FileFault;
use crate::plan_file::library::DEFAULT_FRAMEWORK;
use crate::plan_file::places::steps;
use crate::plan_file::print::compact;
use crate::plan_file::tree::Node;
use crate::plan_file::v1;
use index_core::plan::SetAside;
use index_core::{
    Baseline, Comment, DataSource, Deadline, DocumentInfo, Due, Evidence, Goal, IndicatorRow, Inquiry, Measurement,
    Move, Plan, Requirement, Scenario, Section, Standing, Target, TargetValue, Task, Timing,
};
use std::collections::{BTreeMap, BTreeSet};

/// The plan as it was read, and what the model needs to know of the file beside it.
pub(in crate::plan_file) struct Converted {
    pub(in crate::plan_file) plan: Plan,
    /// For each list that lost elements: the positions in the file of those that are left.
    pub(in crate::plan_file) left: BTreeMap<String, Vec<usize>>,
    /// How many values the file itself had set aside.
    pub(in crate::plan_file) n_set_aside_before: usize,
}

/// Makes a plan of what was read; faults that only show between two fields are noted here.
pub(in crate::plan_file) fn to_plan(file: v1::Plan, root: &Node, notes: &mut Notes) -> Converted {
    let mut c = Converter { root, notes, left: BTreeMap::new(), kept_whole: BTreeSet::new() };
    let mut set_aside = c.set_aside(file.set_aside);
    let n_set_aside_before = set_aside.len();
    let plan = Plan {
        document: c.document(file.document.0.unwrap_or_default()),
        framework: file.framework.0.unwrap_or_else(|| DEFAULT_FRAMEWORK.to_owned()),
        reference: file.reference.0,
        baseline: baseline(file.baseline.0.unwrap_or_default()),
        data_sources: c.list(file.data_sources, "data_sources", |_, d, _| data_source(d)),
        goals: c.list(file.goals, "goals", |c, g, at| c.goal(g, at)),
        requirements: c.list(file.requirements, "requirements", |_, r, _| requirement(r)),
        sections: c.list(file.sections, "sections", |_, s, _| section(s)),
        indicators: c.list(file.indicators, "indicators", Converter::indicator),
        targets: c.list(file.targets, "targets", Converter::target),
        tasks: c.list(file.tasks, "tasks", Converter::task),
        deadlines: c.list(file.deadlines, "deadlines", Converter::deadline),
        scenarios: c.list(file.scenarios, "scenarios", Converter::scenario),
        framework_corrections: c.list(file.framework_corrections, "framework_corrections", |_, e, _| entry_to_plan(e)),
        reference_corrections: c.list(file.reference_corrections, "reference_corrections", |_, r, _| result_to_plan(r)),
        set_aside: Vec::new(),
        extra: file.extra.into(),
    };
    let (left, kept_whole) = (c.left, c.kept_whole);
    notes.set_aside.retain(|s| !is_within(&s.path, &kept_whole));
    set_aside.append(&mut notes.set_aside);
    Converted { plan: Plan { set_aside, ..plan }, left, n_set_aside_before }
}

struct Converter<'a> {
    root: &'a Node,
    notes: &'a mut Notes,
    left: BTreeMap<String, Vec<usize>>,
    /// The paths of values set aside with all that is in them.
    kept_whole: BTreeSet<String>,
}

impl Converter<'_> {
    /// Converts what is left of a list; each element is given with its path in the file.
    fn list<T, U>(&mut self, list: MaybeList<T>, path: &str, convert: impl Fn(&mut Self, T, &str) -> U) -> Vec<U> {
        self.filtered(list, path, |c, value, at| Some(convert(c, value, at)))
    }

    /// Like [`Self::list`], where a conversion can fail; it has noted why by then.
    fn filtered<T, U>(
        &mut self,
        list: MaybeList<T>,
        path: &str,
        convert: impl Fn(&mut Self, T, &str) -> Option<U>,
    ) -> Vec<U> {
        let elements = list.0.unwrap_or_default();
        let n_in_file = elements.len();
        let (mut left, mut converted) = (Vec::new(), Vec::with_capacity(n_in_file));
        for (i, element) in elements.into_iter().enumerate() {
            let value = element.0.and_then(|e| convert(self, e, &format!("{path}[{i}]")));
            if let Some(value) = value {
                left.push(i);
                converted.push(value);
            }
        }
        if left.len() < n_in_file {
            self.left.insert(path.to_owned(), left);
        }
        converted
    }

    fn texts(&mut self, list: MaybeList<String>, path: &str, name: &str) -> Vec<String> {
        self.list(list, &format!("{path}.{name}"), |_, text, _| text)
    }

    fn inquiries(&mut self, list: MaybeList<v1::Inquiry>, path: &str) -> Vec<Inquiry> {
        self.list(list, &format!("{path}.inquiries"), |_, inquiry, _| inquiries::to_plan(inquiry))
    }

    fn comments(&mut self, list: MaybeList<v1::Comment>, path: &str) -> Vec<Comment> {
        self.list(list, &format!("{path}.comments"), |_, comment, _| comments::to_plan(comment))
    }

    /// Notes a fault and sets the value at `path` aside.
    fn refuse(&mut self, path: String, fault: FileFault) {
        let node = find(self.root, &path);
        self.keep(&path, node);
        self.notes.add(path, node.map(|n| n.place), fault);
    }

    /// Sets a value aside, with all that is in it.
    fn keep(&mut self, path: &str, node: Option<&Node>) {
        self.kept_whole.insert(path.to_owned());
        self.notes.set_aside.extend(node.map(|n| SetAside { path: path.to_owned(), json: compact(n) }));
    }

    fn document(&mut self, d: v1::Document) -> DocumentInfo {
        DocumentInfo {
            title: d.title.0.unwrap_or_default(),
            year: d.year.0,
            number: d.number.0,
            issued: d.issued.0.map(|d| d.0),
            effective: d.effective.0.map(|d| d.0),
            authority: d.authority.0,
            province: d.province.0.unwrap_or_default(),
            signed_by: d.signed_by.0,
            legal_basis: self.texts(d.legal_basis, "document", "legal_basis"),
            funding: d.funding.0,
            recipients: self.texts(d.recipients, "document", "recipients"),
            source: d.source.0,
            incomplete: d.incomplete.0,
            extra: d.extra.into(),
        }
    }

    fn goal(&mut self, g: v1::Goal, at: &str) -> Goal {
        Goal {
            id: g.id.0.unwrap_or_default(),
            text: g.text.0.unwrap_or_default(),
            rank_at_most: g.rank_at_most.0,
            score_at_least: g.score_at_least.0,
            scope: g.scope.0.map(Into::into).unwrap_or_default(),
            region: g.region.0,
            provinces: self.texts(g.provinces, at, "provinces"),
            provinces_source: g.provinces_source.0,
            better_than_year: g.better_than_year.0,
            by: g.by.0,
            and_after: g.and_after.0.unwrap_or_default(),
            comments: self.comments(g.comments, at),
            source: g.source.0,
            extra: g.extra.into(),
        }
    }

    fn target(&mut self, t: v1::Target, at: &str) -> Target {
        Target {
            no: label(t.no),
            name: t.name.0.unwrap_or_default(),
            unit: t.unit.0,
            value: label(t.value).map(|v| TargetValue::parse(&v)),
            by: t.by.0,
            owner: t.owner.0,
            indicator: t.indicator.0,
            actual: t.actual.0,
            note: t.note.0,
            comments: self.comments(t.comments, at),
            source: t.source.0,
            extra: t.extra.into(),
        }
    }

    fn indicator(&mut self, row: v1::Indicator, at: &str) -> IndicatorRow {
        IndicatorRow {
            code: row.code.0.unwrap_or_default(),
            name: row.name.0,
            group: row.group.0.map(Into::into),
            measurement: row.measurement.0.map(measurement),
            lead: row.lead.0,
            support: self.texts(row.support, at, "support"),
            assignment: row.assignment.0.map(Into::into),
            responsible: row.responsible.0,
            measures: self.texts(row.measures, at, "measures"),
            definition: row.definition.0,
            evidence: self.list(row.evidence, &format!("{at}.evidence"), |_, e, _| evidence(e)),
            deadlines: self.texts(row.deadlines, at, "deadlines"),
            status: row.status.0.map(Into::into).unwrap_or_default(),
            progress: row.progress.0.unwrap_or_default(),
            expected_rank: row.expected_rank.0,
            expected_score: row.expected_score.0,
            expected_by: row.expected_by.0.map(|d| d.0),
            effort: row.effort.0,
            best_rank: row.best_rank.0,
            inquiries: self.inquiries(row.inquiries, at),
            comments: self.comments(row.comments, at),
            note: row.note.0,
            source: row.source.0,
            extra: row.extra.into(),
        }
    }

    fn task(&mut self, t: v1::Task, at: &str) -> Task {
        Task {
            no: label(t.no),
            section: label(t.section),
            name: t.name.0.unwrap_or_default(),
            lead: self.texts(t.lead, at, "lead"),
            support: self.texts(t.support, at, "support"),
            assignment: t.assignment.0.map(Into::into),
            responsible: t.responsible.0,
            timing: label(t.timing).map(|t| Timing::parse(&t)),
            and_after: t.and_after.0.unwrap_or_default(),
            started: t.started.0.map(|d| d.0),
            due: t.due.0.map(|d| d.0),
            finished: t.finished.0.map(|d| d.0),
            funding: t.funding.0,
            indicators: self.texts(t.indicators, at, "indicators"),
            deadlines: self.texts(t.deadlines, at, "deadlines"),
            status: t.status.0.map(Into::into).unwrap_or_default(),
            progress: t.progress.0.unwrap_or_default(),
            inquiries: self.inquiries(t.inquiries, at),
            comments: self.comments(t.comments, at),
            note: t.note.0,
            source: t.source.0,
            extra: t.extra.into(),
        }
    }

    fn deadline(&mut self, d: v1::Deadline, at: &str) -> Deadline {
        if d.date.0.is_some() && d.yearly.0.is_some() {
            self.refuse(format!("{at}.yearly"), FileFault::DateAndYearly);
        }
        let once = d.date.0.map(|d| Due::Once(d.0));
        let yearly = d.yearly.0.map(|DayOfYear { month, day }| Due::Yearly { month, day });
        Deadline {
            id: d.id.0.unwrap_or_default(),
            title: d.title.0.unwrap_or_default(),
            due: once.or(yearly),
            kind: d.kind.0.map(Into::into).unwrap_or_default(),
            to: d.to.0,
            done: self.list(d.done, &format!("{at}.done"), |_, year, _| year),
            dismissed: self.list(d.dismissed, &format!("{at}.dismissed"), |_, year, _| year),
            inquiries: self.inquiries(d.inquiries, at),
            comments: self.comments(d.comments, at),
            note: d.note.0,
            source: d.source.0,
            extra: d.extra.into(),
        }
    }

    fn scenario(&mut self, s: v1::Scenario, at: &str) -> Scenario {
        Scenario {
            name: s.name.0.unwrap_or_default(),
            note: s.note.0,
            moves: self.filtered(s.moves, &format!("{at}.moves"), Self::one_move),
            extra: s.extra.into(),
        }
    }

    fn one_move(&mut self, m: v1::Move, at: &str) -> Option<Move> {
        let to = self.standing(m.rank.0, m.score.0, at)?;
        let assumed = m.assume.0.and_then(|a| self.assumption(a, &format!("{at}.assume")));
        Some(Move { code: m.code.0.unwrap_or_default(), to, assumed, extra: m.extra.into() })
    }

    /// The model's assumption has no room for unknown fields, so they are set aside one by one.
    fn assumption(&mut self, a: v1::Assumption, at: &str) -> Option<Standing> {
        let standing = self.standing(a.rank.0, a.score.0, at)?;
        let Extra(unknown) = a.extra;
        let kept = unknown.into_iter().map(|(name, json)| SetAside { path: format!("{at}.{name}"), json });
        self.notes.set_aside.extend(kept);
        Some(standing)
    }

    /// A rank or a score; the whole value is set aside when it has neither.
    fn standing(&mut self, rank: Option<u32>, score: Option<f64>, at: &str) -> Option<Standing> {
        match (rank, score) {
            (Some(rank), None) => Some(Standing::Rank(rank)),
            (None, Some(score)) => Some(Standing::Score(score)),
            (Some(rank), Some(_)) => {
                self.refuse(format!("{at}.score"), FileFault::RankAndScore);
                Some(Standing::Rank(rank))
            }
            (None, None) => {
                let node = find(self.root, at);
                let has_unread = node.is_some_and(|n| n.has_value("rank") || n.has_value("score"));
                self.keep(at, node);
                if !has_unread {
                    self.notes.add(at.to_owned(), node.map(|n| n.place), FileFault::NoRankOrScore);
                }
                None
            }
        }
    }

    /// An entry with unknown fields is set aside as a whole, for the model has no room for them.
    fn set_aside(&mut self, list: MaybeList<v1::SetAside>) -> Vec<SetAside> {
        let root = self.root;
        self.list(list, "set_aside", |_, entry, at| {
            let whole = find(root, at).filter(|_| !entry.extra.0.is_empty());
            match whole {
                Some(node) => SetAside { path: at.to_owned(), json: compact(node) },
                None => SetAside {
                    path: entry.path.0.unwrap_or_default(),
                    json: entry.value.0.map_or_else(|| "null".to_owned(), |v| v.0),
                },
            }
        })
    }
}

/// Whether a path leads into one of these values.
fn is_within(path: &str, values: &BTreeSet<String>) -> bool {
    path.match_indices('.').any(|(at, _)| values.contains(&path[..at]))
}

/// The value at a path of the file.
fn find<'a>(root: &'a Node, path: &str) -> Option<&'a Node> {
    steps(path).try_fold(root, |node, step| step.of(node))
}

fn label(field: Maybe<TextOrNumber>) -> Option<String> {
    field.0.map(|t| t.0)
}

fn baseline(b: v1::Baseline) -> Baseline {
    Baseline {
        year: b.year.0,
        score: b.score.0,
        rank: b.rank.0,
        of: b.of.0,
        basis: b.basis.0.map(Into::into).unwrap_or_default(),
        source: b.source.0,
        extra: b.extra.into(),
    }
}

fn data_source(d: v1::DataSource) -> DataSource {
    DataSource {
        name: d.name.0.unwrap_or_default(),
        indicators: d.indicators.0,
        share_percent: d.share_percent.0,
        note: d.note.0,
        source: d.source.0,
        extra: d.extra.into(),
    }
}

fn requirement(r: v1::Requirement) -> Requirement {
    Requirement { text: r.text.0.unwrap_or_default(), source: r.source.0, extra: r.extra.into() }
}

fn section(s: v1::Section) -> Section {
    Section {
        no: label(s.no).unwrap_or_default(),
        title: s.title.0.unwrap_or_default(),
        source: s.source.0,
        extra: s.extra.into(),
    }
}

fn measurement(m: v1::Measurement) -> Measurement {
    Measurement {
        value: m.value.0,
        unit: m.unit.0,
        min: m.min.0,
        max: m.max.0,
        score: m.score.0,
        rank: m.rank.0,
        of: m.of.0,
        year: m.year.0,
        basis: m.basis.0.map(Into::into).unwrap_or_default(),
        source: m.source.0,
        extra: m.extra.into(),
    }
}

fn evidence(e: v1::Evidence) -> Evidence {
    Evidence {
        title: e.title.0.unwrap_or_default(),
        field: label(e.field),
        owner: e.owner.0,
        received: e.received.0.map(|d| d.0),
        link: e.link.0,
        source: e.source.0,
        extra: e.extra.into(),
    }
}
