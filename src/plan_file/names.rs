//! Names of files: the one path of a file, which names are one, and how long they may be.

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
