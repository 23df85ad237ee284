//! What the window and each open plan know of their safety: recovery files, locks, questions that wait.

use crate::gui::model::dialog::Dialog;
use crate::gui::model::recovery::{PastVersion, RecoveryOffer};
use crate::gui::model::unsettled::Typed;
use crate::plan_file::{DiskFault, FileStamp, FileWatch, InUse, PlanLock, SeenFile, Session};
use index_core::{Difference, Draft, Plan};
use std::collections::{BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the window knows of its safety.
#[derive(Default)]
pub struct Safety {
    /// Unsaved work of earlier runs that is not answered yet.
    pub left_over: Vec<RecoveryOffer>,
    /// The versions that the dialog shows.
    pub versions: Vec<PastVersion>,
    /// What the version on disk has otherwise, of the file that the dialog asks about.
    pub theirs: Vec<Difference>,
    pub(super) session: Option<Session>,
    pub(super) questions: VecDeque<Dialog>,
    pub(super) slots: BTreeSet<u64>,
    pub(super) last_slot: u64,
    pub(super) had_focus: bool,
    /// When a key was pressed last, by the clock of the window.
    pub(super) last_key: Option<f64>,
    /// Looks whether other programs change the files.
    pub(super) watch: Option<FileWatch>,
    /// Where unsaved work is to be kept.
    pub(in crate::gui) folder: Option<PathBuf>,
    /// Why that could not begin.
    pub(super) start_fault: Option<DiskFault>,
    /// Whether the window hears of what the disk refuses later.
    pub(super) is_heard: bool,
}

/// What a tab knows of its safety.
#[derive(Default)]
pub struct TabSafety {
    /// That the plan is open here.
    pub lock: Option<PlanLock>,
    /// The file that work began with which came back beside it, with the content it had then.
    pub(super) origin: Option<(PathBuf, Option<String>)>,
    pub(super) slot: Option<u64>,
    pub(super) sent: Option<Sent>,
    /// The last change by another program that was told.
    pub(super) told: Option<SeenFile>,
}

impl Safety {
    /// Notes that a file is open here; `None` when no run is kept.
    pub(super) fn lock(&self, path: &Path) -> Result<Option<PlanLock>, InUse> {
        self.session.as_ref().map(|session| session.lock(path)).transpose()
    }
}

/// What a recovery file was written from last.
pub(super) struct Sent {
    pub(super) plan: Arc<Plan>,
    pub(super) draft: Draft,
    pub(super) stamp: Option<FileStamp>,
    pub(super) typed: Vec<Typed>,
}
