//! The fields of a record, each drawn by its kind.

use super::at::{At, Lines, lines_of};
use super::{choices, links, problems, special, typed};
use crate::gui::model::view::View;
use crate::gui::panels::form::Forms;
use crate::gui::theme::GAP;
use crate::gui::widgets::read_field::label_help;
use crate::text::field_help::field_help;
use crate::text::form_words::label;
use eframe::egui::{Ui, vec2};
use index_core::{Field, Kind, Record};

/// From this width on short fields stand two in a line.
const TWO_COLUMNS: f32 = 560.0;

/// Draws every field of a record, in the order of the file.
pub(in crate::gui::panels) fn record_form(ui: &mut Ui, view: &View, forms: &mut Forms, record: Record) {
    fields_form(ui, view, forms, record, record.fields());
    record_problems(ui, view, record);
}

/// Says what is wrong with a record as a whole and with the id that no form shows.
pub(in crate::gui::panels) fn record_problems(ui: &mut Ui, view: &View, record: Record) {
    problems::of_field(ui, view, record, Field::Id);
    problems::of_record(ui, view, record);
}

/// Draws some fields of a record, but for the id that only the file needs: the program gives it, and mends it where it
/// stands twice.
pub(in crate::gui::panels) fn fields_form(
    ui: &mut Ui,
    view: &View,
    forms: &mut Forms,
    record: Record,
    fields: &[Field],
) {
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
pub(in crate::gui::panels) fn field_form(ui: &mut Ui, view: &View, forms: &mut Forms, record: Record, field: Field) {
    field_named(ui, view, forms, record, field, label(view.lang, record, field));
}

/// Draws one field of a record under another name.
pub(in crate::gui::panels) fn field_named(
    ui: &mut Ui,
    view: &View,
    forms: &mut Forms,
    record: Record,
    field: Field,
    label: &str,
) {
    let Some((kind, value)) = record.kind(field).zip(view.open.plan().value(record, field)) else { return };
    let drawn = ui.push_id((record, field), |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let at = At { record, field, label };
            match kind {
                Kind::ReadOnly => special::read_only(ui, view, at, &value),
                Kind::Progress => special::progress(ui, view, at, &value),
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
    if let Some(help) = field_help(view.lang, record, field).filter(|_| !view.is_picture) {
        label_help(ui, ui.scope_id().with((record, field, "help")), drawn.response.rect, help);
    }
}
