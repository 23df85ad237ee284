//! The dialog that begins a plan, in two steps: from what, and for whom.

use super::parts::{enter, heading, label, sentence};
use crate::gui::model::command::Command;
use crate::gui::model::new_plan::{NewPlan, Origin, begin, hand_on};
use crate::gui::state::State;
use crate::gui::state::titles::titles;
use crate::gui::theme::{BODY, CONTROL_HEIGHT, GAP, LABEL, SPACE, TABLE, Weight, rich, tokens};
use crate::gui::widgets::button::{link, primary, quiet, space_before};
use crate::gui::widgets::check::{check, radio};
use crate::gui::widgets::choice::choice;
use crate::gui::widgets::field::{number_field, text_field};
use crate::gui::widgets::fold_line::fold_line;
use crate::gui::widgets::label::wrapped;
use crate::plan_file::samples;
use crate::text::new_plan_words::{NewPlanWord, baseline_line, later_name_of, later_names, merged, step_of};
use crate::text::readiness_words::{ReadinessWord, kept, lacking, left_behind, topic};
use crate::text::{Lang, Word, fold, from_to, matches, sample_name};
use eframe::egui::{Align, Layout, Response, ScrollArea, Ui, vec2};
use index_core::figure::{MAX_UNITS, MIN_UNITS};
use index_core::{Beginning, Catalogue, Framework, NextYear, readiness};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::sync::mpsc::Sender;

/// What stands around the list of what is carried over, which is no lower than this and scrolls.
const AROUND: f32 = 480.0;
const LEAST: f32 = 96.0;
/// How many names of provinces are offered.
const OFFERED: usize = 6;

/// Draws the dialog.
pub(super) fn new_plan_ui(ui: &mut Ui, state: &State, plan: &mut NewPlan, sender: &Sender<Command>) -> Response {
    let lang = state.lang();
    heading(ui, NewPlanWord::Title.text(lang));
    let step = if plan.is_second_step { 2 } else { 1 };
    label(ui, &step_of(lang, step, 2));
    if plan.has_table {
        sentence(ui, NewPlanWord::ThenTable.text(lang));
    }
    let (first, is_entered) = if plan.is_second_step { facts_ui(ui, state, plan) } else { origin_ui(ui, state, plan) };
    if std::mem::take(&mut plan.wants_focus) {
        first.request_focus();
    }
    buttons_ui(ui, lang, (plan, is_entered), sender);
    first
}

/// First step: from what; gives its first field, and whether Enter was pressed on what was chosen before.
fn origin_ui(ui: &mut Ui, state: &State, plan: &mut NewPlan) -> (Response, bool) {
    let (lang, before) = (state.lang(), plan.origin);
    let color = tokens(ui).text;
    ui.label(rich(NewPlanWord::Origin.text(lang), BODY, Weight::SemiBold, color));
    let first = radio(ui, &mut plan.origin, Origin::Framework, NewPlanWord::Framework.text(lang));
    let last_year = |ui: &mut Ui| radio(ui, &mut plan.origin, Origin::LastYear, ReadinessWord::LastYear.text(lang));
    let last_year = ui.add_enabled_ui(!state.tabs.is_empty(), last_year).inner;
    let sample = radio(ui, &mut plan.origin, Origin::Sample, NewPlanWord::FromSample.text(lang));
    let empty = radio(ui, &mut plan.origin, Origin::Empty, NewPlanWord::Empty.text(lang));
    let is_on_road = [&first, &last_year, &sample, &empty].iter().any(|road| road.has_focus());
    let is_entered = is_on_road && plan.origin == before && enter(ui);
    if state.tabs.is_empty() {
        let color = tokens(ui).second;
        wrapped(ui, rich(ReadinessWord::NoneOpen.text(lang), LABEL, Weight::Regular, color));
    }
    if plan.origin == Origin::LastYear {
        last_year_ui(ui, state, plan);
    }
    if plan.origin == Origin::Sample {
        let options: Vec<(&'static str, &str)> =
            samples().iter().map(|s| (s.name, sample_name(lang, s.name))).collect();
        choice(ui, NewPlanWord::Sample.text(lang), &mut plan.sample, &options);
        check(ui, &mut plan.is_emptied, NewPlanWord::Clear.text(lang));
    }
    (first, is_entered)
}

/// Which of the open plans it goes on from.
fn last_year_ui(ui: &mut Ui, state: &State, plan: &mut NewPlan) {
    let names = titles(&state.tabs, state.lang());
    let options: Vec<(Option<u64>, &str)> =
        state.tabs.iter().map(|tab| Some(tab.id)).zip(names.iter().map(String::as_str)).collect();
    let mut chosen = plan.last_year.or_else(|| state.shown()).or_else(|| state.tabs.first().map(|tab| tab.id));
    choice(ui, ReadinessWord::Which.text(state.lang()), &mut chosen, &options);
    let tab = state.tabs.iter().find(|tab| Some(tab.id) == chosen);
    if let Some(tab) = tab.filter(|tab| plan.last_year != Some(tab.id)) {
        plan.go_on_from(tab.id, tab.open.plan(), &state.catalogue);
    }
}

/// Second step: for whom, from which year; gives its first field, and whether Enter was pressed in one.
fn facts_ui(ui: &mut Ui, state: &State, plan: &mut NewPlan) -> (Response, bool) {
    let (lang, catalogue) = (state.lang(), &*state.catalogue);
    let first = text_field(ui, NewPlanWord::Province.text(lang), &mut plan.beginning.province);
    let is_enter = enter(ui);
    let is_taken = provinces_ui(ui, &mut plan.beginning, catalogue, first.lost_focus() && is_enter);
    let title = text_field(ui, NewPlanWord::PlanTitle.text(lang), &mut plan.beginning.title);
    let year = ui.columns(2, |columns| {
        of_ui(&mut columns[1], lang, plan, catalogue);
        year_ui(&mut columns[0], lang, plan, catalogue)
    });
    let is_left = [&first, &title, &year].iter().any(|field| field.lost_focus());
    let last_year = state.last_year_of(plan).filter(|_| plan.origin == Origin::LastYear);
    let next = last_year.map(|last_year| hand_on(catalogue, plan, last_year));
    let made = next.as_ref().map(|next| next.plan.clone()).or_else(|| begin(catalogue, plan, None));
    if !plan.beginning.province.trim().is_empty()
        && let Some(made) = made
    {
        let crosswalk = &catalogue.context_for(&made).crosswalk;
        let merged = made.baseline.year.and_then(|year| merged(lang, &made.document.province, year, crosswalk));
        if let Some(merged) = merged {
            sentence(ui, &merged);
        }
        sentence(ui, &baseline_line(lang, &made.baseline));
        if let Some(source) = &made.baseline.source {
            let color = tokens(ui).second;
            wrapped(ui, rich(source, LABEL, Weight::Regular, color));
        }
    }
    let height = (ui.ctx().content_rect().height() - AROUND).max(LEAST);
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = SPACE;
        later_names_ui(ui, lang, plan, catalogue.default_framework());
        if let Some(next) = &next {
            check(ui, &mut plan.moves_days, NewPlanWord::MovesDays.text(lang));
            handed_on_ui(ui, state, next);
        }
    });
    (first, is_left && is_enter && !is_taken)
}

/// Where the year has other names than the framework, as far as the program knows: how many, and which on demand.
fn later_names_ui(ui: &mut Ui, lang: Lang, plan: &mut NewPlan, framework: &Framework) {
    let later = || framework.entries().iter().filter_map(|entry| Some((entry, entry.spec.later.as_ref()?)));
    let of_year = || later().filter(|(_, later)| plan.beginning.year.is_some_and(|year| year >= later.year));
    let Some(year) = of_year().map(|(_, later)| later.year).max() else { return };
    let text = later_names(lang, framework.id(), year, of_year().count());
    let names: Vec<String> = of_year().filter_map(|(entry, _)| later_name_of(lang, entry)).collect();
    if fold_line(ui, &text, None, plan.shows_later_names, None).clicked() {
        plan.shows_later_names = !plan.shows_later_names;
    }
    let color = tokens(ui).second;
    for name in names.iter().filter(|_| plan.shows_later_names) {
        wrapped(ui, rich(name, LABEL, Weight::Regular, color));
    }
}

/// What goes into the next year, what stays behind, what is to be settled.
fn handed_on_ui(ui: &mut Ui, state: &State, next: &NextYear) {
    let lang = state.lang();
    let t = tokens(ui);
    let line = |ui: &mut Ui, word: ReadinessWord, text: &str| {
        wrapped(ui, rich(format!("{} {text}", word.text(lang)), TABLE, Weight::Regular, t.text));
    };
    line(ui, ReadinessWord::Kept, &kept(lang, &next.plan));
    if let Some(left) = left_behind(lang, &next.closed) {
        line(ui, ReadinessWord::Left, &left);
    }
    let steps = readiness(&next.plan, &state.catalogue.context_for(&next.plan), state.today);
    let open = steps.iter().filter_map(|step| Some((step.topic, lacking(lang, step, &next.plan)?)));
    let open: Vec<String> = open.map(|(about, text)| format!("• {}: {text}", topic(lang, about))).collect();
    if !open.is_empty() {
        line(ui, ReadinessWord::ToSettle, "");
        for text in open {
            wrapped(ui, rich(text, TABLE, Weight::Regular, t.second));
        }
    }
}

/// The names that the reference results have, those of the year first, as far as they fit what is typed. Enter takes the only
/// one; says whether it did.
fn provinces_ui(ui: &mut Ui, beginning: &mut Beginning, catalogue: &Catalogue, is_entered: bool) -> bool {
    let typed = beginning.province.trim();
    let mut results: Vec<_> = catalogue.references().iter().collect();
    results.sort_by_key(|r| (Some(r.year) != beginning.year, std::cmp::Reverse(r.year)));
    let mut names: Vec<&str> = Vec::new();
    for name in results.iter().flat_map(|r| &r.rows).map(|row| row.province.as_str()) {
        if !names.contains(&name) && matches(&fold(name), typed) {
            names.push(name);
        }
    }
    if names.contains(&typed) {
        return false;
    }
    let only = if let [only] = names.as_slice() { Some((*only).to_owned()) } else { None };
    let mut chosen = only.filter(|_| is_entered);
    let is_taken = chosen.is_some();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for name in names.iter().take(OFFERED) {
            if link(ui, name).clicked() {
                chosen = Some((*name).to_owned());
            }
        }
    });
    if let Some(name) = chosen {
        beginning.province = name;
    }
    is_taken
}

fn year_ui(ui: &mut Ui, lang: Lang, plan: &mut NewPlan, catalogue: &Catalogue) -> Response {
    let mut year = plan.beginning.year.and_then(|y| u32::try_from(y).ok());
    let field = number_field(ui, NewPlanWord::Year.text(lang), &mut year, YEARS, within(YEARS));
    if field.changed() {
        plan.beginning.year = year.and_then(|y| i32::try_from(y).ok());
        let known = catalogue.references().iter().find(|r| Some(r.year) == plan.beginning.year);
        if let Some(known) = known {
            plan.beginning.of = Some(known.n_units);
            plan.is_other_of = false;
        }
    }
    field
}

/// Among how many: what the known results rank, or another number.
fn of_ui(ui: &mut Ui, lang: Lang, plan: &mut NewPlan, catalogue: &Catalogue) {
    let usual: BTreeSet<u32> = catalogue.references().iter().map(|results| results.n_units).collect();
    let usual: Vec<(u32, String)> = usual.into_iter().rev().map(|of| (of, of.to_string())).collect();
    let mut options: Vec<(Option<u32>, &str)> = usual.iter().map(|(of, text)| (Some(*of), text.as_str())).collect();
    options.push((None, NewPlanWord::Other.text(lang)));
    let mut chosen = if plan.is_other_of { None } else { plan.beginning.of };
    if choice(ui, NewPlanWord::Of.text(lang), &mut chosen, &options).changed() {
        plan.is_other_of = chosen.is_none();
        plan.beginning.of = chosen.or(plan.beginning.of);
    }
    if plan.is_other_of {
        let units = MIN_UNITS..=MAX_UNITS;
        number_field(ui, NewPlanWord::OtherOf.text(lang), &mut plan.beginning.of, units.clone(), within(units));
    }
}

/// The years that a plan may begin with.
const YEARS: RangeInclusive<u32> = 2000..=2100;

/// Reads a number within a range.
fn within(range: RangeInclusive<u32>) -> impl Fn(&str) -> Result<u32, String> {
    move |text| {
        let number = text.parse().ok().filter(|number| range.contains(number));
        number.ok_or_else(|| from_to(range.start(), range.end()))
    }
}

/// Back, cancel, and the way on, which Enter in a field goes as well.
fn buttons_ui(ui: &mut Ui, lang: Lang, (plan, is_entered): (&mut NewPlan, bool), sender: &Sender<Command>) {
    ui.add_space(4.0);
    let size = vec2(ui.available_width(), CONTROL_HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let main = if plan.is_second_step { NewPlanWord::Create } else { NewPlanWord::Next };
        let (cancel, back, main) = (Word::Cancel.text(lang), NewPlanWord::Back.text(lang), main.text(lang));
        let texts = if plan.is_second_step { vec![cancel, back, main] } else { vec![cancel, main] };
        space_before(ui, &texts);
        if quiet(ui, cancel).clicked() {
            let _ = sender.send(Command::CloseDialog);
        }
        let was_second_step = plan.is_second_step;
        if was_second_step && quiet(ui, back).clicked() {
            plan.is_second_step = false;
            plan.wants_focus = true;
        }
        let go = primary(ui, main).clicked() || is_entered;
        if go && was_second_step {
            let _ = sender.send(Command::CreatePlan(plan.clone()));
        } else if go {
            plan.is_second_step = true;
            plan.wants_focus = true;
        }
    });
}
