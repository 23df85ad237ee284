//! The form of any record: every field drawn by its kind, read as one types, with what is wrong beside it.

mod agency_menu;
mod choices;
mod links;
mod list;
mod offer;
mod problems;
mod rows;
mod special;
mod typed;
mod typing;

pub(super) use list::list_form;
pub(super) use rows::{RowTools, row_edit, row_tools};
pub(super) use special::closed_years;
pub(super) use typing::{Forms, Rename};

use crate::gui::model::view::View;
use crate::gui::theme::GAP;
use crate::text::form_words::label;
use eframe::egui::{Ui, vec2};
use index_core::{Field, Kind, List, Record};

/// From this width on short fields stand two in a line.
const TWO_COLUMNS: f32 = 560.0;

/// Draws every field of a record, in the order of the file.
pub(super) fn record_form(ui: &mut Ui, view: &View, forms: &mut Forms, record: Record) {
    fields_form(ui, view, forms, record, record.fields());
    record_problems(ui, view, record);
}

/// Says what is wrong with a record as a whole and with the id that no form shows.
pub(super) fn record_problems(ui: &mut Ui, view: &View, record: Record) {
    problems::of_field(ui, view, record, Field::Id);
    problems::of_record(ui, view, record);
}

/// Draws some fields of a record, but for the id that only the file needs: the program gives it, and mends it where it
/// stands twice.
pub(super) fn fields_form(ui: &mut Ui, view: &View, forms: &mut Forms, record: Record, fields: &[Field]) {
    let fields: Vec<Field> = fields.iter().copied().filter(|field| *field != Field::Id).collect();
    let is_wide = ui.available_width() >= TWO_COLUMNS;
    let mut rest = fields.as_slice();
    while let Some((&first, others)) = rest.split_first() {
        rest = others;
        let is_short = |field| is_wide && lines_of(record, field) == Lines::One;
        match others.split_first() {
            Some((&second, after)) if is_short(first) && is_short(second) => {
                rest = after;
                pair(ui, view, forms, record, [first, second]);
            }
            _ => field_form(ui, view, forms, record, first),
        }
    }
}

/// Two fields in a line.
fn pair(ui: &mut Ui, view: &View, forms: &mut Forms, record: Record, fields: [Field; 2]) {
    let width = (ui.available_width() - GAP) * 0.5;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for field in fields {
            ui.allocate_ui(vec2(width, 0.0), |ui| {
                ui.set_width(width);
                field_form(ui, view, forms, record, field);
            });
        }
    });
}

/// Draws one field of a record, with its problems.
pub(super) fn field_form(ui: &mut Ui, view: &View, forms: &mut Forms, record: Record, field: Field) {
    field_named(ui, view, forms, record, field, label(view.lang, record, field));
}

/// Draws one field of a record under another name.
pub(super) fn field_named(ui: &mut Ui, view: &View, forms: &mut Forms, record: Record, field: Field, label: &str) {
    let Some((kind, value)) = record.kind(field).zip(view.document.plan().value(record, field)) else { return };
    ui.push_id((record, field), |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let at = At { record, field, label };
            match kind {
                Kind::ReadOnly => special::read_only(ui, view, at, &value),
                Kind::Percent => special::progress(ui, view, at, &value),
                Kind::Flag => special::flag(ui, view, at, &value),
                Kind::Group | Kind::Status | Kind::Basis | Kind::Scope | Kind::Assignment | Kind::DueKind => {
                    choices::choice_form(ui, view, at, kind, &value);
                }
                _ if field == Field::Deadlines => links::deadline_ticks(ui, view, at, &value),
                _ if field == Field::Serves => links::indicator_ticks(ui, view, at, &value),
                _ => typed::typed_form(ui, view, forms, at, kind, &value),
            }
            problems::of_field(ui, view, record, field);
        });
    });
}

/// The field that is drawn.
#[derive(Clone, Copy)]
struct At<'a> {
    record: Record,
    field: Field,
    label: &'a str,
}

/// How much room a text takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lines {
    /// One line.
    One,
    /// A name or a sentence, which is wrapped and has no lines of its own.
    Wrapped,
    /// Several lines.
    Several,
    /// Several entries, one a line.
    Entries,
}

/// How much room a field takes.
const fn lines_of(record: Record, field: Field) -> Lines {
    match (record, field) {
        (Record::Row(List::Scenarios | List::DataSources, _), Field::Name) => Lines::One,
        (_, Field::Name | Field::Title | Field::Text | Field::Source | Field::Funding | Field::ProvincesSource) => {
            Lines::Wrapped
        }
        (_, Field::Note | Field::Definition | Field::Incomplete) => Lines::Several,
        (
            _,
            Field::LegalBasis
            | Field::Recipients
            | Field::Measures
            | Field::Support
            | Field::Deadlines
            | Field::Serves
            | Field::Provinces,
        )
        | (Record::Row(List::Tasks, _), Field::Lead) => Lines::Entries,
        _ => Lines::One,
    }
}
