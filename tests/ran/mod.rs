//! The command line run within the test, and what came out.

use pii_planner::cli::{self, Exit, Parsed};
use std::ffi::OsString;
use std::fmt;

/// What came out.
pub struct Ran {
    /// The exit code.
    pub exit: Exit,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// Runs a command line given by its words.
pub fn run<'a>(words: impl IntoIterator<Item = &'a str>) -> Ran {
    let words: Vec<&str> = ["pii-planner"].into_iter().chain(words).collect();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let Parsed::Done(exit) = cli::run(words.iter().map(OsString::from), &mut out, &mut err) else {
        panic!("a verb was meant: {words:?}")
    };
    Ran { exit, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

/// All that a script or a person sees of it.
impl fmt::Display for Ran {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "exit {}\n--- stdout\n{}--- stderr\n{}", self.exit as u8, self.out, self.err)
    }
}
