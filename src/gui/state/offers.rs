//! What the palette offers, and how well each thing fits what is typed.

use super::base::State;
use super::tab::PlanTab;
use super::titles::titles;
use crate::gui::model::action::{Action, Needs};
use crate::gui::model::command::Command;
use crate::gui::model::offer::{Offer, OfferKind};
use crate::gui::model::room::{Room, Selection};
use crate::plan_file::samples;
use crate::report::TableKind;
use crate::text::palette_words::PaletteWord;
use crate::text::{Lang, indicator_name, sample_name};
use index_core::{Edit, Framework, Plan};
use std::path::Path;

/// Everything that can be chosen: commands first, indicators last.
#[must_use]
pub fn offers(state: &State) -> Vec<Offer> {
    let lang = state.lang();
    let mut offers: Vec<Offer> = Action::all().iter().filter_map(|&action| action_offer(state, action)).collect();
    if let Some(tab) = state.tab() {
        offers.extend(scenarios(lang, tab.open.plan()));
    }
    offers.extend(open_plans(state));
    offers.extend(files(state));
    if let Some(tab) = state.tab() {
        offers.extend(indicators(lang, tab.open.plan(), &tab.open.context().framework));
    }
    offers
}

/// A command, with why it is not possible; the palette itself is open already.
fn action_offer(state: &State, action: Action) -> Option<Offer> {
    let lang = state.lang();
    let is_possible = state.is_enabled(action);
    let why = match action.needs() {
        Needs::Nothing => None,
        Needs::Plan | Needs::OpenPlans => Some(PaletteWord::NeedsPlan),
        Needs::UndoStep => Some(PaletteWord::NeedsUndo),
        Needs::RedoStep => Some(PaletteWord::NeedsRedo),
        Needs::Moves => Some(PaletteWord::NeedsMoves),
    };
    let detail = why.filter(|_| !is_possible).map_or_else(|| action.tooltip(lang), |why| why.text(lang));
    let mut offer = Offer::new(OfferKind::Act(action), action.text(lang), detail, vec![Command::Act(action)]);
    offer.is_possible = is_possible;
    if action == Action::Go(Room::Results) {
        offer = offer.also(PaletteWord::ResultsToo.text(lang));
    }
    (action != Action::Palette).then_some(offer)
}

fn scenarios(lang: Lang, plan: &Plan) -> impl Iterator<Item = Offer> {
    plan.scenarios.iter().map(move |scenario| {
        let load = Command::Edit(Edit::LoadScenario { name: scenario.name.clone() }, None);
        let does = vec![load, Command::Act(Action::Go(Room::WhatIf))];
        Offer::new(OfferKind::Scenario, scenario.name.as_str(), PaletteWord::ScenarioTip.text(lang), does)
    })
}

/// The open plans beside the one that is shown.
fn open_plans(state: &State) -> Vec<Offer> {
    let others = titles(&state.tabs, state.lang()).into_iter().enumerate().filter(|(at, _)| *at != state.active);
    let tip = PaletteWord::OpenPlanTip.text(state.lang());
    others.map(|(at, title)| Offer::new(OfferKind::OpenPlan, title, tip, vec![Command::Activate(at)])).collect()
}

/// The sample plans and the files that were open before, without those that are open now.
fn files(state: &State) -> Vec<Offer> {
    let lang = state.lang();
    let is_open_sample = |name| state.tabs.iter().any(|t: &PlanTab| t.sample == Some(name) && t.path.is_none());
    let is_open_file = |path: &Path| state.tabs.iter().any(|t| t.path.as_deref() == Some(path));
    let sample = |name: &'static str| {
        let tip = PaletteWord::SampleTip.text(lang);
        Offer::new(OfferKind::Sample, sample_name(lang, name), tip, vec![Command::OpenSample(name)])
    };
    let recent = |path: &Path| {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        Offer::new(OfferKind::Recent, name, path.display().to_string(), vec![Command::OpenFile(path.to_owned())])
    };
    let samples = samples().iter().map(|s| s.name).filter(|name| !is_open_sample(name)).map(sample);
    let recents = state.settings.recent.iter().filter(|path| !is_open_file(path)).map(|path| recent(path));
    samples.chain(recents).collect()
}

/// The indicators of the plan with their lead agency, then those that only the framework has.
fn indicators(lang: Lang, plan: &Plan, framework: &Framework) -> Vec<Offer> {
    let of_plan = plan.indicators.iter().map(|row| {
        let title = format!("{} {}", row.code, indicator_name(lang, row, framework));
        let does = vec![Command::GoToIndicator(Room::Indicators, row.code.clone())];
        Offer::new(OfferKind::Indicator, title, row.lead.clone().unwrap_or_default(), does)
    });
    let is_missing = |code: &str| plan.indicator(code).is_none();
    let of_framework = framework.indicators().filter(|entry| is_missing(&entry.spec.code)).filter_map(|entry| {
        let spec = &entry.spec;
        let title = format!("{} {}", spec.code, lang.pick(&spec.name_vi, &spec.name_en));
        let place = Selection::of(TableKind::Framework, framework.position(&spec.code)?);
        let does = vec![Command::Act(Action::Go(Room::Framework)), Command::Select(place)];
        Some(Offer::new(OfferKind::Framework, title, PaletteWord::NotInPlan.text(lang), does))
    });
    of_plan.chain(of_framework).collect()
}
