//! Files of settings that are not used: they stop nothing, and are put aside for a person to look at.

use super::error::DiskFault;
use super::regular;
use std::fs;
use std::path::{Path, PathBuf};

/// The largest settings that are read, in bytes.
pub(super) const MAX_BYTES: usize = 1024 * 1024;

/// A file of settings that is not used, for the window to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadSettings {
    /// Where it stood.
    pub file: PathBuf,
    /// Where it was put; `None` where it could not be moved.
    pub aside: Option<PathBuf>,
}

impl BadSettings {
    /// Looks at a file of settings that a library reads, which waits for whatever stands there, and puts aside what is
    /// no file or no settings by its size.
    #[must_use]
    pub fn found(file: &Path) -> Option<Self> {
        match regular::metadata(file) {
            Ok(found) if found.len() <= MAX_BYTES as u64 => None,
            Err(DiskFault::FileMissing | DiskFault::FolderIsFile) => None,
            _ => Some(Self::put_aside(file)),
        }
    }

    /// Puts a file aside as `NAME.bad`.
    pub(super) fn put_aside(file: &Path) -> Self {
        let mut aside = file.as_os_str().to_owned();
        aside.push(".bad");
        let aside = fs::rename(file, &aside).is_ok().then_some(PathBuf::from(aside));
        Self { file: file.to_owned(), aside }
    }
}
