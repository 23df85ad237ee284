//! The speaker's own window, on the laptop while the pages are on the projector: which page, which is next, notes,
//! the clock, and every key as a button.
//!
//! It is drawn in frames of its own, so that it never makes the pages wait; it gets copies of what it shows.

use crate::gui::model::command::Command;
use crate::gui::model::presenting::PresentStep;
use crate::gui::pages::{keys, page_notes, page_title};
use crate::gui::state::State;
use crate::gui::theme::{BODY, GAP, GAP_SMALL, Look, PAGE_PADDING, TABLE, TITLE, Weight, rich, tokens};
use crate::gui::widgets::button::{primary, quiet};
use crate::gui::widgets::label::wrapped;
use crate::report::WorkshopPage;
use crate::text::present_words::{clock, page_of, screen_number};
use crate::text::{Lang, PresentWord};
use eframe::egui::{
    CentralPanel, Context, Frame, Id, ScrollArea, Ui, ViewportBuilder, ViewportClass, ViewportId, vec2,
};
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};
use strum::VariantArray;

/// How many screens are offered: the system does not say how many there are, and choosing one too many does nothing.
const SCREENS: usize = 3;

/// What the speaker's window shows.
#[derive(Clone, PartialEq)]
struct Shown {
    lang: Lang,
    look: Look,
    page: WorkshopPage,
    is_choosing: bool,
    title: String,
    /// The title of the next page.
    next: Option<String>,
    screen: Option<usize>,
}

/// What the speaker's window shows, and how it asks.
struct Notes {
    shown: Shown,
    since: Instant,
    sender: Sender<Command>,
}

/// Shows the speaker's window when it is open.
pub(super) fn presenter_ui(ctx: &Context, state: &State) {
    let Some(presenting) = state.present.on.filter(|on| on.has_presenter) else { return };
    let Some((view, pages)) = state.present_view() else { return };
    let page = pages.page;
    let next = Some(page.next()).filter(|next| *next != page).map(|next| page_title(next, &view, pages));
    let shown = Shown {
        lang: view.lang,
        look: presenting.look,
        page,
        is_choosing: pages.is_choosing,
        title: page_title(page, &view, pages),
        next,
        screen: state.present.monitor,
    };
    let id = ViewportId::from_hash_of("presenter");
    let builder = ViewportBuilder::default()
        .with_title(format!("PII Planner · {}", PresentWord::Presenter.text(view.lang)))
        .with_inner_size([620.0, 640.0])
        .with_min_inner_size([420.0, 420.0]);
    // While a lever is dragged nothing changes there, and the pages should not share their frames.
    if has_changed(ctx, &shown) {
        ctx.request_repaint_of(id);
    }
    let notes = Notes { shown, since: presenting.since, sender: state.sender() };
    ctx.show_viewport_deferred(id, builder, move |ui, class| notes_ui(ui, &notes, class));
}

/// Whether this is not what was shown the last time.
fn has_changed(ctx: &Context, shown: &Shown) -> bool {
    let last = Id::unique("shown-to-speaker");
    ctx.data_mut(|data| {
        let is_same = data.get_temp::<Shown>(last).is_some_and(|known| known == *shown);
        data.insert_temp(last, shown.clone());
        !is_same
    })
}

fn notes_ui(ui: &mut Ui, notes: &Notes, class: ViewportClass) {
    let ctx = ui.ctx().clone();
    if class != ViewportClass::EmbeddedWindow {
        let asked: Vec<PresentStep> = keys::pressed(&ctx, notes.shown.page, notes.shown.is_choosing);
        asked.into_iter().for_each(|step| send(&ctx, notes, step));
        if ctx.input(|i| i.viewport().close_requested()) {
            send(&ctx, notes, PresentStep::Presenter);
        }
        // The clock ticks.
        ctx.request_repaint_after(Duration::from_secs(1));
        let frame = Frame::new().fill(tokens(ui).surface).inner_margin(PAGE_PADDING);
        CentralPanel::default().frame(frame).show(ui, |ui| content_ui(ui, notes));
    } else {
        content_ui(ui, notes);
    }
}

/// Sends what was asked for and wakes the window that carries it out.
fn send(ctx: &Context, notes: &Notes, step: PresentStep) {
    let _ = notes.sender.send(Command::Present(step));
    ctx.request_repaint_of(ViewportId::ROOT);
}

fn content_ui(ui: &mut Ui, notes: &Notes) {
    let t = tokens(ui);
    let lang = notes.shown.lang;
    ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
    let now = chrono::Local::now().format("%H:%M").to_string();
    let time = clock(lang, &now, notes.since.elapsed().as_secs());
    wrapped(ui, rich(time, TITLE, Weight::Bold, t.accent));
    let page = page_of(lang, notes.shown.page.number(), WorkshopPage::VARIANTS.len());
    ui.label(rich(page, TABLE, Weight::Medium, t.second));
    wrapped(ui, rich(&notes.shown.title, TITLE, Weight::Bold, t.text));
    let next = match &notes.shown.next {
        Some(next) => format!("{}: {next}", PresentWord::NextPage.text(lang)),
        None => PresentWord::LastPage.text(lang).to_owned(),
    };
    wrapped(ui, rich(next, BODY, Weight::Medium, t.second));
    ui.add_space(GAP_SMALL);
    ui.label(rich(PresentWord::Notes.text(lang), TABLE, Weight::Medium, t.second));
    wrapped(ui, rich(page_notes(notes.shown.page, lang), TITLE * 0.9, Weight::Regular, t.text));
    ui.add_space(GAP);
    ScrollArea::vertical().id_salt("speaker").auto_shrink(false).show(ui, |ui| buttons_ui(ui, notes));
}

fn buttons_ui(ui: &mut Ui, notes: &Notes) {
    let lang = notes.shown.lang;
    ui.horizontal_wrapped(|ui| {
        button(ui, notes, PresentWord::PageBefore, PresentStep::Before);
        if primary(ui, PresentWord::NextPage.text(lang)).clicked() {
            send(ui.ctx(), notes, PresentStep::Next);
        }
        button(ui, notes, PresentWord::FirstPage, PresentStep::Show(WorkshopPage::default()));
        if notes.shown.page == WorkshopPage::WhatIf {
            button(ui, notes, PresentWord::ChooseLevers, PresentStep::Choose);
        }
    });
    ui.horizontal_wrapped(|ui| {
        button(ui, notes, PresentWord::Reset, PresentStep::Reset);
        button(ui, notes, PresentWord::Undo, PresentStep::Undo);
        button(ui, notes, PresentWord::Picture, PresentStep::Picture);
        button(ui, notes, PresentWord::Look, PresentStep::Look);
        button(ui, notes, PresentWord::Leave, PresentStep::Leave);
    });
    ui.horizontal_wrapped(|ui| {
        let color = tokens(ui).second;
        ui.label(rich(PresentWord::ShowOn.text(lang), TABLE, Weight::Medium, color));
        for screen in 0..SCREENS {
            let name = screen_number(lang, screen + 1);
            let is_chosen = notes.shown.screen == Some(screen);
            let response = if is_chosen { primary(ui, &name) } else { quiet(ui, &name) };
            if response.clicked() {
                send(ui.ctx(), notes, PresentStep::Monitor(screen));
            }
        }
    });
}

fn button(ui: &mut Ui, notes: &Notes, word: PresentWord, step: PresentStep) {
    if quiet(ui, word.text(notes.shown.lang)).clicked() {
        send(ui.ctx(), notes, step);
    }
}
