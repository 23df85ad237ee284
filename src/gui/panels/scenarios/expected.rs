//! The plan as a scenario: score and rank by day, and what each agency and each pillar brings to it.

use crate::gui::model::view::View;
use crate::gui::theme::{BODY, GAP, LABEL, LINE_HEIGHT, TABLE, Weight, rich, tokens};
use crate::gui::widgets::bars::share_bar;
use crate::gui::widgets::card::card_titled;
use crate::gui::widgets::label::wrapped;
use crate::gui::widgets::row::row;
use crate::gui::widgets::steps_chart::{Step, steps_chart};
use crate::text::scenario_words::{milestone_day, rank_of_step};
use crate::text::sums::{CHANGE_DECIMALS, adding_up_to};
use crate::text::{
    ScenarioWord, rank_remark, rank_short, scenario_score, scenario_standing_score, score_figure, signed,
    standing_rank, standing_score,
};
use eframe::egui::{Align, Grid, Label, Layout, Ui, vec2};
use index_core::{
    Choice, Counted, Milestone, Outcome, compare, contributions_by_agency, contributions_by_pillar, expects, milestones,
};

/// The most room that the codes of a milestone take.
const CODES_WIDTH: f32 = 300.0;
/// The room of a sum.
const SUM_WIDTH: f32 = 64.0;

/// Draws the card.
pub(super) fn expected_ui(ui: &mut Ui, view: &View) {
    let open = view.open;
    card_titled(ui, ScenarioWord::AsExpected.text(view.lang), None, |ui| {
        let second = tokens(ui).second;
        if !expects(view.open.plan()) {
            wrapped(ui, rich(ScenarioWord::NothingExpected.text(view.lang), BODY, Weight::Regular, second));
            return;
        }
        let all = milestones(open.plan(), open.context(), open.scorecard());
        let Some(everything) = everything(view).filter(|_| !all.is_empty()) else {
            wrapped(ui, rich(ScenarioWord::NothingComputable.text(view.lang), BODY, Weight::Regular, second));
            return;
        };
        milestones_ui(ui, view, &all);
        ui.add_space(GAP);
        steps_chart(ui, &steps(view, &all));
        ui.add_space(GAP);
        let agency = |name: Option<String>| name.unwrap_or_else(|| ScenarioWord::NoLead.text(view.lang).to_owned());
        let by_agency = contributions_by_agency(open.plan(), &everything);
        let sums: Vec<_> = by_agency.into_iter().map(|(name, sum)| (agency(name), sum)).collect();
        sums_ui(ui, view, ScenarioWord::ByAgency, &adding_up(everything.delta, sums));
        ui.add_space(GAP);
        let by_pillar = contributions_by_pillar(open.context(), &everything);
        let sums: Vec<_> = by_pillar.into_iter().map(|(code, sum)| (pillar_name(view, &code), sum)).collect();
        sums_ui(ui, view, ScenarioWord::ByPillar, &adding_up(everything.delta, sums));
    });
}

/// What everything brings that the plan expects.
fn everything(view: &View) -> Option<Outcome> {
    let open = view.open;
    let choices = [Choice::Plan(Counted::Everything)];
    let all = compare(open.plan(), open.context(), open.scorecard(), view.today, &choices);
    all.into_iter().next()?.outcome.ok()
}

fn pillar_name(view: &View, code: &str) -> String {
    let entry = view.open.context().framework.entry(code);
    entry.map_or_else(|| code.to_owned(), |e| format!("{code} {}", view.lang.pick(&e.spec.name_vi, &e.spec.name_en)))
}

/// Score and rank by day.
fn milestones_ui(ui: &mut Ui, view: &View, all: &[Milestone]) {
    let codes_width = (ui.available_width() - 330.0).clamp(80.0, CODES_WIDTH);
    let key = ("milestones", codes_width.round() as i64);
    Grid::new(key).num_columns(5).spacing([14.0, 8.0]).min_row_height(18.0).show(ui, |ui| {
        let heads = [ScenarioWord::Day, ScenarioWord::Indicators, ScenarioWord::Score, ScenarioWord::Change];
        for word in heads.into_iter().chain([ScenarioWord::Rank]) {
            let t = tokens(ui);
            let label = rich(word.text(view.lang), LABEL, Weight::Medium, t.second);
            ui.add(Label::new(label).selectable(false));
        }
        ui.end_row();
        for milestone in all {
            let t = tokens(ui);
            let standing = &milestone.outcome.scenario;
            ui.label(rich(milestone_day(view.lang, milestone.by), TABLE, Weight::SemiBold, t.text));
            ui.vertical(|ui| {
                ui.set_width(codes_width);
                let names = milestone.codes.iter().map(|code| pillar_name(view, code));
                let tip = names.collect::<Vec<_>>().join("\n");
                wrapped(ui, rich(milestone.codes.join(", "), TABLE, Weight::Regular, t.second)).on_hover_text(tip);
            });
            let words = scenario_score(view.lang, &milestone.outcome);
            let tip = scenario_standing_score(view.lang, &milestone.outcome);
            ui.label(rich(words, TABLE, Weight::SemiBold, t.text)).on_hover_text(tip);
            let change = signed(view.lang, milestone.outcome.delta, 2);
            ui.label(rich(change, TABLE, Weight::SemiBold, t.accent));
            let tip = standing_rank(view.lang, standing);
            ui.vertical(|ui| {
                ui.label(rich(rank_short(standing), TABLE, Weight::SemiBold, t.text)).on_hover_text(tip);
                if let Some(assumed) = rank_remark(view.lang, standing) {
                    ui.label(rich(assumed, LABEL, Weight::Regular, t.second));
                }
            });
            ui.end_row();
        }
    });
}

/// The baseline, then a step a milestone; changes where the score is not known.
fn steps(view: &View, all: &[Milestone]) -> Vec<Step> {
    let lang = view.lang;
    let step = |label: String, standing: &index_core::IndexStanding, delta: f64, [figure, words]: [String; 2]| {
        let known = standing.score.map(|s| s.estimate);
        let figure = if known.is_some() { figure } else { signed(lang, delta, 2) };
        let tip = format!("{label}: {words}, {}", standing_rank(lang, standing));
        Step { label, value: known.unwrap_or(delta), figure, below: rank_of_step(lang, standing), tip }
    };
    let baseline = view.open.scorecard().baseline;
    let words = [score_figure(lang, &baseline), standing_score(lang, &baseline)];
    let first = step(ScenarioWord::Baseline.text(lang).to_owned(), &baseline, 0.0, words);
    let others = all.iter().map(|m| {
        let words = [scenario_score(lang, &m.outcome), scenario_standing_score(lang, &m.outcome)];
        step(milestone_day(lang, m.by), &m.outcome.scenario, m.outcome.delta, words)
    });
    [first].into_iter().chain(others).collect()
}

/// Sums as they are shown, adding up to the change.
fn adding_up(change: f64, sums: Vec<(String, f64)>) -> Vec<(String, f64)> {
    let exact: Vec<f64> = sums.iter().map(|sum| sum.1).collect();
    let shown = adding_up_to(change, &exact, CHANGE_DECIMALS);
    sums.into_iter().zip(shown).map(|((name, _), sum)| (name, sum)).collect()
}

/// Sums as bars, the greatest as wide as there is room.
fn sums_ui(ui: &mut Ui, view: &View, title: ScenarioWord, sums: &[(String, f64)]) {
    let most = sums.iter().map(|s| s.1.abs()).fold(f64::EPSILON, f64::max);
    let color = tokens(ui).text;
    ui.label(rich(title.text(view.lang), TABLE, Weight::SemiBold, color));
    ui.spacing_mut().interact_size.y = LINE_HEIGHT;
    let names = (ui.available_width() * 0.4).clamp(120.0, 300.0);
    for (name, sum) in sums {
        row(ui, LINE_HEIGHT, |ui| {
            let t = tokens(ui);
            ui.allocate_ui_with_layout(vec2(names, LINE_HEIGHT), Layout::left_to_right(Align::Center), |ui| {
                ui.set_width(names);
                ui.add(Label::new(rich(name, TABLE, Weight::Regular, t.second)).truncate());
            });
            let color = if *sum < 0.0 { t.bad } else { t.accent };
            let bar = (ui.available_width() - SUM_WIDTH).max(40.0);
            share_bar(ui, bar, (sum.abs() / most) as f32, color);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(rich(signed(view.lang, *sum, 2), TABLE, Weight::SemiBold, t.text));
            });
        });
    }
}
