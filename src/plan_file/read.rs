//! Reads a plan file: forgiving in what it takes, complete in what it tells.

use super::de::{Notes, Reader};
use super::error::{DiskFault, MAX_BYTES, ReadError};
use super::findings::FileFault;
use super::found::Found;
use super::places::Places;
use super::stamp::{FileStamp, modified};
use super::tree::{self, Json, Node};
use super::{convert, findings, regular, v1};
use crate::plan_file::loaded::Loaded;
use serde::Deserialize;
use std::cell::RefCell;
use std::path::Path;

/// Reads a plan file from disk.
///
/// # Errors
/// When the disk does not give the file, and as [`parse`].
pub fn load(path: &Path) -> Result<Loaded, ReadError> {
    let modified = modified(path);
    let bytes = bytes_of(path).map_err(|fault| ReadError::Io { path: path.to_owned(), fault })?;
    let stamp = Some(FileStamp::of_bytes(&bytes, modified));
    let loaded = parse(&bytes).map_err(|error| if is_table(path) { ReadError::ATable } else { error })?;
    Ok(Loaded { stamp, ..loaded })
}

/// Whether a file is called as tables are.
fn is_table(path: &Path) -> bool {
    const ENDINGS: [&str; 6] = ["csv", "tsv", "xlsx", "xlsm", "xls", "ods"];
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// The bytes of a file, one more than [`MAX_BYTES`] at the most.
///
/// # Errors
/// When the disk does not give the file.
pub fn bytes_of(path: &Path) -> Result<Vec<u8>, DiskFault> {
    regular::read(path, MAX_BYTES)
}

/// Reads a plan file's bytes.
///
/// # Errors
/// When the bytes are no plan file at all; see [`ReadError`]. A plan file with faults is read, and its faults are
/// in [`Loaded::findings`].
pub fn parse(bytes: &[u8]) -> Result<Loaded, ReadError> {
    let text = text_of(bytes)?;
    let (root, composed) = tree::grow(text)?;
    check_format(&root)?;
    let notes = RefCell::new(Notes::default());
    // The top is an object, and everything in it may be missing, so this reads.
    let file = v1::Plan::deserialize(Reader::new(&root, &notes)).unwrap_or_default();
    let mut notes = notes.into_inner();
    if composed.n > 0 {
        let path = root.path_at(composed.first).unwrap_or_default();
        notes.add(path, Some(composed.first), FileFault::MarksApart(composed.n));
    }
    let converted = convert::to_plan(file, &root, &mut notes);
    let mut findings = notes.findings;
    findings::sort(&mut findings);
    let places = Places::new(root, converted.left, converted.n_set_aside_before);
    Ok(Loaded { plan: converted.plan, findings, places, stamp: None })
}

fn text_of(bytes: &[u8]) -> Result<&str, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let sound = String::from_utf8_lossy(bytes.get(..e.valid_up_to()).unwrap_or_default());
        let place = tree::place_of(&sound, sound.len());
        ReadError::NotUtf8 { line: place.line, column: place.column }
    })?;
    if text.trim().is_empty() { Err(ReadError::Empty) } else { Ok(text) }
}

/// Format and version come first: a newer file must not be read as if it were understood.
fn check_format(root: &Node) -> Result<(), ReadError> {
    match root.member("format").map(|n| &n.value) {
        Some(Json::Text(format)) if format == v1::FORMAT => {}
        Some(Json::Text(other)) => return Err(ReadError::NotAPlan { format: Some(other.clone()) }),
        _ => return Err(ReadError::NotAPlan { format: None }),
    }
    let value = root.member("version").map(|n| &n.value);
    let version = match value {
        Some(Json::Number(spelling)) => spelling.parse::<u64>().ok(),
        _ => None,
    };
    match version {
        None | Some(0) => Err(ReadError::NoVersion { found: value.map(Found::from) }),
        Some(v1::VERSION) => Ok(()),
        Some(newer) => Err(ReadError::NewerVersion(newer)),
    }
}
