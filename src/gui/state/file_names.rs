//! Names of files: whether two are one, and which name is free.

use crate::plan_file::fitting;
use index_core::plan::next_year::year_of;
use index_core::{Plan, folded_words};
use std::path::{Path, PathBuf};

/// The path with the ending `.json` when it has none.
pub(super) fn with_json(path: &Path) -> PathBuf {
    if path.extension().is_some() { path.to_owned() } else { path.with_extension("json") }
}

pub(super) fn is_same_file(a: &Path, b: &Path) -> bool {
    a == b || matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

/// A name beside a file that no file has yet: saving as another file leaves the old one as it is.
pub(super) fn beside(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let named = |n: u32| path.with_file_name(fitting(&stem, &format!(" ({n}).json")));
    (2..).map(named).find(|other| !other.exists()).unwrap_or_else(|| path.to_owned())
}

/// A name for the file of a plan that has none, which every system takes: "hung-yen-2026".
pub(super) fn file_name_of(plan: &Plan) -> String {
    let year = year_of(plan).map(|year| year.to_string()).unwrap_or_default();
    let words = folded_words(&format!("{} {year}", plan.document.province));
    if words.is_empty() { "ke-hoach".to_owned() } else { words.join("-") }
}

/// The path from the root: a plan is the same wherever the program is started from the next time.
pub(super) fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
