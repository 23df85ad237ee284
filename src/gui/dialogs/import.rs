//! Importing a table, of indicators or of results: the file or the clipboard, what each column is, and what will change.

use super::parts::{answers, enter, heading, sentence, set_width};
use super::paste::{table_ui, title};
use crate::gui::model::command::Command;
use crate::gui::model::import::ImportDialog;
use crate::gui::state::State;
use crate::gui::theme::{TABLE, Weight, rich, tokens};
use crate::gui::widgets::button::quiet;
use crate::gui::widgets::check::check;
use crate::gui::widgets::choice::choice;
use crate::gui::widgets::field::text_field;
use crate::gui::widgets::label::wrapped;
use crate::intake::ImportSheet;
use crate::intake::import::{ImportPreview, ImportSubject};
use crate::text::results_words::same_rows;
use crate::text::{EditWord, Lang, Word, basis, hidden_rows, hidden_sheet, shortened, sources_replaced, with_count};
use eframe::egui::{Event, Response, ScrollArea, Ui, ViewportCommand};
use index_core::Basis;
use std::path::PathBuf;
use std::sync::mpsc::Sender;

/// How wide the dialog is.
const WIDTH: f32 = 760.0;
/// How high what stands around its lists is, and the title with the headings of each list.
const AROUND: f32 = 390.0;
const HEADS: f32 = 52.0;
/// How high each list is at least.
const MIN_LIST: f32 = 64.0;
/// How high a sentence is, with the space above it.
const LINE: f32 = 32.0;

pub(super) fn import_ui(ui: &mut Ui, state: &State, dialog: &mut ImportDialog, sender: &Sender<Command>) -> Response {
    let lang = state.lang();
    set_width(ui, WIDTH);
    take_pasted(ui, sender);
    heading(ui, dialog.title().text(lang));
    if dialog.sheets.is_empty() { file_ui(ui, lang, dialog, sender) } else { table_of_ui(ui, state, dialog, sender) }
}

/// Cells on the clipboard are a table, wherever the keyboard is; a line of text is for the field it is in.
fn take_pasted(ui: &Ui, sender: &Sender<Command>) {
    let is_table = |event: &Event| matches!(event, Event::Paste(text) if text.trim_end().contains(['\t', '\n']));
    let pasted = ui.input_mut(|input| {
        let at = input.events.iter().position(is_table)?;
        Some(input.events.remove(at))
    });
    if let Some(Event::Paste(text)) = pasted {
        let _ = sender.send(Command::ImportText(text));
    }
}

fn file_ui(ui: &mut Ui, lang: Lang, dialog: &mut ImportDialog, sender: &Sender<Command>) -> Response {
    let hint = match dialog.subject {
        ImportSubject::Indicators => EditWord::ImportHint,
        ImportSubject::Results => EditWord::ImportResultsHint,
    };
    sentence(ui, hint.text(lang));
    let typed = text_field(ui, Word::PathOfFile.text(lang), &mut dialog.path);
    let path = dialog.path.trim().trim_matches('"');
    let read: &[Command] = if path.is_empty() { &[] } else { &[Command::ReadImport(PathBuf::from(path))] };
    if typed.lost_focus() && enter(ui) {
        read.iter().for_each(|command| drop(sender.send(command.clone())));
    }
    if let Some(trouble) = &dialog.trouble {
        told(ui, trouble);
    }
    ui.horizontal(|ui| {
        if quiet(ui, Word::Browse.text(lang)).clicked() {
            let _ = sender.send(Command::BrowseImport);
        }
        if quiet(ui, EditWord::Clipboard.text(lang)).clicked() {
            ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste);
        }
    });
    let main = answers(ui, lang, sender, &[(Word::ReadFile, read), (Word::Cancel, &[Command::CloseDialog])]);
    if typed.has_focus() { typed } else { typed.union(main) }
}

fn table_of_ui(ui: &mut Ui, state: &State, dialog: &mut ImportDialog, sender: &Sender<Command>) -> Response {
    let lang = state.lang();
    ui.horizontal(|ui| {
        sheet_ui(ui, state, dialog);
        ground_ui(ui, state, dialog);
    });
    columns_ui(ui, lang, dialog);
    names_ui(ui, lang, dialog);
    let preview = state.tab().map(|tab| dialog.preview(&tab.open, lang)).unwrap_or_default();
    match (dialog.has_key(), dialog.subject) {
        (true, _) => preview_ui(ui, lang, dialog, &preview),
        (false, ImportSubject::Results) => told(ui, EditWord::NoProvinceColumn.text(lang)),
        (false, ImportSubject::Indicators) => told(ui, EditWord::NoCodeColumn.text(lang)),
    }
    let other = [Command::AskImport(dialog.subject)];
    let other = (Word::OtherFile, &other[..]);
    let cancel = (Word::Cancel, &[Command::CloseDialog][..]);
    if dialog.subject == ImportSubject::Results && dialog.source.trim().is_empty() && !preview.is_empty() {
        sentence(ui, EditWord::WithoutSource.text(lang));
    }
    let lacks = dialog.lacks(&preview);
    lacks.iter().for_each(|word| told(ui, word.text(lang)));
    // The main answer stays what it is, so that Enter never drops what is chosen here.
    let apply: &[Command] = if !preview.is_empty() && lacks.is_empty() { &[Command::ApplyImport] } else { &[] };
    answers(ui, lang, sender, &[(Word::Import, apply), other, cancel])
}

/// What has to be seen to.
fn told(ui: &mut Ui, text: &str) {
    let color = tokens(ui).bad;
    wrapped(ui, rich(text, TABLE, Weight::Medium, color));
}

fn sheet_ui(ui: &mut Ui, state: &State, dialog: &mut ImportDialog) {
    let lang = state.lang();
    if dialog.sheets.len() < 2 && !dialog.chosen().is_some_and(|sheet| sheet.is_hidden) {
        return;
    }
    let name = |sheet: &ImportSheet| match sheet.is_hidden {
        true => hidden_sheet(lang, &sheet.name),
        false => sheet.name.clone(),
    };
    let names: Vec<String> = dialog.sheets.iter().map(name).collect();
    let names: Vec<(usize, &str)> = names.iter().map(String::as_str).enumerate().collect();
    let mut sheet = dialog.sheet;
    ui.allocate_ui([180.0, 52.0].into(), |ui| {
        choice(ui, EditWord::Sheet.text(lang), &mut sheet, &names);
    });
    if sheet != dialog.sheet {
        dialog.choose(sheet, &state.settings.import_columns, &state.catalogue);
    }
}

/// On what ground the figures stand: of indicators one says so, of results it is their source.
fn ground_ui(ui: &mut Ui, state: &State, dialog: &mut ImportDialog) {
    let lang = state.lang();
    let (year, source) = match dialog.subject {
        ImportSubject::Indicators => {
            let known = [Basis::Published, Basis::Document, Basis::Assumed].map(|one| (Some(one), basis(lang, one)));
            let bases: Vec<_> = [(None, EditWord::NotChosen.text(lang))].into_iter().chain(known).collect();
            ui.allocate_ui([200.0, 52.0].into(), |ui| {
                choice(ui, EditWord::BasisOfFigures.text(lang), &mut dialog.basis, &bases);
            });
            (EditWord::YearOfFigures, EditWord::SourceOfFigures)
        }
        ImportSubject::Results => (EditWord::YearOfResults, EditWord::SourceOfResults),
    };
    ui.allocate_ui([110.0, 52.0].into(), |ui| {
        if text_field(ui, year.text(lang), &mut dialog.year).changed() {
            dialog.rematch(&state.settings.import_columns, &state.catalogue);
        }
    });
    text_field(ui, source.text(lang), &mut dialog.source);
}

/// Names are taken over only when somebody asks for it: a table often has short ones.
fn names_ui(ui: &mut Ui, lang: Lang, dialog: &mut ImportDialog) {
    if dialog.has_names() {
        check(ui, &mut dialog.takes_names, EditWord::TakeNames.text(lang));
    }
}

/// What each column is, under its heading or its first cell.
fn columns_ui(ui: &mut Ui, lang: Lang, dialog: &mut ImportDialog) {
    let mut options = vec![(None, EditWord::NotUsed.text(lang))];
    options.extend(dialog.subject.columns().iter().map(|column| (Some(*column), column.word().text(lang))));
    title(ui, EditWord::Columns.text(lang));
    ScrollArea::horizontal().id_salt("columns").show(ui, |ui| {
        ui.horizontal_top(|ui| {
            // Room for the bar that scrolls.
            ui.set_min_height(66.0);
            for at in 0..dialog.matching.columns.len() {
                let label = format!("{}. {}", at + 1, shortened(&dialog.title_of(at), 18));
                let mut chosen = dialog.matching.columns.get(at).copied().flatten();
                let before = chosen;
                ui.push_id(at, |ui| {
                    ui.allocate_ui([140.0, 52.0].into(), |ui| choice(ui, &label, &mut chosen, &options));
                });
                if chosen != before {
                    dialog.set_column(at, chosen);
                }
            }
        });
    });
}

fn preview_ui(ui: &mut Ui, lang: Lang, dialog: &ImportDialog, preview: &ImportPreview) {
    let subject = dialog.subject;
    let n_hidden = dialog.chosen().map_or(0, |sheet| sheet.n_rows_hidden);
    preview.refused_years.values().chain(&preview.doubts).for_each(|why| told(ui, why));
    if n_hidden > 0 {
        sentence(ui, &hidden_rows(lang, n_hidden));
    }
    if preview.is_empty() {
        sentence(ui, EditWord::NothingToImport.text(lang));
    }
    if preview.n_same > 0 {
        sentence(ui, &same_rows(lang, preview.n_same));
    }
    if preview.n_sources_replaced > 0 {
        sentence(ui, &sources_replaced(lang, preview.n_sources_replaced));
    }
    let lists = [(EditWord::Updated, &preview.updated), (EditWord::Added, &preview.added)];
    let lists: Vec<_> = lists.into_iter().filter(|(_, lines)| !lines.is_empty()).collect();
    // The lists share what the rest of the dialog leaves of the window.
    let n_lines = [preview.n_same > 0, n_hidden > 0, preview.n_sources_replaced > 0, subject == ImportSubject::Results];
    let n_lines = n_lines.iter().filter(|is_there| **is_there).count();
    let n_lines = n_lines + preview.refused_years.len() + preview.doubts.len();
    let besides = n_lines as f32 * LINE + if preview.refused.is_empty() { 0.0 } else { 120.0 };
    let heads = HEADS * lists.len() as f32;
    let free = ui.ctx().content_rect().height() - AROUND - besides - heads;
    let height = (free / lists.len().max(1) as f32).max(MIN_LIST);
    for (word, lines) in lists {
        title(ui, &with_count(lang, word, lines.len()));
        let cells: Vec<_> = lines.iter().map(|line| [line.name.clone(), line.what.clone()]).collect();
        let heads = [subject.key().word(), EditWord::New].map(|word| word.text(lang));
        table_ui(ui, word.text(lang), &heads, &cells, height);
    }
    if !preview.refused.is_empty() {
        title(ui, &with_count(lang, EditWord::Refused, preview.refused.len()));
        let cells = preview.refused.iter().map(|one| [one.line.to_string(), format!("{}: {}", one.text, one.why)]);
        let heads = [EditWord::Row, EditWord::Why].map(|word| word.text(lang));
        table_ui(ui, "refused", &heads, &cells.collect::<Vec<_>>(), 80.0);
    }
}
