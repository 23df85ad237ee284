//! The forms of a framework entry and of a province's published result: as embedded, and as this plan corrects them.

use crate::gui::model::view::View;
use crate::gui::panels::facts::{fact, title};
use crate::gui::theme::{GAP_SMALL, LABEL, Weight, rich, tokens};
use crate::gui::widgets::button::quiet;
use crate::gui::widgets::chip::{Tone, chip};
use crate::gui::widgets::choice::read_choice;
use crate::gui::widgets::field::{Shape, TypedFigure, enter_leads_on, figure_field};
use crate::gui::widgets::label::wrapped;
use crate::gui::widgets::read_field::read_text;
use crate::intake::typed_rank;
use crate::text::parse::{exact, parse};
use crate::text::{Heading, Lang, Word, from_to, grouped, sentences, weight_why};
use eframe::egui::{Response, Ui};
use index_core::figure::{self, WEIGHTS};
use index_core::{Direction, Edit, EntryCorrection, Kind, Level, ReferenceRow, ResultCorrection, ResultLine, Value};

/// The form of an entry of the framework.
pub(super) fn entry_form(ui: &mut Ui, view: &View, position: usize) {
    let open = view.open;
    let Some(entry) = open.context().framework.entries().get(position) else { return };
    let known = open.plan().framework_corrections.iter().find(|c| c.code == entry.spec.code);
    let now = known.cloned().unwrap_or_else(|| EntryCorrection { code: entry.spec.code.clone(), ..Default::default() });
    head(ui, view, &entry.spec.code, known.is_some());
    title(ui, view.lang.pick(&entry.spec.name_vi, &entry.spec.name_en));
    explain(ui, view.word(Word::CorrectEntryTip));
    let mut name = entry.spec.name_vi.clone();
    let field = read_text(ui, view.word(Word::VietnameseName), &mut name, Shape::Wrapped);
    let name = Some(name).filter(|n| !n.trim().is_empty());
    let named = || Edit::CorrectEntry(EntryCorrection { name, ..now.clone() });
    view.edit_within(ui, &field, field.changed().then(named));
    enter_leads_on(ui, &field);
    let shown = exact(view.lang, entry.spec.weight);
    let read = |text: &str| read_figure(view.lang, text).and_then(|weight| figure::weight(weight).ok());
    let read = |text: &str| {
        read(text).ok_or_else(|| from_to(exact(view.lang, *WEIGHTS.start()), exact(view.lang, *WEIGHTS.end())))
    };
    let (field, weight) = figure_field(ui, view.word(Word::OwnWeight), &shown, read);
    let weighted = |weight| Edit::CorrectEntry(EntryCorrection { weight: Some(weight), ..now.clone() });
    edit_figure(ui, view, &field, weight, weighted);
    if entry.spec.level == Level::Indicator {
        let mut direction = entry.spec.direction;
        let options = [Direction::Positive, Direction::Negative].map(|d| (d, sentences::direction(view.lang, d)));
        if read_choice(ui, view.word(Word::DirectionField), &mut direction, &options).changed() {
            let direction = Some(direction);
            view.edit(Edit::CorrectEntry(EntryCorrection { direction, ..now.clone() }));
        }
    }
    source_field(ui, view, now.source.as_deref(), known.is_some(), |source| {
        Edit::CorrectEntry(EntryCorrection { source, ..now.clone() })
    });
    explain(ui, &weight_why(view.lang, &open.context().framework, position));
    if let Some(embedded) = open.uncorrected().framework.entry(&entry.spec.code) {
        let line = crate::text::framework_line(view.lang, embedded);
        let weight = format!("{} {}", view.word(Word::OwnWeight), grouped(view.lang, embedded.spec.weight));
        fact(ui, view.word(Word::AsEmbedded), Some(&format!("{line} · {weight}")));
        fact(ui, view.word(Word::Note), embedded.spec.note.as_ref().map(|n| view.lang.remark(n)));
        fact(ui, view.word(Word::LaterName), crate::text::later_name(view.lang, embedded).as_deref());
    }
    if known.is_some() && quiet(ui, view.word(Word::BackToEmbedded)).clicked() {
        view.edit(Edit::CorrectEntry(EntryCorrection { code: entry.spec.code.clone(), ..Default::default() }));
    }
}

/// The form of a province's result in a year.
pub(super) fn result_form(ui: &mut Ui, view: &View, row: usize) {
    let open = view.open;
    let lines = open.context().result_lines(open.plan());
    let Some(line) = lines.get(row) else { return };
    let now = ResultCorrection {
        province: line.province.to_owned(),
        year: Some(line.year),
        ..line.correction.cloned().unwrap_or_default()
    };
    head(ui, view, &line.year.to_string(), line.correction.is_some());
    title(ui, line.province);
    explain(ui, view.word(Word::CorrectResultTip));
    let label = crate::text::rank_of_label(view.lang, line.n_units);
    let shown = line.row.and_then(ReferenceRow::rank).map(|rank| rank.to_string()).unwrap_or_default();
    let read = |text: &str| typed_rank(view.lang, text, line.n_units);
    let (field, rank) = figure_field(ui, &label, &shown, read);
    let ranked = |rank| Edit::CorrectResult(ResultCorrection { rank: Some(rank), ..now.clone() });
    edit_figure(ui, view, &field, rank, ranked);
    let shown = line.row.and_then(ReferenceRow::score).map(|s| exact(view.lang, s)).unwrap_or_default();
    let read = |text: &str| read_figure(view.lang, text).and_then(|score| figure::score(score).ok());
    let read = |text: &str| read(text).ok_or_else(|| from_to(0, 100));
    let (field, score) = figure_field(ui, view.word(Word::ScoreField), &shown, read);
    let scored = |score| Edit::CorrectResult(ResultCorrection { score: Some(score), ..now.clone() });
    edit_figure(ui, view, &field, score, scored);
    source_field(ui, view, now.source.as_deref(), line.correction.is_some(), |source| {
        Edit::CorrectResult(ResultCorrection { source, ..now.clone() })
    });
    result_as_published(ui, view, line);
}

/// What is published of a result, and the way back to it; of one that only the plan states, the way to take it out.
fn result_as_published(ui: &mut Ui, view: &View, line: &ResultLine) {
    if let Some(published) = line.published {
        fact(ui, view.word(Word::AsEmbedded), Some(&crate::text::result_line(view.lang, published)));
        fact(ui, Heading::Source.text(view.lang), published.source.as_deref());
        fact(ui, view.word(Word::Note), published.note.as_ref().map(|n| view.lang.remark(n)));
    }
    let way_back = if line.published.is_some() { Word::BackToEmbedded } else { Word::TakeResultOut };
    if line.correction.is_some() && quiet(ui, view.word(way_back)).clicked() {
        view.edit(Edit::UncorrectResult { province: line.province.to_owned(), year: Some(line.year) });
    }
}

fn head(ui: &mut Ui, view: &View, text: &str, is_corrected: bool) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GAP_SMALL;
        chip(ui, Tone::Accent, None, text);
        if is_corrected {
            chip(ui, Tone::Warn, None, view.word(Word::Corrected));
        }
    });
}

fn explain(ui: &mut Ui, text: &str) {
    let color = tokens(ui).second;
    wrapped(ui, rich(text, LABEL, Weight::Regular, color));
}

/// Where a correction is from; there is nothing to say before something is corrected.
fn source_field(
    ui: &mut Ui,
    view: &View,
    source: Option<&str>,
    is_corrected: bool,
    edit: impl FnOnce(Option<String>) -> Edit,
) {
    if !is_corrected {
        return;
    }
    let mut text = source.unwrap_or_default().to_owned();
    let field = read_text(ui, view.word(Word::SourceOfFigure), &mut text, Shape::Wrapped);
    let sourced = || edit(Some(text).filter(|t| !t.is_empty()));
    view.edit_within(ui, &field, field.changed().then(sourced));
    enter_leads_on(ui, &field);
}

/// What a field for a figure asks for: "100" on the way to "1000", which is none, leaves no trace.
fn edit_figure<T>(ui: &Ui, view: &View, field: &Response, typed: TypedFigure<T>, edit: impl FnOnce(T) -> Edit) {
    match typed {
        TypedFigure::Same => view.edit_within(ui, field, None),
        TypedFigure::Figure(figure) => view.edit_within(ui, field, Some(edit(figure))),
        TypedFigure::NoFigure => view.take_back(ui, field),
    }
    enter_leads_on(ui, field);
}

/// A figure in the words of the language.
fn read_figure(lang: Lang, text: &str) -> Option<f64> {
    if let Ok(Value::Number(figure)) = parse(lang, Kind::Number, text) { Some(figure) } else { None }
}
