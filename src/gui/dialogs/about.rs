//! What the program is: its version, what it knows, how it calculates, its licences, and where the files are.

use super::parts::{answers, heading, label, sentence, set_width};
use crate::gui::model::command::Command;
use crate::gui::state::State;
use crate::gui::theme::{BODY, GAP_SMALL, SCROLL_ROOM, SPACE, TABLE, Weight, rich, tokens};
use crate::gui::widgets::label::wrapped;
use crate::plan_file::{data_folder, documents_folder, samples, settings_path};
use crate::text::about_words::{AboutWord, framework_line, results_line, samples_line};
use crate::text::start_words::version_line;
use crate::text::{Word, framework_name};
use eframe::egui::{Response, ScrollArea, Ui, vec2};
use std::path::PathBuf;
use std::sync::mpsc::Sender;

/// What stands around the text, above and below.
const AROUND: f32 = 216.0;
/// How wide the box is at the most.
const WIDTH: f32 = 660.0;
/// The text is no lower than this, and scrolls.
const LEAST: f32 = 120.0;

/// Draws the box.
pub(super) fn about_ui(ui: &mut Ui, state: &State, sender: &Sender<Command>) -> Response {
    let lang = state.lang();
    let t = tokens(ui);
    set_width(ui, WIDTH);
    heading(ui, AboutWord::Title.text(lang));
    let version = version_line(lang, state.catalogue.references());
    wrapped(ui, rich(version, BODY, Weight::Medium, t.text));
    sentence(ui, AboutWord::What.text(lang));
    let height = (ui.ctx().content_rect().height() - AROUND).max(LEAST);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(SPACE, SPACE);
        ui.set_max_width(ui.available_width() - SCROLL_ROOM);
        part(ui, AboutWord::Data.text(lang), &data_lines(state));
        part(ui, AboutWord::Method.text(lang), &[AboutWord::MethodText.text(lang).to_owned()]);
        let licences = [AboutWord::Own, AboutWord::Others].map(|word| word.text(lang).to_owned());
        part(ui, AboutWord::Licences.text(lang), &licences);
        part(ui, AboutWord::Files.text(lang), &file_lines(state));
    });
    answers(ui, lang, sender, &[(Word::Close, &[Command::CloseDialog])])
}

/// A part with its heading.
fn part(ui: &mut Ui, title: &str, lines: &[String]) {
    let t = tokens(ui);
    label(ui, title);
    for line in lines {
        wrapped(ui, rich(line, TABLE, Weight::Regular, t.text));
    }
    ui.add_space(GAP_SMALL);
}

/// The framework, the results and the samples inside the program.
fn data_lines(state: &State) -> Vec<String> {
    let (lang, catalogue) = (state.lang(), &state.catalogue);
    let framework = catalogue.default_framework();
    let later = framework.entries().iter().filter_map(|entry| entry.spec.later.as_ref()).map(|later| later.year).max();
    let name = framework_name(framework.id());
    let mut lines = vec![framework_line(lang, &name, framework.indicators().count(), later)];
    let results = catalogue.references().iter();
    lines.extend(results.map(|results| results_line(lang, results.year, results.rows.len(), results.n_units)));
    lines.push(samples_line(lang, samples().len()));
    lines
}

/// Where the person's files and those of the program are.
fn file_lines(state: &State) -> Vec<String> {
    let lang = state.lang();
    let recovery = state.safety.folder.clone().or_else(|| data_folder().map(|folder| folder.join("recovery")));
    let program = std::env::current_exe().ok().and_then(|exe| exe.parent().map(PathBuf::from));
    let places = [
        (AboutWord::Plans, Some(documents_folder())),
        (AboutWord::Settings, settings_path()),
        (AboutWord::Recovery, recovery),
        (AboutWord::Program, program),
    ];
    let line = |(word, path): (AboutWord, Option<PathBuf>)| {
        path.map(|path| format!("{}: {}", word.text(lang), path.display()))
    };
    let offline = AboutWord::Offline.text(lang).to_owned();
    places.into_iter().filter_map(line).chain([offline]).collect()
}
