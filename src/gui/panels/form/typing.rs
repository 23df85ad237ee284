//! What the forms of a plan remember: what is typed and not yet a value, which rows are open, what is offered.

use crate::gui::view::View;
use crate::report::ReadFault;
use crate::text::{Lang, form_words, other_units, parse, problems};
use index_core::{Edit, EditError, Field, FieldChange, List, Record, Value};
use std::collections::BTreeMap;

/// A field of the plan.
pub(super) type Place = (Record, Field);

/// What the forms of one plan remember.
#[derive(Default)]
pub(in crate::gui::panels) struct Forms {
    typing: BTreeMap<Place, Typing>,
    /// The open row of each list.
    pub(super) open: BTreeMap<List, usize>,
    /// Where names are offered, and which of them the arrow keys are at.
    pub(super) offer: Option<(Place, Option<usize>)>,
    /// The line of the cursor there.
    pub(super) offer_line: usize,
    /// A record that is to scroll into view.
    pub(in crate::gui::panels) reveal: Option<Record>,
    /// The new name that is being written for an agency.
    pub(in crate::gui::panels) rename: Option<Rename>,
}

/// A new name on its way.
pub(in crate::gui::panels) struct Rename {
    /// The agency.
    pub(in crate::gui::panels) from: String,
    /// The new name.
    pub(in crate::gui::panels) to: String,
}

/// A text on its way to be a value.
struct Typing {
    text: String,
    /// What the field held before anything was typed.
    start: Value,
    /// What stood beside a figure then: its basis and source, which a new figure changes too.
    beside: Vec<FieldChange>,
    /// What the field holds because of what is typed; when it holds something else, somebody else wrote it.
    now: Value,
    /// The row it is of, so that a text does not stray to another one.
    row: Option<String>,
    fault: Option<Fault>,
}

/// Why a text is not taken.
#[derive(Clone)]
pub(super) enum Fault {
    /// It is no value of the field.
    NotRead(ReadFault),
    /// The plan refuses it.
    Refused(EditError),
}

impl Fault {
    /// The message beside the field.
    pub(super) fn text(&self, lang: Lang) -> String {
        match self {
            Self::NotRead(ReadFault::NotRead(kind)) => form_words::not_read(lang, parse::expected(lang, *kind)),
            Self::NotRead(ReadFault::OtherUnits { written, known }) => {
                form_words::not_taken(lang, &other_units(lang, *written, *known))
            }
            Self::Refused(error) => problems::edit_error(lang, error),
        }
    }
}

impl Forms {
    /// Opens the row of a list and brings it into view.
    pub(in crate::gui::panels) fn show(&mut self, record: Record) {
        if let Record::Row(list, row) = record {
            self.open.insert(list, row);
        }
        self.reveal = Some(record);
    }

    /// The text that stands in a field while it is not settled.
    pub(super) fn text(&mut self, view: &View, place: Place, value: &Value) -> Option<String> {
        let typing = self.typing.get(&place)?;
        let is_of_this = typing.now == *value && (typing.fault.is_none() || typing.row == row_name(view, place));
        if !is_of_this {
            self.typing.remove(&place);
        }
        self.typing.get(&place).map(|typing| typing.text.clone())
    }

    /// Why the text in a field is not taken.
    pub(super) fn fault(&self, place: Place) -> Option<&Fault> {
        self.typing.get(&place)?.fault.as_ref()
    }

    /// Takes over what was typed; gives the edit that it asks for.
    pub(super) fn take(
        &mut self,
        view: &View,
        place: Place,
        read: Result<Value, ReadFault>,
        text: String,
        value: &Value,
    ) -> Option<Edit> {
        let (record, field) = place;
        let start = self.typing.get(&place).map_or_else(|| value.clone(), |t| t.start.clone());
        let beside = self.typing.get(&place).map_or_else(|| beside(view, record), |t| t.beside.clone());
        let (now, fault) = match read.map(|new| trial(view, place, new)) {
            Ok(Ok(now)) => (now, None),
            Ok(Err(error)) => (start.clone(), Some(Fault::Refused(error))),
            Err(fault) => (start.clone(), Some(Fault::NotRead(fault))),
        };
        let edit = (now != *value).then(|| {
            let mut changes = vec![FieldChange { record, field, value: now.clone() }];
            changes.extend(beside.iter().filter(|_| fault.is_some()).cloned());
            Edit::Set(changes)
        });
        let row = row_name(view, place);
        self.typing.insert(place, Typing { text, start, beside, now, row, fault });
        edit
    }

    /// Forgets the text of a field that the keyboard has left, unless it still has to become a value.
    pub(super) fn settle(&mut self, place: Place, is_given_up: bool) {
        if is_given_up || self.fault(place).is_none() {
            self.typing.remove(&place);
        }
    }
}

/// What the field would hold afterwards, or why the plan refuses the value.
fn trial(view: &View, (record, field): Place, value: Value) -> Result<Value, EditError> {
    let preview = view.document.preview(&Edit::set(record, field, value.clone()))?;
    Ok(preview.plan.value(record, field).unwrap_or(value))
}

/// The basis and the source of a measurement.
fn beside(view: &View, record: Record) -> Vec<FieldChange> {
    let Record::Measurement(_) = record else { return Vec::new() };
    let kept = [Field::Basis, Field::Source].into_iter();
    kept.filter_map(|field| Some(FieldChange { record, field, value: view.document.plan().value(record, field)? }))
        .collect()
}

fn row_name(view: &View, (record, _): Place) -> Option<String> {
    view.document.plan().record_key(record)
}
