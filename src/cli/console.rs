//! Where results and messages go.

use super::exit::Exit;
use super::failure::Failure;
use crate::text::{Lang, cli_words, one_line, visible};
use std::io::{ErrorKind, Write};

/// The two outputs and the language.
pub(super) struct Console<'a> {
    pub(super) out: &'a mut dyn Write,
    pub(super) err: &'a mut dyn Write,
    pub(super) lang: Lang,
}

impl Console<'_> {
    /// Writes a result to standard output; nothing in it acts on a terminal.
    pub(super) fn result(&mut self, text: &str) -> Result<(), Failure> {
        let written = self.out.write_all(visible(text).as_bytes()).and_then(|()| self.out.flush());
        written.map_err(Failure::Output)
    }

    /// Writes a message to standard error. Nobody can be told when that fails.
    pub(super) fn message(&mut self, text: &str) {
        let _ = writeln!(self.err, "{}", visible(text));
    }

    /// Says what went wrong and how to mend it.
    pub(super) fn fail(&mut self, failure: &Failure) -> Exit {
        // Who reads our output may stop reading; `head` does.
        if matches!(failure, Failure::Output(error) if error.kind() == ErrorKind::BrokenPipe) {
            return Exit::Fine;
        }
        for (what, hint) in failure.words(self.lang) {
            self.message(&one_line(&what));
            if !hint.is_empty() {
                self.message(&format!("  {}: {}", cli_words::hint_mark(self.lang), one_line(&hint)));
            }
        }
        Exit::BadUse
    }
}
