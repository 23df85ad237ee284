//! Unsaved work of earlier runs, and versions before, with what each would change.

use crate::plan_file::{self, DiskFault, Loaded, ReadError, Recovery};
use index_core::{Difference, Plan, diff};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

/// Unsaved work of an earlier run, with what differs.
pub struct RecoveryOffer {
    /// The work.
    pub recovery: Recovery,
    /// What differs from the file as it is now.
    pub differences: Vec<Difference>,
    /// Whether the file holds the same plan.
    pub is_in_file: bool,
    /// Whether there is no file to compare with.
    pub is_base_gone: bool,
    /// Why the file cannot be read, although it is there.
    pub base_fault: Option<ReadError>,
    /// Whether the file has changed since.
    pub is_base_changed: bool,
}

impl RecoveryOffer {
    /// Compares work with the file it began with.
    #[must_use]
    pub fn of(recovery: Recovery, bases: &mut Bases) -> Self {
        let work = &recovery.work;
        let of_sample = || {
            let sample = plan_file::samples().iter().find(|s| Some(s.name) == work.sample.as_deref())?;
            plan_file::parse(sample.json.as_bytes()).ok()
        };
        let read = work.path.as_deref().map(|path| bases.read(path));
        let base_fault = read.and_then(|read| unread(read.as_ref().err()?));
        let now = read.and_then(|read| Some(read.as_ref().ok()?.stamp.as_ref()?.key()));
        let sample = if read.is_none() { of_sample() } else { None };
        let base = read.and_then(|read| read.as_ref().ok()).or(sample.as_ref());
        let is_in_file = base.is_some_and(|base| base.plan == *work.plan);
        let differences = base.filter(|_| !is_in_file).map(|base| diff(&base.plan, &work.plan)).unwrap_or_default();
        let is_base_changed = work.path.is_some() && now != work.base;
        let is_base_gone = base.is_none() && base_fault.is_none();
        Self { differences, is_in_file, is_base_gone, base_fault, is_base_changed, recovery }
    }

    /// Whether there is nothing to offer: all of the work is in the file.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        let work = &self.recovery.work;
        self.is_in_file && work.draft.moves.is_empty() && work.unfinished.is_empty()
    }
}

/// The files that work began with, each read once: crashes may have left much of one plan.
#[derive(Default)]
pub struct Bases(BTreeMap<PathBuf, Result<Loaded, ReadError>>);

impl Bases {
    fn read(&mut self, path: &Path) -> &Result<Loaded, ReadError> {
        self.0.entry(path.to_owned()).or_insert_with(|| plan_file::load(path))
    }
}

/// Why a file cannot be read; nothing when it is gone, which is no secret.
pub fn unread(error: &ReadError) -> Option<ReadError> {
    let is_gone = matches!(error, ReadError::Io { fault: DiskFault::FileMissing, .. });
    (!is_gone).then(|| error.clone())
}

/// A version before, with what bringing it back would change.
pub struct PastVersion {
    /// When it was saved.
    pub saved: Option<SystemTime>,
    /// The plan.
    pub plan: Arc<Plan>,
    /// What would change.
    pub differences: Vec<Difference>,
}
