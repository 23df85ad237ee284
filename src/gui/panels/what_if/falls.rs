//! What the moves bring, step by step from the baseline to the scenario.

use crate::gui::model::view::View;
use crate::gui::theme::{GAP, RUNG_HEIGHT};
use crate::gui::widgets::card::card_titled;
use crate::gui::widgets::waterfall::{Fall, waterfall};
use crate::text::analysis_words::AnalysisWord;
use crate::text::sums::contributions;
use crate::text::{Word, contribution_formula, indicator_name, scenario_score, score_figure, signed};
use eframe::egui::Ui;
use index_core::MoveOutcome;

/// More moves than this are summed in one line.
const MAX_LINES: usize = 10;

/// The height of the card without its lines, and of the gap above it.
const AROUND: f32 = 64.0 + GAP;

/// Whether there is room for the card below the known levers, whose rows take so much.
pub(super) fn fit_below(falls: &[Fall], room: f32, levers: f32) -> bool {
    !falls.is_empty() && levers + falls.len() as f32 * RUNG_HEIGHT + AROUND <= room
}

/// Draws the card; nothing while nothing is moved.
pub(super) fn falls_ui(ui: &mut Ui, view: &View, falls: &[Fall]) {
    if !falls.is_empty() {
        card_titled(ui, AnalysisWord::Falls.text(view.lang), None, |ui| waterfall(ui, falls));
    }
}

/// The lines: before where it is known, what each move brings, after; none while nothing is moved.
pub(super) fn falls(view: &View) -> Vec<Fall> {
    let outcome = view.open.outcome();
    let mut moves: Vec<(&MoveOutcome, f64)> = outcome.moves.iter().zip(contributions(outcome)).collect();
    moves.retain(|(moved, _)| moved.contribution != 0.0);
    if moves.is_empty() {
        return Vec::new();
    }
    moves.sort_by(|a, b| b.0.contribution.total_cmp(&a.0.contribution));
    // Where the score is not known, the change starts at zero.
    let start = outcome.baseline.score.map_or(0.0, |s| s.estimate);
    let mut falls = Vec::new();
    if outcome.baseline.score.is_some() {
        falls.push(total(view, AnalysisWord::Before, start, score_figure(view.lang, &outcome.baseline)));
    }
    let mut at = start;
    let shown = if moves.len() > MAX_LINES { MAX_LINES - 1 } else { moves.len() };
    for (moved, contribution) in &moves[..shown] {
        falls.push(step(view, moved, *contribution, at));
        at += moved.contribution;
    }
    let rest = &moves[shown..];
    if !rest.is_empty() {
        let name = AnalysisWord::Others.text(view.lang).to_owned();
        let figure = signed(view.lang, rest.iter().map(|(_, contribution)| contribution).sum(), 2);
        let tip = rest.iter().map(|(m, _)| m.code.as_str()).collect::<Vec<_>>().join(", ");
        let to = at + rest.iter().map(|(m, _)| m.contribution).sum::<f64>();
        falls.push(Fall { name, from: at, to, figure, is_total: false, tip });
    }
    if outcome.baseline.score.is_some() {
        let after = (start + outcome.delta).clamp(0.0, 100.0);
        falls.push(total(view, AnalysisWord::After, after, scenario_score(view.lang, outcome)));
    }
    falls
}

fn total(view: &View, word: AnalysisWord, score: f64, figure: String) -> Fall {
    let name = word.text(view.lang).to_owned();
    let tip = format!("{} {figure}", view.word(Word::PiiScore));
    Fall { name, from: 0.0, to: score, figure, is_total: true, tip }
}

fn step(view: &View, moved: &MoveOutcome, contribution: f64, at: f64) -> Fall {
    let row = view.open.plan().indicator(&moved.code);
    let name = row.map(|row| indicator_name(view.lang, row, &view.open.context().framework)).unwrap_or_default();
    let tip = format!("{name}\n{}", contribution_formula(view.lang, moved));
    let figure = signed(view.lang, contribution, 2);
    Fall { name: moved.code.clone(), from: at, to: at + moved.contribution, figure, is_total: false, tip }
}
