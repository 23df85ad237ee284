//! Saves so that there is a whole file at every moment: the old one until the new one is complete on the disk.

use super::backups::{backup_of, make_room};
use super::error::{DiskFault, MAX_BYTES, SaveError};
use super::names::{fitting, target_of, whole};
use super::print::print;
use super::stamp::{FileStamp, modified};
use super::{litter, regular};
use index_core::Plan;
use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;
use tempfile::NamedTempFile;

/// Saves a plan and gives what the file holds now. The version before is kept beside it as `NAME.json.bak`, older ones as
/// `.bak2` to `.bak5`.
///
/// # Errors
/// See [`SaveError`]; the file is as it was then.
pub fn save(path: &Path, plan: &Plan) -> Result<FileStamp, SaveError> {
    let text = print(plan);
    // What is not opened again is not saved.
    let written = match text.len() > MAX_BYTES {
        true => Err(DiskFault::TooLarge),
        false => replace(path, text.as_bytes(), Keeps::Several),
    };
    let folder = written.map_err(|fault| SaveError { path: path.to_owned(), fault })?;
    litter::sweep(&folder);
    Ok(FileStamp::of_bytes(text.as_bytes(), modified(path)))
}

/// Replaces the content of a file, or makes the file: as a whole or not at all.
///
/// A link stays and its target is replaced; permissions are kept. When the content before was another, it is kept
/// beside the file under its name with `.bak` added.
///
/// # Errors
/// See [`SaveError`]; the file is as it was then.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    replace(path, bytes, Keeps::One).map(drop).map_err(|fault| SaveError { path: path.to_owned(), fault })
}

/// Writes a new file `STEM.ENDING` into a folder, as a whole; where there is one of that name, a number is added to
/// the stem, so that nothing is ever replaced; a stem too long for a disk is cut. Gives its path.
///
/// # Errors
/// See [`SaveError`]; nothing is written then.
pub fn write_beside(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Result<PathBuf, SaveError> {
    let mut number = 1;
    loop {
        let ending = if number == 1 { format!(".{ending}") } else { format!("-{number}.{ending}") };
        let path = folder.join(fitting(stem, &ending));
        let fault = |error: &io::Error| SaveError { path: path.clone(), fault: fault_of(error) };
        let file = prepare(folder, bytes, None).map_err(|e| fault(&e))?;
        match file.persist_noclobber(whole(&path)) {
            Ok(_) => return Ok(path),
            Err(error) if error.error.kind() == ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(fault(&error.error)),
        }
    }
}

/// Writes what was made from a plan, such as a picture: as a whole or not at all.
///
/// A link stays and its target is replaced; permissions are kept. It can be made again, so nothing of the content
/// before is kept.
///
/// # Errors
/// See [`SaveError`]; the file is as it was then.
pub fn write_export(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let written = if is_of_other_kind(path, bytes) {
        Err(DiskFault::OtherKind)
    } else {
        replace(path, bytes, Keeps::Nothing).map(drop)
    };
    written.map_err(|fault| SaveError { path: path.to_owned(), fault })
}

/// Whether a file is there that does not begin as what is to be written: a plan is never replaced by its picture, whatever
/// it is called.
fn is_of_other_kind(path: &Path, bytes: &[u8]) -> bool {
    let Ok(file) = regular::open(path) else { return false };
    let mut there = Vec::new();
    let is_read = file.take(SIGNATURE).read_to_end(&mut there).is_ok();
    is_read && !there.is_empty() && !bytes.starts_with(&there)
}

/// Replaces a file of the program's own as a whole; nothing of the content before is kept.
pub(super) fn write_alone(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    put(folder, &folder.join(name), prepare(folder, bytes, None)?)
}

/// How many bytes tell the kind of a file: the signature of a PNG.
const SIGNATURE: u64 = 8;

/// How many versions before are kept.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keeps {
    Nothing,
    One,
    Several,
}

/// Gives the folder that was written to.
fn replace(path: &Path, bytes: &[u8], keeps: Keeps) -> Result<PathBuf, DiskFault> {
    // Devices of Windows have no path from the root.
    if let Err(fault @ DiskFault::NotAFile) = regular::metadata(path) {
        return Err(fault);
    }
    let target = target_of(path)?;
    let folder = folder_of(&target)?.to_owned();
    let old = match regular::metadata(&target) {
        Ok(old) if old.permissions().readonly() => return Err(DiskFault::ReadOnlyFile),
        Ok(old) => Some(old),
        Err(fault @ (DiskFault::IsFolder | DiskFault::NotAFile)) => return Err(fault),
        // It cannot be looked at: writing says why, where that matters.
        Err(_) => None,
    };
    let Some(old) = old else {
        let file = prepare(&folder, bytes, None).map_err(|e| fault_of(&e))?;
        put(&folder, &target, file).map_err(|e| fault_of(&e))?;
        return Ok(folder);
    };
    if keeps == Keeps::Nothing {
        let file = prepare(&folder, bytes, Some(&old)).map_err(|e| fault_of(&e))?;
        put(&folder, &target, file).map_err(|e| fault_of(&e))?;
        return Ok(folder);
    }
    let before = fs::read(&target).map_err(|e| DiskFault::of(&e))?;
    if before == bytes {
        return Ok(folder);
    }
    // Both files are on the disk before any name changes, so a full disk changes nothing.
    let both = || Ok((prepare(&folder, &before, Some(&old))?, prepare(&folder, bytes, Some(&old))?));
    let (backup, file) = both().map_err(|e: io::Error| fault_of(&e))?;
    if let Ok(saved) = old.modified() {
        let _ = backup.as_file().set_modified(saved);
    }
    let newest = backup_of(&target, 1);
    // A save that was refused at its last step has kept the version before already, and must not push out older ones.
    let is_as_long = regular::metadata(&newest).is_ok_and(|kept| usize::try_from(kept.len()) == Ok(before.len()));
    let is_kept = is_as_long && fs::read(&newest).is_ok_and(|kept| kept == before);
    if keeps == Keeps::Several && !is_kept {
        make_room(&target);
    }
    put(&folder, &newest, backup).map_err(|e| fault_of(&e))?;
    put(&folder, &target, file).map_err(|e| fault_of(&e))?;
    Ok(folder)
}

fn folder_of(target: &Path) -> Result<&Path, DiskFault> {
    let folder = target.parent().ok_or(DiskFault::IsFolder)?;
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    match fs::metadata(folder) {
        Ok(found) if found.is_dir() => Ok(folder),
        Ok(_) => Err(DiskFault::FolderIsFile),
        Err(e) => Err(fault_of(&e)),
    }
}

/// Writes a file beside its place and makes sure it is on the disk.
fn prepare(folder: &Path, bytes: &[u8], like: Option<&fs::Metadata>) -> io::Result<NamedTempFile> {
    let mut file = temporary(folder)?;
    // The lock says that the writer lives; where a disk cannot lock, the age of the file must do.
    let _ = file.as_file().try_lock();
    file.write_all(bytes)?;
    if let Some(like) = like {
        file.as_file().set_permissions(like.permissions())?;
    }
    file.as_file().sync_all()?;
    Ok(file)
}

/// Gives a file that is on the disk its name.
fn put(folder: &Path, target: &Path, file: NamedTempFile) -> io::Result<()> {
    let mut file = Some(file);
    patiently(|| match file.take().map(|whole| whole.persist(target)) {
        Some(Err(refused)) => {
            file = Some(refused.file);
            Err(held(target, refused.error))
        }
        _ => Ok(()),
    })?;
    // The file is whole under its name by now. Some network drives cannot sync a folder; that is no failed save.
    let _ = sync_folder(folder);
    Ok(())
}

/// How many milliseconds are waited between the tries of what another program prevents. Virus scanners and the search of Windows hold a
/// file for a moment after it was written.
const WAITS_MS: [u64; 4] = [20, 60, 180, 540];

/// Tries again what another program prevents, which may be for a moment only.
fn patiently<T>(mut attempt: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for wait_ms in WAITS_MS {
        match attempt() {
            Err(error) if DiskFault::of(&error) == DiskFault::Held => thread::sleep(Duration::from_millis(wait_ms)),
            done => return done,
        }
    }
    attempt()
}

/// Replacing a file that another program has open is only called forbidden here; asking for it says why.
#[cfg(windows)]
fn held(target: &Path, error: io::Error) -> io::Error {
    use std::os::windows::fs::OpenOptionsExt;
    /// The right to delete a file, which replacing it needs.
    const DELETE: u32 = 0x0001_0000;
    let asked = || fs::File::options().access_mode(DELETE).open(target).err();
    let is_vague = error.kind() == ErrorKind::PermissionDenied;
    asked().filter(|why| is_vague && DiskFault::of(why) == DiskFault::Held).unwrap_or(error)
}

/// Other systems replace a file whoever has it open.
#[cfg(not(windows))]
fn held(_: &Path, error: io::Error) -> io::Error {
    error
}

/// Temporary files are for their owner alone; this one is to become a file like any other of the user's.
#[cfg(unix)]
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    let permissions = fs::Permissions::from_mode(0o666);
    tempfile::Builder::new().prefix(litter::PREFIX).permissions(permissions).tempfile_in(folder)
}

/// New files take the permissions of their folder here.
#[cfg(not(unix))]
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    NamedTempFile::with_prefix_in(litter::PREFIX, folder)
}

/// A new name is safe on the disk only when its folder is.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

/// Windows has no way to sync a folder; its journal keeps names and files in step.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// A file that vanishes while its folder is written to means that the folder went.
pub(super) fn fault_of(error: &io::Error) -> DiskFault {
    match DiskFault::of(error) {
        DiskFault::FileMissing => DiskFault::FolderMissing,
        fault => fault,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_prevented_for_a_moment_is_tried_again_and_nothing_else() {
        let tries = |refused: usize, kind: ErrorKind| {
            let mut n = 0;
            let done = patiently(|| {
                n += 1;
                if n > refused { Ok(n) } else { Err(kind.into()) }
            });
            (done.map_err(|error| error.kind()), n)
        };
        assert_eq!(tries(0, ErrorKind::ResourceBusy), (Ok(1), 1));
        assert_eq!(tries(3, ErrorKind::ResourceBusy), (Ok(4), 4));
        assert_eq!(tries(9, ErrorKind::ResourceBusy), (Err(ErrorKind::ResourceBusy), 5));
        assert_eq!(tries(3, ErrorKind::StorageFull), (Err(ErrorKind::StorageFull), 1));
    }
}
