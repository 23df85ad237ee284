//! Which number is being explained, and by which way one came to it.

use super::base::State;
use crate::gui::model::dialog::Dialog;
use index_core::Subject;

impl State {
    /// Explains a number; from an explanation that is open one comes back to it.
    pub(super) fn explain(&mut self, subject: Subject) {
        match &mut self.dialog {
            Some(Dialog::Explain { trail, .. }) => trail.push(subject),
            _ => self.dialog = self.shown().map(|plan| Dialog::Explain { plan, trail: vec![subject] }),
        }
    }

    /// Goes back to the explanation before.
    pub(super) fn explain_back(&mut self) {
        if let Some(Dialog::Explain { trail, .. }) = &mut self.dialog
            && trail.len() > 1
        {
            trail.pop();
        }
    }
}
