//! The form of an indicator: rank, score, lead, status, progress and note are edited here; the rest is read.

use super::facts::{fact, facts, title};
use crate::gui::theme::{GAP_SMALL, LABEL, Weight, rich, tokens};
use crate::gui::view::{View, wrapped};
use crate::gui::widgets::card::card;
use crate::gui::widgets::chip::{Tone, chip};
use crate::gui::widgets::field::{choice, multiline, number_field, text_field};
use crate::text::{Word, fixed, indicator_name, score_why, status, weight_why};
use eframe::egui::{Popup, ScrollArea, Slider, Ui};
use index_core::plan::agencies;
use index_core::{Basis, Direction, Edit, Field, IndicatorRow, List, Measurement, Record, Status, Value};

/// Draws the form.
pub(super) fn indicator_form(ui: &mut Ui, view: &View, row: usize) {
    let Some(indicator) = view.document.plan().indicators.get(row) else { return };
    let framework = &view.document.context().framework;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GAP_SMALL;
        chip(ui, Tone::Accent, None, &indicator.code);
        if let Some(group) = indicator.group {
            chip(ui, Tone::Neutral, None, crate::text::group(view.lang, group));
        }
        let entry = framework.indicator(&indicator.code);
        if entry.is_some_and(|e| e.spec.direction == Direction::Negative) {
            chip(ui, Tone::Warn, None, view.word(Word::InverseIndicator));
        }
    });
    title(ui, &indicator_name(view.lang, indicator, framework));
    measurement_form(ui, view, row, indicator);
    work_form(ui, view, row, indicator);
    read_only(ui, view, indicator);
}

/// Rank and score, with their ground and the way to the index.
fn measurement_form(ui: &mut Ui, view: &View, row: usize, indicator: &IndicatorRow) {
    let measured = indicator.measurement.clone().unwrap_or_default();
    let n_units = measured.of.unwrap_or(view.document.scorecard().n_units);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        ui.columns(2, |columns| {
            let set = |field, value| Edit::set(Record::Measurement(row), field, value);
            let mut rank = measured.rank;
            let label = crate::text::rank_of_label(view.lang, n_units);
            let field = number_field(&mut columns[0], &label, &mut rank, 1..=n_units.max(1));
            if field.changed() && rank != measured.rank {
                view.edit_within(&columns[0], &field, set(Field::Rank, rank.map_or(Value::Missing, Value::Count)));
            }
            score_field(&mut columns[1], view, row, &measured);
        });
        let color = tokens(ui).second;
        let position = view.document.context().framework.position(&indicator.code);
        let known = position.and_then(|p| view.document.scorecard().indicators[p]);
        match known {
            Some(known) => {
                let why = score_why(view.lang, &known);
                wrapped(ui, rich(why, LABEL, Weight::Regular, color));
                basis_form(ui, view, row, &measured);
            }
            None => drop(wrapped(ui, rich(view.word(Word::NotMeasured), LABEL, Weight::Regular, color))),
        }
        if let Some(position) = position {
            let why = weight_why(view.lang, &view.document.context().framework, position);
            wrapped(ui, rich(why, LABEL, Weight::Regular, color));
        }
    });
}

/// On what ground the figures stand, and where they are from.
fn basis_form(ui: &mut Ui, view: &View, row: usize, measured: &Measurement) {
    let record = Record::Measurement(row);
    let bases = [Basis::Document, Basis::Published, Basis::Estimated, Basis::Assumed];
    let mut basis = measured.basis;
    let label = crate::text::basis_label(view.lang, measured.year);
    if choice(ui, &label, &mut basis, &bases.map(|b| (b, crate::text::basis(view.lang, b)))).changed()
        && basis != measured.basis
    {
        view.edit(Edit::set(record, Field::Basis, Value::Basis(basis)));
    }
    let mut source = measured.source.clone().unwrap_or_default();
    let field = text_field(ui, view.word(Word::SourceOfFigure), &mut source);
    if field.changed() {
        view.edit_within(ui, &field, Edit::set(record, Field::Source, Value::Text(source)));
    }
}

/// The score as text while it is typed; it is taken over whenever it is a score.
fn score_field(ui: &mut Ui, view: &View, row: usize, measured: &Measurement) {
    let id = ui.scope_id().with("score-text");
    let shown = measured.score.map(|s| crate::text::grouped(view.lang, s)).unwrap_or_default();
    let mut text: String = ui.data(|d| d.get_temp(id)).unwrap_or_else(|| shown.clone());
    let field = text_field(ui, view.word(Word::ScoreField), &mut text);
    if field.changed() {
        let score: Option<f64> = text.trim().replace(',', ".").parse().ok();
        let score = score.filter(|s| (0.0..=100.0).contains(s));
        let is_cleared = text.trim().is_empty();
        if (score.is_some() || is_cleared) && score != measured.score {
            let value = score.map_or(Value::Missing, Value::Number);
            view.edit_within(ui, &field, Edit::set(Record::Measurement(row), Field::Score, value));
        }
    }
    if field.has_focus() {
        ui.data_mut(|d| d.insert_temp(id, text));
    } else {
        ui.data_mut(|d| d.remove::<String>(id));
    }
}

/// Who leads, how far the work is, a remark.
fn work_form(ui: &mut Ui, view: &View, row: usize, indicator: &IndicatorRow) {
    let set = |field, value| Edit::set(Record::Row(List::Indicators, row), field, value);
    let mut lead = indicator.lead.clone().unwrap_or_default();
    let field = text_field(ui, view.word(Word::Lead), &mut lead);
    if field.changed() {
        view.edit_within(ui, &field, set(Field::Lead, Value::Text(lead)));
    }
    known_agencies(ui, view, row, indicator);
    let mut chosen = indicator.status;
    let options = Status::ALL.map(|s| (s, status(view.lang, s)));
    if choice(ui, view.word(Word::Status), &mut chosen, &options).changed() && chosen != indicator.status {
        view.edit(set(Field::Status, Value::Status(chosen)));
    }
    if let Some((edit, response)) =
        progress_field(ui, view, indicator.progress, |progress| set(Field::Progress, Value::Count(u32::from(progress))))
    {
        view.edit_within(ui, &response, edit);
    }
    let mut note = indicator.note.clone().unwrap_or_default();
    let field = multiline(ui, view.word(Word::Note), &mut note, 3);
    if field.changed() {
        view.edit_within(ui, &field, set(Field::Note, Value::Text(note)));
    }
}

/// A slider for a share of work; gives the edit when it was moved.
pub(super) fn progress_field(
    ui: &mut Ui,
    view: &View,
    progress: u8,
    edit: impl Fn(u8) -> Edit,
) -> Option<(Edit, eframe::egui::Response)> {
    let color = tokens(ui).second;
    let label = ui.label(rich(view.word(Word::Progress), LABEL, Weight::Medium, color));
    let mut value = progress.min(100);
    ui.visuals_mut().widgets.inactive.bg_fill = tokens(ui).track;
    ui.spacing_mut().slider_width = (ui.available_width() - 72.0).max(80.0);
    let slider = ui.add(Slider::new(&mut value, 0..=100).suffix(" %")).labelled_by(label.id);
    (slider.changed() && value != progress).then(|| (edit(value), slider))
}

/// The agencies the plan knows, to choose the lead from.
fn known_agencies(ui: &mut Ui, view: &View, row: usize, indicator: &IndicatorRow) {
    let opener = crate::gui::widgets::button::link(ui, view.word(Word::ChooseAgency));
    Popup::menu(&opener).show(|ui| {
        ui.set_max_width(320.0);
        ScrollArea::vertical().max_height(280.0).show(ui, |ui| {
            for agency in agencies(view.document.plan()) {
                let is_lead = indicator.lead.as_ref() == Some(&agency.name);
                if ui.selectable_label(is_lead, &agency.name).clicked() {
                    let record = Record::Row(List::Indicators, row);
                    view.edit(Edit::set(record, Field::Lead, Value::Text(agency.name)));
                    ui.close();
                }
            }
        });
    });
}

fn read_only(ui: &mut Ui, view: &View, indicator: &IndicatorRow) {
    let plan = view.document.plan();
    facts(ui, view.word(Word::Support), indicator.support.iter().map(String::as_str));
    facts(ui, view.word(Word::Measures), indicator.measures.iter().map(String::as_str));
    fact(ui, view.word(Word::Definition), indicator.definition.as_deref());
    let evidence: Vec<String> = indicator.evidence.iter().map(|e| crate::text::evidence_line(view.lang, e)).collect();
    facts(ui, view.word(Word::Evidence), evidence.iter().map(String::as_str));
    let due = indicator.deadlines.iter().filter_map(|id| plan.deadline(id));
    let due: Vec<String> = due.map(|d| crate::text::deadline_line(view.lang, d)).collect();
    facts(ui, view.word(Word::Deadlines), due.iter().map(String::as_str));
    fact(ui, view.word(Word::Source), indicator.source.as_deref());
    let measured = indicator.measurement.as_ref();
    if let Some((value, unit)) = measured.and_then(|m| m.value.zip(m.unit.as_deref())) {
        fact(ui, view.word(Word::RawValue), Some(&format!("{} {unit}", fixed(view.lang, value, 2))));
    }
    if let Some(entry) = view.document.context().framework.indicator(&indicator.code) {
        let names = crate::text::framework_line(view.lang, entry);
        fact(ui, view.word(Word::InFramework), Some(&names));
    }
}
