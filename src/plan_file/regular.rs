//! Ordinary files: all that is read and replaced. A pipe or a device could keep the program waiting for ever.

use super::error::DiskFault;
use std::fs::{self, File, Metadata};
use std::io::Read;
use std::path::Path;

/// What the disk says of an ordinary file.
///
/// # Errors
/// When there is none, or when it is a folder, a pipe or a device.
pub(super) fn metadata(path: &Path) -> Result<Metadata, DiskFault> {
    if cfg!(windows) && is_device_name(path) {
        return Err(DiskFault::NotAFile);
    }
    let found = fs::metadata(path).map_err(|error| match DiskFault::of(&error) {
        // Windows says no more than that nothing is there.
        DiskFault::FileMissing if path.parent().is_some_and(Path::is_file) => DiskFault::FolderIsFile,
        fault => fault,
    })?;
    match () {
        () if found.is_dir() => Err(DiskFault::IsFolder),
        () if found.is_file() => Ok(found),
        () => Err(DiskFault::NotAFile),
    }
}

/// Opens an ordinary file for reading.
///
/// # Errors
/// As [`metadata`], and when it cannot be opened.
pub(super) fn open(path: &Path) -> Result<File, DiskFault> {
    metadata(path)?;
    File::open(path).map_err(|error| DiskFault::of(&error))
}

/// The bytes of an ordinary file, one more than `most` where it has more.
///
/// # Errors
/// As [`open`], and when the disk does not give the file.
pub(super) fn read(path: &Path, most: usize) -> Result<Vec<u8>, DiskFault> {
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    let read = open(path)?.take(limit).read_to_end(&mut bytes);
    read.map(|_| bytes).map_err(|error| DiskFault::of(&error))
}

/// Opens an ordinary file to hold a lock on it, and makes it where there is none.
///
/// # Errors
/// When something else stands there, or when it cannot be opened.
pub(super) fn open_for_lock(path: &Path) -> Result<File, DiskFault> {
    match metadata(path) {
        Ok(_) | Err(DiskFault::FileMissing) => {
            let opened = File::options().create(true).truncate(false).write(true).open(path);
            opened.map_err(|error| DiskFault::of(&error))
        }
        Err(fault) => Err(fault),
    }
}

/// Windows gives some names to devices, in every folder and with any ending, and has its pipes below `\\\\.\\`.
fn is_device_name(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_uppercase()).unwrap_or_default();
    let stem = name.split(['.', ':']).next().unwrap_or_default().trim_end();
    let is_port = |port: &str| {
        let number = stem.strip_prefix(port);
        number.is_some_and(|number| number.len() == 1 && number.bytes().all(|digit| digit.is_ascii_digit()))
    };
    let is_named = matches!(stem, "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$");
    is_named || is_port("COM") || is_port("LPT") || path.to_string_lossy().starts_with(r"\\.\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_devices_are_known_and_those_of_files_are_not_taken_for_them() {
        for name in ["NUL", "nul.json", "a/con", "COM1.json", "lpt9", r"\\.\pipe\plan", "aux .json"] {
            assert!(is_device_name(Path::new(name)), "{name}");
        }
        for name in ["null.json", "console.json", "com.json", "COM10.json", "plan.json", "nul-2025.json"] {
            assert!(!is_device_name(Path::new(name)), "{name}");
        }
    }
}
