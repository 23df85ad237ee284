//! What the forms of a plan remember: what is typed and not yet a value, which rows are open, what is offered.

use crate::gui::model::unsettled::{Spot, Unsettled};
use crate::gui::model::view::View;
use crate::intake::{ReadFault, field_value};
use crate::plan_file::{Unfinished, UnfinishedAt};
use crate::text::marks::composed;
use crate::text::parse::{self, may_become, may_grow};
use crate::text::{Lang, form_words, no_such_day, other_units, problems};
use index_core::{Edit, EditError, Field, FieldChange, Kind, List, Plan, Record, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A field of the plan.
pub(super) type FieldPlace = (Record, Field);

/// What the forms of one plan remember.
#[derive(Default)]
pub(in crate::gui::panels) struct Forms {
    typing: BTreeMap<FieldPlace, TypedText>,
    /// Texts whose rows are gone, and may come back by undo.
    lost: Vec<Lost>,
    /// The plan in whose rows the texts stand.
    followed: Option<Arc<Plan>>,
    /// The open row of each list.
    pub(super) open: BTreeMap<List, usize>,
    /// Where names are offered, and which of them the arrow keys are at.
    pub(super) offer: Option<(FieldPlace, Option<usize>)>,
    /// The line of the cursor there.
    pub(super) offer_line: usize,
    /// A record that is to scroll into view.
    pub(in crate::gui::panels) reveal: Option<Record>,
    /// The field that is to get the keyboard.
    pub(super) focus: Option<FieldPlace>,
    /// Whether the form of what is selected is to get the keyboard.
    pub(in crate::gui::panels) wants_keyboard: bool,
    /// The new names that are being written, by the names the agencies have.
    pub(in crate::gui::panels) renames: BTreeMap<String, String>,
}

/// A text on its way to be a value.
struct TypedText {
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
    /// Whether the fault is told.
    is_told: bool,
}

/// A text whose row is gone.
struct Lost {
    /// The field, and where the row was.
    place: FieldPlace,
    /// The row it is of.
    row: Option<String>,
    text: String,
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
    /// The message beside the field with this text.
    pub(super) fn text(&self, lang: Lang, text: &str) -> String {
        match self {
            Self::NotRead(ReadFault::NoSuchDay) => form_words::not_taken(lang, &no_such_day(lang, text)),
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

    /// Opens a comment that has just been begun, with the keyboard in its text.
    pub(in crate::gui::panels) fn write_comment(&mut self, record: Record) {
        self.show(record);
        self.focus = Some((record, Field::Text));
    }

    /// The text that stands in a field while it is not settled.
    pub(super) fn text(&mut self, view: &View, place: FieldPlace, value: &Value) -> Option<String> {
        let typing = self.typing.get(&place)?;
        if typing.fault.is_some() && typing.row != view.open.plan().record_key(place.0) {
            return None;
        }
        if typing.now != *value {
            self.typing.remove(&place);
        }
        self.typing.get(&place).map(|typing| typing.text.clone())
    }

    /// Lets texts follow their rows, whose numbers shift when others come, go or move, and which may be called otherwise.
    /// To be asked after every step of the plan.
    pub(in crate::gui::panels) fn follow(&mut self, view: &View) {
        let plan = view.open.plan();
        let before = self.followed.replace(Arc::clone(plan));
        let Some(before) = before.filter(|before| !Arc::ptr_eq(before, plan)) else { return };
        let is_of_row = |(record, _): &FieldPlace, typing: &mut TypedText| {
            typing.fault.is_some() && typing.row == before.record_key(*record)
        };
        let texts: Vec<(FieldPlace, TypedText)> = self.typing.extract_if(.., is_of_row).collect();
        let lost = std::mem::take(&mut self.lost);
        for (place, mut typing) in texts {
            match moved(&before, plan, place.0) {
                Some(record) => {
                    typing.row = plan.record_key(record);
                    self.typing.insert((record, place.1), typing);
                }
                None => self.lost.push(Lost { place, row: typing.row, text: typing.text }),
            }
        }
        for lost in lost {
            match come_back(&before, plan, lost.place.0, lost.row.as_deref()) {
                Some(record) => self.resume_in(view, Lost { place: (record, lost.place.1), ..lost }),
                None => self.lost.push(lost),
            }
        }
    }

    /// Goes on with a text in its row, once that is there.
    fn resume_in(&mut self, view: &View, lost: Lost) {
        let plan = view.open.plan();
        let (record, field) = lost.place;
        let place = plan.record_of_key(record, lost.row.as_deref()).map(|record| (record, field));
        match place.and_then(|place| Some((place, plan.value(place.0, field)?))) {
            // It was no value then; where it is one now, it is what the field was to hold.
            Some((place, value)) => {
                let read = read_open(view, place, &lost.text);
                if let Some(edit) = self.take(view, place, read, lost.text, &value) {
                    view.edit(edit);
                }
            }
            None => self.lost.push(lost),
        }
    }

    /// Gives up the texts whose rows are gone.
    pub(in crate::gui::panels) fn forget_lost(&mut self) {
        self.lost.clear();
    }

    /// Why the text in a field is not taken.
    pub(super) fn fault(&self, place: FieldPlace) -> Option<&Fault> {
        self.typing.get(&place)?.fault.as_ref()
    }

    /// The fault of a field that is told: once it is, until something else is typed; and not while the text is on its
    /// way to a value.
    pub(super) fn fault_to_tell(&mut self, place: FieldPlace, is_on_its_way: bool) -> Option<&Fault> {
        let typing = self.typing.get_mut(&place)?;
        let may_change = match &typing.fault {
            Some(Fault::NotRead(ReadFault::OtherUnits { written, known })) => {
                known.to_string().starts_with(&written.to_string())
            }
            Some(Fault::NotRead(_)) => true,
            // More letters make no figure smaller.
            Some(Fault::Refused(_)) | None => false,
        };
        typing.is_told |= !(is_on_its_way && may_change);
        typing.fault.as_ref().filter(|_| typing.is_told)
    }

    /// Takes over what was typed; gives the edit that it asks for.
    pub(super) fn take(
        &mut self,
        view: &View,
        place: FieldPlace,
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
        let row = view.open.plan().record_key(record);
        self.typing.insert(place, TypedText { text, start, beside, now, row, fault, is_told: false });
        edit
    }

    /// Whether a text still has to become a value.
    pub(in crate::gui::panels) fn is_typing(&self) -> bool {
        self.unfinished().next().is_some()
    }

    /// The texts that still have to become values.
    pub(in crate::gui::panels) fn unfinished(&self) -> impl Iterator<Item = Unfinished> {
        let texts = self.typing.iter().filter(|(_, typing)| typing.fault.is_some());
        let texts = texts.map(|(place, typing)| (place, &typing.row, &typing.text, false));
        let texts = texts.chain(self.lost.iter().map(|lost| (&lost.place, &lost.row, &lost.text, true)));
        let texts = texts.map(|((record, field), row, text, is_gone)| {
            let (path, row) = (record.field_path(*field), row.clone());
            Unfinished { at: UnfinishedAt::Field { path, row, is_gone }, text: text.clone() }
        });
        let of_agency =
            |(from, to): (&String, &String)| Unfinished { at: UnfinishedAt::Agency(from.clone()), text: to.clone() };
        texts.chain(self.renames.iter().map(of_agency))
    }

    /// Goes on with a text that was typed into a field in an earlier run, in the row that people call by this name; one
    /// whose row was gone goes on waiting for it.
    pub(in crate::gui::panels) fn resume(
        &mut self,
        view: &View,
        path: &str,
        row: Option<&str>,
        is_gone: bool,
        text: &str,
    ) {
        let Some(place) = Record::of_field_path(path) else { return };
        let lost = Lost { place, row: row.map(str::to_owned), text: text.to_owned() };
        if is_gone { self.lost.push(lost) } else { self.resume_in(view, lost) }
    }

    /// Goes on with the new name of an agency.
    pub(in crate::gui::panels) fn resume_rename(&mut self, from: &str, to: &str) {
        self.renames.insert(from.to_owned(), to.to_owned());
    }

    /// Reads a text that may have become something else with more letters as what it is now; gives what it asks for.
    pub(in crate::gui::panels) fn settle_typing(&mut self, view: &View) -> Option<Edit> {
        self.follow(view);
        let waiting = self.waiting(view);
        waiting.into_iter().find_map(|(place, text, value)| {
            let grows = place.0.kind(place.1).is_some_and(|kind| may_grow(kind, &text));
            let read = grows.then(|| read(view, place, &text).ok()).flatten()?;
            self.take(view, place, Ok(read), text, &value)
        })
    }

    /// Gives the keyboard to the first field whose text is no value, where Esc gives the text up.
    pub(in crate::gui::panels) fn focus_unsettled(&mut self, view: &View) {
        self.focus = self.waiting(view).into_iter().next().map(|(place, ..)| place);
    }

    /// The fields whose texts are no values; then the new name of an agency, which is given by its button.
    pub(in crate::gui::panels) fn unsettled(&mut self, view: &View) -> Vec<Unsettled> {
        let of_agency = |(from, to): (&String, &String)| {
            let what = form_words::not_renamed(view.lang, from, to);
            Unsettled { place: Spot::Agency, what }
        };
        self.follow(view);
        let waiting = self.waiting(view);
        let of_field = |(place, text, _): &(FieldPlace, String, Value)| {
            let why = self.fault(*place)?.text(view.lang, text);
            let what = form_words::field_text(view.lang, view.open.plan(), *place, text);
            Some(Unsettled { place: Spot::Field(place.0.field_path(place.1)), what: format!("{what}: {why}") })
        };
        let of_lost = |Lost { place, row, text }: &Lost| Unsettled {
            place: Spot::Gone,
            what: form_words::lost_text(view.lang, row.as_deref(), *place, text),
        };
        let lost = self.lost.iter().map(of_lost);
        waiting.iter().filter_map(of_field).chain(lost).chain(self.renames.iter().map(of_agency)).collect()
    }

    /// The texts that still have to become values, with what their fields hold. What is of no field any more, or of
    /// one that somebody else wrote since, is forgotten.
    fn waiting(&mut self, view: &View) -> Vec<(FieldPlace, String, Value)> {
        let places: Vec<FieldPlace> = self.typing.keys().copied().collect();
        let mut waiting = Vec::new();
        for place in places {
            match view.open.plan().value(place.0, place.1) {
                Some(value) => {
                    let text = self.text(view, place, &value).filter(|_| self.fault(place).is_some());
                    waiting.extend(text.map(|text| (place, text, value)));
                }
                None => drop(self.typing.remove(&place)),
            }
        }
        waiting
    }

    /// Forgets the text of a field that the keyboard has left, unless it still has to become a value.
    pub(super) fn settle(&mut self, place: FieldPlace, is_given_up: bool) {
        if is_given_up || self.fault(place).is_none() {
            self.typing.remove(&place);
        }
    }
}

/// The value of a text that is still typed; none while it may become another one.
pub(super) fn read_open(view: &View, place: FieldPlace, text: &str) -> Result<Value, ReadFault> {
    let kind = place.0.kind(place.1).unwrap_or(Kind::ReadOnly);
    let is_open = may_grow(kind, text) && may_become(view.lang, kind, text);
    if is_open { Err(ReadFault::NotRead(kind)) } else { read(view, place, text) }
}

/// The value of a text, or why it is none.
pub(super) fn read(view: &View, place: FieldPlace, text: &str) -> Result<Value, ReadFault> {
    // In a form an entry is a line, for legal bases and measures have ";" within them.
    if place.0.kind(place.1) == Some(Kind::Texts) {
        let text = composed(text);
        let entries: Vec<String> = text.lines().map(str::trim).filter(|e| !e.is_empty()).map(str::to_owned).collect();
        return Ok(if entries.is_empty() { Value::Missing } else { Value::Texts(entries) });
    }
    field_value(view.open, view.lang, place, text)
}

/// What the field would hold afterwards, or why the plan refuses the value.
fn trial(view: &View, (record, field): FieldPlace, value: Value) -> Result<Value, EditError> {
    let mut trial = view.open.trial();
    let change = FieldChange { record, field, value };
    trial.set(&change)?;
    Ok(trial.plan().value(record, field).unwrap_or(change.value))
}

/// The basis and the source of a measurement or of the baseline.
fn beside(view: &View, record: Record) -> Vec<FieldChange> {
    let (Record::Measurement(_) | Record::Baseline) = record else { return Vec::new() };
    let kept = [Field::Basis, Field::Source].into_iter();
    kept.filter_map(|field| Some(FieldChange { record, field, value: view.open.plan().value(record, field)? }))
        .collect()
}

/// Where a record has moved to in a step of the plan; `None` when it is gone.
fn moved(before: &Plan, plan: &Plan, record: Record) -> Option<Record> {
    if before.is_still_at(plan, record) {
        return Some(record);
    }
    let key = before.record_key(record);
    let (were, are) = (before.records_of_key(record, key.as_deref()), plan.records_of_key(record, key.as_deref()));
    if were.len() == are.len() {
        return were.iter().position(|one| *one == record).map(|at| are[at]);
    }
    let holds = |plan: &Plan, record: Record| -> Vec<Option<Value>> {
        record.fields().iter().map(|field| plan.value(record, *field)).collect()
    };
    // Of several with one name, it is the one that holds what it held.
    let own = holds(before, record);
    let is_own = |one: &Record| were.len() == 1 || holds(plan, *one) == own;
    are.into_iter().find(is_own)
}

/// Where a row that was gone has come back in a step of the plan. Another row that is now called by its name has not.
fn come_back(before: &Plan, plan: &Plan, record: Record, row: Option<&str>) -> Option<Record> {
    let n_before = before.records_of_key(record, row).len();
    let found = plan.record_of_key(record, row)?;
    let is_more = plan.records_of_key(record, row).len() > n_before;
    Some(found).filter(|found| is_more && !before.is_still_at(plan, *found))
}
