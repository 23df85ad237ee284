//! What waits on a day: deadlines, tasks, evidence and explanations that are neither done nor let go, most urgent first.

use crate::edit::{Cause, Edit, FieldChange};
use crate::fields::{Field, List, Record, Value};
use crate::figure::MAX_PROGRESS;
use crate::plan::{Asked, DeadlineState, DueKind, Evidence, IndicatorRow, Period, Plan, Status};
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use strum::{IntoStaticStr, VariantArray};

/// What waits within so many days is due this week.
pub const WEEK_DAYS: i64 = 7;
/// What waits for longer is not told yet.
pub const MONTH_DAYS: i64 = 30;

/// How urgent something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Urgency {
    /// Its last good day is past.
    Overdue,
    /// Due today or within [`WEEK_DAYS`].
    #[strum(serialize = "within_7_days")]
    Week,
    /// Due within [`MONTH_DAYS`].
    #[strum(serialize = "within_30_days")]
    Month,
    /// Begun or asked for, and nobody says until when.
    NoDay,
}

impl Urgency {
    /// By the days that are left; `None` for what is not told yet.
    const fn of(days_left: i64) -> Option<Self> {
        match days_left {
            ..0 => Some(Self::Overdue),
            _ if days_left <= WEEK_DAYS => Some(Self::Week),
            _ if days_left <= MONTH_DAYS => Some(Self::Month),
            _ => None,
        }
    }
}

/// What it is that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum WaitingKind {
    /// A period of a deadline.
    Deadline,
    /// A piece of work.
    Task,
    /// A document to be handed in.
    Evidence,
    /// The answer to an explanation that was asked for.
    Inquiry,
}

/// Something that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// What it is.
    pub kind: WaitingKind,
    /// Where it stands.
    pub record: Record,
    /// Who it waits for; nobody where the plan names none.
    pub agencies: Vec<String>,
    /// The person or office that answers for it, where the plan names one.
    pub responsible: Option<String>,
    /// Its day as the plan names it.
    pub day: Option<NaiveDate>,
    /// How that day is meant.
    pub meant: DueKind,
    /// Days from today to its last good day; negative when it is past.
    pub days_left: Option<i64>,
    /// How urgent it is.
    pub urgency: Urgency,
}

/// Everything that waits on a day, the most urgent first, what is equally urgent in the order of the file.
#[must_use]
pub fn waiting(plan: &Plan, today: NaiveDate) -> Vec<Waiting> {
    let mut found = Found { plan, today, all: Vec::new() };
    let periods = found.deadlines();
    found.tasks(&periods);
    found.evidence(&periods);
    found.inquiries();
    let mut all = found.all;
    all.sort_by_key(|one| (one.urgency, one.days_left, one.kind, one.record));
    all
}

impl Waiting {
    /// The edit that marks it as done on `today`: the period of a deadline, a task, or that a document was received.
    /// `None` for an explanation, whose answer is written.
    #[must_use]
    pub fn tick(&self, plan: &Plan, today: NaiveDate) -> Option<Edit> {
        let set = |field, value| FieldChange { record: self.record, field, value };
        let changes = match (self.kind, plan.value(self.record, Field::Done)) {
            (WaitingKind::Deadline, Some(Value::Years(mut done))) => {
                done.push(self.day?.year());
                done.sort_unstable();
                vec![set(Field::Done, Value::Years(done))]
            }
            (WaitingKind::Task, _) => vec![
                set(Field::Status, Value::Status(Status::Done)),
                set(Field::Progress, Value::Count(MAX_PROGRESS)),
                set(Field::Finished, Value::Date(today)),
            ],
            (WaitingKind::Evidence, _) => vec![set(Field::Received, Value::Date(today))],
            _ => return None,
        };
        Some(Edit::Together { edits: vec![Edit::Set(changes)], cause: Cause::TickOff })
    }

    /// The row of which an explanation can be asked for where this waits: of evidence, its indicator.
    #[must_use]
    pub const fn asked(&self) -> Option<(Asked, usize)> {
        match self.record {
            Record::Row(List::Deadlines, row) => Some((Asked::Deadlines, row)),
            Record::Row(List::Tasks, row) => Some((Asked::Tasks, row)),
            Record::Row(List::Evidence(row), _) => Some((Asked::Indicators, row)),
            _ => None,
        }
    }
}

/// The edit that notes that an explanation was asked for of a row on `today`, and where it stands then; `agency` is who was
/// asked, where that is known. `None` when there is no such row.
#[must_use]
pub fn inquire(
    plan: &Plan,
    (of, row): (Asked, usize),
    agency: Option<&str>,
    today: NaiveDate,
) -> Option<(Edit, Record)> {
    let agency = agency.map_or(Value::Missing, |name| Value::Text(name.to_owned()));
    let fields = [(Field::Asked, Value::Date(today)), (Field::AskedOf, agency)];
    Edit::add_filled(plan, List::Inquiries(of, row), fields, Cause::Inquire)
}

/// The period in which something waits, and how its day is meant.
type By = (Period, DueKind);

/// The periods of the deadlines that others go by, by the deadlines' ids.
type Periods<'a> = BTreeMap<&'a str, Bound>;

/// The periods of a deadline that others go by, with how their day is meant.
#[derive(Clone, Copy)]
struct Bound {
    /// The first one that waits.
    waits: Option<By>,
    /// The last one that was ticked as done, this year or the last.
    ticked: Option<By>,
}

/// What was found so far.
struct Found<'a> {
    plan: &'a Plan,
    today: NaiveDate,
    all: Vec<Waiting>,
}

impl<'a> Found<'a> {
    fn deadlines(&mut self) -> Periods<'a> {
        let mut bounds = Periods::new();
        let issued = self.plan.binds_from();
        let awaited = awaited(self.plan);
        for (row, deadline) in self.plan.deadlines.iter().enumerate() {
            let periods = deadline.waiting(self.today, issued);
            let this_year = self.today.year();
            let done = deadline.done.iter().filter(|year| (this_year - 1..=this_year).contains(*year)).max();
            let ticked = done.and_then(|year| deadline.period(*year, self.today, issued));
            let [waits, ticked] = [periods.first().copied(), ticked].map(|one| one.map(|one| (one, deadline.kind)));
            bounds.entry(deadline.id.as_str()).or_insert(Bound { waits, ticked });
            for period in periods {
                let agencies = awaited.get(deadline.id.as_str()).cloned().unwrap_or_default();
                let by = Some((period, deadline.kind));
                self.add(WaitingKind::Deadline, Record::Row(List::Deadlines, row), by, (agencies, None));
            }
        }
        bounds
    }

    /// A task goes by its own day; where it has none, by the first of its deadlines.
    fn tasks(&mut self, periods: &Periods<'_>) {
        for (row, task) in self.plan.tasks.iter().enumerate().filter(|(_, task)| !task.is_done()) {
            let own = task.on(self.today).map(|period| (period, DueKind::On));
            let by = own.or_else(|| first(bounds_of(&task.deadlines, periods).filter_map(|bound| bound.waits)));
            if by.is_some() || task.is_under_way() {
                let who = (task.lead.clone(), task.responsible.clone());
                self.add(WaitingKind::Task, Record::Row(List::Tasks, row), by, who);
            }
        }
    }

    /// Evidence goes by the first deadline of its indicator. What was ticked as done without it is not done: unless the next
    /// period asks for it already, it waits by the day of the one that was ticked.
    fn evidence(&mut self, periods: &Periods<'_>) {
        for (row, indicator) in self.plan.indicators.iter().enumerate() {
            let bounds = || bounds_of(&indicator.deadlines, periods);
            let is_near = |(period, _): &By| period.state != DeadlineState::Later;
            let near = first(bounds().filter_map(|bound| bound.waits).filter(is_near));
            let ticked = || first(bounds().filter_map(|bound| bound.ticked));
            let first = near.or_else(ticked).or_else(|| first(bounds().filter_map(|bound| bound.waits)));
            let is_begun = matches!(indicator.status, Status::InProgress | Status::Blocked);
            if first.is_none() && !is_begun {
                continue;
            }
            for (k, item) in missing(indicator) {
                let agencies = indicator.owner_of(item).map(str::to_owned).into_iter().collect();
                let is_of_lead = item.owner.is_none() || item.owner == indicator.lead;
                let responsible = indicator.responsible.clone().filter(|_| is_of_lead);
                self.add(WaitingKind::Evidence, Record::Row(List::Evidence(row), k), first, (agencies, responsible));
            }
        }
    }

    fn inquiries(&mut self) {
        for (of, row, k, inquiry) in self.plan.all_inquiries().filter(|(.., inquiry)| inquiry.is_open()) {
            let by = inquiry.on(self.today).map(|period| (period, DueKind::On));
            let who = (inquiry.of.iter().cloned().collect(), None);
            self.add(WaitingKind::Inquiry, Record::Row(List::Inquiries(of, row), k), by, who);
        }
    }

    /// Adds what waits, unless its day is too far ahead.
    fn add(
        &mut self,
        kind: WaitingKind,
        record: Record,
        by: Option<By>,
        (agencies, responsible): (Vec<String>, Option<String>),
    ) {
        let (day, days_left) = by.map(|(period, _)| (period.date, period.days_left)).unzip();
        let meant = by.map(|(_, meant)| meant).unwrap_or_default();
        if let Some(urgency) = days_left.map_or(Some(Urgency::NoDay), Urgency::of) {
            self.all.push(Waiting { kind, record, agencies, responsible, day, meant, days_left, urgency });
        }
    }
}

/// The periods of the deadlines with these ids.
fn bounds_of<'p>(ids: &'p [String], periods: &'p Periods<'_>) -> impl Iterator<Item = Bound> + 'p {
    ids.iter().filter_map(|id| periods.get(id.as_str())).copied()
}

/// The one whose last good day comes first.
fn first(all: impl Iterator<Item = By>) -> Option<By> {
    all.min_by_key(|(period, _)| period.days_left)
}

/// The evidence of an indicator that is not there, with its place.
fn missing(row: &IndicatorRow) -> impl Iterator<Item = (usize, &Evidence)> {
    row.evidence.iter().enumerate().filter(|(_, item)| item.received.is_none())
}

/// Who each deadline waits for, by its id: those who must hand in what is missing of its indicators, who lead those of which
/// nothing is handed in, and who lead its tasks; each once, in the order of the plan.
fn awaited(plan: &Plan) -> BTreeMap<&str, Vec<String>> {
    let of_indicators = plan.indicators.iter().flat_map(|row| {
        let lead = row.lead.as_deref().filter(|_| row.evidence.is_empty() && row.status != Status::Done);
        let owners = missing(row).filter_map(|(_, item)| row.owner_of(item));
        lead.into_iter().chain(owners).map(|name| (&row.deadlines, name))
    });
    let tasks = plan.tasks.iter().filter(|task| !task.is_done());
    let of_tasks = tasks.flat_map(|task| task.lead.iter().map(|name| (&task.deadlines, name.as_str())));
    let mut found: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut noted: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (ids, name) in of_indicators.chain(of_tasks) {
        for id in ids.iter().filter(|id| noted.insert((id.as_str(), name))) {
            found.entry(id).or_default().push(name.to_owned());
        }
    }
    found
}
