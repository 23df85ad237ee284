//! What stops a verb, with how to mend it.

use crate::plan_file::{DiskFault, ReadError, samples};
use crate::text::{Lang, cli_words};

/// Why a verb could not do its work.
#[derive(Debug)]
pub(super) enum Failure {
    /// The plan could not be read.
    Unreadable {
        /// The plan as it was named.
        name: String,
        /// Why.
        error: ReadError,
    },
    /// The command line asks for what cannot be: what, and how to mend it.
    BadUse(Vec<(String, String)>),
    /// The output could not be written.
    Output(std::io::Error),
}

impl Failure {
    /// One thing that cannot be.
    pub(super) fn bad_use(words: (String, String)) -> Self {
        Self::BadUse(vec![words])
    }

    /// Lines of what went wrong, each with how to mend it; an empty hint says that there is none.
    pub(super) fn words(&self, lang: Lang) -> Vec<(String, String)> {
        let mark = cli_words::error_mark(lang);
        match self {
            Self::Unreadable { name, error } => {
                let place = error.place().map(|(line, column)| format!("{line}:{column}:")).unwrap_or_default();
                let hint = if is_missing(error) { samples_hint(lang) } else { error.hint(lang) };
                vec![(format!("{name}:{place} {mark}: {}", error.what(lang)), hint)]
            }
            Self::BadUse(all) => all.iter().map(|(what, hint)| (format!("{mark}: {what}"), hint.clone())).collect(),
            Self::Output(error) => {
                vec![(format!("{mark}: {} ({error})", cli_words::cannot_write(lang)), String::new())]
            }
        }
    }
}

/// Whether there is nothing of that name.
fn is_missing(error: &ReadError) -> bool {
    matches!(error, ReadError::Io { fault: DiskFault::FileMissing | DiskFault::FolderMissing, .. })
}

/// The samples there are.
fn samples_hint(lang: Lang) -> String {
    let names: Vec<&str> = samples().iter().map(|s| s.name).collect();
    cli_words::samples_hint(lang, &names.join(", "))
}
