//! Names of files: the one path of a file, which names are one, and how long they may be.

use super::error::DiskFault;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The one path of a file, also of one that is still to be made. On Windows it is in the form that may be longer than 260
/// characters.
pub(super) fn whole(path: &Path) -> PathBuf {
    let below = || Some(path.parent()?.canonicalize().ok()?.join(path.file_name()?));
    path.canonicalize().ok().or_else(below).unwrap_or_else(|| path.to_owned())
}

/// How many bytes a name may have that every disk takes: letters beyond ASCII have several.
pub(super) const MAX_NAME: usize = 255;

/// A name with its ending; the name is cut at a letter where both together are longer than a disk takes.
#[must_use]
pub fn fitting(name: &str, ending: &str) -> String {
    let room = MAX_NAME.saturating_sub(ending.len());
    format!("{}{ending}", &name[..name.floor_char_boundary(room)])
}

/// A path in the one spelling of its name: Windows does not tell large letters from small ones.
pub(super) fn one_spelling(path: &Path) -> PathBuf {
    if cfg!(windows) { path.to_string_lossy().to_lowercase().into() } else { path.to_owned() }
}

/// The file behind any links; the path itself when there is nothing yet.
pub(super) fn target_of(path: &Path) -> Result<PathBuf, DiskFault> {
    match path.canonicalize() {
        Ok(target) => Ok(target),
        // A link to a file that is gone is written where it points to.
        Err(e) if e.kind() == ErrorKind::NotFound => match fs::read_link(path) {
            Ok(to) => Ok(path.parent().map_or_else(|| to.clone(), |folder| folder.join(&to))),
            Err(_) => Ok(whole(path)),
        },
        // Some virtual disks have no one path of a file; what is no link is where it is called.
        Err(e) => match fs::symlink_metadata(path) {
            Ok(found) if !found.is_symlink() => Ok(path.to_owned()),
            _ => Err(DiskFault::of(&e)),
        },
    }
}
