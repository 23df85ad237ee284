//! Text that is being edited: what is wrong with it, and the plan it makes when nothing is.

use super::highlight::Highlighted;
use crate::gui::model::view::View;
use crate::plan_file::{self, Finding, ReadError};
use crate::text::Lang;
use index_core::{Plan, Severity};
use std::sync::Arc;

/// Something that is wrong with the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// The line, from 1; 0 when it has no place.
    pub(super) line: usize,
    /// The column, from 1.
    pub(super) column: usize,
    /// How much it matters.
    pub(super) severity: Severity,
    /// What is wrong.
    pub(super) what: String,
    /// How to mend it.
    pub(super) hint: String,
}

/// Text that is being edited.
pub(super) struct EditedText {
    /// The text.
    pub(super) text: String,
    /// The plan it was begun from.
    pub(super) base: Arc<Plan>,
    base_text: String,
    /// Counts what was typed, to tell one text from the next.
    pub(super) revision: u64,
    /// What was found in which text, in which language.
    checked: Option<(String, Lang, Checked)>,
    /// The letter to put the cursor before.
    pub(super) go_to: Option<usize>,
    /// The highlighted text as it was drawn last.
    pub(super) highlighted: Option<Highlighted>,
}

#[derive(Default)]
struct Checked {
    faults: Vec<Fault>,
    plan: Option<Arc<Plan>>,
}

impl EditedText {
    /// Begins with the text of the plan.
    pub(super) fn new(plan: &Arc<Plan>, text: &str) -> Self {
        let (text, base_text) = (text.to_owned(), text.to_owned());
        Self { text, base: Arc::clone(plan), base_text, revision: 0, checked: None, go_to: None, highlighted: None }
    }

    /// Goes on with a text that was typed in an earlier run.
    pub(super) fn resumed(plan: &Arc<Plan>, base_text: &str, text: &str, is_behind: bool) -> Self {
        // Text that was behind its plan is of another plan than any that is open.
        let base = if is_behind { Arc::new(Plan::clone(plan)) } else { Arc::clone(plan) };
        Self { text: text.to_owned(), base, ..Self::new(plan, base_text) }
    }

    /// Whether anything was typed.
    pub(super) fn is_changed(&self) -> bool {
        self.text != self.base_text
    }

    /// Whether the plan is what this text says.
    pub(super) fn is_applied(&self, plan: &Arc<Plan>) -> bool {
        self.plan().is_some_and(|own| Arc::ptr_eq(own, plan))
    }

    /// The plan, when the text can be applied.
    pub(super) fn plan(&self) -> Option<&Arc<Plan>> {
        let (text, _, checked) = self.checked.as_ref()?;
        checked.plan.as_ref().filter(|_| *text == self.text)
    }

    /// What is wrong, in the order of the text.
    pub(super) fn faults(&self) -> &[Fault] {
        self.checked.as_ref().map(|(_, _, c)| c.faults.as_slice()).unwrap_or_default()
    }

    /// Checks the text if it has changed; a plan takes a few milliseconds.
    pub(super) fn renew(&mut self, view: &View) {
        let is_same = |(text, lang, _): &(String, Lang, Checked)| *text == self.text && *lang == view.lang;
        if !self.checked.as_ref().is_some_and(is_same) {
            self.checked = Some((self.text.clone(), view.lang, check(&self.text, view)));
        }
    }

    /// Puts the cursor behind some bytes of a line, which counts from 0.
    pub(super) fn show_at(&mut self, line: usize, bytes: usize) {
        let before: usize = self.text.split_inclusive('\n').take(line).map(|l| l.chars().count()).sum();
        let within = self.text.lines().nth(line).and_then(|l| l.get(..bytes)).map_or(0, |l| l.chars().count());
        self.go_to = Some(before + within);
    }

    /// Puts the cursor at a line and a column, both from 1.
    pub(super) fn show_fault(&mut self, line: usize, column: usize) {
        let line = line.saturating_sub(1);
        let words = self.text.lines().nth(line).unwrap_or_default();
        let bytes = words.char_indices().nth(column.saturating_sub(1)).map_or(words.len(), |(at, _)| at);
        self.show_at(line, bytes);
    }
}

/// A text that can be read, but has values that cannot, is not applied: they would be set aside.
fn check(text: &str, view: &View) -> Checked {
    match plan_file::parse(text.as_bytes()) {
        Err(error) => Checked { faults: vec![refusal(view.lang, &error)], plan: None },
        Ok(loaded) => {
            let is_sound = loaded.findings.iter().all(|f| f.severity() != Severity::Error);
            let findings = plan_file::check(&loaded, view.open.context());
            let faults = findings.iter().map(|f| fault(view.lang, f)).collect();
            Checked { faults, plan: is_sound.then(|| Arc::new(loaded.plan)) }
        }
    }
}

fn refusal(lang: Lang, error: &ReadError) -> Fault {
    let (line, column) = error.place().unwrap_or_default();
    Fault { line, column, severity: Severity::Error, what: error.what(lang), hint: error.hint(lang) }
}

fn fault(lang: Lang, finding: &Finding) -> Fault {
    Fault {
        line: finding.line.unwrap_or_default(),
        column: finding.column.unwrap_or_default(),
        severity: finding.severity(),
        what: finding.what(lang),
        hint: finding.hint(lang),
    }
}
