//! Why a file cannot be read or written at all. Faults that leave something to show are findings instead.

use super::found::Found;
use std::io::ErrorKind;
use std::path::PathBuf;
use thiserror::Error;

/// The largest file that is read, in bytes: 64 MiB.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// How many values a file may have; a plan has some thousands.
pub const MAX_VALUES: usize = 1_000_000;

/// How deep lists and objects may be nested.
pub const MAX_NESTING: usize = 128;

/// Why a plan file cannot be read at all.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ReadError {
    /// The file has no content.
    #[error("the file is empty")]
    Empty,
    /// A byte is not UTF-8.
    #[error("line {line}, column {column}: not UTF-8 text")]
    NotUtf8 {
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
    },
    /// The text is not JSON.
    #[error("line {line}, column {column}: not JSON ({fault:?})")]
    Syntax {
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
        /// What is wrong there.
        fault: SyntaxFault,
    },
    /// The file is larger than [`MAX_BYTES`].
    #[error("the file is larger than {MAX_BYTES} bytes")]
    TooLarge,
    /// The file has more than [`MAX_VALUES`] values: what a plan never has would only fill the memory.
    #[error("the file has more than {MAX_VALUES} values")]
    TooManyValues,
    /// Lists and objects are nested deeper than [`MAX_NESTING`].
    #[error("line {line}, column {column}: nested deeper than {MAX_NESTING} levels")]
    TooDeep {
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
    },
    /// It is a spreadsheet or a table of text, by its name.
    #[error("a table, not a plan file")]
    ATable,
    /// It is JSON, but no plan: the field `format` is missing or says something else.
    #[error("not a plan file")]
    NotAPlan {
        /// What `format` says, when it is a text.
        format: Option<String>,
    },
    /// The field `version` is missing or no version number.
    #[error("the version of the plan file is missing or no whole number above 0")]
    NoVersion {
        /// What it says instead.
        found: Option<Found>,
    },
    /// A later program wrote the file.
    #[error("version {0} of the plan file is newer than this program")]
    NewerVersion(u64),
    /// The disk did not give the file.
    #[error("{}: {fault:?}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        fault: DiskFault,
    },
}

/// What is wrong with a text that should be JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// A comment.
    Comment,
    /// A comma before a closing bracket.
    TrailingComma,
    /// Two values without a comma between them.
    MissingComma,
    /// A text in single quotes.
    SingleQuotes,
    /// A field's name without quotes.
    BareName,
    /// A field's name without a colon after it.
    MissingColon,
    /// More than one value in the file.
    SeveralValues,
    /// A text whose closing quote is missing.
    OpenText,
    /// A control character within a text.
    ControlCharacter,
    /// A backslash before something that cannot be escaped.
    BadEscape,
    /// A number with a decimal comma.
    DecimalComma,
    /// A number in a form JSON does not have.
    BadNumber,
    /// The text ends before all that was opened is closed.
    CutOff {
        /// The line of the bracket that is left open, when that is known.
        opened_line: Option<usize>,
    },
    /// Something else that does not belong there.
    Unexpected,
}

/// Why a plan file could not be saved. The old file is as it was.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{}: {fault:?}", path.display())]
pub struct SaveError {
    /// The file that was to be written.
    pub path: PathBuf,
    /// Why it was not.
    pub fault: DiskFault,
}

/// What the disk says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiskFault {
    /// There is no such file.
    FileMissing,
    /// There is no such folder.
    FolderMissing,
    /// What should be a file is a folder.
    IsFolder,
    /// It is a pipe or a device: reading it could wait for ever, and writing would replace it.
    NotAFile,
    /// There is a file of another kind, which is not replaced unasked.
    OtherKind,
    /// What should be a folder is a file.
    FolderIsFile,
    /// The user may not read or write there.
    NotAllowed,
    /// The file is marked as read-only.
    ReadOnlyFile,
    /// Another program holds the file, or a part of it, as Excel does on Windows.
    Held,
    /// The drive or the server does not answer; what it holds may be as it was.
    Unreachable,
    /// The disk as a whole is read-only.
    ReadOnlyDisk,
    /// No space is left on the disk, or in the user's share of it.
    DiskFull,
    /// What was to be written is larger than [`MAX_BYTES`], so that it would not be opened again.
    TooLarge,
    /// The name is too long, or has signs a name cannot have.
    BadName,
    /// Anything else.
    Other(ErrorKind),
}

impl DiskFault {
    /// The fault behind an error of the system.
    #[must_use]
    pub fn of(error: &std::io::Error) -> Self {
        // Rust has no kind for what Windows says here, or calls it not found.
        match error.raw_os_error().filter(|_| cfg!(windows)) {
            // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
            Some(32 | 33) => return Self::Held,
            // ERROR_INVALID_DRIVE, ERROR_NOT_READY, ERROR_BAD_NETPATH, ERROR_DEV_NOT_EXIST, ERROR_UNEXP_NET_ERR,
            // ERROR_NETNAME_DELETED, ERROR_BAD_NET_NAME
            Some(15 | 21 | 53 | 55 | 59 | 64 | 67) => return Self::Unreachable,
            _ => {}
        }
        match error.kind() {
            ErrorKind::NotFound => Self::FileMissing,
            ErrorKind::IsADirectory => Self::IsFolder,
            ErrorKind::NotADirectory | ErrorKind::AlreadyExists => Self::FolderIsFile,
            ErrorKind::PermissionDenied => Self::NotAllowed,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnlyDisk,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::InvalidFilename | ErrorKind::InvalidInput => Self::BadName,
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => Self::Held,
            ErrorKind::HostUnreachable
            | ErrorKind::NetworkUnreachable
            | ErrorKind::NetworkDown
            | ErrorKind::StaleNetworkFileHandle
            | ErrorKind::TimedOut => Self::Unreachable,
            kind => Self::Other(kind),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use std::io::Error;

    /// Windows calls a server that is not there not found; but who does not answer has taken nothing away.
    #[test]
    fn a_file_that_is_held_and_a_server_that_does_not_answer_are_told_apart_from_files_that_are_gone() {
        let of_code = |code| DiskFault::of(&Error::from_raw_os_error(code));
        let of_kind = |kind: ErrorKind| DiskFault::of(&kind.into());
        if cfg!(windows) {
            assert_eq!([2, 3].map(of_code), [DiskFault::FileMissing; 2]);
            assert_eq!([32, 33].map(of_code), [DiskFault::Held; 2]);
            assert_eq!([21, 53, 64, 67, 1231].map(of_code), [DiskFault::Unreachable; 5]);
        }
        assert_eq!(of_kind(ErrorKind::NotFound), DiskFault::FileMissing);
        assert_eq!(of_kind(ErrorKind::ResourceBusy), DiskFault::Held);
        assert_eq!([ErrorKind::NetworkDown, ErrorKind::TimedOut].map(of_kind), [DiskFault::Unreachable; 2]);
        let refused = SaveError { path: PathBuf::from("plan.json"), fault: DiskFault::Unreachable };
        assert!(refused.what(Lang::Vi).contains("không trả lời") && refused.hint(Lang::En).contains("the network"));
    }
}
