//! The form of an indicator: its figures with the way to the index, who does what, and what must be handed in.

use super::inquiries::inquiries_ui;
use crate::gui::model::view::View;
use crate::gui::panels::ask::ask;
use crate::gui::panels::facts::{fact, facts, title};
use crate::gui::panels::form::{Forms, comments_form, field_form, field_named, fields_form, list_form};
use crate::gui::theme::{BODY, LABEL, SPACE, Weight, rich, tokens};
use crate::gui::widgets::card::card;
use crate::gui::widgets::chip::{Tone, chip};
use crate::gui::widgets::fold_line::fold_line;
use crate::gui::widgets::label::wrapped;
use crate::text::form_words::{FormWord, evidence_count};
use crate::text::{Word, indicator_name, no_score_of_row, score_why, weight_why};
use eframe::egui::Ui;
use index_core::{Asked, Basis, Commented, Direction, Field, IndicatorRow, List, Record, Subject};

/// What an indicator is called and where it is written, after the work on it.
const ABOUT: [Field; 3] = [Field::Name, Field::Definition, Field::Source];
/// The work on it and who does it; what changes every week stands first.
const WORK: [Field; 8] = [
    Field::Lead,
    Field::Status,
    Field::Progress,
    Field::Note,
    Field::Support,
    Field::Assignment,
    Field::Responsible,
    Field::Measures,
];
/// What what-if and goal seeking take from the plan.
const EXPECTATION: [Field; 5] =
    [Field::ExpectedRank, Field::ExpectedScore, Field::ExpectedBy, Field::Effort, Field::BestRank];
/// The figures beside rank and score; all but the first belong to a figure.
const FIGURES: [Field; 6] = [Field::RawValue, Field::Unit, Field::Min, Field::Max, Field::Of, Field::Year];

/// Draws the form.
pub(super) fn indicator_form(ui: &mut Ui, view: &View, forms: &mut Forms, row: usize) {
    let Some(indicator) = view.open.plan().indicators.get(row) else { return };
    let framework = &view.open.context().framework;
    let entry = framework.indicator(&indicator.code);
    let name = indicator_name(view.lang, indicator, framework);
    title(ui, if name.is_empty() { FormWord::Unnamed.text(view.lang) } else { &name });
    // Everything below depends on the code.
    let record = Record::Row(List::Indicators, row);
    fields_form(ui, view, forms, record, &[Field::Code, Field::Group]);
    if entry.is_some_and(|e| e.spec.direction == Direction::Negative) {
        chip(ui, Tone::Warn, None, view.word(Word::InverseIndicator));
    }
    measurement_form(ui, view, forms, row, indicator);
    fields_form(ui, view, forms, record, &WORK);
    evidence_form(ui, view, forms, row, indicator);
    field_form(ui, view, forms, record, Field::Deadlines);
    inquiries_ui(ui, view, forms, (Asked::Indicators, row), indicator.lead.as_deref());
    comments_form(ui, view, forms, (Commented::Indicators, row));
    let tasks = view.open.plan().tasks.iter().filter(|t| t.serves(&indicator.code, framework));
    facts(ui, view.word(Word::Tasks), tasks.map(|t| t.name.as_str()));
    folded_fields(ui, view, forms, record, FormWord::Expectation, &EXPECTATION);
    fields_form(ui, view, forms, record, &ABOUT);
    if let Some(entry) = entry {
        fact(ui, view.word(Word::InFramework), Some(&crate::text::framework_line(view.lang, entry)));
    }
}

/// Rank and score, with their ground and the way to the index.
fn measurement_form(ui: &mut Ui, view: &View, forms: &mut Forms, row: usize, indicator: &IndicatorRow) {
    let measured = indicator.measurement.clone().unwrap_or_default();
    let record = Record::Measurement(row);
    let n_units = view.open.scorecard().n_units;
    let of = view.open.context().units_of(indicator.measurement.as_ref(), n_units);
    let rank = crate::text::rank_of_label(view.lang, of);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = SPACE;
        field_named(ui, view, forms, record, Field::Rank, &rank);
        field_form(ui, view, forms, record, Field::Score);
        // What follows from the figures comes and goes below them.
        let count = if measured.has_figure() { FIGURES.len() } else { 1 };
        folded_fields(ui, view, forms, record, FormWord::MoreOfFigure, &FIGURES[..count]);
        let color = tokens(ui).second;
        let position = view.open.context().framework.position(&indicator.code);
        let entries = view.open.context().framework.entries();
        let direction = position.map(|p| entries[p].spec.direction).unwrap_or_default();
        let known = view.open.score_of_row(row);
        let why = known.map_or_else(
            || no_score_of_row(view.lang, view.open, row),
            |known| score_why(view.lang, &known, direction),
        );
        let drawn = wrapped(ui, rich(why, LABEL, Weight::Regular, color));
        if let Some(position) = position {
            ask(ui, view, &drawn, Subject::Indicator(position));
        }
        if measured.has_figure() {
            let label = crate::text::basis_label(view.lang, measured.year);
            field_named(ui, view, forms, record, Field::Basis, &label);
            field_form(ui, view, forms, record, Field::Source);
            if measured.basis == Basis::Assumed && measured.source.is_none() {
                let warn = tokens(ui).warn;
                wrapped(ui, rich(FormWord::UntilSourced.text(view.lang), LABEL, Weight::Medium, warn));
            }
        }
        if let Some(position) = position {
            let why = weight_why(view.lang, &view.open.context().framework, position);
            wrapped(ui, rich(why, LABEL, Weight::Regular, color));
        }
    });
}

/// Fields that are folded away until they are asked for.
fn folded_fields(ui: &mut Ui, view: &View, forms: &mut Forms, record: Record, title: FormWord, fields: &[Field]) {
    let id = ui.scope_id().with(title);
    let mut is_open: bool = ui.data(|d| d.get_temp(id)).unwrap_or_default();
    if fold_line(ui, title.text(view.lang), None, is_open, None).clicked() {
        is_open = !is_open;
        ui.data_mut(|d| d.insert_temp(id, is_open));
    }
    if is_open {
        fields_form(ui, view, forms, record, fields);
    }
}

/// What must be handed in: ticked off when it is there.
fn evidence_form(ui: &mut Ui, view: &View, forms: &mut Forms, row: usize, indicator: &IndicatorRow) {
    ui.horizontal(|ui| {
        let t = tokens(ui);
        ui.label(rich(view.word(Word::Evidence), BODY, Weight::SemiBold, t.text));
        let received = indicator.evidence.iter().filter(|e| e.received.is_some()).count();
        if !indicator.evidence.is_empty() {
            let count = evidence_count(view.lang, received, indicator.evidence.len());
            ui.label(rich(count, LABEL, Weight::Regular, t.second));
        }
    });
    list_form(ui, view, forms, List::Evidence(row), true);
}
