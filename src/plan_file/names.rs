//! Names of files: the one path of a file, and which names are one.

use std::path::{Path, PathBuf};

/// The one path of a file, also of one that is still to be made. On Windows it is in the form that may be longer than 260
/// characters.
pub(super) fn whole(path: &Path) -> PathBuf {
    let below = || Some(path.parent()?.canonicalize().ok()?.join(path.file_name()?));
    path.canonicalize().ok().or_else(below).unwrap_or_else(|| path.to_owned())
}

/// A path in the one spelling of its name: Windows does not tell large letters from small ones.
pub(super) fn one_spelling(path: &Path) -> PathBuf {
    if cfg!(windows) { path.to_string_lossy().to_lowercase().into() } else { path.to_owned() }
}
