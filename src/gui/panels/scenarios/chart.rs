//! The scores of the scenarios as bars, with the baseline and the goals as lines.

use super::columns::Column;
use crate::gui::model::view::View;
use crate::gui::theme::{BAR, LABEL, RADIUS_SMALL, Weight, rich, tokens};
use crate::gui::widgets::card::card_titled;
use crate::gui::widgets::score_bars::{ScoreBar, ScoreBars, score_bars};
use crate::text::scenario_words::unable;
use crate::text::{
    ScenarioWord, goal_demand, grouped, scenario_score, scenario_standing_score, score_figure, signed, standing_rank,
    standing_score,
};
use eframe::egui::{Color32, Sense, Ui, vec2};

/// Draws the chart. Where the baseline's score is not known, the changes are drawn, for they are exact.
pub(super) fn chart_ui(ui: &mut Ui, view: &View, columns: &[Column]) {
    let lang = view.lang;
    let baseline = view.open.scorecard().baseline;
    let score = baseline.score.map(|s| s.estimate);
    let mut bars = Vec::new();
    if let Some(score) = score {
        let (name, words) = (ScenarioWord::Baseline.text(lang), standing_score(lang, &baseline));
        let tip = format!("{name}: {words}, {}", standing_rank(lang, &baseline));
        bars.push(ScoreBar { name: name.to_owned(), value: Some(score), figure: score_figure(lang, &baseline), tip });
    }
    bars.extend(columns.iter().map(|column| bar(view, column, score.is_some())));
    let judged = view.open.plan().goals.iter().filter(|_| score.is_some());
    let goals: Vec<(f64, String)> = judged.filter_map(|g| Some((g.score_at_least?, goal_demand(lang, g)))).collect();
    let title = if score.is_some() { ScenarioWord::ScoresChart } else { ScenarioWord::ChangesChart };
    card_titled(ui, title.text(lang), None, |ui| {
        let lines: Vec<f64> = goals.iter().map(|g| g.0).collect();
        let axis = |value: f64| grouped(lang, (value * 10.0).round() / 10.0);
        score_bars(ui, &ScoreBars { bars: &bars, baseline: score.unwrap_or(0.0), goals: &lines, axis: &axis });
        legend_ui(ui, view, &bars, score.unwrap_or(0.0), &goals);
    });
}

fn bar(view: &View, column: &Column, has_score: bool) -> ScoreBar {
    let lang = view.lang;
    let name = column.name.to_owned();
    match &column.compared.outcome {
        Err(why) => {
            let tip = format!("{name}: {}", unable(lang, why, false));
            ScoreBar { name, value: None, figure: "–".to_owned(), tip }
        }
        Ok(outcome) => {
            let change = signed(lang, outcome.delta, 2);
            let after = outcome.scenario.score.filter(|_| has_score).map(|s| s.estimate);
            let words = scenario_standing_score(lang, outcome);
            let tip = format!("{name}: {words}, {change}, {}", standing_rank(lang, &outcome.scenario));
            let figure = after.map_or(change, |_| scenario_score(lang, outcome));
            ScoreBar { name, value: Some(after.unwrap_or(outcome.delta)), figure, tip }
        }
    }
}

/// What the colours and lines mean.
fn legend_ui(ui: &mut Ui, view: &View, bars: &[ScoreBar], baseline: f64, goals: &[(f64, String)]) {
    let t = tokens(ui);
    let values = || bars.iter().filter_map(|b| b.value);
    ui.horizontal_wrapped(|ui| {
        entry(ui, t.baseline, ScenarioWord::Baseline.text(view.lang));
        if values().any(|v| v > baseline) {
            entry(ui, t.accent, ScenarioWord::Gained.text(view.lang));
        }
        if values().any(|v| v < baseline) {
            entry(ui, t.bad, ScenarioWord::Lost.text(view.lang));
        }
        for (_, demand) in goals {
            entry(ui, t.ok, &format!("{}: {demand}", ScenarioWord::Goal.text(view.lang)));
        }
    });
}

fn entry(ui: &mut Ui, color: Color32, text: &str) {
    let (rect, _) = ui.allocate_exact_size(vec2(BAR, BAR), Sense::hover());
    ui.painter().rect_filled(rect, RADIUS_SMALL / 3, color);
    let second = tokens(ui).second;
    ui.label(rich(text, LABEL, Weight::Regular, second));
}
