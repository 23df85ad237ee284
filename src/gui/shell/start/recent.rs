//! The cards of the files that were open before.

use super::{ask, link_at_right};
use crate::gui::model::action::Action;
use crate::gui::model::command::{Command, StartRequest};
use crate::gui::model::local_time::local_time;
use crate::gui::model::start::{RecentFile, RecentState, Share, ShareOf, Summary};
use crate::gui::model::title;
use crate::gui::state::State;
use crate::gui::theme::{BODY, GAP, GAP_SMALL, Weight, rich, tokens};
use crate::gui::widgets::button::{link, quiet};
use crate::gui::widgets::chip::Tone;
use crate::gui::widgets::label::wrapped;
use crate::gui::widgets::plan_card::{PlanCard, foot_of, plan_card};
use crate::text::start_words::{
    StartWord, changed, due_line, evidence_in, indicators_owned, left_unsaved, rank_spoken, tasks_owned,
};
use crate::text::{Lang, capitalised};
use eframe::egui::{Response, Ui, UiBuilder, vec2};
use std::path::Path;
use std::time::Duration;

/// From this width on three cards stand side by side, below it two.
const THREE: f32 = 860.0;
/// A drive that has not answered for so long is said not to answer.
const PATIENCE: Duration = Duration::from_secs(3);

/// Draws the cards; gives the first.
pub(super) fn recent_ui(ui: &mut Ui, state: &State, width: f32) -> Option<Response> {
    let (t, lang) = (tokens(ui), state.lang());
    ui.add_space(GAP);
    ui.horizontal(|ui| {
        ui.label(rich(StartWord::MyPlans.text(lang), BODY, Weight::SemiBold, t.text));
        if link_at_right(ui, StartWord::OpenOther.text(lang)) {
            let _ = state.sender().send(Command::Act(Action::Open));
        }
    });
    left_over_ui(ui, state);
    let files = &state.start.recents;
    if files.is_empty() {
        wrapped(ui, rich(StartWord::NoPlans.text(lang), BODY, Weight::Regular, t.second));
        return None;
    }
    let count = if width < THREE { 2 } else { 3 };
    let width = (width - GAP * (count - 1) as f32) / count as f32;
    let mut first = None;
    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
    for (line, files) in files.chunks(count).enumerate() {
        ui.horizontal_top(|ui| {
            for (at, file) in files.iter().enumerate() {
                let card = card_ui(ui, state, file, width, line + at == 0);
                first.get_or_insert(card);
            }
        });
    }
    ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
    first
}

/// Unsaved work that was left of an earlier run and belongs to none of the cards: of a plan that was never saved, or of a
/// file that is not on the list.
fn left_over_ui(ui: &mut Ui, state: &State) {
    let lang = state.lang();
    let has_card = |path: &Path| state.start.recents.iter().any(|file| file.path == path);
    for offer in &state.safety.left_over {
        let recovery = &offer.recovery;
        if recovery.work.path.as_deref().is_some_and(has_card) {
            continue;
        }
        let name = title::of(&recovery.work.plan, &[]);
        let text = left_unsaved(lang, &name, local_time(recovery.time), state.today);
        if quiet(ui, &text).clicked() {
            let _ = state.sender().send(Command::Start(StartRequest::Recover(recovery.file.clone())));
        }
    }
}

/// The card of a file.
fn card_ui(ui: &mut Ui, state: &State, file: &RecentFile, width: f32, is_newest: bool) -> Response {
    let lang = state.lang();
    let name = file.path.file_name().unwrap_or(file.path.as_os_str()).to_string_lossy();
    let folder = folder_of(&file.path);
    let chip = chip_of(state, file, is_newest);
    let chip = chip.map(|(tone, word)| (tone, word.text(lang)));
    let whole = file.path.display().to_string();
    let card = match &file.state {
        RecentState::Plan(plan) => plan_ui(ui, state, plan, (&name, &folder), chip, width),
        _ => {
            let note = note_of(ui, lang, file, state.start.wanted.as_ref() == Some(&file.path));
            let card = PlanCard { title: &name, chip, file: &folder, note: &note, ..PlanCard::default() };
            let spoken = spoken(&[&name, chip.map_or("", |(_, word)| word), &note]);
            plan_card(ui, width, &card, &spoken)
        }
    };
    if matches!(file.state, RecentState::Gone | RecentState::Unread(_)) {
        let foot = UiBuilder::new().max_rect(foot_of(card.rect)).id_salt(&file.path);
        if link(&mut ui.new_child(foot), StartWord::Forget.text(lang)).clicked() {
            ask(state, StartRequest::Forget(file.path.clone()));
        }
    }
    if card.clicked() {
        ask(state, StartRequest::Open(file.path.clone()));
    }
    card.on_hover_text(whole)
}

/// The card of a plan that was read.
fn plan_ui(
    ui: &mut Ui,
    state: &State,
    plan: &Summary,
    (name, folder): (&str, &str),
    chip: Option<(Tone, &str)>,
    width: f32,
) -> Response {
    let lang = state.lang();
    let when = plan.changed.map(|at| changed(lang, at, state.today));
    let place = when.as_ref().map_or_else(|| folder.to_owned(), |when| format!("{when} · {folder}"));
    let of = plan.of.map(|of| format!("/ {of}")).unwrap_or_default();
    let (words, share) = share_of(lang, plan.share);
    let due = plan.due(state.today);
    // What is overdue comes before how far the plan is.
    let overdue = due_line(lang, due.overdue, 0).map(|line| format!("{line} · {words}"));
    let note = overdue.unwrap_or(words);
    let figure = Some((plan.rank.as_str(), of.as_str()));
    let card = PlanCard { title: &plan.title, chip, file: name, place: &place, figure, note: &note, share };
    let rank = rank_spoken(lang, &plan.rank, &of);
    let (chip, when) = (chip.map_or("", |(_, word)| word), when.as_deref().unwrap_or_default());
    plan_card(ui, width, &card, &spoken(&[&plan.title, chip, name, when, &rank, &note]))
}

/// What stands out about a file, the most pressing first.
fn chip_of(state: &State, file: &RecentFile, is_newest: bool) -> Option<(Tone, StartWord)> {
    let is_open = || state.tabs.iter().any(|tab| tab.path.as_deref() == Some(&file.path));
    match &file.state {
        _ if state.left_over_of(&file.path).is_some() => Some((Tone::Warn, StartWord::HasRecovery)),
        RecentState::Gone => Some((Tone::Bad, StartWord::Missing)),
        RecentState::Unread(_) => Some((Tone::Bad, StartWord::NotRead)),
        _ if is_open() => Some((Tone::Ok, StartWord::OpenNow)),
        _ if is_newest => Some((Tone::Accent, StartWord::LastOpened)),
        _ => None,
    }
}

/// What is said of a file that is not read.
fn note_of(ui: &Ui, lang: Lang, file: &RecentFile, is_wanted: bool) -> String {
    match &file.state {
        RecentState::Plan(_) => String::new(),
        RecentState::Gone => StartWord::MissingHint.text(lang).to_owned(),
        RecentState::Unread(error) => capitalised(&error.what(lang)),
        RecentState::Looking => match PATIENCE.checked_sub(file.since.elapsed()) {
            Some(rest) => {
                ui.ctx().request_repaint_after(rest);
                StartWord::Looking.text(lang).to_owned()
            }
            None if is_wanted => StartWord::NoAnswer.text(lang).to_owned(),
            None => StartWord::NotReadYet.text(lang).to_owned(),
        },
    }
}

/// How far a plan is, in words and as a bar.
fn share_of(lang: Lang, share: Share) -> (String, Option<f32>) {
    let Share { of, done, all } = share;
    let words = match of {
        _ if all == 0 => return (StartWord::NothingYet.text(lang).to_owned(), None),
        ShareOf::Indicators => indicators_owned(lang, done, all),
        ShareOf::Tasks => tasks_owned(lang, done, all),
        ShareOf::Evidence => evidence_in(lang, done, all),
    };
    (words, Some(done as f32 / all as f32))
}

/// The last two folders of a path: what people tell folders by.
fn folder_of(path: &Path) -> String {
    let Some(folder) = path.parent() else { return String::new() };
    let parts: Vec<_> = folder.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    match parts.len() {
        0..=3 => folder.display().to_string(),
        n => format!("…{0}{1}{0}{2}", std::path::MAIN_SEPARATOR, parts[n - 2], parts[n - 1]),
    }
}

/// What a screen reader says of a card.
fn spoken(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}
