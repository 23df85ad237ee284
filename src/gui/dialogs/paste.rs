//! Pasting a block of cells: what will change, what does not fit and why, before anything changes.

use super::parts::{answers, heading, sentence, set_width};
use crate::gui::model::command::Command;
use crate::gui::model::paste::PastePreview;
use crate::gui::model::room::Selection;
use crate::gui::state::State;
use crate::gui::theme::{BODY, LABEL, TABLE, Weight, rich, tokens};
use crate::gui::widgets::check::check;
use crate::intake::{Paste, PastePlace};
use crate::text::{EditWord, Lang, Word, with_count};
use eframe::egui::{Align, Label, Layout, Response, ScrollArea, Ui, vec2};
use std::sync::mpsc::Sender;

/// A button of the dialog, with what it sends.
type Answer<'a> = (Word, &'a [Command]);

/// How wide the dialog is.
const WIDTH: f32 = 720.0;
/// How high its lists are together, and one of them at most.
const HEIGHT: (f32, f32) = (340.0, 200.0);
/// How high a line of them is.
const ROW_HEIGHT: f32 = TABLE * 1.4;

pub(super) fn paste_ui(
    ui: &mut Ui,
    state: &State,
    (place, preview): (&mut PastePlace, &mut PastePreview),
    sender: &Sender<Command>,
) -> Response {
    let lang = state.lang();
    set_width(ui, WIDTH);
    heading(ui, EditWord::PasteTitle.text(lang));
    if place.can_add_instead() {
        check(ui, &mut place.adds_all, EditWord::AddInstead.text(lang));
    }
    let pasted = state.tab().map(|tab| preview.of(&tab.open, place, lang)).unwrap_or_default();
    lists_ui(ui, lang, &pasted);
    if !pasted.unused.is_empty() {
        sentence(ui, &format!("{} {}", EditWord::UnusedColumns.text(lang), pasted.unused.join(", ")));
    }
    if pasted.is_empty() {
        return answers(ui, lang, sender, &[(Word::Close, &[Command::CloseDialog])]);
    }
    let first = pasted.first_added.map(|row| Selection::of(place.kind, row));
    let apply = [Command::TakePasted(pasted.edit.clone(), first)];
    let (apply, cancel): (Answer, Answer) = ((Word::Apply, &apply), (Word::Cancel, &[Command::CloseDialog]));
    // What does not fit is to be read before Enter means yes.
    let is_whole = pasted.misfits.is_empty();
    answers(ui, lang, sender, &if is_whole { [apply, cancel] } else { [cancel, apply] })
}

/// What is added, what changes, what does not fit.
fn lists_ui(ui: &mut Ui, lang: Lang, pasted: &Paste) {
    let counts = [pasted.added.len(), pasted.changes.len(), pasted.misfits.len()];
    let n_lists = counts.iter().filter(|count| **count > 0).count().max(1);
    let height = (HEIGHT.0 / n_lists as f32).min(HEIGHT.1);
    if pasted.is_empty() {
        sentence(ui, EditWord::NothingToPaste.text(lang));
    }
    if !pasted.added.is_empty() {
        title(ui, &with_count(lang, EditWord::NewRows, pasted.added.len()));
        let heads = [EditWord::NewRow, EditWord::New].map(|word| word.text(lang));
        let lines = pasted.added.iter().map(|one| [&one.row, &one.what].map(String::clone));
        table_ui(ui, "added", &heads, &lines.collect::<Vec<_>>(), height);
    }
    if !pasted.changes.is_empty() {
        title(ui, &with_count(lang, EditWord::WillChange, pasted.changes.len()));
        let heads = [EditWord::Row, EditWord::Column, EditWord::Old, EditWord::New].map(|word| word.text(lang));
        let lines = pasted.changes.iter().map(|one| [&one.row, one.column, &one.old, &one.new].map(str::to_owned));
        table_ui(ui, "changes", &heads, &lines.collect::<Vec<_>>(), height);
    }
    if !pasted.misfits.is_empty() {
        title(ui, &with_count(lang, EditWord::DoesNotFit, pasted.misfits.len()));
        let heads = [EditWord::Row, EditWord::Column, EditWord::New, EditWord::Why].map(|word| word.text(lang));
        let lines = pasted.misfits.iter().map(|one| [&one.row, &one.column, &one.text, &one.why].map(String::clone));
        table_ui(ui, "misfits", &heads, &lines.collect::<Vec<_>>(), height);
    }
}

/// A heading over a list.
pub(super) fn title(ui: &mut Ui, text: &str) {
    let color = tokens(ui).text;
    ui.label(rich(text, BODY, Weight::SemiBold, color));
}

/// Lines of texts under headings, of which only those in view are made; it scrolls when it is long, and a long text is cut and told in full by its tooltip.
pub(super) fn table_ui<const N: usize>(
    ui: &mut Ui,
    name: &str,
    heads: &[&str; N],
    lines: &[[String; N]],
    max_height: f32,
) {
    const GAP: f32 = 12.0;
    let t = tokens(ui);
    // The last column has the longest texts, the first one codes.
    let room = ui.available_width() - GAP * N as f32;
    let first = room * 0.14;
    let last = room * if N > 2 { 0.4 } else { 0.86 };
    let between = (room - first - last) / (N.saturating_sub(2).max(1)) as f32;
    let width = |at: usize| match at {
        0 => first,
        at if at + 1 == N => last,
        _ => between,
    };
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, 2.0);
        ui.spacing_mut().interact_size.y = ROW_HEIGHT;
        ui.horizontal(|ui| {
            for (at, head) in heads.iter().enumerate() {
                cell(ui, width(at), rich(*head, LABEL, Weight::Medium, t.second));
            }
        });
        let rows = ScrollArea::vertical().id_salt(name).max_height(max_height);
        rows.show_rows(ui, ROW_HEIGHT, lines.len(), |ui, in_view| {
            for line in &lines[in_view] {
                ui.horizontal(|ui| {
                    for (at, text) in line.iter().enumerate() {
                        let color = if at + 1 == N || at == 0 { t.text } else { t.second };
                        cell(ui, width(at), rich(text.replace('\n', " "), TABLE, Weight::Regular, color));
                    }
                });
            }
        });
    });
}

fn cell(ui: &mut Ui, width: f32, text: eframe::egui::RichText) {
    let size = vec2(width, ROW_HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_width(width);
        ui.add(Label::new(text).truncate());
    });
}
