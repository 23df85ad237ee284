//! What is being typed and is not in the plan yet. What is a value is taken over before anything else is done with the
//! plan; what is none is told.

use super::Panels;
use crate::gui::view::{Room, View};
use index_core::{Edit, Plan};
use std::sync::Arc;

/// How far what is being typed is taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// What stands in a cell or a field.
    Fields,
    /// That, and the text of the file.
    Everything,
}

/// Something typed that is no value, so that it cannot be in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsettled {
    /// Where it stands.
    pub place: Place,
    /// What it is of, and why it is no value.
    pub what: String,
}

/// Where something typed stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a cell of the table of a room.
    Cell(Room),
    /// In the field of a form, by its path in the file.
    Field(String),
    /// In the text of the file.
    Text,
}

/// What is being typed, to tell one moment from the next.
#[derive(Clone, Debug)]
pub enum Typed {
    /// In a cell: room, row, column, text.
    Cell(Room, usize, &'static str, String),
    /// The plan that the text of the file makes.
    Text(Arc<Plan>),
}

impl PartialEq for Typed {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Cell(a, b, c, d), Self::Cell(e, f, g, h)) => (a, b, c, d) == (e, f, g, h),
            (Self::Text(a), Self::Text(b)) => Arc::ptr_eq(a, b),
            _ => false,
        }
    }
}

impl Panels {
    /// Whether something is typed that is not in the plan.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.lists.is_typing() || self.forms.is_typing() || self.json.has_unapplied_text()
    }

    /// Takes over the next thing that is being typed and is a value; gives what it asks for. `None` when only what is
    /// no value is left.
    pub fn settle(&mut self, view: &View, reach: Reach) -> Option<Edit> {
        let typed = self.lists.settle(view).or_else(|| self.forms.settle_typing(view));
        typed.or_else(|| if reach == Reach::Everything { self.json.settle(view) } else { None })
    }

    /// The first thing that is being typed and is no value; what stands in a cell or a field goes first.
    pub fn unsettled(&mut self, view: &View) -> Option<Unsettled> {
        let field = self.lists.unsettled(view).or_else(|| self.forms.unsettled(view));
        field.or_else(|| self.json.unsettled(view))
    }

    /// Gives the keyboard to the field of a form that is told as unsettled.
    pub fn focus_unsettled(&mut self, view: &View) {
        self.forms.focus_unsettled(view);
    }

    /// What is being typed, to tell one moment from the next.
    #[must_use]
    pub fn typed(&self) -> Option<Typed> {
        self.lists.typed().or_else(|| Some(Typed::Text(Arc::clone(self.json.sound_plan()?))))
    }

    /// The plan as it would be with what is being typed, where that is a value.
    #[must_use]
    pub fn plan_as_typed(&self, view: &View) -> Option<Arc<Plan>> {
        if let Some(edit) = self.lists.edit_typed(view) {
            return view.document.preview(&edit).ok().map(|preview| preview.plan);
        }
        self.json.sound_plan().filter(|_| self.json.is_of(view)).map(Arc::clone)
    }
}
