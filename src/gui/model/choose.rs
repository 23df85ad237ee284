//! Choosing indicators of the framework for the plan: what is typed, what is chosen, where the keyboard is.

use crate::text::{Lang, fold, matches};
use index_core::{Cause, Edit, Entry, Field, FieldChange, List, OpenPlan, Record, Value};

/// What was chosen so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChooseDialog {
    /// Before which row of the plan the indicators come.
    pub at: usize,
    /// What is typed.
    pub query: String,
    /// The codes that are chosen.
    pub chosen: Vec<String>,
    /// The line of the keyboard, by its place in the list.
    pub cursor: usize,
    /// Whether it was drawn already.
    pub is_drawn: bool,
    /// Whether the keyboard has gone into the list, where Space chooses.
    pub is_in_list: bool,
}

/// An indicator that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Whether the plan has it, so that it is not added again.
    pub is_in_plan: bool,
}

/// A key that the dialog answers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChooseKey {
    /// So many lines down, or up.
    By(isize),
    /// These letters, typed before another key of the list.
    Typed(String),
    /// Choose the line, or give it up.
    Toggle,
    /// Choose the line; adds what is chosen where no line is meant.
    Enter,
    /// Add what is chosen.
    Add,
}

impl ChooseDialog {
    /// The indicators of the framework that fit what is typed, in its order.
    #[must_use]
    pub fn found(&self, open: &OpenPlan, lang: Lang) -> Vec<Candidate> {
        let words = |entry: &Entry| {
            let spec = &entry.spec;
            let later = spec.later.as_ref().map_or("", |later| later.name.as_str());
            fold(&format!("{} {} {} {later}", spec.code, spec.name_vi, spec.name_en))
        };
        let fits = open.context().framework.indicators().filter(|entry| matches(&words(entry), &self.query));
        fits.map(|entry| Candidate {
            code: entry.spec.code.clone(),
            name: lang.pick(&entry.spec.name_vi, &entry.spec.name_en).to_owned(),
            is_in_plan: open.plan().indicator(&entry.spec.code).is_some(),
        })
        .collect()
    }

    /// Goes to the beginning of the list, because something else is looked for.
    pub const fn begin_anew(&mut self) {
        (self.cursor, self.is_in_list) = (0, false);
    }

    /// Chooses an indicator, or gives it up.
    pub fn toggle(&mut self, candidate: &Candidate) {
        match self.chosen.iter().position(|code| *code == candidate.code) {
            Some(at) => drop(self.chosen.remove(at)),
            None if candidate.is_in_plan => {}
            None => self.chosen.push(candidate.code.clone()),
        }
    }

    /// Does what a key asks; says whether the chosen ones are to be added.
    pub fn obey(&mut self, key: ChooseKey, found: &[Candidate]) -> bool {
        let last = found.len().saturating_sub(1);
        // Nothing is typed and no line was gone to: whoever presses Enter is done.
        let is_done = self.query.trim().is_empty() && !self.is_in_list && !self.chosen.is_empty();
        match key {
            ChooseKey::Add => return !self.chosen.is_empty(),
            ChooseKey::Enter if is_done => return true,
            ChooseKey::By(by) if self.is_in_list => self.cursor = self.cursor.saturating_add_signed(by).min(last),
            ChooseKey::By(_) => self.is_in_list = true,
            ChooseKey::Typed(text) => {
                self.query.push_str(&text);
                self.begin_anew();
            }
            ChooseKey::Toggle => found.get(self.cursor).into_iter().for_each(|candidate| self.toggle(candidate)),
            ChooseKey::Enter => {
                let Some(candidate) = found.get(self.cursor).filter(|one| !one.is_in_plan) else { return false };
                if !self.chosen.contains(&candidate.code) {
                    self.toggle(candidate);
                }
                // The next code can be typed at once.
                if !self.is_in_list {
                    self.query.clear();
                    self.begin_anew();
                }
            }
        }
        false
    }

    /// The chosen indicators as one step, in the order of the framework.
    #[must_use]
    pub fn edit(&self, open: &OpenPlan) -> Edit {
        let codes = open.context().framework.indicators().map(|entry| &entry.spec.code);
        let codes = codes.filter(|code| self.chosen.contains(code));
        let at = self.at.min(open.plan().indicators.len());
        let (mut edits, mut changes) = (Vec::new(), Vec::new());
        for (place, code) in codes.enumerate() {
            edits.push(Edit::AddRow { list: List::Indicators, at: at + place });
            let record = Record::Row(List::Indicators, at + place);
            changes.push(FieldChange { record, field: Field::Code, value: Value::Text(code.clone()) });
        }
        edits.push(Edit::Set(changes));
        Edit::Together { edits, cause: Cause::Choose }
    }
}
