//! What reading a file gives.

use super::findings::Finding;
use super::places::Places;
use super::stamp::FileStamp;
use index_core::Plan;

/// A plan with what was found while reading it.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The plan.
    pub plan: Plan,
    /// The faults of reading, in the order of the file; [`super::check()`] adds the problems of the plan.
    pub findings: Vec<Finding>,
    /// Where its parts stand in the file.
    pub places: Places,
    /// What the file held that was read; `None` where the bytes came from elsewhere.
    pub stamp: Option<FileStamp>,
}
