//! The versions of a plan before the last ones saved: `NAME.json.bak`, and older ones as `.bak2` to `.bak5`.
//!
//! They stand beside the plan, so they move with it and anybody can find them. Where a disk takes no name that long, the
//! plan's name is cut and its hash tells it from others that begin the same.

use super::names::{MAX_NAME, fitting, target_of};
use super::read::load;
use super::stamp::fnv1a;
use index_core::Plan;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// How many versions are kept.
const MAX_VERSIONS: usize = 5;

/// How many bytes `.bak5` has.
const LONGEST_ENDING: usize = 5;

/// A version before.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its file.
    pub path: PathBuf,
    /// When it was saved.
    pub saved: Option<SystemTime>,
    /// The plan as it was.
    pub plan: Plan,
}

/// The versions before of a plan that can be read, the newest first.
#[must_use]
pub fn versions(path: &Path) -> Vec<Version> {
    let Ok(target) = target_of(path) else { return Vec::new() };
    let read = |age| {
        let path = backup_of(&target, age);
        let plan = load(&path).ok()?.plan;
        Some(Version { saved: fs::metadata(&path).ok()?.modified().ok(), path, plan })
    };
    (1..=MAX_VERSIONS).filter_map(read).collect()
}

/// Where the version before is kept; 1 is the newest.
pub(super) fn backup_of(target: &Path, age: usize) -> PathBuf {
    let name = target.file_name().unwrap_or_default();
    let ending = if age > 1 { format!(".bak{age}") } else { ".bak".to_owned() };
    // All versions of a plan are named by one rule, so that they follow each other.
    if name.len() + LONGEST_ENDING <= MAX_NAME {
        let mut name = name.to_owned();
        name.push(ending);
        return target.with_file_name(name);
    }
    let mark = fnv1a(name.as_encoded_bytes());
    target.with_file_name(fitting(&name.to_string_lossy(), &format!("~{mark:016x}.json{ending}")))
}

/// Makes room for a newer version. A gap in the row is filled first, so that an interrupted save costs no version.
pub(super) fn make_room(target: &Path) {
    let is_free = |age: &usize| fs::symlink_metadata(backup_of(target, *age)).is_err();
    let last = (1..MAX_VERSIONS).find(is_free).unwrap_or(MAX_VERSIONS);
    for age in (1..last).rev() {
        // A version that cannot be moved is replaced by the next one; the plan itself is whole all the time.
        let _ = fs::rename(backup_of(target, age), backup_of(target, age + 1));
    }
}
