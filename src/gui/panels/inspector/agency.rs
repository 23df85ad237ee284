//! What an agency holds, and giving it another name everywhere.

use crate::gui::figures::looks::deadline_look;
use crate::gui::model::command::Command;
use crate::gui::model::room::{Room, Selection};
use crate::gui::model::view::View;
use crate::gui::panels::facts::{facts, title};
use crate::gui::panels::form::Forms;
use crate::gui::theme::{LABEL, TABLE, Weight, rich, tokens};
use crate::gui::widgets::button::{link, quiet};
use crate::gui::widgets::card::card;
use crate::gui::widgets::chip::chip;
use crate::gui::widgets::field::{enter_leads_on, text_field};
use crate::gui::widgets::label::wrapped;
use crate::report::TableKind;
use crate::text::form_words::{FormWord, rename_count, successor_hint};
use crate::text::year_words::tasks_late;
use crate::text::{Word, indicator_name, successor};
use eframe::egui::Ui;
use index_core::plan::agencies;
use index_core::plan::roll_up::of_agency;
use index_core::{Agency, DeadlineState, Edit};

/// Draws the form.
pub(super) fn agency_form(ui: &mut Ui, view: &View, forms: &mut Forms, row: usize) {
    let plan = view.open.plan();
    let all = agencies(plan);
    let Some(agency) = all.get(row) else { return };
    title(ui, &agency.name);
    rename_form(ui, view, forms, agency, &all);
    let late = of_agency(plan, agency, view.today).late;
    if late > 0 {
        let (tone, icon) = deadline_look(DeadlineState::Overdue);
        chip(ui, tone, Some(icon), &tasks_late(view.lang, late));
    }
    leads_ui(ui, view, agency);
    let codes = |rows: &[usize]| rows.iter().map(|&i| plan.indicators[i].code.clone()).collect::<Vec<_>>();
    facts(ui, view.word(Word::SupportsIndicators), codes(&agency.supports_indicators).iter().map(String::as_str));
    facts(ui, view.word(Word::Targets), agency.owns_targets.iter().map(|&i| plan.targets[i].name.as_str()));
    facts(ui, view.word(Word::LeadsTasks), agency.leads_tasks.iter().map(|&i| plan.tasks[i].name.as_str()));
    facts(ui, view.word(Word::SupportsTasks), agency.supports_tasks.iter().map(|&i| plan.tasks[i].name.as_str()));
    facts(ui, FormWord::HandsIn.text(view.lang), handed_in(view, agency).iter().map(String::as_str));
    facts(ui, view.word(Word::ReceivesAt), agency.receives.iter().map(|&i| plan.deadlines[i].title.as_str()));
}

/// The evidence that an agency must hand in, with the code of its indicator.
fn handed_in(view: &View, agency: &Agency) -> Vec<String> {
    let named = |&(i, k): &(usize, usize)| {
        let row = &view.open.plan().indicators[i];
        format!("{} · {}", row.code, row.evidence[k].title)
    };
    agency.hands_in.iter().map(named).collect()
}

fn leads_ui(ui: &mut Ui, view: &View, agency: &Agency) {
    let plan = view.open.plan();
    if !agency.leads_indicators.is_empty() {
        let color = tokens(ui).second;
        ui.label(rich(view.word(Word::LeadsIndicators), LABEL, Weight::Medium, color));
    }
    for &i in &agency.leads_indicators {
        let indicator = &plan.indicators[i];
        ui.horizontal_top(|ui| {
            if link(ui, &indicator.code).clicked() {
                view.send(Command::GoToIndicator(Room::Indicators, indicator.code.clone()));
            }
            let color = tokens(ui).text;
            let name = indicator_name(view.lang, indicator, &view.open.context().framework);
            wrapped(ui, rich(name, TABLE, Weight::Regular, color));
        });
    }
}

/// The new name, what was merged in 2025 as a suggestion, and in how many places it would change.
fn rename_form(ui: &mut Ui, view: &View, forms: &mut Forms, agency: &Agency, all: &[Agency]) {
    let mut to = forms.renames.remove(&agency.name).unwrap_or_else(|| agency.name.clone());
    let mut is_wanted = false;
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let field = text_field(ui, FormWord::NewName.text(view.lang), &mut to);
        enter_leads_on(ui, &field);
        if let Some(successor) = successor(&agency.name) {
            let color = tokens(ui).warn;
            wrapped(ui, rich(successor_hint(view.lang, successor), LABEL, Weight::Medium, color));
            // It stays when it is used, so that the button below does not move away from the mouse.
            if link(ui, FormWord::UseSuggestion.text(view.lang)).clicked() {
                successor.clone_into(&mut to);
            }
        }
        let color = tokens(ui).second;
        let is_new = !to.trim().is_empty() && to.trim() != agency.name;
        if is_new && all.iter().any(|a| a.name == to.trim()) {
            wrapped(ui, rich(FormWord::MergeHint.text(view.lang), LABEL, Weight::Medium, color));
        }
        wrapped(ui, rich(rename_count(view.lang, places(view, agency)), LABEL, Weight::Regular, color));
        let button = ui.add_enabled_ui(is_new, |ui| quiet(ui, FormWord::Rename.text(view.lang)));
        is_wanted = button.inner.clicked();
    });
    if is_wanted {
        rename(view, &agency.name, to.trim());
    } else if to != agency.name {
        forms.renames.insert(agency.name.clone(), to);
    }
}

/// In how many places of the plan the name stands.
fn places(view: &View, agency: &Agency) -> usize {
    let named = |(i, k): &&(usize, usize)| view.open.plan().indicators[*i].evidence[*k].owner.is_some();
    let lists = [
        &agency.leads_indicators,
        &agency.supports_indicators,
        &agency.owns_targets,
        &agency.leads_tasks,
        &agency.supports_tasks,
        &agency.receives,
    ];
    lists.iter().map(|rows| rows.len()).sum::<usize>()
        + agency.explains.len()
        + agency.hands_in.iter().filter(named).count()
}

/// Renames everywhere; the selection goes with the agency, for the list is in the order of what they hold.
fn rename(view: &View, from: &str, to: &str) {
    let edit = Edit::RenameAgency { from: from.to_owned(), to: to.to_owned() };
    if let Ok(preview) = view.open.preview(&edit)
        && let Some(row) = agencies(&preview.plan).iter().position(|a| a.name == to)
    {
        view.edit(edit);
        view.send(Command::Select(Selection::of(TableKind::Agencies, row)));
    }
}
