//! The dialogs of safety: unsaved work of an earlier run, files changed or open elsewhere, versions before.

use super::parts::{answers, heading, label, plan_title, sentence};
use crate::gui::model::command::{Command, SafetyRequest};
use crate::gui::model::local_time::local_time;
use crate::gui::model::recovery::{PastVersion, RecoveryOffer};
use crate::gui::model::title;
use crate::gui::state::State;
use crate::gui::theme::{BODY, TABLE, Weight, rich, tokens};
use crate::gui::widgets::button::quiet;
use crate::gui::widgets::card::card;
use crate::gui::widgets::label::wrapped;
use crate::plan_file::{Unfinished, UnfinishedAt};
use crate::text::{
    JsonWord, Lang, Word, and_more, base_unread, changed_outside, difference, differences_count, form_words, moment,
    moves_unsaved, open_elsewhere, recover_question, recover_remark, restore_version, theirs_count, was_typed,
};
use eframe::egui::{Response, ScrollArea, Ui};
use index_core::{Difference, Plan, Record};
use std::path::Path;
use std::sync::mpsc::Sender;
use std::time::SystemTime;

/// How many differences are shown.
const MAX_SHOWN: usize = 40;

/// How many differences of a version are shown in its card.
const MAX_IN_CARD: usize = 3;

/// The height of a list, in points.
const LIST: f32 = 220.0;

/// Offers the unsaved work of a run that crashed.
pub(super) fn recover_ui(ui: &mut Ui, state: &State, file: &Path, sender: &Sender<Command>) -> Response {
    let lang = state.lang();
    heading(ui, Word::RecoverTitle.text(lang));
    if let Some(offer) = state.safety.left_over.iter().find(|offer| offer.recovery.file == file) {
        offer_ui(ui, lang, offer);
    }
    let recover = [Command::Safety(SafetyRequest::Recover(file.to_owned()))];
    let delete = [Command::Safety(SafetyRequest::Delete(file.to_owned()))];
    let later = (Word::Later, &[Command::CloseDialog][..]);
    answers(ui, lang, sender, &[(Word::Recover, &recover), later, (Word::Delete, &delete)])
}

fn offer_ui(ui: &mut Ui, lang: Lang, offer: &RecoveryOffer) {
    let recovery = &offer.recovery;
    let title = title::of(&recovery.work.plan, &[]);
    sentence(ui, &recover_question(lang, &title, &local(lang, recovery.time), recovery.work.path.as_deref()));
    let mut lines: Vec<String> = offer.differences.iter().map(|d| difference(lang, d)).collect();
    let moves = recovery.work.draft.moves.len();
    lines.extend((moves > 0).then(|| moves_unsaved(lang, moves)));
    lines.extend(
        recovery.work.unfinished.iter().map(|text| was_typed(lang, &unfinished(lang, &recovery.work.plan, text))),
    );
    if !lines.is_empty() {
        label(ui, &differences_count(lang, lines.len()));
        list_ui(ui, lang, &lines);
    }
    match &offer.base_fault {
        Some(error) => sentence(ui, &base_unread(lang, &error.what(lang))),
        None => {
            let (is_gone, is_changed) = (offer.is_base_gone, offer.is_base_changed);
            sentence(ui, recover_remark(is_gone, is_changed, !offer.differences.is_empty()).text(lang));
        }
    }
}

/// Where a text was being typed, and the text.
fn unfinished(lang: Lang, plan: &Plan, Unfinished { at, text }: &Unfinished) -> String {
    match at {
        UnfinishedAt::Field { path, row, is_gone } => {
            let Some((record, field)) = Record::of_field_path(path) else { return text.clone() };
            match plan.record_of_key(record, row.as_deref()).filter(|_| !is_gone) {
                Some(record) => form_words::field_text(lang, plan, (record, field), text),
                None => form_words::lost_text(lang, row.as_deref(), (record, field), text),
            }
        }
        UnfinishedAt::Agency(name) => form_words::not_renamed(lang, name, text),
        UnfinishedAt::File { .. } => JsonWord::TextOfFile.text(lang).to_owned(),
    }
}

/// Theirs, mine, or both.
pub(super) fn changed_outside_ui(
    ui: &mut Ui,
    state: &State,
    path: &Path,
    is_saving: bool,
    sender: &Sender<Command>,
) -> Response {
    let lang = state.lang();
    let to_owned = || path.to_owned();
    heading(ui, Word::ChangedOutsideTitle.text(lang));
    sentence(ui, &changed_outside(lang, path));
    let lines: Vec<String> = state.safety.theirs.iter().map(|d| difference(lang, d)).collect();
    if !lines.is_empty() {
        label(ui, &theirs_count(lang, lines.len()));
        list_ui(ui, lang, &lines);
    }
    sentence(ui, Word::ThreeWays.text(lang));
    let both = [Command::Safety(SafetyRequest::ShowBoth(to_owned()))];
    let mine = [Command::Safety(SafetyRequest::KeepMine { path: to_owned(), save: is_saving })];
    let theirs = [Command::Safety(SafetyRequest::TakeTheirs(to_owned()))];
    let cancel = (Word::Cancel, &[Command::CloseDialog][..]);
    let choices = [(Word::ShowBoth, &both[..]), (Word::Mine, &mine), (Word::Theirs, &theirs), cancel];
    answers(ui, lang, sender, &choices)
}

/// The plan is open in another run of the program.
pub(super) fn open_elsewhere_ui(ui: &mut Ui, lang: Lang, path: &Path, sender: &Sender<Command>) -> Response {
    heading(ui, Word::OpenElsewhereTitle.text(lang));
    sentence(ui, &open_elsewhere(lang, path));
    sentence(ui, Word::OpenElsewhereHint.text(lang));
    let copy = [Command::Safety(SafetyRequest::OpenCopy(path.to_owned()))];
    let anyway = [Command::Safety(SafetyRequest::OpenAnyway(path.to_owned()))];
    let cancel = (Word::Cancel, &[Command::CloseDialog][..]);
    answers(ui, lang, sender, &[(Word::OpenCopy, &copy), (Word::OpenAnyway, &anyway), cancel])
}

/// The versions before, each with what bringing it back would change.
pub(super) fn versions_ui(ui: &mut Ui, state: &State, sender: &Sender<Command>) -> Response {
    let lang = state.lang();
    heading(ui, Word::RestoreVersion.text(lang));
    let hint = if state.safety.versions.is_empty() { Word::NoVersions } else { Word::VersionsHint };
    sentence(ui, &format!("{}. {}", plan_title(state), hint.text(lang)));
    // The dialog may have been shorter the last time it was open; its list takes its height all the same.
    ScrollArea::vertical().max_height(LIST * 1.6).min_scrolled_height(LIST * 1.6).show(ui, |ui| {
        for (at, past) in state.safety.versions.iter().enumerate() {
            if version_ui(ui, lang, past).clicked() {
                let _ = sender.send(Command::Safety(SafetyRequest::Restore(at)));
            }
        }
    });
    answers(ui, lang, sender, &[(Word::Close, &[Command::CloseDialog])])
}

fn version_ui(ui: &mut Ui, lang: Lang, past: &PastVersion) -> Response {
    let when = past.saved.map(|saved| local(lang, saved)).unwrap_or_default();
    let drawn = card(ui, |ui| {
        let words = |d: &Difference| difference(lang, d);
        let lines: Vec<String> = past.differences.iter().map(words).collect();
        if lines.is_empty() {
            lines_ui(ui, lang, &[Word::NoDifferences.text(lang).to_owned()], 1);
        } else {
            label(ui, &differences_count(lang, lines.len()));
            lines_ui(ui, lang, &lines, MAX_IN_CARD);
        }
        quiet(ui, &restore_version(lang, &when))
    });
    drawn.inner
}

/// Differences in a card that scrolls.
fn list_ui(ui: &mut Ui, lang: Lang, lines: &[String]) {
    card(ui, |ui| {
        ScrollArea::vertical()
            .max_height(LIST)
            .min_scrolled_height(LIST)
            .show(ui, |ui| lines_ui(ui, lang, lines, MAX_SHOWN));
    });
}

fn lines_ui(ui: &mut Ui, lang: Lang, lines: &[String], max: usize) {
    let t = tokens(ui);
    for line in lines.iter().take(max) {
        wrapped(ui, rich(line, BODY, Weight::Regular, t.text));
    }
    if lines.len() > max {
        ui.label(rich(and_more(lang, lines.len() - max), TABLE, Weight::Medium, t.second));
    }
}

/// A moment in the time of this place, in words.
fn local(lang: Lang, time: SystemTime) -> String {
    local_time(time).map_or_else(|| Word::UnknownTime.text(lang).to_owned(), |when| moment(lang, when))
}
