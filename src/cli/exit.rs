//! The exit codes of the program.

/// What the caller of the program is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// All is well.
    Fine = 0,
    /// Problems were found.
    Problems = 1,
    /// The command line or the input could not be read.
    BadUse = 2,
}
