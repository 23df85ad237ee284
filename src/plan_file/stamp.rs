//! What a file holds in short, to notice that another program changed it.

use super::error::{DiskFault, MAX_BYTES};
use super::regular;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// What a file looked like, to notice that another program changed it. Two stamps are equal when the contents are; a
/// file that was only touched is the same file.
#[derive(Clone, Debug)]
pub struct FileStamp {
    length: u64,
    modified: Option<SystemTime>,
    content: u64,
}

impl PartialEq for FileStamp {
    fn eq(&self, other: &Self) -> bool {
        (self.length, self.content) == (other.length, other.content)
    }
}

impl Eq for FileStamp {}

impl FileStamp {
    /// The stamp of a file as it is now; `None` when there is none that can be read.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        Self::read(path).ok()
    }

    /// The stamp of a file as it is now.
    ///
    /// # Errors
    /// When there is none that can be read.
    pub fn read(path: &Path) -> Result<Self, DiskFault> {
        let found = regular::metadata(path)?;
        let bytes = regular::read(path, MAX_BYTES)?;
        let stamp = Self::of_bytes(&bytes, found.modified().ok());
        Ok(if bytes.len() > MAX_BYTES { Self { length: found.len(), ..stamp } } else { stamp })
    }

    /// The stamp of a file that has these bytes and was last written at a time: one that was read before the bytes, so
    /// that a change in between is noticed. Of more bytes than are ever read only those count, and how many there are.
    pub(super) fn of_bytes(bytes: &[u8], modified: Option<SystemTime>) -> Self {
        let read = bytes.get(..=MAX_BYTES).unwrap_or(bytes);
        Self { length: bytes.len() as u64, modified, content: fnv1a(read) }
    }

    /// Whether there is no file any more; not where nobody can say.
    #[must_use]
    pub fn is_gone(path: &Path) -> bool {
        fs::metadata(path).is_err_and(|error| DiskFault::of(&error) == DiskFault::FileMissing)
    }

    /// The content as a short text, to tell one version of a file from another.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}-{:016x}", self.length, self.content)
    }

    /// When the file was last written; `None` where nobody can say.
    #[must_use]
    pub const fn modified(&self) -> Option<SystemTime> {
        self.modified
    }

    /// Whether the file has the length and the time it had: quick enough to be asked often, but a change can hide
    /// from it. Before overwriting, take a new stamp instead.
    #[must_use]
    pub fn looks_current(&self, path: &Path) -> bool {
        fs::metadata(path).is_ok_and(|now| now.len() == self.length && now.modified().ok() == self.modified)
    }
}

/// When a file was last written; `None` where nobody can say.
pub(super) fn modified(path: &Path) -> Option<SystemTime> {
    regular::metadata(path).ok()?.modified().ok()
}

/// FNV-1a, 64 bits: enough to tell two versions of a file apart.
pub(super) fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
