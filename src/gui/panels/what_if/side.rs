//! Beside the sliders: pillars before and after, the ladder of provinces, what the reader must know.

use super::certainty::certainty_ui;
use super::falls::falls_ui;
use super::memory::WhatIfPanel;
use super::pillars::pillars_ui;
use crate::gui::figures::ladder::rungs;
use crate::gui::model::view::View;
use crate::gui::theme::{GAP, LABEL, Weight, rich, tokens};
use crate::gui::widgets::card::card_titled;
use crate::gui::widgets::label::wrapped;
use crate::gui::widgets::ladder;
use crate::gui::widgets::waterfall::Fall;
use crate::text::{PresentWord, Word, caveats, ladder_title, note, rank_open};
use eframe::egui::{Ui, vec2};

/// How many rungs are shown above and below ours.
const RUNGS_AROUND: usize = 3;

/// Draws the cards in one column; or in two, without the notes, which then stand below the levers. `falls` is what the
/// moves bring, empty where that has its place below the levers. How sure the rank is is computed beside the window, so
/// that a picture does without it.
pub(super) fn side_ui(ui: &mut Ui, view: &View, panel: &mut WhatIfPanel, (n_columns, falls): (usize, &[Fall])) {
    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
    if n_columns < 2 {
        ladder_ui(ui, view);
        if !view.is_picture {
            certainty_ui(ui, view, &mut panel.certainty);
        }
        falls_ui(ui, view, falls);
        pillars_ui(ui, view, &mut panel.is_radar);
        notes_ui(ui, view);
        return;
    }
    ui.columns_const(|[left, right]| {
        left.spacing_mut().item_spacing.y = GAP;
        pillars_ui(left, view, &mut panel.is_radar);
        falls_ui(left, view, falls);
        ladder_ui(right, view);
    });
}

fn ladder_ui(ui: &mut Ui, view: &View) {
    let open = view.open;
    let Some(reference) = open.context().reference.as_deref() else { return };
    let outcome = open.outcome();
    let rungs = rungs(view, outcome, RUNGS_AROUND);
    card_titled(ui, &ladder_title(view.lang, reference.year), None, |ui| {
        ladder::ladder(ui, &rungs);
        let color = tokens(ui).second;
        let unsure = rank_open(view.lang, &outcome.scenario).filter(|_| !outcome.moves.is_empty());
        let alone = rungs.is_empty().then(|| PresentWord::NotComparable.text(view.lang).to_owned());
        let words = alone.or(unsure).unwrap_or_else(|| view.word(Word::LadderTip).to_owned());
        wrapped(ui, rich(words, LABEL, Weight::Regular, color));
    });
}

/// Draws what the reader must know.
pub(super) fn notes_ui(ui: &mut Ui, view: &View) {
    let outcome = view.open.outcome();
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
