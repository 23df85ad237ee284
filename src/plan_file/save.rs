//! Saves so that there is a whole file at every moment: the old one until the new one is complete on the disk.

use super::error::{DiskFault, SaveError};
use super::print::print;
use index_core::Plan;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use tempfile::NamedTempFile;

/// Saves a plan. The version before is kept beside it as `NAME.json.bak`.
///
/// # Errors
/// See [`SaveError`]; the file is as it was then.
pub fn save(path: &Path, plan: &Plan) -> Result<(), SaveError> {
    write_whole(path, print(plan).as_bytes())
}

/// Replaces the content of a file, or makes the file: as a whole or not at all.
///
/// A link stays and its target is replaced; permissions are kept. When the content before was another, it is kept
/// beside the file under its name with `.bak` added.
///
/// # Errors
/// See [`SaveError`]; the file is as it was then.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    replace(path, bytes).map_err(|fault| SaveError { path: path.to_owned(), fault })
}

fn replace(path: &Path, bytes: &[u8]) -> Result<(), DiskFault> {
    let target = target_of(path)?;
    let folder = folder_of(&target)?;
    let old = fs::metadata(&target).ok();
    match &old {
        Some(old) if old.is_dir() => return Err(DiskFault::IsFolder),
        Some(old) if old.permissions().readonly() => return Err(DiskFault::ReadOnlyFile),
        _ => {}
    }
    let permissions = old.as_ref().map(fs::Metadata::permissions);
    if old.is_some() {
        let before = fs::read(&target).map_err(|e| DiskFault::of(&e))?;
        if before == bytes {
            return Ok(());
        }
        put(folder, &backup_of(&target), &before, permissions.clone()).map_err(|e| fault_of(&e))?;
    }
    put(folder, &target, bytes, permissions).map_err(|e| fault_of(&e))
}

/// The file behind any links; the path itself when there is nothing yet.
fn target_of(path: &Path) -> Result<PathBuf, DiskFault> {
    match path.canonicalize() {
        Ok(target) => Ok(target),
        // A link to a file that is gone is written where it points to.
        Err(e) if e.kind() == ErrorKind::NotFound => match fs::read_link(path) {
            Ok(to) => Ok(path.parent().map_or_else(|| to.clone(), |folder| folder.join(&to))),
            Err(_) => Ok(path.to_owned()),
        },
        Err(e) => Err(DiskFault::of(&e)),
    }
}

fn folder_of(target: &Path) -> Result<&Path, DiskFault> {
    let folder = target.parent().ok_or(DiskFault::IsFolder)?;
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    match fs::metadata(folder) {
        Ok(found) if found.is_dir() => Ok(folder),
        Ok(_) => Err(DiskFault::FolderIsFile),
        Err(e) if e.kind() == ErrorKind::NotFound => Err(DiskFault::FolderMissing),
        Err(e) => Err(DiskFault::of(&e)),
    }
}

fn backup_of(target: &Path) -> PathBuf {
    let mut name = target.as_os_str().to_owned();
    name.push(".bak");
    PathBuf::from(name)
}

/// Writes a file beside its place, makes sure it is on the disk, and only then gives it its name.
fn put(folder: &Path, target: &Path, bytes: &[u8], permissions: Option<fs::Permissions>) -> io::Result<()> {
    let mut file = temporary(folder)?;
    file.write_all(bytes)?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    file.as_file().sync_all()?;
    file.persist(target)?;
    // The file is whole under its name by now. Some network drives cannot sync a folder; that is no failed save.
    let _ = sync_folder(folder);
    Ok(())
}

/// Temporary files are for their owner alone; this one is to become a file like any other of the user's.
#[cfg(unix)]
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    let permissions = fs::Permissions::from_mode(0o666);
    tempfile::Builder::new().prefix(".pii-planner-").permissions(permissions).tempfile_in(folder)
}

/// New files take the permissions of their folder here.
#[cfg(not(unix))]
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    NamedTempFile::with_prefix_in(".pii-planner-", folder)
}

/// A new name is safe on the disk only when its folder is.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Windows has no way to sync a folder; its journal keeps names and files in step.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// A file that vanishes while its folder is written to means that the folder went.
fn fault_of(error: &io::Error) -> DiskFault {
    match DiskFault::of(error) {
        DiskFault::FileMissing => DiskFault::FolderMissing,
        fault => fault,
    }
}

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
        let modified = fs::metadata(path).ok()?.modified().ok();
        let bytes = fs::read(path).ok()?;
        Some(Self { length: u64::try_from(bytes.len()).ok()?, modified, content: fnv1a(&bytes) })
    }

    /// Whether the file has the length and the time it had: quick enough to be asked often, but a change can hide
    /// from it. Before overwriting, take a new stamp instead.
    #[must_use]
    pub fn looks_current(&self, path: &Path) -> bool {
        fs::metadata(path).is_ok_and(|now| now.len() == self.length && now.modified().ok() == self.modified)
    }
}

/// FNV-1a, 64 bits: enough to tell two versions of a file apart.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
