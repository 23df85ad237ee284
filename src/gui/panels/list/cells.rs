//! The cells of the list rooms as fields of the plan: how each is edited, and what it cannot hold.

use crate::gui::model::command::Command;
use crate::gui::model::view::View;
use crate::gui::widgets::grid::{CellEditor, CellWay};
use crate::intake::field_value;
use crate::report::{TableKind, cell_field};
use crate::text::parse::{choices, typed};
use crate::text::{EditWord, problems};
use index_core::{Edit, Field, FieldChange, Kind, List, Plan, Record, Value};
use std::sync::Arc;

/// The cells of a table of the plan.
pub(super) struct PlanCells<'a> {
    pub(super) view: &'a View<'a>,
    pub(super) kind: TableKind,
}

impl PlanCells<'_> {
    /// The edit that a text in a cell asks for, or why it cannot be.
    pub(super) fn edit(&self, row: usize, column: &str, text: &str) -> Result<Edit, String> {
        self.tried(row, column, text).map(|(change, _)| Edit::Set(vec![change]))
    }

    /// The change that a text in a cell asks for and the plan after it, or why it cannot be.
    pub(super) fn tried(&self, row: usize, column: &str, text: &str) -> Result<(FieldChange, Arc<Plan>), String> {
        let lang = self.view.lang;
        let not_edited = || EditWord::NotEdited.text(lang).to_owned();
        let (record, field, _) = self.field(row, column).ok_or_else(not_edited)?;
        let nothing = EditWord::Nothing.text(lang);
        let text = if text == nothing { "" } else { text };
        let value = field_value(self.view.open, lang, (record, field), text).map_err(|f| f.of_cell(lang, text))?;
        let change = FieldChange { record, field, value };
        let mut trial = self.view.open.trial();
        trial.set(&change).map_err(|error| problems::edit_error(lang, &error))?;
        Ok((change, Arc::clone(trial.plan())))
    }

    /// Why a cell is not edited, and whether the form of its row is the place to do so.
    fn not_edited(&self, column: &str) -> CellWay {
        let why = match self.kind {
            TableKind::Agencies => EditWord::AgencyInForm,
            TableKind::Framework => EditWord::FrameworkInForm,
            TableKind::Results => EditWord::ResultInForm,
            // The code of an indicator says what the row is.
            _ if column == "code" => EditWord::CodeIsGiven,
            TableKind::Indicators if column == "deadline" => EditWord::OfDeadline,
            _ => return CellWay::ReadOnly(EditWord::Computed.text(self.view.lang).to_owned()),
        };
        CellWay::Opens(why.text(self.view.lang).to_owned())
    }

    /// The field behind a cell. The code of an indicator is one as long as it has none: later it says what the row is, and is
    /// changed in the form.
    pub(super) fn field(&self, row: usize, column: &str) -> Option<(Record, Field, Kind)> {
        let is_new = || self.view.open.plan().indicators.get(row).is_some_and(|indicator| indicator.code.is_empty());
        let is_new_code = self.kind == TableKind::Indicators && column == "code" && is_new();
        let (record, field) = match is_new_code {
            true => (Record::Row(List::Indicators, row), Field::Code),
            false => cell_field(self.kind, column, row)?,
        };
        Some((record, field, record.kind(field)?))
    }
}

impl CellEditor for PlanCells<'_> {
    fn way(&self, row: usize, column: &'static str) -> CellWay {
        let lang = self.view.lang;
        let Some((record, field, kind)) = self.field(row, column) else { return self.not_edited(column) };
        let value = self.view.open.plan().value(record, field).unwrap_or(Value::Missing);
        let word = |value: &Value| match value {
            Value::Missing => EditWord::Nothing.text(lang).to_owned(),
            value => typed(lang, value),
        };
        let options: Vec<String> = choices(kind).iter().map(word).collect();
        if options.is_empty() {
            CellWay::Text(typed(lang, &value))
        } else {
            CellWay::Choice { chosen: word(&value), options }
        }
    }

    fn enter(&self, row: usize, column: &'static str, text: &str) -> Result<(), String> {
        let edit = self.edit(row, column, text)?;
        self.view.send(Command::Typed(edit, None));
        Ok(())
    }
}
