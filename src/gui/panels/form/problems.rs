//! What is wrong with a record or a field, beside it.

use crate::gui::model::view::View;
use crate::gui::theme::{LABEL, Weight, rich, tokens};
use crate::gui::widgets::icon::{Icon, icon};
use crate::gui::widgets::label::wrapped;
use crate::text::problems::{hint, what};
use crate::text::{capitalised, with_hint};
use eframe::egui::{Color32, Ui};
use index_core::{Field, Problem, Record, Severity};

/// Says what is wrong with a field.
pub(in crate::gui::panels) fn of_field(ui: &mut Ui, view: &View, record: Record, field: Field) {
    if view.open.problems().is_empty() {
        return;
    }
    let path = record.field_path(field);
    // An entry of a list is a place of its own.
    of_paths(ui, view, |p| p.strip_prefix(path.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('[')));
}

/// Says what is wrong with a record as a whole.
pub(super) fn of_record(ui: &mut Ui, view: &View, record: Record) {
    let path = record.path();
    of_paths(ui, view, |p| p == path);
}

fn of_paths(ui: &mut Ui, view: &View, is_here: impl Fn(&str) -> bool) {
    for Problem { kind, .. } in view.open.problems().iter().filter(|p| is_here(&p.path)) {
        let (mark, color) = mark_of(ui, kind.severity());
        line(ui, mark, color, &capitalised(&with_hint(&what(view.lang, kind), &hint(view.lang, kind))));
    }
}

/// A short message beside a field.
pub(super) fn line(ui: &mut Ui, mark: Icon, color: Color32, text: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        icon(ui, mark, 13.0, color);
        wrapped(ui, rich(text, LABEL, Weight::Medium, color));
    });
}

/// The mark of the worst problem within a record, for its line.
pub(super) fn worst(ui: &Ui, view: &View, record: Record) -> Option<(Icon, Color32)> {
    let path = record.path();
    let is_here = |p: &str| p.strip_prefix(path.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    view.open.problems().iter().filter(|p| is_here(&p.path)).map(|p| p.kind.severity()).max().map(|s| mark_of(ui, s))
}

fn mark_of(ui: &Ui, severity: Severity) -> (Icon, Color32) {
    let t = tokens(ui);
    match severity {
        Severity::Error => (Icon::Cross, t.bad),
        Severity::Warning => (Icon::Warning, t.warn),
        Severity::Reminder => (Icon::Info, t.second),
    }
}
