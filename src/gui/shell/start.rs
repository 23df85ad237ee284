//! The start page: plans that were open before, roads to a new one, the samples, the tour.

mod recent;

use crate::gui::model::action::Action;
use crate::gui::model::command::{Command, StartRequest};
use crate::gui::model::new_plan::Road;
use crate::gui::state::State;
use crate::gui::theme::{BODY, CONTROL_HEIGHT, GAP, GAP_SMALL, SPACE, TABLE, TITLE, Weight, rich, tokens};
use crate::gui::widgets::button::{link, primary, quiet};
use crate::gui::widgets::label::wrapped;
use crate::gui::widgets::page::page;
use crate::gui::widgets::road_card::road_card;
use crate::plan_file::samples;
use crate::text::start_words::{StartWord, due_line, due_of, framework_hint, sample_short};
use crate::text::{Word, framework_name, sample_name};
use eframe::egui::{Align, Frame, Label, Layout, Margin, Ui, vec2};
use strum::VariantArray;

/// The page is no wider, so that a line is read in one look.
const WIDTH: f32 = 980.0;

/// Draws the page.
pub fn start_ui(ui: &mut Ui, state: &mut State) {
    let wants_focus = std::mem::take(&mut state.start.wants_focus);
    let state = &*state;
    page(ui, "start", |ui| {
        let width = ui.available_width().min(WIDTH);
        let left = (ui.available_width() - width) * 0.5;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(left);
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing = vec2(GAP_SMALL, GAP_SMALL);
                greeting_ui(ui, state);
                let first_card = recent::recent_ui(ui, state, width);
                let first_road = roads_ui(ui, state, width);
                if wants_focus && let Some(first) = first_card.or(first_road) {
                    first.request_focus();
                }
                samples_ui(ui, state);
                ui.set_width(width);
                tour_ui(ui, state);
            });
        });
    });
}

/// The heading of a part, with words behind it.
fn heading_ui(ui: &mut Ui, text: &str, behind: Option<&str>) {
    let t = tokens(ui);
    ui.add_space(GAP);
    ui.horizontal(|ui| {
        ui.label(rich(text, BODY, Weight::SemiBold, t.text));
        behind.into_iter().for_each(|behind| drop(ui.label(rich(behind, BODY, Weight::Regular, t.second))));
    });
}

/// What needs attention, where every file has been read; else a word of welcome.
fn greeting_ui(ui: &mut Ui, state: &State) {
    let (t, lang) = (tokens(ui), state.lang());
    let due = state.start.due(state.today).and_then(|due| due_line(lang, due.overdue, due.soon));
    let (title, hint) = match due {
        Some(line) => (line, due_of(lang, state.today, state.start.n_plans())),
        None => {
            let is_first = state.settings.recent.is_empty();
            let (title, hint) = match is_first {
                true => (StartWord::Welcome, StartWord::WelcomeHint),
                false => (StartWord::Hello, StartWord::HelloHint),
            };
            (title.text(lang).to_owned(), hint.text(lang).to_owned())
        }
    };
    wrapped(ui, rich(title, TITLE + SPACE, Weight::Bold, t.text));
    wrapped(ui, rich(hint, BODY, Weight::Regular, t.second));
}

/// The roads to a new plan; gives the first.
fn roads_ui(ui: &mut Ui, state: &State, width: f32) -> Option<eframe::egui::Response> {
    let lang = state.lang();
    heading_ui(ui, StartWord::NewPlans.text(lang), None);
    let width = (width - GAP * 2.0) / 3.0;
    let framework = state.catalogue.default_framework();
    let hint = framework_hint(lang, &framework_name(framework.id()), framework.indicators().count());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let mut first = None;
        for road in Road::VARIANTS.iter().copied() {
            let (title, text) = match road {
                Road::Framework => (StartWord::FromFramework, hint.as_str()),
                Road::Sample => (StartWord::FromSample, StartWord::FromSampleHint.text(lang)),
                Road::Table => (StartWord::FromTable, StartWord::FromTableHint.text(lang)),
            };
            let card = road_card(ui, width, title.text(lang), text);
            if card.clicked() {
                ask(state, StartRequest::Begin(road));
            }
            first.get_or_insert(card);
        }
        first
    })
    .inner
}

/// The samples, which are told from one's own plans by what stands above them.
fn samples_ui(ui: &mut Ui, state: &State) {
    let lang = state.lang();
    heading_ui(ui, StartWord::Samples.text(lang), Some(StartWord::SamplesHint.text(lang)));
    ui.horizontal_wrapped(|ui| {
        for sample in samples() {
            let button = quiet(ui, sample_short(lang, sample.name));
            if button.gained_focus() {
                button.scroll_to_me(None);
            }
            if button.on_hover_text(sample_name(lang, sample.name)).clicked() {
                let _ = state.sender().send(Command::OpenSample(sample.name));
            }
        }
    });
}

/// The way to the tour.
fn tour_ui(ui: &mut Ui, state: &State) {
    let (t, lang) = (tokens(ui), state.lang());
    ui.add_space(GAP);
    let frame = Frame::new().fill(t.accent_soft).corner_radius(crate::gui::theme::CARD_RADIUS);
    frame.inner_margin(Margin::symmetric(16, 12)).show(ui, |ui| {
        let size = vec2(ui.available_width(), CONTROL_HEIGHT);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let begin = primary(ui, StartWord::BeginTour.text(lang));
            if begin.gained_focus() {
                begin.scroll_to_me(None);
            }
            if begin.on_hover_text(Word::TourTip.text(lang)).clicked() {
                let _ = state.sender().send(Command::Act(Action::Tour));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.label(rich(StartWord::FirstTime.text(lang), BODY, Weight::SemiBold, t.text));
                let hint = rich(StartWord::FirstTimeHint.text(lang), TABLE, Weight::Regular, t.text);
                ui.add(Label::new(hint).truncate());
            });
        });
    });
}

/// A link at the right end of a line.
fn link_at_right(ui: &mut Ui, text: &str) -> bool {
    let size = vec2(ui.available_width(), CONTROL_HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| link(ui, text)).inner.clicked()
}

fn ask(state: &State, request: StartRequest) {
    let _ = state.sender().send(Command::Start(request));
}
