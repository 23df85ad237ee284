//! What is being typed and is not in the plan yet. What is a value is taken over before anything else is done with the
//! plan; what is none is told.

use super::memory::Panels;
use crate::gui::model::unsettled::{Reach, Typed, Unsettled};
use crate::gui::model::view::View;
use crate::plan_file::{Unfinished, UnfinishedAt};
use crate::report::TableKind;
use index_core::{Edit, Plan};
use std::sync::Arc;

impl Panels {
    /// Whether something is typed that is not in the plan.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.lists.is_typing() || self.forms.is_typing() || self.json.has_unapplied_text()
    }

    /// Whether a cell of a table is open.
    #[must_use]
    pub fn is_cell_open(&self, table: TableKind) -> bool {
        self.lists.is_cell_open(table)
    }

    /// Takes over the next thing that is being typed and is a value; gives what it asks for. `None` when only what is
    /// no value is left.
    pub fn settle(&mut self, view: &View, reach: Reach) -> Option<Edit> {
        let typed = self.lists.settle(view, reach).or_else(|| self.forms.settle_typing(view));
        typed.or_else(|| if reach == Reach::Everything { self.json.settle(view) } else { None })
    }

    /// Everything that is being typed and is no value; what stands in a cell or a field goes first.
    pub fn unsettled(&mut self, view: &View) -> Vec<Unsettled> {
        let forms = self.forms.unsettled(view);
        self.lists.unsettled(view).into_iter().chain(forms).chain(self.json.unsettled(view)).collect()
    }

    /// Gives the keyboard to the field of a form that is told as unsettled.
    pub fn focus_unsettled(&mut self, view: &View) {
        self.forms.focus_unsettled(view);
    }

    /// Gives up what was typed in rows that are gone.
    pub fn forget_lost(&mut self) {
        self.forms.forget_lost();
    }

    /// Lets what is being typed follow its rows, after a step of the plan.
    pub fn follow(&mut self, view: &View) {
        self.forms.follow(view);
    }

    /// What is being typed, to tell one moment from the next.
    #[must_use]
    pub fn typed(&self) -> Vec<Typed> {
        let of_forms = self.forms.unfinished().map(Typed::Field);
        self.lists.typed().into_iter().chain(of_forms).chain(self.json.typed()).collect()
    }

    /// The plan as it would be with what is being typed, and the texts that are not in it.
    #[must_use]
    pub fn as_typed(&mut self, view: &View) -> (Option<Arc<Plan>>, Vec<Unfinished>) {
        self.forms.follow(view);
        let mut unfinished: Vec<Unfinished> = self.forms.unfinished().collect();
        let mut plan = None;
        match self.lists.asked(view) {
            Some(Ok(after)) => plan = Some(after),
            Some(Err(text)) => unfinished.push(text),
            None => {}
        }
        // The text of the file is a plan of its own, so it goes with no other.
        let of_text = self.json.sound_plan(view).filter(|_| plan.is_none() && unfinished.is_empty());
        if of_text.is_none() {
            unfinished.extend(self.json.unfinished(view));
        }
        (plan.or(of_text), unfinished)
    }

    /// Goes on with a text that was typed in an earlier run.
    pub fn resume(&mut self, view: &View, unfinished: &Unfinished) {
        match &unfinished.at {
            UnfinishedAt::Field { path, row, is_gone } => {
                self.forms.resume(view, path, row.as_deref(), *is_gone, &unfinished.text);
            }
            UnfinishedAt::Agency(name) => self.forms.resume_rename(name, &unfinished.text),
            UnfinishedAt::File { is_behind } => self.json.resume(view, &unfinished.text, *is_behind),
        }
    }
}
