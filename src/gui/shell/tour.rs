//! The tour: a strip below the page with what a step shows and what to do now. It covers nothing, and can be left any time.

use crate::gui::model::action::Action;
use crate::gui::model::command::{Command, StartRequest};
use crate::gui::model::room::Room;
use crate::gui::model::tour::{Tour, TourStep};
use crate::gui::state::State;
use crate::gui::theme::{BODY, CONTROL_HEIGHT, GAP, GAP_SMALL, LABEL, SPACE, TABLE, Weight, rich, tokens};
use crate::gui::widgets::button::{primary, quiet};
use crate::gui::widgets::label::wrapped;
use crate::gui::widgets::ticks::ticks;
use crate::text::Lang;
use crate::text::tour_words::{TourWord, go_to_page, steps_done, tour_step};
use eframe::egui::{Align, Frame, Layout, Margin, Panel, Ui, vec2};
use strum::VariantArray;

/// The height of the strip; in a narrow window its sentences have two rows.
const HEIGHT: f32 = 92.0;
const HEIGHT_NARROW: f32 = 112.0;
/// Below this width a window is narrow.
const NARROW: f32 = 1180.0;

/// Draws the strip while the tour goes on.
pub fn tour_ui(ui: &mut Ui, state: &State) {
    let Some(tour) = &state.tour else { return };
    let t = tokens(ui);
    let frame = Frame::new().fill(t.accent_soft).inner_margin(Margin::symmetric(16, 10));
    let height = if ui.ctx().content_rect().width() < NARROW { HEIGHT_NARROW } else { HEIGHT };
    Panel::bottom("tour").resizable(false).exact_size(height).frame(frame).show(ui, |ui| {
        let size = vec2(ui.available_width(), ui.available_height());
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = GAP_SMALL;
            buttons_ui(ui, state, tour);
            ui.add_space(GAP);
            ui.with_layout(Layout::top_down(Align::Min), |ui| words_ui(ui, state.lang(), tour));
        });
    });
}

/// Which step it is, what it shows, and what to do now.
fn words_ui(ui: &mut Ui, lang: Lang, tour: &Tour) {
    let t = tokens(ui);
    ui.spacing_mut().item_spacing.y = SPACE;
    let steps = TourStep::VARIANTS;
    let done: Vec<bool> = steps.iter().map(|step| tour.is_done(*step)).collect();
    let n_done = done.iter().filter(|is_done| **is_done).count();
    let now = tour.step().and_then(|now| steps.iter().position(|step| *step == now));
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        let at = now.map_or(steps.len(), |now| now + 1);
        ui.label(rich(tour_step(lang, at, steps.len()), LABEL, Weight::SemiBold, t.accent));
        ticks(ui, &done, now, &steps_done(lang, n_done, steps.len()));
    });
    let (shows, does) = words_of(tour.step());
    wrapped(ui, rich(shows.text(lang), BODY, Weight::Medium, t.text));
    wrapped(ui, rich(does.text(lang), TABLE, Weight::SemiBold, t.accent));
}

/// What a step shows, and what to do now.
const fn words_of(step: Option<TourStep>) -> (TourWord, TourWord) {
    match step {
        Some(TourStep::Open) => (TourWord::Open, TourWord::OpenDo),
        Some(TourStep::Row) => (TourWord::Row, TourWord::RowDo),
        Some(TourStep::Slider) => (TourWord::Slider, TourWord::SliderDo),
        Some(TourStep::Why) => (TourWord::Why, TourWord::WhyDo),
        Some(TourStep::Keep) => (TourWord::Keep, TourWord::KeepDo),
        Some(TourStep::Present) => (TourWord::Present, TourWord::PresentDo),
        Some(TourStep::Home) => (TourWord::Home, TourWord::HomeDo),
        None => (TourWord::End, TourWord::EndDo),
    }
}

/// The way out at the right, and beside it the way to where the step is done.
fn buttons_ui(ui: &mut Ui, state: &State, tour: &Tour) {
    let lang = state.lang();
    ui.spacing_mut().interact_size.y = CONTROL_HEIGHT;
    let leave = |close| Command::Start(StartRequest::LeaveTour { close });
    let Some(step) = tour.step() else {
        if primary(ui, TourWord::CloseSample.text(lang)).clicked() {
            send(state, leave(true));
        }
        if quiet(ui, TourWord::KeepSample.text(lang)).clicked() {
            send(state, leave(false));
        }
        return;
    };
    if quiet(ui, TourWord::Leave.text(lang)).clicked() {
        send(state, leave(false));
    }
    let is_there = state.tab().is_some_and(|tab| Some(tab.id) == tour.plan);
    let to = match step {
        TourStep::Open => Some((TourWord::OpenSample.text(lang).to_owned(), Command::Start(StartRequest::TourSample))),
        TourStep::Home => None,
        _ if !is_there => {
            Some((TourWord::BackToSample.text(lang).to_owned(), Command::Start(StartRequest::TourSample)))
        }
        TourStep::Row => to_room(state, Room::Indicators),
        TourStep::Slider | TourStep::Why | TourStep::Keep => to_room(state, Room::WhatIf),
        TourStep::Present => None,
    };
    if let Some((text, command)) = to
        && primary(ui, &text).clicked()
    {
        send(state, command);
    }
}

/// The way to a room, from elsewhere.
fn to_room(state: &State, room: Room) -> Option<(String, Command)> {
    let text = go_to_page(state.lang(), room.word().text(state.lang()));
    (state.room != room).then_some((text, Command::Act(Action::Go(room))))
}

fn send(state: &State, command: Command) {
    let _ = state.sender().send(command);
}
