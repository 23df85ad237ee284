//! Changing the plan: edits, gestures, undo and redo, keeping the draft as a scenario.

use super::base::State;
use crate::gui::model::action::Action;
use crate::gui::model::dialog::Dialog;
use crate::gui::widgets::chip::Tone;
use crate::text::comment_words::CommentWord;
use crate::text::form_words::{self, FormWord};
use crate::text::{EditWord, Lang, Word, capitalised, cells_emptied, problems, redone, step, undone};
use index_core::{
    Cause, Due, Edit, Field, FieldChange, Gesture, List, Measurement, OpenPlan, Plan, Record, Value, comment,
};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Instant;

impl State {
    pub(super) fn edit(&mut self, edit: &Edit, gesture: Option<Gesture>) {
        self.apply(edit, gesture);
    }

    /// A dialog whose change is refused stays, so that what was chosen in it is not chosen twice.
    pub(super) fn answer(&mut self, edit: &Edit) {
        if self.apply(edit, None) {
            self.dialog = None;
        }
    }

    /// Applies an edit, or tells why the plan refuses it; says whether it was applied.
    pub(super) fn apply(&mut self, edit: &Edit, gesture: Option<Gesture>) -> bool {
        let lang = self.lang();
        let Some(tab) = self.tabs.get_mut(self.active) else { return false };
        let before = Arc::clone(tab.open.plan());
        let start = Instant::now();
        let result = tab.open.apply_within(edit, gesture);
        self.recompute = Some(start.elapsed());
        let is_applied = result.is_ok();
        // In a form, where a stay in a field is a gesture, it stands beside the field.
        let besides = if gesture.is_none() { besides(lang, &before, tab.open.plan(), edit) } else { None };
        if is_applied {
            self.note_author(edit);
            self.forget_way_back();
        }
        if let Err(error) = result {
            self.say(Tone::Bad, problems::edit_error(lang, &error));
        } else if matches!(edit, Edit::SaveScenario { .. }) {
            self.say(Tone::Ok, Word::ScenarioKept.text(lang));
        } else if matches!(edit, Edit::RemoveRows { .. } | Edit::DeleteScenario { .. }) {
            self.say_with_way_back(capitalised(&step(lang, edit, &before)), Action::Undo);
        } else if let Some(told) = besides {
            self.say(Tone::Warn, told);
        }
        is_applied
    }

    pub(super) fn cancel(&mut self, gesture: Gesture) {
        if let Some(tab) = self.tabs.get_mut(self.active) {
            let _was_there = tab.open.cancel(gesture);
        }
    }

    pub(super) fn step(&mut self, take: fn(&mut OpenPlan) -> bool) {
        let Some(tab) = self.tabs.get_mut(self.active) else { return };
        let start = Instant::now();
        take(&mut tab.open);
        self.recompute = Some(start.elapsed());
        self.forget_way_back();
    }

    /// Takes the last step back, and says which one.
    pub(super) fn undo(&mut self) {
        let Some(name) = self.name_of(OpenPlan::next_undo) else { return };
        self.step(OpenPlan::undo);
        self.say_with_way_back(undone(self.lang(), &name), Action::Redo);
    }

    /// Does the step again that was taken back, and says which one.
    pub(super) fn redo(&mut self) {
        let Some(name) = self.name_of(OpenPlan::next_redo) else { return };
        self.step(OpenPlan::redo);
        self.say_with_way_back(redone(self.lang(), &name), Action::Undo);
    }

    /// The name of a step of the plan that is shown.
    fn name_of(&self, next: fn(&OpenPlan) -> Option<&Edit>) -> Option<String> {
        let open = &self.tab()?.open;
        Some(step(self.lang(), next(open)?, open.plan()))
    }

    /// Begins a comment on the selected row, with the keyboard in its text.
    pub(super) fn comment(&mut self) {
        let (lang, today) = (self.lang(), self.today);
        let begun = self.tab().and_then(|tab| {
            let Some(Record::Row(list, row)) = tab.selection?.record() else { return None };
            let List::Comments(of, row) = list.comments(row)? else { return None };
            comment(tab.open.plan(), (of, row), self.settings.author.as_deref(), today)
        });
        let Some((edit, record)) = begun else { return self.say(Tone::Neutral, CommentWord::NoRow.text(lang)) };
        if self.apply(&edit, None) {
            self.show_inspector = true;
            if let Some(tab) = self.tabs.get_mut(self.active) {
                tab.panels.write_comment(record);
            }
        }
    }

    /// Keeps the name under which a comment of today is signed, for the next one.
    fn note_author(&mut self, edit: &Edit) {
        let Edit::Set(changes) = edit else { return };
        let today = Some(Value::Date(self.today));
        for change in changes.iter().filter(|change| change.field == Field::Author) {
            let written = self.tab().and_then(|tab| tab.open.plan().value(change.record, Field::Written));
            if written == today {
                self.settings.author = if let Value::Text(name) = &change.value { Some(name.clone()) } else { None };
            }
        }
    }

    /// Empties cells as one step, and says so.
    pub(super) fn empty_cells(&mut self, edit: &Edit) {
        let Some(before) = self.tab().map(|tab| Arc::clone(tab.open.plan())) else { return };
        let count = if let Edit::Set(changes) = edit { changes.len() } else { 0 };
        self.message = None;
        let is_changed = self.apply(edit, None) && self.tab().is_some_and(|tab| !Arc::ptr_eq(&before, tab.open.plan()));
        if is_changed && self.message.is_none() {
            self.say_with_way_back(cells_emptied(self.lang(), count), Action::Undo);
        }
    }

    pub(super) fn ask_scenario_name(&mut self) {
        let Some(tab) = self.tab() else { return };
        let name = tab.open.draft().scenario.clone().unwrap_or_default();
        self.dialog = Some(Dialog::SaveScenario { plan: tab.id, name, note: String::new() });
    }
}

/// Whether an indicator has a new rank beside the score of the old one: the figures go by both.
fn keeps_old_score(before: &Plan, after: &Plan, record: Record) -> bool {
    let is_same = |field| before.value(record, field) == after.value(record, field);
    let has_score = !matches!(after.value(record, Field::Score), None | Some(Value::Missing));
    has_score && !is_same(Field::Rank) && is_same(Field::Score)
}

/// What an edit of fields has changed besides, of which the cell itself says nothing: figures that are no longer those of
/// their source, and days that no longer come every year.
fn besides(lang: Lang, before: &Plan, after: &Plan, edit: &Edit) -> Option<String> {
    let changes: Vec<&FieldChange> = match edit {
        Edit::Set(changes) => changes.iter().collect(),
        // Rows that come last move none of those that the changes speak of.
        Edit::Together { edits, cause: Cause::Paste } => {
            let sets = edits.iter().filter_map(|edit| if let Edit::Set(changes) = edit { Some(changes) } else { None });
            sets.flatten().collect()
        }
        _ => return None,
    };
    let is_official = |plan: &Plan, record| matches!(plan.value(record, Field::Basis), Some(Value::Basis(basis)) if basis.is_official());
    let dropped = changes.iter().filter_map(|change| {
        let Record::Measurement(row) = change.record else { return None };
        let measured = |plan: &Plan| {
            let measurement = plan.indicators.get(row).and_then(|row| row.measurement.as_ref());
            measurement.is_some_and(Measurement::has_figure)
        };
        let has_figure = measured(before) && measured(after);
        let is_dropped = has_figure && is_official(before, change.record) && !is_official(after, change.record);
        after.indicators.get(row).filter(|_| is_dropped).map(|indicator| indicator.code.as_str())
    });
    let codes: BTreeSet<&str> = dropped.collect();
    if !codes.is_empty() {
        return Some(form_words::source_dropped(lang, &codes));
    }
    if changes.iter().any(|change| keeps_old_score(before, after, change.record)) {
        return Some(capitalised(EditWord::OldScoreStays.text(lang)));
    }
    let due = |plan: &Plan, record| plan.value(record, Field::Due);
    let is_once_now = changes.iter().any(|change| {
        let days = (due(before, change.record), due(after, change.record));
        matches!(days, (Some(Value::Due(Due::Yearly { .. })), Some(Value::Due(Due::Once(_)))))
    });
    is_once_now.then(|| FormWord::OnceNow.text(lang).to_owned())
}
