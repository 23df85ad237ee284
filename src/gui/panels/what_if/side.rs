//! Beside the sliders: pillars before and after, the ladder of provinces, what the reader must know.

use super::WhatIfPanel;
use super::certainty::certainty_ui;
use super::falls::falls_ui;
use super::pillars::pillars_ui;
use crate::gui::model::view::View;
use crate::gui::theme::{GAP, LABEL, Weight, rich, tokens};
use crate::gui::widgets::card::card_titled;
use crate::gui::widgets::label::wrapped;
use crate::gui::widgets::ladder;
use crate::text::{
    Lang, Word, assumed, caveats, fixed, ladder_title, note, rank_open, rank_range, rank_short, scenario_score,
    score_figure,
};
use eframe::egui::{Ui, vec2};
use index_core::{IndexStanding, Outcome, Rung, RungKind};

/// How many rungs are shown above and below ours.
const RUNGS_AROUND: usize = 4;

/// Stands for the rungs that are left out.
const GAP_NAME: &str = "…";

/// Draws the cards in one column; or in two, without the notes, which then stand below the levers. How sure the rank is
/// is computed beside the window, so that a picture does without it.
pub(super) fn side_ui(ui: &mut Ui, view: &View, panel: &mut WhatIfPanel, n_columns: usize) {
    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
    if n_columns < 2 {
        pillars_ui(ui, view, &mut panel.is_radar);
        falls_ui(ui, view);
        ladder_ui(ui, view);
        if !view.is_picture {
            certainty_ui(ui, view, &mut panel.certainty);
        }
        notes_ui(ui, view);
        return;
    }
    ui.columns_const(|[left, right]| {
        left.spacing_mut().item_spacing.y = GAP;
        pillars_ui(left, view, &mut panel.is_radar);
        falls_ui(left, view);
        ladder_ui(right, view);
    });
}

fn ladder_ui(ui: &mut Ui, view: &View) {
    let document = view.document;
    let Some(reference) = document.context().reference.as_deref() else { return };
    let outcome = document.outcome();
    let rungs = rungs(view, outcome, RUNGS_AROUND);
    card_titled(ui, &ladder_title(view.lang, reference.year), None, |ui| {
        ladder::ladder(ui, &rungs);
        let color = tokens(ui).second;
        let unsure = rank_open(view.lang, &outcome.scenario).filter(|_| !outcome.moves.is_empty());
        let words = unsure.unwrap_or_else(|| view.word(Word::LadderTip).to_owned());
        wrapped(ui, rich(words, LABEL, Weight::Regular, color));
    });
}

/// The rungs of an outcome near ours, so many above and below, as the widget takes them.
pub(in crate::gui) fn rungs(view: &View, outcome: &Outcome, around: usize) -> Vec<ladder::Rung> {
    let all = index_core::ladder(view.document.plan(), view.document.context(), outcome);
    around_us(&all, around).iter().map(|r| rung(view, outcome, r)).collect()
}

/// The rungs near ours, before and after, and the first of all; what lies between is one rung.
fn around_us(all: &[Rung], around: usize) -> Vec<Rung> {
    let is_ours = |r: &Rung| matches!(r.kind, RungKind::Baseline | RungKind::Scenario);
    let first = all.iter().position(is_ours).unwrap_or(0).saturating_sub(around);
    // A gap of one rung would take as much room as the rung.
    let first = if first == 2 { 1 } else { first };
    let last = all.iter().rposition(is_ours).unwrap_or(0) + around;
    let mut shown: Vec<Rung> = all.iter().take(first.min(1)).cloned().collect();
    if let (Some(top), Some(next)) = (shown.first(), all.get(first))
        && next.first > top.last + 1
    {
        let (first, last) = (top.last + 1, next.first - 1);
        shown.push(Rung { first, last, kind: RungKind::Province(GAP_NAME.to_owned()), score: None, is_open: false });
    }
    shown.extend(all.iter().take(last + 1).skip(first).cloned());
    shown
}

fn rung(view: &View, outcome: &Outcome, rung: &Rung) -> ladder::Rung {
    let lang = view.lang;
    let own = &view.document.plan().document.province;
    let mark = if rung.is_open { " ?" } else { "" };
    let between = format!("{}{mark}", rank_range(rung.first, rung.last));
    let (rank, name, score, kind) = match &rung.kind {
        RungKind::Province(name) if name == GAP_NAME => (between, name.clone(), None, ladder::RungKind::Known),
        RungKind::Province(name) => {
            let score = rung.score.map(|s| fixed(lang, s, 2)).or_else(|| Some(view.word(Word::NoScore).to_owned()));
            (between, name.clone(), score, ladder::RungKind::Known)
        }
        RungKind::Hole => (between, view.word(Word::NoScoreKnown).to_owned(), None, ladder::RungKind::Hole),
        RungKind::Baseline => {
            let standing = &outcome.baseline;
            let name = own_name(lang, own, Word::BaselineWord, standing);
            (rank_short(standing), name, rung.score.map(|_| score_figure(lang, standing)), ladder::RungKind::Baseline)
        }
        RungKind::Scenario => {
            let standing = &outcome.scenario;
            let name = own_name(lang, own, Word::ScenarioWord, standing);
            (rank_short(standing), name, rung.score.map(|_| scenario_score(lang, outcome)), ladder::RungKind::Scenario)
        }
    };
    ladder::Rung { rank, name, score, kind }
}

/// Our name with what stands there: "Cần Thơ (kịch bản)", "Cần Thơ (hiện trạng, giả định)".
fn own_name(lang: Lang, name: &str, word: Word, standing: &IndexStanding) -> String {
    let words = [word.text(lang).to_owned()].into_iter().chain(assumed(lang, standing));
    format!("{name} ({})", words.collect::<Vec<_>>().join(", "))
}

/// Draws what the reader must know.
pub(super) fn notes_ui(ui: &mut Ui, view: &View) {
    let outcome = view.document.outcome();
    card_titled(ui, view.word(Word::HowComputed), None, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let color = tokens(ui).second;
        for entry in &outcome.notes {
            wrapped(ui, rich(note(view.lang, entry), LABEL, Weight::Regular, color));
        }
        wrapped(ui, rich(view.word(Word::MethodLong), LABEL, Weight::Regular, color));
        for caveat in caveats(view.lang) {
            wrapped(ui, rich(caveat, LABEL, Weight::Regular, color));
        }
    });
}
