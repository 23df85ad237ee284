//! Takes away the temporary files of programs that were killed while they wrote.

use std::fs::{self, File, TryLockError};
use std::path::Path;
use std::time::Duration;

/// How the names of temporary files begin.
pub(super) const PREFIX: &str = ".pii-planner-";

/// A file younger than this may just be made, and its maker may not have locked it yet.
const YOUNG: Duration = Duration::from_secs(5);

/// Where a disk cannot lock, a file older than this has no maker any more.
const OLD: Duration = Duration::from_secs(24 * 60 * 60);

/// Removes from a folder the temporary files whose makers are gone: the system frees a lock when its holder ends.
/// What cannot be removed stays; it harms nobody.
pub(super) fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_ours = entry.file_name().to_string_lossy().starts_with(PREFIX);
        if is_ours && is_left_behind(&entry.path()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn is_left_behind(path: &Path) -> bool {
    let found = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file);
    let age = || found?.modified().ok()?.elapsed().ok();
    let Some(age) = age().filter(|age| *age >= YOUNG) else { return false };
    match File::options().write(true).open(path).map(|file| file.try_lock()) {
        Ok(Ok(())) => true,
        Ok(Err(TryLockError::WouldBlock)) => false,
        Ok(Err(TryLockError::Error(_))) | Err(_) => age >= OLD,
    }
}
