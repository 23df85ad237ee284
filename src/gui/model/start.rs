//! What the start page knows of the files that were open before: read on threads, in short.

use super::local_time::local_time;
use super::title;
use crate::plan_file::{DiskFault, FileStamp, Glances, Loaded, ReadError};
use crate::text::rank_marked;
use chrono::{NaiveDate, NaiveDateTime};
use index_core::{Catalogue, DeadlineState, OpenPlan, Plan};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

/// How many files have a card.
pub const MOST_CARDS: usize = 6;

/// What the start page keeps.
#[derive(Default)]
pub struct StartPage {
    /// The files that were open before, the newest first.
    pub recents: Vec<RecentFile>,
    /// The file that is opened as soon as its drive answers.
    pub wanted: Option<PathBuf>,
    /// Whether the keyboard goes to the first card.
    pub wants_focus: bool,
    pub(in crate::gui) glances: Glances<RecentState>,
    /// Whether the files are to be looked into again.
    pub(in crate::gui) is_stale: bool,
}

/// A file that was open before.
pub struct RecentFile {
    /// The file.
    pub path: PathBuf,
    /// What was seen in it.
    pub state: RecentState,
    /// Since when it has been looked for.
    pub since: Instant,
}

/// What was seen in a file.
#[derive(Clone, Debug)]
pub enum RecentState {
    /// Nothing yet.
    Looking,
    /// A plan.
    Plan(Box<Summary>),
    /// There is no such file any more.
    Gone,
    /// It is there, or its drive is not, and it cannot be read.
    Unread(ReadError),
}

/// A plan in short.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Province and year, as on its tab.
    pub title: String,
    /// When the file was last written, in the time of this place.
    pub changed: Option<NaiveDateTime>,
    /// The rank of the baseline, "–" where it is not known.
    pub rank: String,
    /// Among how many.
    pub of: Option<u32>,
    /// How far the plan is.
    pub share: Share,
    plan: Arc<Plan>,
}

/// How far a plan is: of what so many are done, of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Of what.
    pub of: ShareOf,
    /// How many are done.
    pub done: usize,
    /// How many there are.
    pub all: usize,
}

/// What is counted of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareOf {
    /// Indicators with a lead agency.
    Indicators,
    /// Tasks with a lead agency, of a plan without indicators.
    Tasks,
    /// Evidence received, once every indicator has its agency.
    Evidence,
}

/// How many deadlines are overdue, and how many are due soon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DueCounts {
    /// Overdue.
    pub overdue: usize,
    /// Due within [`index_core::DUE_SOON_DAYS`] days.
    pub soon: usize,
}

impl StartPage {
    /// How many deadlines of all the files need attention on a day; `None` while a file is still looked for.
    #[must_use]
    pub fn due(&self, today: NaiveDate) -> Option<DueCounts> {
        let mut sum = DueCounts::default();
        for file in &self.recents {
            match &file.state {
                RecentState::Looking => return None,
                RecentState::Plan(plan) => {
                    let due = plan.due(today);
                    (sum.overdue, sum.soon) = (sum.overdue + due.overdue, sum.soon + due.soon);
                }
                RecentState::Gone | RecentState::Unread(_) => {}
            }
        }
        Some(sum)
    }

    /// How many of the files hold a plan.
    #[must_use]
    pub fn n_plans(&self) -> usize {
        self.recents.iter().filter(|file| matches!(file.state, RecentState::Plan(_))).count()
    }
}

impl RecentState {
    /// What reading a file came to.
    #[must_use]
    pub fn of(read: Result<Loaded, ReadError>, catalogue: &Arc<Catalogue>) -> Self {
        match read {
            Ok(loaded) => Self::Plan(Box::new(Summary::of(loaded, catalogue))),
            Err(ReadError::Io { fault: DiskFault::FileMissing | DiskFault::FolderMissing, .. }) => Self::Gone,
            Err(error) => Self::Unread(error),
        }
    }
}

impl Summary {
    fn of(loaded: Loaded, catalogue: &Arc<Catalogue>) -> Self {
        let changed = loaded.stamp.as_ref().and_then(FileStamp::modified).and_then(local_time);
        let open = OpenPlan::new(loaded.plan, Arc::clone(catalogue));
        let (plan, standing) = (open.plan(), &open.scorecard().baseline);
        Self {
            title: title::of(plan, &[]),
            changed,
            rank: rank_marked(standing),
            of: standing.rank.map(|span| span.of).or(plan.baseline.of),
            share: share(plan),
            plan: Arc::clone(plan),
        }
    }

    /// How many of its deadlines need attention on a day.
    #[must_use]
    pub fn due(&self, today: NaiveDate) -> DueCounts {
        let from = self.plan.binds_from();
        let states = self.plan.deadlines.iter().filter_map(|deadline| deadline.on(today, from));
        states.fold(DueCounts::default(), |counts, occurrence| match occurrence.state {
            DeadlineState::Overdue => DueCounts { overdue: counts.overdue + 1, ..counts },
            DeadlineState::DueSoon => DueCounts { soon: counts.soon + 1, ..counts },
            _ => counts,
        })
    }
}

/// Owners first; evidence once everything has an owner.
fn share(plan: &Plan) -> Share {
    let owned = plan.indicators.iter().filter(|row| row.lead.is_some()).count();
    let evidence = || plan.indicators.iter().flat_map(|row| &row.evidence);
    if plan.indicators.is_empty() {
        let done = plan.tasks.iter().filter(|task| !task.lead.is_empty()).count();
        Share { of: ShareOf::Tasks, done, all: plan.tasks.len() }
    } else if owned == plan.indicators.len() && evidence().next().is_some() {
        let done = evidence().filter(|item| item.received.is_some()).count();
        Share { of: ShareOf::Evidence, done, all: evidence().count() }
    } else {
        Share { of: ShareOf::Indicators, done: owned, all: plan.indicators.len() }
    }
}
