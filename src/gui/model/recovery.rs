//! Unsaved work of earlier runs, and versions before, with what each would change.

use crate::plan_file::{self, DiskFault, FileStamp, ReadError, Recovery};
use index_core::{Difference, Plan, diff};
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
    pub fn of(recovery: Recovery) -> Self {
        let work = &recovery.work;
        let of_sample = || {
            let sample = plan_file::samples().iter().find(|s| Some(s.name) == work.sample.as_deref())?;
            plan_file::parse(sample.json.as_bytes()).ok()
        };
        let read = work.path.as_deref().map(plan_file::load);
        let base_fault = read.as_ref().and_then(|read| unread(read.as_ref().err()?));
        let base = read.map_or_else(of_sample, Result::ok);
        let now = work.path.as_deref().and_then(FileStamp::of).map(|stamp| stamp.key());
        let differences = base.as_ref().map(|base| diff(&base.plan, &work.plan)).unwrap_or_default();
        let is_base_changed = work.path.is_some() && now != work.base;
        let is_in_file = base.as_ref().is_some_and(|base| base.plan == *work.plan);
        let is_base_gone = base.is_none() && base_fault.is_none();
        Self { differences, is_in_file, is_base_gone, base_fault, is_base_changed, recovery }
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
